"""What a clause hangs on, and where it is denied outside itself."""

from spacy.tokens import Token

from dragoman.reading.events.words import Setting
from dragoman.reading.grammar.negation import is_negated
from dragoman.reading.grammar.phrases import preposition_phrases
from dragoman.reading.grammar.tree import features, lemma_of
from dragoman.reading.grammar.verbs import children

_VERBS = ("VERB", "AUX")
_SPEAKING = frozenset({"Person=1", "Person=2", "Number=Plur"})


def denied_cleft(verb: Token, setting: Setting) -> Token | None:
    """ "it is not we who [threaten] them": the verb of being, where it is negated."""
    labels, noun = setting.labels, verb.head
    if verb.dep_ not in labels.relative | labels.clause or noun.i > verb.i:
        return None
    being = noun if noun.pos_ in _VERBS or children(noun, labels.copula) else noun.head
    copula = being.pos_ == "AUX" or bool(children(being, labels.copula))
    subjects = children(being, labels.subject | labels.expletive)
    impersonal = any(t.pos_ == "PRON" and features(t).isdisjoint(_SPEAKING) for t in subjects)
    return being if copula and impersonal and is_negated(being, labels) else None


def condition_of(verb: Token, setting: Setting) -> tuple[Token, ...]:
    """The words that open the clause or phrase on which the verb depends: "[if] the toll is not paid", "[unless]"."""
    labels = setting.labels
    row = [verb, *(t for t in children(verb, labels.conjunct) if t.pos_ in _VERBS)]  # "A will and B will, [unless] …"
    hung = [clause for one in row for clause in children(one, labels.adverbial | labels.clause)]
    for clause in hung:
        marks = [t for t in children(clause, labels.mark) if t.lower_ in labels.condition_words]
        if any(t.i and t.nbor(-1).lower_ in setting.words.conceding for t in marks):
            continue  # "[even] if it is ready to talk"
        if marks:
            return tuple(marks)
        group = children(clause, labels.auxiliary | labels.copula)
        inverted = [t for t in group if t.lower_ in setting.words.inverting]
        subject = children(clause, labels.subject | labels.passive_subject)
        if inverted and subject and inverted[0].i == clause.left_edge.i and inverted[0].i < subject[0].i:
            return (inverted[0],)
    told = tuple(t for t in verb.children if t.lower_ in labels.condition_words and t.i > verb.i)  # "[provided] that"
    return told or tuple(t for word, t in preposition_phrases(verb, labels) if lemma_of(t) in setting.words.conditions)


def negations(verb: Token, setting: Setting) -> tuple[Token, ...]:
    """The words that deny a verb."""
    labels = setting.labels
    return tuple(t for t in verb.children if t.dep_ in labels.negation or t.lower_ in labels.negation_words)
