"""English clauses of saying between two commas, and verbs that say something there only."""

import pytest

import dragoman


@pytest.mark.parametrize(
    ("text", "content", "source"),
    [
        (
            "The lease was old, he began, and had been so for a century.",
            "The lease was old … and had been so for a century.",
            "he",
        ),
        (
            "Its barges, the pilots whisper, could reach Kasr by Friday.",
            "Its barges … could reach Kasr by Friday.",
            "the pilots",
        ),
        (
            "Boasts of this kind, an old judge reminds us, are heard in Lima.",
            "Boasts of this kind … are heard in Lima.",
            "an old judge",
        ),
        ("The ferry, a porter reported, was still full.", "The ferry … was still full.", "a porter"),
        ("On paper, my uncle used to say, all wells are deep.", "On paper … all wells are deep.", "my uncle"),
        ("The seal, it was learned, had been lost in Tunis.", "The seal … had been lost in Tunis.", ""),
        (
            "Peru would sign the text, a member of the guild confided later, if it were printed.",
            "Peru would sign the text … if it were printed.",
            "a member of the guild",
        ),
        (
            "Chad has freed the ship, Radio Sahel reported, citing a lawyer, but is keeping the salt.",
            "Chad has freed the ship … but is keeping the salt.",
            "Radio Sahel",
        ),
        ("The mayor laughed that the goat had signed.", "the goat had signed", "The mayor"),
        ("The heir is rumoured to be ill.", "The heir … to be ill", ""),
    ],
)
def test_a_clause_between_commas_tells_the_sentence_around_it(text: str, content: str, source: str) -> None:
    found = dragoman.read(text, language="en").quotations
    told = [(" … ".join(s.of(text) for s in q.content), " ".join(s.of(text) for s in q.source)) for q in found]
    assert (content, source) in told


def test_a_row_of_clauses_is_not_parted() -> None:
    text = "The bishop slept, Lima drew up a decree, and Quito left."
    found = dragoman.read(text, language="en").quotations
    assert not any(len(q.content) > 1 for q in found)
