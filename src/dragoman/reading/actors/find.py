"""The entities and mentions of one article."""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.model.entity import Actors, Mention, MentionForm
from dragoman.model.parse import Token
from dragoman.model.span import Span
from dragoman.reading.actors.again import name_again
from dragoman.reading.actors.cast import Cast
from dragoman.reading.actors.crafts import with_crafts
from dragoman.reading.actors.entities import Draft, body_draft, place_draft
from dragoman.reading.actors.home import give_homes, reseated
from dragoman.reading.actors.institutions import institutions
from dragoman.reading.actors.located import located
from dragoman.reading.actors.named import Named, recognised_names, table_names
from dragoman.reading.actors.outlets import outlet_names
from dragoman.reading.actors.own_country import give_countries
from dragoman.reading.actors.owners import give_owners
from dragoman.reading.actors.people import Person, find_people, more_names
from dragoman.reading.actors.places import find_places
from dragoman.reading.actors.pronouns import Place, find_pronouns, learned_genders
from dragoman.reading.actors.roles import Role, find_roles
from dragoman.reading.actors.scan import Scan, scan
from dragoman.reading.actors.standing import audiences, resolve_roles
from dragoman.reading.actors.tables import Index, Words, load_index, load_words
from dragoman.reading.actors.third_persons import third_persons
from dragoman.reading.actors.titles import roles_of, titled_names
from dragoman.reading.document import Document
from dragoman.text.fold import fold

_STEM = 4
_JOINS = frozenset({"de", "d'", "d’", "von", "van"})
_PEOPLES = frozenset(
    [
        "an",
        "ian",
        "ans",
        "ians",
        "ese",
        "ish",
        "ic",
        "ien",
        "ienne",
        "iens",
        "iennes",
        "ais",
        "aise",
        "ois",
        "oise",
        "ain",
        "aine",
    ]
)
"""Endings that make a people's adjective of a country's name, in English and in French."""


def find_actors(document: Document, cast: Cast | None = None, day: str | None = None) -> Actors:
    """Who is named on `day`: entities in the order of their first mention, mentions in the order of the text."""
    code = document.language.code
    index, words, page = load_index(code), load_words(code), scan(document)
    tabled = reseated(page, table_names(page, index, words), index)
    tabled = with_crafts(page, _with_outlets(page, tabled, index, words), words, index)
    roles = find_roles(page, index, words, tabled)
    recognised = _recognised(page, tabled, roles, index, words)
    people = find_people(page, [n for n in recognised if n.what == "person"], roles, index, words)
    tabled, recognised = _settled(tabled, recognised, people, page)
    taken = page.claimed([n.span for n in tabled] + [s for p in people for s, _ in p.names])
    for span, text, person in more_names(page, people, taken):
        person.add(span, text)
    give_homes(page, people, tabled, words, index)
    taken = page.claimed([n.span for n in tabled if n.nominal] + [s for p in people for s, _ in p.names])
    people += resolve_roles(page, people, roles, words, taken)
    drafts = [Draft.of_person(person, document, words, cast, day) for person in people]
    for number, draft in enumerate(drafts):
        draft.key = ("person", str(number))  # two roles may begin at one word: "Saudi consul", "Saudi consul general"
    drafts += _joined(
        [
            *_named_drafts([*tabled, *recognised], document.text),
            *institutions(page, roles, words, taken),
            *audiences(page, words),
        ],
        document.text,
    )
    name_again(page, drafts, index, words)
    places = find_places(page, drafts, words)
    pronouns = _pronouns(page, places, words)
    give_owners(page, drafts, places, pronouns)
    give_countries(page, drafts, pronouns, words)
    return _numbered(drafts, pronouns)


def _with_outlets(page: Scan, tabled: list[Named], index: Index, words: Words) -> list[Named]:
    """With the names that a noun for a paper or a body announces; longer ones of the tables stay."""
    taken = page.claimed(n.span for n in tabled)
    return sorted([*tabled, *outlet_names(page, taken, words, index)], key=lambda n: n.span)


def _pronouns(page: Scan, places: list[Place], words: Words) -> list[tuple[Span, int]]:
    """Pronouns; a second time where the first pass gave somebody both he and she, with the commoner as the gender."""
    pronouns = third_persons(page, words)
    found = find_pronouns(page.document, pronouns, places, words)
    genders = learned_genders(places, found, page.document)
    if not genders:
        return found
    placed = [replace(p, gender=genders.get(p.draft, p.gender)) for p in places]
    return find_pronouns(page.document, pronouns, placed, words)


