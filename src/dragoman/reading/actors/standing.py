"""Noun phrases that stand for somebody: "the president", "the head of the Kremlin", "the ministry", "reporters"."""

from dragoman.model.parse import Token
from dragoman.model.span import Span
from dragoman.reading.actors.entities import Draft
from dragoman.reading.actors.going_on import going_on
from dragoman.reading.actors.introduced import first_token, is_anothers, is_definite, newcomer
from dragoman.reading.actors.people import Person
from dragoman.reading.actors.pronouns import is_subject
from dragoman.reading.actors.roles import Role
from dragoman.reading.actors.same_office import (
    BY_PEOPLE,
    GENERIC,
    could_be,
    of_home,
    open_rival,
    same_office,
    same_rank,
    serves_body,
)
from dragoman.reading.actors.scan import Scan
from dragoman.reading.actors.tables import Words
from dragoman.reading.grammar.naming import naming_phrase, naming_tokens
from dragoman.reading.grammar.tree import sentence_before
from dragoman.reading.grammar.verbs import own_subjects

_BEHIND = 2
"""Sentences behind an office in which its holder may first be named."""


def resolve_roles(scan: Scan, people: list[Person], roles: list[Role], words: Words, taken: bytearray) -> list[Person]:
    """Give every role that stands alone to the person who holds it here; the others become persons of their own.

    A role beside a name is that name's already; `taken` marks the tokens of names.
    """
    worn = {role.span for person in people for role in person.roles if not role.plural}
    names = sorted((span, number) for number, person in enumerate(people) for span, _ in person.names)
    strangers: list[Person] = []
    for role in roles:
        if role.institution or role.span in worn or taken[role.head.i] or scan.folded[role.head.i] in words.audiences:
            continue
        definite = is_definite(role, scan, words)
        holder = _holder(role, people, names, scan, words) if definite and not role.plural else None
        if holder is None and definite and role.owner is not None and not role.plural:
            holder = _introduced(role, people, scan) or going_on(role, people, scan) or _just_named(role, people, scan)
        if holder is not None and newcomer(role, holder, strangers, scan, words):
            holder = None
        if holder is not None:
            holder.nominals.append(role.span)
            if role.owner is not None:
                holder.roles.append(role)
        elif role.owner is not None or stands_alone(role, scan, words):
            _stranger(role, strangers, scan, definite=definite)
    return [s for s in strangers if not _named_later(s, strangers, people, scan, words)]


def _named_later(stranger: Person, strangers: list[Person], people: list[Person], scan: Scan, words: Words) -> bool:
    """Give an office to whom the next sentences name without one: "Egypt's top diplomat left. … [Ramzi] said …".

    Nobody else with an office may stand in between; a person is named once in full and holds no office here.
    """
    role = stranger.roles[0]
    if role.owner is None or role.plural or role.office in BY_PEOPLE or not is_definite(role, scan, words):
        return False
    start = stranger.nominals[0].start
    if not _acts(stranger.nominals[0], scan):
        return False  # "a letter lay on the desk of the [premier]. Soto demands …"
    sentences = _sentences_from(start, scan)
    after = [p for p in people if p.names and start < min(s.start for s, _ in p.names) < sentences]
    rivals = [
        s
        for s in strangers
        if s is not stranger and not s.roles[0].plural and any(start < n.start < sentences for n in s.nominals)
    ]
    before = [p for p in people if any(s.start < start for s, _ in p.names)]
    if len(after) != 1 or rivals or after[0].roles or after[0].home or after[0] in before:
        return False
    person = after[0]
    if not (len(person.full.split()) > 1 or person.gender) or (
        person.gender and role.gender and person.gender != role.gender
    ):
        return False
    if not _acts(min(s for s, _ in person.names), scan):
        return False
    person.roles += stranger.roles
    person.nominals += stranger.nominals
    person.gender = person.gender or stranger.gender
    return True


def _acts(name: Span, scan: Scan) -> bool:
    """A subject, or behind a verb without one: « …, a lancé X »."""
    if is_subject(name, scan.document):
        return True
    token, labels = scan.document.token_at(name.start), scan.document.labels
    behind = labels.object | labels.predicate | labels.adverb
    while token is not None and token.dep in labels.name_part and token.head.i < token.i:
        token = token.head  # « …, a lancé [Mme] X »
    return token is not None and token.dep in behind and token.head.i < token.i and not own_subjects(token.head, labels)


def _sentences_from(start: int, scan: Scan) -> int:
    """Where the sentences right behind that of `start` end."""
    token = scan.document.token_at(start)
    for _ in range(_BEHIND):
        if token is None or token.sent.end >= len(scan.tokens):
            return len(scan.document.text)
        token = scan.tokens[token.sent.end]
    return token.sent.end_char if token is not None else start


def _stranger(role: Role, strangers: list[Person], scan: Scan, *, definite: bool) -> None:
    """One more mention of somebody without a name: the same office, owner and number are one, unless "a" says not."""
    known = None
    if definite or role.owner is not None or role.plural:
        text = scan.document.text
        known = next(
            (
                p
                for p in reversed(strangers)
                if _one(p.roles[0], role, text) and not is_anothers(role, p.roles[0], scan)
            ),
            None,
        )
    if known is None:
        known = Person([], gender=role.gender)
        strangers.append(known)
    known.nominals.append(role_phrase(role, scan))
    known.roles.append(role)


