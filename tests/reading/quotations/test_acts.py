"""Speech acts: the example of every rule, and further sentences that grammar alone tells apart."""

import pytest

import dragoman
from dragoman.reading.quotations.act_table import load_acts

RULES = [(code, number, rule) for code in ("en", "fr") for number, rule in enumerate(load_acts(code).rules)]


def acts(text: str, language: str) -> list[str]:
    """The acts of all quotations in `text`, in order."""
    return [quotation.act for quotation in dragoman.read(text, language=language).quotations]


@pytest.mark.parametrize(
    ("code", "act", "example"),
    [(code, rule.act, rule.example) for code, _, rule in RULES],
    ids=[f"{code}-{number}-{rule.act}" for code, number, rule in RULES],
)
def test_every_rule_shows_its_act(code: str, act: str, example: str) -> None:
    assert acts(example, code) == [act]
