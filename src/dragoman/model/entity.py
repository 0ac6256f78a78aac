"""Who is named: mentions (words) and entities (what the words name)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from dragoman.model.span import Evidence, EvidenceMap, Span, require_each, require_one

type EntityType = Literal["person", "country", "organization", "group", "place"]
type MentionForm = Literal["name", "nominal", "pronoun"]
ENTITY_TYPES: tuple[EntityType, ...] = ("person", "country", "organization", "group", "place")


@dataclass(frozen=True, slots=True)
class Entity:
    """A cluster of one article's mentions.

    `country` is ISO 3166 alpha-3, `sectors` are PLOVER's, `of` the entity that a house or seat stands for
    (Kremlin → Russia). Evidence: `country` one, `sectors` one each; table entries are named as the rule.
    """

    id: str
    type: EntityType
    name: str
    country: str | None = None
    sectors: tuple[str, ...] = ()
    of: str | None = None
    evidence: EvidenceMap = field(default_factory=dict[str, Evidence | tuple[Evidence, ...]])

    def __post_init__(self) -> None:
        require_one(self.evidence, "country", self.country)
        require_each(self.evidence, "sectors", self.sectors)


@dataclass(frozen=True, slots=True)
class Mention:
    """Words in one article that name or stand for an entity (null where it stays open)."""

    id: str
    span: Span
    form: MentionForm
    entity: str | None


@dataclass(frozen=True, slots=True)
class Actors:
    """The result of the actors stage."""

    entities: tuple[Entity, ...]
    mentions: tuple[Mention, ...]

    def last_numbers(self) -> tuple[int, int]:
        """The highest number among the ids of entities and of mentions; there may be gaps."""
        numbers = ((int(one.id[1:]) for one in some) for some in (self.entities, self.mentions))
        entities, mentions = (max(some, default=0) for some in numbers)
        return entities, mentions

    def by_id(self) -> Mapping[str, Entity]:
        return {entity.id: entity for entity in self.entities}
