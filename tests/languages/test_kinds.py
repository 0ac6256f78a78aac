"""What common nouns name: languages/<code>/kinds.toml."""

from collections import Counter

import pytest

from dragoman.engines.parse import parsed_languages
from dragoman.errors import KnowledgeError
from dragoman.languages import Language, load_language
from dragoman.reading.events import words

CODES = sorted(parsed_languages())


@pytest.mark.parametrize("code", CODES)
def test_a_noun_stands_once_in_its_dictionary_form(code: str) -> None:
    groups = [group for kind in load_language(code).table("kinds").values() for group in kind.values()]  # type: ignore[attr-defined]
    nouns = [noun for group in groups for noun in group]
    assert [noun for noun, times in Counter(nouns).items() if times > 1] == []
    assert [noun for noun in nouns if noun != noun.lower().strip() or " " in noun] == []


@pytest.mark.parametrize(
    ("code", "noun", "kind"),
    [
        ("en", "printer", "person"),
        ("en", "flotilla", "group"),
        ("en", "shipyard", "organization"),
        ("en", "frigate", "craft"),
        ("en", "mortar", "weapon"),
        ("fr", "notaire", "person"),
        ("fr", "garde-côtes", "organization"),
        ("fr", "royaume", "country"),
        ("fr", "raffinerie", "place"),
    ],
)
def test_the_groups_of_a_kind_are_one_list(code: str, noun: str, kind: str) -> None:
    assert words.load_words(code).kinds[noun] == kind


@pytest.mark.parametrize("code", CODES)
def test_words_with_a_commoner_sense_are_left_out(code: str) -> None:
    assert {"anchor", "count", "mole", "rating", "cadre", "courrier", "suite"} & words.load_words(
        code
    ).kinds.keys() == set()


def test_an_unknown_kind_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    known = load_language("en").table("events")
    kinds: dict[str, object] = {kind: {} for kind in (*words.KINDS, "animal")}
    monkeypatch.setattr(Language, "table", lambda _, name: kinds if name == "kinds" else known)
    words.load_words.cache_clear()
    try:
        with pytest.raises(KnowledgeError, match=r"kinds\.toml: missing or unknown: animal"):
            words.load_words("en")
    finally:
        words.load_words.cache_clear()
