"""Drafts of entities: what is known of each before ids are given."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Optional

from dragoman.model.entity import Entity, EntityType, MentionForm
from dragoman.model.span import Evidence, FieldEvidence, Span
from dragoman.ontology import load_ontology
from dragoman.reading.actors.cast import Cast
from dragoman.reading.actors.named import Named
from dragoman.reading.actors.people import Person
from dragoman.reading.actors.roles import Role
from dragoman.reading.document import Document


@dataclass(slots=True)
class Draft:
    """One entity in the making. `key` tells it from the others of the article; `owner` is what it stands for."""

    key: tuple[str, str]
    type: EntityType
    name: str
    country: str | None = None
    sectors: tuple[str, ...] = ()
    owner: Optional["Draft"] = None
    rule: str = ""
    basis: tuple[Span, ...] = ()
    mentions: list[tuple[Span, MentionForm]] = field(default_factory=list)

    @staticmethod
    def of_person(person: Person, document: Document, cast: Cast | None) -> "Draft":
        """A person with the country, sectors and owner of the offices read beside the name, else of the cast."""
        role = next((r for r in person.roles if r.owner), person.roles[0] if person.roles else None)
        mentions: list[tuple[Span, MentionForm]] = [(span, "name") for span, _ in person.names]
        mentions += [(span, "nominal") for span in person.nominals]
        start = min(span.start for span, _ in mentions)
        name = person.full or _words(person.nominals[0], document)
        many = not person.names and any(role.plural for role in person.roles)
        draft = Draft(("person", f"{start}"), "group" if many else "person", name, mentions=mentions)
        if role is not None:
            _hold(draft, role, (role.span,))
        member = cast.find(person.full, document.language.code) if cast and person.full else None
        if member is not None:
            draft.name = member.name
            draft.country = draft.country or member.country
            draft.sectors = draft.sectors or member.sectors
            draft.rule, draft.basis = draft.rule or "cast", draft.basis or (person.names[0][0],)
            if draft.owner is None and member.country:
                draft.owner = country_draft(member.country)
        return draft

    def entity(self, ids: Mapping[tuple[str, str], str]) -> Entity:
        """The entity, its attributes with the table entry or the words as evidence."""
        evidence: dict[str, FieldEvidence] = {}
        basis = self.basis or tuple(sorted(span for span, form in self.mentions if form != "pronoun")[:1])
        note = Evidence(basis, "inferred", self.rule or "table")
        if self.country is not None:
            evidence["country"] = note
        if self.sectors:
            evidence["sectors"] = tuple(note for _ in self.sectors)
        owner = ids.get(self.owner.key) if self.owner else None
        return Entity(ids[self.key], self.type, self.name, self.country, self.sectors, owner, evidence)


def _words(span: Span, document: Document) -> str:
    return " ".join(span.of(document.text).split())


def _hold(draft: Draft, role: Role, basis: tuple[Span, ...]) -> None:
    draft.sectors, draft.rule, draft.basis = role.sectors, f"offices: {role.office}", basis
    if role.owner is None:
        return
    if role.owner_is_body:
        body = load_ontology().bodies.find(role.owner, "en")
        draft.owner = Draft(("body", role.owner), body.type if body else "organization", role.owner)  # type: ignore[arg-type]
        if body is not None:
            draft.owner.sectors, draft.owner.rule = body.sectors, f"bodies: {body.name}"
            draft.owner.country = draft.country = body.country
    else:
        draft.country = role.owner
        draft.owner = country_draft(role.owner)


def country_draft(code: str) -> Draft:
    """A country by its code, named in English."""
    name = load_ontology().countries.name(code) or code
    return Draft(("country", code), "country", name, code, ("GOV",), rule=f"countries: {code}")


def place_draft(named: Named) -> Draft:
    """A country, people, house, capital (as government or as city) or armed forces."""
    place = named.place
    assert place is not None
    if named.what in ("country", "people"):
        return country_draft(place.code)
    country = country_draft(place.code)
    if named.what == "force":
        return Draft(
            ("force", place.code),
            "organization",
            f"{country.name} armed forces",
            place.code,
            ("MIL",),
            country,
            f"countries: {place.code}",
        )
    if named.what == "city":
        return Draft(("city", place.name), "place", place.name, place.code, (), None, f"capitals: {place.name}")
    return Draft(
        ("house", place.name), "organization", place.name, place.code, place.sectors, country, f"houses: {place.name}"
    )


def body_draft(named: Named, text: str) -> Draft:
    """A body of the tables, or an organisation or place that only the recogniser knows."""
    body = named.body
    if body is not None:
        kind: EntityType = "group" if body.type == "group" else "organization"
        return Draft(("body", body.name), kind, body.name, body.country, body.sectors, None, f"bodies: {body.name}")
    name = named.span.of(text)
    kind = "place" if named.what == "place" else "organization"
    return Draft((kind, name.lower()), kind, name)
