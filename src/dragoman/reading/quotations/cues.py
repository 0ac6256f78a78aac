"""Cues with words: verbs, nouns and adjectives of the frame lexicon, and phrases such as "according to"."""

from collections.abc import Iterator

from spacy.tokens import Token

from dragoman.languages import Frame, PhraseCue
from dragoman.model.span import Span, Spans
from dragoman.reading.document import Document
from dragoman.reading.grammar.phrases import fill, noun_phrase, span_over
from dragoman.reading.grammar.verbs import children, is_passive, verb_group
from dragoman.reading.quotations.attach import parenthesis, patterns_of
from dragoman.reading.quotations.candidate import Candidate
from dragoman.reading.quotations.spans import grow, runs, trim, without

_SHORT = 3
_POS = {"VERB": "verb", "AUX": "verb", "NOUN": "noun", "ADJ": "adjective", "PROPN": "noun"}


def frames_of(token: Token, document: Document) -> list[Frame]:
    """The senses of a token that fit its grammar, most specific first: quotation frames only."""
    lexicon, lower, lemma = document.language.frames, token.lower_, token.lemma_.lower()
    verbal = _may_be_verb(token, document)
    found = list(lexicon.lookup(lemma, "verb" if verbal else _POS.get(token.pos_, ""), lower))
    if token.pos_ == "VERB" and is_passive(token, document.labels):
        found += lexicon.lookup(lower, "adjective", lower)  # "is convinced that …"
    return [frame for frame in found if frame.quotes and fits(token, frame, document)]


def _may_be_verb(token: Token, document: Document) -> bool:
    """A verb that the tagger took for a noun or an adjective: it has what only verbs have."""
    if token.pos_ not in ("NOUN", "ADJ", "PROPN", "X"):
        return False
    labels = document.labels
    if children(token, labels.copula):
        return False
    return bool(children(token, labels.auxiliary | labels.object | labels.clause))


def fits(token: Token, frame: Frame, document: Document) -> bool:
    """Whether the guards of a frame that grammar can tell hold: particle, reflexive, needed words."""
    labels = document.labels
    if frame.particle and not any(c.lower_ == frame.particle for c in token.children):
        return False
    if frame.reflexive and not children(token, labels.reflexive):
        return False
    for need in frame.needs:
        fillers = fill(token, need.slot, labels)
        if need.lemmas and not any(f.lemma_.lower() in need.lemmas or f.lower_ in need.lemmas for f in fillers):
            return False
        if need.types and not any(document.kinds.get(f.i) in need.types for f in fillers):
            return False
    return True


def word_candidates(document: Document) -> Iterator[Candidate]:
    """Every verb, noun and adjective cue with the content that its frame finds."""
    for token in document.doc:
        if token.is_space or token.is_punct or token.pos_ not in _POS or document.is_furniture(token.idx):
            continue
        found = next(_attached(token, document), None)
        if found is not None:
            yield found


def _attached(token: Token, document: Document) -> Iterator[Candidate]:
    for frame in frames_of(token, document):
        for pattern, attach in patterns_of(frame):
            content = attach(token, document)
            if content:
                cue = cue_words(token, document)
                behind = pattern == "parenthetical"
                sources = tuple(source_heads(token, frame, document, content if behind else ()))
                clause = parenthesis(token, document) if behind else None
                yield Candidate(
                    frame, pattern, content, runs(cue), token, sources, source_spans(sources, document), clause
                )


def cue_words(token: Token, document: Document) -> list[Token]:
    """The words of a cue; an adjective takes its copula along."""
    labels = document.labels
    if token.pos_ in ("VERB", "AUX"):
        return verb_group(token, labels)
    copulas = children(token, labels.copula)
    if token.dep_ in labels.predicate and token.head.pos_ in ("AUX", "VERB"):
        copulas = [*verb_group(token.head, labels)]
    return sorted([token, *copulas], key=lambda t: t.i)


def source_heads(token: Token, frame: Frame, document: Document, content: Spans = ()) -> list[Token]:
    """The heads of the source: the first slot of the frame that is filled outside the content.

    Behind quoted words the verb may stand first (“…”, writes the envoy), and the parser take the source for its object.
    """
    labels = document.labels
    head = token
    if token.pos_ == "ADJ" and token.dep_ in labels.predicate and token.head.pos_ in ("AUX", "VERB"):
        head = token.head
    for slot in frame.speaker or ("subject",):
        fillers = [f for f in fill(head, slot, labels) if not _within(f, content)]
        if fillers:
            return fillers
    if content and token.pos_ in ("VERB", "AUX") and content[0].start < token.idx:
        behind = [
            c for c in token.children if c.i > token.i and c.dep_ in labels.object | labels.predicate | labels.clause
        ]
        named = [c for c in behind if c.pos_ in ("NOUN", "PROPN", "PRON") and not _within(c, content)]
        if named:
            return named[:1]
    return _clitic(token, document) or _elliptic(token, document)


