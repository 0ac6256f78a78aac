"""Which tokens each rule of mending is asked of: most can tell nothing of most."""

from dataclasses import dataclass

from spacy.tokens import Doc

from dragoman.reading.grammar.kinds import Kinds, keys_of
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.rejoin import joined_in
from dragoman.reading.grammar.verb_shapes import VERBAL

_VERB, _NOUN, _PRONOUN, _ARTICLE = (keys_of(frozenset({place})) for place in ("VERB", "NOUN", "PRON", "DET"))
_ADJECTIVE = keys_of(frozenset({"ADJ"}))
_NAMES = keys_of(frozenset({"NOUN", "PROPN"}))
_VERBAL = keys_of(frozenset(VERBAL))
_HAVE = keys_of(frozenset({"avoir"}))
_COMMA = frozenset({","})


@dataclass(frozen=True, slots=True)
class Page:
    """A parse as it stands, with the indexes of its verbs and of the words that may be verbs."""

    doc: Doc
    labels: Labels
    kinds: Kinds
    verbs: list[int]


def further(kinds: Kinds, labels: Labels) -> list[int]:
    """Verbs of a row but its first."""
    joined = keys_of(labels.conjunct)
    return [at for at, label in enumerate(kinds.labels) if label in joined and kinds.places[at] in _VERB]


def every(page: Page) -> list[int]:
    """Every verb."""
    return page.verbs


def named(page: Page) -> list[int]:
    """Words that the parser calls verbs."""
    places = page.kinds.places
    return [at for at in page.verbs if places[at] in _VERB]


def unnamed(page: Page) -> list[int]:
    """Verbs that the parser takes for other words."""
    places = page.kinds.places
    return [at for at in page.verbs if places[at] not in _VERBAL]


def doubtful(page: Page) -> list[int]:
    """Words that may be verbs, and verbs beside a noun."""
    places, labels = page.kinds.places, page.kinds.labels
    doubted, hung = keys_of(page.labels.mistaken_verbs), keys_of(page.labels.beside_noun)
    return [at for at in page.verbs if places[at] in doubted or (places[at] in _VERB and labels[at] in hung)]


def helping(page: Page) -> list[int]:
    """Auxiliaries."""
    labels, lemmas, helping = page.kinds.labels, page.kinds.lemmas, keys_of(page.labels.auxiliary)
    return [at for at in page.verbs if lemmas[at] in _HAVE or labels[at] in helping]


def causing(page: Page) -> list[int]:
    """« faire », « laisser »."""
    lemmas, causes = page.kinds.lemmas, keys_of(page.labels.causatives)
    return [at for at in page.verbs if lemmas[at] in causes]


def tops(page: Page) -> list[int]:
    """Verbs that head a sentence."""
    heads = page.kinds.heads
    return [at for at in page.verbs if heads[at] == 0]


def roots(page: Page) -> list[int]:
    """The heads of sentences."""
    return [sentence.root.i for sentence in page.doc.sents]


def nominal_roots(page: Page) -> list[int]:
    """Nouns and adjectives that open and head a sentence."""
    named = ("NOUN", "PROPN", "ADJ")
    return [s.root.i for s in page.doc.sents if s.root.i == s.start and s.root.pos_ in named]


def headless(page: Page) -> list[int]:
    """Adjectives in the place of a noun."""
    kinds, held = page.kinds, keys_of(page.labels.subject | page.labels.passive_subject | page.labels.object)
    return [at for at, label in enumerate(kinds.labels) if label in held and kinds.places[at] in _ADJECTIVE]


def datives(page: Page) -> list[int]:
    """« lui », « leur »."""
    return page.kinds.of_lower(page.labels.datives)


def copulas(page: Page) -> list[int]:
    """Copulas."""
    labels, copula = page.kinds.labels, keys_of(page.labels.copula)
    return [at for at in page.verbs if labels[at] in copula]


def asides(page: Page) -> list[int]:
    """Pronouns that may stand between commas."""
    places = page.kinds.places
    return [at for at in page.kinds.of_lower(page.labels.aside_pronouns) if places[at] in _PRONOUN]


def things(page: Page) -> list[int]:
    """Nouns beside an object."""
    hung = keys_of(page.labels.beside_object)
    return [at for at, label in enumerate(page.kinds.labels) if label in hung and page.kinds.places[at] in _NOUN]


def relatives(page: Page) -> list[int]:
    """Verbs of relative clauses."""
    relative, labels = keys_of(page.labels.relative), page.kinds.labels
    return [at for at in page.verbs if labels[at] in relative]


def marks(page: Page) -> list[int]:
    """Quote marks."""
    return [token.i for token in page.doc if token.is_quote]


def articles(page: Page) -> list[int]:
    """Articles in front of a verb that they hang on."""
    kinds, last = page.kinds, len(page.doc) - 1
    return [
        at
        for at in kinds.of_lower(page.labels.clitics)
        if 0 < at < last and kinds.places[at] in _ARTICLE and kinds.heads[at] == 1 and kinds.places[at + 1] in _VERB
    ]


def relative_words(page: Page) -> list[int]:
    """Relative pronouns behind a comma."""
    lowers, commas = page.kinds.lowers, keys_of(_COMMA)
    found = page.kinds.of_lower(page.labels.relative_pronouns)
    return [at for at in found if at > 2 and (lowers[at - 1] in commas or lowers[at - 2] in commas)]


def further_verbs(page: Page) -> list[int]:
    """Verbs of a row but its first."""
    return further(page.kinds, page.labels)


def numbers(page: Page) -> list[int]:
    """« cents », « mille »."""
    return page.kinds.of_lower(page.labels.number_nouns)


def which(page: Page) -> list[int]:
    """Relative pronouns."""
    return page.kinds.of_lower(page.labels.relative_pronouns)


def that(page: Page) -> list[int]:
    """« que »."""
    return page.kinds.of_lower(page.labels.complementizers)


def times(page: Page) -> list[int]:
    """Days, months and the like."""
    lemmas, times = page.kinds.lemmas, keys_of(page.labels.hung_times)
    return [at for at, lemma in enumerate(lemmas) if lemma in times]


def further_nouns(page: Page) -> list[int]:
    """Nouns of a row but its first."""
    joined, places = keys_of(page.labels.conjunct), page.kinds.places
    return [at for at, label in enumerate(page.kinds.labels) if label in joined and places[at] in _NAMES]


def oblique(page: Page) -> list[int]:
    """Infinitives and other verbs hung like phrases."""
    labels, oblique = page.kinds.labels, keys_of(page.labels.oblique | page.labels.adnominal)
    return [at for at in page.verbs if labels[at] in oblique]


def joined(page: Page) -> list[int]:
    """What `rejoin` looks at."""
    return joined_in(page.doc, page.kinds, page.labels)
