"""Some people of a country, told by their number: they are not the country."""

from dragoman.model.parse import Token
from dragoman.reading.events.words import country_of
from dragoman.reading.grammar.peoples import is_told_apart

_ENDINGS = ("s", "x", "ese")
_MANY = frozenset({"hundreds", "thousands", "dozens", "scores", "millions"})
_ETHNIC = frozenset({"ethnic"})


def is_counted_people(token: Token) -> bool:
    """« six mille [Angolais] », "hundreds of [Greeks]": some people of a country, not the country."""
    if (
        token.pos not in ("NOUN", "PROPN")
        or not token.i
        or not token.text[:1].isupper()
        or not token.text.endswith(_ENDINGS)
    ):
        return False
    apart = is_told_apart(token) and country_of(token, token.lang) is not None
    if apart or is_part_of_people(token):
        return True
    before = token.doc[token.left_edge.i - 1] if token.left_edge.i else token
    return "NUM" in (token.nbor(-1).pos, token.left_edge.pos) or (
        before.lower == "of" and before.nbor(-1).lower in _MANY
    )


def is_part_of_people(token: Token) -> bool:
    """ "ethnic [Hungarians]", "Lebanese [Armenians]": a part of a people that lives under another state."""
    before = token.nbor(-1) if token.i else token
    if token.lang != "en" or before.head is not token or not token.text[:1].isupper():
        return False
    if not token.text.endswith(_ENDINGS) or country_of(token, "en") is None:
        return False
    return before.lower in _ETHNIC or (before.pos in ("ADJ", "PROPN") and country_of(before, "en") is not None)
