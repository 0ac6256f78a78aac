"""Noun phrases that stand for somebody: "the president", "the head of the Kremlin", "reporters"."""

from dragoman.model.span import Span
from dragoman.reading.actors.entities import Draft
from dragoman.reading.actors.people import Person
from dragoman.reading.actors.roles import Role
from dragoman.reading.actors.tables import Words
from dragoman.reading.document import Document


def resolve_roles(
    document: Document, people: list[Person], roles: list[Role], words: Words, taken: list[Span]
) -> list[Person]:
    """Give every role that stands alone to the person who holds it here; those with an owner become new persons.

    A role beside a name is that name's already; `taken` are noun phrases that name something else ("Peruvian troops").
    """
    worn = {role.span for person in people for role in person.roles}
    names = sorted((span, number) for number, person in enumerate(people) for span, _ in person.names)
    strangers: dict[tuple[str, str | None], Person] = {}
    for role in roles:
        if role.span in worn or any(role.span.overlaps(span) for span in (*taken, *(s for s, _ in names))):
            continue
        holder = _holder(role, people, names)
        if holder is not None and not role.plural and _definite(role, document, words):
            holder.nominals.append(role.span)
        elif role.owner is not None:
            person = strangers.setdefault((role.office + ("s" if role.plural else ""), role.owner), Person([]))
            person.nominals.append(role.span)
            person.roles.append(role)
    return list(strangers.values())


def _holder(role: Role, people: list[Person], names: list[tuple[Span, int]]) -> Person | None:
    """The holder named last in front of the role, else the first one anywhere; None where nobody holds it."""
    holders = [n for n, p in enumerate(people) if any(_same_office(role, r) for r in p.roles)]
    if not holders:
        return None
    before = [n for span, n in names if span.start < role.span.start and n in holders]
    return people[before[-1] if before else holders[0]]


def _same_office(role: Role, held: Role) -> bool:
    """Same office and owner; "the president" alone is any president, "the Danish leader" the Danish head."""
    if role.owner is None:
        return role.office == held.office
    return role.fits(held) and held.owner == role.owner


def _definite(role: Role, document: Document, words: Words) -> bool:
    """ "the minister", "his minister", "Kremlin chief": not "a minister"."""
    token = document.token_at(role.span.start)
    before = document.doc[token.i - 1].lower_ if token is not None and token.i else ""
    return before in words.definite or before not in ("a", "an", "un", "une", "another", "some", "one")


def audiences(document: Document, words: Words) -> list[Draft]:
    """Listeners without a name (reporters, lawmakers) as groups of their own."""
    found: dict[str, Draft] = {}
    for token in document.doc:
        name = words.audiences.get(token.lower_)
        if name is not None and token.pos_ == "NOUN" and not document.is_furniture(token.idx):
            draft = found.setdefault(name, Draft(("audience", name), "group", name))
            draft.mentions.append((Span(token.idx, token.idx + len(token.text)), "nominal"))
    return list(found.values())
