"""Two who bear one surname: "President Soto … her brother, Juan Soto", "President Soto … Soto … Juan Soto"."""

from collections.abc import Sequence

from dragoman.model.parse import Token
from dragoman.model.span import Span
from dragoman.reading.actors.roles import Role
from dragoman.reading.document import Document
from dragoman.reading.source_words import load_kin
from dragoman.text.fold import fold

_OFTEN = 2
"""Times that a surname stands alone in front of a full name which is then somebody else's."""


def of_kin(role: Role, document: Document) -> bool:
    """ "the [president]'s brother", « le frère du [président] »: another's office than that of who is named."""
    above = next((t for t in role.head.ancestors if t.pos in ("NOUN", "PROPN")), None)
    return above is not None and above.lower in load_kin(document.language.code)


def others_before(
    full: Span, held: Sequence[Role], bare: Sequence[tuple[Span, Sequence[Role]]], document: Document
) -> bool:
    """Whether the surnames alone in front of where somebody is first named in full are another's, of the same name.

    They are where the full name is that of kin; in English, whose papers name in full first, also where the bearer of
    the surname was called head of state or government, and the full name has no office.
    """
    surname = fold(full.of(document.text)).split()[-1:]
    title = document.title
    begin = title.end if title is not None else 0
    own = [(s, r) for s, r in bare if begin <= s.start < full.start and fold(s.of(document.text)).split() == surname]
    if not own:
        return False
    if _is_kin(document.token_at(full.end - 1), document):
        return True
    first_named = document.language.code == "en" and not held and len(own) >= _OFTEN
    return first_named and any(role.top for _, roles in own for role in roles)


def _is_kin(name: Token | None, document: Document) -> bool:
    """ "the mayor's [sister], Ida Berg", "his [uncle] Ida Berg", « le [frère] du maire, Juan Berg »."""
    labels, kin = document.labels, load_kin(document.language.code)
    while (
        name is not None
        and name.head.i < name.i
        and (name.dep in labels.name_part | labels.apposition or (name.dep in labels.conjunct and _behind_comma(name)))
    ):
        name = name.head
    above = next((t for t in name.ancestors if t.pos == "NOUN"), None) if name is not None else None
    return name is not None and (name.lower in kin or (above is not None and above.lower in kin))


def _behind_comma(name: Token) -> bool:
    return name.nbor(-1).text == ","
