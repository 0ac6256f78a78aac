"""Which day an article's "Tuesday" is, told by another article: the same words, or the same meeting, on a Tuesday.

Likeness of whole sentences says too little here: neighbours on one subject look closer than two renderings. What counts
is who speaks, in which words, or who met whom.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from dragoman.model.article import Published
from dragoman.model.record import RecordEvidence
from dragoman.model.span import Spans
from dragoman.record.days.clues import Clue, shift
from dragoman.record.days.known import TO_COME, Days
from dragoman.record.days.news import news_day
from dragoman.record.days.weekdays import WEEK, settle
from dragoman.record.desk import Desk
from dragoman.record.disagreements.turned import is_turned
from dragoman.record.events.accounts import Pair as Accounts
from dragoman.record.events.judging import judge_events
from dragoman.record.nodes import EventView, QuotationView, words_of
from dragoman.record.ports import Source
from dragoman.record.statements.judging import judge_quotations
from dragoman.record.statements.renderings import FEW, Pair
from dragoman.record.told import told_quotations

ALIKE = 0.6  # likeness of two contents of one speaker, centred
SURE, ENOUGH = 0.66, 6  # the same, and content words, where no weekday speaks for it
CERTAIN = 0.75  # score of the record's own judgement where no weekday speaks for it
RARE = 2  # words in quote marks that only a repetition shares
NARROW = 14  # days; a wider guess at the other article's day says nothing of this one's
TWO = 2  # parties that make a meeting this one and not another


@dataclass(frozen=True, slots=True)
class Told:
    """What another article tells: its view, its day and its article's days as the record knows them.

    `resolved`: the day of the occasion that it belongs to, where none stands beside the words.
    """

    view: QuotationView | EventView
    published: Published
    proof: RecordEvidence
    resolved: str | None = None

    @property
    def day(self) -> str | None:
        """The one day it was on."""
        view = self.view
        if self.resolved is not None:
            return self.resolved
        when = view.quotation.said_on if isinstance(view, QuotationView) else view.event.when
        found = settle(when, view.weekday, self.published, ahead=is_to_come(view))
        return found.start if found and found.start == found.end else None


def is_to_come(view: QuotationView | EventView) -> bool:
    """Whether it is only expected: announced words, planned acts."""
    return view.quotation.planned if isinstance(view, QuotationView) else expected(view)


def expected(view: EventView) -> bool:
    """Whether the act named is still to come; an accord to meet is a meeting to come."""
    event = view.event
    return event.status in TO_COME or (event.named_type == "CONSULT" and event.type != "CONSULT")


def occasion_clues(desk: Desk, source: Source, others: Sequence[str], known: Mapping[str, Published]) -> Iterator[Clue]:
    """Clues from `others`, articles of the same story whose days `known` tells at least within two weeks."""
    near = [other for other in others if other != source.article.id and is_narrow(known[other])]
    mine = _views(desk, source)
    for other in near:
        held = desk.keeper.source(other)
        theirs = [_told(desk, view, held, known[other]) for view in _views(desk, held)]
        for view in mine:
            yield from (clue for told in theirs if (clue := _clue(desk, view, told)))


def is_narrow(published: Published) -> bool:
    """Whether the days of an article are known within two weeks."""
    first, last = published.value or published.earliest, published.value or published.latest
    return bool(first and last and last <= shift(first, NARROW))


def _views(desk: Desk, source: Source) -> list[QuotationView | EventView]:
    found: list[QuotationView | EventView] = [*_sayings(desk, source), *_acts(desk, source)]
    return found


def _sayings(desk: Desk, source: Source) -> list[QuotationView]:
    keys = {f"{source.article.id}:{q.id}" for q in told_quotations(source)}
    return [view for node in desk.keeper.nodes(keys) if (view := desk.quotation(node)).speakers]


def _acts(desk: Desk, source: Source) -> list[EventView]:
    nodes = desk.keeper.nodes(desk.keeper.nodes_of("event", [source.article.id]))
    views = map(desk.event, nodes)
    return [v for v in views if v.weekday is not None and v.event.type]


def _told(desk: Desk, view: QuotationView | EventView, source: Source, published: Published) -> Told:
    spans = _spans(view)
    proof = RecordEvidence(source.article.id, spans, words_of(source.article.text, spans))
    day = _resolved(desk, view, source, published) if isinstance(view, QuotationView) else None
    if day is None or not isinstance(view, QuotationView):
        return Told(view, published, proof)
    return Told(replace(view, weekday=date.fromisoformat(day).weekday()), published, proof, day)


def _resolved(desk: Desk, view: QuotationView, source: Source, published: Published) -> str | None:
    """The day of the occasion that words belong to; of words in quote marks else the day of the news they stand in."""
    if view.weekday is not None or view.quotation.said_on is not None:
        return None
    occasion = desk.occasion(source, view.quotation.id)
    if occasion is not None:
        return occasion.day.start
    return news_day(source, view.quotation, published) if view.quotation.form == "direct" else None


def _spans(view: QuotationView | EventView) -> Spans:
    return view.quotation.content if isinstance(view, QuotationView) else view.event.trigger


def _clue(desk: Desk, mine: QuotationView | EventView, told: Told) -> Clue | None:
    if isinstance(mine, QuotationView) and isinstance(told.view, QuotationView):
        return _same_words(desk, mine, told, told.view)
    if isinstance(mine, EventView) and isinstance(told.view, EventView):
        return _same_meeting(mine, told, told.view) or _same_act(desk, mine, told, told.view)
    return None


def _same_words(desk: Desk, mine: QuotationView, told: Told, other: QuotationView) -> Clue | None:
    pair = Pair(mine, other, desk.keeper.vectors)
    day, weekdays, opposed = told.day, (mine.weekday, other.weekday), _denied(pair)
    if pair.speaker != "same" or pair.plans_apart or pair.numbers_apart:
        return None
    if _turned(pair) and (not opposed or None in weekdays):
        return None
    if None not in weekdays:
        alike = opposed or _repeated(pair) or _alike(pair, ALIKE) or _said_on(day, mine, other, desk)
        if day is None or mine.weekday != other.weekday or not alike:
            return None
        return Clue(
            day, shift(day, WEEK), _spans(mine), told.proof, f"the same words, of the same weekday, are of {day}"
        )
    first, last = told.published.value or told.published.earliest, told.published.value or told.published.latest
    if first is None or last is None or not (_alike(pair, SURE) or _judged_one(pair)):
        return None
    because = f"the same words stand in an article of {first}" + (f" to {last}" if last != first else "")
    return Clue(shift(first, -WEEK), shift(last, WEEK), _spans(mine), told.proof, because)


def _turned(pair: Pair) -> bool:
    """Whether one denies the other; of words in quote marks without a "not" only where they are not nearly one."""
    if not pair.turned or pair.excerpt:
        return False
    sides = (pair.left, pair.right)
    plain = all(one.quotation.form == "direct" and one.markers.negated is False for one in sides)
    return not plain or pair.meaning < SURE


def _denied(pair: Pair) -> bool:
    """Whether both stand in quote marks and deny one another in nearly the same words: one renders its opposite."""
    return pair.left.quotation.form == pair.right.quotation.form == "direct" and is_turned(pair)


def _repeated(pair: Pair) -> bool:
    """Whether both print the same few words in quote marks."""
    marked = pair.left.quotation.form != "indirect" and pair.right.quotation.form != "indirect"
    return marked and pair.fewest >= RARE and pair.contained == 1.0


def _alike(pair: Pair, least: float) -> bool:
    return pair.fewest >= (FEW if least < SURE else ENOUGH) and pair.meaning >= least


def _said_on(day: str | None, mine: QuotationView, other: QuotationView, desk: Desk) -> bool:
    """Whether the record would make one entry of the two, were mine of the other's day."""
    if day is None:
        return False
    judgement = judge_quotations(replace(mine, days=Days(day, day, exact=True)), other, desk.keeper.vectors)
    return judgement is not None and judgement.verdict == "same"


