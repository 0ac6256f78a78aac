"""The words of languages/<code>/events.toml and kinds.toml, and the setting that every question of this stage needs."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from functools import cache
from typing import TYPE_CHECKING, cast

from dragoman.errors import KnowledgeError
from dragoman.languages import FrameLexicon, load_language
from dragoman.model.event import Status
from dragoman.model.parse import Token
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.peoples import country_of as country_of
from dragoman.reading.grammar.phrases import preposition_phrases

if TYPE_CHECKING:
    from dragoman.reading.events.acts.triggers import Trigger

type KindOf = Callable[[Token], str | None]
"""What the word at a token names: an entity type, "weapon", or None where that is not known."""


_PERSONS = frozenset({"Person=1", "Person=2", "Person=3"})
ANY = "any"
"""The kind of a word that may name anything: it meets every guard on types."""

CRAFT = "craft"
"""The kind of ships, planes and vehicles: moved by somebody, and hit like a place."""

THING = "thing"
"""The kind of a word that may name anything but a person: the English "it"."""

KINDS = ("person", "group", "organization", "country", "place", CRAFT, "weapon")
"""What a common noun of kinds.toml may name; a noun of two kinds is of the one named first here."""

PARTIES = frozenset({"person", "country", "organization", "group"})
"""Kinds that may do an act or have it done to them; a place or a craft only where the act says so."""


_TABLES = frozenset({"awaiting", "blocs", "shapes", "latter", "openings", "noun_openings"})
_ELSEWHERE = frozenset({"kinds", "months", "means", "moved", "said_by", "asks", "awaited", "opening_ends"})
"""What is no list of events.toml."""


@dataclass(frozen=True, slots=True)
class Words:
    """Dictionary forms by what they tell; see the TOML for examples. `kinds`: common noun → what it names."""

    chains: frozenset[str]
    tallies: frozenset[str]
    of_words: frozenset[str]
    open_counts: frozenset[str]
    those: frozenset[str]
    vague_counts: frozenset[str]
    belongings: frozenset[str]
    replying: frozenset[str]
    plans: frozenset[str]
    actual: frozenset[str]
    fails: frozenset[str]
    ending: frozenset[str]
    measures: frozenset[str]
    crewed: frozenset[str]
    reactions: frozenset[str]
    undertaking: frozenset[str]
    regarding: frozenset[str]
    likening: frozenset[str]
    asking: frozenset[str]
    conceding: frozenset[str]
    contrasting: frozenset[str]
    causing: frozenset[str]
    purposes: frozenset[str]
    preventing: frozenset[str]
    founding: frozenset[str]
    joining: frozenset[str]
    fellows: frozenset[str]
    compelling: frozenset[str]
    minded: frozenset[str]
    able: frozenset[str]
    wanting: frozenset[str]
    owing: frozenset[str]
    unfailing: frozenset[str]
    vainly: frozenset[str]
    nearly: frozenset[str]
    hypothetical: frozenset[str]
    demanding: frozenset[str]
    intending: frozenset[str]
    planned_adjectives: frozenset[str]
    hypothetical_adjectives: frozenset[str]
    denied_adjectives: frozenset[str]
    ongoing_adjectives: frozenset[str]
    past_adjectives: frozenset[str]
    entrusted: frozenset[str]
    background_words: frozenset[str]
    demanded_adjectives: frozenset[str]
    conditions: frozenset[str]
    pastimes: frozenset[str]
    locative: frozenset[str]
    circumstantial: frozenset[str]
    calendar: frozenset[str]
    months: frozenset[str]
    announcing: frozenset[str]
    answering: frozenset[str]
    frontiers: frozenset[str]
    ways: frozenset[str]
    states: frozenset[str]
    excluding: frozenset[str]
    personal: frozenset[str]
    partners: frozenset[str]
    hung_low: frozenset[str]
    aimed: frozenset[str]
    bidding: frozenset[str]
    matching: frozenset[str]
    heeding: frozenset[str]
    hung_far: frozenset[str]
    dative: frozenset[str]
    there: frozenset[str]
    destinations: frozenset[str]
    works: frozenset[str]
    dying: frozenset[str]
    killing: frozenset[str]
    costing: frozenset[str]
    lives: frozenset[str]
    summing: frozenset[str]
    lands: frozenset[str]
    exemplifying: frozenset[str]
    houses: frozenset[str]
    from_words: frozenset[str]
    topical: frozenset[str]
    on_behalf: frozenset[str]
    awaiting: tuple[list[str], ...]
    awaited: frozenset[str]
    opening_ends: frozenset[str]
    deeds: frozenset[str]
    whichever: frozenset[str]
    alternatives: frozenset[str]
    inverting: frozenset[str]
    being: frozenset[str]
    happening: frozenset[str]
    occurring: frozenset[str]
    set_phrases: frozenset[str]
    occasions: frozenset[str]
    durative: frozenset[str]
    peacekeeping: frozenset[str]
    natural: frozenset[str]
    nobody: frozenset[str]
    political: frozenset[str]
    conditional_endings: frozenset[str]
    future_endings: frozenset[str]
    commerce: frozenset[str]
    exercises: frozenset[str]
    settled: frozenset[str]
    occupying: frozenset[str]
    mediating: frozenset[str]
    kinds: Mapping[str, str]
    blocs: Mapping[str, str]
    shapes: Mapping[str, str]
    latter: Mapping[str, str]
    openings: Mapping[str, Status]
    noun_openings: Mapping[str, Status]
    means: Mapping[str, str]
    moved: Mapping[str, str]
    said_by: Mapping[str, str]
    asks: Mapping[str, str]


@cache
def load_words(code: str) -> Words:
    """The words of one language. Raises `KnowledgeError` for a missing or an unknown list."""
    table = load_language(code).table("events")
    names = {f.name for f in fields(Words)} - _ELSEWHERE
    if names ^ table.keys():
        wrong = ", ".join(sorted(names ^ table.keys()))
        raise KnowledgeError(f"languages/{code}/events.toml: missing or unknown: {wrong}")
    lists = {name: frozenset(cast(list[str], table[name])) for name in names - _TABLES}
    months = frozenset(load_language(code).months)
    modes = load_language(code).table("modes")
    awaiting = tuple(phrase.replace("'", "' ").split() for phrase in cast(list[str], table["awaiting"]))
    openings = (*_by_word(table["openings"]), *_by_word(table["noun_openings"]))
    return Words(
        **lists,
        months=months,
        awaiting=awaiting,
        awaited=frozenset(word for first, *_ in awaiting for word in (first, first.replace("'", "’"))),
        opening_ends=frozenset(phrase.split()[-1] for phrase in openings),
        kinds=_kinds(code),
        blocs=cast(Mapping[str, str], table["blocs"]),
        shapes=cast(Mapping[str, str], table["shapes"]),
        latter=cast(Mapping[str, str], table["latter"]),
        openings=cast(Mapping[str, Status], _by_word(table["openings"])),
        noun_openings=cast(Mapping[str, Status], _by_word(table["noun_openings"])),
        means=_by_word(modes["means"]),
        moved=_by_word(modes["moved"]),
        said_by=_by_word(modes["said_by"]),
        asks=_by_word(modes["asks"]),
    )


def _by_word(group: object) -> Mapping[str, str]:
    """Word → mode, of a table mode → words."""
    return {word: mode for mode, words in cast(Mapping[str, list[str]], group).items() for word in words}


def _kinds(code: str) -> dict[str, str]:
    """Noun → kind, of the groups of kinds.toml; of two kinds that list a noun the first of `KINDS` counts."""
    table = load_language(code).table("kinds")
    if set(KINDS) ^ table.keys():
        wrong = ", ".join(sorted(set(KINDS) ^ table.keys()))
        raise KnowledgeError(f"languages/{code}/kinds.toml: missing or unknown: {wrong}; valid: {', '.join(KINDS)}")
    groups = [(kind, cast(Mapping[str, list[str]], table[kind])) for kind in reversed(KINDS)]
    return {noun: kind for kind, group in groups for nouns in group.values() for noun in nouns}


@dataclass(frozen=True, slots=True)
class Filled:
    """A slot and the heads that fill it."""

    slot: str
    heads: tuple[Token, ...]

    def without(self, taken: set[int]) -> "Filled":
        """Without the heads at these indexes, which fill another slot."""
        heads = tuple([t for t in self.heads if t.i not in taken])
        return self if len(heads) == len(self.heads) else Filled(self.slot, heads)


@dataclass(frozen=True, slots=True)
class Parties:
    """The filled slots in order of preference. `explicit`: the text names a doer, whoever that is."""

    actors: tuple[Filled, ...]
    recipients: tuple[Filled, ...]
    explicit: bool


@dataclass(frozen=True, slots=True)
class Setting:
    """What a question about triggers is asked with: the lexicon, the grammar's labels, words and who is who."""

    frames: FrameLexicon
    labels: Labels
    words: Words
    kind_of: KindOf
    holds_office: Callable[[Token], bool] = field(default=lambda _: False)
    fillers: dict[tuple[int, str], tuple[Token, ...]] = field(default_factory=dict[tuple[int, str], tuple[Token, ...]])
    """(token index, slot) → what fills it: asked for again and again within one document."""
    parties: dict[tuple[int, str], Parties] = field(default_factory=dict[tuple[int, str], Parties])
    """Trigger → its parties: asked for when they are named and again when the act is told."""
    senses: dict[tuple[int, str], "Trigger | None"] = field(default_factory=dict[tuple[int, str], "Trigger | None"])
    """(token index, part of speech) → the sense in use: nouns are asked for by their verbs too."""
    near: dict[int, frozenset[str]] = field(default_factory=dict[int, frozenset[str]])
    """First token of a sentence → the forms of its words: most guards fail on them before grammar is asked."""

    def words_near(self, token: Token) -> frozenset[str]:
        """Forms and dictionary forms of the sentence."""
        start = token.sent.start
        if start not in self.near:
            doc, end = token.doc, token.sent.end
            self.near[start] = frozenset((*doc.lowers[start:end], *doc.lemmas[start:end]))
        return self.near[start]


