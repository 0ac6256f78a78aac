"""A speaker called by an office alone beside one with a name: one person, unless they serve two states."""

from dataclasses import replace

import pytest
from tests.record.statements.test_judging import GATES, quotation

from dragoman.engines.embed import embed
from dragoman.record.nodes import QuotationView
from dragoman.record.statements.judging import judge_quotations
from dragoman.record.statements.renderings import Pair

DAY = {"day": "1971-05-03"}


def by_office(text: str, *states: str) -> QuotationView:
    """Words of "the Ostrel minister", whom the article calls by no name."""
    office = frozenset({"b:minister"})
    view = quotation(text, outlet="B", **DAY)
    return replace(view, speakers=office, unnamed=office, states=frozenset(states), behalf=frozenset())


def by_name(text: str, *states: str) -> QuotationView:
    return replace(quotation(text, **DAY), states=frozenset(states), behalf=frozenset())


def test_an_office_alone_and_a_name_may_be_one_speaker() -> None:
    pair = Pair(by_name(GATES, "OST"), by_office(GATES, "OST"), embed)
    assert pair.speaker == "role"
    judgement = judge_quotations(pair.left, pair.right, embed)
    assert judgement is not None and judgement.verdict == "same"


@pytest.mark.parametrize("states", [((), ("OST",)), (("OST",), ()), ((), ())])
def test_a_state_that_nobody_tells_keeps_nothing_apart(states: tuple[tuple[str, ...], tuple[str, ...]]) -> None:
    assert Pair(by_name(GATES, *states[0]), by_office(GATES, *states[1]), embed).speaker == "role"


def test_who_serves_another_state_is_somebody_else() -> None:
    pair = Pair(by_name(GATES, "VRN"), by_office(GATES, "OST"), embed)
    assert pair.speaker == "other"
    assert judge_quotations(pair.left, pair.right, embed) is None


def test_other_words_of_an_office_are_another_statement() -> None:
    judgement = judge_quotations(by_name(GATES, "OST"), by_office("we buy wheat from the neighbours", "OST"), embed)
    assert judgement is None


def test_one_and_two_speakers_are_not_one() -> None:
    two = replace(by_office(GATES), speakers=frozenset({"b:minister", "b:envoy"}))
    assert Pair(by_name(GATES), two, embed).speaker == "other"


def test_a_spokesman_and_the_house_that_he_speaks_for_stay_what_they_are() -> None:
    house = replace(by_name(GATES), speakers=frozenset({"a:house"}), behalf=frozenset({"a:country"}))
    spokesman = replace(by_office(GATES), behalf=frozenset({"a:house"}))
    assert Pair(house, spokesman, embed).speaker == Pair(spokesman, house, embed).speaker == "house"
