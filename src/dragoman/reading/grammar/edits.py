"""Changes to a parse, made all at once."""

from collections.abc import Mapping
from dataclasses import dataclass

from spacy.tokens import Doc

from dragoman.reading.grammar.verb_shapes import forget_rows


@dataclass(frozen=True, slots=True)
class Edit:
    """What a token becomes: on which token it hangs and how; its part of speech and morphology where they change."""

    head: int
    label: str
    pos: str = ""
    morph: str = ""


def apply(doc: Doc, edits: Mapping[int, Edit]) -> None:
    """All edits in place; sentences follow from the new heads. Edits that would close a circle are left out."""
    before = [at + far for at, far in enumerate(doc.to_array("HEAD").astype("int64").tolist())]
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
    strings = doc.vocab.strings
    columns: list[int | str] = ["HEAD", "DEP", "POS", "MORPH"]
    rows = doc.to_array(columns).astype("uint64")
    for at, edit in edits.items():
        rows[at, 0] = (edit.head - at) % 2**64
        rows[at, 1] = strings.add(edit.label)
        if edit.pos:
            rows[at, 2] = strings[edit.pos]
        if edit.morph:
            rows[at, 3] = doc.vocab.morphology.add(edit.morph)
    forget_rows()
    doc.from_array(columns, rows)  # type: ignore[arg-type]  # the stub knows thinc's arrays only
