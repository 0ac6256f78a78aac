"""Who holds an office: the person named beside it, the body itself, or whom its words alone stand for."""

from collections.abc import Sequence

from dragoman.model.span import Span
from dragoman.ontology import Office
from dragoman.reading.actors.entities import Draft
from dragoman.reading.actors.surface.drafts import Drafts, inside
from dragoman.reading.actors.surface.roles import Page, Role, bare, office_of
from dragoman.text.fold import fold

_SPEAKS_FOR = frozenset({"GOV", "MIL", "SPY", "COP", "JUD", "IGO"})


def hold(drafts: Drafts, page: Page, role: Role, asked: Sequence[Span]) -> list[Span]:
    """Add the holder of `role` to `drafts`; the stretches that are now spoken for."""
    office = office_of(role.office)
    if office is None:
        return []
    here = page.span(role.first, role.last)
    if role.name is not None and office.holder == "person":
        return _named(drafts, page, role, office, here)
    if office.holder == "institution" and role.owner is not None and role.owner.type == "country":
        drafts.add(_institution(role.owner, office, here), here, "nominal")
        return [here]
    return _nominal(drafts, page, role, office, here, asked)


def _named(drafts: Drafts, page: Page, role: Role, office: Office, here: Span) -> list[Span]:
    assert role.name is not None
    span = page.span(*role.name)
    draft = drafts.person(span.of(page.text))
    if draft.owner is None:
        _give(draft, role.owner, office, here)
    drafts.titles.setdefault(draft.key, set()).update(word.folded for word in page.words[role.first : role.last])
    drafts.add(draft, span, "name")
    drafts.add(draft, here, "nominal")
    return [span, here]


def _give(draft: Draft, owner: Draft | None, office: Office, here: Span) -> None:
    """The country, sectors and owner that the office tells of its holder."""
    draft.country, draft.sectors = owner.country if owner else None, office.sectors
    draft.owner = owner if not office.sectors or _SPEAKS_FOR & set(office.sectors) else None
    draft.rule, draft.basis, draft.office = f"offices: {office.name}", (here,), office.name


def _institution(owner: Draft, office: Office, here: Span) -> Draft:
    """A ministry, an army or a parliament of a country, under its English name."""
    army = office.name == "army"
    name = f"{owner.name} {'armed forces' if army else office.name.replace('-', ' ')}"
    key = ("force", owner.country or "") if army else ("institution", f"{office.name} {owner.country}")
    return Draft(key, "organization", name, owner.country, office.sectors, owner, f"offices: {office.name}", (here,))


def _nominal(drafts: Drafts, page: Page, role: Role, office: Office, here: Span, asked: Sequence[Span]) -> list[Span]:
    """An office without a name: its holder known from before, else, where it speaks, an entity under its words."""
    person = office.holder == "person"
    head = page.words[role.head].folded
    head = head if page.naming.compounds else head.rpartition("-")[2]  # «el general-presidente»
    anyone = role.first > 0 and page.words[role.first - 1].folded in page.naming.indefinite
    known = drafts.holder(head, role.owner, role.office) if person and not anyone else None
    if known is not None:
        if known.owner is None and role.owner is not None:
            _give(known, role.owner, office, here)
        drafts.add(known, here, "nominal")
        return [here]
    whole = next(
        (bare(page, span) for span in asked if span.contains(here) and bare(page, span).start == here.start), None
    )
    if whole is None:
        return [here] if not inside(here, tuple(asked)) else []
    name = " ".join(whole.of(page.text).split())
    draft = Draft(("role", fold(name)), "person" if person else "organization", name)
    _give(draft, role.owner, office, here)
    draft.basis = (here,)
    drafts.add(draft, whole, "nominal")
    return [whole]
