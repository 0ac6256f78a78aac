"""Numbers with what they count → figures."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from dragoman.model.figure import Figure
from dragoman.model.quotation import Quotation
from dragoman.model.span import Evidence, FieldEvidence, Span
from dragoman.model.time import When
from dragoman.reading.figures.follow import find_following
from dragoman.reading.figures.phrase import NumberPhrase
from dragoman.reading.figures.table import WORD, FigureTable
from dragoman.reading.figures.value import number_of, scale_of
from dragoman.text.swap import swap

_PLAIN = {"’": "'", "\u00a0": " ", "\u202f": " ", "\u2009": " ", "‑": "-"}
_WINDOW = 20
_DIGIT = re.compile(r"\d")
_SENTENCE = re.compile(r"[^\n]+?(?:[.!?](?=\s|\Z)|\n|\Z)")
_AGE = re.compile(r", ?\Z")

type Owner = Callable[[NumberPhrase], tuple[str, Evidence] | None]
type Quoted = Callable[[NumberPhrase], str | None]
type Dated = Callable[[NumberPhrase], tuple[When, Evidence] | None]


def find_numbers(text: str, *, table: FigureTable, exclude: Iterable[Span] = ()) -> tuple[NumberPhrase, ...]:
    """The counted numbers of `text` in order, none overlapping `exclude` (the spans of time expressions).

    A number without a noun of the table is none, save where it follows one that has it; nor are ages, ordinals and
    numbers of articles.
    """
    plain = swap(text, _PLAIN)
    matches = (match for match in _matches(plain, table) if not _is_label(plain, match, table))
    phrases = [phrase for match in matches if (phrase := _phrase(match, table)) is not None]
    taken = sorted(exclude)
    kept: list[NumberPhrase] = []
    for item in (*phrases, *find_following(plain, phrases, table)):
        if not any(item.span.overlaps(span) for span in (*taken, *(one.span for one in kept))):
            kept.append(item)
    return tuple(sorted(kept, key=lambda item: item.span))


def _matches(plain: str, table: FigureTable) -> Iterator[re.Match[str]]:
    """What the pattern finds; it is costly, so sentences that cannot hold a number are not searched."""
    for sentence in _SENTENCE.finditer(plain):
        words = sentence[0].lower()
        if _DIGIT.search(words) or not table.tokens.isdisjoint(WORD.findall(words)):
            yield from table.phrase.finditer(plain, *sentence.span())


def _is_label(plain: str, found: re.Match[str], table: FigureTable) -> bool:
    before = plain[max(0, found.start() - _WINDOW) : found.start()]
    if table.not_after.search(before) or table.not_before.match(plain, found.end()):
        return True
    if found["fraction"] and not found["near"] and table.not_after_share.search(before):
        return True
    unit = table.units[found["unit"].lower()] if found["unit"] else ""
    if unit == "hours" and table.clock.search(before) and not plain.startswith((" de ", " d'"), found.end()):
        return True
    # ", 42 years," is an age
    return unit == "years" and bool(_AGE.search(before)) and plain[found.end() : found.end() + 1] in (",", ")")


def _phrase(found: re.Match[str], table: FigureTable) -> NumberPhrase | None:
    groups = found.groupdict()
    bounds, unit = _bounds(groups, table), _unit(found, table)
    if bounds is None or unit is None:
        return None
    return NumberPhrase(Span(*found.span()), *bounds, *unit)


def _unit(found: re.Match[str], table: FigureTable) -> tuple[Span, str] | None:
    """Where the unit is told and its name in the record; None for what counts nothing."""
    for group, names in (("price", table.money), ("sign", table.signs), ("unit", table.units)):
        if found[group]:
            name = names[found[group].lower()]
            rate = f" {table.rates[found['rate'].lower()]}" if found["rate"] else ""
            return (Span(*found.span(group)), name + rate) if name else None
    if found["fraction"]:
        return Span(*found.span("fraction")), "percent"
    return (Span(*found.span("people")), "people") if table.is_people(found["people"]) else None


def _bounds(groups: dict[str, str | None], table: FigureTable) -> tuple[float | None, float | None] | None:
    if groups["low"] and groups["high"]:
        return _pair(groups["low"], groups["high"], table)
    if groups["vague"]:
        bound, value = "low", float(table.vague[groups["vague"].lower()])
    else:
        found = _one(groups, table)
        if found is None:
            return None
        words = (groups[name] for name in ("qualifier", "about", "near", "more", "closing"))
        stated = [table.bounds[word.lower()] for word in words if word]
        bound, value = next((bound for bound in stated if bound != "both"), "both"), found
    return (None if bound == "high" else value), (None if bound == "low" else value)


def _one(groups: dict[str, str | None], table: FigureTable) -> float | None:
    if groups["fraction"]:
        return float(table.fractions[groups["fraction"].lower()])
    value = number_of(groups["number"] or groups["amount"] or "", table)
    return -value if groups["minus"] and value is not None else value


def _pair(low: str, high: str, table: FigureTable) -> tuple[float, float] | None:
    first, last = number_of(low, table), number_of(high, table)
    if first is None or last is None:
        return None
    # "2 to 3 million": the scale of the second is the first's too
    scaled = first * scale_of(high, table) if first < last and _bare(low) else first
    first = scaled if scaled <= last else first
    return (first, last) if first <= last else None


def _bare(words: str) -> bool:
    return words.strip().replace(",", "").replace(".", "").isdigit()


def quoted_in(item: NumberPhrase, quotations: Sequence[Quotation]) -> str | None:
    """The narrowest quotation whose content holds the number."""
    holders = [q for q in quotations if any(span.contains(item.span) for span in q.content)]
    return min(holders, key=lambda q: sum(e - s for s, e in q.content)).id if holders else None


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
