"""Names in front of an act that tell where it was, not who did it."""

from dragoman.model.parse import Token
from dragoman.reading.events.acts.triggers import Trigger
from dragoman.reading.events.words import Filled, Setting, country_of
from dragoman.reading.grammar.verbs import children

_SCENED = frozenset({"CONSULT", "ASSAULT"})


def without_scenes(trigger: Trigger, filled: tuple[Filled, ...], setting: Setting) -> tuple[Filled, ...]:
    """Without the one town that talks or an attack are called after: "the [Geneva] talks", "the [Kunduz] raid". The
    recogniser may take it for a person; two names in a row are those who meet.
    """
    if trigger.head.pos != "NOUN" or trigger.event.type not in _SCENED or setting.labels.case:
        return filled
    return tuple(f for f in filled if f.slot != "modifier" or not _is_scene(f.heads, setting))


def _is_scene(heads: tuple[Token, ...], setting: Setting) -> bool:
    names = [t for t in heads if t.pos == "PROPN"]
    if len(heads) != 1 or len(names) != 1 or children(names[0], setting.labels.conjunct):
        return False
    return setting.kind_of(names[0]) in ("place", "person") and not country_of(names[0], names[0].lang)
