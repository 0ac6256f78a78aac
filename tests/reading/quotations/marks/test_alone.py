"""Words in marks that no cue of the lexicon claims."""

import pytest

import dragoman


@pytest.mark.parametrize(
    ("text", "cue", "source", "content"),
    [
        ("« Ce n'est pas mon affaire », sourit le consul.", "sourit", "le consul", "Ce n'est pas mon affaire"),
        ("Osric Vey : « Nous ne céderons pas le puits. »", ":", "Osric Vey", "Nous ne céderons pas le puits."),
        ("La salle est vide. « J'ai perdu la clé. C'est un crime ? »", "", "", "J'ai perdu la clé. C'est un crime ?"),
        (
            "« La digue tiendra », a déclaré à la radio publique le ministre canadien.",
            "a déclaré",
            "le ministre canadien",
            "La digue tiendra",
        ),
    ],
)
def test_alone(text: str, cue: str, source: str, content: str) -> None:
    (found,) = dragoman.read(text, language="fr").quotations
    spans = (found.cue, found.source, found.content)
    assert tuple(" ".join(s.of(text) for s in part) for part in spans) == (cue, source, content)


def test_a_title_in_marks_says_nothing() -> None:
    assert dragoman.read("Sur la table, un essai intitulé « Soif ».", language="fr").quotations == ()
