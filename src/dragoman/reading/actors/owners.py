"""Whose an office or a body is where no table says so: told inside its phrase, by "its", or by who was spoken of."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dragoman.model.parse import Token
from dragoman.model.span import Span
from dragoman.ontology import load_ontology
from dragoman.reading.actors.entities import SPEAKS_FOR, Draft, body_named
from dragoman.reading.actors.pronouns import Place
from dragoman.reading.actors.roles import POSTED
from dragoman.reading.actors.scan import Scan
from dragoman.reading.actors.spoken_of import TOP, Told, of_state, spoken_of, state_of, told_places
from dragoman.reading.actors.tables import load_words
from dragoman.reading.grammar.naming import naming_tokens
from dragoman.reading.grammar.phrases import preposition_phrases, span_over
from dragoman.reading.grammar.tree import sentence_before
from dragoman.reading.source_words import load_source_words
from dragoman.text.fold import fold

_OF_ORGANS = frozenset({"spokesperson", "adviser", "official", "aide", "diplomat"})
"""Offices told by the organ of state that they are in: « un conseiller de la présidence »."""
_OF_BODIES = frozenset({"secretary", "first-secretary", "union-leader"})
"""Offices of parties and associations, whose holders speak for these."""
_PEOPLES_FR = ("ien", "ienne", "ais", "aise", "ois", "oise")
_PEOPLES_EN = ("ian", "ese", "ish")
_STEM = 4
"""Letters that a people's adjective shares with the name of its country at least ("Vessian", "Vessia")."""


@dataclass(frozen=True, slots=True)
class _Page:
    """Who is named at a token (possessives included), parties without a country by name, and their names' stems."""

    scan: Scan
    named: dict[int, Draft]
    unknown: dict[str, Draft]
    stems: list[tuple[str, Draft]]
    crews: frozenset[str]


def give_owners(scan: Scan, drafts: list[Draft], places: Sequence[Place], pronouns: list[tuple[Span, int]]) -> None:
    """Set `owner` of those who hold an office of state, or are a body, and of whom no table says whose they are."""
    open_ = [d for d in drafts if _may_have(d)]
    page, labels = _page(scan, drafts, pronouns), scan.document.labels
    heads = {d.key: _heads(d, scan) for d in open_}
    for draft in open_:
        owner = next(filter(None, (_owner_within(h, draft, page) for h in heads[draft.key])), None)
        owner = (
            owner or _spoken_for(draft, heads[draft.key], scan, drafts) or _of_parliament(draft, drafts, places, scan)
        )
        if owner is not None:
            draft.owner, draft.rule = owner, draft.rule or "whose it is, told with it"
            draft.country = draft.country or owner.country
    for draft in drafts:
        if draft.type == "person" and draft.owner is None and not draft.office:
            draft.owner = _served(draft, page)
    for draft in [d for d in open_ if d.owner is None and d.office == "secretary-general"]:
        draft.owner = _united(drafts, heads[draft.key], scan)
    _give_states(open_, drafts, heads, told_places(drafts, places, scan), page)
    for draft in [d for d in open_ if d.owner is None and not d.plural and d.office == "spokesperson"]:
        if all(_plain(t, draft, page) for head in heads[draft.key] for t in naming_tokens(head, labels)):
            draft.owner = _acting_before(draft, drafts, places, scan)


def _give_states(
    open_: Sequence[Draft],
    drafts: list[Draft],
    heads: dict[tuple[str, str], list[Token]],
    told: list[Told],
    page: _Page,
) -> None:
    """Offices and organs of state that go without their country: the one that is spoken of."""
    scan = page.scan
    ruled = {d.owner.key for d in drafts if d.owner is not None and d.office in TOP}
    for draft in [d for d in open_ if d.owner is None and not d.plural and heads[d.key]]:
        organ = draft.office in _OF_ORGANS and _of_organ(heads[draft.key], scan)
        if not (organ or of_state(draft)):
            continue
        extra = {t.i: t for head in heads[draft.key] for t in naming_tokens(head, scan.document.labels)}
        leaders = [page.named[i] for i in extra if i in page.named and page.named[i] is not draft]
        if any(_foreign(t, scan) for t in extra.values()):
            continue
        if organ or "minist" in draft.office or all(_plain(t, draft, page) for t in extra.values()):
            draft.owner = spoken_of(draft, told, ruled, scan)
            if draft.owner is not None and draft.owner.country and draft.country is None:
                draft.country, draft.told = draft.owner.country, "the state that is spoken of"
            for leader in leaders:  # "the government of Ada Brandt"
                leader.owner = leader.owner or draft.owner


