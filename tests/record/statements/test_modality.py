"""What may be, must be or is but meant is not what is: each beside a fair rendering that is let through."""

import pytest
from tests.record.statements.test_accord import reason

from dragoman.record.contents.markers import find_markers

UNSURE = "one may be, or must be, what the other is"


@pytest.mark.parametrize(
    ("left", "right", "language", "kept"),
    [
        # a duty beside a fact, and beside what is asked for
        ("Hollin said Varnia should talk to Lima about the lock.", "Hollin said Varnia is talking to Lima about the lock.", "en", UNSURE),
        ("Hollin said the pilots must free the consul at once.", "Hollin demanded that the consul be freed at once by the pilots who had seized him.", "en", None),
        ("Hollin said the guard must leave the lock of Kell.", "Hollin a dit que la garde a quitté l'écluse de Kell.", "fr", UNSURE),
        # a wish, or a threat, beside what has been done
        ("Hollin said the king wanted to close the lock of Kell.", "Hollin said the king has closed the lock of Kell.", "en", UNSURE),
        ("Hollin said the king wanted to close the lock of Kell.", "Hollin said the king wished to shut the lock of Kell.", "en", None),
        ("Hollin promised to pay the pilots of Kell.", "Hollin said the pilots of Kell have been paid.", "en", UNSURE),
        ("Hollin promised to pay the pilots of Kell.", "Hollin said the pilots of Kell would be paid.", "en", None),
        # a proposal beside what could be
        ("Hollin proposed that Varnia and Lima use the lock together.", "Hollin a suggéré que Varnia et Lima pourraient utiliser ensemble l'écluse.", "fr", None),
    ],
)  # fmt: skip
def test_what_is_and_what_is_not_yet(left: str, right: str, language: str, kept: str | None) -> None:
    assert reason(left, right, other=language) == kept


def test_a_noun_has_no_future() -> None:
    assert "future" not in find_markers("le choléra gagne le camp", "fr").found
    assert "future" in find_markers("le choléra gagnera le camp", "fr").found


@pytest.mark.parametrize(
    "text", ["la flotte se retira du port", "le roi livrait le mutin", "la junte libéra le consul"]
)
def test_a_stem_in_r_makes_no_future(text: str) -> None:
    assert "future" not in find_markers(text, "fr").found
