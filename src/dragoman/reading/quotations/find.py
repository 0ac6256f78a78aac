"""The quotations of one article: candidates from words and marks, one for each stretch, with parents and evidence."""

import re
from dataclasses import replace

from dragoman.model.entity import Actors
from dragoman.model.parse import Token
from dragoman.model.quotation import Quotation
from dragoman.model.span import Evidence, Span
from dragoman.model.time import Time
from dragoman.reading.document import Document
from dragoman.reading.grammar.verbs import is_finite, own_subjects
from dragoman.reading.quotations.candidate import Candidate
from dragoman.reading.quotations.contents.spans import trim, without
from dragoman.reading.quotations.cues.answers import answer_candidates, own_words
from dragoman.reading.quotations.cues.citing import cited_by, passed_on
from dragoman.reading.quotations.cues.colon import colon_candidates
from dragoman.reading.quotations.cues.finding import word_candidates
from dragoman.reading.quotations.cues.hearsay import hearsay_candidates
from dragoman.reading.quotations.cues.incise import incise_candidates, left_to_incises
from dragoman.reading.quotations.cues.phrases import phrase_candidates
from dragoman.reading.quotations.cues.senses import find_senses
from dragoman.reading.quotations.cues.source_spans import source_spans
from dragoman.reading.quotations.fields import build
from dragoman.reading.quotations.marks.alone import alone_candidates
from dragoman.reading.quotations.marks.direct import direct_candidates
from dragoman.reading.quotations.marks.floating import is_told
from dragoman.reading.quotations.select import parents, select, shares_auxiliary
from dragoman.reading.quotations.worth import speaks_within, tells_another
from dragoman.reading.resolve import Namer, Resolve

_TAIL_WORDS = 3
"""Words, the comma too, between what was said and a participle that goes on (« , tout en insistant »)."""
_LED = 2
"""Words in front of an infinitive that lead to it (« avant de »)."""
_NEAR = 40
"""Characters that they can take."""
_STOP = re.compile(r"[.!?:;\n]\s|\n|[«“\"»”]")
"""What ends the reach of a cue over the participles behind it: the sentence, or the next quote mark."""


def find_quotations(
    document: Document, actors: Actors, times: tuple[Time, ...], resolve: Resolve, naming: Namer
) -> tuple[Quotation, ...]:
    """Quotations in the order of the text.

    `resolve` turns the heads of a phrase into entities with evidence (the actors stage knows how); `naming` makes
    entities of those that it does not know.
    """
    senses = find_senses(document)
    incises = list(incise_candidates(document, senses))
    candidates: list[Candidate] = [
        *(left_to_incises(one, incises) for one in direct_candidates(document, senses)),
        *incises,
        *phrase_candidates(document, senses),
        *word_candidates(document, senses),
        *colon_candidates(document, actors, senses),
        *hearsay_candidates(document),
    ]
    answers = list(answer_candidates(document))
    candidates = [*answers, *(c for c in candidates if not own_words(c, answers, document))] if answers else candidates
    candidates = [_told_before(_without_told(c, document), candidates, document) for c in candidates]
    surer = [c for c in candidates if c.pattern != "hearsay" and not speaks_within(c, document)]
    candidates += alone_candidates(document, surer)
    chosen = passed_on(select([c for c in candidates if c.pattern != "citing"], document), candidates, document)
    chosen = cited_by([_with_sources(one, [*candidates, *chosen], document) for one in chosen], document)
    built = [build(document, one, times, resolve, naming) for one in chosen]
    above = parents(chosen)
    owned = [(at := above[i]) is not None and _own_attitude(q, built[at]) for i, q in enumerate(built)]
    kept = [i for i, own in enumerate(owned) if not own or tells_another(chosen[i], document)]
    chosen, built = [chosen[i] for i in kept], [replace(built[i], id=f"q{n}") for n, i in enumerate(kept, 1)]
    above = parents(chosen)
    return tuple(_nested(q, built[at]) if (at := above[i]) is not None else q for i, q in enumerate(built))


