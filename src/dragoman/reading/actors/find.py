"""The entities and mentions of one article."""

from dragoman.model.entity import Actors, Mention, MentionForm
from dragoman.model.span import Span
from dragoman.reading.actors.cast import Cast
from dragoman.reading.actors.entities import Draft, body_draft, place_draft
from dragoman.reading.actors.named import Named, recognised_names, table_names
from dragoman.reading.actors.people import Person, find_people, more_names
from dragoman.reading.actors.pronouns import Place, find_pronouns, is_subject
from dragoman.reading.actors.roles import find_roles
from dragoman.reading.actors.standing import audiences, resolve_roles
from dragoman.reading.actors.tables import load_index, load_words
from dragoman.reading.document import Document


def find_actors(document: Document, cast: Cast | None = None) -> Actors:
    """Who is named: entities in the order of their first mention, mentions in the order of the text."""
    index, words = load_index(document.language.code), load_words(document.language.code)
    tabled = table_names(document, index, words)
    recognised = list(recognised_names(document, tabled))
    roles = find_roles(document, index, words, tabled)
    people = find_people(document, [n for n in recognised if n.what == "person"], roles, index, words)
    recognised = [n for n in recognised if n.what == "person" or not any(n.span.overlaps(r.span) for r in roles)]
    tabled, recognised = _settled(tabled, recognised, people)
    taken = [n.span for n in tabled] + [s for p in people for s, _ in p.names]
    for span, text, person in more_names(document, people, taken):
        person.names.append((span, text))
    people += resolve_roles(document, people, roles, words, [n.span for n in tabled if n.nominal])
    drafts = [*_person_drafts(document, people, cast), *_named_drafts([*tabled, *recognised], document.text)]
    drafts += audiences(document, words)
    pronouns = _pronouns(document, people)
    return _numbered(drafts, pronouns)


def _settled(tabled: list[Named], recognised: list[Named], people: list[Person]) -> tuple[list[Named], list[Named]]:
    """Names that are no person's: an organisation that has the surname of a person here is that person."""
    surnames = {s for p in people for s in p.surnames if len(p.full.split()) > 1}
    spans = [span for p in people for span, _ in p.names]
    rest = []
    for named in recognised:
        if named.what == "person" or any(named.span.overlaps(s) for s in spans):
            continue
        if len(named.head.text) and named.head.lower_ in surnames:
            continue
        rest.append(named)
    return [n for n in tabled if not any(n.span.overlaps(s) for s in spans)], rest


def _person_drafts(document: Document, people: list[Person], cast: Cast | None) -> list[Draft]:
    return [Draft.of_person(person, document, cast) for person in people]


def _named_drafts(named: list[Named], text: str) -> list[Draft]:
    """Places, bodies and the rest, one draft for each thing named."""
    drafts: dict[tuple[str, str], Draft] = {}
    for one in named:
        draft = body_draft(one, text) if one.body or one.place is None else place_draft(one)
        kept = drafts.setdefault(draft.key, draft)
        form: MentionForm = "nominal" if one.nominal else "name"
        kept.mentions.append((one.span, form))
    return list(drafts.values())


def _pronouns(document: Document, people: list[Person]) -> list[tuple[Span, int]]:
    places = [
        Place(span, number, person.gender, is_subject(span, document))
        for number, person in enumerate(people)
        for span in [*(s for s, _ in person.names), *person.nominals]
    ]
    return find_pronouns(document, places)


def _numbered(drafts: list[Draft], pronouns: list[tuple[Span, int]]) -> Actors:
    """Drafts as entities, ids in order of first mention; owners of houses and offices that nobody named are made."""
    for span, number in pronouns:
        drafts[number].mentions.append((span, "pronoun"))
    owners = {draft.key for draft in drafts}
    for draft in list(drafts):
        if draft.owner is not None and draft.owner.key not in owners:
            owners.add(draft.owner.key)
            drafts.append(draft.owner)
    last = 10**9
    ordered = sorted(drafts, key=lambda d: min((s.start for s, _ in d.mentions), default=last))
    ids = {draft.key: f"e{n}" for n, draft in enumerate(ordered, 1)}
    entities = tuple(draft.entity(ids) for draft in ordered)
    places = sorted({(span, form, ids[draft.key]) for draft in ordered for span, form in draft.mentions})
    mentions = tuple(Mention(f"m{n}", span, form, entity) for n, (span, form, entity) in enumerate(places, 1))
    return Actors(entities, mentions)
