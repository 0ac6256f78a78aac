"""Issues that the statements of a record suggest: nouns that recur in what several articles quote.

A noun is known by the word before it (a determiner or "of") and by recurring; what two languages call one thing is
seen from statements told in both. Names are no issues, nor are words that any crisis is full of.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from dragoman.model.ids import minted_id
from dragoman.model.record import Attestation, Issue, Statement
from dragoman.record.terms import Token, content_tokens
from dragoman.record.words import word_tables
from dragoman.text.fold import fold, words

MOST = 12
STATEMENTS, ARTICLES = 3, 2  # that an issue must stand in, at least
NOUN = 0.4  # share of a word's places that are those of a noun
COVERED = 0.6  # share of a word's statements that an issue before it has: it is another term of that one
TOGETHER = 0.5  # share of the rarer word's statements in both languages that hold both, for one to translate the other

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
    as_noun: int = 0


def suggest(statements: Iterable[Statement], names: Iterable[str]) -> list[Suggestion]:
    """The most told first, at most `MOST`; `names` are those of the record's people, countries and bodies."""
    listed = list(statements)
    seen = _gather(listed, {part for name in names for part in words(name)})
    nouns = {word: one for word, one in seen.items() if one.as_noun >= NOUN * sum(one.forms.values())}
    groups = _pair_languages(nouns, listed)
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
                one = seen.setdefault((told.language, token.key), Seen({}, set(), Counter()))
                one.statements[statement.id] = None
                one.articles.add(told.article)
                one.forms[form.lower()] += 1
                one.as_noun += noun
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
        if fold(form) in table.common or token.key in _common_keys(told.language):
            continue
        before = told.text[: token.span.start].replace("’", "'").replace("'", "' ").split()
        yield token, bool(before) and fold(before[-1].strip("'")) in table.determiners


def _common_keys(language: str) -> frozenset[str]:
    from dragoman.text.families import family

    table = word_tables()[language]
    return frozenset(family(word, language) for word in table.common)


def _pair_languages(nouns: Mapping[Word, Seen], statements: Sequence[Statement]) -> list[tuple[Word, ...]]:
    """Words with their translation: the one of another language that stands in the same statements most."""
    both = {s.id for s in statements if len({a.language for a in s.attestations}) > 1}
    found: list[tuple[float, Word, Word]] = []
    listed = sorted(nouns)
    for number, one in enumerate(listed):
        for other in listed[number + 1 :]:
            if one[0] == other[0]:
                continue
            left, right = (nouns[word].statements.keys() & both for word in (one, other))
            together, least = len(left & right), min(len(left), len(right))
            if together >= ARTICLES and together >= TOGETHER * least:
                found.append((together / len(left | right), one, other))
    taken: dict[Word, tuple[Word, ...]] = {}
    for _, one, other in sorted(found, reverse=True):
        if one not in taken and other not in taken:
            taken[one] = taken[other] = (one, other)
    return sorted({taken.get(word, (word,)) for word in listed})


def _held(group: Sequence[Word], nouns: Mapping[Word, Seen]) -> dict[str, None]:
    return {name: None for word in group for name in nouns[word].statements}


def _suggestion(group: Sequence[Word], held: Mapping[str, None], nouns: Mapping[Word, Seen]) -> Suggestion:
    terms: dict[str, list[str]] = defaultdict(list)
    for word in group:
        terms[word[0]].append(nouns[word].forms.most_common(1)[0][0])
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
