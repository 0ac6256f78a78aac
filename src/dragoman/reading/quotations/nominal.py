"""Content that is a noun phrase: an object ("rejects the plan") or what a preposition governs ("accused of …")."""

from collections.abc import Callable

from spacy.tokens import Token

from dragoman.model.span import Spans
from dragoman.reading.document import Document
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.phrases import preposition_phrases
from dragoman.reading.grammar.tree import below
from dragoman.reading.grammar.verbs import children, verb_group
from dragoman.reading.quotations.finite import tail
from dragoman.reading.quotations.infinitives import is_infinitive, object_before, said_of
from dragoman.reading.quotations.spans import content_of, runs


def object_(head: Token, document: Document) -> Spans:
    """The direct object with all that hangs on it and what it is said to be ("called [the map a forgery]")."""
    labels = document.labels
    cue = runs(verb_group(head, labels))
    for thing in children(head, labels.object):
        tokens = [t for t in thing.subtree if t.i > head.i]
        judged = _judged(head, tokens, document) if tokens else []
        if thing.i > head.i and (judged or thing.pos_ != "PRON"):
            return content_of([*tokens, *(judged or _condition(head, tokens, document))], document, cue)
    for thing in children(head, labels.passive_subject):
        if thing.pos_ != "PRON":
            judged = [t for c in children(head, labels.predicate) for t in c.subtree]  # "were deemed [unacceptable]"
            first = content_of([t for t in thing.subtree if t.i < head.i], document, cue)
            reason = content_of(tail(head, judged, labels), document, cue) if judged else ()
            return first + (content_of(judged, document, cue) if judged else ()) + reason
    return ()


def _judged(head: Token, tokens: list[Token], document: Document) -> list[Token]:
    """What follows an object and tells what it is said to be: its predicate, or words in marks right behind it."""
    last = max(tokens, key=lambda t: t.i)
    for part in children(head, document.labels.predicate):
        if part.i > last.i and all(t.is_quote for t in document.doc[last.i + 1 : part.left_edge.i]):
            return list(part.subtree)
    end = last.idx + len(last.text)
    marks = (p for p in document.pairs if p.level == 0 and p.open > end and not document.text[end : p.open].strip())
    pair = next(marks, None)
    return document.tokens_in(pair.inner) if pair is not None else []


def _condition(head: Token, tokens: list[Token], document: Document) -> list[Token]:
    """An if-clause of the cue right behind the object: "promised help if …" promises it on that condition."""
    labels = document.labels
    for clause in children(head, labels.adverbial):
        marked = any(c.lower_ in labels.condition_words for c in children(clause, labels.mark))
        if marked and clause.left_edge.i - tokens[-1].i in (1, 2):
            return list(clause.subtree)
    return []


def preposition(word: str, *, of_object: bool) -> Callable[[Token, Document], Spans]:
    """The complement of one preposition ("accused X of lying"); with `of_object` it tells something of the object."""

    def attach(head: Token, document: Document) -> Spans:
        labels = document.labels
        whole = of_object and "prep" in labels.object_patterns
        tokens = _governed(head, word, labels)
        if not tokens:
            return _on_object(head, word, document) if whole else ()
        tokens += _raised(head, tokens, document) if word == "for" else []
        if not whole:
            return content_of(tokens, document, runs(verb_group(head, labels)))
        tokens = [*object_before(head, tokens[0], document), *tokens]
        return said_of(head, document) + content_of(tokens, document, runs(verb_group(head, labels)))

    return attach


def _on_object(head: Token, word: str, document: Document) -> Spans:
    """ "Accused [the garrison of theft]": where the parser hung the preposition on the object."""
    labels = document.labels
    for thing in children(head, labels.object):
        if thing.i > head.i and any(found == word for found, _ in preposition_phrases(thing, labels)):
            return content_of(list(thing.subtree), document, runs(verb_group(head, labels)))
    return ()


def _governed(head: Token, word: str, labels: Labels) -> list[Token]:
    """What a preposition behind the cue governs, without the preposition."""
    for child, label in below(head):
        if label in labels.preposition and child.lower_ == word and child.i > head.i:
            return [t for t in child.subtree if t.i > child.i]
    for found, inner in preposition_phrases(head, labels):
        if found == word and inner.i > head.i:
            first = min((t.i for t in inner.subtree if t.lower_ != word and t.i > head.i), default=inner.i)
            tokens = [t for t in inner.subtree if t.i >= first]
            return tokens[1:] if tokens and tokens[0].dep_ in labels.case | labels.mark else tokens
    return []


def _raised(head: Token, tokens: list[Token], document: Document) -> list[Token]:
    """The infinitive right behind those it is asked of: "called for both [to leave]"."""
    last = max(t.i for t in tokens)
    for verb in children(head, document.labels.infinitive | document.labels.adverbial | document.labels.clause):
        if verb.left_edge.i == last + 1 and is_infinitive(verb, document):
            return list(verb.subtree)
    return []
