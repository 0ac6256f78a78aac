"""A dateline in front of a sentence: the parser gets a stop for its dash, the tokens keep the text."""

import pytest

from dragoman.engines.parse import Request, parse_many


def parts(text: str, start: int) -> list[tuple[str, str]]:
    (doc,) = parse_many("en", [Request(text, starts=(start,))])
    assert doc.text == text
    assert all(text.startswith(token.text, token.idx) for token in doc)
    return [(token.text, token.dep) for token in doc if token.idx >= start]


@pytest.mark.parametrize("label", ["HAVANA, Oct. 14 - ", "PARIS (AFP) — ", "ACCRA, Ghana – "])
@pytest.mark.parametrize(
    "sentence",
    [
        "Berber rebels attacked an army post near the lake.",
        "Army units from Oruro overthrew President Juan Siles on Sunday.",
        "Azawad rebel leaders and a delegation of the government signed a truce.",
        "Soldiers took President Amadou Keita to the fort.",
    ],
)
def test_a_sentence_behind_a_dateline_is_parsed_like_one_alone(label: str, sentence: str) -> None:
    assert parts(label + sentence, len(label)) == parts(sentence, 0)


def test_a_dash_keeps_its_words() -> None:
    text = "LIMA - Troops left."
    (doc,) = parse_many("en", [Request(text, starts=(7,))])
    assert [token.text for token in doc] == ["LIMA", "-", "Troops", "left", "."]
    assert doc.lowers[1] == doc.lemmas[1] == doc[1].lemma == "-"


@pytest.mark.parametrize("text", ["A cease-fire held.", "Done -\nTroops left."])
def test_no_other_dash_is_touched(text: str) -> None:
    (doc,) = parse_many("en", [Request(text, starts=(text.find("\n") + 1,))])
    assert "".join(token.text + token.whitespace for token in doc) == text
