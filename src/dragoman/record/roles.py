"""Who held which office, and when: what the articles print beside a person's names, put together."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from dragoman.model.record import RecordEntity, RecordEvidence, RecordRole
from dragoman.model.span import Span
from dragoman.ontology import load_ontology
from dragoman.record.printed import body_seats, plain, seats
from dragoman.record.titles import Title

EVIDENCE = 8  # places kept of a role

type Office = tuple[str, str | None, str | None]  # its entry, the country, the body (or the words, of unknown owners)
type Seat = tuple[str, str]  # its entry, and what it is of


@dataclass(frozen=True, slots=True)
class Attested:
    """A title in one article, of a day (None where the record does not know it) and a language."""

    article: str
    text: str
    day: str | None
    language: str
    title: Title

    @property
    def office(self) -> Office:
        phrase = self.title.phrase
        owner = phrase.body or (plain(self.title.words) if phrase.open else None)
        return phrase.office, phrase.country, owner


def tell_roles(attested: Iterable[Attested], shown: str) -> tuple[RecordRole, ...]:
    """The offices of one person, earliest first; titles in the language `shown` are preferred.

    An office whose country no article tells is that of the one country where the person is known to hold it.
    """
    by_office: dict[Office, list[Attested]] = defaultdict(list)
    for one in attested:
        if one.title.beside and one.title.phrase.tenure != "coming":
            by_office[one.office].append(one)
    for office in [office for office in by_office if office[1] is None and office[2] is None]:
        told = [other for other in by_office if other[0] == office[0] and other != office]
        if len(told) == 1:
            by_office[told[0]] += by_office.pop(office)
    roles = (_role(office, held, shown) for office, held in by_office.items())
    return tuple(sorted(roles, key=lambda r: (r.from_ or r.former or "9", -r.articles, r.office, r.of or "")))


def _role(office: Office, attested: Sequence[Attested], shown: str) -> RecordRole:
    name, country, owner = office
    ordered = sorted(attested, key=lambda one: one.day or "9")
    held = [one.day for one in ordered if one.day and one.title.phrase.tenure == "held"]
    past = [one.day for one in ordered if one.day and one.title.phrase.tenure == "past"]
    start, end, former = _bounds(held, past)
    return RecordRole(
        title=_title(attested, shown),
        office=name,
        of=_owner(country, None if attested[0].title.phrase.open else owner),
        country=country,
        from_=start,
        to=end,
        former=former,
        succeeded=None,
        successor=None,
        articles=len({one.article for one in attested}),
        evidence=_evidence(ordered, start, end, former),
    )


def _owner(country: str | None, body: str | None) -> str | None:
    """The English name of the country, or the body."""
    return (load_ontology().countries.name(country) or country) if country else body


def _bounds(held: Sequence[str], past: Sequence[str]) -> tuple[str | None, str | None, str | None]:
    """First and last day held, and the first day that the office is said to be over.

    Where articles still give the office after others called it over, the more numerous are believed.
    """
    if not past or not held:
        return min(held, default=None), max(held, default=None), min(past, default=None)
    former = min(past)
    before = [day for day in held if day < former]
    if not before or len(held) - len(before) > len(past):
        later = [day for day in past if day > held[-1]]
        return held[0], held[-1], min(later, default=None)
    return before[0], before[-1], former


def _title(attested: Sequence[Attested], shown: str) -> str:
    """The commonest in the language shown, else in any; of equals the first that says most."""
    own = [one.title.words for one in attested if one.language == shown] or [one.title.words for one in attested]
    counted = Counter(own)
    return max(counted, key=lambda words: (counted[words], len(words)))


def _evidence(
    ordered: Sequence[Attested], start: str | None, end: str | None, former: str | None
) -> tuple[RecordEvidence, ...]:
    """The places that bound the role, and of each article one, the earliest first."""
    bounds = ((start, "held"), (end, "held"), (former, "past"))
    bounding = (
        next((a for a in ordered if (a.day, a.title.phrase.tenure) == bound and a.day), None) for bound in bounds
    )
    chosen = {one.article: one for one in bounding if one is not None}
    for one in ordered:
        if len(chosen) < EVIDENCE:
            chosen.setdefault(one.article, one)
    kept = sorted(chosen.values(), key=lambda one: (one.day or "9", one.article))
    return tuple(_words(one.article, one.text, one.title.span) for one in kept)


def _words(article: str, text: str, span: Span) -> RecordEvidence:
    return RecordEvidence(article, (span,), span.of(text))


def succeed(entities: Iterable[RecordEntity]) -> list[RecordEntity]:
    """The entities whose successors in an office are other than their rows say, told anew."""
    listed = [entity for entity in entities if entity.roles]
    holders: dict[Seat, list[tuple[str, str, str]]] = defaultdict(list)
    for entity in listed:
        for role in entity.roles:
            seat = _seat(role)
            if seat and role.from_ and role.to:
                holders[seat].append((role.from_, role.to, entity.id))
    changed = []
    for entity in listed:
        roles = tuple(_succeeded(entity.id, role, holders) for role in entity.roles)
        if roles != entity.roles:
            changed.append(replace(entity, roles=roles))
    return changed


def _succeeded(own: str, role: RecordRole, holders: Mapping[Seat, Sequence[tuple[str, str, str]]]) -> RecordRole:
    seat = _seat(role)
    others = holders.get(seat, ()) if seat and role.to else ()
    later = sorted((start, id_) for start, _, id_ in others if id_ != own and role.to and start > role.to)
    day, id_ = later[0] if later else (None, None)
    return replace(role, succeeded=day, successor=id_)


def _seat(role: RecordRole) -> Seat | None:
    """What one person holds at a time; the heads of a state by their own titles."""
    if role.of is None:
        return None
    if role.country is None:
        return (role.office, role.of) if plain(role.title).startswith(tuple(body_seats())) else None
    office = load_ontology().offices
    head = any(one.name == role.office and one.head for one in office.listed)
    return (role.office, role.of) if head or role.office in seats() else None
