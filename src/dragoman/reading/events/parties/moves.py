"""Whose move is judged that is set behind a clause: "[Chad] shut the port, a move condemned by Togo"."""

from dragoman.model.parse import Token
from dragoman.reading.events.acts.triggers import Trigger
from dragoman.reading.events.parties.slots import slot_heads
from dragoman.reading.events.words import Filled, Setting


def moving(trigger: Trigger, setting: Setting) -> tuple[Filled, ...]:
    """ "[Chad] shut the port, a move condemned by Togo": what is set behind a clause is its doer's."""
    for noun in slot_heads(trigger.head, "object", setting):
        verb = next((t for t in noun.ancestors if t.pos == "VERB" and t.i < noun.i), None)
        first = noun.left_edge
        if noun.pos == "PRON" and noun.lower in setting.words.summing and noun.i and noun.nbor(-1).text == ",":
            above = _clause_before(noun)
            return (Filled("whose move", slot_heads(above, "subject", setting)),) if above is not None else ()
        if verb is None or noun.pos != "NOUN" or first.i == 0 or trigger.head.i < noun.i:
            continue
        if "Definite=Ind" in first.morph and first.nbor(-1).text == "," and noun.i - first.i < 3:
            return (Filled("whose move", slot_heads(verb, "subject", setting)),)
    return ()


def _clause_before(word: Token) -> Token | None:
    """The verb of the clause in front of ", ce que", ", what"."""
    start = word.sent.start
    return next((t for t in reversed(word.doc[start : word.i]) if t.pos == "VERB" and t.is_ancestor(word)), None)
