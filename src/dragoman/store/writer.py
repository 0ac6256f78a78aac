"""What changes a record: runs, articles with their readings, rejects, and the build."""

import os
import platform
import time
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from itertools import islice

from sqlalchemy import Connection, Engine, Select, bindparam, delete, func, insert, select, update

from dragoman.model.article import Article
from dragoman.model.reading import Reading
from dragoman.model.record import Issue
from dragoman.record import RULE_VERSION
from dragoman.record.build import add_article, expect, finish
from dragoman.record.desk import Desk
from dragoman.record.ports import Source
from dragoman.store import tables
from dragoman.store.codec import pack
from dragoman.store.database import writing
from dragoman.store.garbage import set_aside
from dragoman.store.held import Held, State
from dragoman.store.ledger import StoreKeeper

SHIFT, REST = 1.0, 0.12  # seconds a build works before it lets another process have the lock, and for how long
TOGETHER, TURN = 30, 0.8  # articles of one transaction at most, and seconds after which it takes no other

_SAME_PAGE = (
    select(tables.articles.c.id).where(tables.articles.c.url == bindparam("url"))
    .order_by(tables.articles.c.number.desc()).limit(1)
)  # fmt: skip
# whether an article is there, the last number, and the page of its address that arrived last: no address equals none
_BEFORE = select(
    select(tables.articles.c.id).where(tables.articles.c.id == bindparam("id")).scalar_subquery(),
    select(func.max(tables.articles.c.number)).scalar_subquery(),
    _SAME_PAGE.scalar_subquery(),
)


