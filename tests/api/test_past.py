"""The record as it stood, and what changed since."""

from pathlib import Path

import pytest
from tests.api.test_corrections import article, by_given_day, entity, event_of, statement, story, told
from tests.api.test_record import statement_of
from tests.built import copied, rows, write
from tests.made import CLOSED, CRISIS, CUT, LATER, MadeReader

from dragoman import api
from dragoman.errors import UsageError
from dragoman.store.past import Run, read_runs, run_at

READ = MadeReader({piece.text: piece for piece in CRISIS})
type Held = dict[str, list[tuple[object, ...]]]


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> tuple[api.Record, list[tuple[int, Held]]]:
    """A record that grew in three steps with people's words between, and (last run, its rows) after every step."""
    folder = tmp_path_factory.mktemp("lived")
    files = write(folder / "in", CRISIS)
    api.init(folder / "record")
    record, asked = api.open(folder / "record"), list[tuple[str, str | None]]()
    by_day = by_given_day(asked)
    steps = (
        lambda: record.add(files[:2], reader=READ),
        lambda: record.same(statement(record, "accuse").id, statement(record, "threaten").id, by="ada"),
        lambda: record.add(files[2:4], reader=READ),
        lambda: record.reject(statement(record, "promise").id, by="ada"),
        lambda: record.redate(article(LATER), "1971-06-08", by="ben", reader=by_day),
        lambda: record.add(files[4:], reader=READ),
        lambda: record.same(entity(record, "Ilse Soley"), entity(record, "Odile Ferrant"), by="ben"),
        lambda: record.undo(1, by="eve"),
        lambda: record.move(article(CUT), None, by="ada"),
    )
    held = []
    for step in steps:
        step()
        held.append((read_runs(record.store.engine)[-1].number, told(rows(record))))
    return record, held


@pytest.mark.parametrize("step", range(9))
def test_as_of_a_run_the_record_is_what_it_was(lived: tuple[api.Record, list[tuple[int, Held]]], step: int) -> None:
    record, held = lived
    run, before = held[step]
    with record.as_of(run, reader=by_given_day([])) as past:
        assert told(rows(past)) == before


def test_before_anything_came_there_is_nothing(lived: tuple[api.Record, list[tuple[int, Held]]]) -> None:
    with lived[0].as_of("1990-01") as past:
        assert past.store.counts() == dict.fromkeys(past.store.counts(), 0)


def test_a_replay_is_kept_and_told_of(tmp_path: Path) -> None:
    record = copied(tmp_path)
    record.rename(entity(record, "Ostrel"), "Republic of Ostrel", by="ada")
    told_of: list[tuple[int, int]] = []
    run = read_runs(record.store.engine)[-2].number
    for _ in range(2):
        with record.as_of(run, on_progress=lambda done, total: told_of.append((done, total))) as past:
            assert "Ostrel" in {row.name for row in past.actors()}
    assert told_of == [(n, len(CRISIS)) for n in range(1, len(CRISIS) + 1)]
    assert len(list((tmp_path / "record" / "past").iterdir())) == 1


def test_the_past_takes_no_word_and_no_article(tmp_path: Path) -> None:
    record = copied(tmp_path)
    with record.as_of(1) as past:
        for refused in (
            lambda: past.reject(statement(past, "accuse").id, by="ada"),
            lambda: past.undo(by="ada"),
            lambda: past.add(tmp_path),
            lambda: past.rebuild(),
        ):
            with pytest.raises(UsageError, match="as it stood"):
                refused()
    assert record.log() == []


def changes(record: api.Record, since: int) -> dict[str, tuple[str, str, tuple[str, ...], str | None]]:
    return {c.id: (c.kind, c.state, c.how, c.now) for c in record.diff(since, reader=by_given_day([]))}


