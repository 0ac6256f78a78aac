"""Entries that change with an article."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from benchmarks.growth import add
from benchmarks.made.reading import make_corpus
from tests.standin import no_model  # noqa: F401  a fixture

from dragoman import api
from dragoman.model.judgement import Judgement
from dragoman.store.rows import RowReader


@pytest.mark.usefixtures("no_model")
def test_links_are_looked_for_of_acts_that_are_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A saying is settled before the acts of its article are taken in: nothing can lead to those yet."""
    judged, asked = RowReader._judged, list[str]()

    def seen(self: RowReader, kind: str, verdict: str, nodes: Sequence[str]) -> Sequence[Judgement]:
        asked.extend(node for node in nodes if kind == "event" and node not in self.held.nodes)
        return judged(self, kind, verdict, nodes)

    monkeypatch.setattr(RowReader, "_judged", seen)
    api.init(tmp_path / "grown")
    add(api.open(tmp_path / "grown"), list(make_corpus(20, seed=9)))
    assert not asked
