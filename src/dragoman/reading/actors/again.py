"""Common nouns that name a country or a body of the article again: "Morocco … the kingdom", « l'Otan … l'alliance »."""

from bisect import bisect_left
from collections.abc import Sequence

from dragoman.model.parse import Token
from dragoman.ontology import Kind, load_ontology
from dragoman.reading.actors.entities import Draft
from dragoman.reading.actors.pronouns import is_subject
from dragoman.reading.actors.scan import Scan
from dragoman.reading.actors.tables import Index, Words
from dragoman.reading.grammar.naming import naming_tokens
from dragoman.reading.grammar.phrases import span_over
from dragoman.reading.grammar.tree import sentence_before
from dragoman.text.fold import fold

_REACH = 2
"""Sentences in front in which a country must be named that « le pays » stands for; a form of state tells more."""

type _Named = tuple[int, int, Draft, bool]
"""Where a mention begins, the number of its sentence's first token, whose it is, whether it is a subject."""


def name_again(scan: Scan, drafts: Sequence[Draft], index: Index, words: Words) -> None:
    """Give such nouns, with a definite article and nothing that tells of another, to the draft named last that fits."""
    document, kinds = scan.document, load_ontology().kinds
    code = document.language.code
    nouns = [
        (token, kind)
        for at, token in enumerate(scan.tokens)
        if (kind := kinds.get((scan.folded[at], code))) is not None and scan.open[at] and _stands_alone(token, words)
    ]
    if not nouns:
        return
    taken = scan.claimed(span for draft in drafts for span, _ in draft.mentions)
    named = _named(scan, drafts)
    for token, kind in nouns:
        phrase = naming_tokens(token, document.labels)
        if taken[token.i] or any(t.i != token.i and not _plain(t, scan, index) for t in phrase):
            continue
        draft = _country(token, kind, named) if kind.countries else _body(token, kind, named, scan)
        span = span_over(phrase)
        if draft is not None and span is not None:
            draft.mentions.append((span, "nominal"))


def _stands_alone(token: Token, words: Words) -> bool:
    """ "the kingdom", « cette alliance »; not "a kingdom", nor "his country", nor several."""
    if token.pos not in ("NOUN", "PROPN") or "Number=Plur" in token.morph or token.i == 0:
        return False
    before = token.nbor(-1)
    if before.pos == "ADJ" and before.i:
        before = before.nbor(-1)
    return before.lower in words.definite and "Poss=Yes" not in before.morph


def _plain(token: Token, scan: Scan, index: Index) -> bool:
    """An adjective that tells of no other country: "the [Nordic] country", not "the [Danish] alliance"."""
    return token.pos == "ADJ" and scan.folded[token.i] not in index.demonyms


def _named(scan: Scan, drafts: Sequence[Draft]) -> list[_Named]:
    document = scan.document
    found: list[_Named] = []
    for draft in drafts:
        if draft.type not in ("country", "organization", "group", "place") or draft.office:
            continue
        for span, _ in draft.mentions:
            token = document.token_at(span.start)
            if token is not None:
                found.append((span.start, token.sent.start, draft, is_subject(span, document)))
    return sorted(found, key=lambda one: one[0])


def _country(token: Token, kind: Kind, named: list[_Named]) -> Draft | None:
    """The last sentence in front that names a fitting country: its subject, else the only one.

    Where any country fits, it must act in one of the sentences right in front.
    """
    loose, sentence = "any" in kind.countries, sentence_before(token)
    for _ in range(_REACH if loose else len(named)):
        if sentence is None:
            return None
        low = bisect_left(named, sentence.start_char, key=lambda one: one[0])
        here = named[low : bisect_left(named, sentence.end_char, key=lambda one: one[0])]
        fits = [one for one in here if _is_state(one[2], one[3]) and kind.has_country(one[2].country)]
        acting = [one[2] for one in fits if one[3]]
        if acting or (fits and not loose and len({one[2].key for one in fits}) == 1):
            return (acting or [fits[-1][2]])[0]
        sentence = sentence_before(sentence[0])
    return None


def _is_state(draft: Draft, acts: bool) -> bool:
    """A country; or a place that no table knows and that acts."""
    return draft.type == "country" or (draft.type == "place" and draft.country is None and acts)


def _body(token: Token, kind: Kind, named: list[_Named], scan: Scan) -> Draft | None:
    """The body named last in front: of that kind, or with that noun in its name."""
    word = scan.folded[token.i]
    bodies = load_ontology().bodies
    for start, _, draft, _ in reversed(named):
        if start >= token.idx or draft.type not in ("organization", "group"):
            continue
        known = bodies.find(draft.name, "en")
        if known is not None and known.kind in kind.bodies:
            return draft
        if word in fold(draft.name).split() or (known is None and _calls(draft, word, scan)):
            return draft
    return None


def _calls(draft: Draft, word: str, scan: Scan) -> bool:
    text = scan.document.text
    return any(word in fold(span.of(text)).split() for span, form in draft.mentions if form != "pronoun")
