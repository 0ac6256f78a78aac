"""Words by meaning: small_words.toml, noun_phrases.toml and actors.toml, and what their loaders refuse."""

from collections.abc import Callable
from typing import Any

import pytest

from dragoman.engines.parse import parsed_languages
from dragoman.errors import KnowledgeError
from dragoman.languages import Language, load_language
from dragoman.languages.small_words import load_small_words
from dragoman.reading.actors.tables import load_words as load_actor_words
from dragoman.reading.grammar.noun_words import load_noun_words
from dragoman.reading.grammar.operators import load_operators

LOADERS: dict[str, Callable[[str], Any]] = {
    "small_words": load_small_words,
    "noun_phrases": load_noun_words,
    "actors": load_actor_words,
    "predications": load_operators,
}


@pytest.mark.parametrize("code", sorted(parsed_languages()))
@pytest.mark.parametrize("name", sorted(LOADERS))
def test_every_parsed_language_has_the_table(name: str, code: str) -> None:
    assert LOADERS[name](code)


@pytest.mark.parametrize(
    ("code", "key", "word", "held"),
    [
        ("en", "of", "of", True),
        ("fr", "of", "d’", True),
        ("fr", "of", "du", False),
        ("fr", "any_of", "du", True),
        ("en", "any_of", "de", False),
        ("fr", "to", "au", False),
        ("fr", "to_the", "au", True),
        ("en", "for_whom", "for", True),
    ],
)
def test_a_small_word_stands_under_its_meaning(code: str, key: str, word: str, held: bool) -> None:
    assert (word in getattr(load_small_words(code), key)) is held


def test_a_tie_is_between_the_words_of_the_table() -> None:
    words = load_noun_words("en")
    assert ("of", "by") in words.act_ties
    assert "plea" in words.noun_ties["from", "for"]
    assert "plea" not in words.noun_ties["of", "to"]


def _with(name: str, change: dict[str, object], monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Any]:
    """The loader of a table that is changed so."""
    changed = {**load_language("en").table(name), **change}
    monkeypatch.setattr(
        Language, "table", lambda _, asked: {k: v for k, v in changed.items() if v is not None} if asked == name else {}
    )
    return getattr(LOADERS[name], "__wrapped__")  # the loader without its memory  # noqa: B009


@pytest.mark.parametrize("name", sorted(LOADERS))
def test_an_unknown_key_is_an_error_that_names_file_and_key(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    load = _with(name, {"ofs": ["of"]}, monkeypatch)
    with pytest.raises(KnowledgeError, match=rf"languages/en/{name}\.toml: unknown keys ofs; known: "):
        load("en")


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("small_words", "theirs"),
        ("noun_phrases", "of_what"),
        ("actors", "place_ranks"),
        ("actors", "owner_in_front"),
        ("predications", "asked_of"),
    ],
)
def test_a_missing_key_is_an_error_that_names_file_and_key(
    name: str, key: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    load = _with(name, {key: None}, monkeypatch)
    with pytest.raises(KnowledgeError, match=rf"languages/en/{name}\.toml: misses {key}"):
        load("en")


@pytest.mark.parametrize("pair", ["of", "of by to"])
def test_a_tie_of_other_than_two_words_is_an_error(pair: str, monkeypatch: pytest.MonkeyPatch) -> None:
    load = _with("noun_phrases", {"act_ties": [pair]}, monkeypatch)
    with pytest.raises(KnowledgeError, match=r"noun_phrases\.toml: a tie is .*valid: two words"):
        load("en")
