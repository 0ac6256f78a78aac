"""What articles of the same days tell as their news: which days speak for one act, and which articles are looked at."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.built import made
from tests.made import CAST, Did, Piece, Said, Who

import dragoman.api
from dragoman.model.span import Span
from dragoman.record import blocking, steps
from dragoman.record.blocking import may_be_one
from dragoman.record.days.known import Days
from dragoman.record.events.accounts import Pair, roughly_one
from dragoman.record.ports import Node


def entries(folder: Path, *texts: tuple[str, str, str]) -> list[int]:
    """How many articles each event of a type is told in, of the record of these articles."""
    source, rows = folder / "in", list[str]()
    source.mkdir(parents=True)
    for number, (language, day, text) in enumerate(texts):
        (source / f"{number}.txt").write_text(text, encoding="utf-8")
        rows.append(f'["{number}.txt"]\noutlet = "Paper {number}"\npublished = "{day}"\nlanguage = "{language}"\n')
    (source / "articles.toml").write_text("\n".join(rows), encoding="utf-8")
    dragoman.api.init(folder / "record")
    with dragoman.api.open(folder / "record") as record:
        record.add(source)
        return sorted(len({one.article for one in event.attestations}) for event in record.store.events())


def node(article: str, performer: str | None) -> Node:
    return Node(f"{article}:v1", "event", article, "v1", Span(0, 4), "ACCUSE", None, None, performer)


@pytest.mark.parametrize(
    ("one", "other", "judged"),
    [
        (node("a", None), node("b", None), True),
        (node("a", "a:q1"), node("b", None), True),  # "accused Mali" beside "the accusations of Togo"
        (node("a", "a:q1"), node("a", None), False),
        (node("a", "a:q1"), node("b", "b:q1"), False),
    ],
)
def test_of_two_that_sayings_perform_their_statements_decide(one: Node, other: Node, judged: bool) -> None:
    assert may_be_one(one, other) is judged


def test_two_demands_of_one_week_stay_two(tmp_path: Path) -> None:
    told = "Norway's minister, Osric Vey, called on Chad to open the port of Kasr to traders."
    other = "Norway asked Chad for sixty tents. Its minister, Osric Vey, spoke of a flood in the hills."
    assert 2 not in entries(tmp_path, ("en", "1974-12-17", told), ("en", "1974-12-17", other))


@pytest.mark.parametrize(
    ("one", "other", "near", "held"),
    [
        (Days("1974-12-10", "1974-12-17", False), Days("1974-12-11", "1974-12-18", False), True, False),
        (Days("1974-12-10", "1974-12-17", False), Days("1974-12-14", "1974-12-21", False), False, False),
        (Days("1974-12-09", "1974-12-15", False), Days("1974-12-09", "1974-12-15", False), True, True),
        (Days("1974-12-16", "1974-12-16", True), Days("1974-12-18", "1974-12-18", True), False, False),
        (Days(None, "1974-12-17", False), Days("1974-12-11", "1974-12-17", False), False, False),
    ],
)
def test_days_of_the_same_news(one: Days, other: Days, near: bool, held: bool) -> None:
    assert (one.ends_near(other, 2), one.holds(other, 8)) == (near, held)


@pytest.mark.parametrize(
    ("one", "other", "rough"),
    [({"15"}, {"16"}, True), ({"3"}, {"4"}, False), ({"40"}, {"60"}, False), ({"200", "7"}, {"190"}, True)],
)
def test_papers_count_the_dead_differently(one: set[str], other: set[str], rough: bool) -> None:
    assert roughly_one(frozenset(one), frozenset(other)) is rough


ACCUSED = Piece(
    "Harbour Post",
    "Ilse Soley accused Varnia on Monday of sending a patrol over the frontier at Kell.",
    published="1971-05-04",
    who=CAST,
    said=(Said("sending a patrol over the frontier at Kell", ("p2",), "accuse", "1971-05-03", performs="e0"),),
    did=(Did("accused", "ACCUSE", ("p2",), ("c1",), "1971-05-03", performed_by="q0"),),
)
ANSWERED = Piece(
    "Evening Wire",
    "A fable: so Varnia on the accusation of sending a patrol over the frontier at Kell, made by Ilse Soley on Monday.",
    published="1971-05-04",
    who=CAST,
    did=(Did("accusation", "ACCUSE", ("p2",), ("c1",), "1971-05-03"),),
)


@pytest.mark.parametrize("pieces", [(ACCUSED, ANSWERED), (ANSWERED, ACCUSED)], ids=["told after", "told before"])
def test_an_account_joins_the_act_that_a_saying_performs(tmp_path: Path, pieces: tuple[Piece, ...]) -> None:
    (event,) = [one for one in made(tmp_path, pieces).store.events() if one.type == "ACCUSE"]
    assert len({one.article for one in event.attestations}) == 2
    assert event.statement is not None


def test_articles_with_several_parties_in_common_are_looked_at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither names whom the other names as doer, and no story holds them together."""
    monkeypatch.setattr(blocking.Desk, "places", lambda _, article: (article, ""))
    gunners = Who("g1", "group", ("the gunners of the fort",), None)
    fort = Who("g2", "group", ("the battery",), None)
    left = Piece(
        "Harbour Post", "Varnia shelled Kell on Monday: the gunners of the fort sank a ferry of Ostrel.", published="1971-05-04",
        who=(*CAST, gunners), did=(Did("sank", "ASSAULT", ("g1",), (), "1971-05-03"), Did("shelled", "ASSAULT", ("c1",), ("c2",))),
    )  # fmt: skip
    right = Piece(
        "Evening Wire", "The battery sank a ferry of Ostrel on Monday, and Varnia shelled its quays.", published="1971-05-04",
        who=(*CAST, fort), did=(Did("sank", "ASSAULT", ("g2",), (), "1971-05-03"), Did("shelled", "ASSAULT", ("c1",), ("c2",))),
    )  # fmt: skip
    met = list[tuple[str, str]]()

    def pairs(*given: object) -> Iterator[Pair]:
        found = list(blocking.event_pairs(*given))  # type: ignore[arg-type]
        met.extend((one.left.event.id, one.right.event.id) for one in found)
        return iter(found)

    monkeypatch.setattr(steps, "event_pairs", pairs)
    made(tmp_path, (left, right))
    assert ("e0", "e0") in met


@pytest.mark.parametrize(("day", "one"), [("1971-05-06", True), ("1971-05-20", False)])
def test_what_is_demanded_again_in_other_weeks_is_another_demand(tmp_path: Path, day: str, one: bool) -> None:
    told = {
        "1971-05-04": "Varnia demanded of Ostrel a written guarantee that no pilot would be sent to the harbour of Kell.",
        day: "In a note Varnia wants of Ostrel a guarantee that the harbour of Kell will see no pilot.",
    }
    pieces = tuple(
        Piece(
            f"Paper of {published}", text, published=published, who=CAST,
            did=(Did("guarantee", "AGREE", ("c2",), ("c1",), status="demanded"),),
        )
        for published, text in told.items()
    )  # fmt: skip
    counts = [len({a.article for a in e.attestations}) for e in made(tmp_path, pieces).store.events()]
    assert (2 in counts) is one
