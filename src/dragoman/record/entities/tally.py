"""What an entity of the record is told from, added up: one more mention costs the same for the first and the last."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from dragoman.model.entity import Entity, EntityType
from dragoman.model.record import RecordEntity
from dragoman.record.desk import Desk
from dragoman.record.entities.roles import Attested, add_titles, tell_roles
from dragoman.record.entities.titles import Title, home_of, read_titles
from dragoman.record.nodes import name_spans, node_key
from dragoman.record.ports import Count, Dated, Node, Source, Tally

SHOWN = "en"  # the language whose spelling of a name is shown where an article of it is there


@dataclass(slots=True)
class Adding:
    """A tally that grows. Counts remember where a value was first met, so that the order of adding does not matter."""

    desk: Desk
    tally: Tally
    articles: set[str] = field(default_factory=set)
    days: list[Dated] = field(default_factory=list)  # on which offices were printed

    def add(self, nodes: Sequence[Node]) -> bool:
        """Count these; no article of them may have been counted by an earlier `add`.

        Whether what was counted before still stands: offices are read with the usual home known.
        """
        before = _usual(self.tally.homes)
        for node in nodes:
            self._add(node)
        self.tally.articles += len(self.articles)
        home = _usual(self.tally.homes)
        if home != before and self.tally.offices:
            return False
        for _, held in groupby(nodes, key=lambda node: node.article):
            titles = [one for node in held for one in self._titles(node, home)]
            self.days += add_titles(self.tally.offices, titles)
        return True

    def _titles(self, node: Node, home: str | None) -> Iterator[Attested]:
        """What the article prints beside a person's name, with the day of the article as the record knows it."""
        source = self.desk.keeper.source(node.article)
        text, language = source.article.text, source.reading.article.language
        place, entity = _entity(source, node)
        titles = self._read(node, source, entity, home) if entity.type == "person" else ()
        day = self.desk.keeper.published(node.article).value if titles else None
        for title in titles:
            yield Attested(node.article, text, day, language, title, (source.number, place, title.span.start))

    def _read(self, node: Node, source: Source, entity: Entity, home: str | None) -> tuple[Title, ...]:
        """As they were read already where the article itself tells whom the person serves."""
        reading, text = source.reading, source.article.text
        if home is None or home_of(reading, text, entity, name_spans(reading, entity.id)) is not None:
            return self.desk.entity(node).titles
        return read_titles(reading, text, entity, home)

    def _add(self, node: Node) -> None:
        source, tally = self.desk.keeper.source(node.article), self.tally
        place, entity = _entity(source, node)
        self.articles.add(node.article)
        at = (source.number, place)
        writings = list(_writings(source, node.local))
        for number, written in enumerate(writings):
            _count(tally.printed, written, (*at, number))
        _count(tally.names, entity.name, (*at, 0))
        _count(tally.types, entity.type, (*at, 0))
        if entity.country:
            _count(tally.countries, entity.country, (*at, 0))
        for number, sector in enumerate(entity.sectors):
            _count(tally.sectors, sector, (*at, number))
        if entity.of:
            house = node_key(node.article, entity.of)
            cluster = self.desk.keeper.clusters([house]).get(house)
            if cluster is not None:
                _count(tally.houses, cluster, (*at, 0))
        if self.desk.entity(node).writings:
            tally.spelled.add(entity.name)
        if source.reading.article.language == SHOWN:
            tally.shown.add(entity.name)
        names = name_spans(source.reading, entity.id)
        if names and entity.country and (home := home_of(source.reading, source.article.text, entity, names)):
            _count(tally.homes, home, (*at, 0))


def _entity(source: Source, node: Node) -> tuple[int, Entity]:
    return next((n, e) for n, e in enumerate(source.reading.entities) if e.id == node.local)


def _writings(source: Source, entity: str) -> Iterable[str]:
    return (span.of(source.article.text).strip() for span in name_spans(source.reading, entity))


def _count(counts: dict[str, Count], value: str, at: tuple[int, int, int]) -> None:
    number, first = counts.get(value, (0, at))
    counts[value] = (number + 1, min(first, at))


def add_up(desk: Desk, nodes: Sequence[Node]) -> Adding:
    """All of an entity's nodes."""
    adding = Adding(desk, Tally())
    adding.add(nodes)
    return adding


def tell_tally(name: str, tally: Tally) -> RecordEntity:
    """A person is shown by the fullest printed form, others by the usual name."""
    named = "person" in tally.types  # a person whom other articles only name may be taken for a body there
    type_: EntityType = "person" if named else _usual(tally.types) or "person"  # type: ignore[assignment]
    spelled = tally.spelled or set(tally.names)
    fullest = max(
        (w for w in _in_order(tally.names) if w in spelled),
        key=lambda w: (len(w.split()) if type_ == "person" else 0, w in tally.shown, tally.names[w][0]),
    )
    houses = {house: count for house, count in tally.houses.items() if house != name}
    return RecordEntity(
        id=name,
        type=type_,
        name=fullest,
        country=_usual(tally.countries),
        sectors=tuple(_by_count(tally.sectors)),
        of=_usual(houses),
        names=tuple(_by_count(tally.printed)) or tuple(_in_order(tally.names)),
        articles=tally.articles,
        roles=tell_roles(tally.offices, SHOWN) if type_ == "person" else (),
    )


def _in_order(counts: Mapping[str, Count]) -> list[str]:
    return sorted(counts, key=lambda value: counts[value][1])


def _by_count(counts: Mapping[str, Count]) -> list[str]:
    return sorted(counts, key=lambda value: (-counts[value][0], counts[value][1]))


def _usual(counts: Mapping[str, Count]) -> str | None:
    return next(iter(_by_count(counts)), None)
