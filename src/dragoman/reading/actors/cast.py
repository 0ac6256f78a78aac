"""A cast: people and roles known beforehand, as data (contract: `cast`)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from dragoman.errors import UsageError
from dragoman.ontology import load_ontology
from dragoman.text.fold import fold
from dragoman.text.names import same_name

ROLE = ("title", "of", "country", "sector", "from", "to")


@dataclass(frozen=True, slots=True)
class CastRole:
    """An office of a member: `of` names its body where it is no country's; the days are both included, or open."""

    title: str
    of: str | None
    country: str | None
    sector: str | None
    first: str | None
    last: str | None

    def on(self, day: str | None) -> bool:
        """Whether it is held on `day`; on a day that is not known, only where it has no bounds."""
        if day is None:
            return self.first is None and self.last is None
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)


@dataclass(frozen=True, slots=True)
class Member:
    """One of the cast: English name, its writings by language, and its offices."""

    name: str
    type: str
    names: Mapping[str, tuple[str, ...]]
    roles: tuple[CastRole, ...]

    def country(self, day: str | None) -> str | None:
        """The country of the office held on `day`, else of the first that has one."""
        ordered = sorted(self.roles, key=lambda role: not role.on(day))
        return next((role.country for role in ordered if role.country), None)

    def sectors(self, day: str | None) -> tuple[str, ...]:
        """The sectors of the offices held on `day`, of all where none is."""
        held = [role for role in self.roles if role.on(day)] or self.roles
        return tuple(dict.fromkeys(role.sector for role in held if role.sector))


@dataclass(frozen=True, slots=True)
class Cast:
    """Everybody known beforehand."""

    members: tuple[Member, ...]

    def find(self, name: str, language: str) -> Member | None:
        """The one member that a full name can mean; None where nobody fits or several do."""
        fits = [
            m
            for m in self.members
            if any(
                same_name(name, form, language) >= 0.8 for form in (m.name, *(f for fs in m.names.values() for f in fs))
            )
        ]
        return fits[0] if len(fits) == 1 else None

    def holder(self, title: str, office: str, owner: str | None, language: str, day: str | None) -> Member | None:
        """The one member in an office of a country or body on `day`; None where nobody holds it or several do.

        `title` is the office as printed, `office` its entry: "foreign minister" of the cast is also met as
        « ministre des Affaires étrangères ».
        """
        if owner is None:
            return None
        fits = [
            member
            for member in self.members
            for role in member.roles
            if role.on(day) and owner in (role.country, role.of) and _is(role.title, title, office, language)
        ]
        return fits[0] if len({member.name for member in fits}) == 1 else None


def _is(own: str, title: str, office: str, language: str) -> bool:
    """The same words, or one entry of the table of offices."""
    if fold(own) == fold(title):
        return True
    known = {found.name for code in (language, "en", "fr") if (found := load_ontology().offices.find(own, code))}
    return office in known


def make_cast(entries: Sequence[Mapping[str, object]]) -> Cast:
    """A cast from plain data (a list of tables as in cast.toml). Raises UsageError for an entry that is none."""
    members = []
    for number, entry in enumerate(entries, 1):
        name = entry.get("name")
        if not isinstance(name, str) or not name:
            raise UsageError(f"cast entry {number} has no name; each needs name, type, names, roles")
        names = entry.get("names") or {}
        roles = entry.get("roles") or []
        if not isinstance(names, Mapping) or not isinstance(roles, Sequence):
            raise UsageError(f"cast entry {number} ({name}): names is a table of lists, roles a list of tables")
        forms = {str(code): tuple(map(str, found)) for code, found in names.items()}
        listed = tuple(_role(role, f"cast entry {number} ({name})") for role in roles)
        members.append(Member(name, str(entry.get("type", "person")), forms, listed))
    return Cast(tuple(members))


def _role(role: object, where: str) -> CastRole:
    if not isinstance(role, Mapping):
        raise UsageError(f"{where}: a role is {role!r}; valid: a table of {', '.join(ROLE)}")
    if unknown := sorted(set(role) - set(ROLE)):
        raise UsageError(f"{where}: a role has {', '.join(unknown)}; valid: {', '.join(ROLE)}")
    told = {key: str(role[key]) for key in ("title", "of", "country", "sector") if role.get(key)}
    first, last = (_day(role.get(key), where) for key in ("from", "to"))
    if first and last and first > last:
        raise UsageError(f"{where}: a role ends on {last}, before it begins on {first}")
    return CastRole(told.get("title", ""), told.get("of"), told.get("country"), told.get("sector"), first, last)


def _day(value: object, where: str) -> str | None:
    """A day as TOML or as text."""
    if value is None or value == "":
        return None
    try:
        return date.fromisoformat(str(value)[:10]).isoformat()
    except ValueError as error:
        raise UsageError(f"{where}: {value!r} is no day; valid: 1962-10-22") from error
