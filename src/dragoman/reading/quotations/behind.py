"""Cues that stand behind or inside their content: the cue's own clause, and the sentence around it."""

from collections.abc import Sequence

from spacy.tokens import Token

from dragoman.model.span import Span, Spans
from dragoman.reading.document import Document
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.phrases import span_over
from dragoman.reading.grammar.tree import below, features, places_below, sentence_end, sentence_start
from dragoman.reading.grammar.verbs import agents, children, is_finite, own_subjects, verb_group
from dragoman.reading.quotations.elsewhere import inverted
from dragoman.reading.quotations.inserted import (
    asked_in_front,
    in_cue,
    inserted,
    opens_supposed,
    sentence_around,
    with_description,
)
from dragoman.reading.quotations.relative import pointed
from dragoman.reading.quotations.spans import between_stops, grow, told_from, trim, without
from dragoman.reading.source_words import load_source_words

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
    led = above.pos_ in (*_VERBS, "ADJ") and 0 < head.i - above.i <= _LED and head.dep_ in labels.infinitive
    if labels.object_patterns or not led or "VerbForm=Inf" not in features(head):
        return head
    return above if all(t.pos_ in ("ADP", "ADV", *_VERBS) for t in head.doc[above.i + 1 : head.i]) else head


def before_clitic(head: Token) -> Token:
    """The word in front of a cue: « [fait] savoir », « [fait]-on savoir »."""
    before = head.nbor(-1) if head.i else head
    return before.nbor(-1) if before.text.startswith("-") and before.i else before


def cue_clause(head: Token, document: Document, content: Span | None) -> Span:
    """The cue with its subject, addressee and adverbs: the part of the sentence that is not what was said."""
    head = leader(head, document.labels)
    doc, start, end = document.tokens, sentence_start(head), sentence_end(head)
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
    between = between_commas(head, document)
    if between is not None:
        return between
    complement = next((c for c in children(head, document.labels.clause) if c.i < head.i), None)
    return cue_clause(head, document, span_over(complement.subtree) if complement is not None else None)


def between_commas(head: Token, document: Document) -> Span | None:
    """An inverted cue set off by commas or dashes: from its first word to the comma or stop behind its source.

    None where the parser's own clause begins there (it knows best where that ends), and where the cue is not inverted.
    """
    doc, labels, start, end = document.tokens, document.labels, sentence_start(head), sentence_end(head)
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
    front = [c for c, _ in below(head) if c.i < first - 1]
    if not (min(own, default=first) < first - 1 or front or clitic):
        return None
    last = head.i
    while last + 1 < end and doc[last + 1].text not in _STOPS and last - first < _LONGEST:
        last += 1
    if (late := inverted(head, document)) and late[0].i > last and not clitic:
        last = late[0].right_edge.i if doc[late[0].right_edge.i].text not in _STOPS else late[0].right_edge.i - 1
    last = with_description(last, end, document)
    return span_over(doc[first : last + 1]) if last - first < _LONGEST else None