def _recognised(page: Scan, tabled: list[Named], roles: list[Role], index: Index, words: Words) -> list[Named]:
    """The recogniser's names and those an office announces; what an office stands in front of is a person."""
    taken = page.claimed(n.span for n in tabled)
    alone = _alone(page, words)
    printed = frozenset(page.folded)
    offices = {r.span for r in roles if r.office != "national" or _in_front_of_name(r, page)}
    found = [
        _behind_office(n, roles, page, words) for n in recognised_names(page, taken, words) if n.span not in offices
    ]
    found = located([_as_place(n, page, printed) for n in found], page, words)
    found = [_as_person(n, page, roles, index, words, alone) for n in found]
    persons = [n for n in found if n.what == "person"]
    taken = page.claimed([*(n.span for n in tabled), *(n.span for n in persons)])
    titled = titled_names(page, roles, taken)
    # a minister's portfolio, a people's adjective, a name that an office announces: nothing else
    used = page.claimed([*(r.span for r in roles), *(n.span for n in titled)])
    others = [n for n in found if n.what != "person" and not _used(n, used, page) and not _declined(n, page, index)]
    others = [n for n in others if not _portfolio(n, page)]
    return sorted([*persons, *others, *titled], key=lambda n: n.span)


def _in_front_of_name(role: Role, page: Scan) -> bool:
    """« le président, l'[Uruguayen] Hugo Soto »: a people's word right in front of a name is none."""
    after = page.document.token_at(role.span.end + 1)
    return after is not None and after.ent_type in ("PER", "PERSON") and after.text[:1].isupper()


def _behind_office(named: Named, roles: list[Role], page: Scan, words: Words) -> Named:
    """ "[Prime Minister of] Kestria": of a name that the recogniser takes together with an office, the country."""
    role = next((r for r in roles if r.span.start == named.span.start and r.span.end < named.span.end), None)
    rest = page.document.tokens_in(Span(role.span.end, named.span.end)) if role is not None else []
    if role is None or len(rest) < 2 or rest[0].pos != "ADP" or named.what != "person":
        return named
    rank = role.office == "general" and fold(role.title.of(page.document.text)) not in words.place_ranks
    if rank and rest[0].lower in _JOINS:
        return named  # « le général [de Vallon] »
    name = [t for t in rest if t.pos in ("PROPN", "NOUN") and t.text[:1].isupper()]
    return Named(page.span(name[0].i, named.head.i + 1), "place", named.head) if name else named


def _used(named: Named, used: bytearray, page: Scan) -> bool:
    tokens = page.document.tokens_in(named.span)
    return bool(used[named.head.i] or used[tokens[0].i])


def _portfolio(named: Named, page: Scan) -> bool:
    """« le ministre chilien des [Pêches] », "the minister of [Fisheries]": what an office is for, no body."""
    at = page.document.tokens_in(named.span)[0].i
    before = [t for t in page.tokens[max(at - 5, 0) : at] if t.pos not in ("DET", "ADJ") or t.text.islower()]
    words = [fold(t.text) for t in before if t.pos != "ADJ"]
    of = [w for w in words[-2:] if w in ("of", "for", "de", "des", "du", "d'", "l'", "la", "the", "a", "aux")]
    return bool(of) and any(w.startswith(("minist", "vice-minist")) for w in words[-1 - len(of) : -len(of)])


def _as_person(named: Named, page: Scan, roles: list[Role], index: Index, words: Words, alone: frozenset[str]) -> Named:
    """An organisation or place of the recogniser's that has an office beside it ("U Thant, the envoy"), or that is
    later called by its last word alone ("Ilse Brandl … Brandl"), is a person."""
    tokens = page.document.tokens_in(named.span)
    if named.what == "person" or len(tokens) > 3:
        return named
    if len(tokens) >= 2 and all(t.is_title and t.is_alpha for t in tokens) and fold(tokens[-1].text) in alone:
        return replace(named, what="person")
    held = roles_of(named.span, roles, page.document, words, index)
    sure = any(not r.plural and r.office not in ("leader", "aide", "national") for r in held)
    return replace(named, what="person") if sure else named


def _as_place(named: Named, page: Scan, printed: frozenset[str]) -> Named:
    """A single name that a people's adjective of this page is made of ("Kestria", "Kestrian") is a country's."""
    if named.what != "person" or named.head.idx != named.span.start:
        return named
    stem = page.folded[named.head.i].rstrip("aeiouy")
    if len(stem) < _STEM:
        return named
    word = page.folded[named.head.i]
    kin = any(stem + end in printed and stem + end != word for end in _PEOPLES)
    return replace(named, what="place") if kin else named


