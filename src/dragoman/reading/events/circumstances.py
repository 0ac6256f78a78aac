"""When and where: times and places that stand in a trigger's own clause; and what the clause is about."""

from collections.abc import Mapping
from functools import cache

from dragoman.model.parse import Token
from dragoman.model.span import Evidence
from dragoman.model.time import Time
from dragoman.ontology import load_ontology
from dragoman.reading.document import Document
from dragoman.reading.events.acts.triggers import Trigger
from dragoman.reading.events.parties.people import People
from dragoman.reading.events.words import Setting
from dragoman.reading.grammar.phrases import preposition_phrases
from dragoman.reading.grammar.verbs import own_objects
from dragoman.reading.resolve import Resolved

_VERBS = ("VERB", "AUX")
_REACH = 16
"""Words behind an event noun among which its time stands."""


type Dated = Mapping[int, list[tuple[Token, Time]]]
"""First token of a sentence → its times, each with the token that it begins with."""


def dated_sentences(times: tuple[Time, ...], document: Document) -> Dated:
    """The times by their sentences."""
    found: dict[int, list[tuple[Token, Time]]] = {}
    for time in times:
        token = document.token_at(time.span.start)
        if token is not None:
            found.setdefault(token.sent.start, []).append((token, time))
    return found


def time_of(trigger: Trigger, dated: Dated) -> tuple[Time, Evidence] | None:
    """The time that hangs on the trigger with no other verb between; the nearest of several."""
    near = dated.get(trigger.head.sent.start)
    if not near:
        return None
    heads = {trigger.head.i, trigger.clause.i}
    hung = [time for token, time in near if _hangs_on(token, heads)]
    found = min(hung, key=lambda time: abs(time.span.start - trigger.head.idx), default=None)
    found = found or _behind(trigger, near)
    return (found, Evidence((found.span,), "stated", "time in the clause")) if found else None


def _hangs_on(token: Token, heads: set[int]) -> bool:
    if token.i in heads:
        return False
    for above in token.ancestors:
        if above.i in heads:
            return True
        if above.pos in _VERBS and not (above.head.i in heads and _is_bare(above)):
            return False
    return False


def _is_bare(verb: Token) -> bool:
    """ "let them [go] on Monday": one act with the verb above it."""
    return verb.tag == "VB" and not any(child.tag in ("TO", "MD") for child in verb.children)


def _behind(trigger: Trigger, near: list[tuple[Token, Time]]) -> Time | None:
    """ "a call scheduled between the two on [Tuesday]": the first time behind an event noun in its own phrase."""
    noun = trigger.head
    if noun.pos in _VERBS or trigger.carrier is not None:
        return None
    ahead = ((token, time) for token, time in near if noun.i < token.i)
    token, time = min(ahead, key=lambda pair: pair[0].i, default=(noun, None))
    if time is None or token.i - noun.i > _REACH:
        return None
    return None if any(_parts(t) for t in noun.doc[noun.i + 1 : token.i]) or _of_another(token, noun) else time


def _of_another(token: Token, noun: Token) -> bool:
    """Whether a participle of another noun has the time: "talks on the basis of the plan [sent] a week ago"."""
    verb = next((above for above in token.ancestors if above.pos in _VERBS), noun)
    while verb.head.i != verb.i and verb.head.pos in _VERBS and verb.head.i > noun.i:
        verb = verb.head
    other = verb.head
    if verb.i <= noun.i or other.i <= noun.i or other.i == verb.i:
        return False
    before = other.doc[other.left_edge.i - 1]
    return before.pos == "ADP" or any(child.pos in ("DET", "ADP") for child in other.children)


def _parts(token: Token) -> bool:
    """Where the phrase of a noun ends: a mark, a finite verb, another clause."""
    told = token.pos in _VERBS and "VerbForm=Part" not in token.morph
    return token.is_punct or token.pos == "SCONJ" or told


def is_past_year(time: Time | None) -> bool:
    """Whether a whole year or decade is named: news give the years of what lies behind."""
    return time is not None and time.granularity in ("year", "decade")


def place_of(trigger: Trigger, people: People, setting: Setting, *, but: frozenset[str]) -> Resolved | None:
    """The place or country of a locative phrase of the clause, parties of the event left out."""
    labels = setting.labels
    hosts = [trigger.head, trigger.clause]
    if trigger.clause.pos in _VERBS:
        hosts += own_objects(trigger.clause, labels)
    for host in hosts:
        for word, noun in preposition_phrases(host, labels):
            if word not in setting.words.locative:
                continue
            for entity, evidence in people.resolve((noun,)):
                if people.by_id[entity].type in ("place", "country") and entity not in but:
                    return entity, evidence
    return None


def contexts_of(trigger: Trigger, language: str, near: frozenset[str]) -> tuple[str, ...]:
    """The frame's contexts, then those whose terms stand in the clause; three at most. `near`: the sentence's words."""
    if near.isdisjoint(_words_of_terms(language)):
        return trigger.event.contexts[:3]
    terms, clause = _terms(language), trigger.clause
    lemmas, sentence = clause.doc.lemmas, clause.sent
    places = [at for at in range(sentence.start, sentence.end) if lemmas[at] in terms]
    inside = [at for at in places if at == clause.i or clause.is_ancestor(clause.doc[at])]
    return tuple(dict.fromkeys((*trigger.event.contexts, *[terms[lemmas[at]] for at in inside])))[:3]


@cache
def _words_of_terms(language: str) -> frozenset[str]:
    return frozenset(_terms(language))


@cache
def _terms(language: str) -> dict[str, str]:
    """One-word terms → context; a term of several contexts names none."""
    found: dict[str, set[str]] = {}
    for context in load_ontology().contexts.values():
        for term in context.terms.get(language, ()):
            if " " not in term:
                found.setdefault(term.lower(), set()).add(context.name)
    return {term: next(iter(names)) for term, names in found.items() if len(names) == 1}
