"""Scores: the reading against gold written by hand, and against evaluation collections outside the package."""

from dragoman.scoring.evaluate import STAGES, Reader, evaluate_gold
from dragoman.scoring.external import evaluate_external
from dragoman.scoring.floors import Floors, ScoreRow, check_floors, load_floors
from dragoman.scoring.gold import HALVES, Half

__all__ = [
    "HALVES",
    "STAGES",
    "Floors",
    "Half",
    "Reader",
    "ScoreRow",
    "check_floors",
    "evaluate_external",
    "evaluate_gold",
    "load_floors",
]
