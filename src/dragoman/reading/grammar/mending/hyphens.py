"""Words joined by a hyphen that an English parser hangs side by side: "the ex-[premier]", "two vice-[consuls]"."""

from collections.abc import Iterator

from dragoman.languages import FrameLexicon
from dragoman.model.parse import Token
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.mending.edits import Edit

_NOUNS = ("NOUN", "PROPN")


def hyphened(mark: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:  # noqa: ARG001
    """The first part, the hyphen and what stands in front hang on the noun behind the hyphen, which is all of them."""
    doc = mark.doc
    if not mark.i or mark.i + 1 >= len(doc) or mark.whitespace or doc[mark.i - 1].whitespace:
        return
    first, noun = doc[mark.i - 1], doc[mark.i + 1]
    behind = noun.pos == "ADJ" and noun.lower in labels.office_adjectives
    if behind and first.pos in _NOUNS and first.head is mark.head is noun.head:
        yield noun.i, Edit(first.i, "amod")
        yield mark.i, Edit(first.i, "punct")
        return
    if noun.pos not in _NOUNS or first.pos not in (*_NOUNS, "ADJ", "X") or noun.dep in labels.modifier:
        return
    if not first.head is mark.head is noun.head or not first.dep == mark.dep == noun.dep:
        return
    yield first.i, Edit(noun.i, "compound")
    yield mark.i, Edit(noun.i, "punct")
    for child in first.children:
        if child.i < first.i:
            yield child.i, Edit(noun.i, child.dep)
