"""Which earlier articles may tell of what a newcomer tells, whoever is named: its story, and news with its parties."""

from collections import defaultdict
from collections.abc import Sequence

from dragoman.record.desk import Desk
from dragoman.record.nodes import QuotationView
from dragoman.record.ports import Node, Role

STORY = 10  # articles of its story, or with most of its parties, in which an act may have parties of other names
SEVERAL = 2  # parties that two articles of the same days share where both tell one piece of news
TELLING: tuple[Role, ...] = ("actor", "recipient", "speaker")


def articles_beside(desk: Desk, nodes: Sequence[Node]) -> list[str]:
    """The latest articles of the story that these nodes' article belongs to, and those with several of its parties."""
    if not nodes:
        return []
    article = nodes[0].article
    if article not in desk.beside:
        _, story = desk.places(article)
        others = desk.keeper.articles_of_story(story, desk.keeper.number(article), STORY) if story else ()
        few = len(others) < STORY  # a story that just began, or was not seen to be one
        desk.beside[article] = list(dict.fromkeys((*others, *(_with_parties(desk, nodes) if few else ()))))
    return desk.beside[article]


def _with_parties(desk: Desk, nodes: Sequence[Node]) -> list[str]:
    """The articles of these nodes' days that have most of the parties and speakers in common with their article."""
    article, keeper = nodes[0].article, desk.keeper
    days = [(node.start, node.end) for node in nodes if node.start and node.end]
    if not days:
        return []
    start, end = min(first for first, _ in days), max(last for _, last in days)
    told = sorted(set(keeper.clusters(keeper.nodes_of("entity", [article])).values()))
    found = keeper.nodes_by_role([(one, role, start, end) for one in told for role in TELLING], STORY, undated=0)
    parties: dict[str, set[str]] = defaultdict(set)
    for (party, *_), keys in found.items():
        for key in keys:
            parties[key.partition(":")[0]].add(party)
    likely = [one for one, some in parties.items() if one != article and len(some) >= SEVERAL]
    return sorted(likely, key=lambda one: (-len(parties[one]), one))[:STORY]


def is_called_by_office(desk: Desk, view: QuotationView) -> bool:
    """Whether its speaker is a person without a name: "the minister", not "the communiqué"."""
    if not view.unnamed:
        return False
    persons = {one.id for one in desk.keeper.source(view.article).reading.entities if one.type == "person"}
    return persons.issuperset(view.quotation.speaker)
