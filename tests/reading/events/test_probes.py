"""Probes: small changes of a sentence that must change the event, or must not."""

import pytest

import dragoman

SWAPS = [
    ("en", "{0} accused {1} of fraud.", "ACCUSE"),
    ("en", "{0} sent grain to {1}.", "AID"),
    ("en", "{0} expelled the ambassador of {1}.", "SANCTION"),
    ("en", "Troops of {0} attacked {1} at dawn.", "ASSAULT"),
    ("fr", "{0} a accusé {1} de fraude.", "ACCUSE"),
    ("fr", "{0} a bombardé {1}.", "ASSAULT"),
]
NEGATIONS = [
    ("en", "Peru attacked Chile.", "Peru did not attack Chile."),
    ("en", "Ghana expelled three envoys of Togo.", "Ghana has not expelled three envoys of Togo."),
    ("fr", "Le Pérou a attaqué le Chili.", "Le Pérou n'a pas attaqué le Chili."),
    ("fr", "Le Ghana a arrêté le consul du Togo.", "Le Ghana n'a pas arrêté le consul du Togo."),
]


def parties(text: str, language: str, named: str) -> list[tuple[list[str], list[str]]]:
    reading = dragoman.read(text, language=language)
    country = {entity.id: entity.country or entity.name for entity in reading.entities}
    events = [event for event in reading.events if event.named_type == named]
    return [([country[a] for a in e.actors], [country[r] for r in e.recipients]) for e in events]


@pytest.mark.parametrize(("language", "pattern", "named"), SWAPS)
def test_swapped_parties_swap_roles(language: str, pattern: str, named: str) -> None:
    names = ("Peru", "Chile") if language == "en" else ("Cuba", "Haïti")
    (there,) = parties(pattern.format(*names), language, named)
    (back,) = parties(pattern.format(*reversed(names)), language, named)
    assert there[0]
    assert there[1]
    assert there != back
    assert there == back[::-1]


@pytest.mark.parametrize(("language", "told", "negated"), NEGATIONS)
def test_a_negation_changes_the_status(language: str, told: str, negated: str) -> None:
    (plain,) = dragoman.read(told, language=language).events
    (denied,) = dragoman.read(negated, language=language).events
    assert plain.status == "actual"
    assert denied.status == "denied"
    assert plain.named_type == denied.named_type
