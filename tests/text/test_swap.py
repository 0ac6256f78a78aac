"""Characters replaced one for one."""

from dragoman.text.swap import swap

PLAIN = {"’": "'", "\u00a0": " ", "‑": "-"}


def test_every_variant_is_replaced_and_offsets_hold() -> None:
    text = "l’île\u00a0: « porte‑avions », l’escale"
    assert swap(text, PLAIN) == "l'île : « porte-avions », l'escale"
    assert len(swap(text, PLAIN)) == len(text)


def test_what_holds_none_is_the_same_text() -> None:
    assert swap("the isthmus", PLAIN) == "the isthmus"
