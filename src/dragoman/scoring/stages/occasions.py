"""What several outlets print of one occasion: does the record make one entry of what is one?"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from tempfile import TemporaryDirectory

from dragoman.model.article import Article
from dragoman.model.ids import text_hash
from dragoman.model.reading import Reading
from dragoman.model.span import Span, Spans
from dragoman.scoring.answers import Occasion
from dragoman.scoring.metrics import Scores, Tally, share
from dragoman.store.opening import open_store
from dragoman.store.project import make_project

OVERLAP = 0.4  # of the characters of two contents, from which a quotation is the one that is meant

type Read = Callable[[Article], Reading]
type Places = Iterable[tuple[str, Spans, str]]  # (article, where, entry)


@dataclass(frozen=True, slots=True)
class Told:
    """Places of an occasion that are told: the true entry, the record's (None: not read) and the article of each."""

    statements: tuple[tuple[int, str | None, int], ...]
    events: tuple[tuple[int, str | None, int], ...]


def tell(occasion: Occasion, read: Read) -> Told:
    """Build a record of the articles, in their order, and look where it puts what is named."""
    articles = [
        Article(
            id=f"{occasion.id}-{number}", text=one.text, text_hash=text_hash(one.text), outlet=one.outlet,
            language_given=one.language, published_given=one.published,
        )
        for number, one in enumerate(occasion.articles)
    ]  # fmt: skip
    with TemporaryDirectory() as folder:
        make_project(folder)
        store = open_store(folder)
        with store.writer("add") as writer:
            for article in articles:
                writer.save_article(article, read(article))
            writer.build()
        said = [(a.article, a.content, one.id) for one in store.statements() for a in one.attestations]
        done = [(a.article, a.trigger, one.id) for one in store.events() for a in one.attestations]
        store.close()
    names = {number: article.id for number, article in enumerate(articles)}
    return Told(_met(occasion.statements, names, said, _overlap), _met(occasion.events, names, done, _touch))


def _met(
    true: Sequence[Sequence[tuple[int, Span]]],
    names: Mapping[int, str],
    places: Places,
    near: Callable[[Spans, Span], float],
) -> tuple[tuple[int, str | None, int], ...]:
    held = list(places)

    def entry(article: int, span: Span) -> str | None:
        found = [(near(spans, span), one) for name, spans, one in held if name == names[article]]
        score, one = max(found, default=(0.0, ""))
        return one if score else None

    return tuple((number, entry(article, span), article) for number, one in enumerate(true) for article, span in one)


def _overlap(spans: Spans, span: Span) -> float:
    both = _common(spans, span)
    score = both / (sum(one.end - one.start for one in spans) + span.end - span.start - both)
    return score if score >= OVERLAP else 0.0


def _touch(spans: Spans, span: Span) -> float:
    return float(_common(spans, span))


def _common(spans: Spans, span: Span) -> int:
    return sum(max(0, min(one.end, span.end) - max(one.start, span.start)) for one in spans)


def score_occasions(told: Sequence[Told]) -> Scores:
    """Over all pairs of places in two articles: precision, recall and F of "one entry"; ``<kind>_read``: of the places,
    the share that the reading has. A pair of which a side is not read counts as missed."""
    scores: Scores = {}
    for kind in ("statements", "events"):
        places = [getattr(one, kind) for one in told]
        pairs = [pair for some in places for pair in _pairs(some)]
        hits = sum(one and true for one, true in pairs)
        tally = Tally(hits, sum(one for one, _ in pairs), sum(true for _, true in pairs))
        scores |= tally.prf(kind)
        scores[f"{kind}_read"] = share(sum(e is not None for some in places for _, e, _ in some), sum(map(len, places)))
    return scores


def _pairs(places: Sequence[tuple[int, str | None, int]]) -> Iterator[tuple[bool, bool]]:
    """Whether the record holds each two of two articles for one, and whether they are."""
    for (true, one, article), (other_true, other, beside) in combinations(places, 2):
        if article != beside:
            yield one is not None and one == other, true == other_true
