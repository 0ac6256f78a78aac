"""What changes a record: runs, articles with their readings, rejects, people's decisions, and the build."""

import os
import platform
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version

from sqlalchemy import Connection, Engine, Select, delete, func, insert, select, update

from dragoman.errors import UsageError
from dragoman.model.article import Article
from dragoman.model.judgement import Anchor, Subject
from dragoman.model.reading import Reading
from dragoman.record import RULE_VERSION
from dragoman.record.build import add_article, finish
from dragoman.record.desk import Desk
from dragoman.store import tables
from dragoman.store.codec import pack, to_bytes
from dragoman.store.database import writing
from dragoman.store.held import Held
from dragoman.store.ledger import StoreKeeper


class Writer:
    """One run that writes; make it with `run`."""

    def __init__(self, engine: Engine, number: int, held: Held | None = None) -> None:
        self.engine = engine
        self.number = number
        self.held = held or Held()

    def save_article(self, article: Article, reading: Reading) -> bool:
        """Keep an article and its reading, both or neither; False where the article is there already."""
        with writing(self.engine) as connection:
            if connection.scalar(select(tables.articles.c.id).where(tables.articles.c.id == article.id)):
                return False
            number = (connection.scalar(select(func.max(tables.articles.c.number))) or 0) + 1
            connection.execute(insert(tables.articles), self._article(connection, article, number))
            connection.execute(insert(tables.readings), self._reading(article.id, reading))
        return True

    def _article(self, connection: Connection, article: Article, number: int) -> dict[str, object]:
        same = tables.articles.c.url == article.url
        older = select(tables.articles.c.id).where(same).order_by(tables.articles.c.number.desc()).limit(1)
        before = connection.scalar(older) if article.url else None
        names = [c.name for c in tables.articles.c if c.name not in ("number", "run", "version_of")]
        held = {name: getattr(article, name) for name in names}
        return {**held, "number": number, "run": self.number, "version_of": article.version_of or before}

    def _reading(self, article: str, reading: Reading) -> dict[str, str | int | bytes]:
        data = pack(reading)
        return {"article": article, "data": data, "run": self.number, "rule_version": RULE_VERSION}

    def replace_reading(self, article: str, reading: Reading) -> None:
        """A new reading of an article that is there; the record must be rebuilt afterwards."""
        with writing(self.engine) as connection:
            self.held = Held()
            connection.execute(delete(tables.readings).where(tables.readings.c.article == article))
            connection.execute(insert(tables.readings), self._reading(article, reading))

    def save_reject(self, place: str, stage: str, reason: str) -> None:
        """Keep what could not be read; the same reject twice is one."""
        table = tables.rejects
        with writing(self.engine) as connection:
            held = select(table.c.id).where(table.c.place == place, table.c.stage == stage, table.c.reason == reason)
            if connection.scalar(held) is None:
                row = {"place": place, "stage": stage, "reason": reason, "run": self.number}
                connection.execute(insert(table), row)

    def decide(self, by: str, subject: Subject, verdict: str, left: Anchor, right: Anchor) -> int:
        """Append a person's word; its number."""
        anchors = {"left": to_bytes(left).decode(), "right": to_bytes(right).decode()}
        return self._append({"at": now(), "by": by, "subject": subject, "verdict": verdict, **anchors})

    def undo(self, by: str, decision: int | None) -> int:
        """Take back a decision (None: the latest in force); its number. Raises `UsageError` where there is none."""
        table = tables.decisions
        with writing(self.engine) as connection:
            undone = select(table.c.undoes).where(table.c.undoes.is_not(None))
            query = (
                select(table).where(table.c.verdict != "undo", table.c.id.not_in(undone)).order_by(table.c.id.desc())
            )
            rows = connection.execute(query).mappings().all()
            row = next((r for r in rows if decision is None or r["id"] == decision), None)
            if row is None:
                listed = ", ".join(str(r["id"]) for r in rows) or "none"
                wanted = "no decision is in force" if decision is None else f"no decision {decision} is in force"
                raise UsageError(f"{wanted}; in force: {listed}")
            kept = {name: row[name] for name in ("subject", "left", "right")}
            values = {**kept, "at": now(), "by": by, "verdict": "undo", "undoes": row["id"]}
            connection.execute(insert(table), values)
        return int(row["id"])

    def _append(self, row: dict[str, str]) -> int:
        with writing(self.engine) as connection:
            connection.execute(insert(tables.decisions), row)
            return int(connection.scalar(select(func.max(tables.decisions.c.id))) or 0)

    def build(self, *, on_article: Callable[[str], None] | None = None) -> int:
        """Take every article that is read but not built through the record's steps; how many there were.

        Each article is one transaction, in order of arrival, so a killed build goes on where it stopped.
        """
        count = 0
        held, self.held = self.held, Held()  # what a failed build leaves behind is not true
        while True:
            with writing(self.engine) as connection:
                last = last_built(connection)
                if held.last != last:
                    held.forget()  # somebody else has been building
                    held.last = last
                keeper = StoreKeeper(connection, self.number, held)
                article = connection.scalar(pending(last[0] if last else 0).limit(1))
                desk = Desk(keeper, held.memory)
                if article is None:
                    finish(desk)
                    keeper.settle()
                    break
                add_article(desk, article)
                keeper.settle()
                number = keeper.source(article).number
                row = {"article": article, "number": number, "run": self.number, "rule_version": RULE_VERSION}
                connection.execute(insert(tables.built), row)
            held.last = (number, self.number)
            held.keep_small()
            count += 1
            if on_article is not None:
                on_article(article)
        self.held = held
        return count

    def rebuild(self) -> int:
        """Forget every derived row and take all articles through the steps again, in their order of arrival."""
        self.held = Held()
        with writing(self.engine) as connection:
            for table in tables.REBUILT:
                connection.execute(delete(table))
        return self.build()


