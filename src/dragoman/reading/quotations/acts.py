"""The speech act of a quotation: by its frame first, by its content where the frame only says "said"."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import cast

from dragoman.errors import KnowledgeError
from dragoman.languages import load_language
from dragoman.model.quotation import ACTS, Act
from dragoman.model.span import Evidence, Span
from dragoman.reading.document import Document
from dragoman.reading.grammar.verbs import is_negated
from dragoman.reading.quotations.candidate import Candidate


@dataclass(frozen=True, slots=True)
class ActTable:
    """Acts that a negated cue turns into, and content patterns in order."""

    negated: Mapping[str, Act]
    content: tuple[tuple[Act, re.Pattern[str]], ...]


@cache
def load_acts(code: str) -> ActTable:
    """languages/<code>/acts.toml. Raises `KnowledgeError` for an act that is none."""
    table = load_language(code).table("acts")
    entries = cast(Sequence[Mapping[str, str]], table["content"])
    negated = cast(Mapping[str, Act], table["negated"])
    unknown = {*negated, *negated.values(), *(entry["act"] for entry in entries)} - set(ACTS)
    if unknown:
        raise KnowledgeError(f"languages/{code}/acts.toml: unknown acts {sorted(unknown)}; valid: {', '.join(ACTS)}")
    content = tuple((cast(Act, e["act"]), re.compile(e["pattern"], re.IGNORECASE)) for e in entries)
    return ActTable(negated, content)


def act_of(document: Document, one: Candidate) -> tuple[Act, Evidence]:
    """The act and what it rests on."""
    table = load_acts(document.language.code)
    act: Act = one.frame.act if one.frame is not None and one.frame.act is not None else "state"
    basis = one.cue or one.content[:1]
    rule = f"frame {one.frame.id}" if one.frame is not None else one.pattern
    if act == "state":
        return _by_content(document, one, table) or (act, Evidence(basis, "inferred", rule))
    if one.anchor is not None and one.anchor.pos_ in ("VERB", "AUX") and is_negated(one.anchor, document.labels):
        turned = table.negated.get(act, act)
        if turned != act:
            return turned, Evidence(basis, "inferred", f"{rule}, negated")
    return act, Evidence(basis, "inferred", rule)


def _by_content(document: Document, one: Candidate, table: ActTable) -> tuple[Act, Evidence] | None:
    for act, pattern in table.content:
        for span in one.content:
            hit = pattern.search(span.of(document.text))
            if hit:
                words = Span(span.start + hit.start(), span.start + hit.end())
                return act, Evidence((words,), "inferred", f"content says {act}")
    return None
