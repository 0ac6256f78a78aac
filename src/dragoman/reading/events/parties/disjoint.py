"""Pronouns that cannot mean the noun their own clause hangs on: « le consul, auquel [il] demande … » is another."""

from dragoman.model.parse import Token
from dragoman.reading.events.parties.open_pronouns import meant_before
from dragoman.reading.events.parties.people import People
from dragoman.reading.events.parties.shown import stands_for
from dragoman.reading.events.words import Setting
from dragoman.reading.grammar.relative_nouns import antecedents
from dragoman.reading.grammar.verbs import children, subjects
from dragoman.reading.resolve import Resolved
from dragoman.reading.source_words import load_source_words


def by_other_than_antecedent(pronoun: Token, people: People, setting: Setting) -> tuple[Resolved, ...]:
    """The subject of the clause above, else of one in front, where the reading takes the antecedent itself."""
    labels, verb = setting.labels, pronoun.head
    if verb.dep in labels.clause or "Person=3" not in pronoun.morph or pronoun.morph & {"Reflex=Yes", "Poss=Yes"}:
        return ()
    noun = _antecedent(pronoun, verb, setting)
    if not noun:
        return ()
    own = {entity for entity, _ in people.resolve(noun)}
    taken = people.resolve((pronoun,))
    if own.isdisjoint(entity for entity, _ in taken) and (taken or labels.case):
        return ()
    rows = [
        *_above(noun[0], pronoun, setting),
        *meant_before(pronoun, load_source_words(people.language).both, setting),
    ]
    for row in rows:
        found = people.resolve(row)
        if found and own.isdisjoint(entity for entity, _ in found):
            return stands_for(pronoun, found, "not whom the clause hangs on")
    return ()


def _antecedent(pronoun: Token, verb: Token, setting: Setting) -> list[Token]:
    """The noun that the clause of a pronoun hangs on: "freed the men [they] had held"."""
    labels = setting.labels
    if not labels.case:
        own = verb.dep in labels.relative and pronoun.dep in labels.subject and verb.head.pos in ("NOUN", "PROPN")
        return [verb.head] if own else []
    marks = [t for t in verb.children if t is not pronoun and t.i < verb.i and "PronType=Rel" in t.morph]
    noun = antecedents(marks[0], verb, labels) if marks else []
    return [] if noun and noun[0] is marks[0] else noun


def _above(noun: Token, pronoun: Token, setting: Setting) -> list[list[Token]]:
    """The grammatical subject of the clause that a noun stands in, of the pronoun's number."""
    labels = setting.labels
    verb = next((t for t in noun.ancestors if t.pos in ("VERB", "AUX")), None)
    stands = children(verb, labels.subject | labels.passive_subject) if verb is not None else []
    many = "Number=Plur" in pronoun.morph
    if verb is not None and not stands and not labels.case:  # "asked the guards to free the men [they] had held"
        stands = subjects(verb, labels)
    several = (t for t in stands if t is not noun and many and setting.kind_of(t) == "group")  # "the police … they"
    return [[t] for t in stands if t is not noun and ("Number=Plur" in t.morph) == many] + [[t] for t in several]
