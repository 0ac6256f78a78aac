"""One sentence, two events: "attacked Peru in 1908 and Bolivia in 1914" tells of each with its own time."""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.model.event import EventMention
from dragoman.model.parse import Token
from dragoman.model.span import Evidence, Span, Spans
from dragoman.model.time import Time
from dragoman.reading.events.acts.finding import Act
from dragoman.reading.events.circumstances import Dated

_NEAR = 2
"""Words between somebody and the time right behind: "Bolivia [in] 1914", « la Bolivie [en plein] 1914 »."""


def parted_by_day(mention: EventMention, act: Act, dated: Dated) -> tuple[EventMention, ...]:
    """An event for each of those that it is done to, where each of them has a time of its own; else the one."""
    given = mention.evidence.get("recipients", ())
    items = given if isinstance(given, tuple) else (given,)
    near = dated.get(act.trigger.head.sent.start, [])
    if len(items) != len(mention.recipients) or not 1 < len(items) <= len(near):
        return (mention,)
    times = [_behind(item, near) for item in items]
    spans = {time.span for time in times if time is not None}
    if len(spans) < len(items):
        return (mention,)
    pairs = [(item, time) for item, time in zip(items, times, strict=True) if time is not None]
    return tuple(
        replace(
            mention,
            trigger=_words(mention, item, time, first=item is items[0]),
            recipients=(entity,),
            when=time.when(),
            performed_by=mention.performed_by if item is items[0] else None,  # one event a quotation
            evidence={**mention.evidence, "recipients": (item,), "when": _told(time)},
        )
        for entity, (item, time) in zip(mention.recipients, pairs, strict=True)
    )


def _words(mention: EventMention, item: Evidence, time: Time, *, first: bool) -> Spans:
    """What names an act whose verb is printed once: of the later ones "[Bolivia in 1914]" is all that there is."""
    return mention.trigger if first else (Span(min(item.spans).start, time.span.end),)


def numbered(mentions: tuple[EventMention, ...], before: int) -> tuple[EventMention, ...]:
    """Mentions with the ids that follow those of `before` others."""
    if len(mentions) == 1:
        return mentions  # nearly always: named by its place already
    return tuple(replace(one, id=f"v{before + n}") for n, one in enumerate(mentions, start=1))


def _behind(item: Evidence, near: Sequence[tuple[Token, Time]]) -> Time | None:
    """The time right behind somebody's name, prepositions left aside."""
    end = max(span.end for span in item.spans)
    for token, time in near:
        if time.span.start >= end:
            between = token.doc.text[end : time.span.start]
            return time if len(between.split()) <= _NEAR and not set(between) & set(",;:.") else None
    return None


def _told(time: Time) -> Evidence:
    return Evidence((time.span,), "stated", "time right behind whom it is done to")
