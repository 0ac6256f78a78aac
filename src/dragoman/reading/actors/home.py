"""The country of offices that name none: told by a title only one state gives, or by the seat of a former state; and
the offices of those who are only said to hold the same as somebody else.
"""

from collections.abc import Sequence
from dataclasses import replace
from operator import itemgetter

from dragoman.reading.actors.named import Named
from dragoman.reading.actors.people import Person
from dragoman.reading.actors.roles import Role
from dragoman.reading.actors.scan import Scan
from dragoman.reading.actors.tables import Index, Words
from dragoman.text.fold import fold

_SEAT_OF_FORMER = {"RUS": "SUN", "SRB": "YUG", "CZE": "CSK"}
"""State today → former state that was governed from the same capital and houses (Moscow, Belgrade, Prague)."""

_OPENING = 4
"""Blocks at the head of an article, its title, date and first paragraph, that tell what it is about."""


def reseated(scan: Scan, named: list[Named], index: Index) -> list[Named]:
    """Houses and capitals given to the former state where the article names that state and never today's."""
    codes = _codes(scan, named, index)
    swaps = {today: former for today, former in _SEAT_OF_FORMER.items() if former in codes and today not in codes}
    if not swaps:
        return named
    return [
        replace(n, place=replace(n.place, code=swaps[n.place.code])) if n.place and n.place.code in swaps else n
        for n in named
    ]


def _codes(scan: Scan, named: Sequence[Named], index: Index) -> set[str]:
    """Countries named as such, by their people or by an adjective."""
    direct = {n.place.code for n in named if n.place is not None and n.what not in ("house", "capital", "city")}
    return direct | {index.demonyms[word] for word in scan.folded if word in index.demonyms}


_BESIDE = 2
"""Characters at most between "his counterpart" and the name."""


def give_homes(scan: Scan, people: list[Person], named: list[Named], words: Words, index: Index) -> None:
    """Set `home` of those whose office names no country, and the office of the counterparts of others.

    The convention of newspapers: the home government goes without its country. A title that one state alone gives
    tells which it is, provided that the article names that state; its president or premier then needs no country.
    """
    _give_counterparts(scan, people, words, index)
    _give_seats(scan, people, words)
    text = scan.document.text
    codes = _codes(scan, named, index) | {n.place.code for n in named if n.place is not None}
    homes = set()
    for person in people:
        for role in person.roles:
            country = words.home_titles.get(fold(role.title.of(text)))
            if country in codes and not any(r.owner for r in person.roles):
                person.home = country
                homes.add(country)
    if len(homes) != 1:
        return
    home = homes.pop()
    heads = [p for p in people if any(r.top and not r.owner for r in p.roles) and not any(r.owner for r in p.roles)]
    taken = any(r.top and r.owner == home and r.office != "leader" for p in people for r in p.roles)
    if len(heads) == 1 and not taken:
        heads[0].home = home


def _give_counterparts(scan: Scan, people: list[Person], words: Words, index: Index) -> None:
    """ "The Danish premier met his counterparts, the Swede Lind and [Finnish] Aalto": each leads the own country."""
    named = sorted(((span.start, person) for person in people for span, _ in person.names), key=itemgetter(0))
    for at, word in enumerate(scan.folded):
        if word not in words.counterparts:
            continue
        sentence = scan.tokens[at].sent
        near = [(start, person) for start, person in named if sentence.start_char <= start < sentence.end_char]
        heads = [r for start, p in near if start < scan.tokens[at].idx for r in p.roles if r.top]
        _give_same_office(at, named, scan)
        for start, person in near if heads else ():
            token = scan.document.token_at(start)
            if token is None or token.i <= at or person.roles:
                continue
            told = at - 1 if token.i == at + 1 else token.i - 1  # "his [Danish] counterpart Lund", "[Finnish] Aalto"
            code = index.demonyms.get(scan.folded[told])
            if code is not None:
                place = scan.span(told, told + 1)
                person.roles.append(replace(heads[0], owner=code, owner_is_body=False, span=place, title=place))


def _give_same_office(at: int, named: list[tuple[int, Person]], scan: Scan) -> None:
    """ "Minister Lind left. … His [counterpart] Ida Berg …": the office of whom the page named last with one."""
    place = scan.span(at, at + 1)
    person = next((p for start, p in named if 0 < start - place.end <= _BESIDE), None)
    before = [p for start, p in named if start < place.start and p is not person and p.roles]
    if person is None or person.roles or not before:
        return
    held = role_owner(before[-1])
    if held is not None and held.office not in ("national", "aide") and not held.owner_is_body:
        person.roles.append(replace(held, owner=None, span=place, title=place, head=scan.tokens[at]))


def _give_seats(scan: Scan, people: list[Person], words: Words) -> None:
    """« L'Américain Trask et le Britannique Lyne » in an account of a sitting: each is there for the own country."""
    if not any(_only_national(person) for person in people):
        return
    document = scan.document
    parts = [*document.blocks[:_OPENING], *([document.title] if document.title is not None else [])]
    opening = " ".join(fold(part.of(document.text)) for part in parts)
    if any(sitting in opening for sitting in words.sittings):
        for person in filter(_only_national, people):
            person.roles.append(replace(person.roles[0], office="diplomat", sectors=("GOV",)))


def _only_national(person: Person) -> bool:
    """Of whom nothing is told but a nationality, set beside the name."""
    return bool(person.names and person.roles) and all(role.office == "national" for role in person.roles)


def role_owner(person: Person) -> Role | None:
    """The office that tells most of a person: at the top and somebody's, somebody's, any but a nationality, any."""

    def weight(role: Role) -> tuple[bool, bool, bool]:
        return (role.owner is not None, role.top, role.office not in ("national", "aide", "general"))

    return max(person.roles, key=weight, default=None)
