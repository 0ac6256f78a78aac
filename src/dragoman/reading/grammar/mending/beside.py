"""Further tokens that rules are asked of: what hangs on nouns and names."""

from dragoman.model.parse import Token
from dragoman.reading.grammar.mending.candidates import Page, of_lower

_HUNG = frozenset({"nmod", "appos"})
_INFINITIVE = ("er", "ir", "re")
_ADJECTIVAL = frozenset({"ADJ", "ADV", "NOUN", "PROPN", "PUNCT", "X", "VERB"})


def beside_nouns(page: Page) -> list[Token]:
    """Verbs that tell of a noun."""
    hung = page.labels.adnominal | page.labels.relative
    return [verb for verb in page.verbs if verb.dep in hung]


def in_conjunctions(page: Page) -> list[Token]:
    """Names that a parser takes for a part of a word in front."""
    return [t for t in page.doc if t.pos == "PROPN" and t.dep == "fixed"]


def complex_relatives(page: Page) -> list[Token]:
    """« duquel », « laquelle »."""
    return [t for t in of_lower(page.doc, page.labels.complex_relatives) if t.i > 1]


def name_halves(page: Page) -> list[Token]:
    """Names taken for an object, right behind another name."""
    doc, hung = page.doc, page.labels.object
    return [t for t in doc[1:] if t.pos == "PROPN" and t.dep in hung and doc[t.i - 1].pos == "PROPN"]


def behind_names(page: Page) -> list[Token]:
    """Nouns behind a name that they hang on."""
    return [t for t in page.doc if t.pos == "NOUN" and t.head.pos == "PROPN" and t.head.i < t.i and t.dep in _HUNG]


def behind_nouns(page: Page) -> list[Token]:
    """Words in lower case right behind a common noun, which may be its adjective."""
    doc = page.doc
    return [t for t in doc[1:] if t.pos in _ADJECTIVAL and t.text.islower() and doc[t.i - 1].pos == "NOUN"]


def like_infinitives(page: Page) -> list[Token]:
    """Nouns that end like an infinitive, right behind « de » or « à »."""
    nouns = page.labels.infinitive_nouns
    return [t for t in page.doc if t.pos == "NOUN" and t.lower.endswith(_INFINITIVE) and t.lower not in nouns]


def numbers(page: Page) -> list[Token]:
    """Numbers and words for some of several."""
    some = page.labels.some_words
    return [t for t in page.doc if t.pos == "NUM" or t.lower in some]


def more(page: Page) -> list[Token]:
    """« plus »."""
    return of_lower(page.doc, ("plus",))


def joined_adjectives(page: Page) -> list[Token]:
    """Adjectives that go on from another word."""
    return [t for t in page.doc if t.pos == "ADJ" and t.dep in page.labels.conjunct and t.i > 2]


def governed_adjectives(page: Page) -> list[Token]:
    """Adjectives behind a preposition of their own."""
    return [t for t in page.doc if t.pos == "ADJ" and t.i > 1 and not t.labels.isdisjoint(page.labels.case)]
