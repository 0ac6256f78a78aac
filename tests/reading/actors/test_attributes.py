"""What an entity is: its type, its country, and what it stands for."""

from collections.abc import Callable

import pytest

from dragoman.model.entity import Actors, Entity

type Read = Callable[..., Actors]

# language; text; words of one mention; type; country; name of what it stands for (`of`)
# fmt: off
ROWS = [
    # houses and capitals speak for their country, as places they do not
    ("en", "The Elysee denied it.", "Elysee", "organization", "FRA", "France"),
    ("en", "Canberra rejected the offer.", "Canberra", "organization", "AUS", "Australia"),
    ("en", "The talks were held in Canberra.", "Canberra", "place", "AUS", None),
    ("en", "The minister left Canberra on Monday.", "Canberra", "place", "AUS", None),
    ("en", "CANBERRA (Southern Wire) - Rain fell on the talks.", "CANBERRA", "place", "AUS", None),
    ("en", "The Lisbon treaty was signed.", "Lisbon", "place", "PRT", None),
    ("fr", "Canberra a rejeté l'offre.", "Canberra", "organization", "AUS", "Australia"),
    ("fr", "Les pourparlers se tenaient à Canberra.", "Canberra", "place", "AUS", None),
    ("fr", "Le ministre a quitté Canberra lundi.", "Canberra", "place", "AUS", None),
    # offices: whose they are, wherever that stands
    ("en", "Spanish Prime Minister Eva Ruiz spoke.", "Eva Ruiz", "person", "ESP", "Spain"),
    ("en", "Eva Ruiz, the prime minister of Spain, spoke.", "Eva Ruiz", "person", "ESP", "Spain"),
    ("en", "The Kremlin chief spoke.", "The Kremlin chief", "person", "RUS", "Russia"),
    ("en", "An Elysee aide, Luc Petit, spoke.", "Luc Petit", "person", "FRA", "France"),
    ("en", "NATO Secretary General Nils Ek spoke.", "Nils Ek", "person", None, "NATO"),
    ("en", "Spanish analyst Eva Ruiz wrote a book.", "Eva Ruiz", "person", "ESP", None),
    ("fr", "La Première ministre espagnole Eva Ruiz a parlé.", "Eva Ruiz", "person", "ESP", "Spain"),
    ("fr", "L'assistant de l'Élysée, Luc Petit, a parlé.", "Luc Petit", "person", "FRA", "France"),
    ("fr", "Le locataire du Kremlin a parlé.", "locataire du Kremlin", "person", "RUS", "Russia"),
    ("fr", "Le secrétaire général de l'ONU Nils Ek a parlé.", "Nils Ek", "person", None, "United Nations"),
    # bodies with a country's name
    ("en", "The Lesotho Defence Force was attacked by rebels.", "Lesotho Defence Force", "organization", "LSO", "Lesotho"),
    ("en", "The US Treasury Department imposed sanctions on Peru.", "US Treasury Department", "organization", "USA",
     "United States"),
    ("en", "Peru President Luis Mora spoke.", "Luis Mora", "person", "PER", "Peru"),
    # titles that one state alone gives, where the article names that state
    ("en", "Secretary of State Ann Cole said the United States would wait.", "Ann Cole", "person", "USA",
     "United States"),
    ("en", "Secretary of State Ann Cole went home.", "Ann Cole", "person", None, None),
    ("fr", "Le secrétaire à la Défense, le général Luc Hart, a dit que les États-Unis attendraient.", "Luc Hart",
     "person", "USA", "United States"),
    # the seat of a former state
    ("en", "The Soviet Union objected. The Kremlin waited.", "The Kremlin", "organization", "SUN", "Soviet Union"),
    ("en", "Russia objected. The Kremlin waited.", "The Kremlin", "organization", "RUS", "Russia"),
    # groups and bodies
    ("en", "Iraqi soldiers crossed the river.", "Iraqi soldiers", "group", "IRQ", "Iraq"),
    ("en", "The Finnish delegation walked out.", "Finnish delegation", "group", "FIN", "Finland"),
    ("en", "Europe hesitated.", "Europe", "group", None, None),
    ("fr", "Des soldats irakiens ont passé le fleuve.", "soldats irakiens", "group", "IRQ", "Iraq"),
    ("fr", "L'opposition danoise a protesté.", "opposition danoise", "organization", "DNK", "Denmark"),
    # countries' names that persons bear, persons' names that are countries
    ("en", "Michael Jordan, a lawyer, sued the city.", "Michael Jordan", "person", None, None),
    ("en", "Jordan closed its border.", "Jordan", "country", "JOR", None),
    ("en", "Georgia asked for help.", "Georgia", "country", "GEO", None),
    ("en", "French President Anne May spoke.", "Anne May", "person", "FRA", "France"),
    # a longer name than a country's, a body's or a person's
    ("en", "Marines landed in South Georgia on Sunday.", "South Georgia", "place", None, None),
    ("en", "It lost friends in Latin America, she said.", "Latin America", "place", None, None),
    ("en", "The South Korea team left.", "South Korea", "country", "KOR", None),
    ("fr", "Le général de Vallon se tait.", "de Vallon", "person", None, None),
    ("en", "The Congress of Tavira is long over.", "Congress of Tavira", "organization", None, None),
    # craft
    ("en", "A submarine sank the Chilean cruiser General Pardo on Sunday.", "General Pardo", "group", "CHL", None),
    ("en", "The tanker Bucharest was let through.", "Bucharest", "group", None, None),
    ("fr", "Des marins du destroyer Jean P. Kersaint sont montés à bord.", "Jean P. Kersaint", "group", None, None),
    ("en", "The Danish tanker Nora turned back after its captain had been told.", "captain", "person", None, None),
    # a place by where its name stands
    ("en", "Two wells near Werder were burnt.", "Werder", "place", None, None),
    ("en", "Gunners shelled Zalambar again.", "Zalambar", "place", None, None),
    ("en", "Commandos took the islet of Imia.", "Imia", "place", None, None),
    # whom somebody is for is not whose they are
    ("en", "The war with pro-Danish rebels went on.", "pro-Danish rebels", "group", None, None),
    # an owner in front stands right in front
    ("en", "After the riots in Port Moresby the governor asked for help.", "governor", "person", None, None),
    # the state that is spoken of
    ("en", "Chile broke off the talks. Defence Minister Ana Soto gave no reason.", "Ana Soto", "person", "CHL", "Chile"),
    ("en", "The junta turned down Peru's offer.", "junta", "organization", None, None),
    ("fr", "L'ambassadrice du Pérou à Lisbonne a prié le général de retenir l'armée.", "armée", "organization", "PRT",
     "Portugal"),
    # several bodies at once are no body of one state
    ("en", "Chile called on both governments to wait.", "both governments", "group", None, None),
    ("fr", "Le Pérou a demandé que les deux armées se retirent.", "deux armées", "group", None, None),
    # a report's place, and where something goes on
    ("fr", "Lima, 3 mai 1970 (Le Phare) – La pluie tombe.", "Lima", "place", "PER", None),
    ("fr", "Les pourparlers sont en cours à Vienne et ailleurs.", "Vienne", "place", "AUT", None),
    # islands by their short name, a country by whose it is
    ("en", "The invasion of the Falklands began.", "the Falklands", "country", "FLK", None),
    ("en", "Chilean premier Ana Soto said her country would wait.", "country", "country", "CHL", None),
    ("fr", "La présidente chilienne Ana Soto a dit que son pays attendra.", "pays", "country", "CHL", None),
    # bodies in both languages
    ("en", "The Universal Postal Union refused.", "Universal Postal Union", "organization", None, None),
    ("fr", "L'Union postale universelle a refusé.", "Union postale universelle", "organization", None, None),
]
# fmt: on


