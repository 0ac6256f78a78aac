"""Where in its course a measure stands: each beside a fair rendering that is let through."""

import pytest
from tests.record.statements.test_accord import reason

STAGE = "at another stage"


@pytest.mark.parametrize(
    ("left", "right", "language", "kept"),
    [
        ("Hollin said talks on the dam of Kell have begun.", "Hollin said the talks on the dam of Kell are over.", "en", STAGE),
        ("Hollin said the army has started to withdraw from the coast.", "Hollin said the army has completed its withdrawal from the coast.", "en", STAGE),
        ("Hollin said talks on the dam of Kell have begun.", "Hollin a dit que les pourparlers sur le barrage de Kell ont repris.", "fr", STAGE),
        ("Hollin said talks on the dam of Kell have begun.", "Hollin a dit que les pourparlers sur le barrage de Kell ont débuté.", "fr", None),
        ("Hollin said the law against smuggling was passed.", "Hollin said Varnia is preparing a law against smuggling.", "en", STAGE),
        ("Hollin said Varnia would close all its ports to the rebels.", "Hollin said no port of Varnia would be open to the rebels.", "en", None),
    ],
)  # fmt: skip
def test_stages(left: str, right: str, language: str, kept: str | None) -> None:
    assert reason(left, right, other=language) == kept
