"""Modes that the words around an act tell."""

import pytest
from tests.reading.events.test_find import read_day


@pytest.mark.parametrize(
    ("language", "text", "named", "mode"),
    [
        ("en", "Ghanaian warplanes attacked the harbour of Lomé.", "ASSAULT", "aerial"),
        ("en", "Chad's gunners shelled the garrison of Zouar.", "ASSAULT", "heavy-weapons"),
        ("en", "Villagers stoned a Ghanaian patrol.", "ASSAULT", "primitive"),
        ("en", "A Ghanaian frigate sank the cutter of Togo with its cannon.", "ASSAULT", "heavy-weapons"),
        ("fr", "Des chasseurs tchadiens ont attaqué le port de Lomé.", "ASSAULT", "aerial"),
        ("fr", "L'attaque à la grenade de l'ambassade du Togo a fait trois morts.", "ASSAULT", "explosives"),
        ("fr", "L'artillerie tchadienne a frappé Lomé.", "ASSAULT", "heavy-weapons"),
    ],
)
def test_means_of_an_attack(language: str, text: str, named: str, mode: str) -> None:
    assert [e.mode for e in read_day(text, language).events if e.named_type == named] == [mode]


@pytest.mark.parametrize(
    ("language", "text", "type_", "mode"),
    [
        ("en", "Ghana asked Togo for tents.", "REQUEST", "assist"),
        ("en", "Ghana asked Togo to scrap the decree.", "REQUEST", "change"),
        ("en", "Ghana called on Togo to release the sailors.", "REQUEST", "yield"),
        ("en", "Ghana called on its president to resign.", "REQUEST", "change"),
        ("en", "Ghana rejected Togo's plea for a ceasefire.", "REJECT", "yield"),
        ("en", "Ghana turned down Togo's offer of talks.", "REJECT", "meet"),
        ("en", "Ghana offered to mediate between Chad and Togo.", "REQUEST", "meet"),
        ("fr", "Le Ghana demande des tentes au Togo.", "REQUEST", "assist"),
        ("fr", "Le Ghana somme le Togo d'abroger le décret.", "REQUEST", "change"),
        ("fr", "Le Ghana a rejeté la proposition togolaise de sommet.", "REJECT", "meet"),
        ("fr", "Le Ghana exige la démission du président togolais.", "REQUEST", "change"),
    ],
)
def test_what_is_asked_for_or_refused(language: str, text: str, type_: str, mode: str) -> None:
    assert mode in [e.mode for e in read_day(text, language).events if e.type == type_]


@pytest.mark.parametrize(
    ("language", "text", "mode"),
    [
        ("en", "Ghana threatened to halt imports of Togolese cocoa.", "restrict"),
        ("en", "Ghana threatened to break off relations with Togo.", "relations"),
        ("en", "Ghana threatened to recall its ambassador from Togo.", "expel"),
        ("fr", "Le Ghana menace de geler ses achats de cacao au Togo.", "restrict"),
        ("fr", "Le Ghana menace de rappeler son ambassadeur au Togo.", "expel"),
        ("fr", "Le Ghana menace d'occuper la vallée.", "territory"),
    ],
)
def test_what_is_threatened(language: str, text: str, mode: str) -> None:
    assert [e.mode for e in read_day(text, language).events if e.type == "THREATEN"] == [mode]
