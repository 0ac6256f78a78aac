"""What the own words of an act govern: whom or what it is done to, with whom, to do what."""

from dragoman.model.predication import Predication
from dragoman.model.span import Spans
from dragoman.reading.document import Document
from dragoman.reading.grammar.clauses import VERBS
from dragoman.reading.grammar.operators import load_operators
from dragoman.reading.quotations.acts.predications import Clauses

MOST = 3  # verbs below an act that are kept
_TELLING = (*VERBS, "NOUN", "ADJ")


def governed_by(trigger: Spans, document: Document) -> tuple[Predication, ...]:
    """The predication at the trigger, then those of the verbs below it; places count from the trigger's beginning."""
    own = [token for span in trigger for token in document.tokens_in(span)]
    heads = [token for token in own if token.pos in _TELLING]
    if not heads:
        return ()
    sentence = [token for token in own[0].sent if not token.is_space]
    places = frozenset([token.i for token in sentence])
    clauses = Clauses(sentence, places, document.labels, load_operators(document.language.code))
    first, *more = [clauses.predication(head) for head in heads]
    begin = sentence[0].idx
    held = frozenset([token.idx - begin for token in own])  # "[lodged a protest] with Lima": its own words are no thing
    around = dict.fromkeys(a for one in (first, *more) for a in one.arguments if a.at + a.head not in held)
    taken = frozenset([token.i for token in own])
    below = [verb for head in heads for verb in clauses.governed(head) if verb.i not in taken][:MOST]
    told = (first._replace(arguments=tuple(around)), *[clauses.predication(verb) for verb in below])
    return tuple([_moved(one, own[0].idx - begin) for one in told])


def _moved(one: Predication, by: int) -> Predication:
    return one._replace(at=one.at - by, arguments=tuple([a._replace(at=a.at - by) for a in one.arguments]))
