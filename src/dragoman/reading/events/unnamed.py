"""Parties that nobody is known for ("five editors"): each gets an entity, so that events keep it."""

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from dragoman.model.entity import Actors, Entity, EntityType
from dragoman.model.span import Evidence
from dragoman.ontology import load_ontology
from dragoman.reading.document import Document, span_of
from dragoman.reading.events.find import Triggers, scan, setting_of
from dragoman.reading.events.mention import MATERIAL
from dragoman.reading.events.parties import parties_of
from dragoman.reading.events.who import People, country_of, named_by, people_of
from dragoman.reading.events.words import Setting, lemma_of
from dragoman.reading.grammar.verbs import children
from dragoman.reading.resolve import Namer, Resolve

_TARGETS = frozenset({"ASSAULT", "COERCE", "SANCTION", "RETREAT"})
"""Types whose recipient may be anybody and anything the frame names: "shelled a [hospital]", "freed the [printer]"."""


def name_parties(
    document: Document, actors: Actors, resolve: Resolve, naming: Namer, *, triggers: Triggers | None = None
) -> None:
    """Entities in `naming` for the unnamed parties of events: people, groups and bodies told by a common noun, names
    that no table knows, and countries that only an adjective names ("the Chilean threat").

    Call it before `find_events`, and make a new resolver from what `naming` then knows. `triggers` are those of an
    earlier `scan`.
    """
    people = people_of(actors, resolve, document.language.code)
    found = scan(document, actors, resolve) if triggers is None else triggers
    setting = setting_of(document, people, found)
    for head, hit in _heads(found, people, setting):
        _name(head, document, people, setting, naming, hit=hit)


def _name(head: Token, document: Document, people: People, setting: Setting, naming: Namer, *, hit: bool) -> None:
    """The entity of one head; `hit`: a recipient of force, which may be a thing that stands somewhere."""
    adjectives = (head, *children(head, document.labels.modifier))
    codes = ((t, code) for t in adjectives if (code := country_of(t, people.language)))
    adjective, code = next(codes, (head, None))
    note = Evidence((span_of(adjective),), "inferred", f"countries: {code}")
    kind = _target(head, setting, naming) if hit else None
    if _is_namable(head, setting) and naming.party(
        head, kind=kind, country=code, evidence={"country": note} if code else {}
    ):
        return
    bloc = _bloc(adjectives, setting)
    if bloc is not None and bloc not in people.by_name:
        naming.unseen(Entity("", "group", bloc))
    elif code is not None and code not in people.by_country and adjective.pos_ == "ADJ":
        name = load_ontology().countries.name(code) or code
        naming.unseen(Entity("", "country", name, code, ("GOV",), None, {"country": note, "sectors": (note,)}))


def _target(head: Token, setting: Setting, naming: Namer) -> EntityType | None:
    """The type of what force is used on where no list tells it; None for acts, qualities and listed parties."""
    kind = setting.words.kinds.get(lemma_of(head))
    if head.pos_ != "NOUN" or kind in ("person", "group", "organization", "craft", "country"):
        return None
    if kind is None and (lemma_of(head).endswith(naming.words.abstract) or _is_act(head, setting)):
        return None
    return "place"


def _is_act(head: Token, setting: Setting) -> bool:
    return any(frame.event for frame in setting.frames.lookup(lemma_of(head), "noun", head.lower_))


def _is_namable(head: Token, setting: Setting) -> bool:
    """Whether a name that no table knows may be a party: not that of a law, a day or a work."""
    return head.pos_ == "NOUN" or (
        head.pos_ == "PROPN" and (not head.ent_type_ or head.ent_type_ in setting.labels.entities)
    )


def _bloc(adjectives: Iterable[Token], setting: Setting) -> str | None:
    return next((setting.words.blocs[lemma] for t in adjectives if (lemma := lemma_of(t)) in setting.words.blocs), None)


def _heads(triggers: Triggers, people: People, setting: Setting) -> Iterator[tuple[Token, bool]]:
    """The heads of unnamed parties of triggers: of deeds, and of words where at least one party is known.

    With each, whether it is a recipient of force.
    """
    for trigger in triggers.by_token.values():
        parties = parties_of(trigger, setting)
        force = trigger.event.type in _TARGETS
        slots = [(one, False) for one in parties.actors] + [(one, force) for one in parties.recipients]
        heads = [(head, hit, bool(named_by(head, people, setting))) for one, hit in slots for head in one.heads]
        if trigger.event.type in MATERIAL or any(known for _, _, known in heads):
            yield from ((head, hit) for head, hit, known in heads if not known)
        else:
            yield from ((head, hit) for head, hit, _ in heads if head.pos_ == "ADJ")
