"""What a person's word on an id refers to: words of an article, by which it survives a re-reading and new rules."""

from sqlalchemy import select

from dragoman.errors import UnknownIdError, UsageError
from dragoman.model.judgement import Anchor, Subject, Word
from dragoman.model.record import Disagreement, RecordEvidence
from dragoman.model.span import Span
from dragoman.record.corrected import stands_on
from dragoman.record.nodes import node_key
from dragoman.record.ports import Node, Source
from dragoman.store.candidates import CandidateReader
from dragoman.store.codec import from_bytes
from dragoman.store.decided import attach
from dragoman.store.tables import articles, disagreements


def anchors_of(reader: CandidateReader, name: str) -> tuple[Subject, Anchor, Anchor]:
    """The kind of `name` and the words that it stands on: the first of an entry, or those of one ``article:local``.

    Both anchors are the same, but for disagreements, which stand on two. Raises `UnknownIdError`.
    """
    if reader.connection.scalar(select(articles.c.id).where(articles.c.id == name)):
        return "article", *_both(article_anchor(reader.source(name), "article"))
    current = reader.current(name)
    if held := reader.articles_of_story(current):
        return "story", *_both(article_anchor(reader.source(held[0]), "story"))
    data = reader.connection.scalar(select(disagreements.c.data).where(disagreements.c.id == name))
    if data:
        row = from_bytes(Disagreement, data, where=name)
        return "disagreement", _side(row.left, row.kind), _side(row.right, row.kind)
    nodes = reader.nodes([name] if ":" in name else reader.members([current])[:1])
    if not nodes:
        raise UnknownIdError(f"the record holds no entry or article {name!r}")
    return nodes[0].kind, *_both(node_anchor(reader, nodes[0]))


def _both(anchor: Anchor) -> tuple[Anchor, Anchor]:
    return anchor, anchor


def node_anchor(reader: CandidateReader, node: Node) -> Anchor:
    """The words of a node."""
    words = node.span.of(reader.source(node.article).article.text) if node.span.end else ""
    return Anchor(node.article, node.span, words, f"{node.kind}:{node.local}")


def article_anchor(source: Source, field: str) -> Anchor:
    """An article as a whole, by its title where it has one."""
    title = source.reading.article.title
    words = title.of(source.article.text) if title else source.reading.article.title_given or ""
    return Anchor(source.article.id, title or Span(0, 0), words, f"{field}:")


def _side(side: RecordEvidence, kind: str) -> Anchor:
    return Anchor(side.article, side.spans[0], side.text, f"disagreement:{kind}")


def entity_anchor(reader: CandidateReader, name: str) -> Anchor:
    """The first words of an entity. Raises `UsageError` for an id of another kind."""
    kind, anchor, _ = anchors_of(reader, name)
    if kind != "entity":
        raise UsageError(f"{name} is no actor but of kind {kind}; see `dragoman actors`")
    return anchor


def refuse_performed(reader: CandidateReader, anchor: Anchor) -> None:
    """An act that is done by saying so is merged and split with its statement. Raises `UsageError`."""
    key = attach(reader.connection, "event", anchor)
    node = reader.nodes([key])[0] if key else None
    events = reader.source(node.article).reading.events if node else ()
    said = next((e.performed_by for e in events if node and e.id == node.local), None)
    if node and said:
        statement = reader.clusters([node_key(node.article, said)]).get(node_key(node.article, said), said)
        raise UsageError(f"this act is done by saying so: it goes with its statement {statement}; say it of that one")


def words_on(reader: CandidateReader, name: str) -> list[Word]:
    """People's words in force on an entry, oldest first."""
    current = reader.current(name)
    return [word for word in reader.spoken() if current in _meant(reader, word)]


def _meant(reader: CandidateReader, word: Word) -> set[str]:
    anchors = (word.left, word.right)
    if word.subject == "disagreement":
        return _disagreeing(reader, word)
    if word.subject == "article":
        return {anchor.article for anchor in anchors}
    if word.subject == "story":
        held = [anchor.article for anchor in anchors]
        return set(reader.story_of(held).values()) | (set(held) if word.verdict in ("move", "different") else set())
    keys = [key for anchor in anchors if (key := attach(reader.connection, word.subject, anchor))]
    return set(reader.clusters(keys).values())


def _disagreeing(reader: CandidateReader, word: Word) -> set[str]:
    table, kind = disagreements, word.left.field.partition(":")[2]
    rows = reader.connection.execute(select(table.c.id, table.c.data).where(table.c.kind == kind)).all()
    told = [(row.id, from_bytes(Disagreement, row.data, where=row.id)) for row in rows]
    return {name for name, row in told if stands_on((word.left, word.right), row)}
