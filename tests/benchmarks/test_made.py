"""Made corpora: the same for the same seed, sound readings, and what a record finds of what was planted."""

from pathlib import Path

import pytest
from benchmarks.corpus import scored, write
from benchmarks.made.reading import make_corpus
from benchmarks.made.score import Share, pairs

COUNT = 60
# what a record of ready-made readings reaches, less a little: precision and recall. Stories are the hard part of these
# corpora, where the same few countries do the same few things in the same few words all the time. Copies were at 0.3:
# the thresholds of translations are since read off real articles, and two of the made ones on one story are written
# from the same sentences, which passes for a translation. Statements stood at (0.9, 0.7)
# and events at (0.95, 0.95): made sentences say much in the same words, and the matcher, fitted since to what papers
# print, joins a few more of them and asks more of acts.
FLOORS = {
    "copies": (0.2, 0.9),
    "stories": (0.6, 0.85),
    "statements": (0.85, 0.65),
    # were .92 and .765: accounts that print nearly the same words and each have others beside them are apart now, which
    # keeps .97 instead of .94 of the traps of gold/pairs apart that nobody had tuned to, at the same recall there
    "events": (0.94, 0.74),
    "contradictions": (0.04, 0.6),
}


def test_a_corpus_is_its_seed(tmp_path: Path) -> None:
    first, second, other = (
        [path.read_bytes() for path in write(tmp_path / name, make_corpus(30, seed=seed))]
        for name, seed in (("a", 1), ("b", 1), ("c", 2))
    )
    assert first == second
    assert first != other


def test_a_longer_corpus_begins_with_a_shorter_one() -> None:
    short, long = ([made.article.id for made in make_corpus(count)] for count in (20, 40))
    assert long[:20] == short


def test_readings_mark_the_words_that_they_name() -> None:
    for made in make_corpus(40):
        reading, text = made.reading(), made.article.text
        names = {entity.id: entity.name for entity in reading.entities}
        for mention in reading.mentions:
            if mention.form == "name":
                assert mention.entity is not None
                assert mention.span.of(text) in names[mention.entity]
        assert all(span.of(text)[-1] in ".!?" for span in reading.article.sentences[1:])


def test_every_kind_of_planting_is_there() -> None:
    truths = [made.truth() for made in make_corpus(300)]
    assert {truth["how"] for truth in truths} == {None, "copy", "cut", "retitled", "translated"}
    assert {truth["language"] for truth in truths} == {"en", "fr", "es", "de"}


@pytest.mark.parametrize(
    ("truth", "found", "share"),
    [
        ({1: "a", 2: "a", 3: "b"}, {1: "x", 2: "x", 3: "y"}, Share(1, 1, 1)),
        ({1: "a", 2: "a", 3: "b"}, {1: "x", 2: "y", 3: "y"}, Share(1, 1, 0)),
        ({1: "a", 2: "a"}, {1: "x"}, Share(1, 0, 0)),
    ],
)
def test_pairs(truth: dict[int, str], found: dict[int, str], share: Share) -> None:
    assert pairs(truth, found) == share


def test_a_record_finds_what_was_planted(tmp_path: Path) -> None:
    found = scored(tmp_path, list(make_corpus(COUNT)), read=False)
    reached = {name: (share.precision, share.recall) for name, share in found.items()}
    below = {
        name: reached[name]
        for name, floor in FLOORS.items()
        if any(r < f for r, f in zip(reached[name], floor, strict=True))
    }
    assert below == {}
