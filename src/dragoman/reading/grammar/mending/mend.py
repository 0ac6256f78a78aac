"""Parses mended where grammar leaves no doubt: the rules, one after the other, each asked of the tokens it is about."""

from collections.abc import Iterable

from dragoman.languages import FrameLexicon
from dragoman.model.parse import Doc, Token
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.mending import candidates
from dragoman.reading.grammar.mending.edits import Edit, apply
from dragoman.reading.grammar.mending.rules import (
    EVERYWHERE,
    WITH_ATTRIBUTES,
    WITH_MISTAKES,
    WITHOUT_MISTAKES,
    Rule,
)


def mend(doc: Doc, labels: Labels, lexicon: FrameLexicon) -> Doc:
    """The parse, mended in place, of a language whose labels name the parts of speech that verbs are mistaken for.

    Only what breaks grammar is touched: first clauses without a finite verb that hold a word which is one (« Lima
    dément avoir … »), then verbs without a subject that hang on a word which they cannot go on from.
    """
    if not len(doc):
        return doc
    groups = (
        *((WITH_ATTRIBUTES,) if labels.attributive_verbs else ()),
        *(() if labels.mistaken_verbs else (WITHOUT_MISTAKES,)),
        EVERYWHERE,
        *((WITH_MISTAKES,) if labels.mistaken_verbs else ()),
    )
    for rules in groups:
        page = candidates.page_of(doc, labels, lexicon)
        for rule, askable in rules:
            _mended(page, rule, askable(page), lexicon)
    return doc


def _mended(page: candidates.Page, rule: Rule, tokens: Iterable[Token], lexicon: FrameLexicon) -> None:
    """The edits that a rule asks for, made all at once."""
    edits: dict[int, Edit] = {}
    for token in tokens:
        if token.i not in edits:
            edits.update(rule(token, page.labels, lexicon))
    if edits:
        apply(page.doc, edits)
