"""How near the words of an entry are to an issue in meaning, asked where no term of any issue stands in them.

Likeness alone decides nothing: it must point at one issue clearly more than at the next, and a word of the passage must
be one of the issue's name or scope, unless likeness and distance are both great. What it ties is marked as inferred,
and no shift rests on it.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache

import numpy as np

from dragoman.engines.embed import Vectors, embed, neutral_sum, normalise
from dragoman.model.record import Issue
from dragoman.record.issues.terms import Token, content_tokens

NEAR, CLEARLY = 0.34, 0.05  # likeness, and by how much the next issue is less like, where a word agrees
GREAT, FAR_AHEAD = 0.36, 0.06  # the same without such a word
SEVERAL = 4  # issues, at least: with fewer, whatever is said of the crisis is nearest to one of them
ASIDE = "; not"  # what follows in a scope is what the issue is not about
SCOPE = "en"  # the language of scopes is told by their words; most are in it

type GetVectors = Callable[[Sequence[str]], Vectors]


def compare(
    content: str, passage: str, language: str, issues: tuple[Issue, ...], vectors: GetVectors
) -> dict[str, float]:
    """{issue: likeness, -1..1}; empty for a language that cannot be compared with others."""
    total, count = neutral_sum(language)
    if not count:
        return {}
    own = normalise((vectors([content, passage]) - total / count).astype(np.float32))
    held = normalise(own[0] + own[1])
    return {issue.id: float(np.dot(held, row)) for issue, row in zip(issues, _places(issues), strict=True)}


def clear_first(near: Mapping[str, float], agreeing: Callable[[str], bool]) -> str | None:
    """The issue that is near and clearly nearer than every other; `agreeing` tells whether a word says so too."""
    if len(near) < SEVERAL:
        return None
    ranked = sorted(near, key=lambda name: (-near[name], name))
    first, like = ranked[0], near[ranked[0]]
    ahead = like - near[ranked[1]]
    if like >= GREAT and ahead >= FAR_AHEAD:
        return first
    return first if like >= NEAR and ahead >= CLEARLY and agreeing(first) else None


def agrees(tokens: Sequence[Token], issue: Issue, issues: tuple[Issue, ...], language: str) -> bool:
    """Whether one of the words is of the issue's name, scope or terms, and not of most issues."""
    return not _own_words(issues, language)[issue.id].isdisjoint(token.key for token in tokens)


@lru_cache(maxsize=64)
def _own_words(issues: tuple[Issue, ...], language: str) -> dict[str, frozenset[str]]:
    """{issue: families of its words in `language`}; names and words that many of the issues share tell none apart."""
    held = {issue.id: frozenset(_words(issue, language)) for issue in issues}
    shared = Counter(key for keys in held.values() for key in keys)
    most = max(1, len(issues) // 3)
    return {name: frozenset(key for key in keys if shared[key] <= most) for name, keys in held.items()}


def _words(issue: Issue, language: str) -> Iterator[str]:
    told = [text for code, text in (*issue.names, *issue.terms) if code == language]
    for text in (*told, *((issue.scope.partition(ASIDE)[0],) if language == SCOPE else ())):
        for token in content_tokens(text, language):
            if not token.span.of(text)[0].isupper():
                yield token.key


@lru_cache(maxsize=16)
def _places(issues: tuple[Issue, ...]) -> Vectors:
    """One row an issue: where its names, terms and scope lie, each less the place of its language."""
    return np.stack([_place(issue) for issue in issues])


def _place(issue: Issue) -> Vectors:
    names = [_centred(name, language) for language, name in issue.names or ((SCOPE, issue.name),)]
    terms = normalise(np.mean([_centred(term, language) for language, term in issue.terms], axis=0))
    scope = issue.scope.partition(ASIDE)[0].strip()
    parts = [*names, terms, terms, *([_centred(scope, SCOPE)] * 2 if scope else [])]
    return normalise(np.mean(parts, axis=0))


def _centred(text: str, language: str) -> Vectors:
    total, count = neutral_sum(language)
    return normalise(embed([text])[0] - (total / count if count else 0.0))
