"""The clause of a cue: its words, its source, whom it tells; the rest of the sentence is what was said."""

from dragoman.model.parse import Token
from dragoman.model.span import Span
from dragoman.reading.document import Document
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.phrases import span_over
from dragoman.reading.grammar.tree import places_below
from dragoman.reading.grammar.verbs import children, own_subjects, verb_group
from dragoman.reading.quotations.cues.elsewhere import inverted
from dragoman.reading.quotations.cues.inserted import in_cue, with_description

_VERBS = ("VERB", "AUX")
_STOPS = ',.;:»”"–—'
_LONGEST = 15
"""Tokens that a cue between commas may have."""
_ASKING = ("?", "!", "…")
_ASIDE_COMMAS = 2
_LED = 4
"""Tokens from a verb to the infinitive that it leads."""


def leader(head: Token, labels: Labels) -> Token:
    """The verb that an infinitive cue goes on from (« s'est borné à [dire] », « veut [croire] »), else the cue."""
    above = head.head
    led = above.pos in (*_VERBS, "ADJ") and 0 < head.i - above.i <= _LED and head.dep in labels.infinitive
    if labels.object_patterns or not led or "VerbForm=Inf" not in head.morph:
        return head
    return above if all(t.pos in ("ADP", "ADV", *_VERBS) for t in head.doc[above.i + 1 : head.i]) else head


def before_clitic(head: Token) -> Token:
    """The word in front of a cue: « [fait] savoir », « [fait]-on savoir »."""
    before = head.nbor(-1) if head.i else head
    return before.nbor(-1) if before.text.startswith("-") and before.i else before


def cue_clause(head: Token, document: Document, content: Span | None) -> Span:
    """The cue with its subject, addressee and adverbs: the part of the sentence that is not what was said."""
    head = leader(head, document.labels)
    doc, start, end = document.tokens, head.sent.start, head.sent.end
    said = document.labels.clause if content is None else frozenset[str]()
    mine = places_below(
        c for c, label in head.below if label not in said and not (c.i > head.i and is_said(c, document))
    )

    def goes_on(at: int) -> bool:
        token = doc[at]
        return at in mine and not (
            token.is_quote or token.is_space or (content and content.start <= token.idx < content.end)
        )

    left = right = head.i
    while left - 1 >= start and goes_on(left - 1):
        left -= 1
    while right + 1 < end and goes_on(right + 1):
        right += 1
    while left < head.i and doc[left].is_punct:
        left += 1
    while right > head.i and doc[right].is_punct:
        right -= 1
    span = span_over(doc[left : right + 1])
    return span or Span(head.idx, head.idx + len(head.text))


def parenthesis(head: Token, document: Document) -> Span:
    """The cue clause of a cue that stands behind or inside its content."""
    between = between_commas(head, document) or _subject_and_verb(head, document)
    if between is not None:
        return between
    told = [c for c in children(head, document.labels.clause) if c.i < head.i]  # a row of clauses may be two
    return cue_clause(head, document, span_over([t for c in told for t in c.subtree]) if told else None)


def _subject_and_verb(head: Token, document: Document) -> Span | None:
    """« …, [he said], … »: a subject and its verb alone between two commas, or in front of a colon."""
    doc, own = document.doc, own_subjects(head, document.labels)
    if not own or own[0].i > head.i or head.i + 1 >= len(doc) or doc[head.i + 1].text not in (",", ":"):
        return None
    first, group = own[0].left_edge.i, {t.i for t in verb_group(head, document.labels)}
    if first == 0 or doc[first - 1].text != "," or not group.issuperset(range(own[0].right_edge.i + 1, head.i)):
        return None
    return span_over(doc[first : head.i + 1])


def between_commas(head: Token, document: Document) -> Span | None:
    """An inverted cue set off by commas or dashes: from its first word to the comma or stop behind its source.

    None where the parser's own clause begins there (it knows best where that ends), and where the cue is not inverted.
    """
    doc, labels, start, end = document.tokens, document.labels, head.sent.start, head.sent.end
    group = {t.i for t in verb_group(head, labels)}
    first = head.i
    while first > start and (first - 1 in group or in_cue(doc[first - 1], labels)):
        first -= 1
    if first <= start or doc[first - 1].text not in (",", "–", "—") or not is_inverted(head, document):
        return None
    clitic = _clitic_beside(head, document)
    if any(t.text == "," for t in doc[start : first - 1]) and not clitic:
        return None  # a comma that closes a parenthesis: "the other party, it is true, denies …"
    own = {t.i for c in children(head, labels.subject | labels.passive_subject | labels.adverb) for t in c.subtree}
    front = [c for c, _ in head.below if c.i < first - 1]
    if not (min(own, default=first) < first - 1 or front or clitic):
        return None
    last = head.i
    while last + 1 < end and doc[last + 1].text not in _STOPS and last - first < _LONGEST:
        last += 1
    if (late := inverted(head, document)) and late[0].i > last and not clitic:
        last = late[0].right_edge.i if doc[late[0].right_edge.i].text not in _STOPS else late[0].right_edge.i - 1
    last = with_description(last, end, document)
    return span_over(doc[first : last + 1]) if last - first < _LONGEST else None


def is_inverted(head: Token, document: Document) -> bool:
    """Whether the source stands behind the cue: "said the envoy", « a-t-il dit », « assurent ses proches »."""
    labels = document.labels
    start = verb_group(head, labels)[0].i
    while start and in_cue(document.doc[start - 1], labels):
        start -= 1  # « …, [leur] a répliqué X »
    own = [s for s in own_subjects(head, labels) if not (s.i < start and _parted(s, start, document))]
    if any(s.i > head.i or s.text.startswith("-") for s in own) or _clitic_beside(head, document):
        return True
    before = document.doc[start - 1] if start else head
    asked = before.text in _ASKING and document.doc[start].text[:1].islower()
    behind_comma = start > 0 and (before.text == "," or before.is_quote or asked)
    after = [c for c in children(head, labels.object | labels.predicate) if 0 < c.left_edge.i - head.i <= 2]
    if own or not behind_comma:
        return False
    return any(c.pos in ("NOUN", "PROPN") or _is_one_of(c, document) for c in after) or bool(inverted(head, document))


def _parted(subject: Token, start: int, document: Document) -> bool:
    """A comma right in front of a verb that closes no aside: in « X, un proche, [dément] … » it closes one."""
    if document.doc[start - 1].text != ",":
        return False
    commas = sum(t.text == "," for t in document.doc[subject.i : start])
    return bool(document.labels.object_patterns) or commas != _ASIDE_COMMAS


def _is_one_of(token: Token, document: Document) -> bool:
    """« [un] de ses proches », « [certains] d'entre eux »."""
    counted = token.pos in ("PRON", "NUM") and bool(children(token, document.labels.oblique))
    return counted and not document.labels.object_patterns


def _clitic_beside(head: Token, document: Document) -> bool:
    """« a-t-il dit », « dit-elle »."""
    return any(t.text.startswith("-") and t.pos == "PRON" for t in document.tokens[max(head.i - 3, 0) : head.i + 2])


def is_said(part: Token, document: Document) -> bool:
    """A part of what was said that the parser ties to the cue: "…, she said, since …", "…, she said, including …"."""
    labels = document.labels
    reason = part.dep in labels.adverbial and any(m.lower in labels.content_marks for m in children(part, labels.mark))
    return reason or (part.pos == "VERB" and part.dep in labels.preposition)
