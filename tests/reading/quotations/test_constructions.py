"""One example of each construction in both languages: what was said, by whom, on which cue."""

import pytest
from tests.reading.quotations.english import ENGLISH
from tests.reading.quotations.french import FRENCH

import dragoman


def check(language: str, text: str, content: str, speaker: str, act: str | None) -> None:
    reading = dragoman.read(text, language=language)
    names = {entity.id: entity.name for entity in reading.entities}
    found = [" … ".join(span.of(text) for span in q.content) for q in reading.quotations]
    assert content.rstrip(".") in [words.rstrip(".") for words in found], found
    quotation = reading.quotations[[words.rstrip(".") for words in found].index(content.rstrip("."))]
    assert [names[s] for s in quotation.speaker] == [speaker]
    assert act is None or quotation.act == act


@pytest.mark.parametrize(
    ("text", "content", "speaker", "act"), [row[1:] for row in ENGLISH], ids=[row[0] for row in ENGLISH]
)
def test_english(text: str, content: str, speaker: str, act: str | None) -> None:
    check("en", text, content, speaker, act)


@pytest.mark.parametrize(
    ("text", "content", "speaker", "act"), [row[1:] for row in FRENCH], ids=[row[0] for row in FRENCH]
)
def test_french(text: str, content: str, speaker: str, act: str | None) -> None:
    check("fr", text, content, speaker, act)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The so-called “blue line” runs along the river."),
        ("en", "The film “The Quiet Harbour” opened in Oslo."),
        ("fr", "La « ligne bleue » suit la rivière."),
        ("fr", "Le roman « Le Port tranquille » est paru à Oslo."),
        ("fr", "Le temple, bâti en 900 et surnommé « la demeure des nuages » par les guides, est clos."),
        ("fr", "Le palais a accusé réception de la note."),
    ],
)
def test_terms_and_titles_are_not_speech(language: str, text: str) -> None:
    assert dragoman.read(text, language=language).quotations == ()


def test_nested_sources_come_through_the_outer_one() -> None:
    text = "Ida Berg said that Norway had told her that the port was open."
    reading = dragoman.read(text, language="en")
    names = {entity.id: entity.name for entity in reading.entities}
    inner = next(q for q in reading.quotations if q.parent)
    assert [names[s] for s in inner.speaker] == ["Norway"] and [names[v] for v in inner.via] == ["Ida Berg"]


def test_the_press_conditional_tells_without_a_source() -> None:
    (told,) = dragoman.read("Le convoi aurait franchi la rivière.", language="fr").quotations
    assert told.speaker == () and told.source == () and told.form == "indirect"


@pytest.mark.parametrize(
    "text",
    [
        "Sans la tempête, la flotte aurait atteint le port.",
        "Le traité aurait dû entrer en vigueur au printemps.",
        "Si le câble avait tenu, la ville n'aurait pas été privée de courant.",
    ],
)
def test_regrets_and_suppositions_are_not_hearsay(text: str) -> None:
    assert dragoman.read(text, language="fr").quotations == ()


def test_a_cited_source_comes_through_who_cites() -> None:
    text = "Le prince a quitté la capitale, a rapporté la radio d'État, citant deux cheminots."
    reading = dragoman.read(text, language="fr")
    names = {entity.id: entity.name for entity in reading.entities}
    outer, inner = reading.quotations
    assert inner.parent == outer.id and inner.content == outer.content
    assert [names[s] for s in inner.speaker] == ["deux cheminots"]
    assert [names[v] for v in inner.via] == ["radio d'État"]


def test_words_that_a_noun_announces_have_no_selon() -> None:
    text = "L'armée a rejeté l'accusation selon laquelle ses hommes avaient pillé le musée."
    contents = [q.content[0].of(text) for q in dragoman.read(text, language="fr").quotations]
    assert "ses hommes avaient pillé le musée" in contents


@pytest.mark.parametrize(
    "text",
    [
        "Deux vedettes seraient en route vers le récif.",
        "Le régent disposerait de neuf mille hommes.",
        "Les deux ministres se seraient quittés sans un mot.",
        "Il se dit que le duc a vendu ses terres.",
    ],
)
def test_rumours_have_nobody_behind_them(text: str) -> None:
    (told,) = dragoman.read(text, language="fr").quotations
    assert told.source == () and told.speaker == ()


def test_comparisons_are_no_clauses() -> None:
    text = "Vienne croyait les cols plus sûrs que les ponts."
    contents = [q.content[0].of(text) for q in dragoman.read(text, language="fr").quotations]
    assert "les ponts" not in contents


def test_an_infinitive_with_a_hyphen_is_read() -> None:
    text = "Norland has agreed to re-open its ports for Sudlanders to mend their boats in Kell."
    assert dragoman.read(text, language="en").quotations


def test_marks_that_hold_no_words_beside_who_spoke_are_no_quotation() -> None:
    text = "Il pleut. «, soupire le maire, » La salle rit."
    assert not dragoman.read(text, language="fr").quotations
