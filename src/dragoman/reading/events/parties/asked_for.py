"""For whom something is demanded, who is not of whom it is demanded: "called for the freeing of two [monks]"."""

from dragoman.languages import EventFrame
from dragoman.model.parse import Token
from dragoman.reading.events.parties.objects import is_bare_participle
from dragoman.reading.events.words import PARTIES, Setting, suffered
from dragoman.reading.grammar.phrases import prepositions


def is_asked_for(party: Token, above: Token, setting: Setting) -> bool:
    """ "called for the freeing of two [monks]", "demanded [their] release": for whom, not of whom."""
    if party.pos in ("PRON", "DET"):
        return suffered(above, setting)
    wished = above.lower in setting.words.on_behalf
    wished = wished or not setting.words.on_behalf.isdisjoint(prepositions(party, setting.labels))
    if party.pos == "NOUN" and wished and setting.kind_of(party) in PARTIES | {"craft"}:
        return True  # "a request for two [pilots]"
    if party.dep in setting.labels.subject and is_bare_participle(above, setting.labels):
        return True
    marked = above.lower in setting.words.of_words
    marked = marked or not setting.words.of_words.isdisjoint(prepositions(party, setting.labels))
    noun = above if above.pos == "NOUN" else above.head
    return party.pos == "NOUN" and marked and setting.kind_of(party) in PARTIES and not _may_be_done_by(noun, setting)


def _may_be_done_by(noun: Token, setting: Setting) -> bool:
    """ "demanded the withdrawal of its [forces]": an act whose of-complement is not always whom it is done to."""
    sense = setting.senses.get((noun.i, "noun"))
    if sense is not None:
        return _is_done_by_owner(sense.event)
    senses = setting.frames.lookup(noun.lemma, "noun", noun.lower) if noun.pos == "NOUN" else ()
    return any(f.event and _is_done_by_owner(f.event) for f in senses)


def _is_done_by_owner(event: EventFrame) -> bool:
    """Not "the release of", nor "the [extradition] of", which names nobody who does it."""
    of = {"prep:of", "prep:de"}
    return of.isdisjoint(event.recipients) and not (of | {"possessor"}).isdisjoint(event.actors)
