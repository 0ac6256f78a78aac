"""Whom words are put to, told outside their own phrase: the address of a note, whoever hears the verb above."""

from dragoman.model.parse import Token
from dragoman.reading.events.acts.triggers import Trigger
from dragoman.reading.events.parties.slots import slot_heads
from dragoman.reading.events.words import PARTIES, Filled, Setting
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.phrases import prepositions
from dragoman.reading.grammar.relative_nouns import antecedents
from dragoman.reading.source_words import load_source_words

_HEARING = ("iobject", "prep:à", "prep:to")


def told(trigger: Trigger, setting: Setting) -> tuple[Filled, ...]:
    """ "to tell [the primate] of his support", « [lui] dire son soutien »: whoever hears the verb of a noun."""
    noun, labels = trigger.head, setting.labels
    if noun.pos != "NOUN" or noun.dep not in labels.object or noun.head.pos != "VERB":
        return ()
    return _hearing(noun.head, setting)


def addressed(trigger: Trigger, actors: tuple[Filled, ...], setting: Setting) -> tuple[Filled, ...]:
    """« a adressé [à Vienne] une note exigeant … »: whom a paper goes to; "went to Hanoi, [where] he will ask …"."""
    documents = load_source_words(trigger.head.lang).documents
    papers = [t for one in actors[:1] for t in one.heads if t.pos == "NOUN" and t.lemma in documents]
    for paper in papers:
        if paper.dep in setting.labels.object and paper.head.pos == "VERB":
            return _hearing(paper.head, setting)
    return _there(trigger.clause, setting)


def _hearing(verb: Token, setting: Setting) -> tuple[Filled, ...]:
    for slot in _HEARING:
        found = slot_heads(verb, slot, setting)
        heads = tuple(t for t in found if t.pos in ("PRON", "PROPN") or setting.kind_of(t) in PARTIES)
        if heads:
            return (Filled("told", heads),)
    return ()


def _there(verb: Token, setting: Setting) -> tuple[Filled, ...]:
    """ "flew to Hanoi, [where] he will ask for arms": of whoever rules there; not "the case of Berlin, [where] …"."""
    labels = setting.labels
    if verb.dep not in labels.relative:
        return ()
    where = [t for t in verb.children if t.lower in setting.words.there]
    place = antecedents(where[0], verb, labels) if where else []
    place = [verb.head] if where and place == where else place
    named = tuple(t for t in place if t.pos == "PROPN" and setting.kind_of(t) in ("country", "organization"))
    reached = tuple(t for t in named if setting.words.destinations.issuperset(_in_front(t, labels)))
    return (Filled("there", reached),) if reached else ()


def _in_front(noun: Token, labels: Labels) -> list[str]:
    return [noun.head.lower] if noun.head.dep in labels.preposition else prepositions(noun, labels)
