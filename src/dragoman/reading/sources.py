"""Pronouns that speak and that the page did not settle: the one who spoke last goes on."""

from dataclasses import replace

from spacy.tokens import Token

from dragoman.languages import Pronoun
from dragoman.model.entity import Actors, Entity
from dragoman.model.quotation import Quotation
from dragoman.model.span import Evidence, Span
from dragoman.reading.document import Document
from dragoman.text.fold import fold

_REACH = 600
"""Characters looked back over for who spoke last."""


def follow_speakers(document: Document, actors: Actors, quotations: tuple[Quotation, ...]) -> tuple[Quotation, ...]:
    """Quotations whose source is a pronoun of the third person that stands for nobody yet, given to the last speaker
    in front who agrees in number."""
    by_id = actors.by_id()
    told = sorted((q for q in quotations if q.source), key=lambda q: q.source[0].start)
    spoken: dict[str, Quotation] = {}
    for number, quotation in enumerate(told):
        asked = None if quotation.speaker else _pronoun(quotation, document)
        if asked is None:
            spoken[quotation.id] = quotation
            continue
        before = [spoken[q.id] for q in told[:number] if spoken[q.id].speaker]
        last = next((q for q in reversed(before) if _fits(q, quotation, asked, by_id)), None)
        spoken[quotation.id] = _given(quotation, last) if last is not None else quotation
    return tuple(spoken.get(q.id, q) for q in quotations)


def _pronoun(quotation: Quotation, document: Document) -> Pronoun | None:
    tokens = [t for span in quotation.source for t in _touched(span, document)]
    if len(tokens) != 1:
        return None
    word = fold(tokens[0].text).lstrip("-").removeprefix("t-")
    readings = document.language.pronouns.get(word, ())
    return next((r for r in readings if r.person == 3 and r.kind == "personal"), None)


def _touched(span: Span, document: Document) -> list[Token]:
    """« -t-il »: the token may begin before the span."""
    first = document.token_at(span.start)
    return document.tokens_in(span) or ([first] if first is not None else [])


def _fits(before: Quotation, quotation: Quotation, asked: Pronoun, by_id: dict[str, Entity]) -> bool:
    if quotation.source[0].start - before.source[0].start > _REACH:
        return False
    many = len(before.speaker) > 1 or by_id[before.speaker[0]].type == "group"
    return many if asked.number == "plural" else not many


def _given(quotation: Quotation, last: Quotation) -> Quotation:
    spans = tuple(sorted({*quotation.source, *last.source}))
    note = tuple(Evidence(spans, "resolved", "who spoke last") for _ in last.speaker)
    evidence = {**quotation.evidence, "speaker": note}
    if last.on_behalf is not None:
        evidence["on_behalf"] = last.evidence["on_behalf"]
    return replace(quotation, speaker=last.speaker, on_behalf=last.on_behalf, evidence=evidence)
