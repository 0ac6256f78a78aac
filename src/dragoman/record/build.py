"""From readings to the record: the steps each arriving article goes through, and the rows told at the end.

An article is compared with what arrived before it and nothing else, so adding articles one by one, in batches or all
over again gives the same rows.
"""

from collections.abc import Callable, Iterable, Mapping
from itertools import batched

from dragoman.model.record import Disagreement, Event, Tie
from dragoman.record.attributions import find_attribution_conflicts
from dragoman.record.conflicts import find_event_conflicts, find_rendering_conflicts
from dragoman.record.corrected import (
    correct_entity,
    correct_event,
    correct_statement,
    correct_story,
    mark_disagreements,
)
from dragoman.record.dating import date_together
from dragoman.record.day_clues import shift
from dragoman.record.desk import Desk
from dragoman.record.disagreements import (
    figure_views,
    find_figure_disagreements,
    find_occurrence_disagreements,
    without_repeats,
)
from dragoman.record.placing import place_in_story
from dragoman.record.ports import Keeper, Node, NodeKind, Source
from dragoman.record.roles import succeed
from dragoman.record.rows import tell_entity, tell_event, tell_statement, tell_story
from dragoman.record.shifts import find_shifts
from dragoman.record.steps import link_copies, link_entities, link_events, link_statements, performed_events
from dragoman.record.ties import tie
from dragoman.record.versions import find_version_conflicts

type Step = Callable[[Desk, Source], None]

STEPS: tuple[Step, ...] = (
    link_copies,  # → origins
    link_entities,  # → entities
    place_in_story,  # → stories
    link_statements,  # needs origins and entities → statements
    link_events,  # needs origins, entities and statements → events
)
BESIDE, COMPARED = 90, 60  # days around a story, and the latest articles of them, whose claims are compared with it
LAST = 2**31 - 1  # after every article
UNDATED = 100  # the latest articles without a day that are dated anew
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
    desk.forget_views()
    date_undated(desk)
    named = bool(keeper.dirty("entity"))
    for group in _told(keeper, "entity"):
        entities = [correct_entity(desk, tell_entity(desk, name, nodes), nodes) for name, nodes in group]
        keeper.save_entities([row for row, _ in entities])
        keeper.save_corrected("entity", {row.id: marks for row, marks in entities})
    if named:
        keeper.save_entities(succeed(keeper.titled()))
    followed = any(keeper.dirty(kind) for kind in ("entity", "statement"))
    for group in _told(keeper, "statement"):
        ties = _tie(desk, "statement", group)
        statements = [
            correct_statement(desk, tell_statement(desk, name, nodes, ties[name]), nodes) for name, nodes in group
        ]
        keeper.save_statements([row for row, _ in statements])
        keeper.save_corrected("statement", {row[0].id: marks for row, marks in statements})
    if keeper.corrections("statement"):
        keeper.mark_dirty("event", performed_events(desk, keeper.dirty("statement")))
    for group in _told(keeper, "event"):
        ties = _tie(desk, "event", group)
        events = [correct_event(desk, tell_event(desk, name, nodes, ties[name]), nodes) for name, nodes in group]
        keeper.save_events([row for row, _ in events])
        keeper.save_corrected("event", {row[0].id: marks for row, marks in events})
        _mark_disputed(keeper, (row[0] for row, _ in events))
    if followed:
        keeper.save_shifts(find_shifts(keeper.tied_statements(), keeper.owners()))
    _tell_stories(desk)
    keeper.clear_dirty()


def _mark_disputed(keeper: Keeper, events: Iterable[Event]) -> None:
    """An act that one story tells as done and another denies is told anew with both."""
    for event in events:
        if {"actual", "denied"} <= {told.status for told in event.attestations}:
            keeper.mark_dirty("story", keeper.story_of([told.article for told in event.attestations]).values())


def _tell_stories(desk: Desk) -> None:
    keeper = desk.keeper
    held = {story: keeper.articles_of_story(story) for story in keeper.dirty("story")}
    rows = [correct_story(desk, tell_story(desk, story, articles)) for story, articles in held.items() if articles]
    keeper.save_stories([row for row, _ in rows])
    keeper.save_corrected("story", {row.id: marks for row, marks in rows})
    keeper.drop_rows("story", [story for story, articles in held.items() if not articles])
    for story, articles in held.items():
        tell_disagreements(desk, story, articles)


