"""Rules of the house that a machine can check."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CODE = ("src", "tests", "tools", "benchmarks")
LEFT_OUT = {".git", ".venv", ".hypothesis", "build", "dist", "shared"}
MOST_LINES = 300
MOST_FUNCTION_LINES = 40
LOCKS = ("requirements.lock", "requirements-dev.lock")
# put together from parts, so that this file holds no such path itself
FOLDERS = ("home", "root", "work", "opt", "tmp", "Users", "mnt")
MACHINE_PATH = re.compile(rf"(?<![\w.~/-])(?:/(?:{'|'.join(FOLDERS)})/|[A-Z]:\\Users\\)\w")
REGISTRY = re.compile(
    "|".join(("py" + r"pi\.org", "python" + r"hosted\.org", "file:" + "//", "npm" + r"js\.(?:org|com)"))
)


def python_files() -> list[Path]:
    return sorted(path for folder in CODE for path in (ROOT / folder).rglob("*.py") if path.name != "__pycache__")


def text_files() -> Iterator[Path]:
    for top in sorted(ROOT.iterdir()):
        if top.name in LEFT_OUT or top.name.endswith("_cache"):
            continue
        for path in sorted(top.rglob("*")) if top.is_dir() else [top]:
            if path.is_file() and "__pycache__" not in path.parts and b"\0" not in path.read_bytes()[:1024]:
                yield path


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def test_there_is_something_to_check() -> None:
    assert len(python_files()) > 20
    assert ROOT / "pyproject.toml" in set(text_files())


def test_files_are_short() -> None:
    lengths = {name(path): len(path.read_text(encoding="utf-8").splitlines()) for path in python_files()}
    assert {path: lines for path, lines in lengths.items() if lines > MOST_LINES} == {}


def test_functions_are_short() -> None:
    long = [
        f"{name(path)}:{node.lineno} {node.name} {lines} lines"
        for path in python_files()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (lines := (node.end_lineno or node.lineno) - node.lineno + 1) > MOST_FUNCTION_LINES
    ]
    assert long == []


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("data = open('/" + "home/ana/articles')", True),
        ("C:" + "\\Users\\ana", True),
        ("see https://example.org/" + "work/notes", False),
        ("#!/usr/bin/env bash", False),
        ("either/" + "home/away", False),
    ],
)
def test_machine_path_pattern(line: str, found: bool) -> None:
    assert bool(MACHINE_PATH.search(line)) is found


@pytest.mark.parametrize("pattern", [MACHINE_PATH, REGISTRY], ids=["machine path", "registry address"])
def test_no_file_names_this_machine_or_a_registry(pattern: re.Pattern[str]) -> None:
    found = [
        f"{name(path)}:{number}: {line.strip()[:80]}"
        for path in text_files()
        for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), start=1)
        if pattern.search(line)
    ]
    assert found == []


@pytest.mark.parametrize("lock", LOCKS)
def test_lock_has_hashes_and_no_address(lock: str) -> None:
    lines = (ROOT / lock).read_text(encoding="utf-8").splitlines()
    pins = [line for line in lines if re.match(r"[a-z0-9]", line)]
    assert len(pins) > 50
    assert [pin for pin in pins if "==" not in pin or not pin.endswith("\\")] == []
    assert [line for line in lines if "://" in line or "index-url" in line or "find-links" in line] == []


def test_what_make_installs_is_part_of_the_full_lock() -> None:
    full, part = (set(pinned(lock)) for lock in LOCKS)
    assert part - full == set()


def test_no_lock_pulls_in_torch() -> None:
    assert [pin for lock in LOCKS for pin in pinned(lock) if pin.startswith(("torch==", "nvidia-"))] == []


def pinned(lock: str) -> list[str]:
    """`name==version` of each pin, without markers."""
    lines = (ROOT / lock).read_text(encoding="utf-8").splitlines()
    return [line.split()[0] for line in lines if re.match(r"[a-z0-9].*==", line)]
