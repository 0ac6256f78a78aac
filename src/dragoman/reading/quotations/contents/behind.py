"""Cues that stand behind or inside their content: the cue's own clause, and the sentence around it."""

from collections.abc import Sequence

from dragoman.model.parse import Token
from dragoman.model.span import Span, Spans
from dragoman.reading.document import Document
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.mending.joined_headline import goes_on
from dragoman.reading.grammar.verbs import agents, children, is_finite, own_subjects, verb_group
from dragoman.reading.quotations.contents.relative import pointed
from dragoman.reading.quotations.contents.spans import between_stops, grow, told_from, trim, without
from dragoman.reading.quotations.cues.conjuncts import from_conjunct
from dragoman.reading.quotations.cues.cue_clause import before_clitic, between_commas, is_inverted, is_said, parenthesis
from dragoman.reading.quotations.cues.elsewhere import inverted
from dragoman.reading.quotations.cues.inserted import (
    asked_in_front,
    inserted,
    opens_supposed,
    sentence_around,
)
from dragoman.reading.source_words import load_source_words

_VERBS = ("VERB", "AUX")
_DASHES = ("-", "--", "–", "—")


def parenthetical(head: Token, document: Document) -> Spans:
    """The sentence around a cue that stands behind or inside it: "…, he said", « …, a-t-il dit »."""
    labels = document.labels
    if told := pointed(head, document):
        return told
    marks = children(head, labels.mark | labels.object)
    if not labels.object_patterns and any(m.lower in labels.complementizers and m.i < head.i for m in marks):
        return ()  # « la carte, que Lima juge fausse, … », « le consul, que cite Le Phare »
    if labels.object_patterns and (_tells_behind(head, labels) or _is_joined(head, labels)):
        return ()
    if (summed := _summed(head, document)) is not None:
        return summed
    carrier = before_clitic(head)  # « a fait savoir » is finite in its first verb
    finite = is_finite(head, labels) or (carrier.pos in _VERBS and carrier.head.i == head.i and carrier.dep == "dep")
    parsed = finite and _stands_behind(head, document)
    if not (hole := parenthesis(head, document) if parsed else inserted(head, document)):
        return ()
    hole = _with_aside(hole, head, document)
    host = asked_in_front(hole, document) or sentence_around(head)
    opening = document.token_at(hole.start)
    if host is None or hole.start <= host.start or opening is None or opening.dep in labels.coordinator:
        return ()
    if opening.i and document.doc[opening.i - 1].dep in labels.coordinator:
        return ()  # "…, but he noted that …" goes on; it does not stand behind
    before = document.text[host.start : hole.start].rstrip()
    if not before or before[-1] not in ",»”\"’'?!…—–-“«":
        return ()
    host = between_stops(Span(told_from(document.text, host, hole.start), host.end), hole, document)
    host = from_conjunct(host, hole, document)
    if _closes_name(host, hole, document):
        return ()
    parts = [trim(document.text, part, document.pairs) for part in without(host, [hole])]
    front = Span(host.start, hole.start)
    whole = any(is_finite(t, labels) for t in document.tokens_in(front) if t.pos in _VERBS)
    whole = whole and not opens_supposed(front, document)
    parts = [p for p in parts if p and (p.start < hole.start or _goes_on(p, hole, head, document, whole=whole))]
    content = [trim(document.text, grow(p, document.pairs, cue=(hole,)), document.pairs) for p in parts if p]
    return tuple(p for p in content if p and any(ch.isalnum() for ch in document.text[p.start : p.end]))


def _closes_name(host: Span, hole: Span, document: Document) -> bool:
    """« L'Écho, de Lima, [raconte une autre nuit] »: the verb of a name with its place between commas."""
    front = document.tokens_in(Span(host.start, hole.start))
    at = next((n for n, t in enumerate(front) if t.text == ","), 0)
    if document.labels.object_patterns or document.text[hole.end : host.end].strip(" .\u00a0") or not at:
        return False
    plain = not any(t.pos in _VERBS for t in front) and at + 1 < len(front) - 1
    return plain and front[at - 1].pos == "PROPN" and front[at + 1].pos == "ADP"


