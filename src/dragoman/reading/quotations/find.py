"""The quotations of one article: candidates from words and marks, one for each stretch, with parents and evidence."""

from dataclasses import replace

from dragoman.model.entity import Actors
from dragoman.model.quotation import Quotation
from dragoman.model.span import Evidence
from dragoman.model.time import Time
from dragoman.reading.document import Document
from dragoman.reading.grammar.verbs import is_finite
from dragoman.reading.quotations.candidate import Candidate
from dragoman.reading.quotations.colon import colon_candidates
from dragoman.reading.quotations.cues import source_spans, word_candidates
from dragoman.reading.quotations.direct import direct_candidates
from dragoman.reading.quotations.fields import build
from dragoman.reading.quotations.incise import incise_candidates
from dragoman.reading.quotations.phrases import phrase_candidates
from dragoman.reading.quotations.select import parents, select
from dragoman.reading.quotations.senses import find_senses
from dragoman.reading.resolve import Namer, Resolve


def find_quotations(
    document: Document, actors: Actors, times: tuple[Time, ...], resolve: Resolve, naming: Namer
) -> tuple[Quotation, ...]:
    """Quotations in the order of the text.

    `resolve` turns the heads of a phrase into entities with evidence (the actors stage knows how); `naming` makes
    entities of those that it does not know.
    """
    senses = find_senses(document)
    candidates: list[Candidate] = [
        *direct_candidates(document, senses),
        *incise_candidates(document, senses),
        *phrase_candidates(document, senses),
        *word_candidates(document, senses),
        *colon_candidates(document, actors),
    ]
    chosen = [_with_sources(one, candidates, document) for one in select(candidates, document)]
    built = [build(document, one, times, resolve, naming) for one in chosen]
    above = parents(chosen)
    kept = [i for i, q in enumerate(built) if (at := above[i]) is None or not _own_attitude(q, built[at])]
    chosen, built = [chosen[i] for i in kept], [replace(built[i], id=f"q{n}") for n, i in enumerate(kept, 1)]
    above = parents(chosen)
    return tuple(_nested(q, built[at]) if (at := above[i]) is not None else q for i, q in enumerate(built))


def _with_sources(one: Candidate, others: list[Candidate], document: Document) -> Candidate:
    """Sources that another cue tells better than the parse.

    A participle right behind an incise shares its source (« …, a-t-il dit, ajoutant que … »); behind a headline's
    colon the words in front of it are not the subject ("Paris: Chad wants …").
    """
    if one.anchor is None:
        return one
    for other in others:
        behind = other.clause is not None and 0 < one.anchor.idx - other.clause.end <= 2
        if other.pattern in ("parenthetical", "direct") and behind and not is_finite(one.anchor, document.labels):
            return replace(one, sources=other.sources, source=other.source)
        if other.pattern == "colon" and other.content[0].start <= one.anchor.idx < other.content[0].end:
            inner = [
                t for s in one.sources for t in s.subtree if t.idx >= other.content[0].start and t.i < one.anchor.i
            ]
            if inner and any(s.idx < other.content[0].start for s in one.sources):
                heads = tuple(t for t in inner if document.kinds.get(t.i))[-1:]
                return replace(one, sources=heads, source=source_spans(heads, document))
    return one


def _own_attitude(quotation: Quotation, parent: Quotation) -> bool:
    """What speakers say they want or think is what they say: no second quotation for it."""
    return bool(quotation.speaker) and quotation.speaker == parent.speaker


def _nested(quotation: Quotation, parent: Quotation) -> Quotation:
    """A quotation inside another comes to us through the outer one's speaker."""
    via = tuple(entity for entity in parent.speaker if entity not in quotation.speaker)
    note = Evidence(parent.cue or parent.content[:1], "inferred", "told inside another quotation")
    return replace(
        quotation, parent=parent.id, via=via, evidence={**quotation.evidence, "via": tuple(note for _ in via)}
    )
