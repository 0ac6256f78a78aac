"""All quotations of a text that can be told from its marks and cue words."""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.languages.cues import CueTable
from dragoman.model.span import Span, Spans
from dragoman.reading.quotations.surface.clauses import reported
from dragoman.reading.quotations.surface.cues import find_cues
from dragoman.reading.quotations.surface.direct import direct
from dragoman.reading.quotations.surface.phrases import phrased
from dragoman.reading.quotations.surface.said import CueAt, Host, Said, overlaps
from dragoman.reading.quotations.surface.sources import follows_on, source_before
from dragoman.text.marks import Pair, speech_hints
from dragoman.text.sentences import mask

_WORDS = 5  # of a quotation without a cue


def find_said(
    text: str, *, sentences: Spans, pairs: Sequence[Pair], times: Spans, furniture: Spans, table: CueTable
) -> tuple[Said, ...]:
    """Quotations in the order of the text; their speakers are open. `sentences` are those of `find_sentences`."""
    outer = [pair for pair in pairs if pair.level == 0]
    masked = mask(text, outer)
    found: list[Said] = []
    last_end = -1
    for sentence in sentences:
        if overlaps(sentence, furniture):
            continue
        inside = tuple(p for p in outer if sentence.start <= p.open < sentence.end)
        host = Host(text, masked, sentence, inside, times, table)
        if _is_alone(host) and found and "\n" not in text[last_end : sentence.start] and found[-1].pattern == "direct":
            found[-1] = replace(found[-1], content=(*found[-1].content, *(p.inner for p in inside)))
        else:
            here = _in_sentence(host)
            found += here
        last_end = sentence.end
    return tuple(found)


def _is_alone(host: Host) -> bool:
    """Whether a sentence is nothing but a quotation."""
    return bool(host.pairs) and not host.masked[host.span.start : host.span.end].strip("\ufffc .!?…,")


def _in_sentence(host: Host) -> list[Said]:
    cues = find_cues(host)
    found: list[Said] = []
    used: set[int] = set()
    for said, cue in direct(host, cues):
        found.append(said)
        used |= {cue.verb.start} if cue is not None else set()
    for said, cue in phrased(host, cues):
        if not any(overlaps(span, said.content) for one in found for span in one.content):
            found.append(said)
            used |= {cue.verb.start} if cue is not None else set()
    found += _indirect(host, cues, used, found)
    found += _marks_alone(host, found)
    return sorted(found, key=lambda one: one.reach)


def _indirect(host: Host, cues: Sequence[CueAt], used: set[int], found: Sequence[Said]) -> list[Said]:
    """What the other cues report; a cue inside the content of another one is not asked."""
    said: list[Said] = []
    floor, last = host.span.start, _first_source(found)
    for at in cues:
        if at.cue.behind or at.verb.start in used or any(overlaps(at.verb, one.content) for one in (*found, *said)):
            continue
        shared = follows_on(host, at)
        source = last if shared else source_before(host, floor, at.start)
        one = reported(host, at, cues, source, shared=shared)
        if source is not None:
            last = source
        if one is None or any(overlaps(span, other.content) for other in (*found, *said) for span in one.content):
            continue
        said.append(one)
        last = one.source or last
    return said


def _first_source(found: Sequence[Said]) -> Span | None:
    return next((one.source for one in found if one.source is not None), None)


def _marks_alone(host: Host, found: Sequence[Said]) -> list[Said]:
    """Quotations that no cue reaches: several words, or a sentence of their own."""
    alone = []
    for pair in host.pairs:
        hints = speech_hints(host.text, pair)
        if any(overlaps(pair.inner, one.content) for one in found) or not (hints.words >= _WORDS or hints.sentence):
            continue
        follows = _is_alone(host)
        alone.append(Said((pair.inner,), (), None, "state", "speech", "marks", follows))
    return alone
