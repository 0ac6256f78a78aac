"""Where a clause of its own begins that a cue parts: « Lima propose un vote, et [Quito], dit-on, n'y serait … »."""

from dragoman.model.parse import Token
from dragoman.model.span import Span
from dragoman.reading.document import Document
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.verbs import is_finite

_VERBS = ("VERB", "AUX")
_LONGEST = 12
"""Tokens of the subject between the coordinator and the cue."""


def from_conjunct(host: Span, hole: Span, document: Document) -> Span:
    """`host` from behind the last coordinator on, where the cue parts a subject behind it from its verb.

    The words in front of the coordinator have a verb of their own, those between it and the cue have none.
    """
    labels = document.labels
    if labels.object_patterns or not _goes_on(hole, host, document):
        return host
    front = document.tokens_in(Span(host.start, hole.start))
    at = next((n for n in range(len(front) - 1, 0, -1) if front[n].pos == "CCONJ"), 0)
    rest = front[at + 1 :]
    if rest and rest[0].lower in labels.complementizers:
        rest = rest[1:]
    told = [t for t in front[:at] if t.pos in _VERBS and is_finite(t, labels)]
    if not at or not told or not 1 < len(rest) <= _LONGEST or any(_parts(t, labels) for t in rest[:-1]):
        return host
    return Span(rest[0].idx, host.end)


def _parts(token: Token, labels: Labels) -> bool:
    return token.text == "," or token.is_quote or (token.pos in _VERBS and is_finite(token, labels))


def _goes_on(hole: Span, host: Span, document: Document) -> bool:
    """Whether a verb with a tense stands right behind the comma that closes the cue, its pronouns aside."""
    behind = document.tokens_in(Span(hole.end, host.end))
    if len(behind) < 2 or behind[0].text != ",":
        return False
    skipped = document.labels.clitics | document.labels.negation_words
    verb = next((t for t in behind[1:] if t.lower not in skipped), behind[0])
    return verb.pos in _VERBS and is_finite(verb, document.labels)
