"""Phrases: what belongs to a noun, and which token fills a slot of a frame."""

from collections.abc import Iterable

from spacy.tokens import Token

from dragoman.model.span import Span
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.verbs import children, conjuncts, own_objects, subjects

_CONTRACTIONS = {"du": "de", "des": "de", "d'": "de", "d’": "de", "au": "à", "aux": "à"}
"""French contracted prepositions in their dictionary form; none of them is an English preposition."""


def span_over(tokens: Iterable[Token]) -> Span | None:
    """From the first character to the last of some tokens; None of none."""
    found = [token for token in tokens if not token.is_space]
    if not found:
        return None
    last = max(found, key=lambda token: token.i)
    return Span(min(token.idx for token in found), last.idx + len(last.text))


def noun_phrase(head: Token, labels: Labels, *, appositions: bool = True) -> list[Token]:
    """The noun phrase of `head` without relative clauses, parentheses and coordinated members."""
    cut = labels.relative | labels.conjunct | labels.coordinator | labels.case | labels.adverbial | labels.clause
    cut = cut | labels.parataxis | (frozenset() if appositions else labels.apposition)
    found = [head]
    for child in head.children:
        if (
            child.dep_ in cut
            or child.is_punct
            or child.is_space
            or (child.dep_ in labels.adnominal and child.i > head.i)
        ):
            continue
        if child.dep_ in labels.copula | labels.subject | labels.passive_subject | labels.mark:
            continue
        found += _whole(child, labels)
    found.sort(key=lambda token: token.i)
    while len(found) > 1 and found[-1].is_punct:
        found.pop()
    return found


def _whole(token: Token, labels: Labels) -> list[Token]:
    """A dependent with its own dependents, relative clauses left out."""
    found = [token]
    for child in token.children:
        if child.dep_ not in labels.relative | labels.parataxis and not child.is_space:
            found += _whole(child, labels)
    return found


def preposition_phrases(head: Token, labels: Labels) -> list[tuple[str, Token]]:
    """(preposition in its dictionary form, the noun or verb it governs) below `head`."""
    found = []
    for child in head.children:
        if child.dep_ in labels.preposition:
            found += [(child.lower_, inner) for inner in children(child, labels.preposition_object)]
        elif child.dep_ in labels.oblique | labels.infinitive | labels.adverbial | labels.clause | labels.adnominal:
            for mark in children(child, labels.case | labels.mark):
                found.append((_CONTRACTIONS.get(mark.lower_, mark.lower_), child))
    return found


def possessors(noun: Token, labels: Labels) -> list[Token]:
    """Whose: 's, his, and French son/sa/ses."""
    found = children(noun, labels.possessive)
    return found or [c for c in children(noun, labels.determiner) if "Yes" in c.morph.get("Poss", [])]


def fill(head: Token, slot: str, labels: Labels) -> list[Token]:
    """The heads of what fills `slot` (of `languages.frames`) for `head`; empty where nothing does."""
    if slot == "subject":
        return subjects(head, labels)
    if slot == "object":
        return own_objects(head, labels)
    if slot == "iobject":
        return _indirect(head, labels)
    if slot == "possessor":
        named = [token for owner in possessors(head, labels) for token in conjuncts(owner, labels)]
        return named or [t for word, t in preposition_phrases(head, labels) if word in ("of", "de")]
    if slot == "modifier":
        return children(head, labels.modifier)
    if slot.startswith("prep:"):
        wanted = slot.removeprefix("prep:")
        hits = [token for word, token in preposition_phrases(head, labels) if word == wanted]
        return [
            token for hit in hits for token in (conjuncts(hit, labels) if hit.pos_ not in ("VERB", "AUX") else [hit])
        ]
    return []


def _indirect(verb: Token, labels: Labels) -> list[Token]:
    found = []
    for child in children(verb, labels.iobject):
        inner = children(child, labels.preposition_object)
        found += [token for one in (inner or [child]) for token in conjuncts(one, labels)]
    return found
