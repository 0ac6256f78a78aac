"""Where a claim is set: the names and days of its sentence and of those before it, and what befalls whom in it."""

import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from dragoman.model.reading import Reading
from dragoman.model.span import Spans
from dragoman.model.time import Time
from dragoman.record.contents.alignment import TELLING
from dragoman.record.contents.concepts import items_of
from dragoman.record.contents.happenings import befalls
from dragoman.record.contents.topics import topics
from dragoman.record.days.weekdays import weekday_named
from dragoman.record.nodes import sentence_spans, words_of
from dragoman.record.ports import Source
from dragoman.text.fold import fold

BACK = 2  # sentences before a claim's own, of its paragraph, that may name what it is about
_PARAGRAPH = re.compile(r"\n\s*\n|\n")


@dataclass(frozen=True, slots=True)
class Setting:
    """`names` are the names of the claim's sentence and of those that it leans on, each by how rare its article has it;
    `places` those of its sentence, else of the nearest one before, that are no people, bodies or countries: the ship,
    the square, the town. `days` are those of its sentence, `weekdays` also of the others."""

    names: Mapping[str, float]
    places: frozenset[str]
    days: frozenset[str]
    weekdays: frozenset[int]
    happenings: frozenset[str]


def setting_of(source: Source, claim: Spans) -> Setting:
    """The setting of a claim."""
    reading, text, language = source.reading, source.article.text, source.reading.article.language
    sentence = sentence_spans(reading, claim)
    around = (*sentence, *reversed(_before(reading, text, sentence)))
    named = [_names(span.of(text), language) for span in around]
    parties, counts = _parties(reading, text), topics(text, language)
    times = [time for time in reading.times if any(span.overlaps(time.span) for span in around)]
    told = words_of(text, sentence)
    return Setting(
        names={name: 1 / math.sqrt(max(1, counts[name])) for one in named for name in one},
        places=next((places for one in named if (places := one - parties)), frozenset()),
        days=frozenset(t.start for t in times if t.start and _is_day(t) and any(s.overlaps(t.span) for s in sentence)),
        weekdays=frozenset(_weekdays(times, text, language)),
        happenings=befalls(told, language),
    )


def _before(reading: Reading, text: str, sentence: Spans) -> Spans:
    """The sentences before, of the same paragraph."""
    start = sentence[0].start if sentence else 0
    earlier = [span for span in reading.article.sentences if span.end <= start][-BACK:]
    return tuple(span for span in earlier if not _PARAGRAPH.search(text, span.end, start) and "\n" not in span.of(text))


def _names(text: str, language: str) -> frozenset[str]:
    """Names and codes of countries."""
    found = (item for item in items_of(text, language) if item.name and item.weight >= TELLING)
    return frozenset(key for item in found for key in ({k for k in item.keys if k[0] == "@"} or {item.word}))


def _parties(reading: Reading, text: str) -> frozenset[str]:
    """Names of people, bodies and countries: they act in many places."""
    kinds = {entity.id: entity.type for entity in reading.entities}
    spans = (
        m.span for m in reading.mentions if m.form != "pronoun" and kinds.get(m.entity or "") not in (None, "place")
    )
    named = {word for span in spans for word in fold(span.of(text)).replace("-", " ").split()}
    codes = {f"@{entity.country}" for entity in reading.entities if entity.country}
    return frozenset(named | codes)


def _is_day(time: Time) -> bool:
    return time.granularity == "day" and time.start is not None and time.start == time.end


def _weekdays(times: list[Time], text: str, language: str) -> Iterator[int]:
    """Of the days, and of those that only a weekday names."""
    for time in times:
        if _is_day(time):
            yield date.fromisoformat((time.start or "")[:10]).weekday()
        elif time.granularity == "day" and (named := weekday_named(text, (time.span,), language)) is not None:
            yield named
