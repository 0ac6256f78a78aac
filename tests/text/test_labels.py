"""Where the first sentence of a line starts."""

import pytest

from dragoman.model.span import Span
from dragoman.text.labels import after_label


@pytest.mark.parametrize(
    ("line", "rest"),
    [
        ("09:05 - The lock is shut.", "The lock is shut."),
        ("18h40 – La porte est close.", "La porte est close."),
        ("13 h 30. La porte est close.", "La porte est close."),
        ("7:15 GMT | The lock is shut.", "The lock is shut."),
        ("PORT ELLA, May 2 (Coast Agency) - The lock is shut.", "The lock is shut."),
        ("OSLO — The lock is shut.", "The lock is shut."),
        ("The lock - an old one - is shut.", "The lock - an old one - is shut."),
        ("NATO ships left.", "NATO ships left."),
    ],
)
def test_sentences_start_behind_labels(line: str, rest: str) -> None:
    assert line[after_label(line, Span(0, len(line))) :] == rest
