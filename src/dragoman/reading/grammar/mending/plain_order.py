"""Subjects, objects and phrases that a parser of English hangs on the wrong word of a plain sentence."""

from collections.abc import Iterator

from dragoman.languages import FrameLexicon
from dragoman.model.parse import Token
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.mending.candidates import Page, of_lower
from dragoman.reading.grammar.mending.edits import Edit
from dragoman.reading.grammar.verb_shapes import NOMINAL, VERBAL, under

_TIMES = frozenset({"DATE", "TIME"})


def name_in_front(name: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """ "[Washington] late on Friday condemned Togo": no adverb, but who did it."""
    del lexicon
    verb = name.head
    if name.i != name.sent.start or verb.pos != "VERB" or verb.i < name.i or name.ent_type in _TIMES:
        return
    told = under(verb, labels.subject | labels.passive_subject | labels.expletive)
    if not told:
        yield name.i, Edit(verb.i, "nsubj")
    elif (
        told[0].i == name.i + 2 and name.nbor().text == "," and name.ent_type == told[0].ent_type == "GPE"
    ):  # "Turkey, Greece agree"
        yield name.i, Edit(verb.i, told[0].dep)
        yield told[0].i, Edit(name.i, sorted(labels.conjunct)[0])


def held_as(word: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """ "took two nuns [hostage]": no clause of theirs, but what they were made or how they were let go."""
    del lexicon
    verb = word.head
    if word.dep in labels.object and word.i and not under(word, labels.determiner):
        beside = word.doc[word.i - 1]  # "took forty [workers] hostage"
        if beside.head is word and beside.tag == "NNS":
            yield word.i, Edit(verb.i, "oprd", "ADJ")
            yield beside.i, Edit(verb.i, "dobj")
        elif beside.head is verb and beside.dep in labels.object:
            yield word.i, Edit(verb.i, "oprd", "ADJ")
        return
    whom = [t for t in under(word, labels.subject) if t.pos in NOMINAL and verb.i < t.i < word.i]
    if word.dep not in labels.clause or verb.pos not in VERBAL or not whom or under(word, labels.auxiliary):
        return
    yield word.i, Edit(verb.i, "oprd", "ADJ")
    for child in word.children:
        if child.i == whom[-1].i:
            yield child.i, Edit(verb.i, "dobj")
        elif child.dep in (*labels.preposition, *labels.adverb, *labels.adverbial):
            yield child.i, Edit(verb.i, child.dep)


def charged_with(mark: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """ "accused the army [of killing two nuns]": what somebody is charged with or warned of is no part of the name."""
    del lexicon
    noun, verb = mark.head, mark.head.head
    if noun.dep not in labels.object or verb.lemma not in labels.of_verbs or mark.i < noun.i:
        return
    told = under(mark, labels.preposition_object)
    if told and (told[0].dep in labels.gerund or (noun.pos == "PROPN" and told[0].pos == "NOUN")):
        yield mark.i, Edit(verb.i, mark.dep)


def given_to(name: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """ "gives [Kenya] helicopters": a country in front of what is given is who gets it."""
    del lexicon
    thing, verb = name.head, name.head.head
    if thing.dep not in labels.object or verb.lemma not in labels.giving_verbs or thing.pos != "NOUN":
        return
    given = bool(under(verb, labels.iobject)) or any(t.lower == "to" for t in under(verb, labels.preposition))
    if name.i == verb.i + 1 and thing.tag == "NNS" and not given:
        yield name.i, Edit(verb.i, "dative")


def joined_names(name: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """ "the ministers of Peru and [Chile]": joined to the country, not to who holds office in both."""
    del lexicon
    office = name.head
    if (
        name.dep not in labels.conjunct
        or office.tag not in ("NNS", "NNPS")
        or name.ent_type != "GPE"
        or name.i < office.i
    ):
        return
    phrases = [t for t in under(office, labels.preposition) if t.lower == "of" and t.i < name.i]
    first = under(phrases[-1], labels.preposition_object) if phrases else []
    if not first or first[0].ent_type != "GPE" or name.left_edge.i - first[0].right_edge.i != 2:
        return
    yield name.i, Edit(first[0].i, name.dep)
    yield from (
        (t.i, Edit(first[0].i, t.dep)) for t in under(office, labels.coordinator) if t.i == name.left_edge.i - 1
    )


def with_object(particle: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """ "to strike [over] pay": a particle with an object of its own is a preposition."""
    del lexicon
    if under(particle, labels.preposition_object):
        yield particle.i, Edit(particle.head.i, "prep")


def done_to(verb: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """ "Two soldiers [killed] in Mali": in a headline, whom it was done to."""
    del lexicon
    if verb.lemma not in labels.headline_passives or verb.tag not in labels.attributive_verbs:
        return
    told, behind = under(verb, labels.subject), under(verb, labels.object | labels.clause | labels.infinitive)
    if not told or behind or under(verb, labels.auxiliary) or verb.sent[-1].text in (".", "!", "?"):
        return
    yield told[0].i, Edit(verb.i, sorted(labels.passive_subject)[-1])


def hurt_words(page: Page) -> list[Token]:
    """ "wounded"."""
    return of_lower(page.doc, page.labels.hurt_words)


def hurt(word: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """ "evacuated [wounded] civilians": no verb, but how those are whom the verb in front is done to."""
    del lexicon
    verb, doc = word.head, word.doc
    things = [t for t in under(word, labels.object) if t.i > word.i]
    if word.pos != "VERB" or verb.pos != "VERB" or verb.i >= word.i or not things:
        return
    if under(word, labels.subject | labels.passive_subject | labels.auxiliary | labels.mark | labels.coordinator):
        return
    between = doc[verb.i + 1 : word.i]
    if any(t.pos not in ("NUM", "ADJ", "DET") for t in between):
        return
    noun = things[0]
    yield word.i, Edit(noun.i, "amod", "ADJ")
    yield noun.i, Edit(verb.i, "dobj")
    for other in (*between, *doc[word.i + 1 : word.right_edge.i + 1]):
        if other.i < word.i:
            yield other.i, Edit(noun.i, "nummod" if other.pos == "NUM" else other.dep)
        elif other.head.i == word.i and other.i != noun.i:
            yield other.i, Edit(verb.i, other.dep)
