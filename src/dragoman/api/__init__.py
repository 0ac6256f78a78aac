"""dragoman as a library: read texts, keep records, ask them. The doors (command line, pages) call nothing else.

Heavy rooms (the parse, the encoder) are imported where they are first needed: a question about a record loads none.
"""

import builtins
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Self

from dragoman.api.corrections import Corrections, dated
from dragoman.model.article import Article
from dragoman.model.reading import Reading
from dragoman.store import open_store
from dragoman.store.adding import Adding, AddSummary, Reader
from dragoman.store.codec import pack
from dragoman.store.decided import given_days, in_force
from dragoman.store.project import load_project, make_project
from dragoman.store.tabular import Rows

if TYPE_CHECKING:
    from dragoman.reading.events.pair import EventCode
    from dragoman.reading.read import ReadFailure
    from dragoman.views.actors import ActorRow
    from dragoman.views.articles import ArticleRow
    from dragoman.views.disagreements import DisagreementRow
    from dragoman.views.events import EventRow
    from dragoman.views.issues import IssueRow
    from dragoman.views.positions import PositionRow
    from dragoman.views.review import ReviewRow
    from dragoman.views.shifts import ShiftRow
    from dragoman.views.show import Entry
    from dragoman.views.statements import StatementRow
    from dragoman.views.timeline import TimelineRow

__all__ = [
    "AddSummary", "Record", "Rows", "code_pair", "find_copies", "group_stories", "init", "open", "read", "read_many",
    "same_name",
]  # fmt: skip

type CastRows = Sequence[Mapping[str, object]]


# ---- without a record ------------------------------------------------------------------------------------------------
def read(
    text: str,
    *,
    language: str | None = None,
    published: date | None = None,
    title: str | None = None,
    cast: CastRows | None = None,
) -> Reading:
    """Read one text. Spans are code points of exactly `text`; raises `InputError` or `EngineError`."""
    from dragoman.reading.read import read as read_one

    return read_one(text, language=language, published=published, title=title, cast=cast)


def read_many(
    texts: Iterable[str], *, language: str | None = None, published: date | Sequence[date | None] | None = None
) -> Iterator[Reading]:
    """Read texts in batches: an iterator, in the order of `texts`; `published` is one day, or one for each."""
    from dragoman.reading.read import read_many as read_all

    return read_all(texts, language=language, published=published)


def code_pair(sentence: str, actor: str, recipient: str, *, language: str = "en") -> "EventCode":
    """The PLOVER event between two given strings of one sentence; its type is None where nothing fits."""
    from dragoman.reading.events.pair import code_pair as code

    return code(sentence, actor, recipient, language)


def find_copies(articles: Iterable[Mapping[str, str | None]]) -> list[tuple[str, str, float]]:
    """Near copies and translations of the same text, as (id, id, score): see `dragoman.record.copies.judging`."""
    from dragoman.record.copies.judging import find_copies as find

    return find(articles)


def group_stories(articles: Iterable[Mapping[str, str | None]]) -> dict[str, str]:
    """{id: story id}, each article placed using only what came before it: see `dragoman.record.stories.grouping`."""
    from dragoman.record.stories.grouping import group_stories as group

    return group(articles)


def same_name(a: str, b: str, language_a: str | None = None, language_b: str | None = None) -> float:
    """How sure it is that two names, in any script, can mean one person, country, city or body: 0..1, same from 0.5."""
    from dragoman.text.names import same_name as same

    return same(a, b, language_a, language_b)


# ---- records ---------------------------------------------------------------------------------------------------------
def init(folder: str | Path) -> None:
    """Make an empty record: dragoman.toml, record.sqlite and raw/. Raises `RecordError` where one is already."""
    make_project(folder)


def open(path: str | Path) -> "Record":  # noqa: A001  the contract's word
    """Open a record: its folder, its file, or a database address. Raises `RecordError`.

    Work that a killed run left behind is finished first, unless another process is doing it.
    """
    return Record.open(path)


