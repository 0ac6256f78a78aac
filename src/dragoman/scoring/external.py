"""Run the scorers of an evaluation collection outside the package, and read their figures.

A scorer is a script ``*score*.py`` that imports the package, takes ``--json`` and prints one JSON object of figures.
"""

import json
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

from dragoman.errors import UsageError
from dragoman.model.plain import Plain
from dragoman.scoring.floors import ScoreRow

PATTERN = "*score*.py"
TABLE = "external.toml"
HOUR = 3600  # seconds after which a scorer is given up
LEFT_OUT = frozenset({"errors"})  # lists of single cases, not figures


def evaluate_external(folder: Path | str, *, limit: int | None = None, timeout: float = HOUR) -> list[ScoreRow]:
    """Every figure that the scorers of `folder` print, one row each; a scorer that fails is one row whose note says so.

    They run one after the other, as processes of this interpreter, on the data named in ``external.toml``. `limit` is
    passed on as ``--limit`` to those that know it; `timeout` is in seconds, for each run. Raises `UsageError` when the
    folder holds no scorer.
    """
    root = Path(folder)
    scripts = sorted(root.glob(PATTERN))
    if not scripts:
        raise UsageError(f"{root}: no scorer there; a folder with scripts named {PATTERN} is wanted")
    return [row for script in scripts for data in _data(script) for row in _run(script, data, limit, timeout)]


def _data(script: Path) -> list[str | None]:
    table = tomllib.loads(files("dragoman.scoring").joinpath(TABLE).read_text(encoding="utf-8"))
    named: list[str | None] = [name for name in table.get(script.name, []) if (script.parent / name).is_file()]
    return named or [None]


def _run(script: Path, data: str | None, limit: int | None, timeout: float) -> list[ScoreRow]:
    command = [sys.executable, "-B", script.name, *([data] if data else []), "--json"]
    if limit is not None and '"--limit"' in script.read_text(encoding="utf-8"):
        command += ["--limit", str(limit)]
    stage, half = _stage(script), Path(data).stem if data else ""
    try:
        done = subprocess.run(
            command, cwd=script.parent, capture_output=True, text=True, encoding="utf-8", timeout=timeout, check=False
        )
        if done.returncode:
            return [_failed(stage, half, f"exit {done.returncode}: {_last_line(done.stderr)}")]
        figures: Plain = json.loads(done.stdout)
    except subprocess.TimeoutExpired:
        return [_failed(stage, half, f"gave no answer within {timeout:g} s")]
    except (OSError, ValueError) as error:
        return [_failed(stage, half, f"{type(error).__name__}: {error}")]
    return [ScoreRow(stage, "", half, name, value, None) for name, value in flatten(figures)]


def flatten(figures: Plain, prefix: str = "") -> Iterator[tuple[str, float]]:
    """Every number of a JSON value with its path ("all.relation_strict.f"); true is 1, false 0, words are left out."""
    if isinstance(figures, bool | int | float):
        yield prefix, float(figures)
    elif isinstance(figures, dict | list):
        items = figures.items() if isinstance(figures, dict) else enumerate(figures)
        for key, value in items:
            if key not in LEFT_OUT:
                yield from flatten(value, f"{prefix}.{key}" if prefix else str(key))


def _stage(script: Path) -> str:
    return script.stem.replace("score", "").strip("_")


def _failed(stage: str, half: str, note: str) -> ScoreRow:
    return ScoreRow(stage, "", half, "failed", None, None, note=note)


def _last_line(text: str) -> str:
    return next((line.strip() for line in reversed(text.splitlines()) if line.strip()), "no message")
