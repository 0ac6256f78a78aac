"""Changes between two days and trends over many statements, on series made by hand."""

import random
from dataclasses import replace

import pytest

from dragoman.model.quotation import Act
from dragoman.model.record import Attestation, Statement
from dragoman.model.span import Span
from dragoman.model.time import When
from dragoman.record.positions.shifts import find_shifts
from dragoman.record.positions.sides import holders
from dragoman.record.positions.trends import adjust, find_breaks

WORDS = (Attestation("a1", None, None, "q0", (Span(0, 4),), "words", "en"),)


def said(
    name: str, act: Act, day: str | None, *, end: str | None = None, speaker: str = "p1", behalf: str | None = None,
    planned: bool = False, issues: tuple[str, ...] = ("strait",),
) -> Statement:  # fmt: skip
    when = When(day, end or day, "day") if day else None
    return Statement(name, (speaker,), behalf, (), (), act, issues, None, planned, when, 1, 1, WORDS)


def told(*statements: Statement) -> list[tuple[str, str, tuple[str, ...], tuple[str, ...]]]:
    return [(s.kind, s.holder, s.before, s.after) for s in find_shifts(statements, {"house": "country"})]


def test_another_stance_on_a_later_day_is_a_change() -> None:
    found = find_shifts([said("s1", "reject", "1971-05-03"), said("s2", "promise", "1971-05-07")], {})
    assert [(s.kind, s.holder, s.issue, s.before, s.after) for s in found] == [
        ("change", "p1", "strait", ("s1",), ("s2",))
    ]
    assert found[0].because == (
        "from pressing (reject; a single statement, 1971-05-03) to yielding (promise; a single statement, 1971-05-07)"
    )


def test_of_a_mixed_first_day_what_was_given_up_is_told() -> None:
    mixed = (said("s1", "deny", "1971-05-03"), said("s2", "agree", "1971-05-03"))
    assert told(*mixed, said("s3", "promise", "1971-05-07")) == [("change", "p1", ("s1",), ("s3",))]
    assert told(*mixed, said("s3", "demand", "1971-05-07")) == [("change", "p1", ("s2",), ("s3",))]


def test_a_change_tells_how_many_statements_each_side_stands_on() -> None:
    found = find_shifts(
        [said("s1", "demand", "1971-05-03"), said("s2", "warn", "1971-05-04"), said("s3", "agree", "1971-05-07")], {}
    )
    assert found[0].before == ("s1", "s2")
    assert "pressing (demand, warn; 2 statements, 1971-05-03 to 1971-05-04)" in found[0].because


@pytest.mark.parametrize(
    ("reason", "pair"),
    [
        ("one day is one occasion", (said("s1", "reject", "1971-05-03"), said("s2", "promise", "1971-05-03"))),
        ("one stance", (said("s1", "reject", "1971-05-03"), said("s2", "threaten", "1971-05-07"))),
        ("undated", (said("s1", "reject", None), said("s2", "promise", "1971-05-07"))),
        ("no single day", (said("s1", "reject", "1971-05-01", end="1971-05-31"), said("s2", "promise", "1971-06-07"))),
        ("announced", (said("s1", "reject", "1971-05-03"), said("s2", "promise", "1971-05-07", planned=True))),
        ("another holder", (said("s1", "reject", "1971-05-03"), said("s2", "promise", "1971-05-07", speaker="p2"))),
        ("another issue", (said("s1", "reject", "1971-05-03"), said("s2", "promise", "1971-05-07", issues=("tax",)))),
        ("to say takes no stance", (said("s1", "state", "1971-05-03"), said("s2", "reject", "1971-05-07"))),
        ("to say takes nothing back", (said("s1", "reject", "1971-05-03"), said("s2", "state", "1971-05-07"))),
    ],
)
def test_no_shift(reason: str, pair: tuple[Statement, ...]) -> None:
    assert told(*pair) == [], reason


def test_of_a_day_of_both_stances_what_keeps_to_the_one_before_stands_with_it() -> None:
    mixed = [said("s2", "promise", "1971-05-05"), said("s3", "demand", "1971-05-05")]
    assert told(said("s1", "reject", "1971-05-03"), *mixed) == []
    assert told(said("s1", "reject", "1971-05-03"), *mixed, said("s4", "agree", "1971-05-09")) == [
        ("change", "p1", ("s1", "s3"), ("s4",))
    ]


def test_a_proposal_after_a_demand_is_a_change() -> None:
    assert told(said("s1", "demand", "1971-05-03"), said("s2", "propose", "1971-05-07"))


def test_the_order_is_that_of_the_days_not_of_the_record() -> None:
    assert told(said("s9", "promise", "1971-05-07"), said("s1", "reject", "1971-05-09"))[0][2:] == (("s9",), ("s1",))


def test_whose_position_it_is() -> None:
    owners = {"house": "country"}
    assert holders(said("s1", "state", None, speaker="house"), owners) == ("country",)
    assert holders(said("s1", "state", None, speaker="p1", behalf="other"), owners) == ("other",)
    assert holders(said("s1", "state", None, speaker="p1"), owners) == ("p1",)


def a_month(first: Act, second: Act, *, turn: int = 15, days: int = 28) -> list[Statement]:
    return [said(f"s{n:02}", first if n <= turn else second, f"1971-05-{n:02}") for n in range(1, days + 1)]


def test_a_trend_is_where_the_mean_of_many_statements_changes() -> None:
    trends = [s for s in find_shifts(a_month("demand", "promise"), {}) if s.kind == "trend"]
    assert [(len(t.before), len(t.after)) for t in trends] == [(15, 13)]
    assert "q = 0.0" in trends[0].because and "until 1971-05-15" in trends[0].because


def test_nineteen_statements_make_no_trend() -> None:
    found = find_shifts(a_month("demand", "promise", turn=9, days=19), {})
    assert {s.kind for s in found} == {"change"}


def test_one_talkative_day_makes_no_trend() -> None:
    calm = [said(f"s{n:02}", "demand", f"1971-05-{n:02}") for n in range(1, 16)]
    burst = [said(f"t{n:02}", "promise", "1971-05-20") for n in range(1, 16)]
    assert not [s for s in find_shifts([*calm, *burst], {}) if s.kind == "trend"]


def test_series_of_chance_give_hardly_a_trend() -> None:
    chance = random.Random(7)
    series = [[(f"1971-05-{n:02}", chance.choice((-1, 0, 1))) for n in range(1, 31)] for _ in range(40)]
    assert sum(found is not None for found in find_breaks(series)) <= 2


def test_the_same_series_give_the_same_answer() -> None:
    chance = random.Random(3)
    series = [[(f"1971-05-{n:02}", chance.choice((-1, 1)) if n < 15 else 1) for n in range(1, 31)]]
    assert find_breaks(series) == find_breaks(series)


def test_benjamini_and_hochberg() -> None:
    assert adjust([0.01, 0.04, 0.03, 0.5]) == pytest.approx([0.04, 0.0533333, 0.0533333, 0.5])
    assert adjust([]) == []


def test_the_day_of_the_news_orders_what_no_day_is_told_of() -> None:
    first = replace(said("s1", "reject", None), news_day="1971-05-03")
    (found,) = find_shifts([first, said("s2", "promise", "1971-05-07")], {})
    assert found.because.startswith("from pressing (reject; a single statement, about 1971-05-03)")


def test_an_issue_that_a_condition_names_is_no_stance_on_it() -> None:
    last = replace(said("s2", "promise", "1971-05-07"), conditional=("strait",))
    assert told(said("s1", "reject", "1971-05-03"), last) == []
