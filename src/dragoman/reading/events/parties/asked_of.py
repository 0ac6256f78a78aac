"""Of whom an act is demanded, and whose forces and whose name the words are."""

from dragoman.model.parse import Token
from dragoman.reading.events.acts.finding import Act
from dragoman.reading.events.kept import MATERIAL
from dragoman.reading.events.parties.asking import parties_of
from dragoman.reading.events.words import Filled, Parties, Setting
from dragoman.reading.grammar.phrases import possessors
from dragoman.reading.resolve import Resolved


def asked_of(act: Act, asker: Parties, setting: Setting) -> tuple[Filled, ...]:
    """Of whom it is asked: "rejected a plea for a [truce]", of who refuses, but where the plea names somebody."""
    kind, within = act.named_type, all(one.slot == "within" for one in asker.recipients)
    within &= kind in MATERIAL | {"CONCEDE"} or (kind == "COOPERATE" and not act.trigger.event.symmetric)
    refusers = parties_of(act.refuser, setting).actors if act.refuser is not None and within else ()
    return (*refusers, *asker.recipients)


def are_theirs(parties: Parties, setting: Setting) -> bool:
    """ "asked Togo for the withdrawal of [its troops]": forces that only a possessive tells apart."""
    heads = [t for one in parties.actors[:1] for t in one.heads]
    owned = [t for head in heads for t in possessors(head, setting.labels)]
    theirs = bool(owned) and all(t.pos in ("PRON", "DET") for t in owned)
    return theirs and all(t.pos == "NOUN" and setting.kind_of(t) in ("group", "craft") for t in heads)


def beside_names(sides: tuple[Filled, ...], actors: tuple[Resolved, ...], setting: Setting) -> tuple[Filled, ...]:
    """Without what stands in the name of who acts: « l'aide du Commissariat aux [réfugiés] »."""
    names = [span for _, item in actors for span in item.spans if item.rule == "mention"]
    if not names:
        return tuple(f for f in sides if f.heads)

    def stands_in_name(token: Token) -> bool:
        aside = token.dep in setting.labels.preposition_object and token.head.lower == "to"  # "the envoy [to Lima]"
        return any(start < token.idx < end and (not aside or token.doc.text[start].isupper()) for start, end in names)

    kept = (Filled(f.slot, tuple(t for t in f.heads if not stands_in_name(t))) for f in sides)
    return tuple(f for f in kept if f.heads)
