"""Quotations of a language without a parser: what stands in quote marks and looks like speech."""

from collections.abc import Sequence

from dragoman.model.quotation import Quotation
from dragoman.model.span import Evidence, Span
from dragoman.text.marks import Pair, speech_hints

_WORDS = 5


def marked_quotations(text: str, pairs: Sequence[Pair], furniture: Sequence[Span]) -> tuple[Quotation, ...]:
    """One quotation for each outermost pair of several words or a sentence of its own; speakers stay open."""
    found: list[Quotation] = []
    for pair in pairs:
        hints = speech_hints(text, pair)
        outside = not any(start <= pair.open < end for start, end in furniture)
        if pair.level == 0 and outside and (hints.words >= _WORDS or hints.sentence):
            found.append(_quotation(pair, len(found) + 1))
    return tuple(found)


def _quotation(pair: Pair, number: int) -> Quotation:
    return Quotation(
        id=f"q{number}",
        content=(pair.inner,),
        cue=(),
        source=(),
        speaker=(),
        on_behalf=None,
        addressee=(),
        target=(),
        form="direct",
        kind="speech",
        act="state",
        planned=False,
        condition=(),
        said_on=None,
        via=(),
        parent=None,
        performs=None,
        confidence=0.3,
        evidence={
            "content": Evidence((pair.inner,), "stated", "quote marks alone"),
            "speaker": (),
            "addressee": (),
            "target": (),
            "via": (),
            "act": Evidence((pair.inner,), "inferred", "quote marks alone"),
        },
    )
