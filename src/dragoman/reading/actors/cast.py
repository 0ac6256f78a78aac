"""A cast: people and roles known beforehand, as data (contract: `cast`)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dragoman.errors import UsageError
from dragoman.text.names import same_name


@dataclass(frozen=True, slots=True)
class Member:
    """One of the cast: English name, its writings by language, country and sectors of the roles."""

    name: str
    type: str
    names: Mapping[str, tuple[str, ...]]
    country: str | None
    sectors: tuple[str, ...]


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


def make_cast(entries: Sequence[Mapping[str, object]]) -> Cast:
    """A cast from plain data (a list of tables as in cast.toml). Raises UsageError for an entry without a name."""
    members = []
    for number, entry in enumerate(entries, 1):
        name = entry.get("name")
        if not isinstance(name, str) or not name:
            raise UsageError(f"cast entry {number} has no name; each needs name, type, names, roles")
        names = entry.get("names") or {}
        roles = entry.get("roles") or []
        if not isinstance(names, Mapping) or not isinstance(roles, Sequence):
            raise UsageError(f"cast entry {number} ({name}): names is a table of lists, roles a list of tables")
        countries = [str(r["country"]) for r in roles if isinstance(r, Mapping) and r.get("country")]
        sectors = tuple(dict.fromkeys(str(r["sector"]) for r in roles if isinstance(r, Mapping) and r.get("sector")))
        forms = {str(code): tuple(map(str, found)) for code, found in names.items()}
        members.append(
            Member(name, str(entry.get("type", "person")), forms, countries[0] if countries else None, sectors)
        )
    return Cast(tuple(members))
