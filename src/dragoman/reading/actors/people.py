"""Persons: which name mentions are one person in this article."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from dragoman.model.span import Span
from dragoman.reading.actors.named import Named
from dragoman.reading.actors.namesakes import others_before
from dragoman.reading.actors.roles import Role
from dragoman.reading.actors.scan import Scan
from dragoman.reading.actors.tables import Index, Words
from dragoman.reading.actors.titles import roles_of
from dragoman.reading.document import Document
from dragoman.text.fold import fold
from dragoman.text.names import same_name

_VARIANT = 0.8
"""How alike two surnames must be to be one person's in one article ("Donfried", "Donfred"); from the names gold."""


@dataclass(slots=True)
class Person:
    """A person while the article is being read: grows as mentions are found. `home` is a country told by a title."""

    names: list[tuple[Span, str]]
    roles: list[Role] = field(default_factory=list)
    nominals: list[Span] = field(default_factory=list)
    gender: str | None = None
    home: str | None = None
    surnames: set[str] = field(default_factory=set)
    full: str = ""
    since: int = 0
    """Where the name begins to be this person's: in front of it, the surname alone is another's."""

    def add(self, span: Span, text: str) -> None:
        """One more place where the person is named; `full` stays the fullest form, then the commonest, then first."""
        self.names.append((span, text))
        parts = fold(text).split()
        if parts:
            self.surnames.add(parts[-1])
        counts = Counter(" ".join(name.split()) for _, name in self.names)
        self.full = max(counts, key=lambda n: (len(n.split()), counts[n]))


def find_people(scan: Scan, found: Iterable[Named], roles: list[Role], index: Index, words: Words) -> list[Person]:
    """Persons by their names: full names first, then surnames alone, spelling variants last."""
    document = scan.document
    spans = [span for named in found if (span := _person_span(named, scan, index, words))]
    beside = {span: roles_of(span, roles, document, words, index) for span in spans}
    bare = [(span, held) for span, held in beside.items() if len(span.of(document.text).split()) == 1]
    people: list[Person] = []
    for span in sorted(spans, key=lambda s: (-len(s.of(document.text).split()), s.start)):
        text = span.of(document.text)
        held = beside[span]
        gender = _gender(span, held, document, words)
        person = _match(text, held, gender, span, people, document.language.code)
        if person is None:
            person = Person([])
            if len(text.split()) > 1 and others_before(span, held, bare, document):
                person.since = span.start
            people.append(person)
        person.add(span, text)
        person.roles += held
        person.nominals += [r.span for r in held if not r.plural and r.span not in person.nominals]
        person.gender = person.gender or gender
    return sorted(people, key=lambda p: min(span.start for span, _ in p.names))


def _person_span(named: Named, scan: Scan, index: Index, words: Words) -> Span | None:
    """The name without titles, offices and demonyms that the recogniser took along; None where nothing is left."""
    document = scan.document
    tokens = document.tokens_in(named.span)
    while len(tokens) > 1 and _is_title(tokens[0].text, document, index, words):
        tokens = tokens[1:]
    particles = document.language.titles.particles
    while tokens and not tokens[0].text[:1].isupper() and tokens[0].lower not in particles:
        tokens = tokens[1:]
    while tokens and not tokens[-1].text[:1].isupper():
        tokens = tokens[:-1]
    if not tokens or len(tokens) > 6 or fold(tokens[-1].text) in index.offices:
        return None
    if len(tokens) == 1 and (tokens[0].pos in ("VERB", "AUX", "DET", "ADP") or len(tokens[0].text) < 2):
        return None
    if len(tokens) == 1 and tokens[0].lower in document.language.titles.honorifics:
        return None  # "the envoy [Sir] Ida Berg", of whom the recogniser takes the name alone
    return Span(tokens[0].idx, tokens[-1].idx + len(tokens[-1].text))


def _is_title(word: str, document: Document, index: Index, words: Words) -> bool:
    lower, folded = word.lower(), fold(word)
    if lower in document.language.titles.honorifics or lower in words.masculine_titles | words.feminine_titles:
        return True
    return folded in index.offices or any(p.kind == "demonym" for p in index.places.get(folded, ()))


