"""One entry of the record as text for people."""

from collections.abc import Iterable

from rich.text import Text

from dragoman.cli.output import clean, count, day, heading, held, in_context, names, spread, where
from dragoman.views.actors import ActorRow
from dragoman.views.claims import ArticleClaim, ArticlePage
from dragoman.views.events import statuses
from dragoman.views.show import Attested, Entry, EventEntry, FieldEvidence, Reason, StatementEntry
from dragoman.views.wording import said


def describe(entry: Entry) -> Text:
    """`entry` in lines: its fields, its attestations with their evidence, and the judgements behind it."""
    if isinstance(entry, StatementEntry):
        return _statement(entry)
    if isinstance(entry, EventEntry):
        return _event(entry)
    return _article(entry) if isinstance(entry, ArticlePage) else _actor(entry)


def _statement(entry: StatementEntry) -> Text:
    row = entry.statement
    more = "announced, not made" if row.planned else ""
    text = heading(names(row.speaker), row.act, names(row.addressee), more=more)
    _line(text, "statement", row.id)
    _line(text, "said on", day(row.said_on))
    _line(text, "on behalf of", row.on_behalf.name if row.on_behalf else "")
    _line(text, "issue", ", ".join(row.issues))
    _line(text, "about", names(row.target))
    _line(text, "attested by", spread(row.articles, row.origins_at_most))
    for event in entry.performs:
        _line(text, "is itself", f"{event.type} ({event.id})")
    return _rest(text, entry.attestations, entry.judgements)


def _event(entry: EventEntry) -> Text:
    row = entry.event
    text = heading(names(row.actors), row.type, names(row.recipients), mode=row.mode, more=held(statuses(row.held)))
    _line(text, "event", row.id)
    _line(text, "when", day(row.when))
    _line(text, "where", row.place.name if row.place else "")
    _line(text, "contexts", ", ".join(row.contexts))
    _line(text, "done by saying", row.statement or "")
    _line(text, "attested by", spread(row.articles, row.origins_at_most))
    return _rest(text, entry.attestations, entry.judgements)


def _article(page: ArticlePage) -> Text:
    row = page.article
    text = Text(clean(row.title or row.id), style="bold")
    _line(text, "article", row.id)
    _line(text, "outlet", row.outlet or "")
    _line(text, "address", row.url or "")
    _line(text, "language", row.language)
    _line(text, "published", f"{row.published.value or 'unknown'} ({row.published.basis})")
    _line(text, "origin", row.origin)
    for note in page.notes:
        _line(text, "note", note)
    for number, claim in enumerate(page.claims, start=1):
        text.append("\n\n").append(f"{number}. ", style="dim").append_text(_claim(claim))
    return text


def _claim(claim: ArticleClaim) -> Text:
    status = held((claim.status,)) if claim.status else ""
    text = heading(names(claim.who), claim.act, names(claim.to), mode=claim.mode, more=status)
    text.append(f"  {claim.entry}", style="not bold dim")
    return text.append(f"\n   {clean(claim.text)}", style="not bold")


def _actor(row: ActorRow) -> Text:
    text = Text(clean(row.name), style="bold")
    _line(text, "actor", row.id)
    _line(text, "type", row.type)
    _line(text, "country", row.country or "")
    _line(text, "speaks for", row.of.name if row.of else "")
    _line(text, "written", "; ".join(row.names))
    counts = ((row.articles, "article"), (row.statements, "statement"), (row.events, "event"))
    _line(text, "in", ", ".join(count(number, noun) for number, noun in counts))
    return text


def _rest(text: Text, attestations: Iterable[Attested], judgements: Iterable[Reason]) -> Text:
    for number, attested in enumerate(attestations, start=1):
        rendering = attested.rendering
        text.append(f"\n\n{number}. ", style="not bold").append(where(rendering), style="not bold underline")
        text.append(f"  {rendering.article}:{rendering.mention}", style="not bold dim")
        if rendering.form is not None:
            text.append(f"\n   {clean(said(rendering))}", style="not bold")
        shown = "in context" if rendering.form is not None else "told"
        text.append(f"\n   {shown}: ", style="not bold dim").append_text(in_context(rendering))
        status = f"{attested.form}, according to {attested.holder or 'the outlet'}"
        label, value = ("form", attested.form) if rendering.form is not None else ("status", status)
        _line(text, label, value, indent="   ")
        _line(text, "because", attested.because or "", indent="   ")
        for evidence in attested.evidence:
            _line(text, evidence.field.replace("_", " "), _rests_on(evidence), indent="   ")
    for n, judgement in enumerate(judgements):
        text.append("\n" if n else "\n\nWhy these are one entry\n", style="not bold" if n else "bold")
        reasons = "; ".join(judgement.reasons)
        pair = f"{judgement.one} and {judgement.other}: {judgement.verdict} {judgement.score:.2f}"
        text.append(clean(f"{pair} by {judgement.by}: {reasons}"), style="not bold")
    return text


def _rests_on(evidence: FieldEvidence) -> str:
    words = f" at “{evidence.words}”" if evidence.words else ""
    return f"{evidence.value or 'none'}, {evidence.how}{words} ({evidence.rule})"


def _line(text: Text, label: str, value: str, *, indent: str = "") -> None:
    if value:
        text.append(f"\n{indent}{label}: ", style="not bold dim").append(clean(value), style="not bold not dim")
