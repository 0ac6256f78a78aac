"""Articles by their days: as all rows tell, and without going through all."""

import random
from collections.abc import Sequence

import pytest
from sqlalchemy import TextClause, create_engine, insert, text

from dragoman.record.ports import Ask
from dragoman.store import recalling, tables
from dragoman.store.asking import BY_DAY, ENDLESS, LAST_DAY, LATEST_ROLES, each
from dragoman.store.recalling import RecallingReader

DAYS = tuple(f"1971-03-{day:02}" for day in range(1, 29))


def drawn(seed: int, *, opened: float, spread: int) -> list[tuple[int, str | None, str | None]]:
    """(number, first day, last day) of articles that arrive more or less by day."""
    made, rows = random.Random(seed), list[tuple[int, str | None, str | None]]()
    for number in range(1, 91):
        at = min(27, number // 4 + made.randrange(spread))
        start, end = DAYS[at], DAYS[min(27, at + (made.randrange(4) if made.random() < opened else 0))]
        rows.append((number, None if made.random() < opened else start, None if made.random() < opened else end))
    return rows


@pytest.mark.parametrize("opened", [0.0, 0.2])
@pytest.mark.parametrize("spread", [1, 3, 20])
@pytest.mark.parametrize("seed", range(3))
def test_articles_of_some_days_are_those_of_all_rows(
    seed: int, opened: float, spread: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recalling, "ARTICLES", 12)
    rows, engine, made = drawn(seed, opened=opened, spread=spread), create_engine("sqlite://"), random.Random(seed)
    tables.metadata.create_all(engine)
    with engine.connect() as connection:
        stamp = {"language": "en", "run": 1, "rule_version": ""}
        values = [{"article": f"a{n}", "number": n, "start": first, "end": last, **stamp} for n, first, last in rows]
        connection.execute(insert(tables.sketches), values)
        reader = RecallingReader(connection)
        for _ in range(60):
            start, end = (made.choice([None, *DAYS]) for _ in range(2))
            before, most = made.randrange(2, 99), made.choice([3, 20, 200])
            met = [
                n for n, first, last in rows
                if n < before and (first is None or end is None or first <= end)
                and (last is None or start is None or last >= start)
            ]  # fmt: skip
            assert reader.articles_by_day(start, end, before, most) == [f"a{n}" for n in met[-most:]]


def test_days_that_are_known_to_be_later_than_all_before_ask_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recalling, "ARTICLES", 12)
    engine = create_engine("sqlite://")
    tables.metadata.create_all(engine)
    with engine.connect() as connection:
        stamp = {"language": "en", "run": 1, "rule_version": ""}
        rows = drawn(1, opened=0.0, spread=1)
        values = [{"article": f"a{n}", "number": n, "start": first, "end": last, **stamp} for n, first, last in rows]
        connection.execute(insert(tables.sketches), values)
        reader = RecallingReader(connection)
        assert len(reader.articles_by_day(DAYS[21], DAYS[27], 99, 200)) == 7
        connection.execute(text("DELETE FROM sketches"))
        assert len(reader.articles_by_day(DAYS[21], DAYS[27], 99, 200)) == 7


@pytest.mark.parametrize("opened", [0.0, 0.2])
@pytest.mark.parametrize("seed", range(3))
def test_nodes_of_a_role_are_those_of_all_rows(seed: int, opened: float) -> None:
    rows, engine, made = drawn(seed, opened=opened, spread=20), create_engine("sqlite://"), random.Random(seed)
    tables.metadata.create_all(engine)
    with engine.connect() as connection:
        values = [
            {"node": f"a{n}:e0", "role": "actor", "place": 0, "entity": f"a{n}:x", "cluster": "n1", "number": n,
             "day_start": first, "day_end": last} for n, first, last in rows
        ]  # fmt: skip
        connection.execute(insert(tables.roles), values)
        for most in (3, 200):
            asks: list[Ask] = [("n1", "actor", first, last) for first in (None, *DAYS) for last in (None, *DAYS)]
            made.shuffle(asks)
            for ask, found in RecallingReader(connection)._by_role(asks, most, most).items():
                _, _, start, end = ask
                met = [
                    (n, last) for n, first, last in reversed(rows)
                    if (first is None or first <= (end or "9999")) and (last is None or last >= (start or ""))
                ]  # fmt: skip
                wanted = [[n for n, last in met if (last is None) == endless][:most] for endless in (False, True)]
                assert [n for n, _ in found] == wanted[0] + wanted[1]


@pytest.mark.parametrize(("queries", "expected"), [
    ((BY_DAY, ENDLESS, LAST_DAY), {
        "SEARCH sketches USING INDEX ix_sketches_end_number (end>? AND end<?)",
        "SEARCH sketches USING INDEX ix_sketches_open (number<?)",
        "SEARCH sketches USING COVERING INDEX ix_sketches_end_number (end=? AND number<?)",
        "SEARCH sketches USING COVERING INDEX ix_sketches_end_number (end>?)",
    }),
    ((each(LATEST_ROLES, 1),), {
        "SEARCH roles USING INDEX ix_roles_cluster_role_day_end_number (cluster=? AND role=? AND day_end>? AND day_end<?)",
        "SEARCH roles USING COVERING INDEX ix_roles_span (cluster=? AND role=? AND day_end>?)",
        "SEARCH roles USING INDEX ix_roles_cluster_role_day_end_number (cluster=? AND role=? AND day_end=?)",
    }),
])  # fmt: skip
def test_days_are_found_by_keys(queries: Sequence[TextClause], expected: set[str]) -> None:
    engine = create_engine("sqlite://")
    tables.metadata.create_all(engine)
    day = {"first": "1971-03-01", "last": "1971-03-02", "before": 9, "most": 4}
    ask = {"entity0": "n1", "role0": "actor", "start0": "1971-03-01", "end0": "1971-03-02", "dated": 9, "open": 9}
    with engine.connect() as connection:
        plans = [row[3] for query in queries
                 for row in connection.execute(text(f"EXPLAIN QUERY PLAN {query.text}"), day | ask)]  # fmt: skip
    assert {plan for plan in plans if "sketches" in plan or "roles" in plan} == expected