def _match(
    text: str, held: list[Role], gender: str | None, span: Span, people: list[Person], code: str
) -> Person | None:
    """The one person whose name this is; None where nobody fits or several do."""
    same = next((p for p in people if p.full == text and not _apart(p, held, gender)), None)
    if same is not None:
        return same
    parts = fold(text).split()
    if len(parts) > 1:
        ends = [p for p in people if fold(p.full).split()[-len(parts) :] == parts and not _apart(p, held, gender)]
        if len(ends) == 1:  # "Esteban Nsue Mbomio … Nsue Mbomio"
            return ends[0]
        fits = [p for p in people if not _clash(p, gender) and same_name(text, p.full, code, code) >= _VARIANT]
        return fits[0] if len(fits) == 1 else None
    if not parts:
        return None
    exact = [p for p in people if parts[0] in p.surnames and p.since <= span.start and not _apart(p, held, gender)]
    if exact:
        return exact[0] if len(exact) == 1 else _meant(exact, span)
    if any(parts[0] in p.surnames for p in people):
        return None
    alike = [p for p in people if any(same_name(parts[0], s, code, code) >= _VARIANT for s in p.surnames)]
    alike = alike or [p for p in people if len(p.full.split()) > 1 and parts[0] in fold(p.full).split()[:-1]]
    return alike[0] if len(alike) == 1 and not _apart(alike[0], held, gender) else None


def _apart(person: Person, held: list[Role], gender: str | None) -> bool:
    """A head of state or government is not the namesake who holds a lesser office here; nor is Mrs X Mr X."""
    if _clash(person, gender):
        return True
    tops = [role for role in held if role.top]
    if not tops or not person.roles:
        return False
    return not any(r.fits(tops[0]) or r.office in ("aide", "national", "general") for r in person.roles)


def _clash(person: Person, gender: str | None) -> bool:
    return gender is not None and person.gender is not None and person.gender != gender


def _meant(namesakes: list[Person], span: Span) -> Person:
    """A bare surname that several bear: the one who was called by it before, else the one named last in front."""
    bare = [p for p in namesakes if any(len(name.split()) == 1 for _, name in p.names)]
    if len(bare) == 1:
        return bare[0]

    def nearest(person: Person) -> int:
        return max((s.start for s, _ in person.names if s.start < span.start), default=-1)

    return max(bare or namesakes, key=nearest)


def _gender(span: Span, held: list[Role], document: Document, words: Words) -> str | None:
    """By the honorific in front, else by the form of the office."""
    before = document.text[max(span.start - 14, 0) : span.start].lower().split()
    if before and before[-1] in words.masculine_titles:
        return "masculine"
    if before and before[-1] in words.feminine_titles:
        return "feminine"
    return next((role.gender for role in held if role.gender), None)


def more_names(scan: Scan, people: list[Person], taken: bytearray) -> list[tuple[Span, str, Person]]:
    """Surnames that the recogniser overlooked: a capitalised token equal to one known person's surname.

    Known: by a full name, or named twice.
    """
    owners: dict[str, Person | None] = {}
    for person in people:
        for surname in person.surnames:
            if len(surname) > 2 and (len(person.full.split()) > 1 or len(person.names) > 1):
                owners[surname] = None if surname in owners else person
    found = []
    for at, word in enumerate(scan.folded):
        owner = owners.get(word)
        if owner is None or taken[at] or not scan.open[at] or not scan.tokens[at].text[:1].isupper():
            continue
        start = _full_from(at, owner, scan, taken)
        span = scan.span(start, at + 1)
        found.append((span, span.of(scan.document.text), owner))
    return found


def _full_from(at: int, person: Person, scan: Scan, taken: bytearray) -> int:
    """Where the full name begins of which the recogniser saw the surname only."""
    parts = fold(person.full).split()
    start = at + 1 - len(parts)
    whole = start >= 0 and list(scan.folded[start : at + 1]) == parts and not any(taken[start:at])
    return start if whole else at
