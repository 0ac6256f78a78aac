"""The frame lexicon: what a verb, noun, adjective or phrase says about quotations and events, one sense an entry."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from dragoman.model.entity import ENTITY_TYPES
from dragoman.model.event import Status
from dragoman.model.quotation import Act, Kind

# Where the content of a quotation attaches to its cue.
#   clause      a finite clause (that/que, an embedded question, or bare)
#   direct      quoted words or a clause that runs beside the cue ("…, he said")
#   infinitive  a non-finite complement: to leave, de partir, leaving
#   object      the direct object (nouns and adjectives have none)
#   object+predicate   the object and what it is called: « appelle [le rapport] [« une fable »] », as two spans
#   predicate   what a source says of itself: « se dit [prêt à partir] »
#   host        for phrases: the clause that the phrase stands in ("according to X, …")
#   none        the frame has no content (an event only)
#   prep:WORD   the complement of that preposition ("accuse X of Y": prep:of)
#   object+prep:WORD   the direct object and that complement, which is said of it (« décrire X comme Y »)
CONTENT_PATTERNS = frozenset(
    {"clause", "direct", "infinitive", "object", "object+predicate", "predicate", "host", "none"}
)

# Where a participant of a frame is found; the grammar turns a passive round before slots are read.
#   subject, object, iobject    of a verb; of an adjective the subject of its copula
#   possessor   of a noun: 's, his/son, else the of/de complement where no other slot of the frame claims it
#   modifier    of a noun: a demonym or a name in front or behind (the Chilean threat, les frappes russes), in a guard
#               any adjective or compound noun (drone strike); of a verb the word hyphened to it (test-fire)
#   clause_subject   of a verb: who acts in the clause it governs (let [them] go)
#   complement  of a phrase: the noun phrase that follows it, or that stands in its gap ("in _'s view");
#               of a verb: its predicative complement (hold X responsible); in a guard the verb it governs (let X go)
#   prep:WORD   the complement of that preposition, in its dictionary form (prep:de covers du, des, d')
#   adverb      in a guard: an adverb of the verb (built together)
#   passive     in a guard: what makes the verb a passive (was received)
#   origin      of a verb: the country that an adjective of its object names (banned [Chilean] salmon)
SLOTS = frozenset(
    {
        *("subject", "object", "iobject", "possessor", "modifier", "complement", "clause_subject", "adverb", "passive"),
        "origin",
    }
)

POSITIONS = frozenset({"verb", "noun", "adjective", "phrase"})

# Whom a guard on types may ask for: a type of entity, or whoever holds a public office or is a state or its house.
OFFICIAL = "official"
GUARDED = (*ENTITY_TYPES, OFFICIAL)

# What a support verb tells about the noun it carries: "launch a strike" performs it, "suffer a strike" undergoes it,
# "lift a blockade" ends it, "plan a visit" announces it, "cancel a visit" denies it.
SUPPORTS = frozenset({"performs", "undergoes", "ends", "plans", "cancels", "happens"})


@dataclass(frozen=True, slots=True)
class Need:
    """A guard: `slot` is filled, by one of `lemmas` (where any are given) and an entity of `types`, one of GUARDED
    (where any are).
    """

    slot: str
    lemmas: frozenset[str] = frozenset()
    types: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class EventFrame:
    """The event that a frame names. `type` and `mode` are PLOVER's.

    `actors` and `recipients` are slots in order of preference; a symmetric event is done together, and a `mutual` one
    takes every filler of both as an actor. `status` overrides what grammar says (a postponed visit is planned).
    `complement` = "turn": the act named by the infinitive, clause or of-complement is what is threatened or promised
    (the reader takes the complement's event and turns it; of a REQUEST or REJECT it gives the mode). `performs`: the
    saying is the act, so there is no event where the quotation has no content (unless its content pattern lists none).
    `promised`: the act is not done but undertaken by the word itself (offered a loan); `refused`: it is refused by it.
    """

    type: str
    mode: str | None
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    symmetric: bool = False
    status: Status | None = None
    complement: str | None = None
    performs: bool = False
    promised: bool = False
    refused: bool = False
    contexts: tuple[str, ...] = ()

    @property
    def mutual(self) -> bool:
        """Whether all parties are actors: of talks and fights; who is agreed with is the recipient."""
        return self.symmetric and self.type in ("CONSULT", "ASSAULT")


@dataclass(frozen=True, slots=True)
class Frame:
    """One sense of one word. Quotation slots are empty and `act`, `kind` None for a frame that only names an event.

    `id` names the frame in evidence. `polarity` is -1 where the cue denies or refuses its content (deny, reject),
    `factive` where it takes the content for true (point out, regret). `forms` are further forms, or wordings of a
    phrase. `reflexive`: only with a reflexive pronoun (se féliciter). `particle`: only with that word as the verb's
    dependent (call out, make clear).
    All of `needs` must be met and none of `unless` (a heart attack is no attack).
    `speaker`, `addressee`, `target` are slots in order of preference.
    """

    id: str
    lemma: str
    pos: str
    content: tuple[str, ...]
    act: Act | None
    kind: Kind | None
    polarity: int
    factive: bool
    speaker: tuple[str, ...]
    addressee: tuple[str, ...]
    target: tuple[str, ...]
    event: EventFrame | None
    needs: tuple[Need, ...]
    unless: tuple[Need, ...]
    particle: str | None
    reflexive: bool
    forms: tuple[str, ...]
    example: str
    wider: tuple[Need, ...] = ()
    """The guards with whole classes of nouns, where that makes a difference: asked where no sense as written holds."""
    rank: int = field(init=False, repr=False, compare=False)
    """How much the frame asks for: more guarded senses are tried first, of two guards the one that names words."""
    wanted: tuple[frozenset[str], ...] = field(init=False, repr=False, compare=False)
    """Of the particle and each guard that names words, these: one of them must stand in the sentence."""

    def __post_init__(self) -> None:
        """What is asked for at every word."""
        wanted = tuple(need.lemmas for need in self.wider or self.needs if need.lemmas)
        rank = 4 * len(self.needs) + len(wanted) + 2 * (self.particle is not None) + 2 * self.reflexive
        if self.particle is not None:
            wanted = (*wanted, frozenset({self.particle}))
        object.__setattr__(self, "wanted", wanted)
        object.__setattr__(self, "rank", rank)

    @property
    def quotes(self) -> bool:
        """Whether the frame introduces a quotation."""
        return self.act is not None

    @property
    def states(self) -> bool:
        """Whether the word says that something is so, and may say what must be."""
        return self.act == "state" and self.kind == "speech"


@dataclass(frozen=True, slots=True)
class PhraseCue:
    """A phrase frame as words: `before` stand in front of the source, `after` behind it (empty: nothing follows)."""

    before: tuple[str, ...]
    after: tuple[str, ...]
    frame: Frame


@dataclass(frozen=True, slots=True)
class SupportVerb:
    """A verb that carries an event noun: `role` is one of SUPPORTS, `slot` where the noun stands.

    `particle` is a word the verb needs beside the noun: call off, take part in, mettre fin à.
    """

    lemma: str
    role: str
    slot: str
    particle: str | None
    example: str
    nouns: frozenset[str] = frozenset()
    """The nouns that it says this of; none: of any."""


@dataclass(frozen=True, slots=True)
class Acts:
    """The senses of one word that name an event, those with most guards first.

    `always`: places of those without a guard that names words, `unguarded` these senses; `by_word`: word → places of
    those that ask for it.
    """

    frames: tuple[Frame, ...]
    always: tuple[int, ...]
    unguarded: tuple[Frame, ...]
    by_word: Mapping[str, tuple[int, ...]]
    words: frozenset[str]
    """The words of `by_word`: two sets are compared faster than a set and keys."""

    @classmethod
    def of(cls, frames: tuple[Frame, ...]) -> "Acts":
        """The senses with their index: common words have dozens, of which the words near leave two or three."""
        by_word: dict[str, list[int]] = {}
        for place, frame in enumerate(frames):
            for word in min(frame.wanted, key=len, default=()):
                by_word.setdefault(word, []).append(place)
        always = tuple(place for place, frame in enumerate(frames) if not frame.wanted)
        unguarded = tuple(frames[place] for place in always)
        places_by_word = {word: tuple(places) for word, places in by_word.items()}
        return cls(frames, always, unguarded, places_by_word, frozenset(by_word))

    def among(self, near: frozenset[str]) -> tuple[Frame, ...]:
        """The senses for which one word of each of their guards stands near."""
        standing = self.words & near
        if not standing:
            return self.unguarded
        asked = {*self.always, *[place for word in standing for place in self.by_word[word]]}
        found = []
        for place in sorted(asked):
            frame = self.frames[place]
            for words in frame.wanted:
                if words.isdisjoint(near):
                    break
            else:
                found.append(frame)
        return tuple(found)


NO_ACTS = Acts((), (), (), {}, frozenset())


@dataclass(frozen=True, slots=True)
class FrameLexicon:
    """All frames of one language, most specific first under each key."""

    frames: tuple[Frame, ...]
    phrases: tuple[PhraseCue, ...]
    by_lemma: Mapping[tuple[str, str], tuple[Frame, ...]]
    by_form: Mapping[tuple[str, str], tuple[Frame, ...]]
    supports: Mapping[str, tuple[SupportVerb, ...]]
    acts_by_lemma: Mapping[tuple[str, str], Acts]
    acts_by_form: Mapping[tuple[str, str], Acts]
    verb_forms: frozenset[str]
    """The forms of `by_form` that are a verb's."""
    telling: frozenset[str]
    """Dictionary forms and forms of all words that may tell of an act: by a sense, as what carries or obliges."""

    def acts(self, lemma: str, pos: str, form: str) -> Acts:
        """The senses of `lookup` that name an event."""
        return self.acts_by_form.get((form, pos)) or self.acts_by_lemma.get((lemma, pos), NO_ACTS)

    def lookup(self, lemma: str, pos: str, form: str = "") -> tuple[Frame, ...]:
        """The senses of the word `form`, by its form where a table knows it, else by the parser's `lemma`.

        Both are in lower case, `pos` is "verb", "noun" or "adjective". A participle that a parser calls a verb may be
        asked for as an adjective too (“they are convinced that …”).
        """
        return self.by_form.get((form, pos)) or self.by_lemma.get((lemma, pos), ())

    def support(self, lemma: str) -> tuple[SupportVerb, ...]:
        """What `lemma` says of an event noun that it carries; none where it carries none."""
        return self.supports.get(lemma, ())
