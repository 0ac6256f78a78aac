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
    papers: frozenset[str]
    authoring: frozenset[str]
    papered: frozenset[str]
    serving: frozenset[str]
    official: frozenset[str]
    of_government: frozenset[str]
    wordings: frozenset[str]
    quantities: frozenset[str]
    standing: frozenset[str]
    parting: frozenset[str]
    aiming: frozenset[str]
    accredited: frozenset[str]
    asking_from: frozenset[str]
    last_named: frozenset[str]
    adding: frozenset[str]
    firsts: frozenset[str]
    seconds: frozenset[str]
    two: frozenset[str]
    unnamed: frozenset[str]
    abstract: tuple[str, ...]
    hearers: tuple[str, ...]
    partners: tuple[str, ...]
    turned: tuple[str, ...]
    occasions: frozenset[str]
    occasion_marks: frozenset[str]
    stages: frozenset[str]
    facing: frozenset[str]
    told_object: frozenset[str]
    asked: frozenset[str]
    relatives: frozenset[str]
    both: frozenset[str]
    sides: frozenset[str]
    capitals: frozenset[str]
    opponents: frozenset[str]
    opposed: frozenset[str]
    told_openings: tuple[tuple[str, ...], ...]
    unlike: frozenset[str]
    opening: frozenset[str]
    """The first words of `told_openings`."""
    feminine_epithets: frozenset[str]
    masculine_epithets: frozenset[str]


@cache
def load_source_words(code: str) -> SourceWords:
    """The words of one language. Raises `KnowledgeError` for a missing or an unknown list."""
    table = load_language(code).table("sources")
    names = {f.name for f in fields(SourceWords)} - {"opening"}
    if names ^ table.keys():
        wrong = ", ".join(sorted(names ^ table.keys()))
        raise KnowledgeError(f"languages/{code}/sources.toml: missing or unknown: {wrong}")
    lists = {name: cast(list[str], table[name]) for name in names}
    hearers, partners, turned, abstract = (tuple(lists.pop(n)) for n in ("hearers", "partners", "turned", "abstract"))
    openings = tuple(tuple(phrase.split()) for phrase in lists.pop("told_openings"))
    rest = {name: frozenset(words) for name, words in lists.items()}
    return SourceWords(
        hearers=hearers,
        partners=partners,
        turned=turned,
        abstract=abstract,
        told_openings=openings,
        opening=frozenset(first for first, *_ in openings),
        **rest,
    )


@cache
def load_nouns(code: str, kind: str) -> frozenset[str]:
    """Nouns that name an entity of one type, of languages/<code>/kinds.toml."""
    lists = cast(dict[str, list[str]], load_language(code).table("kinds")[kind])
    return frozenset(word for words in lists.values() for word in words)


def load_people(code: str) -> frozenset[str]:
    """Nouns that name a person."""
    return load_nouns(code, "person")


@cache
def load_kin(code: str) -> frozenset[str]:
    """Nouns for kin."""
    return frozenset(cast(dict[str, list[str]], load_language(code).table("kinds")["person"])["family"])
