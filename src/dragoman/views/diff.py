"""What is new, changed or withdrawn between two states of a record."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from dragoman.errors import UnknownIdError
from dragoman.model.record import Disagreement, Event, Statement, Story
from dragoman.model.time import When
from dragoman.views.corrected import corrections
from dragoman.views.lookup import Lookup, choose, look_up
from dragoman.views.reader import RecordReader
from dragoman.views.wording import in_words

type Kind = Literal["statement", "event", "disagreement", "story"]
type State = Literal["new", "changed", "withdrawn"]
type Entry = Statement | Event | Disagreement | Story
KINDS: tuple[Kind, ...] = ("statement", "event", "disagreement", "story")
STATES: tuple[State, ...] = ("new", "changed", "withdrawn")
LONGEST = 160  # characters of an entry's words


@dataclass(frozen=True, slots=True)
class Change:
    """An entry that is new, changed or withdrawn: `what` in short words, the fields that changed in `how`.

    `now` is the entry that holds a withdrawn one today, where there is one.
    """

    kind: Kind
    state: State
    id: str
    what: str
    words: str
    how: tuple[str, ...]
    now: str | None


def diff(before: RecordReader, after: RecordReader, *, kind: str | None = None) -> list[Change]:
    """Changes by kind, then new, changed and withdrawn ones, in the order of the record.

    An act that is done by saying so is told with its statement. Raises UsageError for an unknown kind.
    """
    chosen = choose(kind, KINDS, "kind of entry") if kind else None
    sides = (_Side(before, look_up(before)), _Side(after, look_up(after)))
    found = [change for each in KINDS if chosen in (None, each) for change in _changes(each, *sides)]
    order = {name: number for number, name in enumerate((*KINDS, *STATES))}
    return sorted(found, key=lambda change: (order[change.kind], order[change.state]))


@dataclass(frozen=True, slots=True)
class _Side:
    reader: RecordReader
    lookup: Lookup

    def entries(self, kind: Kind) -> Mapping[str, Entry]:
        listed: Mapping[Kind, Callable[[], Sequence[Entry]]] = {
            "statement": self.reader.statements,
            "event": lambda: [e for e in self.reader.events() if e.actors and e.statement is None],
            "disagreement": self.reader.disagreements,
            "story": self.reader.stories,
        }
        return {entry.id: entry for entry in listed[kind]()}

    def today(self, id_: str) -> str:
        """Where an id leads; itself where it leads nowhere."""
        try:
            return self.reader.resolve(id_)
        except UnknownIdError:
            return id_


def _changes(kind: Kind, before: _Side, after: _Side) -> Iterator[Change]:
    old, new = before.entries(kind), after.entries(kind)
    for id_, entry in new.items():
        if id_ not in old:
            yield Change(kind, "new", id_, *_told(entry, after.lookup), (), None)
        elif how := _how(old[id_], entry, before, after):
            yield Change(kind, "changed", id_, *_told(entry, after.lookup), how, None)
    for id_, entry in old.items():
        if id_ not in new:
            today = after.today(id_)
            held = today if today in new and today != id_ else None
            yield Change(kind, "withdrawn", id_, *_told(entry, before.lookup), (_why(after, id_, held),), held)


def _why(after: _Side, id_: str, held: str | None) -> str:
    if held:
        return f"now part of {held}"
    said = [row for row in corrections(after.reader, id_) if row.done == "rejected"]
    if said:
        return f"rejected by {said[-1].by}"
    resting = any(d.id == id_ for d in after.reader.disagreements(rejected=True))
    return "rests on what was rejected" if resting else "no longer told by what was read and said"


def _told(entry: Entry, lookup: Lookup) -> tuple[str, str]:
    """An entry in short words, and its own."""
    if isinstance(entry, Statement):
        what = _act(lookup, entry.speaker, entry.act, entry.addressee)
        return what, _short(entry.attestations[0].text if entry.attestations else "")
    if isinstance(entry, Event):
        what = _act(lookup, entry.actors, entry.type, entry.recipients)
        return what, _short(entry.attestations[0].text if entry.attestations else "")
    if isinstance(entry, Story):
        return entry.title or "a story without a title", f"{len(entry.articles)} articles"
    return f"{entry.kind}: {entry.because}", _short(f"{entry.left.text} / {entry.right.text}")


def _act(lookup: Lookup, who: Sequence[str], act: str, to: Sequence[str]) -> str:
    names, others = (", ".join(n.name for n in lookup.named(ids)) for ids in (who, to))
    return f"{names or 'somebody'}{f' → {others}' if others else ''}  {in_words(act)}"


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1].rstrip()}…"


def _how(old: Entry, new: Entry, before: _Side, after: _Side) -> tuple[str, ...]:
    told = zip(_fields(old, before, after), _fields(new, after, after), strict=True)
    return tuple(
        f"{name}: {was or 'none'} → {shown or 'none'}"
        for (name, was_key, was), (_, key, shown) in told
        if was_key != key
    )


def _fields(entry: Entry, side: _Side, after: _Side) -> list[tuple[str, object, str]]:
    """(field, what is compared, as people read it); actors are compared by what their ids stand for today."""

    def who(name: str, ids: Sequence[str]) -> tuple[str, object, str]:
        shown = ", ".join(n.name for n in side.lookup.named(ids))
        return name, tuple(after.today(one) for one in ids), shown

    def plain(name: str, value: object) -> tuple[str, object, str]:
        return name, value, str(value) if value is not None else ""

    if isinstance(entry, Statement):
        return [
            who("speaker", entry.speaker),
            who("for", (entry.on_behalf,) if entry.on_behalf else ()),
            who("addressee", entry.addressee),
            who("about", entry.target),
            plain("act", entry.act),
            plain("announced only", entry.planned),
            plain("day", _day(entry.said_on)),
            plain("articles", entry.articles),
        ]
    if isinstance(entry, Event):
        return [
            who("actor", entry.actors),
            who("recipient", entry.recipients),
            who("place", (entry.place,) if entry.place else ()),
            plain("type", entry.type),
            plain("mode", entry.mode),
            plain("day", _day(entry.when)),
            plain("status", ", ".join(sorted({a.status for a in entry.attestations}))),
            plain("articles", entry.articles),
        ]
    if isinstance(entry, Story):
        return [plain("title", entry.title), ("articles", frozenset(entry.articles), str(len(entry.articles)))]
    return [plain("because", entry.because)]


def _day(when: When | None) -> str | None:
    if when is None:
        return None
    return "..".join(dict.fromkeys(end for end in (when.start, when.end) if end)) or None
