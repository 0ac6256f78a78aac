"""How likely an event is read right, type and parties: a sum of log-odds of what it was read from.

Weights are of languages/und/confidence.toml, fitted by tools/train_confidence.py on the development half of gold/;
docs/confidence.md holds their reliability.
"""

from collections.abc import Iterator
from functools import cache
from math import exp
from typing import cast

from dragoman.languages import load_language
from dragoman.model.event import EventMention
from dragoman.model.span import Evidence
from dragoman.reading.events.acts import Act
from dragoman.reading.events.parties import parties_of
from dragoman.reading.events.people import People
from dragoman.reading.events.words import Filled, Setting
from dragoman.reading.grammar.verbs import is_finite, is_passive

_MOST = 2
"""Parties of a side that are counted apart."""
_STEP, _FARTHEST = 25, 6
"""Characters between trigger and party, in steps."""


def confidence_of(mention: EventMention, act: Act, people: People, setting: Setting) -> float:
    """A probability, in hundredths."""
    weights = load_weights()
    score = weights["before"] + sum(weights.get(mark, 0.0) for mark in marks_of(mention, act, people, setting))
    return round(1 / (1 + exp(-score)), 2)


@cache
def load_weights() -> dict[str, float]:
    """Mark → log-odds; `before` is where there is none."""
    return cast(dict[str, float], load_language("und").table("confidence"))


def marks_of(mention: EventMention, act: Act, people: People, setting: Setting) -> Iterator[str]:
    """What tells how sure an event is: type and turn, the word it was read from, status, parties and their slots."""
    kind, clause = mention.named_type, act.trigger.clause
    verbal = act.trigger.carrier is None and clause.pos in ("VERB", "AUX")
    word = "verb" if verbal else "carried" if act.trigger.carrier is not None else clause.pos.lower()
    yield f"type {kind}"
    yield f"word {word}"
    if mention.type != kind:
        yield f"turned {mention.type}/{kind}"
    if verbal:
        passive = is_passive(clause, setting.labels)
        yield "verb passive" if passive else "verb finite" if is_finite(clause, setting.labels) else "verb infinite"
    yield f"status {act.verdict.rule.partition(' (')[0]}"
    for name in ("inner", "asker", "accuser", "promiser"):
        if getattr(act, name) is not None:
            yield name
    if mention.told_in is not None:
        yield "told"
    if mention.performed_by is not None:
        yield "performed"
    counts = f"{min(_MOST, len(mention.actors))}-{min(_MOST, len(mention.recipients))}"
    yield f"parties {counts}"
    yield f"parties {counts} {kind}"
    parties = parties_of(act.trigger, setting)
    yield from _side("actor", mention, parties.actors, act, people)
    yield from _side("recipient", mention, parties.recipients, act, people)


def _side(side: str, mention: EventMention, filled: tuple[Filled, ...], act: Act, people: People) -> Iterator[str]:
    """The slot of a side, and of each party its type, how it was found and where it stands."""
    entities = mention.actors if side == "actor" else mention.recipients
    given = mention.evidence[f"{side}s"]
    slot = next((one.slot for one in filled if one.heads), None)
    yield f"{side} slot {slot}"
    if (slot is None) != (not entities):
        yield f"{side} elsewhere" if slot is None else f"{side} unnamed"
    head, sentence = act.trigger.head, act.trigger.clause.sent
    for entity, item in zip(entities, (given,) if isinstance(given, Evidence) else given, strict=True):
        start, end = item.spans[0]
        yield f"{side} is {people.by_id[entity].type}"
        if entity not in people.known:
            yield f"{side} without a name"
        yield f"{side} by {item.rule}"
        yield f"{side} far {min(_FARTHEST, abs(start - head.idx) // _STEP)}"
        yield f"{side} {'before' if start < head.idx else 'behind'} {head.pos.lower()}"
        if start < sentence.start_char or end > sentence.end_char:
            yield f"{side} of another sentence"
