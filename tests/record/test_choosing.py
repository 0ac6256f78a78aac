"""Which proposals are kept."""

from dragoman.model.judgement import Judgement, Verdict
from dragoman.record.choosing import DOUBTS, LINKS, choose_links, few


def pair(left: str, right: str, score: float, verdict: Verdict = "same") -> Judgement:
    return Judgement("statement", left, right, verdict, score, ("made",))


def kept(*judged: Judgement, clusters: dict[str, str] | None = None) -> set[tuple[str, str]]:
    articles = {name: name[0] for j in judged for name in (j.left, j.right)}
    return {(j.left, j.right) for j in choose_links(judged, clusters or {}, articles) if j.verdict == "same"}


def test_a_newcomer_takes_the_nearest_of_an_article() -> None:
    assert kept(pair("a1", "b1", 0.7), pair("a2", "b1", 0.8)) == {("a2", "b1")}


def test_two_newcomers_do_not_share_one_entry() -> None:
    assert kept(pair("a1", "b1", 0.7), pair("a1", "b2", 0.8)) == {("a1", "b2")}


def test_firm_links_stand_alone() -> None:
    assert kept(pair("a1", "b1", 0.95), pair("a1", "b2", 0.95)) == {("a1", "b1"), ("a1", "b2")}


def test_a_veto_on_one_member_keeps_proposals_out_of_its_cluster() -> None:
    one = {"a1": "s1", "c1": "s1"}
    assert kept(pair("a1", "b1", 0.8), pair("c1", "b1", 0.1, "different"), clusters=one) == set()


def test_two_renderings_of_one_cluster_agree() -> None:
    one = {"a1": "s1", "c1": "s1"}
    assert kept(pair("a1", "b1", 0.8), pair("c1", "b1", 0.7), clusters=one) == {("a1", "b1"), ("c1", "b1")}


def test_what_is_passed_over_stays_unsure() -> None:
    found = choose_links([pair("a1", "b1", 0.7), pair("a2", "b1", 0.8)], {}, {"a1": "a", "a2": "a", "b1": "b"})
    (passed,) = [j for j in found if j.verdict == "unsure"]
    assert (passed.left, passed.reasons[-1]) == ("a1", "a nearer one was found")


def test_of_many_links_and_doubts_the_strongest_stay() -> None:
    same = [Judgement("event", f"a{n}:e0", "z:e0", "same", 0.5 + n / 100, ("made",)) for n in range(20)]
    doubts = [Judgement("event", f"b{n}:e0", "z:e0", "unsure", n / 100, ("made",)) for n in range(20)]
    alone = Judgement("event", "c:e0", "z:e0", "same", 0.1, ("made",))
    against = [Judgement("event", f"d{n}:e0", "z:e0", "different", 0.1, ("made",)) for n in range(20)]
    kept = few([*same, *doubts, alone, *against], {j.left: "one" for j in same})
    assert kept == [*same[-LINKS:], *doubts[-DOUBTS:], alone, *against]
