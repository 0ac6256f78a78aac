"""Further tokens that rules are asked of: what hangs on nouns and names."""

from dragoman.model.parse import Token
from dragoman.reading.grammar.candidates import Page

_HUNG = frozenset({"nmod", "appos"})


def beside_nouns(page: Page) -> list[Token]:
    """Verbs that tell of a noun."""
    hung = page.labels.adnominal | page.labels.relative
    return [verb for verb in page.verbs if verb.dep in hung]


def behind_names(page: Page) -> list[Token]:
    """Nouns behind a name that they hang on."""
    return [t for t in page.doc if t.pos == "NOUN" and t.head.pos == "PROPN" and t.head.i < t.i and t.dep in _HUNG]
