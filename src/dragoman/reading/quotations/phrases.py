"""Cues that are phrases: "according to X", « aux yeux de X »: the source follows, the clause around is the content."""

from collections.abc import Iterator

from spacy.tokens import Token

from dragoman.languages import PhraseCue
from dragoman.model.span import Span, Spans
from dragoman.reading.document import Document
from dragoman.reading.grammar.phrases import noun_phrase, span_over
from dragoman.reading.grammar.verbs import children
from dragoman.reading.quotations.candidate import Candidate
from dragoman.reading.quotations.senses import Senses
from dragoman.reading.quotations.spans import grow, runs, trim, without

_SHORT = 3
"""Words under which a clause is too short to be the content on its own."""


def phrase_candidates(document: Document, senses: Senses) -> Iterator[Candidate]:
    """ "according to X, …" and its kin: the source follows the phrase, the content is the clause it stands in."""
    by_first: dict[str, list[PhraseCue]] = {}
    for cue in document.language.frames.phrases:
        by_first.setdefault(cue.before[0], []).append(cue)
    words = tuple(token.lower_ for token in document.doc)
    for at, word in enumerate(words):
        cues = [c for c in by_first.get(word, ()) if words[at : at + len(c.before)] == c.before]
        if not cues or document.is_furniture((token := document.doc[at]).idx):
            continue
        found = _phrase(token, max(cues, key=lambda c: len(c.before)), document, senses)
        if found is not None:
            yield found


def _opened(span: Span, document: Document) -> Span:
    """Without the that/que that opens a clause."""
    first = next(iter(document.tokens_in(span)), None)
    if first is not None and first.lower_ in document.labels.complementizers and first.dep_ in document.labels.mark:
        return Span(first.idx + len(first.text), span.end)
    return span


def _phrase(first: Token, cue: PhraseCue, document: Document, senses: Senses) -> Candidate | None:
    labels, doc = document.labels, document.doc
    last = first.i + len(cue.before)
    if last >= first.sent.end or not _opens(first, cue, document):
        return None
    head = _phrase_noun(last, document)
    if head is None or not _may_be_source(head, cue, document):
        return None
    source = span_over(t for t in noun_phrase(head, labels) if t.i >= last)
    end = _phrase_end(head, last, document)
    if cue.after:
        words = tuple(t.lower_ for t in doc[end : end + len(cue.after)])
        if words != cue.after:
            return None
        end += len(cue.after)
    hole, host = span_over(doc[first.i : end]), span_over(_host(first, document))
    if first.pos_ == "VERB" and any("clause" in f.content for f in senses.get(first.head.i, ())):
        return None  # "reported, citing X, that …": the reporting verb finds the content
    if source is None or hole is None or host is None or not _set_off(end, cue, document):
        return None
    parts = [trim(document.text, _opened(p, document), document.pairs) for p in without(host, [hole])]
    grown = [trim(document.text, grow(p, document.pairs, cue=(hole,)), document.pairs) for p in parts if p]
    content = tuple(p for p in grown if p and any(ch.isalpha() for ch in document.text[p.start : p.end]))
    cues = runs([*doc[first.i : last], *doc[end - len(cue.after) : end]])
    if not content:
        return None
    return Candidate(cue.frame, "host", _joined(content), cues, first, (head,), (source,), hole)


def _phrase_end(head: Token, last: int, document: Document) -> int:
    """Behind the source with all that hangs on it, up to the first comma ("a note published by X, …")."""
    inside = {t.i for t in head.subtree}
    end = last
    while end in inside and (end <= head.i or document.doc[end].text not in (",", ";", "–", "—")):
        end += 1
    beside = next((c for c in children(head, document.labels.apposition) if c.left_edge.i == end + 1), None)
    if (
        beside is not None
        and beside.right_edge.i + 1 < len(document.doc)
        and document.doc[beside.right_edge.i + 1].text == ","
    ):
        return beside.right_edge.i + 1
    return max(end, head.i + 1)


def _may_be_source(head: Token, cue: PhraseCue, document: Document) -> bool:
    """Whether the noun behind a phrase is of a type that the phrase asks for."""
    return not any(need.types and document.kinds.get(head.i) not in need.types for need in cue.frame.needs)


def _set_off(end: int, cue: PhraseCue, document: Document) -> bool:
    """Whether a comma stands behind the source where a bare preposition needs one."""
    doc = document.doc
    return not _is_bare(cue) or (end < len(doc) and doc[end].text in (",", ".", ";"))


def _is_bare(cue: PhraseCue) -> bool:
    """A preposition alone ("For Lima, …"), which commas must set off."""
    return len(cue.before) == 1 and bool(cue.frame.needs)


def _opens(first: Token, cue: PhraseCue, document: Document) -> bool:
    """Whether a bare preposition begins its sentence or stands behind a comma, a mark or "and"."""
    if not _is_bare(cue) or first.i == first.sent.start:
        return True
    before = document.doc[first.i - 1]
    return before.text in (",", "“", "«", '"') or before.pos_ == "CCONJ"


def _phrase_noun(last: int, document: Document) -> Token | None:
    """The head of the noun phrase that begins at `last`."""
    token = document.doc[last]
    while token.pos_ in ("DET", "ADJ", "NUM", "ADP", "PUNCT") and token.head.i > token.i:
        token = token.head
    while (
        token.head.i > token.i
        and token.dep_ in document.labels.modifier | document.labels.name_part | document.labels.possessive
    ):
        token = token.head
    if token.pos_ in ("NOUN", "PROPN", "PRON", "X", "NUM"):
        return token
    return None


def _host(first: Token, document: Document) -> list[Token]:
    """The clause that a phrase stands in: the sentence, or its own coordinated part."""
    sentence = first.sent
    for verb in first.ancestors:
        if verb.pos_ not in ("VERB", "AUX") or not children(
            verb, document.labels.subject | document.labels.passive_subject
        ):
            continue
        tokens = [t for t in verb.subtree if not t.is_space]
        if verb.dep_ != "ROOT" and first.i > tokens[0].i and len(tokens) > 2 * _SHORT:
            return [*tokens, *_behind(tokens[-1], document)] if tokens[-1].i >= first.i else tokens
        break
    return [t for t in sentence if not t.is_space]


def _behind(last: Token, document: Document) -> list[Token]:
    """What goes on behind a phrase set off by commas that the parser cut off: "…, according to X, [of promises …]"."""
    rest = document.doc[last.i + 1 : last.sent.end]
    goes_on = len(rest) > 1 and rest[0].text == "," and rest[1].pos_ == "ADP"
    stop = next((t.i for t in rest[1:] if t.text in (",", ";", ":")), last.sent.end)
    return list(document.doc[last.i + 1 : stop]) if goes_on else []


def _joined(content: Spans) -> Spans:
    return tuple(sorted(content))
