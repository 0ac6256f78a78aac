"""Issues that the statements of a record suggest: nouns that recur in what several articles quote.

A noun is known by the word before it (a determiner or "of") and by recurring; what two languages call one thing is
seen from statements told in both. Names are no issues, nor are words that any crisis is full of.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from typing import cast

import numpy as np

from dragoman.engines.embed import Vectors, embed
from dragoman.errors import KnowledgeError
from dragoman.languages.language import known_languages, load_table
from dragoman.model.ids import minted_id
from dragoman.model.record import Attestation, Issue, Statement
from dragoman.record.meaning import GetVectors
from dragoman.record.terms import Token, content_tokens
from dragoman.record.words import word_tables
from dragoman.text.families import family
from dragoman.text.fold import fold, words

MOST = 12
STATEMENTS, ARTICLES = 3, 2  # that an issue must stand in, at least
NOUN = 0.4  # share of a word's places that are those of a noun
COVERED = 0.6  # share of a word's statements that an issue before it has: it is another term of that one
ALIKE = 0.72  # likeness of two words of two languages that name one thing
ALIKE_TOGETHER, TOGETHER = 0.6, 0.5  # less, where that share of the statements told in both languages holds both

ACTORS, THINGS = ("person", "group", "organization", "country"), ("craft", "weapon")  # of kinds.toml

type Word = tuple[str, str]  # language, family


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An issue that nobody has named yet, and the statements behind it."""

    issue: Issue
    statements: tuple[str, ...]


@dataclass(slots=True)
class Seen:
    """What is seen of one word family."""

    statements: dict[str, None]
    articles: set[str]
    forms: Counter[str]
    nouns: Counter[str]


def suggest(statements: Iterable[Statement], names: Iterable[str], vectors: GetVectors = embed) -> list[Suggestion]:
    """The most told first, at most `MOST`; `names` are those of the record's people, countries and bodies."""
    listed = list(statements)
    capitals = {part for name in names for word in name.split() if word[:1].isupper() for part in words(word)}
    seen = _gather(listed, capitals)
    nouns = {word: one for word, one in seen.items() if one.nouns.total() >= NOUN * one.forms.total()}
    groups = _pair_languages(nouns, listed, vectors)
    ranked = sorted(groups, key=lambda group: (-len(_held(group, nouns)), group))
    chosen: list[tuple[list[Word], dict[str, None]]] = []
    for group in ranked:
        held = _held(group, nouns)
        articles = set[str]().union(*(nouns[word].articles for word in group))
        if len(held) < STATEMENTS or len(articles) < ARTICLES:
            continue
        over = next((one for one in chosen if len(held.keys() & one[1].keys()) >= COVERED * len(held)), None)
        if over is not None:
            over[0].extend(group)
        elif len(chosen) < MOST:
            chosen.append((list(group), held))
    return [_suggestion(group, held, nouns) for group, held in chosen]


def _gather(statements: Sequence[Statement], names: set[str]) -> dict[Word, Seen]:
    seen: dict[Word, Seen] = {}
    for statement in statements:
        for told in statement.attestations:
            for token, noun in _nouns(told):
                form = token.span.of(told.text)
                if fold(form) in names:
                    continue
                one = seen.setdefault((told.language, token.key), Seen({}, set(), Counter(), Counter()))
                one.statements[statement.id] = None
                one.articles.add(told.article)
                one.forms[form.lower()] += 1
                one.nouns[form.lower()] += noun
    return seen


def _nouns(told: Attestation) -> Iterator[tuple[Token, bool]]:
    """The words of a quotation that may name an issue, and whether they stand where a noun stands."""
    table = word_tables().get(told.language)
    if table is None or not table.determiners:
        return
    for token in content_tokens(told.text, told.language):
        form = token.span.of(told.text)
        if len(form) < 4 or not form.isalpha() or (form[0].isupper() and token.span.start > 0):
            continue
        if token.key in _kept_out(told.language):
            continue
        before = told.text[: token.span.start].replace("’", "'").replace("'", "' ").split()
        named = bool(before) and fold(before[-1].strip("'")) in table.determiners
        yield token, named or token.key in _families(told.language, THINGS)


@cache
def _kept_out(language: str) -> frozenset[str]:
    """Families of words that any crisis is full of, and of those for people and bodies: they act, and are no issue."""
    table = word_tables()[language]
    common = frozenset(family(word, language) for word in (*table.common, *table.spells, *table.numerals))
    return common | _families(language, ACTORS)


@cache
def _families(language: str, kinds: tuple[str, ...]) -> frozenset[str]:
    if language not in known_languages():
        return frozenset()
    try:
        table = load_table(language, "kinds")
    except KnowledgeError:  # a language without the table
        return frozenset()
    groups = cast(Mapping[str, Mapping[str, Sequence[str]]], table)
    listed = (word for kind in kinds for group in groups.get(kind, {}).values() for word in group)
    return frozenset(family(word, language) for word in listed)


def _pair_languages(
    nouns: Mapping[Word, Seen], statements: Sequence[Statement], vectors: GetVectors
) -> list[tuple[Word, ...]]:
    """Words with their translation: near in meaning, and said in the same statements where any is told in both."""
    told = [word for word, one in nouns.items() if len(one.statements) >= ARTICLES]
    both = {s.id for s in statements if len({a.language for a in s.attestations}) > 1}
    rows = dict(zip(told, vectors([_shown(nouns[word]) for word in told]), strict=True))
    found = sorted(
        (-score, one, other)
        for one, other in combinations(sorted(told), 2)
        if one[0] != other[0] and (score := _one_thing(nouns[one], nouns[other], both, rows[one], rows[other]))
    )
    taken: dict[Word, tuple[Word, ...]] = {}
    for _, one, other in found:
        if one not in taken and other not in taken:
            taken[one] = taken[other] = (one, other)
    return sorted({taken.get(word, (word,)) for word in nouns})


def _one_thing(one: Seen, other: Seen, both: set[str], left: Vectors, right: Vectors) -> float:
    """How sure it is that two words of two languages name one thing; 0 where it is not."""
    near = float(np.dot(left, right))
    a, b = (seen.statements.keys() & both for seen in (one, other))
    together = len(a & b) / min(len(a), len(b)) if a and b else 0.0
    if near >= ALIKE or (near >= ALIKE_TOGETHER and together >= TOGETHER):
        return near + together
    return 0.0


def _shown(seen: Seen) -> str:
    """The form that is met most where a noun stands."""
    return (seen.nouns or seen.forms).most_common(1)[0][0]


def _held(group: Sequence[Word], nouns: Mapping[Word, Seen]) -> dict[str, None]:
    return {name: None for word in group for name in nouns[word].statements}


def _suggestion(group: Sequence[Word], held: Mapping[str, None], nouns: Mapping[Word, Seen]) -> Suggestion:
    terms: dict[str, list[str]] = defaultdict(list)
    for word in group:
        terms[word[0]].append(_shown(nouns[word]))
    names = tuple((language, listed[0]) for language, listed in sorted(terms.items()))
    shown = dict(names).get("en") or names[0][1]
    issue = Issue(
        id="-".join(words(shown)) or minted_id("i", shown),
        name=shown,
        terms=tuple((language, term) for language, listed in sorted(terms.items()) for term in listed),
        scope="",
        suggested=True,
        names=names,
    )
    return Suggestion(issue, tuple(held))
