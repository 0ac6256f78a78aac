"""Whether an office that stands alone can be the one that a person of the article holds."""

from dragoman.reading.actors.people import Person
from dragoman.reading.actors.roles import Role
from dragoman.reading.actors.tables import Words
from dragoman.text.fold import fold

BY_PEOPLE = ("national", "aide")
GENERIC = {
    "minister": frozenset(
        f"{of}-minister"
        for of in (
            "foreign",
            "defence",
            "interior",
            "finance",
            "justice",
            "trade",
            "energy",
            "deputy-foreign",
            "deputy",
        )
    ),
    "diplomat": frozenset({"ambassador", "foreign-minister", "deputy-foreign-minister", "secretary-general"}),
    "officer": frozenset({"general", "chief-of-staff"}),
}
"""A plain word for an office → the offices whose holder it can stand for ("the minister", "the diplomat")."""
_PLAIN = ("minist", "diplomat", "offic")
"""How those plain words begin: "the diplomat" may be the foreign minister, "the delegate" is not."""
_RANKS = frozenset({"general", "officer", "ambassador", "priest", "analyst", "civilian", "student", "businessman"})
"""Offices of the table that hold several ranks or trades: an admiral is no colonel."""
_MILITARY = frozenset({"general", "officer"})
_STEM = 5
"""Letters in which two forms of one title agree (ambassadeur, ambassadrice)."""


def stands_for(role: Role, held: Role, text: str) -> bool:
    """Whether a plain word can mean the office: "the diplomat" the foreign minister, not "the delegate"."""
    plain = fold(role.title.of(text)).startswith(_PLAIN)
    return held.office in GENERIC.get(role.office, ()) and (plain or role.office != "diplomat")


def same_rank(role: Role, held: Role, text: str) -> bool:
    """Offices of many ranks are one where a word is ("the special envoy", "the envoy"), not "the consul"."""
    if role.office not in _RANKS or held.office != role.office:
        return True
    left, right = (fold(r.title.of(text)).split() for r in (role, held))
    return any(a[:_STEM] == b[:_STEM] for a in left for b in right)


def same_office(role: Role, held: Role, text: str, words: Words) -> bool:
    """Same office and owner; "the president" alone is any president, "the Danish leader" the Danish head."""
    if not same_rank(role, held, text):
        return False
    if role.owner is None:
        if role.office == "leader":
            return held.top
        if not _at_home(role, held, text, words):
            return False
        return role.office == held.office or stands_for(role, held, text)
    if held.owner != role.owner:
        return False
    if role.office == "aide":
        return held.office == "aide" or (not held.top and "GOV" in held.sectors)
    return role.office == "national" or role.fits(held) or stands_for(role, held, text)


def _at_home(role: Role, held: Role, text: str, words: Words) -> bool:
    """ "The Secretary of State" is of the one state that has that title, not some other's "foreign minister"."""
    home = words.home_titles.get(fold(role.title.of(text)))
    return home is None or home in (held.owner, words.home_titles.get(fold(held.title.of(text))))


def of_home(role: Role, person: Person) -> bool:
    """Whether the office is of the state that the person's title tells."""
    return role.owner is not None and person.home == role.owner and any(role.fits(held) for held in person.roles)


def could_be(role: Role, person: Person, text: str) -> bool:
    """ "President Lund … the Danish president": the same office, of which the name did not say whose; "the head of the
    Elysee" is any head."""
    if person.home is not None or any(held.owner for held in person.roles):
        return False
    leads = role.office == "leader" and role.top
    return any(
        (held.office == role.office and same_rank(role, held, text)) or (leads and held.top) for held in person.roles
    )


def open_rival(role: Role, person: Person, people: list[Person]) -> bool:
    """Whether somebody else of no known country may be meant: an officer named since the person was, as in "President
    Lund called General Soto. The Chilean president …". Where the person is named only later, and for a word for any
    head ("the master of the house"), anybody in front."""
    start = role.span.start
    last = max((s.start for s, _ in person.names if s.start < start), default=-1)
    anybody = last < 0 or role.office == "leader"
    for other in people:
        if other is person or other.home is not None or any(held.owner for held in other.roles):
            continue
        if any(held.office not in _MILITARY for held in other.roles) or not (anybody or other.roles):
            continue
        if any((anybody or last < span.start) and span.start < start for span, _ in other.names):
            return True
    return False


def serves_body(role: Role, person: Person) -> bool:
    """ "The secretary-general of the United Nations … the Danish diplomat": a nationality beside a body's office."""
    return any(held.owner_is_body and held.office in GENERIC.get(role.office, ()) for held in person.roles)
