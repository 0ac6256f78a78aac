"""By-phrases that a parser hung elsewhere than on their passive."""

from dragoman.model.parse import Token
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.verb_shapes import under


def agents_of_noun(verb: Token, labels: Labels) -> list[Token]:
    """« un diplomate cité [par l'agence] »: a by-phrase right behind a participle that the parser hung on its noun."""
    hung = verb.dep in labels.adnominal and "Tense=Past" in verb.morph
    near = [c for c in under(verb.head, labels.oblique) if c.i > verb.i] if hung else []
    return [c for c in near if any(w.lower in labels.by_words and w.i == verb.i + 1 for w in under(c, labels.case))]


def agents_behind(verb: Token, labels: Labels) -> list[Token]:
    """« est décrite comme un tombeau [par les marins] »: a by-phrase that the parser hung on the predicate."""
    near = [c for thing in under(verb, labels.predicate) for c in under(thing, labels.oblique) if c.i > thing.i]
    named = [c for c in near if any(w.lower in labels.by_words for w in under(c, labels.case))]
    return [c for c in named if under(c, labels.determiner) or c.pos == "PROPN"]
