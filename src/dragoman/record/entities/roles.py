"""Who held which office, and when: what the articles print beside a person's names, put together."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from dragoman.model.record import RecordEntity, RecordEvidence, RecordRole
from dragoman.ontology import load_ontology
from dragoman.record.entities.printed import body_seats, plain
from dragoman.record.entities.printed import seats as one_holder
from dragoman.record.entities.titles import Title
from dragoman.record.held import Count, Dated, Office, Place, Printed, Seat

EVIDENCE = 8  # places kept of a role

type Name = tuple[str, str | None, str | None]  # its entry, the country, the body (or the words, of unknown owners)


@dataclass(frozen=True, slots=True)
class Attested:
    """A title in one article, of a day (None where the record does not know it) and a language."""

    article: str
    text: str
    day: str | None
    language: str
    title: Title
    place: Place

    @property
    def office(self) -> Name:
        phrase = self.title.phrase
        owner = phrase.body or (plain(self.title.words) if phrase.open else None)
        return phrase.office, phrase.country, owner


def add_titles(offices: list[Office], attested: Iterable[Attested]) -> list[Dated]:
    """Count what one article prints of a person; the days that were added."""
    by_name = {(office.name, office.country, office.owner): place for place, office in enumerate(offices)}
    counted, added = set[Name](), list[Dated]()
    for one in attested:
        if not one.title.beside or one.title.phrase.tenure == "coming":
            continue
        place = by_name.setdefault(one.office, len(offices))
        if place == len(offices):
            offices.append(Office(*one.office, open=one.title.phrase.open))
        office = offices[place]
        office.articles += one.office not in counted
        counted.add(one.office)
        _add_count(office.titles.setdefault(one.language, {}), one.title.words, one.place)
        tenure, day = one.title.phrase.tenure, one.day or ""
        words = Printed(1, one.place, one.article, one.title.span, one.title.span.of(one.text))
        add_printed(office.days.setdefault(tenure, {}), day, words)
        added.append((place, tenure, day, words))
    return added


def _add_count(counts: dict[str, Count], value: str, place: Place) -> None:
    number, first = counts.get(value, (0, place))
    counts[value] = (number + 1, min(first, place))


def add_printed(days: dict[str, Printed], day: str, words: Printed) -> None:
    """What is printed on a day, added to what is: the first place of it stays."""
    held = days.get(day)
    if held is not None:
        words = replace(min(held, words, key=lambda printed: printed.place), count=held.count + words.count)
    days[day] = words


def tell_roles(offices: Iterable[Office], shown: str) -> tuple[RecordRole, ...]:
    """The offices of one person, earliest first; titles in the language `shown` are preferred.

    An office whose country no article tells is that of the one country where the person is known to hold it.
    """
    ordered = sorted(offices, key=lambda office: (office.name, office.country or "", office.owner or ""))
    known = [office for office in ordered if office.country or office.owner]
    told: dict[str, list[Office]] = defaultdict(list)
    for office in known:
        told[office.name].append(office)
    groups = {id(office): [office] for office in ordered}
    for office in ordered:
        if office.country is None and office.owner is None and len(told[office.name]) == 1:
            groups[id(told[office.name][0])].append(office)
            del groups[id(office)]
    roles = (_role(group, shown) for group in groups.values())
    return tuple(sorted(roles, key=lambda r: (r.from_ or r.former or "9", -r.articles, r.office, r.of or "")))


def _role(group: Sequence[Office], shown: str) -> RecordRole:
    """The role of the first, with what is printed of all."""
    office = group[0]
    held, past = (_days(group, tenure) for tenure in ("held", "past"))
    start, end, former = _bounds(held, past)
    return RecordRole(
        title=_title(group, shown),
        office=office.name,
        of=_owner(office.country, None if office.open else office.owner),
        country=office.country,
        from_=start,
        to=end,
        former=former,
        succeeded=None,
        successor=None,
        articles=sum(one.articles for one in group),
        evidence=_evidence(group, start, end, former),
    )


def _days(group: Iterable[Office], tenure: str) -> list[str]:
    """The known days on which it is printed with this tenure, in order, each as often as it is printed."""
    return sorted(day for one in group for day, p in one.days.get(tenure, {}).items() if day for _ in range(p.count))


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


def _title(group: Iterable[Office], shown: str) -> str:
    """The commonest in the language shown, else in any; of equals the longest, then the first."""
    printed = [(language, words, count) for one in group for language, titles in one.titles.items()
               for words, count in titles.items()]  # fmt: skip
    own = [entry for entry in printed if entry[0] == shown] or printed
    counts: dict[str, list[Count]] = defaultdict(list)
    for _, words, count in own:
        counts[words].append(count)
    return min(counts, key=lambda w: (-sum(n for n, _ in counts[w]), -len(w), min(place for _, place in counts[w])))


def _evidence(
    group: Iterable[Office], start: str | None, end: str | None, former: str | None
) -> tuple[RecordEvidence, ...]:
    """The places that bound the role, and the earliest others, one of an article."""
    bounds = {(start, "held"), (end, "held"), (former, "past")}
    printed = [(day, tenure, one) for office in group for tenure, days in office.days.items()
               for day, one in days.items()]  # fmt: skip
    ordered = sorted(printed, key=lambda entry: (entry[:2] not in bounds, entry[0] or "9", entry[2].place))
    chosen: dict[str, tuple[str, Printed]] = {}
    for day, _, one in ordered:
        if len(chosen) < EVIDENCE:
            chosen.setdefault(one.article, (day or "9", one))
    kept = sorted(chosen.values(), key=lambda entry: (entry[0], entry[1].article))
    return tuple(RecordEvidence(one.article, (one.span,), one.words) for _, one in kept)


def succeed(entities: Iterable[RecordEntity], seats: Collection[Seat]) -> list[RecordEntity]:
    """Of all who hold one of these seats, those whose successors in it are other than their rows say, told anew."""
    listed = [entity for entity in entities if entity.roles]
    holders: dict[Seat | None, list[tuple[str, str, str]]] = defaultdict(list)
    for entity in listed:
        for role in entity.roles:
            seat = seat_of(role)
            if seat in seats and role.from_ and role.to:
                holders[seat].append((role.from_, role.to, entity.id))
    changed = []
    for entity in listed:
        roles = tuple(_succeeded(entity.id, role, holders) if seat_of(role) in seats else role for role in entity.roles)
        if roles != entity.roles:
            changed.append(replace(entity, roles=roles))
    return changed


def _succeeded(own: str, role: RecordRole, holders: Mapping[Seat | None, Sequence[tuple[str, str, str]]]) -> RecordRole:
    seat = seat_of(role)
    others = holders.get(seat, ()) if seat and role.to else ()
    later = sorted((start, id_) for start, _, id_ in others if id_ != own and role.to and start > role.to)
    day, id_ = later[0] if later else (None, None)
    return replace(role, succeeded=day, successor=id_)


def seat_of(role: RecordRole) -> Seat | None:
    """What one person holds at a time; the heads of a state by their own titles."""
    if role.of is None:
        return None
    if role.country is None:
        return (role.office, role.of) if plain(role.title).startswith(tuple(body_seats())) else None
    office = load_ontology().offices
    head = any(one.name == role.office and one.head for one in office.listed)
    return (role.office, role.of) if head or role.office in one_holder() else None
