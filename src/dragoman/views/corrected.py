"""What people said of an entry, and what its fields say today."""

from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.errors import UsageError
from dragoman.model.judgement import Anchor, Subject, Told, Word, WordVerdict
from dragoman.model.time import Granularity, When
from dragoman.text.fold import fold
from dragoman.views.dating import window
from dragoman.views.lookup import Named, actor_ids, current_id, look_up
from dragoman.views.reader import RecordReader

DAY_FIELDS: dict[Subject, str] = {"statement": "said_on", "event": "when", "article": "published"}
_GRANULARITY: dict[int, Granularity] = {4: "year", 7: "month", 10: "day"}
# as the log and `show` say it
DONE: dict[WordVerdict, str] = {
    "same": "said to be one",
    "different": "said to be different",
    "move": "moved to another story",
    "rename": "renamed",
    "redate": "re-dated",
    "reattribute": "re-attributed",
    "reject": "rejected",
    "confirm": "confirmed",
    "undo": "taken back",
}


@dataclass(frozen=True, slots=True)
class CorrectionRow:
    """A person's word on an entry: `done` in words, `before` and `after` as people read them, null where no field."""

    decision: int
    done: str
    field: str | None
    by: str
    at: str
    before: str | None
    after: str | None
    note: str | None


@dataclass(frozen=True, slots=True)
class LogRow:
    """A decision: of what, in which words it stands, and the number of the one that took it back, if any."""

    correction: CorrectionRow
    subject: Subject
    anchors: tuple[Anchor, ...]
    undoes: int | None
    undone_by: int | None


def log(reader: RecordReader) -> list[LogRow]:
    """All that people said of the record, what they took back included, the latest first."""
    words = reader.decisions()
    taken_back = {word.undoes: word.id for word in words if word.undoes is not None}
    return [
        LogRow(
            correction=correction_row(word),
            subject=word.subject,
            anchors=tuple(dict.fromkeys((word.left, word.right))),
            undoes=word.undoes,
            undone_by=taken_back.get(word.id),
        )
        for word in reversed(words)
    ]


def corrections(reader: RecordReader, id: str) -> list[CorrectionRow]:  # noqa: A002 - the contract's word
    """People's words in force on an entry, oldest first."""
    return [correction_row(word) for word in reader.words_on(id)]


def correction_row(word: Word) -> CorrectionRow:
    """A word as people read it."""
    before, after = (told.text if told else None for told in (word.before, word.after))
    done = DONE[word.verdict]
    if word.subject == "story" and word.verdict == "different":
        done = "moved to a story of its own"
    return CorrectionRow(word.id, done, word.field, word.by, word.at, before, after, word.note)


def read_day(written: str) -> When | None:
    """A day, month or year, or two of them with ``..`` between; None for "unknown". Raises `UsageError`."""
    if written == "unknown":
        return None
    first, _, last = written.partition("..")
    since, until = window(first, last or first)
    if since is None or until is None:
        raise UsageError(f"{written!r} is no day; valid: 1962-10-22, 1962-10, 1962, 1962-10-22..1962-10-24, unknown")
    return When(since, until, "day" if last and last != first else _GRANULARITY[len(first)])


def called(reader: RecordReader, writing: str) -> Named:
    """The one entity that `writing` (a name or an id) means. Raises `UsageError` listing them where there are more."""
    entities = {e.id: e for e in reader.entities()}
    if writing in entities or (writing[:1] == "n" and writing[1:].isalnum() and _resolved(reader, writing) in entities):
        found = [_resolved(reader, writing)]
    else:
        found = actor_ids(entities.values(), writing)
        exact = [i for i in found if fold(entities[i].name) == fold(writing)]
        found = exact if len(exact) == 1 else found
    if len(found) != 1:
        listed = ", ".join(f"{i} ({entities[i].name}, {entities[i].type})" for i in found[:6])
        raise UsageError(f"{writing!r} may be {len(found)} actors; give an id: {listed}")
    return Named(found[0], entities[found[0]].name)


def _resolved(reader: RecordReader, writing: str) -> str:
    try:
        return reader.resolve(writing)
    except UsageError:
        return ""


def field_today(reader: RecordReader, kind: Subject, id_: str, field: str) -> Told:
    """What a field of an entry says now, as the log keeps it."""
    name = current_id(reader, id_) if kind != "disagreement" and ":" not in id_ else id_
    if field == "review":
        said = [word.after.text for word in reader.words_on(name) if word.field == field and word.after]
        return Told(said[-1] if said else "not reviewed")
    if field == "name":
        titles = {s.id: s.title or "" for s in reader.stories()} if kind == "story" else {}
        names = {e.id: e.name for e in reader.entities()} | titles
        return Told(names.get(name, ""))
    if field == "published":
        day = next((a.published for a in reader.articles() if a.id == name), None)
        return Told(f"{day.value or 'unknown'} ({day.basis})" if day else "unknown")
    return _entry_field(reader, name, field)


def _entry_field(reader: RecordReader, name: str, field: str) -> Told:
    rows = [*reader.statements(ids=[name], rejected=None), *reader.events(ids=[name], rejected=None)]
    value = getattr(rows[0], field, None) if rows else None
    if isinstance(value, When):
        ends = dict.fromkeys(end for end in (value.start, value.end) if end)
        return Told("..".join(ends) or "unknown", value)
    if field in ("said_on", "when"):
        return Told("unknown")
    ids: Sequence[str] = value if isinstance(value, tuple) else (value,) if value else ()
    return Told(", ".join(n.name for n in look_up(reader).named(ids)) or "nobody")


def told_who(names: Sequence[tuple[Named, Anchor]]) -> Told:
    """Actors as the log keeps them."""
    return Told(", ".join(named.name for named, _ in names) or "nobody", who=tuple(anchor for _, anchor in names))
