"""Numbers whose noun stands elsewhere in the sentence: "of 18 sailors, eleven were Greek", "fell by 120-98",
"put the number of sailors at 18"."""

import re
from collections.abc import Iterator, Sequence

from dragoman.model.span import Span
from dragoman.reading.figures.phrase import NumberPhrase
from dragoman.reading.figures.table import FigureTable
from dragoman.reading.figures.value import number_of

_SENTENCE_EDGE = re.compile(r"[.!?](?=\s|\Z)|\n")


def find_following(plain: str, phrases: Sequence[NumberPhrase], table: FigureTable) -> Iterator[NumberPhrase]:
    """The numbers without a noun of their own, each with the unit of the phrase it follows; in no order."""
    for place, phrase in enumerate(phrases):
        edge = _SENTENCE_EDGE.search(plain, phrase.span.end)
        end = edge.start() if edge else len(plain)
        limit = min(end, phrases[place + 1].span.start) if place + 1 < len(phrases) else end
        yield from _guessed(plain, phrase, table)
        if phrase.unit == table.votes:
            yield from _like(table.follow.side.match(plain, phrase.span.end, end + 1), phrase, table)
        yield from _subjects(plain, phrase, limit, table)
    yield from _tallies(plain, table)
    yield from _counted(plain, table)


def _like(found: re.Match[str] | None, model: NumberPhrase, table: FigureTable) -> Iterator[NumberPhrase]:
    """A bare number that counts what `model` counts."""
    value = number_of(found["number"], table) if found else None
    if found is not None and value is not None:
        yield NumberPhrase(Span(*found.span("number")), value, value, model.unit_span, model.unit)


def _guessed(plain: str, phrase: NumberPhrase, table: FigureTable) -> Iterator[NumberPhrase]:
    """ ", perhaps 120," behind a number."""
    found = table.follow.guess.match(plain, phrase.span.end)
    if found is not None:
        yield from _bounded(found, phrase.unit_span, phrase.unit, table)


def _counted(plain: str, table: FigureTable) -> Iterator[NumberPhrase]:
    """ "the number of ships at about 30"."""
    for found in table.follow.counted.finditer(plain):
        if unit := table.units[found["unit"].lower()]:
            yield from _bounded(found, Span(*found.span("unit")), unit, table)


def _bounded(found: re.Match[str], where: Span, unit: str, table: FigureTable) -> Iterator[NumberPhrase]:
    """A number with its qualifier, `whole` of what was found; its unit is told at `where`."""
    value = number_of(found["number"], table)
    if value is not None:
        bound = table.bounds.get((found["qualifier"] or "").lower(), "both")
        low, high = (None if bound == "high" else value), (None if bound == "low" else value)
        yield NumberPhrase(Span(*found.span("whole")), low, high, where, unit)


def _subjects(plain: str, phrase: NumberPhrase, end: int, table: FigureTable) -> Iterator[NumberPhrase]:
    """Bare subjects of the same sentence, and the one that a conjunction joins to each of them."""
    # the pattern looks ahead at the verb behind the number: a verb at the very end needs one more character
    for found in table.follow.subject.finditer(plain, phrase.span.end, end):
        yield from _like(found, phrase, table)
        for joined in table.follow.parallel.finditer(plain, found.end(), end + 1):
            yield from _like(joined, phrase, table)
            break


def _tallies(plain: str, table: FigureTable) -> Iterator[NumberPhrase]:
    """ "by 120-98" in a sentence on a vote."""
    for found in table.follow.tally.finditer(plain):
        edges = [edge.end() for edge in _SENTENCE_EDGE.finditer(plain, 0, found.start())]
        after = _SENTENCE_EDGE.search(plain, found.end())
        sentence = (edges[-1] if edges else 0, after.start() if after else len(plain))
        if table.follow.tally_needs.search(plain, *sentence):
            for side in ("left", "right"):
                span, value = Span(*found.span(side)), float(found[side])
                yield NumberPhrase(span, value, value, span, table.votes)
