"""What one builder keeps in memory of the rows it looks at again and again, between its transactions."""

from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass, field

from dragoman.engines.embed import Encoder
from dragoman.model.article import Published
from dragoman.model.judgement import Judgement
from dragoman.record.desk import Memory
from dragoman.record.ports import Minted, Node, NodeKind, Source
from dragoman.store.recent import Recent
from dragoman.store.stack import Stack

SOURCES = 1200  # articles with their readings
NODES = 150_000  # some 4,000 articles
VECTORS = 20_000  # 2 KB each
LONE = 40_000  # nodes of which nothing else of the article is kept

type Pair = tuple[str, str]
type State = tuple[int, int, int]  # number and run of the article built last, how many words people have said


@dataclass(slots=True)
class Held:
    """Rows by key, as the database has them, as long as the record is in `state`.

    `articles` names the articles all of whose nodes are here, `lone` nodes that are here alone. `links` holds the
    "same" that touch a node, `vetoes` the "different". An article without an origin or a story has None.
    """

    sources: OrderedDict[str, Source] = field(default_factory=OrderedDict)  # the one asked for longest ago first
    nodes: dict[str, Node] = field(default_factory=dict)
    order: dict[str, tuple[int, int]] = field(default_factory=dict)
    clusters: dict[str, str | None] = field(default_factory=dict)
    articles: dict[str, dict[NodeKind, list[str]]] = field(default_factory=dict)
    lone: dict[str, None] = field(default_factory=dict)
    links: dict[Pair, dict[Pair, Judgement]] = field(default_factory=dict)
    vetoes: dict[Pair, dict[Pair, Judgement]] = field(default_factory=dict)
    origins: dict[str, str | None] = field(default_factory=dict)
    stories: dict[str, str | None] = field(default_factory=dict)
    ruled_stories: dict[str, str | None] = field(default_factory=dict)
    minted: dict[str, list[tuple[int, Minted]]] = field(default_factory=dict)
    mints: int = 0  # ids minted since, over all articles
    published: dict[str, Published] = field(default_factory=dict)
    vectors: dict[Encoder, Stack] = field(default_factory=dict)
    unstored: set[str] = field(default_factory=set)  # texts, by hash, of which the record has no fast vector
    numbers: dict[str, int] = field(default_factory=dict)  # of articles
    recent: Recent = field(default_factory=Recent)
    memory: Memory = field(default_factory=Memory)
    state: State | None = None  # of the record when this was true

    def forget(self) -> None:
        """Everything that a transaction of another builder may have changed."""
        for rows in (self.sources, self.nodes, self.order, self.clusters, self.articles, self.links, self.origins):
            rows.clear()
        self.stories.clear()
        self.lone.clear()
        self.ruled_stories.clear()
        self.vetoes.clear()
        self.minted.clear()
        self.published.clear()
        self.unstored.clear()
        self.recent, self.memory = Recent(), Memory()
        self.state = None

    def keep_small(self) -> None:
        """Between two articles: let those go that were fetched, or touched, longest ago."""
        while len(self.lone) > LONE:
            self._let_go_alone(next(iter(self.lone)))
        while self.articles and len(self.nodes) - len(self.lone) > NODES:
            self._let_go(next(iter(self.articles)))
        for held in self.vectors.values():
            if len(held) > VECTORS:
                held.clear()
        self.recent.keep_small()
        self.memory.keep_small()

    def touch(self, nodes: Iterable[str]) -> None:
        """These are asked for with many an article: they, or their articles, are the last to go now."""
        for key in nodes:
            if key in self.lone:
                self.lone[key] = self.lone.pop(key)
            elif (article := key.partition(":")[0]) in self.articles:
                self.articles[article] = self.articles.pop(article)

    def _let_go_alone(self, key: str) -> None:
        """A node, where its article has not been fetched since."""
        del self.lone[key]
        if key.partition(":")[0] not in self.articles and (node := self.nodes.pop(key, None)):
            del self.order[key]
            self.clusters.pop(key, None)
            self.links.pop((node.kind, key), None)
            self.vetoes.pop((node.kind, key), None)

    def _let_go(self, article: str) -> None:
        """The rows of one article, to be fetched again when they are asked for."""
        for kind, keys in self.articles.pop(article).items():
            for key in keys:
                del self.nodes[key], self.order[key]
                self.clusters.pop(key, None)
                self.links.pop((kind, key), None)
                self.vetoes.pop((kind, key), None)
        self.links.pop(("article", article), None)
        for rows in (self.origins, self.stories, self.ruled_stories, self.minted, self.published):
            rows.pop(article, None)

    def begin(self, article: str) -> None:
        """An article whose first row is written has no other yet."""
        self.articles.setdefault(article, {})
        self.links.setdefault(("article", article), {})
        for rows in (self.origins, self.stories, self.ruled_stories):
            rows.setdefault(article, None)

    def find_source(self, article: str) -> Source | None:
        """One that is kept; it is the last to go then."""
        found = self.sources.get(article)
        if found is not None:
            self.sources.move_to_end(article)
        return found

    def add_source(self, source: Source) -> None:
        """Keep one, and let go what was asked for longest ago."""
        while len(self.sources) >= SOURCES:
            self.sources.popitem(last=False)
        self.sources[source.article.id] = source
        self.numbers[source.article.id] = source.number

    def add_nodes(self, rows: Iterable[tuple[Node, tuple[int, int], str | None]]) -> None:
        """(node, its place in the order of arrival, its cluster), in that order."""
        for node, order, cluster in rows:
            self.nodes[node.key], self.order[node.key], self.clusters[node.key] = node, order, cluster
            self.articles.setdefault(node.article, {}).setdefault(node.kind, []).append(node.key)

    def add_lone(self, rows: Iterable[tuple[Node, tuple[int, int], str | None]]) -> None:
        """The same of nodes without the rest of their articles."""
        for node, order, cluster in rows:
            self.nodes[node.key], self.order[node.key], self.clusters[node.key] = node, order, cluster
            self.lone[node.key] = None

    def add_judgement(self, judgement: Judgement) -> None:
        """One that was saved: kept where those of its verdict that touch a side are known, and gone from the others."""
        pair = (judgement.left, judgement.right)
        for verdict, rows in (("same", self.links), ("different", self.vetoes)):
            for side in pair:
                known = rows.get((judgement.subject, side))
                if known is None:
                    continue
                if judgement.verdict == verdict:
                    known[pair] = judgement
                else:
                    known.pop(pair, None)
