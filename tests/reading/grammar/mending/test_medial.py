"""What French sets between a subject and its verb: who tells it, "selon X", "pour sa part"."""

import pytest

from dragoman import read


@pytest.mark.parametrize(
    ("sentence", "speaker", "content"),
    [
        (
            "Lima, affirme le ministre bolivien, a violé la trêve.",
            "ministre bolivien",
            ["Lima", "a violé la trêve."],
        ),
        (
            "Athènes, a prévenu le général Kost, fermera ses ports.",
            "Kost",
            ["Athènes", "fermera ses ports."],
        ),
        ("L'armée, indique le communiqué, a repris le fort.", "communiqué", ["L'armée", "a repris le fort."]),
        (
            "Ottawa, d'après le ministre espagnol, a saisi le chalutier.",
            "ministre espagnol",
            ["Ottawa", "a saisi le chalutier."],
        ),
        (
            "L'Italie, a fait savoir M. Adorni, n'enverra pas de navires.",
            "Adorni",
            ["L'Italie", "n'enverra pas de navires."],
        ),
        ("Le consul a parlé. Paris, ajoute-t-il, n'a rien promis.", "consul", ["Paris", "n'a rien promis."]),
    ],
)
def test_the_subject_stays_with_its_verb(sentence: str, speaker: str, content: list[str]) -> None:
    reading = read(sentence, language="fr")
    names = {entity.id: entity.name for entity in reading.entities}
    (quotation,) = reading.quotations
    assert [names.get(one, one) for one in quotation.speaker] == [speaker]
    assert [span.of(sentence) for span in quotation.content] == content


@pytest.mark.parametrize(
    ("sentence", "doer"),
    [
        ("Lima, affirme le ministre bolivien, a violé la trêve.", "Lima"),
        ("Lima, pour sa part, a fermé la frontière.", "Lima"),
        ("L'Italie, a fait savoir M. Adorni, n'enverra pas de navires.", "Italy"),
        ("La Malaisie, proclamée la veille, a rompu mardi ses relations avec l'Indonésie.", "Malaysia"),
    ],
)
def test_who_tells_did_not_do_it(sentence: str, doer: str) -> None:
    reading = read(sentence, language="fr")
    names = {entity.id: entity.name for entity in reading.entities}
    assert [names[one] for event in reading.events for one in event.actors] == [doer]
