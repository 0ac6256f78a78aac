"""The value of a number in digits or in words."""

import re
from collections.abc import Iterator

from dragoman.reading.figures.table import FigureTable


def number_of(words: str, table: FigureTable) -> float | None:
    """The value of digits with or without scale words, or of number words; None where they do not add up."""
    digits = re.match(r"\d[\d ,.]*", words.strip())
    if digits:
        value = _digits(digits[0].strip(" ,."), table)
        for scale in words.strip()[digits.end() :].split():
            value *= table.scales[scale.lower()]
        return value
    return _spoken(words.lower(), table)


def scale_of(words: str, table: FigureTable) -> int:
    """The scale word at the end of `words`, 1 where there is none."""
    return table.scales.get(words.split()[-1].lower(), 1)


def _digits(words: str, table: FigureTable) -> float:
    group = re.compile(rf"[{re.escape(table.group)}](?=\d{{3}}(?!\d))")
    return float(group.sub("", words).replace(table.decimal, "."))


def _spoken(words: str, table: FigureTable) -> float | None:
    total, current = 0, 0
    for value in _values(words, table):
        if value in table.scales.values() and value >= 100:
            if value == 100:
                current = (current or 1) * 100
            else:
                total += (current or 1) * value
                current = 0
        else:
            current += value
    return float(total + current) or None


def _values(words: str, table: FigureTable) -> Iterator[int]:
    """The value of each number word, the longest writing first ("quatre-vingt-dix" is one)."""
    known = {**table.words, **table.scales}
    pieces = re.split(r"([ -])", words)
    start = 0
    while start < len(pieces):
        for end in range(len(pieces), start, -1):
            value = known.get("".join(pieces[start:end]))
            if value is not None:
                yield value
                start = end
                break
        else:
            start += 1
