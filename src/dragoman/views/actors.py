"""Who speaks and acts in the record, under which names."""

from collections import Counter
from dataclasses import dataclass

from dragoman.model.entity import ENTITY_TYPES, EntityType
from dragoman.views.lookup import Named, actor_ids, choose
from dragoman.views.reader import RecordReader


@dataclass(frozen=True, slots=True)
class ActorRow:
    """An entity, its writings, and how often it speaks (`statements`), acts (`events`) and is named (`articles`)."""

    id: str
    type: EntityType
    name: str
    names: tuple[str, ...]
    country: str | None
    sectors: tuple[str, ...]
    of: Named | None
    articles: int
    statements: int
    events: int


def actors(
    reader: RecordReader,
    *,
    name: str | None = None,
    type: str | None = None,  # noqa: A002 - the contract's word
    rejected: bool = False,
) -> list[ActorRow]:
    """Entities, those who speak and act most first. Raises UsageError for an unknown name or type."""
    entities = reader.entities()
    names = {e.id: e.name for e in entities}
    wanted = set(actor_ids(entities, name)) if name else None
    chosen = choose(type, ENTITY_TYPES, "entity type") if type else None
    said = Counter(i for s in reader.statements() for i in {*s.speaker, *((s.on_behalf,) if s.on_behalf else ())})
    done = Counter(i for e in reader.events() for i in set(e.actors))
    rows = [
        ActorRow(
            id=e.id,
            type=e.type,
            name=e.name,
            names=e.names,
            country=e.country,
            sectors=e.sectors,
            of=Named(e.of, names.get(e.of, e.of)) if e.of else None,
            articles=e.articles,
            statements=said[e.id],
            events=done[e.id],
        )
        for e in reader.entities(rejected=rejected)
        if (wanted is None or e.id in wanted) and (chosen is None or e.type == chosen)
    ]
    return sorted(rows, key=lambda r: (-(r.statements + r.events), -r.articles, r.name, r.id))


def speakers(reader: RecordReader, *, most: int = 8) -> list[tuple[str, int]]:
    """Those who say most in this record, each with how often: what an empty answer can point to."""
    names = {e.id: e.name for e in reader.entities()}
    said = Counter(names.get(i, i) for s in reader.statements() for i in s.speaker)
    return sorted(said.items(), key=lambda item: (-item[1], item[0]))[:most]
