"""One article with every claim at its words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from dragoman.model.record import Event, Statement
from dragoman.model.span import Span, Spans
from dragoman.views.articles import ArticleRow, article_row
from dragoman.views.lookup import Lookup, Named, look_up, unknown_id
from dragoman.views.reader import RecordReader

type Role = Literal["title", "byline", "furniture", "text"]


@dataclass(frozen=True, slots=True)
class ArticleClaim:
    """An attestation at its words: `entry` is the statement or event, `act` its speech act or PLOVER type."""

    kind: Literal["statement", "event"]
    entry: str
    mention: str
    act: str
    mode: str | None
    who: tuple[Named, ...]
    to: tuple[Named, ...]
    spans: Spans
    text: str
    status: str | None


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text that the same claims cover. `claims` are indexes, the narrowest claim first."""

    start: int
    end: int
    text: str
    claims: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """A line of the text as printed, cut into pieces; `role` is title, byline, furniture or text."""

    role: Role
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """An article, its claims in the order of their words, and its lines. `notes` say what could not be read."""

    article: ArticleRow
    claims: tuple[ArticleClaim, ...]
    blocks: tuple[Block, ...]
    notes: tuple[str, ...]


def article_page(reader: RecordReader, article_id: str) -> ArticlePage:
    """The article with this id. Raises UnknownIdError naming near ids."""
    lookup = look_up(reader)
    found = lookup.articles.get(article_id)
    if found is None:
        raise unknown_id(article_id, lookup.articles, "article")
    said = reader.statements(article=article_id)
    done = reader.events(article=article_id)
    # an act done by saying so is its statement's: one entry, one claim
    shown = {s.id for s in said}
    claims = find_claims(article_id, said, [e for e in done if e.statement not in shown], lookup)
    page = reader.reading(article_id)
    roles: list[tuple[Span, Role]] = [
        *((span, "furniture") for span in page.article.furniture),
        *((span, "byline") for span in (page.article.byline,) if span),
        *((span, "title") for span in (page.article.title,) if span),
    ]
    blocks = cut_blocks(reader.article_text(article_id), [c.spans for c in claims], roles)
    row = article_row(found, len(said), len(done))
    return ArticlePage(article=row, claims=claims, blocks=blocks, notes=page.notes)


def find_claims(
    article_id: str, said: Iterable[Statement], done: Iterable[Event], lookup: Lookup
) -> tuple[ArticleClaim, ...]:
    """The attestations of one article, by the place of their first word."""
    claims = [
        ArticleClaim(
            "statement",
            s.id,
            a.quotation,
            s.act,
            None,
            lookup.named(s.speaker),
            lookup.named(s.addressee),
            a.content,
            a.text,
            None,
        )
        for s in said
        for a in s.attestations
        if a.article == article_id
    ]
    claims += [
        ArticleClaim(
            "event",
            e.id,
            a.event,
            e.type,
            e.mode,
            lookup.named(e.actors),
            lookup.named(e.recipients),
            a.trigger,
            a.text,
            a.status,
        )
        for e in done
        for a in e.attestations
        if a.article == article_id
    ]
    return tuple(sorted(claims, key=lambda c: (min(c.spans, default=Span(0, 0)), c.kind, c.entry)))


def cut_blocks(
    text: str,
    claims: Sequence[Spans],
    roles: Sequence[tuple[Span, Role]] = (),
) -> tuple[Block, ...]:
    """`text` by lines, each cut wherever a claim begins or ends, so that nested and overlapping claims lie flat."""
    blocks: list[Block] = []
    start = 0
    for line in text.splitlines(keepends=True):
        span = Span(start, start + len(line.rstrip()))
        if line.strip():
            role: Role = next((role for marked, role in roles if marked.overlaps(span)), "text")
            blocks.append(Block(role, tuple(_pieces(text, span, claims))))
        start += len(line)
    return tuple(blocks)


def _pieces(text: str, line: Span, claims: Sequence[Spans]) -> Iterable[Piece]:
    here = [(n, s, sum(e - b for b, e in spans)) for n, spans in enumerate(claims) for s in spans if s.overlaps(line)]
    borders = {line.start, line.end}
    borders.update(b for _, s, _ in here for b in s if line.start < b < line.end)
    for start, end in pairwise(sorted(borders)):
        over = sorted((length, n) for n, span, length in here if span.contains(Span(start, end)))
        yield Piece(start, end, text[start:end], tuple(dict.fromkeys(n for _, n in over)))
