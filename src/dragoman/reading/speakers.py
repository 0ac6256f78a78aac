"""Who spoke, on whose behalf, to whom and when: quotations of a surface reading joined to its parties."""

from collections.abc import Sequence

from dragoman.model.entity import Entity
from dragoman.model.quotation import Form, Quotation
from dragoman.model.span import Evidence, FieldEvidence, Span, Spans
from dragoman.model.time import Time
from dragoman.reading.actors.surface import Parties
from dragoman.reading.quotations.surface import Said
from dragoman.reading.quotations.surface.said import SURENESS
from dragoman.text.marks import Pair

type _Speaker = tuple[str, Evidence]
_NEAR = 60  # characters between a cue and the time it was said at
_REACH = 600  # characters back to whom a pronoun or a missing subject stands for


def attribute(
    said: Sequence[Said], parties: Parties, *, sentences: Spans, times: Sequence[Time], pairs: Sequence[Pair]
) -> tuple[Quotation, ...]:
    """Quotations in the order of the text. A pronoun, or no subject, goes on with whoever spoke or was named last."""
    found: list[Quotation] = []
    last: tuple[int, _Speaker] | None = None
    for one in said:
        speaker = _speaker(one, parties)
        if speaker is None and one.follows:
            speaker = _followed(one, parties, sentences, last)
        elif speaker is not None and last is not None and one.reach.start - last[0] <= _REACH:
            speaker = _goes_on(speaker, last[1], parties) or speaker
        if speaker is not None:
            last = one.reach.start, speaker
        found.append(_quotation(f"q{len(found) + 1}", one, speaker, parties, sentences, times, pairs))
    return tuple(found)


def _speaker(one: Said, parties: Parties) -> _Speaker | None:
    named = parties.named.get(one.source, ()) if one.source else ()
    return (named[0][0], Evidence((named[0][1],), "stated", "source beside the cue")) if named else None


def _goes_on(speaker: _Speaker, last: _Speaker, parties: Parties) -> _Speaker | None:
    """An office that nobody holds in the article is that of whoever spoke last by a name without an office:
    «…», dijo Ana Soto. «…», agregó la ministra."""
    entities = {entity.id: entity for entity in parties.actors.entities}
    named = {m.entity for m in parties.actors.mentions if m.form == "name"}
    office, person = entities[speaker[0]], entities[last[0]]
    plain = person.type == "person" and person.id in named and not (person.of or person.country or person.sectors)
    alone = office.type == "person" and office.id not in named and not (office.of or office.country)
    if not plain or not alone or not office.sectors:
        return None
    return person.id, Evidence((*last[1].spans, *speaker[1].spans), "resolved", "office of who spoke last")


def _followed(one: Said, parties: Parties, sentences: Spans, last: tuple[int, _Speaker] | None) -> _Speaker | None:
    """Whoever is named first in the sentence before, else whoever spoke last."""
    here = next((s.start for s in sentences if s.start <= one.reach.start < s.end), one.reach.start)
    before = next((s for s in reversed(sentences) if s.end <= here), None)
    persons = {entity.id for entity in parties.actors.entities if entity.type == "person"}
    if before is not None and (last is None or last[0] < before.start):
        named = next((m for m in parties.actors.mentions if before.contains(m.span) and m.entity in persons), None)
        if named is not None and named.entity is not None:
            return named.entity, Evidence((named.span,), "resolved", "person of the sentence before")
    if last is None or here - last[0] > _REACH:
        return None
    entity, evidence = last[1]
    if one.source is not None and any(e.id == entity and e.type == "country" for e in parties.actors.entities):
        return None  # a pronoun such as "he" stands for no country
    return entity, Evidence(evidence.spans, "resolved", "last speaker")


def _quotation(
    id_: str,
    one: Said,
    speaker: _Speaker | None,
    parties: Parties,
    sentences: Spans,
    times: Sequence[Time],
    pairs: Sequence[Pair],
) -> Quotation:
    to = [item for item in (parties.named.get(one.to, ()) if one.to else ()) if not speaker or item[0] != speaker[0]]
    ids = tuple(entity for entity, _ in to)
    accused = one.act == "accuse"
    behalf, when = _on_behalf(speaker, parties), _said_on(one, sentences, times)
    sure = SURENESS[one.pattern]
    return Quotation(
        id=id_,
        content=one.content,
        cue=one.cue,
        source=(one.source,) if one.source else (),
        speaker=(speaker[0],) if speaker else (),
        on_behalf=behalf[0] if behalf else None,
        addressee=() if accused else ids,
        target=ids if accused else (),
        form=_form(one.content, pairs),
        kind=one.kind,
        act=one.act,
        planned=False,
        condition=(),
        said_on=when.when() if when else None,
        via=(),
        parent=None,
        performs=None,
        confidence=sure if speaker or not one.cue else round(sure * 0.8, 2),
        evidence=_evidence(one, speaker, to, behalf, when),
    )


def _evidence(
    one: Said,
    speaker: _Speaker | None,
    to: Sequence[tuple[str, Span]],
    behalf: tuple[str, Evidence] | None,
    when: Time | None,
) -> dict[str, FieldEvidence]:
    beside = tuple(Evidence((span,), "stated", "beside the cue") for _, span in to)
    accused = one.act == "accuse"
    evidence: dict[str, FieldEvidence] = {
        "speaker": (speaker[1],) if speaker else (),
        "addressee": () if accused else beside,
        "target": beside if accused else (),
        "via": (),
        "act": Evidence(one.cue or (one.content[0],), "stated" if one.cue else "inferred", f"cue: {one.pattern}"),
    }
    if behalf is not None:
        evidence["on_behalf"] = behalf[1]
    if when is not None:
        evidence["said_on"] = Evidence((when.span,), "stated", "time beside the cue")
    return evidence


def _form(content: Spans, pairs: Sequence[Pair]) -> Form:
    """direct: all in quote marks; mixed: some; indirect: none."""
    inner = [pair.inner for pair in pairs if pair.level == 0]
    size = sum(end - start for start, end in content)
    marked = sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in content for b in inner)
    if not marked:
        return "indirect"
    return "direct" if marked >= 0.9 * size else "mixed"


def _on_behalf(speaker: _Speaker | None, parties: Parties) -> tuple[str, Evidence] | None:
    """The state or body that the speaker serves; of a capital or house the state it is the seat of."""
    entities: dict[str, Entity] = {entity.id: entity for entity in parties.actors.entities}
    if speaker is None or (held := entities[speaker[0]]).of is None:
        return None
    return held.of, Evidence(speaker[1].spans, "inferred", f"{held.type} of {entities[held.of].name}")


def _said_on(one: Said, sentences: Spans, times: Sequence[Time]) -> Time | None:
    """The day told beside the cue, outside the words reported."""
    sentence = next((s for s in sentences if one.cue and s.contains(one.cue[0])), None)
    if sentence is None:
        return None
    near = [
        (min(abs(t.span.start - one.cue[0].end), abs(one.cue[0].start - t.span.end)), t)
        for t in times
        if t.granularity == "day" and sentence.contains(t.span) and not any(t.span.overlaps(c) for c in one.content)
    ]
    distance, found = min(near, key=lambda item: item[0], default=(_NEAR + 1, None))
    return found if distance <= _NEAR else None
