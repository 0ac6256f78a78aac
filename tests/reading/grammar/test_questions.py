"""The questions of the grammar, on parses built by hand: no model is loaded."""

import pytest
import spacy
from spacy.tokens import Doc as Parse

from dragoman.engines.copied import copied
from dragoman.model.parse import Doc
from dragoman.reading.grammar.labels import load_labels
from dragoman.reading.grammar.negation import is_negated
from dragoman.reading.grammar.phrases import fill, noun_phrase
from dragoman.reading.grammar.verbs import is_passive, subjects

VOCAB = spacy.blank("en").vocab  # with the lexical attributes (lower case) that a bare vocabulary lacks
ENGLISH, FRENCH = load_labels("en"), load_labels("fr")


def parse(rows: list[tuple[str, int, str, str]]) -> Doc:
    """A parse from (word, head, label, part of speech)."""
    words, heads, labels, parts = (list(column) for column in zip(*rows, strict=True))
    return copied(Parse(VOCAB, words=words, heads=heads, deps=labels, pos=parts))  # type: ignore[arg-type]


SHARED = parse(
    [
        ("Peru", 1, "nsubj", "PROPN"),
        ("agreed", 1, "ROOT", "VERB"),
        ("and", 1, "cc", "CCONJ"),
        ("signed", 1, "conj", "VERB"),
        ("pacts", 3, "dobj", "NOUN"),
    ]
)
PASSIVE = parse(
    [
        ("pacts", 2, "nsubjpass", "NOUN"),
        ("were", 2, "auxpass", "AUX"),
        ("signed", 2, "ROOT", "VERB"),
        ("by", 2, "agent", "ADP"),
        ("Peru", 3, "pobj", "PROPN"),
    ]
)
RELATIVE = parse(
    [
        ("envoys", 0, "ROOT", "NOUN"),
        ("who", 2, "nsubj", "PRON"),
        ("left", 0, "relcl", "VERB"),
    ]
)
NEGATED = parse(
    [
        ("Peru", 3, "nsubj", "PROPN"),
        ("did", 3, "aux", "AUX"),
        ("not", 3, "neg", "PART"),
        ("sign", 3, "ROOT", "VERB"),
    ]
)
WITH_BE = parse(
    [
        ("Lima", 2, "nsubj:pass", "PROPN"),
        ("est", 2, "aux:pass", "AUX"),
        ("partie", 2, "ROOT", "VERB"),
    ]
)
FROM_FRENCH = parse(
    [
        ("Lima", 1, "nsubj", "PROPN"),
        ("accuse", 1, "ROOT", "VERB"),
        ("Quito", 1, "obj", "PROPN"),
        ("du", 4, "case", "ADP"),
        ("raid", 1, "obl:arg", "NOUN"),
    ]
)


def words(tokens: object) -> list[str]:
    return [token.text for token in tokens]  # type: ignore[attr-defined]


def test_a_coordinated_verb_shares_the_subject() -> None:
    assert words(subjects(SHARED[3], ENGLISH)) == ["Peru"]


def test_the_agent_of_a_passive_acts_and_its_subject_undergoes() -> None:
    assert is_passive(PASSIVE[2], ENGLISH)
    assert words(fill(PASSIVE[2], "subject", ENGLISH)) == ["Peru"]
    assert words(fill(PASSIVE[2], "object", ENGLISH)) == ["pacts"]


def test_a_relative_pronoun_stands_for_its_noun() -> None:
    assert words(subjects(RELATIVE[2], ENGLISH)) == ["envoys"]


@pytest.mark.parametrize(("doc", "verb", "negated"), [(NEGATED, 3, True), (SHARED, 1, False)])
def test_negation(doc: Doc, verb: int, negated: bool) -> None:
    assert is_negated(doc[verb], ENGLISH) is negated


def test_a_french_perfect_with_be_is_no_passive() -> None:
    WITH_BE[2].lemma = "partir"
    assert not is_passive(WITH_BE[2], FRENCH)
    assert words(subjects(WITH_BE[2], FRENCH)) == ["Lima"]


def test_a_contracted_preposition_fills_its_dictionary_slot() -> None:
    assert words(fill(FROM_FRENCH[1], "prep:de", FRENCH)) == ["raid"]
    assert words(fill(FROM_FRENCH[1], "object", FRENCH)) == ["Quito"]


def test_a_noun_phrase_leaves_its_relative_clause_out() -> None:
    assert words(noun_phrase(RELATIVE[0], ENGLISH)) == ["envoys"]


@pytest.mark.parametrize(
    ("word", "printed"), [("de", "du"), ("contre", "encontre"), ("contre", "face"), ("envers", "vis-à-vis")]
)
def test_a_preposition_is_said_by_other_words_too(word: str, printed: str) -> None:
    assert {word, printed} <= FRENCH.worded[word]
