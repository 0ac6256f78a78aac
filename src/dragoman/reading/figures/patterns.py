"""The regular expressions of figures, put together from the parts that a language lists."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dragoman.ontology.entries import Entry

_MORE_WORDS = 8  # "nine hundred and ninety-nine thousand nine hundred and ninety-nine"
_START = r"(?<![\w.,/:#°-])"


@dataclass(frozen=True, slots=True)
class Parts:
    """Regular expressions of the parts of a phrase; each is closed, so that it can be joined to others."""

    number: str
    vague: str
    fraction: str
    whole: str
    not_whole: str
    minus: str
    qualifier: str
    closing: str
    opening: str
    joining: str
    of: str
    stops: str
    modifiers: int
    unit: str
    rate: str
    money: str
    sign: str


@dataclass(frozen=True, slots=True)
class FollowPatterns:
    """Numbers without a noun of their own: see `[without_noun]` of the tables."""

    subject: re.Pattern[str]
    parallel: re.Pattern[str]
    guess: re.Pattern[str]
    side: re.Pattern[str]
    tally: re.Pattern[str]
    tally_needs: re.Pattern[str]
    counted: re.Pattern[str]


def any_of(words: Iterable[str]) -> str:
    """One of `words`, the longest first; a pattern that never matches where there are none."""
    found = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return f"(?:{found})" if found else r"(?!)"


def number(words: Mapping[str, int], scales: Mapping[str, int], ones: tuple[str, ...], group: str, decimal: str) -> str:
    """Digits (with their scale) or number words; an article counts as one only before a scale."""
    digits = rf"\d{{1,3}}(?:[{re.escape(group)}]\d{{3}})+(?!\d)|\d{{1,12}}(?!\d)"
    scale, word = any_of(scales), any_of([*words, *scales])
    plain = any_of(word for word in [*words, *scales] if word not in ones)
    spoken = rf"(?:{any_of(ones)}(?=[ -]{scale})|{plain})(?:(?: and | et | y |[ -]){word}(?!\w)){{0,{_MORE_WORDS}}}"
    return rf"(?:(?:{digits})(?:[{re.escape(decimal)}]\d{{1,3}})?(?: ?{scale}(?!\w)){{0,2}}|{spoken}(?!\w))"


def compile_phrase(parts: Parts) -> re.Pattern[str]:
    """A number with what it counts, in the writings that the table lists."""
    some = rf"(?P<vague>{parts.vague})|(?:(?P<minus>{parts.minus}) )?(?P<number>{parts.number})"
    one = rf"(?:(?P<qualifier>{parts.qualifier}) ?)?(?:{some})(?: ?(?P<more>{parts.closing})(?!\w))?"
    # a hyphen joins digits to a range, and number words to one number ("twenty-five")
    joining = rf"(?: {parts.joining} |(?<=\d) ?[-–] ?(?=\d))"
    low = rf"(?P<low>{parts.number})(?: ?{parts.sign})?"
    two = rf"(?:(?:{parts.opening}) )?{low}{joining}(?P<high>{parts.number})"
    priced = rf"(?:(?P<about>{parts.qualifier}) )?(?P<price>{parts.money}) ?(?P<amount>{parts.number})(?!\w)"
    share = rf"(?:(?P<near>{parts.qualifier}) )?(?P<fraction>{parts.fraction}) {parts.whole}(?: |(?<='))"
    share += rf"(?!{parts.not_whole}(?!\w))[^\W\d_][\w'-]*"
    # "98 more": not the closing of a number, but the qualifier of the next one
    closed = rf"(?:,? (?P<closing>{parts.closing})(?!\w)(?! {parts.number}))?"
    return re.compile(rf"{_START}(?:(?:{two}|{one}){_counted(parts)}{closed}|{priced}|{share})", re.IGNORECASE)


def _counted(parts: Parts) -> str:
    """What is counted: a sign, a noun of the table (a few words between), or a people."""
    modifier = rf"(?!{parts.stops}(?!\w))[^\W\d_][\w'-]{{0,30}} "
    linked = rf"(?: |(?: {parts.of}(?: |(?<=')))+)"
    noun = rf"{linked}(?:{modifier}){{0,{parts.modifiers}}}?(?P<unit>{parts.unit})(?!\w)"
    people = rf"{linked}(?P<people>(?-i:[A-ZÀ-Ý][\w-]+s))(?!\w)"
    rate = rf"(?: (?P<rate>{parts.rate})(?! (?:\w+ ){{0,2}}(?:after|before|later|earlier|ago|since)\b)(?!\w))?"
    return rf"(?: ?(?P<sign>{parts.sign})(?!\w)|{noun}{rate}|{people})"


def compile_follow(parts: Parts, entry: Entry) -> FollowPatterns:
    """The patterns of `[without_noun]`; each is used at or behind a number that has its noun."""
    bare = rf"{_START}(?P<number>{parts.number})"
    guesses = any_of(entry.texts("guesses"))
    sides, joins = any_of(entry.texts("sides")), any_of(entry.texts("joins"))
    score = rf"(?P<left>\d{{1,5}})(?: ?[-–] ?| {sides} )(?P<right>\d{{1,5}})(?![\w-]|[.,]\d)"
    modifier = r"(?:[^\W\d_][\w'-]{0,30} )"
    noun = rf"{any_of(entry.texts('counting'))}(?: |(?<='))(?:{modifier}){{0,{parts.modifiers}}}?"
    noun += rf"(?P<unit>{parts.unit})(?!\w)"
    told = rf"(?:(?P<qualifier>{parts.qualifier}) ?)?(?P<number>{parts.number})"
    told += rf"(?=[.,;:)»”\"]|\Z| {any_of(entry.texts('joins'))} )"
    gap = r"[^.,;:!?\n\d]{0,80}?"
    patterns = (
        rf"{bare}(?= {any_of(entry.texts('verbs'))}(?!\w))",
        rf",? {joins} (?P<number>{parts.number})(?= [\w-]+[.,;])",
        rf" ?[,(] ?(?P<whole>(?P<qualifier>{guesses}) (?P<number>{parts.number}))(?=[,.;)])",
        rf" {sides} (?P<number>{parts.number})(?=[ .,;])",
        rf"(?<!\w){any_of(entry.texts('tally'))} {score}",
        rf"(?<!\w){any_of(entry.texts('tally_needs'))}(?!\w)",
        rf"(?<!\w){noun}{gap} {any_of(entry.texts('at'))} (?P<whole>{told})",
    )
    return FollowPatterns(*(re.compile(pattern, re.IGNORECASE) for pattern in patterns))
