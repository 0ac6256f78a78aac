"""`languages/<code>/figures.toml`, compiled."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from dragoman.languages import Language, load_language
from dragoman.ontology.countries import load_countries
from dragoman.ontology.entries import Entry
from dragoman.reading.figures.patterns import FollowPatterns, Parts, any_of, compile_follow, compile_phrase, number

WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class FigureTable:
    """Numbers and counted nouns of one language; keys are lower-case writings.

    `bounds` maps qualifiers, before or behind the number, to the bound they state: "low" (at least), "high" (up to),
    "both". `vague` maps words to the least they can mean, `fractions` to percent, `units` to "" what counts nothing
    ("degrees north"). `clock` matches words before hours of the day ("à 10 heures"). `tokens`: a sentence without a
    digit and without any of these words holds no number.
    """

    code: str
    phrase: re.Pattern[str]
    follow: FollowPatterns
    not_after: re.Pattern[str]
    not_before: re.Pattern[str]
    not_after_share: re.Pattern[str]
    clock: re.Pattern[str]
    tokens: frozenset[str]
    words: Mapping[str, int]
    scales: Mapping[str, int]
    vague: Mapping[str, int]
    fractions: Mapping[str, int]
    bounds: Mapping[str, str]
    units: Mapping[str, str]
    rates: Mapping[str, str]
    money: Mapping[str, str]
    signs: Mapping[str, str]
    votes: str
    group: str
    decimal: str

    def is_people(self, words: str) -> bool:
        """Whether `words` (capitalised, plural) are a people of the country tables: Algerians, Algériens."""
        return any(place.kind == "demonym" for place in load_countries().find(words, self.code))


@lru_cache(maxsize=32)
def load_figures(code: str) -> FigureTable:
    """The compiled table of a language. Raises KnowledgeError for an entry that does not hold together."""
    language = load_language(code)
    return compile_figures(language, Entry(language.table("figures"), f"languages/{code}/figures.toml"))


@dataclass(frozen=True, slots=True)
class _Names:
    """The lists of a table, from printed form to value or name."""

    ones: dict[str, int]
    words: dict[str, int]
    scales: dict[str, int]
    vague: dict[str, int]
    fractions: dict[str, int]
    before: dict[str, str]
    behind: dict[str, str]
    units: dict[str, str]
    rates: dict[str, str]
    money: dict[str, str]
    signs: dict[str, str]


def compile_figures(language: Language, entry: Entry) -> FigureTable:
    """The table of `language` from an opened figures.toml."""
    names = _names(entry)
    group, decimal = entry.text("group", ","), entry.text("decimal", ".")
    clock, whole, bare = entry.table("clock"), entry.table("whole"), entry.table("without_noun")
    parts = _parts(entry, names, whole, number(names.words, names.scales, tuple(names.ones), group, decimal))
    found = FigureTable(
        code=language.code,
        phrase=compile_phrase(parts),
        follow=compile_follow(parts, bare),
        not_after=_behind(entry.texts("not_after")),
        not_before=re.compile(rf"[\s-]?{any_of(entry.texts('not_before'))}", re.IGNORECASE),
        clock=_behind(clock.texts("after")),
        not_after_share=_behind(whole.texts("not_after")),
        tokens=_tokens(names),
        words=names.words,
        scales=names.scales,
        vague=names.vague,
        fractions=names.fractions,
        bounds={**names.before, **names.behind},
        units=names.units,
        rates=names.rates,
        money=names.money,
        signs=names.signs,
        votes=bare.text("sides_of", ""),
        group=group,
        decimal=decimal,
    )
    for table in (entry, whole, bare, clock):
        table.done()
    return found


def _names(entry: Entry) -> _Names:
    ones = _numbers(entry.table("ones"))
    return _Names(
        ones=ones,
        words={**_numbers(entry.table("words")), **ones},
        scales=_numbers(entry.table("scales")),
        vague=_values(entry.table("vague")),
        fractions=_numbers(entry.table("fractions")),
        before=_bounds(entry, "qualifier"),
        behind=_bounds(entry, "closing"),
        units={**_forms(entry.table("units")), **{form.lower(): "" for form in entry.texts("not_counted")}},
        rates=_forms(entry.table("rates")),
        money=_signs(entry.table("money")),
        signs=_signs(entry.table("signs")),
    )


def _tokens(names: _Names) -> frozenset[str]:
    """The longest word of every number in words; "a" and its kin count only before a scale."""
    numbers = {*names.words, *names.scales, *names.vague, *names.fractions} - names.ones.keys()
    return frozenset(max(WORD.findall(phrase), key=len) for phrase in numbers)


def _parts(entry: Entry, names: _Names, whole: Entry, any_number: str) -> Parts:
    ranged = entry.table("range")
    parts = Parts(
        number=any_number,
        vague=any_of(names.vague),
        fraction=any_of(names.fractions),
        whole=any_of(whole.texts("open")),
        not_whole=any_of(whole.texts("not")),
        minus=any_of(entry.texts("minus")),
        qualifier=any_of(names.before),
        closing=any_of(names.behind),
        opening=any_of(ranged.texts("open")),
        joining=any_of(ranged.texts("join")),
        of=any_of(entry.texts("of")),
        stops=any_of(entry.texts("stops")),
        modifiers=entry.number("modifiers", 2),
        unit=any_of(names.units),
        rate=any_of(names.rates),
        money=any_of(names.money),
        sign=any_of(names.signs),
    )
    ranged.done()
    return parts


def _behind(words: tuple[str, ...]) -> re.Pattern[str]:
    """Text that ends in one of `words` and a blank."""
    return re.compile(rf"(?<!\w){any_of(words)}\s\Z", re.IGNORECASE)


def _numbers(entry: Entry) -> dict[str, int]:
    """A table from value to words, turned round."""
    return {word.lower(): int(key) for key in entry.names() for word in entry.texts(key)}


def _values(entry: Entry) -> dict[str, int]:
    return {phrase.lower(): entry.number(phrase) for phrase in entry.names()}


def _signs(entry: Entry) -> dict[str, str]:
    return {sign.lower(): entry.text(sign) for sign in entry.names()}


def _forms(entry: Entry) -> dict[str, str]:
    """The printed form → the name in the record."""
    return {form.lower(): name for name in entry.names() for form in entry.texts(name)}


def _bounds(entry: Entry, key: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for item in entry.tables(key):
        bound = item.choice("bound", ("low", "high", "both"))
        found |= {word.lower(): bound for word in item.texts("words")}
        item.text("example")
        item.done()
    return found
