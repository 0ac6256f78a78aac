"""Is the documentation true? Compares the references with the code, runs the examples, follows the links.

python tools/check_docs.py            checks, ends with 1 when something is not true
python tools/check_docs.py --write    writes docs/codebook.md and docs/reference/ anew
"""

import re
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import cast

import console_examples
from codebook import codebook
from reference_cli import Command, cli_reference
from reference_record import record_reference

ROOT = Path(__file__).resolve().parent.parent
LINK = re.compile(r"\[[^\]]*\]\(([^)#\s]+)(?:#[^)]*)?\)")


def _cli_reference() -> str:
    # the command line is loaded only here: the other checks hold without it
    import typer.main

    from dragoman.cli import app

    return cli_reference(cast(Command, typer.main.get_command(app)), name="dragoman")


def _record_reference() -> str:
    return record_reference(ROOT / "src" / "dragoman" / "model")


REFERENCES: tuple[tuple[Path, Callable[[], str]], ...] = (
    (ROOT / "docs" / "codebook.md", codebook),
    (ROOT / "docs" / "reference" / "cli.md", _cli_reference),
    (ROOT / "docs" / "reference" / "record.md", _record_reference),
)


def documents() -> list[Path]:
    """The Markdown files that readers meet."""
    return [*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").rglob("*.md"))]


def out_of_date() -> Iterator[str]:
    """One message for each reference that is not, byte for byte, what the code gives."""
    for path, make in REFERENCES:
        if not path.is_file() or path.read_bytes() != make().encode():
            yield f"{path.relative_to(ROOT)} is not what the code gives; write it anew with: make docs"


def dead_links(document: Path) -> Iterator[str]:
    """One message for each relative link of `document` that leads nowhere."""
    for number, line in enumerate(document.read_text(encoding="utf-8").splitlines(), start=1):
        for target in LINK.findall(line):
            if "://" not in target and not target.startswith("mailto:") and not (document.parent / target).exists():
                yield f"{document.relative_to(ROOT)}:{number}: there is no {target}"


def problems() -> Iterator[str]:
    """Every problem found, cheap ones first."""
    yield from out_of_date()
    for document in documents():
        yield from dead_links(document)
    for document in documents():
        yield from console_examples.failures(document, root=ROOT)


def write() -> None:
    """Writes the references."""
    for path, make in REFERENCES:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(make().encode())


def main(arguments: Sequence[str]) -> int:
    """Ends with 0 when all is true, 1 when not, 2 for an argument it does not know."""
    if arguments not in ([], ["--write"]):
        print(f"check_docs: {' '.join(arguments)} is not known; valid: --write, or nothing", file=sys.stderr)
        return 2
    if arguments:
        write()
        return 0
    found = list(problems())
    for problem in found:
        print(problem, file=sys.stderr)
    print(f"documentation: {len(documents())} files, {len(found)} problems")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
