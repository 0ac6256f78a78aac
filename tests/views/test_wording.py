import pytest

from dragoman.model.quotation import ACTS, KINDS
from dragoman.views.events import EVENT_TYPES
from dragoman.views.lookup import Rendering
from dragoman.views.wording import HAPPENING, SAYING, code, first_day, in_words, interval, manner, quoted, said, trim


def test_every_act_and_type_has_its_words():
    assert set(SAYING) == {*ACTS, *KINDS} - {"speech"}
    assert set(HAPPENING) == set(EVENT_TYPES)
    assert (in_words("state"), in_words("COERCE"), in_words("NEW")) == ("says", "coercion", "NEW")


@pytest.mark.parametrize(
    ("act", "mode", "expected"),
    [("COERCE", "restrict", "COERCE · restrict"), ("AGREE", None, "AGREE"), ("demand", None, "")],
)
def test_the_code_beside_the_words(act, mode, expected):
    assert code(act, mode) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("no ship will pass,", "no ship will pass"),
        ('the exercise "was over,"', 'the exercise "was over,"'),
        ('the exercise was over"', "the exercise was over"),
        ("un blocus total “", "un blocus total"),
        ("» un blocus « total »", "un blocus « total »"),
        ("ein „Übungsfall“", "ein „Übungsfall“"),
        ("“We shall see", "We shall see"),
        ("“", "“"),
    ],
)
def test_loose_ends_are_trimmed_and_pairs_are_kept(words, expected):
    assert trim(words) == expected


@pytest.mark.parametrize(
    ("form", "language", "text", "expected"),
    [
        ("direct", "en", "We shall see,", "“We shall see”"),
        ("direct", "fr", "Nous verrons", "«\u202fNous verrons\u202f»"),
        ("direct", "xx", "so be it", "“so be it”"),
        ("indirect", "en", "the strait was open", "… the strait was open"),
        ("mixed", "en", "Karsova had “no plan”", "Karsova had “no plan”"),
    ],
)
def test_words_are_quoted_in_the_manner_of_their_language(form, language, text, expected):
    assert said(Rendering("a", "q", None, None, None, language, text, (), form=form)) == expected


def test_german_marks():
    assert quoted("Nein", "de") == "„Nein“"


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("1931-05-05", "1931-05-05", "Tuesday 5 May 1931"),
        ("1931-05-05", "1931-05-08", "5 – 8 May 1931"),
        ("1931-01-01", "1931-12-31", "1931"),
        ("1932-02-01", "1932-02-29", "February 1932"),
        ("1931-05-01", "1931-05-30", "1 – 30 May 1931"),
        ("1931-04-30", "1931-05-08", "30 Apr – 8 May 1931"),
        ("1930-12-30", "1931-01-02", "30 Dec 1930 – 2 Jan 1931"),
        ("1931-05-05", None, "From 5 May 1931"),
        (None, "1931-05-05", "Until 5 May 1931"),
        (None, None, "Undated"),
    ],
)
def test_days_as_headings(start, end, expected):
    assert interval(start, end) == expected


def test_an_interval_says_month_and_year_once():
    assert first_day("1931-05-05", "1931-05-08") == "5"


def test_several_speakers_say():
    verbs = {act: in_words(act, several=True) for act in ("state", "deny", "promise", "belief", "COERCE")}
    assert verbs == {"state": "say", "deny": "deny", "promise": "promise", "belief": "think", "COERCE": "coercion"}


@pytest.mark.parametrize(
    ("kind", "cue", "act", "called", "words"),
    [
        ("speech", None, "state", "state", "… the deal is dead"),
        ("speech", "did not say", "state", "state", "[did not say] … the deal is dead"),
        ("belief", "doubts", "state", "belief", "[doubts] … the deal is dead"),
        ("intent", "does not want", "reject", "reject", "[does not want] … the deal is dead"),
    ],
)
def test_what_was_not_said_is_not_told_as_said(kind, cue, act, called, words):
    told = Rendering("a", "q", None, None, None, "en", "the deal is dead", (), kind=kind, cue=cue)
    assert (manner(act, told), said(told)) == (called, words)
