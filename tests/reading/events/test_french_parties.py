"""French constructions in which a parser hides who did it to whom."""

import pytest

from dragoman.api import code_pair
from dragoman.reading.read import read


@pytest.mark.parametrize(
    ("text", "named", "actors", "recipients"),
    [
        # a bare participle in front: its subject undergoes it
        ("Interpellé à l'aéroport, le consul du Togo a passé la nuit au poste.", "COERCE", [], ["consul du Togo"]),
        # complex prepositions
        ("Le Ghana a massé ses blindés face au Togo.", "MOBILIZE", ["Ghana"], ["Togo"]),
        # what a number counts
        ("La junte a arrêté trois cents manifestants.", "COERCE", ["junte"], ["trois cents manifestants"]),
        # an article alone is no preposition
        ("Des soldats ont violé des lycéennes.", "ASSAULT", ["soldats"], ["lycéennes"]),
        # who is blamed did it
        ("Le Togo reproche au Ghana d'avoir bombardé Lomé.", "ASSAULT", ["Ghana"], ["Lomé"]),
    ],
)
def test_parties(text: str, named: str, actors: list[str], recipients: list[str]) -> None:
    reading = read(text, language="fr")
    names = {entity.id: entity.name for entity in reading.entities}
    found = [e for e in reading.events if e.named_type == named]
    assert [([names[a] for a in e.actors], [names[r] for r in e.recipients]) for e in found] == [(actors, recipients)]


def test_a_pair_is_read_on_the_mended_parse() -> None:
    code = code_pair(
        "Le parquet de Lima enquête sur la Banque du Sud.", "Le parquet de Lima", "la Banque du Sud", language="fr"
    )
    assert (code.type, code.because.startswith("rule")) == ("ACCUSE", True)
