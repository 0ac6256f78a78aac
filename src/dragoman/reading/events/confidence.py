"""How likely an event is read right, type and parties: a sum of log-odds of what it was read from.

Weights are of languages/und/confidence.toml, fitted by tools/train_confidence.py on the development half of gold/;
docs/confidence.md holds their reliability.
"""

from functools import cache
from math import exp
from typing import cast

from dragoman.languages import load_language
from dragoman.model.event import EventMention
from dragoman.model.span import Evidence
from dragoman.reading.events.acts.finding import Act
from dragoman.reading.events.parties.asking import parties_of
from dragoman.reading.events.parties.people import People
from dragoman.reading.events.words import Filled, Setting
from dragoman.reading.grammar.verbs import is_finite, is_passive

_MOST = 2
"""Parties of a side that are counted apart."""
_STEP, _FARTHEST = 25, 6
"""Characters between trigger and party, in steps."""


def confidence_of(mention: EventMention, act: Act, people: People, setting: Setting) -> float:
    """A probability, in hundredths."""
    weights = load_weights()
    score = weights["before"] + sum([weights.get(mark, 0.0) for mark in marks_of(mention, act, people, setting)])
    return round(1 / (1 + exp(-score)), 2)


@cache
def load_weights() -> dict[str, float]:
    """Mark → log-odds; `before` is where there is none."""
    return cast(dict[str, float], load_language("und").table("confidence"))


def marks_of(mention: EventMention, act: Act, people: People, setting: Setting) -> list[str]:
    """What tells how sure an event is: type and turn, the word it was read from, status, parties and their slots."""
    kind, clause = mention.named_type, act.trigger.clause
    verbal = act.trigger.carrier is None and clause.pos in ("VERB", "AUX")
    word = "verb" if verbal else "carried" if act.trigger.carrier is not None else clause.pos.lower()
    found = [f"type {kind}", f"word {word}", f"status {act.verdict.rule.partition(' (')[0]}"]
    if mention.type != kind:
        found.append(f"turned {mention.type}/{kind}")
    if verbal:
        passive = is_passive(clause, setting.labels)
        form = "passive" if passive else "finite" if is_finite(clause, setting.labels) else "infinite"
        found.append(f"verb {form}")
    beside = (("inner", act.inner), ("asker", act.asker), ("accuser", act.accuser), ("promiser", act.promiser))
    found += [name for name, trigger in beside if trigger is not None]
    if mention.told_in is not None:
        found.append("told")
    if mention.performed_by is not None:
        found.append("performed")
    counts = f"parties {min(_MOST, len(mention.actors))}-{min(_MOST, len(mention.recipients))}"
    parties = parties_of(act.trigger, setting)
    actors = _side("actor", mention, parties.actors, act, people)
    return [*found, counts, f"{counts} {kind}", *actors, *_side("recipient", mention, parties.recipients, act, people)]


def _side(side: str, mention: EventMention, filled: tuple[Filled, ...], act: Act, people: People) -> list[str]:
    """The slot of a side, and of each party its type, how it was found and where it stands."""
    entities = mention.actors if side == "actor" else mention.recipients
    slot = next((one.slot for one in filled if one.heads), None)
    found = [f"{side} slot {slot}"]
    if (slot is None) != (not entities):
        found.append(f"{side} elsewhere" if slot is None else f"{side} unnamed")
    if not entities:
        return found
    given = mention.evidence[f"{side}s"]
    head, sentence = act.trigger.head, act.trigger.clause.sent
    first, last = sentence.start_char, sentence.end_char
    for entity, item in zip(entities, (given,) if isinstance(given, Evidence) else given, strict=True):
        start, end = item.spans[0]
        found += (
            f"{side} is {people.by_id[entity].type}",
            f"{side} by {item.rule}",
            f"{side} far {min(_FARTHEST, abs(start - head.idx) // _STEP)}",
            f"{side} {'before' if start < head.idx else 'behind'} {head.pos.lower()}",
        )
        if entity not in people.known:
            found.append(f"{side} without a name")
        if start < first or end > last:
            found.append(f"{side} of another sentence")
    return found
