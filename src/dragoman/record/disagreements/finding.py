"""The disagreements of an article with what arrived before it: found once, when it comes.

Where people's words changed what a story's articles say, those of the story are found anew, article by article: each
sees only what arrived before it, so that both ways tell the same.
"""

from collections.abc import Iterable, Iterator, Sequence

from dragoman.model.record import Disagreement, Event
from dragoman.record.corrected import correct_entity, mark_disagreements
from dragoman.record.days.clues import shift
from dragoman.record.desk import MEMBERS, Desk
from dragoman.record.disagreements.attributions import find_attribution_conflicts
from dragoman.record.disagreements.conflicts import find_event_conflicts
from dragoman.record.disagreements.dates import find_date_conflicts
from dragoman.record.disagreements.denials import find_denials
from dragoman.record.disagreements.quantities import figure_views, find_figure_disagreements
from dragoman.record.disagreements.refusals import find_refusals
from dragoman.record.disagreements.rivals import find_rival_claims
from dragoman.record.disagreements.telling import find_occurrence_disagreements
from dragoman.record.disagreements.turned import find_rendering_conflicts
from dragoman.record.disagreements.versions import find_version_conflicts
from dragoman.record.entities.tally import add_up, tell_tally
from dragoman.record.ports import Node, Source
from dragoman.record.rows import tell_event

RECENT = 60  # the latest articles of its story that one is held against
BESIDE, COMPARED = 90, 60  # days around an article, and the latest articles of them, that it is held against too
FINDERS = (
    find_event_conflicts,
    find_date_conflicts,
    find_rendering_conflicts,
    find_attribution_conflicts,
    find_version_conflicts,
    find_denials,
    find_refusals,
    find_rival_claims,
)
SIDES = 5  # the first who tell an event as done, and who deny it


def find_disagreements(desk: Desk, source: Source) -> None:
    """What the article disagrees on with the latest ones of its story and of its days."""
    keeper, article = desk.keeper, source.article.id
    desk.forget_views()
    story = keeper.story_of([article])[article]
    earlier = _earlier(desk, source, story)
    found = list(_figures(desk, source, earlier))
    for finder in FINDERS:
        found += finder(desk, earlier, article)
    keeper.save_disagreements(story, found)
    for one in _occurrences(desk, source):  # of two stories, the one with the later side tells it
        later = keeper.source(max(one.left.article, one.right.article, key=keeper.number))
        keeper.save_disagreements(keeper.story_of([later.article.id])[later.article.id], [one])


def _earlier(desk: Desk, source: Source, story: str) -> list[str]:
    """The articles it is held against, in order of arrival."""
    keeper, page = desk.keeper, source.reading.article.published
    first, last = page.value or page.earliest, page.value or page.latest
    start, end = (shift(first, -BESIDE) if first else None), (shift(last, BESIDE) if last else None)
    held = set(keeper.articles_of_story(story, source.number, RECENT))
    held |= set(keeper.articles_by_day(start, end, source.number, COMPARED))
    return sorted(held, key=keeper.number)


def _figures(desk: Desk, source: Source, earlier: Iterable[str]) -> Iterator[Disagreement]:
    own = list(figure_views(desk, source))
    if own:
        units = {view.figure.unit for view in own}
        views = [view for other in earlier for view in figure_views(desk, desk.keeper.source(other), units)]
        yield from find_figure_disagreements(views, own, desk.keeper.vectors)


def _occurrences(desk: Desk, source: Source) -> Iterator[Disagreement]:
    """Events of the article that one side tells as done and another denies."""
    keeper = desk.keeper
    events = keeper.clusters(keeper.nodes_of("event", [source.article.id]))
    for name in keeper.denied(sorted(set(events.values()))):
        sides = [_by_then(desk, keeper.with_status(name, status, SIDES), source) for status in ("actual", "denied")]
        if all(sides):
            nodes = keeper.nodes(node.key for nodes in sides for node in nodes)
            event = tell_event(desk, name, nodes)[0]
            yield from find_occurrence_disagreements([event], _holders(desk, event, source))


def _holders(desk: Desk, event: Event, source: Source) -> dict[str, str]:
    """Names as the first articles give them: those of all would ask for the whole record."""
    names: dict[str, str] = {}
    holders = sorted({a.holder for a in event.attestations if a.holder})
    for holder, members in desk.keeper.first_members(holders, MEMBERS).items():
        nodes = _by_then(desk, desk.keeper.nodes(members), source)
        names[holder] = correct_entity(desk, tell_tally(holder, add_up(desk, nodes).tally))[0].name
    return names


def _by_then(desk: Desk, nodes: Sequence[Node], source: Source) -> list[Node]:
    """Those that had arrived with the article."""
    return [node for node in nodes if desk.keeper.number(node.article) <= source.number]


def tell_disputes(desk: Desk) -> None:
    """Anew those of stories that people's words touched; what people's words make of all that may have changed."""
    keeper = desk.keeper
    disputed = keeper.dirty("disputed")
    for story in disputed:
        keeper.drop_disagreements(story)
        for article in keeper.articles_of_story(story):
            find_disagreements(desk, keeper.source(article))
    touched = set(disputed)
    if any(keeper.corrections(kind) for kind in ("statement", "event", "disagreement")):
        touched |= set(keeper.story_of(keeper.dirty("placed")).values())
    for story in sorted(touched):
        keeper.save_corrected("disagreement", mark_disagreements(desk, keeper.disagreements(story=story)))
