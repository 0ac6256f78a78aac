"""Adjectives behind their noun that a French parser takes for something else: « des pêcheurs [valdorains] ont … ».

Names of peoples that it has not met, and participles that only tell who somebody is (« des hommes [masqués] »).
"""

import re
from collections.abc import Iterator

from dragoman.languages import FrameLexicon
from dragoman.model.parse import Token
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.mending.edits import Edit
from dragoman.reading.grammar.verb_shapes import VERBAL, has, is_tensed, label_behind, under

_PEOPLES = re.compile(
    r"(?:(?:ais|ois)(?:es?)?|(?:i|é)en(?:ne)?s?|ain(?:e)?s?|in(?:s|es?)|ites?|istes?|ières?|iques?|"
    r"(?:nord|sud|est|ouest)-[^\W\d]{4,})$"
)
"""How adjectives of peoples and of bodies end."""
_PARTICIPLE = re.compile(r"(?:é|i|u|is)e?s?$")
_TAKEN = ("ADJ", "ADV", "NOUN", "PROPN", "PUNCT", "X", "VERB")
_SINGULAR, _PLURAL = "Number=Sing", "Number=Plur"


def loose_adjective(word: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """« le gouvernement [valdorain] », « la garde [frontalière] »: it tells of the noun right in front."""
    noun = word.nbor(-1)
    if word.pos == "ADJ" and word.head is noun:
        return
    dated = word.pos == "VERB" and _is_dated(word, labels, lexicon)
    if word.children or dated:
        return
    known = _is_verb(word, lexicon)
    if word.pos == "VERB" and word.head is noun and word.dep in labels.adnominal:
        behind = word.nbor() if word.i + 1 < len(word.doc) else word
        told = (word.lower, "verb") in lexicon.by_form and noun.text.islower()
        told = told and (behind.lower in labels.complementizers or not _PARTICIPLE.search(word.lower))
        if (
            not known and not told and behind.lower not in labels.placing_words and _agrees(word, noun)
        ):  # « des marins [installés] à Lima »
            yield word.i, Edit(noun.i, "amod", "ADJ", _morph(noun))
        return
    if known or not _agrees(word, noun) or word.lemma in labels.hung_times or noun.lemma in labels.hung_times:
        return
    if _is_loose(word, noun, labels):
        yield word.i, Edit(noun.i, "amod", "ADJ", _morph(noun))


def _is_loose(word: Token, noun: Token, labels: Labels) -> bool:
    if word.pos == "ADJ":
        if word.dep in labels.adverb:
            return True
        above = word.head  # « l'incursion de soldats [valdorains] »
        many = has(noun, _PLURAL) != has(above, _PLURAL)
        return word.dep in labels.modifier and above.pos == "NOUN" and noun in above.subtree and many
    return word.pos != "VERB" and bool(_PEOPLES.search(word.lower)) and word.lower not in labels.like_adjectives


def _is_dated(word: Token, labels: Labels, lexicon: FrameLexicon) -> bool:
    """« les deux voiliers [saisis] dimanche »: what a day is told of was done, and only describes nobody."""
    if word.i + 1 >= len(word.doc) or word.nbor().lower not in labels.hung_times:
        return False
    return any(frame.event is not None for frame in lexicon.by_form.get((word.lower, "verb"), ()))


def stolen_verb(word: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """« Des rebelles [valdorains] ont relâché … »: the adjective between a subject and its auxiliary is no verb."""
    noun = word.nbor(-1)
    if noun.head is not word or word.pos not in _TAKEN or not _PEOPLES.search(word.lower) or not _agrees(word, noun):
        return
    if _is_verb(word, lexicon) or word.i + 1 >= len(word.doc) or under(noun, labels.case):
        return
    after = word.nbor()
    verb = after.head if after.pos == "AUX" else after
    if verb.head is not word or verb.pos not in VERBAL or not is_tensed(verb, labels) or after.i > verb.i:
        return
    own = word.head.i if word.head is not word else verb.i
    yield verb.i, Edit(own, word.dep)
    yield word.i, Edit(noun.i, "amod", "ADJ", _morph(noun))
    yield noun.i, Edit(verb.i, "nsubj", "NOUN")
    for other in word.children:
        if other is not noun and other is not verb:
            yield other.i, Edit(verb.i, other.dep if other.i < word.i else label_behind(other, labels))


def _is_verb(word: Token, lexicon: FrameLexicon) -> bool:
    """A form of a verb that tells of an act: « les pêcheurs [arrêtés] »."""
    frames = lexicon.by_form.get((word.lower, "verb"), ())
    return any(frame.event is not None and not (frame.reflexive or frame.needs) for frame in frames)


def _agrees(word: Token, noun: Token) -> bool:
    """In number, by the letters."""
    if has(noun, _PLURAL):
        return word.lower.endswith(("s", "x"))
    return has(noun, _SINGULAR) and (not word.lower.endswith("s") or word.lower.endswith(("ais", "ois")))


def _morph(noun: Token) -> str:
    return "|".join(sorted(one for one in noun.morph if one.startswith(("Gender", "Number"))))
