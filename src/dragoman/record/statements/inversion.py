"""Which of two contents is told with a negation, one within a phrase aside: "will not accept" is "refuses"."""

from collections.abc import Sequence

from dragoman.record.contents.concepts import Item
from dragoman.record.contents.words import denying, negated
from dragoman.record.nodes import QuotationView


def one_denies(left: QuotationView, right: QuotationView, alone: tuple[Sequence[Item], Sequence[Item]]) -> bool:
    """Whether one alone has a negation; `alone` are the words of either that the other has not."""
    return _denies(left, alone[0]) != _denies(right, alone[1])


def _denies(view: QuotationView, alone: Sequence[Item]) -> bool:
    phrases = tuple(item.word for item in alone if " " in item.word and item.keys and denying(item.word, view.language))
    if not phrases:
        return bool(view.markers.negated)
    return bool(view.markers.negated and negated(view.text, view.language, phrases))
