"""The quotation or event that a side of a pair means, as the record would compare it."""

from collections.abc import Mapping
from dataclasses import replace
from itertools import product

from dragoman.model.article import Article
from dragoman.model.event import EventMention
from dragoman.model.quotation import Quotation
from dragoman.model.reading import Reading
from dragoman.model.span import Evidence, Spans
from dragoman.record.days.known import Days
from dragoman.record.entities.judging import SAME
from dragoman.record.nodes import EventView, QuotationView, named_in
from dragoman.record.ports import Source
from dragoman.record.views import event_view, quotation_view
from dragoman.scoring.answers import Pair, Side
from dragoman.scoring.parties import alike
from dragoman.text.names import same_name

type Ids = Mapping[str, str]
MADE = "made"  # id of a quotation or event that the reading has not


def statement_views(
    pair: Pair, left: Reading, right: Reading, names: tuple[Ids, Ids]
) -> tuple[tuple[list[QuotationView], bool], tuple[list[QuotationView], bool]]:
    """Of both sides: the quotations meant, and whether the reading has the one that the pair names."""
    # two writings of one speaker are one speaker, by the rule that the record joins names by
    a, b = _untitled(pair.left.speaker), _untitled(pair.right.speaker)
    one = alike(a, b) or same_name(a, b, pair.left.language, pair.right.language) >= SAME
    speaker = pair.left.speaker if one else pair.right.speaker
    return (
        _statements(pair.left, left, names[0], "left", pair.left.speaker),
        _statements(pair.right, right, names[1], "right", speaker),
    )


def _statements(side: Side, reading: Reading, names: Ids, key: str, speaker: str) -> tuple[list[QuotationView], bool]:
    found = [q for q in reading.quotations if _overlap(q.content, side.content)] if side.content else []
    told = [q for q in reading.quotations if q.parent is None]  # what others say within it is theirs
    meant = [max(found, key=lambda q: _overlap(q.content, side.content))] if found else told
    if side.content and not found:
        meant = [_made_quotation(side)]
    source = Source(0, Article(id=key, text=side.text, text_hash=key), reading)
    days = Days(side.date, side.date, exact=side.date is not None)
    views = (quotation_view(source, quotation, names, key) for quotation in meant)
    alone = frozenset({speaker}) if _by_office(side, reading, speaker) else frozenset()
    return [replace(v, speakers=frozenset({speaker}), unnamed=alone, days=days) for v in views], bool(found)


def _by_office(side: Side, reading: Reading, speaker: str) -> bool:
    """Whether the passage calls the speaker by an office alone: "the Danish navy minister"."""
    named = named_in(reading)
    nominals = (m for m in reading.mentions if m.form == "nominal" and m.entity is not None and m.entity not in named)
    return any(alike(mention.span.of(side.text), speaker) for mention in nominals)


def _untitled(speaker: str) -> str:
    """A name without the words before it: "le général Abebe"; a role as it stands."""
    words = speaker.split()
    first = next((n for n, word in enumerate(words) if word[:1].isupper()), 0)
    return " ".join(words[first:])


def event_views(side: Side, reading: Reading, names: Ids, key: str) -> tuple[list[EventView], bool]:
    """The event mention whose trigger is meant, and whether the reading has it."""
    found = [e for e in reading.events if _overlap(e.trigger, side.trigger)]
    event = max(found, key=lambda e: _overlap(e.trigger, side.trigger)) if found else _made_event(side)
    source = Source(0, Article(id=key, text=side.text, text_hash=key), reading)
    return [event_view(source, event, names, key)], bool(found)


def _overlap(left: Spans, right: Spans) -> int:
    """Characters in common."""
    return sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a, b in product(left, right))


def _made_quotation(side: Side) -> Quotation:
    told = {"act": Evidence(side.content, "inferred", MADE)}
    return Quotation(
        MADE, side.content, (), (), (), None, (), (), "indirect", "speech", "state", False, (), None, (), None, None,
        1.0, told,
    )  # fmt: skip


def _made_event(side: Side) -> EventMention:
    told = {name: Evidence(side.trigger, "inferred", MADE) for name in ("type", "status")}
    return EventMention(
        MADE, "", "", None, (), side.trigger, (), (), None, None, "unknown", False, False, None, None, 1.0, MADE, told
    )


def identities(left: Reading, right: Reading) -> tuple[dict[str, str], dict[str, str]]:
    """Names for the entities of both readings, the same name for one party."""
    first = {entity.id: f"left {entity.id}" for entity in left.entities}
    second = {entity.id: f"right {entity.id}" for entity in right.entities}
    for a, b in product(left.entities, right.entities):
        if a.type == b.type and alike(a.name, b.name):
            second[b.id] = first[a.id]
    return first, second
