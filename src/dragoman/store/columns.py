"""Rows of tables as nouns."""

from typing import cast

import msgspec
from sqlalchemy import RowMapping

from dragoman.model.article import Article, Basis
from dragoman.model.judgement import Judgement, Subject, Verdict
from dragoman.model.span import Span
from dragoman.record.ports import Node, NodeKind

type Record = RowMapping


def _text(row: Record, name: str) -> str | None:
    return cast(str | None, row[name])


def article_of(row: Record) -> Article:
    """A row of `articles`."""
    return Article(
        id=str(row["id"]),
        text=str(row["text"]),
        text_hash=str(row["text_hash"]),
        raw_hash=str(row["raw_hash"]),
        path=_text(row, "path"),
        url=_text(row, "url"),
        outlet=_text(row, "outlet"),
        language_given=_text(row, "language_given"),
        title_given=_text(row, "title_given"),
        published_given=_text(row, "published_given"),
        published_basis=cast(Basis, row["published_basis"]),
        version_of=_text(row, "version_of"),
    )


def node_of(row: Record) -> Node:
    """A row of `nodes`."""
    return Node(
        key=str(row["key"]),
        kind=cast(NodeKind, row["kind"]),
        article=str(row["article"]),
        local=str(row["local"]),
        span=Span(row["start"], row["end"]),
        label=str(row["label"]),
        start=_text(row, "day_start"),
        end=_text(row, "day_end"),
        performer=_text(row, "performer"),
        status=_text(row, "status"),
    )


def judgement_of(row: Record) -> Judgement:
    """A row of `judgements`."""
    return Judgement(
        subject=cast(Subject, row["subject"]),
        left=str(row["left"]),
        right=str(row["right"]),
        verdict=cast(Verdict, row["verdict"]),
        score=row["score"],
        reasons=tuple(msgspec.json.decode(str(row["reasons"]), type=list[str])),
    )