def parenthetical(head: Token, document: Document) -> Spans:
    """The sentence around a cue that stands behind or inside it: "…, he said", « …, a-t-il dit »."""
    labels = document.labels
    if not labels.object_patterns and any(m.lower_ in labels.complementizers for m in children(head, labels.mark)):
        return ()  # « la carte, que Lima juge fausse, … »
    if (summed := _summed(head, document)) is not None:
        return summed
    if told := pointed(head, document):
        return told
    carrier = before_clitic(head)  # « a fait savoir » is finite in its first verb
    finite = is_finite(head, labels) or (carrier.pos_ in _VERBS and carrier.head.i == head.i and carrier.dep_ == "dep")
    parsed = finite and _stands_behind(head, document)
    if not (hole := parenthesis(head, document) if parsed else inserted(head, document)):
        return ()
    host = asked_in_front(hole, document) or sentence_around(head)
    opening = document.token_at(hole.start)
    if host is None or hole.start <= host.start or opening is None or opening.dep_ in labels.coordinator:
        return ()
    if opening.i and document.doc[opening.i - 1].dep_ in labels.coordinator:
        return ()  # "…, but he noted that …" goes on; it does not stand behind
    before = document.text[host.start : hole.start].rstrip()
    if not before or before[-1] not in ",»”\"’'?!…—–-“«":
        return ()
    host = between_stops(Span(told_from(document.text, host, hole.start), host.end), hole, document)
    parts = [trim(document.text, part, document.pairs) for part in without(host, [hole])]
    front = Span(host.start, hole.start)
    whole = any(is_finite(t, labels) for t in document.tokens_in(front) if t.pos_ in _VERBS)
    whole = whole and not opens_supposed(front, document)
    parts = [p for p in parts if p and (p.start < hole.start or _goes_on(p, hole, head, document, whole=whole))]
    content = [trim(document.text, grow(p, document.pairs, cue=(hole,)), document.pairs) for p in parts if p]
    return tuple(p for p in content if p and any(ch.isalnum() for ch in document.text[p.start : p.end]))


def _summed(head: Token, document: Document) -> Spans | None:
    """« Le col est fermé, [un point rappelé par le maire] »: a noun that stands for the clause in front of it."""
    labels, noun = document.labels, head.head
    if head.dep_ not in labels.adnominal or noun.lemma_.lower() not in labels.summing_words or noun.i > head.i:
        return None
    first = noun.left_edge
    if first.i == 0 or first.nbor(-1).text not in (",", "–", "—", "-") or not agents(head, labels):
        return None
    block = document.block_of(first.idx)
    before = Span(max(block.start, first.sent.start_char), first.nbor(-1).idx)
    if before.start >= before.end:
        before = Span(max(block.start, document.doc[first.i - 2].sent.start_char), first.nbor(-1).idx)
    told = trim(document.text, before, document.pairs)
    return (told,) if told and any(is_finite(t, labels) for t in document.tokens_in(told) if t.pos_ in _VERBS) else None


def _stands_behind(head: Token, document: Document) -> bool:
    """Whether the cue follows what it introduces: its clause stands left of it, or it hangs on that clause."""
    labels = document.labels
    if any(c.i < head.i and is_finite(c, labels) for c in children(head, labels.clause)):
        return True
    own = own_subjects(head, labels)
    inverted = is_inverted(head, document)
    if not own and _in_row(head, labels):
        return False
    if inverted and between_commas(head, document) is not None:
        return True
    hangs = head.dep_ in labels.parataxis | labels.adverbial | labels.clause | labels.infinitive | {"dep"}
    spoken = inverted and _speaks_behind(head, document)
    hangs = hangs or (head.dep_ in labels.conjunct and (bool(own) or spoken))
    hangs = hangs or (head.dep_ in labels.adnominal and spoken)
    left = head.head.i < head.i
    medial = hangs and bool(own) and not left and _parts_clause(head, document)
    return (
        medial
        or _closes(head, own, document)
        or (inverted and ((hangs and left) or head.dep_ == "ROOT"))
        or (head.dep_ in labels.parataxis and left and bool(own))
    )


def _in_row(head: Token, labels: Labels) -> bool:
    """« Lima condamne le raid, [réclame] une enquête et dit … »: a verb between two others of one subject."""
    if head.dep_ not in labels.conjunct or not own_subjects(head.head, labels):
        return False
    later = (c for c in children(head.head, labels.conjunct) if c.i > head.i and c.pos_ in _VERBS)
    return any(children(c, labels.coordinator) and not own_subjects(c, labels) for c in later)


