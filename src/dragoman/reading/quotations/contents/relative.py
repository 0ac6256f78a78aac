"""« une mesure que redoutent les armateurs »: the noun that a relative clause of saying tells the object of."""

from dragoman.model.parse import Token
from dragoman.model.span import Span, Spans
from dragoman.reading.document import Document
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.phrases import noun_phrase
from dragoman.reading.grammar.verbs import children, own_subjects
from dragoman.reading.quotations.contents.reach import noun_frames, run_on
from dragoman.reading.quotations.contents.spans import content_of, trim
from dragoman.reading.quotations.cues.elsewhere import is_anybody

_FAR = 9
"""Tokens in front of a verb among which the que of its relative clause stands."""


def antecedent(head: Token, document: Document, *, told: bool = False) -> Spans:
    """« [une mesure] que redoutent les armateurs »: the noun that a relative clause tells the object of."""
    labels = document.labels
    if labels.object_patterns or head.pos not in ("VERB", "AUX"):
        return ()
    marks = [*children(head, labels.object), *children(head, labels.mark)]
    mark = next((t for t in marks if 0 < t.i < head.i and t.lower in labels.complementizers), None)
    noun = _noun_before(mark, head, labels) if mark is not None else None
    if noun is None or mark is None:
        return ()
    if told and any("clause" in frame.content for frame in noun_frames(noun, document)):
        return ()  # « l'annonce que … »
    own = own_subjects(head, labels)
    if any(is_anybody(t, document) for t in own):
        return ()
    left = [c for c in children(head, labels.object) if c.i > head.i]
    if (own and left) or not (own or left):
        return ()
    return content_of([t for t in noun_phrase(noun, labels) if t.i < mark.i], document, ())


def judged(head: Token, word: str, document: Document) -> list[Token]:
    """« que Lima qualifie de [fable] », « que la cour juge [nulle] »: the words behind the verb of a relative clause.

    `word` is the preposition in between, empty where there is none.
    """
    if document.labels.object_patterns or head.i + 2 >= len(document.doc) or _relative_mark(head, document) is None:
        return []
    doc, first = document.doc, head.i + 1
    if word:
        if doc[first].lower.replace("’", "'") not in (word, word[:-1] + "'"):
            return []
        first += 1
    token = doc[first]
    if token.is_quote:
        pair = next((p for p in document.pairs if p.level == 0 and p.open == token.idx), None)
        return document.tokens_in(pair.inner) if pair is not None else []
    state = token.pos == "ADJ" or (token.pos == "VERB" and "Tense=Past" in token.morph)
    return run_on([token], document) if word or state else []


def pointed(head: Token, document: Document) -> Spans:
    """« Le pont tient. C'est ce qu'a dit le maire », « …, c'est du moins ce qu'il affirme »: what stands in front."""
    labels, this = document.labels, head.head
    if labels.object_patterns or head.dep not in labels.relative or this.pos != "PRON" or this.i < 2:
        return ()
    said = children(this, labels.subject) if children(this, labels.copula) else ()
    opens = [c for c in said if c.lower in labels.small.this]
    mark = document.doc[this.i + 1]
    if not opens or mark.lower not in labels.complementizers or opens[0].i == 0:
        return ()
    first, block = opens[0], document.block_of(opens[0].idx)
    before = first.nbor(-1)
    start = before.sent.start_char
    told = trim(document.text, Span(max(start, block.start), before.idx + len(before.text)), document.pairs)
    apart = before.text in ",.–—" or before.is_quote
    return (told,) if told and apart and before.idx >= block.start else ()


def said_thing(head: Token, document: Document) -> list[Token]:
    """The noun phrase in front of the relative clause of a verb."""
    mark = _relative_mark(head, document)
    noun = _noun_before(mark, head, document.labels) if mark is not None else None
    if noun is None or mark is None:
        return []
    return [t for t in noun_phrase(noun, document.labels) if t.i < mark.i]


def _relative_mark(head: Token, document: Document) -> Token | None:
    """The que in front of a verb and its subject, right behind a noun, its adjective or a comma."""
    labels = document.labels
    for token in reversed(document.doc[max(head.i - _FAR, 0) : head.i]):
        if token.lower in labels.complementizers:
            before = token.nbor(-1) if token.i else token
            before = before.nbor(-1) if before.text == "," and before.i else before
            return token if before.pos in ("NOUN", "PROPN", "ADJ") and before.i < token.i else None
        if token.is_punct and token.text != "-":
            return None
        if token.pos == "VERB" and "VerbForm=Fin" in token.morph:
            return None
    return None


def _noun_before(mark: Token, head: Token, labels: Labels) -> Token | None:
    """The noun that a relative pronoun stands right behind, or behind its adjective or a comma."""
    if head.dep in labels.relative and head.head.i < mark.i:
        return head.head if head.head.pos in ("NOUN", "PROPN") else None
    before = mark.nbor(-1)
    before = before.nbor(-1) if before.text == "," and before.i else before
    before = before.head if before.pos == "ADJ" and before.head.i < before.i else before
    return before if before.pos in ("NOUN", "PROPN") else None


def predicated(head: Token, word: str, labels: Labels) -> list[Token]:
    """« que Lima a qualifiée de « farce » »: what a preposition says of the thing, as the verb's predicate."""
    for child in children(head, labels.predicate | labels.modifier | labels.adverb | labels.object):
        cases = [c for c in children(child, labels.case | labels.mark) if c.lower.replace("’", "'")[0] == word[0]]
        if child.i > head.i and cases:
            return [t for t in child.subtree if t.i > cases[-1].i and t.text not in ("'", "’")]
    return []


def judged_clitic(head: Token, labels: Labels) -> list[Token]:
    """« ses proches la disent [épuisée] »: what is said of a pronoun in front."""
    things = children(head, labels.object)
    if labels.preposition or not things or any(t.pos != "PRON" or t.i > head.i for t in things):
        return []
    near = [c for c in children(head, labels.predicate) if c.i > head.i]
    said = [c for c in near if c.pos == "ADJ" or "Tense=Past" in c.morph]
    return [t for c in said[:1] for t in c.subtree if t.i > head.i]


def restricted(head: Token, labels: Labels) -> list[Token]:
    """« n'y voit que [des outils] »: a noun behind a « que » that restricts."""
    if labels.preposition or not any(c.lower in labels.clitics and c.lower[0] == "n" for c in head.children):
        return []
    near = [c for c in children(head, labels.clause) if c.pos in ("NOUN", "PROPN") and c.i > head.i]
    return [c for c in near if any(m.i == head.i + 1 and m.lower in labels.complementizers for m in c.children)]
