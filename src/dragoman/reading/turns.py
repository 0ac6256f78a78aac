"""Who goes on speaking: pronouns as sources that the page did not settle stand for whoever spoke last."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Literal

from dragoman.model.entity import Actors, Entity, Mention
from dragoman.model.parse import Token
from dragoman.model.quotation import Quotation
from dragoman.model.span import Evidence, Span
from dragoman.reading.actors.pronouns import is_subject
from dragoman.reading.document import Document
from dragoman.reading.grammar.tree import sentence_before
from dragoman.reading.source_words import load_source_words
from dragoman.text.fold import fold

type _Asked = Literal["one", "latter", "many", "self", "us"]
_SPEAKERS = ("person", "group", "organization", "country")
_AND = frozenset({"et"})
_REACH = 600
"""Characters looked back over for who spoke last."""


def follow_speakers(document: Document, actors: Actors, quotations: tuple[Quotation, ...]) -> tuple[Quotation, ...]:
    """Quotations whose source is a pronoun that stands for nobody yet, with their speaker.

    The third person (he, they) is the last speaker in front who agrees in number; « celui-ci », "the latter" is who is
    named last, else the last speaker, as is the subject of « et d'ajouter »; the first person inside quoted words is
    who says them, in the plural those spoken for.
    """
    by_id = actors.by_id()
    told = sorted((q for q in quotations if q.source or _narrated(q, document)), key=_at)
    spoken = {q.id: q for q in quotations}
    for number, quotation in enumerate(told):
        asked = None if quotation.speaker or _told(quotation) else _asked(quotation, document)
        if asked is None:
            last = _adding_to(quotation, told[:number], spoken, document)
            if last is not None and not _several(last, by_id):
                spoken[quotation.id] = _given(quotation, last, us=False)
            continue
        named = _latter(quotation, document, actors) if asked == "latter" else None
        if named is not None:
            spoken[quotation.id] = _named(quotation, named, by_id)
            continue
        if asked in ("self", "us"):
            last = spoken.get(quotation.parent or "")
        else:
            before = [spoken[q.id] for q in told[:number] if spoken[q.id].speaker]
            personal = _is_personal(quotation, document)
            last = next((q for q in reversed(before) if _fits(q, quotation, asked, by_id, personal=personal)), None)
        if last is not None and last.speaker:
            spoken[quotation.id] = _given(quotation, last, us=asked == "us")
    _goes_on(spoken, by_id)
    return tuple(spoken[q.id] for q in quotations)


def _adding_to(
    quotation: Quotation, before: list[Quotation], spoken: Mapping[str, Quotation], document: Document
) -> Quotation | None:
    """ "The king's terms are harsh, the consul said. They would, [he added], be refused": who spoke in the sentence
    before adds, whoever else was named there."""
    cue = document.tokens_in(quotation.cue[0]) if quotation.cue and quotation.speaker else []
    if not any(t.lemma in load_source_words(document.language.code).adding for t in cue):
        return None
    if _asked(quotation, document) != "one" or not quotation.source:
        return None
    sentence = sentence_before(cue[0])
    told = (spoken[q.id] for q in reversed(before))
    last = next((q for q in told if q.parent is None and q.id != quotation.parent), None)
    if last is None or sentence is None or len(last.speaker) != 1 or last.speaker == quotation.speaker:
        return None
    return last if last.source and sentence.start_char <= _at(last) < sentence.end_char else None


def _at(quotation: Quotation) -> int:
    """Where it is told who speaks."""
    return (quotation.source or quotation.cue or quotation.content)[0].start


def _narrated(quotation: Quotation, document: Document) -> bool:
    """« Et [d'ajouter] que … »: an infinitive of narration, whose subject is who spoke."""
    token = document.token_at(quotation.cue[0].start) if quotation.cue and not quotation.speaker else None
    if token is None or token.i < 2:
        return False
    marks = document.labels.infinitive_marks
    leads = document.doc[token.i - 1].lower in marks and document.doc[token.i - 2].lower in _AND
    return leads and "VerbForm=Inf" in token.morph


def _goes_on(spoken: dict[str, Quotation], by_id: Mapping[str, Entity]) -> None:
    """Quoted words without a cue or a source: the person who spoke last in front of them goes on."""
    last: Quotation | None = None
    for quotation in sorted(spoken.values(), key=lambda q: (q.content[0].start, -q.content[-1].end)):
        bare = quotation.form == "direct" and not (quotation.speaker or quotation.source or quotation.cue)
        if bare and last is not None and 0 <= quotation.content[0].start - last.content[-1].end <= _REACH:
            spoken[quotation.id] = quotation = _given(quotation, last, us=False)
        persons = len(quotation.speaker) == 1 and by_id[quotation.speaker[0]].type == "person"
        last = quotation if persons and quotation.kind == "speech" else last if not quotation.speaker else None


def _asked(quotation: Quotation, document: Document) -> _Asked | None:
    """One, many or the speaker: what the source's pronoun asks for; None where it is no pronoun."""
    tokens = [t for span in quotation.source for t in _touched(span, document)]
    if not tokens:
        return "one" if not quotation.source else None
    text = fold(Span(tokens[0].idx, tokens[-1].idx + len(tokens[-1].text)).of(document.text))
    if text in load_source_words(document.language.code).last_named:
        return "latter"
    if len(tokens) != 1:
        return None
    word = fold(tokens[0].text).lstrip("-").removeprefix("t-")
    if word == "t" and tokens[0].i + 1 < len(document.doc):  # « -t-il » that the tokeniser parted
        word = fold(tokens[0].nbor().text).lstrip("-")
    readings = document.language.pronouns.get(word, ())
    first = next((r for r in readings if r.person == 1), None)
    if first is not None:
        return "us" if first.number == "plural" else "self"
    third = next((r for r in readings if r.person == 3 and r.kind == "personal"), None)
    return None if third is None else "many" if third.number == "plural" else "one"


def _is_personal(quotation: Quotation, document: Document) -> bool:
    """Whether the source is a pronoun of people where things have one of their own: "he", not « il »."""
    known = document.language.pronouns
    words = [t.lower for span in quotation.source for t in document.tokens_in(span)]
    told = {r.gender for word in words[:1] for r in known.get(word, ()) if r.person == 3}
    return bool(told) and told <= {"masculine", "feminine"} and document.labels.object_patterns != frozenset()


def _latter(quotation: Quotation, document: Document, actors: Actors) -> Mention | None:
    """Who is named last in front of "the latter", from the sentence before on: no subject, persons first."""
    source = quotation.source[0]
    token = document.token_at(source.start)
    before = sentence_before(token) if token is not None else None
    start = before.start_char if before is not None else 0
    types = {e.id: e.type for e in actors.entities}
    near = [m for m in actors.mentions if m.form != "pronoun" and start <= m.span.start and m.span.end <= source.start]
    near = [m for m in near if m.entity and m.entity not in quotation.addressee and types[m.entity] in _SPEAKERS]
    others = [m for m in near if not is_subject(m.span, document)]
    people = [m for m in others if types[m.entity or ""] == "person"]
    fits = people or others
    return fits[-1] if fits else None


def _named(quotation: Quotation, mention: Mention, by_id: Mapping[str, Entity]) -> Quotation:
    """With whom a mention names as the speaker, and the party that they serve."""
    entity = by_id[mention.entity or ""]
    note = Evidence((mention.span, *quotation.source), "resolved", "named last")
    evidence = {**quotation.evidence, "speaker": (note,)}
    if entity.of is not None:
        evidence["on_behalf"] = Evidence(note.spans, "inferred", f"{entity.type} of {by_id[entity.of].name}")
    return replace(quotation, speaker=(entity.id,), on_behalf=entity.of, evidence=evidence)


def _touched(span: Span, document: Document) -> list[Token]:
    """The tokens of a source; one that begins in front of it (« -t-il ») counts."""
    first = document.token_at(span.start)
    return document.tokens_in(span) or ([first] if first is not None else [])


def _told(quotation: Quotation) -> bool:
    """ "Asked whether …, she shrugged": the pronoun is who was asked."""
    notes = quotation.evidence.get("addressee", ())
    spans = [s for note in (notes if isinstance(notes, tuple) else (notes,)) for s in note.spans]
    return any(span.overlaps(source) for span in spans for source in quotation.source)


def _fits(
    before: Quotation, quotation: Quotation, asked: _Asked, by_id: Mapping[str, Entity], *, personal: bool
) -> bool:
    if _at(quotation) - _at(before) > _REACH:
        return False
    if asked == "one" and personal and by_id[before.speaker[0]].type != "person":
        return False  # "the government denied it. … [He] vowed …"
    return _several(before, by_id) == (asked == "many")


def _several(quotation: Quotation, by_id: Mapping[str, Entity]) -> bool:
    """Whether several say it: two names, "officials"."""
    return len(quotation.speaker) > 1 or by_id[quotation.speaker[0]].type == "group"


def _given(quotation: Quotation, last: Quotation, *, us: bool) -> Quotation:
    """With the speaker of `last`; `us` are those spoken for, where that is known."""
    spans = tuple(sorted({*quotation.source, *(last.source or last.content[:1])}))
    note = tuple(Evidence(spans, "resolved", "who spoke last") for _ in last.speaker)
    if us and last.on_behalf is not None:
        evidence = {**quotation.evidence, "speaker": note[:1]}
        return replace(quotation, speaker=(last.on_behalf,), evidence=evidence)
    evidence = {**quotation.evidence, "speaker": note}
    evidence.pop("on_behalf", None)
    if last.on_behalf is not None:
        evidence["on_behalf"] = last.evidence["on_behalf"]
    return replace(quotation, speaker=last.speaker, on_behalf=last.on_behalf, evidence=evidence)
