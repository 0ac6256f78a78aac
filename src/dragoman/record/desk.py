"""What one run of the build has at hand: the keeper, and what it has already looked at."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import cast

from dragoman.engines.embed import Vectors
from dragoman.record.copies.sketch import Sketch, make_sketch
from dragoman.record.days.occasions import Occasion, find_occasions
from dragoman.record.nodes import (
    EntityView,
    EventView,
    QuotationView,
    entity_view,
    named_in,
    node_key,
)
from dragoman.record.ports import Keeper, Node, Source
from dragoman.record.statements.glances import Glance
from dragoman.record.stories.clues import Names
from dragoman.record.stories.ground import Placed
from dragoman.record.stories.grouping import lead, ordinal
from dragoman.record.views import event_view, quotation_view, with_parties_of_event, with_parties_of_quotation

MEMBERS = 50  # of an entity, looked at for its country
ARTICLES = 1500  # of which sketch and lead are kept between two articles


@dataclass(slots=True)
class Memory:
    """What is worked out of readings alone, and so stays true from one article to the next."""

    sketches: dict[str, Sketch] = field(default_factory=dict)
    sentences: dict[str, tuple[Vectors, Vectors]] = field(default_factory=dict)
    leads: dict[str, Placed] = field(default_factory=dict)
    names: Names = field(default_factory=Names)
    occasions: dict[str, Mapping[str, Occasion]] = field(default_factory=dict)
    entities: dict[str, EntityView] = field(default_factory=dict)
    quotations: dict[str, dict[str, QuotationView]] = field(default_factory=dict)  # by article
    events: dict[str, dict[str, EventView]] = field(default_factory=dict)
    named: dict[str, frozenset[str]] = field(default_factory=dict)  # by article: whom it calls by a name
    stale_quotations: set[str] = field(default_factory=set)  # articles whose views are of other entities now
    stale_events: set[str] = field(default_factory=set)
    countries: dict[str, str | None] = field(default_factory=dict)  # of entities whose first members will not change
    glances: dict[str, Glance] = field(default_factory=dict)
    membered: dict[str, tuple[Sequence[str], Counter[str]]] = field(default_factory=dict)  # first members, countries
    claims: dict[tuple[str, str], tuple[object, ...]] = field(default_factory=dict)  # by what they are and article

    def forget(self, articles: Iterable[str], *, entities: bool = False) -> None:
        """The parties of articles of which an entity or the origin is another now."""
        changed = set(articles)
        self.stale_quotations |= changed & self.quotations.keys()
        self.stale_events |= changed & self.events.keys()
        if entities:
            self.countries.clear()

    def keep_small(self) -> None:
        """Between two articles: let the oldest go."""
        _let_go(self.sketches, ARTICLES)
        _let_go(self.sentences, ARTICLES // 3)
        _let_go(self.leads, ARTICLES)
        if len(self.names.sets) > 4 * ARTICLES:
            self.names = Names()
        _let_go(self.occasions, ARTICLES)
        _let_go(self.entities, 20 * ARTICLES)
        _let_go(self.quotations, ARTICLES)
        _let_go(self.events, 2 * ARTICLES)  # an act of "this month" is held against those of all its days
        _let_go(self.named, 2 * ARTICLES)
        _let_go(self.membered, 20 * ARTICLES)
        _let_go(self.claims, 10 * ARTICLES)  # a dozen kinds of an article
        _let_go(self.glances, 5 * ARTICLES)


def _let_go[K, T](held: dict[K, T], most: int) -> None:
    while len(held) > most:
        del held[next(iter(held))]


@dataclass(slots=True)
class Desk:
    """Memory of one run; nothing in it decides, it only saves reading the same article twice."""

    keeper: Keeper
    memory: Memory = field(default_factory=Memory)
    quotations: dict[str, QuotationView] = field(default_factory=dict)
    origins: dict[str, str] = field(default_factory=dict)
    countries: dict[str, str | None] = field(default_factory=dict)
    beside: dict[str, list[str]] = field(default_factory=dict)  # by article: those that may tell of the same

    def forget_views(self) -> None:
        """Views name record entities and origins, which the next article may change."""
        self.quotations.clear()
        self.origins.clear()
        self.countries.clear()

    def sketch(self, article: str) -> Sketch:
        """The sketch of an article."""
        if article not in self.memory.sketches:
            source = self.keeper.source(article)
            page = source.reading.article
            day = page.published.value or page.published.latest
            self.memory.sketches[article] = make_sketch(article, source.article.text, language=page.language, day=day)
        return self.memory.sketches[article]

    def sentences(self, sketch: Sketch) -> tuple[Vectors, Vectors]:
        """The vectors of its first sentences, and their sum."""
        held = self.memory.sentences
        if sketch.id not in held:
            rows = self.keeper.vectors(sketch.sentences)
            held[sketch.id] = rows, rows.sum(axis=0)
        return held[sketch.id]

    def placed(self, article: str) -> Placed:
        """An article as stories see it."""
        if article not in self.memory.leads:
            source = self.keeper.source(article)
            page, text = source.reading.article, source.article.text
            opening = lead(body(source), page.title.of(text) if page.title else page.title_given)
            day = ordinal(page.published.value or page.published.latest)
            self.memory.leads[article] = Placed.of(article, page.language, day, opening, text)
        return self.memory.leads[article]

    def occasion(self, source: Source, quotation: str) -> Occasion | None:
        """The occasion of a quotation, where its article tells the day of one."""
        article = source.article.id
        held = self.memory.occasions
        if article not in held:
            held[article] = find_occasions(source.reading, source.article.text)
        return held[article].get(quotation)

    def claims[T](self, kind: str, article: str, find: Callable[[], Iterable[T]]) -> tuple[T, ...]:
        """What a reading alone claims of one kind, found once."""
        held = self.memory.claims
        if (kind, article) not in held:
            held[kind, article] = tuple(find())
        return cast("tuple[T, ...]", held[kind, article])

    def entity_ids(self, source: Source) -> dict[str, str]:
        """{local entity id: record entity id} of one article."""
        keys = {node_key(source.article.id, e.id): e.id for e in source.reading.entities}
        return {keys[key]: cluster for key, cluster in self.keeper.clusters(list(keys)).items()}

    def entity(self, node: Node) -> EntityView:
        """The entity that stands on a node; of one without a name also the origin, which nobody asks of others."""
        held = self.memory.entities
        view = held.pop(node.key, None)
        if view is None:
            source = self.keeper.source(node.article)
            entity = next(e for e in source.reading.entities if e.id == node.local)
            view = entity_view(source, entity)
        if not view.writings and view.origin != (origin := self.origin(node.article)):
            view = replace(view, origin=origin)
        held[node.key] = view  # the last to go: the same faces are looked at with every article that names them
        return view

    def quotation(self, node: Node) -> QuotationView:
        """The quotation that stands on a node."""
        if node.key not in self.quotations:
            view = self.bare_quotation(node)
            states = view.states | {state for name in sorted(view.speakers) if (state := self.country(name))}
            self.quotations[node.key] = view if states == view.states else replace(view, states=frozenset(states))
        return self.quotations[node.key]

    def bare_quotation(self, node: Node) -> QuotationView:
        """The same with those countries only that its own article gives the speakers."""
        article = node.article
        if article in self.memory.quotations and article not in self.memory.stale_quotations:
            return self.memory.quotations[article][node.key]
        return self._quotations(article)[node.key]

    def _quotations(self, article: str) -> dict[str, QuotationView]:
        held, stale = self.memory.quotations, self.memory.stale_quotations
        if article not in held:
            source = self.keeper.source(article)
            entities, (origin, story) = self.entity_ids(source), self.places(article)
            views = [quotation_view(source, one, entities, origin, story) for one in source.reading.quotations]
            held[article] = {view.key: view for view in views}
        elif article in stale:
            entities, named, (origin, story) = *self._parties(article), self.places(article)
            old = held[article].items()
            held[article] = {key: with_parties_of_quotation(v, entities, named, origin, story) for key, v in old}
        stale.discard(article)
        return held[article]

    def glance(self, view: QuotationView) -> Glance:
        """What of a quotation is looked at first."""
        found = self.memory.glances.get(view.key)
        if found is None or found.items is not view.items:
            found = self.memory.glances[view.key] = Glance(view.items, view.bag)
        return found

    def event(self, node: Node) -> EventView:
        """The event mention that stands on a node."""
        article = node.article
        views = self.memory.events.get(article)
        if views is not None and article not in self.memory.stale_events and node.key in views:
            return views[node.key]
        return self._events(article, node.local)[node.key]

    def _events(self, article: str, local: str) -> dict[str, EventView]:
        """The views of an article's events; of those that a saying performs only what is asked for: few are."""
        held, stale = self.memory.events, self.memory.stale_events
        views, source = held.setdefault(article, {}), self.keeper.source(article)
        if article in stale and views:
            entities, named, (origin, story) = *self._parties(article), self.places(article)
            views |= {key: with_parties_of_event(v, entities, named, origin, story) for key, v in views.items()}
        stale.discard(article)
        if node_key(article, local) not in views:
            wanted = [e for e in source.reading.events if e.id == local or (not e.performed_by and not views)]
            entities, (origin, story) = self.entity_ids(source), self.places(article)
            views |= {v.key: v for v in (event_view(source, one, entities, origin, story) for one in wanted)}
        return views

    def _parties(self, article: str) -> tuple[dict[str, str], frozenset[str]]:
        """{local entity id: record entity id}, and the local ids of those whom the article names."""
        named = self.memory.named
        if article not in named:
            named[article] = frozenset(named_in(self.keeper.source(article).reading))
        keys = self.keeper.nodes_of("entity", [article])
        return {key.partition(":")[2]: cluster for key, cluster in self.keeper.clusters(keys).items()}, named[article]

    def places(self, article: str) -> tuple[str, str]:
        """Origin and story (by the rules: people's words on stories link nothing) of an article; no story is ""."""
        return self.origin(article), self.keeper.ruled_story_of([article]).get(article, "")

    def country(self, entity: str) -> str | None:
        """The country that most articles give an entity of the record."""
        if entity in self.memory.countries:
            return self.memory.countries[entity]
        if entity not in self.countries:
            self.know_countries([entity])
            return self.country(entity)
        return self.countries[entity]

    def know_countries(self, entities: Iterable[str]) -> None:
        """Look for the countries of these, at once."""
        wanted = [one for one in dict.fromkeys(entities) if one not in self.memory.countries]
        wanted = [one for one in wanted if one not in self.countries]
        for entity, members in self.keeper.first_members(wanted, MEMBERS).items():
            told = self._count_countries(entity, members)
            usual = max(told, key=lambda code: told[code]) if told else None
            (self.memory.countries if len(members) == MEMBERS else self.countries)[entity] = usual

    def _count_countries(self, entity: str, members: Sequence[str]) -> Counter[str]:
        """How many of its first members give each country; where some came behind those counted, they are added."""
        counted, told = self.memory.membered.get(entity, ((), Counter[str]()))
        if list(members[: len(counted)]) != list(counted):
            counted, told = (), Counter[str]()
        if len(counted) < len(members):
            nodes = self.keeper.nodes(members[len(counted) :])
            told.update(view.country for view in map(self.entity, nodes) if view.country)
        self.memory.membered[entity] = (tuple(members), told)
        return told

    def origin(self, article: str) -> str:
        """The origin of an article; itself where it has none yet."""
        if article not in self.origins:
            self.origins[article] = self.keeper.origins([article]).get(article, article)
        return self.origins[article]

    def title(self, article: str) -> str | None:
        """The article's title."""
        source = self.keeper.source(article)
        span = source.reading.article.title
        return span.of(source.article.text) if span else source.reading.article.title_given


def body(source: Source) -> str:
    """The sentences of an article, furniture and title left out; the whole text where none were found."""
    page, text = source.reading.article, source.article.text
    left_out = (*page.furniture, *((page.title,) if page.title else ()))
    kept: Sequence[str] = [s.of(text) for s in page.sentences if not any(s.overlaps(o) for o in left_out)]
    return "\n".join(kept) or text