def test_what_arrives_is_new_and_what_it_adds_to_is_changed(tmp_path: Path) -> None:
    files = write(tmp_path / "in", CRISIS)
    api.init(tmp_path / "record")
    record = api.open(tmp_path / "record")
    record.add(files[:2], reader=READ)
    record.add(files[2:], reader=READ)
    found = changes(record, 1)
    assert found[statement(record, "threaten").id] == ("statement", "changed", ("articles: 2 → 3",), None)
    assert found[statement_of(record, LATER)] == ("statement", "new", (), None)
    assert found[event_of(record, "ASSAULT").id] == ("event", "new", (), None)
    assert {kind for kind, state, _, _ in found.values() if state == "new"} == {
        "statement", "event", "disagreement", "story",
    }  # fmt: skip
    assert event_of(record, "THREATEN").id not in found  # told with its statement
    assert changes(record, 2) == {}


def test_a_merge_withdraws_one_id_which_leads_to_the_other(tmp_path: Path) -> None:
    record = copied(tmp_path)
    run = read_runs(record.store.engine)[-1].number
    threat, promise = statement_of(record, CLOSED), statement_of(record, LATER)
    record.same(threat, promise, by="ada")
    kept, gone = sorted((threat, promise), key=lambda one: record.store.resolve(one) != one)
    found = changes(record, run)
    assert found[gone] == ("statement", "withdrawn", (f"now part of {kept}",), kept)
    assert found[kept][1:3] == ("changed", ("articles: 3 → 5",))
    record.undo(by="ada")
    assert changes(record, run) == {}


def test_words_on_fields_are_changes_and_rejection_withdraws(tmp_path: Path) -> None:
    record = copied(tmp_path)
    run = read_runs(record.store.engine)[-1].number
    accused, shelling = statement(record, "accuse").id, event_of(record, "ASSAULT").id
    record.reattribute(accused, speaker="Dravek", by="ada")
    record.redate(accused, "1971-05-02", by="ada")
    record.reject(shelling, by="ben")
    record.rename(story(record, CLOSED), "The strait", by="ben")
    found = changes(record, run)
    assert found[accused][2] == ("speaker: Ilse Soley → Milan Dravek", "day: none → 1971-05-02")
    assert found[shelling] == ("event", "withdrawn", ("rejected by ben",), None)
    assert found[story(record, CLOSED)][2] == ("title: none → The strait",)
    assert [(s, how) for k, s, how, _ in found.values() if k == "disagreement"] == [
        ("withdrawn", ("rests on what was rejected",))
    ]


def test_merged_actors_change_no_statement_that_names_them(tmp_path: Path) -> None:
    record = copied(tmp_path)
    run = read_runs(record.store.engine)[-1].number
    record.same(entity(record, "Ilse Soley"), entity(record, "Odile Ferrant"), by="ada")
    assert not [c for c in changes(record, run).values() if any("speaker" in how for how in c[2])]


RUNS = [Run(1, "2026-03-01T09:00:00+00:00", "add", 2, 0), Run(2, "2026-03-02T10:30:00+00:00", "same", 0, 1),
        Run(4, "2026-04-05T00:00:00+00:00", "add", 1, 0)]  # fmt: skip


@pytest.mark.parametrize(
    ("moment", "stood", "since"),
    [
        ("2", 2, 2),
        ("2026-03-01", 1, 0),
        ("2026-03-02", 2, 1),
        ("2026-03-03", 2, 2),
        ("2026-03", 2, 0),
        ("2026-03-02T10:29", 1, 1),
        ("2026-03-02 10:30", 2, 1),
        ("2026-04-05", 4, 2),
        ("2025-12", 0, 0),
        ("2030-01-01", 4, 4),
    ],
)
def test_moments(moment: str, stood: int, since: int) -> None:
    assert (run_at(RUNS, moment), run_at(RUNS, moment, before=True)) == (stood, since)


@pytest.mark.parametrize(
    ("moment", "says"), [("3", "no run 3; the last is 4"), ("Monday", "2026-03-01"), ("", "no moment")]
)
def test_moments_that_are_none(moment: str, says: str) -> None:
    with pytest.raises(UsageError, match=says):
        run_at(RUNS, moment)