def role_phrase(role: Role, scan: Scan) -> Span:
    """The office with all that names its holder: "[spokeswoman for the eastern railways]"."""
    document = scan.document
    last = document.token_at(role.title.end - 1)
    wholes = [naming_phrase(token, document.labels) for token in (role.head, last) if token is not None]
    return Span(min(role.span.start, *(w.start for w in wholes)), max(role.span.end, *(w.end for w in wholes)))


def _one(held: Role, role: Role, text: str) -> bool:
    """Whether two offices without a name are one holder's; one that does not say whose is the last one's."""
    if held.plural != role.plural or (held.owner != role.owner and role.owner is not None):
        return False
    if not same_rank(role, held, text):
        return False
    plainer = role.owner is None and held.office in GENERIC.get(role.office, ())
    return held.office == role.office or plainer or (held.top and role.top and role.owner is not None)


def _introduced(role: Role, people: list[Person], scan: Scan) -> Person | None:
    """Whom an office names that nobody is said to hold: the headline's, the first one named without an office below
    it ("Danish envoy sees hope"); elsewhere the only one named without an office, of whom the article is about."""
    document = scan.document
    if role.top or role.office in BY_PEOPLE:
        return None
    open_ = [
        p
        for p in people
        if len(p.names) > 1
        and not p.roles
        and p.home is None
        and role.gender in (None, p.gender, "masculine" if p.gender is None else None)
    ]
    title = document.title
    if title is not None and title.start <= role.span.start < title.end:
        return next((p for p in open_ if p.names[0][0].start >= title.end), None)
    return open_[0] if len(open_) == 1 and sum(1 for p in people if p.names) == 1 else None


def _just_named(role: Role, people: list[Person], scan: Scan) -> Person | None:
    """« …, a lancé [Mme] Soto. La déléguée du Pérou …»: an office in the next sentence, of that gender, goes on with
    whom an honorific alone told of, where the sentence names nobody else."""
    token = scan.document.token_at(role.span.start)
    before = sentence_before(token) if token is not None else None
    if before is None or role.gender is None or role.office in BY_PEOPLE or "\n" in before.text:
        return None
    start, end = before.start_char, before.end_char
    named = [(p, s) for p in people for s, _ in p.names if start <= s.start < end]
    if len({id(p) for p, _ in named}) != 1 or not is_subject(role.span, scan.document):
        return None
    person, span = named[0]
    plain = not person.roles and person.home is None and person.gender == role.gender
    return person if plain and _acts(span, scan) else None


def _holder(role: Role, people: list[Person], names: list[tuple[Span, int]], scan: Scan, words: Words) -> Person | None:
    """The holder named last in front of the role, else the first one anywhere; None where nobody holds it."""
    text = scan.document.text
    holders = [n for n, p in enumerate(people) if _holds(role, p, scan, words) or of_home(role, p)]
    if not holders and role.owner is not None and role.office not in BY_PEOPLE:
        open_ = [n for n, p in enumerate(people) if could_be(role, p, text) or serves_body(role, p)]
        open_ = _counterpart(open_, people, names, role, scan, words) or open_
        holders = open_ if len(open_) == 1 and not open_rival(role, people[open_[0]], people) else []
    if not holders:
        return None
    before = [n for span, n in names if span.start < role.span.start and n in holders]
    return people[before[-1] if before else holders[0]]


def _counterpart(
    open_: list[int], people: list[Person], names: list[tuple[Span, int]], role: Role, scan: Scan, words: Words
) -> list[int]:
    """ "Minister Lind left. His counterpart Berg … The [Danish minister] …": of the two, the other one named since."""
    before = [n for span, n in names if span.start < role.span.start and n in open_]
    if len(open_) != 2 or not before:
        return []
    told = any(scan.folded[held.head.i] in words.counterparts for held in people[before[-1]].roles)
    return before[-1:] if told else []


def _holds(role: Role, person: Person, scan: Scan, words: Words) -> bool:
    text = scan.document.text
    return any(same_office(role, r, text, words) and not is_anothers(role, r, scan) for r in person.roles)


def stands_alone(role: Role, scan: Scan, words: Words) -> bool:
    """An office without an owner that is a phrase of its own: "the clerk", "two envoys", not "minister meeting"."""
    head = role.head
    if head.pos not in ("NOUN", "PROPN") or head.dep in scan.document.labels.modifier or role.office in BY_PEOPLE:
        return False
    at = first_token(role, scan)
    before = scan.tokens[at - 1].lower if at else ""
    if head.pos == "PROPN" and role.plural:
        return False
    return role.plural or before in words.definite or before in words.indefinite


def _listens(noun: Token, scan: Scan) -> bool:
    """ "the press", not « la presse d'Athènes » nor the name of an agency (« Atlas [Presse] »)."""
    name = noun.text[:1].isupper() and noun.i > 0 and not noun.is_sent_start
    return noun.pos == "NOUN" and not name and all(t.pos != "PROPN" for t in naming_tokens(noun, scan.document.labels))


def audiences(scan: Scan, words: Words) -> list[Draft]:
    """Listeners without a name (reporters, lawmakers) as groups of their own."""
    found: dict[str, Draft] = {}
    for at, word in enumerate(scan.folded):
        name = words.audiences.get(word)
        if name is not None and scan.open[at] and _listens(scan.tokens[at], scan):
            draft = found.setdefault(name, Draft(("audience", name), "group", name, plural=True))
            draft.mentions.append((scan.span(at, at + 1), "nominal"))
    return list(found.values())
