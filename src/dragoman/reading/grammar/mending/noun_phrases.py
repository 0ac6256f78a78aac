"""Noun phrases that an English parser builds the wrong way round, or without a noun: "the wounded", "shot dead two"."""

from collections.abc import Iterator

from dragoman.languages import FrameLexicon
from dragoman.model.parse import Token
from dragoman.ontology import load_ontology
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.mending.candidates import Page, of_lower
from dragoman.reading.grammar.mending.edits import Edit
from dragoman.reading.grammar.verb_shapes import under

_NAMES = ("NOUN", "PROPN")
_PLURAL = "Number=Plur"


def people_words(page: Page) -> list[Token]:
    """ "wounded", "homeless"."""
    return of_lower(page.doc, page.labels.people_adjectives)


def as_people(word: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """ "tents for the [displaced]": an adjective behind an article, in the place of a noun, is those who are so."""
    del lexicon
    held = labels.object | labels.subject | labels.passive_subject | labels.preposition_object | labels.conjunct
    if word.pos not in ("ADJ", "VERB", "NOUN") or word.dep not in held or not word.i:
        return
    before, behind = word.nbor(-1), word.nbor() if word.i + 1 < len(word.doc) else word
    counted = before.pos == "NUM" and bool(under(word, frozenset({"nummod"})))
    if not (before.lower == "the" or counted) or behind.pos in (*_NAMES, "ADJ", "NUM"):
        return
    if word.pos == "NOUN" and _PLURAL in word.morph:
        return
    if not under(word, labels.auxiliary | labels.passive_auxiliary):
        yield word.i, Edit(word.head.i, word.dep, "NOUN", _PLURAL, word.lower)


def state_words(page: Page) -> list[Token]:
    """ "hostage", "dead"."""
    return of_lower(page.doc, page.labels.state_words)


def held_one(word: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """ "held the [bishop] hostage": whom, and as what; no "bishop hostage"."""
    del lexicon
    verb = word.head
    if (
        word.dep not in labels.object
        or verb.lemma not in labels.keeping_verbs
        or not word.i
        or not under(word, labels.determiner)
    ):
        return
    whom = word.nbor(-1)
    if whom.head is not word or whom.pos not in _NAMES or whom.dep not in labels.modifier:
        return
    yield word.i, Edit(verb.i, "oprd", "ADJ")
    yield whom.i, Edit(verb.i, "dobj")
    yield from ((t.i, Edit(whom.i, t.dep)) for t, _ in word.below if t.i < whom.i)


def shot_dead(word: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """ "shot [dead] two students": what was made of them, no word of theirs."""
    del lexicon
    noun = word.head
    if word.dep not in labels.modifier or noun.dep not in labels.object or word.nbor(-1).i != noun.head.i:
        return
    if word.nbor().pos in ("NUM", "DET"):
        yield word.i, Edit(noun.head.i, "oprd")


def joined_troops(noun: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """ "Italian [infantry] and Royalist troops": two, each with a word of its own that tells whose they are."""
    del lexicon
    last = noun.head
    ties, other = under(noun, labels.coordinator), under(noun, labels.conjunct)
    other = other or [t for t in under(last, labels.modifier) if t.i == last.i - 1]
    if last.pos != "NOUN" or noun.i > last.i or len(ties) != 1 or len(other) != 1 or under(noun, labels.determiner):
        return
    own, whose = under(noun, labels.modifier), other[0]
    if not any(t.i < noun.i and t.text[:1].isupper() for t in own) or not whose.text[:1].isupper():
        return
    if ties[0].i != noun.i + 1 or whose.i != noun.i + 2 or last.i != whose.i + 1:
        return
    top = last.head.i if last.head is not last else noun.i
    yield noun.i, Edit(top, last.dep)
    yield last.i, Edit(noun.i, sorted(labels.conjunct)[0])
    yield whose.i, Edit(last.i, "amod")


def nouns_of_peoples(page: Page) -> list[Token]:
    """Nouns in the plural behind a row of words with a capital: "the French, German and British [leaders]"."""
    return [t for t in page.doc if t.pos == "NOUN" and _PLURAL in t.morph and _row_in_front(t)]


def _row_in_front(noun: Token) -> list[Token]:
    """ "French", "German", "British" of "the French, German and British foreign ministers", if three or more."""
    doc, at = noun.doc, noun.i - 1
    while at > 0 and doc[at].pos == "ADJ" and doc[at].text.islower():
        at -= 1
    row: list[Token] = []
    while at >= 0 and doc[at].text[:1].isupper() and doc[at].pos in ("ADJ", "PROPN"):
        row.append(doc[at])
        link = at - 1
        if len(row) == 1 and link > 0 and doc[link].pos == "CCONJ":
            link -= doc[link - 1].text == ","  # "German, and British"
        elif link < 1 or doc[link].text != ",":
            break
        at = link - 1
    return row[::-1] if len(row) > 2 else []


def joined_peoples(noun: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """ "the [French], German and British leaders": whose they are, and no people of its own in front of them."""
    del lexicon
    row = _row_in_front(noun)
    first, inside = row[0], range(row[0].i, noun.i)
    if first.head is noun or not all(_tells_whose(t) for t in row):
        return
    nominal = labels.object | labels.subject | labels.passive_subject | labels.preposition_object | labels.conjunct
    if first.head.i not in inside and (first.dep in nominal or noun.head.i in inside):
        yield noun.i, Edit(first.head.i, first.dep)
    for token in row:
        yield token.i, Edit(noun.i, "amod", "ADJ")
    between = (token for token in noun.doc[first.i : noun.i] if token.is_punct)
    for token in (*between, *(t for t in first.children if t.i < first.i)):
        yield token.i, Edit(noun.i, token.dep)


def _tells_whose(token: Token) -> bool:
    """ "Chadian", no "Chad"."""
    return any(place.kind == "demonym" for place in load_ontology().countries.find(token.text, "en"))


def nouns_beside(page: Page) -> list[Token]:
    """Common nouns in front of the noun that they hang on."""
    beside = page.labels.modifier
    return [t for t in page.doc if t.pos == "NOUN" and t.dep in beside and t.head.i > t.i + 2]


def up_to(particle: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """ "arrested [up] to 15 clerks": at most so many, no phrase of the verb."""
    del lexicon
    verb, doc = particle.head, particle.doc
    if particle.lower != "up" or particle.i + 2 >= len(doc) or verb.lemma not in labels.headline_passives:
        return
    mark, number = doc[particle.i + 1], doc[particle.i + 2]
    whom = under(mark, labels.preposition_object)
    if mark.lower != "to" or number.pos != "NUM" or not whom or under(verb, labels.object):
        return
    yield whom[0].i, Edit(verb.i, "dobj")
    yield particle.i, Edit(number.i, "advmod")
    yield mark.i, Edit(number.i, "quantmod")
