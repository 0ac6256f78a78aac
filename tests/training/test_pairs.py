"""The fit of what clues weigh."""

import train_pairs
from train_pairs import FITTED, Example, fit


def example(one: bool, evidence: float, added: float) -> Example:
    clues = dict.fromkeys((*FITTED, "rivals"), 0.0)
    return Example(clues | {"first_word_shared": evidence, "words_added": added}, one, 1.0, 0)


def test_what_goes_with_one_statement_weighs_for_it() -> None:
    found = dict(
        zip(FITTED, fit([example(True, 1.0, 0.0), example(False, 0.2, 0.0), example(False, 1.0, 0.8)]), strict=False)
    )
    assert found["first_word_shared"] > 0 > found["words_added"]
    assert found["other_acts"] == 0


def test_the_weights_file_keeps_its_shape() -> None:
    told = train_pairs.written(fit([example(True, 1.0, 0.0), example(False, 0.2, 0.0)]))
    before = (train_pairs.DATA / "weights.toml").read_text(encoding="utf-8")
    names = [[line.partition(" ")[0] for line in text.splitlines()] for text in (told, before)]
    assert names[0] == names[1]
    assert told != before
