"""Words in quote marks and the cue that stands before, behind or between them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dragoman.model.span import Span
from dragoman.reading.quotations.surface.cues import find_cues
from dragoman.reading.quotations.surface.said import CueAt, Host, Said
from dragoman.reading.quotations.surface.sources import (
    dropped,
    follows_on,
    is_pronoun,
    left_open,
    phrase_end,
    source_before,
    source_behind,
)
from dragoman.text.marks import Pair

_LEAD = re.compile(r"[\s,.!?–—-]*")
_DASHED = re.compile(r"[—–]\s?([^—–\n]{3,160}?)\s?[—–]")
_HEADLINE = 6  # words in front of the colon of a headline


def direct(host: Host, cues: Sequence[CueAt]) -> Iterator[tuple[Said, CueAt | None]]:
    """Each quotation of the sentence that has a cue, with that cue (None for a colon alone or one between dashes)."""
    taken: set[int] = set()
    for number, pair in enumerate(host.pairs):
        if number in taken:
            continue
        found = (
            _behind(host, number, cues)
            or _labelled(host, pair, cues)
            or _before(host, pair, cues)
            or _incised(host, pair)
            or _colon(host, pair)
        )
        if found is not None:
            said, cue, last = found
            taken |= set(range(number, last + 1))
            yield said, cue


type _Found = tuple[Said, CueAt | None, int]


def _number(host: Host, pair: Pair) -> int:
    return host.pairs.index(pair)


def _behind(host: Host, number: int, cues: Sequence[CueAt]) -> _Found | None:
    """ "…", said X (, "…")."""
    pair = host.pairs[number]
    at = next(
        (c for c in cues if c.start >= pair.outer.end and _touches(host, pair, c) and "marks" in c.cue.takes), None
    )
    if at is None:
        return None
    source = source_behind(host, at)
    content, last = [pair.inner], number
    following = host.pairs[number + 1] if number + 1 < len(host.pairs) else None
    open_ = source is None and left_open(host, at)
    between = max(at.end, source.end if source else 0)
    if following is not None and _resumed(host, between, following):
        content, last = [*content, following.inner], number + 1
    pronoun = is_pronoun(host, source)
    return (
        Said(tuple(content), (at.mark,), source, at.cue.act, at.cue.kind, "direct", open_ or pronoun),
        at,
        last,
    )


def _touches(host: Host, pair: Pair, at: CueAt) -> bool:
    lead = _LEAD.match(host.masked, pair.outer.end)
    return lead is not None and lead.end() == at.start


def _resumed(host: Host, start: int, pair: Pair) -> bool:
    """Whether nothing but a short adverbial and a comma stands between the source and the words that go on."""
    between = host.masked[start : pair.open]
    return between.rstrip()[-1:] in (",", ":", "–", "—", "") and len(between.split()) <= _HEADLINE


def _before(host: Host, pair: Pair, cues: Sequence[CueAt]) -> _Found | None:
    """X said: "…" """
    head = host.masked[host.span.start : pair.open].rstrip()
    if not head.endswith((":", ",")):
        return None
    floor = max((p.outer.end for p in host.pairs if p.outer.end <= pair.open), default=host.span.start)
    near = [c for c in cues if floor <= c.start and c.end <= pair.open and "marks" in c.cue.takes and not c.cue.behind]
    if not near or (head.endswith(",") and host.masked[near[-1].end : pair.open].strip() != ","):
        return None
    at = near[-1]
    source = source_before(host, floor, at.start) or source_behind(host, at)
    pronoun = is_pronoun(host, source)
    follows = pronoun or (source is None and (dropped(host, at) or follows_on(host, at)))
    said = Said((pair.inner,), (at.mark,), source, at.cue.act, at.cue.kind, "direct", follows)
    return said, at, _number(host, pair)


def _labelled(host: Host, pair: Pair, cues: Sequence[CueAt]) -> _Found | None:
    """X calls Y "…": what is called and what it is called."""
    near = [c for c in cues if c.end <= pair.open and "label" in c.cue.takes]
    if not near or any(p.outer.end > near[-1].end and p.open < pair.open for p in host.pairs):
        return None
    at = near[-1]
    joined = "|".join(filter(None, (re.escape(at.cue.by), "como", "als")))
    small = "|".join(map(re.escape, host.table.words.determiners))
    loose = re.compile(rf"\s*(?<!\w)(?:(?:{joined})(?!\w)\s*)?(?:(?:{small})\s*)?\Z", re.IGNORECASE)
    called = loose.sub("", host.masked[at.end : pair.open])
    start = at.end + len(called) - len(called.lstrip())
    end = at.end + len(called)
    if "," in called or len(called.split()) > _HEADLINE * 2:
        return None
    content = (Span(start, end), pair.inner) if start < end else (pair.inner,)
    source = source_before(host, host.span.start, at.start)
    if source is None:
        return None
    return Said(content, (at.mark,), source, at.cue.act, at.cue.kind, "label"), at, _number(host, pair)


def _incised(host: Host, pair: Pair) -> _Found | None:
    """ "… — said X — …": the cue stands between dashes inside the marks."""
    for hit in _DASHED.finditer(host.text, pair.inner.start, pair.inner.end):
        inner = replace(host, masked=host.text, span=Span(*hit.span(1)), pairs=())
        at = next((c for c in find_cues(inner) if c.start == inner.span.start and "marks" in c.cue.takes), None)
        if at is None:
            continue
        source = source_behind(inner, at)
        tail = re.compile(r"[\s,.;:]*").match(host.text, hit.end(), pair.inner.end)
        start = tail.end() if tail is not None else hit.end()
        before = Span(pair.inner.start, hit.start() - _blanks(host.text[pair.inner.start : hit.start()]))
        content = (before, Span(start, pair.inner.end)) if start < pair.inner.end else (before,)
        follows = source is None or is_pronoun(host, source)
        said = Said(content, (at.mark,), source, at.cue.act, at.cue.kind, "direct", follows)
        return said, None, _number(host, pair)
    return None


def _blanks(words: str) -> int:
    """How many blanks and commas end `words`."""
    return len(words) - len(words.rstrip(" ,"))


def _colon(host: Host, pair: Pair) -> _Found | None:
    """A headline: X: "…" """
    start, end = host.span.start, pair.open
    head = host.masked[start:end].rstrip()
    if not head.endswith(":") or len(head.split()) > _HEADLINE or not head[0].isupper():
        return None
    colon = start + len(head) - 1
    first = head.rstrip(":").split()[0].lower()
    if first in (*host.table.words.openers, *host.table.words.stops) or phrase_end(host, start, colon) != colon:
        return None
    return (
        Said((pair.inner,), (Span(colon, colon + 1),), Span(start, colon), "state", "speech", "colon"),
        None,
        _number(host, pair),
    )
