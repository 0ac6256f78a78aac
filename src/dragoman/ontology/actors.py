"""Bodies (organisations and groups known by name) and offices (roles that a person holds), from their tables."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from dragoman.ontology.entries import Entry, read_entry, resource
from dragoman.ontology.events import LANGUAGES, load_sectors
from dragoman.text.fold import fold

PACKAGE = "dragoman.ontology"
BODY_TYPES = ("organization", "group")
HEADS = ("state", "government")
HOLDERS = ("person", "institution")


@dataclass(frozen=True, slots=True)
class Body:
    """A body, bloc or group. `kind` is a plain word (igo, alliance, outlet, parliament, agency, armed, party, bloc …).

    `country` is the alpha-3 code of the state it belongs to, None for international ones; `name` is English.
    """

    name: str
    type: str
    kind: str
    country: str | None
    sectors: tuple[str, ...]
    names: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Office:
    """A role. `head` is "state", "government" or None; `holder` "person", or "institution" where the word names a body.

    `names` by language holds every form; `feminine` those that are feminine only.
    """

    name: str
    sectors: tuple[str, ...]
    head: str | None
    holder: str
    names: Mapping[str, tuple[str, ...]]
    feminine: frozenset[str]


@dataclass(frozen=True, slots=True)
class Bodies:
    """Lookup by folded name and language."""

    listed: tuple[Body, ...]
    by_word: Mapping[tuple[str, str], Body]

    def find(self, words: str, language: str) -> Body | None:
        """The body that `words` name in `language`; in any language of the tables where it has none of its own."""
        known = (language,) if language in LANGUAGES else LANGUAGES
        return next((body for code in known if (body := self.by_word.get((fold(words), code)))), None)


@dataclass(frozen=True, slots=True)
class Offices:
    """Lookup by folded words and language; `longest` is the longest entry in words, for readers that try spans."""

    listed: tuple[Office, ...]
    by_word: Mapping[tuple[str, str], Office]
    longest: int

    def find(self, words: str, language: str) -> Office | None:
        """The office that exactly `words` name in `language` (singular or plural), or None."""
        known = (language,) if language in LANGUAGES else LANGUAGES
        return next((office for code in known if (office := self.by_word.get((fold(words), code)))), None)


@lru_cache(maxsize=1)
def load_bodies() -> Bodies:
    """All bodies. Raises KnowledgeError for a broken table or a name given to two bodies."""
    source = read_entry(resource(PACKAGE, "bodies.toml"), "ontology/bodies.toml")
    listed = tuple(_body(entry) for entry in source.tables("body"))
    source.done()
    by_word: dict[tuple[str, str], Body] = {}
    for body in listed:
        for language, names in body.names.items():
            for name in names:
                other = by_word.setdefault((fold(name), language), body)
                if other is not body:
                    raise source.fail(f"{name!r} ({language}) names both {other.name} and {body.name}")
    return Bodies(listed, by_word)


@lru_cache(maxsize=1)
def load_offices() -> Offices:
    """All offices. Raises KnowledgeError for a broken table or a word given to two offices."""
    source = read_entry(resource(PACKAGE, "offices.toml"), "ontology/offices.toml")
    listed = tuple(_office(entry) for entry in source.tables("office"))
    source.done()
    by_word: dict[tuple[str, str], Office] = {}
    for office in listed:
        for language, names in office.names.items():
            for name in names:
                by_word.setdefault((fold(name), language), office)
    for office in listed:  # plurals last: a plural never hides another office's own word
        for language, names in office.names.items():
            for plural in _plurals(names, language):
                by_word.setdefault((fold(plural), language), office)
    return Offices(listed, by_word, max(len(word.split()) for word, _ in by_word))


def _body(entry: Entry) -> Body:
    body = Body(
        name=entry.text("name"),
        type=entry.choice("type", BODY_TYPES),
        kind=entry.text("kind"),
        country=entry.optional("country"),
        sectors=entry.texts("sectors", tuple(load_sectors())),
        names={language: entry.texts(language) for language in LANGUAGES},
    )
    entry.done()
    return body


def _office(entry: Entry) -> Office:
    pairs = {language: [name.split("/") for name in entry.texts(language)] for language in LANGUAGES}
    office = Office(
        name=entry.text("name"),
        sectors=entry.texts("sectors", tuple(load_sectors())),
        head=entry.optional("head", HEADS),
        holder=entry.choice("holder", HOLDERS, "person"),
        names={language: tuple(form for pair in forms for form in pair) for language, forms in pairs.items()},
        feminine=frozenset(form for forms in pairs.values() for pair in forms for form in pair[1:]),
    )
    entry.done()
    return office


def _plurals(names: Iterable[str], language: str) -> Iterable[str]:
    """Plain plurals: the last word in English, the first (the head) in French; -al becomes -aux."""
    for name in names:
        if language == "en":
            yield name.removesuffix("man") + "men" if name.endswith("man") else f"{name}s"
            continue
        head, space, rest = name.partition(" ")
        many = (
            head.removesuffix("al") + "aux"
            if head.endswith("al")
            else head
            if head.endswith(("s", "x"))
            else f"{head}s"
        )
        yield f"{many}{space}{rest}"
        yield " ".join(word if word.endswith(("s", "x")) else f"{word}s" for word in name.split())
