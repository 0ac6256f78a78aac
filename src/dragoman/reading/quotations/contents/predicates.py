"""Content that is an adjective with all that hangs on it: « se dit [prêt à partir] », « s'avoue [« las »] »."""

from dataclasses import replace

from dragoman.languages import Frame
from dragoman.model.parse import Token
from dragoman.model.span import Spans
from dragoman.reading.document import Document
from dragoman.reading.grammar.verbs import children, verb_group
from dragoman.reading.quotations.contents.reach import clause_stop
from dragoman.reading.quotations.contents.spans import content_of, runs

_NEAR = 5
"""Tokens behind the verb among which the adjective begins (« s'est dit, mercredi, prêt … »)."""


def predicate(head: Token, document: Document) -> Spans:
    """What a source says of itself; nothing where a clause behind the adjective tells the rest."""
    labels = document.labels
    word = adjective(head, document)
    if word is None:
        return ()
    behind = document.doc[word.i + 1 : word.i + 3]
    if any(t.lower in labels.complementizers for t in behind):
        return ()  # « se dit convaincu que … »
    first = word
    while first.i > head.i + 1 and _goes_along(first.nbor(-1), word):
        first = first.nbor(-1)
    stop = clause_stop(word, document)
    return content_of(document.doc[first.i : stop], document, runs(verb_group(head, labels)))


def adjective(head: Token, document: Document) -> Token | None:
    """The adjective or participle, in marks or not, that a reflexive verb of saying says of its subject."""
    if not children(head, document.labels.reflexive):
        return None
    for token in document.doc[head.i + 1 : head.i + 1 + _NEAR]:
        state = token.pos == "VERB" and {"Tense=Past", "VerbForm=Part"} <= token.morph
        if token.pos == "ADJ" or state:
            return token
        day = token.pos == "NOUN" and token.dep in document.labels.oblique
        if not (token.is_quote or token.text == "," or token.pos in ("ADV", "AUX") or day):
            return None
    return None


def _goes_along(token: Token, word: Token) -> bool:
    """« [«] [très] inquiet »."""
    return token.is_quote or (token.pos == "ADV" and token.head.i == word.i)


def stated(word: Token, frame: Frame | None, document: Document) -> Frame | None:
    """The sense of the adjective in place of the verb's, which says nothing itself; here it is said, not thought."""
    lexicon = document.language.frames
    known = lexicon.lookup(word.lemma, "adjective", word.lower)
    known = known or lexicon.lookup(word.lower, "adjective", word.lower)
    sense = next((f for f in known if f.quotes), None)
    return replace(sense, kind="speech") if sense is not None else frame
