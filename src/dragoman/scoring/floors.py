"""Rows of scores and the floors below which none may fall."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from dragoman.errors import KnowledgeError

type Floors = Mapping[tuple[str, str, str], float]
NAME = "floors.toml"
HELD = "all"  # floors are held against both halves together
TOLERANCE = 1e-9


@dataclass(frozen=True, slots=True)
class ScoreRow:
    """One figure. `value` is a share from 0 to 1 for gold stages (more is better), of any unit for external scorers.

    `half` is "dev", "test" or "all" (both together), or the data file of an external scorer; `n` the number of cases
    behind the figure, null where a scorer does not say; `value` is null where there is no figure, and `note` says why.
    """

    stage: str
    language: str
    half: str
    metric: str
    value: float | None
    n: int | None
    floor: float | None = None
    note: str = ""


def load_floors(path: Path) -> Floors:
    """{(stage, language, metric): least value} from TOML tables ``[stage.language]``; raises `KnowledgeError`."""
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise KnowledgeError(f"{path}: {error}") from error
    floors: dict[tuple[str, str, str], float] = {}
    for stage, languages in content.items():
        for language, metrics in languages.items() if isinstance(languages, dict) else [("", languages)]:
            if not isinstance(metrics, dict):
                raise KnowledgeError(f"{path}: {stage}.{language}: valid is [stage.language] with metric = value")
            for metric, value in metrics.items():
                if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 1:
                    raise KnowledgeError(f"{path}: {stage}.{language}.{metric} = {value!r}; valid: 0 to 1")
                floors[stage, language, metric] = float(value)
    return floors


def check_floors(rows: Iterable[ScoreRow], floors: Floors) -> list[str]:
    """What is below its floor, one sentence each; a floor whose figure is missing is not kept either."""
    values = {(row.stage, row.language, row.metric): row.value for row in rows if row.half == HELD}
    failures = []
    for key, least in sorted(floors.items()):
        value = values.get(key)
        if value is None:
            failures.append(f"{'.'.join(key)}: no figure, its floor is {least:.3f}")
        elif value < least - TOLERANCE:
            failures.append(f"{'.'.join(key)}: {value:.3f} is below its floor {least:.3f}")
    return failures
