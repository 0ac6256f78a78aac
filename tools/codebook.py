"""The codebook of events and speech acts, drawn from the tables of `dragoman.ontology` and the turns of the reading."""

from collections.abc import Iterator, Mapping

from dragoman.ontology.events import (
    QUADS,
    Confusion,
    EventType,
    load_acts,
    load_contexts,
    load_sectors,
    load_types,
)
from dragoman.reading.events.acts.turns import TURNS

INTRODUCTION = """\
# Codebook

Written by `make docs` from `src/dragoman/ontology` and `src/dragoman/reading/events/acts/turns.py`; `make check` fails
when it is out of date. The event types, modes, contexts and sectors are PLOVER's (manual 2.0, draft of February 2024),
told in our own words. How answers are written down in examples is said in [gold/README.md](../gold/README.md).

An event has `actors` and `recipients`, both lists; where all do the same (they meet, they exchange
prisoners) all are actors. Whom an accord, a tie, a truce or an exchange is with is the recipient; talks and fights list
all parties as actors, however they are joined.
`named_type` is the act that the words name; `type` is what it counts as after the turns below. An act without any
named actor stays in the reading and is left out of exports of events.

## Where the manual leaves room

- **SANCTION** is material conflict: its section and the table of quads disagree, and cutting a relation is a deed.
- **ACCUSE** is verbal conflict and scores as conflict, wherever a scale gives it another sign.
- Older schemes have a root for mass violence that PLOVER dropped: such acts are **ASSAULT**.
- Plain public statements, appeals and denials have no PLOVER type: they are quotations with a speech act.
- A threat, promise or refusal with the act it names is one event, not two.
"""


def codebook() -> str:
    """Markdown: the types by quad, the turns, contexts, sectors and speech acts."""
    return "\n".join([INTRODUCTION, *_types(), *_turns(), *_contexts(), *_sectors(), *_acts()])


def _types() -> Iterator[str]:
    for quad in QUADS:
        yield f"## {quad.capitalize()}\n"
        for one in load_types().values():
            if one.quad == quad:
                yield from _type(one)


def _type(one: EventType) -> Iterator[str]:
    needed = " A recipient is required." if one.recipient_required else ""
    yield f"### {one.name}\n\n{one.definition}{needed}\n"
    yield from (f"- {boundary}" for boundary in one.boundaries)
    yield from _confusions(one.confusions)
    if one.modes:
        yield "\n| mode | |\n|---|---|"
        yield from (f"| {mode.name} | {mode.meaning} |" for mode in one.modes)
    yield ""
    yield from _examples(one.examples)


def _confusions(confusions: tuple[Confusion, ...]) -> Iterator[str]:
    yield from (f"- Not {one.other}: {one.rule}" for one in confusions)


def _examples(examples: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    yield from (f"> {sentence}  " for sentences in examples.values() for sentence in sentences)
    yield ""


def _turns() -> Iterator[str]:
    yield "## Turns\n\nWhat the act named counts as, by where it stands. `because` of an event names the turn.\n"
    yield "| turn | where | acts named | counts as |\n|---|---|---|---|"
    for turn in TURNS:
        where = f"governed by {turn.cue}" if turn.cue.isupper() else turn.cue
        yield f"| {turn.rule} | {where} | {', '.join(sorted(turn.named))} | {turn.becomes} |"
    yield ""


def _contexts() -> Iterator[str]:
    yield "## Contexts\n\n| context | |\n|---|---|"
    yield from (f"| {one.name} | {one.definition} |" for one in load_contexts().values())
    yield ""


def _sectors() -> Iterator[str]:
    yield "## Sectors\n\nRank 1 is a primary sector, 2 a secondary one, 3 no part of one state.\n"
    yield "| code | sector | rank | |\n|---|---|---|---|"
    yield from (f"| {one.code} | {one.name} | {one.rank} | {one.definition} |" for one in load_sectors().values())
    yield ""


def _acts() -> Iterator[str]:
    yield "## Speech acts\n\nThe act of a quotation, by its frame first and by its content second.\n"
    for one in load_acts().values():
        yield f"### {one.name}\n\n{one.definition}\n"
        yield from _confusions(one.confusions)
        yield ""
        yield from _examples(one.examples)
