"""Numbers with what they count."""

import pytest

from dragoman.languages import load_language
from dragoman.model.span import Evidence, Span
from dragoman.model.time import When
from dragoman.ontology.entries import Entry
from dragoman.reading.figures import find_figures, find_numbers, load_figures
from dragoman.reading.figures.value import number_of

CASES = [
    ("en", "Tens of thousands of soldiers crossed.", "Tens of thousands of soldiers", 10_000, None, "soldiers"),
    ("en", "Up to 900 armed sailors came.", "Up to 900 armed sailors", None, 900, "sailors"),
    ("en", "At least 12 people drowned.", "At least 12 people", 12, None, "people"),
    ("en", "Some 40 warships came.", "Some 40 warships", 40, 40, "ships"),
    ("en", "A dozen ships came.", "A dozen ships", 12, 12, "ships"),
    ("en", "Aid of $2.5 billion came.", "$2.5 billion", 2.5e9, 2.5e9, "USD"),
    ("en", "Between 30 and 40 missiles fell.", "Between 30 and 40 missiles", 30, 40, "missiles"),
    ("en", "2 to 3 million refugees fled.", "2 to 3 million refugees", 2e6, 3e6, "refugees"),
    ("en", "Hundreds of houses burned.", "Hundreds of houses", 100, None, "houses"),
    ("en", "Twenty-five thousand men marched.", "Twenty-five thousand men", 25_000, 25_000, "men"),
    (
        "en",
        "More than three hundred and twenty tanks came.",
        "More than three hundred and twenty tanks",
        320,
        None,
        "tanks",
    ),
    ("en", "A hundred states voted.", "A hundred states", 100, 100, "countries"),
    ("en", "12,500 of the prisoners came home.", "12,500 of the prisoners", 12_500, 12_500, "prisoners"),
    ("en", "It has lasted almost eight years.", "almost eight years", 8, 8, "years"),
    (
        "fr",
        "Des dizaines de milliers de soldats ont passé.",
        "Des dizaines de milliers de soldats",
        10_000,
        None,
        "soldiers",
    ),
    ("fr", "Près de 12 500 marins sont venus.", "Près de 12 500 marins", 12_500, 12_500, "sailors"),
    ("fr", "Jusqu’à 900 hommes sont venus.", "Jusqu’à 900 hommes", None, 900, "men"),
    ("fr", "Au moins 12 morts.", "Au moins 12 morts", 12, None, "deaths"),
    ("fr", "Une aide de 2,5 milliards d'euros.", "2,5 milliards d'euros", 2.5e9, 2.5e9, "EUR"),
    ("fr", "Entre 30 et 40 missiles sont tombés.", "Entre 30 et 40 missiles", 30, 40, "missiles"),
    ("fr", "Quatre-vingt-dix navires ont sombré.", "Quatre-vingt-dix navires", 90, 90, "ships"),
    ("fr", "Plus d'un million de réfugiés.", "Plus d'un million de réfugiés", 1e6, None, "refugees"),
    ("fr", "Trois autres traités.", "Trois autres traités", 3, 3, "treaties"),
    ("fr", "Une centaine de chars.", "Une centaine de chars", 100, 100, "tanks"),
    ("en", "Tolls rose by between 3% and 4%.", "between 3% and 4%", 3, 4, "percent"),
    ("en", "Shares fell 4 percent.", "4 percent", 4, 4, "percent"),
    ("en", "More than half of the herd died.", "More than half of the herd", 50, None, "percent"),
    ("en", "He brought 900 sailors at most.", "900 sailors at most", None, 900, "sailors"),
    ("en", "Some 60 or more villagers fled.", "Some 60 or more villagers", 60, None, "villagers"),
    ("en", "They mine 300 tonnes a week.", "300 tonnes a week", 300, 300, "tonnes a week"),
    ("en", "It burned for three days.", "three days", 3, 3, "days"),
    ("en", "It was minus nine degrees.", "minus nine degrees", -9, -9, "degrees"),
    ("en", "Some 4,000 Bolivians fled.", "Some 4,000 Bolivians", 4000, 4000, "people"),
    ("fr", "Les péages ont augmenté de 3 %.", "3 %", 3, 3, "percent"),
    ("fr", "Le quart de la récolte a péri.", "Le quart de la récolte", 25, 25, "percent"),
    ("fr", "Il amenait 900 marins au moins.", "900 marins au moins", 900, None, "sailors"),
    ("fr", "On extrait 300 tonnes par semaine.", "300 tonnes par semaine", 300, 300, "tonnes a week"),
    ("fr", "Quelque 4 000 Boliviens ont fui.", "Quelque 4 000 Boliviens", 4000, 4000, "people"),
    ("fr", "Une aide de 40 €.", "40 €", 40, 40, "EUR"),
    ("fr", "Environ 500 techniciens sont venus.", "Environ 500 techniciens", 500, 500, "technicians"),
    ("es", "Unas 12.000 personas huyeron.", "Unas 12.000 personas", 12_000, 12_000, "people"),
    ("es", "Murieron al menos veinte mineros.", "al menos veinte mineros", 20, None, "miners"),
    ("es", "Hasta 900 soldados cruzaron.", "Hasta 900 soldados", None, 900, "soldiers"),
    ("es", "Decenas de miles de manifestantes.", "Decenas de miles de manifestantes", 10_000, None, "protesters"),
]


