"""Names behind a title that a parser takes for verbs: « le colonel [Sassa] a remis … »."""

from collections.abc import Iterator

from dragoman.languages import FrameLexicon
from dragoman.model.parse import Token
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.mending.edits import Edit
from dragoman.reading.grammar.verb_shapes import has, under


def surname(token: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:  # noqa: ARG001
    """A capital inside a sentence, between a noun with an article and a tensed verb, is that noun's name."""
    doc = token.doc
    if token.i < 2 or token.i + 1 >= len(doc) or not token.text[:1].isupper() or token.text.isupper():
        return
    title = doc[token.i - 1]
    title = title.head if title.pos == "ADJ" and title.head.i == token.i - 2 else title
    if title.pos != "NOUN" or title.text[:1].isupper() or not under(title, labels.determiner):
        return
    verb = next((t for t in token.children if t.i > token.i and under(t, labels.auxiliary)), None)
    if token.head.i == title.i:
        yield token.i, Edit(title.i, sorted(labels.name_part)[-1], "PROPN")
    elif verb is not None and verb.pos == "VERB" and any(has(t, "VerbForm=Fin") for t in under(verb, labels.auxiliary)):
        yield token.i, Edit(title.i, sorted(labels.name_part)[-1], "PROPN")
        yield verb.i, Edit(verb.i if token.head.i == token.i else token.head.i, token.dep, "VERB")
        for child in token.children:
            if child.i != verb.i:
                yield child.i, Edit(verb.i, child.dep)
