"""Whose words: unnamed sources, whose offices, pronouns that go on, hearers."""

import datetime

import pytest

import dragoman


def told(text, language):
    """(speakers, on_behalf, addressees) by name, of the last quotation."""
    reading = dragoman.read(text, language=language)
    names = {entity.id: entity.name for entity in reading.entities}
    last = max(reading.quotations, key=lambda q: (q.cue or q.content)[0].start)
    behalf = names.get(last.on_behalf or "")
    return [names[s] for s in last.speaker], behalf, [names[a] for a in last.addressee]


# language, what the row shows, text, speakers of the last cue
SPEAKERS = [
    (
        "en",
        "complement",
        "A spokesman for the Amber Line said the ferries were late.",
        ["spokesman for the Amber Line"],
    ),
    ("en", "number", "Two dockers said the crane had been moved at night.", ["Two dockers"]),
    ("en", "possessive", "The weavers' guild said the looms would stop.", ["weavers' guild"]),
    ("en", "document", "A report of the harbour office said the pier was unsafe.", ["report of the harbour office"]),
    ("en", "paper by name", "According to the weekly El Faro, the mayor has left the town.", ["El Faro"]),
    ("en", "no clause", "An envoy who knew the file said the deal was dead.", ["envoy"]),
    ("en", "last names", "Ana Ruiz Mora signed. Ruiz Mora said the road was open.", ["Ana Ruiz Mora"]),
    ("en", "he goes on", "A ferryman said the river was high. He added that the bridge had gone.", ["ferryman"]),
    (
        "fr",
        "complement",
        "Une porte-parole de la Ligne bleue a dit que le bac était en retard.",
        ["porte-parole de la Ligne bleue"],
    ),
    ("fr", "number", "Deux dockers ont dit que la grue avait été déplacée.", ["Deux dockers"]),
    ("fr", "a retired admiral", "L'amiral à la retraite Luis Ferro a dit que la baie était minée.", ["Luis Ferro"]),
    ("fr", "il goes on", "Un passeur a dit que le fleuve montait. Il a ajouté que le pont avait cédé.", ["passeur"]),
    (
        "fr",
        "whose claim",
        "L'affirmation de Paul Varga, selon laquelle « la digue tiendra », a fait rire.",
        ["Paul Varga"],
    ),
]


@pytest.mark.parametrize(
    ("language", "text", "speakers"), [(r[0], *r[2:]) for r in SPEAKERS], ids=[f"{r[0]} {r[1]}" for r in SPEAKERS]
)
def test_who_speaks(language, text, speakers):
    assert told(text, language)[0] == speakers


# language, what the row shows, text, on whose behalf
BEHALF = [
    (
        "en",
        "the country spoken of",
        "Chad denied the charge. Foreign Minister Idris Bol said the camp was empty.",
        "Chad",
    ),
    ("en", "city in the phrase", "The navy in Lima said no ship had sailed.", "Peru"),
    (
        "en",
        "a country no table knows",
        "Vessia shut the gate. Vessian president Ilka Moresh said it would stay shut.",
        "Vessia",
    ),
    ("en", "a company", "A spokesman for the Amber Line said the ferries were late.", "Amber Line"),
    (
        "en",
        "an assembly's president",
        "Chad denied it. The president of the chess club, Ida Berg, said it rained.",
        None,
    ),
    (
        "fr",
        "the country spoken of",
        "Bucarest a fermé le pont. Le ministre Radu Ionescu a dit que tout allait bien.",
        "Romania",
    ),
    ("fr", "a portfolio is no owner", "Le ministère des Transports a dit que la route était coupée.", None),
    ("fr", "its envoy", "Le Pérou a protesté. Son ambassadeur a dit que la carte était fausse.", "Peru"),
]


@pytest.mark.parametrize(
    ("language", "text", "behalf"), [(r[0], *r[2:]) for r in BEHALF], ids=[f"{r[0]} {r[1]}" for r in BEHALF]
)
def test_on_whose_behalf(language, text, behalf):
    assert told(text, language)[1] == behalf


# language, what the row shows, text, who is told
HEARERS = [
    ("en", "to", "The colonel hinted to diplomats that a visit was possible.", ["diplomats"]),
    ("en", "in front of", "“The mud is deep,” he said in front of the governors.", ["governors"]),
    ("en", "thanked", "Ida Berg thanked Algeria for its patience.", ["Algeria"]),
    (
        "en",
        "both",
        "Chad and Mali argued. Ida Berg called on both governments to withdraw their scouts.",
        ["Chad", "Mali"],
    ),
    ("fr", "devant", "« La vase est profonde », a lancé Paul Varga devant les députés.", ["lawmakers"]),
    (
        "fr",
        "les deux",
        "Le Tchad et le Mali se disputent. Paul Varga a exhorté les deux pays à retirer leurs troupes.",
        ["Chad", "Mali"],
    ),
]


@pytest.mark.parametrize(
    ("language", "text", "hearers"), [(r[0], *r[2:]) for r in HEARERS], ids=[f"{r[0]} {r[1]}" for r in HEARERS]
)
def test_who_is_told(language, text, hearers):
    assert told(text, language)[2] == hearers


def test_who_is_asked_says_nothing_yet():
    text = "Tom Bert was calm. Asked whether he would sign, Tom Bert shrugged."
    reading = dragoman.read(text, language="en")
    asked = next(q for q in reading.quotations if q.cue and q.cue[0].of(text) == "Asked")
    names = {entity.id: entity.name for entity in reading.entities}
    assert asked.speaker == ()
    assert [names[a] for a in asked.addressee] == ["Tom Bert"]


# language, text: the day is told with the occasion
OCCASIONS = [
    ("en", "In a letter printed on Monday, Ida Berg said the pier was unsafe."),
    ("fr", "Dans un entretien publié lundi, Paul Varga a dit que la digue tiendrait."),
    ("en", "Ida Berg spoke again on Monday, when she said the pier was unsafe."),
    ("fr", "Paul Varga l'avait promis lundi, lorsqu'il a dit que la digue tiendrait."),
]


@pytest.mark.parametrize(("language", "text"), OCCASIONS, ids=[r[0] for r in OCCASIONS])
def test_the_day_of_the_occasion(language, text):
    reading = dragoman.read(text, language=language, published=datetime.date(2024, 5, 15))
    said = reading.quotations[0].said_on
    assert said is not None
    assert said.start == "2024-05-13"
