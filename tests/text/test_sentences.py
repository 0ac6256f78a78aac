"""Sentences by stops, capitals and quote marks."""

import pytest

from dragoman.model.span import Span
from dragoman.text.marks import pair_marks
from dragoman.text.sentences import find_sentences, mask


def sentences(text: str, joins: tuple[Span, ...] = ()) -> list[str]:
    block = [Span(0, len(text))]
    found = find_sentences(text, block, pair_marks(text, block), shortened={"sr."}, joins=joins)
    return [span.of(text) for span in found]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Vino. Se fue.", ["Vino.", "Se fue."]),
        ("El Sr. Lund vino. Nadie más.", ["El Sr. Lund vino.", "Nadie más."]),
        ("J. Lund vino.", ["J. Lund vino."]),
        ("Am 3. März kam er. Er ging.", ["Am 3. März kam er.", "Er ging."]),
        ("„Halt. Wer da?“, rief sie. „Ich.“ Stille.", ["„Halt. Wer da?“, rief sie.", "„Ich.“", "Stille."]),
        ("¿Quién? ¡Nadie! Bien", ["¿Quién?", "¡Nadie!", "Bien"]),
    ],
)
def test_sentences(text: str, parts: list[str]) -> None:
    assert sentences(text) == parts


def test_what_holds_together_is_not_cut() -> None:
    assert sentences("Es war 1911. Im Mai", (Span(7, 19),)) == ["Es war 1911. Im Mai"]


def test_a_mask_keeps_every_offset() -> None:
    text = "Sie sagte: „Nein, nie.“ Er ging."
    masked = mask(text, pair_marks(text, [Span(0, len(text))]))
    assert len(masked) == len(text) and "Nein" not in masked and masked.endswith("Er ging.")
