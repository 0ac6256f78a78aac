"""The record of the invented crisis, from files to rows."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from tests.built import ROWS, made, rows, write
from tests.made import CLOSED, CRISIS, CUT, FERME, LATER, SHELLED, MadeReader, Piece, reader

from dragoman import api
from dragoman.errors import RecordError, UnknownIdError, UsageError
from dragoman.model.ids import raw_hash
from dragoman.model.reading import Reading
from dragoman.store import tables


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> api.Record:
    return made(tmp_path_factory.mktemp("crisis"))


def statement_of(record: api.Record, piece: Piece, number: int = 0) -> str:
    return next(
        s.id
        for s in record.store.statements(article=piece.article().id)
        if any(a.article == piece.article().id and a.quotation == f"q{number}" for a in s.attestations)
    )


@pytest.mark.parametrize("other", [FERME, CUT], ids=["translation", "cut copy"])
def test_copies_and_translations_have_one_origin(record: api.Record, other: Piece) -> None:
    origins = {article: origin.id for origin in record.store.origins() for article in origin.articles}
    assert origins[other.article().id] == origins[CLOSED.article().id]
    assert origins[LATER.article().id] != origins[CLOSED.article().id]


def test_renderings_of_one_statement_are_one_with_one_origin(record: api.Record) -> None:
    (threat,) = record.store.statements(act="threaten")
    assert [a.language for a in threat.attestations] == ["en", "fr", "en"]
    assert (threat.articles, threat.origins_at_most) == (3, 1)


def test_articles_that_copy_nobody_count_as_origins_of_their_own(record: api.Record) -> None:
    (promise,) = record.store.statements(act="promise", since="1971-05-07", until="1971-05-07")
    assert (promise.articles, promise.origins_at_most) == (2, 2)


def test_the_event_that_a_saying_performs_belongs_to_its_statement(record: api.Record) -> None:
    (threat,) = record.store.statements(act="threaten")
    (event,) = record.store.events(type="THREATEN")
    assert (event.statement, event.articles) == (threat.id, 3)


@pytest.mark.parametrize(
    ("name", "writings", "articles"),
    [
        ("Milan Dravek", {"Milan Dravek", "Dravek"}, 5),
        ("Varnia", {"Varnia", "Varnie"}, 5),
        ("Ilse Soley", {"Ilse Soley"}, 2),
    ],
)
def test_entities_are_one_across_articles(record: api.Record, name: str, writings: set[str], articles: int) -> None:
    (entity,) = [e for e in record.store.entities() if e.name == name]
    assert writings <= set(entity.names)
    assert entity.articles == articles


def test_figures_apart_and_a_denied_act_disagree(record: api.Record) -> None:
    assert {d.kind for d in record.store.disagreements()} == {"figure", "occurrence"}


def test_the_denial_and_the_report_stand_side_by_side(record: api.Record) -> None:
    (shelling,) = record.store.events(type="ASSAULT")
    assert {a.status for a in shelling.attestations} == {"actual", "denied"}


def test_one_happening_is_one_story_and_another_is_not(record: api.Record) -> None:
    stories = [set(story.articles) for story in record.store.stories()]
    first = next(held for held in stories if CLOSED.article().id in held)
    assert {FERME.article().id, CUT.article().id} <= first
    assert CRISIS[-1].article().id not in first


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ({"act": "promise"}, 2),
        ({"since": "1971-05-07", "until": "1971-05-07"}, 1),
        ({"article": CUT.article().id}, 1),
        ({"ids": []}, 0),
        ({"speaker_ids": []}, 0),
    ],
)
def test_filters(record: api.Record, question: dict[str, object], found: int) -> None:
    assert len(record.store.statements(**question)) == found  # type: ignore[arg-type]


def test_a_speaker_is_found_by_any_id(record: api.Record) -> None:
    (dravek,) = [e for e in record.store.entities() if e.name == "Milan Dravek"]
    assert {s.act for s in record.store.statements(speaker_ids=[dravek.id])} == {"threaten", "promise"}


def test_every_derived_row_names_its_run_and_rules(record: api.Record) -> None:
    with record.store.engine.connect() as connection:
        for table in (*ROWS, tables.readings, tables.judgements, tables.nodes):
            assert all(row.run and row.rule_version for row in connection.execute(table.select())), table.name


def test_raw_bytes_are_kept_by_hash(record: api.Record) -> None:
    assert record.project.folder is not None
    raw = record.project.folder / "raw" / raw_hash(CLOSED.text.encode())
    assert raw.read_bytes() == CLOSED.text.encode()


def test_adding_again_changes_nothing_and_reads_nothing(tmp_path: Path) -> None:
    record = made(tmp_path)
    before, again = rows(record), reader(CRISIS)
    summary = record.add(tmp_path / "in", reader=again)
    assert (summary.read, summary.known, again.asked) == (0, len(CRISIS), 0)
    assert rows(record) == before


def test_one_by_one_all_at_once_and_rebuilt_give_the_same_rows(tmp_path: Path) -> None:
    batch, single = made(tmp_path / "batch"), made(tmp_path / "single", one_by_one=True)
    before = rows(batch)
    assert rows(single) == before
    assert batch.rebuild() == len(CRISIS)
    assert rows(batch) == before


def test_copies_are_counted_among_the_new(tmp_path: Path) -> None:
    files = write(tmp_path / "in", CRISIS)
    api.init(tmp_path / "record")
    summary = api.open(tmp_path / "record").add(files, reader=reader(CRISIS))
    assert (summary.read, summary.known, summary.copies, summary.rejected) == (6, 0, 2, ())


def test_a_persons_same_joins_and_undo_takes_it_back(tmp_path: Path) -> None:
    record = made(tmp_path)
    before = rows(record)
    threat, promise = statement_of(record, CLOSED), statement_of(record, LATER)
    record.same(promise, threat, by="ada")
    joined = statement_of(record, LATER)
    assert joined == statement_of(record, CLOSED) == record.store.resolve(promise)
    record.undo(by="ada")
    assert statement_of(record, LATER) == promise
    after = rows(record)
    assert {name: after[name] for name in ("statements", "events", "entities")} == {
        name: before[name] for name in ("statements", "events", "entities")
    }
    assert [d.verdict for d in record.store.decisions()] == ["same", "undo"]


def test_a_persons_different_outweighs_the_rule_and_survives_a_rereading(tmp_path: Path) -> None:
    record = made(tmp_path)
    ids = [f"{piece.article().id}:q0" for piece in (CLOSED, FERME)]
    record.different(*ids, by="ada")
    assert statement_of(record, CLOSED) != statement_of(record, FERME)
    moved = [_moved(piece) for piece in CRISIS]  # new rules: other local ids, spans a little longer
    record.read_again(reader=moved_reader(moved))
    of = {a.article: s.id for s in record.store.statements(act="threaten") for a in s.attestations}
    assert of[CLOSED.article().id] != of[FERME.article().id]
    assert record.store.orphaned() == []


def test_ids_survive_a_rereading(tmp_path: Path) -> None:
    record = made(tmp_path)
    before = {s.id for s in record.store.statements()}
    record.read_again(reader=moved_reader([_moved(piece) for piece in CRISIS]))
    assert {s.id for s in record.store.statements()} == before


def test_a_decision_on_words_that_no_reading_marks_is_listed(tmp_path: Path) -> None:
    record = made(tmp_path)
    record.same(statement_of(record, CLOSED), statement_of(record, LATER), by="ada")
    silent = {p.text: Piece(p.outlet, p.text, p.language, p.published, p.who) for p in CRISIS}
    record.read_again(reader=MadeReader(silent))
    assert [d.by for d in record.store.orphaned()] == ["ada"]


def _moved(piece: Piece) -> Reading:
    from dataclasses import replace

    reading = piece.reading()
    quotations = tuple(
        replace(q, id=f"x{q.id}", content=tuple(s._replace(start=max(0, s.start - 5)) for s in q.content))
        for q in reading.quotations
    )
    events = tuple(replace(e, performed_by=f"x{e.performed_by}" if e.performed_by else None) for e in reading.events)
    return replace(reading, quotations=quotations, events=events)


def moved_reader(readings: Sequence[Reading]) -> api.Reader:
    held = {reading.article.id: reading for reading in readings}
    return lambda articles: (held[article.id] for article in articles)


@pytest.mark.parametrize(
    ("a", "b", "error", "says"),
    [
        ("s000", "s111", UnknownIdError, "s000"),
        (f"{CLOSED.article().id}:q0", f"{CLOSED.article().id}:p1", UsageError, "of one kind"),
        (f"{CLOSED.article().id}:q0", f"{CLOSED.article().id}:q0", UsageError, "same words"),
    ],
)
def test_decisions_that_mean_nothing_are_refused(
    record: api.Record, a: str, b: str, error: type[Exception], says: str
) -> None:
    with pytest.raises(error, match=says):
        record.same(a, b, by="ada")


@pytest.mark.parametrize(("number", "says"), [(None, "in force: none"), (7, "no decision 7"), ("x", "numbered")])
def test_undo_of_nothing_says_what_is_in_force(record: api.Record, number: int | str | None, says: str) -> None:
    with pytest.raises(UsageError, match=says):
        record.undo(number)


def test_rows_are_plain_on_demand(record: api.Record) -> None:
    held = record.timeline(actor="Dravek").to_dicts()
    assert held
    assert all(isinstance(row, dict) for row in held)


def test_init_twice_is_refused(tmp_path: Path) -> None:
    api.init(tmp_path)
    with pytest.raises(RecordError, match="there already"):
        api.init(tmp_path)


@pytest.mark.parametrize(
    ("config", "says"),
    [
        ("[limit]\n", "valid: limits, columns, people"),
        ("[limits]\nwords = 3\n", "valid: file_bytes"),
        ("[limits]\nline = -3\n", "positive int"),
        ("[limits\n", "dragoman.toml"),
    ],
)
def test_a_broken_configuration_names_what_is_valid(tmp_path: Path, config: str, says: str) -> None:
    api.init(tmp_path)
    (tmp_path / "dragoman.toml").write_text(config, encoding="utf-8")
    with pytest.raises(UsageError, match=says):
        api.open(tmp_path)


def test_a_second_article_on_the_same_happening_needs_no_first(tmp_path: Path) -> None:
    record = made(tmp_path, (SHELLED,))
    assert record.store.counts()["articles"] == 1
