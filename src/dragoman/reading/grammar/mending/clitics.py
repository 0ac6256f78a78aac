"""Pronouns in front of a verb that a parser calls expletive or articles: « [il] a signé », « ils [le] libéreront »."""

from collections.abc import Iterator

from dragoman.languages import FrameLexicon
from dragoman.model.parse import Token
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.mending.candidates import Page
from dragoman.reading.grammar.mending.edits import Edit
from dragoman.reading.grammar.verb_shapes import under

_OBJECT = "Person=3|PronType=Prs"


def expletives(page: Page) -> list[Token]:
    """Personal pronouns called expletive or reflexive."""
    labels = page.labels
    told, words = labels.expletive | labels.reflexive, labels.subject_pronouns | labels.object_clitics
    return [t for t in page.doc if t.dep in told and t.lower in words]


def clitic(word: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """« L'armée [les] délogera »: an article that hangs on a verb is its object, where it has none."""
    del lexicon
    verb = word.head
    if not under(verb, labels.object) and not word.nbor(-1).is_sent_end:
        yield word.i, Edit(verb.i, sorted(labels.object)[0], "PRON", _OBJECT)


def no_expletive(word: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """Only « il » is ever said of nobody, and only with some verbs; in front of a verb « le » is its object."""
    del lexicon
    verb = word.head
    if word.lower in labels.object_clitics:
        if word.i < verb.i and not under(verb, labels.object):
            yield word.i, Edit(verb.i, sorted(labels.object)[0], "PRON", _OBJECT)
    elif is_personal(word, labels):
        passive = bool(under(verb, labels.passive_auxiliary))
        yield word.i, Edit(verb.i, sorted(labels.passive_subject if passive else labels.subject)[-1])


def is_personal(word: Token, labels: Labels) -> bool:
    """« [il] a signé », but « [il] faut », « [il] est clair que », « [il] arrive que », « [il] est interdit de »."""
    verb = word.head
    if word.lower not in labels.impersonal_words:
        return True
    if verb.pos != "VERB" or verb.lemma in labels.impersonal_verbs:
        return False
    told = under(verb, labels.clause | labels.infinitive)
    return not (under(verb, labels.passive_auxiliary) or (verb.lemma in labels.happening_verbs and told))
