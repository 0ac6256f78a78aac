"""The subject that opens the next clause, where a parser joins it to the object in front, in either language."""

from collections.abc import Iterator

from dragoman.languages import FrameLexicon
from dragoman.model.parse import Token
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.mending.candidates import Page
from dragoman.reading.grammar.mending.edits import Edit
from dragoman.reading.grammar.verb_shapes import NOMINAL, VERBAL, has, is_plural, is_tensed, under


def going_on(page: Page) -> list[Token]:
    """Tensed verbs without a subject of their own or a conjunction, behind the verb that they hang on."""
    labels = page.labels
    hung = labels.conjunct | labels.clause
    hung |= frozenset() if labels.preposition else labels.adverbial | labels.parataxis | labels.infinitive
    told = labels.subject | labels.passive_subject | labels.expletive | labels.mark
    verbs = (t for t in page.verbs if t.dep in hung and t.head.i + 2 < t.i and t.labels.isdisjoint(told))
    return [t for t in verbs if t.pos in VERBAL and is_tensed(t, labels)]


def next_subject(verb: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """ "sent rifles and [Togo] promised tents", « Rome a saisi le cargo et [Athènes] a rappelé … »: behind a
    coordinator, right in front of its verb, and of its number where the verb tells one.
    """
    first, noun = verb.head, noun_before(verb, labels)
    if noun is None or noun.dep not in labels.conjunct or noun.head.i < first.i or first.dep in labels.relative:
        return
    if labels.preposition and noun.head.dep not in labels.object | labels.preposition_object | labels.iobject:
        return
    edge = noun.left_edge
    link = edge if edge.pos == "CCONJ" or not edge.i else edge.nbor(-1)
    if link.pos != "CCONJ" or link.head not in (noun, noun.head) or under(noun, labels.case):
        return
    several = has(noun, "Number=Plur") or bool(under(noun, labels.conjunct))
    if labels.plural_endings and (is_plural(verb, labels, lexicon) != several or not is_tensed(first, labels)):
        return
    yield noun.i, as_subject(verb, labels)
    yield verb.i, Edit(first.i, sorted(labels.conjunct)[0])
    yield link.i, Edit(verb.i if link.head is noun else first.i, link.dep)


def noun_before(verb: Token, labels: Labels) -> Token | None:
    """The head of the noun phrase that ends right in front of a verb, its auxiliaries, clitics and adverbs."""
    own = labels.auxiliary | labels.negation | labels.adverb
    group = {t.i for t in under(verb, own) if t.pos not in NOMINAL}
    doc, start = verb.doc, verb.i - 1
    while start > 0 and (start in group or doc[start].lower in labels.clitics):
        start -= 1
    noun = doc[start]
    while noun.head.i < noun.i and noun.head.pos in (*NOMINAL, "ADP") and noun.dep not in labels.conjunct:
        noun = noun.head
    return noun if noun.pos in NOMINAL and noun.i < verb.i else None


def as_subject(verb: Token, labels: Labels) -> Edit:
    """The place of a subject below a verb; `nsubj` and not `csubj`, of a noun."""
    passive = under(verb, labels.passive_auxiliary)
    return Edit(verb.i, sorted(labels.passive_subject if passive else labels.subject)[-1])
