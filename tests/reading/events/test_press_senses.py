"""Senses of the press (frames/press_*.toml) in sentences other than their examples, and classes of nouns in guards."""

import pytest

import dragoman


@pytest.mark.parametrize(
    ("code", "text", "type_"),
    [
        ("en", "Ankara patched up its quarrel with Athens in June.", "AGREE"),
        ("en", "The shah threw open the archives to the Danish inspectors.", "RETREAT"),
        ("en", "Finnish stevedores downed tools on Friday against the ministry.", "PROTEST"),
        ("en", "Helicopters plucked sixty villagers from the flooded valley.", "AID"),
        ("en", "Police herded two hundred nuns across the Danube.", "COERCE"),
        ("en", "Bonn doubled its duty on Polish coal.", "SANCTION"),
        ("en", "The hanging of the bishop was condemned by Rome.", "ASSAULT"),
        ("en", "Oslo called two classes of reservists to arms.", "MOBILIZE"),
        ("en", "Rome shipped penicillin to the Albanian clinics.", "AID"),  # of a class with medicines listed
        ("fr", "Les deux ministres ont apposé leur sceau à la convention.", "SUPPORT"),
        ("fr", "La rupture de Bogota avec Caracas a duré un an.", "SANCTION"),
        ("fr", "Le largage de vivres sur Leningrad a commencé lundi.", "AID"),
        ("fr", "Des lycéens ont déboulonné la statue du maréchal.", "PROTEST"),
        ("fr", "Le Portugal a dépêché deux corvettes à Macao.", "MOBILIZE"),
        ("fr", "Alger a élargi le rédacteur de l'hebdomadaire.", "RETREAT"),
        ("fr", "Les gendarmes ont arrêté dimanche à Tunis le rédacteur.", "COERCE"),
    ],
)
def test_a_sense_is_read(code: str, text: str, type_: str) -> None:
    assert type_ in {event.named_type for event in dragoman.read(text, language=code).events}


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "The chef doubled the salt in the soup."),
        ("en", "Officers put the number of soldiers on the isle at thirty."),
        ("en", "The navy put the toll at nine."),
        ("en", "The envoy asked Togo whether it would sign."),
        ("fr", "Lima a demandé au Togo s'il était prêt."),
        ("fr", "Lima pousse la Terre entière vers la guerre."),
        ("en", "The tenor landed at the end of the aria."),
        ("en", "Gardeners bury the bulbs in October."),
        ("en", "The choir sat round a table with the organist."),
        ("fr", "Le jardinier a élargi l'allée du parc."),
        ("fr", "Le maçon a fondu le plomb à midi."),
        ("fr", "La couturière a resserré la ceinture."),
        ("fr", "La fillette a désarmé le gendarme par son sourire."),
        ("fr", "Le boulanger a doublé la dose de sel."),
    ],
)
def test_the_same_words_of_other_things_name_none(code: str, text: str) -> None:
    assert dragoman.read(text, language=code).events == ()


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The widow complained to a Senate panel about the airmen. Hanoi gave no answer.", 1),  # a state has a part
        ("The widow complained to the baker about the bread.", 0),
    ],
)
def test_words_of_others_count_where_a_state_has_a_part(text: str, count: int) -> None:
    assert len([e for e in dragoman.read(text, language="en").events if e.named_type == "ACCUSE"]) == count
