"""Which words of an article are one entity, in both languages."""

from collections.abc import Callable

import pytest

import dragoman
from dragoman.model.entity import Actors

type Read = Callable[..., Actors]


# what the row is about; the text; entity name → its mentions in order, articles left out (pronouns as "~he")
# fmt: off
ENGLISH = [
    (
        "full name, surname, office alone",
        "Chilean President Ana Soto flew to Lima on Monday. Soto brought a letter. The president left at noon.",
        {"Ana Soto": ["Chilean President", "Ana Soto", "Soto", "president"]},
    ),
    (
        "the office learned later reaches the name in front",
        "President Lund refused. Hours later the Danish president refused again.",
        {"Lund": ["President", "Lund", "Danish president"]},
    ),
    (
        "a spelling variant",
        "Viktor Orlenko spoke first. Orlenco spoke last.",
        {"Viktor Orlenko": ["Viktor Orlenko", "Orlenco"]},
    ),
    (
        "two offices in a row",
        "The envoy to Chad, General Paul Kofi, slept. Kofi woke late.",
        {"Paul Kofi": ["envoy to Chad", "General", "Paul Kofi", "Kofi"]},
    ),
    (
        "an office behind the name",
        "Ida Berg, the Norwegian foreign minister, agreed. The minister smiled.",
        {"Ida Berg": ["Ida Berg", "Norwegian foreign minister", "minister"]},
    ),
    (
        "namesakes with first names stay apart",
        "Omar Haddad met Leila Haddad in Tunis. Leila Haddad wept.",
        {"Omar Haddad": ["Omar Haddad"], "Leila Haddad": ["Leila Haddad", "Leila Haddad"]},
    ),
    (
        "a head of state is not the namesake in a lesser office",
        "Attorney General Mark Dunn resigned on Friday. President Dunn accepted.",
        {"Mark Dunn": ["Attorney General", "Mark Dunn"], "Dunn": ["President", "Dunn"]},
    ),
    (
        "people, side and country are the country, its troops a body",
        "The Peruvian side hesitated. Peru waited. Peruvian troops did not, and the Peruvians cheered.",
        {"Peru": ["Peruvian side", "Peru", "Peruvians"], "Peru armed forces": ["Peruvian troops"]},
    ),
    (
        "a government is an organisation of its own",
        "The Sudanese government refused. The government of Sudan gave no reason.",
        {"Sudan government": ["Sudanese government", "government of Sudan"]},
    ),
    (
        "the counterpart by the people's adjective",
        "Norwegian Foreign Minister Ida Berg called her Danish counterpart, Jens Holm. Holm hung up.",
        {"Jens Holm": ["Danish counterpart", "Jens Holm", "Holm"]},
    ),
    (
        "an office with its complement, then a rank",
        "She told the commander of the landing force, Rear Admiral Carl Berg, to go.",
        {"Carl Berg": ["commander", "Rear Admiral", "Carl Berg"]},
    ),
    (
        "a title of honour is nobody by itself",
        "The British ambassador Sir Paul Lyne spoke.",
        {"Paul Lyne": ["British ambassador", "Paul Lyne"]},
    ),
    (
        "the head of a house, where nobody else is open",
        "President Ana Soto closed the ports. The head of the Elysee gave no reason.",
        {"Ana Soto": ["President", "Ana Soto", "head of the Elysee"]},
    ),
    (
        "of two who may hold an office of a country that nobody was told of, neither",
        "President Ada Lund called General Ivo Soto. The Chilean president gave no promise.",
        {"Ada Lund": ["President", "Ada Lund"], "Chilean president": ["Chilean president"]},
    ),
    (
        "an envoy is no ambassador, a delegate no foreign minister",
        "Secretary of State Ann Cole met the special envoy, Jens Holm. Chad abstained, its delegate said.",
        {"Ann Cole": ["Secretary of State", "Ann Cole"], "delegate": ["delegate"]},
    ),
    (
        "a general may be the president",
        "General Ivo Kern promised on Monday to wait. “We shall see,” the French president said.",
        {"Ivo Kern": ["General", "Ivo Kern", "French president"]},
    ),
    (
        "the other government is not the junta",
        "The Irish government waited. The junta met through the night.",
        {"Ireland government": ["Irish government"], "junta": ["junta"]},
    ),
    (
        "a title of one state is not another's office",
        "Defense Minister Ivo Kern left. He had told the Secretary of Defense.",
        {"Ivo Kern": ["Defense Minister", "Ivo Kern"], "Secretary of Defense": ["Secretary of Defense"]},
    ),
]
FRENCH = [
    (
        "nom complet, nom seul, fonction seule",
        "La présidente chilienne Ana Soto est arrivée lundi à Lima. Soto portait une lettre. La présidente est repartie.",
        {"Ana Soto": ["présidente chilienne", "Ana Soto", "Soto", "présidente"]},
    ),
    (
        "la fonction apprise plus tard",
        "Le président Lund a refusé. Le président danois a encore refusé mardi.",
        {"Lund": ["président", "Lund", "président danois"]},
    ),
    (
        "deux titres à la suite",
        "Le secrétaire général de l'OTAN, le général Paul Hofer, a démissionné. Hofer n'a rien dit.",
        {"Paul Hofer": ["secrétaire général de l'OTAN", "général", "Paul Hofer", "Hofer"]},
    ),
    (
        "l'adjectif au milieu de la fonction",
        "Le ministre norvégien des Affaires étrangères, Lars Berg, a accepté.",
        {"Lars Berg": ["ministre norvégien des Affaires étrangères", "Lars Berg"]},
    ),
    (
        "la partie et les habitants sont le pays, les troupes un corps",
        "La partie péruvienne hésitait. Le Pérou attendait. Les troupes péruviennes avançaient.",
        {"Peru": ["partie péruvienne", "Pérou"], "Peru armed forces": ["troupes péruviennes"]},
    ),
    (
        "le ministère et son adjectif",
        "Le ministère bolivien des Affaires étrangères a démenti.",
        {"Bolivia foreign ministry": ["ministère bolivien des Affaires étrangères"]},
    ),
    (
        "l'homologue",
        "Le ministre danois Jens Holm a rencontré son homologue suédois, Nils Ek. Ek a souri.",
        {"Nils Ek": ["homologue suédois", "Nils Ek", "Ek"]},
    ),
    (
        "le nom entier, que l'apposition suit",
        "L'ambassadeur du Pérou, Mario Garcia Inchaustegui, a protesté.",
        {"Mario Garcia Inchaustegui": ["ambassadeur du Pérou", "Mario Garcia Inchaustegui"]},
    ),
    (
        "de quoi on accuse n'est pas qui on accuse",
        "Elle a accusé les dirigeants danois de tromperie délibérée.",
        {"dirigeants danois": ["dirigeants danois"]},
    ),
    (
        "sur le bureau de l'un, l'autre exige",
        "Une lettre était sur le bureau du locataire de l'Élysée. Ivo Kern exige une réponse.",
        {"locataire de l'Élysée": ["locataire de l'Élysée"], "Ivo Kern": ["Ivo Kern"]},
    ),
    (
        "proche du palais n'est personne",
        "Le patron français Luc Petit est parti, a-t-on appris de source proche de l'Élysée.",
        {"Luc Petit": ["patron français", "Luc Petit"]},
    ),
]
# fmt: on
ROWS = [("en", *row) for row in ENGLISH] + [("fr", *row) for row in FRENCH]


@pytest.mark.parametrize(("language", "note", "text", "expected"), ROWS, ids=[f"{r[0]}: {r[1]}" for r in ROWS])
def test_one_entity_for_one_party(
    read: Read, language: str, note: str, text: str, expected: dict[str, list[str]]
) -> None:
    reading = read(text, language)
    found: dict[str, list[str]] = {}
    for entity in reading.entities:
        words = [m.span.of(text) for m in reading.mentions if m.entity == entity.id and m.form != "pronoun"]
        assert entity.name not in found, f"{note}: two entities are named {entity.name}"
        found[entity.name] = words
    assert {name: found.get(name) for name in expected} == expected, note


def test_two_whose_names_begin_at_one_place() -> None:
    """A shrine and the man it is named after, as a page's heading runs them together."""
    reading = dragoman.read("Okuda Shrine burnt Today\nOkuda Shrine, Okuda, Okuda Kenji Okuda's son.", language="en")
    assert any("Okuda" in entity.name for entity in reading.entities)
