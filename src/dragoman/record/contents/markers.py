"""The small words of a content that change what it says: modality, tense, scope, conditions, who did it to whom."""

import re
import tomllib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from itertools import takewhile
from typing import cast

from dragoman.record.contents.words import conditional, negated, split_words, word_tables
from dragoman.text.fold import fold

WIDE = 7  # words from "ne" in which its "que" stands
NEAR = 3  # words behind an auxiliary in which its participle stands
UNSETTLED = frozenset(("future", "required", "possible", "able", "meant", "expected"))
NOTHING: frozenset[str] = frozenset()
# no markers
_WORDLISTS = frozenset(
    (
        "weak",
        "future_endings",
        "inverted",
        "inverted_inside",
        "asked",
        "limit",
        "participles",
        "auxiliaries",
        "counted",
        "further",
        "about",
        "being",
        "opening",
        "contrast",
    )
)


@dataclass(frozen=True, slots=True)
class Markers:
    """`found` are the kinds of markers of ``data/markers.toml`` that occur, `limits` the words of kind "limit".

    `negated` is None where no table tells, and where one part is denied for another: "not for land but for peace".
    """

    found: frozenset[str]
    limits: frozenset[tuple[str, ...]]
    negated: bool | None
    conditional: bool


@cache
def marker_tables() -> dict[str, Mapping[str, frozenset[tuple[str, ...]]]]:
    """{language: {kind: markers as words}} of ``record/data/markers.toml``."""
    source = files("dragoman.record").joinpath("data/markers.toml").read_text(encoding="utf-8")
    tables = cast(dict[str, dict[str, list[str]]], tomllib.loads(source))
    return {
        code: {kind: frozenset(tuple(fold(word).split()) for word in words) for kind, words in table.items()}
        for code, table in tables.items()
    }


@cache
def listed(language: str, kind: str) -> frozenset[str]:
    """The single words of one kind."""
    return frozenset(one[0] for one in marker_tables().get(language, {}).get(kind, NOTHING) if len(one) == 1)


@cache
def listed_as_written(language: str, kind: str) -> frozenset[str]:
    """The entries of one kind with their accents."""
    source = files("dragoman.record").joinpath("data/markers.toml").read_text(encoding="utf-8")
    return frozenset(cast(dict[str, dict[str, list[str]]], tomllib.loads(source)).get(language, {}).get(kind, []))


@lru_cache(maxsize=8192)
def find_markers(text: str, language: str, spared: tuple[str, ...] = ()) -> Markers:
    """The markers of a content; a negation in the phrases `spared` is none."""
    words = split_words(text, folded=False)
    # "à" folds to "a", which is an auxiliary
    folded = tuple(word.casefold() if word.casefold() in ("à", "là", "où") else fold(word) for word in words)
    table = marker_tables().get(language, {})
    runs = _runs(folded, _by_first(language))
    kinds = _kinds(language)
    met = {kind for marker in runs for kind in kinds.get(marker, ())}
    found = {kind for kind in met if _stands(table[kind], kind, runs, table)}
    if _to_come(words, folded, language):
        found.add("future")
    restricted = language == "fr" and _restricted(["que" if word == "qu" else word for word in folded])
    if restricted:
        found.add("only")
    if "some" in found and _about(folded, language, runs.keys() & table["some"]):
        found.discard("some")
    if _past(words, folded, language):
        found.add("past")
    no = negated(text, language, spared)
    if not _may(words, folded, runs.keys() & table.get("possible", NOTHING), no=bool(no)):
        found.discard("possible")
    hangs = "regardless" not in found and (
        ("until" in found and not _settled(found))
        or ("until_future" in found and "future" in found)
        or conditional(text, language)
        or _turned_condition(folded, text, language, future="future" in found)
    )
    if hangs:
        found.add("conditional")
    if no and (restricted or _contrasted(folded, language, runs, spared)):
        no = None
    return Markers(frozenset(found), frozenset(runs.keys() & table.get("limit", NOTHING)), no, hangs)


def _settled(found: set[str]) -> bool:
    """Whether it is told as done: "were freed in exchange for prisoners"."""
    return "past" in found and not UNSETTLED & found


type Runs = Mapping[tuple[str, ...], Sequence[int]]


def _contrasted(folded: tuple[str, ...], language: str, runs: Runs, spared: tuple[str, ...]) -> bool:
    """Whether something is denied, and behind it something else asserted: "not …, but …"."""
    met = (places for marker, places in runs.items() if marker in marker_tables()[language].get("contrast", NOTHING))
    return any(
        negated(" ".join(folded[:at]), language, spared) and not negated(" ".join(folded[at:]), language, spared)
        for places in met
        for at in places
        if at
    )


