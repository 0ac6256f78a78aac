"""What an act hangs on, what is denied beside it, and rows of acts asked for."""

import pytest

import dragoman

CASES = [
    ("en", "Kasr will lend Oumara as much again once Oumara has raised the toll.", "lend", "conditional"),
    ("en", "Kasr would veto the treaty so long as the dock dispute lasted.", "veto", "conditional"),
    ("en", "Ulmark's navy would seize any vessel that crossed the line.", "seize", "conditional"),
    ("en", "Ulmark will seize the vessel in May.", "seize", "planned"),
    ("en", "Ulmark's police denied having beaten two Tavi envoys or smashed their lamps.", "smashed", "denied"),
    ("en", "The Tavi envoy asked Ulmark to free the clerks, to expel the consul and to pay.", "expel", "demanded"),
    ("fr", "Le Danemark rappellera son consul si la Diète vote la taxe.", "rappellera", "conditional"),
    ("fr", "La Norvège rappellera son consul sitôt que la taxe sera votée.", "rappellera", "conditional"),
    ("fr", "La Norvège rappellera son consul pour s'installer à Kiel.", "rappellera", "planned"),
    ("fr", "L'Égypte agite la menace d'un blocus du détroit de Tiran.", "blocus", "actual"),
    ("fr", "La marine islandaise assure avoir arraisonné un chalutier anglais.", "arraisonné", "actual"),
    ("fr", "Le Tchad assure n'avoir jamais armé les milices du Soudan.", "armé", "denied"),
    (
        "fr",
        "Ulmark exige la fin de l'embargo, l'arrêt des survols et l'évacuation du fort de Tavi.",
        "évacuation",
        "demanded",
    ),
    ("en", "Kasr asked Ulmark to recall its ships, two weeks after Oumara shelled the port.", "shelled", "actual"),
    ("fr", "« Ce n'est pas nous qui avons tiré les premiers », a dit le ministre togolais.", "tiré", "denied"),
    ("en", "Ulmark denounced the landing as an attack by Tavi.", "attack", "actual"),
]


@pytest.mark.parametrize(("language", "text", "word", "status"), CASES)
def test_status(language: str, text: str, word: str, status: str) -> None:
    events = dragoman.read(text, language=language).events
    found = [e.status for e in events if word in [span.of(text) for span in e.trigger]]
    assert found == [status]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Ulmark will regard any shot at the ferry as an attack by Tavi."),
        ("fr", "Ulmark considérera tout tir sur le bac comme une attaque de Tavi."),
        ("en", "Chile regards the manoeuvre as preparing for an invasion of Peru."),
        ("fr", "C'est une décision que les services chiliens ont considérée comme se préparer à une invasion."),
    ],
)
def test_what_a_thing_would_be_taken_for_is_no_act(language: str, text: str) -> None:
    told = dragoman.read(text, language=language).events
    assert not [e for e in told if e.named_type in ("ASSAULT", "MOBILIZE") and e.actors]


def test_an_adjective_taken_for_a_noun_is_no_act() -> None:
    text = "Le ministre a nié que la Zembla ait installé des fusées offensives à Lima."
    assert "ASSAULT" not in [e.type for e in dragoman.read(text, language="fr").events]
