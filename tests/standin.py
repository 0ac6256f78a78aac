"""Tests without the sentence encoder: hashed words in its place."""

from collections.abc import Iterator

import pytest
from benchmarks.growth import standin

from dragoman.engines import embed as engine
from dragoman.store import rows as store_rows


@pytest.fixture
def no_model(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    engine.neutral_sum.cache_clear()
    engine.neutral_start.cache_clear()
    monkeypatch.setattr(engine, "embed", standin)
    monkeypatch.setattr(store_rows, "embed", standin)
    yield
    engine.neutral_sum.cache_clear()
    engine.neutral_start.cache_clear()
