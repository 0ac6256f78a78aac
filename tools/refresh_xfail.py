"""Build the record of each example and write anew what it does not reach: tests/examples/xfail/.

Reasons written by hand stay as long as their check fails; others tell what was missing. Run it as
`python tools/refresh_xfail.py`; with --check it writes nothing and exits 1 when the list would change.
"""

import json
import sys
import tempfile
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tests.examples import expected, held, reached  # noqa: E402

OPENING = "not reached yet: "
HEADER = """\
# What the record of this example does not reach today: check = reason (see test_record.py).
# Written by tools/refresh_xfail.py; a reason that does not begin with "not reached yet" is by hand and is kept.

"""


def main() -> int:
    """Exit code: 0, or 1 when --check finds a difference."""
    changed = [_refresh(example, write="--check" not in sys.argv[1:]) for example in expected.EXAMPLES]
    return int("--check" in sys.argv[1:] and any(changed))


def _refresh(example: str, *, write: bool) -> bool:
    """Whether the list of an example changes."""
    failing = find_missing(example)
    content = HEADER + "".join(
        f"{name} = {json.dumps(reason, ensure_ascii=False)}\n" for name, reason in failing.items()
    )
    path = expected.XFAIL / f"{example}.toml"
    before = path.read_text(encoding="utf-8") if path.is_file() else ""
    print(example)
    report(example, failing)
    if write:
        path.parent.mkdir(exist_ok=True)
        path.write_text(content, encoding="utf-8")
    return content != before


def find_missing(example: str) -> dict[str, str]:
    """{check: reason}, in the order of expected.toml."""
    listed = expected.load_xfail(example)
    kept = {name: reason for name, reason in listed.items() if not reason.startswith(OPENING)}
    with tempfile.TemporaryDirectory() as folder:
        record = held.build(Path(folder) / "record", example)
    lacking = ((check.id, reached.missing(check, record)) for check in expected.checks(example))
    return {quoted(name): kept.get(name, OPENING + what) for name, what in lacking if what}


def quoted(name: str) -> str:
    """A TOML key: bare where that is allowed."""
    return name if name.replace("-", "").replace("_", "").isascii() and "." not in name else json.dumps(name)


def report(example: str, failing: dict[str, str]) -> None:
    """How much of each kind of check is reached."""
    names = {quoted(check.id): check.what for check in expected.checks(example)}
    every, lost = Counter(names.values()), Counter(names[name] for name in failing)
    for what, count in every.items():
        print(f"{what:20} {count - lost[what]:4} of {count}")
    print(f"{'in all':20} {len(names) - len(failing):4} of {len(names)}")


if __name__ == "__main__":
    sys.exit(main())
