"""What the builder looks at, and no more."""

from pathlib import Path

import pytest
from benchmarks.growth import add
from benchmarks.made.reading import make_corpus
from tests.standin import no_model  # noqa: F401  a fixture

from dragoman import api
from dragoman.record import desk
from dragoman.record.views import event_view


@pytest.mark.usefixtures("no_model")
def test_acts_that_a_saying_performs_are_not_compared(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    looked_at = list[str | None]()

    def viewed(source, event, *rest):
        looked_at.append(event.performed_by)
        return event_view(source, event, *rest)

    monkeypatch.setattr(desk, "event_view", viewed)
    api.init(tmp_path)
    articles = list(make_corpus(20, seed=9))
    add(api.open(tmp_path), articles)
    assert any(event.performed_by for made in articles for event in made.reading().events)
    assert looked_at
    assert not any(looked_at)
