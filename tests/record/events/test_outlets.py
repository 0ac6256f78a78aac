"""What does not keep apart what two outlets print of one act, in other words."""

from dataclasses import replace

import pytest
from tests.record.events.test_governed import view

from dragoman.engines.embed import embed
from dragoman.record.events.accounts import Pair
from dragoman.record.events.guards import GUARDS, guard_on


def pair(left: str, right: str, languages: str = "en fr", *, story: str = "") -> Pair:
    views = (view(t, c, k, old=False) for t, c, k in zip((left, right), languages.split(), "ab", strict=True))
    return Pair(*(replace(one, story=story) for one in views), embed)


def reason(held: Pair) -> str | None:
    guard = guard_on(held)
    return guard.reason if guard is not None else None


@pytest.mark.parametrize(
    ("left", "right", "languages", "kept"),
    [
        # as many, whether they are all of them or not
        (
            "Four of the sailors of Peru were freed on Monday.", "Four sailors of Peru were let go on Monday.",
            "en en", None,
        ),
        # who is barred did not refuse
        ("The league suspended Peru as a member on Tuesday.", "La ligue a exclu le Pérou mardi.", "en fr", None),
    ],
)  # fmt: skip
def test_what_does_not_keep_acts_apart(left: str, right: str, languages: str, kept: str | None) -> None:
    assert reason(pair(left, right, languages)) == kept


def test_every_threat_hangs_on_something() -> None:
    told = (
        "Peru threatened Norway with sanctions on Tuesday if it waited.",
        "Le Pérou a menacé mardi la Norvège de sanctions.",
    )
    (unsure,) = [guard for guard in GUARDS if guard.reason.startswith("one is unsure")]
    assert not unsure.holds(pair(*told))
