"""Expressions on a day of publication: the days they mean."""

import pytest

from dragoman.model.article import Published
from dragoman.reading.times import find_expressions, guess_tense, load_times, resolve

# day of publication: Wednesday, 16 October 1963
DAY = "1963-10-16"

ENGLISH = [
    ("The envoy left on Monday.", "Monday", "1963-10-14", "1963-10-14"),
    ("The envoy will leave on Monday.", "Monday", "1963-10-21", "1963-10-21"),
    ("He said on Wednesday that he was tired.", "Wednesday", "1963-10-16", "1963-10-16"),
    ("The queen arrived on Friday, October 11.", "Friday, October 11", "1963-10-11", "1963-10-11"),
    ("The note of December 21 was ignored.", "December 21", "1962-12-21", "1962-12-21"),
    ("The fleet will sail on 3 January.", "3 January", "1964-01-03", "1964-01-03"),
    ("They met last week.", "last week", "1963-10-07", "1963-10-13"),
    ("They will meet next month.", "next month", "1963-11-01", "1963-11-30"),
    ("The strait was mined three days ago.", "three days ago", "1963-10-13", "1963-10-13"),
    ("The king was crowned 12 years ago.", "12 years ago", "1951-01-01", "1951-12-31"),
    ("Grain will run out in ten days.", "in ten days", "1963-10-26", "1963-10-26"),
    ("The port has been closed since August.", "since August", "1963-08-01", "1963-10-16"),
    ("The port stays closed until next spring.", "until next spring", "1963-10-16", "1964-05-31"),
    ("A treaty was drafted in late September.", "late September", "1963-09-21", "1963-09-30"),
    ("He must answer by the end of the month.", "by the end of the month", "1963-10-16", "1963-10-31"),
    ("Wars raged between 1912 and last year.", "between 1912 and last year", "1912-01-01", "1962-12-31"),
    ("Trade boomed in the early 1920s.", "the early 1920s", "1920-01-01", "1923-12-31"),
    ("The talks, held in Riga on Tuesday evening, failed.", "Tuesday evening", "1963-10-15", "1963-10-15"),
    (
        "The parade will be held on Saturday and the vote the following day.",
        "the following day",
        "1963-10-20",
        "1963-10-20",
    ),
    ("Snow fell last winter.", "last winter", "1962-12-01", "1963-02-28"),
    ("The fair ran from May 3 to 9.", "from May 3 to 9", "1963-05-03", "1963-05-09"),
    ("Later this month he will abdicate.", "Later this month", "1963-10-17", "1963-10-31"),
    (
        "The depot burned in the night from Monday to Tuesday.",
        "in the night from Monday to Tuesday",
        "1963-10-14",
        "1963-10-15",
    ),
    ("The fort was built in the 17th century.", "the 17th century", "1601-01-01", "1700-12-31"),
    ("Shots fell on the 3rd of last month.", "the 3rd of last month", "1963-09-03", "1963-09-03"),
    ("The envoy leaves in a few days.", "in a few days", "1963-10-17", "1963-10-23"),
    ("They fell out two or three weeks ago.", "two or three weeks ago", "1963-09-25", "1963-09-25"),
    ("The tax is due at the month's end.", "the month's end", "1963-10-21", "1963-10-31"),
    ("Guns fell silent between now and Friday.", "between now and Friday", "1963-10-16", "1963-10-18"),
    ("They met in the week of 4 June.", "in the week of 4 June", "1963-06-03", "1963-06-09"),
    ("They met on May 4; the next day they left.", "the next day", "1963-05-05", "1963-05-05"),
    ("They fled within 48 hours.", "within 48 hours", "1963-10-16", "1963-10-18"),
    ("He spoke the day before yesterday.", "the day before yesterday", "1963-10-14", "1963-10-14"),
]
FRENCH = [
    ("L'émissaire est parti lundi.", "lundi", "1963-10-14", "1963-10-14"),
    ("L'émissaire partira lundi.", "lundi", "1963-10-21", "1963-10-21"),
    ("La reine est arrivée le vendredi 11 octobre.", "vendredi 11 octobre", "1963-10-11", "1963-10-11"),
    ("La flotte appareillera le 3 janvier.", "3 janvier", "1964-01-03", "1964-01-03"),
    ("Ils se sont vus la semaine dernière.", "la semaine dernière", "1963-10-07", "1963-10-13"),
    ("Ils se verront le mois prochain.", "le mois prochain", "1963-11-01", "1963-11-30"),
    ("Le détroit a été miné il y a trois jours.", "il y a trois jours", "1963-10-13", "1963-10-13"),
    ("Le fort date du XVIIe siècle.", "du XVIIe siècle", "1601-01-01", "1700-12-31"),
    ("Des obus sont tombés le 3 du mois dernier.", "le 3 du mois dernier", "1963-09-03", "1963-09-03"),
    ("Le port est fermé depuis quelques jours.", "depuis quelques jours", "1963-10-09", "1963-10-16"),
    ("Une réponse viendra sous huitaine.", "sous huitaine", "1963-10-16", "1963-10-24"),
    ("Le port est fermé depuis août.", "depuis août", "1963-08-01", "1963-10-16"),
    ("Un traité a été rédigé fin septembre.", "fin septembre", "1963-09-21", "1963-09-30"),
    ("Il doit répondre d'ici la fin du mois.", "d'ici la fin du mois", "1963-10-16", "1963-10-31"),
    ("Il est revenu samedi ; la veille, il avait démenti.", "la veille", "1963-10-11", "1963-10-11"),
    ("Dans les années 1920, le commerce a prospéré.", "les années 1920", "1920-01-01", "1929-12-31"),
    ("La foire a duré du 3 au 9 mai.", "du 3 au 9 mai", "1963-05-03", "1963-05-09"),
    ("Le dépôt a brûlé dans la nuit de lundi à mardi.", "dans la nuit de lundi à mardi", "1963-10-14", "1963-10-15"),
    ("Les pourparlers s'ouvriront à la mi-novembre.", "la mi-novembre", "1963-11-11", "1963-11-20"),
    ("L'hiver dernier, la neige est tombée.", "L'hiver dernier", "1962-12-01", "1963-02-28"),
    ("Il a abdiqué en 1946.", "1946", "1946-01-01", "1946-12-31"),
]


