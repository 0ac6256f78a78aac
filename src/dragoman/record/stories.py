"""Stories: articles about the same happening, placed one by one as they arrive, using only what came before."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from dragoman.engines.embed import Vectors, embed
from dragoman.record.sketch import lead_sentences
from dragoman.record.vectors import RunningMeans
from dragoman.record.words import numbers
from dragoman.text.fold import word_spans
from dragoman.text.sounds import skeletons

WINDOW = 7  # days a story stays open after its last article
JOIN = 0.3  # mean likeness with the articles of a story
NAME_WEIGHT = 0.4  # of shared names, in any script, weighed by how rare they have been so far
NUMBER_BONUS = 0.05  # a shared number (a toll, a year of age) beyond small ones
LEAD = 3  # sentences: news says first what it is about
OPENING = 2000  # characters whose names count
MEMBERS = 40  # the latest articles of a story that a new one is compared with


@dataclass(frozen=True, slots=True)
class Placed:
    """An article as its story knows it: the raw vector of its lead, its day (ordinal or None), numbers and names."""

    id: str
    language: str
    vector: Vectors
    day: int | None
    numbers: frozenset[str]
    names: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Placement:
    """The story an article joins (None: a new one), with score and reasons."""

    story: str | None
    score: float
    reasons: tuple[str, ...]


def place(article: Placed, open_stories: Mapping[str, Sequence[Placed]], means: RunningMeans) -> Placement:
    """The open story nearest to `article`, or None. `means` must already have counted the article."""
    if not open_stories:
        return Placement(None, 0.0, ("no story is open in these days",))
    own = means.centre(article.language, article.vector)
    members = [(story, other) for story, others in open_stories.items() for other in others[-MEMBERS:]]
    by_language: dict[str, list[int]] = defaultdict(list)
    for number, (_, other) in enumerate(members):
        by_language[other.language].append(number)
    scores = np.zeros(len(members))
    for language, rows in by_language.items():
        stacked = np.stack([members[row][1].vector for row in rows])
        scores[rows] = means.centre(language, stacked) @ own
    likeness: dict[str, list[float]] = defaultdict(list)
    for (story, other), score in zip(members, scores.tolist(), strict=True):
        shared = NAME_WEIGHT * means.name_overlap(article.names, other.names)
        likeness[story].append(score + shared + (NUMBER_BONUS if article.numbers & other.numbers else 0.0))
    # the earliest of equals, so that a replay gives the same answer
    story, best = max(((s, sum(v) / len(v)) for s, v in likeness.items()), key=lambda item: item[1])
    reason = f"mean likeness of leads {best:.2f} with {len(likeness[story])} articles"
    return Placement(story if best >= JOIN else None, best, (reason,))


def lead(text: str, title: str | None = None) -> str:
    """The words that tell what an article is about: its title and first sentences."""
    return " ".join([*([title] if title else []), *list(lead_sentences(text))[:LEAD]])


def telling_numbers(text: str) -> frozenset[str]:
    """Numbers of two digits and more that are not years."""
    return frozenset(n for n in numbers(text) if len(n) > 1 and not (len(n) == 4 and n[:2] in ("19", "20")))


def telling_names(text: str) -> frozenset[str]:
    """Consonant skeletons of the words that may be names: capitalised, or in a script without capitals."""
    found = (text[span.start : span.end] for span in word_spans(text[:OPENING]))
    names = (word for word in found if len(word) >= 4 and not word[0].islower() and not word.isdigit())
    return frozenset(key for name in names for key in skeletons(name)[:2] if len(key) >= 3)


def ordinal(day: str | None) -> int | None:
    """An ISO day as a number of days."""
    return date.fromisoformat(day[:10]).toordinal() if day else None


def group_stories(articles: Iterable[Mapping[str, str | None]]) -> dict[str, str]:
    """{article id: story id} for articles in order of arrival, each placed using only what came before it.

    `articles` hold "id", "text", "language" and "published" (ISO string or None). A story is named by its first
    article. An article without a date is compared with every story still open at the latest day met.
    """
    listed = list(articles)
    leads = [lead(article["text"] or "") for article in listed]
    stories: dict[str, list[Placed]] = {}
    means, latest, found = RunningMeans(), None, dict[str, str]()
    for article, text, vector in zip(listed, leads, embed(leads), strict=True):
        name, language = article["id"] or "", article.get("language") or "und"
        day = ordinal(article.get("published")) or latest
        latest = max(day, latest) if day and latest else day or latest
        placed = Placed(name, language, vector, day, telling_numbers(text), telling_names(article["text"] or ""))
        means.add(language, vector, placed.names)
        alive = {story: members for story, members in stories.items() if is_open(members, day)}
        chosen = place(placed, alive, means).story or name
        stories.setdefault(chosen, []).append(placed)
        found[name] = chosen
    return found


def is_open(members: Sequence[Placed], day: int | None) -> bool:
    """Whether a story's latest article lies within the window around `day` (ordinal); unknown days always do."""
    days = [member.day for member in members if member.day is not None]
    return day is None or not days or min(abs(day - one) for one in days) <= WINDOW
