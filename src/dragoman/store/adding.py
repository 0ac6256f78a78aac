"""Adding articles: what is new is read and kept, one article a transaction; the rest is counted or rejected."""

from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from dragoman.errors import EngineError, KnowledgeError, RecordError, UsageError
from dragoman.ingest import Reject, read_paths
from dragoman.model.article import Article
from dragoman.model.reading import Reading
from dragoman.store.project import Project, keep_raw
from dragoman.store.store import Store
from dragoman.store.writer import Writer

if TYPE_CHECKING:
    from dragoman.reading.read import ReadFailure

type Reader = Callable[[Iterable[Article]], Iterator[Reading | ReadFailure]]
type Progress = Callable[[int, int], None]

STOPPING = (
    EngineError,
    KnowledgeError,
    RecordError,
    UsageError,
    ImportError,
)  # every further article would meet them too


@dataclass(frozen=True, slots=True)
class AddSummary:
    """What `add` did. `copies` counts the new articles whose origin was known; `rejected` holds (where, reason)."""

    read: int
    known: int
    copies: int
    rejected: tuple[tuple[str, str], ...]
    seconds: float


@dataclass(slots=True)
class Adding:
    """One `add`: `reader` gives a reading or a failure for each article, in order, and is asked only for new ones."""

    store: Store
    writer: Writer
    project: Project
    reader: Reader
    known: int = 0
    found: int = 0
    unlisted: bool = False  # the files themselves could not be gone through
    rejected: list[tuple[str, str]] = field(default_factory=list)

    def add(self, paths: Sequence[str | Path], on_progress: Progress | None) -> list[str]:
        """Read and keep what is new; the ids of the new articles."""
        new: list[str] = []
        for done, (article, reading) in enumerate(self._read_new(paths), start=1):
            keep_raw(self.project, article)
            if self.writer.save_article(article, reading):
                new.append(article.id)
            if on_progress is not None:
                on_progress(done, self.found)
        return new

    def _read_new(self, paths: Sequence[str | Path]) -> Iterator[tuple[Article, Reading]]:
        waiting: deque[Article] = deque()
        fresh = self._fresh(read_paths(paths, limits=self.project.limits, columns=self.project.columns), waiting)
        # the parse is imported only for something new; each round but the first goes on after a fault
        while (first := next(fresh, None)) is not None:
            fault = yield from self._read_on(_chain(first, fresh), waiting)
            if fault is None:
                return
            yield from self._read_alone([waiting.popleft() for _ in range(len(waiting))])

    def _read_on(
        self, articles: Iterator[Article], waiting: deque[Article]
    ) -> Generator[tuple[Article, Reading], None, Exception | None]:
        """Readings until the reader ends (None) or breaks on a fault of its own, which leaves articles waiting."""
        results = iter(self.reader(articles))
        while True:
            try:
                result = next(results, None)
            except STOPPING:
                raise
            except Exception as fault:
                if self.unlisted or not waiting:
                    raise  # not the reader's
                return fault
            if result is None:
                return None
            article = waiting.popleft()
            if isinstance(result, Reading):
                yield article, result
            else:
                self._reject(article.path or article.id, result.stage, result.reason)

    def _read_alone(self, articles: Iterable[Article]) -> Iterator[tuple[Article, Reading]]:
        """Each by itself, so that a fault costs no more than the article it is in."""
        for article in articles:
            alone = deque([article])
            fault = yield from self._read_on(iter([article]), alone)
            if fault is not None:
                reason = f"a fault in dragoman itself: {type(fault).__name__}: {fault}"
                self._reject(article.path or article.id, "reading", reason)

    def _fresh(self, found: Iterable[Article | Reject], waiting: deque[Article]) -> Iterator[Article]:
        met: set[str] = set()
        self.unlisted = True
        for item in found:
            self.unlisted = False
            if isinstance(item, Reject):
                self._reject(item.where, item.stage, item.reason)
            elif item.id in met or self.store.known([item.id]):
                self.known += 1
            else:
                met.add(item.id)
                self.found += 1
                waiting.append(item)
                yield item
            self.unlisted = True
        self.unlisted = False

    def _reject(self, where: str, stage: str, reason: str) -> None:
        self.writer.save_reject(where, stage, reason)
        self.rejected.append((where, reason))


def _chain(first: Article, rest: Iterator[Article]) -> Iterator[Article]:
    yield first
    yield from rest
