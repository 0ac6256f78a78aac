"""Wordings of the newspaper lexicon, one table a half of the types: what an event can be called, and what is none.

The tables are `wordings_<language>_<what>.toml`; the answers are written as in `phrases_en.toml`.
"""

from pathlib import Path

import pytest
from tests.reading.events.test_phrases import is_right, phrases_of, read_all

TABLES = sorted(Path(__file__).parent.glob("wordings_*.toml"))


@pytest.mark.parametrize("table", TABLES, ids=lambda one: one.stem)
def test_wordings_are_read_right(table: Path) -> None:
    phrases = phrases_of(table)
    told = zip(phrases, read_all(phrases, table.stem.split("_")[1]), strict=True)
    wrong = [f"{'right' if p.fails else 'wrong'}: {p.text}" for p, reading in told if is_right(p, reading) == p.fails]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("table", TABLES, ids=lambda one: one.stem)
def test_no_wording_stands_twice(table: Path) -> None:
    texts = [phrase.text for phrase in phrases_of(table)]
    assert len(texts) == len(set(texts))
