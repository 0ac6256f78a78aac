"""Questions about the tree of a parse that are more than an attribute of a token."""

from collections.abc import Callable, Iterable
from functools import wraps

from dragoman.model.parse import Run, Token
from dragoman.reading.grammar.labels import Labels


def once[T](ask: Callable[[Token, Labels], T]) -> Callable[[Token, Labels], T]:
    """A pure function of a token and its language's labels that is told once a parse: stages ask the same again.

    What it tells is shared by all that ask: it must not be changed.
    """

    @wraps(ask)
    def told(token: Token, labels: Labels) -> T:
        try:  # most have been told: a question with its answer at hand costs one look into two tables
            return token.doc.answers[ask][token.i]  # type: ignore[return-value]  # what `ask` told
        except KeyError:
            found = token.doc.answers[ask][token.i] = ask(token, labels)
            return found

    return told


def places_below(tokens: Iterable[Token]) -> set[int]:
    """The indexes of some tokens and of all that hangs on them."""
    found: set[int] = set()
    for token in tokens:
        queue = [token]
        while queue:
            one = queue.pop()
            found.add(one.i)
            queue += one.children
    return found


def sentence_before(token: Token) -> Run | None:
    """The sentence in front of the token's own that has a word; a parser may part off quote marks and bullets."""
    doc, start = token.doc, token.sent.start
    while start:
        before = doc[start - 1].sent
        if any(word.is_alpha for word in before):
            return before
        start = before.start
    return None