def _done_on(day: str, mine: EventView, other: EventView, desk: Desk) -> bool:
    """The same of acts, which must be named alike: the same parties do many on one day."""
    dated = replace(mine, days=Days(day, day, exact=True))
    if not Accounts(dated, other, desk.keeper.vectors).one_act:
        return False
    judgement = judge_events(dated, other, desk.keeper.vectors)
    return judgement is not None and judgement.verdict == "same"


def _judged_one(pair: Pair) -> bool:
    """Whether the two would be one entry of the record, though nothing dates one of them."""
    judgement = judge_quotations(pair.left, pair.right, pair.vectors)
    return judgement is not None and judgement.verdict == "same" and judgement.score >= CERTAIN


def _same_meeting(mine: EventView, told: Told, other: EventView) -> Clue | None:
    """A meeting of the same two on the same weekday: before it where this article still expects it."""
    day = told.day
    if day is None or mine.weekday is None or mine.weekday != other.weekday or not (_meet(mine) and _meet(other)):
        return None
    shared = (mine.actors | mine.recipients) & (other.actors | other.recipients)
    if len(shared - mine.unnamed) < TWO:
        return None
    if expected(mine):
        return Clue(shift(day, -WEEK), day, _spans(mine), told.proof, f"the meeting it expects was on {day}")
    return Clue(day, shift(day, WEEK), _spans(mine), told.proof, f"the meeting it tells of was on {day}")


def _meet(view: EventView) -> bool:
    return view.event.named_type == "CONSULT"


def _same_act(desk: Desk, mine: EventView, told: Told, other: EventView) -> Clue | None:
    """An act done on the same weekday, named by the same words and told alike: many are done by the same parties."""
    day = told.day
    if day is None or mine.weekday is None or mine.weekday != other.weekday or expected(mine) or mine.event.background:
        return None
    if not _done_on(day, mine, other, desk):
        return None
    return Clue(day, shift(day, WEEK), _spans(mine), told.proof, f"the act it tells of was on {day}")
