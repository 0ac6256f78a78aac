"""An open record as the views read it: nouns out, filters in SQL."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace

from sqlalchemy import Engine, Select, Table, exists, func, select

from dragoman.errors import UnknownIdError
from dragoman.model.article import Article
from dragoman.model.judgement import Judgement, Subject, Word
from dragoman.model.reading import Reading
from dragoman.model.record import (
    Disagreement,
    Event,
    Issue,
    RecordArticle,
    RecordEntity,
    Shift,
    Statement,
    Story,
    Tie,
)
from dragoman.store import tables
from dragoman.store.anchoring import words_on
from dragoman.store.candidates import CandidateReader
from dragoman.store.codec import Clues, from_bytes
from dragoman.store.columns import article_of, judgement_of
from dragoman.store.conditions import parts
from dragoman.store.decided import read_words
from dragoman.store.held import Held
from dragoman.store.past import Run, read_runs
from dragoman.store.queries import (
    Origin,
    StoredReject,
    by_day,
    days,
    in_article,
    named,
    read_origins,
    record_article,
    record_articles,
    shown,
)
from dragoman.store.undecided import Undecided, anchor_key, read_undecided
from dragoman.store.writer import Writer, has_work, others_at_work, run

NODE_KINDS = ("entity", "statement", "event")
_ROWS = (tables.articles, tables.stories, tables.disagreements)
_ID_COLUMNS = (tables.nodes.c.cluster, tables.origins.c.origin, *(table.c.id for table in _ROWS))


class Store:
    """A record's database. Every method opens its own connection, so threads may share one store."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self._shelf: list[Held] = []

    def close(self) -> None:
        """Let go of the database."""
        self.engine.dispose()

    @property
    def place(self) -> str:
        """The address it was opened at."""
        return self.engine.url.render_as_string(hide_password=False)

    def writer(self, command: str) -> AbstractContextManager[Writer]:
        """A run that writes, as a context."""
        return run(self.engine, command, self._shelf)

    def needs_build(self) -> bool:
        """Whether a killed run left work that no living process is doing."""
        with self.engine.connect() as connection:
            return has_work(connection) and not others_at_work(connection)

    def follow(self, issues: Sequence[Issue]) -> None:
        """Tie every statement and event anew where the record follows other issues than these."""
        if self.issues() != list(issues):
            with self.writer("issues") as writer:
                writer.follow(issues)
                writer.build()

    def known(self, ids: Iterable[str]) -> set[str]:
        """Which of these articles the record holds."""
        with self.engine.connect() as connection:
            return set(connection.scalars(select(tables.articles.c.id).where(tables.articles.c.id.in_(list(ids)))))

    def copies(self, ids: Sequence[str]) -> int:
        """How many of these articles share an origin with one that arrived before them."""
        table = tables.origins
        query = select(table.c.origin, table.c.article).join(tables.articles, tables.articles.c.id == table.c.article)
        first: dict[str, str] = {}
        with self.engine.connect() as connection:
            for part in parts(ids):
                mine = select(table.c.origin).where(table.c.article.in_(part))
                rows = connection.execute(query.where(table.c.origin.in_(mine)).order_by(tables.articles.c.number))
                for row in rows:
                    first.setdefault(row.origin, row.article)
        return len(set(ids) - set(first.values()))

    def frozen_articles(self) -> list[Article]:
        """All articles as ingest froze them, in order of arrival."""
        with self.engine.connect() as connection:
            rows = connection.execute(select(tables.articles).order_by(tables.articles.c.number)).mappings()
            return [article_of(row) for row in rows]

    def articles(self) -> list[RecordArticle]:
        """All articles, in order of arrival."""
        with self.engine.connect() as connection:
            return [record_article(row) for row in connection.execute(record_articles()).mappings()]

    def clues(self, article: str) -> Clues:
        """Words of other articles that date an article which does not tell its day, each with why."""
        with self.engine.connect() as connection:
            data = connection.scalar(select(tables.pages.c.clues).where(tables.pages.c.article == article))
        return from_bytes(Clues.__value__, data, where=article) if data else ()

    def article_text(self, article: str) -> str:
        """The text, as frozen. Raises `UnknownIdError`."""
        with self.engine.connect() as connection:
            text = connection.scalar(select(tables.articles.c.text).where(tables.articles.c.id == article))
        if text is None:
            raise UnknownIdError(f"the record holds no article {article!r}")
        return str(text)

    def reading(self, article: str) -> Reading:
        """The reading of one article. Raises `UnknownIdError`."""
        with self.engine.connect() as connection:
            return CandidateReader(connection).source(article).reading

    def entities(self, *, rejected: bool | None = None) -> list[RecordEntity]:
        """All entities, by name; `rejected` as for statements."""
        table = tables.entities
        query = select(table.c.data).where(*shown(table, "entity", rejected)).order_by(table.c.name)
        return sorted(self._load(RecordEntity, table, query), key=lambda entity: entity.name)

    def statements(
        self,
        *,
        ids: Sequence[str] | None = None,
        speaker_ids: Sequence[str] | None = None,
        act: str | None = None,
        since: str | None = None,
        until: str | None = None,
        article: str | None = None,
        rejected: bool | None = False,
    ) -> list[Statement]:
        """Statements by day, undated ones last. `since` and `until` are ISO days, both included.

        `rejected`: those that a person rejected instead of the others; None for both.
        """
        table = tables.statements
        conditions = [*days(table, since, until), *shown(table, "statement", rejected)]
        if ids is not None:
            conditions.append(table.c.id.in_(self._current(ids)))
        if act is not None:
            conditions.append(table.c.act == act)
        if speaker_ids is not None:
            conditions.append(named(table, "statement", "speaker", "speaker", self._current(speaker_ids)))
        if article is not None:
            conditions.append(in_article(table, article))
        return self._load(Statement, table, by_day(table).where(*conditions))

    def events(
        self,
        *,
        ids: Sequence[str] | None = None,
        actor_ids: Sequence[str] | None = None,
        type: str | None = None,  # noqa: A002  the contract's word
        since: str | None = None,
        until: str | None = None,
        article: str | None = None,
        rejected: bool | None = False,
    ) -> list[Event]:
        """Events by day, undated ones last; also those that belong to a statement."""
        table = tables.events
        conditions = [*days(table, since, until), *shown(table, "event", rejected)]
        if ids is not None:
            conditions.append(table.c.id.in_(self._current(ids)))
        if type is not None:
            conditions.append(table.c.type == type)
        if actor_ids is not None:
            conditions.append(named(table, "event", "actors", "actor", self._current(actor_ids)))
        if article is not None:
            conditions.append(in_article(table, article))
        return self._load(Event, table, by_day(table).where(*conditions))

    def stories(self) -> list[Story]:
        """All stories, by first day."""
        table, held = tables.placements, defaultdict[str, list[str]](list)
        with self.engine.connect() as connection:
            for row in connection.execute(select(table.c.story, table.c.article).order_by(table.c.number)):
                held[row.story].append(row.article)
        found = self._load(Story, tables.stories, by_day(tables.stories))
        return [replace(story, articles=tuple(held[story.id])) for story in found]

    def disagreements(self, *, rejected: bool | None = False) -> list[Disagreement]:
        """All disagreements, by kind; `rejected` as for statements."""
        table = tables.disagreements
        query = select(table.c.data).where(*shown(table, "disagreement", rejected))
        return self._load(Disagreement, table, query.order_by(table.c.kind, table.c.id))

    def issues(self) -> list[Issue]:
        """The issues that the record follows, in the order of the codebook."""
        return self._load(Issue, tables.issues, select(tables.issues.c.data).order_by(tables.issues.c.place))

    def ties(self, entries: Sequence[str] | None = None, /) -> list[Tie]:
        """Why these entries (all where None) are on their issues."""
        table = tables.ties
        query = select(table.c.data).order_by(table.c.entry, table.c.place)
        return self._load(Tie, table, query if entries is None else query.where(table.c.entry.in_(entries)))

    def shifts(self) -> list[Shift]:
        """All shifts, changes before trends, by holder and issue."""
        table = tables.shifts
        return self._load(
            Shift, table, select(table.c.data).order_by(table.c.kind, table.c.holder, table.c.issue, table.c.place)
        )

    def judgements(self, subject: Subject | None = None) -> list[Judgement]:
        """The rules' judgements, and people's in force, with the anchor keys of today's nodes."""
        table = tables.judgements
        query = select(table).order_by(table.c.subject, table.c.left, table.c.right)
        with self.engine.connect() as connection:
            rows = connection.execute(query if subject is None else query.where(table.c.subject == subject))
            found = [judgement_of(row) for row in rows.mappings()]
            kinds = ("article", *NODE_KINDS) if subject is None else (subject,)
            reader = CandidateReader(connection)
            found += [j for kind in kinds for j in reader.decided(kind)]
            nodes = reader.nodes({key for j in found for key in (j.left, j.right)})
        anchors = {n.key: anchor_key(n) for n in nodes}
        return [replace(j, left=anchors.get(j.left, j.left), right=anchors.get(j.right, j.right)) for j in found]

    def undecided(self, subject: Subject) -> Sequence[Undecided]:
        """Pairs of entries that the rules leave open, and nobody settled, each with the ids of the two."""
        with self.engine.connect() as connection:
            return read_undecided(connection, subject)

    def rejects(self) -> list[StoredReject]:
        """What could not be read, in the order it was met."""
        table = tables.rejects
        query = select(table, tables.runs.c.started).join(tables.runs, tables.runs.c.id == table.c.run)
        with self.engine.connect() as connection:
            rows = connection.execute(query.order_by(table.c.id)).all()
        return [StoredReject(row.place, row.stage, row.reason, row.started) for row in rows]

    def resolve(self, name: str) -> str:
        """The id that `name` stands for today: itself, or where its merging leads. Raises `UnknownIdError`."""
        with self.engine.connect() as connection:
            found = CandidateReader(connection).current(name)
            if not any(connection.scalar(select(exists().where(column == found))) for column in _ID_COLUMNS):
                raise UnknownIdError(f"the record holds nothing with the id {name!r}")
            return found

    def _current(self, names: Sequence[str]) -> list[str]:
        with self.engine.connect() as connection:
            reader = CandidateReader(connection)
            return [reader.current(name) for name in names]

    def story_of(self, article: str) -> str | None:
        """The story of an article."""
        with self.engine.connect() as connection:
            return CandidateReader(connection).story_of([article]).get(article)

    def decisions(self) -> list[Word]:
        """People's words, undone ones and undoings included, oldest first."""
        with self.engine.connect() as connection:
            return read_words(connection)

    def runs(self) -> list[Run]:
        """What was added and said when, oldest first."""
        return read_runs(self.engine)

    def orphaned(self) -> list[Word]:
        """Words in force that stand on words of an article which no reading marks any more."""
        with self.engine.connect() as connection:
            return CandidateReader(connection).orphaned()

    def words_on(self, name: str) -> list[Word]:
        """People's words in force on an entry, oldest first."""
        with self.engine.connect() as connection:
            return words_on(CandidateReader(connection), name)

    def origins(self) -> list[Origin]:
        """All origins in order of arrival, with the articles of each."""
        with self.engine.connect() as connection:
            return read_origins(connection)

    def counts(self) -> dict[str, int]:
        """Rows by noun."""
        with self.engine.connect() as connection:
            return {t.name: connection.scalar(select(func.count()).select_from(t)) or 0 for t in tables.NOUNS}

    def _load[T](self, kind: type[T], table: Table, query: Select[bytes]) -> list[T]:
        with self.engine.connect() as connection:
            return [from_bytes(kind, data, where=table.name) for data in connection.scalars(query)]
