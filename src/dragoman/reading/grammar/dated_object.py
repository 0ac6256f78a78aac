"""Objects behind a date that stands right behind the verb: « a rejeté mardi 13 avril [toute trêve] ».

The parser hangs the object on the month, or the number on the object.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from dragoman.languages import FrameLexicon
from dragoman.reading.grammar.edits import Edit
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.verb_shapes import NOMINAL, under

_DATE = 3  # tokens of a date: weekday, number, month


def dated_object(verb: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """The edits that hang the noun phrase behind a date on the verb in front of it."""
    del lexicon
    doc, first = verb.doc, verb.i + 1
    if first + _DATE + 1 >= len(doc) or not doc[first + 1].like_num or verb.pos_ != "VERB":
        return
    day, number, month, mark = doc[first], doc[first + 1], doc[first + 2], doc[first + _DATE]
    dated = day.pos_ in NOMINAL and month.pos_ in NOMINAL and mark.dep_ in labels.determiner
    thing = mark.head
    if (
        not dated
        or under(verb, labels.object | labels.clause)
        or thing.i <= mark.i
        or thing.pos_ not in NOMINAL
        or under(thing, labels.case)
    ):
        return
    yield thing.i, Edit(verb.i, sorted(labels.object)[0])
    yield number.i, Edit(day.i, "nmod")
    yield month.i, Edit(number.i, "nmod")
