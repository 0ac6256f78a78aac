"""What is told of a token once a parse, and what tokens are at a glance."""

from spacy.tokens import Token

from dragoman.engines.parse import load
from dragoman.reading.grammar.kinds import keys_of, kinds_of
from dragoman.reading.grammar.labels import Labels, load_labels
from dragoman.reading.grammar.tree import once


def test_a_token_is_asked_once_a_parse() -> None:
    asked = []

    @once
    def shape(token: Token, labels: Labels) -> str:
        asked.append(token.text)
        return token.shape_ if labels.subject else ""

    labels, first, second = load_labels("en"), load("en")("Quito replied."), load("en")("Quito replied.")
    assert [shape(first[0], labels), shape(first[0], labels), shape(first[1], labels)] == ["Xxxxx", "Xxxxx", "xxxx"]
    assert asked == ["Quito", "replied"]
    assert shape(second[0], labels) == "Xxxxx"
    assert asked == ["Quito", "replied", "Quito"]


def test_kinds_are_what_the_tokens_say() -> None:
    doc = load("fr")("Le préfet a imploré la reine, puis elle a cédé.")
    kinds = kinds_of(doc)
    assert [doc[at].text for at in kinds.of_lower(frozenset({"le", "elle"}))] == ["Le", "elle"]
    for column, wanted in ((kinds.places, "pos_"), (kinds.labels, "dep_"), (kinds.lowers, "lower_")):
        assert all(key in keys_of(frozenset({getattr(doc[at], wanted)})) for at, key in enumerate(column))
    assert kinds.heads == [token.head.i - token.i for token in doc]
