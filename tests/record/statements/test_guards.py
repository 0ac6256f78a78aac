"""What keeps two accounts apart in any wording, each beside a fair rendering that it lets through."""

from dataclasses import replace

import pytest
from tests.record.statements.test_judging import event, quotation

from dragoman.engines.embed import embed
from dragoman.model.quotation import Form
from dragoman.record.events.accounts import Pair as Acts
from dragoman.record.events.guards import guard_on as guard_on_acts
from dragoman.record.statements.guards import guard_on
from dragoman.record.statements.renderings import Pair

TOLL = "Varnia will end its toll on the barges of Ostrel if the twelve pilots are set free"
BARGES = "The barges of Ostrel were held at the lock of Varnia on Friday"


def reason(left: str, right: str, language: str = "en") -> str | None:
    """Why the two are kept apart, the other way round too."""
    one, other = quotation(left), quotation(right, outlet="B", language=language)
    found = {guard.reason if (guard := guard_on(Pair(*pair, embed))) else None for pair in ((one, other), (other, one))}
    assert len(found) == 1
    return found.pop()


@pytest.mark.parametrize(
    ("other", "kept"),
    [
        ("pilots free, and the levy that Varnia takes from Ostrel barges goes, if all twelve are out", None),
        ("ten pilots must be freed if Varnia is to stop taxing the barges of Ostrel", "other numbers"),
        ("Varnia stops taxing Ostrel barges whether or not the pilots are freed", "one hangs on a condition"),
        ("Varnia will end its toll on the barges of Ostrel", "one hangs on a condition"),
        ("if the twelve pilots go free, Varnia might drop the toll on Ostrel barges",
         "one may be, or must be, what the other is"),
        ("if the twelve pilots go free, Varnia drops the toll on only the coal barges of Ostrel",
         "of all, of some, or only of these"),
    ],
)  # fmt: skip
def test_statements_in_other_words(other: str, kept: str | None) -> None:
    assert reason(TOLL, other) == kept


@pytest.mark.parametrize(
    ("left", "right", "kept"),
    [
        ("all the schools of Kell have been shut", "toutes les écoles de Kell ont été fermées", None),
        ("all the schools of Kell have been shut", "certaines écoles de Kell ont été fermées", "of all, of some, or only of these"),
        ("all the schools of Kell have been shut", "quarante écoles de Kell ont été fermées", "other numbers"),
        ("all the schools of Kell have been shut", "toutes les écoles de Kell fermeront lundi", "one may be, or must be, what the other is"),
        ("all the schools of Kell have been shut", "toutes les écoles de Kell devraient être fermées",
         "one may be, or must be, what the other is"),
        ("none of the schools of Kell will be shut", "les écoles de Kell ne seront pas toutes fermées",
         "of all, of some, or only of these"),
        ("the guard of Kell will shut all the schools", "la garde de Kell est en mesure de fermer toutes les écoles",
         "one may be, or must be, what the other is"),
        ("the guard of Kell can shut all the schools", "la garde de Kell est en mesure de fermer toutes les écoles", None),
        ("no school of Kell is without a guard", "toutes les écoles de Kell ont une garde", None),
        ("no barge passes the lock of Kell", "tout trafic de péniches est interdit à l'écluse de Kell", None),
    ],
)  # fmt: skip
def test_statements_in_another_language(left: str, right: str, kept: str | None) -> None:
    assert reason(left, right, "fr") == kept


def test_small_words_of_a_language_without_markers_tell_nothing() -> None:
    assert reason(TOLL, "Varnia pondrá fin al peaje de las barcazas de Ostrel", "es") is None


def test_a_span_of_time_is_no_part_of_all() -> None:
    assert reason("all the pilots of Kell go home", "les pilotes de Kell rentrent dans deux ans", "fr") is None
    assert reason("all the pilots of Kell go home", "quarante pilotes de Kell rentrent", "fr") == "other numbers"


