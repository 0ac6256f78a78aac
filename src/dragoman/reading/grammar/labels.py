"""A parser's names for the things grammar asks for, read from languages/<code>/labels.toml."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from functools import cache
from typing import cast

from dragoman.errors import KnowledgeError
from dragoman.languages import load_language
from dragoman.languages.small_words import SmallWords, load_small_words
from dragoman.reading.grammar.noun_words import NounWords, load_noun_words

_TABLES = ("entities", "contracted", "compound_prepositions")
_ELSEWHERE = frozenset({"small", "nouns"})
"""What has a table of its own."""

_SAID_BY = (("vis-à-vis", "envers"), ("face", "contre"))
"""Words that `preposition_phrases` reads as a preposition without a table."""


@dataclass(frozen=True, slots=True)
class Labels:
    """Dependency labels by what they mean (first part), words that grammar needs (second), entity labels → types.

    `contracted`: shapes of prepositions → their dictionary form. `compound_prepositions`: nouns that make a preposition
    with those around them → the one that says the same.
    """

    subject: frozenset[str]
    passive_subject: frozenset[str]
    object: frozenset[str]
    iobject: frozenset[str]
    predicate: frozenset[str]
    clause: frozenset[str]
    infinitive: frozenset[str]
    gerund: frozenset[str]
    adnominal: frozenset[str]
    relative: frozenset[str]
    adverbial: frozenset[str]
    apposition: frozenset[str]
    conjunct: frozenset[str]
    parataxis: frozenset[str]
    preposition: frozenset[str]
    preposition_object: frozenset[str]
    case: frozenset[str]
    oblique: frozenset[str]
    agent: frozenset[str]
    auxiliary: frozenset[str]
    passive_auxiliary: frozenset[str]
    copula: frozenset[str]
    mark: frozenset[str]
    particle: frozenset[str]
    possessive: frozenset[str]
    modifier: frozenset[str]
    determiner: frozenset[str]
    negation: frozenset[str]
    coordinator: frozenset[str]
    reflexive: frozenset[str]
    name_part: frozenset[str]
    adverb: frozenset[str]
    expletive: frozenset[str]
    complementizers: frozenset[str]
    relative_pronouns: frozenset[str]
    infinitive_marks: frozenset[str]
    negation_words: frozenset[str]
    half_negations: frozenset[str]
    half_negated: frozenset[str]
    expletive_words: frozenset[str]
    only_words: frozenset[str]
    future_words: frozenset[str]
    conditional_words: frozenset[str]
    obligation_words: frozenset[str]
    told_forms: frozenset[str]
    condition_words: frozenset[str]
    content_marks: frozenset[str]
    by_words: frozenset[str]
    perfect_with_be: frozenset[str]
    never_subjects: frozenset[str]
    like_objects: frozenset[str]
    datives: frozenset[str]
    object_patterns: frozenset[str]
    gerund_marks: frozenset[str]
    before_that: frozenset[str]
    around_words: frozenset[str]
    when_words: frozenset[str]
    which_words: frozenset[str]
    whom_words: frozenset[str]
    who_words: frozenset[str]
    complex_relatives: frozenset[str]
    noun_prepositions: frozenset[str]
    where_words: frozenset[str]
    hearsay_auxiliaries: frozenset[str]
    hypothesis_words: frozenset[str]
    wish_words: frozenset[str]
    mistaken_verbs: frozenset[str]
    attributive_verbs: frozenset[str]
    noun_adjectives: frozenset[str]
    state_words: frozenset[str]
    hurt_words: frozenset[str]
    of_verbs: frozenset[str]
    giving_verbs: frozenset[str]
    headline_passives: frozenset[str]
    people_adjectives: frozenset[str]
    finite_endings: frozenset[str]
    plural_endings: frozenset[str]
    regular_endings: frozenset[str]
    simple_past_endings: frozenset[str]
    days: frozenset[str]
    hung_times: frozenset[str]
    causatives: frozenset[str]
    number_nouns: frozenset[str]
    making_verbs: frozenset[str]
    cue_leaders: frozenset[str]
    leading_words: frozenset[str]
    led_verbs: frozenset[str]
    question_words: frozenset[str]
    short_asides: frozenset[str]
    short_answers: frozenset[str]
    condition_openings: frozenset[str]
    hearer_marks: frozenset[str]
    time_nouns: frozenset[str]
    able_verbs: frozenset[str]
    subject_pronouns: frozenset[str]
    aside_pronouns: frozenset[str]
    told_marks: frozenset[str]
    clitics: frozenset[str]
    gerund_endings: frozenset[str]
    until_words: frozenset[str]
    reflexive_words: frozenset[str]
    capital_nouns: frozenset[str]
    purpose_words: frozenset[str]
    summing_words: frozenset[str]
    partitives: frozenset[str]
    since_words: frozenset[str]
    told_states: frozenset[str]
    told_verbs: frozenset[str]
    comparing_words: frozenset[str]
    impersonal_words: frozenset[str]
    impersonal_verbs: frozenset[str]
    happening_verbs: frozenset[str]
    object_clitics: frozenset[str]
    announcing_verbs: frozenset[str]
    rumour_verbs: frozenset[str]
    rumour_nouns: frozenset[str]
    hearsay_adverbs: frozenset[str]
    hearsay_verbs: frozenset[str]
    open_words: frozenset[str]
    said_pronouns: frozenset[str]
    citing_verbs: frozenset[str]
    naming_verbs: frozenset[str]
    undergoing_verbs: frozenset[str]
    speechless_nouns: frozenset[str]
    deadlines: frozenset[str]
    keeping_verbs: frozenset[str]
    office_adjectives: frozenset[str]
    behind_objects: frozenset[str]
    shifted_words: frozenset[str]
    compound_openings: frozenset[str]
    later_words: frozenset[str]
    infinitive_nouns: frozenset[str]
    some_words: frozenset[str]
    like_adjectives: frozenset[str]
    placing_words: frozenset[str]
    beside_things: frozenset[str]
    set_prepositions: frozenset[str]
    place_marks: frozenset[str]
    helping_verbs: frozenset[str]
    small: SmallWords
    nouns: NounWords
    entities: Mapping[str, str]
    contracted: Mapping[str, str]
    compound_prepositions: Mapping[str, str]
    worded: Mapping[str, frozenset[str]] = field(init=False)
    """Preposition → the words that may say it (« du » and « des » say « de »); one that only itself says has none."""
    governed: frozenset[str] = field(init=False)
    """Labels of what a preposition can govern."""
    rejoined: frozenset[str] = field(init=False)
    """Labels of nouns that a parser may have joined to the wrong word."""
    beside_noun: frozenset[str] = field(init=False)
    """Labels of a finite verb that a parser hung on a noun."""
    beside_object: frozenset[str] = field(init=False)
    """Labels of an object that a parser hung on the phrase in between."""
    beside: frozenset[str] = field(init=False)
    """Labels of clauses beside or below another, and of what is coordinated."""
    groups: frozenset[str] = field(init=False)
    """Labels of the words beside a verb that can bear its tense."""
    complement: frozenset[str] = field(init=False)
    """Labels under which the act that a cue governs may hang."""
    aside: frozenset[str] = field(init=False)
    """Labels of what runs beside a clause, or only opens or joins it."""

    def __post_init__(self) -> None:
        """Groups that are asked for at every token."""
        said = (*self.contracted.items(), *self.compound_prepositions.items(), *_SAID_BY)
        worded = {word: frozenset({word, *(by for by, of in said if of == word)}) for _, word in said}
        object.__setattr__(self, "worded", worded)
        governed = self.oblique | self.infinitive | self.adverbial | self.clause | self.adnominal
        rejoined = self.subject | self.passive_subject | self.conjunct | self.apposition
        object.__setattr__(self, "governed", governed)
        object.__setattr__(self, "rejoined", rejoined)
        object.__setattr__(self, "beside_noun", self.adnominal | self.modifier | self.name_part)
        object.__setattr__(self, "beside_object", self.modifier | self.apposition | self.conjunct)
        beside = self.clause | self.relative | self.adverbial | self.parataxis | self.conjunct
        object.__setattr__(self, "beside", beside)
        object.__setattr__(self, "groups", self.auxiliary | self.copula)
        complement = self.infinitive | self.clause | self.gerund | self.adverbial | self.oblique
        object.__setattr__(self, "complement", complement)
        aside = self.adverbial | self.relative | self.parataxis | self.apposition | self.adverb | self.mark
        object.__setattr__(self, "aside", aside)


@cache
def load_labels(code: str) -> Labels:
    """The labels of a parsed language. Raises `KnowledgeError` for a missing or an unknown entry."""
    table = load_language(code).table("labels")
    names = {f.name for f in fields(Labels) if f.init} - _ELSEWHERE
    if names ^ table.keys():
        raise KnowledgeError(
            f"languages/{code}/labels.toml: missing or unknown: {', '.join(sorted(names ^ table.keys()))}"
        )
    words = {name: frozenset(cast(list[str], table[name])) for name in names - {*_TABLES}}
    named = {name: cast(Mapping[str, str], table[name]) for name in _TABLES}
    return Labels(
        **words,
        small=load_small_words(code),
        nouns=load_noun_words(code),
        entities=named["entities"],
        contracted=named["contracted"],
        compound_prepositions=named["compound_prepositions"],
    )
