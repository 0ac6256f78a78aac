"""The tools behind `make check`: references and the examples of the documentation."""

import sys
from pathlib import Path
from typing import Annotated

import pytest
import typer
import typer.main

import console_examples
from console_examples import Example, examples, failures, matches
from reference_cli import cli_reference
from reference_record import record_reference

MARKDOWN = """\
```console
$ dragoman init crisis
made crisis
$ dragoman add crisis \\
    examples/one.txt
```

```text
$ dragoman not-an-example
```
"""


def test_examples_are_found_with_their_lines() -> None:
    assert list(examples(MARKDOWN)) == [
        Example("dragoman init crisis", ("made crisis",), 2),
        Example("dragoman add crisis examples/one.txt", (), 4),
    ]


@pytest.mark.parametrize(
    ("shown", "printed", "same"),
    [
        ((), "anything\n", True),
        (("two articles",), "two articles\n", True),
        (("two articles",), "two articles   \nand more\n", True),
        (("two articles", ""), "two articles\n", True),
        (("two articles",), "three articles\n", False),
        (("two articles", "one story"), "two articles\n", False),
        (("read in ... s",), "read in 0.4 s\n", True),
        (("first", "...", "last"), "first\na\nb\nlast\n", True),
        (("first", "...", "last"), "first\nlast\n", True),
        (("first", "...", "last"), "first\na\n", False),
        (("a.b (c)",), "axb (c)\n", False),
    ],
)
def test_shown_lines_are_the_first_printed(shown: tuple[str, ...], printed: str, same: bool) -> None:
    assert matches(shown, printed) is same


@pytest.fixture
def stand_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository in which `dragoman` is a script: `say WORD` prints it and keeps it, `again` prints what was kept."""
    scripts = tmp_path / "bin"
    scripts.mkdir()
    script = scripts / "dragoman"
    script.write_text(
        '#!/bin/sh\ncase $1 in say) echo "$2" | tee kept;; again) cat kept;; *) echo no >&2; exit 2;; esac\n'
    )
    script.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(scripts / "python"))
    (tmp_path / "examples").mkdir()
    return tmp_path


@pytest.mark.parametrize(
    ("block", "says"),
    [
        ("$ dragoman say yes\nyes\n$ dragoman again\nyes", []),
        ("$ dragoman say yes\nno", ["page.md:2: $ dragoman say yes"]),
        ("$ make demo\n$ dragoman unknown", ["page.md:3: $ dragoman unknown"]),
        ("$ dragoman serve crisis", []),
        ("$ dragoman say yes > one && cd examples\n$ dragoman say no\n$ cd ..\n$ dragoman again\nyes", []),
        ("$ dragoman unknown | cat", ["page.md:2: $ dragoman unknown | cat"]),
    ],
    ids=["one folder for a file", "other words", "exit code", "not run", "cd", "pipe"],
)
def test_examples_are_run(stand_in: Path, block: str, says: list[str]) -> None:
    page = stand_in / "page.md"
    page.write_text(f"```console\n{block}\n```\n")
    assert [message.splitlines()[0] for message in failures(page, root=stand_in)] == says


def test_failure_shows_what_the_command_said(stand_in: Path) -> None:
    page = stand_in / "page.md"
    page.write_text("```console\n$ dragoman unknown\n```\n")
    assert "ended with 2; it said:\n    no" in next(console_examples.failures(page, root=stand_in))


def test_cli_reference_lists_commands_arguments_and_options() -> None:
    app = typer.Typer(add_completion=False)

    @app.command()
    def read(
        paths: Annotated[list[Path], typer.Argument(help="Files or folders.")],
        most: Annotated[int, typer.Option("--most", "-m", help="Stop after so many.")] = 3,
    ) -> None:
        """Reads articles."""

    @app.command(hidden=True)
    def secret() -> None:
        """Not shown."""

    text = cli_reference(typer.main.get_command(app), name="prog")  # type: ignore[arg-type]
    assert "## prog read\n\n```text\nprog read [OPTIONS] PATHS...\n```\n\nReads articles.\n" in text
    assert "| `PATHS` | Files or folders. | required |" in text
    assert "| `--most`, `-m` | Stop after so many. | default `3` |" in text
    assert "secret" not in text


def test_record_reference_lists_fields_and_values(tmp_path: Path) -> None:
    (tmp_path / "ship.py").write_text(
        '"""Ships."""\n\ntype Kind = Literal["tanker", "ferry"]\n\n\nclass Ship:\n    """A ship."""\n\n'
        "    name: str\n    built: int | None\n    _hidden: str\n"
    )
    text = record_reference(tmp_path)
    assert "## ship\n\nShips.\n" in text
    assert "**Kind** is one of `tanker`, `ferry`." in text
    assert "### Ship\n\nA ship.\n\n| field | type |\n|---|---|\n| `name` | str |\n| `built` | int \\| None |\n" in text
    assert "_hidden" not in text
