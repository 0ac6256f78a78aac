"""Whose demand or offer an answer is to, where what is answered only tells it by a clause."""

from dragoman.model.parse import Token
from dragoman.reading.events.acts.nouns import owners
from dragoman.reading.events.acts.triggers import Trigger
from dragoman.reading.events.parties.answered import as_asked
from dragoman.reading.events.words import PARTIES, Filled, Setting
from dragoman.reading.grammar.phrases import preposition_phrases
from dragoman.reading.grammar.verbs import children, own_objects, subjects


def offering(trigger: Trigger, setting: Setting) -> tuple[Filled, ...]:
    """ "declined the grain that [Togo] offered", "refused to leave, as [Togo] had asked": whose demand it was."""
    labels, verb = setting.labels, trigger.clause
    if verb.pos != "VERB":
        return ()
    places = (verb, *(t for t in children(verb, labels.infinitive | labels.clause) if t.pos in ("VERB", "AUX")))
    for place in places:
        if (asking := as_asked(place, setting)) is not None:
            return _those([t for t in subjects(asking, labels) if t.i != verb.i], setting)
    given = (t for word, t in preposition_phrases(verb, labels) if word in labels.small.to)
    things = [*own_objects(verb, labels), *given]
    for thing in things:
        for clause in children(thing, labels.relative):
            doers = [t for t in subjects(clause, labels) if t.i != thing.i and t.lower not in labels.relative_pronouns]
            if (not labels.case or _asks(clause, setting)) and (found := _those(doers, setting)):
                return found
    for word, noun in (one for place in places for one in preposition_phrases(place, labels)):
        if word in setting.words.heeding and _asks(noun, setting) and (found := _those(owners(noun, setting), setting)):
            return found
    return ()


def _asks(word: Token, setting: Setting) -> bool:
    """A verb or noun that asks or offers: « les élections que [réclame] Kasr », « malgré les [appels] de Kasr »."""
    place = "noun" if word.pos == "NOUN" else "verb"
    senses = setting.frames.lookup(word.lemma, place, word.lower)
    return any(frame.event is not None and frame.event.type in ("REQUEST", "AGREE") for frame in senses)


def _those(found: list[Token], setting: Setting) -> tuple[Filled, ...]:
    heads = tuple(t for t in found if t.pos == "PROPN" or setting.kind_of(t) in PARTIES)
    return (Filled("offering", heads),) if heads else ()