def test_what_a_longer_account_adds_is_no_other_statement() -> None:
    short = "Varnia will end its toll on barges"
    long = f"{short}, and its envoy may sail for Kell with letters, maps and a new draft of the river treaty"
    assert reason(short, long) is None


def test_what_the_sentence_around_tells_keeps_nothing_apart() -> None:
    told = quotation(TOLL)
    bare = replace(quotation("Varnia will end its toll on the barges of Ostrel", outlet="B"), told=told.told)
    assert guard_on(Pair(told, bare, embed)) is None


@pytest.mark.parametrize(
    ("other", "kept"),
    [
        ("The coal barges of Ostrel were held at the lock of Varnia", None),
        ("The barges of Ostrel may be held at the lock of Varnia", "one is unsure, or hangs on a condition"),
        ("The barges of Ostrel are held at the lock of Varnia if they refuse to pay",
         "one is unsure, or hangs on a condition"),
        ("Only the coal barges of Ostrel were held at the lock of Varnia", "of all, of some, or only of these"),
    ],
)  # fmt: skip
def test_acts(other: str, kept: str | None) -> None:
    assert _acts(BARGES, other) == kept


def test_acts_with_other_numbers() -> None:
    left, right = (f"{number} barges of Ostrel were held at the lock of Varnia" for number in ("Forty", "Four"))
    assert _acts(left, right) == "other numbers"


def test_what_was_not_done() -> None:
    done = event(text=BARGES, trigger="held")
    text = BARGES.replace("were held", "were not held")
    undone = event(outlet="B", text=text, trigger="held", status="denied")
    guard = guard_on_acts(Acts(done, undone, embed))
    assert guard is not None
    assert guard.reason == "one was not done"


def _acts(left: str, right: str) -> str | None:
    guard = guard_on_acts(Acts(event(text=left, trigger="held"), event(outlet="B", text=right, trigger="held"), embed))
    return guard.reason if guard else None


HOSTS = "one does not protect emigrants by bombing the airport of their hosts"
COUNTRY = "on ne protège pas des émigrants en bombardant l'aérodrome du pays qui les accueille"


@pytest.mark.parametrize(("form", "kept"), [("direct", None), ("indirect", "other words in the same place")])
def test_a_translation_of_words_in_marks_chooses_other_words(form: Form, kept: str | None) -> None:
    views = (quotation(HOSTS), quotation(COUNTRY, outlet="B", language="fr"))
    left, right = (replace(view, quotation=replace(view.quotation, form=form)) for view in views)
    guard = guard_on(Pair(left, right, embed))
    assert (guard.reason if guard else None) == kept


@pytest.mark.parametrize(
    ("left", "right", "kept"),
    [
        ("any soldier in the port of Kell will be an invasion", "un seul soldat dans le port de Kell sera une invasion",
         "of all, of some, or only of these"),
        ("Varnia has no intention of leaving the rock of Kell", "la Varnie ne quittera pas le rocher de Kell",
         "one may be, or must be, what the other is"),
        ("we have shut the forty schools of Kell", "nous avons fermé les quatorze écoles de Kell", None),
    ],
)  # fmt: skip
def test_small_words_keep_no_translation_of_one_story_apart(left: str, right: str, kept: str | None) -> None:
    views = quotation(left), quotation(right, outlet="B", language="fr")
    apart = guard_on(Pair(*views, embed))
    assert apart is not None
    told = guard_on(Pair(*(replace(view, story="t1") for view in views), embed))
    assert (apart.reason, told) == (kept, None) if kept else told == apart  # a number is no small word


def test_spans_of_time_are_digits_where_no_table_counts_them() -> None:
    left, right = (
        quotation("leave within 96 hours"),
        quotation("salir en un plazo de 96 horas", outlet="B", language="es"),
    )
    assert not Pair(left, right, embed).numbers_apart
    assert Pair(left, quotation("salir en 48 horas", outlet="B", language="es"), embed).numbers_apart
