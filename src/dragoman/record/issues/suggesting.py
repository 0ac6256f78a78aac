"""Issues that the statements of a record suggest: nouns that recur in what several articles quote.

What two languages call one thing is known from the concepts of its words, or seen from statements told in both. A
suggestion is named by the phrase that its noun mostly stands in. Names are no issues, nor are words that any crisis is
full of, and of agreements and talks only those that a phrase tells from all others.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from dragoman.engines.embed import embed
from dragoman.model.ids import minted_id
from dragoman.model.record import Issue, Statement
from dragoman.record.contents.concepts import concepts
from dragoman.record.contents.words import split_words
from dragoman.record.issues.meaning import GetVectors
from dragoman.record.issues.recurring import Seen, Word, recurring_nouns
from dragoman.text.fold import words

MOST = 12
STATEMENTS, ARTICLES = 3, 2  # that an issue must stand in, at least
PHRASE = 0.4  # share of a noun's statements in which it stands in one phrase
COVERED = 0.6  # share of a word's statements that an issue before it has: it is another term of that one
ALIKE, ALIKE_WITHIN = 0.72, 0.75  # likeness of two words that name one thing: of two languages, of one
# less, where both stand for one concept, or that share of the statements told in both languages holds both
ALIKE_TOGETHER, TOGETHER = 0.6, 0.5
TERM = 0.45  # likeness of a word with an issue that has most of its statements: another term of that one


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An issue that nobody has named yet, and the statements behind it."""

    issue: Issue
    statements: tuple[str, ...]


def suggest(statements: Iterable[Statement], names: Iterable[str], vectors: GetVectors = embed) -> list[Suggestion]:
    """The most told first, at most `MOST`; `names` are those of the record's people, countries and bodies."""
    listed = list(statements)
    capitals = {part for name in names for word in name.split() if word[:1].isupper() for part in words(word)}
    nouns = recurring_nouns(listed, capitals)
    groups = _one_things(nouns, listed, vectors)
    ranked = sorted(groups, key=lambda group: (-len(_held(group, nouns)), group))
    chosen: list[tuple[list[Word], dict[str, None]]] = []
    for group in ranked:
        held = _held(group, nouns)
        articles = set[str]().union(*(nouns[word].articles for word in group))
        if len(held) < STATEMENTS or len(articles) < ARTICLES:
            continue
        over = next((one for one in chosen if len(held.keys() & one[1].keys()) >= COVERED * len(held)), None)
        if over is not None:
            left, right = vectors([nouns[over[0][0]].shown, nouns[group[0]].shown])
            over[0].extend(group if float(left @ right) >= TERM else ())
        elif len(chosen) < MOST:
            chosen.append((list(group), held))
    return [_suggestion(group, held, nouns) for group, held in chosen]


def _one_things(
    nouns: Mapping[Word, Seen], statements: Sequence[Statement], vectors: GetVectors
) -> list[tuple[Word, ...]]:
    """Words that name one thing, each with all others; one at least mostly stands where a noun stands."""
    told = sorted(word for word, one in nouns.items() if len(one.statements) >= ARTICLES)
    both = {s.id for s in statements if len({a.language for a in s.attestations}) > 1}
    rows = vectors([nouns[word].shown for word in told])
    near = rows @ rows.T
    scores = {
        (one, other): score
        for (i, one), (j, other) in combinations(enumerate(told), 2)
        if near[i, j] >= ALIKE_TOGETHER and (score := _one_thing((one, other), nouns, both, float(near[i, j])))
    }
    groups: dict[Word, tuple[Word, ...]] = {word: (word,) for word in nouns}
    for one, other in sorted(scores, key=lambda pair: (-scores[pair], pair)):
        if all((min(a, b), max(a, b)) in scores for a in groups[one] for b in groups[other]):
            joined = (*groups[one], *groups[other])
            groups.update((word, joined) for word in joined)
    return sorted({group for group in groups.values() if any(nouns[word].sure for word in group)})


def _one_thing(pair: tuple[Word, Word], nouns: Mapping[Word, Seen], both: set[str], near: float) -> float:
    """How sure it is that two words name one thing; 0 where it is not."""
    left, right = (_meaning(word, nouns) for word in pair)
    if left & right or near >= (ALIKE_WITHIN if pair[0][0] == pair[1][0] else ALIKE):
        return near
    a, b = (nouns[word].statements.keys() & both for word in pair)
    together = len(a & b) / min(len(a), len(b)) if a and b else 0.0
    return near if pair[0][0] != pair[1][0] and together >= TOGETHER else 0.0


def _meaning(word: Word, nouns: Mapping[Word, Seen]) -> frozenset[str]:
    """The concepts of a word; of a phrase none, it says more than either of its words."""
    parts = split_words(nouns[word].shown)
    return concepts().of(parts, word[0]) if len(parts) == 1 else frozenset()


def _held(group: Sequence[Word], nouns: Mapping[Word, Seen]) -> dict[str, None]:
    return {name: None for word in group for name in nouns[word].statements}


def _suggestion(group: Sequence[Word], held: Mapping[str, None], nouns: Mapping[Word, Seen]) -> Suggestion:
    terms: dict[str, list[str]] = defaultdict(list)
    names: dict[str, str] = {}
    for word in group:
        terms[word[0]].append(nouns[word].shown)
        names.setdefault(word[0], _name(nouns[word]))
    shown = names.get("en") or min(names.items())[1]
    issue = Issue(
        id="-".join(words(shown)) or minted_id("i", shown),
        name=shown,
        terms=tuple((language, term) for language, listed in sorted(terms.items()) for term in listed),
        scope="",
        suggested=True,
        names=tuple(sorted(names.items())),
    )
    return Suggestion(issue, tuple(held))


def _name(seen: Seen) -> str:
    """The phrase that the noun mostly stands in, else the noun."""
    best = max(seen.phrases.values(), key=lambda phrase: len(phrase.statements), default=None)
    told = len(best.statements) if best else 0
    return best.shown if best and told >= ARTICLES and told >= PHRASE * len(seen.statements) else seen.shown
