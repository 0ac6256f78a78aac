"""Attested claims that cannot both hold: how one is told, and acts that one side tells and the other denies."""

from collections.abc import Iterable, Iterator

from dragoman.model.ids import minted_id
from dragoman.model.record import Disagreement, DisagreementKind, Event, EventAttestation, RecordEvidence


def find_occurrence_disagreements(events: Iterable[Event], names: dict[str, str]) -> Iterator[Disagreement]:
    """Events that one holder tells as done and another denies. `names` shows the holders' ids as names."""
    for event in events:
        told = [a for a in event.attestations if a.status == "actual"]
        denied = [a for a in event.attestations if a.status == "denied"]
        pair = next(((t, d) for t in told for d in denied if (t.article, t.holder) != (d.article, d.holder)), None)
        if pair:
            left, right = pair
            holders = [names.get(a.holder or "", a.outlet or "the outlet") for a in pair]
            because = f"{holders[0]} tells the {event.type} as done, {holders[1]} denies it"
            starts = (left.trigger[0].start, right.trigger[0].start)
            yield make_disagreement("occurrence", _evidence(left), _evidence(right), starts, because)


def _evidence(attestation: EventAttestation) -> RecordEvidence:
    return RecordEvidence(attestation.article, attestation.trigger, attestation.text)


def make_disagreement(
    kind: DisagreementKind, left: RecordEvidence, right: RecordEvidence, starts: tuple[int, int], because: str
) -> Disagreement:
    """A disagreement with an id from where its two sides begin."""
    anchor = f"{kind}:{left.article}:{starts[0]}:{right.article}:{starts[1]}"
    return Disagreement(minted_id("d", anchor), kind, left, right, because)
