"""He, she, il, elle, his: the nearest person in front who agrees, subjects first."""

from bisect import bisect_left
from dataclasses import dataclass

from spacy.tokens import Span as DocSpan
from spacy.tokens import Token

from dragoman.model.span import Span
from dragoman.reading.document import Document
from dragoman.reading.grammar.verbs import own_subjects

_REACH = 4
"""Sentences looked back over."""


@dataclass(frozen=True, slots=True)
class Place:
    """A person's mention on the page: where, whose (an index of persons), of which gender, as a subject or not."""

    span: Span
    person: int
    gender: str | None
    subject: bool


def find_pronouns(document: Document, places: list[Place]) -> list[tuple[Span, int]]:
    """Third-person singular pronouns and possessives with the person they stand for; open ones are left out."""
    ordered = sorted(places, key=lambda p: p.span)
    found: list[tuple[Span, int]] = []
    for token in document.doc:
        gender = _third_person(token, document)
        if gender is None or document.is_furniture(token.idx) or _expletive(token, document):
            continue
        chosen = _antecedent(token, gender, ordered, document)
        if chosen is not None:
            span = Span(token.idx, token.idx + len(token.text))
            found.append((span, chosen.person))
            at = bisect_left(ordered, span, key=lambda p: p.span)
            ordered.insert(
                at, Place(span, chosen.person, chosen.gender or gender, token.dep_ in document.labels.subject)
            )
    return found


def _third_person(token: Token, document: Document) -> str | None:
    """The gender that a personal or possessive pronoun of the third person singular asks for ("any" where none)."""
    kinds = {"PRON": ("personal", "possessive"), "DET": ("possessive",)}.get(token.pos_, ())
    for reading in document.language.pronouns.get(token.lower_.lstrip("-").removeprefix("t-"), ()):
        if reading.person == 3 and reading.number == "singular" and reading.kind in kinds:
            return reading.gender if reading.gender != "neuter" else None
    return None


def _expletive(token: Token, document: Document) -> bool:
    """« il faut », « il y a », « il est urgent de »: nobody."""
    if token.text.startswith("-"):
        return False  # « a-t-il dit »: inverted, so a person's
    if token.dep_ in document.labels.expletive:
        return True
    verb = token.head
    if verb.lemma_.lower() in ("falloir", "agir", "sembler", "y"):
        return True
    after = document.doc[token.i + 1].lower_ if token.i + 1 < len(document.doc) else ""
    return after == "y" and verb.lemma_.lower() == "avoir"


def _antecedent(token: Token, gender: str, ordered: list[Place], document: Document) -> Place | None:
    """The last sentence in front that names somebody who agrees: its first subject, else its last mention."""
    sentence: DocSpan | None = token.sent
    looked = 0
    while sentence is not None and looked <= _REACH:
        end = min(sentence.end_char, token.idx)
        first = bisect_left(ordered, Span(sentence.start_char, 0), key=lambda p: p.span)
        last = bisect_left(ordered, Span(end, 0), key=lambda p: p.span)
        fitting = [p for p in ordered[first:last] if _agrees(p, gender)]
        if looked == 0:
            fitting = [p for p in fitting if not _same_clause_object(p, token, document)]
        if fitting:
            subjects = [p for p in fitting if p.subject]
            return (subjects[-1] if looked == 0 else subjects[0]) if subjects else fitting[-1]
        start = sentence.start
        sentence = document.doc[start - 1].sent if start > 0 else None
        looked += 1
    return None


def _agrees(place: Place, gender: str) -> bool:
    return gender == "any" or place.gender is None or place.gender == gender


def _same_clause_object(place: Place, token: Token, document: Document) -> bool:
    """ "He told Ali": the object of the pronoun's own verb is somebody else."""
    if token.dep_ not in document.labels.subject:
        return False
    mention = document.token_at(place.span.end - 1)
    return mention is not None and mention.head.i == token.head.i and mention.i != token.i


def is_subject(span: Span, document: Document) -> bool:
    """Whether a mention is the subject of its verb."""
    token = document.token_at(span.end - 1)
    while (
        token is not None
        and token.dep_ in document.labels.name_part | document.labels.modifier
        and token.head.i != token.i
    ):
        token = token.head
    if token is None:
        return False
    if token.dep_ in document.labels.apposition:
        token = token.head
    return token.dep_ in document.labels.subject or any(
        t.i == token.i for t in own_subjects(token.head, document.labels)
    )
