"""Occasions: what one speaker says on in one article after the article has told when.

"Dravek said on Monday that …" opens an occasion; what he is quoted with further on, without another time beside it, was
said on it. The day is then not stated beside the words but resolved through those that open the occasion. Whom he spoke
to on that day answers on it too, on an occasion of his own. An earlier day recalled in between ("as he put it on
Monday") opens none, and ends the one that ran.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from dragoman.model.ids import minted_id
from dragoman.model.quotation import Quotation
from dragoman.model.reading import Reading
from dragoman.model.time import Time, When
from dragoman.record.contents.words import word_tables
from dragoman.record.nodes import sentence_spans
from dragoman.text.fold import words

FAR = 5  # sentences between two quotations of an occasion, at most
LEAD = 20  # characters before a cue in which its auxiliary stands


@dataclass(frozen=True, slots=True)
class Occasion:
    """The quotation that tells the day, and the day."""

    id: str
    opening: str
    day: When


def find_occasions(reading: Reading, text: str, days: Mapping[str, When] = {}) -> Mapping[str, Occasion]:
    """{quotation: its occasion}, where more than one quotation is of it, or it answers another.

    `days`: those of quotations whose day the article alone does not tell.
    """
    found: dict[str, Occasion] = {}
    running: dict[tuple[str, ...], _Running] = {}
    for quotation in sorted(reading.quotations, key=_start):
        if quotation.kind != "speech" or quotation.planned or not quotation.speaker:
            continue
        place, day = _sentence(reading, quotation), days.get(quotation.id) or exact(quotation.said_on)
        held = running.get(quotation.speaker)
        if day is not None:
            occasion, exchange = Occasion(_name(reading, quotation), quotation.id, day), _Exchange(place)
            if not looks_back(reading, text, quotation):  # "Orlo had told him on Monday …": whom he told speaks today
                running |= {(one,): _Running(occasion, exchange, asked=True) for one in _asked(quotation)}
            if held is not None and (day.start or "") < (held.occasion.day.start or ""):
                del running[quotation.speaker]  # a look back: what follows may be of either day
            else:
                running[quotation.speaker] = _Running(occasion, exchange, opened=True)
        elif quotation.said_on is None and held is not None and place - held.exchange.last <= FAR:
            occasion = held.occasion
            if told_of_another_day(reading, text, quotation, occasion.day):
                continue
            if held.asked:
                occasion = Occasion(_name(reading, quotation), occasion.opening, occasion.day)
            elif held.opened:
                found[occasion.opening] = occasion
            held.exchange.last = place
            running[quotation.speaker] = _Running(occasion, held.exchange, opened=held.opened)
            found[quotation.id] = occasion
    return found


@dataclass(slots=True)
class _Exchange:
    """What two say to one another; `last` is the sentence in which either was last quoted."""

    last: int


@dataclass(frozen=True, slots=True)
class _Running:
    """The occasion of a speaker: `opened` by the speaker, or `asked`: spoken to and not yet heard."""

    occasion: Occasion
    exchange: _Exchange
    opened: bool = False
    asked: bool = False


def _asked(quotation: Quotation) -> set[str]:
    """Whom the speaker turns to."""
    return {*quotation.addressee, *quotation.target} - set(quotation.speaker)


def _name(reading: Reading, quotation: Quotation) -> str:
    return minted_id("c", f"{reading.article.id}:{quotation.id}")


def exact(when: When | None) -> When | None:
    """A time where it is one day."""
    return when if when is not None and when.start is not None and when.start == when.end else None


def told_of_another_day(reading: Reading, text: str, quotation: Quotation, day: When) -> bool:
    """Whether the sentence around the quotation names other days, or its cue looks back."""
    around = sentence_spans(reading, quotation.cue or quotation.content)
    own = [span for one in reading.quotations for span in one.content]
    named = (
        t for t in reading.times if any(s.overlaps(t.span) for s in around) and not any(s.overlaps(t.span) for s in own)
    )
    if any(_is_another(time, day) for time in named):
        return True
    return looks_back(reading, text, quotation)


def _is_another(time: Time, day: When) -> bool:
    """Whether a time named is another day, or may well be: "since Monday", on a page that does not tell its own."""
    if time.start is None and time.end is None:
        return time.granularity == "day"
    return (time.start or "") > (day.end or "") or (time.end or "9") < (day.start or "")


def looks_back(reading: Reading, text: str, quotation: Quotation) -> bool:
    """Whether the cue looks back behind the time of the telling ("had warned")."""
    table = word_tables().get(reading.article.language)
    lead = text[max(0, quotation.cue[0].start - LEAD) : quotation.cue[0].end] if quotation.cue else ""
    return table is not None and bool(table.earlier & set(words(lead)[-3:]))


def _start(quotation: Quotation) -> int:
    spans = (*quotation.content, *quotation.cue)
    return min((span.start for span in spans), default=0)


def _sentence(reading: Reading, quotation: Quotation) -> int:
    """The number of the sentence that it begins in."""
    start = _start(quotation)
    return sum(span.start <= start for span in reading.article.sentences)
