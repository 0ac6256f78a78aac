import pytest

from dragoman.errors import UsageError
from dragoman.model.span import Span
from dragoman.text.fold import fold, shingles, word_spans, words


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Élysée", "elysee"),
        ("Straße  Łódź\u00a0Ørsted", "strasse lodz orsted"),
        ("« l’accord » — “fin”", '" l\'accord " - "fin"'),
        ("Хрущёв ЇЖАК", "хрущев іжак"),
        ("मुंबई", "मुंबई"),
        ("한국", "한국"),
        ("ve\u00adto\u200b", "veto"),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded
    assert fold(folded) == folded


def test_words_and_their_spans_agree() -> None:
    text = "L’été, les 3 ports; 首都 fermés."
    assert words(text) == ("l'ete", "les", "3", "ports", "首", "都", "fermes")
    assert [span.of(text) for span in word_spans(text, Span(7, 18))] == ["les", "3", "ports"]


def test_shingles() -> None:
    assert shingles(("a", "b", "c"), 2) == {("a", "b"), ("b", "c")}
    assert shingles(("a",), 3) == {("a",)}
    assert shingles((), 3) == frozenset()
    with pytest.raises(UsageError):
        shingles(("a",), 0)
