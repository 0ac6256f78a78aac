"""Some people of a country, told by their number: they are not the country."""

from dragoman.model.parse import Token

_ENDINGS = ("s", "x", "ese")
_MANY = frozenset({"hundreds", "thousands", "dozens", "scores", "millions"})


def is_counted_people(token: Token) -> bool:
    """« six mille [Angolais] », "hundreds of [Greeks]": some people of a country, not the country."""
    if (
        token.pos not in ("NOUN", "PROPN")
        or not token.i
        or not token.text[:1].isupper()
        or not token.text.endswith(_ENDINGS)
    ):
        return False
    before = token.doc[token.left_edge.i - 1] if token.left_edge.i else token
    return "NUM" in (token.nbor(-1).pos, token.left_edge.pos) or (
        before.lower == "of" and before.nbor(-1).lower in _MANY
    )
