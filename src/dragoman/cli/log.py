"""dragoman log"""

from typing import TYPE_CHECKING

from dragoman.cli.options import JsonOption, RecordOption

if TYPE_CHECKING:
    from dragoman.model.judgement import Anchor

EXAMPLES = ("dragoman log --json",)


def log(record: RecordOption = None, as_json: JsonOption = False) -> None:
    """What people decided: same, different, and what was taken back."""
    from dragoman.cli.opening import open_record
    from dragoman.cli.output import print_json, print_table

    decisions = open_record(record).store.decisions()
    if as_json:
        print_json(decisions)
        return
    print_table(
        ("Decision", "At", "By", "Verdict", "On", "One", "Other"),
        (
            (
                str(d.id),
                d.at,
                d.by,
                d.verdict if d.undoes is None else f"{d.verdict} {d.undoes}",
                d.subject,
                _words(d.left),
                _words(d.right),
            )
            for d in decisions
        ),
        empty="nobody has corrected this record",
    )


def _words(anchor: "Anchor") -> str:
    return f"{anchor.words} ({anchor.article})" if anchor.words else anchor.article