def _with_aside(hole: Span, head: Token, document: Document) -> Span:
    """With what tells more of the saying, up to the next comma: "The ship, he said[, citing a letter], is lost"."""
    labels = document.labels
    for aside in children(head, labels.adverbial) if labels.object_patterns else ():
        first, last = aside.left_edge, aside.right_edge
        between = document.text[hole.end : first.idx].strip() if first.idx >= hole.end else "…"
        closed = last.i + 1 < len(document.doc) and document.doc[last.i + 1].text == ","
        if between == "," and closed and not is_finite(aside, labels):
            return Span(hole.start, last.idx + len(last.text))
    return hole


def _is_joined(head: Token, labels: Labels) -> bool:
    """ "Bello visits Lima, [warns] Chad of sanctions": the second act of one subject."""
    whom = [t for t in children(head, labels.object) if t.i > head.i]
    return head.dep in labels.conjunct and any(goes_on(t, labels) for t in whom)


def _tells_behind(head: Token, labels: Labels) -> bool:
    """ "The vote is near - Lima has [vowed] to hold it": what the cue tells follows it."""
    found = children(head, labels.clause | labels.infinitive)
    told = [c.i > head.i and c.left_edge.nbor(-1).text != "," for c in found]
    first = min((s.left_edge.i for s in own_subjects(head, labels)), default=0)
    parted = first > 0 and head.doc[first - 1].text in _DASHES
    return any(told) and (parted or all(told))


def _summed(head: Token, document: Document) -> Spans | None:
    """« Le col est fermé, [un point rappelé par le maire] »: a noun that stands for the clause in front of it."""
    labels, noun = document.labels, head.head
    if head.dep not in labels.adnominal or noun.lemma not in labels.summing_words or noun.i > head.i:
        return None
    first = noun.left_edge
    if first.i == 0 or first.nbor(-1).text not in (",", "–", "—", "-") or not agents(head, labels):
        return None
    block = document.block_of(first.idx)
    before = Span(max(block.start, first.sent.start_char), first.nbor(-1).idx)
    if before.start >= before.end:
        before = Span(max(block.start, document.doc[first.i - 2].sent.start_char), first.nbor(-1).idx)
    told = trim(document.text, before, document.pairs)
    return (told,) if told and any(is_finite(t, labels) for t in document.tokens_in(told) if t.pos in _VERBS) else None


def _stands_behind(head: Token, document: Document) -> bool:
    """Whether the cue follows what it introduces: its clause stands left of it, or it hangs on that clause."""
    labels = document.labels
    if any(c.i < head.i and is_finite(c, labels) for c in children(head, labels.clause)):
        return True
    due = any(t.lower in labels.obligation_words for t in children(head, labels.auxiliary))
    own = own_subjects(head, labels) or (() if due else children(head, labels.passive_subject))  # "it must be said"
    inverted = is_inverted(head, document)
    if not own and _in_row(head, labels):
        return False
    if inverted and between_commas(head, document) is not None:
        return True
    hangs = head.dep in labels.parataxis | labels.adverbial | labels.clause | labels.infinitive | {"dep"}
    spoken = inverted and _speaks_behind(head, document)
    hangs = hangs or (head.dep in labels.conjunct and (bool(own) or spoken))
    hangs = hangs or (head.dep in labels.adnominal and spoken)
    left = head.head.i < head.i
    medial = hangs and bool(own) and not left and _parts_clause(head, document)
    return (
        medial
        or _closes(head, own, document)
        or (inverted and ((hangs and left) or head.dep == "ROOT"))
        or (head.dep in labels.parataxis and left and bool(own))
    )


def _in_row(head: Token, labels: Labels) -> bool:
    """« Lima condamne le raid, [réclame] une enquête et dit … »: a verb between two others of one subject."""
    if head.dep not in labels.conjunct or not own_subjects(head.head, labels):
        return False
    later = (c for c in children(head.head, labels.conjunct) if c.i > head.i and c.pos in _VERBS)
    return any(children(c, labels.coordinator) and not own_subjects(c, labels) for c in later)