def _clitic(verb: Token, document: Document) -> list[Token]:
    """« a-t-il dit »: a hyphenated pronoun beside the verb that the parser tied to nothing."""
    near = document.doc[max(verb.i - 3, 0) : verb.i + 3]
    return [
        t
        for t in near
        if t.text.startswith("-") and t.lower_.lstrip("-").removeprefix("t-") in document.language.pronouns
    ][-1:]


def _elliptic(verb: Token, document: Document) -> list[Token]:
    """A cue without its auxiliary ("Untel averti que …"): the name it hangs on speaks."""
    head = verb.head
    named = verb.dep_ in document.labels.adnominal and document.kinds.get(head.i) is not None
    return [head] if named and head.i < verb.i else []


def _within(token: Token, spans: Spans) -> bool:
    return any(start <= token.idx < end for start, end in spans)


def source_spans(sources: tuple[Token, ...], document: Document) -> Spans:
    """The source's noun phrases; coordinated ones as one span."""
    spans = [span_over(noun_phrase(head, document.labels)) for head in sources]
    found = sorted(trimmed for span in spans if span and (trimmed := trim(document.text, span)))
    merged: list[Span] = []
    for span in found:
        if merged and span.start - merged[-1].end <= 5:
            merged[-1] = Span(merged[-1].start, max(span.end, merged[-1].end))
        else:
            merged.append(span)
    return tuple(merged)


def phrase_candidates(document: Document) -> Iterator[Candidate]:
    """ "according to X, …" and its kin: the source follows the phrase, the content is the clause it stands in."""
    by_first: dict[str, list[PhraseCue]] = {}
    for cue in document.language.frames.phrases:
        by_first.setdefault(cue.before[0], []).append(cue)
    for token in document.doc:
        cues = by_first.get(token.lower_)
        if cues is None or document.is_furniture(token.idx):
            continue
        matched = max((c for c in cues if _matches(token, c, document)), key=lambda c: len(c.before), default=None)
        if matched is not None and (found := _phrase(token, matched, document)) is not None:
            yield found


def _matches(token: Token, cue: PhraseCue, document: Document) -> bool:
    words = [t.lower_ for t in document.doc[token.i : token.i + len(cue.before)]]
    return tuple(words) == cue.before


def _phrase(first: Token, cue: PhraseCue, document: Document) -> Candidate | None:
    labels, doc = document.labels, document.doc
    last = first.i + len(cue.before)
    sentence = first.sent
    if last >= sentence.end:
        return None
    head = _phrase_noun(last, document)
    if head is None:
        return None
    source = span_over(t for t in noun_phrase(head, labels) if t.i >= last)
    end = _phrase_end(head, last, document)
    if cue.after:
        words = tuple(t.lower_ for t in doc[end : end + len(cue.after)])
        if words != cue.after:
            return None
        end += len(cue.after)
    hole, host = span_over(doc[first.i : end]), span_over(_host(first, document))
    if first.pos_ == "VERB" and any("clause" in f.content for f in frames_of(first.head, document)):
        return None  # "reported, citing X, that …": the reporting verb finds the content
    if source is None or hole is None or host is None or not _allowed(first, end, head, cue, document):
        return None
    parts = [trim(document.text, p, document.pairs) for p in without(host, [hole])]
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


def _allowed(first: Token, end: int, head: Token, cue: PhraseCue, document: Document) -> bool:
    """Guards of a phrase: the type of its source, and for a bare preposition ("For Lima, …") commas that set it off."""
    for need in cue.frame.needs:
        if need.types and document.kinds.get(head.i) not in need.types:
            return False
    if len(cue.before) > 1 or not cue.frame.needs:
        return True
    doc = document.doc
    opens = (
        first.i == first.sent.start or doc[first.i - 1].text in (",", "“", "«", '"') or doc[first.i - 1].pos_ == "CCONJ"
    )
    return opens and end < len(doc) and doc[end].text == ","


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
            return tokens
        break
    return [t for t in sentence if not t.is_space]


def _joined(content: Spans) -> Spans:
    return tuple(sorted(content))
