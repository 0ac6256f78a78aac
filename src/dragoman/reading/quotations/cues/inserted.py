"""Cues between commas told by word order, where the parse fails: « L'Occident, écrit la Pravda, se dispute … »."""

from dragoman.model.parse import Token
from dragoman.model.span import Span
from dragoman.reading.document import Document
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.phrases import span_over
from dragoman.reading.grammar.verbs import is_finite, own_subjects
from dragoman.reading.quotations.cues.elsewhere import clitic, inverted
from dragoman.reading.source_words import load_people, load_source_words

_STOPS = ',.;:!?»”"'
_LONGEST = 15
"""Tokens that an inserted cue may have."""
_LED = 5
"""Tokens in front of a cue that lead to it: « [ne veut pas] croire »."""
_SPEAKERS = ("person", "group", "organization", "country", "place")
_VERBS = ("VERB", "AUX")
_ASKING = ("?", "!", "…")


def inserted(head: Token, document: Document) -> Span | None:
    """A verb right behind a comma, in front of somebody who can speak, up to the next comma or stop."""
    labels, doc = document.labels, document.doc
    first = _opening(head, document)
    source = inserted_source(head, document) if first is not None else None
    if first is None or source is None or _closes_aside(head, first, labels):
        return None
    last = source.i
    while last + 1 < len(doc) and doc[last + 1].text not in _STOPS and not doc[last + 1].is_space:
        last += 1
        if last > source.i and _has_complement(doc[last], labels):
            return None
    last = _with_name(last, document)
    return span_over(doc[first : last + 1]) if last - first < _LONGEST else None


def _with_name(last: int, document: Document) -> int:
    """With the name behind an office: « a dit le capitaine du port, [Iver Holt], … »."""
    doc, at = document.doc, last + 2
    if at >= len(doc) or doc[last + 1].text != "," or doc[at].pos != "PROPN":
        return last
    while at < len(doc) and document.kinds.get(at) == "person" and doc[at].pos == "PROPN":
        at += 1
    return at - 1 if last + 2 < at < len(doc) and doc[at].text in _STOPS else last


def inserted_source(head: Token, document: Document) -> Token | None:
    """Who can speak, right behind an inserted cue."""
    if clitic(head, document):
        return None
    found = inverted(head, document)
    behind = document.doc[head.i + 1] if head.i + 1 < len(document.doc) else head
    named = found[0] if found else behind
    code, lemma = document.language.code, named.lemma
    speaks = document.kinds.get(named.i) in _SPEAKERS and (found or named.pos == "PROPN")
    if speaks or (found and (lemma in load_people(code) or lemma in load_source_words(code).documents)):
        return named
    return named if found and _only_says(head, document) and _is_definite(named, document) else None


def _only_says(head: Token, document: Document) -> bool:
    """A verb that takes words and no thing or person, or one that another leads: « [veut croire] la capitainerie »."""
    known = document.language.frames.lookup(head.lemma, "verb", head.lower)
    led = head.i > 0 and head.nbor(-1).lemma in document.labels.cue_leaders
    things = any("object" in (*f.content, *f.target, *f.addressee) for f in known)
    return led or (bool(known) and not things)


def _is_definite(noun: Token, document: Document) -> bool:
    """« [la] capitainerie », « [ses] avocats », but no quality: « la patience »."""
    before = noun.left_edge
    abstract = tuple(load_source_words(document.language.code).abstract)
    definite = "Definite=Def" in before.morph or "Poss=Yes" in before.morph
    return definite and not noun.lemma.endswith(abstract)


def told_inserted(head: Token, document: Document) -> list[Token]:
    """Who an inserted cue says speaks."""
    source = inserted_source(head, document) if inserted(head, document) is not None else None
    return [source] if source is not None else []


