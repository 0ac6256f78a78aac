"""One entry of the record: every attestation in its own language, what each field rests on, and why they are one."""

from dataclasses import dataclass

from dragoman.model.judgement import Subject
from dragoman.model.record import Attestation, EventAttestation
from dragoman.model.span import How, Spans
from dragoman.views.actors import ActorRow, actors
from dragoman.views.claims import ArticlePage, article_page
from dragoman.views.context import tell
from dragoman.views.events import EventRow, event_row
from dragoman.views.evidence import FieldEvidence, field_evidence, words_at
from dragoman.views.lookup import Lookup, Rendering, current_id, look_up, unknown_id
from dragoman.views.reader import RecordReader
from dragoman.views.statements import StatementRow, statement_row


@dataclass(frozen=True, slots=True)
class Attested:
    """One attestation in full. `form` is the quotation's form, or the event's status; `cue` the cue or trigger."""

    rendering: Rendering
    form: str
    cue: str
    holder: str | None
    because: str | None
    confidence: float | None
    evidence: tuple[FieldEvidence, ...]


@dataclass(frozen=True, slots=True)
class Reason:
    """A judgement on two attestations of an entry; `one` and `other` are their numbers, counted from 1."""

    left: str
    right: str
    one: int
    other: int
    verdict: str
    score: float
    reasons: tuple[str, ...]
    by: str


@dataclass(frozen=True, slots=True)
class OnIssue:
    """An issue that an entry is on, why, and the words that say so."""

    issue: str
    how: How
    because: str
    words: str


@dataclass(frozen=True, slots=True)
class StatementEntry:
    """A statement, its attestations in full, the events that it performs, and the judgements behind it."""

    statement: StatementRow
    issues: tuple[OnIssue, ...]
    attestations: tuple[Attested, ...]
    performs: tuple[EventRow, ...]
    judgements: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class EventEntry:
    """An event, its attestations in full, and the judgements behind it."""

    event: EventRow
    attestations: tuple[Attested, ...]
    judgements: tuple[Reason, ...]


type Entry = StatementEntry | EventEntry | ArticlePage | ActorRow


def show(reader: RecordReader, id: str) -> Entry:  # noqa: A002 - the contract's word
    """The statement, event, article or actor with this id, aliases followed. Raises UnknownIdError naming near ids."""
    current = current_id(reader, id)
    if found := reader.statements(ids=[current], rejected=None):
        return show_statement(reader, found[0].id)
    if done := reader.events(ids=[current], rejected=None):
        return show_event(reader, done[0].id)
    if any(a.id == current for a in reader.articles()):
        return article_page(reader, current)
    if any(e.id == current for e in reader.entities()):
        return next(row for row in actors(reader) if row.id == current)
    raise unknown_id(id, (s.id for s in reader.statements()))


def show_statement(reader: RecordReader, id_: str) -> StatementEntry:
    """The statement with this id. Raises UnknownIdError."""
    found = reader.statements(ids=[current_id(reader, id_)], rejected=None)
    if not found:
        raise unknown_id(id_, (s.id for s in reader.statements()), "statement")
    statement, lookup = found[0], look_up(reader)
    row = statement_row(statement, lookup)
    return StatementEntry(
        statement=row,
        issues=_issues(reader, statement.id),
        attestations=tuple(
            _quoted(reader, a, r) for a, r in zip(statement.attestations, tell(reader, row.renderings), strict=True)
        ),
        performs=tuple(event_row(e, lookup) for e in reader.events(rejected=None) if e.statement == statement.id),
        judgements=_reasons(reader, "statement", [(a.article, a.quotation, a.content) for a in statement.attestations]),
    )


def _issues(reader: RecordReader, entry: str) -> tuple[OnIssue, ...]:
    names = {issue.id: issue.name for issue in reader.issues()}
    return tuple(OnIssue(names.get(t.issue, t.issue), t.how, t.because, t.evidence.text) for t in reader.ties([entry]))


def show_event(reader: RecordReader, id_: str) -> EventEntry:
    """The event with this id. Raises UnknownIdError."""
    found = reader.events(ids=[current_id(reader, id_)], rejected=None)
    if not found:
        raise unknown_id(id_, (e.id for e in reader.events()), "event")
    event, lookup = found[0], look_up(reader)
    row = event_row(event, lookup)
    return EventEntry(
        event=row,
        attestations=tuple(
            _told(reader, a, r, lookup) for a, r in zip(event.attestations, tell(reader, row.renderings), strict=True)
        ),
        judgements=_reasons(reader, "event", [(a.article, a.event, a.trigger) for a in event.attestations]),
    )


def _quoted(reader: RecordReader, attestation: Attestation, rendering: Rendering) -> Attested:
    reading, text = reader.reading(attestation.article), reader.article_text(attestation.article)
    quotation = next((q for q in reading.quotations if q.id == attestation.quotation), None)
    if quotation is None:
        return Attested(rendering, "", "", None, None, None, ())
    return Attested(
        rendering=rendering,
        form=quotation.form,
        cue=words_at(quotation.cue, text),
        holder=None,
        because=None,
        confidence=quotation.confidence,
        evidence=field_evidence(quotation, reading, text),
    )


def _told(reader: RecordReader, attestation: EventAttestation, rendering: Rendering, lookup: Lookup) -> Attested:
    reading, text = reader.reading(attestation.article), reader.article_text(attestation.article)
    mention = next((e for e in reading.events if e.id == attestation.event), None)
    holder = lookup.one(attestation.holder)
    return Attested(
        rendering=rendering,
        form=attestation.status,
        cue=words_at(attestation.trigger, text),
        holder=holder.name if holder else None,
        because=mention.because if mention else None,
        confidence=mention.confidence if mention else None,
        evidence=field_evidence(mention, reading, text) if mention else (),
    )


def _reasons(reader: RecordReader, subject: Subject, at: list[tuple[str, str, Spans]]) -> tuple[Reason, ...]:
    found = (
        Reason(j.left, j.right, _number(j.left, at), _number(j.right, at), j.verdict, j.score, j.reasons, j.by)
        for j in reader.judgements(subject)
    )
    return tuple(sorted((r for r in found if r.one and r.other), key=lambda r: (r.one, r.other)))


def _number(key: str, at: list[tuple[str, str, Spans]]) -> int:
    """Which attestation, from 1, a judgement's side is: article:mention, or an anchor's article:start-end:field; or 0.

    An anchor's words may lie in several attestations of one article: the one that covers them best is meant.
    """
    article, _, rest = key.partition(":")
    start, _, end = rest.partition(":")[0].partition("-")
    here = [(n, mention, spans) for n, (a, mention, spans) in enumerate(at, start=1) if a == article]
    if not (start.isdigit() and end.isdigit()):
        return next((n for n, mention, _ in here if mention == rest), 0)
    low, high = int(start), int(end)
    over = [(n, spans) for n, _, spans in here if any(s.start < high and low < s.end for s in spans)]
    return min(((abs(s[0].start - low) + abs(s[-1].end - high), n) for n, s in over), default=(0, 0))[1]
