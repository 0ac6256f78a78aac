"""dragoman read"""

import json
import sys
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dragoman.cli.options import RecordOption
from dragoman.errors import RecordError, UsageError

if TYPE_CHECKING:
    from dragoman.ingest import Reject
    from dragoman.model.article import Article
    from dragoman.model.reading import Reading
    from dragoman.reading.actors.cast import Cast

EXAMPLES = ("dragoman read article.txt", "dragoman read folder/ > readings.jsonl", "cat a.txt | dragoman read -")


def read(
    paths: Annotated[
        list[str],
        typer.Argument(metavar="PATH", help="Files and folders of .txt, .html and .jsonl; - reads standard input."),
    ],
    language: Annotated[
        str | None, typer.Option(metavar="CODE", help="The language of every article, e.g. fr.")
    ] = None,
    published: Annotated[
        str | None, typer.Option(metavar="DAY", help="The day every article is from, e.g. 1962-10-22.")
    ] = None,
    record: RecordOption = None,
) -> None:
    """Read articles and print one JSON line for each, in input order. Nothing is stored.

    Inside a record's folder, the people and roles of its cast.toml are known to the reading.
    """
    from dragoman.cli.failing import REJECTS

    failed: list[str] = []
    for reading, _ in readings(paths, language, published, record, failed):
        sys.stdout.write(json.dumps(reading.to_dict(), ensure_ascii=False) + "\n")
    if failed:
        raise typer.Exit(REJECTS)


def readings(
    paths: list[str], language: str | None, published: str | None, record: Path | None, failed: list[str]
) -> Iterator[tuple["Reading", str]]:
    """Each article's reading with its text, in input order; rejects are said, and listed in `failed`."""
    day = _day(published)
    cast = _cast(record)
    from dragoman.ingest import read_paths
    from dragoman.reading.read import ReadFailure, read_articles

    waiting: deque[str] = deque()

    def noted() -> Iterator["Article"]:
        for article in _accepted(read_paths(paths), language, day, failed):
            waiting.append(article.text)
            yield article

    for reading in read_articles(noted(), cast=cast):
        text = waiting.popleft()
        if isinstance(reading, ReadFailure):
            where = reading.article.path or reading.article.id
            failed.append(where)
            _say(where, f"{reading.reason} ({reading.stage})")
        else:
            yield reading, text


def _accepted(
    found: Iterable["Article | Reject"], language: str | None, day: str | None, failed: list[str]
) -> Iterator["Article"]:
    """The articles among `found` with what was given for all; rejects are said, and counted in `failed`."""
    from dragoman.ingest import Reject

    for item in found:
        if isinstance(item, Reject):
            failed.append(str(item.where))
            _say(item.where, item.reason)
        else:
            yield _with_given(item, language, day)


def _cast(record: Path | None) -> "Cast | None":
    """The cast of the record named, or found from here upwards; none is needed to read."""
    from dragoman.cli.opening import find_record

    try:
        folder = find_record(record)
    except RecordError:
        if record is not None:
            raise
        return None
    from dragoman.reading.actors.cast import make_cast
    from dragoman.store.project import load_project

    known = load_project(folder).cast
    return make_cast(known) if known else None


def _with_given(article: "Article", language: str | None, day: str | None) -> "Article":
    if language:
        article = replace(article, language_given=language)
    return replace(article, published_given=day, published_basis="given") if day else article


def _day(written: str | None) -> str | None:
    try:
        return date.fromisoformat(written).isoformat() if written else None
    except ValueError:
        raise UsageError(f"--published is {written!r}; valid: a day such as 1962-10-22") from None


def _say(where: str, reason: str) -> None:
    from dragoman.cli.output import clean

    typer.echo(f"rejected {clean(where)}: {clean(reason)}", err=True)
