"""TOML tables of this package, read entry by entry: every complaint names the file and the entry."""

import tomllib
from collections.abc import Collection, Iterable, Iterator, Mapping
from importlib.resources import files
from importlib.resources.abc import Traversable

from dragoman.errors import KnowledgeError


class Entry:
    """One TOML table under checks: each value is asked for by name and type, and `done` refuses what nobody asked for.

    `where` is the file and the entry's place in it, used in every message. All getters raise KnowledgeError.
    """

    __slots__ = ("_asked", "_values", "where")

    def __init__(self, values: Mapping[str, object], where: str) -> None:
        self._values = values
        self._asked: set[str] = set()
        self.where = where

    def fail(self, reason: str) -> KnowledgeError:
        return KnowledgeError(f"{self.where}: {reason}")

    def has(self, key: str) -> bool:
        return key in self._values

    def _get(self, key: str) -> object:
        self._asked.add(key)
        return self._values.get(key)

    def text(self, key: str, default: str | None = None) -> str:
        value = self._get(key)
        if value is None and default is not None:
            return default
        if not isinstance(value, str):
            raise self.fail(f"`{key}` must be a string, found {value!r}")
        return value

    def optional(self, key: str, valid: Collection[str] = ()) -> str | None:
        return self.choice(key, valid) if self.has(key) else None

    def choice(self, key: str, valid: Collection[str], default: str | None = None) -> str:
        value = self.text(key, default)
        if valid and value not in valid:
            raise self.fail(f"`{key}` is {value!r}; valid: {', '.join(sorted(valid))}")
        return value

    def flag(self, key: str, default: bool = False) -> bool:
        value = self._get(key)
        if value is None:
            return default
        if not isinstance(value, bool):
            raise self.fail(f"`{key}` must be true or false, found {value!r}")
        return value

    def number(self, key: str, default: int | None = None) -> int:
        value = self._get(key)
        if value is None and default is not None:
            return default
        if not isinstance(value, int) or isinstance(value, bool):
            raise self.fail(f"`{key}` must be a whole number, found {value!r}")
        return value

    def texts(self, key: str, valid: Collection[str] = ()) -> tuple[str, ...]:
        """A string or a list of strings; none where the key is missing."""
        value = self._get(key)
        listed = [] if value is None else [value] if isinstance(value, str) else value
        if not isinstance(listed, list):
            raise self.fail(f"`{key}` must be a string or a list of strings, found {value!r}")
        found = tuple(item for item in listed if isinstance(item, str))
        if len(found) != len(listed):
            raise self.fail(f"`{key}` must hold strings only, found {value!r}")
        for item in found:
            if valid and item not in valid:
                raise self.fail(f"`{key}` holds {item!r}; valid: {', '.join(sorted(valid))}")
        return found

    def table(self, key: str) -> "Entry":
        """A nested table; an empty one where the key is missing."""
        value = self._get(key)
        if value is None:
            return Entry({}, f"{self.where}, {key}")
        if not isinstance(value, dict):
            raise self.fail(f"`{key}` must be a table, found {value!r}")
        return Entry(value, f"{self.where}, {key}")

    def tables(self, key: str) -> Iterator["Entry"]:
        """The entries of an array of tables; none where the key is missing."""
        value = self._get(key)
        listed = [] if value is None else value
        if not isinstance(listed, list):
            raise self.fail(f"`{key}` must be an array of tables, found {value!r}")
        for number, item in enumerate(listed, 1):
            if not isinstance(item, dict):
                raise self.fail(f"`{key}` {number} must be a table, found {item!r}")
            yield Entry(item, f"{self.where}, {key} {number} ({_label(item)})")

    def names(self) -> tuple[str, ...]:
        return tuple(self._values)

    def plain(self) -> dict[str, object]:
        """The values as TOML gave them, unchecked."""
        return dict(self._values)

    def done(self) -> None:
        """Raise KnowledgeError for keys that nobody asked for (a misspelt key is an error, not a default)."""
        unknown = [key for key in self._values if key not in self._asked]
        if unknown:
            raise self.fail(f"unknown keys {', '.join(unknown)}; known: {', '.join(sorted(self._asked))}")


def _label(item: Mapping[str, object]) -> str:
    for key in ("lemma", "name", "code", "id"):
        if isinstance(item.get(key), str):
            return str(item[key])
    return "unnamed"


def resource(package: str, *path: str) -> Traversable:
    """The resource `path` inside `package`; nothing is opened."""
    found = files(package)
    for part in path:
        found = found.joinpath(part)
    return found


def read_entry(source: Traversable, where: str) -> Entry:
    """The TOML file `source` as an entry. Raises KnowledgeError naming `where` for a broken file."""
    try:
        return Entry(tomllib.loads(source.read_text(encoding="utf-8")), where)
    except FileNotFoundError as error:
        raise KnowledgeError(f"{where}: there is no such table in this package") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise KnowledgeError(f"{where}: not a TOML table: {error}") from error


def toml_files(folder: Traversable) -> Iterable[Traversable]:
    """The TOML files of a folder by name; none where the folder is missing."""
    if not folder.is_dir():
        return ()
    return sorted((item for item in folder.iterdir() if item.name.endswith(".toml")), key=lambda item: item.name)
