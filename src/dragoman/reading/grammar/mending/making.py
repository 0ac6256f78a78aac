"""« faire » with an infinitive, hung below that infinitive or without a label: it is the verb of the clause."""

from collections.abc import Iterator

from dragoman.languages import FrameLexicon
from dragoman.model.parse import Token
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.mending.edits import Edit
from dragoman.reading.grammar.verb_shapes import NOMINAL, VERBAL, has, is_compound, is_tensed, under

_PARTICIPLE = "Gender=Masc|Number=Sing|Tense=Past|VerbForm=Part"


def making(verb: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """« dont il avait [fait] détruire les forts », « a demandé de l'aide, [fait] arrêter deux élus et … »."""
    del lexicon
    below = verb.head
    if verb.lemma not in labels.making_verbs or verb.dep != "dep" or not 0 < below.i - verb.i <= 2:
        return
    if not has(below, "VerbForm=Inf"):
        return
    if is_tensed(verb, labels) and under(verb, labels.auxiliary):
        yield from _own_clause(verb, below, labels)
    elif _goes_on(verb, below, labels):
        yield verb.i, Edit(below.head.i, "conj", "VERB", _PARTICIPLE)
    else:
        return
    yield below.i, Edit(verb.i, sorted(labels.infinitive)[0])
    for child in below.children:
        if child.i < verb.i:
            yield child.i, Edit(verb.i, child.dep)


def _own_clause(verb: Token, below: Token, labels: Labels) -> Iterator[tuple[int, Edit]]:
    """The place of the infinitive, or behind its relative pronoun the noun in front."""
    mark = next((t for t in verb.children if t.lower in labels.relative_pronouns and t.i < verb.i), None)
    noun = mark.nbor(-1) if mark is not None and mark.i else None
    while noun is not None and noun.i and (noun.text == "," or noun.pos == "ADP"):
        noun = noun.nbor(-1)
    if noun is not None and noun.pos in NOMINAL:
        yield verb.i, Edit(noun.i, sorted(labels.relative)[0], "VERB")
    else:
        yield verb.i, Edit(verb.i if below.head is below else below.head.i, below.dep, "VERB")


def _goes_on(verb: Token, below: Token, labels: Labels) -> bool:
    """A participle that shares the auxiliary of the verb in front of it."""
    first, link = below.head, verb.nbor(-1) if verb.i else verb
    joined = link.text == "," or link.pos == "CCONJ"
    marked = any(t.i < below.i for t in under(below, labels.mark | labels.case))
    return joined and not marked and first.i < verb.i and first.pos in VERBAL and is_compound(first, labels)


def unmarked_row(verb: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """« a refusé de partir, [fait] fusiller … »: a participle that the parser hung like a comma."""
    del lexicon
    first = verb.head
    if verb.dep != "punct" or not first.i < verb.i or verb.nbor(-1).text != "," or not is_compound(first, labels):
        return
    if has(verb, "Tense=Past", "VerbForm=Part") and not under(verb, labels.auxiliary | labels.subject):
        yield verb.i, Edit(first.i, "conj")
