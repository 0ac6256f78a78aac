"""What dragoman knows of a language, as data: `load_language` and the small tables every stage asks for."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from dragoman.errors import KnowledgeError, UsageError
from dragoman.languages.frames import FrameLexicon
from dragoman.languages.lexicon import load_frames
from dragoman.ontology.entries import Entry, read_entry, resource

PACKAGE = "dragoman.languages"
SHARED = "und"
_KINDS = ("personal", "possessive", "reflexive", "demonstrative", "relative", "indefinite")
_NUMBERS = ("singular", "plural", "any")
_GENDERS = ("masculine", "feminine", "neuter", "any")


@dataclass(frozen=True, slots=True)
class Pronoun:
    """One reading of a pronoun or possessive determiner; `person` is 1, 2 or 3, 0 where it has none."""

    surface: str
    person: int
    number: str
    gender: str
    kind: str


@dataclass(frozen=True, slots=True)
class Titles:
    """Words around names, in lower case: honorifics (mr, mme), particles inside names (de, von), endings (jr)."""

    honorifics: frozenset[str]
    particles: frozenset[str]
    endings: frozenset[str]


@dataclass(frozen=True, slots=True)
class Language:
    """`code` is ISO 639-1 (or "und"), `parser` a spaCy package or None; `quotes` are (opening, closing) glyphs.

    `weekdays` maps lower-case names and abbreviations to 0 (Monday) … 6, `months` to 1 … 12.
    """

    code: str
    name: str
    parser: str | None
    quotes: tuple[tuple[str, str], ...]
    titles: Titles
    pronouns: Mapping[str, tuple[Pronoun, ...]]
    weekdays: Mapping[str, int]
    months: Mapping[str, int]
    elisions: frozenset[str] = frozenset()
    """Words that end in an apostrophe."""
    compounds: frozenset[str] = frozenset()
    """Words with a hyphen that the parser's tokens would part."""

    @property
    def frames(self) -> FrameLexicon:
        """The frame lexicon, read when first asked for."""
        return load_frames(self.code)

    def table(self, name: str) -> Mapping[str, object]:
        """`<name>.toml` of this language, else of the shared defaults. Raises KnowledgeError where neither exists."""
        return load_table(self.code, name)


def known_languages() -> tuple[str, ...]:
    """The codes with a folder of their own, in alphabetical order (without the shared defaults)."""
    folders = (item for item in resource(PACKAGE).iterdir() if item.is_dir())
    codes = (item.name for item in folders if item.joinpath("language.toml").is_file())
    return tuple(sorted(code for code in codes if code != SHARED))


@lru_cache(maxsize=64)
def load_language(code: str) -> Language:
    """The language of an ISO 639-1 code. Raises UsageError for an unknown one, KnowledgeError for a broken table."""
    if code != SHARED and code not in known_languages():
        raise UsageError(f"no language {code!r}; known: {', '.join(known_languages())} (and {SHARED} for any other)")
    entry = _read(code, "language")
    language = Language(
        code=code,
        name=entry.text("name"),
        parser=entry.text("parser", "") or None,
        quotes=tuple(_pair(entry, mark) for mark in entry.texts("quotes")),
        titles=_titles(entry.table("titles")),
        pronouns=_pronouns(entry),
        weekdays=_numbers(entry.table("weekdays"), first=0, count=7),
        months=_numbers(entry.table("months"), first=1, count=12),
        elisions=frozenset(entry.texts("elisions")),
        compounds=frozenset(entry.texts("compounds")),
    )
    entry.done()
    return language


@lru_cache(maxsize=256)
def load_table(code: str, name: str) -> Mapping[str, object]:
    """`<code>/<name>.toml`, else `und/<name>.toml`, as plain TOML values. Treat it as read-only."""
    for folder in (code, SHARED):
        source = resource(PACKAGE, folder, f"{name}.toml")
        if source.is_file():
            return read_entry(source, f"languages/{folder}/{name}.toml").plain()
    raise KnowledgeError(f"languages/{code}: no table {name}.toml, and none among the shared defaults ({SHARED}/)")


def _read(code: str, name: str) -> Entry:
    return read_entry(resource(PACKAGE, code, f"{name}.toml"), f"languages/{code}/{name}.toml")


def _pair(entry: Entry, mark: str) -> tuple[str, str]:
    opening, _, closing = mark.partition(" ")
    if not opening or not closing:
        raise entry.fail(f"`quotes` holds {mark!r}; valid: opening and closing glyph with a space between")
    return opening, closing


def _titles(entry: Entry) -> Titles:
    titles = Titles(
        frozenset(entry.texts("honorifics")), frozenset(entry.texts("particles")), frozenset(entry.texts("endings"))
    )
    entry.done()
    return titles


def _pronouns(entry: Entry) -> dict[str, tuple[Pronoun, ...]]:
    found: dict[str, tuple[Pronoun, ...]] = {}
    for group in entry.tables("pronoun"):
        person = group.number("person", 0)
        number, gender = group.choice("number", _NUMBERS), group.choice("gender", _GENDERS)
        kind = group.choice("kind", _KINDS)
        for surface in group.texts("surfaces"):
            reading = Pronoun(surface, person, number, gender, kind)
            found[surface] = (*found.get(surface, ()), reading)
        group.done()
    return found


def _numbers(entry: Entry, *, first: int, count: int) -> dict[str, int]:
    """A table from number to names, turned round; every number must be there (or none: a language without)."""
    keys = entry.names()
    if keys and sorted(map(int, keys)) != list(range(first, first + count)):
        raise entry.fail(f"needs the keys {first} to {first + count - 1}, found {', '.join(keys)}")
    return {name: int(key) for key in keys for name in entry.texts(key)}
