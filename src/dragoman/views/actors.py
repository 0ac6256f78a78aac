"""Who speaks and acts in the record, under which names."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from dragoman.model.entity import ENTITY_TYPES, EntityType
from dragoman.model.record import RecordArticle, RecordEntity, RecordRole
from dragoman.model.span import Spans
from dragoman.views.lookup import Named, actor_ids, choose
from dragoman.views.reader import RecordReader


@dataclass(frozen=True, slots=True)
class RoleEvidence:
    """The words of one article that give somebody an office, and the day of the article."""

    article: str
    outlet: str | None
    path: str | None
    published: str | None
    language: str
    text: str
    spans: Spans


@dataclass(frozen=True, slots=True)
class RoleRow:
    """An office that articles give a person: see `dragoman.model.record.RecordRole`."""

    title: str
    office: str
    of: str | None
    country: str | None
    from_: str | None
    to: str | None
    former: str | None
    succeeded: str | None
    successor: Named | None
    articles: int
    evidence: tuple[RoleEvidence, ...]


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
    roles: tuple[RoleRow, ...] = ()


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
    articles = {a.id: a for a in reader.articles()}
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
            roles=_roles(e, names, articles),
        )
        for e in reader.entities(rejected=rejected)
        if (wanted is None or e.id in wanted) and (chosen is None or e.type == chosen)
    ]
    return sorted(rows, key=lambda r: (-(r.statements + r.events), -r.articles, r.name, r.id))


def _roles(
    entity: RecordEntity, names: Mapping[str, str], articles: Mapping[str, RecordArticle]
) -> tuple[RoleRow, ...]:
    return tuple(_role(role, names, articles) for role in entity.roles)


def _role(role: RecordRole, names: Mapping[str, str], articles: Mapping[str, RecordArticle]) -> RoleRow:
    after = role.successor
    told = ((e, articles[e.article]) for e in role.evidence if e.article in articles)
    return RoleRow(
        title=role.title,
        office=role.office,
        of=role.of,
        country=role.country,
        from_=role.from_,
        to=role.to,
        former=role.former,
        succeeded=role.succeeded,
        successor=Named(after, names.get(after, after)) if after else None,
        articles=role.articles,
        evidence=tuple(
            RoleEvidence(a.id, a.outlet, a.path, a.published.value, a.language, e.text, e.spans) for e, a in told
        ),
    )


def speakers(reader: RecordReader, *, most: int = 8) -> list[tuple[str, int]]:
    """Those who say most in this record, each with how often: what an empty answer can point to."""
    names = {e.id: e.name for e in reader.entities()}
    said = Counter(names.get(i, i) for s in reader.statements() for i in s.speaker)
    return sorted(said.items(), key=lambda item: (-item[1], item[0]))[:most]
