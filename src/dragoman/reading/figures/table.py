"""`languages/<code>/figures.toml`, compiled."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from dragoman.languages import Language, load_language
from dragoman.ontology.entries import Entry

_MORE_WORDS = 8  # "nine hundred and ninety-nine thousand nine hundred and ninety-nine"


@dataclass(frozen=True, slots=True)
class FigureTable:
    """Numbers and counted nouns of one language; keys are lower-case writings.

    `bounds` maps qualifiers to the bound they state: "low" (at least), "high" (up to), "both".
    """

    phrase: re.Pattern[str]
    not_after: re.Pattern[str]
    not_before: re.Pattern[str]
    words: Mapping[str, int]
    scales: Mapping[str, int]
    vague: Mapping[str, tuple[int, int]]
    bounds: Mapping[str, str]
    units: Mapping[str, str]
    money: Mapping[str, str]
    group: str
    decimal: str


@dataclass(frozen=True, slots=True)
class _Parts:
    """Regular expressions of the parts of a phrase."""

    number: str
    vague: str
    qualifier: str
    opening: str
    joining: str
    linking: str
    unit: str
    money: str


@lru_cache(maxsize=32)
def load_figures(code: str) -> FigureTable:
    """The compiled table of a language. Raises KnowledgeError for an entry that does not hold together."""
    language = load_language(code)
    return compile_figures(language, Entry(language.table("figures"), f"languages/{code}/figures.toml"))


def compile_figures(language: Language, entry: Entry) -> FigureTable:
    """The table of `language` from an opened figures.toml."""
    del language
    words = {**_numbers(entry.table("words")), **_numbers(entry.table("ones"))}
    scales = _numbers(entry.table("scales"))
    vague = _vague(entry.table("vague"))
    bounds = _bounds(entry)
    units = _units(entry)
    signs = entry.table("money")
    money = {sign.lower(): signs.text(sign) for sign in signs.names()}
    group, decimal = entry.text("group", ","), entry.text("decimal", ".")
    ones = tuple(_numbers(entry.table("ones")))
    number = _number(words, scales, ones, group, decimal)
    ranged = entry.table("range")
    stops, count = entry.texts("stops"), entry.number("modifiers", 2)
    parts = _Parts(
        number=number,
        vague=_any(vague),
        qualifier=_any(bounds),
        opening=_any(ranged.texts("open")),
        joining=_any(ranged.texts("join")),
        linking=_linking(entry.texts("of"), stops, count),
        unit=_any(units),
        money=_any(money),
    )
    not_after, not_before = _any(entry.texts("not_after")), _any(entry.texts("not_before"))
    entry.done()
    return FigureTable(
        phrase=_phrase(parts),
        not_after=re.compile(rf"(?<!\w){not_after}\s\Z", re.IGNORECASE),
        not_before=re.compile(rf"[\s-]?{not_before}", re.IGNORECASE),
        words=words,
        scales=scales,
        vague=vague,
        bounds=bounds,
        units=units,
        money=money,
        group=group,
        decimal=decimal,
    )


def _numbers(entry: Entry) -> dict[str, int]:
    return {word.lower(): int(key) for key in entry.names() for word in entry.texts(key)}


def _vague(entry: Entry) -> dict[str, tuple[int, int]]:
    found: dict[str, tuple[int, int]] = {}
    for phrase, bounds in entry.plain().items():
        match bounds:
            case [int(low), int(high)] if low <= high:
                found[phrase.lower()] = (low, high)
            case _:
                raise entry.fail(f"{phrase!r} must be [low, high], found {bounds!r}")
    return found


def _bounds(entry: Entry) -> dict[str, str]:
    found: dict[str, str] = {}
    for item in entry.tables("qualifier"):
        bound = item.choice("bound", ("low", "high", "both"))
        found |= {word.lower(): bound for word in item.texts("words")}
        item.text("example")
        item.done()
    return found


def _units(entry: Entry) -> dict[str, str]:
    found: dict[str, str] = {}
    for item in entry.tables("unit"):
        unit = item.text("unit")
        found |= {form.lower(): unit for form in item.texts("forms")}
        item.done()
    return found


def _any(words: Iterable[str]) -> str:
    found = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return f"(?:{found})" if found else r"(?!)"


def _number(
    words: Mapping[str, int], scales: Mapping[str, int], ones: tuple[str, ...], group: str, decimal: str
) -> str:
    """Digits (with their scale) or number words; an article counts as one only before a scale."""
    digits = rf"\d{{1,3}}(?:[{re.escape(group)}]\d{{3}})+(?!\d)|\d{{1,12}}(?!\d)"
    scale, word = _any(scales), _any([*words, *scales])
    plain = _any(word for word in [*words, *scales] if word not in ones)
    spoken = rf"(?:{_any(ones)}(?=[ -]{scale})|{plain})(?:(?: and | et |[ -]){word}(?!\w)){{0,{_MORE_WORDS}}}"
    return rf"(?:(?:{digits})(?:[{re.escape(decimal)}]\d{{1,3}})?(?: ?{scale}(?!\w)){{0,2}}|{spoken}(?!\w))"


def _linking(of: tuple[str, ...], stops: tuple[str, ...], count: int) -> str:
    """What may stand between a number and its noun: "of", and a few words that are none of `stops`."""
    modifier = rf"(?!{_any(stops)}(?!\w))[^\W\d_][\w'-]{{0,30}} "
    return rf"(?: |(?: {_any(of)}(?: |(?<=')))+)(?:{modifier}){{0,{count}}}?"


def _phrase(parts: _Parts) -> re.Pattern[str]:
    counted = rf"{parts.linking}(?P<unit>{parts.unit})(?!\w)"
    one = rf"(?:(?P<qualifier>{parts.qualifier}) ?)?(?:(?P<vague>{parts.vague})|(?P<number>{parts.number}))"
    # a hyphen joins digits to a range, and number words to one number ("twenty-five")
    joining = rf"(?: {parts.joining} |(?<=\d) ?[-–] ?(?=\d))"
    two = rf"(?:(?:{parts.opening}) )?(?P<low>{parts.number}){joining}(?P<high>{parts.number})"
    priced = rf"(?:(?P<about>{parts.qualifier}) )?(?P<sign>{parts.money}) ?(?P<amount>{parts.number})"
    return re.compile(rf"(?<![\w.,/:#°-])(?:(?:{two}|{one}){counted}|{priced}(?!\w))", re.IGNORECASE)
