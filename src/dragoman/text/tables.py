"""The room's knowledge: TOML files beside the code, read once and checked."""

import tomllib
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files

from dragoman.errors import KnowledgeError

type Table = Mapping[str, object]


@lru_cache(maxsize=32)
def table(name: str) -> Table:
    """The table in `data/NAME.toml`. Raises KnowledgeError naming the file when it is not valid TOML."""
    text = files("dragoman.text").joinpath("data", f"{name}.toml").read_text(encoding="utf-8")
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise KnowledgeError(f"text/data/{name}.toml: {error}") from error


def section(name: str, key: str) -> Table:
    """One table inside a file. Raises KnowledgeError when it is missing or not a table."""
    found = table(name).get(key)
    if not isinstance(found, dict):
        raise KnowledgeError(f"text/data/{name}.toml: expected a table [{key}]")
    return found


def strings(name: str, key: str, value: object) -> tuple[str, ...]:
    """`value` as a tuple of strings. Raises KnowledgeError naming file and key when it is anything else."""
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise KnowledgeError(f"text/data/{name}.toml, {key}: expected a list of strings, found {value!r}")
    return tuple(value)


def string_lists(name: str, key: str) -> dict[str, tuple[str, ...]]:
    """A table whose values are all lists of strings."""
    return {k: strings(name, f"{key}.{k}", v) for k, v in section(name, key).items()}


def string_map(name: str, key: str) -> dict[str, str]:
    """A table whose values are all strings. Raises KnowledgeError naming the first that is not."""
    found: dict[str, str] = {}
    for k, v in section(name, key).items():
        if not isinstance(v, str):
            raise KnowledgeError(f"text/data/{name}.toml, {key}.{k}: expected a string, found {v!r}")
        found[k] = v
    return found
