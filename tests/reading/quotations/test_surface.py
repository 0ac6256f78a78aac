"""Quotations of languages without a parser: every cue's example, and the constructions that a news text puts them in."""

import pytest

import dragoman
from dragoman.languages.cues import load_cues
from dragoman.model.reading import Reading
from dragoman.ontology.entries import Entry, read_entry, resource

CODES = ("de", "es")


def entries() -> list[tuple[str, str, tuple[str, ...], str]]:
    found = []
    for code in CODES:
        source = read_entry(resource("dragoman.languages", code, "cues.toml"), code)
        for kind in ("cue", "phrase"):
            for item in source.tables(kind):
                found.append((code, item.text("example"), item.texts("finds"), item.text("act")))
    return found


def told(reading: Reading, text: str) -> list[tuple[list[str], str | None, str]]:
    names = {entity.id: entity.name for entity in reading.entities}
    return [
        ([span.of(text) for span in q.content], names[q.speaker[0]] if q.speaker else None, q.act)
        for q in reading.quotations
    ]


@pytest.mark.parametrize(("code", "example", "finds", "act"), entries())
def test_example_of_a_cue(code: str, example: str, finds: tuple[str, ...], act: str) -> None:
    ((content, speaker, found),) = told(dragoman.read(example, language=code), example)
    assert content == list(finds)
    assert speaker is not None
    assert found == act


@pytest.mark.parametrize(
    ("code", "text", "content", "speaker", "act"),
    [
        ("es", "«La aduana —recordó la alcaldesa Rosa Mir— abre a las seis».", ["La aduana", "abre a las seis"], "Rosa Mir", "state"),
        ("es", "“Volveremos”, dijo ayer en Cuzco el general Luis Prat.", ["Volveremos"], "Luis Prat", "state"),
        ("es", "El general Luis Prat llegó tarde. Añadió, sin embargo, que el paso está libre.", ["el paso está libre"], "Luis Prat", "state"),
        ("es", "Luis Prat, portavoz de la liga, negó que haya presos.", ["haya presos"], "Luis Prat", "deny"),
        ("es", "El general Luis Prat rechazó las acusaciones.", ["las acusaciones"], "Luis Prat", "deny"),
        ("es", "La presa, insistió el general Luis Prat, no cederá este invierno.", ["La presa", "no cederá este invierno"], "Luis Prat", "state"),
        ("de", "„Wir kommen wieder“, sagte am Montag in Graz der General Lutz Prahm.", ["Wir kommen wieder"], "Lutz Prahm", "state"),
        ("de", "Am Montag sagte General Lutz Prahm, der Pass sei frei.", ["der Pass sei frei"], "Lutz Prahm", "state"),
        ("de", "General Lutz Prahm hat gesagt, dass der Pass frei ist.", ["der Pass frei ist"], "Lutz Prahm", "state"),
        ("de", "Lutz Prahm, Sprecher der Liga, bestritt, Gefangene zu haben.", ["Gefangene zu haben"], "Lutz Prahm", "deny"),
        ("de", "General Lutz Prahm wies die Vorwürfe zurück.", ["die Vorwürfe"], "Lutz Prahm", "deny"),
        ("de", "Der Damm, so General Lutz Prahm, werde den Winter überstehen.", [], None, ""),
    ],
)  # fmt: skip
def test_construction(code: str, text: str, content: list[str], speaker: str | None, act: str) -> None:
    found = told(dragoman.read(text, language=code), text)
    assert found == ([(content, speaker, act)] if content else [])


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("es", "La «Gaceta del Puerto» cumple un siglo."),
        ("es", "El plan que anunció la junta no existe."),
        ("es", "Según el calendario, la feria empieza en mayo."),
        ("de", "Die „Hafenpost“ wird hundert Jahre alt."),
        ("de", "Die Gräfin sagte das Fest ab."),
        ("de", "Laut Fahrplan geht der Zug um sechs."),
    ],
)
def test_no_quotation(code: str, text: str) -> None:
    assert dragoman.read(text, language=code).quotations == ()


@pytest.mark.parametrize("code", CODES)
def test_who_spoke_goes_on_over_a_pronoun_or_a_missing_subject(code: str) -> None:
    text = {
        "es": "«No hay trigo», dijo el gobernador Juan Oria. «Tampoco hay barcos», añadió. «Ni caminos».",
        "de": "„Es gibt keinen Weizen“, sagte Gouverneur Jan Ohr. „Auch keine Schiffe“, sagte er. „Und keine Wege.“",
    }[code]
    first, second = dragoman.read(text, language=code).quotations
    assert first.speaker == second.speaker != ()
    assert len(second.content) == 2
    (evidence,) = second.evidence["speaker"]  # type: ignore[misc]
    assert evidence.how == "resolved"


def test_the_table_of_cues_is_read_once() -> None:
    assert load_cues("es") is load_cues("es")
    assert load_cues("und") is None


def test_an_unknown_key_of_a_cue_is_refused() -> None:
    with pytest.raises(Exception, match="unknown keys taks"):
        Entry({"taks": ["marks"]}, "languages/xx/cues.toml, cue 1").done()
