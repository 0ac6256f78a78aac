"""A person's word in the log, and the record with it: one transaction, so that both are there or neither.

Words on single fields, on pairs of statements or events and on stories touch only the rows that they are about. Words
on who is whom, on copies and on days of publication change what every later article was linked to: all is told anew.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import cast

from sqlalchemy import Connection, func, insert, select

from dragoman.errors import UsageError
from dragoman.model.judgement import Anchor, Subject, Told, Word, WordVerdict
from dragoman.record.build import finish
from dragoman.record.desk import Desk
from dragoman.record.ports import NodeKind, RowKind
from dragoman.record.settling import performed_events, recluster
from dragoman.record.stories.placing import STORY_WORK, heed
from dragoman.store import tables
from dragoman.store.codec import to_bytes
from dragoman.store.database import writing
from dragoman.store.decided import PUBLISHED, active, attach, read_words
from dragoman.store.ledger import StoreKeeper
from dragoman.store.writer import Writer, now

PAIRED = ("same", "different", "move")


@dataclass(frozen=True, slots=True)
class NewWord:
    """A word before it has its number; see `dragoman.model.judgement.Word`."""

    by: str
    subject: Subject
    verdict: WordVerdict
    left: Anchor
    right: Anchor
    field: str | None = None
    before: Told | None = None
    after: Told | None = None
    note: str | None = None


def speak(writer: Writer, word: NewWord, readings: Mapping[str, bytes]) -> int:
    """Append a word and tell what it changes; its number. `readings` replace those that it makes wrong."""
    with writing(writer.engine) as connection:
        number = _append(connection, writer.number, word, None)
        _apply(connection, writer, word, readings)
    return number


def take_back(writer: Writer, target: Word, by: str, note: str | None, readings: Mapping[str, bytes]) -> int:
    """Append the undoing of a word and tell what that changes; the number of the word."""
    with writing(writer.engine) as connection:
        words = read_words(connection)
        held = find_word(words, target.id)  # somebody may have been quicker
        undoing = NewWord(by, held.subject, "undo", held.left, held.right, held.field, held.after, held.before, note)
        _append(connection, writer.number, undoing, held.id)
        _apply(connection, writer, root(words, held), readings)
    return held.id


def find_word(words: Sequence[Word], number: int | None) -> Word:
    """The word with this number that nobody took back; without a number the latest in force.

    Raises `UsageError`.
    """
    standing = active(words)
    if number is None:
        found = next((word for word in reversed(standing) if word.verdict != "undo"), None)
    else:
        found = next((word for word in standing if word.id == number), None)
    if found is None:
        listed = ", ".join(str(word.id) for word in standing if word.verdict != "undo") or "none"
        wanted = "no decision is in force" if number is None else f"no decision {number} is in force"
        raise UsageError(f"{wanted}; in force: {listed}")
    return found


def root(words: Sequence[Word], word: Word) -> Word:
    """The word that an undoing is about in the end; a word itself."""
    held = {one.id: one for one in words}
    while word.undoes is not None:
        word = held[word.undoes]
    return word


def _append(connection: Connection, run: int, word: NewWord, undoes: int | None) -> int:
    told = {name: to_bytes(value).decode() if value else None for name, value in
            (("before", word.before), ("after", word.after))}  # fmt: skip
    row = {
        "at": now(), "by": word.by, "subject": word.subject, "verdict": word.verdict, "run": run, "undoes": undoes,
        "left": to_bytes(word.left).decode(), "right": to_bytes(word.right).decode(), "field": word.field,
        "note": word.note, **told,
    }  # fmt: skip
    connection.execute(insert(tables.decisions), row)
    return int(connection.scalar(select(func.max(tables.decisions.c.id))) or 0)


def replays(connection: Connection, word: NewWord | Word) -> bool:
    """Whether a word changes what articles were linked to; one on stories only for those that came after it."""
    if word.field == PUBLISHED:
        return True
    if word.subject == "story":
        run = word.run if isinstance(word, Word) else None
        later = select(tables.articles.c.id).where(tables.articles.c.run > run).limit(1) if run else None
        return later is not None and connection.scalar(later) is not None
    return word.verdict in PAIRED and word.subject not in ("statement", "event")


def _apply(connection: Connection, writer: Writer, word: NewWord | Word, readings: Mapping[str, bytes]) -> None:
    if replays(connection, word) or readings:
        writer.rebuild_in(connection, readings)
        return
    keeper = StoreKeeper(connection, writer.number)
    desk = Desk(keeper)
    if word.subject == "story" and word.verdict in PAIRED:
        heed(desk)
    elif word.verdict in PAIRED:
        _regroup(desk, connection, word)
    else:
        _touch(desk, connection, word)
    finish(desk)
    keeper.close()


def _regroup(desk: Desk, connection: Connection, word: NewWord | Word) -> None:
    kind = cast(NodeKind, word.subject)
    keeper = cast(StoreKeeper, desk.keeper)
    keys = [key for anchor in (word.left, word.right) if (key := attach(connection, kind, anchor))]
    before = keeper.members(sorted(set(keeper.clusters(keys).values())))
    recluster(desk, kind, keys)
    if not keeper.decided(kind):
        keeper.forget_ruled(kind)
    after = keeper.members(sorted(set(keeper.clusters([*keys, *before]).values())))
    _mark_stories(desk, (node.article for node in keeper.nodes({*before, *after})))


def _touch(desk: Desk, connection: Connection, word: NewWord | Word) -> None:
    """Mark the rows that a word on a field is told in."""
    if word.subject == "article":
        return
    if word.subject in ("story", "disagreement"):
        _mark_stories(desk, (word.left.article, word.right.article))
        return
    key = attach(connection, word.subject, word.left)
    clusters = list(desk.keeper.clusters([key]).values()) if key else []
    desk.keeper.mark_dirty(cast(RowKind, word.subject), clusters)
    if word.subject == "statement":
        desk.keeper.mark_dirty("event", performed_events(desk, clusters))
    if word.field == "review":
        _mark_stories(desk, (node.article for node in desk.keeper.nodes(desk.keeper.members(clusters))))
    if word.field == "name" and word.subject == "entity":
        table = tables.disagreements  # these name who tells and who denies
        desk.keeper.mark_dirty(
            "disputed", connection.scalars(select(table.c.story).where(table.c.kind == "occurrence"))
        )


def _mark_stories(desk: Desk, articles: Iterable[str]) -> None:
    stories = desk.keeper.story_of(sorted(set(articles))).values()
    for work in STORY_WORK:
        desk.keeper.mark_dirty(work, stories)
