"""Offices: beside a name ("Chilean President X"), behind one ("X, the envoy"), or alone ("the president")."""

from dataclasses import dataclass

from spacy.tokens import Token

from dragoman.model.span import Span
from dragoman.ontology import Office
from dragoman.reading.actors.named import Named
from dragoman.reading.actors.tables import Index, Words
from dragoman.reading.document import Document
from dragoman.text.fold import fold

_OF = frozenset({"of", "de", "du", "des", "d'", "d’"})
_TOP = frozenset({"president", "prime-minister", "monarch", "supreme-leader", "leader", "head"})


@dataclass(frozen=True, slots=True)
class Role:
    """An office read in the text: its words, its entry, and whose it is (an alpha-3 code or the name of a body)."""

    span: Span
    office: str
    top: bool
    sectors: tuple[str, ...]
    owner: str | None
    owner_is_body: bool
    head: Token
    plural: bool
    feminine: bool

    def fits(self, other: "Role") -> bool:
        """Whether two roles can be one person's: same office, or both at the top, of one owner where both say whose."""
        if self.owner and other.owner and self.owner != other.owner:
            return False
        return self.office == other.office or (self.top and other.top)


def find_roles(document: Document, index: Index, words: Words, named: list[Named]) -> list[Role]:
    """Every office in the text with its owner, longest first at each place, none inside another."""
    found: list[Role] = []
    folded = [fold(token.text) for token in document.doc]
    by_start = {n.span.start: n for n in named}
    stop = -1
    for token in document.doc:
        if token.i < stop or document.is_furniture(token.idx) or token.is_punct or token.is_space:
            continue
        match = _office_at(token, document, index, words, folded)
        if match is None:
            continue
        office, end = match
        role = _with_owner(token, end, office, document, index, by_start)
        if role is not None:
            found.append(role)
            stop = end
    return found


def _office_at(
    token: Token, document: Document, index: Index, words: Words, folded: list[str]
) -> tuple[Office | None, int] | None:
    longest = index.longest.get(folded[token.i], 0)
    for end in range(min(len(document.doc), token.i + 2 * longest), token.i, -1):
        last = document.doc[end - 1]
        text = document.text[token.idx : last.idx + len(last.text)]
        office = index.offices.get(fold(text))
        if (
            office is not None
            and office.holder == "person"
            and "\n" not in text
            and _is_noun(document.doc[token.i : end])
        ):
            return office, end
    if folded[token.i] in words.head_nouns and token.pos_ == "NOUN":
        return None, token.i + 1
    return None


def _is_noun(tokens: object) -> bool:
    return any(t.pos_ in ("NOUN", "PROPN", "X") for t in tokens)  # type: ignore[attr-defined]


def _with_owner(
    token: Token, end: int, office: Office | None, document: Document, index: Index, by_start: dict[int, Named]
) -> Role | None:
    doc, code = document.doc, document.language.code
    head = next((t for t in doc[token.i : end] if t.pos_ in ("NOUN", "PROPN")), token)
    owner, body, span = _owner(token.i, end, document, index, by_start)
    if office is None and (owner is None or body):
        return None
    text = document.text[token.idx : doc[end - 1].idx + len(doc[end - 1].text)]
    name = office.name if office else "leader"
    top = bool(office and office.head) or name in _TOP
    return Role(
        span=span,
        office=name,
        top=top,
        sectors=office.sectors if office else ("GOV",),
        owner=owner,
        owner_is_body=body,
        head=head,
        plural="Plur" in head.morph.get("Number", []),
        feminine=bool(office and text in office.feminine)
        or (code == "fr" and doc[max(token.i - 1, 0)].lower_ in ("la", "une")),
    )


