"""Offices as articles print them beside a name: "Ostrelian Foreign Minister Ilse Soley", « l'ancien ministre »."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Literal, cast

from dragoman.errors import DragomanError
from dragoman.languages import load_language
from dragoman.ontology import Office, load_ontology
from dragoman.text.fold import words

type Tenure = Literal["held", "past", "then", "coming"]

LONGEST = 7  # words of an office, of a country or of a body
STATE = frozenset({"GOV", "MIL", "SPY", "COP", "JUD"})  # who holds an office of these serves the state that they are of
RANKS = frozenset({"general", "officer", "civilian", "student", "refugee", "criminal", "gunman", "farmer", "doctor"})
"""What somebody is, rather than an office that somebody holds."""
OWNED = "businessman"  # an office only where it is said of what: "Chairman X" is none
FORMER = "former-leader"  # left out: "former" is read beside the office that it is said of


@dataclass(frozen=True, slots=True)
class Around:
    """What may stand around an office in one language: see the head of ``data/titles.toml``."""

    past: frozenset[str]
    then: frozenset[str]
    coming: frozenset[str]
    under: frozenset[str]
    free: frozenset[str]
    of: frozenset[str]
    to: frozenset[str]
    kin: frozenset[str]


@dataclass(frozen=True, slots=True)
class Phrase:
    """An office as some words tell it: its entry, the run of words that names it, whose it is, and when.

    `country` is an alpha-3 code, `body` the English name of a body; `open` where the words say of what else it is.
    """

    office: str
    sectors: tuple[str, ...]
    run: str
    country: str | None
    body: str | None
    open: bool
    tenure: Tenure


def plain(text: str) -> str:
    """Words folded, hyphens and elisions as spaces: « l'ex-ministre » is "l ex ministre"."""
    return " ".join(part for word in words(text) for part in word.replace("'", " ").split())


@cache
def _listed() -> Mapping[str, object]:
    source = files("dragoman.record").joinpath("data/titles.toml").read_text(encoding="utf-8")
    return tomllib.loads(source)


@cache
def seats() -> frozenset[str]:
    """Offices that one person of a country holds at a time."""
    return frozenset(cast(list[str], _listed()["seats"]))


@cache
def body_seats() -> frozenset[str]:
    """Runs of words that name the one head of a body."""
    return frozenset(plain(run) for run in cast(list[str], _listed()["body_seats"]))


@cache
def below() -> Mapping[str, str]:
    """The office that is meant by a deputy's: {office: the one below}."""
    return cast(Mapping[str, str], _listed()["below"])


@cache
def around(language: str) -> Around:
    """The words of a language; those of every language for one without its own."""
    tables = {code: entry for code, entry in _listed().items() if isinstance(entry, dict) and "past" in entry}
    chosen = [tables[language]] if language in tables else list(tables.values())

    def joined(name: str) -> frozenset[str]:
        return frozenset(plain(word) for table in chosen for word in table[name])

    return Around(*(joined(name) for name in ("past", "then", "coming", "under", "free", "of", "to", "kin")))


@cache
def _offices() -> Mapping[tuple[str, str], Office]:
    """Offices of persons by (words, language)."""
    by_word = load_ontology().offices.by_word
    held = {(plain(word), code): office for (word, code), office in by_word.items() if office.holder == "person"}
    return {words: office for words, office in held.items() if office.name != FORMER}


@cache
def _owners() -> Mapping[tuple[str, str], tuple[str | None, str | None]]:
    """(country, body) by (words, language); a body outranks a country of the same words."""
    ontology = load_ontology()
    known: dict[tuple[str, str], tuple[str | None, str | None]] = {}
    for (word, code), places in ontology.countries.by_word.items():
        known[(plain(word), code)] = (places[0].code, None)
    for (word, code), body in ontology.bodies.by_word.items():
        if body.type == "group":
            continue  # « la secrétaire d'État pour l'Europe » is nobody's of Europe
        known[(plain(word), code)] = (body.country, None if body.country else body.name)
    return known


@cache
def _homes(language: str) -> Mapping[str, str]:
    """Titles that one state alone gives: "secretary of state"."""
    try:
        found = load_language(language).table("actors").get("home_titles", {})
    except (DragomanError, KeyError):
        return {}
    return {plain(str(title)): str(code) for title, code in found.items()} if isinstance(found, Mapping) else {}