def _closes(head: Token, own: Sequence[Token], document: Document) -> bool:
    """A subject and its verb behind a comma at the end of a sentence: « Le pont tient, l'officier a dit. »"""
    if not own or own[0].i > head.i or any(not t.is_punct for t in document.doc[head.i + 1 : sentence_end(head)]):
        return False
    first = own[0].left_edge.i
    if first == sentence_start(head) or document.doc[first - 1].text != "," or _relative(own[0], document):
        return False
    front = document.doc[sentence_start(head) : first - 1]
    group = {t.i for t in verb_group(head, document.labels)}
    between = document.doc[own[0].right_edge.i + 1 : head.i]
    near = all(t.i in group or t.pos_ == "ADV" for t in between)
    return near and any(t.pos_ in _VERBS and is_finite(t, document.labels) for t in front)


def _relative(subject: Token, document: Document) -> bool:
    return subject.lower_ in document.labels.relative_pronouns


def _parts_clause(head: Token, document: Document) -> bool:
    """A cue clause that parts a subject from its verb: "The mill, she explains, was sold"."""
    hole = parenthesis(head, document)
    before, after = document.text[: hole.start].rstrip(), document.text[hole.end :].lstrip()
    return before[-1:] == "," and after[:1] == "," and head.head.left_edge.idx < hole.start


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
    return any(c.pos_ in ("NOUN", "PROPN") or _is_one_of(c, document) for c in after) or bool(inverted(head, document))


def _parted(subject: Token, start: int, document: Document) -> bool:
    """A comma right in front of a verb that closes no aside: in « X, un proche, [dément] … » it closes one."""
    if document.doc[start - 1].text != ",":
        return False
    commas = sum(t.text == "," for t in document.doc[subject.i : start])
    return bool(document.labels.object_patterns) or commas != _ASIDE_COMMAS


def _is_one_of(token: Token, document: Document) -> bool:
    """« [un] de ses proches », « [certains] d'entre eux »."""
    counted = token.pos_ in ("PRON", "NUM") and bool(children(token, document.labels.oblique))
    return counted and not document.labels.object_patterns


def _speaks_behind(head: Token, document: Document) -> bool:
    """Whether what a parser took for the object of a verb behind a comma can speak: « …, rapporte [le quotidien] »."""
    labels = document.labels
    start = verb_group(head, labels)[0].i
    after = [c for c in children(head, labels.object | labels.predicate) if c.i > head.i]
    after += inverted(head, document)
    documents = load_source_words(document.language.code).documents
    speaks = any(document.kinds.get(c.i) is not None or c.lemma_.lower() in documents for c in after)
    return document.doc[start - 1].text == "," and speaks


def _clitic_beside(head: Token, document: Document) -> bool:
    """« a-t-il dit », « dit-elle »."""
    return any(t.text.startswith("-") and t.pos_ == "PRON" for t in document.tokens[max(head.i - 3, 0) : head.i + 2])


def _goes_on(part: Span, hole: Span, head: Token, document: Document, *, whole: bool) -> bool:
    """Whether what follows a medial cue is more of the content (not an adverb or a participle of the cue).

    It is where the words in front are not `whole`, without a verb of their own, and a verb follows.
    """
    token, labels = document.token_at(part.start), document.labels
    if token is None or part.start <= hole.end:
        return False
    if any(_is_said(above, document) for above in (token, token.head)):
        return True
    if token.lower_ in labels.relative_pronouns - labels.complementizers and not labels.object_patterns:
        return False  # « …, dit la maire, [qui …] »
    if token.pos_ in _VERBS and not is_finite(token, labels):
        return False
    if not whole and any(t.pos_ in _VERBS and is_finite(t, labels) for t in document.tokens_in(part)[:4]):
        return True
    return head not in [token, *token.ancestors]


def _is_said(part: Token, document: Document) -> bool:
    """A part of what was said that the parser ties to the cue: "…, she said, since …", "…, she said, including …"."""
    labels = document.labels
    reason = part.dep_ in labels.adverbial and any(
        m.lower_ in labels.content_marks for m in children(part, labels.mark)
    )
    return reason or (part.pos_ == "VERB" and part.dep_ in labels.preposition)
