"""The words that name an act: its verb with particle, its noun with the verb that carries it or tells it again."""

from dragoman.model.parse import Token
from dragoman.model.span import Spans
from dragoman.reading.document import span_of
from dragoman.reading.events.acts.triggers import Trigger
from dragoman.reading.events.kept import occurs
from dragoman.reading.events.words import Setting
from dragoman.reading.grammar.verbs import children


def trigger_spans(trigger: Trigger, setting: Setting) -> Spans:
    """The words of the trigger: the verb with its particle, the event noun with the verb that carries it, and the noun
    that a participle names again (« l'[embargo] décrété par Lima »)."""
    tokens: list[Token] = [trigger.head]
    for verb in {trigger.head.i: trigger.head, trigger.clause.i: trigger.clause}.values():
        tokens += children(verb, setting.labels.particle)
    if trigger.carrier is not None:
        tokens.append(trigger.carrier)
    else:
        tokens += _named_again(trigger, setting)
    return tuple(sorted({span_of(token) for token in tokens}))


def _named_again(trigger: Trigger, setting: Setting) -> list[Token]:
    """« l'[embargo] décrété », "the curfew [took effect]": other words for the same act."""
    head, labels = trigger.head, setting.labels
    if head.pos == "NOUN":
        return [head.head] if head.head.pos == "VERB" and occurs(head, setting) else []
    nouns = [head.head] if head.dep in labels.adnominal else []
    senses = ((t, setting.senses.get((t.i, "noun"))) for t in nouns if t.pos == "NOUN")
    return [t for t, sense in senses if sense is not None and sense.event.type == trigger.event.type]
