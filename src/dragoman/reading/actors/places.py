"""Mentions as candidates for pronouns, with their number and gender."""

from collections.abc import Sequence

from dragoman.model.parse import Token
from dragoman.model.span import Span
from dragoman.reading.actors.entities import Draft
from dragoman.reading.actors.pronouns import Place, is_subject
from dragoman.reading.actors.scan import Scan
from dragoman.reading.actors.tables import Words


def find_places(page: Scan, drafts: Sequence[Draft], words: Words) -> list[Place]:
    """Every mention as a candidate for pronouns."""
    document = page.document
    return [
        Place(
            span,
            number,
            draft.type == "person",
            draft.plural or _many(span, draft, page),
            draft.gender or _gender(span, draft, page, words),
            is_subject(span, document),
        )
        for number, draft in enumerate(drafts)
        if draft.type != "place"
        for span, _ in draft.mentions
        if not _nobody(span, page, words)
    ]


def _nobody(span: Span, page: Scan, words: Words) -> bool:
    """ "No [Dane] was hurt. He …": nobody whom a pronoun could stand for."""
    token = page.document.token_at(span.start)
    return token is not None and token.i > 0 and page.tokens[token.i - 1].lower in words.nobody


def _many(span: Span, draft: Draft, page: Scan) -> bool:
    """ "the Danes", "Danish troops": a country or a force named by a plural."""
    head = page.document.token_at(span.end - 1)
    if head is None or draft.type == "person":
        return False
    if "Number=Plur" not in head.morph and not _after_plural(head):
        return False
    return head.text[:1].isalpha() and head.pos in ("NOUN", "PROPN", "ADJ")


def _after_plural(noun: Token) -> bool:
    """« quant [aux] Suédois »: where the noun has one form, the article tells."""
    before = noun.nbor(-1) if noun.i else None
    return before is not None and before.pos in ("DET", "ADP") and "Number=Plur" in before.morph


def _gender(span: Span, draft: Draft, page: Scan, words: Words) -> str | None:
    """The grammatical gender of a name that is no person's: by its article, else for countries by their final e."""
    if draft.type == "person" or not words.feminine_articles:
        return None if draft.type == "person" else "neuter"
    token = page.document.token_at(span.start)
    before = page.tokens[token.i - 1].lower if token is not None and token.i else ""
    if before in words.feminine_articles:
        return "feminine"
    if before in words.masculine_articles:
        return "masculine"
    if draft.type == "country" and before not in words.definite:
        return "feminine" if span.of(page.document.text).endswith("e") else "masculine"
    return _own_gender(span, page)


def _own_gender(span: Span, page: Scan) -> str | None:
    """By the form of the noun itself: « l'alliance », « l'émirat »."""
    head = next((t for t in page.document.tokens_in(span) if t.pos == "NOUN"), None)
    known = head.morph if head is not None else frozenset[str]()
    return "feminine" if "Gender=Fem" in known else "masculine" if "Gender=Masc" in known else None
