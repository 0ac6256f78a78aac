"""Which issues a statement or an event is on, by the words of the codebook. What is decided here is local to the entry.

The words of the content decide. Where they only point at something named before ("it will not happen"), or are few,
the sentence around them is asked, then the one before.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from dragoman.errors import KnowledgeError
from dragoman.model.record import Issue
from dragoman.model.span import How, Spans
from dragoman.ontology.entries import Entry
from dragoman.record.contents.words import word_tables
from dragoman.record.issues.meaning import GetVectors, agrees, clear_first, compare
from dragoman.record.issues.terms import Found, Term, content_tokens, find_terms, make_term
from dragoman.text.fold import words

SHOWN = "en"  # the language whose name of an issue is shown where there is one
JOINTS = re.compile(r"['’ -]")
BRIEF = 1  # words of content below which a content says too little alone ("Never")
SHORT = 4  # words of content below which a pronoun anywhere points back
EARLY = 4  # words within which it does in a longer content


@dataclass(frozen=True, slots=True)
class Told:
    """An entry as one article tells it: its own words, the sentence around them and the one before."""

    text: str
    language: str
    content: Spans
    sentence: Spans
    before: Spans = ()


@dataclass(frozen=True, slots=True)
class Assignment:
    """An issue of an entry, the words that say so, and why in a sentence."""

    issue: str
    spans: Spans
    how: How
    because: str


# ---- the codebook ----------------------------------------------------------------------------------------------------
def read_issues(told: Mapping[str, object], where: str) -> tuple[Issue, ...]:
    """The issues of an issues.toml. Raises KnowledgeError naming file, entry and what is valid."""
    file = Entry(told, where)
    issues = tuple(_issue(entry) for entry in file.tables("issue"))
    file.done()
    ids = [issue.id for issue in issues]
    twice = next((name for name in ids if ids.count(name) > 1), None)
    if twice is not None:
        raise KnowledgeError(f"{where}: two issues have the id {twice!r}; each needs one of its own")
    return issues


def _issue(entry: Entry) -> Issue:
    name = entry.text("id")
    named, listed = entry.table("name"), entry.table("terms")
    names = tuple((code, named.text(code)) for code in named.names())
    terms = tuple((code, term) for code in listed.names() for term in listed.texts(code))
    scope = entry.text("scope", "")
    entry.done()
    if not name.strip() or not names:
        raise entry.fail('`id` and `name` are needed: id = "missiles", name = { en = "Missiles in Cuba" }')
    if not terms:
        raise entry.fail('`terms` is needed: terms = { en = ["missile", "launch site"], fr = ["fusée"] }')
    for code, term in terms:
        if not make_term(name, term, code).keys:
            raise entry.fail(
                f"the term {term!r} ({code}) has no word with a meaning of its own; valid: nouns and verbs"
            )
    shown = dict(names).get(SHOWN) or names[0][1]
    return Issue(name, shown, terms, scope, suggested=False, names=names)


@lru_cache(maxsize=16)
def compile_terms(issues: tuple[Issue, ...], language: str) -> tuple[Term, ...]:
    """What is sought in a text of `language`: the terms in it, or all of an issue that has none in it."""
    return tuple(
        make_term(issue.id, term, language)
        for issue in issues
        for code, term in issue.terms
        if code == language or language not in dict(issue.terms)
    )


# ---- entries ---------------------------------------------------------------------------------------------------------
def find_issues(told: Told, issues: tuple[Issue, ...], vectors: GetVectors) -> list[Assignment]:
    """The issues that an entry is on, in the order of the codebook."""
    found = _by_terms(told, issues)
    if found:
        return found
    content, passage = _joined(told, told.content), _joined(told, told.before + told.sentence)
    held = {issue.id: issue for issue in issues}
    around = content_tokens(told.text, told.language, told.before + told.sentence)
    first = clear_first(
        compare(content, passage, told.language, issues, vectors),
        lambda name: agrees(around, held[name], issues, told.language),
    )
    return [Assignment(first, told.content, "inferred", f"close in meaning to “{held[first].name}”")] if first else []


def stated_issues(told: Told, issues: tuple[Issue, ...]) -> frozenset[str]:
    """Those whose terms stand in the entry's own words."""
    found = find_terms(content_tokens(told.text, told.language, told.content), compile_terms(issues, told.language))
    return frozenset(one.term.issue for one in longest(found))


def _by_terms(told: Told, issues: tuple[Issue, ...]) -> list[Assignment]:
    terms = compile_terms(issues, told.language)
    places: list[tuple[Spans, How, str]] = [(told.content, "stated", "stands in the words")]
    if points_back(told):
        back = "and the words point back to it"
        places += [
            (told.sentence, "resolved", f"stands in the sentence, {back}"),
            (told.before, "resolved", f"stands in the one before, {back}"),
        ]
    for spans, how, where in places:
        found = longest(find_terms(content_tokens(told.text, told.language, spans), terms))
        if found:
            return _first_of_each(found, how, where, issues)
    return []


def _joined(told: Told, spans: Spans) -> str:
    return " ".join(span.of(told.text) for span in spans)


def points_back(told: Told) -> bool:
    """Whether the content says little alone: hardly a word of content, or early on a word for something named before.

    A pronoun further on mostly stands for what the content itself has named by then.
    """
    content = " ".join(span.of(told.text) for span in told.content)
    table, much = word_tables().get(told.language), len(content_tokens(content, told.language))
    if much < BRIEF or table is None:
        return much < BRIEF
    listed = JOINTS.split(" ".join(words(content)))
    early = listed if much < SHORT else listed[:EARLY]
    return any(
        word in table.pointing and following not in table.spells
        for word, following in zip(early, [*listed[1:], ""], strict=False)
    )


def longest(found: Sequence[Found]) -> list[Found]:
    """Without the terms whose words are part of a longer one: "occupied territories" is not about the occupation."""
    return [one for one in found if not any(set(one.spans) < set(other.spans) for other in found)]


def _first_of_each(found: Sequence[Found], how: How, where: str, issues: tuple[Issue, ...]) -> list[Assignment]:
    best: dict[str, Found] = {}
    for one in sorted(found, key=lambda one: (-len(one.term.keys), one.spans)):
        best.setdefault(one.term.issue, one)
    held = (best[issue.id] for issue in issues if issue.id in best)
    return [Assignment(one.term.issue, one.spans, how, f"“{one.term.written}” {where}") for one in held]
