"""People's words: kept for ever as anchors, attached to the nodes that those stand on today."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from sqlalchemy import Connection, RowMapping, func, select

from dragoman.model.judgement import Anchor, Judgement, Told, Word
from dragoman.model.span import Span
from dragoman.record.clusters import standing_on
from dragoman.record.ports import Correction, Minted, Moved, Node
from dragoman.store.codec import from_bytes
from dragoman.store.columns import node_of
from dragoman.store.tables import articles, decisions, nodes

PUBLISHED = "published"  # the field of an article that a person may re-date


def read_words(connection: Connection) -> list[Word]:
    """All words, undone ones and undoings included, oldest first."""
    return [word_of(row) for row in connection.execute(select(decisions).order_by(decisions.c.id)).mappings()]


def word_of(row: RowMapping) -> Word:
    """A row of `decisions`."""
    where = f"decision {row['id']}"
    anchors = [from_bytes(Anchor, row[side], where=where) for side in ("left", "right")]
    told = [from_bytes(Told, row[name], where=where) if row[name] else None for name in ("before", "after")]
    return Word(
        row["id"], row["at"], row["by"], row["subject"], row["verdict"], anchors[0], anchors[1], row["undoes"],
        row["field"], told[0], told[1], row["note"], row["run"],
    )  # fmt: skip


def active(words: Sequence[Word]) -> list[Word]:
    """Words and undoings that nobody took back, oldest first; undoing an undoing brings its word into force again."""
    undone: set[int] = set()
    for word in reversed(words):
        if word.undoes is not None and word.id not in undone:
            undone.add(word.undoes)
    return [word for word in words if word.id not in undone]


def in_force(words: Sequence[Word]) -> list[Word]:
    """Those that say something today, oldest first."""
    return [word for word in active(words) if word.verdict != "undo"]


def given_days(words: Iterable[Word]) -> dict[str, str | None]:
    """{article: the day a person gave it} by the words in force; None where a person says that it is unknown."""
    days: dict[str, str | None] = {}
    for word in words:
        if word.subject == "article" and word.field == PUBLISHED and word.after is not None:
            days[word.left.article] = word.after.when.start if word.after.when else None
    return days


class DecidedReader:
    """The record's `Decisions` (see `dragoman.record.ports`) on one connection."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self._spoken: list[Word] | None = None
        self._decided: dict[str, Sequence[Judgement]] = {}
        self._corrections: dict[str, Mapping[str, Sequence[Correction]]] = {}

    def settle(self) -> None:
        """Write the rows that were put off, before a query that would miss them."""

    def attach_anew(self) -> None:
        """Look again where words stand: one more article may have the place that they are about."""
        self._decided.clear()
        self._corrections.clear()

    def spoken(self) -> list[Word]:
        """Words in force, oldest first."""
        if self._spoken is None:
            self._spoken = in_force(read_words(self.connection))
        return self._spoken

    def decided(self, kind: str) -> Sequence[Judgement]:
        """Those on pairs, oldest first, with nodes (articles, for kind "article") as left and right."""
        if kind not in self._decided:
            pairs = (self._pair(word) for word in self.spoken() if word.subject == kind)
            self._decided[kind] = [pair for pair in pairs if pair is not None]
        return self._decided[kind]

    def _pair(self, word: Word) -> Judgement | None:
        if word.verdict not in ("same", "different"):
            return None
        self.settle()
        left, right = (attach(self.connection, word.subject, anchor) for anchor in (word.left, word.right))
        if left is None or right is None:
            return None
        verdict: Literal["same", "different"] = "same" if word.verdict == "same" else "different"
        reasons = (f"said so on {word.at[:10]}", *([word.note] if word.note else []))
        return Judgement(word.subject, left, right, verdict, 1.0, reasons, word.by)

    def moved(self) -> Sequence[Moved]:
        """People's words on stories, oldest first."""
        words = (w for w in self.spoken() if w.subject == "story" and w.verdict in ("same", "different", "move"))
        return [Moved(w.verdict, w.left.article, w.right.article, self._last(w)) for w in words]  # type: ignore[arg-type]

    def _last(self, word: Word) -> int:
        arrived = select(func.max(articles.c.number)).where(articles.c.run <= (word.run or 0))
        return int(self.connection.scalar(arrived) or 0)

    def corrections(self, kind: str) -> Mapping[str, Sequence[Correction]]:
        """Words on single fields by node (article, for stories; "" for disagreements), oldest first."""
        if kind not in self._corrections:
            found: dict[str, list[Correction]] = defaultdict(list)
            for word in self.spoken():
                correction = self._correction(word) if word.subject == kind else None
                if correction is not None:
                    found[correction.node].append(correction)
            self._corrections[kind] = found
        return self._corrections[kind]

    def _correction(self, word: Word) -> Correction | None:
        if word.field is None:
            return None
        self.settle()
        node: str | None = word.left.article if word.subject == "story" else ""
        if word.subject in ("entity", "statement", "event"):
            node = attach(self.connection, word.subject, word.left)
        told = word.after or Told("")
        who = [attach(self.connection, "entity", anchor) for anchor in told.who]
        if node is None or None in who:
            return None
        named = tuple(one for one in who if one is not None)
        return Correction(word.id, node, word.field, told.text, told.when, named, (word.left, word.right))

    def orphaned(self) -> list[Word]:
        """Words in force that stand on words which no reading marks any more."""
        return [word for word in self.spoken() if not self._stands(word)]

    def _stands(self, word: Word) -> bool:
        anchors = [word.left, word.right] if word.subject in ("entity", "statement", "event") else []
        held = [attach(self.connection, word.subject, anchor) for anchor in anchors]
        named = [attach(self.connection, "entity", anchor) for anchor in (word.after or Told("")).who]
        return None not in (*held, *named)


def attach(connection: Connection, kind: str, anchor: Anchor) -> str | None:
    """The node that an anchor stands on today (for articles, the article itself); None where there is none."""
    if kind == "article":
        return anchor.article
    number = select(articles.c.number).where(articles.c.id == anchor.article).scalar_subquery()
    query = select(nodes).where(nodes.c.number == number, nodes.c.kind == kind).order_by(nodes.c.place)
    held: list[Node] = [node_of(row) for row in connection.execute(query).mappings()]
    mark = Minted("", kind, anchor.article, Span(*anchor.span), anchor.field.partition(":")[2])
    found = standing_on(mark, held)
    return found.key if found else None
