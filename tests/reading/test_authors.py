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
        # who gets, hears or turns down a paper, and what it tells of, did not make it
        ("en", "The consul received a letter on Friday. The letter says the port is closed.", "letter", None),
        ("en", "Chad rejected the statement. The statement said two sailors had died.", "statement", None),
        ("en", "Five men drowned, according to a statement. The statement said a boat sank.", "statement", None),
        ("fr", "Le consul a reçu une lettre vendredi. La ville a faim, dit la lettre.", "lettre", None),
        ("fr", "Dans une lettre au roi, Ada Holm demande du riz. La ville a faim, dit la lettre.", "lettre", "Ada Holm"),
    ],
)  # fmt: skip
def test_whose_paper_it_is(language: str, text: str, paper: str, behalf: str | None) -> None:
    reading = read(text, language=language)
    names = {entity.id: entity.name for entity in reading.entities}
    *_, told = [q for q in reading.quotations if [names[one] for one in q.speaker] == [paper]]
    assert (names[told.on_behalf] if told.on_behalf else None) == behalf
