"""Offices in the text and whose they are: "Chilean President", "the envoy of Peru", "the Danish government"."""

from collections.abc import Mapping
from dataclasses import dataclass

from dragoman.model.parse import Token
from dragoman.model.span import Span
from dragoman.ontology import Office
from dragoman.reading.actors.named import Named
from dragoman.reading.actors.scan import Scan
from dragoman.reading.actors.tables import Index, Words, load_words

_ITS = frozenset({"of", "the", "de", "du", "la", "l'", "l’"})
POSTED = frozenset({"ambassador", "diplomat", "journalist"})
"""Offices that go with the place where they are held, which is not whom they serve ("the ambassador to Lima")."""
TOP = frozenset({"president", "prime-minister", "king", "emperor", "supreme-leader", "leader"})
_TOP_OF_BODY = frozenset({"president", "leader", "secretary-general", "chief-executive"})
_REACH = 6
"""Tokens looked over for the owner behind an office: "minister of foreign affairs of the republic of X"."""


@dataclass(frozen=True, slots=True)
class Role:
    """An office read in the text: its words, its entry, and whose it is (an alpha-3 code or the name of a body).

    `institution`: the words name a body itself (a ministry, an army), not a person. `title` is the office's own words.
    """

    span: Span
    office: str
    top: bool
    sectors: tuple[str, ...]
    owner: str | None
    owner_is_body: bool
    head: Token
    plural: bool
    gender: str | None
    institution: bool
    title: Span

    def fits(self, other: "Role") -> bool:
        """Whether two roles can be one person's: same office, or both at the top, of one owner where both say whose."""
        if self.owner and other.owner and self.owner != other.owner:
            return False
        return self.office == other.office or (self.top and other.top)


@dataclass(frozen=True, slots=True)
class _Owner:
    name: str | None
    is_body: bool
    start: int
    end: int


def find_roles(scan: Scan, index: Index, words: Words, named: list[Named]) -> list[Role]:
    """Every office in the text with its owner, longest first at each place, none inside another."""
    found: list[Role] = []
    by_start = {n.span.start: n for n in named}
    names = scan.claimed(n.span for n in named if not n.nominal)
    stop = -1
    for at, first in enumerate(scan.folded):
        if at < stop or not scan.open[at] or names[at]:
            continue
        match = _office_at(at, first, scan, index, words)
        if match is None:
            continue
        role, end = _role(at, match[1], match[0], scan, index, words, by_start)
        if role is not None:
            found.append(role)
            stop = max(end, stop)
    return found


def _office_at(at: int, first: str, scan: Scan, index: Index, words: Words) -> tuple[Office | str, int] | None:
    """The office whose words start here and where they end; a noun for a head or an aide, or a person of a people."""
    reach = index.office_reach.get(first)
    if reach is not None:
        for office, end in _offices(at, reach, scan, index):
            if any(scan.tokens[i].pos in ("NOUN", "PROPN", "X") for i in range(at, end)):
                return office, end
    if first in index.demonyms:
        return ("national", at + 1) if _one_of_a_people(at, scan, words) else None
    if first not in words.head_nouns and first not in words.aide_nouns:
        return None
    if scan.tokens[at].pos not in ("NOUN", "PROPN", "ADJ") or _tells_of_noun(scan.tokens[at], scan):
        return None
    return ("leader" if first in words.head_nouns else "aide"), at + 1


def _tells_of_noun(token: Token, scan: Scan) -> bool:
    """« une source [proche] du palais »: an adjective of another noun, nobody by itself."""
    return token.pos == "ADJ" and token.dep in scan.document.labels.modifier and token.head.i < token.i


def _offices(at: int, reach: int, scan: Scan, index: Index) -> list[tuple[Office, int]]:
    """Offices whose words start here, longest first; a people's adjective may stand behind the first word."""
    found = scan.runs(at, index.offices, reach)
    if at + 1 < len(scan.tokens) and scan.folded[at + 1] in index.demonyms:
        parted = scan.runs(at, index.offices, reach, leave_out=at + 1)
        found = [*(one for one in parted if one[1] > at + 2), *found]
    return found


