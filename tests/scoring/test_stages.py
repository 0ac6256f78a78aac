"""Gold scored against itself is perfect, half of it is recalled by half, and a careless answer is no right one."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest
from tests.scoring import made

from dragoman.model.article import Published
from dragoman.model.reading import Reading
from dragoman.model.span import Span, Spans
from dragoman.scoring.answers import (
    Example,
    GoldEntity,
    GoldEvent,
    GoldFigure,
    GoldPage,
    GoldQuotation,
    GoldTime,
)
from dragoman.scoring.metrics import Scores
from dragoman.scoring.places import Place, find_place
from dragoman.scoring.stages.actors import score_actors
from dragoman.scoring.stages.events import score_events, score_none
from dragoman.scoring.stages.page import judge_date, score_dates, score_furniture
from dragoman.scoring.stages.quotations import score_acts, score_quotations
from dragoman.scoring.stages.times import score_figures, score_times

TALK = "Ana Brook said that the dam was safe. “It leaks”, Omar Reyes told her, “a little.” Both denied the report."
ACTS = "Ruvia and Orland met in May. Ruvia expelled the envoy of Orland, while Belmora did not close its border."
COUNTS = "Some 40 ships left on 3 May 1971, and 12 came back on Friday."
PAGE = "Home | World\nDam leaks, engineers say\nThe dam of Orland leaks.\nSubscribe now"


def at(text: str, words: str, nth: int = 1) -> Spans:
    return (find_place(text, Place(words, nth)),)


def said(words: str, source: str, speaker: str, **more: object) -> GoldQuotation:
    made_of = GoldQuotation(
        at(TALK, words),
        at(TALK, "said"),
        at(TALK, source),
        (speaker,),
        *((), (), (), ()),
        "state",
        "indirect",
        "speech",
        False,
        None,
    )
    return replace(made_of, **more)  # type: ignore[arg-type]


QUOTATIONS = (
    said("the dam was safe", "Ana Brook", "Ana Brook"),
    said("It leaks", "Omar Reyes", "Omar Reyes", content=(*at(TALK, "It leaks"), *at(TALK, "a little")), form="direct"),
    replace(said("the report", "Both", "Ana Brook", act="deny"), speaker=("Ana Brook", "Omar Reyes")),
    said("the dam", "her", "Omar Reyes", addressee=("Ana Brook",), on_behalf=("Orland",), parent=0, kind="belief"),
)
EVENTS = (
    GoldEvent("CONSULT", "CONSULT", "third-party", at(ACTS, "met"), ("Ruvia", "Orland"), (), "actual", None),
    GoldEvent("SANCTION", "SANCTION", "expel", at(ACTS, "expelled"), ("Ruvia",), ("envoy of Orland",), "actual", None),
    GoldEvent("COERCE", "COERCE", "restrict", at(ACTS, "close"), ("Belmora",), (), "denied", "Ruvia"),
)
TIMES = (
    GoldTime(at(COUNTS, "3 May 1971")[0], "1971-05-03", "1971-05-03", "day"),
    GoldTime(at(COUNTS, "Friday")[0], "1971-05-07", "1971-05-07", "day"),
)
FIGURES = (
    GoldFigure(at(COUNTS, "Some 40 ships")[0], 40, 40, "ships", None),
    GoldFigure(at(COUNTS, "12")[0], 12, None, "ships", None),
)
ENTITIES = (
    GoldEntity("Ana Brook", "person", "GBR", (*at(TALK, "Ana Brook"), *at(TALK, "her"))),
    GoldEntity("Omar Reyes", "person", None, at(TALK, "Omar Reyes")),
)
PAGES = (
    GoldPage(
        "Dam leaks, engineers say", frozenset({"Home | World", "Subscribe now"}), Published("1971-05-04"), "2001-01-01"
    ),
)


def example[A](text: str, answers: Sequence[A]) -> Example[A]:
    return Example("x", "made", "en", text, None, tuple(answers))


type Score[A] = Callable[[list[tuple[Example[A], Reading]]], Scores]


@pytest.mark.parametrize(
    ("score", "text", "answers", "make"),
    [
        (score_quotations, TALK, QUOTATIONS, made.of_quotations),
        (score_events, ACTS, EVENTS, made.of_events),
        (score_times, COUNTS, TIMES, made.of_times),
        (score_figures, COUNTS, FIGURES, made.of_figures),
        (score_actors, TALK, ENTITIES, made.of_actors),
        (score_furniture, PAGE, PAGES, lambda text, gold: made.of_page(text, gold[0])),
        (score_dates, PAGE, PAGES, lambda text, gold: made.of_page(text, gold[0])),
    ],
    ids=["quotations", "events", "times", "figures", "actors", "furniture", "dates"],
)
def test_gold_against_itself_is_perfect[A](
    score: Score[A], text: str, answers: Sequence[A], make: made.Make[A]
) -> None:
    scores = score([(example(text, answers), make(text, answers))])
    assert scores
    assert {name: ratio.value for name, ratio in scores.items() if ratio.n} == {
        name: 1.0 for name, ratio in scores.items() if ratio.n
    }


@pytest.mark.parametrize(
    ("score", "text", "answers", "make", "name"),
    [
        (score_quotations, TALK, QUOTATIONS, made.of_quotations, "relation"),
        (score_quotations, TALK, QUOTATIONS, made.of_quotations, "content"),
        (score_events, ACTS, EVENTS[:2], made.of_events, "roles"),
        (score_times, COUNTS, TIMES, made.of_times, "value"),
        (score_figures, COUNTS, FIGURES, made.of_figures, "value"),
    ],
)
def test_half_of_the_gold_is_recalled_by_half[A](
    score: Score[A], text: str, answers: Sequence[A], make: made.Make[A], name: str
) -> None:
    scores = score([(example(text, answers), make(text, answers[: len(answers) // 2]))])
    assert scores[f"{name}_precision"].value == 1.0
    assert scores[f"{name}_recall"].value == 0.5
    assert scores[f"{name}_f"].value == pytest.approx(2 / 3)


def scored_quotations(*found: GoldQuotation, crowd: bool = False) -> Scores:
    return score_quotations([(example(TALK, QUOTATIONS), made.of_quotations(TALK, found, crowd=crowd))])


def test_naming_everybody_as_the_speaker_is_wrong() -> None:
    scores = scored_quotations(*QUOTATIONS, crowd=True)
    assert scores["speaker"].value == 0.25  # right only where both speak
    assert scores["content_f"].value == 1.0


def test_the_whole_text_is_nobodys_words() -> None:
    everything = replace(QUOTATIONS[0], content=(Span(0, len(TALK)),), source=(Span(0, len(TALK)),))
    assert scored_quotations(everything)["content_recall"].value == 0.0


@pytest.mark.parametrize(
    ("change", "lower", "kept"),
    [
        ({"source": at(TALK, "Both")}, "relation_f", "content_f"),
        ({"source": (Span(0, 80),)}, "relation_f", "content_f"),  # far too long a source
        ({"content": at(TALK, "dam was safe")}, "exact_f", "content_f"),
        ({"act": "deny"}, "act", "relation_f"),
        ({"form": "mixed"}, "form", "relation_f"),
        ({"planned": True}, "planned", "relation_f"),
        ({"speaker": ("Omar Reyes",)}, "speaker", "relation_f"),
        ({"speaker": ()}, "speaker", "relation_f"),
    ],
)
def test_one_thing_wrong(change: dict[str, object], lower: str, kept: str) -> None:
    scores = scored_quotations(replace(QUOTATIONS[0], **change), *QUOTATIONS[1:])  # type: ignore[arg-type]
    assert scores[lower].value == 0.75
    assert scores[kept].value == 1.0


@pytest.mark.parametrize(
    ("change", "lower"),
    [
        ({"act": "deny"}, ["act", "all_act"]),
        ({"content": at(TALK, "Both denied")}, ["all_act", "found"]),
        ({"target": ("Omar Reyes",)}, ["target"]),
        ({"planned": True}, ["planned"]),
        ({"condition": at(TALK, "a little")}, ["condition"]),
    ],
)
def test_one_thing_wrong_with_an_act(change: dict[str, object], lower: list[str]) -> None:
    asked = replace(QUOTATIONS[0], target=("Ana Brook",), condition=at(TALK, "was safe"))
    right = replace(QUOTATIONS[1], act="accuse")
    found = [replace(asked, **change), right]  # type: ignore[arg-type]
    scores = score_acts([(example(TALK, (asked, right)), made.of_quotations(TALK, found))])
    assert [name for name, share in scores.items() if share.value < 1.0] == lower


def test_an_act_example_leaves_other_quotations_aside() -> None:
    scores = score_acts([(example(TALK, QUOTATIONS[:1]), made.of_quotations(TALK, QUOTATIONS))])
    assert {name: share.value for name, share in scores.items()} == dict.fromkeys(scores, 1.0)


def test_a_leading_that_is_no_difference() -> None:
    longer = replace(QUOTATIONS[0], content=at(TALK, "that the dam was safe"))
    assert scored_quotations(longer, *QUOTATIONS[1:])["exact_f"].value == 1.0


def test_recall_is_told_by_form() -> None:
    scores = scored_quotations(QUOTATIONS[1])
    assert (scores["recall_direct"].value, scores["recall_indirect"].value) == (1.0, 0.0)


@pytest.mark.parametrize(
    ("score", "text", "make", "answers"),
    [
        (score_quotations, TALK, made.of_quotations, QUOTATIONS),
        (score_events, ACTS, made.of_events, EVENTS),
        (score_times, COUNTS, made.of_times, TIMES),
        (score_figures, COUNTS, made.of_figures, FIGURES),
    ],
)
def test_traps_count_alarms[A](score: Score[A], text: str, make: made.Make[A], answers: Sequence[A]) -> None:
    quiet, alarmed = (example(text, ()), make(text, ())), (example(text, ()), make(text, answers[:1]))
    assert score([quiet, alarmed])["traps_clean"].value == 0.5


@pytest.mark.parametrize(
    ("change", "roles", "status"),
    [
        ({"recipients": ()}, 2, 3),
        ({"actors": ("Ruvia", "Belmora")}, 2, 3),
        ({"actors": ("envoy of Orland",), "recipients": ("Ruvia",)}, 2, 3),
        ({"status": "planned"}, 3, 2),
    ],
)
def test_roles_and_status_of_events(change: dict[str, object], roles: int, status: int) -> None:
    found = (EVENTS[0], replace(EVENTS[1], **change), EVENTS[2])  # type: ignore[arg-type]
    scores = score_events([(example(ACTS, EVENTS), made.of_events(ACTS, found))])
    assert scores["type_f"].value == 1.0
    assert scores["roles_f"].value == pytest.approx(roles / 3)
    assert scores["status"].value == pytest.approx(status / 3)


def test_each_status_weighs_the_same() -> None:
    found = (EVENTS[0], EVENTS[1], replace(EVENTS[2], status="actual"))
    scores = score_events([(example(ACTS, EVENTS), made.of_events(ACTS, found))])
    assert scores["status_macro_f"].value == pytest.approx((4 / 5 + 0) / 2)


@pytest.mark.parametrize(("told", "precision", "recall"), [("Ruvia", 1, 1), ("Orland", 0, 0), (None, 0, 0)])
def test_who_tells_of_an_event(told: str | None, precision: float, recall: float) -> None:
    found = (*EVENTS[:2], replace(EVENTS[2], told=told))
    scores = score_events([(example(ACTS, EVENTS), made.of_events(ACTS, found))])
    assert (scores["teller_precision"].value, scores["teller_recall"].value) == (precision, recall)


def test_a_symmetric_event_may_name_its_parties_on_both_sides_of_the_gold() -> None:
    gold = replace(EVENTS[0], actors=("Ruvia",), recipients=("Orland",))
    scores = score_events([(example(ACTS, [gold]), made.of_events(ACTS, EVENTS[:1]))])
    assert scores["roles_f"].value == 1.0


def test_another_type_at_the_same_word_is_wrong() -> None:
    found = (replace(EVENTS[0], named_type="AGREE"),)
    assert score_events([(example(ACTS, EVENTS[:1]), made.of_events(ACTS, found))])["type_f"].value == 0.0


def test_texts_without_events() -> None:
    read = [(example(ACTS, ()), made.of_events(ACTS, found)) for found in ((), EVENTS[:1], (), ())]
    assert score_none(read)["no_event"].value == 0.75


def test_one_entity_for_all_is_no_clustering() -> None:
    lumped = (replace(ENTITIES[0], mentions=(*ENTITIES[0].mentions, *ENTITIES[1].mentions)),)
    scores = score_actors([(example(TALK, ENTITIES), made.of_actors(TALK, lumped))])
    assert scores["mention_f"].value == 1.0
    assert scores["bcubed_precision"].value < 1.0
    assert scores["bcubed_recall"].value == 1.0
    assert scores["name"].value == 0.5


def test_half_of_the_furniture() -> None:
    found = replace(PAGES[0], furniture=frozenset({"Subscribe now"}), title="The dam of Orland leaks.")
    scores = score_furniture([(example(PAGE, PAGES), made.of_page(PAGE, found))])
    assert (scores["lines_precision"].value, scores["lines_recall"].value, scores["title"].value) == (1.0, 0.5, 0.0)


DAY, MONTH = Published("1971-05-04"), Published(earliest="1971-05-01", latest="1971-05-31")


@pytest.mark.parametrize(
    ("found", "true", "verdict"),
    [
        (DAY, DAY, "right"),
        (Published("1971-05-05"), DAY, "wrong"),
        (Published(), DAY, "open"),
        (MONTH, DAY, "right"),
        (Published(earliest="1971-01-01", latest="1971-12-31"), DAY, "open"),
        (Published(earliest="1971-05-01"), DAY, "open"),
        (Published(earliest="1971-05-05", latest="1971-05-20"), DAY, "wrong"),
        (Published(latest="1971-05-03"), DAY, "wrong"),
        (DAY, MONTH, "wrong"),  # a day that the text cannot tell
        (DAY, Published(), "wrong"),
        (Published(), Published(), "right"),
        (Published(), MONTH, "open"),
        (MONTH, MONTH, "right"),
        (Published(earliest="1971-05-01", latest="1971-05-08"), MONTH, "open"),
        (Published(earliest="1971-06-01"), MONTH, "wrong"),
        (MONTH, Published(earliest="1971-05-01"), "right"),
        (Published(earliest="1971-04-01"), Published(earliest="1971-05-01"), "open"),
    ],
)
def test_dates(found: Published, true: Published, verdict: str) -> None:
    assert judge_date(found, true) == verdict


def test_dates_are_counted() -> None:
    read = [
        (example(PAGE, PAGES), made.of_page(PAGE, replace(PAGES[0], published=found, stated_date=None)))
        for found in (DAY, Published(), Published("1971-05-05"), DAY)
    ]
    scores = {name: ratio.value for name, ratio in score_dates(read).items()}
    assert scores == {"right": 0.5, "not_wrong": 0.75, "dated_right": 0.5, "stated_date": 0.0}
