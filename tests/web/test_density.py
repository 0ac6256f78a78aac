from dataclasses import replace

import pytest
from tests.fakes import fake_record

from dragoman.views.timeline import timeline
from dragoman.web.density import HEIGHT, MOST_BARS, WIDTH, density

ROWS = timeline(fake_record())


def moved(day):
    return replace(ROWS[1], dated=replace(ROWS[1].dated, start=day, end=day))


def test_bars_count_the_dated_entries():
    chart = density(ROWS)
    assert {bar.since: bar.count for bar in chart.bars} == {
        "1931-05-03": 1,
        "1931-05-05": 2,
        "1931-05-06": 3,
        "1931-05-07": 1,
        "1931-05-08": 2,
    }


@pytest.mark.parametrize("rows", [[], [ROWS[-1]], [ROWS[0]], [ROWS[1], ROWS[2]]])
def test_nothing_to_compare_is_no_chart(rows):
    assert density(rows) is None


@pytest.mark.parametrize("last", ["1931-05-06", "1931-09-01", "1935-01-01", "1999-12-31", "2931-01-01"])
def test_bars_stay_inside_the_drawing(last):
    chart = density([moved("1931-05-05"), moved(last)])
    assert len(chart.bars) <= MOST_BARS or last.startswith("2931")
    assert all(bar.x >= 0 and bar.x + bar.width <= WIDTH + 0.01 for bar in chart.bars)
    assert all(part.y >= 0 and part.y + part.height <= HEIGHT + 0.01 for bar in chart.bars for part in bar.parts)
    assert sum(bar.count for bar in chart.bars) == 2


def test_a_few_entries_far_from_the_rest_are_counted_and_not_drawn():
    crisis = [moved(f"1931-05-{day:02}") for day in range(1, 29)]
    chart = density([moved("1890-01-01"), *crisis, *crisis, moved("1950-01-01")])
    assert (chart.first, chart.last, chart.days) == ("1931-05-01", "1931-05-28", 1)
    assert (chart.earlier, chart.later) == (1, 1)
    assert sum(bar.count for bar in chart.bars) == 56


def test_without_entries_far_from_the_rest_all_are_drawn():
    chart = density([moved(f"1931-05-{day:02}") for day in range(1, 29)])
    assert (chart.first, chart.last, chart.earlier, chart.later) == ("1931-05-01", "1931-05-28", 0, 0)
