"""The checks themselves, on a record of two short articles made by hand."""

from dataclasses import replace

import pytest
from tests.examples import reached
from tests.examples.expected import Row
from tests.examples.held import Held

from dragoman.model.article import Published
from dragoman.model.quotation import Act
from dragoman.model.record import (
    Attestation,
    Disagreement,
    Event,
    EventAttestation,
    RecordArticle,
    RecordEvidence,
    Shift,
    Statement,
    Tie,
)
from dragoman.model.span import Span, Spans
from dragoman.model.time import When
from dragoman.scoring.metrics import Words

TEXTS = {
    "01-a.txt": "Ana Brook denied on Monday that the dam leaks. Ruvia closed its border with Orland.",
    "02-b.txt": "Le barrage tient, dit Ana Brook. La Ruvie a fermé la frontière. Omar Reyes parle d'une fuite.",
}
DAY = When("1962-10-22", "1962-10-22", "day")


def spans(file: str, words: str) -> Spans:
    start = TEXTS[file].index(words)
    return (Span(start, start + len(words)),)


def quoted(file: str, words: str) -> Row:
    return {"file": file, "text": words}


def said(name: str, speaker: str, act: Act, *places: tuple[str, str]) -> Statement:
    attested = tuple(Attestation(file[:2], None, None, "q0", spans(file, w), w, "en") for file, w in places)
    return Statement(name, (speaker,), "e2", (), (), act, (), None, False, DAY, len(places), 1, attested)


def done(name: str, *places: tuple[str, str]) -> Event:
    attested = tuple(
        EventAttestation(file[:2], None, None, "v0", spans(file, w), w, "en", "actual", None) for file, w in places
    )
    return Event(name, "COERCE", "COERCE", "restrict", (), ("e2",), ("e3",), DAY, None, "s1", 1, 1, attested)


def article(number: str, origin: str) -> RecordArticle:
    published = Published("1962-10-23", basis="dateline")
    return RecordArticle(number, None, None, None, "en", None, published, None, None, origin, None)


DENIED, HOLDS, LEAK = ("01-a.txt", "the dam leaks"), ("02-b.txt", "Le barrage tient"), ("02-b.txt", "une fuite")
CLOSED, FERMÉ = ("01-a.txt", "closed"), ("02-b.txt", "a fermé")
EVIDENCE = {place: RecordEvidence(place[0][:2], spans(*place), place[1]) for place in (DENIED, HOLDS, LEAK)}
HELD = Held(
    example="cuba-1962",
    articles={"01-a.txt": article("01", "o1"), "02-b.txt": article("02", "o2")},
    texts=TEXTS,
    words={file: Words.of(text) for file, text in TEXTS.items()},
    readings={},
    files={"01": "01-a.txt", "02": "02-b.txt"},
    names={"e1": ("Ana Brook",), "e2": ("Ruvia", "Ruvie"), "e3": ("Orland",), "e4": ("Omar Reyes",)},
    statements=(said("s1", "e1", "deny", DENIED, HOLDS), said("s2", "e4", "state", LEAK)),
    events=(done("v1", CLOSED), done("v2", FERMÉ)),
    disagreements=(Disagreement("d1", "occurrence", EVIDENCE[DENIED], EVIDENCE[LEAK], "one denies it"),),
    shifts=(Shift("h1", "change", "e2", "i1", ("s1",), ("s2",), "another word"),),
    ties=(
        Tie("s1", "i1", "stated", EVIDENCE[DENIED], "“dam” stands in the words"),
        Tie("s2", "i1", "inferred", EVIDENCE[LEAK], "close in meaning"),
    ),
)
DAM: Row = {"speaker": "Ana Brook", "act": "deny", "quotes": [quoted(*DENIED), quoted(*HOLDS)]}
SHIFTED: Row = {"holder": "Ruvia", "issue": "i1", "before": quoted(*DENIED), "after": quoted(*LEAK)}
BORDER: Row = {"type": "COERCE", "actors": ["Ruvia"], "recipients": ["Orland"], "triggers": [quoted(*CLOSED)]}


