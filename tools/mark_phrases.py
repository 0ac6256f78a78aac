"""Mark the plain sentences that are not read right (tests/reading/events/*.toml); take the mark from those that are.

Run it as `python tools/mark_phrases.py`; it prints, by table, how many lines are right. A line that has lost its right
answer is a loss: read the diff before keeping it.
"""

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tests.reading.events.test_phrases import LANGUAGES, is_right, phrases_of, read_all, tables  # noqa: E402

_LINE = re.compile(r"^  \{ text = ")
_MARK = ", fails = true"


def main() -> int:
    """Exit code: 0."""
    for code in LANGUAGES:
        for table in tables(code):
            _mark(table, code)
    return 0


def _mark(table: Path, code: str) -> None:
    phrases = phrases_of(table)
    right = [is_right(p, reading) for p, reading in zip(phrases, read_all(phrases, code), strict=True)]
    lines, at = table.read_text(encoding="utf-8").splitlines(), 0
    for number, line in enumerate(lines):
        if not _LINE.match(line):
            continue
        bare = line.replace(_MARK, "")
        lines[number] = bare if right[at] else re.sub(r" \},(?=(?:\s+#.*)?$)", f"{_MARK} }},", bare)
        at += 1
    assert at == len(phrases), f"{table.name}: a line of its own for each sentence"
    table.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{table.name}: {sum(right)} of {len(right)} right")


if __name__ == "__main__":
    sys.exit(main())
