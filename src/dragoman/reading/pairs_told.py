"""The one and the other: words that stand for the first or the second of two named in front, or for both."""

from collections.abc import Iterator

from dragoman.model.parse import Run, Token
from dragoman.reading.bare_words import said
from dragoman.reading.document import Document
from dragoman.reading.grammar.phrases import preposition_phrases
from dragoman.reading.grammar.tree import sentence_before
from dragoman.reading.grammar.verbs import conjuncts
from dragoman.reading.party_words import is_party
from dragoman.reading.source_words import SourceWords

_PARTIES = ("person", "country", "organization", "group")
_REACH = 5
"""Sentences looked back over for two who are named together."""


def of_two(head: Token, document: Document, words: SourceWords) -> list[Token]:
    """Whom « le premier », "the other", « tous deux » stand for: « Lind et Aalto ont parlé. [L'un] accuse … ».

    Of two joined in front the first, the second or both; of a plural (« les deux ministres ») the plural itself.
    None for any other words, and where they tell of whom ("the first of the ships").
    """
    kinds = (words.firsts, words.seconds, words.two)
    which = next((n for n, kind in enumerate(kinds) if said(head) in kind), None)
    if which is None or any(word in ("de", "of") for word, _ in preposition_phrases(head, document.labels)):
        return []
    two = next((pair for before in _before(head) if (pair := _joined(before, head, document))), [])
    if not two:
        return next(([many] for before in _before(head) if (many := _plural(before, head, document))), [])
    return two if which == 2 else [two[which]]


def _before(head: Token) -> Iterator[Run]:
    """The head's own sentence and those in front, the nearest first."""
    sentence: Run | None = head.sent
    for _ in range(_REACH + 1):
        if sentence is None:
            return
        yield sentence
        sentence = sentence_before(sentence[0])


def _joined(sentence: Run, head: Token, document: Document) -> list[Token]:
    """The two parties that are joined last in a sentence, in front of the words that stand for them."""
    for token in reversed(sentence):
        if token.i < head.i and _named(token, document) and token.dep not in document.labels.conjunct:
            found = conjuncts(token, document.labels)
            if len(found) == 2 and found[1].i < head.i and _named(found[1], document):
                return found
    return []


def _plural(sentence: Run, head: Token, document: Document) -> Token | None:
    """The last plural of people in a sentence: a subject, or counted as two."""
    many = [t for t in sentence if t.i < head.i and t.pos == "NOUN" and "Number=Plur" in t.morph]
    many = [t for t in many if is_party(t, document) or document.kinds.get(t.i) in _PARTIES]
    subjects = [t for t in many if t.dep in document.labels.subject | document.labels.passive_subject]
    return next(iter(reversed(subjects or many)), None)


def _named(token: Token, document: Document) -> bool:
    return document.kinds.get(token.i) in _PARTIES or (token.pos == "NOUN" and is_party(token, document))
