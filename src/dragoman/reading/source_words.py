"""The words of languages/<code>/sources.toml: who speaks, who listens, who is meant."""

from dataclasses import dataclass, fields
from functools import cache
from typing import cast

from dragoman.errors import KnowledgeError
from dragoman.languages import load_language


@dataclass(frozen=True, slots=True)
class SourceWords:
    """The words of languages/<code>/sources.toml; see there for examples."""

    documents: frozenset[str]
    quantities: frozenset[str]
    standing: frozenset[str]
    last_named: frozenset[str]
    abstract: tuple[str, ...]
    hearers: tuple[str, ...]
    facing: frozenset[str]
    told_object: frozenset[str]
    asked: frozenset[str]
    relatives: frozenset[str]
    both: frozenset[str]
    sides: frozenset[str]
    capitals: frozenset[str]


@cache
def load_source_words(code: str) -> SourceWords:
    """The words of one language. Raises `KnowledgeError` for a missing or an unknown list."""
    table = load_language(code).table("sources")
    names = {f.name for f in fields(SourceWords)}
    if names ^ table.keys():
        wrong = ", ".join(sorted(names ^ table.keys()))
        raise KnowledgeError(f"languages/{code}/sources.toml: missing or unknown: {wrong}")
    lists = {name: cast(list[str], table[name]) for name in names}
    hearers, abstract = tuple(lists.pop("hearers")), tuple(lists.pop("abstract"))
    return SourceWords(hearers=hearers, abstract=abstract, **{name: frozenset(words) for name, words in lists.items()})
