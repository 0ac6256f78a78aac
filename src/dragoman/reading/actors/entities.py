"""Drafts of entities: what is known of each before ids are given."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Optional

from dragoman.languages.small_words import load_small_words
from dragoman.model.entity import Entity, EntityType, MentionForm
from dragoman.model.parse import Token, text_of
from dragoman.model.span import Evidence, FieldEvidence, Span
from dragoman.ontology import Body, load_ontology
from dragoman.reading.actors.cast import Cast, Member
from dragoman.reading.actors.home import role_owner
from dragoman.reading.actors.named import Named
from dragoman.reading.actors.people import Person
from dragoman.reading.actors.roles import Role
from dragoman.reading.actors.tables import Words
from dragoman.reading.document import Document
from dragoman.reading.grammar.naming import naming_tokens
from dragoman.reading.grammar.phrases import noun_phrase
from dragoman.reading.grammar.verbs import children
from dragoman.text.fold import fold

SPEAKS_FOR = frozenset({"GOV", "MIL", "SPY", "COP", "JUD", "IGO"})
"""Sectors whose holders speak for the state that they belong to; a Danish analyst speaks for nobody."""
CAST = "cast"
"""The rule of what is known of a person from the cast."""
_LONGEST = 5
"""Tokens behind an office that still belong to its name."""
_OPEN_ENDS = frozenset({"ADP", "DET", "CCONJ"})
"""Words at which no name of an office ends."""
_GROUPS = frozenset({"delegation"})
PRINTED = frozenset({"ministry"})
"""Bodies of which a state has many: told apart by their printed words ("the Danish ministry of [fisheries]")."""


@dataclass(slots=True)
class Draft:
    """One entity in the making. `key` tells it from the others of the article; `owner` is what it stands for, `told`
    how its country is known where that is not by its own words."""

    key: tuple[str, str]
    type: EntityType
    name: str
    country: str | None = None
    sectors: tuple[str, ...] = ()
    owner: Optional["Draft"] = None
    rule: str = ""
    basis: tuple[Span, ...] = ()
    plural: bool = False
    gender: str | None = None
    office: str = ""
    told: str = ""
    mentions: list[tuple[Span, MentionForm]] = field(default_factory=list)

    @staticmethod
    def of_person(person: Person, document: Document, words: Words, cast: Cast | None, day: str | None) -> "Draft":
        """A person with the country, sectors and owner of the offices read beside the name, else of the cast.

        An office alone is the member of the cast who holds it on `day`, the article's.
        """
        role = role_owner(person)
        mentions: list[tuple[Span, MentionForm]] = [(span, "name") for span, _ in person.names]
        mentions += [(span, "nominal") for span in person.nominals]
        start = min(span.start for span, _ in mentions)
        name = person.full or _phrase(person.nominals[0], document)
        many = not person.names and any(role.plural for role in person.roles)
        draft = Draft(("person", f"{start}"), "group" if many else "person", name, mentions=mentions)
        draft.plural, draft.gender = many, person.gender
        if role is not None:
            _hold(draft, role, person)
        member = _member(person, role, document, words, cast, day) if cast and not many else None
        if member is not None:
            country = member.country(day)
            draft.name = member.name
            draft.country = draft.country or country
            draft.sectors = draft.sectors or member.sectors(day)
            if not person.names:
                draft.rule, draft.basis = CAST, tuple(person.nominals[:1])
            draft.rule, draft.basis = draft.rule or CAST, draft.basis or (person.names[0][0],)
            if draft.owner is None and country:
                draft.owner = country_draft(country)
        return draft

    @staticmethod
    def of_institution(role: Role, span: Span, text: str) -> "Draft":
        """A ministry, an army, a parliament; named in English where its owner is known, else as printed in `span`."""
        words = role.office.replace("-", " ")
        if role.owner is None:
            name = " ".join(span.of(text).split())
            return Draft(
                ("institution", role.office if span == role.span else name.lower()),
                "group" if role.office in _GROUPS else "organization",
                name,
                sectors=role.sectors,
                rule=f"offices: {role.office}",
                office=role.office,
            )
        owner = body_named(role.owner) if role.owner_is_body else country_draft(role.owner)
        if role.office == "army" and not role.owner_is_body:
            return force_draft(role.owner)
        if role.office in PRINTED:
            words = " ".join(span.of(text).split())
            name, key = words, f"{role.office} {role.owner} {words.lower()}"
        else:
            name, key = f"{owner.name} {words}", f"{role.office} {role.owner}"
        return Draft(
            ("institution", key),
            "group" if role.office in _GROUPS else "organization",
            name,
            owner.country,
            role.sectors,
            owner,
            rule=f"offices: {role.office}",
            office=role.office,
        )

    def entity(self, ids: Mapping[tuple[str, str], str]) -> Entity:
        """The entity, its attributes with the table entry or the words as evidence."""
        evidence: dict[str, FieldEvidence] = {}
        basis = self.basis or tuple(sorted(span for span, form in self.mentions if form != "pronoun")[:1])
        note = Evidence(basis, "inferred", self.rule or "table")
        if self.country is not None:
            evidence["country"] = Evidence(basis, "inferred", self.told) if self.told else note
        if self.sectors:
            evidence["sectors"] = tuple(note for _ in self.sectors)
        owner = ids.get(self.owner.key) if self.owner else None
        return Entity(ids[self.key], self.type, self.name, self.country, self.sectors, owner, evidence)


def _member(
    person: Person, role: Role | None, document: Document, words: Words, cast: Cast, day: str | None
) -> Member | None:
    """By the full name; without a name by an office that is held now, whose words say whose it is."""
    language = document.language.code
    if person.full:
        return cast.find(person.full, language)
    if role is None or role.plural or _not_now(role, document, words):
        return None
    return cast.holder(role.title.of(document.text), role.office, role.owner, language, day)


def _not_now(role: Role, document: Document, words: Words) -> bool:
    """ "the [former] premier", « le [futur] ministre »: nobody's office on the day of the article."""
    first = document.token_at(role.span.start)
    before = text_of(document.doc[max(0, first.i - 3) : first.i]) if first is not None else ""
    spoken = fold(f"{before} {role.span.of(document.text)}").replace("-", " ").split()
    return bool(words.other_times & set(spoken))


