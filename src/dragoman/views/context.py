"""The sentences around the words of entries: a trigger ("closed") or half a clause tells a reader little alone."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from dragoman.model.span import Span, Spans
from dragoman.views.events import EventRow
from dragoman.views.lookup import Rendering
from dragoman.views.reader import RecordReader
from dragoman.views.statements import StatementRow
from dragoman.views.timeline import TimelineRow


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a sentence; `marked` where it is part of the entry's own words."""

    text: str
    marked: bool


def tell_timeline(reader: RecordReader, rows: Iterable[TimelineRow]) -> list[TimelineRow]:
    """`rows` with the sentence around their words; articles are opened once each."""
    listed = list(rows)
    told = tell(reader, [row.words for row in listed])
    return [replace(row, words=words) for row, words in zip(listed, told, strict=True)]


def tell_events(reader: RecordReader, rows: Iterable[EventRow]) -> list[EventRow]:
    """`rows` with the sentence around the words of each attestation; articles are opened once each."""
    listed = list(rows)
    told = iter(tell(reader, [r for row in listed for r in row.renderings]))
    return [replace(row, renderings=tuple(next(told) for _ in row.renderings)) for row in listed]


def tell_statements(reader: RecordReader, rows: Iterable[StatementRow]) -> list[StatementRow]:
    """`rows` with the sentence around the words of each attestation; articles are opened once each."""
    listed = list(rows)
    told = iter(tell(reader, [r for row in listed for r in row.renderings]))
    return [replace(row, renderings=tuple(next(told) for _ in row.renderings)) for row in listed]


def tell(reader: RecordReader, renderings: Sequence[Rendering]) -> list[Rendering]:
    """`renderings`, in their order, with sentence, marks and form."""
    by_article: dict[str, list[int]] = {}
    for n, rendering in enumerate(renderings):
        by_article.setdefault(rendering.article, []).append(n)
    found = list(renderings)
    for article, numbers in by_article.items():
        text, reading = reader.article_text(article), reader.reading(article)
        forms = {q.id: q.form for q in reading.quotations}
        for n in numbers:
            about = around(text, reading.article.sentences, found[n].spans)
            form = forms.get(found[n].mention)
            if about is None:
                found[n] = replace(found[n], form=form)
                continue
            marks = tuple(Span(s.start - about.start, s.end - about.start) for s in found[n].spans)
            found[n] = replace(found[n], form=form, sentence=about.of(text), marks=marks)
    return found


def around(text: str, sentences: Spans, words: Spans) -> Span | None:
    """The sentences that `words` stand in, or their lines where no sentence is known; None for no words."""
    if not words:
        return None
    first, last = min(w.start for w in words), max(w.end for w in words)
    over = [s for s in sentences if any(s.overlaps(w) for w in words)]
    if over:
        start, end = min(first, over[0].start), max(last, over[-1].end)
    else:
        start, end = text.rfind("\n", 0, first) + 1, text.find("\n", last)
        end = len(text) if end < 0 else end
    cut = text[start:end]
    return Span(start + len(cut) - len(cut.lstrip()), start + len(cut.rstrip()))


def runs(rendering: Rendering) -> tuple[Run, ...]:
    """The sentence of `rendering` cut where its own words begin and end; its words alone where none was looked up."""
    if rendering.sentence is None:
        return (Run(rendering.text, marked=True),)
    found: list[Run] = []
    at = 0
    for mark in sorted(rendering.marks):
        start, end = max(at, mark.start), max(at, mark.end)
        found += [Run(rendering.sentence[at:start], False), Run(rendering.sentence[start:end], True)]
        at = end
    found.append(Run(rendering.sentence[at:], False))
    return tuple(run for run in found if run.text)
