"""The loaders of ``gold/<stage>/<language>/<half>.toml``; the format is described in gold/README.md.

Every loader raises `KnowledgeError` naming the file, the example and what would be valid.
"""

import tomllib
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Literal

import msgspec

from dragoman.errors import KnowledgeError
from dragoman.model.article import Published
from dragoman.model.span import Span
from dragoman.record.issues.assigning import read_issues
from dragoman.scoring import rows
from dragoman.scoring.answers import (
    Example,
    GoldEntity,
    GoldEvent,
    GoldFigure,
    GoldPage,
    GoldQuotation,
    GoldTime,
    NamePair,
    Occasion,
    OnIssues,
    Pair,
    Printed,
    Side,
)
from dragoman.scoring.places import find_place, find_places

type Half = Literal["dev", "test"]
HALVES: tuple[Half, ...] = ("dev", "test")


def load_pages(path: Path, language: str) -> tuple[Example[GoldPage], ...]:
    """Of the stages furniture and dates."""
    return _load(path, rows.Page, lambda row: _example(row, path, language, (_page(row),)))


def load_times(path: Path, language: str) -> tuple[Example[GoldTime], ...]:
    """Each with the day of publication that its answers count from."""

    def convert(row: rows.Times) -> Example[GoldTime]:
        found = (GoldTime(find_place(row.text, t.span), t.start, t.end, t.granularity) for t in row.time)
        return _example(row, path, language, tuple(found), row.published)

    return _load(path, rows.Times, convert)


def load_quotations(path: Path, language: str) -> tuple[Example[GoldQuotation], ...]:
    """A text without quotations has no answers."""

    def convert(row: rows.Quotations) -> Example[GoldQuotation]:
        return _example(row, path, language, tuple(_quotation(row.text, q) for q in row.quotation))

    return _load(path, rows.Quotations, convert)


def load_constructions(path: Path, language: str) -> tuple[Example[GoldQuotation], ...]:
    """As `load_quotations`, each with the construction that its text shows."""

    def convert(row: rows.Constructions) -> Example[GoldQuotation]:
        example = _example(row, path, language, tuple(_quotation(row.text, q) for q in row.quotation))
        return replace(example, construction=row.construction)

    return _load(path, rows.Constructions, convert)


def load_actors(path: Path, language: str) -> tuple[Example[GoldEntity], ...]:
    """Every party of the text with all its mentions."""

    def convert(row: rows.Actors) -> Example[GoldEntity]:
        found = (
            # each mention is looked for from the start: the list need not be in the order of the text
            GoldEntity(e.name, e.type, e.country, tuple(find_place(row.text, m) for m in e.mentions))
            for e in row.entity
        )
        return _example(row, path, language, tuple(found))

    return _load(path, rows.Actors, convert)


def load_events(path: Path, language: str) -> tuple[Example[GoldEvent], ...]:
    """Every political event of the text."""

    def convert(row: rows.Events) -> Example[GoldEvent]:
        return _example(row, path, language, tuple(_event(row.text, e) for e in row.event))

    return _load(path, rows.Events, convert)


def load_figures(path: Path, language: str) -> tuple[Example[GoldFigure], ...]:
    """Every number that the stage is to find."""

    def convert(row: rows.Figures) -> Example[GoldFigure]:
        found = (GoldFigure(find_place(row.text, f.span), f.low, f.high, f.unit, f.of) for f in row.figure)
        return _example(row, path, language, tuple(found))

    return _load(path, rows.Figures, convert)


def load_none(path: Path, language: str) -> tuple[Example[GoldEvent], ...]:
    """Sentences without any political event."""
    return _load(path, rows.Bare, lambda row: _example(row, path, language, ()))


def load_pairs(path: Path) -> tuple[Pair, ...]:
    """Pairs of accounts, languages mixed."""

    def convert(row: rows.PairRow) -> Pair:
        return Pair(row.id, row.relation, _side(row.left), _side(row.right), row.trap, row.kind)

    return _load(path, rows.PairRow, convert, key="pair")


def load_occasions(path: Path) -> tuple[Occasion, ...]:
    """What several outlets print of one occasion."""

    def convert(row: rows.OccasionRow) -> Occasion:
        printed = tuple(Printed(a.language, a.outlet, a.published, a.text.strip()) for a in row.article)

        def place(number: int, words: str) -> tuple[int, Span]:
            if not 1 <= number <= len(printed):
                raise KnowledgeError(f"article {number}: the occasion has 1 to {len(printed)}")
            return number - 1, find_place(printed[number - 1].text, words)

        said = tuple(tuple(place(q.article, q.text) for q in one.quotes) for one in row.statement)
        done = tuple(tuple(place(a.article, a.trigger) for a in one.accounts) for one in row.event)
        return Occasion(row.id, printed, said, done)

    return _load(path, rows.OccasionRow, convert, key="occasion")


