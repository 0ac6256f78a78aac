"""The country that is being spoken of: by who acts in the sentences in front, or by the scene that they set."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.model.parse import Token
from dragoman.reading.actors.entities import Draft, country_draft
from dragoman.reading.actors.pronouns import Place, is_subject
from dragoman.reading.actors.roles import POSTED
from dragoman.reading.actors.scan import Scan
from dragoman.reading.actors.tables import load_index, load_words
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.verbs import children, own_subjects

_OF_STATE = frozenset({"president", "prime-minister", "king", "emperor", "chief-of-staff", "government", "army"})
"""Offices and bodies that go without their country once it is spoken of, beside ministers and ministries."""
TOP = frozenset({"president", "prime-minister", "king", "emperor", "leader"})
_REACH = 4
"""Sentences looked over for the country that is being spoken of: that of the office and those in front."""
_OPENING = 6
"""Tokens at the head of a sentence that set the scene."""


@dataclass(frozen=True, slots=True)
class Told:
    """A mention that tells of a country or a state-like party: where, whose, and whether it acts there."""

    at: int
    owner: Draft
    subject: bool
    city: bool


def state_of(draft: Draft) -> Draft | None:
    """The country or body that somebody's office belongs to when that one is named with it."""
    if draft.type == "country":
        return draft
    if draft.type == "place":
        return country_draft(draft.country) if draft.country else draft
    if draft.owner is not None:
        return draft.owner
    return draft if draft.type in ("organization", "group") and not draft.office else None


def of_state(draft: Draft) -> bool:
    """Whether an office or body may go without its country once that is spoken of."""
    return draft.office in _OF_STATE or "minist" in draft.office


def told_places(drafts: list[Draft], places: Sequence[Place], scan: Scan) -> list[Told]:
    """Every place where a country, or a party that is treated as one, is named; in order."""
    owners = {d.owner.key for d in drafts if d.owner is not None and of_state(d)}
    acts = {p.span.start: p.subject for p in places}
    posted = [span for d in drafts if d.office in POSTED for span, _ in d.mentions]
    found = []
    for draft in drafts:
        owner = None if draft.office in POSTED else state_of(draft)
        if owner is None or not (owner.type == "country" or owner.key in owners or _acts(owner, scan)):
            continue
        spans = [s for s, form in draft.mentions if form != "pronoun"]
        starts = [s.start for s in spans if not any(s.overlaps(away) for away in posted)]
        topics = {s.start for s in spans if scan.document.text[s.end : s.end + 3].lstrip(" \u00a0\u202f")[:1] == ":"}
        found += [
            Told(at, owner, acts.get(at, False) and at not in topics, draft.key[0] == "city")
            for at in starts
            if at not in topics or owner.type == "country"
        ]
    return sorted(found, key=lambda t: t.at)


def _acts(draft: Draft, scan: Scan) -> bool:
    """A place that no table knows and that does something somewhere: a country of its own."""
    return draft.type == "place" and any(is_subject(span, scan.document) for span, _ in draft.mentions)


def _seat(token: Token, told: list[Told], scan: Scan) -> Draft | None:
    """The country of the capital that a sentence opens in ("In Santiago, the minister said …") or is said from."""
    words = load_words(scan.document.language.code)
    low = bisect_left(told, token.sent.start_char, key=lambda t: t.at)
    for one in told[low : bisect_left(told, token.sent.end_char, key=lambda t: t.at)]:
        place = scan.document.token_at(one.at)
        if place is None or not one.city or place.i == 0:
            continue
        before = place.nbor(-1)
        opens = before.i == token.sent.start and before.lower in words.place_prepositions
        if (opens and place.i < token.i) or before.lower in words.speaking_from:
            return one.owner
    return None


def _undergoes(tokens: Sequence[Token], labels: Labels) -> bool:
    """Whether a phrase is an object beside a subject, or stands behind a preposition."""
    inside = {t.i for t in tokens}
    head = next((t for t in tokens if t.head.i not in inside), tokens[0])
    while head.dep in labels.modifier | labels.name_part | labels.apposition and head.head.i != head.i:
        head = head.head
    if head.dep in labels.preposition_object | labels.oblique | labels.iobject:
        return True
    return head.dep in labels.object and bool(own_subjects(head.head, labels))


def _tells_them(token: Token, labels: Labels) -> bool:
    """ "She recalled that the [minister] had lied to her": said of somebody who speaks to who acts, or not."""
    head = token
    while head.dep in labels.modifier | labels.name_part | labels.apposition and head.head.i != head.i:
        head = head.head
    verb = head.head
    if head.dep not in labels.subject or verb.dep not in labels.clause:
        return False
    told = children(verb, labels.iobject | labels.object)
    return any(t.pos == "PRON" and "Reflex=Yes" not in t.morph and "Person=3" in t.morph for t in told)


def _setting(token: Token, here: list[Told], end: int, scan: Scan) -> list[Told]:
    """Whom the opening of a sentence tells of: « Côté danois, … », « Selon l'agence danoise Ritza, … », « Riposte à
    Oslo. »."""
    document = scan.document
    opening = [t for t in token.sent[:_OPENING] if t.idx < end]
    if not opening:
        return []
    last = opening[-1].idx
    found = [t for t in here if t.at <= last]
    demonyms = load_index(document.language.code).demonyms
    codes = {demonyms[scan.folded[t.i]] for t in opening if t.pos == "ADJ" and scan.folded[t.i] in demonyms}
    found += [Told(last, country_draft(code), False, False) for code in sorted(codes)]
    return found[:1] if len({t.owner.key for t in found}) == 1 else []


def spoken_of(draft: Draft, told: list[Told], heads: set[tuple[str, str]], scan: Scan) -> Draft | None:
    """The country that acts in the sentence in front of the first mention, or in its own up to there; else the only
    country of the article.

    Who is told or met is no countryman of who acts: the first mention is none of the others in a clause. A head of
    state or government is not that of a country whose head is another.
    """
    first = min(span for span, _ in draft.mentions)
    tokens = scan.document.tokens_in(first)
    if not tokens or _undergoes(tokens, scan.document.labels) or _tells_them(tokens[-1], scan.document.labels):
        return None
    token, start = scan.document.token_at(first.start), first.start
    if token is not None and (seat := _seat(token, told, scan)) is not None:
        return seat
    acting: list[Told] = []
    for _ in range(_REACH):
        if token is None or acting:
            break
        low = bisect_left(told, token.sent.start_char, key=lambda t: t.at)
        here = told[low : bisect_left(told, start, key=lambda t: t.at)]
        acting = [t for t in here if t.subject] or _setting(token, here, start, scan)
        before, start = token.sent.start - 1, token.sent.start_char
        token = scan.tokens[before] if before >= 0 else None
    owner = acting[0].owner if acting else _only(first.start, told, scan)
    return None if owner is None or (draft.office in TOP and owner.key in heads) else owner


def _only(start: int, told: list[Told], scan: Scan) -> Draft | None:
    """The only country of the article, unless it is first named as another party: "The junta refused Peru's offer"."""
    if len({t.owner.key for t in told}) != 1:
        return None
    token = scan.document.token_at(start)
    behind = token is not None and start < told[0].at < token.sent.end_char
    return None if behind else told[0].owner