def _phrase(span: Span, document: Document) -> str:
    """The words of an office without a holder's name, with the adjectives in front and what it is of ("mayor of X")."""
    inside = document.tokens_in(span)
    head = next((t for t in inside if t.pos in ("NOUN", "PROPN") and t.head.i not in {i.i for i in inside}), None)
    start, end = span
    last = None
    told = {t.i for t in naming_tokens(head, document.labels)} if head is not None else set[int]()
    governing, case = document.labels.preposition_object, document.labels.case
    for token in noun_phrase(head, document.labels, appositions=False) if head is not None else ():
        if token.i < inside[0].i:
            start = min(start, token.idx) if token.pos == "ADJ" and token.i == inside[0].i - 1 else start
        elif token.is_punct or token.text[:1].isspace() or token.tag == "POS" or token.lower in document.labels.days:
            break  # "the Home Minister['s] plan", « l'émissaire [mardi] »
        elif token.idx >= end and token.i not in told and (_of(token, case) or children(token, governing)):
            break  # "the rebel leader [on Friday]"
        elif token.idx >= end and token.idx - end <= 1 and token.i - inside[-1].i <= _LONGEST:
            end, last = token.idx + len(token.text), token
    if last is not None and last.pos in _OPEN_ENDS:
        end = span.end  # « l'ambassadeur [à la suite de l'] »: cut short
    elif last is not None and _goes_on(last, document):
        end = max(span.end, last.head.idx)  # "ministers for water [of Chad], Mali and Togo": not those of Chad alone
    return " ".join(Span(start, end).of(document.text).split())