def date_undated(desk: Desk) -> None:
    """Days of the articles that do not tell their own; what hangs on a changed day is told again."""
    keeper = desk.keeper
    for article, found in date_together(desk, _to_date(desk)).items():
        if found.published == keeper.published(article):
            continue
        keeper.save_published(article, found.published, [(clue.other, clue.because) for clue in found.clues])
        kinds: tuple[NodeKind, ...] = ("entity", "statement", "event")
        for kind in kinds:
            keeper.mark_dirty(kind, keeper.clusters(keeper.nodes_of(kind, [article])).values())
        keeper.mark_dirty("story", keeper.story_of([article]).values())


def _to_date(desk: Desk) -> list[str]:
    """The latest articles without a day that name somebody of what changed."""
    keeper = desk.keeper
    undated = keeper.undated()[-UNDATED:]
    nodes = [n for kind in ("statement", "event") for n in keeper.nodes(keeper.members(keeper.dirty(kind)))]
    touched = {n.article for n in nodes} | {
        a for story in keeper.dirty("story") for a in keeper.articles_of_story(story)
    }
    if not undated or not touched:
        return []
    named = set(keeper.clusters(keeper.nodes_of("entity", sorted(touched))).values())
    held = {a: set(keeper.clusters(keeper.nodes_of("entity", [a])).values()) for a in undated}
    return [article for article in undated if article in touched or held[article] & named]


def _told(keeper: Keeper, kind: NodeKind) -> Iterable[list[tuple[str, list[Node]]]]:
    """Portions of (id, nodes) to tell; rows of ids without nodes are dropped."""
    for ids in batched(keeper.dirty(kind), PORTION):
        held = [(name, list(keeper.nodes(keeper.members([name])))) for name in ids]
        keeper.drop_rows(kind, [name for name, nodes in held if not nodes])
        yield [(name, nodes) for name, nodes in held if nodes]


def _tie(desk: Desk, kind: NodeKind, group: Iterable[tuple[str, list[Node]]]) -> dict[str, tuple[str, ...]]:
    """{entry: its issues}; the ties are kept with their reasons."""
    keeper, issues, found = desk.keeper, desk.keeper.issues(), dict[str, list[Tie]]()
    for name, nodes in group:
        found[name] = tie(name, ((node, keeper.source(node.article)) for node in nodes), issues, keeper.vectors)
    keeper.save_ties(kind, list(found), [one for held in found.values() for one in held])
    return {name: tuple(one.issue for one in held) for name, held in found.items()}


def tell_disagreements(desk: Desk, story: str, articles: Iterable[str]) -> None:
    """The disagreements of a story's articles with one another and with what was told in these days."""
    keeper, own = desk.keeper, set(articles)
    listed = _in_order(keeper, own | set(_of_these_days(keeper, own)))
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
    for finder in (find_event_conflicts, find_rendering_conflicts, find_attribution_conflicts, find_version_conflicts):
        found += finder(desk, listed)
    # of two stories that share a claim, the one with its later side tells it: it is told when that arrives
    order = {article: number for number, article in enumerate(listed)}
    found = [one for one in found if _later(one, order) in own]
    kept = without_repeats(found, dict(keeper.origins(listed)))
    keeper.save_disagreements(story, kept)
    keeper.save_corrected("disagreement", mark_disagreements(desk, kept))


def _of_these_days(keeper: Keeper, articles: Iterable[str]) -> list[str]:
    """The latest articles of the days around these."""
    pages = [keeper.source(article).reading.article.published for article in articles]
    days = sorted(day for page in pages for day in (page.value or page.earliest, page.value or page.latest) if day)
    start, end = (shift(days[0], -BESIDE), shift(days[-1], BESIDE)) if days else (None, None)
    return list(keeper.articles_by_day(start, end, LAST))[-COMPARED:]


def _in_order(keeper: Keeper, articles: Iterable[str]) -> list[str]:
    return sorted(articles, key=lambda article: keeper.source(article).number)


def _later(one: Disagreement, order: Mapping[str, int]) -> str:
    return max(one.left.article, one.right.article, key=lambda article: order.get(article, -1))


def _holders(desk: Desk, events: Iterable[Event]) -> dict[str, str]:
    names: dict[str, str] = {}
    for holder in sorted({a.holder for event in events for a in event.attestations if a.holder}):
        nodes = desk.keeper.nodes(desk.keeper.members([holder]))
        names[holder] = correct_entity(desk, tell_entity(desk, holder, nodes), nodes)[0].name
    return names
