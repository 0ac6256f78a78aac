"""A glance rules out only what the whole judgement leaves without a word."""

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from benchmarks.growth import add, standin
from benchmarks.made.reading import make_corpus
from tests.built import made
from tests.made import CRISIS
from tests.record.statements.test_judging import quotation
from tests.standin import no_model  # noqa: F401  a fixture

from dragoman import api
from dragoman.record import blocking, steps
from dragoman.record.days.known import Between, between
from dragoman.record.nodes import QuotationView
from dragoman.record.statements import crowds
from dragoman.record.statements.besides import LIKENESS, ROUNDING, Besides, like, speak_together
from dragoman.record.statements.glances import Glance, may_be_one_statement
from dragoman.record.statements.judging import AGAINST, clues, judge_quotations, may_tell
from dragoman.record.statements.renderings import Pair
from dragoman.record.weighing import weights

TALLY = Counter[bool]()


def checked(
    left: QuotationView, right: QuotationView, mine: Glance, theirs: Glance, lie: Between, alike: float
) -> bool:
    assert lie == between(left.days, right.days)
    answer = may_be_one_statement(left, right, mine, theirs, lie, alike)
    pair, judgement = Pair(left, right, standin), judge_quotations(left, right, standin)
    assert like(pair.meaning, dated=lie.dated) == pytest.approx(alike, abs=0.001)  # of vectors as they are kept
    told = answer and pair.speaker != "other"
    assert (told and may_tell(pair)) or judgement is None, (left.text, right.text, judgement)
    if told:
        table = weights("statement")
        counted = {name: value for name, value in clues(pair).items() if name not in (*AGAINST, LIKENESS)}
        odds = table["before"] + sum(table[name] * value for name, value in counted.items())
        assert odds <= Besides.of(left, right, lie).odds_at_most(pair.words.evidence, pair.words.shared) + ROUNDING
    TALLY[answer] += 1
    return answer


@pytest.mark.usefixtures("no_model")
def test_what_a_glance_rules_out_is_not_judged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    TALLY.clear()
    monkeypatch.setattr(crowds, "may_be_one_statement", checked)
    api.init(tmp_path / "grown")
    record = api.open(tmp_path / "grown")
    add(record, list(make_corpus(40, seed=9)))
    made(tmp_path, CRISIS)
    assert TALLY[False] > TALLY[True] > 100


@pytest.mark.usefixtures("no_model")
def test_no_pair_is_made_of_what_is_ruled_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crowds, "may_be_one_statement", lambda *_: False)
    monkeypatch.setattr(blocking.renderings, "Pair", lambda *_: pytest.fail("a pair was made"))
    made(tmp_path, CRISIS)


def test_a_first_look_leaves_out_only_what_speaks_against() -> None:
    table = weights("statement")
    assert all(table[name] <= 0 for name in AGAINST)
    # more words in common never make it less likely, and nobody speaks more for it than the same speaker
    assert all(table[name] >= 0 for name in ("first_word_shared", "more_words_shared", "much_shared_undated"))
    assert max(table[name] for name in table if name.startswith("speaker_")) == table["speaker_same"] == 0


@pytest.mark.usefixtures("no_model")
def test_an_office_beside_two_speakers_is_ruled_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing weighs a pair of speakers of whom one has no name, and who are not as many."""
    met = list[Pair]()
    monkeypatch.setattr(steps, "quotation_pairs", lambda *args: met.extend(blocking.quotation_pairs(*args)) or ())
    made(tmp_path, CRISIS)
    view = replace(met[0].left, speakers=frozenset("ab"), behalf=frozenset(), states=frozenset())
    other = replace(view, article="b", origin="b", key="b:q1", speakers=frozenset("c"), unnamed=frozenset("c"))
    assert Pair(view, other, standin).speaker == "other"
    assert all(pair.speaker != "other" for pair in met)


@pytest.mark.parametrize(
    ("left", "right", "together"),
    [
        (("p1", ""), ("p1", ""), True),
        (("p1", "c1"), ("c1", ""), True),  # the envoy, and the house that he speaks for
        (("p1", "c1"), ("p2", "c1"), False),  # two ministers of one government
        (("p1", "c1"), ("p2", "c2"), False),
    ],
)
def test_of_a_story_those_are_looked_at_who_speak_together(
    left: tuple[str, str], right: tuple[str, str], together: bool
) -> None:
    one, other = (
        replace(quotation("the gates stay shut"), speakers=frozenset({who}), behalf=frozenset({house} - {""}))
        for who, house in (left, right)
    )
    assert speak_together(one, other) is together