def _goes_on(last: Token, document: Document) -> bool:
    """Whether what an office is of goes on behind a comma with more of its kind."""
    labels = document.labels
    more = [t for t in children(last, labels.conjunct | labels.apposition) if t.i > last.i + 1]
    return last.dep in labels.preposition_object and any(document.doc[last.i + 1].text == "," for _ in more)


def _of(token: Token, case: frozenset[str]) -> bool:
    return token.dep in case and token.lower in load_small_words(token.lang).any_of


def _hold(draft: Draft, role: Role, person: Person) -> None:
    draft.sectors, draft.rule, draft.basis = role.sectors, f"offices: {role.office}", (role.span,)
    draft.office = role.office
    owner = role.owner or person.home
    if owner is None:
        return
    if role.owner_is_body:
        draft.owner = body_named(owner)
        draft.country = draft.owner.country
        return
    draft.country = owner
    if role.office == "national" and not person.names:
        draft.owner = country_draft(owner)
    elif not role.sectors or SPEAKS_FOR & set(role.sectors):
        draft.owner = country_draft(owner) if role.office != "national" else None
    if role.owner is None:
        draft.rule = f"home_titles: {owner}"


def body_named(name: str) -> Draft:
    """A body of the tables by its English name."""
    body = load_ontology().bodies.find(name, "en")
    if body is None:
        return Draft(("body", name), "organization", name)
    return Draft(("body", body.name), *_body(body))


def _body(body: Body) -> tuple[EntityType, str, str | None, tuple[str, ...], Draft | None, str]:
    kind: EntityType = "group" if body.type == "group" else "organization"
    state = body.country is not None and not {"JRN", "NGO", "BUS"} & set(body.sectors)
    owner = country_draft(body.country) if state and body.country else None
    return kind, body.name, body.country, body.sectors, owner, f"bodies: {body.name}"


def force_draft(code: str) -> Draft:
    """The armed forces of a country."""
    country = country_draft(code)
    name, rule = f"{country.name} armed forces", f"countries: {code}"
    return Draft(("force", code), "organization", name, code, ("MIL",), country, rule, office="army")


def country_draft(code: str) -> Draft:
    """A country by its code, named in English."""
    name = load_ontology().countries.name(code) or code
    return Draft(("country", code), "country", name, code, ("GOV",), rule=f"countries: {code}")


def place_draft(named: Named, text: str) -> Draft:
    """A country, people, house, capital (as government or as city), armed forces, or a body with a country's name."""
    place = named.place
    assert place is not None
    if named.what in ("country", "people"):
        return country_draft(place.code)
    country = country_draft(place.code)
    if named.what == "craft":
        name = named.span.of(text)
        return Draft(("craft", name.lower()), "group", name, place.code, rule=f"countries: {place.code}")
    if named.what == "organization":
        name = named.span.of(text)
        return Draft((named.what, name.lower()), named.what, name, place.code, (), country, f"countries: {place.code}")
    if named.what == "force":
        return force_draft(place.code)
    if named.what == "government":
        key, rule = ("institution", f"government {place.code}"), f"countries: {place.code}"
        return Draft(key, "organization", f"{country.name} government", place.code, ("GOV",), country, rule)
    if named.what == "city":
        return Draft(("city", place.name), "place", place.name, place.code, (), None, f"capitals: {place.name}")
    rule = f"{place.kind}s: {place.name}"
    return Draft(("house", place.name), "organization", place.name, place.code, place.sectors, country, rule)


def body_draft(named: Named, text: str) -> Draft:
    """A body of the tables, or an organisation or place that only the recogniser knows."""
    if named.body is not None:
        draft = Draft(("body", named.body.name), *_body(named.body))
        draft.plural = draft.type == "group"
        return draft
    name = named.span.of(text)
    if named.what == "craft":
        return Draft(("craft", name.lower()), "group", name)
    other: EntityType = "place" if named.what == "place" else "organization"
    return Draft((other, name.lower()), other, name)
