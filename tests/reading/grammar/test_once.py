"""What is told of a token once a parse."""

from dragoman.engines.copied import copied
from dragoman.engines.parse import load
from dragoman.model.parse import Token
from dragoman.reading.grammar.labels import Labels, load_labels
from dragoman.reading.grammar.tree import once


def test_a_token_is_asked_once_a_parse() -> None:
    asked = []

    @once
    def shape(token: Token, labels: Labels) -> str:
        asked.append(token.text)
        return token.text if labels.subject else ""

    labels = load_labels("en")
    first, second = (copied(load("en")("Quito replied.")) for _ in range(2))
    assert [shape(first[0], labels), shape(first[0], labels), shape(first[1], labels)] == ["Quito", "Quito", "replied"]
    assert asked == ["Quito", "replied"]
    assert shape(second[0], labels) == "Quito"
    assert asked == ["Quito", "replied", "Quito"]
