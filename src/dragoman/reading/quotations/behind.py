"""Cues that stand behind or inside their content: the cue's own clause, and the sentence around it."""

from spacy.tokens import Token

from dragoman.model.span import Span, Spans
from dragoman.reading.document import Document
from dragoman.reading.grammar.phrases import span_over
from dragoman.reading.grammar.tree import below, places_below
from dragoman.reading.grammar.verbs import children, is_finite, own_subjects, verb_group
from dragoman.reading.quotations.spans import grow, trim, without


def cue_clause(head: Token, document: Document, content: Span | None) -> Span:
    """The cue with its subject, addressee and adverbs: the part of the sentence that is not what was said."""
    doc, sentence = document.doc, head.sent
    said = document.labels.clause if content is None else frozenset[str]()
    mine = places_below(
        c for c, label in below(head) if label not in said and not (c.i > head.i and _is_said(c, document))
    )

    def goes_on(at: int) -> bool:
        token = doc[at]
        return at in mine and not (
            token.is_quote or token.is_space or (content and content.start <= token.idx < content.end)
        )

    left = right = head.i
    while left - 1 >= sentence.start and goes_on(left - 1):
        left -= 1
    while right + 1 < sentence.end and goes_on(right + 1):
        right += 1
    while left < head.i and doc[left].is_punct:
        left += 1
    while right > head.i and doc[right].is_punct:
        right -= 1
    span = span_over(doc[left : right + 1])
    return span or Span(head.idx, head.idx + len(head.text))


def parenthesis(head: Token, document: Document) -> Span:
    """The cue clause of a cue that stands behind or inside its content."""
    complement = next((c for c in children(head, document.labels.clause) if c.i < head.i), None)
    return cue_clause(head, document, span_over(complement.subtree) if complement is not None else None)


def parenthetical(head: Token, document: Document) -> Spans:
    """The sentence around a cue that stands behind or inside it: "…, he said", « …, a-t-il dit »."""
    labels, sentence = document.labels, head.sent
    if not is_finite(head, labels) or not _stands_behind(head, document):
        return ()
    hole = parenthesis(head, document)
    host = span_over(sentence)
    opening = document.token_at(hole.start)
    if host is None or hole.start <= host.start or opening is None or opening.dep_ in labels.coordinator:
        return ()
    if opening.i and document.doc[opening.i - 1].dep_ in labels.coordinator:
        return ()  # "…, but he noted that …" goes on; it does not stand behind
    before = document.text[host.start : hole.start].rstrip()
    if not before or before[-1] not in ",»”\"’'?!…—–-“«":
        return ()
    parts = [trim(document.text, part, document.pairs) for part in without(host, [hole])]
    parts = [p for p in parts if p and (p.start < hole.start or _goes_on(p, hole, head, document))]
    content = [trim(document.text, grow(p, document.pairs, cue=(hole,)), document.pairs) for p in parts if p]
    return tuple(p for p in content if p and any(ch.isalnum() for ch in document.text[p.start : p.end]))


def _stands_behind(head: Token, document: Document) -> bool:
    """Whether the cue follows what it introduces: its clause stands left of it, or it hangs on that clause."""
    labels = document.labels
    if any(c.i < head.i and is_finite(c, labels) for c in children(head, labels.clause)):
        return True
    own = own_subjects(head, labels)
    inverted = is_inverted(head, document)
    hangs = head.dep_ in labels.parataxis | labels.adverbial | labels.clause | {"dep"}
    hangs = hangs or (head.dep_ in labels.conjunct and bool(own))
    left = head.head.i < head.i
    return (inverted and ((hangs and left) or head.dep_ == "ROOT")) or (
        head.dep_ in labels.parataxis and left and bool(own)
    )


def is_inverted(head: Token, document: Document) -> bool:
    """Whether the source stands behind the cue: "said the envoy", « a-t-il dit », « assurent ses proches »."""
    labels = document.labels
    start = verb_group(head, labels)[0].i
    own = [s for s in own_subjects(head, labels) if not (s.i < start and document.doc[start - 1].text == ",")]
    clitics = (t for t in document.doc[max(head.i - 3, 0) : head.i + 2] if t.text.startswith("-") and t.pos_ == "PRON")
    if any(s.i > head.i or s.text.startswith("-") for s in own) or any(clitics):
        return True
    behind_comma = start > 0 and (document.doc[start - 1].text == "," or document.doc[start - 1].is_quote)
    after = [c for c in children(head, labels.object | labels.predicate) if 0 < c.left_edge.i - head.i <= 2]
    return not own and behind_comma and any(c.pos_ in ("NOUN", "PROPN") for c in after)


def _goes_on(part: Span, hole: Span, head: Token, document: Document) -> bool:
    """Whether what follows a medial cue is more of the content (not an adverb or a participle of the cue)."""
    token, labels = document.token_at(part.start), document.labels
    if token is None or part.start <= hole.end:
        return False
    if any(_is_said(above, document) for above in (token, token.head)):
        return True
    if token.pos_ in ("VERB", "AUX") and not is_finite(token, labels):
        return False
    return head not in [token, *token.ancestors]


def _is_said(part: Token, document: Document) -> bool:
    """A part of what was said that the parser ties to the cue: "…, she said, since …", "…, she said, including …"."""
    labels = document.labels
    reason = part.dep_ in labels.adverbial and any(
        m.lower_ in labels.content_marks for m in children(part, labels.mark)
    )
    return reason or (part.pos_ == "VERB" and part.dep_ in labels.preposition)
