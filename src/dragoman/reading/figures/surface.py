"""Figures of a text without a parse: what they count and who is quoted with them; of whom and when stays open."""

from collections.abc import Sequence

from dragoman.model.figure import Figure
from dragoman.model.quotation import Quotation
from dragoman.model.span import Span
from dragoman.model.time import Time
from dragoman.reading.figures.find import find_figures, find_numbers, quoted_in
from dragoman.reading.figures.phrase import NumberPhrase
from dragoman.reading.figures.table import load_figures


def surface_figures(
    text: str,
    *,
    language: str,
    times: Sequence[Time],
    quotations: Sequence[Quotation],
    furniture: Sequence[Span],
) -> tuple[Figure, ...]:
    """The figures outside furniture, in order; none in a language without a table of counted nouns."""
    numbers = find_numbers(text, table=load_figures(language), exclude=[time.span for time in times])
    kept = [one for one in numbers if not any(part.overlaps(one.span) for part in furniture)]

    def quotation(item: NumberPhrase) -> str | None:
        return quoted_in(item, quotations)

    return find_figures(kept, quotation=quotation)
