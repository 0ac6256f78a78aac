"""Offices by their printed words: who holds them, for which state or body, and the name beside them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dragoman.languages import Titles
from dragoman.languages.naming import Naming
from dragoman.model.span import Span
from dragoman.ontology import Office, load_ontology
from dragoman.reading.actors.entities import Draft, country_draft
from dragoman.reading.actors.surface.names import Known, Word, named_by_key, run
from dragoman.text.gazetteer import known

_OWNER_WORDS = 4
_NAME_WORDS = 5
_AT_HOME = frozenset({"government", "foreign-ministry", "defence-ministry", "parliament", "central-bank"})
"""Bodies that sit in their own capital, as an embassy does not."""
_SHORTEST = 5  # letters of an office that may end a longer word
_OF_PEOPLES = ("ino", "ina", "ense", "eno", "ena", "es", "esa", "iano", "iana")
"""How adjectives of peoples end, folded."""


@dataclass(frozen=True, slots=True)
class Role:
    """An office at words `first` to `last` (excluded), with its owner; `name` are the words of the name beside it.

    `head` is the office's own first word.
    """

    first: int
    last: int
    head: int
    office: str
    owner: Draft | None
    name: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Page:
    """The words of an article, the names of the tables by their first word, and the tables."""

    text: str
    words: Sequence[Word]
    known: Mapping[int, Known]
    naming: Naming
    titles: Titles
    determiners: frozenset[str]

    def span(self, first: int, last: int) -> Span:
        return Span(self.words[first].span.start, self.words[last - 1].span.end)


def find_roles(page: Page) -> list[Role]:
    """All offices, from left to right."""
    found: list[Role] = []
    at = 0
    while at < len(page.words):
        role = role_at(page, at)
        if role is not None:
            found.append(role)
        at = max(role.last, role.name[1] if role.name else 0) if role else at + 1
    return found


def role_at(page: Page, at: int) -> Role | None:
    """The office that begins with word `at`; the people's adjective may stand before or behind it."""
    hit = _office(page, at)
    if hit is None:
        return None
    office, last, owner = hit
    first, front = _in_front(page, at)
    owner = owner or front
    if owner is None and (behind := _country(page, last)) is not None:
        owner, last = behind, last + 1
    bare_end = last
    last, belongs = _owner_behind(page, last)
    owner = owner or belongs
    if owner is None and (behind := _country(page, last)) is not None:
        owner, last = behind, last + 1
    if owner is None:
        last, owner = _seat_behind(page, office, last)
    name = name_behind(page, last) or _behind_complement(page, last) or name_before(page, first)
    if page.naming.compounds and belongs is None and last > bare_end and name == (last, last + 1):
        name, last = None, last + 1  # „Sprecher des Auswärtigen Amtes“: the noun is no name
    return Role(first, last, at, office, owner, name)


def _office(page: Page, at: int) -> tuple[str, int, Draft | None] | None:
    """The longest office at word `at`: its English name, where it ends, and an owner in front of a hyphen."""
    for count in range(page.naming.longest, 0, -1):
        span = run(page.words, at, count)
        if span is None:
            continue
        folded = " ".join(word.folded for word in page.words[at : at + count])
        plain = (folded.removeprefix(p).lstrip("- ") for p in page.naming.prefixes if folded.startswith(p))
        for words in (folded, *plain):
            if (office := page.naming.offices.get(words)) is not None:
                return office, at + count, None
    if page.naming.compounds:
        return _compound(page, at) if page.words[at].capital else None
    return _joined(page, at)


def _joined(page: Page, at: int) -> tuple[str, int, Draft | None] | None:
    """«El general-presidente»: two offices in one, of which the last is told."""
    parts = page.words[at].folded.split("-")
    if len(parts) < 2 or not all(part in page.naming.offices for part in parts):
        return None
    return page.naming.offices[parts[-1]], at + 1, None


def _compound(page: Page, at: int) -> tuple[str, int, Draft | None] | None:
    """An office at the end of a longer word; what stands before a hyphen, or the word itself, may name the owner."""
    word = page.words[at].folded
    ends = [end for end in page.naming.offices if len(end) >= _SHORTEST and word.endswith(end)]
    if not ends:
        return None
    end = max(ends, key=len)
    front = word.removesuffix(end).rstrip("-")
    return page.naming.offices[end], at + 1, _by_name(front) or _by_name(front.removesuffix("s"))


def _by_name(name: str) -> Draft | None:
    keys = {key for key in known(name) if key.startswith(("country:", "body:"))} if len(name) > 1 else set()
    if len(keys) != 1:
        return None
    return named_by_key(next(iter(keys)))


def _in_front(page: Page, at: int) -> tuple[int, Draft | None]:
    """Where the adjectives in front of an office begin („neue norwegische“), and the country that one of them tells."""
    first, owner = at, None
    while first > 0 and page.words[first].beside:
        before = page.words[first - 1].folded
        if before in page.naming.demonyms and page.naming.compounds and owner is None:
            owner = country_draft(page.naming.demonyms[before])
        elif before not in page.naming.qualifiers:
            break
        first -= 1
    return first, owner


def _country(page: Page, at: int) -> Draft | None:
    """The country of the people's adjective at word `at`, right behind another word."""
    if at >= len(page.words) or not page.words[at].beside:
        return None
    code = page.naming.demonyms.get(page.words[at].folded)
    return country_draft(code) if code else None


