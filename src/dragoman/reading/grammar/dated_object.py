"""Objects behind a date that stands right behind the verb: « a rejeté mardi 13 avril [toute trêve] ».

The parser hangs the object on the month, or the number on the object.
"""

from collections.abc import Iterator

from dragoman.languages import FrameLexicon
from dragoman.model.parse import Token
from dragoman.reading.grammar.edits import Edit
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.verb_shapes import NOMINAL, under

_DATE = 3  # tokens of a date: weekday, number, month


def clitic(word: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """« L'armée [les] délogera »: an article that hangs on a verb is its object, where it has none."""
    del lexicon
    verb = word.head
    if not under(verb, labels.object) and not word.nbor(-1).is_sent_end:
        yield word.i, Edit(verb.i, sorted(labels.object)[0], "PRON", "Person=3|PronType=Prs")


def dated_object(verb: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """The edits that hang the noun phrase behind a date on the verb in front of it."""
    del lexicon
    doc, first = verb.doc, verb.i + 1
    bare = first + 1 < len(doc) and doc[first].lower in labels.days and not doc[first + 1].is_digit
    if bare and verb.pos == "VERB":
        yield from _behind_day(verb, doc[first], labels)
        return
    if first + _DATE + 1 >= len(doc) or not doc[first + 1].like_num or verb.pos != "VERB":
        return
    day, number, month, mark = doc[first], doc[first + 1], doc[first + 2], doc[first + _DATE]
    dated = day.pos in NOMINAL and month.pos in NOMINAL and mark.dep in labels.determiner
    thing = mark.head
    if (
        not dated
        or under(verb, labels.object | labels.clause)
        or thing.i <= mark.i
        or thing.pos not in NOMINAL
        or under(thing, labels.case)
    ):
        return
    yield thing.i, Edit(verb.i, sorted(labels.object)[0])
    yield number.i, Edit(day.i, "nmod")
    yield month.i, Edit(number.i, "nmod")


def _behind_day(verb: Token, day: Token, labels: Labels) -> Iterator[tuple[int, Edit]]:
    """« a enlevé dimanche à Lima [un prêtre] »: a bare weekday is no object; the first noun phrase without a
    preposition that hangs on what stands between is one, and so is the object that a weekday cannot have.
    """
    if day.head.i == verb.i and day.dep in labels.oblique and not under(verb, labels.object):
        yield from ((t.i, Edit(verb.i, t.dep)) for t in under(day, labels.object)[:1])
    held = under(verb, labels.object)
    if day.dep in labels.oblique and day.head.i == verb.i and not held:
        if under(verb, labels.passive_auxiliary | labels.reflexive | labels.clause | labels.infinitive):
            return
        if not under(verb, labels.subject):
            return
    elif day.dep not in labels.object or day.head.i != verb.i or any(t.pos == "NUM" for t in day.children):
        return
    else:
        yield day.i, Edit(verb.i, sorted(labels.oblique)[-1])
    if len(held) > 1:
        return
    for mark in verb.doc[day.i + 1 : verb.sent.end]:
        if mark.is_punct or mark.pos in ("VERB", "AUX", "SCONJ"):
            return
        thing = mark.head
        free = thing.pos in NOMINAL and thing.i > mark.i and not under(thing, labels.case)
        free = free and thing.lemma not in labels.hung_times
        hung = day.i <= thing.head.i < mark.i or (thing.head.i == verb.i and thing.dep in labels.oblique)
        if mark.pos in ("DET", "NUM") and free and hung:
            yield thing.i, Edit(verb.i, sorted(labels.object)[0])
            return
