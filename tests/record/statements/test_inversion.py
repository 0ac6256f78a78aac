"""What is denied of the opposite is the same; opposites that neither denies are not."""

import pytest
from tests.record.statements.test_accord import reason

OPPOSITE, DENIED = "one word turned into its opposite", "one denies what the other says"


@pytest.mark.parametrize(
    ("left", "right", "language", "kept"),
    [
        ("Hollin said the party would not stay out of the government of Varnia.", "Hollin a dit que le parti entrera au gouvernement de Varnia.", "fr", None),
        ("Hollin said the lock of Kell would not stay closed beyond Monday.", "Hollin said the lock of Kell would reopen on Tuesday.", "en", None),
        ("Hollin said the troops would stay until the vote.", "Hollin a dit que les troupes ne partiraient pas avant le vote.", "fr", None),
        ("Hollin said Varnia will not accept any foreign pilots.", "Hollin a dit que Varnia refuse tout pilote étranger.", "fr", None),
        ("Hollin said there is enough water at the lock for the summer.", "Hollin said water is running short at the lock for the summer.", "en", OPPOSITE),
        ("Hollin said Varnia supports the toll on barges.", "Hollin said Varnia is against the toll on barges.", "en", OPPOSITE),
        # what is no more may be told with a negation and without
        ("Hollin said the hospital has run out of fuel.", "Hollin said there is no fuel left at the hospital.", "en", None),
        ("Hollin said we will never hand over the two pilots.", "Hollin said the two pilots would under no circumstances be handed over.", "en", None),
        ("Hollin said the two pilots would be handed over.", "Hollin said the two pilots would under no circumstances be handed over.", "en", DENIED),
    ],
)  # fmt: skip
def test_opposites_and_negations(left: str, right: str, language: str, kept: str | None) -> None:
    assert reason(left, right, other=language) == kept
