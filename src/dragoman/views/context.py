"""The sentences around the words of events: a trigger alone ("closed") tells a reader little."""

from collections.abc import Iterable
from dataclasses import replace

from dragoman.model.record import EventAttestation
from dragoman.model.span import Span, Spans
from dragoman.views.events import EventRow
from dragoman.views.lookup import Rendering
from dragoman.views.reader import RecordReader
from dragoman.views.timeline import TimelineRow


def tell_timeline(reader: RecordReader, rows: Iterable[TimelineRow]) -> list[TimelineRow]:
    """`rows` with the sentence around each event's words; articles are opened once each."""
    listed = list(rows)
    sentences = find_sentences(reader, [row.id for row in listed if row.kind == "event"])
    return [replace(row, words=_told(row.words, sentences)) for row in listed]


def tell_events(reader: RecordReader, rows: Iterable[EventRow]) -> list[EventRow]:
    """`rows` with the sentence around the words of each attestation; articles are opened once each."""
    listed = list(rows)
    sentences = find_sentences(reader, [row.id for row in listed])
    return [replace(row, renderings=tuple(_told(r, sentences) for r in row.renderings)) for row in listed]


def find_sentences(reader: RecordReader, event_ids: list[str]) -> dict[tuple[str, str], tuple[str, str]]:
    """Sentence and trigger of each attestation of these events, by (article, event mention)."""
    if not event_ids:
        return {}
    by_article: dict[str, list[EventAttestation]] = {}
    for event in reader.events(ids=event_ids):
        for attestation in event.attestations:
            by_article.setdefault(attestation.article, []).append(attestation)
    found: dict[tuple[str, str], tuple[str, str]] = {}
    for article, attestations in by_article.items():
        text, spans = reader.article_text(article), reader.reading(article).article.sentences
        for a in attestations:
            if sentence := around(text, spans, a.trigger):
                found[article, a.event] = (sentence, a.trigger[0].of(text))
    return found


def around(text: str, sentences: Spans, words: Spans) -> str | None:
    """The sentences that `words` stand in, or their line where no sentence is known."""
    if not words:
        return None
    over = [s for s in sentences if any(s.overlaps(w) for w in words)]
    if not over:
        first, last = words[0].start, words[-1].end
        end = text.find("\n", last)
        over = [Span(text.rfind("\n", 0, first) + 1, len(text) if end < 0 else end)]
    return text[over[0].start : over[-1].end].strip()


def _told(rendering: Rendering, sentences: dict[tuple[str, str], tuple[str, str]]) -> Rendering:
    sentence, trigger = sentences.get((rendering.article, rendering.mention), (None, None))
    return replace(rendering, sentence=sentence, trigger=trigger)
