"""Nouns that recur in quoted words, and the phrases that they stand in.

A noun is known by the word before it (a determiner or "of"). A phrase is the noun with one other word of content
beside it: "security guarantees", "guarantees of security", « élargissement de l'Alliance ».
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import cast

from dragoman.errors import KnowledgeError
from dragoman.languages.language import known_languages, load_table
from dragoman.model.record import Attestation, Statement
from dragoman.record.contents.words import split_words, word_tables
from dragoman.record.issues.terms import Token, content_tokens
from dragoman.text.families import family
from dragoman.text.fold import fold

NOUN = 0.4  # share of a word's places that are those of a noun
LETTERS = 4  # of a word that may name an issue

ACTORS, THINGS = ("person", "group", "organization", "country"), ("craft", "weapon")  # of kinds.toml

type Word = tuple[str, str]  # language, family; of a phrase both families


@dataclass(slots=True)
class Seen:
    """What is seen of one word family, or of one phrase: where, and how it is written (`nouns`: as a noun)."""

    statements: dict[str, None] = field(default_factory=dict)
    articles: set[str] = field(default_factory=set)
    forms: Counter[str] = field(default_factory=Counter)
    nouns: Counter[str] = field(default_factory=Counter)
    phrases: dict[str, "Seen"] = field(default_factory=dict)  # by the family of the other word

    @property
    def shown(self) -> str:
        """The form that is met most where a noun stands."""
        return (self.nouns or self.forms).most_common(1)[0][0]

    @property
    def sure(self) -> bool:
        """Whether it stands often enough where a noun stands."""
        return self.nouns.total() >= NOUN * self.forms.total()

    def add(self, statement: str, article: str, form: str, *, noun: bool) -> None:
        """One more place."""
        self.statements[statement] = None
        self.articles.add(article)
        self.forms[form] += 1
        if noun:
            self.nouns[form] += 1


def recurring_nouns(statements: Sequence[Statement], names: set[str]) -> dict[Word, Seen]:
    """The words of all quotations that stand where a noun stands, at least once; `names` (folded) are left out.

    Words that name no one matter ("agreement", "talks") are there by the phrases that they stand in.
    """
    seen: dict[Word, Seen] = {}
    for statement in statements:
        for told in statement.attestations:
            for tokens, at, noun in _nouns(told):
                form = tokens[at].span.of(told.text)
                if fold(form) in names:
                    continue
                one = seen.setdefault((told.language, tokens[at].key), Seen())
                one.add(statement.id, told.article, form.lower(), noun=noun)
                for beside, written in _phrases(told, tokens, at) if noun else ():
                    phrase = one.phrases.setdefault(beside, Seen())
                    phrase.add(statement.id, told.article, written, noun=True)
    return dict(_told_apart({word: one for word, one in seen.items() if one.nouns}))


def _told_apart(nouns: Mapping[Word, Seen]) -> Iterator[tuple[Word, Seen]]:
    for (language, key), one in nouns.items():
        if key in _general(language):
            yield from (((language, f"{key} {beside}"), phrase) for beside, phrase in one.phrases.items())
        else:
            yield (language, key), one


def _nouns(told: Attestation) -> Iterator[tuple[tuple[Token, ...], int, bool]]:
    """The words of a quotation that may name an issue, and whether they stand where a noun stands."""
    table = word_tables().get(told.language)
    if table is None or not table.determiners:
        return
    tokens = content_tokens(told.text, told.language)
    for at, token in enumerate(tokens):
        form = token.span.of(told.text)
        if len(form) < LETTERS or not form.isalpha() or (form[0].isupper() and token.span.start > 0):
            continue
        if token.key in _kept_out(told.language):
            continue
        noun = (_named(told, token) or _headed(told, tokens, at)) and not _modifies(told, tokens, at)
        yield tokens, at, noun or token.key in _families(told.language, THINGS)


def _named(told: Attestation, token: Token) -> bool:
    """Whether a word stands behind one that a noun stands behind; "d'aider", "the wounded" do not count."""
    table, form = word_tables()[told.language], token.span.of(told.text)
    before = told.text[: token.span.start].replace("’", "'").replace("'", "' ").split()
    if not before or (word := fold(before[-1].strip("'"))) not in table.determiners:
        return False
    return not any(fold(form).endswith(end) and word in behind for end, behind in table.verbal.items())


def _headed(told: Attestation, tokens: Sequence[Token], at: int) -> bool:
    """Whether what stands right before a word tells it apart: "the fishing [talks]"."""
    if word_tables()[told.language].modified != "before" or at == 0:
        return False
    gap = told.text[tokens[at - 1].span.end : tokens[at].span.start]
    return gap == " " and _named(told, tokens[at - 1])


def _modifies(told: Attestation, tokens: Sequence[Token], at: int) -> bool:
    """Whether a word belongs to one right behind it: "the [immediate] release" but "the release sparked", "it ends"."""
    table = word_tables()[told.language]
    if table.modified != "before" or at + 1 == len(tokens):
        return False
    gap = told.text[tokens[at].span.end : tokens[at + 1].span.start]
    behind = tokens[at + 1].span.of(told.text)
    noun = tokens[at + 1].key in _general(told.language) or not behind.endswith(("s", *table.verbal))
    return gap == " " and behind.islower() and noun


def _phrases(told: Attestation, tokens: Sequence[Token], at: int) -> Iterator[tuple[str, str]]:
    """(family of the other word, phrase as written): the noun with what stands right at it, or behind "of"."""
    table, noun = word_tables()[told.language], tokens[at]
    left_out = _kept_out(told.language) | _general(told.language)
    for other in (tokens[number] for number in (at - 1, at + 1) if 0 <= number < len(tokens)):
        first, second = sorted((noun, other), key=lambda token: token.span)
        gap = told.text[first.span.end : second.span.start]
        between = set(split_words(gap))
        beside = gap.isspace() and other is (first if table.modified == "before" else second)
        behind = other is second and between & table.joining and between <= table.joining | table.determiners
        name = other.span.of(told.text)[:1].isupper()
        if (beside or behind) and (name or other.key not in left_out):
            end = _name_end(told, tokens, other) if behind and name else second.span.end
            yield other.key, told.text[first.span.start : end]


def _name_end(told: Attestation, tokens: Sequence[Token], name: Token) -> int:
    """Where what a capital begins ends: "the [Western] troops", "the [Atlantic] Alliance"."""
    end = name.span.end
    follower = next((token for token in tokens if token.span.start > end), None)
    return follower.span.end if follower and told.text[end : follower.span.start] == " " else end


@cache
def _kept_out(language: str) -> frozenset[str]:
    """Families of words that any crisis is full of, and of those for people and bodies: they act, and are no issue."""
    table = word_tables()[language]
    common = frozenset(family(word, language) for word in (*table.common, *table.spells, *table.numerals))
    return common | _families(language, ACTORS)


@cache
def _general(language: str) -> frozenset[str]:
    return frozenset(family(word, language) for word in word_tables()[language].general)


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
