"""Numbers with what they count → figures."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from dragoman.model.figure import Figure
from dragoman.model.span import Evidence, FieldEvidence, Span
from dragoman.model.time import When
from dragoman.reading.figures.table import FigureTable

_PLAIN = str.maketrans({"’": "'", "\u00a0": " ", "\u202f": " ", "\u2009": " ", "‑": "-"})
_WINDOW = 20
_AGE = re.compile(r", ?\Z")

type Owner = Callable[["NumberPhrase"], tuple[str, Evidence] | None]
type Quoted = Callable[["NumberPhrase"], str | None]
type Dated = Callable[["NumberPhrase"], tuple[When, Evidence] | None]


@dataclass(frozen=True, slots=True)
class NumberPhrase:
    """A number and its noun: `low` and `high` bound it (null where open), `unit` is an English plural noun."""

    span: Span
    low: float | None
    high: float | None
    unit_span: Span
    unit: str


def find_numbers(text: str, *, table: FigureTable, exclude: Iterable[Span] = ()) -> tuple[NumberPhrase, ...]:
    """The counted numbers of `text` in order, none overlapping `exclude` (the spans of time expressions).

    A number without a noun of the table is none; nor are ages, ordinals, percentages and numbers of articles.
    """
    plain = text.translate(_PLAIN)
    taken = sorted(exclude)
    found = (_phrase(match, table) for match in table.phrase.finditer(plain) if not _is_label(plain, match, table))
    return tuple(item for item in found if item is not None and not any(item.span.overlaps(span) for span in taken))


def _is_label(plain: str, found: re.Match[str], table: FigureTable) -> bool:
    before = plain[max(0, found.start() - _WINDOW) : found.start()]
    if table.not_after.search(before) or table.not_before.match(plain, found.end()):
        return True
    # ", 42 years," is an age
    is_years = found["unit"] is not None and table.units[found["unit"].lower()] == "years"
    return is_years and bool(_AGE.search(before)) and plain[found.end() : found.end() + 1] in (",", ")")


def _phrase(found: re.Match[str], table: FigureTable) -> NumberPhrase | None:
    groups = found.groupdict()
    bounds = _bounds(groups, table)
    if bounds is None:
        return None
    if groups["sign"]:
        unit, unit_span = table.money[groups["sign"].lower()], Span(*found.span("sign"))
    else:
        unit, unit_span = table.units[groups["unit"].lower()], Span(*found.span("unit"))
    return NumberPhrase(Span(*found.span()), *bounds, unit_span, unit)


def _bounds(groups: dict[str, str | None], table: FigureTable) -> tuple[float | None, float | None] | None:
    if groups["vague"]:
        low, high = table.vague[groups["vague"].lower()]
        return float(low), float(high)
    if groups["low"] and groups["high"]:
        pair = number_of(groups["low"], table), number_of(groups["high"], table)
        if None in pair or pair[0] is None or pair[1] is None:
            return None
        # "2 to 3 million": the scale of the second is the first's too
        first = pair[0] * _scale(groups["high"], table) if pair[0] < pair[1] and _bare(groups["low"]) else pair[0]
        first = first if first <= pair[1] else pair[0]
        return (first, pair[1]) if first <= pair[1] else None
    value = number_of(groups["number"] or groups["amount"] or "", table)
    if value is None:
        return None
    bound = table.bounds.get((groups["qualifier"] or groups["about"] or "").lower(), "both")
    return (None if bound == "high" else value), (None if bound == "low" else value)


def _bare(words: str) -> bool:
    return words.strip().replace(",", "").replace(".", "").isdigit()


def _scale(words: str, table: FigureTable) -> int:
    last = words.split()[-1].lower()
    return table.scales.get(last, 1)


def number_of(words: str, table: FigureTable) -> float | None:
    """The value of digits with or without scale words, or of number words; None where they do not add up."""
    digits = re.match(r"\d[\d ,.]*", words.strip())
    if digits:
        value = _digits(digits[0].strip(" ,."), table)
        for scale in words.strip()[digits.end() :].split():
            value *= table.scales[scale.lower()]
        return value
    return _spoken(words.lower(), table)


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


def _nobody(phrase: NumberPhrase) -> None:
    del phrase


def find_figures(
    numbers: Sequence[NumberPhrase], *, of: Owner = _nobody, quotation: Quoted = _nobody, when: Dated = _nobody
) -> tuple[Figure, ...]:
    """Figures of numbers. `of` names the entity counted, `quotation` the id of the one it stands in, `when` its day."""
    return tuple(_figure(item, of(item), quotation(item), when(item)) for item in numbers)


def _figure(
    item: NumberPhrase, of: tuple[str, Evidence] | None, quotation: str | None, when: tuple[When, Evidence] | None
) -> Figure:
    stated = Evidence((item.span,), "stated", "figures/number")
    evidence: dict[str, FieldEvidence] = {}
    if item.low is not None:
        evidence["low"] = stated
    if item.high is not None:
        evidence["high"] = stated
    if of is not None:
        evidence["of"] = of[1]
    if when is not None:
        evidence["when"] = when[1]
    return Figure(
        span=item.span,
        low=item.low,
        high=item.high,
        unit=item.unit,
        of=of[0] if of else None,
        quotation=quotation,
        when=when[0] if when else None,
        evidence=evidence,
    )