def sentence_around(head: Token) -> Span | None:
    """The sentence of a cue, with what a parser cut off in front of its comma or behind that of the words."""
    doc, first, last = head.doc, head.sent.start, head.sent.end
    while first and doc[first - 1].text == ",":
        first = doc[first - 1].sent.start
    while last < len(doc) and doc[last].is_alpha and doc[last].text.islower():
        if doc[last - 1].text not in (",", "»", "”"):
            break
        last = doc[last].sent.end
    return span_over(doc[first:last])


def asked_in_front(hole: Span, document: Document) -> Span | None:
    """« Que faire ? se demande la reine »: a question that the parser took for a sentence of its own."""
    first = document.token_at(hole.start)
    if first is None or first.i == 0 or document.labels.object_patterns or not first.text[:1].islower():
        return None
    mark = first.nbor(-1)
    apart = mark.text in _ASKING and mark.sent.start != first.sent.start
    return span_over(first.doc[mark.sent.start : first.sent.end]) if apart else None


def with_description(last: int, end: int, document: Document) -> int:
    """With what tells more of a name in between: « affirme Tomas Bru, [patron du chalutier], … »."""
    doc = document.doc
    if document.labels.object_patterns or last + 2 >= end or doc[last + 1].text != ",":
        return last
    if document.kinds.get(last) != "person" or doc[last + 2].pos not in ("NOUN", "ADJ", "DET", "NUM"):
        return last
    for token in doc[last + 2 : min(last + _LONGEST, end)]:
        if token.pos in _VERBS and is_finite(token, document.labels):
            return last
        if token.text == ",":
            return token.i - 1
    return last


def in_cue(token: Token, labels: Labels) -> bool:
    """« a[-t-il] dit », « [me] confie-t-il »: a pronoun in front of an inserted verb."""
    return token.text.startswith("-") or (token.pos == "PRON" and token.lower in labels.clitics | labels.like_objects)


def opens_supposed(span: Span, document: Document) -> bool:
    """« Si la trêve tient, [dit X], … »: a clause in front that only leads to what is said."""
    first = next(iter(document.tokens_in(span)), None)
    return first is not None and first.lower in document.labels.leading_words


def _opening(head: Token, document: Document) -> int | None:
    """Where the cue begins behind its comma; None without one."""
    doc, labels = document.doc, document.labels
    first = head.i
    while first > 1 and head.i - first < _LED and _leads(doc[first - 1], labels):
        first -= 1
    if doc[first - 1].text != "," or labels.object_patterns:
        return None
    group = doc[first : head.i + 1]
    told = any(t.pos in _VERBS and (is_finite(t, labels) or _may_be_finite(t, labels)) for t in group)
    return first if told or head.pos not in _VERBS else None


def _closes_aside(head: Token, first: int, labels: Labels) -> bool:
    """« Le consul, qui a vu la côte, [presse la junte] »: behind the comma of an aside the verb has its subject."""
    front = head.doc[head.sent.start : first - 1]
    verbs = (t for t in head.doc[first : head.i + 1] if t.pos in _VERBS)  # « …, [devrait demander] le rappel »
    return any(t.text == "," for t in front) and any(s.i < first for v in verbs for s in own_subjects(v, labels))


def _may_be_finite(verb: Token, labels: Labels) -> bool:
    """« écrit », « dit »: a present that looks like a participle."""
    return {"Tense=Past", "VerbForm=Part"} <= verb.morph and verb.lower.endswith(tuple(labels.finite_endings))


def _leads(token: Token, labels: Labels) -> bool:
    return token.pos in ("AUX", "ADV") or in_cue(token, labels) or token.lemma in labels.cue_leaders


def _has_complement(token: Token, labels: Labels) -> bool:
    """« …, dénonce la junte [et exige] … », « …, presse Lima [de partir] … »: the name is what the verb is about."""
    after = [*token.doc[token.i + 1 : token.i + 5]]
    behind = next((t for t in after if t.lower not in labels.clitics), token)
    if token.pos == "CCONJ":
        return behind.pos in _VERBS and behind.sent.end == token.sent.end
    infinitive = "VerbForm=Inf" in behind.morph or any(t.is_quote for t in after[:1])
    return token.lower in labels.infinitive_marks and infinitive
