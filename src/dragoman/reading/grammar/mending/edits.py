"""Changes to a parse, made all at once."""

from collections.abc import Mapping
from dataclasses import dataclass

from dragoman.model.parse import Doc, Token, morphology

FINITE = "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"
"""The morphology of a finite verb that a parser took for another word."""


@dataclass(frozen=True, slots=True)
class Edit:
    """What a token becomes: on which token it hangs and how; its part of speech, morphology and dictionary form where
    they change."""

    head: int
    label: str
    pos: str = ""
    morph: str = ""
    lemma: str = ""


def apply(doc: Doc, edits: Mapping[int, Edit]) -> None:
    """All edits in place; sentences follow from the new heads. Edits that would close a circle are left out."""
    before = [token.head.i for token in doc]
    heads = list(before)
    for at, edit in edits.items():
        heads[at] = edit.head
    kept = {at: edit for at, edit in edits.items() if not _circles(at, heads)}
    if len(kept) < len(edits):
        heads = before
        for at, edit in kept.items():
            heads[at] = edit.head
        kept = {} if any(_circles(at, heads) for at in kept) else kept
    if kept:
        _write(doc, kept)


def _circles(at: int, heads: list[int]) -> bool:
    seen = {at}
    while heads[at] != at:
        at = heads[at]
        if at in seen:
            return True
        seen.add(at)
    return False


def _write(doc: Doc, edits: Mapping[int, Edit]) -> None:
    moved: dict[Token, Token] = {}
    for at, edit in edits.items():
        token = doc[at]
        moved[token] = token.head
        token.head, token.dep = doc[edit.head], edit.label
        if edit.pos:
            token.pos = edit.pos
        if edit.morph:
            token.morph = morphology(edit.morph)
        if edit.lemma:
            token.lemma = edit.lemma
    doc.relink(moved)
