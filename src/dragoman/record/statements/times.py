"""When two quotations were said, as far as their articles tell."""

from dragoman.record.days.known import Between
from dragoman.record.nodes import QuotationView


def day_of(left: QuotationView, right: QuotationView, between: Between) -> str:
    """``same`` day, ``near`` (open, but the articles are of days that lie together) or ``open``."""
    if between.same:
        return "same"
    if between.near or (left.article == right.article and left.headline != right.headline):
        return "near"
    # an article without a day is held to be of the days of its story
    return "near" if between.open and left.story and left.story == right.story else "open"