def _of_parliament(draft: Draft, drafts: list[Draft], places: Sequence[Place], scan: Scan) -> Draft | None:
    """The country in whose parliament a head of government or a minister speaks: "In the House of Commons, Lyne …"."""
    if draft.type != "person" or not (draft.office in TOP or "minist" in draft.office):
        return None
    bodies = load_ontology().bodies
    known = [(d, bodies.find(d.name, "en")) for d in drafts if d.type == "organization" and d.owner is not None]
    houses = [d for d, body in known if body is not None and body.kind == "parliament"]
    for place in places if houses else ():
        token = scan.document.token_at(place.span.start) if drafts[place.draft] is draft and place.subject else None
        if token is None:
            continue
        start, end = token.sent.start_char, token.sent.end_char
        for house in houses:
            if any(start <= span.start < end for span, form in house.mentions if form == "name"):
                return house.owner
    return None


def _served(draft: Draft, page: _Page) -> Draft | None:
    """Whom somebody serves by the noun that the name stands beside: "their [lawyer], X", « l'[avocat] du port, X »."""
    scan, words = page.scan, load_source_words(page.scan.document.language.code)
    for span in sorted(span for span, form in draft.mentions if form == "name"):
        name = scan.document.token_at(span.start)
        noun = name.head if name is not None and name.dep in scan.document.labels.apposition else None
        if noun is not None and noun.pos == "NOUN" and noun.lemma in words.serving:
            return _owner_within(noun, draft, page)
    return None


def _acting_before(draft: Draft, drafts: list[Draft], places: Sequence[Place], scan: Scan) -> Draft | None:
    """Whom "a spokeswoman" speaks for: the body or country that is the subject of the sentence in front."""
    first = scan.document.token_at(min(span for span, _ in draft.mentions).start)
    before = sentence_before(first) if first is not None else None
    if before is None:
        return None
    acting = [
        drafts[p.draft]
        for p in places
        if p.subject and before.start_char <= p.span.start < before.end_char and not p.person
    ]
    return state_of(acting[0]) if acting and acting[0].type in ("country", "organization", "group") else None


def _foreign(token: Token, scan: Scan) -> bool:
    """ "the [Valdorian] minister": of a country that nothing else on the page tells of."""
    word = scan.folded[token.i]
    if scan.document.language.code == "fr":
        people = word.endswith(_PEOPLES_FR) and word not in load_words("fr").no_peoples
        return token.pos == "ADJ" and token.text.islower() and people
    return token.text.istitle() and token.pos in ("ADJ", "PROPN") and word.endswith(_PEOPLES_EN)


def _may_have(draft: Draft) -> bool:
    speaks = bool(SPEAKS_FOR & set(draft.sectors)) or draft.office in _OF_BODIES
    return draft.owner is None and bool(draft.office) and speaks


def _plain(token: Token, draft: Draft, page: _Page) -> bool:
    """A word of an office that tells nothing of whose it is: its own title, its holder's name."""
    named = page.named.get(token.i)
    if named is not None:
        return named.type == "person"
    spans = [*draft.basis, *(span for span, _ in draft.mentions)] if draft.type == "person" else draft.basis
    return token.pos in ("ADP", "ADJ") or not spans or any(s.start <= token.idx < s.end for s in spans)


def _heads(draft: Draft, scan: Scan) -> list[Token]:
    """The nouns by which a draft is called, in the order of the text."""
    found = []
    for span in sorted(span for span, form in draft.mentions if form == "nominal"):
        tokens = scan.document.tokens_in(span)
        inside = {t.i for t in tokens}
        found += [t for t in tokens if t.head.i not in inside or t.head.i == t.i][:1]
    return found


def _page(scan: Scan, drafts: list[Draft], pronouns: list[tuple[Span, int]]) -> _Page:
    document = scan.document
    names = [(draft, span) for draft in drafts for span, form in draft.mentions if form == "name"]
    named = {token.i: draft for draft, span in names for token in document.tokens_in(span)}
    for span, number in pronouns:
        token = document.token_at(span.start)
        if token is not None and "Poss=Yes" in token.morph:
            named[token.i] = drafts[number]
    unknown = {
        fold(d.name): d
        for d in drafts
        if d.type in ("place", "organization") and not (d.country or d.owner or d.office)
    }
    stems = [(name.rstrip("aeiouy"), d) for name, d in unknown.items()]
    crews = load_words(document.language.code).crews
    return _Page(scan, named, unknown, [(stem, d) for stem, d in stems if len(stem) >= _STEM], crews)


