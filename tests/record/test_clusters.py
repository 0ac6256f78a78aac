import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.model.judgement import Judgement, Verdict
from dragoman.model.span import Span
from dragoman.record.clusters import find_clusters, name_clusters, standing_on
from dragoman.record.ports import Minted, Node


def link(pair: str, score: float = 0.9, verdict: Verdict = "same", by: str = "rule") -> Judgement:
    return Judgement("statement", pair[0], pair[1], verdict, score, ("made",), by)


@pytest.mark.parametrize(
    ("links", "decided", "clusters"),
    [
        ([], [], ["a", "b", "c", "d"]),
        (["ab", "bc"], [], ["abc", "d"]),
        ([("ab", 0.9), ("bc", 0.6), ("cd", 0.8)], [link("ad", verdict="different", by="ada")], ["ab", "cd"]),
        ([("ab", 0.6), ("bc", 0.9), ("cd", 0.8)], [link("ad", verdict="different", by="ada")], ["a", "bcd"]),
        ([], [link("ad", by="ada")], ["ad", "b", "c"]),
        (["ab"], [link("ab", verdict="different", by="ada"), link("ab", by="ben")], ["ab", "c", "d"]),
        (["ab"], [link("ab", by="ada"), link("ab", verdict="different", by="ben")], ["a", "b", "c", "d"]),
        (["ax"], [link("by", by="ada")], ["a", "b", "c", "d"]),
    ],
    ids=["alone", "chain", "weakest in the middle", "weakest first", "by word", "joined again", "parted again", "gone"],
)
def test_clusters(links: list[str | tuple[str, float]], decided: list[Judgement], clusters: list[str]) -> None:
    made = [link(one) if isinstance(one, str) else link(*one) for one in links]
    assert ["".join(found) for found in find_clusters("abcd", made, decided)] == clusters


PAIRS = st.tuples(st.sampled_from("abcdefgh"), st.sampled_from("abcdefgh")).filter(lambda pair: pair[0] != pair[1])


@given(st.lists(st.tuples(PAIRS, st.floats(0.1, 1))), st.lists(PAIRS, max_size=4))
def test_people_are_never_overruled_and_order_does_not_matter(
    links: list[tuple[tuple[str, str], float]], apart: list[tuple[str, str]]
) -> None:
    made = list({frozenset(p): link("".join(p), score) for p, score in links}.values())
    decided = [link("".join(pair), verdict="different", by="ada") for pair in apart]
    found = find_clusters("abcdefgh", made, decided)
    assert sorted("".join(found_one) for found_one in found) == sorted(
        "".join(found_one) for found_one in find_clusters("abcdefgh", list(reversed(made)), decided)
    )
    assert not any(left in cluster and right in cluster for cluster in found for left, right in apart)
    assert sorted(node for cluster in found for node in cluster) == list("abcdefgh")


def node(article: str, start: int, end: int, local: str = "q0") -> Node:
    return Node(f"{article}:{local}", "statement", article, local, Span(start, end), "state", None, None)


def test_ids_are_minted_once_and_merging_leaves_an_alias() -> None:
    first, second = node("a1", 0, 10), node("a2", 5, 9)
    one = name_clusters("s", [[first]], [])
    two = name_clusters("s", [[second]], one.minted)
    merged = name_clusters("s", [[first, second]], [*one.minted, *two.minted])
    assert set(merged.clusters.values()) == {one.minted[0].id}
    assert merged.aliases == ((two.minted[0].id, one.minted[0].id),)
    assert merged.minted == ()


def test_splitting_mints_for_the_part_without_the_anchor() -> None:
    first, second = node("a1", 0, 10), node("a2", 5, 9)
    whole = name_clusters("s", [[first, second]], [])
    parted = name_clusters("s", [[first], [second]], whole.minted)
    assert parted.clusters[first.key] == whole.minted[0].id
    assert parted.clusters[second.key] == parted.minted[0].id != whole.minted[0].id


def test_two_nodes_on_the_same_words_have_two_ids() -> None:
    named = name_clusters("s", [[node("a1", 0, 10)], [node("a1", 0, 10, "q1")]], [])
    assert len(set(named.clusters.values())) == 2


@pytest.mark.parametrize(
    ("span", "local", "found"),
    [((0, 10), "q0", "a:q0"), ((8, 30), "q0", "a:q1"), ((40, 50), "q0", None), ((0, 0), "q9", None)],
)
def test_an_anchor_stands_on_the_node_that_it_overlaps_most(
    span: tuple[int, int], local: str, found: str | None
) -> None:
    nodes = [node("a", 0, 10), node("a", 10, 30, "q1")]
    held = standing_on(Minted("s1", "statement", "a", Span(*span), local), nodes)
    assert (held.key if held else None) == found


def test_a_quotation_inside_another_does_not_take_its_id() -> None:
    outer = Node("a:q1", "statement", "a", "q1", Span(0, 90), "state", None, None)
    inner = Node("a:q2", "statement", "a", "q2", Span(30, 90), "state", None, None)
    first = name_clusters("s", [[outer]], ())
    second = name_clusters("s", [[inner]], first.minted, [outer])
    assert second.clusters["a:q2"] != first.clusters["a:q1"]
    assert second.aliases == ()