def last_built(connection: Connection) -> tuple[int, int] | None:
    """Number and run of the latest of the articles that are built: they are built in order of arrival."""
    table = tables.built
    row = connection.execute(select(table.c.number, table.c.run).order_by(table.c.number.desc()).limit(1)).first()
    return (row.number, row.run) if row else None


def pending(after: int) -> Select[str]:
    """Query: articles that are read but not built, in order of arrival."""
    query = select(tables.articles.c.id).join(tables.readings, tables.readings.c.article == tables.articles.c.id)
    return query.where(tables.articles.c.number > after).order_by(tables.articles.c.number)


def has_work(connection: Connection) -> bool:
    """Whether a killed run left articles unbuilt or rows untold."""
    last = last_built(connection)
    waiting = pending(last[0] if last else 0).limit(1)
    return bool(connection.scalar(waiting) or connection.scalar(select(tables.dirty.c.id).limit(1)))


@contextmanager
def run(engine: Engine, command: str, shelf: list[Held] | None = None) -> Iterator[Writer]:
    """A numbered run; marked finished when the block ends without an error.

    `shelf` is where one run leaves what it holds in memory for the next; each takes it away while it works.
    """
    with writing(engine) as connection:
        row = {"started": now(), "command": command, "program": program(), "process": process()}
        connection.execute(insert(tables.runs), row)
        number = int(connection.scalar(select(func.max(tables.runs.c.id))) or 0)
    writer = Writer(engine, number, shelf.pop() if shelf else None)
    yield writer
    if shelf is not None:
        shelf[:] = [writer.held]
    with writing(engine) as connection:
        connection.execute(update(tables.runs).where(tables.runs.c.id == number).values(finished=now()))


def others_at_work(connection: Connection) -> bool:
    """Whether another process of this machine has an unfinished run and is alive."""
    query = select(tables.runs.c.process).where(tables.runs.c.finished.is_(None), tables.runs.c.process != process())
    return any(_alive(name) for name in connection.scalars(query))


def process() -> str:
    """This process, by machine and number."""
    return f"{platform.node()}:{os.getpid()}"


def _alive(name: str) -> bool:
    host, _, number = name.rpartition(":")
    if host != platform.node() or os.name != "posix":
        return False
    try:
        os.kill(int(number), 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def program() -> str:
    """The version of this program."""
    try:
        return version("dragoman")
    except PackageNotFoundError:
        return "unknown"


def now() -> str:
    """The time, in UTC, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")
