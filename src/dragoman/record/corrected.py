"""What people's words on single fields make of the rows told by the rules. The latest word on a field counts.

They change how an entry is told and found, never how articles are linked: so a word costs only the rows it touches,
and building everything anew gives the same rows.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from dragoman.model.judgement import Anchor
from dragoman.model.record import Disagreement, Event, RecordEntity, RecordEvidence, Statement, Story
from dragoman.model.span import Spans
from dragoman.model.time import When
from dragoman.record.days.known import utterance_days
from dragoman.record.desk import Desk
from dragoman.record.ports import Correction, Mark, Node, NodeKind

REVIEW, REJECTED = "review", "rejected"  # a field and a value of it; the other value is "confirmed"
type Words = dict[str, Correction]
type Dated[Row] = tuple[Row, str | None, str | None]


def words_on(desk: Desk, kind: NodeKind, name: str) -> Words:
    """{field: the latest word on it} of an entry."""
    held = desk.keeper.corrections(kind)
    if not held:
        return {}
    clusters = desk.keeper.clusters(list(held))
    return _latest(one for node, words in held.items() if clusters.get(node) == name for one in words)


def _latest(words: Iterable[Correction]) -> Words:
    return {one.field: one for one in sorted(words, key=lambda one: one.number)}


def correct_entity(desk: Desk, entity: RecordEntity) -> tuple[RecordEntity, list[Mark]]:
    """Its name; whether it is none."""
    words = words_on(desk, "entity", entity.id)
    if "name" in words:
        entity = replace(entity, name=words["name"].text)
    return entity, _marks(words)


def correct_statement(desk: Desk, told: Dated[Statement], nodes: Sequence[Node]) -> tuple[Dated[Statement], list[Mark]]:
    """Its parties and day; whether it is none."""
    row, *days = told
    words = words_on(desk, "statement", row.id)
    if not words:
        return told, []
    if "speaker" in words:
        row = replace(row, speaker=_who(desk, words["speaker"]))
    if "addressee" in words:
        row = replace(row, addressee=_who(desk, words["addressee"]))
    if "on_behalf" in words:
        row = replace(row, on_behalf=next(iter(_who(desk, words["on_behalf"])), None))
    if "said_on" in words:
        row = replace(row, said_on=words["said_on"].when)
        days = _days(desk, nodes, row.said_on)
    behalf = (row.on_behalf,) if row.on_behalf else ()
    return (row, days[0], days[1]), _marks(words, speaker=row.speaker, addressee=row.addressee, on_behalf=behalf)


def correct_event(desk: Desk, told: Dated[Event], nodes: Sequence[Node]) -> tuple[Dated[Event], list[Mark]]:
    """Its parties and day; whether it is none. An act that is done by saying follows the words on its statement."""
    row, *days = told
    words = words_on(desk, "event", row.id)
    words = {**_said_words(desk, row), **words}
    if not words:
        return told, []
    if "actors" in words:
        row = replace(row, actors=_who(desk, words["actors"]))
    if "recipients" in words:
        row = replace(row, recipients=_who(desk, words["recipients"]))
    if "when" in words:
        row = replace(row, when=words["when"].when)
        days = _days(desk, nodes, row.when)
    return (row, days[0], days[1]), _marks(words, actors=row.actors, recipients=row.recipients)


def _said_words(desk: Desk, event: Event) -> Words:
    """Words on the statement that performs `event`, as words on the event."""
    if event.statement is None or not desk.keeper.corrections("statement"):
        return {}
    words = words_on(desk, "statement", event.statement)
    nodes = desk.keeper.nodes(desk.keeper.members([event.statement])) if words else []
    found = {"when": words["said_on"]} if "said_on" in words else {}
    if REVIEW in words and words[REVIEW].text == REJECTED:
        found[REVIEW] = words[REVIEW]
    for field in ("speaker", "on_behalf"):
        if field in words and set(event.actors) & _read(desk, nodes, field):
            found["actors"] = words[field]
    return found


def _read(desk: Desk, nodes: Sequence[Node], field: str) -> set[str]:
    """The entities that the articles themselves name as speaker or as whom it is said for."""
    views = [desk.quotation(node) for node in nodes]
    return {name for view in views for name in (view.speakers if field == "speaker" else view.behalf)}


def correct_story(desk: Desk, story: Story) -> tuple[Story, list[Mark]]:
    """Its title."""
    held = desk.keeper.corrections("story")
    stories = desk.keeper.story_of(list(held))
    words = _latest(one for article, words in held.items() if stories.get(article) == story.id for one in words)
    return (replace(story, title=words["name"].text) if "name" in words else story), _marks(words)


def mark_disagreements(desk: Desk, rows: Iterable[Disagreement]) -> dict[str, list[Mark]]:
    """{id: marks} of each: rejected itself, or resting on an entry that is."""
    words = desk.keeper.corrections("disagreement").get("", ())
    gone = _rejected_words(desk)
    marks: dict[str, list[Mark]] = {}
    for row in rows:
        sides = (row.left, row.right)
        rests = row.kind != "figure" and any((side.article, side.spans) in gone for side in sides)
        said = {one.field: one for one in words if stands_on(one.anchors, row)}
        marks[row.id] = [(REVIEW, REJECTED)] if rests and REVIEW not in said else _marks(said)
    return marks


def _rejected_words(desk: Desk) -> set[tuple[str, Spans]]:
    """(article, spans) of the renderings of rejected statements and events."""
    found: set[tuple[str, Spans]] = set()
    kinds: tuple[NodeKind, ...] = ("statement", "event")
    for kind in kinds:
        keys = [key for key, words in desk.keeper.corrections(kind).items() if any(w.text == REJECTED for w in words)]
        for cluster in sorted(set(desk.keeper.clusters(keys).values())):
            words = words_on(desk, kind, cluster)
            if REVIEW in words and words[REVIEW].text == REJECTED:
                nodes = desk.keeper.nodes(desk.keeper.members([cluster]))
                found |= {(node.article, _rendering(desk, node)) for node in nodes}
    return found


def _rendering(desk: Desk, node: Node) -> Spans:
    return desk.quotation(node).quotation.content if node.kind == "statement" else desk.event(node).event.trigger


def stands_on(anchors: tuple[Anchor, Anchor], row: Disagreement) -> bool:
    """Whether a word on two claims means this disagreement."""
    if anchors[0].field.partition(":")[2] != row.kind:
        return False
    left, right = anchors
    return (_stands(left, row.left) and _stands(right, row.right)) or (
        _stands(left, row.right) and _stands(right, row.left)
    )


def _stands(anchor: Anchor, side: RecordEvidence) -> bool:
    return anchor.article == side.article and any(anchor.span.overlaps(span) for span in side.spans)


def _who(desk: Desk, word: Correction) -> tuple[str, ...]:
    clusters = desk.keeper.clusters(word.who)
    return tuple(dict.fromkeys(clusters[key] for key in word.who if key in clusters))


def _days(desk: Desk, nodes: Sequence[Node], when: When | None) -> list[str | None]:
    days = utterance_days(desk.keeper.published(nodes[0].article), when)
    return [days.start if when else days.end, days.end]


def _marks(words: Words, **parties: tuple[str, ...]) -> list[Mark]:
    marks: list[Mark] = []
    for field, word in words.items():
        values = (word.text,) if field == REVIEW else parties.get(field, ())
        marks += [(field, value) for value in values] or [(field, None)]
    return marks
