"""People, offices and bodies by tables of printed words."""

import pytest

import dragoman

ROWS = [
    ("es", "«Hola», dijo el ministro chileno de Exteriores, Raúl Vega.", "Raúl Vega", "person", "CHL", "Chile"),
    ("es", "La portavoz del Gobierno danés, Ada Holm, afirmó que espera.", "Ada Holm", "person", "DNK", "Denmark"),
    ("es", "El Kremlin anunció que esperará.", "Kremlin", "organization", "RUS", "Russia"),
    ("es", "Moscú anunció que esperará.", "Moscow", "organization", "RUS", "Russia"),
    ("es", "El tren sale de Moscú.", "Moscow", "place", "RUS", None),
    ("es", "El secretario general de la ONU, Nils Ek, habló.", "Nils Ek", "person", None, "United Nations"),
    ("de", "„Hallo“, sagte der chilenische Außenminister Raúl Vega.", "Raúl Vega", "person", "CHL", "Chile"),
    ("de", "Die Sprecherin der dänischen Regierung, Ada Holm, schwieg.", "Ada Holm", "person", "DNK", "Denmark"),
    ("de", "Kremlsprecher Oleg Lewin schwieg.", "Oleg Lewin", "person", "RUS", "Kremlin"),
    ("de", "US-Präsident Tom Hart schwieg.", "Tom Hart", "person", "USA", "United States"),
    (
        "de",
        "Das Außenministerium in Wien sagte, man warte.",
        "Austria foreign ministry",
        "organization",
        "AUT",
        "Austria",
    ),
    ("de", "Die Vereinten Nationen schwiegen zu Chiles Note.", "Chile", "country", "CHL", None),
]


@pytest.mark.parametrize(("code", "text", "name", "kind", "country", "owner"), ROWS)
def test_entity(code: str, text: str, name: str, kind: str, country: str | None, owner: str | None) -> None:
    reading = dragoman.read(text, language=code)
    found = {entity.name: entity for entity in reading.entities}
    assert name in found, sorted(found)
    entity = found[name]
    names = {one.id: one.name for one in reading.entities}
    assert (entity.type, entity.country) == (kind, country)
    assert (names[entity.of] if entity.of else None) == owner


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("es", "La ministra Ana Soto llegó. Más tarde, Soto dijo que sí, y la ministra se fue."),
        ("de", "Außenministerin Ana Soto kam. Später sagte Soto, das gehe, und die Ministerin ging."),
    ],
)
def test_a_last_name_and_a_bare_office_are_the_same_person(code: str, text: str) -> None:
    reading = dragoman.read(text, language=code)
    (person,) = [entity for entity in reading.entities if entity.type == "person"]
    words = [m.span.of(text) for m in reading.mentions if m.entity == person.id]
    assert {"Soto"} <= set(words) and len(words) >= 4


def test_the_cast_gives_people_their_country() -> None:
    cast = [{"name": "Anna Sotto", "type": "person", "names": {"es": ["Ana Soto"]}, "roles": [{"country": "ITA"}]}]
    text = "Ana Soto dijo que sí."
    found = {e.name: e.country for e in dragoman.read(text, language="es", cast=cast).entities}
    assert found["Anna Sotto"] == "ITA"
