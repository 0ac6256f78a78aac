"""What a page is: where it lies, how it is drawn, and what it answers."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from dragoman.errors import UsageError
from dragoman.views.reader import RecordReader

PER_PAGE = 100


@dataclass(frozen=True, slots=True)
class Query:
    """What was asked: the filters given (none empty) and the id in the address."""

    given: Mapping[str, str]
    id: str = ""

    def get(self, name: str) -> str | None:
        return self.given.get(name)


@dataclass(frozen=True, slots=True)
class Answer:
    """`rows` are what the JSON address gives; `shown` what the template is drawn with."""

    rows: object
    shown: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Page:
    """`paths` are its addresses (JSON lies at the same with .json added); `nav` its name in the menu, if any."""

    paths: tuple[str, ...]
    template: str
    title: str
    nav: str | None
    answer: Callable[[RecordReader, Query], Answer]


@dataclass(frozen=True, slots=True)
class Cut[Row]:
    """One page of rows out of `total`."""

    rows: list[Row]
    number: int
    of: int
    total: int


def cut[Row](rows: Sequence[Row], query: Query) -> Cut[Row]:
    """The rows of the page asked for. Raises UsageError for a page that is not there."""
    pages = max(1, -(-len(rows) // PER_PAGE))
    asked = query.get("page") or "1"
    if not (asked.isascii() and asked.isdigit() and 1 <= int(asked) <= pages):
        raise UsageError(f"there is no page {asked!r}; valid: 1 to {pages}")
    number = int(asked)
    return Cut(list(rows[(number - 1) * PER_PAGE : number * PER_PAGE]), number, pages, len(rows))
