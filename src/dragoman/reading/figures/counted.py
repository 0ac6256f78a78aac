"""Figures in their clause: of whom, inside which quotation, as of when."""

from dragoman.model.figure import Figure
from dragoman.model.parse import Token
from dragoman.model.quotation import Quotation
from dragoman.model.span import Evidence
from dragoman.model.time import Time, When
from dragoman.reading.document import Document
from dragoman.reading.figures.find import find_figures, find_numbers, quoted_in
from dragoman.reading.figures.phrase import NumberPhrase
from dragoman.reading.figures.table import load_figures
from dragoman.reading.grammar.phrases import fill
from dragoman.reading.grammar.verbs import subjects
from dragoman.reading.resolve import Resolve


def figures_of(
    document: Document, times: tuple[Time, ...], quotations: tuple[Quotation, ...], resolve: Resolve
) -> tuple[Figure, ...]:
    """The figures of an article in the order of the text; those in furniture stay out."""
    numbers = find_numbers(document.text, table=load_figures(document.language.code), exclude=[t.span for t in times])
    kept = [n for n in numbers if not document.is_furniture(n.span.start)]

    def of(item: NumberPhrase) -> tuple[str, Evidence] | None:
        return _owner(item, document, resolve)

    def quotation(item: NumberPhrase) -> str | None:
        return quoted_in(item, quotations)

    def when(item: NumberPhrase) -> tuple[When, Evidence] | None:
        return _when(item, times, document)

    return find_figures(kept, of=of, quotation=quotation, when=when)


def _unit(item: NumberPhrase, document: Document) -> Token | None:
    return document.token_at(item.unit_span.start)


def _owner(item: NumberPhrase, document: Document, resolve: Resolve) -> tuple[str, Evidence] | None:
    """Whose: a name or adjective on the counted noun, else the subject of its verb."""
    unit = _unit(item, document)
    if unit is None:
        return None
    for slot in ("modifier", "possessor"):
        found = resolve([unit, *fill(unit, slot, document.labels)])
        if found:
            return found[0]
    verb = next((a for a in unit.ancestors if a.pos in ("VERB", "AUX")), None)
    if verb is None:
        return None
    heads = [s for s in subjects(verb, document.labels) if s.i != unit.i]
    found = resolve(heads)
    return found[0] if found else None


def _when(item: NumberPhrase, times: tuple[Time, ...], document: Document) -> tuple[When, Evidence] | None:
    """A time in the number's own clause."""
    unit = _unit(item, document)
    if unit is None:
        return None
    verb = _clause(unit)
    for time in times:
        token = document.token_at(time.span.start)
        if token is not None and token.sent.start == unit.sent.start and _clause(token) == verb and verb is not None:
            return time.when(), Evidence((time.span,), "stated", "time in the clause of the number")
    return None


def _clause(token: Token) -> int | None:
    return next((a.i for a in token.ancestors if a.pos in ("VERB", "AUX")), None)
