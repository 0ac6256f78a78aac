"""A record that follows issues: tied by its issues.toml, tied anew where that changes, equal however it is built."""

from pathlib import Path

import pytest
from tests.built import made, rows, write
from tests.made import CRISIS, LATER, SHELLED, reader

from dragoman import api
from dragoman.errors import UsageError
from dragoman.store import tables

STRAIT = """\
[[issue]]
id = "strait"
name = { en = "Passage of the strait", fr = "Passage du détroit" }
terms = { en = ["strait"], fr = ["détroit"] }
scope = "Whether foreign ships may pass the strait of Kell."
"""
PIRACY = '[[issue]]\nid = "piracy"\nname = { en = "Piracy" }\nterms = { en = ["piracy"], fr = ["piraterie"] }\n'


def follow(record: api.Record, codebook: str | None) -> api.Record:
    """The record opened again with another issues.toml (None: without)."""
    assert record.project.folder is not None
    path = record.project.folder / "issues.toml"
    if codebook is None:
        path.unlink(missing_ok=True)
    else:
        path.write_text(codebook, encoding="utf-8")
    return api.open(record.project.folder)


def tied(record: api.Record) -> dict[str, tuple[str, ...]]:
    return {statement.id: statement.issues for statement in record.store.statements()}


def test_statements_and_events_are_tied_with_their_words(tmp_path: Path) -> None:
    record = follow(made(tmp_path), STRAIT)
    (threat,) = record.store.statements(act="threaten")
    (tie,) = record.store.ties([threat.id])
    assert (threat.issues, tie.issue, tie.how) == (("strait",), "strait", "stated")
    assert (tie.evidence.text, tie.because) == ("strait", "“strait” stands in the words")
    assert [span.of(record.store.article_text(tie.evidence.article)) for span in tie.evidence.spans] == ["strait"]
    closing = next(e for e in record.store.events(type="COERCE"))
    assert closing.issues == ("strait",)


def test_an_event_that_a_saying_performs_is_on_its_issues(tmp_path: Path) -> None:
    record = follow(made(tmp_path), STRAIT)
    (event,) = record.store.events(type="THREATEN")
    assert event.issues == ("strait",)


def test_a_change_is_a_shift_with_both_sides(tmp_path: Path) -> None:
    record = follow(made(tmp_path), STRAIT)
    (shift,) = record.shifts()
    assert (shift.kind, shift.holder.name, shift.issue) == ("change", "Milan Dravek", "Passage of the strait")
    assert [s.act for s in shift.before] == ["threaten"] and [s.act for s in shift.after] == ["promise"]
    assert shift.single
    assert record.shifts(issue="Passage du détroit", actor="Dravek") == [shift]
    assert record.shifts(actor="Ostrel") == []


def test_positions_are_led_by_the_latest_day(tmp_path: Path) -> None:
    record = follow(made(tmp_path), STRAIT)
    (position,) = record.positions(actor="Dravek", issue="strait")
    assert (position.latest.act, position.latest.stance) == ("promise", "yielding")
    assert [s.act for s in position.statements] == ["promise", "threaten"] and not position.suggested


def test_one_by_one_all_at_once_rebuilt_and_followed_later_are_equal(tmp_path: Path) -> None:
    later = follow(made(tmp_path / "later"), STRAIT + PIRACY)
    assert later.project.folder is not None
    before = {**rows(later), **_derived(later)}
    first = tmp_path / "first"
    files = write(first / "in", CRISIS)
    api.init(first / "record")
    (first / "record" / "issues.toml").write_text(STRAIT + PIRACY, encoding="utf-8")
    for file in files:
        with api.open(first / "record") as record:
            record.add([file], reader=reader(CRISIS))
    with api.open(first / "record") as record:
        assert {**rows(record), **_derived(record)} == before
        record.rebuild()
        assert {**rows(record), **_derived(record)} == before


def _derived(record: api.Record) -> dict[str, list[tuple[object, ...]]]:
    with record.store.engine.connect() as connection:
        return {
            table.name: sorted(
                (tuple(row) for row in connection.execute(
                    table.select().with_only_columns(*(c for c in table.c if c.name not in ("run", "place")))
                )),
                key=repr,
            )
            for table in (tables.issues, tables.ties, tables.shifts)
        }  # fmt: skip


def test_more_articles_tie_no_old_statement_anew(tmp_path: Path) -> None:
    few = follow(made(tmp_path / "few", CRISIS[:4]), STRAIT)
    before = tied(few)
    few.add(write(tmp_path / "more", CRISIS), reader=reader(CRISIS))
    after = tied(few)
    assert before.keys() <= after.keys()
    assert [name for name in before if after[name] != before[name]] == []


def test_another_codebook_ties_anew_and_none_unties(tmp_path: Path) -> None:
    record = follow(made(tmp_path), STRAIT)
    assert {issue for held in tied(record).values() for issue in held} == {"strait"}
    record = follow(record, PIRACY)
    assert {issue for held in tied(record).values() for issue in held} == {"piracy"}
    record = follow(record, None)
    assert (set(tied(record).values()), record.store.ties(), record.store.shifts()) == ({()}, [], [])


def test_the_same_codebook_writes_nothing(tmp_path: Path) -> None:
    record = follow(made(tmp_path), STRAIT)
    with record.store.engine.connect() as connection:
        before = connection.execute(tables.runs.select()).all()
    again = follow(record, STRAIT)
    with again.store.engine.connect() as connection:
        assert connection.execute(tables.runs.select()).all() == before


def test_every_derived_row_names_its_run_and_rules(tmp_path: Path) -> None:
    record = follow(made(tmp_path), STRAIT)
    with record.store.engine.connect() as connection:
        for table in (tables.issues, tables.ties, tables.shifts):
            held = connection.execute(table.select()).all()
            assert held and all(row.run and row.rule_version for row in held), table.name


def test_issues_are_counted(tmp_path: Path) -> None:
    record = follow(made(tmp_path), STRAIT + PIRACY)
    found = {row.id: row for row in record.issues()}
    assert (found["strait"].statements, found["piracy"].statements) == (2, 1)
    assert found["strait"].holders[0][0].name == "Milan Dravek"


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("issues.toml", '[[issue]]\nid = "x"\n', "issues.toml, issue 1 (x): `id` and `name` are needed"),
        ("issues.toml", "[[issue]\n", "issues.toml: "),
        ("issues.toml", "[[matter]]\n", "unknown keys matter; known: issue"),
        ("cast.toml", '[[members]]\ntype = "person"\n', "members 1 (unnamed): needs a name"),
        (
            "cast.toml",
            '[[members]]\nname = "Ana Brook"\nrole = []\n',
            "members 1 (Ana Brook): unknown role; valid: name",
        ),
        ("cast.toml", '[[person]]\nname = "Ana Brook"\n', "unknown person; valid: members"),
    ],
)
def test_a_broken_file_of_the_folder_is_refused(tmp_path: Path, name: str, content: str, says: str) -> None:
    api.init(tmp_path / "record")
    (tmp_path / "record" / name).write_text(content, encoding="utf-8")
    with pytest.raises(UsageError) as refused:
        api.open(tmp_path / "record")
    assert says in str(refused.value)


def test_without_a_codebook_what_recurs_is_suggested(tmp_path: Path) -> None:
    record = made(tmp_path, (*CRISIS[:3], LATER, SHELLED))
    found = record.issues()
    assert all(row.suggested for row in found)
    assert record.store.issues() == [] and record.shifts() == []
