"""Two things of one verb or noun, each with a time: "attacked Peru in 1908 and [Bolivia] in 1914"."""

from collections.abc import Iterator

from dragoman.languages import FrameLexicon
from dragoman.model.parse import Token
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.mending.candidates import Page
from dragoman.reading.grammar.mending.edits import Edit
from dragoman.reading.grammar.verb_shapes import NOMINAL

_FAR = 6  # tokens of a short noun phrase and the preposition of its time
_LIGHT = ("ADP", "DET", "ADJ")


def links_behind_times(page: Page) -> list[Token]:
    """ "and" right behind a year or a weekday."""
    return [t for t in page.doc[1:] if t.pos == "CCONJ" and _is_time(t.nbor(-1), page.labels)]


def each_at_its_time(link: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """ "in Peru in 1908 and in [Bolivia] in 1914": goes on from Peru, not from the year."""
    del lexicon
    first, second = _in_front(link, labels), _behind(link, labels)
    if first is None or second is None or second.head is first or first.pos != second.pos:
        return
    yield second.i, Edit(first.i, sorted(labels.conjunct)[0])
    if link.head is not second:
        yield link.i, Edit(first.i, link.dep)


def _in_front(link: Token, labels: Labels) -> Token | None:
    """The noun whose time stands right in front of the link."""
    doc, at = link.doc, link.i - 1
    while at > 0 and (_is_time(doc[at], labels) or doc[at].pos in _LIGHT):
        at -= 1
    noun = doc[at]
    while noun.dep in labels.name_part and noun.head.i < noun.i:
        noun = noun.head
    return noun if noun.pos in NOMINAL and not noun.is_digit else None


def _behind(link: Token, labels: Labels) -> Token | None:
    """The noun between the link and the next time, where nothing else stands there."""
    phrase: list[Token] = []
    for token in link.doc[link.i + 1 : link.i + 1 + _FAR]:
        if _is_time(token, labels):
            break
        if token.pos not in (*_LIGHT, *NOMINAL):
            return None
        phrase.append(token)
    else:
        return None
    inside = {t.i for t in phrase}
    tops = [t for t in phrase if t.pos in NOMINAL and (t.head.i not in inside or t.head.pos == "ADP")]
    return tops[0] if len(tops) == 1 else None


def _is_time(token: Token, labels: Labels) -> bool:
    """ "1908", "Monday"."""
    return (token.is_digit and len(token.text) == 4) or token.lower in labels.days
