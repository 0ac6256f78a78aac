"""The actors stage by itself: from a text to its entities and mentions."""

from collections.abc import Callable, Mapping, Sequence

import pytest

from dragoman.engines.parse import Request, parse_many
from dragoman.model.article import Article
from dragoman.model.entity import Actors
from dragoman.reading.actors import find_actors
from dragoman.reading.actors.cast import make_cast
from dragoman.reading.document import Document
from dragoman.reading.grammar.labels import load_labels
from dragoman.reading.layout import lay_out

type Read = Callable[..., Actors]


def _read(text: str, language: str, cast: Sequence[Mapping[str, object]] = ()) -> Actors:
    layout = lay_out(Article(id="a", text=text, text_hash="t", raw_hash="r", language_given=language), language)
    doc = next(parse_many(language, [Request(text, layout.starts, layout.joins)]))
    document = Document(
        text=text,
        language=layout.language,
        labels=load_labels(language),
        doc=doc,
        blocks=layout.blocks,
        furniture=layout.parts.furniture,
        title=layout.parts.title,
        pairs=layout.pairs,
        sentences=(),
        token_starts=tuple(token.idx for token in doc),
    )
    return find_actors(document, make_cast(cast) if cast else None)


@pytest.fixture(scope="session")
def read() -> Read:
    """read(text, language, cast=()) -> Actors."""
    return _read
