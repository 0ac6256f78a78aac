"""Whose an act is that only a possessive pronoun tells: of the clause in front, or of whom it is the reason for."""

from dragoman.model.parse import Token
from dragoman.reading.events.acts.nouns import owners
from dragoman.reading.events.parties.people import People
from dragoman.reading.events.parties.shown import stands_for
from dragoman.reading.events.words import Setting
from dragoman.reading.grammar.verbs import children, own_objects
from dragoman.reading.resolve import Resolved

REASON = "whose act is the reason"
"""The rule of a doer whom something is done to for his act."""


def by_reason(pronoun: Token, people: People, setting: Setting) -> tuple[Resolved, ...]:
    """ "thanked Peru for [its] condemnation of the raid": what something is done to somebody for is that one's act."""
    labels, small, noun = setting.labels, setting.labels.small, pronoun.head
    if pronoun.dep not in labels.possessive or noun.head.lower not in small.for_whom or noun.head.head.pos != "VERB":
        return ()
    many = pronoun.lower in small.theirs
    whom = own_objects(noun.head.head, labels)
    if len(whom) != 1 or not (many if "Number=Plur" in whom[0].morph else pronoun.lower in small.possessive):
        return ()
    senses = setting.frames.lookup(noun.lemma, "noun", noun.lower)
    found = people.resolve(whom) if any(frame.event for frame in senses) else ()
    persons = pronoun.lower in setting.words.personal
    alike = (one for one in found if persons == (people.by_id[one[0]].type == "person") or many)
    return stands_for(pronoun, alike, REASON)


def by_owner_of_subject(pronoun: Token, people: People, setting: Setting) -> tuple[Resolved, ...]:
    """ "Chad's fear of the pact led to [its] raid": whose the act is that is the subject."""
    noun = pronoun.head
    if "Poss=Yes" not in pronoun.morph or noun.pos != "NOUN":
        return ()
    verb = next((t for t in noun.ancestors if t.pos in ("VERB", "AUX") or children(t, setting.labels.copula)), None)
    for subject in children(verb, setting.labels.subject) if verb is not None else ():
        senses = setting.frames.lookup(subject.lemma, "noun", subject.lower) if subject.pos == "NOUN" else ()
        if subject.i < noun.i and any(frame.event for frame in senses):
            return people.resolve(owners(subject, setting))
    return ()
