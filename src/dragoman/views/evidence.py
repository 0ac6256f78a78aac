"""What each field of a quotation or event mention rests on, in words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dragoman.model.event import EventMention
from dragoman.model.plain import to_plain
from dragoman.model.quotation import Quotation
from dragoman.model.reading import Reading
from dragoman.model.span import Evidence, EvidenceMap, Spans

_STRETCHES = ("content",)  # fields whose value is the words themselves


@dataclass(frozen=True, slots=True)
class FieldEvidence:
    """What one value of one attestation rests on: `how` is stated, resolved or inferred, `words` those it stands on."""

    field: str
    value: str
    how: str
    rule: str
    words: str


def field_evidence(mention: Quotation | EventMention, reading: Reading, text: str) -> tuple[FieldEvidence, ...]:
    """Every value of a quotation or event mention with what it rests on, in the order of its evidence."""
    names = {e.id: e.name for e in reading.entities}
    found: list[FieldEvidence] = []
    for field, given in _in_order(mention.evidence):
        value = getattr(mention, field, None)
        values = value if isinstance(value, tuple) and field not in _STRETCHES else (value,)
        for one, evidence in zip(values, given, strict=False):
            said = names.get(one, one) if isinstance(one, str) else "" if field in _STRETCHES else _written(one)
            found.append(FieldEvidence(field, said, evidence.how, evidence.rule, words_at(evidence.spans, text)))
    return tuple(found)


def _in_order(evidence: EvidenceMap) -> Iterable[tuple[str, Sequence[Evidence]]]:
    return ((name, given if isinstance(given, tuple) else (given,)) for name, given in evidence.items())


def _written(value: object) -> str:
    plain = to_plain(value)
    if isinstance(plain, dict) and "start" in plain:
        days = [str(plain[key]) for key in ("start", "end") if plain[key]]
        return " to ".join(dict.fromkeys(days))
    return "" if plain is None else str(plain)


def words_at(spans: Spans, text: str) -> str:
    """The exact words of some spans, gaps marked."""
    return " … ".join(span.of(text) for span in spans)
