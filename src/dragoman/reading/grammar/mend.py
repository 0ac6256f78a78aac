"""Parses mended where grammar leaves no doubt: the rules, one after the other, each asked of the tokens it is about."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from dragoman.languages import FrameLexicon
from dragoman.reading.grammar.agreement import agreeing
from dragoman.reading.grammar.asides import on_mark, rehung
from dragoman.reading.grammar.attributes import attribute
from dragoman.reading.grammar.by_phrase import by_phrase
from dragoman.reading.grammar.compounds import parted_compound
from dragoman.reading.grammar.dated_object import clitic, dated_object
from dragoman.reading.grammar.edits import Edit, apply
from dragoman.reading.grammar.fronted import behind_words, fronted
from dragoman.reading.grammar.heads import (
    aside,
    auxiliary,
    causative,
    conditional,
    governed,
    inverted,
    opening,
    parted,
    participle,
)
from dragoman.reading.grammar.interpolated import interpolated
from dragoman.reading.grammar.kinds import Kinds, keys_of, kinds_of
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.mistaken import mistaken
from dragoman.reading.grammar.predicates import predicate
from dragoman.reading.grammar.rejoin import joined_in, rejoin
from dragoman.reading.grammar.row_tense import other_tense, third_infinitive
from dragoman.reading.grammar.rows import late_object, row
from dragoman.reading.grammar.surname import surname
from dragoman.reading.grammar.told import told
from dragoman.reading.grammar.torn import asked, severed
from dragoman.reading.grammar.verb_shapes import VERBAL

_VERB, _NOUN, _PRONOUN, _ARTICLE = (keys_of(frozenset({place})) for place in ("VERB", "NOUN", "PRON", "DET"))
_VERBAL = keys_of(frozenset(VERBAL))
_HAVE = keys_of(frozenset({"avoir"}))
_COLON, _COMMA = frozenset({":"}), frozenset({","})

type _Rule = Callable[[Token, Labels, FrameLexicon], Iterator[tuple[int, Edit]]]


@dataclass(frozen=True, slots=True)
class _Page:
    """A parse as it stands, with the indexes of its verbs and of the words that may be verbs."""

    doc: Doc
    labels: Labels
    kinds: Kinds
    verbs: list[int]


def mend(doc: Doc, labels: Labels, lexicon: FrameLexicon) -> Doc:
    """The parse, mended in place, of a language whose labels name the parts of speech that verbs are mistaken for.

    Only what breaks grammar is touched: first clauses without a finite verb that hold a word which is one (« Lima
    dément avoir … »), then verbs without a subject that hang on a word which they cannot go on from.
    """
    if not len(doc):
        return doc
    if labels.attributive_verbs:
        _mended(doc, attribute, [sentence.root for sentence in doc.sents], labels, lexicon)
        _mended(doc, severed, [sentence.root for sentence in doc.sents], labels, lexicon)
        commas = [doc[at] for at in kinds_of(doc).of_lower(_COMMA)]
        _mended(doc, interpolated, commas, labels, lexicon)
        _mended(doc, asked, commas, labels, lexicon)
    kinds = kinds_of(doc)
    if not labels.mistaken_verbs:
        _mended(doc, other_tense, [doc[at] for at in _further(kinds, labels)], labels, lexicon)
        _mended(doc, third_infinitive, [doc[at] for at in _adverbial(kinds, labels)], labels, lexicon)
        _mended(doc, behind_words, [doc[at] for at in _behind_marks(doc, kinds)], labels, lexicon)
    if _mended(doc, by_phrase, [doc[at] for at in kinds.of_lower(labels.by_words)], labels, lexicon):
        kinds = kinds_of(doc)
    if _mended(doc, fronted, [doc[at] for at in kinds.of_lower(_COLON)], labels, lexicon):
        kinds = kinds_of(doc)
    if not labels.mistaken_verbs:
        return doc
    page = _Page(doc, labels, kinds, _verbs(kinds, labels, lexicon))
    for rule, askable in _RULES:
        if _mended(doc, rule, [doc[at] for at in askable(page)], labels, lexicon):
            page = replace(page, kinds=kinds_of(doc))
    return doc


def _mended(doc: Doc, rule: _Rule, tokens: Iterable[Token], labels: Labels, lexicon: FrameLexicon) -> bool:
    """Whether a rule asked for edits; they are made all at once."""
    edits: dict[int, Edit] = {}
    for token in tokens:
        if token.i not in edits:
            edits.update(rule(token, labels, lexicon))
    if edits:
        apply(doc, edits)
    return bool(edits)


def _further(kinds: Kinds, labels: Labels) -> list[int]:
    """Verbs of a row but its first."""
    joined = keys_of(labels.conjunct)
    return [at for at, label in enumerate(kinds.labels) if label in joined and kinds.places[at] in _VERB]


def _adverbial(kinds: Kinds, labels: Labels) -> list[int]:
    hung = keys_of(labels.adverbial)
    return [at for at, label in enumerate(kinds.labels) if label in hung and kinds.places[at] in _VERB]


def _behind_marks(doc: Doc, kinds: Kinds) -> list[int]:
    """Verbs one or two tokens behind a quote mark."""
    marks = doc.to_array("IS_QUOTE").nonzero()[0].tolist()
    return [at for mark in marks for at in (mark + 1, mark + 2) if at < len(doc) and kinds.places[at] in _VERB]


def _verbs(kinds: Kinds, labels: Labels, lexicon: FrameLexicon) -> list[int]:
    mistaken, forms, lowers = keys_of(labels.mistaken_verbs), keys_of(lexicon.verb_forms), kinds.lowers
    return [
        at for at, place in enumerate(kinds.places) if place in _VERBAL or (place in mistaken and lowers[at] in forms)
    ]


def _all(page: _Page) -> list[int]:
    return page.verbs


def _named(page: _Page) -> list[int]:
    places = page.kinds.places
    return [at for at in page.verbs if places[at] in _VERB]


def _unnamed(page: _Page) -> list[int]:
    places = page.kinds.places
    return [at for at in page.verbs if places[at] not in _VERBAL]


def _doubtful(page: _Page) -> list[int]:
    places, labels = page.kinds.places, page.kinds.labels
    doubted, hung = keys_of(page.labels.mistaken_verbs), keys_of(page.labels.beside_noun)
    return [at for at in page.verbs if places[at] in doubted or (places[at] in _VERB and labels[at] in hung)]


def _helping(page: _Page) -> list[int]:
    labels, lemmas, helping = page.kinds.labels, page.kinds.lemmas, keys_of(page.labels.auxiliary)
    return [at for at in page.verbs if lemmas[at] in _HAVE or labels[at] in helping]


def _causing(page: _Page) -> list[int]:
    lemmas, causes = page.kinds.lemmas, keys_of(page.labels.causatives)
    return [at for at in page.verbs if lemmas[at] in causes]


def _tops(page: _Page) -> list[int]:
    heads = page.kinds.heads
    return [at for at in page.verbs if heads[at] == 0]


def _roots(page: _Page) -> list[int]:
    return [sentence.root.i for sentence in page.doc.sents]


def _copulas(page: _Page) -> list[int]:
    labels, copula = page.kinds.labels, keys_of(page.labels.copula)
    return [at for at in page.verbs if labels[at] in copula]


def _asides(page: _Page) -> list[int]:
    places = page.kinds.places
    return [at for at in page.kinds.of_lower(page.labels.aside_pronouns) if places[at] in _PRONOUN]


def _things(page: _Page) -> list[int]:
    hung = keys_of(page.labels.beside_object)
    return [at for at, label in enumerate(page.kinds.labels) if label in hung and page.kinds.places[at] in _NOUN]


def _relatives(page: _Page) -> list[int]:
    relative, labels = keys_of(page.labels.relative), page.kinds.labels
    return [at for at in page.verbs if labels[at] in relative]


def _marks(page: _Page) -> list[int]:
    return [token.i for token in page.doc if token.is_quote]


def _articles(page: _Page) -> list[int]:
    kinds, last = page.kinds, len(page.doc) - 1
    return [
        at
        for at in kinds.of_lower(page.labels.clitics)
        if 0 < at < last and kinds.places[at] in _ARTICLE and kinds.heads[at] == 1 and kinds.places[at + 1] in _VERB
    ]


def _joined(page: _Page) -> list[int]:
    return joined_in(page.doc, page.kinds, page.labels)


_RULES: tuple[tuple[_Rule, Callable[[_Page], list[int]]], ...] = (
    (surname, _named),
    (parted_compound, _helping),
    (auxiliary, _helping),
    (causative, _causing),
    (participle, _unnamed),
    (told, _unnamed),
    (mistaken, _doubtful),
    (governed, _named),
    (rehung, _all),
    (inverted, _named),
    (conditional, _tops),
    (parted, _tops),
    (opening, _roots),
    (predicate, _copulas),
    (row, _all),
    (aside, _asides),
    (late_object, _things),
    (agreeing, _relatives),
    (on_mark, _marks),
    (dated_object, _named),
    (clitic, _articles),
    (rejoin, _joined),
)
"""The rules in order, each with the tokens that it is asked of: most can tell nothing of most."""
