"""A glance rules out only what the whole judgement leaves without a word."""

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from benchmarks.growth import add, standin
from benchmarks.made.reading import make_corpus
from tests.built import made
from tests.made import CRISIS
from tests.standin import no_model  # noqa: F401  a fixture

from dragoman import api
from dragoman.record import blocking
from dragoman.record.glances import Glance, may_be_one_statement, may_share
from dragoman.record.renderings import Pair
from dragoman.record.statements import AGAINST, clues, judge_quotations, may_tell, odds_at_most
from dragoman.record.weighing import weights

TALLY = Counter[bool]()


def checked(pair: Pair, left: Glance, right: Glance) -> bool:
    answer = may_be_one_statement(pair, left, right)
    judgement = judge_quotations(pair.left, pair.right, standin)
    assert (answer and may_tell(pair)) or judgement is None, (pair.left.text, pair.right.text, judgement)
    if answer:
        table, told = weights("statement"), clues(pair)
        odds = table["before"] + sum(table[name] * value for name, value in told.items() if name not in AGAINST)
        assert odds <= odds_at_most(pair, pair.words.evidence, pair.words.shared) + 1e-9
    TALLY[answer] += 1
    return answer


@pytest.mark.usefixtures("no_model")
def test_contents_without_a_word_in_common_are_not_judged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tally = Counter[bool]()

    def all_of_them(left: Glance, right: Glance) -> bool:
        tally[may_share(left, right)] += 1
        return True

    def held(pair: Pair, left: Glance, right: Glance) -> bool:
        answer = may_be_one_statement(pair, left, right)
        assert may_share(left, right) or not (answer and may_tell(pair)), (pair.left.text, pair.right.text)
        return answer

    monkeypatch.setattr(blocking, "may_share", all_of_them)
    monkeypatch.setattr(blocking, "may_be_one_statement", held)
    api.init(tmp_path / "grown")
    add(api.open(tmp_path / "grown"), list(make_corpus(60, seed=9)))
    made(tmp_path, CRISIS)
    assert min(tally.values()) > 100


@pytest.mark.usefixtures("no_model")
def test_what_a_glance_rules_out_is_not_judged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    TALLY.clear()
    monkeypatch.setattr(blocking, "may_be_one_statement", checked)
    api.init(tmp_path / "grown")
    record = api.open(tmp_path / "grown")
    add(record, list(make_corpus(40, seed=9)))
    made(tmp_path, CRISIS)
    assert TALLY[False] > TALLY[True] > 100


def test_a_first_look_leaves_out_only_what_speaks_against() -> None:
    assert all(weights("statement")[name] <= 0 for name in AGAINST)


@pytest.mark.usefixtures("no_model")
def test_an_office_beside_two_speakers_is_ruled_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing weighs a pair of speakers of whom one has no name, and who are not as many."""
    met = list[Pair]()
    monkeypatch.setattr(blocking, "may_be_one_statement", lambda pair, *_: met.append(pair))
    made(tmp_path, CRISIS)
    view = replace(met[0].left, speakers=frozenset("ab"), behalf=frozenset(), states=frozenset())
    other = replace(view, article="b", origin="b", key="b:q1", speakers=frozenset("c"), unnamed=frozenset("c"))
    pair = Pair(view, other, standin)
    assert pair.speaker == "other"
    assert not may_be_one_statement(pair, *(Glance(one.items, frozenset(one.words)) for one in (view, other)))