def _alone(page: Scan, words: Words) -> frozenset[str]:
    """Capitalised words that are a subject by themselves somewhere: no article and no other name in front."""
    subject = page.document.labels.subject
    return frozenset(
        page.folded[at]
        for at, token in enumerate(page.tokens)
        if token.text.istitle() and token.dep in subject and at and _starts_anew(page.tokens[at - 1], words)
    )


def _starts_anew(before: Token, words: Words) -> bool:
    return before.lower not in words.definite and not before.text[:1].isupper()


def _declined(named: Named, page: Scan, index: Index) -> bool:
    """A people's adjective or a country's name that the tables did not take ("China shops")."""
    return fold(named.span.of(page.document.text)) in index.places


def _settled(
    tabled: list[Named], recognised: list[Named], people: list[Person], page: Scan
) -> tuple[list[Named], list[Named]]:
    """Names that are no person's: an organisation or place called like a person here is that person."""
    text = page.document.text
    known = {fold(p.full): p for p in people if p.full}
    surnames = {s for p in people for s in p.surnames if len(p.full.split()) > 1}
    rest = []
    for named in recognised:
        same = known.get(fold(named.span.of(text)))
        if named.what == "person":
            continue
        if same is not None:
            same.add(named.span, named.span.of(text))
        elif page.folded[named.head.i] not in surnames:
            rest.append(named)
    marks = page.claimed(span for person in people for span, _ in person.names)
    return [n for n in tabled if not marks[n.head.i]], [n for n in rest if not marks[n.head.i]]


def _named_drafts(named: list[Named], text: str) -> list[Draft]:
    """Places, bodies and the rest, one draft for each mention."""
    drafts = []
    for one in named:
        draft = body_draft(one, text) if one.body or one.place is None else place_draft(one, text)
        form: MentionForm = "nominal" if one.nominal else "name"
        draft.mentions.append((one.span, form))
        if one.phrase is not None:
            draft.mentions.append((one.phrase, "nominal"))
        drafts.append(draft)
    return drafts


def _words_of(draft: Draft, text: str) -> set[str]:
    """The words of a body's English name and of its names as printed."""
    printed = [span.of(text) for span, form in draft.mentions if form == "name"]
    return {word for name in (draft.name, *printed) for word in fold(name).split()}


def _joined(drafts: Sequence[Draft], text: str) -> list[Draft]:
    """One draft for each thing named; a part of a known body's name in the same article is that body."""
    kept: dict[tuple[str, str], Draft] = {}
    for draft in drafts:
        known = kept.setdefault(draft.key, draft)
        if known is not draft:
            known.mentions += draft.mentions
    for key in [k for k in kept if k[0] in ("organization", "place") and ("craft", k[1]) in kept]:
        kept["craft", key[1]].mentions += kept.pop(key).mentions
    bodies = [(d, _words_of(d, text)) for d in kept.values() if d.key[0] == "body"]
    for key in [k for k in kept if k[0] in ("organization", "place") and " " not in k[1]]:
        whole = [body for body, words in bodies if fold(key[1]) in words]
        if len(whole) == 1:
            whole[0].mentions += kept.pop(key).mentions
    return list(kept.values())


def _numbered(drafts: list[Draft], pronouns: list[tuple[Span, int]]) -> Actors:
    """Drafts as entities, ids in order of first mention; owners of houses and offices that nobody named are made."""
    for span, number in pronouns:
        drafts[number].mentions.append((span, "pronoun"))
    owners = {draft.key for draft in drafts}
    for draft in list(drafts):
        if draft.owner is not None and draft.owner.key not in owners:
            owners.add(draft.owner.key)
            drafts.append(draft.owner)
            if draft.owner.owner is not None and draft.owner.owner.key not in owners:
                owners.add(draft.owner.owner.key)
                drafts.append(draft.owner.owner)
    last = 10**9
    ordered = sorted(drafts, key=lambda d: min((s.start for s, _ in d.mentions), default=last))
    ids = {draft.key: f"e{n}" for n, draft in enumerate(ordered, 1)}
    entities = tuple(draft.entity(ids) for draft in ordered)
    places = sorted({(span, form, ids[draft.key]) for draft in ordered for span, form in draft.mentions})
    mentions = tuple(Mention(f"m{n}", span, form, entity) for n, (span, form, entity) in enumerate(places, 1))
    return Actors(entities, mentions)
