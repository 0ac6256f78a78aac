"""From an article to its reading: the list of stages, in order."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from dragoman.engines.collector import paused
from dragoman.engines.langid import identify
from dragoman.engines.parse import Request, parse_many, parsed_languages
from dragoman.errors import DragomanError, EngineError, FormatError, KnowledgeError, LimitError
from dragoman.model.article import Article
from dragoman.model.ids import article_id, raw_hash, text_hash
from dragoman.model.reading import Reading
from dragoman.reading.actors.cast import Cast, make_cast
from dragoman.reading.layout import Layout, lay_out
from dragoman.reading.stages import read_parsed
from dragoman.reading.unparsed import read_unparsed

BATCH = 16
LONGEST = 400_000
"""Characters: some 60,000 words, more than any article; keeps the parser's memory bounded."""
_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class ReadFailure:
    """An article that could not be read: which, in which stage, and why. The batch goes on."""

    article: Article
    stage: str
    reason: str


def read(
    text: str,
    *,
    language: str | None = None,
    published: date | None = None,
    title: str | None = None,
    cast: Sequence[Mapping[str, object]] | None = None,
    compared: bool = False,
) -> Reading:
    """Read one text. Spans are code points of exactly `text`; raises `InputError` or `EngineError`."""
    found = read_many([text], language=language, published=published, titles=[title], cast=cast, compared=compared)
    return next(found)


def read_many(
    texts: Iterable[str],
    *,
    language: str | None = None,
    published: date | Sequence[date | None] | None = None,
    titles: Sequence[str | None] | None = None,
    cast: Sequence[Mapping[str, object]] | None = None,
    compared: bool = False,
) -> Iterator[Reading]:
    """Read texts in order and in batches. `published` is one day for all or one for each.

    Raises what stopped a text: a caller that must go on uses `read_articles`.
    """
    articles = _articles(texts, language, published, titles)
    for result in read_articles(articles, cast=make_cast(cast) if cast else None, compared=compared):
        if isinstance(result, ReadFailure):
            raise DragomanError(f"{result.stage}: {result.reason}")
        yield result


def _articles(
    texts: Iterable[str],
    language: str | None,
    published: date | Sequence[date | None] | None,
    titles: Sequence[str | None] | None,
) -> Iterator[Article]:
    for number, text in enumerate(texts):
        day = published[number] if isinstance(published, Sequence) else published
        if _SURROGATE.search(text):
            raise FormatError(f"text {number + 1} holds lone surrogates; a text is Unicode characters", stage="page")
        yield Article(
            id=article_id(text, None, None),
            text=text,
            text_hash=text_hash(text),
            raw_hash=raw_hash(text.encode("utf-8")),
            language_given=language,
            title_given=titles[number] if titles else None,
            published_given=day.isoformat() if day else None,
        )


def read_articles(
    articles: Iterable[Article], *, cast: Cast | None = None, compared: bool = False
) -> Iterator[Reading | ReadFailure]:
    """Readings in the order of `articles`, parsed in batches of one language; failures stand in their place.

    `compared`: with what a record holds contents against one another by (`Quotation.predications`).
    """
    batch: list[Article] = []
    for article in articles:
        batch.append(article)
        if len(batch) == BATCH:
            yield from _read_batch(batch, cast, compared=compared)
            batch = []
    yield from _read_batch(batch, cast, compared=compared)


def _read_batch(batch: list[Article], cast: Cast | None, *, compared: bool) -> Iterator[Reading | ReadFailure]:
    with paused():  # not around a yield: what the caller does meanwhile is its own
        results = _results(batch, cast, compared=compared)
    yield from results


def _results(batch: list[Article], cast: Cast | None, *, compared: bool) -> list[Reading | ReadFailure]:
    layouts = [_laid_out(article) for article in batch]
    order = sorted(range(len(batch)), key=lambda i: _language_of(layouts[i]))
    results: dict[int, Reading | ReadFailure] = {}
    for language, group in groupby(order, key=lambda i: _language_of(layouts[i])):
        results |= _read_group(language, {i: layouts[i] for i in group}, cast, compared=compared)
    return [results[index] for index in range(len(batch))]


def _language_of(layout: Layout | ReadFailure) -> str:
    return layout.code if isinstance(layout, Layout) else ""


def _laid_out(article: Article) -> Layout | ReadFailure:
    """The layout of an article in its language (given, else identified)."""
    try:
        if len(article.text) > LONGEST:
            raise LimitError(f"{len(article.text):,} characters; an article has at most {LONGEST:,}", stage="page")
        language = article.language_given or identify(article.text)[0]
        return lay_out(article, language)
    except (KnowledgeError, EngineError):
        raise  # a broken table or model stops the batch once, instead of refusing every article
    except DragomanError as error:
        return ReadFailure(article, "page", str(error))


def _read_group(
    language: str, group: Mapping[int, Layout | ReadFailure], cast: Cast | None, *, compared: bool
) -> dict[int, Reading | ReadFailure]:
    laid = {i: item for i, item in group.items() if isinstance(item, Layout)}
    results: dict[int, Reading | ReadFailure] = {i: f for i, f in group.items() if isinstance(f, ReadFailure)}
    if language not in parsed_languages():
        return results | {i: read_unparsed(layout, cast) for i, layout in laid.items()}
    requests = [Request(layout.article.text, layout.starts, layout.joins) for layout in laid.values()]
    for (index, layout), doc in zip(laid.items(), parse_many(language, requests), strict=True):
        try:
            results[index] = read_parsed(layout, doc, cast, compared=compared)
        except (KnowledgeError, EngineError):
            raise
        except DragomanError as error:
            results[index] = ReadFailure(layout.article, "reading", str(error))
        except Exception as error:  # noqa: BLE001  one odd article never stops the batch; the fault is told
            fault = f"a fault in dragoman: {type(error).__name__}: {error}"
            results[index] = ReadFailure(layout.article, "reading", fault)
    return results
