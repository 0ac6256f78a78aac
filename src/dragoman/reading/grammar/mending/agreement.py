"""Relative clauses that a parser tied to a noun of another number than their verb."""

from collections.abc import Iterator
from itertools import takewhile

from dragoman.languages import FrameLexicon
from dragoman.model.parse import Token
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.mending.edits import Edit
from dragoman.reading.grammar.verb_shapes import has, is_plural, is_tensed, under

_LIKE_PLURALS = ("s", "x", "z")


def agreeing(verb: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """« l'îlot aux phoques [qui divise] les couronnes »: of the nouns in front the nearest of the verb's number."""
    noun = verb.head
    doers = under(verb, labels.subject)
    who = doers[0] if len(doers) == 1 and doers[0].lower in labels.relative_pronouns else None
    if who is None or noun.i >= who.i or under(noun, labels.conjunct) or not is_tensed(verb, labels):
        return
    wanted = "Number=Plur" if is_plural(verb, labels, lexicon) else "Number=Sing"
    if has(noun, wanted) or not any(has(noun, number) for number in ("Number=Plur", "Number=Sing")):
        return
    below = [verb.doc[at] for at in range(who.i - 1, noun.i, -1) if noun in verb.doc[at].ancestors]
    above = takewhile(lambda t: t.pos == "NOUN", noun.ancestors)
    fits = next((t for t in (*below, *above) if t.pos == "NOUN" and _may_be(t, wanted, labels)), None)
    if fits is not None:
        yield verb.i, Edit(fits.i, verb.dep)


def _may_be(noun: Token, number: str, labels: Labels) -> bool:
    """A noun without an article that ends like a plural may be one: « de [pays] qui refusent »."""
    bare = noun.lower.endswith(_LIKE_PLURALS) and not under(noun, labels.determiner)
    return has(noun, number) or (number == "Number=Plur" and bare)