def _one_of_a_people(at: int, scan: Scan, words: Words) -> bool:
    """ "the Dane", « l'Américain », « l'[Américain] Trask »: one person by the people they belong to."""
    token = scan.tokens[at]
    if not token.text[:1].isupper() or at == 0 or "Number=Plur" in token.morph:
        return False
    before, after = scan.tokens[at - 1].lower, scan.tokens[at + 1] if at + 1 < len(scan.tokens) else None
    followed = after is not None and (after.pos in ("NOUN", "PROPN", "ADJ", "NUM") or after.text in ("-", "–"))
    named = after is not None and not words.owner_in_front and after.ent_type == "PER" and after.text[:1].isupper()
    if before not in words.definite | words.indefinite or (followed and not named):
        return False
    return token.pos in ("NOUN", "PROPN") and token.dep not in scan.document.labels.modifier


def _role(
    at: int, end: int, office: Office | str, scan: Scan, index: Index, words: Words, by_start: Mapping[int, Named]
) -> tuple[Role | None, int]:
    head = next((scan.tokens[i] for i in range(at, end) if scan.tokens[i].pos in ("NOUN", "PROPN")), scan.tokens[at])
    owner = _owner(at, end, office if isinstance(office, str) else office.name, scan, index, words, by_start)
    if owner.name is None and owner.end == end and not isinstance(office, str):
        owner = _Owner(None, False, at, _own_state(end, scan, words))
    if office == "national":
        owner = _Owner(index.demonyms[scan.folded[at]], False, at, end)
    if isinstance(office, str) and owner.name is None:
        return None, end
    if "Number=Plur" in head.morph and owner.name is not None:
        owner = _of_several(owner, scan, index, words, by_start)
    name = office if isinstance(office, str) else office.name
    head_of_state = not isinstance(office, str) and office.head is not None
    return Role(
        span=scan.span(owner.start, owner.end),
        office=name,
        top=head_of_state or name in TOP or (owner.is_body and name in _TOP_OF_BODY),
        sectors=_sectors(office),
        owner=owner.name,
        owner_is_body=owner.is_body,
        head=head,
        plural="Number=Plur" in head.morph,
        gender=_gender(at, end, office, scan, words),
        institution=not isinstance(office, str) and office.holder == "institution",
        title=scan.span(at, end),
    ), owner.end


def _sectors(office: Office | str) -> tuple[str, ...]:
    if isinstance(office, str):
        return () if office == "national" else ("GOV",)
    return office.sectors


def _gender(at: int, end: int, office: Office | str, scan: Scan, words: Words) -> str | None:
    """The gender that the office's form or its article shows; English offices show little."""
    text = scan.span(at, end).of(scan.document.text)
    if not isinstance(office, str) and text.lower() in {form.lower() for form in office.feminine}:
        return "feminine"
    before = scan.tokens[at - 1].lower if at else ""
    if before in words.feminine_articles:
        return "feminine"
    if before in words.masculine_articles:
        return "masculine"
    has_feminine = not isinstance(office, str) and bool(office.feminine) and bool(words.feminine_articles)
    return "masculine" if has_feminine else None


def _own_state(end: int, scan: Scan, words: Words) -> int:
    """Where an office ends that goes with its state's kind alone: « le ministre [de la République] »."""
    at = end
    while at < min(end + 2, len(scan.tokens)) and scan.tokens[at].lower in _ITS:
        at += 1
    told = at > end and at < len(scan.tokens) and scan.folded[at] in words.state_nouns
    after = scan.tokens[at + 1] if at + 1 < len(scan.tokens) else None
    return at + 1 if told and (after is None or (after.pos != "ADJ" and after.lower not in words.owner_marks)) else end


def _owner(
    start: int, end: int, office: str, scan: Scan, index: Index, words: Words, by_start: Mapping[int, Named]
) -> _Owner:
    """Whose office: in its own words ("Pentagon chief"), right in front, right behind or behind of/de/du."""
    for at in range(start, end):
        own = _owner_word(at, scan, index, by_start)
        if own is not None and own[2] <= end:
            return _Owner(own[0], own[1], start, end)
    if words.owner_in_front:
        for at in range(start - 1, max(start - 5, -1), -1):
            token = scan.tokens[at]
            hit = _owner_word(at, scan, index, by_start)
            if hit is not None and hit[2] <= start:
                longer = _owner_word(at - 1, scan, index, by_start) if at else None
                if longer is not None and longer[2] == hit[2]:  # "the [North] Vietnamese delegation"
                    return _Owner(longer[0], longer[1], at - 1, end)
                return _Owner(hit[0], hit[1], at, end)
            if token.pos not in ("ADJ", "NOUN", "PROPN", "PART") and token.lower not in ("'s", "’s"):
                break  # "in Lima [the] governor"
            if "\n" in token.text:
                break
    return _owner_behind(start, end, office, scan, index, words, by_start)


