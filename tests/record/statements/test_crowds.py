"""What a glance asks of the quotations that an article is held against is found for all at once."""

from pathlib import Path

import pytest
from benchmarks.growth import add, standin
from benchmarks.made.reading import make_corpus
from tests.record.statements.test_judging import GATES, quotation
from tests.standin import no_model  # noqa: F401  a fixture

from dragoman import api
from dragoman.engines.embed import Vectors
from dragoman.record.contents.vectors import Written, likenesses
from dragoman.record.statements import crowds
from dragoman.record.statements.crowds import Crowd, Seen
from dragoman.record.statements.glances import Glance


def seen(text: str, outlet: str) -> Seen:
    view = quotation(text, outlet=outlet)
    return view, Glance(view.items, view.bag)


@pytest.mark.usefixtures("no_model")
def test_likely_are_those_that_say_the_like() -> None:
    newcomer, members = seen(GATES, "A"), [seen(GATES, "B"), seen("the harvest was poor", "C"), seen(GATES, "D")]
    found = dict(Crowd.of(members, [newcomer], standin).likely(newcomer, [view.key for view, _ in members]))
    assert found == {members[0][0].key: pytest.approx(1.0), members[2][0].key: pytest.approx(1.0)}


@pytest.mark.usefixtures("no_model")
def test_likeness_is_found_once_an_article_and_once_a_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    steps = list[int]()

    def counted(texts: list[Written], others: list[Written], vectors: Vectors) -> list[list[float]]:
        assert len(set(others)) == len(others)
        steps.append(len(texts))
        return likenesses(texts, others, vectors)

    monkeypatch.setattr(crowds, "likenesses", counted)
    api.init(tmp_path / "grown")
    articles = list(make_corpus(20, seed=9))
    add(api.open(tmp_path / "grown"), articles)
    assert len(steps) <= len(articles) < sum(steps)


def test_what_words_in_common_tell_is_added_up_word_by_word() -> None:
    glance = seen(GATES, "A")[1]
    for common in ({"gate"}, set(list(glance.marks)[:5]), glance.marks):
        held = {place for mark in common for place in glance.places.get(mark, ())}
        told = glance.told(common & glance.marks)
        assert told[0] == pytest.approx(sum(glance.items[n].weight * glance.items[n].rarity for n in held))
        assert told[1] == pytest.approx(sum(glance.items[n].weight for n in held))
