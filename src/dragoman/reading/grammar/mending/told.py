"""Verbs of saying that a parser takes for nouns or adjectives between commas: « …, [soupire] l'interprète, … »."""

from collections.abc import Iterator

from dragoman.languages import FrameLexicon
from dragoman.model.parse import Token
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.mending.edits import FINITE, Edit
from dragoman.reading.grammar.verb_shapes import NOMINAL, VERBAL, shape_of

_FAR = 60
"""Tokens in front of the verb among which the marks open that it stands in."""
_CLOSE = 4
"""Tokens behind the verb among which the noun of its subject stands."""


def told(token: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """A finite form of the lexicon behind a comma, right in front of an article or, behind marks, of a name."""
    doc = token.doc
    if token.pos in VERBAL or not 2 < token.i < len(doc) - 2:
        return
    first = token.i - 1 if doc[token.i - 1].lower in labels.reflexive_words else token.i
    behind = doc[token.i + 1]
    if doc[first - 1].text != ",":
        return
    quoted = doc[first - 2].is_quote
    if not quoted and not _in_marks(token):
        return
    clitic = quoted and behind.text.startswith("-")
    if not (behind.pos == "DET" or clitic or (quoted and behind.text[:1].isupper())):
        return
    if shape_of(token, labels, lexicon) != "finite" or not _introduces(token, lexicon):
        return
    near = (t for t in doc[token.i + 1 : token.i + 1 + _CLOSE] if t.pos in NOMINAL)
    subject = behind if clitic else next(near, None)
    if subject is None:
        return
    top = token.head if token.head.i not in (token.i, subject.i) else token.sent.root
    if top.i in (token.i, subject.i):
        top = token
    yield token.i, Edit(top.i, "ROOT" if top.i == token.i else "parataxis", "VERB", FINITE)
    yield subject.i, Edit(token.i, "nsubj")
    if first < token.i:
        yield first, Edit(token.i, sorted(labels.reflexive)[0], "PRON")
    for other in doc[token.i + 1 : subject.right_edge.i + 1]:
        if other.head.i == token.i and other.i != subject.i and not other.is_punct:
            yield other.i, Edit(subject.i, other.dep)


def _in_marks(token: Token) -> bool:
    """Whether an opening mark stands in front with no closing one behind it."""
    for before in reversed(token.doc[max(token.i - _FAR, 0) : token.i]):
        if before.is_space or before.text in ("»", "”"):
            return False
        if before.text in ("«", "“"):
            return True
    return False


def _introduces(token: Token, lexicon: FrameLexicon) -> bool:
    """Whether the lexicon knows the form as one of a verb that quoted words go with."""
    return any("direct" in frame.content for frame in lexicon.by_form.get((token.lower, "verb"), ()))
