"""Entities and mentions of an article by printed words, and who the sources of its quotations are."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from dragoman.languages import Language
from dragoman.languages.cues import load_cues
from dragoman.languages.naming import Naming
from dragoman.model.entity import Actors, Mention, MentionForm
from dragoman.model.span import Span
from dragoman.reading.actors.cast import Cast
from dragoman.reading.actors.entities import Draft, country_draft
from dragoman.reading.actors.surface.names import Known, known_names, words_of
from dragoman.reading.actors.surface.roles import Page, Role, find_roles, name_at, office_of
from dragoman.text.fold import fold

_SPEAKS_FOR = frozenset({"GOV", "MIL", "SPY", "COP", "JUD", "IGO"})


@dataclass(frozen=True, slots=True)
class Parties:
    """The actors of an article, and for each stretch asked about the ids of those it names, with their words."""

    actors: Actors
    named: Mapping[Span, tuple[tuple[str, Span], ...]]


@dataclass(slots=True)
class _Found:
    """Drafts in the making, and the last name of each person."""

    drafts: dict[tuple[str, str], Draft] = field(default_factory=dict)
    surnames: dict[str, Draft] = field(default_factory=dict)

    def add(self, draft: Draft, span: Span, form: MentionForm) -> Draft:
        """The draft of this key, with one more mention; its owner is kept too."""
        kept = self.drafts.setdefault(draft.key, draft)
        if (span, form) not in kept.mentions:
            kept.mentions.append((span, form))
        if kept.owner is None and draft.owner is not None:
            kept.owner, kept.country, kept.sectors, kept.rule = draft.owner, draft.country, draft.sectors, draft.rule
            kept.basis = draft.basis
        owned = kept
        while owned.owner is not None:
            owned.owner = self.drafts.setdefault(owned.owner.key, owned.owner)
            owned = owned.owner
        return kept


def find_parties(
    text: str, *, language: Language, naming: Naming, asked: Iterable[Span], furniture: Sequence[Span], cast: Cast | None
) -> Parties:
    """Countries, bodies, offices and persons of `text`; `asked` are the sources and addressees of its quotations.

    A person is known by an office, a title, the cast, or by speaking; later by the last name alone.
    """
    words = words_of(text)
    listed = [one for one in known_names(words, text, naming)]
    cues = load_cues(language.code)
    small = frozenset(map(fold, cues.words.determiners)) if cues else frozenset()
    page = Page(text, words, {one.first: one for one in listed}, naming, language.titles, small)
    asked = sorted(set(asked))
    found = _Found()
    roles = [role for role in find_roles(page) if not _inside(page.span(role.first, role.last), furniture)]
    taken: list[Span] = []
    for role in roles:
        taken += _hold(found, page, role, asked)
    for span in asked:
        _name_speaker(found, page, span, taken)
    _cast(found, page, cast, language.code)
    taken += _surnames(found, page, taken)
    for one in listed:
        _place(found, page, one, asked, furniture, taken)
    for span in asked:
        _unnamed(found, page, span)
    return _numbered(found, asked)


def _inside(span: Span, parts: Sequence[Span]) -> bool:
    return any(part.overlaps(span) for part in parts)


def _hold(found: _Found, page: Page, role: Role, asked: Sequence[Span]) -> list[Span]:
    """The holder of an office: the person named beside it, or whom its words alone stand for."""
    office = office_of(role.office)
    if office is None:
        return []
    here = page.span(role.first, role.last)
    owner = role.owner
    body = owner is not None and owner.type != "country"
    serves = owner if owner is not None and (not office.sectors or _SPEAKS_FOR & set(office.sectors)) else None
    rule = f"offices: {office.name}"
    if role.name is not None and office.holder == "person":
        span = page.span(*role.name)
        draft = _person(found, span.of(page.text))
        if draft.owner is None:
            draft.country, draft.sectors, draft.owner = owner.country if owner else None, office.sectors, serves
            draft.rule, draft.basis, draft.office = rule, (here,), office.name
        found.add(draft, span, "name")
        found.add(draft, here, "nominal")
        return [span, here]
    whole = next((span for span in asked if span.contains(here) and _bare(page, span).start >= here.start - 40), here)
    if office.holder == "institution" and owner is not None and not body:
        name = f"{owner.name} armed forces" if office.name == "army" else f"{owner.name} {office.name.replace('-', ' ')}"
        key = ("force", owner.country or name) if office.name == "army" else ("institution", f"{office.name} {owner.country}")
        draft = Draft(key, "organization", name, owner.country, office.sectors, owner, rule, (here,))
    else:
        same = next((d for d in found.drafts.values() if d.office == office.name and owner is None), None)
        if same is not None and whole == here and office.holder == "person":
            found.add(same, here, "nominal")
            return [here]
        if whole == here and not _inside(here, asked):
            return [here]
        name = _bare(page, whole).of(page.text)
        kind = "person" if office.holder == "person" else "organization"
        draft = Draft(("role", fold(name)), kind, name, owner.country if owner else None, office.sectors, serves, rule, (here,))  # type: ignore[arg-type]
        draft.office = office.name
        here = _bare(page, whole)
    found.add(draft, here, "nominal")
    return [here]


def _person(found: _Found, name: str) -> Draft:
    """The person of that name: the one known by it or by its last word."""
    last = fold(name.split()[-1])
    known = found.surnames.get(last)
    if known is not None and (len(name.split()) == 1 or fold(known.name) == fold(name) or len(known.name.split()) == 1):
        if len(name.split()) > len(known.name.split()):
            known.name = name
        return known
    draft = Draft(("person", fold(name)), "person", name)
    found.surnames[last] = draft
    return draft


def _name_speaker(found: _Found, page: Page, span: Span, taken: Sequence[Span]) -> None:
    """A run of capitals that speaks is a person, unless an office or a table says otherwise."""
    if _inside(span, taken):
        return
    inside = [at for at, word in enumerate(page.words) if span.contains(word.span)]
    if not inside or any(at in page.known for at in inside):
        return
    name = name_at(page, inside[0])
    head = page.words[inside[0]]
    titled = head.printed.lower() in page.titles.honorifics or head.printed.lower() + "." in page.titles.honorifics
    if titled and len(inside) > 1:
        name = name_at(page, inside[1])
    if name is None or (name[1] - 1 != inside[-1] and page.text[page.words[name[1] - 1].span.end] != ","):
        return
    if name[1] - name[0] == 1 and page.naming.compounds and fold(page.words[name[0]].printed) in (page.naming.organizations | page.naming.groups):
        return
    here = page.span(*name)
    found.add(_person(found, here.of(page.text)), here, "name")


def _cast(found: _Found, page: Page, cast: Cast | None, code: str) -> None:
    """People known beforehand, by full name; and what the cast knows of those found."""
    if cast is None:
        return
    at = 0
    while at < len(page.words):
        name = name_at(page, at)
        if name is not None and name[1] - name[0] > 1:
            here = page.span(*name)
            member = cast.find(here.of(page.text), code)
            if member is not None and member.type == "person":
                draft = found.add(_person(found, here.of(page.text)), here, "name")
                draft.name = member.name
                draft.country, draft.sectors = draft.country or member.country, draft.sectors or member.sectors
                draft.rule, draft.basis = draft.rule or "cast", draft.basis or (here,)
                if draft.owner is None and member.country:
                    found.add(Draft(draft.key, "person", "", owner=country_draft(member.country), country=draft.country, sectors=draft.sectors, rule=draft.rule, basis=draft.basis), here, "name")
        at = name[1] if name is not None else at + 1


def _surnames(found: _Found, page: Page, taken: Sequence[Span]) -> list[Span]:
    """Later mentions by the last name alone."""
    more = []
    for word in page.words:
        draft = found.surnames.get(word.folded) if word.capital else None
        if draft is not None and not any(s.contains(word.span) for s, _ in draft.mentions) and not _inside(word.span, taken):
            found.add(draft, word.span, "name")
            more.append(word.span)
    return more


def _place(
    found: _Found, page: Page, one: Known, asked: Sequence[Span], furniture: Sequence[Span], taken: Sequence[Span]
) -> None:
    """A name of the tables; a capital that speaks is its government, another one is the city."""
    span = page.span(one.first, one.last)
    if _inside(span, furniture) or any(s.overlaps(span) and not s.contains(span) for s in taken):
        return
    if any(span.overlaps(s) for d in found.surnames.values() for s, form in d.mentions if form == "name"):
        return
    draft = one.draft
    if one.seat and span in asked and draft.country:
        name = draft.name
        draft = Draft(("house", name), "organization", name, draft.country, ("GOV",), country_draft(draft.country), f"capitals: {name}")
    found.add(draft, span, "name")


def _bare(page: Page, span: Span) -> Span:
    """A phrase without the article or other small word in front."""
    inside = [word for word in page.words if span.contains(word.span)]
    while len(inside) > 1 and inside[0].folded in page.determiners:
        inside = inside[1:]
    return Span(inside[0].span.start, span.end) if inside else span


def _unnamed(found: _Found, page: Page, span: Span) -> None:
    """A source that nobody is known for: an entity of its own under its words."""
    if any(span.contains(s) and s.start <= _bare(page, span).start for d in found.drafts.values() for s, _ in d.mentions):
        return
    if any(span.contains(s) for d in found.drafts.values() if d.type == "person" for s, _ in d.mentions):
        return
    here = _bare(page, span)
    inside = [word for word in page.words if here.contains(word.span)]
    if not inside:
        return
    heads = {word.folded for word in inside[:3]}
    kind = "group" if heads & page.naming.groups else "organization" if heads & page.naming.organizations else "person"
    owner = next((d for d in found.drafts.values() for s, form in d.mentions if here.contains(s) and form == "name" and d.type != "place"), None)
    draft = Draft(("source", fold(here.of(page.text))), kind, " ".join(here.of(page.text).split()), owner=owner)  # type: ignore[arg-type]
    found.add(draft, here, "nominal")


def _numbered(found: _Found, asked: Sequence[Span]) -> Parties:
    """Ids in the order of first mentions; and for each stretch asked about whom it names."""
    drafts = sorted(found.drafts.values(), key=lambda d: min((s.start for s, _ in d.mentions), default=10**9))
    ids = {draft.key: f"e{number}" for number, draft in enumerate(drafts, 1)}
    placed = sorted(((s, form, ids[d.key]) for d in drafts for s, form in d.mentions), key=lambda m: (m[0], m[2]))
    mentions = tuple(Mention(f"m{number}", s, form, entity) for number, (s, form, entity) in enumerate(placed, 1))
    named = {span: _heads(span, mentions, drafts, ids) for span in asked}
    return Parties(Actors(tuple(draft.entity(ids) for draft in drafts), mentions), named)


def _heads(
    span: Span, mentions: Sequence[Mention], drafts: Sequence[Draft], ids: Mapping[tuple[str, str], str]
) -> tuple[tuple[str, Span], ...]:
    """Whom a phrase names: the person in it, else who is named where it begins."""
    inside = [m for m in mentions if span.overlaps(m.span) and (span.contains(m.span))]
    kinds = {ids[d.key]: d for d in drafts}
    persons = [m for m in inside if m.entity and kinds[m.entity].type == "person" and m.form == "name"]
    chosen = persons[:1] or sorted(inside, key=lambda m: (m.span.start, -m.span.end, m.form == "name"))[:1]
    return tuple((m.entity, m.span) for m in chosen if m.entity)
