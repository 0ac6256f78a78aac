"""Parses mended where grammar leaves no doubt: the rules, one after the other, each asked of the tokens it is about."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from spacy.tokens import Doc, Token

from dragoman.languages import FrameLexicon
from dragoman.reading.grammar import candidates
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
    caused,
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
from dragoman.reading.grammar.leading import (
    dative_verb,
    heading_participle,
    headless,
    loose_front,
    opening_participle,
)
from dragoman.reading.grammar.mistaken import mistaken
from dragoman.reading.grammar.parted_subject import parted_subject
from dragoman.reading.grammar.predicates import predicate
from dragoman.reading.grammar.rejoin import rejoin
from dragoman.reading.grammar.row_tense import other_tense, third_infinitive
from dragoman.reading.grammar.rows import late_object, row
from dragoman.reading.grammar.strays import (
    behind_aside,
    behind_time,
    number_head,
    oblique_infinitive,
    relative_object,
    shared_mark,
    stolen_object,
    which_phrase,
)
from dragoman.reading.grammar.surname import surname
from dragoman.reading.grammar.told import told
from dragoman.reading.grammar.torn import asked, severed
from dragoman.reading.grammar.verb_shapes import VERBAL

_VERB, _VERBAL = keys_of(frozenset({"VERB"})), keys_of(frozenset(VERBAL))
_COLON, _COMMA = frozenset({":"}), frozenset({","})

type _Rule = Callable[[Token, Labels, FrameLexicon], Iterator[tuple[int, Edit]]]


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
        _mended(doc, other_tense, [doc[at] for at in candidates.further(kinds, labels)], labels, lexicon)
        _mended(doc, third_infinitive, [doc[at] for at in _adverbial(kinds, labels)], labels, lexicon)
        _mended(doc, behind_words, [doc[at] for at in _behind_marks(doc, kinds)], labels, lexicon)
    if _mended(doc, by_phrase, [doc[at] for at in kinds.of_lower(labels.by_words)], labels, lexicon):
        kinds = kinds_of(doc)
    if _mended(doc, fronted, [doc[at] for at in kinds.of_lower(_COLON)], labels, lexicon):
        kinds = kinds_of(doc)
    if not labels.mistaken_verbs:
        return doc
    page = candidates.Page(doc, labels, kinds, _verbs(kinds, labels, lexicon))
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


_RULES: tuple[tuple[_Rule, Callable[[candidates.Page], list[int]]], ...] = (
    (surname, candidates.named),
    (parted_compound, candidates.helping),
    (auxiliary, candidates.helping),
    (causative, candidates.causing),
    (caused, candidates.causing),
    (participle, candidates.unnamed),
    (told, candidates.unnamed),
    (mistaken, candidates.doubtful),
    (governed, candidates.named),
    (rehung, candidates.every),
    (inverted, candidates.named),
    (conditional, candidates.tops),
    (parted, candidates.tops),
    (opening, candidates.roots),
    (predicate, candidates.copulas),
    (row, candidates.every),
    (aside, candidates.asides),
    (late_object, candidates.things),
    (agreeing, candidates.relatives),
    (on_mark, candidates.marks),
    (dated_object, candidates.named),
    (clitic, candidates.articles),
    (rejoin, candidates.joined),
    (dative_verb, candidates.datives),
    (headless, candidates.headless),
    (opening_participle, candidates.nominal_roots),
    (heading_participle, candidates.roots),
    (loose_front, candidates.roots),
    (parted_subject, candidates.relative_words),
    (relative_object, candidates.that),
    (behind_aside, candidates.further_verbs),
    (number_head, candidates.numbers),
    (stolen_object, candidates.relatives),
    (which_phrase, candidates.which),
    (behind_time, candidates.times),
    (shared_mark, candidates.further_nouns),
    (oblique_infinitive, candidates.oblique),
)
"""The rules in order, each with the tokens that it is asked of: most can tell nothing of most."""
