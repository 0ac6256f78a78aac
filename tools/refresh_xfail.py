"""Build the record of examples/cuba-1962 and write anew what it does not reach: tests/examples/xfail.toml.

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

from tests.examples import cuba, held, reached  # noqa: E402

OPENING = "not reached yet: "
HEADER = """\
# What the record of examples/cuba-1962 does not reach today: check = reason (see test_cuba_record.py).
# Written by tools/refresh_xfail.py; a reason that does not begin with "not reached yet" is by hand and is kept.

"""


def main() -> int:
    """Exit code: 0, or 1 when --check finds a difference."""
    failing = find_missing()
    content = HEADER + "".join(
        f"{name} = {json.dumps(reason, ensure_ascii=False)}\n" for name, reason in failing.items()
    )
    before = cuba.XFAIL.read_text(encoding="utf-8") if cuba.XFAIL.is_file() else ""
    report(failing)
    if "--check" in sys.argv[1:]:
        return int(content != before)
    cuba.XFAIL.write_text(content, encoding="utf-8")
    return 0


def find_missing() -> dict[str, str]:
    """{check: reason}, in the order of expected.toml."""
    kept = {name: reason for name, reason in cuba.load_xfail().items() if not reason.startswith(OPENING)}
    with tempfile.TemporaryDirectory() as folder:
        record = held.build(Path(folder) / "record")
    lacking = ((check.id, reached.missing(check, record)) for check in cuba.checks())
    return {quoted(name): kept.get(name, OPENING + what) for name, what in lacking if what}


def quoted(name: str) -> str:
    """A TOML key: bare where that is allowed."""
    return name if name.replace("-", "").replace("_", "").isascii() and "." not in name else json.dumps(name)


def report(failing: dict[str, str]) -> None:
    """How much of each kind of check is reached."""
    names = {quoted(check.id): check.what for check in cuba.checks()}
    every, lost = Counter(names.values()), Counter(names[name] for name in failing)
    for what, count in every.items():
        print(f"{what:20} {count - lost[what]:4} of {count}")
    print(f"{'in all':20} {len(names) - len(failing):4} of {len(names)}")


if __name__ == "__main__":
    sys.exit(main())
