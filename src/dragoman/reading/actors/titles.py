"""Which office stands beside which name: in front ("Chilean President X") or behind ("X, the envoy")."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from dragoman.model.parse import Token
from dragoman.model.span import Span
from dragoman.reading.actors.named import Named
from dragoman.reading.actors.namesakes import of_kin
from dragoman.reading.actors.roles import Role
from dragoman.reading.actors.scan import Scan
from dragoman.reading.actors.tables import Index, Words
from dragoman.reading.document import Document
from dragoman.reading.grammar.verbs import children
from dragoman.text.fold import fold

_FRONT, _BEHIND = 160, 40
"""Characters looked over in front of a name and behind it."""
_CLOSED = re.compile(r"(?: ([^\W\d_]+)(?: [a-zà-ÿ'’-]+){1,4})?[,).]")


def roles_of(name: Span, roles: Sequence[Role], document: Document, words: Words, index: Index) -> list[Role]:
    """The roles beside a name, nearest first: in front ("the envoy, General X") or an apposition right behind.

    `roles` are in text order. Raises nothing; a name without an office has none.
    """
    first = document.token_at(name.start)
    low = bisect_left(roles, name.start - _FRONT, key=lambda r: r.span.start)
    high = bisect_left(roles, name.end + _BEHIND, key=lambda r: r.span.start)
    front, behind = [], []
    for role in reversed(roles[low:high]):
        if role.institution or role.span.overlaps(name) or of_kin(role, document):
            continue
        if role.span.end > name.start:
            if not role.plural and _apposed(name, role, document, words.portfolios):
                behind.append(role)
        elif _in_front(role, name, first, document, words, index):
            front.append(role)
    return front if any(role.owner for role in front) else [*front, *behind]


def _in_front(role: Role, name: Span, first: Token | None, document: Document, words: Words, index: Index) -> bool:
    between = document.text[role.span.end : name.start]
    if role.plural:
        return between == " "
    if "," in between and first is not None and _acts_itself(name, first, role, document):
        return False
    if len(between) <= _BEHIND and _only_titles(between, role, document, words, index):
        return True
    if first is None:
        return False
    return _same_phrase(first, role, document) or _complement(between, first, role, words.portfolios)


def _acts_itself(name: Span, first: Token, role: Role, document: Document) -> bool:
    """ "Accused by the king, [Franco] left": the subject behind a phrase that ends with the office is another one."""
    labels, head = document.labels, first
    while head.dep in labels.name_part and head.head.i > head.i:
        head = head.head
    held = labels.preposition_object | labels.object
    if labels.case or head.dep not in labels.subject | labels.passive_subject or role.head.dep not in held:
        return False
    return document.text[name.end : name.end + 1] != "," and role.head.i < head.i < head.head.i


def _same_phrase(first: Token, role: Role, document: Document) -> bool:
    """The parser sets the name beside the office behind a comma: "the envoy to Chad, X"."""
    head = first
    while head.dep in document.labels.name_part and (head.head.i < head.i or head.head.pos == "PROPN"):
        head = head.head
    labels, behind_comma = document.labels, first.i > 0 and document.doc[first.i - 1].text == ","
    if head.head.i != role.head.i or head.i < role.head.i:
        return False
    # "the envoy to Chad, X"; « l'amiral à la retraite X »
    return head.dep in labels.apposition if behind_comma else head.dep in labels.apposition | labels.name_part


def _only_titles(between: str, role: Role, document: Document, words: Words, index: Index) -> bool:
    """Nothing, a comma, or another title stands between ("le secrétaire à la Défense, le général X")."""
    stopped = (word.lower() for word in between.split() if word.endswith("."))
    if "\n" in between or any(word not in document.language.titles.honorifics for word in stopped):
        return False
    if _portfolio(between, words.portfolios):
        return True
    complement, comma, between_titles = between.rpartition(",")
    if comma and _portfolio(f"{complement},", words.portfolios):  # "the commander [of the garrison], General Ida Berg"
        between = between_titles
    if fold(between.strip(" ,")) in index.offices:
        return True
    known = document.language.titles.honorifics | words.masculine_titles | words.feminine_titles
    known |= words.definite - words.portfolios
    parted = between.replace(",", " ").replace("l'", "l' ").replace("l’", "l’ ").split()
    rest = [w for w in parted if w.lower() not in known and fold(w) not in index.offices]
    rest = [w for w in rest if not (w[:1].isupper() and fold(w) in index.demonyms)]  # « le président, l'[Uruguayen] X »
    return not rest or (
        len(rest) == 1 and between.startswith((f" {rest[0]} ", f" {rest[0]}, ")) and _people(rest[0], role, document)
    )


def _people(word: str, role: Role, document: Document) -> bool:
    """« le ministre [valdorien] X »: an adjective behind an office of whose country no table knows."""
    after = document.token_at(role.span.end + 1)
    return word.islower() and after is not None and after.text == word and after.pos == "ADJ"


def _complement(between: str, first: Token, role: Role, marks: frozenset[str]) -> bool:
    """« l'amiral [à la retraite] X », "the secretary [of state for trade] X": a complement without a name or a mark,
    not the preposition that governs the name ("aide to X")."""
    words = between.split()
    if not 2 <= len(words) <= 5 or words[0] not in marks or not all(w.islower() and w.isalpha() for w in words):
        return False
    return first.nbor(-1).pos in ("NOUN", "ADJ") and role.head.is_ancestor(first)


def _portfolio(between: str, marks: frozenset[str]) -> bool:
    """ "the deputy minister [of foreign affairs,] X": what the office is for, closed by a comma."""
    words = between.split()
    return 1 < len(words) <= 5 and words[0] in marks and words[-1].endswith(",") and between.count(",") == 1


def _apposed(name: Span, role: Role, document: Document, portfolios: frozenset[str]) -> bool:
    """ "X, the envoy, …" or "X (the envoy)": the office hangs on the name, or a mark closes it as one opened it, at
    most behind what it is for (« chez X, ministre danois [des travaux publics], … »)."""
    gap = document.text[name.end : role.span.start]
    if not gap.startswith((",", " (")) or len(gap.split()) > 5 or any(mark in gap[1:] for mark in ",;.:\n"):
        return False
    if _told_of(document.tokens_in(Span(name.end, role.span.start))):
        return False
    head, owner = role.head, role.head.head
    if head.dep in document.labels.apposition and name.start <= owner.idx < name.end:
        after = head.right_edge.i + 1
        return after >= len(document.doc) or document.doc[after].is_punct or document.doc[after].is_space
    closed = _CLOSED.match(document.text, role.span.end)
    return closed is not None and (not closed[1] or closed[1] in portfolios)


def _told_of(gap: Sequence[Token]) -> bool:
    """ "… in Kasr, [said] an envoy", « …, [selon] un envoyé »: who tells it, not who the name in front is."""
    words = [t for t in gap if not t.is_punct]
    verbs = any(t.pos in ("VERB", "AUX") for t in words) and not any(t.pos == "PRON" for t in words)
    return verbs or (bool(words) and words[0].pos == "ADP")


def titled_names(scan: Scan, roles: Sequence[Role], taken: bytearray) -> list[Named]:
    """Names that the recogniser overlooked: capitalised words right behind an office, or set beside it by a comma."""
    found = []
    for role in roles:
        last = scan.document.token_at(role.span.end - 1)
        if role.plural or role.institution or role.office == "national" or last is None:
            continue
        found += _set_beside(role, scan, taken)
        if not last.whitespace:
            continue
        start = end = last.i + 1
        if start + 1 < len(scan.tokens) and scan.tokens[start].pos == "ADJ" and scan.tokens[start].text.islower():
            start = end = start + 1
        end += _starts_name(start, scan) and not taken[start]
        while end < len(scan.tokens) and _name_word(scan.tokens[end], first=end == start) and not taken[end]:
            end += 1
            if not scan.tokens[end - 1].whitespace:
                break
        if end > start and scan.tokens[start].head.i >= role.head.i - 12:
            found.append(Named(scan.span(start, end), "person", scan.tokens[end - 1]))
    return found


def _starts_name(at: int, scan: Scan) -> bool:
    """« le négociateur [Vlado] Stojkovski »: a first name that the tagger takes for an adjective."""
    if at + 1 >= len(scan.tokens) or scan.document.language.code != "fr":
        return False
    first, second = scan.tokens[at], scan.tokens[at + 1]
    capitals = first.text.istitle() and first.pos == "ADJ" and bool(first.whitespace)
    return capitals and second.pos == "PROPN" and second.text[:1].isupper()


def _set_beside(role: Role, scan: Scan, taken: bytearray) -> list[Named]:
    """ "the chairwoman of the Farmers' Party, [Hanna Kovar], …": two names or more between commas."""
    for child in children(role.head, scan.document.labels.apposition):
        start = end = child.left_edge.i + (child.left_edge.text == ",")
        while end < len(scan.tokens) and _name_word(scan.tokens[end], first=end == start) and not taken[end]:
            end += 1
        closed = end < len(scan.tokens) and scan.tokens[end].text in (",", ".")
        if start > role.head.i and scan.tokens[start - 1].text == "," and closed and end >= start + 2:
            return [Named(scan.span(start, end), "person", scan.tokens[end - 1])]
    return []


def _name_word(token: Token, *, first: bool) -> bool:
    capital = token.text[:1].isupper() and (token.pos == "PROPN" or not first) and not token.is_punct
    capital = capital and token.ent_type not in ("DATE", "TIME")  # "a judge [Thursday] ruled"
    return capital and token.pos in ("PROPN", "NOUN", "X", "ADJ")
