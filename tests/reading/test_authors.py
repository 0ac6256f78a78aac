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
        ("en", "Reforms are due. The council adopted a resolution on Friday. The resolution calls on Peru to withdraw.",
         "resolution", "council"),
        ("fr", "Le ministère malien a opposé un démenti. « Aucun soldat n'est parti », dit un communiqué.",
         "communiqué", "Mali"),
        ("fr", "Selon une déclaration du gouvernement danois, la flotte reste. La ville a faim, affirme le texte.",
         "texte", "Denmark"),
        ("fr", "Le communiqué de la Norvège réclame la fin des essais.", "communiqué de la Norvège", "Norway"),
        ("fr", "Le maire a ri.\n\nLa ville a faim, dit un communiqué.", "communiqué", None),
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