def _entity(reading: Actors, text: str, words: str) -> Entity | None:
    places = [m for m in reading.mentions if m.span.of(text) in (words, words.removeprefix("The "))]
    return next((e for e in reading.entities if places and e.id == places[0].entity), None)


@pytest.mark.parametrize(("language", "text", "words", "kind", "country", "owner"), ROWS)
def test_type_country_and_owner(
    read: Read, language: str, text: str, words: str, kind: str, country: str | None, owner: str | None
) -> None:
    reading = read(text, language)
    entity = _entity(reading, text, words)
    assert entity is not None, f"{words!r} is no mention"
    names = {e.id: e.name for e in reading.entities}
    assert (entity.type, entity.country, names.get(entity.of or "")) == (kind, country, owner)
    assert country is None or entity.evidence["country"]


@pytest.mark.parametrize(
    ("language", "text", "not_named"),
    [
        ("en", "China shops and Turkey carpets lined the street.", "China"),
        ("en", "Their opposition to the plan grew.", "opposition"),
        ("fr", "La dinde et le panama étaient au menu.", "panama"),
        ("fr", "Son opposition au projet grandissait.", "opposition"),
        ("en", "Who owns a rock?", "Who"),
    ],
)
def test_common_words_name_nobody(read: Read, language: str, text: str, not_named: str) -> None:
    reading = read(text, language)
    assert not_named not in {m.span.of(text) for m in reading.mentions}
    assert all(e.type not in ("country", "organization") for e in reading.entities)


def test_a_cast_gives_name_and_country(read: Read) -> None:
    cast = [
        {
            "name": "Ana Soto",
            "type": "person",
            "names": {"fr": ["Anna Sotto"]},
            "roles": [{"title": "president", "country": "CHL", "sector": "GOV"}],
        }
    ]
    text = "Anna Sotto a refusé de répondre."
    without, given = read(text, "fr"), read(text, "fr", cast)
    assert [(e.name, e.country) for e in without.entities if e.type == "person"] == [("Anna Sotto", None)]
    person = next(e for e in given.entities if e.type == "person")
    assert (person.name, person.country, person.sectors) == ("Ana Soto", "CHL", ("GOV",))
    assert [e.name for e in given.entities if e.id == person.of] == ["Chile"]