def times_of(text: str, code: str, published: Published) -> dict[str, tuple[str | None, str | None]]:
    table = load_times(code)
    found = resolve(
        find_expressions(text, table=table), published=published, tense_at=lambda span: guess_tense(text, span, table)
    )
    return {time.span.of(text): (time.start, time.end) for time in found}


@pytest.mark.parametrize(("text", "words", "start", "end"), ENGLISH)
def test_english(text: str, words: str, start: str, end: str) -> None:
    assert times_of(text, "en", Published(value=DAY))[words] == (start, end)


@pytest.mark.parametrize(("text", "words", "start", "end"), FRENCH)
def test_french(text: str, words: str, start: str, end: str) -> None:
    assert times_of(text, "fr", Published(value=DAY))[words] == (start, end)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "A four-day march through the hills followed."),
        ("en", "Anna May said the army may march in step."),
        ("en", "The Sunday Courier has 1950 subscribers."),
        ("en", "The motion won 1914 votes and lost 20."),
        ("en", "The boy, aged twelve, spoke of the fall of the old dynasty."),
        ("fr", "Une marche de quatre jours a suivi."),
        ("fr", "La sonde approche de Mars et la Tribune du dimanche en parle."),
        ("fr", "La motion a recueilli 1914 voix."),
        ("fr", "Le garçon, âgé de douze ans, a été entendu."),
    ],
)
def test_no_calendar_time(code: str, text: str) -> None:
    assert times_of(text, code, Published(value=DAY)) == {}


def test_a_typographic_apostrophe_and_no_break_space_change_nothing() -> None:
    assert times_of("Il est parti aujourd’hui, le 3\u00a0mai 1960.", "fr", Published(value=DAY)) == {
        "aujourd’hui": (DAY, DAY),
        "3\u00a0mai 1960": ("1960-05-03", "1960-05-03"),
    }


def test_unknown_publication_leaves_relative_times_open() -> None:
    found = times_of("He left on Monday, in 1950 and since 1951.", "en", Published())
    assert found == {"Monday": (None, None), "1950": ("1950-01-01", "1950-12-31"), "since 1951": ("1951-01-01", None)}


def test_bounds_of_publication_place_what_they_agree_on() -> None:
    bounds = Published(earliest="1963-10-16", latest="1963-10-18", basis="inferred")
    found = times_of("He left on Monday, wrote on Thursday and answered today.", "en", bounds)
    assert found["Monday"] == ("1963-10-14", "1963-10-14")
    assert found["Thursday"] == (None, None)
    assert found["today"] == ("1963-10-16", "1963-10-18")


def test_no_such_day_is_unknown() -> None:
    assert times_of("It was dated February 30, 1950.", "en", Published(value=DAY)) == {
        "February 30, 1950": (None, None)
    }


@pytest.mark.parametrize("line", ["May 3 to " * 20_000, "1 2 3 4 " * 25_000, "in the last few " * 12_000])
def test_a_long_line_is_read_whole(line: str) -> None:
    text = line + "\nHe left on Monday."
    assert times_of(text, "en", Published(value=DAY))["Monday"] == ("1963-10-14", "1963-10-14")
