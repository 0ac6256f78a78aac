"""Turns of the French press: cues that lead to an infinitive, asides, clefts, colons, possessive sources."""

import pytest

import dragoman


@pytest.mark.parametrize(
    ("text", "content", "source"),
    [
        ("« Le pont tient bon et tiendra », s'est-il borné à dire.", "Le pont tient bon et tiendra", "il"),
        ("Est-il encore temps ? s'interroge le greffier de Kasr.", "Est-il encore temps ?", "le greffier de Kasr"),
        ("« On nous a vendus », soupire, las, un vieux pilote.", "On nous a vendus", "un vieux pilote"),
        ("Le col est fermé. C'est ce qu'a dit lundi la reine.", "Le col est fermé.", "la reine"),
        ("Le maire insiste : il faut évacuer la rive.", "il faut évacuer la rive.", "Le maire"),
        ("Le roi se tait. À ses yeux, la trêve échouera.", "la trêve échouera.", "ses"),
        ("La ligue exige un vote, ce que Lima exclut depuis mai.", "un vote", "La ligue"),
        ("Accusé par l'opposition de brader le port, le duc est parti.", "de brader le port", "l'opposition"),
        ("Le régent a beau jurer que la digue tient, tous partent.", "la digue tient", "Le régent"),
    ],
)
def test_turns_of_the_press(text: str, content: str, source: str) -> None:
    found = dragoman.read(text, language="fr").quotations
    told = [(" ".join(s.of(text) for s in q.content), " ".join(s.of(text) for s in q.source)) for q in found]
    assert (content, source) in told


def test_a_relative_clause_behind_a_comma_is_not_what_a_noun_holds() -> None:
    text = "La proposition, que le duc juge bonne, prévoyait un vote."
    found = dragoman.read(text, language="fr").quotations
    assert not any("le duc juge" in s.of(text) for q in found for s in q.content)
