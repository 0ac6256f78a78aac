"""From readings to the record: the steps each arriving article goes through, and the rows told at the end.

An article is compared with what arrived before it and nothing else, so adding articles one by one, in batches or all
over again gives the same rows.
"""

from collections.abc import Callable, Iterable
from itertools import batched

from dragoman.model.record import Event
from dragoman.record.conflicts import find_event_conflicts, find_rendering_conflicts
from dragoman.record.dating import date_by_others
from dragoman.record.desk import Desk
from dragoman.record.disagreements import (
    figure_views,
    find_figure_disagreements,
    find_occurrence_disagreements,
    without_repeats,
)
from dragoman.record.ports import Keeper, Node, NodeKind, Source
from dragoman.record.roles import succeed
from dragoman.record.rows import tell_entity, tell_event, tell_statement, tell_story
from dragoman.record.steps import link_copies, link_entities, link_events, link_statements, place_in_story

type Step = Callable[[Desk, Source], None]

STEPS: tuple[Step, ...] = (
    link_copies,  # → origins
    link_entities,  # → entities
    place_in_story,  # → stories
    link_statements,  # needs origins and entities → statements
    link_events,  # needs origins, entities and statements → events
)
PORTION = 200  # rows told and saved at once


def add_article(desk: Desk, article: str) -> None:
    """Take one article through every step. The caller makes it one transaction."""
    source = desk.keeper.source(article)
    desk.keeper.save_page(source.reading.article, desk.title(article))
    for step in STEPS:
        step(desk, source)


def finish(desk: Desk) -> None:
    """Tell every row anew that the articles added since changed. The caller makes it one transaction."""
    keeper = desk.keeper
    if any(keeper.dirty(kind) for kind in ("statement", "event", "story")):
        date_undated(desk)
    named = bool(keeper.dirty("entity"))
    for group in _told(keeper, "entity"):
        keeper.save_entities([tell_entity(desk, name, nodes) for name, nodes in group])
    if named:
        keeper.save_entities(succeed(keeper.titled()))
    for group in _told(keeper, "statement"):
        keeper.save_statements([tell_statement(desk, name, nodes) for name, nodes in group])
    for group in _told(keeper, "event"):
        keeper.save_events([tell_event(desk, name, nodes) for name, nodes in group])
    stories = keeper.dirty("story")
    held = {story: keeper.articles_of_story(story) for story in stories}
    keeper.save_stories([tell_story(desk, story, articles) for story, articles in held.items() if articles])
    keeper.drop_rows("story", [story for story, articles in held.items() if not articles])
    for story, articles in held.items():
        tell_disagreements(desk, story, articles)
    keeper.clear_dirty()


def date_undated(desk: Desk) -> None:
    """Days of the articles that do not tell their own; what hangs on a changed day is told again."""
    for article in desk.keeper.undated():
        found = date_by_others(desk, desk.keeper.source(article))
        if found.published == desk.keeper.published(article):
            continue
        desk.keeper.save_published(article, found.published, [(clue.other, clue.because) for clue in found.clues])
        kinds: tuple[NodeKind, ...] = ("entity", "statement", "event")
        for kind in kinds:
            desk.keeper.mark_dirty(kind, desk.keeper.clusters(desk.keeper.nodes_of(kind, [article])).values())
        desk.keeper.mark_dirty("story", desk.keeper.story_of([article]).values())


def _told(keeper: Keeper, kind: NodeKind) -> Iterable[list[tuple[str, list[Node]]]]:
    """Portions of (id, nodes) to tell; rows of ids without nodes are dropped."""
    for ids in batched(keeper.dirty(kind), PORTION):
        held = [(name, list(keeper.nodes(keeper.members([name])))) for name in ids]
        keeper.drop_rows(kind, [name for name, nodes in held if not nodes])
        yield [(name, nodes) for name, nodes in held if nodes]


def tell_disagreements(desk: Desk, story: str, articles: Iterable[str]) -> None:
    """The disagreements within one story."""
    keeper, listed = desk.keeper, list(articles)
    sources = [keeper.source(article) for article in listed]
    figures = [view for source in sources for view in figure_views(desk, source)]
    found = list(find_figure_disagreements(figures, keeper.vectors))
    clusters = sorted(set(keeper.clusters(keeper.nodes_of("event", listed)).values()))
    events: list[Event] = []
    for name in clusters:
        nodes = keeper.nodes(keeper.members([name]))
        statuses = {e.status for n in nodes for e in keeper.source(n.article).reading.events if e.id == n.local}
        if {"actual", "denied"} <= statuses:
            events.append(tell_event(desk, name, nodes)[0])
    found += find_occurrence_disagreements(events, _holders(desk, events))
    desk.forget_views()
    found += [*find_event_conflicts(desk, listed), *find_rendering_conflicts(desk, listed)]
    keeper.save_disagreements(story, without_repeats(found, dict(keeper.origins(listed))))


def _holders(desk: Desk, events: Iterable[Event]) -> dict[str, str]:
    names: dict[str, str] = {}
    for holder in sorted({a.holder for event in events for a in event.attestations if a.holder}):
        names[holder] = tell_entity(desk, holder, desk.keeper.nodes(desk.keeper.members([holder]))).name
    return names
