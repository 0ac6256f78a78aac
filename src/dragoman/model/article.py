"""One text as one outlet published it."""

from dataclasses import dataclass
from typing import Literal

from dragoman.model.span import Span, Spans

type Basis = Literal["given", "metadata", "dateline", "inferred", "unknown"]


@dataclass(frozen=True, slots=True)
class Article:
    """A text frozen by ingest: no character of `text` moves from here on.

    `id` hashes text, outlet and canonical address; `text_hash` the text alone; `raw_hash` the bytes it came from.
    `published_given` is an ISO day that came beside the text and `published_basis` says whether a person gave it
    ("given") or the page's metadata did ("metadata").
    """

    id: str
    text: str
    text_hash: str
    raw_hash: str = ""
    path: str | None = None
    url: str | None = None
    outlet: str | None = None
    language_given: str | None = None
    title_given: str | None = None
    published_given: str | None = None
    published_basis: Basis = "given"
    version_of: str | None = None


@dataclass(frozen=True, slots=True)
class Published:
    """When an article is from. Days are ISO strings; null where the text cannot tell; bounds where something does."""

    value: str | None = None
    earliest: str | None = None
    latest: str | None = None
    basis: Basis = "unknown"
    evidence: Spans = ()


@dataclass(frozen=True, slots=True)
class Page:
    """What a reading says of the article itself ("article" in the JSON)."""

    id: str
    path: str | None
    url: str | None
    outlet: str | None
    language: str
    title: Span | None
    byline: Span | None
    published: Published
    title_given: str | None
    stated_date: str | None
    furniture: Spans
    sentences: Spans
