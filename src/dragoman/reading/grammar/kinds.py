"""What a token is at a glance, for all tokens of a parse at once: cheaper than asking spaCy token by token."""

from dataclasses import dataclass
from functools import cache

from spacy.strings import get_string_id
from spacy.tokens import Doc


@dataclass(frozen=True, slots=True)
class Kinds:
    """Parallel to the tokens of a parse, as it stands when asked: mending changes all but `lowers` and `lemmas`.

    Parts of speech, dependency labels, forms in lower case and dictionary forms, each as spaCy's key of that word (see
    `keys_of`); `heads`: how far off the head is (0 at a root).
    """

    places: list[int]
    labels: list[int]
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
    return Kinds(places, labels, heads, lowers, lemmas)


@cache
def keys_of(words: frozenset[str]) -> frozenset[int]:
    """spaCy's keys of words."""
    return frozenset(map(get_string_id, words))
