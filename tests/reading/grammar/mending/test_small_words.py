"""Tenses that an ending tells, and pronouns that a parser takes for expletives or hangs on a place."""

import pytest

from dragoman.engines.copied import copied
from dragoman.engines.parse import load
from dragoman.languages import load_language
from dragoman.model.parse import Token
from dragoman.reading.grammar.labels import load_labels
from dragoman.reading.grammar.mending.mend import mend


def _word(language: str, sentence: str, word: str) -> Token:
    doc = mend(copied(load(language)(sentence)), load_labels(language), load_language(language).frames)
    return next(token for token in doc if token.text == word)


@pytest.mark.parametrize(
    ("sentence", "word", "tense"),
    [
        ("Le roi livra le mutin à Londres.", "livra", "Past"),
        ("Le ministre jura de rendre les îles.", "jura", "Past"),
        ("L'escadre pénétra dans le port.", "pénétra", "Past"),
        ("Le roi livrera le mutin à Londres.", "livrera", "Fut"),
        ("Le maire ouvrira le port.", "ouvrira", "Fut"),
        ("Le courrier va à Lima.", "va", "Pres"),
    ],
)
def test_a_simple_past_is_no_future(sentence: str, word: str, tense: str) -> None:
    assert f"Tense={tense}" in _word("fr", sentence, word).morph


@pytest.mark.parametrize("word", ["Gaza", "Rua"])
def test_a_name_is_no_verb(word: str) -> None:
    assert _word("fr", f"Le maire de {word} a fourni des vivres.", word).pos != "VERB"


@pytest.mark.parametrize(
    ("language", "sentence", "word", "label", "head"),
    [
        ("fr", "Il lui a promis du blé.", "Il", "nsubj", "promis"),
        ("fr", "Ils le libéreront si Lima paie.", "le", "obj", "libéreront"),
        ("fr", "Il faut attendre.", "Il", "expl:subj", "faut"),
        ("en", "The sheikh met the envoy of Oman, who promised him gold.", "promised", "relcl", "envoy"),
        ("en", "The sheikh left Oman, which promised him gold.", "promised", "relcl", "Oman"),
    ],
)
def test_pronouns(language: str, sentence: str, word: str, label: str, head: str) -> None:
    found = _word(language, sentence, word)
    assert (found.dep, found.head.text) == (label, head)
