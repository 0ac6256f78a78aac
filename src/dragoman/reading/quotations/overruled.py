"""Quotations that another overrules: what is only meant beside what is said, what is asked for beside who asks."""

from dataclasses import replace

from dragoman.reading.document import Document
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.quotations.candidate import Candidate

_OPENS = 8
"""Characters of the marks and pronouns in front of the infinitive that opens what is asked (« à en »)."""


def said_not_meant(kept: list[Candidate]) -> list[Candidate]:
    """« Entend [proposer] un barème »: what is meant to be said, by whom, instead of the meaning to say it."""
    found = list(kept)
    for outer in kept:
        for at, inner in enumerate(found):
            if outer is inner or outer.frame is None or inner.frame is None or inner.anchor is None:
                continue
            if (
                outer.frame.kind != "intent"
                or outer.pattern != "infinitive"
                or inner.frame.kind not in (None, "speech")
            ):
                continue
            opens = inner.anchor.idx - outer.content[0].start in range(4) and inner.anchor.head == outer.anchor
            if opens and outer in found:
                found[at] = replace(inner, sources=outer.sources, source=outer.source)
                found.remove(outer)
                break
    return found


def asked_not_said(kept: list[Candidate], document: Document) -> list[Candidate]:
    """« exhorte les deux à [accepter] le plan », "declined to [blame] the pilot": what one is only asked to say, or
    does not say, is not said."""
    asked = [o for o in kept if o.frame is not None and o.frame.act == "request" and o.pattern == "infinitive"]

    def is_asked(one: Candidate) -> bool:
        if one.anchor is None or one.frame is None or _governs(one, kept, document.labels):
            return one.anchor is not None and one.frame is not None
        if one.frame.act not in ("agree", "reject", "promise"):
            return False
        return any(0 <= one.anchor.idx - o.content[0].start <= _OPENS for o in asked if o is not one)

    return [one for one in kept if not is_asked(one)]


def _governs(one: Candidate, kept: list[Candidate], labels: Labels) -> bool:
    """Whether an infinitive without a clause of its own hangs on a verb that asks for it or refuses it."""
    if not labels.object_patterns or one.anchor is None or one.pattern in ("clause", "direct"):
        return False
    if one.anchor.dep not in labels.infinitive | labels.clause or "VerbForm=Inf" not in one.anchor.morph:
        return False
    above = one.anchor.head.i
    return any(
        o.anchor is not None and o.anchor.i == above and o.frame is not None and o.frame.act in ("request", "reject")
        for o in kept
        if o.pattern == "infinitive"
    )
