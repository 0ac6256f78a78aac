"""Cue words by their printed forms, for languages that are read without a parser: `languages/<code>/cues.toml`."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from dragoman.languages.inflection import Inflection, forms_of, read_inflections
from dragoman.model.quotation import ACTS, KINDS, Act, Kind
from dragoman.ontology.entries import Entry, read_entry, resource

PACKAGE = "dragoman.languages"
TAKES = ("marks", "clause", "whether", "infinitive", "object", "label", "bare")


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb of saying by its forms; what its content may be (`takes`), its speech act and kind.

    `particles`: the verb is meant only where one of these ends its clause; `by`: a word of the cue right behind it;
    `behind`: a cue only behind the words it reports.
    """

    forms: tuple[str, ...]
    participles: tuple[str, ...]
    takes: frozenset[str]
    particles: tuple[str, ...]
    by: str
    behind: bool
    act: Act
    kind: Kind


@dataclass(frozen=True, slots=True)
class PhraseCue:
    """A cue that is no verb („laut“, « según »); its source stands behind it, or `before` it.

    `with_cue`: a verb of saying belongs to it too („wie die Polizei mitteilte“).
    """

    forms: tuple[str, ...]
    before: bool
    with_cue: bool
    act: Act


@dataclass(frozen=True, slots=True)
class SmallWords:
    """Words in lower case that open, end or part the phrases around a cue."""

    that: tuple[str, ...]
    whether: tuple[str, ...]
    auxiliaries: tuple[str, ...]
    clitics: tuple[str, ...]
    negations: tuple[str, ...]
    coordinators: tuple[str, ...]
    determiners: tuple[str, ...]
    stops: tuple[str, ...]
    openers: tuple[str, ...]
    adverbs: tuple[str, ...]
    joiners: tuple[str, ...]
    links: tuple[str, ...]
    separable: tuple[str, ...]
    infinitive_after: tuple[str, ...]
    addressee_after: tuple[str, ...]
    subjunctive: tuple[str, ...]
    no_sources: tuple[str, ...]
    charges: tuple[str, ...]
    places_after: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CueTable:
    """All of cues.toml.

    `pronouns`: lower-case word → masculine, feminine, plural or relative; `infinitive`: a pattern; `noun_capitals`:
    nouns are written with a capital, so that a noun phrase ends with its last one; `drops_subject`: a verb may stand
    without its subject.
    """

    code: str
    cues: tuple[Cue, ...]
    phrases: tuple[PhraseCue, ...]
    words: SmallWords
    infinitive: str
    noun_capitals: bool
    drops_subject: bool
    pronouns: dict[str, str]


@lru_cache(maxsize=32)
def load_cues(code: str) -> CueTable | None:
    """The cues of a language; None for one without the table. Raises KnowledgeError naming file and entry."""
    source = resource(PACKAGE, code, "cues.toml")
    if not source.is_file():
        return None
    entry = read_entry(source, f"languages/{code}/cues.toml")
    inflections = _inflections(code)
    cues = tuple(_cue(item, inflections) for item in entry.tables("cue"))
    phrases = tuple(_phrase(item) for item in entry.tables("phrase"))
    words = SmallWords(**{name: entry.texts(name) for name in SmallWords.__dataclass_fields__})
    table = CueTable(
        code=code,
        cues=cues,
        phrases=phrases,
        words=words,
        infinitive=entry.text("infinitive"),
        noun_capitals=entry.flag("noun_capitals"),
        drops_subject=entry.flag("drops_subject"),
        pronouns=_pronouns(entry.table("pronouns")),
    )
    entry.done()
    return table


def _pronouns(entry: Entry) -> dict[str, str]:
    found = {word: gender for gender in ("masculine", "feminine", "plural", "relative") for word in entry.texts(gender)}
    entry.done()
    return found


def _inflections(code: str) -> tuple[Inflection, ...]:
    source = resource(PACKAGE, code, "inflection.toml")
    return read_inflections(read_entry(source, f"languages/{code}/inflection.toml")) if source.is_file() else ()


def _cue(entry: Entry, inflections: tuple[Inflection, ...]) -> Cue:
    verbs = entry.texts("verbs")
    found = Cue(
        forms=_unique((*entry.texts("forms"), *_inflected(verbs, "verb", inflections))),
        participles=_unique((*entry.texts("participles"), *_inflected(verbs, "participle", inflections))),
        takes=frozenset(entry.texts("takes", TAKES)),
        particles=entry.texts("particle"),
        by=entry.text("by", ""),
        behind=entry.flag("behind"),
        act=_act(entry),
        kind=_kind(entry),
    )
    _examples(entry)
    if not found.forms or not found.takes:
        raise entry.fail("needs `verbs` or `forms`, and `takes`")
    return found


def _phrase(entry: Entry) -> PhraseCue:
    found = PhraseCue(entry.texts("forms"), entry.flag("before"), entry.flag("with_cue"), _act(entry))
    _examples(entry)
    return found


def _examples(entry: Entry) -> None:
    entry.text("example")
    entry.texts("finds")
    entry.done()


def _act(entry: Entry) -> Act:
    wanted = entry.choice("act", ACTS)
    return next(act for act in ACTS if act == wanted)


def _kind(entry: Entry) -> Kind:
    wanted = entry.choice("kind", KINDS, "speech")
    return next(kind for kind in KINDS if kind == wanted)


def _inflected(verbs: Iterable[str], pos: str, inflections: tuple[Inflection, ...]) -> list[str]:
    return [form for verb in verbs for form in forms_of(verb, pos, inflections)]


def _unique(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words))