@cache
def _by_first(language: str) -> Mapping[str, Sequence[tuple[str, ...]]]:
    """{word: the markers that begin with it}."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for marker in frozenset[tuple[str, ...]]().union(*marker_tables().get(language, {}).values()):
        found.setdefault(marker[0], []).append(marker)
    return found


@cache
def _kinds(language: str) -> Mapping[tuple[str, ...], Sequence[str]]:
    """{marker: of which kinds it is}."""
    found: dict[tuple[str, ...], list[str]] = {}
    for kind, markers in marker_tables().get(language, {}).items():
        for marker in markers if kind not in _WORDLISTS and kind[:3] != "no_" else ():
            found.setdefault(marker, []).append(kind)
    return found


def _runs(folded: tuple[str, ...], known: Mapping[str, Sequence[tuple[str, ...]]]) -> Runs:
    """{marker: places where it begins}."""
    found: dict[tuple[str, ...], list[int]] = {}
    for at, word in enumerate(folded):
        for marker in known.get(word, ()):
            if len(marker) == 1 or folded[at : at + len(marker)] == marker:
                found.setdefault(marker, []).append(at)
    return found


def _stands(
    markers: frozenset[tuple[str, ...]], kind: str, runs: Runs, table: Mapping[str, frozenset[tuple[str, ...]]]
) -> bool:
    """Whether a marker stands outside the phrases in which it is none: "once", but not "once more"."""
    met = runs.keys() & markers
    apart = runs.keys() & table.get(f"no_{kind}", NOTHING) if met else met
    if not apart:
        return bool(met)
    aside = {place for phrase in apart for at in runs[phrase] for place in range(at, at + len(phrase))}
    return any(not aside.issuperset(range(at, at + len(one))) for one in met for at in runs[one])


def _to_come(words: Sequence[str], folded: Sequence[str], language: str) -> bool:
    """Whether a verb has an ending of the future, without an accent (« libéra » is past); names have some too."""
    endings, nouns = tuple(listed(language, "future_endings")), listed(language, "no_future_endings")
    return bool(endings) and any(
        len(low) > 4 and word.endswith(endings) and word[0].islower() and low not in nouns
        for low, word in zip(folded, words, strict=True)
    )


def _about(folded: Sequence[str], language: str, found: Collection[tuple[str, ...]]) -> bool:
    """Whether "some" stands before a number, about so many, or before a span of time: « quelques heures »."""
    table = word_tables().get(language)
    numerals = table.numerals if table else {}
    counted = marker_tables().get(language, {}).get("counted", NOTHING)
    about = listed(language, "about")
    for marker in found:
        for at in range(len(folded) - len(marker) + 1):
            if folded[at : at + len(marker)] != marker:
                continue
            behind = folded[at + len(marker) : at + len(marker) + 1]
            number = marker[0] in about and behind and (behind[0].isdigit() or behind[0] in numerals)
            if not number and behind not in counted:
                return False
    return True


def _past(words: Sequence[str], folded: Sequence[str], language: str) -> bool:
    """Whether an auxiliary and, near behind it, a participle tell what has been done."""
    endings = tuple(listed_as_written(language, "participles"))
    helping = marker_tables().get(language, {}).get("auxiliaries", NOTHING)
    table_of = word_tables().get(language)
    articles = table_of.determiners if table_of else NOTHING
    places = [at for at, word in enumerate(folded) if (word,) in helping]  # there "à" is none
    behind = (takewhile(lambda word: fold(word) not in articles, words[at + 1 : at + 1 + NEAR]) for at in places)
    return any(len(word) > 3 and word.casefold().endswith(endings) for some in behind for word in some)


def _may(words: Sequence[str], folded: Sequence[str], found: Collection[tuple[str, ...]], *, no: bool) -> bool:
    """Whether something is uncertain: not the month of May, nor what nobody may do."""
    if set(found) - {("may",)}:
        return True
    return not no and any(low == "may" and word[:1].islower() for low, word in zip(folded, words, strict=True))


def _turned_condition(folded: Sequence[str], text: str, language: str, *, future: bool) -> bool:
    """A condition told by the order of words: "should they move, we shall"; « qu'ils partent, et nous … »."""
    if not folded:
        return False
    table = marker_tables().get(language, {})
    first = folded[0]
    if (first,) in table.get("inverted", NOTHING):
        return future or "and" in folded or "et" in folded
    parts = [split_words(part) for part in re.split("[,;:]", text)[1:]]
    if any(part[:1] and part[:1] in table.get("inverted_inside", NOTHING) for part in parts):
        return True
    told = language == "fr" and first.endswith("ez") and len(first) > 3 and future
    asked = (first,) in table.get("asked", NOTHING) and (future or "may" in folded)
    return (told or asked) and not {"and", "et"}.isdisjoint(folded[1:])


def _restricted(words: Sequence[str]) -> bool:
    """« il ne partira que sur un ordre » : "ne" and "que" without another negation between."""
    for at, word in enumerate(words):
        if {*words[:at]} & {"jamais", "rien", "personne", "aucun", "aucune", "nul", "nulle"}:
            return False  # « jamais il n'admettra que … »
        if word in ("ne", "n") and "que" in words[at + 2 : at + WIDE]:
            inner = words[at + 1 : words.index("que", at + 2)]
            if inner[-1] == "sait":
                return False  # « il ne sait que faire »
            if inner[-1] in listed("fr", "being") and words[at + 2 + len(inner) :][:1] in (["un"], ["une"]):
                return False  # « ce n'est qu'une marionnette »
            return inner[-1] == "rien" or not set(inner) & {"pas", "jamais", "rien", "plus", "point"}
    return False
