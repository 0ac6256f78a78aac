"""One entry of the record as text for people."""

from collections.abc import Iterable

from rich.text import Text

from dragoman.cli.output import clean, day, heading, names, spread, where
from dragoman.views.actors import ActorRow
from dragoman.views.claims import ArticlePage
from dragoman.views.show import Attested, Entry, EventEntry, Reason, StatementEntry


def describe(entry: Entry) -> Text:
    """`entry` in lines: its fields, its attestations with their evidence, and the judgements behind it."""
    if isinstance(entry, StatementEntry):
        return _statement(entry)
    if isinstance(entry, EventEntry):
        return _event(entry)
    return _article(entry) if isinstance(entry, ArticlePage) else _actor(entry)


def _statement(entry: StatementEntry) -> Text:
    row = entry.statement
    behalf = f"for {row.on_behalf.name}" if row.on_behalf else ""
    planned = " (planned)" if row.planned else ""
    text = heading(names(row.speaker), row.act + planned, names(row.addressee), more=behalf)
    _line(text, "id", row.id)
    _line(text, "said on", day(row.said_on))
    _line(text, "about", ", ".join(row.issues))
    _line(text, "target", names(row.target))
    _line(text, "attested by", spread(row.articles, row.origins_at_most))
    for event in entry.performs:
        _line(text, "performs", f"{event.type} ({event.id})")
    return _rest(text, entry.attestations, entry.judgements)


def _event(entry: EventEntry) -> Text:
    row = entry.event
    act = " ".join(part for part in (row.type, row.mode) if part)
    text = heading(names(row.actors), act, names(row.recipients))
    _line(text, "id", row.id)
    _line(text, "when", day(row.when))
    _line(text, "where", row.place.name if row.place else "")
    _line(text, "performed by", row.statement or "")
    _line(text, "attested by", spread(row.articles, row.origins_at_most))
    return _rest(text, entry.attestations, entry.judgements)


def _article(page: ArticlePage) -> Text:
    row = page.article
    text = Text(clean(row.title or row.id), style="bold")
    _line(text, "id", row.id)
    _line(text, "outlet", row.outlet or "")
    _line(text, "address", row.url or "")
    _line(text, "language", row.language)
    _line(text, "published", f"{row.published.value or 'unknown'} ({row.published.basis})")
    _line(text, "origin", row.origin)
    for note in page.notes:
        _line(text, "note", note)
    for claim in page.claims:
        text.append("\n\n").append_text(heading(names(claim.who), claim.act, names(claim.to), more=claim.entry))
        text.append(f"\n  {clean(claim.text)}")
    return text


def _actor(row: ActorRow) -> Text:
    text = Text(clean(row.name), style="bold")
    _line(text, "id", row.id)
    _line(text, "type", row.type)
    _line(text, "country", row.country or "")
    _line(text, "speaks for", row.of.name if row.of else "")
    _line(text, "written", "; ".join(row.names))
    _line(text, "in", f"{row.articles} articles, {row.statements} statements, {row.events} events")
    return text


def _rest(text: Text, attestations: Iterable[Attested], judgements: Iterable[Reason]) -> Text:
    for attested in attestations:
        text.append(f"\n\n{clean(attested.rendering.text)}")
        text.append(f"\n  {where(attested.rendering)}", style="dim")
        _line(text, "attestation", f"{attested.rendering.article}:{attested.rendering.mention}", indent="  ")
        holder = f", according to {attested.holder}" if attested.holder else ""
        _line(text, "form" if not holder else "status", f"{attested.form}{holder}", indent="  ")
        _line(text, "because", attested.because or "", indent="  ")
        for e in attested.evidence:
            _line(text, e.field, f"{e.value}, {e.how} at “{e.words}” ({e.rule})", indent="  ")
    for judgement in judgements:
        reasons = "; ".join(judgement.reasons)
        _line(text, "judged", f"{judgement.verdict} {judgement.score:.2f} by {judgement.by}: {reasons}")
    return text


def _line(text: Text, label: str, value: str, *, indent: str = "") -> None:
    if value:
        text.append(f"\n{indent}{label}: ", style="dim").append(clean(value))
