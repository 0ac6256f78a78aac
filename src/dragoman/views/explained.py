"""Which rule made each quotation of a reading, and what each of its fields rests on."""

from dataclasses import dataclass

from dragoman.model.quotation import Quotation
from dragoman.model.reading import Reading
from dragoman.views.evidence import FieldEvidence, field_evidence, words_at


@dataclass(frozen=True, slots=True)
class Explained:
    """One quotation. `line` counts from 1; `rule` names the construction and the sense of the cue.

    `open` lists fields that a reader would look for and that the text leaves open ("speaker").
    """

    id: str
    line: int
    words: str
    cue: str
    source: str
    act: str
    form: str
    kind: str
    rule: str
    confidence: float
    parent: str | None
    fields: tuple[FieldEvidence, ...]
    open: tuple[str, ...]


def explain(reading: Reading, text: str) -> tuple[Explained, ...]:
    """The quotations of `reading` in the order of `text`, the text that it was made from."""
    ordered = sorted(reading.quotations, key=lambda q: q.content)
    return tuple(_explained(one, reading, text) for one in ordered)


def _explained(one: Quotation, reading: Reading, text: str) -> Explained:
    fields = field_evidence(one, reading, text)
    return Explained(
        id=one.id,
        line=text.count("\n", 0, one.content[0].start) + 1,
        words=words_at(one.content, text),
        cue=words_at(one.cue, text),
        source=words_at(one.source, text),
        act=one.act,
        form=one.form,
        kind=one.kind,
        rule=next((f.rule for f in fields if f.field == "content"), "quote marks alone"),
        confidence=one.confidence,
        parent=one.parent,
        fields=tuple(f for f in fields if f.field != "content"),
        open=() if one.speaker else ("speaker",),
    )