class Record(Corrections):
    """An open record. Questions return `Rows`; `store` is the reading side that views ask."""

    @classmethod
    def open(cls, path: str | Path) -> Self:
        """See `dragoman.open`."""
        project = load_project(path)
        record = cls(open_store(path), project)
        if record.store.needs_build():
            with record.store.writer("resume") as writer:
                writer.build()
        if project.folder is not None:
            record.store.follow(project.issues)
        return record

    def add(
        self,
        paths: str | Path | Iterable[str | Path],
        *,
        on_progress: Callable[[int, int], None] | None = None,
        reader: Reader | None = None,
    ) -> AddSummary:
        """Read files and folders into the record; what it holds already is passed over without loading a model.

        Each article is kept together with its reading, so an interrupted run goes on where it was. `on_progress` is
        called with (articles done, articles found). `reader` replaces `dragoman.reading`'s.
        """
        self._now("add")
        started = time.monotonic()
        listed = [paths] if isinstance(paths, str | Path) else builtins.list(paths)
        with self.store.writer("add") as writer:
            adding = Adding(self.store, writer, self.project, reader or self._reader)
            new = adding.add(listed, on_progress)
            writer.build()
        copies = self.store.copies(new)
        return AddSummary(len(new), adding.known, copies, tuple(adding.rejected), time.monotonic() - started)

    def _reader(self, articles: Iterable[Article]) -> Iterator["Reading | ReadFailure"]:
        from dragoman.reading.actors.cast import make_cast
        from dragoman.reading.read import read_articles

        cast = make_cast(self.project.cast) if self.project.cast else None
        return read_articles(articles, cast=cast, compared=True)

    def read_again(self, *, reader: Reader | None = None) -> int:
        """Read every article anew (after new rules or models) and rebuild; people's decisions stay. How many."""
        self._now("read again")
        articles = dated(self.store.frozen_articles(), given_days(in_force(self.store.decisions())))
        results = zip(articles, (reader or self._reader)(articles), strict=True)
        readings = {article.id: pack(result) for article, result in results if isinstance(result, Reading)}
        with self.store.writer("read again") as writer:
            return writer.rebuild(readings=readings)

    def rebuild(self) -> int:
        """Tell every derived row anew from the readings, in the order of arrival; how many articles."""
        self._now("rebuild")
        with self.store.writer("rebuild") as writer:
            return writer.rebuild()

    # ---- questions ---------------------------------------------------------------------------------------------------
    def timeline(
        self,
        *,
        actor: str | None = None,
        since: str | None = None,
        until: str | None = None,
        article: str | None = None,
    ) -> "Rows[TimelineRow]":
        """Statements and events by day: see `dragoman.views.timeline`."""
        from dragoman.views.timeline import timeline

        return Rows(timeline(self.store, actor=actor, since=since, until=until, article=article))

    def statements(
        self,
        *,
        speaker: str | None = None,
        addressee: str | None = None,
        act: str | None = None,
        since: str | None = None,
        until: str | None = None,
        issue: str | None = None,
        text: str | None = None,
        rejected: bool = False,
    ) -> "Rows[StatementRow]":
        """Who said what: see `dragoman.views.statements`."""
        from dragoman.views.statements import statements

        given = {"speaker": speaker, "addressee": addressee, "act": act, "since": since, "until": until}
        return Rows(statements(self.store, issue=issue, text=text, rejected=rejected, **given))

    def events(
        self,
        *,
        actor: str | None = None,
        recipient: str | None = None,
        type: str | None = None,  # noqa: A002  the contract's word
        since: str | None = None,
        until: str | None = None,
        text: str | None = None,
        rejected: bool = False,
        sure: float | None = None,
    ) -> "Rows[EventRow]":
        """Who did what to whom: see `dragoman.views.events`."""
        from dragoman.views.events import events

        given = {"actor": actor, "recipient": recipient, "type": type, "since": since, "until": until}
        return Rows(events(self.store, text=text, rejected=rejected, sure=sure, **given))

    def positions(self, *, actor: str | None = None, issue: str | None = None) -> "Rows[PositionRow]":
        """Who holds what, the latest first."""
        from dragoman.views.positions import positions

        return Rows(positions(self.store, actor=actor, issue=issue))

    def issues(self) -> "Rows[IssueRow]":
        """The issues followed, or suggested where nobody named any, with what is on them."""
        from dragoman.views.issues import issues

        return Rows(issues(self.store))

    def shifts(self, *, actor: str | None = None, issue: str | None = None) -> "Rows[ShiftRow]":
        """What changed in what an actor says on an issue."""
        from dragoman.views.shifts import shifts

        return Rows(shifts(self.store, actor=actor, issue=issue))

    def review(self, *, kind: str | None = None, limit: int | None = None) -> "Rows[ReviewRow]":
        """Pairs of entries that the rules leave open, those on which most hangs first."""
        from dragoman.views.review import review

        return Rows(review(self.store, kind=kind, limit=limit))

    def disagreements(self, *, kind: str | None = None, rejected: bool = False) -> "Rows[DisagreementRow]":
        """Claims that cannot both hold."""
        from dragoman.views.disagreements import disagreements

        return Rows(disagreements(self.store, kind=kind, rejected=rejected))

    def articles(self, *, outlet: str | None = None, language: str | None = None) -> "Rows[ArticleRow]":
        """What was read."""
        from dragoman.views.articles import articles

        return Rows(articles(self.store, outlet=outlet, language=language))

    def actors(
        self,
        *,
        name: str | None = None,
        type: str | None = None,  # noqa: A002  the contract's word
        rejected: bool = False,
    ) -> "Rows[ActorRow]":
        """Who appears, those who speak and act most first."""
        from dragoman.views.actors import actors

        return Rows(actors(self.store, name=name, type=type, rejected=rejected))

    def show(self, id: str) -> "Entry":  # noqa: A002  the contract's word
        """One entry with all its attestations. Raises `UnknownIdError`."""
        from dragoman.views.show import show

        return show(self.store, id)
