"""According to X, as X said: cues set beside a sentence that is itself the content."""

import re
from collections.abc import Iterator, Sequence

from dragoman.languages.cues import PhraseCue
from dragoman.model.span import Span
from dragoman.reading.quotations.surface.cues import clause_end
from dragoman.reading.quotations.surface.said import CueAt, Host, Said
from dragoman.reading.quotations.surface.sources import is_pronoun, phrase_end, source_behind

_SHORTEST = 2  # words of content
_WORD = re.compile(r"[\w'’-]+")
_SET_OFF = (",", "–", "—")


def phrased(host: Host, cues: Sequence[CueAt]) -> Iterator[tuple[Said, CueAt | None]]:
    """What a sentence gives as somebody's words by a phrase in front, at its end or set between commas."""
    for one in host.table.phrases:
        listed = "|".join(map(re.escape, sorted(one.forms, key=len, reverse=True)))
        for hit in re.compile(rf"(?<!\w)(?:{listed})(?!\w)", re.IGNORECASE).finditer(host.masked, *host.span):
            found = _found(host, one, Span(*hit.span()), cues)
            if found is not None:
                yield found
                return


def _found(host: Host, one: PhraseCue, cue: Span, cues: Sequence[CueAt]) -> tuple[Said, CueAt | None] | None:
    if one.with_cue:
        return _with_cue(host, one, cue, cues)
    placed = _source_in_front(host, cue) if one.before else _source_behind(host, cue)
    said = (
        _said(host, one, cue, placed, Span(min(cue.start, placed.start), max(cue.end, placed.end))) if placed else None
    )
    return (said, None) if said is not None else None


def _source_behind(host: Host, cue: Span) -> Span | None:
    small = host.table.words
    first = _WORD.match(host.masked, cue.end + 1, host.span.end)
    if first is not None and first[0].lower() in small.joiners and first[0].lower() not in small.determiners:
        first = _WORD.match(host.masked, first.end() + 1, host.span.end)  # „nach Angaben von …“
    end = phrase_end(host, first.start(), host.span.end) if first is not None else None
    if first is None or end is None or first[0].lower() in small.stops:
        return None
    words = set(_WORD.findall(host.words(cue.end, end)))
    return Span(first.start(), end) if not words & set(small.no_sources) else None


def _source_in_front(host: Host, cue: Span) -> Span | None:
    comma = host.masked.rfind(",", host.span.start, cue.start)
    start = host.span.start if comma < 0 else comma + 2
    end = phrase_end(host, start, cue.start)
    return Span(start, end) if end is not None and not host.masked[end : cue.start].strip() else None


def _with_cue(host: Host, one: PhraseCue, lead: Span, cues: Sequence[CueAt]) -> tuple[Said, CueAt] | None:
    """ "As the police said, …": the verb and its source share the clause that the phrase opens."""
    if lead.start > host.span.start and host.masked[host.span.start : lead.start].rstrip()[-1:] not in _SET_OFF:
        return None
    end = clause_end(host, lead.end)
    at = next((c for c in cues if lead.end <= c.start and c.end <= end and "clause" in c.cue.takes), None)
    if at is None:
        return None
    first = host.masked[lead.end : at.start].strip()
    source = source_behind(host, at) if not first else None
    if first:
        start = lead.end + 1
        stop = phrase_end(host, start, at.start)
        pronoun = is_pronoun(host, Span(start, start + len(first)))
        source = Span(start, start + len(first)) if pronoun else Span(start, stop) if stop is not None else None
    if source is None:
        return None
    said = _said(host, one, at.mark, source, Span(lead.start, end))
    return (said, at) if said is not None else None


def _said(host: Host, one: PhraseCue, cue: Span, source: Span, whole: Span) -> Said | None:
    """The sentence without `whole`; what stands before it only where a comma parts them."""
    head = host.masked[host.span.start : whole.start].rstrip()
    lead = re.compile(r"[\s,:]*").match(host.masked, whole.end)
    start = lead.end() if lead is not None else whole.end
    tail = host.masked[start : host.span.end].rstrip(" .!?…,;")
    if head and tail and not head.endswith(_SET_OFF):
        return None
    words = head.rstrip(" ,–—")
    content = [Span(host.span.start, host.span.start + len(words))] if words else []
    if tail and (not content or host.masked[whole.end : whole.end + 1] in _SET_OFF):
        content.append(Span(start, start + len(tail)))
    if sum(len(span.of(host.text).split()) for span in content) < _SHORTEST:
        return None
    follows = is_pronoun(host, source)
    spans = tuple(_unmarked(host, span) for span in content)
    return Said(spans, (cue,), source, one.act, "speech", "phrase", follows)


def _unmarked(host: Host, span: Span) -> Span:
    """The inside of a quotation that is the whole stretch."""
    return next((pair.inner for pair in host.pairs if pair.outer == span), span)
