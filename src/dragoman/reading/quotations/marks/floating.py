"""Quoted words with no cue of their own: a sentence or a paragraph in marks, said by whoever is spoken of before it."""

import re

from dragoman.model.parse import Token
from dragoman.model.span import Span
from dragoman.reading.document import Document
from dragoman.reading.grammar.verbs import children, is_finite, own_subjects, subjects
from dragoman.reading.quotations.marks.generic import speaks
from dragoman.reading.source_words import load_people, load_source_words
from dragoman.text.labels import after_label
from dragoman.text.marks import Pair

_SPACES = " \t\u00a0\u202f"
_VERBS = ("VERB", "AUX")
_OPENING = 6
"""Words at the head of a sentence among which a noun for the words in front of it stands."""
_FEWEST = 3
"""Words that a sentence in marks must have to be speech without a cue."""


def stands_alone(pair: Pair, document: Document) -> bool:
    """Whether marks hold whole sentences and no word outside them belongs to these."""
    text = document.text
    inner = pair.inner.of(text)
    if not inner[:1].isupper() or len(re.findall(r"\w+", inner)) < _FEWEST:
        return False
    start = after_label(text, document.block_of(pair.open))
    before = text[start : pair.open].rstrip(_SPACES)
    after = text[pair.outer.end : document.block_of(pair.outer.end - 1).end].strip(_SPACES)
    ended = inner[-1] in ".!?…" or after[:1] == "." or not pair.closed
    fresh = not before or before[-1] in '.!?…”»"'
    goes_on = after.lstrip(".")[:1] in ",;:–—-" and after.lstrip(".") != ""
    return ended and fresh and not goes_on and not after.lstrip(". ")[:1].islower()


def is_told(pair: Pair, document: Document) -> bool:
    """Whole sentences in marks between a colon and the next sentence: "He warned: “No one leaves.” The port …"."""
    text = document.text
    whole = pair.closed and pair.level == 0 and text[pair.inner.end - 1] in ".!?…"
    introduced = text[max(0, pair.open - 2) : pair.open].rstrip()[-1:] == ":"
    return whole and introduced and text[pair.outer.end : pair.outer.end + 2].lstrip()[:1].isupper()


def opens_line(pair: Pair, document: Document) -> bool:
    """Whether nothing but a label stands before marks in their line."""
    return pair.open <= after_label(document.text, document.block_of(pair.open))


def told_of(pair: Pair, document: Document) -> list[Token]:
    """Who the sentence right before marks is about: "The mayor shrugs. “Ask them.”" """
    block = document.block_of(pair.open)
    if opens_line(pair, document):
        return []
    before = [t for t in document.tokens_in(Span(block.start, pair.open)) if not t.is_quote]
    if not before or any(_touches(p, before[-1], pair) for p in document.pairs):
        return []
    return _about([t for t in before[-1].sent if block.start <= t.idx < pair.open], document)


def told_behind(pair: Pair, document: Document) -> list[Token]:
    """Who the sentence right behind marks that open a line is about: « “Jamais !” Le maire claque la porte. »"""
    block = document.block_of(pair.open)
    behind = [t for t in document.tokens_in(Span(pair.outer.end, block.end)) if t.is_alpha]
    if document.labels.object_patterns or not behind or not opens_line(pair, document):
        return []
    sentence = [t for t in document.tokens_in(Span(pair.outer.end, block.end)) if t.sent == behind[0].sent]
    return _worded_by(sentence, document) or _first_person(sentence, document) or _about(sentence, document)


def told_next(pair: Pair, document: Document) -> list[Token]:
    """Who the words behind marks and a colon are about."""
    rest = [t for t in document.tokens_in(Span(pair.outer.end, document.block_of(pair.open).end)) if t.is_alpha]
    verb = next((t for t in rest if t.pos in _VERBS and is_finite(t, document.labels)), None)
    front = [t for t in rest if verb is not None and t.i < verb.i]
    people = load_people(document.language.code)
    return [t for t in front if t.lemma in people or document.kinds.get(t.i) == "person"][:1]


