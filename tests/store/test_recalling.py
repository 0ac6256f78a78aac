"""What the builder remembers is what a query would answer."""

import json
import random
from datetime import date, timedelta
from pathlib import Path

import numpy as np
import pytest
from benchmarks.growth import add
from benchmarks.made.reading import make_corpus
from sqlalchemy import select
from tests.standin import no_model  # noqa: F401  a fixture

from dragoman import api
from dragoman.engines.embed import Encoder
from dragoman.model.ids import text_hash
from dragoman.record.ports import Ask
from dragoman.store import latest, recalling, tables
from dragoman.store.candidates import CandidateReader
from dragoman.store.held import Held
from dragoman.store.latest import Latest
from dragoman.store.recalling import RecallingReader
from dragoman.store.stack import Stack

pytestmark = pytest.mark.usefixtures("no_model")
COUNT = 60
DAYS = tuple(f"1971-03-{day:02}" for day in range(1, 20))


def brute(
    rows: list[tuple[int, str, str | None, str | None]], start: str | None, end: str | None, most: int, below: int
) -> list[tuple[int, str]]:
    met = [
        (number, name)
        for number, name, first, last in rows
        if number < below and (first is None or end is None or first <= end)
        and (last is None or start is None or last >= start)
    ]  # fmt: skip
    return sorted(met, reverse=True)[:most]


