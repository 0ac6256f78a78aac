"""Content that is a noun phrase: an object ("rejects the plan") or what a preposition governs ("accused of …")."""

from collections.abc import Callable

from spacy.tokens import Token

from dragoman.model.span import Spans
from dragoman.reading.document import Document
from dragoman.reading.grammar.phrases import preposition_phrases
from dragoman.reading.grammar.verbs import children, verb_group
from dragoman.reading.quotations.infinitives import is_infinitive
from dragoman.reading.quotations.spans import content_of, runs


def object_(head: Token, document: Document) -> Spans:
    """The direct object with all that hangs on it."""
    labels = document.labels
    cue = runs(verb_group(head, labels))
    for thing in children(head, labels.object):
        if thing.i > head.i and thing.pos_ != "PRON":
            tokens = [t for t in thing.subtree if t.i > head.i]
            return content_of([*tokens, *_condition(head, tokens, document)], document, cue)
    for thing in children(head, labels.passive_subject):
        if thing.pos_ != "PRON":
            judged = [t for c in children(head, labels.predicate) for t in c.subtree]  # "were deemed [unacceptable]"
            first = content_of([t for t in thing.subtree if t.i < head.i], document, cue)
            return first + (content_of(judged, document, cue) if judged else ())
    return ()


def _condition(head: Token, tokens: list[Token], document: Document) -> list[Token]:
    """An if-clause of the cue right behind the object: "promised help if …" promises it on that condition."""
    labels = document.labels
    for clause in children(head, labels.adverbial):
        marked = any(c.lower_ in labels.condition_words for c in children(clause, labels.mark))
        if marked and clause.left_edge.i - tokens[-1].i in (1, 2):
            return list(clause.subtree)
    return []


def preposition(word: str) -> Callable[[Token, Document], Spans]:
    """The complement of one preposition ("accused X of lying")."""

    def attach(head: Token, document: Document) -> Spans:
        labels = document.labels
        cue = runs(verb_group(head, labels))
        for found, inner in preposition_phrases(head, labels):
            if found == word and inner.i > head.i:
                first = min((t.i for t in inner.subtree if t.lower_ != word and t.i > head.i), default=inner.i)
                tokens = [t for t in inner.subtree if t.i >= first]
                if tokens and tokens[0].dep_ in labels.case | labels.mark:
                    tokens = tokens[1:]
                tokens += _raised(head, tokens, document) if word == "for" else []
                return content_of(tokens, document, cue)
        return ()

    return attach


def _raised(head: Token, tokens: list[Token], document: Document) -> list[Token]:
    """The infinitive right behind those it is asked of: "called for both [to leave]"."""
    last = max(t.i for t in tokens)
    for verb in children(head, document.labels.infinitive | document.labels.adverbial | document.labels.clause):
        if verb.left_edge.i == last + 1 and is_infinitive(verb, document):
            return list(verb.subtree)
    return []
