"""Who said what, to whom, when, in which exact words, according to whom."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import cast

from dragoman.model.quotation import ACTS, Act
from dragoman.model.record import Statement
from dragoman.text.fold import fold
from dragoman.views.dating import Dated, date_entry, rank, window, within
from dragoman.views.issues import choose_issue, follow
from dragoman.views.lookup import Lookup, Named, Rendering, actor_ids, choose, current_id, look_up
from dragoman.views.reader import RecordReader


@dataclass(frozen=True, slots=True)
class StatementRow:
    """A statement with names for ids. `renderings` are its attestations in the record's order."""

    id: str
    speaker: tuple[Named, ...]
    on_behalf: Named | None
    addressee: tuple[Named, ...]
    target: tuple[Named, ...]
    act: Act
    planned: bool
    said_on: Dated
    issues: tuple[str, ...]
    occasion: str | None
    articles: int
    origins_at_most: int
    renderings: tuple[Rendering, ...]


def statement_row(statement: Statement, lookup: Lookup) -> StatementRow:
    """`statement` with the names behind its ids."""
    return StatementRow(
        id=statement.id,
        speaker=lookup.named(statement.speaker),
        on_behalf=lookup.one(statement.on_behalf),
        addressee=lookup.named(statement.addressee),
        target=lookup.named(statement.target),
        act=statement.act,
        planned=statement.planned,
        said_on=date_entry(statement.said_on, lookup.published(statement.attestations), statement.said_how),
        issues=statement.issues,
        occasion=statement.occasion,
        articles=statement.articles,
        origins_at_most=statement.origins_at_most,
        renderings=tuple(lookup.rendering(a) for a in statement.attestations),
    )


def statements(
    reader: RecordReader,
    *,
    speaker: str | None = None,
    addressee: str | None = None,
    act: str | None = None,
    since: str | None = None,
    until: str | None = None,
    issue: str | None = None,
    text: str | None = None,
    article: str | None = None,
    rejected: bool = False,
) -> list[StatementRow]:
    """Statements by day, the widest attested of a day first, undated last.

    `speaker` (also matched against whom it was said on behalf of) and `addressee` are any writing of a name, or an id;
    `text` is sought in the exact words, case and accents aside. Raises UsageError for an unknown name, act, issue or
    day, listing what is valid.
    """
    since, until = window(since, until)
    lookup = look_up(reader)
    known = list(lookup.entities.values())
    speakers = set(actor_ids(known, speaker)) if speaker else None
    addressees = set(actor_ids(known, addressee)) if addressee else None
    chosen = cast(Act, choose(act, ACTS, "act")) if act else None
    followed = follow(reader) if issue else None
    issue_id = choose_issue(followed, issue) if followed and issue else None
    found = reader.statements(act=chosen, article=current_id(reader, article) if article else None, rejected=rejected)
    kept = [
        s
        for s in found
        if s.attestations
        and (speakers is None or speakers.intersection((*s.speaker, *((s.on_behalf,) if s.on_behalf else ()))))
        and (addressees is None or addressees.intersection(s.addressee))
        and (followed is None or issue_id in followed.of(s))
        and (not text or says(s, text))
    ]
    return _by_day(row for s in kept if within((row := statement_row(s, lookup)).said_on, since, until))


def _by_day(rows: Iterable[StatementRow]) -> list[StatementRow]:
    return sorted(
        rows, key=lambda row: (*rank(row.said_on, row.articles, row.origins_at_most, row.renderings[0]), row.id)
    )


def one_an_article(renderings: Iterable[Rendering]) -> tuple[Rendering, ...]:
    """The longest rendering of each article, in order: for lists, where one article's parts would repeat each other."""
    longest: dict[str, Rendering] = {}
    for rendering in renderings:
        held = longest.get(rendering.article)
        if held is None or len(rendering.text) > len(held.text):
            longest[rendering.article] = rendering
    return tuple(longest.values())


def says(statement: Statement, text: str) -> bool:
    """Does any rendering hold `text`, case and accents aside?"""
    sought = fold(text)
    return any(sought in fold(a.text) for a in statement.attestations)