@pytest.mark.parametrize("seed", range(20))
def test_the_latest_are_those_of_all_rows_or_unknown(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(latest, "KEPT", 12)
    drawn = random.Random(seed)
    rows: list[tuple[int, str, str | None, str | None]] = []
    kept, answered = Latest(), 0
    for number in range(80):
        first = DAYS[min(18, number // 5 + drawn.randrange(3))]
        row = (number, f"a{number}", first if drawn.random() < 0.8 else None, first if drawn.random() < 0.8 else None)
        rows.append(row)
        assert kept.add([row])
        start, end = (drawn.choice([None, *DAYS]) for _ in range(2))
        most, below = drawn.randrange(1, 9), drawn.choice([number - 2, number + 1])
        found = kept.find(start, end, most, below)
        if found is not None:
            answered += 1
            assert [row[:2] for row in found] == brute(rows, start, end, most, below)
    assert answered > 40
    assert len(kept.rows) <= 24
    assert not kept.add([(3, "late", None, None)])


def test_no_rows_are_an_answer_only_where_none_came_before() -> None:
    assert Latest().find(None, None, 5) == []
    assert Latest("1971-03-01").find(None, None, 5) is None


@pytest.fixture
def grown(tmp_path: Path) -> api.Record:
    api.init(tmp_path / "grown")
    record = api.open(tmp_path / "grown")
    corpus = list(make_corpus(COUNT, seed=4, per_day=20))
    for at in range(0, COUNT, 7):
        add(record, corpus[at : at + 7])
    return record


def test_what_is_held_is_what_the_rows_say(grown: api.Record) -> None:
    held = grown.store._shelf[0]
    recent = held.recent
    with grown.store.engine.connect() as connection:
        mine, fresh = CandidateReader(connection, held), CandidateReader(connection)
        assert len(recent.members) > COUNT
        assert mine.members_of(list(recent.members)) == fresh.members_of(list(recent.members))
        assert len(recent.firsts) > 10
        assert mine.first_members(list(recent.firsts), 50) == fresh.first_members(list(recent.firsts), 50)
        assert {name for name, told in recent.denied.items() if told} == set(fresh.denied(list(recent.denied)))
        keys = list(recent.keyed)
        assert len(keys) > 20
        assert not recent.unwritten
        assert mine.nodes_by_key(keys) == fresh.nodes_by_key(keys)
        assert len(recent.seats) > 20
        assert mine.seated(list(recent.seats)) == fresh.seated(list(recent.seats))
        articles = list(connection.scalars(select(tables.articles.c.id)))
        assert mine.origins(articles) == fresh.origins(articles)
        assert mine.story_of(articles) == fresh.story_of(articles)
        for story in recent.stories:
            assert mine.articles_of_story(story, COUNT + 1, 9) == fresh.articles_of_story(story)[-9:]
        for before in range(1, COUNT):
            assert mine.articles_by_day(None, None, before, 5) == fresh.articles_by_day(None, None, before, 5)


def test_roles_are_found_as_by_a_query(grown: api.Record, monkeypatch: pytest.MonkeyPatch) -> None:
    recent = grown.store._shelf[0].recent
    keys = list(recent.roles)
    assert len(keys) > 20
    days = ((None, None), ("1971-03-02", None), (None, "1971-03-03"), ("1971-03-02", "1971-03-02"))
    asks: list[Ask] = [(entity, role, start, end) for entity, role in keys for start, end in days]  # type: ignore[misc]
    monkeypatch.setattr(recalling, "LOADED", 5)  # of most entities not all is read at first
    with grown.store.engine.connect() as connection:
        mine, few = CandidateReader(connection, grown.store._shelf[0]), CandidateReader(connection)
        for most in (3, 60):
            queried = RecallingReader(connection)._by_role(asks, most, most)
            expected = {
                ask: [n for _, n in (found if ask[2] else sorted(found, reverse=True)[:most])]
                for ask, found in queried.items()
            }
            assert any(expected.values())
            assert mine.nodes_by_role(asks, most) == few.nodes_by_role(asks, most) == expected


def test_nodes_of_a_status_are_those_of_the_rows(grown: api.Record) -> None:
    with grown.store.engine.connect() as connection:
        mine, table = CandidateReader(connection, grown.store._shelf[0]), tables.nodes
        query = select(table.c.key, table.c.cluster, table.c.status).where(table.c.kind == "event")
        rows = connection.execute(query.order_by(table.c.number, table.c.place)).all()
        for event, status in {(row.cluster, row.status) for row in rows if row.cluster}:
            expected = [row.key for row in rows if (row.cluster, row.status) == (event, status)]
            assert [node.key for node in mine.with_status(event, status, 3)] == expected[:3]


def test_texts_that_come_next_are_asked_for_once(grown: api.Record, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = list[str]()
    stored = CandidateReader._stored

    def noted(self: CandidateReader, keys: list[str], encoder: Encoder) -> dict[str, bytes]:
        asked.extend(keys)
        return stored(self, keys, encoder)

    monkeypatch.setattr(CandidateReader, "_stored", noted)
    with grown.store.engine.connect() as connection:
        known = connection.scalars(select(tables.vectors.c.text_hash)).all()
        told = grown.store._shelf[0]
        assert told.unstored.isdisjoint(known)  # what was encoded is stored
        mine = CandidateReader(connection, Held())
        new = [f"A cutter of the line number {number} was seen." for number in range(4)]
        mine.expect([], new)
        monkeypatch.setattr(mine, "keep_vectors", lambda _: None)
        mine.vectors(new[:3])
        assert asked == [text_hash(text) for text in new]
        assert mine.held.unstored == {text_hash(new[3])}
        mine.held.forget()
        assert not mine.held.unstored


def test_a_stack_grows_and_is_emptied() -> None:
    stack = Stack(3)
    assert stack.take([]).shape == (0, 3)
    for number in range(600):
        stack.add(f"text {number}", np.full(3, number, dtype=np.float32))
    assert stack.take(["text 599", "text 0", "text 599"])[:, 0].tolist() == [599.0, 0.0, 599.0]
    stack.clear()
    assert len(stack) == 0
    stack.add("text 7", np.ones(3, dtype=np.float32))
    assert stack.take(["text 7"]).tolist() == [[1.0, 1.0, 1.0]]


def test_a_page_is_built_as_a_later_version_of_the_one_before(tmp_path: Path) -> None:
    api.init(tmp_path / "pages")
    with api.open(tmp_path / "pages") as record:
        for number, word in enumerate(("inside", "outside")):
            page = tmp_path / f"{number}.jsonl"
            told = f"The grey cutter was shelled {word} the fishing zone around the islands of Kell on Monday."
            line = {"text": told, "url": "https://kell.example/cutter", "language": "en"}
            page.write_text(json.dumps(line), encoding="utf-8")
            record.add(page)
        assert [one.kind for one in record.store.disagreements()] == ["version"]


def test_a_seat_costs_no_row_a_day(tmp_path: Path) -> None:
    """A holder who is named every day for years would else make each later article dearer."""
    api.init(tmp_path / "long")
    record = api.open(tmp_path / "long")
    add(record, list(make_corpus(COUNT, seed=5, per_day=1.0)))
    with record.store.engine.connect() as connection:
        reader = CandidateReader(connection)
        keys = [key for key in connection.scalars(select(tables.name_keys.c.key)) if key.startswith("holder:")]
        seated = reader.seated(sorted(set(keys)))
        named = {key: len(reader.nodes_by_key([key])[key]) for key in seated}
    lasted = max(
        date.fromisoformat(last) - date.fromisoformat(first)
        for held in seated.values() for _, first, last, _ in held if first and last
    )  # fmt: skip
    assert lasted > timedelta(30)
    assert all(count <= 6 * len(seated[key]) for key, count in named.items())


def test_the_faces_of_a_name_are_fetched_without_the_rest_of_their_articles(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    api.init(tmp_path)
    record = api.open(tmp_path)
    add(record, list(make_corpus(COUNT // 3, seed=3)))
    with record.store.engine.connect() as connection:
        keys = list(connection.scalars(select(tables.name_keys.c.key).distinct()))
        whole, reader = CandidateReader(connection), CandidateReader(connection)
        assert whole.nodes_of("entity", [one.id for one in record.store.articles()])
        expected = whole.nodes_by_key(keys)
        assert not whole.held.lone
        assert reader.nodes_by_key(keys) == expected
        held, faces = reader.held, {node for nodes in expected.values() for node in nodes}
        assert held.nodes.keys() == held.lone.keys() == faces
        assert not held.articles
        assert reader.clusters(sorted(faces)) == whole.clusters(sorted(faces))
        first = next(iter(faces)).partition(":")[0]
        there = reader.nodes_of("entity", [first])
        monkeypatch.setattr("dragoman.store.held.LONE", 0)
        held.keep_small()
        assert not held.lone
        assert held.nodes.keys() >= set(there)
        assert {key.partition(":")[0] for key in held.nodes} == {first}
        assert reader.nodes_by_key(keys) == expected
