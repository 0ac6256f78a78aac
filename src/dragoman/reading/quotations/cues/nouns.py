"""Words that a noun announces: « une rumeur selon laquelle … », "a report according to which …"."""

from dragoman.languages import Frame, PhraseCue
from dragoman.model.parse import Token
from dragoman.reading.document import Document
from dragoman.reading.grammar.phrases import fill, span_over
from dragoman.reading.grammar.verbs import is_finite
from dragoman.reading.quotations.candidate import Candidate
from dragoman.reading.quotations.contents.finite import before_main
from dragoman.reading.quotations.contents.reach import clause_stop
from dragoman.reading.quotations.contents.spans import content_of, runs
from dragoman.reading.quotations.cues.senses import Senses
from dragoman.reading.quotations.cues.source_spans import source_spans

_REACH = 8
"""Tokens between the noun and its « selon laquelle »."""


def said_of_noun(first: Token, which: Token, cue: PhraseCue, document: Document, senses: Senses) -> Candidate | None:
    """The clause behind "according to which" as what the noun in front holds, said by whose noun it is."""
    labels, doc = document.labels, document.doc
    beside = first.i > 0 and any(f.pos == "noun" for f in senses.get(first.i - 1, ()))
    hung = labels.relative | (labels.clause if beside else frozenset())
    verb = next((t for t in which.ancestors if t.dep in hung), None)
    if verb is None or verb.right_edge.i <= which.i:
        return None
    noun = _noun(first, verb, senses, document)
    content = content_of(before_main(list(doc[which.i + 1 : verb.right_edge.i + 1]), document), document, ())
    if noun is None or not content:
        return None
    frame: Frame = next((f for f in senses.get(noun.i, ()) if f.pos == "noun"), cue.frame)
    owners = [t for slot in ("possessor", "modifier") for t in fill(noun, slot, labels)]
    own = [t for t in owners if t.i < first.i and _may_own(t, document)]
    sources = tuple(own) or tuple(_in_between(noun, first, document))
    return Candidate(frame, "clause", content, runs([noun]), noun, sources, source_spans(sources, document))


def said_by_whom(first: Token, who: Token, cue: PhraseCue, document: Document) -> Candidate | None:
    """« le patron, [pour qui] le péage est un vol, … »: the relative clause, said by whom its pronoun stands for."""
    labels, doc = document.labels, document.doc
    verb = next((t for t in who.ancestors if t.dep in labels.relative), None)
    before = doc[first.i - 2] if first.i > 1 and doc[first.i - 1].text == "," else None
    head = verb.head if verb is not None and verb.head.i < first.i else before
    if head is None or head.pos not in ("NOUN", "PROPN"):
        return None
    told = doc[who.i + 1 : clause_stop(who, document)]
    content = content_of(told, document, ())
    if not content or not any(t.pos in ("VERB", "AUX") and is_finite(t, labels) for t in told):
        return None
    hole = span_over(doc[first.i : who.i + 1])
    return Candidate(
        cue.frame, "host", content, runs([first, who]), first, (head,), source_spans((head,), document), hole
    )


def _may_own(token: Token, document: Document) -> bool:
    """A name, « sa déclaration », « l'avertissement du pilote »."""
    cased = any(c.lower in document.labels.partitives for c in token.children)
    return document.kinds.get(token.i) is not None or token.pos in ("PRON", "DET") or cased


def _in_between(noun: Token, first: Token, document: Document) -> list[Token]:
    """« la mise en garde [du consul] selon laquelle … »: the name between the noun and the words."""
    near = document.doc[noun.i + 1 : first.i]
    return [t for t in near if t.pos in ("NOUN", "PROPN") and _may_own(t, document) and t.right_edge.i >= first.i - 1][
        :1
    ]


def _noun(first: Token, verb: Token, senses: Senses, document: Document) -> Token | None:
    """The noun that the clause hangs on, unless a nearer word of saying stands before it."""
    near = [t for t in document.doc[max(first.i - _REACH, first.sent.start) : first.i] if t.pos == "NOUN"]
    saying = [t for t in near if any(f.pos == "noun" for f in senses.get(t.i, ()))]
    if saying:
        return saying[-1]
    return verb.head if verb.head.pos in ("NOUN", "PROPN") and verb.head.i < first.i else None