def _with_sources(one: Candidate, others: list[Candidate], document: Document) -> Candidate:
    """Sources that another cue tells better than the parse.

    A participle right behind an incise shares its source (« …, a-t-il dit, ajoutant que … »); behind a headline's
    colon the words in front of it are not the subject ("Paris: Chad wants …").
    """
    if one.anchor is None or one.pattern in ("host", "citing"):
        return one
    told = _told_behind(one.anchor, others, document) if _is_tail(one.anchor, document) else None
    if told is not None:
        return replace(one, sources=told.sources, source=told.source)
    for other in others:
        if _cut_behind(one.anchor, other, document):
            return replace(one, sources=other.sources, source=other.source)
        if other.pattern == "colon" and other.content[0].start <= one.anchor.idx < other.content[0].end:
            inner = [
                t for s in one.sources for t in s.subtree if t.idx >= other.content[0].start and t.i < one.anchor.i
            ]
            if inner and any(s.idx < other.content[0].start for s in one.sources):
                heads = tuple(t for t in inner if document.kinds.get(t.i))[-1:]
                return replace(one, sources=heads, source=source_spans(heads, document))
    return one


def _without_told(one: Candidate, document: Document) -> Candidate:
    """« Il a averti : « Nul ne part. » Le port, [a-t-il ajouté], ferme »: a sentence in marks behind a colon of its own
    is no part of what a cue in the next sentence tells."""
    if one.anchor is None or one.pattern not in ("parenthetical", "host"):
        return one
    holes = [p.outer for p in document.pairs if p.outer.end <= one.anchor.idx and is_told(p, document)]
    holes = [hole for hole in holes if any(hole.overlaps(span) for span in one.content)]
    parts = (trim(document.text, part) for span in one.content for part in without(span, holes)) if holes else ()
    left = tuple(part for part in parts if part)
    return replace(one, content=left) if left else one


def _told_before(one: Candidate, others: list[Candidate], document: Document) -> Candidate:
    """« …, tonne le roi, avant d'[exiger] des excuses »: an infinitive shares the source of the cue in front."""
    verb, labels = one.anchor, document.labels
    if verb is None or one.sources or labels.object_patterns or verb.i < _LED or "VerbForm=Inf" not in verb.morph:
        return one
    mark, before = verb.nbor(-1), verb.nbor(-2)
    if mark.lower not in labels.infinitive_marks or before.lower not in labels.around_words:
        return one
    if told := _told_behind(verb, others, document):
        return replace(one, sources=told.sources, source=told.source)
    heads = tuple(own_subjects(verb.head, labels)) if verb.head.pos == "VERB" else ()
    return replace(one, sources=heads, source=source_spans(heads, document)) if heads else one


def _is_tail(anchor: Token, document: Document) -> bool:
    """A participle with an active sense: « affirmant que », "adding that"."""
    labels = document.labels
    active = anchor.tag == "VBG" or {"VerbForm=Part", "Tense=Pres"} <= anchor.morph
    return active and not is_finite(anchor, labels) and not own_subjects(anchor, labels)


def _cut_behind(anchor: Token, other: Candidate, document: Document) -> bool:
    """Whether a participle stands right behind what another cue in front holds: « …, tout en insistant »."""
    if not 0 < anchor.idx - other.content[-1].end <= _NEAR or not other.source or not anchor.i:
        return False
    if other.anchor is None or other.anchor.i >= anchor.i:
        return False
    if shares_auxiliary(anchor, other.anchor, document.labels):
        return 0 <= anchor.nbor(-1).idx - other.content[-1].end <= 1
    if not _is_tail(anchor, document):
        return False
    between = document.text[other.content[-1].end : anchor.idx]
    return len(between) > 0 and len(between.split()) <= _TAIL_WORDS and "," in between and not _STOP.search(between)


def _told_behind(anchor: Token, others: list[Candidate], document: Document) -> Candidate | None:
    """The cue behind its words that a participle goes on from: in front of it in one line, no full stop between."""
    found: Candidate | None = None
    last = -1
    for other in others:
        if (
            other.anchor is None
            or other.anchor.i <= last
            or other.pattern not in ("parenthetical", "direct")
            or not other.source
        ):
            continue
        end = max(other.anchor.idx + len(other.anchor.text), other.source[-1].end)
        behind = other.content[-1].start < other.anchor.idx < anchor.idx and anchor.idx - end > 0
        if behind and not _STOP.search(_unquoted(end, anchor.idx, document)):
            found, last = other, other.anchor.i
    return found


def _unquoted(start: int, end: int, document: Document) -> str:
    """The text between two places without words in marks: « a dit X, dénonçant un « vol » et [appelant] … »."""
    holes = [p.outer for p in document.pairs if p.level == 0 and start <= p.open and p.outer.end <= end]
    return "".join(part.of(document.text) for part in without(Span(start, end), holes))


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
