"""The rules that mend a parse, in order, each with the tokens that it is asked of: most can tell nothing of most."""

from collections.abc import Callable, Iterable, Iterator

from dragoman.languages import FrameLexicon
from dragoman.model.parse import Token
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.mending import beside, beside_names, candidates, lost_subjects
from dragoman.reading.grammar.mending.agreement import agreeing
from dragoman.reading.grammar.mending.asides import on_mark, rehung
from dragoman.reading.grammar.mending.asked_whom import asked_whom
from dragoman.reading.grammar.mending.attributes import attribute
from dragoman.reading.grammar.mending.bare_pair import bare_pair
from dragoman.reading.grammar.mending.behind_que import behind_que
from dragoman.reading.grammar.mending.by_phrase import by_phrase
from dragoman.reading.grammar.mending.clause_rows import (
    behind_conjunction,
    between_two,
    joined_participle,
    split_name,
)
from dragoman.reading.grammar.mending.clitics import clitic, expletives, no_expletive
from dragoman.reading.grammar.mending.compounds import parted_compound
from dragoman.reading.grammar.mending.dated_object import dated_object
from dragoman.reading.grammar.mending.each_time import each_at_its_time, links_behind_times
from dragoman.reading.grammar.mending.edits import Edit
from dragoman.reading.grammar.mending.french_nouns import (
    adjectives_of_several,
    behind_its_adjective,
    counted_adjective,
    hidden_infinitive,
    hyphened_noun,
    later,
    some_of,
    torn_row,
)
from dragoman.reading.grammar.mending.fronted import behind_words, fronted
from dragoman.reading.grammar.mending.governed_phrases import (
    agreeing_adjective,
    article_object,
    behind_article,
    purpose,
    said_of_oneself,
    second_subject,
    severed_object,
    taken_phrase,
    told_clause,
)
from dragoman.reading.grammar.mending.heads import (
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
from dragoman.reading.grammar.mending.hidden_verbs import behind_adjective, perfect, with_mark, with_subject
from dragoman.reading.grammar.mending.hyphens import hyphened
from dragoman.reading.grammar.mending.interpolated import interpolated
from dragoman.reading.grammar.mending.joined_attribute import joined_attribute
from dragoman.reading.grammar.mending.joined_headline import joined_headline
from dragoman.reading.grammar.mending.leading import (
    dative_verb,
    heading_participle,
    headless,
    loose_front,
    opening_participle,
)
from dragoman.reading.grammar.mending.loose_adjectives import loose_adjective, stolen_verb
from dragoman.reading.grammar.mending.lost_objects import behind_set_noun, only
from dragoman.reading.grammar.mending.making import making, unmarked_row
from dragoman.reading.grammar.mending.medial import medial
from dragoman.reading.grammar.mending.mistaken import mistaken
from dragoman.reading.grammar.mending.next_subject import going_on, next_subject
from dragoman.reading.grammar.mending.noun_phrases import (
    as_people,
    held_one,
    joined_peoples,
    joined_troops,
    nouns_beside,
    nouns_of_peoples,
    people_words,
    shot_dead,
    state_words,
    up_to,
)
from dragoman.reading.grammar.mending.parted_auxiliary import parted_auxiliary
from dragoman.reading.grammar.mending.parted_subject import parted_subject
from dragoman.reading.grammar.mending.particles import behind_verbs, of_its_verb
from dragoman.reading.grammar.mending.plain_order import (
    charged_with,
    done_to,
    given_to,
    held_as,
    hurt,
    hurt_words,
    joined_names,
    name_in_front,
    with_object,
)
from dragoman.reading.grammar.mending.predicates import predicate
from dragoman.reading.grammar.mending.rejoin import rejoin
from dragoman.reading.grammar.mending.row_tense import other_tense, third_infinitive
from dragoman.reading.grammar.mending.rows import late_object, row
from dragoman.reading.grammar.mending.second_party import between_words, second_party
from dragoman.reading.grammar.mending.set_in_front import phrase_in_front, set_in_front
from dragoman.reading.grammar.mending.set_off import entered, set_off
from dragoman.reading.grammar.mending.simple_past import simple_past
from dragoman.reading.grammar.mending.strays import (
    before_day,
    behind_aside,
    behind_place,
    behind_time,
    number_head,
    oblique_infinitive,
    relative_object,
    shared_mark,
    stolen_object,
    which_phrase,
)
from dragoman.reading.grammar.mending.surname import surname
from dragoman.reading.grammar.mending.told import told
from dragoman.reading.grammar.mending.torn import asked, saying, severed
from dragoman.reading.grammar.mending.urged import urged
from dragoman.reading.grammar.mending.which_clause import which_clause
from dragoman.reading.grammar.mending.who import who
from dragoman.reading.grammar.mending.wordless import wordless

type Rule = Callable[[Token, Labels, FrameLexicon], Iterator[tuple[int, Edit]]]
type Rules = tuple[tuple[Rule, Callable[[candidates.Page], Iterable[Token]]], ...]


WITH_ATTRIBUTES: Rules = (
    (attribute, candidates.roots),
    (severed, candidates.roots),
    (saying, candidates.roots),
    (interpolated, candidates.commas),
    (parted_auxiliary, candidates.commas),
    (asked, candidates.commas),
    (with_subject, candidates.nouns_with_subject),
    (with_mark, candidates.infinitive_marks),
    (behind_adjective, candidates.roots),
    (perfect, candidates.having),
    (name_in_front, candidates.names_as_adverbs),
    (held_as, candidates.states),
    (hurt, hurt_words),
    (as_people, people_words),
    (held_one, state_words),
    (shot_dead, state_words),
    (joined_troops, nouns_beside),
    (joined_peoples, nouns_of_peoples),
    (second_party, between_words),
    (up_to, candidates.particles),
    (charged_with, candidates.of_words),
    (given_to, candidates.countries_beside),
    (joined_names, candidates.further_nouns),
    (of_its_verb, behind_verbs),
    (with_object, candidates.particles),
    (done_to, candidates.roots),
    (joined_headline, candidates.roots),
    (who, candidates.relatives),
    (lost_subjects.plural_doing, lost_subjects.doing),
    (lost_subjects.behind_mark, lost_subjects.without_subject),
    (lost_subjects.behind_comma, lost_subjects.without_subject),
    (next_subject, going_on),
    (beside_names.set_beside, beside_names.second_nouns),
    (beside_names.of_the_act, beside_names.of_words),
    (lost_subjects.since_a_time, lost_subjects.timed),
    (lost_subjects.with_its_clause, lost_subjects.beside_openings),
    (lost_subjects.on_its_verb, lost_subjects.joined_to_nouns),
)
WITHOUT_MISTAKES: Rules = (
    (hyphened, candidates.hyphens),
    (joined_attribute, candidates.attributes),
    (other_tense, candidates.further_verbs),
    (third_infinitive, candidates.adverbial),
    (urged, candidates.infinitives),
    (asked_whom, candidates.which),
    (behind_words, candidates.behind_marks),
)
EVERYWHERE: Rules = (
    (by_phrase, candidates.by_words),
    (fronted, candidates.colons),
    (wordless, candidates.further_verbs),
    (each_at_its_time, links_behind_times),
)
WITH_MISTAKES: Rules = (
    (stolen_verb, beside.behind_nouns),
    (loose_adjective, beside.behind_nouns),
    (hyphened_noun, candidates.hyphens),
    (hidden_infinitive, beside.like_infinitives),
    (later, beside.more),
    (adjectives_of_several, beside.joined_adjectives),
    (behind_its_adjective, candidates.further_nouns),
    (torn_row, candidates.roots),
    (counted_adjective, beside.governed_adjectives),
    (behind_article, candidates.before_verbs),
    (surname, candidates.named),
    (parted_compound, candidates.helping),
    (auxiliary, candidates.helping),
    (making, candidates.causing),
    (causative, candidates.causing),
    (caused, candidates.causing),
    (participle, candidates.unnamed),
    (told, candidates.unnamed),
    (mistaken, candidates.doubtful),
    (simple_past, candidates.named),
    (medial, candidates.commas),
    (governed, candidates.named),
    (rehung, candidates.every),
    (inverted, candidates.named),
    (conditional, candidates.tops),
    (parted, candidates.tops),
    (opening, candidates.roots),
    (entered, candidates.roots),
    (bare_pair, candidates.openings),
    (predicate, candidates.copulas),
    (row, candidates.every),
    (aside, candidates.asides),
    (late_object, candidates.things),
    (some_of, beside.numbers),
    (agreeing, candidates.relatives),
    (on_mark, candidates.marks),
    (no_expletive, expletives),
    (dated_object, candidates.named),
    (clitic, candidates.articles),
    (rejoin, candidates.joined),
    (dative_verb, candidates.datives),
    (headless, candidates.headless),
    (opening_participle, candidates.nominal_roots),
    (set_in_front, candidates.openings),
    (phrase_in_front, candidates.relatives),
    (heading_participle, candidates.roots),
    (loose_front, candidates.roots),
    (parted_subject, candidates.relative_words),
    (behind_que, candidates.that),
    (relative_object, candidates.that),
    (behind_aside, candidates.further_verbs),
    (number_head, candidates.numbers),
    (stolen_object, candidates.relatives),
    (which_phrase, candidates.which),
    (which_clause, beside.complex_relatives),
    (before_day, candidates.times),
    (behind_time, candidates.times),
    (behind_place, beside.behind_names),
    (shared_mark, candidates.further_nouns),
    (oblique_infinitive, candidates.oblique),
    (set_off, beside.beside_nouns),
    (unmarked_row, candidates.named),
    (only, candidates.that),
    (behind_set_noun, candidates.names_beside),
    (severed_object, candidates.tops),
    (article_object, candidates.named),
    (agreeing_adjective, candidates.adjectives),
    (taken_phrase, candidates.named),
    (told_clause, candidates.that),
    (purpose, candidates.oblique),
    (second_subject, candidates.subjects),
    (said_of_oneself, candidates.named),
    (next_subject, going_on),
    (joined_participle, candidates.further_verbs),
    (between_two, candidates.adverbial),
    (behind_conjunction, beside.in_conjunctions),
    (split_name, beside.name_halves),
)
