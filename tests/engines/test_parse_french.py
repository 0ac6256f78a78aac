"""French tokens: elided words are whole, whatever quote mark stands behind them."""

import pytest

from dragoman.engines.parse import load


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("d'« une farce »", ["d'", "«", "une", "farce", "»"]),
        ("qu’« ils »", ["qu’", "«", "ils", "»"]),
        ("Jusqu'« au bout »", ["Jusqu'", "«", "au", "bout", "»"]),
        ('d\'"une farce"', ["d'", '"', "une", "farce", '"']),
        ("d’“une farce”", ["d’", "“", "une", "farce", "”"]),
        ("« aujourd'hui »", ["«", "aujourd'hui", "»"]),
    ],
)
def test_elided_words_are_tokens(text: str, tokens: list[str]) -> None:
    assert [token.text for token in load("fr").make_doc(text)] == tokens
