"""What people said of the record, and what they took back."""

from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.model.judgement import Anchor, Word
from dragoman.views.corrected import CorrectionRow, correction_row
from dragoman.views.reader import RecordReader
from dragoman.web.pages.page import Answer, Page, Query, cut


@dataclass(frozen=True, slots=True)
class LogRow:
    """A decision: of what, in which words it stands, and the number of the one that took it back, if any."""

    correction: CorrectionRow
    subject: str
    anchors: tuple[Anchor, ...]
    undoes: int | None
    undone_by: int | None


def answer(reader: RecordReader, query: Query) -> Answer:
    """One page of the log, the latest word first."""
    part = cut(_rows(reader.decisions()), query)
    return Answer(part.rows, {"cut": part})


def _rows(words: Sequence[Word]) -> list[LogRow]:
    taken_back = {word.undoes: word.id for word in words if word.undoes is not None}
    return [
        LogRow(
            correction=correction_row(word),
            subject=word.subject,
            anchors=tuple(dict.fromkeys((word.left, word.right))),
            undoes=word.undoes,
            undone_by=taken_back.get(word.id),
        )
        for word in reversed(words)
    ]


PAGE = Page(("/corrections",), "corrections.html", "Corrections", "Corrections", answer)
