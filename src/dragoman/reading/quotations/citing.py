"""Sources that a source cites: "the ship is lost, the agency writes, citing the navy"."""

from dataclasses import replace

from dragoman.reading.document import Document
from dragoman.reading.quotations.candidate import Candidate
from dragoman.reading.quotations.cues import source_spans
from dragoman.reading.quotations.select import select


def passed_on(chosen: list[Candidate], candidates: list[Candidate], document: Document) -> list[Candidate]:
    """With what others are cited for: the words of the cue beside which "citing X" stands, else of the sentence."""
    found = list(chosen)
    for one in candidates:
        if one.pattern != "citing" or one.anchor is None:
            continue
        at = next((i for i, other in enumerate(found) if _tells(other, one)), None)
        if at is None:
            found += select([one], document)
        else:
            found[at] = _who_cites(found[at], one, document)
            found.append(replace(one, content=found[at].content, passed_on_by=found[at].anchor))
    return sorted(found, key=lambda c: (c.reach.start, -c.reach.end, c.passed_on_by is not None, c.cue))


def _tells(other: Candidate, one: Candidate) -> bool:
    """Whether another cue of the sentence reports the words, and does not hold the phrase in them."""
    if other.anchor is None or one.anchor is None or other.anchor.sent.start != one.anchor.sent.start:
        return False
    speech = other.frame is not None and other.frame.kind == "speech"
    return speech and not any(s.start <= one.anchor.idx < s.end for s in other.content)


def _who_cites(host: Candidate, one: Candidate, document: Document) -> Candidate:
    """« L'agence, citant un officier, rapporte que … »: who cites, where the parser gave the cited as the subject."""
    cited = {t.i for head in one.sources for t in head.subtree}
    owner = one.anchor.head if one.anchor is not None else None
    if owner is None or any(t.i not in cited for t in host.sources):
        return host
    if owner.pos_ not in ("NOUN", "PROPN") or owner.i in cited:
        return host
    return replace(host, sources=(owner,), source=source_spans((owner,), document))
