"""Verbs hung on the wrong word: participles behind a comma, « après avoir … » behind a time."""

from collections.abc import Iterator

from dragoman.languages import FrameLexicon
from dragoman.model.parse import Token
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.mending.edits import Edit
from dragoman.reading.grammar.verb_shapes import NOMINAL, VERBAL, has, under


def set_off(verb: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """« a demandé au tribunal de libérer son client, [arrêté] en mars »: of the noun phrase right in front of the
    comma, the outermost noun that the participle agrees with."""
    del lexicon
    if verb.dep not in labels.adnominal | labels.relative or verb.pos != "VERB" or verb.i < 2:
        return
    if any(t.lower in labels.small.after for t in under(verb, labels.mark | labels.case)):
        yield from _behind_time(verb, labels)
        return
    bare = verb.i > 1 and has(verb, "VerbForm=Part", "Tense=Past") and verb.nbor(-1).text == ","
    if not bare or under(verb, labels.groups | labels.subject | labels.passive_subject | labels.coordinator):
        return
    nouns = _nouns_before(verb.nbor(-2), labels)
    if any(noun is verb.head and _agree(noun, verb) for noun in nouns):
        return
    found = [noun for noun in nouns if _agree(noun, verb)]
    if found and found[-1] is not verb.head:
        yield verb.i, Edit(found[-1].i, sorted(labels.adnominal)[0])


def entered(noun: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """« Les troupes sont [entrées] à Javorina »: a participle with its auxiliary, taken for a noun."""
    known = lexicon.by_form.get((noun.lower, "verb"), ())
    helped = under(noun, labels.auxiliary) and under(noun, labels.subject | labels.passive_subject)
    if noun.pos != "NOUN" or not known or not helped or under(noun, labels.determiner | labels.case):
        return
    yield noun.i, Edit(noun.i, "ROOT", "VERB", "Tense=Past|VerbForm=Part", known[0].lemma)
    for child in noun.children:
        if child.i > noun.i and child.dep in labels.modifier and under(child, labels.case):
            yield child.i, Edit(noun.i, "obl:arg")
        elif child.dep in labels.passive_subject:
            yield child.i, Edit(noun.i, sorted(labels.subject)[-1])


def _behind_time(verb: Token, labels: Labels) -> Iterator[tuple[int, Edit]]:
    """« deux jours [après avoir menacé] … »: told of the clause that the time belongs to."""
    time, above = verb.head, verb.head.head
    past = any(has(t, "VerbForm=Inf") for t in under(verb, labels.auxiliary))
    if past and time.i < verb.i and time.lemma in labels.time_nouns | labels.hung_times and above.pos in VERBAL:
        yield verb.i, Edit(above.i, sorted(labels.adverbial)[0])
        yield time.i, Edit(verb.i, sorted(labels.oblique)[-1])


def _nouns_before(last: Token, labels: Labels) -> list[Token]:
    """The nouns of the phrase that ends here, the innermost first."""
    found: list[Token] = []
    noun = last.head if last.pos == "ADJ" else last
    while noun.pos in NOMINAL and noun not in found:
        found.append(noun)
        beside = noun.head.pos == "VERB" and any(t.lower in labels.beside_things for t in under(noun, labels.case))
        if beside:
            things = under(noun.head, labels.object)
            noun = next((t for t in things if t.right_edge.i == noun.left_edge.i - 1), noun)
        elif noun.head.i < noun.i:
            noun = noun.head
    return found


def _agree(noun: Token, verb: Token) -> bool:
    """In number and gender, as far as the tagger tells them."""
    for name in ("Number=", "Gender="):
        told = [{one for one in t.morph if one.startswith(name)} for t in (noun, verb)]
        if all(told) and told[0].isdisjoint(told[1]):
            return False
    return True
