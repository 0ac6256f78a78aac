"""What is done with each article that arrives, in order: see `build.STEPS`."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

import numpy as np

from dragoman.engines.embed import normalise
from dragoman.model.ids import minted_id
from dragoman.model.judgement import Judgement
from dragoman.record.blocking import event_pairs, quotation_pairs
from dragoman.record.choosing import choose_links
from dragoman.record.clusters import find_clusters, reach
from dragoman.record.contents.vectors import RunningMeans
from dragoman.record.copies.judging import PROPOSED, STRICT, Vectored, judge_translation, judge_wording, keep_best
from dragoman.record.copies.sketch import SENTENCES, Sketch
from dragoman.record.days.clues import shift
from dragoman.record.desk import Desk
from dragoman.record.events import guards as event_guards
from dragoman.record.events import judging as events
from dragoman.record.nodes import event_node, node_key, quotation_node
from dragoman.record.parts import event_roles, quotation_roles
from dragoman.record.ports import Node, Source
from dragoman.record.settling import linked_of, recluster, recluster_performed
from dragoman.record.statements import guards
from dragoman.record.statements import judging as statements
from dragoman.record.told import told_quotations

TRANSLATED_WITHIN = 4  # days between an article and its translation
NEIGHBOURS = 120  # the latest articles of these days that a new one is compared with across languages
SIGNED = 40  # articles of the most alike signatures


def link_copies(desk: Desk, source: Source) -> None:
    """Copies and translations among the articles before, and the origins that follow from them."""
    article, sketch = source.article.id, desk.sketch(source.article.id)
    published = source.reading.article.published
    start, end = published.value or published.earliest, published.value or published.latest
    desk.keeper.save_sketch(article, sketch.language, sketch.bands, start, end)
    found = desk.keeper.articles_by_signature(sketch.language, sketch.bands, source.number, SIGNED)
    links = [j for other in found if (j := judge_wording(desk.sketch(other), sketch, at=STRICT))]
    links += _translations(
        desk, source, start and shift(start, -TRANSLATED_WITHIN), end and shift(end, TRANSLATED_WITHIN)
    )
    desk.keeper.save_judgements(links)
    desk.keeper.mark_dirty("dated", {article, *(one for j in links for one in (j.left, j.right))})
    recluster_origins(desk, [article])


def _translations(desk: Desk, source: Source, start: str | None, end: str | None) -> list[Judgement]:
    own = desk.sketch(source.article.id)
    near = [desk.sketch(name) for name in desk.keeper.articles_by_day(start, end, source.number, NEIGHBOURS)]
    foreign = [sketch for sketch in near if sketch.language != own.language and sketch.sentences]
    if not foreign or not own.sentences:
        return []
    means = RunningMeans(prior=SENTENCES, neutral=SENTENCES)
    shown = sorted((one for one in (*near, own) if one.sentences), key=lambda one: one.language)
    for language, some in groupby(shown, key=lambda one: one.language):
        rows, totals = zip(*map(desk.sentences, some), strict=True)
        means.add(language, np.sum(totals, axis=0), sum(map(len, rows)))
    newcomer = Vectored(own, means.centre(own.language, desk.sentences(own)[0]))
    judged = (judge_translation(part, newcomer, at=STRICT) for part in _proposed(desk, foreign, newcomer, means))
    return list(keep_best((j for j in judged if j), {s.id: s.language for s in (*foreign, own)}))


def _proposed(desk: Desk, foreign: Sequence[Sketch], newcomer: Vectored, means: RunningMeans) -> Iterator[Vectored]:
    """Those that are about what the newcomer is about, each language at once."""
    place = normalise(newcomer.vectors.sum(axis=0))
    for language, some in groupby(sorted(foreign, key=lambda one: one.language), key=lambda one: one.language):
        sketches = list(some)
        raw = [desk.sentences(one)[0] for one in sketches]
        starts = np.cumsum([0, *(len(rows) for rows in raw[:-1])])
        rows = means.centre(language, np.concatenate(raw))
        whole = normalise(np.add.reduceat(rows, starts, axis=0)) @ place
        for number in np.flatnonzero(whole >= PROPOSED).tolist():
            start = int(starts[number])
            yield Vectored(sketches[number], rows[start : start + len(raw[number])])


def recluster_origins(desk: Desk, articles: Sequence[str]) -> None:
    """Origins of the articles that copy links lead to; what hangs on a changed origin is told again."""
    decided = desk.keeper.decided("article")

    def neighbours(some: Sequence[str]) -> Iterable[tuple[str, str]]:
        rules = desk.keeper.links("article", some)
        return ((j.left, j.right) for j in (*rules, *(d for d in decided if {d.left, d.right} & set(some))))

    met = sorted(reach(articles, neighbours), key=desk.keeper.number)
    groups = find_clusters(met, desk.keeper.links("article", met), decided)
    origins = {one: minted_id("o", group[0]) for group in groups for one in group}
    before = desk.keeper.origins(met)
    desk.keeper.save_origins(origins)
    desk.forget_views()
    changed = [one for one in met if before.get(one) != origins[one]]
    desk.memory.forget(changed)
    joined = [one for group in groups for one in group if set(group) & set(changed)]
    if any(one in before for one in changed):
        desk.keeper.drop_within_origins(changed)
    for kind in ("statement", "event"):
        kept = desk.keeper.clusters(desk.keeper.nodes_of(kind, joined))
        desk.keeper.mark_dirty(kind, kept.values())


def link_statements(desk: Desk, source: Source) -> None:
    """Quotations to those of the same speaker and days, and to those of its copies."""
    desk.forget_views()
    nodes = [quotation_node(source, quotation) for quotation in told_quotations(source)]
    desk.keeper.save_nodes(nodes)
    desk.keeper.save_roles(quotation_roles(source))
    pairs = quotation_pairs(desk, nodes, _copies_of(desk, source))
    _save_chosen(desk, [statements.judge(pair, guards.guard_on(pair)) for pair in pairs if statements.may_tell(pair)])
    recluster(desk, "statement", [node.key for node in nodes])


def _save_chosen(desk: Desk, judged: Iterable[Judgement | None]) -> None:
    found = [j for j in judged if j is not None]
    keys = {key for j in found for key in (j.left, j.right)}
    articles = {node.key: node.article for node in desk.keeper.nodes(keys)}
    # by the rules alone: whether people spoke before or after an article came must not change what it is linked to
    desk.keeper.save_judgements(choose_links(found, desk.keeper.ruled(sorted(keys)), articles))


def link_events(desk: Desk, source: Source) -> None:
    """Event mentions to those of the same parties and days; one that a saying performs also follows its statement."""
    desk.forget_views()
    nodes = [event_node(source, event) for event in source.reading.events]
    desk.keeper.save_nodes(nodes)
    desk.keeper.save_roles(event_roles(source))
    performed = {node_key(source.article.id, e.id) for e in source.reading.events if e.performed_by}
    pairs = event_pairs(desk, nodes, _copies_of(desk, source))
    # a guard without a score leaves nothing of the pair: most end there, before their words are looked at
    met = ((pair, event_guards.guard_on(pair)) for pair in pairs)
    guarded = [(pair, guard) for pair, guard in met if guard is None or guard.score]
    events.know_likeness([pair for pair, guard in guarded if events.asks_for_vectors(pair, guard)])
    _save_chosen(desk, [events.judge(pair, guard) for pair, guard in guarded])
    linked = linked_of(desk, performed)
    recluster(desk, "event", [node.key for node in nodes if node.key not in performed - linked])
    _join_performed(desk, [node for node in nodes if node.performer and node.key not in linked])


def _join_performed(desk: Desk, events: Sequence[Node]) -> None:
    """New events that a saying performs, to those of its statement that are there already."""
    statements = desk.keeper.clusters([node.performer for node in events if node.performer])
    asks = [(statement, node.label) for node in events if (statement := statements.get(node.performer or ""))]
    there = desk.keeper.performed(asks, events[0].article) if asks else {}
    left = set[str]()
    for node in events:
        statement = statements.get(node.performer or "")
        event = there.get((statement, node.label)) if statement else None
        if event is not None:
            desk.keeper.save_clusters({node.key: event})
            desk.keeper.mark_dirty("event", [event])
        elif statement is not None:
            left.add(statement)
    recluster_performed(desk, sorted(left))


def _copies_of(desk: Desk, source: Source) -> list[str]:
    links = desk.keeper.links("article", [source.article.id])
    return sorted({one for j in links for one in (j.left, j.right)} - {source.article.id})
