"""On whose behalf a paper speaks that is called by its noun alone."""

import pytest

from dragoman.reading.read import read


@pytest.mark.parametrize(
    ("language", "text", "paper", "behalf"),
    [
        ("en", "The rebels issued a communiqué on Sunday. It is short. The communiqué said the port was closed.",
         "communiqué", "rebels"),
        ("en", "Norway's foreign ministry condemned the raid in a statement. Two sailors died, the statement said.",
         "statement", "Norway"),
        ("en", "A letter signed by Ada Holm came on Friday. The letter says the port is closed.", "letter", "Ada Holm"),
        ("en", "Two sailors died, the statement said.", "statement", None),
        ("en", "Chad and Togo put out a text. The text calls for an inquiry.", "text", None),
        ("fr", "Le Pérou a rejeté le blocus dans une note. Les armes sont légères, affirme le texte.", "texte", "Peru"),
        ("fr", "Le Pérou a rejeté le blocus, selon une note diffusée par la radio. Le fort tiendra, dit le texte.",
         "texte", "Peru"),
        ("fr", "Dans une lettre au roi, Ada Holm demande du riz. La ville a faim, dit la lettre.", "lettre", "Ada Holm"),
    ],
)  # fmt: skip
def test_whose_paper_it_is(language: str, text: str, paper: str, behalf: str | None) -> None:
    reading = read(text, language=language)
    names = {entity.id: entity.name for entity in reading.entities}
    (told,) = [q for q in reading.quotations if [names[one] for one in q.speaker] == [paper]]
    assert (names[told.on_behalf] if told.on_behalf else None) == behalf
