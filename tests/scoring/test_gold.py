from pathlib import Path

import pytest

from dragoman.errors import KnowledgeError
from dragoman.model.span import Span
from dragoman.scoring import gold
from dragoman.scoring.places import Place, Words, find_place, find_places

TEXT = "He told the envoy that he, the envoy of Ruvia, was late. “We wait”, he said, “until noon”."


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("He", [(0, 2)]),
        ("he", [(23, 25)]),  # not in "the", and case counts
        (Place("he", 2), [(68, 70)]),
        (Place("the envoy", 2), [(27, 36)]),
        (["We wait", "until noon"], [(58, 65), (78, 88)]),
        (["the envoy", "the envoy"], [(8, 17), (27, 36)]),  # one after the other
        (None, []),
        ("of Ruvia, was late.", [(37, 56)]),
    ],
)
def test_places(words: Words | None, found: list[tuple[int, int]]) -> None:
    assert find_places(TEXT, words) == tuple(Span(*span) for span in found)


@pytest.mark.parametrize("words", ["envoys", "nvoy", Place("he", 3), Place("he", 0), ""])
def test_words_that_are_not_there(words: str | Place) -> None:
    with pytest.raises(KnowledgeError, match="occurs"):
        find_place(TEXT, words)


GOOD = """
[[example]]
id = "q1"
text = "Orland's envoy denied the charge."
[[example.quotation]]
content = "the charge"
cue = "denied"
source = "Orland's envoy"
speaker = "Orland's envoy"
act = "deny"
form = "indirect"
kind = "speech"
"""


def test_a_quotation_is_read_as_spans(tmp_path: Path) -> None:
    path = tmp_path / "dev.toml"
    path.write_text(GOOD, encoding="utf-8")
    (example,) = gold.load_quotations(path, "en")
    (quotation,) = example.answers
    assert (example.id, example.language) == ("q1", "en")
    assert [span.of(example.text) for span in (*quotation.source, *quotation.cue, *quotation.content)] == [
        "Orland's envoy",
        "denied",
        "the charge",
    ]
    assert quotation.speaker == ("Orland's envoy",)
    assert quotation.on_behalf == ()


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('cue = "denied"', 'cue = "refuted"', "refuted"),
        ('act = "deny"', 'act = "disclaim"', "disclaim"),
        ('kind = "speech"', 'kind = "speech"\nspeeker = "Orland"', "speeker"),
        ('content = "the charge"\n', "", "content"),
        ('form = "indirect"', "form = 3", "str"),
    ],
)
def test_an_error_names_file_and_example(tmp_path: Path, old: str, new: str, said: str) -> None:
    path = tmp_path / "dev.toml"
    path.write_text(GOOD.replace(old, new), encoding="utf-8")
    with pytest.raises(KnowledgeError, match=rf"dev\.toml: example q1: .*{said}"):
        gold.load_quotations(path, "en")


def test_a_construction_is_kept_with_its_text(tmp_path: Path) -> None:
    path = tmp_path / "dev.toml"
    path.write_text(GOOD.replace('id = "q1"', 'id = "c1"\nconstruction = "noun-object"'), encoding="utf-8")
    (example,) = gold.load_constructions(path, "en")
    assert (example.construction, example.language) == ("noun-object", "en")
    assert [span.of(example.text) for span in example.answers[0].content] == ["the charge"]


@pytest.mark.parametrize(
    ("more", "said"), [("", "construction"), ('construction = "noun object"', "regex"), ("construction = 1", "str")]
)
def test_a_text_without_a_construction_is_an_error(tmp_path: Path, more: str, said: str) -> None:
    path = tmp_path / "dev.toml"
    path.write_text(GOOD.replace('id = "q1"', f'id = "c1"\n{more}'), encoding="utf-8")
    with pytest.raises(KnowledgeError, match=rf"dev\.toml: example c1: .*{said}"):
        gold.load_constructions(path, "en")


@pytest.mark.parametrize(
    ("content", "said"), [(None, "No such file"), ("[[exmple]]\nid = 'a'", "exmple"), ("id = ", "Invalid")]
)
def test_an_unusable_file_is_named(tmp_path: Path, content: str | None, said: str) -> None:
    path = tmp_path / "test.toml"
    if content is not None:
        path.write_text(content, encoding="utf-8")
    with pytest.raises(KnowledgeError, match=rf"test\.toml.*{said}"):
        gold.load_times(path, "en")


def test_furniture_must_be_whole_lines(tmp_path: Path) -> None:
    path = tmp_path / "dev.toml"
    path.write_text(
        "[[example]]\nid = 'f1'\ntitle = 'Ferry sails'\nfurniture = ['Share']\ntext = 'Ferry sails\\nShare this'",
        encoding="utf-8",
    )
    with pytest.raises(KnowledgeError, match="f1: 'Share' is not a whole line"):
        gold.load_pages(path, "en")
