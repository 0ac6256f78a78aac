"""Adding articles: what is new is read and kept, one article a transaction; the rest is counted or rejected."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

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
        first = next(fresh, None)
        if first is None:
            return  # nothing new: the parse is not even imported
        for result in self.reader(_chain(first, fresh)):
            article = waiting.popleft()
            if isinstance(result, Reading):
                yield article, result
            else:
                self._reject(article.path or article.id, result.stage, result.reason)

    def _fresh(self, found: Iterable[Article | Reject], waiting: deque[Article]) -> Iterator[Article]:
        met: set[str] = set()
        for item in found:
            if isinstance(item, Reject):
                self._reject(item.where, item.stage, item.reason)
            elif item.id in met or self.store.known([item.id]):
                self.known += 1
            else:
                met.add(item.id)
                self.found += 1
                waiting.append(item)
                yield item

    def _reject(self, where: str, stage: str, reason: str) -> None:
        self.writer.save_reject(where, stage, reason)
        self.rejected.append((where, reason))


def _chain(first: Article, rest: Iterator[Article]) -> Iterator[Article]:
    yield first
    yield from rest