def _owner(
    start: int, end: int, document: Document, index: Index, by_start: dict[int, Named]
) -> tuple[str | None, bool, Span]:
    """Whose office: a demonym or a name right in front or behind, or behind of/de/du; with the span of the whole."""
    doc = document.doc
    left, right, owner, body = start, end, None, False
    for at in range(start - 1, max(start - 4, -1), -1):
        hit = _owner_word(doc[at], index, by_start)
        if hit:
            owner, body, left = hit[0], hit[1], at
            break
        if doc[at].pos_ not in ("ADJ", "NOUN", "PROPN") and doc[at].lower_ not in ("'s", "’s"):
            break
    if owner is None:
        at = end
        while at < min(end + 6, len(doc)) and (at == end or doc[at].pos_ in ("ADP", "DET", "ADJ", "PROPN", "NOUN")):
            hit = _owner_word(doc[at], index, by_start)
            if hit:
                owner, body = hit[0], hit[1]
                right = hit[2]
                break
            if at == end and doc[at].pos_ not in ("ADP", "DET", "ADJ"):
                break
            if doc[at].pos_ == "ADP" and doc[at].lower_ not in _OF:
                break
            if at > end and doc[at].pos_ in ("NOUN",) and doc[at].lower_ not in ("affaires",):
                break
            at += 1
    last = doc[right - 1]
    return owner, body, Span(doc[left].idx, last.idx + len(last.text))


def _owner_word(token: Token, index: Index, by_start: dict[int, Named]) -> tuple[str, bool, int] | None:
    named = by_start.get(token.idx)
    if named is not None and named.body is not None:
        return named.body.name, True, named.head.i + 1
    if named is not None and named.place is not None:
        return named.place.code, False, named.head.i + 1
    places = index.places.get(fold(token.text), ())
    demonym = next((p for p in places if p.kind == "demonym"), None)
    if demonym is not None and token.pos_ in ("ADJ", "PROPN", "NOUN"):
        return demonym.code, False, token.i + 1
    return None


def role_of(name: Span, roles: list[Role], document: Document, words: Words, index: Index) -> Role | None:
    """The role beside a name: ending right in front of it, or an apposition right behind it."""
    first = document.token_at(name.start)
    for role in roles:
        if role.plural:
            continue
        if first is not None and _same_phrase(first, role, document) and role.span.end <= name.start:
            return role
        if role.span.end <= name.start <= role.span.end + 32:
            if _only_titles(document.text[role.span.end : name.start], document, words, index):
                return role
        elif name.end <= role.span.start <= name.end + 40 and _apposed(name, role, document):
            return role
    return None


def _same_phrase(first: Token, role: Role, document: Document) -> bool:
    """The parser sets the name beside the office behind a comma: "the envoy to Chad, X"."""
    head = first
    while head.dep_ in document.labels.name_part and head.head.i < head.i:
        head = head.head
    behind_comma = first.i > 0 and document.doc[first.i - 1].text == ","
    return behind_comma and head.dep_ in document.labels.apposition and head.head.i == role.head.i


def _only_titles(between: str, document: Document, words: Words, index: Index) -> bool:
    """Nothing, a comma, or another title stands between ("le secrétaire à la Défense, le général X")."""
    if "\n" in between or ("." in between and between.strip().lower() not in document.language.titles.honorifics):
        return False
    known = document.language.titles.honorifics | words.masculine_titles | words.feminine_titles | words.definite
    return all(word.lower() in known or fold(word) in index.offices for word in between.replace(",", " ").split())


def _apposed(name: Span, role: Role, document: Document) -> bool:
    """ "X, the envoy, …" or "X (the envoy)": the office hangs on the name, or a mark closes it as one opened it."""
    gap = document.text[name.end : role.span.start]
    if not gap.startswith((",", " (")) or len(gap.split()) > 5 or any(mark in gap[1:] for mark in ",;.:\n"):
        return False
    head, owner = role.head, role.head.head
    if head.dep_ in document.labels.apposition and name.start <= owner.idx < name.end:
        return True
    return document.text[role.span.end : role.span.end + 1] in (",", ")", ".")