def _worded_by(sentence: list[Token], document: Document) -> list[Token]:
    """Whose the words in front are told to be: « La formule est [du maire] », « C'est par ces mots que [le maire] »."""
    labels, wordings = document.labels, load_source_words(document.language.code).wordings
    for word in sentence[:_OPENING]:
        if word.lemma not in wordings:
            continue
        if word.dep in labels.subject and word.head.i > word.i:
            owner = word.head
            return [owner] if children(owner, labels.copula) and children(owner, labels.case) else []
        verbs = [t for t in word.children if t.i > word.i and t.pos in _VERBS]
        return [s for verb in verbs[:1] for s in own_subjects(verb, labels)]
    return []


def _first_person(sentence: list[Token], document: Document) -> list[Token]:
    """The first person of a sentence in no preposition's case: « À la radio, [la ministre] ferme la porte »."""
    people = load_people(document.language.code)
    for at, token in enumerate(sentence):
        if token.pos == "VERB" and is_finite(token, document.labels):
            return []
        named = document.kinds.get(token.i) == "person" and token.pos == "PROPN"
        if token.dep in document.labels.apposition:
            continue  # « Au sortir de chez M. Soto, [ministre] des Ports, l'envoyé peste »
        bare = not at or sentence[at - 1].pos not in ("DET", "ADJ")  # « [Invitée] de la radio, la ministre … »
        if (token.pos == "NOUN" and token.lemma in people and not bare) or named:
            before = next((t for t in reversed(sentence[:at]) if t.pos not in ("DET", "ADJ")), None)
            if before is None or before.text in (",", "»", "”") or before.is_space:
                return [token]
    return []


def told_above(pair: Pair, document: Document) -> list[Token]:
    """Who the line above is about, where its last sentence has no marks and a line holds nothing but these."""
    block = document.block_of(pair.open)
    rest = document.text[pair.outer.end : block.end].strip(_SPACES + ".")
    above = next((b for b in reversed(document.blocks) if b.end <= pair.open and b.start < block.start), None)
    if document.labels.object_patterns or rest or above is None or not opens_line(pair, document):
        return []
    tokens = document.tokens_in(above)
    last = next((t for t in reversed(tokens) if t.is_alpha), None)
    if last is None or any(p.outer.overlaps(_sentence(last)) for p in document.pairs if p.level == 0):
        return []
    return _about([t for t in last.sent if above.start <= t.idx < above.end], document)


def _touches(other: Pair, last: Token, pair: Pair) -> bool:
    """Other marks in the sentence in front."""
    return other.level == 0 and other.open < pair.open and other.outer.overlaps(_sentence(last))


def _about(sentence: list[Token], document: Document) -> list[Token]:
    """The subject of a sentence's main clause, where it can speak."""
    labels = document.labels
    main = next((t for t in sentence if t.dep == "ROOT"), None)
    finite = (t for t in sentence if t.pos in _VERBS and is_finite(t, labels) and own_subjects(t, labels))
    main = main if main is not None and _leads(main, document) else next(finite, None)
    if main is None:
        return []
    if main.pos in _VERBS:
        heads = own_subjects(main, labels) or subjects(main, labels)
    else:  # « Le général est d'humeur sombre. »
        heads = children(main, labels.subject)
    people = load_people(document.language.code) if not labels.object_patterns else frozenset[str]()
    return [t for t in heads if speaks(t, document) or t.lemma in people]


def _leads(main: Token, document: Document) -> bool:
    labels = document.labels
    return is_finite(main, labels) if main.pos in _VERBS else bool(children(main, labels.copula))


def _sentence(token: Token) -> Span:
    return Span(token.sent.start_char, token.sent.end_char)


def follows(last: Pair, pair: Pair, document: Document) -> bool:
    """Whether a line in marks goes on with the speaker of the marks before: the next line, or behind one question."""
    lines = [b for b in document.blocks if last.outer.end <= b.start and b.end <= pair.open]
    asked = [b for b in lines if document.text[b.start : b.end].rstrip()[-1:] == "?"]
    return opens_line(pair, document) and len(lines) == len(asked) <= 1