def _owner_behind(page: Page, at: int) -> tuple[int, Draft | None]:
    """Where « del Gobierno danés », „der dänischen Regierung“, « de Transportes » behind an office ends, and whose."""
    for count in (3, 2, 1):
        if run(page.words, at, count) is None or at >= len(page.words) or not page.words[at].beside:
            continue
        if " ".join(word.folded for word in page.words[at : at + count]) not in page.naming.joiners:
            continue
        start = at + count
        if start < len(page.words) and page.words[start].beside:
            return _owner_at(page, start, at)
    return at, None


def _owner_at(page: Page, at: int, back: int) -> tuple[int, Draft | None]:
    """The owner whose words begin at `at`: a name of the tables, a body with its own owner, or other capitals."""
    if (named := page.known.get(at)) is not None:
        return named.last, None if named.seat else named.draft
    nation = page.words[at].folded in page.naming.demonyms and at + 1 < len(page.words) and page.words[at + 1].beside
    inner = role_at(page, at + 1 if nation else at)
    if inner is not None and (nation or inner.name is None):
        return inner.last, inner.owner
    longest, end = 1 if page.naming.compounds else _OWNER_WORDS, at
    while (
        end < min(at + longest, len(page.words)) and page.words[end].capital and (end == at or page.words[end].beside)
    ):
        end += 1
    return (end if end > at else back), None


def _seat_behind(page: Page, office: str, at: int) -> tuple[int, Draft | None]:
    """The state of a ministry by its capital: „das Außenministerium in Wien“."""
    if office not in _AT_HOME or at + 1 >= len(page.words) or not page.words[at].beside:
        return at, None
    named = page.known.get(at + 1)
    if page.words[at].folded not in page.naming.seat_words or named is None or not named.seat:
        return at, None
    return named.last, country_draft(named.draft.country or "")


def name_behind(page: Page, at: int) -> tuple[int, int] | None:
    """The words of a person's name that begin at word `at`, behind an office, with a comma at most between them."""
    if at >= len(page.words) or at == 0:
        return None
    gap = page.text[page.words[at - 1].span.end : page.words[at].span.start]
    if gap.strip() not in ("", ",") or "\n" in gap:
        return None
    first = at
    while first < len(page.words) and is_title(page, first):
        first += 1
    found = name_at(page, first) or _first_name(page, first) or _behind_people(page, first)
    if found is not None and gap.strip() == "," and found[1] - found[0] < 2:
        closed = page.text[page.words[found[0]].span.end :][:1] == ","  # «El ministro danés, [Lind], dijo»
        return found if closed and not page.naming.compounds else None
    return found


def _first_name(page: Page, at: int) -> tuple[int, int] | None:
    """«la embajadora [Georgia] Soto»: a first name that is a country's too, behind an office."""
    country = page.known.get(at)
    if country is None or country.last != at + 1 or at + 1 >= len(page.words) or not page.words[at + 1].beside:
        return None
    found = name_at(page, at + 1)
    return (at, found[1]) if found is not None and page.words[at].beside else None


def _behind_people(page: Page, at: int) -> tuple[int, int] | None:
    """«el canciller [trasandino] Ana Soto»: a people's adjective that no table knows stands in front of the name."""
    words = page.words
    if page.naming.compounds or at + 1 >= len(words) or not (words[at].beside and words[at + 1].beside):
        return None
    return name_at(page, at + 1) if words[at].printed.islower() and words[at].folded.endswith(_OF_PEOPLES) else None


def _behind_complement(page: Page, at: int) -> tuple[int, int] | None:
    """«el presidente [del organismo], Ana Soto»: what an office is of, in small letters, in front of a name set off."""
    words = page.words
    if page.naming.compounds or at + 2 >= len(words) or words[at].folded not in page.naming.joiners:
        return None
    small = words[at + 1].printed.islower() and page.text[words[at + 1].span.end :][:1] == ","
    return name_behind(page, at + 2) if small and words[at].beside and words[at + 1].beside else None


def name_before(page: Page, at: int) -> tuple[int, int] | None:
    """The full name in front of an office set behind it by a comma: "Ada Holm, spokeswoman of …"."""
    if at < 2 or page.text[page.words[at - 1].span.end : page.words[at].span.start].strip() != ",":
        return None
    for count in range(_NAME_WORDS, 1, -1):
        start = at - count
        if start >= 0 and name_at(page, start) == (start, at):
            return start, at
    return None


def name_at(page: Page, at: int) -> tuple[int, int] | None:
    """A run of words with capitals, particles between them, that no table names and no office is in."""
    end = last = at
    while end < len(page.words) and end - at < _NAME_WORDS + 2 and (end == at or page.words[end].beside):
        word = page.words[end]
        if word.capital and _may_name(page, end):
            last = end + 1
        elif end == at or word.printed.lower() not in page.titles.particles:
            break
        end += 1
    return (at, last) if last > at else None


def _may_name(page: Page, at: int) -> bool:
    word = page.words[at]
    return not (at in page.known or word.folded in page.naming.not_names or _office(page, at) is not None)


def bare(page: Page, span: Span) -> Span:
    """A phrase without the article in front."""
    words = [word for word in page.words if span.contains(word.span)]
    while len(words) > 1 and words[0].folded in page.determiners:
        words = words[1:]
    return Span(words[0].span.start, span.end) if words else span


def is_title(page: Page, at: int) -> bool:
    """Whether word `at` is an honorific, with or without its stop."""
    word = page.words[at].printed.lower()
    return word in page.titles.honorifics or word + "." in page.titles.honorifics


def office_of(name: str) -> Office | None:
    """The office of the ontology by its English name."""
    return next((office for office in load_ontology().offices.listed if office.name == name), None)
