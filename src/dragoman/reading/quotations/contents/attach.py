"""Where the content of a cue stands: one function a pattern, in the order in which they are tried."""

from collections.abc import Callable

from dragoman.languages import Frame
from dragoman.model.parse import Token
from dragoman.model.span import Spans
from dragoman.reading.document import Document
from dragoman.reading.quotations.contents.behind import parenthetical
from dragoman.reading.quotations.contents.finite import clause
from dragoman.reading.quotations.contents.infinitives import bare_infinitive, infinitive, purpose
from dragoman.reading.quotations.contents.nominal import called, object_, object_with, preposition
from dragoman.reading.quotations.contents.predicates import predicate

type Attach = Callable[[Token, Document], Spans]


def _on_object(frame: Frame, pattern: str) -> bool:
    """Whether the preposition may hang on the object: « accuse le duc [de vol] », « appelle les deux [au calme] »."""
    told = _is_told(frame)
    if any(need.slot == "object" and need.lemmas for need in frame.needs):
        return True  # « fait état [de combats] »
    if "object" in frame.target and not told and "object" not in frame.content:
        return True
    harms = frame.act in ("threaten", "accuse") and pattern == "prep:de"
    return told and (harms or pattern in ("prep:à", "prep:contre", "prep:sur"))


def _is_told(frame: Frame) -> bool:
    return "object" in frame.addressee


def patterns_of(frame: Frame) -> list[tuple[str, Attach]]:
    """The patterns of a frame in the order in which they are tried; direct ones come from the quote marks instead."""
    found: list[tuple[str, Attach]] = []
    if "direct" in frame.content:
        found.append(("parenthetical", parenthetical))
    if "predicate" in frame.content:
        found.append(("predicate", predicate))
    if "clause" in frame.content:
        found += [("clause", clause), ("infinitive", bare_infinitive)]
    if "infinitive" in frame.content:
        found.append(("infinitive", infinitive))
    if frame.act == "request" and "infinitive" in frame.content and frame.pos == "verb":
        found.append(("infinitive", purpose))
    judged = "object" in frame.target and "object" not in frame.addressee
    found += [
        (p, preposition(p.removeprefix("prep:"), of_object=judged, below=_on_object(frame, p), told=_is_told(frame)))
        for p in sorted(frame.content, key=lambda p: frame.pos == "noun" and p == "prep:de")
        if p.startswith("prep:")
    ]
    found += [
        ("object", object_with(p.removeprefix("object+prep:"))) for p in frame.content if p.startswith("object+prep:")
    ]
    if "object+predicate" in frame.content:
        found.append(("object", called))
    if "object" in frame.content:
        found.append(("object", object_))
    return found