@pytest.mark.parametrize(("code", "text", "words", "low", "high", "unit"), CASES)
def test_numbers(code: str, text: str, words: str, low: float | None, high: float | None, unit: str) -> None:
    (found,) = find_numbers(text, table=load_figures(code))
    assert (found.span.of(text), found.low, found.high, found.unit) == (words, low, high, unit)
    assert found.span.contains(found.unit_span)


@pytest.mark.parametrize(
    ("code", "text", "found", "bounds"),
    [
        ("en", "Officials put the number of guns on the island at about 30.", "about 30", (30, 30)),
        ("en", "The number of wounded soldiers has reached 120, a doctor said.", "120", (120, 120)),
        ("en", "They raised the number of ships to more than 40.", "more than 40", (40, None)),
        ("fr", "Le nombre de navires coulés s'élève à 12.", "12", (12, 12)),
        ("fr", "Il estime le nombre d'avions perdus à au moins 20.", "au moins 20", (20, None)),
        ("en", "The number of ships at the pier on Route 30 is unknown.", None, None),
        ("en", "The number of ships rose. At 30, he retired.", None, None),
    ],
)
def test_a_number_whose_noun_stands_before_it(
    code: str, text: str, found: str | None, bounds: tuple[float | None, float | None] | None
) -> None:
    told = [(item.span.of(text), (item.low, item.high)) for item in find_numbers(text, table=load_figures(code))]
    assert told == ([(found, bounds)] if found else [])


@pytest.mark.parametrize(
    ("code", "text", "found"),
    [
        ("en", "Of 30 sailors, twelve were Danish and nine Swedish.", ["30 sailors", "twelve", "nine"]),
        ("en", "A score of 12 ships, perhaps 14, sailed.", ["12 ships", "perhaps 14"]),
        ("en", "The bill passed by 61 votes to 40.", ["61 votes", "40"]),
        ("en", "The senate turned the bill down by 40-61.", ["40", "61"]),
        ("fr", "Le texte est passé par 61 voix contre 40.", ["61 voix", "40"]),
        ("fr", "Sur 30 marins, douze étaient danois et neuf suédois.", ["30 marins", "douze", "neuf"]),
    ],
)
def test_numbers_without_their_noun(code: str, text: str, found: list[str]) -> None:
    numbers = find_numbers(text, table=load_figures(code))
    assert [item.span.of(text) for item in numbers] == found
    assert len({item.unit for item in numbers}) == 1


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "A 12-year-old boy, born in 1950, read article 5 of the charter."),
        ("en", "The gates open at 10 o'clock."),
        ("en", "Ada Holm, 42 years, resigned; the 3rd man stayed."),
        ("en", "A soldier and a ship are no number."),
        ("en", "The F-16 planes and route 66 trucks."),
        ("fr", "Âgé de 42 ans, il a lu l'article 5 du traité."),
        ("en", "The reef lies at 12 degrees north; the guard stood 24 hours a day."),
        ("en", "In the second half of the year the harvest failed."),
        ("en", "Play ended 3 to 2 in the harbour."),
        ("fr", "Le blocus a commencé à 10 heures."),
        ("fr", "Un soldat et un navire ne sont pas un nombre."),
        ("und", "12 soldiers"),
    ],
)
def test_no_figure(code: str, text: str) -> None:
    assert find_numbers(text, table=load_figures(code)) == ()


@pytest.mark.parametrize(
    ("code", "example", "bound"),
    [
        (code, item.text("example"), item.text("bound"))
        for code in ("en", "fr")
        for key in ("qualifier", "closing")
        for item in Entry(load_language(code).table("figures"), code).tables(key)
    ],
)
def test_each_qualifier_states_its_bound(code: str, example: str, bound: str) -> None:
    (found,) = find_numbers(example, table=load_figures(code))
    stated = {"low": found.low, "high": found.high}
    assert [name for name, value in stated.items() if value is not None] == (
        ["low", "high"] if bound == "both" else [bound]
    )


@pytest.mark.parametrize(
    ("words", "value"),
    [("1,234,567", 1_234_567), ("12.5 million", 12.5e6), ("nine hundred", 900), ("two thousand and six", 2006)],
)
def test_number_of(words: str, value: float) -> None:
    assert number_of(words, load_figures("en")) == value


def test_times_are_no_figures() -> None:
    text = "They came in 30 years."
    assert find_numbers(text, table=load_figures("en"), exclude=[Span(10, 21)]) == ()
    assert find_numbers(text, table=load_figures("en"))


def test_figures_carry_evidence() -> None:
    text = "Up to 900 sailors came."
    numbers = find_numbers(text, table=load_figures("en"))
    seen = Evidence((Span(18, 22),), "inferred", "test/when")
    (figure,) = find_figures(
        numbers,
        of=lambda _: ("e1", seen),
        quotation=lambda _: "q1",
        when=lambda _: (When("1911-01-04", None, "day"), seen),
    )
    assert (figure.of, figure.quotation, figure.low, figure.high) == ("e1", "q1", None, 900)
    assert set(figure.evidence) == {"high", "of", "when"}
    (bare,) = find_figures(numbers)
    assert set(bare.evidence) == {"high"}


@pytest.mark.parametrize("line", ["12 " * 66_000, "one hundred " * 8_000, "some 40 red " * 16_000])
def test_a_long_line_is_read_whole(line: str) -> None:
    text = line + "\nThree ships sank."
    assert find_numbers(text, table=load_figures("en"))[-1].span.of(text) == "Three ships"