class Writer:
    """One run that writes; make it with `run`."""

    def __init__(self, engine: Engine, number: int, held: Held | None = None) -> None:
        self.engine = engine
        self.number = number
        self.held = held or Held()

    def save_article(self, article: Article, reading: Reading) -> bool:
        """Keep an article and its reading, both or neither; False where the article is there already."""
        with writing(self.engine) as connection:
            there, last, earlier = connection.execute(_BEFORE, {"id": article.id, "url": article.url or None}).one()
            if there is not None:
                return False
            number = (last or 0) + 1
            kept = replace(article, version_of=article.version_of or earlier)
            connection.execute(insert(tables.articles), self._article(kept, number))
            connection.execute(insert(tables.readings), self._reading(article.id, pack(reading)))
        self.held.add_source(Source(number, kept, reading))
        return True

    def _article(self, article: Article, number: int) -> dict[str, object]:
        names = [c.name for c in tables.articles.c if c.name not in ("number", "run")]
        return {**{name: getattr(article, name) for name in names}, "number": number, "run": self.number}

    def _reading(self, article: str, data: bytes) -> dict[str, str | int | bytes]:
        return {"article": article, "data": data, "run": self.number, "rule_version": RULE_VERSION}

    def save_reject(self, place: str, stage: str, reason: str) -> None:
        """Keep what could not be read; the same reject twice is one."""
        table = tables.rejects
        with writing(self.engine) as connection:
            held = select(table.c.id).where(table.c.place == place, table.c.stage == stage, table.c.reason == reason)
            if connection.scalar(held) is None:
                row = {"place": place, "stage": stage, "reason": reason, "run": self.number}
                connection.execute(insert(table), row)

    def build(self, *, on_article: Callable[[str], None] | None = None) -> int:
        """Take every article that is read but not built through the record's steps; how many there were.

        A few articles are one transaction, in order of arrival, so a killed build goes on where it stopped. What they
        changed is told with the last of them.
        """
        with set_aside() as collect:
            return self._build(on_article, collect)

    def _build(self, on_article: Callable[[str], None] | None, collect: Callable[[], None]) -> int:
        count, rested = 0, time.monotonic()
        held, self.held = self.held, Held()  # what a failed build leaves behind is not true
        while True:
            with writing(self.engine) as connection:
                state = state_of(connection)
                if held.state != state:
                    held.forget()  # somebody else has been building, or has spoken
                articles = connection.scalars(pending(state[0]).limit(TOGETHER)).all()
                if not articles:
                    self._finish(connection, held)
                    held.state = state
                    break
                built = self._build_some(connection, articles, held)
                held.state = (built[-1][0], self.number, state[2])
                told = len(built) == len(articles) < TOGETHER  # none is left: pages that both change are written once
                if told:
                    self._finish(connection, held)
            held.keep_small()
            collect()
            count += len(built)
            for _, article in built:
                if on_article is not None:
                    on_article(article)
            if told:
                break
            if time.monotonic() - rested > SHIFT:
                time.sleep(REST)  # whoever waits for the lock asks for it every tenth of a second
                rested = time.monotonic()
        self.held = held
        return count

    def follow(self, issues: Sequence[Issue]) -> bool:
        """Follow these issues; False where the record does so already. The next `build` ties every entry anew."""
        with writing(self.engine) as connection:
            keeper = StoreKeeper(connection, self.number)
            if keeper.issues() == tuple(issues):
                return False
            keeper.save_issues(issues)
            keeper.close()
        return True

    def rebuild(self, *, readings: Mapping[str, bytes] | None = None) -> int:
        """Forget every derived row and take all articles through the steps again, in their order of arrival.

        One transaction: readers see the record as it was until all is told; killed, it was never begun. `readings`
        (see `codec.pack`) replace those of their articles. How many articles there are.
        """
        with writing(self.engine) as connection:
            return self.rebuild_in(connection, readings or {})

    def rebuild_in(
        self,
        connection: Connection,
        readings: Mapping[str, bytes],
        *,
        on_article: Callable[[str], None] | None = None,
    ) -> int:
        """The same within a transaction of the caller's."""
        for article, data in readings.items():
            connection.execute(delete(tables.readings).where(tables.readings.c.article == article))
            connection.execute(insert(tables.readings), self._reading(article, data))
        for table in tables.REBUILT:
            connection.execute(delete(table))
        return self._build_in(connection, on_article)

    def _build_in(self, connection: Connection, on_article: Callable[[str], None] | None) -> int:
        held, self.held = Held(), Held()
        waiting, count = deque(connection.scalars(pending(0)).all()), 0
        with set_aside() as collect:
            while waiting:
                built = self._build_some(connection, list(islice(waiting, TOGETHER)), held)
                held.keep_small()
                collect()
                for _, article in built:
                    waiting.popleft()
                    count += 1
                    if on_article is not None:
                        on_article(article)
            self._finish(connection, held)
        return count

    def _build_some(self, connection: Connection, articles: Sequence[str], held: Held) -> list[tuple[int, str]]:
        """The first of these, as many as fit into a turn; (number, article) of each that was built."""
        keeper, began, built = StoreKeeper(connection, self.number, held), time.monotonic(), list[tuple[int, str]]()
        expect(Desk(keeper, held.memory), articles)
        for article in articles:
            keeper.attach_anew()
            add_article(Desk(keeper, held.memory), article)
            built.append((keeper.source(article).number, article))
            if time.monotonic() - began > TURN:
                break
        keeper.close()
        stamp = {"run": self.number, "rule_version": RULE_VERSION}
        connection.execute(insert(tables.built), [{"article": one, "number": n, **stamp} for n, one in built])
        return built

    def _finish(self, connection: Connection, held: Held) -> None:
        keeper = StoreKeeper(connection, self.number, held)
        finish(Desk(keeper, held.memory))
        keeper.close()


def state_of(connection: Connection) -> State:
    """Number and run of the article built last (they are built in order of arrival), and how many words there are."""
    table, words = tables.built, tables.decisions
    row = connection.execute(select(table.c.number, table.c.run).order_by(table.c.number.desc()).limit(1)).first()
    spoken = connection.scalar(select(func.max(words.c.id))) or 0
    return (row.number, row.run, spoken) if row else (0, 0, spoken)


def pending(after: int) -> Select[str]:
    """Query: articles that are read but not built, in order of arrival."""
    query = select(tables.articles.c.id).join(tables.readings, tables.readings.c.article == tables.articles.c.id)
    return query.where(tables.articles.c.number > after).order_by(tables.articles.c.number)


def has_work(connection: Connection) -> bool:
    """Whether a killed run left articles unbuilt or rows untold."""
    waiting = pending(state_of(connection)[0]).limit(1)
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
