import pytest

from dragoman.record.issues.terms import content_tokens, find_terms, make_term


@pytest.mark.parametrize(
    ("language", "term", "text", "words"),
    [
        ("en", "withdraw", "The withdrawal of the Ostran garrison began.", ["withdrawal"]),
        ("en", "garrison", "Both garrisons will go home.", ["garrisons"]),
        ("en", "rockets in Kell", "the rockets that Varnia keeps in Kell", ["rockets", "Kell"]),
        ("en", "fishing rights", "rights to fishing", ["rights", "fishing"]),
        ("fr", "s'étendre", "L'alliance ne s'étendra pas plus à l'est.", ["étendra"]),
        ("fr", "se retirer", "un retrait sans conditions", ["retrait"]),
        ("fr", "eaux territoriales", "dans les eaux dites territoriales du royaume", ["eaux", "territoriales"]),
        ("en", "cease-fire", "A cease-fire holds.", ["cease", "fire"]),
    ],
)
def test_a_term_is_found_in_any_of_its_forms(language: str, term: str, text: str, words: list[str]) -> None:
    (found,) = find_terms(content_tokens(text, language), [make_term("i", term, language)])
    assert [span.of(text) for span in found.spans] == words


@pytest.mark.parametrize(
    ("language", "term", "text"),
    [
        ("en", "rockets in Kell", "rockets for parades, said the mayor who had come by ferry all the way from Kell"),
        ("en", "rockets in Kell", "The rockets were fired."),
        ("fr", "retrait", "Le ministre part à la retraite."),
        ("en", "of the", "the end of the line"),
    ],
)
def test_words_far_apart_or_of_another_family_are_no_term(language: str, term: str, text: str) -> None:
    assert find_terms(content_tokens(text, language), [make_term("i", term, language)]) == []
