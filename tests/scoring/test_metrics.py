import pytest

from dragoman.model.span import Span
from dragoman.scoring.metrics import Ratio, Shares, Tally, Words, b_cubed, calibrated, iou, match, surer

TEXT = "Lima said that the truce, “signed in haste”, holds; on dit qu'il tient."


def stretch(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("the truce", "the truce,", 1.0),  # marks at the edge do not matter
        ("the truce", "that the truce", 1.0),  # nor does a leading that
        ("il tient", "qu'il tient", 1.0),
        ("signed in haste", "signed", 1 / 3),
        ("Lima", "truce", 0.0),
        ("ruc", "truce", 1.0),  # a stretch covers a word it touches
    ],
)
def test_overlap_of_contents(left: str, right: str, expected: float) -> None:
    at = Words.of(TEXT)
    assert iou(at.content((stretch(left),)), at.content((stretch(right),))) == pytest.approx(expected)


def test_that_alone_stays() -> None:
    at = Words.of(TEXT)
    assert len(at.content((stretch("that"),))) == 1


def test_nothing_overlaps_nothing() -> None:
    assert iou(frozenset(), frozenset()) == 0.0


@pytest.mark.parametrize(
    ("left", "right", "pairs"),
    [
        ([{1, 2}, {3}], [{3}, {1, 2}], [(0, 1), (1, 0)]),
        ([{1, 2}, {1, 2, 3}], [{1, 2, 3}], [(1, 0)]),  # the better one takes it
        ([{1}, {1}], [{1}], [(0, 0)]),  # one to one; ties go to the earlier
        ([{1, 2, 3}], [{3, 4, 5}], []),
    ],
)
def test_matching(left: list[set[int]], right: list[set[int]], pairs: list[tuple[int, int]]) -> None:
    assert match([frozenset(x) for x in left], [frozenset(x) for x in right], iou) == pairs


def test_precision_recall_f() -> None:
    scores = (Tally(2, 3, 3) + Tally(1, 1, 3)).prf("x")
    assert scores["x_precision"] == Ratio(3 / 4, 4)
    assert scores["x_recall"] == Ratio(3 / 6, 6)
    assert scores["x_f"] == Ratio(6 / 10, 6)


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ([(0.5, True), (0.5, False)], 1.0),  # half of them right, as said
        ([(0.95, True), (0.95, False)], 0.55),
        ([(0.95, True), (0.05, False)], 0.95),
        ([], 0.0),
    ],
)
def test_how_far_confidence_is_from_the_truth(told: list[tuple[float, bool]], expected: float) -> None:
    assert calibrated(told).value == pytest.approx(expected)


def test_how_often_the_right_one_is_surer() -> None:
    told = [(0.9, True), (0.4, False), (0.4, True), (0.1, False)]
    assert surer(told).value == pytest.approx(3.5 / 4)
    assert (surer([(0.9, True)]).value, surer([(0.9, False)]).value) == (1.0, 0.0)


def test_nothing_found_scores_zero() -> None:
    assert Tally(0, 0, 5).prf("x")["x_f"] == Ratio(0.0, 5)


def test_shares_count_each_measure() -> None:
    assert Shares.of([("act", True), ("act", False), ("form", True)]).ratios() == {
        "act": Ratio(0.5, 2),
        "form": Ratio(1.0, 1),
    }


@pytest.mark.parametrize(
    ("found", "true", "twins", "precision", "recall"),
    [
        ("aab", "xxy", [(0, 0), (1, 1), (2, 2)], 1.0, 1.0),
        ("abc", "xxy", [(0, 0), (1, 1), (2, 2)], 1.0, (0.5 + 0.5 + 1) / 3),  # all apart
        ("aaa", "xxy", [(0, 0), (1, 1), (2, 2)], (2 / 3 + 2 / 3 + 1 / 3) / 3, 1.0),  # all in one
        ("aab", "xx", [(0, 0), (1, 1)], 2 / 3, 1.0),  # a mention too many
        ("a", "xx", [(0, 0)], 1.0, 0.25),  # a mention missed
    ],
)
def test_b_cubed(found: str, true: str, twins: list[tuple[int, int]], precision: float, recall: float) -> None:
    scores = b_cubed(found, true, twins).ratios()
    assert scores["bcubed_precision"].value == pytest.approx(precision)
    assert scores["bcubed_recall"].value == pytest.approx(recall)
