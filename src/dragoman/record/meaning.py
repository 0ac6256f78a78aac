"""How near the words of an entry are to an issue in meaning, asked where no term of any issue stands in them.

Likeness must point at one issue clearly more than at the next, with the content and the passage around it taken
together; what it ties is marked as inferred, and no shift rests on it.
"""

from collections.abc import Callable, Sequence
from functools import lru_cache

import numpy as np

from dragoman.engines.embed import Vectors, embed, neutral_sum, normalise
from dragoman.model.record import Issue

NEAR = 0.34  # likeness from which an issue without a term in the words is proposed
CLEARLY = 0.05  # by which it must be nearer than the next
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


def clear_first(near: dict[str, float]) -> str | None:
    """The issue that is near, and clearly nearer than every other."""
    ranked = sorted(near, key=lambda name: (-near[name], name))
    if not ranked or near[ranked[0]] < NEAR:
        return None
    return ranked[0] if len(ranked) == 1 or near[ranked[0]] - near[ranked[1]] >= CLEARLY else None


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