def load_names(path: Path) -> tuple[NamePair, ...]:
    """Pairs of names, languages mixed."""

    def convert(row: rows.NamePairRow) -> NamePair:
        left, right = row.left, row.right
        return NamePair(row.id, row.same, (left.name, left.language), (right.name, right.language))

    return _load(path, rows.NamePairRow, convert, key="pair")


def load_issues(path: Path) -> tuple[OnIssues, ...]:
    """Quotations of several crises, each held against the codebook of its crisis."""
    codebooks = {
        crisis.id: read_issues({"issue": [_issue(issue) for issue in crisis.issue]}, f"{path}: crisis {crisis.id}")
        for crisis in _load(path, rows.CrisisRow, lambda row: row, key="crisis")
    }

    def convert(row: rows.IssueExample) -> OnIssues:
        codebook = codebooks.get(row.crisis, ())
        unknown = sorted({*row.issues} - {issue.id for issue in codebook})
        if unknown or not codebook:
            raise KnowledgeError(f"crisis {row.crisis!r} has no issue {', '.join(unknown) or 'at all'}")
        content = find_places(row.text, row.content)
        return OnIssues(row.id, row.text, row.language, content, codebook, frozenset(row.issues))

    return _load(path, rows.IssueExample, convert)


def _issue(row: rows.IssueRow) -> dict[str, object]:
    return {"id": row.id, "name": row.name, "terms": row.terms, "scope": row.scope}


def _load[R: msgspec.Struct, A](
    path: Path, kind: type[R], convert: Callable[[R], A], *, key: str = "example"
) -> tuple[A, ...]:
    """Each ``[[key]]`` of the file as `kind`, converted."""
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise KnowledgeError(f"{path}: {error}") from error
    found = content.get(key)
    if not isinstance(found, list) or not found:
        raise KnowledgeError(f"{path}: no [[{key}]]; it holds: {', '.join(content) or 'nothing'}")
    out = []
    for number, row in enumerate(found, start=1):
        name = row.get("id", f"number {number}") if isinstance(row, dict) else f"number {number}"
        try:
            out.append(convert(msgspec.convert(row, kind)))
        except (msgspec.ValidationError, KnowledgeError) as error:
            raise KnowledgeError(f"{path}: {key} {name}: {error}") from error
    return tuple(out)


def _example[A](
    row: rows.Bare, path: Path, language: str, answers: tuple[A, ...], published: str | None = None
) -> Example[A]:
    return Example(row.id, str(path), language, row.text, published, answers)


def _page(row: rows.Page) -> GoldPage:
    day = row.published or rows.Dating()
    published = Published(day.value, day.earliest, day.latest, day.basis)
    lines = row.text.split("\n")
    for line in (*row.furniture, *((row.title,) if row.title else ())):
        if line not in lines:
            raise KnowledgeError(f"{line!r} is not a whole line of the text")
    return GoldPage(row.title, frozenset(line.strip() for line in row.furniture), published, row.stated_date)


def _quotation(text: str, row: rows.QuotationRow) -> GoldQuotation:
    return GoldQuotation(
        find_places(text, row.content),
        find_places(text, row.cue),
        find_places(text, row.source),
        _names(row.speaker),
        _names(row.on_behalf),
        _names(row.addressee),
        _names(row.target),
        find_places(text, row.condition),
        row.act,
        row.form,
        row.kind,
        row.planned,
        row.parent,
    )


def _event(text: str, row: rows.EventRow) -> GoldEvent:
    trigger = find_places(text, row.trigger)
    return GoldEvent(
        row.named_type, row.type, row.mode, trigger, tuple(row.actors), tuple(row.recipients), row.status, row.told
    )


def _side(row: rows.SideRow) -> Side:
    content, trigger = find_places(row.text, row.content), find_places(row.text, row.trigger)
    return Side(row.language, row.text, row.speaker, row.date, content, trigger)


def _names(value: str | Sequence[str] | None) -> tuple[str, ...]:
    return () if value is None else (value,) if isinstance(value, str) else tuple(value)
