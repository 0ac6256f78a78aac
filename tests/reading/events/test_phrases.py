"""The plainest sentences of the news: what each tells, read in one batch.

An answer is written ``[Q|?] NAMED[=TYPE][/mode][!status] actors > recipients``, several joined by ``;``, none is ``""``.
``Q`` asks for a quotation, ``?`` leaves that open, neither asks for none. The status is `actual` and the type the one
named where nothing else stands; ``*`` leaves a type, a mode, a status or a side open. Parties are compared as in the gold files.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

import dragoman
from dragoman.model.event import EventMention
from dragoman.model.reading import Reading
from dragoman.scoring.parties import Parties

OPEN = "*"


@dataclass(frozen=True)
class Wanted:
    """One event as a line of the table writes it."""

    named: str
    type: str
    mode: str
    status: str
    actors: str
    recipients: str

    @classmethod
    def of(cls, written: str) -> "Wanted":
        head, _, sides = written.strip().partition(" ")
        head, _, status = head.partition("!")
        head, _, mode = head.partition("/")
        named, _, turned = head.partition("=")
        actors, _, recipients = sides.partition(">")
        return cls(named, turned or named, mode, status or "actual", actors.strip(), recipients.strip())

    def is_told_by(self, event: EventMention, parties: Parties) -> bool:
        return (
            self.named in (OPEN, event.named_type)
            and self.type in (OPEN, event.type)
            and self.mode in (OPEN, event.mode or "")
            and self.status in (OPEN, event.status)
            and self._between(event, parties)
        )

    def _between(self, event: EventMention, parties: Parties) -> bool:
        if _are(event.actors, self.actors, parties) and _are(event.recipients, self.recipients, parties):
            return True
        together = len(event.actors) > 1 and not event.recipients and bool(self.recipients)
        return together and _are(event.actors, f"{self.actors}, {self.recipients}", parties)


def _are(entities: tuple[str, ...], names: str, parties: Parties) -> bool:
    return names == OPEN or parties.are(entities, [one.strip() for one in names.split(",") if one.strip()])


def is_right(text: str, answer: str, reading: Reading) -> bool:
    quoted, _, told = (
        answer.partition(" ") if answer[:1] in ("Q", "?") and answer[1:2] in ("", " ") else ("", "", answer)
    )
    if quoted != "?" and bool(quoted) != bool(reading.quotations):
        return False
    wanted = [Wanted.of(one) for one in told.split(";") if one.strip()]
    parties = Parties.of(reading, text)
    left = list(reading.events)
    for one in wanted:
        found = next((event for event in left if one.is_told_by(event, parties)), None)
        if found is None:
            return False
        left.remove(found)
    return not left


def as_read(reading: Reading) -> str:
    """What was read, in the writing of the table."""
    names = {entity.id: entity.name for entity in reading.entities}
    events = [
        f"{e.named_type}={e.type}/{e.mode or ''}!{e.status} "
        f"{', '.join(names[a] for a in e.actors)} > {', '.join(names[r] for r in e.recipients)}"
        for e in reading.events
    ]
    return " ".join(("Q" if reading.quotations else "", " ; ".join(events))).strip()


def phrases(code: str) -> Mapping[str, Mapping[str, str | dict[str, object]]]:
    with (Path(__file__).parent / f"phrases_{code}.toml").open("rb") as file:
        return tomllib.load(file)


@pytest.mark.parametrize("code", ["fr"])
def test_plain_sentences_are_read(code: str) -> None:
    """A line that is known to fail says so with `fails = true`; one that has come right must lose the mark."""
    lines = {text: line for part in phrases(code).values() for text, line in part.items()}
    told = []
    for (text, line), reading in zip(lines.items(), dragoman.read_many(list(lines), language=code), strict=True):
        answer, fails = (line, False) if isinstance(line, str) else (str(line["is"]), bool(line.get("fails")))
        if is_right(text, answer, reading) == fails:
            told.append(f"{text}\n  {'has come right' if fails else f'wanted {answer}'}\n  read   {as_read(reading)}")
    assert not told, "\n".join(told)
