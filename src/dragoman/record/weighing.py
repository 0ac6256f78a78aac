"""Weights of the clues that two accounts are of one thing, added up as log-odds: ``data/weights.toml``."""

import math
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import cast


@cache
def weights(kind: str) -> dict[str, float]:
    """{clue: log-odds} of ``statement`` or ``event``."""
    source = files("dragoman.record").joinpath("data/weights.toml").read_text(encoding="utf-8")
    table = cast(dict[str, dict[str, dict[str, float | str]]], tomllib.loads(source))[kind]
    return {name: float(entry["weight"]) for name, entry in table.items()}


def chance(kind: str, clues: Mapping[str, float]) -> float:
    """The chance, 0..1, that two accounts with these clues are of one thing; a clue counts as often as it is given."""
    table = weights(kind)
    total = table["before"] + sum([table[name] * value for name, value in clues.items()])
    return 1 / (1 + math.exp(-total))


def leading(kind: str, clues: Mapping[str, float], most: int = 3) -> tuple[str, ...]:
    """The clues that speak loudest for it, in words."""
    table = weights(kind)
    told = sorted([(worth, name) for name, value in clues.items() if (worth := table[name] * value) > 0], reverse=True)
    return tuple([name.replace("_", " ") for _, name in told[:most]])
