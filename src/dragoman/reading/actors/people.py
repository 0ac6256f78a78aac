"""Persons: which name mentions are one person in this article, and which words stand for whom."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from dragoman.languages import Titles
from dragoman.model.span import Span
from dragoman.reading.actors.named import Named
from dragoman.reading.actors.roles import Role, role_of
from dragoman.reading.actors.tables import Index, Words
from dragoman.reading.document import Document
from dragoman.text.fold import fold
from dragoman.text.names import same_name

_VARIANT = 0.8
"""How alike two surnames must be to be one person's in one article ("Donfried", "Donfred"); from the names gold."""


@dataclass(slots=True)
class Person:
    """A person while the article is being read: grows as mentions are found."""

    names: list[tuple[Span, str]]
    roles: list[Role] = field(default_factory=list)
    nominals: list[Span] = field(default_factory=list)
    gender: str | None = None

    @property
    def full(self) -> str:
        """The fullest form printed; among equally full ones the commonest, then the first."""
        counts = Counter(" ".join(name.split()) for _, name in self.names)
        return max(counts, key=lambda n: (len(n.split()), counts[n]), default="")

    @property
    def surnames(self) -> set[str]:
        return {fold(name).split()[-1] for _, name in self.names if name.split()}


def find_people(
    document: Document, found: Iterable[Named], roles: list[Role], index: Index, words: Words
) -> list[Person]:
    """Persons by their names: full names first, then surnames alone, spelling variants last."""
    people: list[Person] = []
    cleaned = [
        (span, text)
        for named in found
        if (span := _person_span(named, document, index, words))
        for text in (span.of(document.text),)
    ]
    for span, text in sorted(cleaned, key=lambda item: (-len(item[1].split()), item[0].start)):
        person = _match(text, people, document.language.code)
        if person is None:
            person = Person([])
            people.append(person)
        person.names.append((span, text))
        role = role_of(span, roles, document, words, index)
        if role is not None:
            person.roles.append(role)
            if not any(role.span.overlaps(other) for other in person.nominals):
                person.nominals.append(role.span)
        person.gender = person.gender or _gender(span, role, document, words)
    return sorted(people, key=lambda p: min(span.start for span, _ in p.names))


def _person_span(named: Named, document: Document, index: Index, words: Words) -> Span | None:
    """The name without titles, offices and demonyms that the recogniser took along; None where nothing is left."""
    titles: Titles = document.language.titles
    tokens = document.tokens_in(named.span)
    while len(tokens) > 1 and _is_title(tokens[0].text, titles, index, words):
        tokens = tokens[1:]
    while (
        tokens and (tokens[0].is_punct or not tokens[0].text[:1].isupper()) and tokens[0].lower_ not in titles.particles
    ):
        tokens = tokens[1:]
    while tokens and not tokens[-1].text[:1].isupper():
        tokens = tokens[:-1]
    if not tokens or len(tokens) > 6 or any(fold(t.text) in index.offices for t in tokens[-1:]):
        return None
    if len(tokens) == 1 and (tokens[0].pos_ in ("VERB", "AUX", "DET", "ADP") or len(tokens[0].text) < 2):
        return None
    return Span(tokens[0].idx, tokens[-1].idx + len(tokens[-1].text))


def _is_title(word: str, titles: Titles, index: Index, words: Words) -> bool:
    lower, folded = word.lower(), fold(word)
    honorific = lower in titles.honorifics or lower in words.masculine_titles | words.feminine_titles
    return honorific or folded in index.offices or any(p.kind == "demonym" for p in index.places.get(folded, ()))


def _match(text: str, people: list[Person], code: str) -> Person | None:
    """The one person whose name this is; None where nobody fits or several do."""
    parts = fold(text).split()
    if len(parts) == 1:
        exact = [p for p in people if parts[0] in p.surnames]
        if len(exact) == 1:
            return exact[0]
        alike = [p for p in people if any(same_name(parts[0], s, code, code) >= _VARIANT for s in p.surnames)]
        return alike[0] if not exact and len(alike) == 1 else (exact[-1] if exact else None)
    fits = [p for p in people if same_name(text, p.full, code, code) >= _VARIANT]
    return fits[0] if len(fits) == 1 else None


def _gender(span: Span, role: Role | None, document: Document, words: Words) -> str | None:
    if role is not None and role.feminine:
        return "feminine"
    before = document.text[max(span.start - 12, 0) : span.start].lower().split()
    if before and before[-1] in words.masculine_titles:
        return "masculine"
    return "feminine" if before and before[-1] in words.feminine_titles else None


def more_names(document: Document, people: list[Person], taken: list[Span]) -> list[tuple[Span, str, Person]]:
    """Surnames that the recogniser overlooked: a capitalised token equal to the surname of one known person."""
    owners: dict[str, Person | None] = {}
    for person in people:
        for surname in person.surnames:
            if len(person.full.split()) > 1 and len(surname) > 2:
                owners[surname] = None if surname in owners else person
    busy = sorted(taken)
    found = []
    for token in document.doc:
        if not token.text[:1].isupper() or document.is_furniture(token.idx):
            continue
        owner = owners.get(fold(token.text))
        span = Span(token.idx, token.idx + len(token.text))
        if owner is not None and not any(span.overlaps(other) for other in busy):
            found.append((span, token.text, owner))
    return found
