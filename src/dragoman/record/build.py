"""From readings to the record: the steps each arriving article goes through, and the rows told at the end.

An article is compared with what arrived before it and nothing else, so adding articles one by one, in batches or all
over again gives the same rows.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import batched

from dragoman.model.record import Disagreement, Event
from dragoman.record.conflicts import find_event_conflicts, find_rendering_conflicts
from dragoman.record.dating import date_by_others
from dragoman.record.desk import MEMBERS, Desk
from dragoman.record.disagreements import (
    figure_views,
    find_figure_disagreements,
    find_occurrence_disagreements,
)
from dragoman.record.ports import Keeper, Node, NodeKind, Source
from dragoman.record.rows import tell_event, tell_statement, tell_story
from dragoman.record.steps import link_copies, link_entities, link_events, link_statements, place_in_story
from dragoman.record.tally import Adding, tally_of, tell_tally

type Step = Callable[[Desk, Source], None]

STEPS: tuple[Step, ...] = (
    link_copies,  # → origins
    link_entities,  # → entities
    place_in_story,  # → stories
    link_statements,  # needs origins and entities → statements
    link_events,  # needs origins, entities and statements → events
    lambda desk, source: find_disagreements(desk, source),  # needs all of these → disagreements
)
PORTION = 200  # rows told and saved at once
RECENT = 60  # the latest articles of its story that one is held against
SIDES = 5  # the first who tell an event as done, and who deny it


def add_article(desk: Desk, article: str) -> None:
    """Take one article through every step. The caller makes it one transaction."""
    source = desk.keeper.source(article)
    desk.keeper.save_page(source.reading.article, desk.title(article))
    for step in STEPS:
        step(desk, source)


def finish(desk: Desk) -> None:
    """Tell every row anew that the articles added since changed. The caller makes it one transaction."""
    keeper = desk.keeper
    date_undated(desk)
    tell_entities(desk)
    for group in _told(keeper, "statement"):
        keeper.save_statements([tell_statement(desk, name, nodes) for name, nodes in group])
    for group in _told(keeper, "event"):
        keeper.save_events([tell_event(desk, name, nodes) for name, nodes in group])
    tell_stories(desk)
    keeper.clear_dirty()


def date_undated(desk: Desk) -> None:
    """Days of the articles that do not tell their own; what hangs on a changed day is told again."""
    keeper = desk.keeper
    clusters = [*keeper.dirty("statement"), *keeper.dirty("event")]
    for article in keeper.undated(keeper.dirty("dated"), clusters):
        found = date_by_others(desk, keeper.source(article))
        if found.published == keeper.published(article):
            continue
        keeper.save_published(article, found.published, [(clue.other, clue.because) for clue in found.clues])
        for kind in ("statement", "event"):
            keeper.mark_dirty(kind, keeper.clusters(keeper.nodes_of(kind, [article])).values())
        keeper.mark_dirty("story", keeper.story_of([article]).values())


def tell_entities(desk: Desk) -> None:
    """Those whose nodes moved from all of their nodes, those that were joined from what they were told from before."""
    keeper = desk.keeper
    whole = set(keeper.dirty("entity"))
    joined: dict[str, list[str]] = defaultdict(list)
    for node, cluster in keeper.clusters(keeper.dirty("joined")).items():
        if cluster not in whole:
            joined[cluster].append(node)
    for names in batched(sorted(joined), PORTION):
        tallies = dict(keeper.tallies(names))
        for name, tally in tallies.items():
            Adding(desk, tally).add(keeper.nodes(joined[name]))
        whole |= set(names) - set(tallies)
        keeper.save_tallies(tallies)
        keeper.save_entities([tell_tally(name, tally) for name, tally in tallies.items()])
    for group in _told(keeper, "entity", sorted(whole)):
        found = {name: tally_of(desk, nodes) for name, nodes in group}
        keeper.save_tallies(found)
        keeper.save_entities([tell_tally(name, tally) for name, tally in found.items()])


def tell_stories(desk: Desk) -> None:
    """Those of which a day changed from all their articles, those that got one more from their row and that one."""
    keeper = desk.keeper
    whole = set(keeper.dirty("story"))
    placed: dict[str, list[str]] = defaultdict(list)
    for article, story in keeper.story_of(keeper.dirty("placed")).items():
        placed[story].append(article)
    held = keeper.stories([story for story in placed if story not in whole])
    keeper.save_stories([tell_story(desk, name, _arrived(desk, placed[name]), row) for name, row in held.items()])
    whole |= placed.keys() - held.keys()
    keeper.save_stories([tell_story(desk, name, keeper.articles_of_story(name)) for name in sorted(whole)])


def _arrived(desk: Desk, articles: Iterable[str]) -> list[str]:
    return sorted(articles, key=lambda article: desk.keeper.source(article).number)


def _told(keeper: Keeper, kind: NodeKind, names: Sequence[str] | None = None) -> Iterable[list[tuple[str, list[Node]]]]:
    """Portions of (id, nodes) to tell; rows of ids without nodes are dropped."""
    for ids in batched(keeper.dirty(kind) if names is None else names, PORTION):
        held = [(name, list(keeper.nodes(keeper.members([name])))) for name in ids]
        keeper.drop_rows(kind, [name for name, nodes in held if not nodes])
        yield [(name, nodes) for name, nodes in held if nodes]


def find_disagreements(desk: Desk, source: Source) -> None:
    """What the article disagrees on with the latest ones of its story that came before it."""
    keeper, article = desk.keeper, source.article.id
    desk.forget_views()
    story = keeper.story_of([article])[article]
    earlier = keeper.articles_of_story(story, source.number, RECENT)
    views = [view for other in earlier for view in figure_views(desk, keeper.source(other))]
    found = list(find_figure_disagreements(views, list(figure_views(desk, source)), keeper.vectors))
    found += find_occurrences(desk, article)
    found += [*find_event_conflicts(desk, earlier, article), *find_rendering_conflicts(desk, story, article)]
    keeper.save_disagreements(story, found)


def find_occurrences(desk: Desk, article: str) -> Iterable[Disagreement]:
    """Events of the article that one side tells as done and another denies."""
    keeper = desk.keeper
    for name in keeper.denied(sorted(set(keeper.clusters(keeper.nodes_of("event", [article])).values()))):
        sides = [keeper.with_status(name, status, SIDES) for status in ("actual", "denied")]
        if not all(sides):
            continue
        event = tell_event(desk, name, keeper.nodes(node.key for nodes in sides for node in nodes))[0]
        yield from find_occurrence_disagreements([event], _holders(desk, event))


def _holders(desk: Desk, event: Event) -> dict[str, str]:
    """Names as the first articles give them: those of all would ask for the whole record."""
    keeper = desk.keeper
    held = sorted({a.holder for a in event.attestations if a.holder})
    nodes = {holder: keeper.nodes(keeper.members([holder], MEMBERS)) for holder in held}
    return {holder: tell_tally(holder, tally_of(desk, found)).name for holder, found in nodes.items()}
