"""Entities and mentions of an article by printed words, and who the sources of its quotations are."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from dragoman.languages import Language
from dragoman.languages.cues import load_cues
from dragoman.languages.naming import Naming
from dragoman.model.entity import Actors, EntityType, Mention
from dragoman.model.span import Span
from dragoman.reading.actors.cast import Cast
from dragoman.reading.actors.entities import Draft, country_draft
from dragoman.reading.actors.surface.drafts import Drafts, inside
from dragoman.reading.actors.surface.holders import hold
from dragoman.reading.actors.surface.names import Known, known_names, words_of
from dragoman.reading.actors.surface.people import name_again, name_cast, name_speaker, name_titled
from dragoman.reading.actors.surface.roles import Page, bare, find_roles
from dragoman.text.fold import fold


@dataclass(frozen=True, slots=True)
class Parties:
    """The actors of an article, and for each stretch asked about whom it names: (entity id, words) each."""

    actors: Actors
    named: Mapping[Span, tuple[tuple[str, Span], ...]]


def find_parties(
    text: str,
    *,
    language: Language,
    naming: Naming,
    asked: Iterable[Span],
    furniture: Sequence[Span] = (),
    cast: Cast | None = None,
    day: str | None = None,
) -> Parties:
    """Countries, bodies, offices and persons of `text`; `asked` are the sources and addressees of its quotations.

    A person is known by an office, a title, the cast, or by speaking; later by the last name alone. `day` is the
    article's (ISO): a member of the cast serves whom it served then.
    """
    words = words_of(text)
    listed = list(known_names(words, text, naming))
    cues = load_cues(language.code)
    small = frozenset(map(fold, cues.words.determiners)) if cues else frozenset[str]()
    page = Page(text, words, {one.first: one for one in listed}, naming, language.titles, small)
    stretches = sorted(set(asked))
    drafts, taken = Drafts(), list(furniture)
    for role in find_roles(page):
        if not inside(page.span(role.first, role.last), tuple(furniture)):
            taken += hold(drafts, page, role, stretches)
    for span in stretches:
        name_speaker(drafts, page, span, taken)
    name_titled(drafts, page, taken)
    name_cast(drafts, page, cast, language.code, day)
    taken += name_again(drafts, page, taken)
    for one in listed:
        _place(drafts, page, one, stretches, furniture)
    for span in stretches:
        _unnamed(drafts, page, span)
    return _numbered(drafts, page, stretches)


def _place(drafts: Drafts, page: Page, one: Known, asked: Sequence[Span], furniture: Sequence[Span]) -> None:
    """A name of the tables; a capital that speaks stands for its government, elsewhere it is the city."""
    span = page.span(one.first, one.last)
    names = [s for d in drafts.surnames.values() for s, form in d.mentions if form == "name"]
    if inside(span, tuple(furniture)) or inside(span, names):
        return
    draft = one.draft
    if one.seat and span in asked and draft.country:
        state, rule = country_draft(draft.country), f"capitals: {draft.name}"
        draft = Draft(("house", draft.name), "organization", draft.name, draft.country, ("GOV",), state, rule)
    drafts.add(draft, span, "name")


def _unnamed(drafts: Drafts, page: Page, span: Span) -> None:
    """A source that nobody is known for: an entity of its own under its words."""
    here = bare(page, span)
    words = [word for word in page.words if here.contains(word.span)]
    known = drafts.mentioned(span)
    if not words or any(s.start <= here.start or d.type == "person" for d, s in known):
        return
    heads = {word.folded for word in words[:3]}
    naming = page.naming
    kind: EntityType = (
        "group" if heads & naming.groups else "organization" if heads & naming.organizations else "person"
    )
    owner = next((d for d, _ in known if d.type != "place"), None)
    draft = Draft(("source", fold(here.of(page.text))), kind, " ".join(here.of(page.text).split()), owner=owner)
    drafts.add(draft, here, "nominal")


def _numbered(drafts: Drafts, page: Page, asked: Sequence[Span]) -> Parties:
    """Ids in the order of first mentions; and for each stretch asked about whom it names."""
    ordered = sorted(drafts.by_key.values(), key=lambda d: min((s.start for s, _ in d.mentions), default=10**9))
    ids = {draft.key: f"e{number}" for number, draft in enumerate(ordered, 1)}
    placed = sorted({(span, form, ids[d.key]) for d in ordered for span, form in d.mentions})
    mentions = tuple(Mention(f"m{number}", s, form, entity) for number, (s, form, entity) in enumerate(placed, 1))
    named = {span: tuple((ids[d.key], s) for d, s in _heads(drafts, page, span)) for span in asked}
    return Parties(Actors(tuple(draft.entity(ids) for draft in ordered), mentions), named)


def _heads(drafts: Drafts, page: Page, span: Span) -> list[tuple[Draft, Span]]:
    """Whom a phrase names: the person in it, else who is named where it begins; with "and", the others too."""
    known = drafts.mentioned(span)
    persons = [(d, s) for d, s in known if d.type == "person" and (s, "name") in d.mentions]
    found = persons[:1] or known[:1]
    for draft, here in known:
        joined = [word.folded for word in page.words if found[-1][1].end <= word.span.start < here.start]
        between = [word for word in joined if word not in page.determiners]
        if draft not in [d for d, _ in found] and here.start >= found[-1][1].end and between in (["y"], ["e"], ["und"]):
            found.append((draft, here))
    return found
