"""What a token is at a glance, for all tokens of a parse at once: cheaper than asking spaCy token by token."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from spacy.strings import get_string_id
from spacy.tokens import Doc


@dataclass(frozen=True, slots=True)
class Kinds:
    """Parallel to the tokens of a parse, as it stands when asked: mending changes all but `lowers` and `lemmas`.

    Parts of speech, dependency labels, how far off the head is (0 at a root); `lowers` and `lemmas` as spaCy's keys of
    these words (see `keys_of`).
    """

    places: list[str]
    labels: list[str]
    heads: list[int]
    lowers: list[int]
    lemmas: list[int]

    def of_lower(self, words: frozenset[str]) -> list[int]:
        """The tokens that are one of these words in lower case."""
        keys = keys_of(words)
        return [at for at, key in enumerate(self.lowers) if key in keys]


def kinds_of(doc: Doc) -> Kinds:
    """The kinds of all tokens now."""
    columns: list[int | str] = ["POS", "DEP", "LOWER", "LEMMA"]
    places, labels, lowers, lemmas = doc.to_array(columns).T.tolist()
    heads = doc.to_array("HEAD").astype("int64").tolist()
    return Kinds(_named(doc, places), _named(doc, labels), heads, lowers, lemmas)


def _named(doc: Doc, keys: Iterable[int]) -> list[str]:
    strings = doc.vocab.strings
    names = {key: strings[key] for key in set(keys)}
    return [names[key] for key in keys]


@cache
def keys_of(words: frozenset[str]) -> frozenset[int]:
    """spaCy's keys of words."""
    return frozenset(map(get_string_id, words))