def suffered(noun: Token, setting: Setting) -> bool:
    """Whether what a noun's of-complement names is whom the act is done to: "the [annexation] of Crimea"."""
    senses = setting.frames.lookup(noun.lemma, "noun", noun.lower) if noun.pos == "NOUN" else ()
    return any(frame.event and {"prep:of", "prep:de"} & set(frame.event.recipients) for frame in senses)


def plain_kind(words: Words, labels: Labels) -> KindOf:
    """What a word names as far as the word itself tells: a known noun, a recognised name, a personal pronoun."""

    def kind_of(token: Token) -> str | None:
        if token.pos == "PRON":
            return _pronoun_kind(token, words)
        common = token.pos == "NOUN" or (token.pos == "PROPN" and token.text.islower())  # "the [chargé]"
        known = words.kinds.get(token.lemma) if common else None
        if known is None and common and token.lemma in words.tallies:
            return next((kind_of(t) for word, t in preposition_phrases(token, labels) if word in words.of_words), None)
        if known or not token.ent_type:
            return known
        return labels.entities.get(token.ent_type)

    return kind_of


def _pronoun_kind(token: Token, words: Words) -> str | None:
    """I, you and he are people; they, il and elle may be anybody; it is no person; other pronouns are nobody."""
    told = token.morph
    if told.isdisjoint(_PERSONS):
        open_to_all = words.those | words.open_counts | words.latter.keys()
        return ANY if token.lower in open_to_all else None
    if "Gender=Neut" in told:
        return THING
    return "person" if "Person=3" not in told or token.lower in words.personal else ANY
