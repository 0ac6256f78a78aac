"""Stories: articles about the same happening, placed one by one as they arrive, using only what came before.

Two articles in languages of the fast encoder are compared by it, all others by the slow one where it is installed. The
slow one costs about twenty times as much, so it is asked only where the fast one leaves a doubt.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import ceil

from dragoman.engines.embed import embed
from dragoman.record.copies.sketch import lead_sentences
from dragoman.record.stories.ground import Ground, Memo, Placed

WINDOW = 7  # days a story stays open after its last article
JOIN = 0.315  # likeness with the nearer articles of a story
SURE = 0.365  # likeness by the fast encoder from which the slow one is not asked, for a story that it knows well
KNOWN = 6  # articles of a story that the slow encoder reads, besides those in languages that only it knows
NEARER = 2 / 3  # of a story's articles: the first reports of a happening say less than the later ones
LEAD = 3  # sentences: news says first what it is about
MEMBERS = 40  # the latest articles of a story that a new one is compared with


@dataclass(frozen=True, slots=True)
class Placement:
    """The story an article joins (None: a new one), with score and reasons."""

    story: str | None
    score: float
    reasons: tuple[str, ...]


def place(article: Placed, open_stories: Mapping[str, Sequence[Placed]], ground: Ground) -> Placement:
    """The open story nearest to `article`, or None. `ground` must already have counted the article."""
    if not open_stories:
        return Placement(None, 0.0, ("no story is open in these days",))
    stories = {story: members[-MEMBERS:] for story, members in open_stories.items()}
    shown = [member for members in stories.values() for member in members]
    found = ground.compare(article, [m for m in shown if ground.are_fast(article, m)], "fast")
    story, best = _nearest(stories, found)
    if ground.slow and not (best >= SURE and len(_read_slowly(stories[story], ground)) >= KNOWN):
        rest = [m for members in stories.values() for m in _read_slowly(members, ground) if m.id not in found]
        found |= ground.compare(article, rest, "slow")
        story, best = _nearest(stories, found)
    reason = f"likeness of leads, names, countries and numbers {best:.2f} with the nearer of {len(stories[story])}"
    return Placement(story if best >= JOIN else None, best, (reason,))


def _nearest(stories: Mapping[str, Sequence[Placed]], found: Mapping[str, float]) -> tuple[str, float]:
    """The story whose nearer articles are most alike, with their mean likeness; the earliest of equals."""
    scores = {story: _mean_of_nearer([found[m.id] for m in members if m.id in found])
              for story, members in stories.items()}  # fmt: skip
    return max(scores.items(), key=lambda item: item[1])


def _mean_of_nearer(scores: Sequence[float]) -> float:
    count = ceil(NEARER * len(scores))
    return sum(sorted(scores, reverse=True)[:count]) / count if count else -1.0


def _read_slowly(members: Sequence[Placed], ground: Ground) -> list[Placed]:
    """The members that stand for a story before the slow encoder."""
    return [m for number, m in enumerate(members) if number < KNOWN or not ground.is_fast(m)]


def lead(text: str, title: str | None = None) -> str:
    """The words that tell what an article is about: its title and first sentences."""
    return " ".join([*([title] if title else []), *list(lead_sentences(text))[:LEAD]])


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
    ground = Ground(Memo(embed))
    languages = [article.get("language") or "und" for article in listed]
    ground.encode([text for text, one in zip(leads, languages, strict=True) if ground.knows_fast(one)], "fast")
    stories: dict[str, list[Placed]] = {}
    latest, found = None, dict[str, str]()
    for article, language, text in zip(listed, languages, leads, strict=True):
        name = article["id"] or ""
        day = ordinal(article.get("published")) or latest
        latest = max(day, latest) if day and latest else day or latest
        placed = Placed.of(name, language, day, text, article["text"] or "")
        ground.add(placed)
        alive = {story: members for story, members in stories.items() if is_open(members, day)}
        chosen = place(placed, alive, ground).story or name
        stories.setdefault(chosen, []).append(placed)
        found[name] = chosen
    return found


def is_open(members: Sequence[Placed], day: int | None) -> bool:
    """Whether a story's latest article lies within the window around `day` (ordinal); unknown days always do."""
    days = [member.day for member in members if member.day is not None]
    return day is None or not days or min(abs(day - one) for one in days) <= WINDOW
