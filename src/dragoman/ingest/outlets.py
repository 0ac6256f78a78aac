"""`articles.toml` of a folder: what a person knows of its files."""

import tomllib
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from dragoman.errors import FormatError
from dragoman.ingest.article import Facts, language_code

NAME = "articles.toml"
_KEYS = ("outlet", "url", "published", "title", "language")


def read_folder_facts(folder: Path) -> Mapping[str, Facts]:
    """File name → facts, from the folder's articles.toml; empty without one.

    The file holds one table a file: ``["cuba-1.txt"]`` with any of outlet, url, published, title, language. Raises
    FormatError, naming file and entry, for anything else.
    """
    source = folder / NAME
    if not source.is_file():
        return {}
    try:
        with source.open("rb") as stream:
            entries = tomllib.load(stream)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise FormatError(f"no TOML: {error}", where=str(source)) from error
    return {name: _facts(entry, f"{source}, {name!r}") for name, entry in entries.items()}


def _facts(entry: object, where: str) -> Facts:
    if not isinstance(entry, dict):
        raise FormatError(f"must be a table with any of {', '.join(_KEYS)}", where=where)
    unknown = sorted(set(entry) - set(_KEYS))
    if unknown:
        raise FormatError(f"unknown keys {', '.join(unknown)}; valid: {', '.join(_KEYS)}", where=where)
    values = {key: _word(entry[key], key, where) for key in entry}
    return Facts(
        outlet=values.get("outlet"),
        url=values.get("url"),
        title=values.get("title"),
        published=values.get("published"),
        language=language_code(values.get("language")),
    )


def _word(value: object, key: str, where: str) -> str:
    if isinstance(value, date):
        return value.isoformat()[:10]
    if not isinstance(value, str):
        raise FormatError(f"`{key}` must be a string, found {value!r}", where=where)
    return value
