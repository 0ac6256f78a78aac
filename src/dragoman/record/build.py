"""From readings to the record: the steps each arriving article goes through, and the rows told at the end.

An article is compared with what arrived before it and nothing else, so adding articles one by one, in batches or all
over again gives the same rows.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import batched, chain

from dragoman.model.record import Tie
from dragoman.record.corrected import correct_entity, correct_event, correct_statement, correct_story
from dragoman.record.days.dating import date_together
from dragoman.record.days.redating import judge_again
from dragoman.record.desk import Desk
from dragoman.record.disagreements.finding import find_disagreements, tell_disputes
from dragoman.record.entities.identities import link_entities
from dragoman.record.entities.roles import succeed
from dragoman.record.entities.tally import Adding, add_up, tell_tally
from dragoman.record.entities.tenures import know_days
from dragoman.record.issues.ties import tie
from dragoman.record.nodes import event_sentences, words_of
from dragoman.record.ports import Keeper, Node, NodeKind, Seat, Source
from dragoman.record.positions.shifts import tell_shifts
from dragoman.record.positions.sides import owner_of, spoken_for
from dragoman.record.rows import tell_event, tell_statement, tell_story
from dragoman.record.settling import performed_events
from dragoman.record.steps import link_copies, link_events, link_statements
from dragoman.record.stories.placing import place_in_story

type Step = Callable[[Desk, Source], None]

STEPS: tuple[Step, ...] = (
    link_copies,  # → origins
    link_entities,  # → entities
    place_in_story,  # → stories
    link_statements,  # needs origins and entities → statements
    link_events,  # needs origins, entities and statements → events
    find_disagreements,  # needs all of these → disagreements
)
UNDATED = 100  # the latest articles without a day that are dated anew
BESIDE = 60  # the latest articles of a story whose parties may date another
PORTION = 200  # rows told and saved at once


def expect(desk: Desk, articles: Sequence[str]) -> None:
    """These articles come next: what is asked for with each is asked for all at once."""
    sources = map(desk.keeper.source, articles)
    told = (words_of(one.article.text, spans) for one in sources for spans in event_sentences(one.reading))
    texts = (text for one in articles for text in (*desk.sketch(one).sentences, desk.placed(one).lead))
    desk.keeper.expect(articles, chain(texts, told))


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
    owned = tell_entities(desk)
    keeper.mark_dirty("statement", keeper.spoken_by(owned))
    tell_statements(desk)
    if keeper.corrections("statement"):
        keeper.mark_dirty("event", performed_events(desk, keeper.dirty("statement")))
    tell_events(desk)
    tell_shifts(keeper, keeper.dirty("statement"), owned)
    tell_stories(desk)
    tell_disputes(desk)
    keeper.clear_dirty()


# ---- days ------------------------------------------------------------------------------------------------------------
def date_undated(desk: Desk) -> None:
    """Days of the articles that do not tell their own; what hangs on a changed day is told again."""
    keeper, changed = desk.keeper, list[str]()
    for article, found in date_together(desk, _to_date(desk)).items():
        if found.published == keeper.published(article):
            continue
        changed.append(article)
        keeper.save_published(article, found.published, [(clue.other, clue.because) for clue in found.clues])
        for kind in ("statement", "event"):
            keeper.mark_dirty(kind, keeper.clusters(keeper.nodes_of(kind, [article])).values())
        entities = keeper.nodes(keeper.nodes_of("entity", [article]))
        titled = [node.key for node in entities if desk.entity(node).titles]  # their tenures hang on days
        keeper.mark_dirty("entity", keeper.clusters(titled).values())
        keeper.mark_dirty("story", keeper.story_of([article]).values())
    if changed:
        judge_again(desk, changed)


def _to_date(desk: Desk) -> list[str]:
    """The latest articles without a day that name somebody of what changed."""
    keeper = desk.keeper
    undated = keeper.undated(UNDATED)
    if not undated:
        return []
    nodes = [n for kind in ("statement", "event") for n in keeper.nodes(keeper.members(keeper.dirty(kind)))]
    stories = {*keeper.dirty("story"), *keeper.story_of(keeper.dirty("placed")).values()}
    touched = {n.article for n in nodes} | {*keeper.dirty("placed"), *keeper.dirty("dated")}
    touched |= {a for story in stories for a in keeper.articles_of_story(story, None, BESIDE)}
    named = set(keeper.clusters(keeper.nodes_of("entity", sorted(touched))).values())
    held = {a: set(keeper.clusters(keeper.nodes_of("entity", [a])).values()) for a in undated}
    return [article for article in undated if article in touched or held[article] & named]


# ---- entities --------------------------------------------------------------------------------------------------------
def tell_entities(desk: Desk) -> list[str]:
    """Those whose nodes moved from all of their nodes, those that were joined from what they were told from before.

    The entities whose owner is another now.
    """
    keeper = desk.keeper
    whole, owned, seats = set(keeper.dirty("entity")), list[str](), set[Seat]()
    joined: dict[str, list[str]] = defaultdict(list)
    for node, cluster in keeper.clusters(keeper.dirty("joined")).items():
        if cluster not in whole:
            joined[cluster].append(node)
    for names in batched(sorted(joined), PORTION):
        counts = {name: Adding(desk, tally) for name, tally in keeper.tallies(names).items()}
        counts = {name: one for name, one in counts.items() if one.add(keeper.nodes(joined[name]))}
        whole |= set(names) - set(counts)
        owned += _save_entities(desk, counts, seats)
    seats |= set(keeper.seats(sorted(whole)))
    keeper.drop_days(sorted(whole))
    for group in _told(keeper, "entity", sorted(whole)):
        owned += _save_entities(desk, {name: add_up(desk, nodes) for name, nodes in group}, seats)
    keeper.save_entities(succeed(keeper.titled(sorted(seats)), seats))
    return owned


def _save_entities(desk: Desk, counts: Mapping[str, Adding], seats: set[Seat]) -> list[str]:
    """The entities of another owner than before; their seats, then and now, are added to `seats`."""
    keeper, before = desk.keeper, desk.keeper.owners(list(counts))
    seats |= set(keeper.seats(list(counts)))
    keeper.add_days({name: one.days for name, one in counts.items()})
    tallies = {name: one.tally for name, one in counts.items()}
    know_days(keeper, tallies)
    rows = [correct_entity(desk, tell_tally(name, tally)) for name, tally in tallies.items()]
    keeper.save_tallies(tallies)
    keeper.save_entities([row for row, _ in rows])
    keeper.save_corrected("entity", {row.id: marks for row, marks in rows})
    seats |= set(keeper.seats(list(tallies)))
    return [row.id for row, _ in rows if owner_of(row) != before.get(row.id)]


# ---- statements and events -------------------------------------------------------------------------------------------
def tell_statements(desk: Desk) -> None:
    """All that changed, with their issues."""
    keeper = desk.keeper
    for group in _told(keeper, "statement", keeper.dirty("statement")):
        ties = _tie(desk, "statement", group)
        rows = [correct_statement(desk, tell_statement(desk, name, nodes, ties[name]), nodes) for name, nodes in group]
        owners = keeper.owners(sorted({name for (one, *_), _ in rows for name in one.speaker if not one.on_behalf}))
        keeper.save_statements([(spoken_for(row[0], owners, marks), *row[1:]) for row, marks in rows])
        keeper.save_corrected("statement", {row[0].id: marks for row, marks in rows})


def tell_events(desk: Desk) -> None:
    """All that changed, with their issues."""
    keeper = desk.keeper
    for group in _told(keeper, "event", keeper.dirty("event")):
        ties = _tie(desk, "event", group)
        rows = [correct_event(desk, tell_event(desk, name, nodes, ties[name]), nodes) for name, nodes in group]
        keeper.save_events([row for row, _ in rows])
        keeper.save_corrected("event", {row[0].id: marks for row, marks in rows})


def _told(keeper: Keeper, kind: NodeKind, names: Sequence[str]) -> Iterable[list[tuple[str, list[Node]]]]:
    """Portions of (id, nodes) to tell; rows of ids without nodes are dropped."""
    for ids in batched(names, PORTION):
        held = [(name, list(keeper.nodes(members))) for name, members in keeper.members_of(ids).items()]
        keeper.drop_rows(kind, [name for name, nodes in held if not nodes])
        yield [(name, nodes) for name, nodes in held if nodes]


def _tie(desk: Desk, kind: NodeKind, group: Iterable[tuple[str, list[Node]]]) -> dict[str, tuple[str, ...]]:
    """{entry: its issues}; the ties are kept with their reasons."""
    keeper, issues, found = desk.keeper, desk.keeper.issues(), dict[str, list[Tie]]()
    for name, nodes in group:
        found[name] = tie(name, ((node, keeper.source(node.article)) for node in nodes), issues, keeper.vectors)
    keeper.save_ties(kind, list(found), [one for held in found.values() for one in held])
    return {name: tuple(one.issue for one in held) for name, held in found.items()}


# ---- stories ---------------------------------------------------------------------------------------------------------
def tell_stories(desk: Desk) -> None:
    """Those of which a day changed from all their articles, those that got one more from their row and that one."""
    keeper = desk.keeper
    whole = set(keeper.dirty("story"))
    placed: dict[str, list[str]] = defaultdict(list)
    for article, story in keeper.story_of(keeper.dirty("placed")).items():
        placed[story].append(article)
    held = keeper.stories([story for story in placed if story not in whole])
    rows = [
        correct_story(desk, tell_story(desk, name, _arrived(desk, placed[name]), row)) for name, row in held.items()
    ]
    whole |= placed.keys() - held.keys()
    articles = {name: keeper.articles_of_story(name) for name in sorted(whole)}
    rows += [correct_story(desk, tell_story(desk, name, listed)) for name, listed in articles.items() if listed]
    keeper.save_stories([row for row, _ in rows])
    keeper.save_corrected("story", {row.id: marks for row, marks in rows})
    keeper.drop_rows("story", [name for name, listed in articles.items() if not listed])


def _arrived(desk: Desk, articles: Iterable[str]) -> list[str]:
    return sorted(articles, key=desk.keeper.number)