def _of_several(owner: _Owner, scan: Scan, index: Index, words: Words, by_start: Mapping[int, Named]) -> _Owner:
    """« les ministres français et allemand », "the presidents of Chad and Mali": nobody's alone."""
    if (
        words.owner_in_front and owner.start > 1 and scan.tokens[owner.start - 1].pos == "CCONJ"
    ):  # "the Polish and [Czech] premiers"
        other = _owner_word(owner.start - 2, scan, index, by_start)
        if other is not None and other[2] == owner.start - 1 and not other[1] and not owner.is_body:
            return _Owner(None, False, owner.start - 2, owner.end)
    end = owner.end
    while (further := _further_owner(end, scan, index, by_start)) is not None:
        end = further
    return owner if end == owner.end else _Owner(None, False, owner.start, end)


def _further_owner(at: int, scan: Scan, index: Index, by_start: Mapping[int, Named]) -> int | None:
    """Where the next owner of a row ends: "of Chad[, Mali] and Togo"."""
    if at >= len(scan.tokens) or not (scan.tokens[at].text == "," or scan.tokens[at].pos == "CCONJ"):
        return None
    ahead = range(at + 1, min(at + 4, len(scan.tokens)))
    first = next((i for i in ahead if scan.tokens[i].pos not in ("ADP", "DET", "CCONJ")), at)
    other = _owner_word(first, scan, index, by_start) if first > at else None
    same_case = scan.tokens[first].text[:1].isupper() == scan.tokens[at - 1].text[:1].isupper()
    return other[2] if other is not None and same_case else None


def _owner_behind(
    start: int, end: int, office: str, scan: Scan, index: Index, words: Words, by_start: Mapping[int, Named]
) -> _Owner:
    at, crossed, posted = end, False, False
    while at < min(end + _REACH, len(scan.tokens)):
        token = scan.tokens[at]
        hit = _owner_word(at, scan, index, by_start)
        if hit is not None and (at > end or crossed or token.pos in ("ADJ", "NOUN") or token.text.islower()):
            return _Owner(None if posted else hit[0], hit[1] and not posted, start, _whole(at, hit[2], scan))
        if office in TOP and token.lower in words.posted_to:
            break  # « convie le président [au] sommet de Lima »
        posted = posted or (office in POSTED and token.lower in words.posted_to)
        if token.lower in words.owner_marks:
            crossed = True
        elif not _goes_on(token, crossed=crossed) and not (at == end and _elected(token, words.undergone)):
            break
        at += 1
    return _Owner(None, False, start, end)


def _goes_on(token: Token, *, crossed: bool) -> bool:
    """Words between an office and its owner: adjectives, and behind "of" articles and common nouns."""
    if token.pos == "ADJ":
        return token.ent_type != "PER"
    return crossed and (token.pos == "DET" or (token.pos in ("NOUN", "PROPN") and not token.text[:1].isupper()))


def _elected(token: Token, undergone: frozenset[str]) -> bool:
    """« la présidente [élue] du Chili »: a participle right behind the office, not « des tireurs [venus] du Chili »."""
    return (
        token.lemma not in undergone
        and token.pos == "VERB"
        and "VerbForm=Part" in token.morph
        and "Tense=Past" in token.morph
    )


def _whole(at: int, end: int, scan: Scan) -> int:
    """ "captains of Soviet ships": the owner's adjective with the noun it belongs to."""
    noun = scan.tokens[at].head
    if scan.tokens[at].dep in scan.document.labels.modifier and noun.pos == "NOUN" and at < noun.i <= at + 3:
        return noun.i + 1
    return end


def _owner_word(at: int, scan: Scan, index: Index, by_start: Mapping[int, Named]) -> tuple[str, bool, int] | None:
    token = scan.tokens[at]
    named = by_start.get(token.idx)
    if named is not None and named.body is not None:
        return named.body.name, True, named.head.i + 1
    if named is not None and named.place is not None:
        return named.place.code, False, named.head.i + 1
    if token.pos not in ("ADJ", "PROPN", "NOUN") or _takes_side(at, scan):
        return None
    reach = index.reach.get(scan.folded[at])
    for code, end in scan.runs(at, index.demonyms, reach) if reach is not None else ():
        return code, False, end
    return None


def _takes_side(at: int, scan: Scan) -> bool:
    """ "[pro-]Danish rebels": whom they are for, not whose they are."""
    if at < 2 or scan.tokens[at - 1].text != "-":
        return False
    return scan.folded[at - 2] in load_words(scan.document.language.code).sides
