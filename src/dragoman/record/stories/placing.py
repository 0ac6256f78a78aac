"""The story of each article that arrives, and what people's words make of the stories."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from dragoman.model.ids import minted_id
from dragoman.record.desk import Desk
from dragoman.record.ports import Moved, Source, Work
from dragoman.record.stories.clues import Rarity
from dragoman.record.stories.ground import Ground, Placed
from dragoman.record.stories.grouping import WINDOW, place

STORY_WORK: tuple[Work, ...] = ("story", "disputed")  # a story that people's words touched is told anew in all it tells
STORIES = 400  # the latest articles of these days whose stories may be joined


def place_in_story(desk: Desk, source: Source) -> None:
    """The article's story: one that is open in its days, or a new one; then what people said of stories."""
    article, placed = source.article.id, desk.placed(source.article.id)
    day = date.fromordinal(placed.day) if placed.day else None
    start, end = ((day + timedelta(days=days)).isoformat() if day else None for days in (-WINDOW, WINDOW))
    near = desk.keeper.articles_by_day(start, end, source.number, STORIES)
    moved = desk.keeper.moved()
    stories = _stories_then(desk, near, [word for word in moved if word.last < source.number])
    ground, alive = Ground(desk.keeper.vectors, rarity=Rarity(desk.memory.names)), dict[str, list[Placed]]()
    for other in near:
        alive.setdefault(stories[other], []).append(desk.placed(other))
    ground.add(*(desk.placed(other) for other in near), placed)
    story = place(placed, alive, ground).story or minted_id("t", article)
    desk.keeper.save_story(article, story, story)
    desk.keeper.mark_dirty("placed", [article])
    if moved:
        heed(desk)


def _stories_then(desk: Desk, articles: Sequence[str], moved: Sequence[Moved]) -> Mapping[str, str]:
    """The stories as people had them when an article arrived: it follows their words, what they saw stays put."""
    if not moved:
        return desk.keeper.ruled_story_of(articles)
    return moved_stories([(article, ruled) for article, ruled, _ in desk.keeper.placements()], moved)


def heed(desk: Desk) -> None:
    """Tell the stories as people have them."""
    held, moved = desk.keeper.placements(), desk.keeper.moved()
    told = moved_stories([(article, ruled) for article, ruled, _ in held], moved)
    for article, ruled, before in held:
        if told[article] != before:
            desk.keeper.save_story(article, told[article], ruled)
            for work in STORY_WORK:
                desk.keeper.mark_dirty(work, [before, told[article]])
    for old, new in joined_stories([(article, ruled) for article, ruled, _ in held], moved):
        desk.keeper.alias(old, new)


def moved_stories(placements: Iterable[tuple[str, str]], moved: Iterable[Moved]) -> dict[str, str]:
    """{article: story}: `placements` by the rules, in order of arrival, after people's words in their order.

    A word on an article that has not arrived is passed over.
    """
    told = dict(placements)
    order = {story: number for number, story in enumerate(dict.fromkeys(told.values()))}
    for word in moved:
        left, right = told.get(word.left), told.get(word.right)
        if left is None or right is None:
            continue
        if word.verdict == "move":
            told[word.left] = right
        elif word.verdict == "same" and left != right:
            older, younger = sorted((left, right), key=lambda story: order.get(story, len(order)))
            told = {article: older if story == younger else story for article, story in told.items()}
        elif word.verdict == "different" and left == right:
            told[word.left] = minted_id("t", word.left if left != minted_id("t", word.left) else f"{word.left}:apart")
    return told


def joined_stories(placements: Sequence[tuple[str, str]], moved: Sequence[Moved]) -> list[tuple[str, str]]:
    """(old, new) for each story that people's words left without an article: where its first article went."""
    told = moved_stories(placements, moved)
    left = set(told.values())
    first = {story: article for article, story in reversed(placements)}
    return [(story, told[article]) for story, article in first.items() if story not in left]
