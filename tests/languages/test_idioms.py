"""Set phrases and rarer verbs (frames/idioms_*.toml) in sentences other than their examples, and beside what they are not."""

import pytest

import dragoman


@pytest.mark.parametrize(
    ("code", "text", "type_"),
    [
        ("en", "The Bulgarian premier poured scorn on the Greek cabinet on Monday.", "ACCUSE"),
        ("en", "The Albanian envoy fastened the guilt on the Italian navy.", "ACCUSE"),
        ("en", "Ankara sidestepped the Soviet demand.", "REJECT"),
        ("en", "The besieged garrison radioed for reinforcements on Tuesday.", "REQUEST"),
        ("en", "The general shook his fist at the Danes.", "THREATEN"),
        ("en", "Colonels deposed the king of Libya in September.", "COERCE"),
        ("en", "The Peruvian navy waylaid two Chilean steamers.", "COERCE"),
        ("en", "Albania is recalling its technicians from Peking.", "SANCTION"),
        ("en", "The guerrillas are stacking their rifles in the square.", "RETREAT"),
        ("en", "The Danish cabinet buckled to the German demands.", "CONCEDE"),
        ("fr", "Le maréchal a accablé les évêques de reproches.", "ACCUSE"),
        ("fr", "Des officiers ont détrôné le roi de Libye en septembre.", "COERCE"),
        ("fr", "La police a raflé soixante bonzes à Hué.", "COERCE"),
        ("fr", "Les gendarmes sont tombés sur la colonne irlandaise à l'aube.", "ASSAULT"),
        ("fr", "Des étudiants se sont emparés du rectorat.", "PROTEST"),
        ("fr", "Le cabinet soudanais a renvoyé le plan égyptien à ses auteurs.", "REJECT"),
        ("fr", "Turin a fléchi devant les exigences autrichiennes.", "CONCEDE"),
    ],
)
def test_a_set_phrase_names_its_event(code: str, text: str, type_: str) -> None:
    events = dragoman.read(text, language=code).events
    assert [e.named_type for e in events if e.actors or e.recipients][:1] == [type_]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "The cook poured water on the flour."),
        ("en", "The painter threw a bucket on the canvas."),
        ("en", "The fire was brought under control in an hour."),
        ("en", "The tailor took the coat out into the yard."),
        ("en", "The boat sailed to the other side of the lake."),
        ("fr", "Le facteur a mis le paquet à la porte."),
        ("fr", "Le vent a arraché les tuiles du hangar."),
        ("fr", "Le cuisinier a couvert la tarte de sucre."),
        ("fr", "Le joueur a tiré le ballon sur la barre."),
    ],
)
def test_the_same_words_of_other_things_name_none(code: str, text: str) -> None:
    assert dragoman.read(text, language=code).events == ()
