"""Persons by their names: who speaks, whom the cast knows, and later mentions by the last name."""

from collections.abc import Sequence

from dragoman.model.span import Span
from dragoman.reading.actors.cast import Cast
from dragoman.reading.actors.entities import country_draft
from dragoman.reading.actors.surface.drafts import Drafts, inside
from dragoman.reading.actors.surface.roles import Page, is_title, name_at


def name_speaker(drafts: Drafts, page: Page, span: Span, taken: Sequence[Span]) -> None:
    """A run of capitals that speaks is a person, unless an office or a table says otherwise."""
    words = [at for at, word in enumerate(page.words) if span.contains(word.span)]
    if inside(span, tuple(taken)) or not words or any(at in page.known for at in words):
        return
    first = words[1] if is_title(page, words[0]) and len(words) > 1 else words[0]
    name = name_at(page, first)
    if name is None or (name[1] - 1 != words[-1] and page.text[page.words[name[1] - 1].span.end] != ","):
        return
    alone = page.words[first].folded if name[1] - name[0] == 1 else ""
    if alone in page.naming.organizations or alone in page.naming.groups:
        return
    here = page.span(*name)
    drafts.add(drafts.person(here.of(page.text)), here, "name")


def name_titled(drafts: Drafts, page: Page, taken: Sequence[Span]) -> None:
    """Whom an honorific announces: «su colega, el señor [Soto], se negó»."""
    for at in range(len(page.words) - 1):
        name = name_at(page, at + 1) if is_title(page, at) and page.words[at + 1].beside else None
        here = page.span(*name) if name is not None else None
        if here is not None and not inside(here, tuple(taken)):
            drafts.add(drafts.person(here.of(page.text)), here, "name")


def name_cast(drafts: Drafts, page: Page, cast: Cast | None, code: str, day: str | None) -> None:
    """People known beforehand, found by their full names: name, country and sectors as the cast has them."""
    at = 0
    while cast is not None and at < len(page.words):
        name = name_at(page, at)
        at = name[1] if name is not None else at + 1
        if name is None or name[1] - name[0] < 2:
            continue
        here = page.span(*name)
        member = cast.find(here.of(page.text), code)
        if member is None or member.type != "person":
            continue
        draft = drafts.person(here.of(page.text))
        draft.name = member.name
        country = member.country(day)
        draft.country, draft.sectors = draft.country or country, draft.sectors or member.sectors(day)
        draft.rule, draft.basis = draft.rule or "cast", draft.basis or (here,)
        if draft.owner is None and country:
            draft.owner = country_draft(country)
        drafts.add(draft, here, "name")


def name_again(drafts: Drafts, page: Page, taken: Sequence[Span]) -> list[Span]:
    """Later mentions by the last name alone; where they stand."""
    found = []
    for word in page.words:
        draft = drafts.surnames.get(word.folded) if word.capital else None
        if draft is None or inside(word.span, tuple(taken)):
            continue
        if not any(span.contains(word.span) for span, _ in draft.mentions):
            drafts.add(draft, word.span, "name")
            found.append(word.span)
    return found
