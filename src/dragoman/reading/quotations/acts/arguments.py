"""Who and what a predicate speaks of, by role."""

from collections.abc import Iterator, Sequence
from typing import Protocol

from dragoman.model.parse import Token
from dragoman.model.predication import AGENT, OTHER, OWNER, PATIENT, RECIPIENT, Argument
from dragoman.reading.document import span_of
from dragoman.reading.grammar.clauses import VERBS
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.operators import Operators
from dragoman.reading.grammar.phrases import noun_phrase, possessors, preposition_phrases, span_over
from dragoman.reading.grammar.relative_nouns import antecedents
from dragoman.reading.grammar.verbs import (
    agents,
    children,
    conjuncts,
    is_passive,
    own_objects,
    own_subjects,
    subjects,
    tense,
)

_NAMED = ("NOUN", "PROPN")
_NAMING = ("NOUN", "PROPN", "PRON", "NUM", "DET", "X", "ADJ")


class Within(Protocol):
    """The content that the predicates are of."""

    @property
    def tokens(self) -> Sequence[Token]: ...
    @property
    def places(self) -> frozenset[int]: ...
    @property
    def labels(self) -> Labels: ...
    @property
    def words(self) -> Operators: ...


def arguments_of(head: Token, clause: Token, content: Within, *, verbal: bool) -> tuple[Argument, ...]:
    """The noun phrases of a predicate, each once; `clause` is the word that its subject hangs on.

    Only who is understood, as the subject of an infinitive, may stand outside the content.
    """
    labels, words, start = content.labels, content.words, content.tokens[0].idx
    bare = tense(clause, labels) in ("infinitive", "participle")
    found = _of_verb(head, clause, labels, words) if verbal else _of_noun(head, labels, words)
    kept: dict[tuple[int, int], Argument] = {}
    for role, token in found:
        outside = token.i not in content.places and not (bare and role == AGENT)
        if outside or (role, token.i) in kept or token.pos not in _NAMING:
            continue
        span = span_over(noun_phrase(token, labels, appositions=False)) if token.labels else span_of(token)
        if span is not None:
            kept[role, token.i] = Argument(role, span.start - start, span.end - span.start, token.idx - span.start)
    return tuple(kept.values())


def owners(noun: Token, labels: Labels, words: Operators) -> list[Token]:
    """What stands behind "of"."""
    return [t for word, t in preposition_phrases(noun, labels) if word in words.owning]


def _of_verb(head: Token, clause: Token, labels: Labels, words: Operators) -> Iterator[tuple[int, Token]]:
    yield from ((AGENT, token) for token in _asked(clause, labels, words) or subjects(clause, labels))
    for thing in own_objects(clause, labels):
        yield from ((PATIENT, token) for token in antecedents(thing, clause, labels) if token.i != head.i)
    for child in children(clause, labels.iobject):
        yield from ((RECIPIENT, token) for token in _behind(child, labels))
    by = {token.i for token in agents(clause, labels)} if is_passive(clause, labels) else set[int]()
    for one in {clause.i: clause, head.i: head}.values():
        yield from _around(one, by, labels, words)


def _asked(clause: Token, labels: Labels, words: Operators) -> list[Token]:
    """Who is to do what is asked for: "called on [the rebels] to leave"; nobody where it is asked of no one."""
    if tense(clause, labels) != "infinitive" or own_subjects(clause, labels):
        return []
    verb = clause.head
    if verb.pos in _NAMED:  # the parser hangs it by whom it is asked of
        verb = verb.head.head if verb.dep in labels.preposition_object else verb.head
    if verb.lemma not in words.asking:
        return []
    told = [token for child in children(verb, labels.iobject) for token in _behind(child, labels)]
    towards = words.towards | words.asked_of
    told += [token for word, token in preposition_phrases(verb, labels) if word in towards]
    told += own_objects(verb, labels)
    return [token for token in told if token.i < clause.i and token.pos in _NAMED]


def _behind(token: Token, labels: Labels) -> Sequence[Token]:
    return children(token, labels.preposition_object) or [token]


def _of_noun(head: Token, labels: Labels, words: Operators) -> Iterator[tuple[int, Token]]:
    yield from ((OWNER, owner) for owner in possessors(head, labels))
    by = {token.i: token for word, token in preposition_phrases(head, labels) if word in labels.by_words}
    yield from ((AGENT, token) for token in by.values())
    yield from _around(head, set(by), labels, words)


def _around(head: Token, taken: set[int], labels: Labels, words: Operators) -> Iterator[tuple[int, Token]]:
    """The phrases behind prepositions."""
    for word, noun in preposition_phrases(head, labels):
        if noun.i in taken or noun.pos in VERBS:
            continue
        owned = word in words.owning and head.pos == "NOUN"
        role = OWNER if owned else RECIPIENT if word in words.towards else OTHER
        yield from ((role, token) for token in conjuncts(noun, labels))
