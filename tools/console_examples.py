"""Runs the `$ dragoman …` examples of the documentation and compares what they print with what is shown."""

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

SECONDS = 300
# other commands are for the reader: they set up, activate or edit
RUN = ("dragoman", "cd")
# these wait for a visitor until they are stopped
NOT_RUN = ("dragoman serve",)


@dataclass(frozen=True, slots=True)
class Example:
    """A command with the output lines shown under it; `line` is where the command stands in its file, from 1."""

    command: str
    shown: tuple[str, ...]
    line: int


def examples(markdown: str) -> Iterator[Example]:
    """Each command after `$ ` in a fenced ``console`` block; a trailing backslash continues it on the next line."""
    lines = markdown.splitlines()
    at, inside = 0, False
    while at < len(lines):
        line = lines[at]
        if line.startswith("```"):
            inside = line.strip() == "```console"
        elif inside and line.startswith("$ "):
            start, command = at, line[2:]
            while command.endswith("\\") and at + 1 < len(lines):
                at += 1
                command = command[:-1] + lines[at].lstrip("> ")
            shown = _until_next(lines, at + 1)
            yield Example(command, tuple(shown), start + 1)
            at += len(shown)
        at += 1


def _until_next(lines: list[str], start: int) -> list[str]:
    end = start
    while end < len(lines) and not lines[end].startswith(("$ ", "```")):
        end += 1
    return lines[start:end]


def matches(shown: tuple[str, ...], printed: str) -> bool:
    """Do the first printed lines read as `shown`?

    ``...`` alone on a line stands for any lines, within a line for any words. White space at line ends is ignored.
    """
    while shown and not shown[-1].strip():
        shown = shown[:-1]
    parts = [r"(?:.*\n)*?" if line.strip() == "..." else _line_pattern(line) for line in shown]
    text = "".join(f"{line.rstrip()}\n" for line in printed.splitlines())
    return re.match("".join(parts), text) is not None


def _line_pattern(line: str) -> str:
    return re.escape(line.rstrip()).replace(re.escape("..."), ".*") + r"\n"


def failures(document: Path, *, root: Path) -> Iterator[str]:
    """One message for each example of `document` that fails; they run in order, as if in one shell.

    It starts in a temporary folder that holds `examples`, a link to the examples of the repository at `root`.
    """
    found = [e for e in examples(document.read_text(encoding="utf-8")) if _is_run(e.command)]
    if not found:
        return
    with tempfile.TemporaryDirectory() as name:
        where = Path(name, "where")
        start = Path(name, "start")
        start.mkdir()
        (start / "examples").symlink_to(root / "examples", target_is_directory=True)
        where.write_text(str(start), encoding="utf-8")
        for example in found:
            if problem := _problem(example, where):
                yield f"{document.relative_to(root)}:{example.line}: $ {example.command}\n{problem}"


def _is_run(command: str) -> bool:
    return command.startswith(tuple(f"{name} " for name in RUN)) and not command.startswith(NOT_RUN)


def _problem(example: Example, where: Path) -> str | None:
    """What went wrong, or None. The file `where` keeps the folder from one command to the next."""
    try:
        done = _run(example.command, where)
    except subprocess.TimeoutExpired:
        return f"  had not ended after {SECONDS} seconds"
    if done.returncode != 0:
        return f"  ended with {done.returncode}; it said:\n{_indent(done.stderr or done.stdout)}"
    if not matches(example.shown, done.stdout):
        return f"  the documentation shows:\n{_indent('\n'.join(example.shown))}\n  it printed:\n{_indent(done.stdout)}"
    return None


def _run(command: str, where: Path) -> subprocess.CompletedProcess[str]:
    folder = where.read_text(encoding="utf-8").rstrip("\n")
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}"
    plain = {"COLUMNS": "120", "NO_COLOR": "1", "TERM": "dumb"}
    return subprocess.run(
        ["bash", "-c", f'set -o pipefail\n{command}\ncode=$?\npwd >"$WHERE"\nexit $code'],
        cwd=folder,
        env={**os.environ, **plain, "PATH": path, "PWD": folder, "WHERE": str(where)},
        capture_output=True,
        encoding="utf-8",
        timeout=SECONDS,
        check=False,
    )


def _indent(text: str, *, most: int = 30) -> str:
    return "\n".join(f"    {line}" for line in text.splitlines()[:most])
