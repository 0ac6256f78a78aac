"""What a clause hangs on, and where it is denied outside itself."""

from dragoman.model.parse import Token
from dragoman.reading.events.words import Setting
from dragoman.reading.grammar.negation import is_negated
from dragoman.reading.grammar.phrases import preposition_phrases
from dragoman.reading.grammar.verbs import children

_VERBS = ("VERB", "AUX")
_NO_CLAUSE = ("ADJ", "ADV", *_VERBS)
"""What follows « si » where it means "so", and a reflexive « s' »."""
_STOPS = ".;:!?"
_NEAR = 14
"""Tokens from a verb to the word that opens what it depends on."""
_SPEAKING = frozenset({"Person=1", "Person=2", "Number=Plur"})


def denied_cleft(verb: Token, setting: Setting) -> Token | None:
    """ "it is not we who [threaten] them": the verb of being, where it is negated."""
    labels, noun = setting.labels, verb.head
    if verb.dep not in labels.relative | labels.clause or noun.i > verb.i:
        return None
    being = noun if noun.pos in _VERBS or children(noun, labels.copula) else noun.head
    copulas = children(being, labels.copula)
    copula = being.pos == "AUX" or bool(copulas)
    subjects = children(being, labels.subject | labels.expletive)
    impersonal = any(t.pos == "PRON" and t.morph.isdisjoint(_SPEAKING) for t in subjects)
    negated = any(is_negated(one, labels) for one in (being, *copulas))
    return being if copula and impersonal and negated else None


def condition_of(verb: Token, setting: Setting) -> tuple[Token, ...]:
    """The words that open the clause or phrase on which the verb depends: "[if] the toll is not paid", "[unless]"."""
    labels = setting.labels
    row = [verb, *(t for t in children(verb, labels.conjunct) if t.pos in _VERBS)]  # "A will and B will, [unless] …"
    hung = [clause for one in row for clause in children(one, labels.adverbial | labels.clause)]
    for clause in hung:
        marks = [t for t in children(clause, labels.mark) if t.lower in labels.condition_words]
        if any(t.i and t.nbor(-1).lower in setting.words.conceding for t in marks):
            continue  # "[even] if it is ready to talk"
        if marks:
            return tuple(marks)
        group = children(clause, labels.auxiliary | labels.copula)
        inverted = [t for t in group if t.lower in setting.words.inverting]
        subject = children(clause, labels.subject | labels.passive_subject)
        if inverted and subject and inverted[0].i == clause.left_edge.i and inverted[0].i < subject[0].i:
            return (inverted[0],)
    told = tuple(t for t in verb.children if t.lower in labels.condition_words and t.i > verb.i)  # "[provided] that"
    told = told or tuple(t for word, t in preposition_phrases(verb, labels) if t.lemma in setting.words.conditions)
    told = told or (_worded(verb, setting) if labels.mistaken_verbs else ())
    return told or _awaited(verb, setting) or _whichever(verb, setting)


def _awaited(verb: Token, setting: Setting) -> tuple[Token, ...]:
    """ "will lend as much again [once] the price is raised": what must come first, in the same sentence."""
    first, last = _clause_bounds(verb)
    clause = verb.doc.lowers[first:last]
    if setting.words.awaited.isdisjoint(clause):
        return ()
    places = [at for at, word in enumerate(clause) if word in setting.words.awaited]
    places = [at for at in places if at == 0 or first + at > verb.i]
    words = [word.replace("’", "'") for word in clause] if places else []
    opening = {words[at] for at in places}
    for parts in setting.words.awaiting:
        for at in places if parts[0] in opening else ():
            if at < len(words) - len(parts) and words[at : at + len(parts)] == parts:
                return tuple(verb.doc[first + at : first + at + len(parts)])
    return ()


def _clause_bounds(verb: Token) -> tuple[int, int]:
    """First token and the one behind the last, between full stops and the like."""
    first, last, doc = verb.i, verb.i + 1, verb.doc
    while first and not (doc[first - 1].text in _STOPS or doc[first - 1].is_space):
        first -= 1
    while last < len(doc) and not (doc[last].text in _STOPS or doc[last].is_space):
        last += 1
    return first, last


def _whichever(verb: Token, setting: Setting) -> tuple[Token, ...]:
    """ "would board [any] ship that crossed the line"."""
    labels = setting.labels
    for noun in children(verb, labels.object):
        words = tuple(t for t in children(noun, labels.determiner) if t.lower in setting.words.whichever)
        if words and children(noun, labels.relative):
            return words
    return ()


def _worded(verb: Token, setting: Setting) -> tuple[Token, ...]:
    """« appellera deux classes [si] la Diète vote … »: by the order of words, where the parse lost the clause."""
    words = setting.labels.condition_words
    for token in verb.doc[verb.i + 2 : verb.i + _NEAR]:  # right behind the verb it asks: « dira si … »
        if token.lower in words:
            conceded = token.nbor(-1).lower in setting.words.conceding or token.i + 1 == len(verb.doc)
            return () if conceded or token.nbor().pos in _NO_CLAUSE else (token,)
        if token.text in _STOPS or token.is_quote or _is_told(token):
            break
    first, _ = _clause_bounds(verb)
    commas = [t.i for t in verb.doc[first : verb.i] if t.text == ","]
    opened = verb.doc[first].lower in words and commas and not any(map(_is_told, verb.doc[commas[-1] : verb.i]))
    return (verb.doc[first],) if opened else ()


def _is_told(token: Token) -> bool:
    return token.pos in _VERBS and "VerbForm=Fin" in token.morph


def negations(verb: Token, setting: Setting) -> tuple[Token, ...]:
    """The words that deny a verb."""
    labels = setting.labels
    return tuple(t for t in verb.children if t.dep in labels.negation or t.lower in labels.negation_words)