def _closes(head: Token, own: Sequence[Token], document: Document) -> bool:
    """A subject and its verb behind a comma at the end of a sentence: « Le pont tient, l'officier a dit. »"""
    if not own or own[0].i > head.i or any(not t.is_punct for t in document.doc[head.i + 1 : head.sent.end]):
        return False
    first = own[0].left_edge.i
    if first == head.sent.start or document.doc[first - 1].text != "," or _relative(own[0], document):
        return False
    front = document.doc[head.sent.start : first - 1]
    group = {t.i for t in verb_group(head, document.labels)}
    between = document.doc[own[0].right_edge.i + 1 : head.i]
    near = all(t.i in group or t.pos == "ADV" for t in between)
    return near and any(t.pos in _VERBS and is_finite(t, document.labels) for t in front)


def _relative(subject: Token, document: Document) -> bool:
    return subject.lower in document.labels.relative_pronouns


def _parts_clause(head: Token, document: Document) -> bool:
    """A cue clause that parts a subject from its verb: "The mill, she explains, was sold"."""
    hole = parenthesis(head, document)
    before, after = document.text[: hole.start].rstrip(), document.text[hole.end :].lstrip()
    opened = head.head.left_edge.idx < hole.start or head.dep in document.labels.parataxis  # "Though …, he said, …"
    return before[-1:] == "," and after[:1] == "," and opened


def _speaks_behind(head: Token, document: Document) -> bool:
    """Whether what a parser took for the object of a verb behind a comma can speak: « …, rapporte [le quotidien] »."""
    labels = document.labels
    start = verb_group(head, labels)[0].i
    after = [c for c in children(head, labels.object | labels.predicate) if c.i > head.i]
    after += inverted(head, document)
    documents = load_source_words(document.language.code).documents
    speaks = any(document.kinds.get(c.i) is not None or c.lemma in documents for c in after)
    return document.doc[start - 1].text == "," and speaks


def _goes_on(part: Span, hole: Span, head: Token, document: Document, *, whole: bool) -> bool:
    """Whether what follows a medial cue is more of the content (not an adverb or a participle of the cue).

    It is where the words in front are not `whole`, without a verb of their own, and a verb follows.
    """
    token, labels = document.token_at(part.start), document.labels
    if token is None or part.start <= hole.end:
        return False
    if _tells_anew(part, document):
        return False
    if whole and _behind_colon(part, document):
        return True
    if any(is_said(above, document) for above in (token, token.head)):
        return True
    if token.lower in labels.complementizers and token.dep in labels.mark:
        return True  # "It was so dark, he said, [that nobody moved]"
    if token.lower in labels.relative_pronouns - labels.complementizers and not labels.object_patterns:
        return False  # « …, dit la maire, [qui …] »
    if token.pos in _VERBS and not is_finite(token, labels):
        gerund = {"VerbForm=Part", "Tense=Pres"} <= token.morph and not labels.object_patterns
        if gerund or head in token.ancestors:
            return False
    if not whole and any(t.pos in _VERBS and is_finite(t, labels) for t in document.tokens_in(part)[:4]):
        return True
    return head not in [token, *token.ancestors]


def _behind_colon(part: Span, document: Document) -> bool:
    """ "The ban is a first step, he said: [more will follow]": a clause without marks of its own."""
    if document.text[: part.start].rstrip()[-1:] != ":":
        return False
    return any(t.pos in _VERBS and is_finite(t, document.labels) for t in document.tokens_in(part))


def _tells_anew(part: Span, document: Document) -> bool:
    """ "The motives are gone, he writes, [and he agrees that …]": a pronoun and a cue of its own."""
    words = document.tokens_in(part)[:2]
    if len(words) < 2 or words[0].pos != "CCONJ" or words[1].pos != "PRON":
        return False
    verb = words[1].head
    known = document.language.frames.lookup(verb.lemma, "verb", verb.lower)
    return words[1].dep in document.labels.subject and any(f.quotes and f.kind == "speech" for f in known)
