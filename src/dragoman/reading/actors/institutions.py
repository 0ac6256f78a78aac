"""Ministries, armies, parliaments: bodies that an office's words name."""

from dragoman.model.span import Span
from dragoman.reading.actors.entities import PRINTED, Draft
from dragoman.reading.actors.roles import Role
from dragoman.reading.actors.scan import Scan
from dragoman.reading.actors.standing import role_phrase, stands_alone
from dragoman.reading.actors.tables import Words
from dragoman.reading.source_words import load_source_words
from dragoman.text.fold import fold


def institutions(scan: Scan, roles: list[Role], words: Words, taken: bytearray) -> list[Draft]:
    """Bodies with their owner, or standing for the one that has it, or alone; several at once are a group."""
    drafts: dict[tuple[str, str], Draft] = {}
    mine = [r for r in roles if r.institution and not taken[r.head.i]]
    printed = (r.owner is None or r.office in PRINTED for r in mine)
    whole = {r.span: role_phrase(r, scan) if full else r.span for r, full in zip(mine, printed, strict=True)}
    mine = [r for r in mine if not _abstract(r, whole[r.span], scan, words)]
    for role in sorted(mine, key=lambda r: (r.owner is None, whole[r.span] == r.span, r.span.start)):
        span = whole[role.span]
        draft = Draft.of_institution(role, span, scan.document.text)
        if role.owner is None and span == role.span and not stands_alone(role, scan, words):
            continue
        if role.owner is None and _are_several(role, span, scan, words):
            draft = _several(role, span, scan)
        elif role.owner is None:
            same = [d for d in drafts.values() if d.office == role.office and not d.plural]
            if len(same) == 1 and span == role.span and _may_be(role, same[0], scan, words):
                own = _ones_own(role, same[0], drafts, scan)
                draft = own or same[0]
        drafts.setdefault(draft.key, draft).mentions.append((span, "nominal"))
    return list(drafts.values())


def _are_several(role: Role, whole: Span, scan: Scan, words: Words) -> bool:
    """ "both governments", « les deux armées », "the ministries": no body of one state."""
    tokens = scan.document.tokens_in(whole)
    both = load_source_words(scan.document.language.code).both
    counted = any(t.lower in both or t.like_num for t in tokens if t.i < role.head.i)
    before = tokens[0].nbor(-1) if tokens[0].i else tokens[0]
    if counted or before.lower in both or (before.like_num and before.head.i == role.head.i):
        return True
    return role.plural and words.single_bodies.isdisjoint(fold(role.title.of(scan.document.text)).split())


def _several(role: Role, whole: Span, scan: Scan) -> Draft:
    name = " ".join(whole.of(scan.document.text).split())
    draft = Draft(("institutions", name.lower()), "group", name, sectors=role.sectors, rule=f"offices: {role.office}")
    draft.plural, draft.office = True, role.office
    return draft


def _may_be(role: Role, body: Draft, scan: Scan, words: Words) -> bool:
    """Whether a body named before with its state can be the one without."""
    text = scan.document.text
    word = fold(role.title.of(text)).split()[-1]
    return word not in words.by_its_word or any(word in fold(span.of(text)).split() for span, _ in body.mentions)


def _ones_own(role: Role, body: Draft, drafts: dict[tuple[str, str], Draft], scan: Scan) -> Draft | None:
    """ "The Danish government … the envoy of Chad said [his government] …": another one, and so is "the government"
    that follows, until the first is named again."""
    text, start = scan.document.text, role.span.start
    other = Draft.of_institution(role, role.span, text)
    other.key = (*other.key[:1], f"{other.key[1]} of one")
    known = drafts.get(other.key)
    if _is_persons(role, scan):
        return known or other
    before = max((span.start for span, _ in body.mentions if span.start < start), default=-1)
    told = max((span.start for span, _ in known.mentions if span.start < start), default=-1) if known else -1
    return known if told > before else None


def _is_persons(role: Role, scan: Scan) -> bool:
    """ "[his] government", "[her] own ministry": a person's, as the word shows."""
    token = scan.document.token_at(role.span.start)
    front = [] if token is None else [t.lower for t in scan.tokens[max(token.i - 2, 0) : token.i]]
    if len(front) > 1 and front[1] != "own":
        front = front[1:]
    readings = [r for word in front[:1] for r in scan.document.language.pronouns.get(word, ())]
    return any(r.kind == "possessive" and r.person == 3 and r.gender in ("masculine", "feminine") for r in readings)


def _abstract(role: Role, whole: Span, scan: Scan, words: Words) -> bool:
    """ "their opposition to the treaty": a word that is a body only with a people's adjective or a name beside it."""
    if fold(role.title.of(scan.document.text)) not in words.weak_institutions:
        return False
    if role.owner is None and any(t.pos == "PROPN" for t in scan.document.tokens_in(whole)):
        return False
    return role.owner is None or len(scan.document.tokens_in(role.span)) > len(scan.document.tokens_in(role.title)) + 1
