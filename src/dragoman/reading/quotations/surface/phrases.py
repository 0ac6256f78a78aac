"""According to X: cues that are no verbs."""

import re
from collections.abc import Iterator

from dragoman.languages.cues import PhraseCue
from dragoman.model.span import Span
from dragoman.reading.quotations.surface.said import Host, Said
from dragoman.reading.quotations.surface.sources import phrase_end

_SHORTEST = 2  # words of content


def phrased(host: Host) -> Iterator[Said]:
    """What a sentence gives as somebody's words by a phrase, in front, at its end or set between commas."""
    for one in host.table.phrases:
        listed = "|".join(map(re.escape, sorted(one.forms, key=len, reverse=True)))
        for hit in re.compile(rf"(?<!\w)(?:{listed})(?!\w)", re.IGNORECASE).finditer(host.masked, *host.span):
            said = _before(host, one, hit) if one.before else _behind(host, one, hit)
            if said is not None:
                yield said
                return


def _behind(host: Host, one: PhraseCue, hit: re.Match[str]) -> Said | None:
    start = hit.end() + 1
    first = re.compile(r"[\w'’-]+").match(host.masked, start)
    if first is None or first[0].lower() in (*host.table.words.stops, "lo"):
        return None
    end = phrase_end(host, start, host.span.end)
    if end is None:
        return None
    return _said(host, one, Span(*hit.span()), Span(start, end), Span(hit.start(), end))


def _before(host: Host, one: PhraseCue, hit: re.Match[str]) -> Said | None:
    comma = host.masked.rfind(",", host.span.start, hit.start())
    start = host.span.start if comma < 0 else comma + 2
    end = phrase_end(host, start, hit.start())
    if end is None or host.masked[end : hit.start()].strip():
        return None
    return _said(host, one, Span(*hit.span()), Span(start, end), Span(start, hit.end()))


def _said(host: Host, one: PhraseCue, cue: Span, source: Span, whole: Span) -> Said | None:
    """The sentence without `whole`; before it only where a comma parts them."""
    head = host.masked[host.span.start : whole.start].rstrip()
    tail_start = re.compile(r"[\s,:]*").match(host.masked, whole.end).end()  # type: ignore[union-attr]
    tail = host.masked[tail_start : host.span.end].rstrip(" .!?…,;")
    content = []
    if head and (head.endswith((",", "–", "—")) or not tail):
        words = head.rstrip(" ,–—")
        content.append(Span(host.span.start, host.span.start + len(words)))
    elif head:
        return None
    if tail and (not content or host.masked[whole.end : whole.end + 1] in (",", "–")):
        content.append(Span(tail_start, tail_start + len(tail)))
    words_in = sum(len(span.of(host.text).split()) for span in content)
    if words_in < _SHORTEST:
        return None
    return Said(tuple(_unmarked(host, span) for span in content), (cue,), source, one.act, "speech", "phrase")


def _unmarked(host: Host, span: Span) -> Span:
    """The inside of a quotation that is the whole stretch."""
    return next((p.inner for p in host.pairs if p.outer == span), span)