def _owner_within(head: Token, draft: Draft, page: _Page) -> Draft | None:
    """The party named inside the phrase of an office, or by the possessive in front of it."""
    tokens = naming_tokens(head, page.scan.document.labels)
    first = tokens[0].i
    if first and "Poss=Yes" in page.scan.tokens[first - 1].morph:
        tokens = [page.scan.tokens[first - 1], *tokens]
    for token in tokens:
        behind = token.i > head.i
        if token.i == head.i or (behind and draft.office in POSTED):
            continue
        if not behind and "Poss=Yes" in token.morph and page.scan.folded[head.i] in page.crews:
            continue  # "a plane is missing and its [pilot]"
        named = page.named.get(token.i) or page.unknown.get(page.scan.folded[token.i])
        owner = state_of(named) if named is not None else _kin(token, page)
        if owner is None or owner is draft or named is draft:
            continue
        if owner.country is None and behind and page.scan.folded[head.i].startswith("minist"):
            continue  # a portfolio: « le ministère des Transports »
        return owner
    return None


def _kin(token: Token, page: _Page) -> Draft | None:
    """A people's adjective that no table knows, by the name of its country on this page."""
    word = page.scan.folded[token.i]
    if len(word) <= _STEM or token.pos not in ("ADJ", "PROPN", "NOUN"):
        return None
    return next((d for stem, d in page.stems if word.startswith(stem) and 0 < len(word) - len(stem) <= 5), None)


def _spoken_for(draft: Draft, heads: Iterable[Token], scan: Scan, drafts: list[Draft]) -> Draft | None:
    """The body that a spokesperson speaks for, made where nobody knows it: "a spokesman for the [harbour pilots]"."""
    if draft.office != "spokesperson":
        return None
    serving = scan.document.labels.small.of | scan.document.labels.small.for_whom
    for head in heads:
        for word, noun in preposition_phrases(head, scan.document.labels):
            span = span_over(naming_tokens(noun, scan.document.labels))
            if span is not None and _is_organ(noun, span, scan):
                return None
            if word not in serving or span is None or noun.pos not in ("NOUN", "PROPN"):
                continue
            name = " ".join(span.of(scan.document.text).split())
            made = Draft(("organization", name.lower()), "organization", name)
            made.mentions.append((span, "name" if noun.pos == "PROPN" else "nominal"))
            known = next((d for d in drafts if d.key == made.key or d.name == name), None)
            if known is None:
                drafts.append(made)
            return known or made
    return None


def _of_organ(heads: Iterable[Token], scan: Scan) -> bool:
    """« le porte-parole de la présidence », « un conseiller du palais »."""
    labels = scan.document.labels
    nouns = (noun for head in heads for _, noun in preposition_phrases(head, labels))
    spans = ((noun, span_over(naming_tokens(noun, labels))) for noun in nouns)
    return any(span is not None and _is_organ(noun, span, scan) for noun, span in spans)


def _united(drafts: Sequence[Draft], heads: Sequence[Token], scan: Scan) -> Draft | None:
    """The body of a secretary-general alone: the United Nations where these or an organ of theirs are named, else the
    only body of states."""
    phrases = (word for head in heads for word, _ in preposition_phrases(head, scan.document.labels))
    small = scan.document.labels.small
    if any(word in small.of | small.for_whom for word in phrases):
        return None
    bodies = [d for d in drafts if d.key[0] == "body" and "IGO" in d.sectors]
    if any("UNO" in d.sectors for d in bodies):
        return body_named("United Nations")
    return bodies[0] if len(bodies) == 1 else None


def _is_organ(noun: Token, span: Span, scan: Scan) -> bool:
    """« la présidence », "the presidency": an organ of the state that is spoken of, without its country."""
    words = load_words(scan.document.language.code)
    alone = len(scan.document.tokens_in(span)) == 1
    return alone and scan.folded[noun.i] in words.government_nouns | words.weak_institutions | words.organs
