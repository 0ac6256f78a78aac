"""Phrases: what belongs to a noun, and which token fills a slot of a frame."""

from collections.abc import Iterable, Sequence

from dragoman.model.parse import Token
from dragoman.model.span import Span
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.tree import once
from dragoman.reading.grammar.verbs import children, conjuncts, own_objects, subjects


def span_over(tokens: Iterable[Token]) -> Span | None:
    """From the first character to the last of some tokens; None of none."""
    places = [(token.i, token) for token in tokens if not token.is_space]
    if not places:
        return None
    first, last = min(places)[1], max(places)[1]
    return Span(first.idx, last.idx + len(last.text))


def noun_phrase(head: Token, labels: Labels, *, appositions: bool = True) -> list[Token]:
    """The noun phrase of `head` without relative clauses, parentheses and coordinated members."""
    cut = labels.relative | labels.conjunct | labels.coordinator | labels.case | labels.adverbial | labels.clause
    cut = cut | labels.parataxis | (frozenset() if appositions else labels.apposition)
    found = [head]
    beside = labels.apposition | labels.name_part
    cut = cut | labels.copula | labels.subject | labels.passive_subject | labels.mark
    for child, label in head.below:
        apart = label in cut or (label in labels.adnominal and child.i > head.i)
        apart = apart or ((label not in beside or child.pos == "PRON") and _behind_comma(child, head))
        if not (apart or child.is_punct or child.is_space):
            found += _whole(child, labels)
    found.sort(key=lambda token: token.i)
    while len(found) > 1 and found[-1].is_punct:
        found.pop()
    return found


def _behind_comma(child: Token, head: Token) -> bool:
    left = child.left_edge.i
    return left > head.i and any(child.doc[at].text == "," for at in range(head.i + 1, left))


def _whole(token: Token, labels: Labels) -> list[Token]:
    """A dependent with its own dependents, relative clauses left out."""
    found = [token]
    for child, label in token.below:
        if label not in labels.relative and label not in labels.parataxis and not child.is_space:
            found += _whole(child, labels)
    return found


@once
def preposition_phrases(head: Token, labels: Labels) -> Sequence[tuple[str, Token]]:
    """(preposition in its dictionary form, the noun or verb it governs) below `head`."""
    found: list[tuple[str, Token]] = []
    for child, label in head.below:
        if label in labels.preposition:
            found += [(child.lower, inner) for inner in children(child, labels.preposition_object)]
        elif label in labels.adverb and child.pos == "ADV":
            word = "envers" if child.lower == "vis-à-vis" else child.lower
            found += [(word, inner) for inner in children(child, labels.oblique) if inner.i > child.i]
        elif label in labels.governed:
            found += _governed(child, labels)
    return found


def _governed(noun: Token, labels: Labels) -> list[tuple[str, Token]]:
    """Each preposition of a phrase with what it governs: « à l'encontre [du Togo] » says « contre [le Togo] »."""
    found = []
    for mark in children(noun, labels.case | labels.mark):
        word = labels.contracted.get(mark.lower, mark.lower)
        faced = word == "à" and mark.i > 0 and mark.nbor(-1).lower == "face"
        found.append(("contre" if faced or word == "face" else word, noun))
    if not found and noun.pos == "PRON" and noun.lower in labels.contracted:  # « [auxquels] Oslo livre du riz »
        found.append((labels.contracted[noun.lower], noun))
    meant = labels.compound_prepositions.get(noun.lower)
    if meant and found and found[0][0] in ("à", "en", "au"):
        inner = [c for c in children(noun, labels.oblique) if _says_of(c, labels)]
        return [(meant, one) for one in inner] or found
    return found


def _says_of(token: Token, labels: Labels) -> bool:
    return any(labels.contracted.get(mark.lower, mark.lower) == "de" for mark in children(token, labels.case))


def prepositions(noun: Token, labels: Labels) -> list[str]:
    """The prepositions that a noun stands behind, in their dictionary form."""
    return [labels.contracted.get(c.lower, c.lower) for c in children(noun, labels.case)]


def possessors(noun: Token, labels: Labels) -> list[Token]:
    """Whose: 's, his, and French son/sa/ses."""
    found = children(noun, labels.possessive)
    return found or [c for c in children(noun, labels.determiner) if "Poss=Yes" in c.morph]


def fill(head: Token, slot: str, labels: Labels) -> list[Token]:
    """The heads of what fills `slot` (of `languages.frames`) for `head`; empty where nothing does."""
    if slot == "subject":
        return subjects(head, labels)
    if slot == "object":
        return list(own_objects(head, labels))
    if slot == "iobject":
        return _indirect(head, labels)
    if slot == "possessor":
        named = [token for owner in possessors(head, labels) for token in conjuncts(owner, labels)]
        owners = [t for word, t in preposition_phrases(head, labels) if word in ("of", "de")]
        return named or [one for owner in owners if not tells_kind(owner, labels) for one in conjuncts(owner, labels)]
    if slot == "complement":
        return _complements(head, labels)
    if slot == "modifier":
        return children(head, labels.modifier)
    if slot.startswith("prep:"):
        return governed_by(head, slot.removeprefix("prep:"), labels)
    return []


def governed_by(head: Token, preposition: str, labels: Labels) -> list[Token]:
    """The heads of the phrases below `head` behind this preposition, each noun with what is coordinated with it."""
    hits = [token for word, token in preposition_phrases(head, labels) if word == preposition]
    return [token for hit in hits for token in (conjuncts(hit, labels) if hit.pos not in ("VERB", "AUX") else [hit])]


def tells_kind(noun: Token, labels: Labels) -> bool:
    """« un coup d'[État] », « une fin de [non-recevoir] »: one noun without an article only tells of what kind."""
    named = noun.pos == "NOUN" or noun.lower in labels.capital_nouns
    if not labels.case or not named or "Number=Plur" in noun.morph:
        return False
    if noun.text[:1].isupper() and noun.lower not in labels.capital_nouns:
        return False
    if any("Definite=Def" in t.morph for t in children(noun, labels.case)):
        return False  # « le retrait [du général] » has its article
    return not children(noun, labels.determiner | labels.modifier | labels.conjunct | frozenset({"nummod"}))


def _complements(verb: Token, labels: Labels) -> list[Token]:
    """What the object is said or asked to be: "holds X [responsible]", also where it hangs on the object."""
    found = children(verb, labels.predicate | labels.infinitive)
    found = found or [c for c in children(verb, labels.clause) if c.pos == "ADJ"]
    behind = ((thing, c) for thing in children(verb, labels.object) for c in children(thing, labels.modifier))
    found = found or [c for thing, c in behind if c.i > thing.i and c.pos == "ADJ"]
    last = [thing.right_edge for thing in children(verb, labels.object) if thing.i > verb.i]
    last = [t.nbor(-1) if t.is_quote else t for t in last]
    return found or [t for t in last if t.pos == "ADJ"]


def _indirect(verb: Token, labels: Labels) -> list[Token]:
    found = []
    for child in children(verb, labels.iobject):
        inner = children(child, labels.preposition_object)
        found += [token for one in (inner or [child]) for token in conjuncts(one, labels)]
    return found


def is_of_several(adjective: Token, noun: Token, labels: Labels) -> bool:
    """« les flottes [chilienne] et péruvienne », "the [Chilean] and Peruvian fleets": not of one alone."""
    if "Number=Plur" not in noun.morph:
        return False
    return any(t.pos == adjective.pos for t in children(adjective, labels.conjunct))
