"""Entries that other entries tell too: a list by day shows them with those, once."""

from collections.abc import Mapping, Sequence

from dragoman.model.record import Attestation, Event, EventAttestation, Statement

type Places = Mapping[tuple[str, str], str]


def parts(statements: Sequence[Statement], events: Sequence[Event]) -> dict[str, tuple[str, ...]]:
    """{entry: the statements of the list that tell it too}, where every attestation is part of one of theirs.

    An act may be asked for in several demands; a statement is part of one. What stands in a statement that is itself
    part of another goes where that one goes.
    """
    at = {(a.article, a.quotation): s.id for s in statements for a in s.attestations}
    said = {s.id: wholes[0] for s in statements if len(wholes := _wholes(s.attestations, at, s.id)) == 1}
    found: dict[str, tuple[str, ...]] = {name: (last,) for name in said if (last := _last(name, said))}
    for event in events:
        ends = dict.fromkeys(found.get(one, (one,))[0] for one in _wholes(event.attestations, at, event.id))
        if ends:
            found[event.id] = tuple(ends)
    return found


def _wholes(attestations: Sequence[Attestation | EventAttestation], at: Places, name: str) -> tuple[str, ...]:
    """The statements that the attestations are part of; none where one of them stands alone or is of `name` itself."""
    wholes = [at.get((a.article, a.part_of)) if a.part_of else None for a in attestations]
    told = tuple(dict.fromkeys(one for one in wholes if one is not None and one != name))
    return () if None in wholes or name in wholes else told


def _last(name: str, found: Mapping[str, str]) -> str | None:
    """Where the way ends; None where it leads back, so that one of them stays."""
    met = [name]
    while (name := found.get(name, "")) and name not in met:
        met.append(name)
    return None if name else met[-1]
