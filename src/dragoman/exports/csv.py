"""One table a noun for spreadsheets; no cell can be taken for a formula."""

import csv
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from dragoman.model.article import Published
from dragoman.model.record import Attestation, Event, EventAttestation, RecordArticle, RecordEntity, Statement
from dragoman.model.time import When
from dragoman.views.reader import RecordReader

type Cell = str | int | float | bool | None
type Table = tuple[str, Sequence[str], Iterable[Sequence[Cell]]]

# what spreadsheets take for the start of a formula, full-width forms included
_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def safe(cell: Cell) -> Cell:
    """`cell`, with an apostrophe before a text that a spreadsheet would run as a formula."""
    if isinstance(cell, str) and cell.startswith(_STARTS):
        return "'" + cell
    return cell


def write_csv(reader: RecordReader, folder: Path, bom: bool = False) -> list[Path]:
    """Write one `.csv` a noun; `bom` puts a UTF-8 byte order mark first, which some spreadsheets need."""
    written = []
    for noun, header, rows in tables(reader):
        path = folder / f"{noun}.csv"
        with path.open("w", encoding="utf-8-sig" if bom else "utf-8", newline="") as out:
            writer = csv.writer(out, lineterminator="\r\n")
            writer.writerow(header)
            writer.writerows([safe(cell) for cell in row] for row in rows)
        written.append(path)
    return written


def tables(reader: RecordReader) -> list[Table]:
    """Every table with its header, in the order they are written."""
    names = {e.id: e.name for e in reader.entities()}
    statements, events = reader.statements(), [e for e in reader.events() if e.actors]
    return [
        _articles(reader.articles()),
        _entities(reader.entities()),
        _statements(statements, names),
        _quotations(statements),
        _events(events, names),
        _event_mentions(events, names),
        *_small(reader, names),
    ]


def _articles(articles: Iterable[RecordArticle]) -> Table:
    header = "id path outlet url language title published earliest latest basis stated_date story origin version_of"
    rows = (
        (
            a.id,
            a.path,
            a.outlet,
            a.url,
            a.language,
            a.title,
            *_published(a.published),
            a.stated_date,
            a.story,
            a.origin,
            a.version_of,
        )
        for a in articles
    )
    return "articles", header.split(), rows


def _entities(entities: Iterable[RecordEntity]) -> Table:
    header = "id type name country sectors of names articles roles".split()
    rows = (
        (e.id, e.type, e.name, e.country, _list(e.sectors), e.of, _list(e.names), e.articles, _list(_roles(e)))
        for e in entities
    )
    return "entities", header, rows


def _roles(entity: RecordEntity) -> list[str]:
    """`foreign-minister Peru 1932-09-01/1932-09-30`: entry, what it is of, first and last day attested."""
    told = ((r.office, r.of, f"{r.from_ or ''}/{r.to or ''}" if r.from_ or r.to else None) for r in entity.roles)
    return [" ".join(part for part in parts if part) for parts in told]


def _statements(statements: Iterable[Statement], names: Mapping[str, str]) -> Table:
    header = (
        "id speaker speaker_ids on_behalf on_behalf_id addressee addressee_ids target target_ids act planned "
        "start end granularity occasion issues articles origins_at_most words"
    )
    rows = (
        (
            s.id,
            *_who(s.speaker, names),
            *_who([s.on_behalf] if s.on_behalf else [], names),
            *_who(s.addressee, names),
            *_who(s.target, names),
            s.act,
            s.planned,
            *_when(s.said_on),
            s.occasion,
            _list(s.issues),
            s.articles,
            s.origins_at_most,
            _first(s.attestations),
        )
        for s in statements
    )
    return "statements", header.split(), rows


def _quotations(statements: Iterable[Statement]) -> Table:
    header = "statement article path outlet quotation start end language words".split()
    rows = (
        (s.id, a.article, a.path, a.outlet, a.quotation, *_ends(a.content), a.language, a.text)
        for s in statements
        for a in s.attestations
    )
    return "statement_attestations", header, rows


def _events(events: Iterable[Event], names: Mapping[str, str]) -> Table:
    header = (
        "id type named_type mode contexts actors actor_ids recipients recipient_ids start end granularity "
        "place place_id statement articles origins_at_most words"
    )
    rows = (
        (
            e.id,
            e.type,
            e.named_type,
            e.mode,
            _list(e.contexts),
            *_who(e.actors, names),
            *_who(e.recipients, names),
            *_when(e.when),
            *_who([e.place] if e.place else [], names),
            e.statement,
            e.articles,
            e.origins_at_most,
            _first(e.attestations),
        )
        for e in events
    )
    return "events", header.split(), rows


def _event_mentions(events: Iterable[Event], names: Mapping[str, str]) -> Table:
    header = "event article path outlet mention start end language status holder holder_id confidence words".split()
    rows = (
        (
            e.id,
            a.article,
            a.path,
            a.outlet,
            a.event,
            *_ends(a.trigger),
            a.language,
            a.status,
            *_who([a.holder] if a.holder else [], names),
            a.confidence,
            a.text,
        )
        for e in events
        for a in e.attestations
    )
    return "event_attestations", header, rows


def _small(reader: RecordReader, names: Mapping[str, str]) -> Iterable[Table]:
    yield (
        "stories",
        "id title start end articles".split(),
        ((s.id, s.title, s.start, s.end, _list(s.articles)) for s in reader.stories()),
    )
    yield (
        "issues",
        "id name terms scope suggested".split(),
        ((i.id, i.name, _list(f"{c}: {t}" for c, t in i.terms), i.scope, i.suggested) for i in reader.issues()),
    )
    yield (
        "disagreements",
        "id kind left_article left_words right_article right_words because".split(),
        (
            (d.id, d.kind, d.left.article, d.left.text, d.right.article, d.right.text, d.because)
            for d in reader.disagreements()
        ),
    )
    yield (
        "shifts",
        "id kind holder holder_id issue before after because".split(),
        (
            (h.id, h.kind, *_who([h.holder], names), h.issue, _list(h.before), _list(h.after), h.because)
            for h in reader.shifts()
        ),
    )
    yield (
        "judgements",
        "subject left right verdict score reasons by".split(),
        ((j.subject, j.left, j.right, j.verdict, j.score, _list(j.reasons), j.by) for j in reader.judgements()),
    )


def _list(items: Iterable[str]) -> str:
    return "; ".join(items)


def _who(ids: Iterable[str], names: Mapping[str, str]) -> tuple[str, str]:
    listed = list(ids)
    return _list(names.get(i, i) for i in listed), _list(listed)


def _when(when: When | None) -> tuple[str | None, str | None, str | None]:
    return (when.start, when.end, when.granularity) if when else (None, None, None)


def _published(published: Published) -> tuple[str | None, str | None, str | None, str]:
    return published.value, published.earliest, published.latest, published.basis


def _ends(spans: Iterable[tuple[int, int]]) -> tuple[Cell, Cell]:
    listed = list(spans)
    return (listed[0][0], listed[-1][1]) if listed else (None, None)


def _first(attestations: Sequence[Attestation | EventAttestation]) -> str:
    return attestations[0].text if attestations else ""
