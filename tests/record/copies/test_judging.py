import pytest
from tests.made import CLOSED, CRISIS, CUT, ELSEWHERE, FERME, LATER, SHELLED, Piece

from dragoman.model.judgement import Judgement
from dragoman.record.copies.judging import LOOSE, STRICT, find_copies, judge_wording, keep_near, number_agreement
from dragoman.record.copies.sketch import lead_sentences, make_sketch


def entry(piece: Piece) -> dict[str, str | None]:
    return {"id": piece.outlet, "text": piece.text, "language": piece.language, "published": piece.published}


def sketch(piece: Piece):  # type: ignore[no-untyped-def]
    return make_sketch(piece.article().id, piece.text, language=piece.language, day=piece.published)


def test_find_copies_finds_the_cut_copy_and_the_translation() -> None:
    articles = [{**entry(p), "id": name} for p, name in zip((CLOSED, FERME, CUT, ELSEWHERE), "abcd", strict=True)]
    assert {frozenset(pair[:2]) for pair in find_copies(articles)} == {
        frozenset("ab"),
        frozenset("ac"),
        frozenset("bc"),
    }


def test_scores_lie_between_0_and_1_and_pairs_come_once() -> None:
    pairs = find_copies([{**entry(p), "id": str(n)} for n, p in enumerate(CRISIS)])
    assert all(0 < score <= 1 for *_, score in pairs)
    assert len({frozenset(pair[:2]) for pair in pairs}) == len(pairs)


@pytest.mark.parametrize("articles", [[], [{"id": "a", "text": "", "language": "en", "published": None}]])
def test_nothing_copies_nothing(articles: list[dict[str, str | None]]) -> None:
    assert find_copies(articles) == []


def test_the_same_text_is_a_copy_without_a_doubt() -> None:
    judgement = judge_wording(sketch(CLOSED), sketch(CLOSED), at=STRICT)
    assert judgement is not None
    assert judgement.score == 1


def test_two_articles_that_quote_one_speech_are_no_copies() -> None:
    assert judge_wording(sketch(LATER), sketch(SHELLED), at=STRICT) is None
    assert judge_wording(sketch(LATER), sketch(SHELLED), at=LOOSE) is not None


@pytest.mark.parametrize(
    ("left", "right", "answer"),
    [({"40", "12"}, {"40"}, 1.0), ({"40"}, {"12"}, 0.0), (set(), set(), 0.5), ({"40"}, set(), 0.3)],
)
def test_number_agreement(left: set[str], right: set[str], answer: float) -> None:
    assert number_agreement(frozenset(left), frozenset(right)) == answer


def test_the_signature_is_the_same_on_every_run() -> None:
    made = make_sketch("a", "One two three four five.", language="en", day=None)
    assert made.bands[:2] == make_sketch("b", "One two three four five.", language="en", day=None).bands[:2]
    assert len(made.bands) == 64


def test_short_lines_say_nothing() -> None:
    assert lead_sentences("By A. Writer\nThe strait was closed on Monday morning.") == [
        "The strait was closed on Monday morning."
    ]


def judged(left: str, right: str, score: float) -> Judgement:
    return Judgement("article", left, right, "same", score, ())


def test_a_faint_copy_stays_only_where_one_of_its_articles_has_no_nearer_one() -> None:
    near = [judged("a", "b", 0.4), judged("c", "d", 0.4)]
    faint, lonely = judged("a", "c", 0.15), judged("a", "e", 0.15)
    assert list(keep_near([*near, faint, lonely])) == [*near, lonely]


def test_verbatim_copies_do_not_hide_a_rewriting() -> None:
    pairs = [judged("a", "a2", 1.0), judged("b", "b2", 1.0), judged("a", "b", 0.3)]
    assert list(keep_near(pairs)) == pairs
