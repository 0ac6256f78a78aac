"""The days that other articles give an article without a day of its own, put into what it tells."""

from dataclasses import replace

from dragoman.record.days.known import Days, act_days, utterance_days
from dragoman.record.days.shared import is_to_come
from dragoman.record.days.weekdays import settle
from dragoman.record.desk import Desk
from dragoman.record.nodes import EventView, QuotationView


def given[View: (QuotationView, EventView)](desk: Desk, view: View) -> View:
    """The view on the days that the record knows; the same one where its own article tells them."""
    days = _given_days(desk, view)
    if days is None:
        return view
    if isinstance(view, EventView):
        return replace(view, days=days, news=utterance_days(desk.keeper.published(view.article), None))
    return view if days == view.days else replace(view, days=days)


def _given_days(desk: Desk, view: QuotationView | EventView) -> Days | None:
    if view.days.start is not None and view.days.end is not None:
        return None
    published = desk.keeper.published(view.article)
    if published.basis != "inferred":
        return None
    if isinstance(view, QuotationView):
        when = settle(view.quotation.said_on, view.weekday, published, ahead=is_to_come(view))
        return utterance_days(published, when)
    when = settle(view.event.when, view.weekday, published, ahead=is_to_come(view))
    return act_days(published, replace(view.event, when=when))
