"""Who is told as somebody new: "a police spokesman", "his spokesman", and "the diplomat" behind "a diplomat".

An office that is told as somebody else's, or as one of many, is not the one that a person of the article is known by;
and what follows such a newcomer by the same word goes on with them, not with a person named before or far behind.
"""

from collections.abc import Sequence

from dragoman.reading.actors.people import Person
from dragoman.reading.actors.roles import Role
from dragoman.reading.actors.scan import Scan
from dragoman.reading.actors.tables import Words
from dragoman.text.fold import fold

_SERVING = frozenset({"spokesperson"})
"""Offices that many hold side by side, each for somebody: whose it is tells who it is."""


def first_token(role: Role, scan: Scan) -> int:
    """Where the phrase of an office begins behind its article: "a [senior government] spokesman"."""
    token = scan.document.token_at(role.span.start)
    at, labels = token.i if token is not None else 0, scan.document.labels
    while at > 0 and (scan.tokens[at - 1].pos == "ADJ" or _tells(at - 1, role, scan, labels.modifier)):
        at -= 1
    return at


def _tells(at: int, role: Role, scan: Scan, modifiers: frozenset[str]) -> bool:
    """A noun in front that belongs to the office: "police [spokesman]"."""
    token = scan.tokens[at]
    return token.pos in ("NOUN", "PROPN") and token.dep in modifiers and token.head.i == role.head.i


def is_definite(role: Role, scan: Scan, words: Words) -> bool:
    """ "the minister", "his minister", "Kremlin chief": not "a minister", "a government minister"."""
    at = first_token(role, scan)
    return scan.tokens[at - 1].lower not in words.indefinite if at else True


def is_anothers(role: Role, held: Role, scan: Scan) -> bool:
    """ "The army spokesman … his spokesman", "the police spokesman": not the one that is named for somebody else."""
    if role.office not in _SERVING or held.office != role.office:
        return False
    here, there = _for_whom(role, scan), _for_whom(held, scan)
    if _possessed(role, scan) != _possessed(held, scan):
        other, nouns = (held, there) if _possessed(role, scan) else (role, here)
        return other.owner is not None or bool(nouns)
    return bool(here and there and not here & there)


def _possessed(role: Role, scan: Scan) -> bool:
    at = first_token(role, scan)
    return at > 0 and "Poss=Yes" in scan.tokens[at - 1].morph


def _for_whom(role: Role, scan: Scan) -> frozenset[str]:
    """The nouns that tell whose it is in front of it: "[police] spokesman", "Danish [army] spokesman"."""
    token, title = scan.document.token_at(role.span.start), scan.document.token_at(role.title.start)
    if token is None or title is None:
        return frozenset()
    front = range(min(first_token(role, scan), token.i), title.i)
    return frozenset(scan.folded[i] for i in front if scan.tokens[i].pos == "NOUN")


def newcomer(role: Role, holder: Person, strangers: Sequence[Person], scan: Scan, words: Words) -> bool:
    """Whether somebody without a name is told of by the same word since the holder was: "General Lind left. [A general]
    said … The general …"."""
    if role.owner is not None:
        return False
    text, start = scan.document.text, role.span.start
    told = [s.start for s in (*(span for span, _ in holder.names), *holder.nominals) if s.start < start]
    word = fold(role.title.of(text))
    for stranger in strangers:
        for own in stranger.roles:
            since = own.span.start if own.span.start < start else -1
            same = not own.plural and fold(own.title.of(text)) == word
            if same and since > max(told, default=-1) and not is_definite(own, scan, words):
                return True
    return False
