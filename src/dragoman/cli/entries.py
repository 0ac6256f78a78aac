"""One entry of the record as sections of items for people."""

from collections.abc import Iterable, Sequence

from rich.text import Text

from dragoman.cli.output import (
    Item,
    clean,
    corrected,
    count,
    day,
    days,
    heading,
    held,
    in_context,
    names,
    spread,
    where,
)
from dragoman.views.actors import ActorRow, RoleEvidence, RoleRow
from dragoman.views.claims import ArticleClaim, ArticlePage
from dragoman.views.corrected import CorrectionRow
from dragoman.views.events import statuses
from dragoman.views.evidence import FieldEvidence
from dragoman.views.show import Attested, Entry, EventEntry, Reason, StatementEntry
from dragoman.views.wording import said

type Section = tuple[str, list[Item]]


def describe(entry: Entry, said: Sequence[CorrectionRow] = ()) -> list[Section]:
    """`entry` in sections: its fields, what people `said` of it, its attestations with their evidence, and why."""
    first, *rest = _sections(entry)
    return [first, *([("What people said of it", [_said(row) for row in said])] if said else []), *rest]


def _said(row: CorrectionRow) -> Item:
    return Item(corrected(row), (), f"decision {row.decision}")


def _sections(entry: Entry) -> list[Section]:
    if isinstance(entry, StatementEntry):
        return _statement(entry)
    if isinstance(entry, EventEntry):
        return _event(entry)
    return _article(entry) if isinstance(entry, ArticlePage) else _actor(entry)


def _statement(entry: StatementEntry) -> list[Section]:
    row = entry.statement
    head = heading(row.speaker, row.act, row.addressee, more="announced, not made" if row.planned else "")
    facts = _facts(
        ("said on", day(row.said_on)),
        ("on behalf of", row.on_behalf.name if row.on_behalf else ""),
        *(("issue", f"{on.issue}: {on.because}") for on in entry.issues),
        ("about", names(row.target)),
        ("attested by", spread(row.articles, row.origins_at_most)),
        *(("is itself", f"{event.type} ({event.id})") for event in entry.performs),
    )
    return [("", [Item(head, facts, row.id)]), *_rest(entry.attestations, entry.judgements)]


def _event(entry: EventEntry) -> list[Section]:
    row = entry.event
    more = held(statuses(row.held))
    head = heading(row.actors, row.type, row.recipients, mode=row.mode, more=more, told_as=row.told_as)
    facts = _facts(
        ("when", day(row.when)),
        ("where", row.place.name if row.place else ""),
        ("contexts", ", ".join(row.contexts)),
        ("done by saying", row.statement or ""),
        ("attested by", spread(row.articles, row.origins_at_most)),
    )
    return [("", [Item(head, facts, row.id)]), *_rest(entry.attestations, entry.judgements)]


def _article(page: ArticlePage) -> list[Section]:
    row = page.article
    published = row.published.value or days(row.published.earliest, row.published.latest)
    facts = _facts(
        ("outlet", row.outlet or ""),
        ("file", row.path or ""),
        ("address", row.url or ""),
        ("language", row.language),
        ("published", f"{published} ({row.published.basis})"),
        ("date on the page", row.stated_date or ""),
        ("origin", row.origin),
        *(("note", note) for note in page.notes),
    )
    head = Text(clean(row.title or "an article without a title"), style="bold")
    claims = [_claim(number, claim) for number, claim in enumerate(page.claims, start=1)]
    title = f"{count(len(claims), 'claim')} in the order of the text"
    return [("", [Item(head, facts, row.id)]), (title, claims)]


def _claim(number: int, claim: ArticleClaim) -> Item:
    status = held((claim.status,)) if claim.status else ""
    who = heading(claim.who, claim.act, claim.to, mode=claim.mode, more=status)
    return Item(Text(f"{number}. ").append_text(who), (Text(clean(claim.text)),), claim.entry)


def _actor(row: ActorRow) -> list[Section]:
    counts = ((row.articles, "article"), (row.statements, "statement"), (row.events, "event"))
    facts = _facts(
        ("type", row.type),
        ("country", row.country or ""),
        ("speaks for", row.of.name if row.of else ""),
        ("written", "; ".join(row.names)),
        ("in", ", ".join(count(number, noun) for number, noun in counts)),
    )
    own = [("", [Item(Text(clean(row.name), style="bold"), facts, row.id)])]
    return [*own, ("Offices, as articles print them", [_office(role) for role in row.roles])] if row.roles else own


def _office(role: RoleRow) -> Item:
    head = Text(clean(role.title), style="bold").append(f" ({clean(role.of)})" if role.of else "")
    attested = days(role.from_, role.to) if role.from_ or role.to else "no day known"
    after = f", {role.successor.name}" if role.successor else ""
    facts = _facts(
        ("office", role.office),
        ("attested", f"{attested}, in {count(role.articles, 'article')}"),
        ("called former from", role.former or ""),
        ("held by another from", f"{role.succeeded}{after}" if role.succeeded else ""),
    )
    told = [Text(f"“{clean(e.text)}”").append(f" ({_place(e)})", style="dim") for e in role.evidence]
    return Item(head, (*facts, *told), "")


def _place(evidence: RoleEvidence) -> str:
    parts = (evidence.outlet or evidence.path or evidence.article, evidence.published, evidence.language)
    return ", ".join(clean(part) for part in parts if part)


def _rest(attestations: Iterable[Attested], judgements: Iterable[Reason]) -> list[Section]:
    told = [_attested(number, attested) for number, attested in enumerate(attestations, start=1)]
    sections = [("In the words of the articles", told)]
    because = [_judged(judgement) for judgement in judgements]
    return [*sections, ("Why these are one entry", because)] if because else sections


def _attested(number: int, attested: Attested) -> Item:
    rendering = attested.rendering
    status = f"{attested.form}, according to {attested.holder or 'the outlet'}"
    if rendering.form is None:
        lines, form = [in_context(rendering)], ("status", status)
    else:
        words = Text(clean(said(rendering)))
        context = Text().append("in context: ", style="dim").append_text(in_context(rendering))
        lines, form = [words, context] if rendering.sentence else [words], ("form", attested.form)
    evidence = ((e.field.replace("_", " "), _rests_on(e)) for e in attested.evidence)
    facts = _facts(form, ("because", attested.because or ""), *evidence)
    return Item(Text(f"{number}. {where(rendering)}"), (*lines, *facts), f"{rendering.article}:{rendering.mention}")


def _judged(judgement: Reason) -> Item:
    pair = Text(f"{judgement.one} and {judgement.other}: ").append(judgement.verdict, style="bold")
    pair.append(f" {judgement.score:.2f} by {clean(judgement.by)}", style="dim")
    return Item(pair, (Text(clean("; ".join(judgement.reasons))),), "")


def _rests_on(evidence: FieldEvidence) -> str:
    if evidence.field == "content":
        return evidence.rule
    words = f" at “{evidence.words}”" if evidence.words else ""
    return f"{evidence.value or 'none'}, {evidence.how}{words} ({evidence.rule})"


def _facts(*given: tuple[str, str]) -> tuple[Text, ...]:
    return tuple(Text().append(f"{label}: ", style="dim").append(clean(value)) for label, value in given if value)
