"""What was not said, or only thought or meant, keeps the words that tell so in the record."""

from pathlib import Path

import dragoman
from dragoman.api import init

TOLD = """Lima, 3 May 1971. The envoy did not say that the bridge would be closed.

The mayor doubted that the ferry would sail again. Chad said that the mines were gone.
"""


def test_only_what_its_words_alone_would_tell_otherwise_has_its_cue(tmp_path: Path) -> None:
    (tmp_path / "told.txt").write_text(TOLD, encoding="utf-8")
    init(tmp_path / "record")
    with dragoman.open(tmp_path / "record") as record:
        record.add([tmp_path / "told.txt"])
        told = {r.text: (r.kind, r.cue) for row in record.statements() for r in row.renderings}
    assert told == {
        "the bridge would be closed": ("speech", "did not say"),
        "the ferry would sail again": ("belief", "doubted"),
        "the mines were gone": ("speech", None),
    }