@pytest.mark.parametrize(
    ("check", "row", "lacking"),
    [
        ("statement", DAM, None),
        ("statement", {**DAM, "quotes": [quoted("01-a.txt", "that the dam leaks")]}, None),
        ("statement", {**DAM, "quotes": [quoted("01-a.txt", "its border")]}, "words not found in 01"),
        ("statement", {**DAM, "speaker": "Omar Reyes"}, "speaker in 01 is Ana Brook"),
        ("statement", {**DAM, "speaker": ["Ana Brook", "Omar Reyes"]}, "speaker in 01 is Ana Brook"),
        ("statement", {**DAM, "act": "state"}, "act in 01 is deny"),
        ("statement-day", {**DAM, "said_on": "1962-10-22"}, None),
        ("statement-day", {**DAM, "said_on": "1962-10-23"}, "said on"),
        ("statement-behalf", {**DAM, "on_behalf": "Ruvia"}, None),
        ("statement-behalf", {**DAM, "on_behalf": "Orland"}, "on behalf of Ruvia"),
        ("statement-addressee", {**DAM, "addressee": "Orland"}, "addressee is nobody"),
        ("event", BORDER, None),
        ("event", {**BORDER, "triggers": [quoted("01-a.txt", "Monday")]}, "no event in 01"),
        ("event", {**BORDER, "type": "SANCTION"}, "type in 01 is COERCE"),
        ("event", {**BORDER, "actors": ["Orland"]}, "roles in 01 are Ruvia → Orland"),
        ("event", {**BORDER, "recipients": []}, "roles in 01"),
        ("event-day", {**BORDER, "when": "1962-10-22"}, None),
        ("event-day", {**BORDER, "when": "1962-10-23"}, "day is"),
        ("event-mode", {**BORDER, "mode": "seize"}, "mode is restrict"),
        ("same", {"kind": "statement", "members": [quoted(*DENIED), quoted(*HOLDS)]}, None),
        ("same", {"kind": "statement", "members": [quoted(*DENIED), quoted(*LEAK)]}, "2 members are not one entry"),
        ("same", {"kind": "event", "members": [quoted(*CLOSED), quoted(*FERMÉ)]}, "2 members are not one entry"),
        ("same", {"kind": "event", "members": [quoted(*CLOSED), quoted(*LEAK)]}, "no entry for 02"),
        ("different", {"kind": "statement", "members": [quoted(*DENIED), quoted(*LEAK)]}, None),
        ("different", {"kind": "statement", "members": [quoted(*DENIED), quoted(*HOLDS)]}, "MERGED"),
        ("different", {"kind": "event", "members": [quoted(*CLOSED), quoted(*LEAK)]}, "no entry for 02"),
        ("origin", {"files": ["01-a.txt", "02-b.txt"]}, "2 origins"),
        ("origins", {"known": []}, None),
        ("disagreement", {"kind": "occurrence", "left": quoted(*LEAK), "right": quoted(*DENIED)}, None),
        ("disagreement", {"kind": "figure", "left": quoted(*LEAK), "right": quoted(*DENIED)}, "found as occurrence"),
        ("disagreement", {"kind": "occurrence", "left": quoted(*LEAK), "right": quoted(*CLOSED)}, "not found"),
        ("shift", SHIFTED, None),
        ("shift", {**SHIFTED, "holder": "Orland"}, "not found"),
        ("shift", {**SHIFTED, "issue": "i2"}, "not found"),
        ("shift", {**SHIFTED, "before": quoted(*LEAK), "after": quoted(*DENIED)}, "not found"),
        ("statement-issues", {**DAM, "issues": ["i1"]}, None),
        ("statement-issues", DAM, "on i1"),
        ("statement-issues", {**DAM, "issues": ["i1"], "quotes": [quoted(*LEAK)]}, "on no issue"),
        ("statement-issues", {**DAM, "quotes": [quoted(*LEAK)]}, None),
        ("statement-issues", {**DAM, "quotes": [quoted("01-a.txt", "its border")]}, "no such statement"),
        ("article-language", {"file": "01-a.txt", "language": "fr"}, "language is en"),
        ("article-stated", {"file": "01-a.txt", "stated_date": "2003-01-12"}, "stated date is None"),
        ("article-published", {"file": "01-a.txt", "published": "1962-10-23", "basis": "dateline"}, None),
        ("article-published", {"file": "01-a.txt", "published": "1962-10-23", "basis": "given"}, "published is"),
    ],
)  # fmt: skip
def test_what_is_missing(check: str, row: Row, lacking: str | None) -> None:
    found = reached.CHECKS[check](row, HELD)
    assert found is None if lacking is None else found is not None and found.startswith(lacking)


@pytest.mark.parametrize(
    ("found", "right"),
    [
        (Published(earliest="1962-10-22", latest="1962-10-29"), True),
        (Published(earliest="1962-10-22", latest="1962-10-26"), True),
        (Published(earliest="1962-10-28", latest="1962-11-28"), False),
        (Published("1962-10-24"), False),  # more than the text can tell
        (Published(earliest="1962-10-22"), False),
    ],
)
def test_bounds_of_an_article(found: Published, right: bool) -> None:
    articles = {"01-a.txt": replace(HELD.articles["01-a.txt"], published=found)}
    row: Row = {"file": "01-a.txt", "earliest": "1962-10-22", "latest": "1962-10-29", "basis": "inferred"}
    assert (reached.published(row, replace(HELD, articles=articles)) is None) is right


def test_a_false_origin_is_named() -> None:
    one = {file: replace(article, origin="o1") for file, article in HELD.articles.items()}
    merged = replace(HELD, articles=one)
    assert reached.origins({"known": []}, merged) == "one origin for 01 and 02"
    assert reached.origins({"known": [["01-a.txt", "02-b.txt"]]}, merged) is None
