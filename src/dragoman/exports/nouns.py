"""The nouns of a record, as every export lists them."""

from collections.abc import Callable, Sequence

from dragoman.views.reader import RecordReader

type Noun = tuple[str, Callable[[RecordReader], Sequence[object]]]

NOUNS: tuple[Noun, ...] = (
    ("articles", lambda reader: reader.articles()),
    ("entities", lambda reader: reader.entities()),
    ("statements", lambda reader: reader.statements()),
    # an event whose actor is nowhere named stays in its reading
    ("events", lambda reader: [e for e in reader.events() if e.actors]),
    ("stories", lambda reader: reader.stories()),
    ("issues", lambda reader: reader.issues()),
    ("disagreements", lambda reader: reader.disagreements()),
    ("shifts", lambda reader: reader.shifts()),
    ("judgements", lambda reader: reader.judgements()),
)