@cache
def _peoples(language: str) -> Mapping[str, tuple[str, ...]]:
    """The adjectives of each country."""
    found: dict[str, list[str]] = {}
    for (word, code), places in load_ontology().countries.by_word.items():
        if code == language and places[0].kind == "demonym":
            found.setdefault(places[0].code, []).append(plain(word))
    return {code: tuple(sorted(adjectives)) for code, adjectives in found.items()}


def _codes(language: str) -> tuple[str, ...]:
    return (language,) if language in ("en", "fr") else ("en", "fr")


def _find[T](table: Mapping[tuple[str, str], T], spoken: Sequence[str], language: str) -> tuple[int, int, T] | None:
    """The longest run of `spoken` that the table knows, the first of equals."""
    for size in range(min(LONGEST, len(spoken)), 0, -1):
        for at in range(len(spoken) - size + 1):
            run = " ".join(spoken[at : at + size])
            for code in _codes(language):
                if (run, code) in table:
                    return at, at + size, table[(run, code)]
    return None


@lru_cache(maxsize=16384)
def read_phrase(text: str, language: str, home: str | None = None) -> Phrase | None:
    """The office that `text` tells; `home` is the country of its holder, where the words may leave it out.

    None where the words name no office, or one below the one they name ("the deputy defence minister").
    """
    spoken, table = plain(text).split(), around(language)
    owner = _owner(spoken, language)
    rest = spoken if owner is None else [*spoken[: owner[0]], *spoken[owner[1] :]]
    choices = [(found, of) for of in (rest, spoken) if (found := _office(of, language))]
    if not choices:
        return None
    (at, end, office), of = max(choices, key=lambda one: one[0][1] - one[0][0])
    run, name, sectors = " ".join(of[at:end]), office.name, office.sectors
    beside = {*of[max(0, at - 3) : at], *of[end : end + 1]}
    if table.under & {*of[max(0, at - 1) : at], *of[end : end + 1]}:
        name = below().get(name, "")
    country, body = owner[2] if owner else (None, None)
    unknown = _led_on(of[end : owner[0]] if owner and owner[0] > end else of[end:], table)
    if country is None and body is None and not unknown and STATE & set(sectors):
        country = home
    if not name or name in RANKS or (name == OWNED and not (country or body or unknown)):
        return None
    marks = ((table.past, "past"), (table.then, "then"), (table.coming, "coming"))
    held = next((tenure for words_, tenure in marks if beside & words_), "held")
    name = _name(name, run, country, language)
    return Phrase(name, sectors, run, country, body, unknown, cast(Tenure, held))


def _led_on(after: Sequence[str], table: Around) -> bool:
    """Whether the words behind an office, up to its owner, say of what else it is: "minister [of works]"."""
    at = next((n for n, word in enumerate(after) if word in table.of - table.to), len(after))
    return any(word not in table.free | table.of for word in after[at:])


def _office(spoken: Sequence[str], language: str) -> tuple[int, int, Office] | None:
    """The longest office; "the deputy premier" is below a premier rather than a deputy of a parliament."""
    under = around(language).under
    hidden = ["" if word in under else word for word in spoken]
    return max(
        (found for of in (spoken, hidden) if (found := _find(_offices(), of, language))),
        key=lambda one: (one[1] - one[0] - (spoken[one[0]] in under and one[1] - one[0] == 1), one[0]),
        default=None,
    )


def _name(name: str, run: str, country: str | None, language: str) -> str:
    """The entry that the words have in this country: « le secrétaire d'État » is more in one state than elsewhere."""
    if country is None:
        return name
    theirs = _homes(language).get(run)
    if theirs is not None and country != theirs and name in seats():
        return "minister"  # another state's "secretary of state" may be anything
    entries = (_offices().get((f"{run} {adjective}", language)) for adjective in _peoples(language).get(country, ()))
    return next((own.name for own in entries if own is not None), name)


def _owner(spoken: Sequence[str], language: str) -> tuple[int, int, tuple[str | None, str | None]] | None:
    """Whose office, and where that stands: not the place somebody is posted to ("the envoy [to Chad]")."""
    posted = around(language).to
    for size in range(min(LONGEST, len(spoken)), 0, -1):
        for at in range(len(spoken) - size + 1):
            run = " ".join(spoken[at : at + size])
            for code in _codes(language):
                if (run, code) not in _owners():
                    continue
                before = [w for w in spoken[max(0, at - 2) : at] if w not in ("the", "la", "le", "l", "les")]
                if not before or before[-1] not in posted:
                    return at, at + size, _owners()[(run, code)]
    return None
