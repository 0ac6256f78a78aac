"""One article in a language without a parser: what its marks, cue words, names and times tell on the surface."""

from collections.abc import Sequence

from dragoman.languages.cues import CueTable, load_cues
from dragoman.languages.naming import Naming, load_naming
from dragoman.model.reading import FORMAT, Reading
from dragoman.model.span import Span, Spans
from dragoman.model.time import Time
from dragoman.reading.actors.cast import Cast
from dragoman.reading.actors.surface import find_parties
from dragoman.reading.actors.unparsed import known_names
from dragoman.reading.figures import surface_figures
from dragoman.reading.layout import Layout, page_of
from dragoman.reading.quotations.surface import find_said
from dragoman.reading.quotations.unparsed import marked_quotations
from dragoman.reading.said_below import follow_headline
from dragoman.reading.speakers import attribute
from dragoman.reading.times import guess_tense, load_times
from dragoman.reading.times import resolve as resolve_times
from dragoman.text.sentences import find_sentences


def read_unparsed(layout: Layout, cast: Cast | None = None) -> Reading:
    """By the tables of the language's folder, else by quote marks and names alone; the notes say what was not read."""
    cues, naming = load_cues(layout.language.code), load_naming(layout.language.code)
    reading = _by_tables(layout, cues, naming, cast) if cues is not None and naming is not None else _by_marks(layout)
    reading.check(layout.article.text)
    return reading


def _by_marks(layout: Layout) -> Reading:
    text, furniture = layout.article.text, layout.parts.furniture
    name = layout.language.name if layout.language.code == layout.code else layout.code
    note = f"language {name}: no parser, so only quote-mark quotations and names of countries and bodies were read"
    actors = known_names(text, furniture)
    return Reading(
        format=FORMAT,
        article=page_of(layout, layout.blocks),
        entities=actors.entities,
        mentions=actors.mentions,
        times=_times(layout),
        quotations=marked_quotations(text, layout.pairs, furniture),
        notes=(note,),
    )


def _by_tables(layout: Layout, cues: CueTable, naming: Naming, cast: Cast | None) -> Reading:
    text, furniture, language = layout.article.text, layout.parts.furniture, layout.language
    sentences = _sentences(layout)
    times = _times(layout)
    said = find_said(
        text,
        sentences=sentences,
        pairs=layout.pairs,
        times=tuple(time.span for time in times),
        furniture=furniture,
        table=cues,
    )
    asked = [span for one in said for span in (one.source, one.to) if span is not None]
    asked = [span for span in asked if span.of(text).lower() not in cues.pronouns]
    day = layout.published.value
    parties = find_parties(text, language=language, naming=naming, asked=asked, furniture=furniture, cast=cast, day=day)
    quotations = attribute(said, parties, sentences=sentences, times=times, pairs=layout.pairs)
    actors, quotations = follow_headline(text, layout.parts.title, layout.pairs, parties.actors, quotations)
    return Reading(
        format=FORMAT,
        article=page_of(layout, sentences),
        entities=actors.entities,
        mentions=actors.mentions,
        times=times,
        quotations=quotations,
        figures=surface_figures(text, language=language.code, times=times, quotations=quotations, furniture=furniture),
        notes=(
            f"language {language.name}: no parser, so quotations were read by quote marks and cue words, people and "
            "bodies by tables of names and offices, figures by their nouns; events were not read",
        ),
    )


def _sentences(layout: Layout) -> Spans:
    """Sentences outside furniture; a title in front of a name and a date hold together."""
    shortened = {word for word in layout.language.titles.honorifics if word.endswith(".")}
    shortened |= {word for word in (*layout.language.months, *layout.language.weekdays) if word.endswith(".")}
    joins = tuple(expression.span for expression in layout.expressions)
    blocks = [block for block in layout.blocks if not _touches(block, layout.parts.furniture)]
    return find_sentences(layout.article.text, blocks, layout.pairs, shortened=shortened, joins=joins)


def _touches(block: Span, parts: Sequence[Span]) -> bool:
    return any(part.overlaps(block) for part in parts)


def _times(layout: Layout) -> tuple[Time, ...]:
    """Times outside furniture, the direction of a bare weekday guessed from the verb forms beside it."""
    text, table = layout.article.text, load_times(layout.language.code)
    found = resolve_times(
        layout.expressions, published=layout.published, tense_at=lambda span: guess_tense(text, span, table)
    )
    return tuple(time for time in found if not _touches(time.span, layout.parts.furniture))
