"""`languages/<code>/page.toml`, joined with the patterns that all languages share."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from dragoman.languages import Language, load_language
from dragoman.ontology.entries import Entry

KINDS = ("line", "tail", "byline")
_SHARED = "und"
_LONGEST = 160
# Months of pages that print their date in English whatever they are written in.
_FRAME_LANGUAGE = "en"


@dataclass(frozen=True, slots=True)
class Furniture:
    """One pattern: what it recognises, in lines of up to `longest` characters.

    `dated`: a date in such a line is one of the page.
    """

    name: str
    kind: str
    pattern: re.Pattern[str]
    anywhere: bool
    dated: bool
    longest: int

    def fits(self, line: str) -> bool:
        """Whether `line` (stripped, straight apostrophes) is such a line."""
        if len(line) > self.longest:
            return False
        return bool(self.pattern.search(line) if self.anywhere else self.pattern.match(line))


@dataclass(frozen=True, slots=True)
class PageTable:
    """The patterns of a language's pages; `date_words` may stand in a line that prints a date.

    `stamp` matches the words that begin a line with a date of the page ("last modified"), `issue` those beside the
    number of an issue.
    """

    furniture: tuple[Furniture, ...]
    date_words: frozenset[str]
    months: frozenset[str]
    weekdays: frozenset[str]
    stamp: re.Pattern[str]
    issue: re.Pattern[str]


@lru_cache(maxsize=32)
def load_page(code: str) -> PageTable:
    """The compiled table of a language. Raises KnowledgeError for an entry that does not hold together."""
    language, shared = load_language(code), load_language(_SHARED)
    tables = [(shared, _SHARED)]
    if language.table("page") != shared.table("page"):
        tables.append((language, code))
    entries = [Entry(one.table("page"), f"languages/{name}/page.toml") for one, name in tables]
    return compile_page(entries, (language, load_language(_FRAME_LANGUAGE)))


def compile_page(entries: Iterable[Entry], languages: Iterable[Language]) -> PageTable:
    """The table of opened page.toml files, with the months and weekdays of `languages`."""
    furniture: list[Furniture] = []
    words: set[str] = set()
    stamps: list[str] = []
    issues: list[str] = []
    for entry in entries:
        words |= set(entry.texts("date_words"))
        stamps += entry.texts("stamp_labels")
        issues += entry.texts("issue_labels")
        furniture += [_furniture(item) for item in entry.tables("furniture")]
        entry.done()
    months, weekdays = set[str](), set[str]()
    for language in languages:
        months |= {name.rstrip(".") for name in language.months}
        weekdays |= {name.rstrip(".") for name in language.weekdays}
    words |= weekdays
    return PageTable(
        tuple(furniture), frozenset(words), frozenset(months), frozenset(weekdays), _labels(stamps), _labels(issues)
    )


def _labels(words: Iterable[str]) -> re.Pattern[str]:
    found = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{found})(?!\w)" if found else r"(?!)", re.IGNORECASE)


def _furniture(entry: Entry) -> Furniture:
    try:
        pattern = re.compile(entry.text("pattern"), re.IGNORECASE)
    except re.error as error:
        raise entry.fail(f"`pattern` is no regular expression: {error}") from error
    entry.text("reason")
    entry.text("example")
    found = Furniture(
        name=entry.text("name"),
        kind=entry.choice("kind", KINDS, "line"),
        pattern=pattern,
        anywhere=entry.flag("anywhere"),
        dated=entry.flag("dated"),
        longest=entry.number("longest", _LONGEST),
    )
    entry.done()
    return found
