"""What denies, and what only looks like it."""

from dataclasses import replace

import pytest
from tests.made import Piece, Said, Who

from dragoman.model.span import Span
from dragoman.record.contents.denying import beside_cue, denies
from dragoman.record.contents.markers import find_markers
from dragoman.record.contents.words import conditional


@pytest.mark.parametrize(
    ("text", "language", "answer"),
    [
        ("the gates will not open", "en", True),
        ("the gates will open", "en", None),
        ("we rule out a blockade", "en", True),
        ("we do not rule out a blockade", "en", False),
        ("we shall talk for an hour and not a minute less", "en", None),
        ("at no time did we ask for a lease", "en", True),
        ("we cannot wait any more", "en", None),
        ("the ferry has yet to sail", "en", True),
        ("nous n'excluons pas un blocus", "fr", False),
        ("les vannes ne s'ouvriront pas", "fr", True),
        ("elle paiera, que cela plaise ou non", "fr", None),
        ("il n'ignore rien", "fr", True),
        ("не уйдут", "ru", True),
        ("they leave", "xx", None),
    ],
)
def test_denials(text: str, language: str, answer: bool | None) -> None:
    assert denies(text, language) is answer


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("Soley ne se dit pas prête à négocier avant lundi, et rien ne presse.", True),
        ("Soley se dit prête à négocier avant lundi, et rien ne presse.", None),
        ("Soley n'est pas venue. Elle se dit prête à négocier avant lundi.", None),
    ],
)
def test_a_verb_of_saying_is_denied_by_the_words_beside_it(text: str, answer: bool | None) -> None:
    who = (Who("p1", "person", ("Soley",)),)
    piece = Piece("A", text, "fr", "1971-05-04", who, (Said("négocier avant lundi", ("p1",)),))
    start = text.index("dit")
    quotation = replace(piece.reading().quotations[0], cue=(Span(start, start + 3),))
    assert denies(beside_cue(text, quotation), "fr") is answer


def test_no_part_of_a_name_denies() -> None:
    text = "La flotte partira lundi, a dit Nilsen."
    piece = Piece(
        "A", text, "fr", "1971-05-04", (Who("p1", "person", ("Nilsen",)),), (Said("La flotte partira lundi", ("p1",)),)
    )
    start = text.index("a dit")
    quotation = replace(piece.reading().quotations[0], cue=(Span(start, start + 5),))
    for name in ("Nilsen", "l'opposant Nilsen"):
        there = text.replace("Nilsen", name)
        assert denies(beside_cue(there, quotation), "fr") is None


@pytest.mark.parametrize(
    ("text", "language", "answer"),
    [
        ("les contrôles étaient plus sévères que jadis", "fr", None),
        ("les contrôles ne sont plus sévères", "fr", True),
        ("il n'y a plus rien à craindre", "fr", True),
    ],
)
def test_more_denies_nothing(text: str, language: str, answer: bool | None) -> None:
    assert denies(text, language) is answer


@pytest.mark.parametrize(
    ("text", "language", "answer"),
    [
        ("eighty pilots had been freed in exchange for the consul", "en", False),
        ("eighty pilots would be freed in exchange for the consul", "en", True),
    ],
)
def test_what_is_done_hangs_on_nothing(text: str, language: str, answer: bool) -> None:
    assert find_markers(text, language).conditional is answer


@pytest.mark.parametrize(
    ("text", "language", "answer"),
    [
        ("we sign if the fleet leaves", "en", True),
        ("we sign even if the fleet stays", "en", False),
        ("nous signerons à condition que la flotte parte", "fr", True),
        ("sans conditions", "fr", False),
    ],
)
def test_conditions(text: str, language: str, answer: bool) -> None:
    assert conditional(text, language) is answer


def test_restrictions_in_two_words_and_in_three() -> None:
    assert "only" in find_markers("elle ne prend que ce port", "fr").found
    assert "only" in find_markers("elle ne prend rien qu'elle ne possède", "fr").found
    assert "all" in find_markers("l'un et l'autre partiront", "fr").found  # as many words as a marker has
    assert "only" not in find_markers("elle ne dit pas que le port est pris", "fr").found


@pytest.mark.parametrize(
    ("text", "language", "answer"),
    [
        ("we went in not to take land but to save our people", "en", None),
        ("we shall not go, and we shall not talk", "en", True),
        ("but we shall not go", "en", True),
        ("ce n'est pas une bombe qui l'a faite, ce sont trente ans de silence", "fr", None),
        ("le fleuve n'a pas de gardien, il n'a que des riverains", "fr", None),
        ("le fleuve n'a pas de gardien", "fr", True),
    ],
)
def test_what_is_denied_for_something_else(text: str, language: str, answer: bool | None) -> None:
    assert find_markers(text, language).negated is answer


def test_a_cue_inside_the_content_is_not_looked_beside() -> None:
    text = "« Ils n'ont pas les moyens de se battre », a confié Soley."
    said = Said("Ils n'ont pas les moyens de se battre", ("p1",), form="direct", cue="a confié")
    piece = Piece("The Lamp", text, language="fr", who=(Who("p1", "person", ("Soley",)),), said=(said,))
    (quotation,) = piece.reading().quotations
    torn = replace(quotation, cue=(Span(text.index("ont"), text.index("ont") + 3), *quotation.cue))
    assert "pas" not in beside_cue(text, torn)
