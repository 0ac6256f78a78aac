"""French noun phrases that a parser takes apart: « deux de ses gardes », « des postes-frontières », rows."""

from collections.abc import Iterator

from dragoman.languages import FrameLexicon
from dragoman.model.parse import Token
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.mending.edits import Edit
from dragoman.reading.grammar.verb_shapes import NOMINAL, VERBAL, has, is_plural, is_tensed, under


def some_of(number: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """« a blessé [deux] de ses gardes et fermé trois radios », « l'arrestation de [plusieurs] d'entre eux »."""
    del lexicon
    of = number.nbor() if number.i + 2 < len(number.doc) else number
    if of.lower not in labels.small.of_several or number.nbor(2).pos not in ("DET", "NOUN") or not number.i:
        return
    counted, before = of.head, number.nbor(-1)
    if counted.pos != "NOUN" or not of.i < counted.i:
        return
    if before.pos == "VERB" and number.dep not in labels.object and not under(before, labels.object):
        yield number.i, Edit(before.i, sorted(labels.object)[0], "PRON", "Number=Plur")
    elif number.pos == "DET":
        yield number.i, Edit(number.head.i, number.dep, "PRON", "Number=Plur")
    if counted.head is not number:
        yield counted.i, Edit(number.i, "nmod")


def later(word: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """« les a bombardés quelques [heures] plus tard », « trois [jours] plus tôt »: when, not what."""
    del lexicon
    adverb = word.nbor() if word.i + 1 < len(word.doc) else word
    time = word.nbor(-1) if word.i else word
    if (
        adverb.lower not in labels.later_words
        or time.pos != "NOUN"
        or time.lemma not in labels.hung_times | labels.time_nouns
    ):
        return
    verb = next((t for t in time.ancestors if t.pos in VERBAL), None)
    if verb is not None and verb.i < time.i:
        yield time.i, Edit(verb.i, "obl:mod")
        yield adverb.i, Edit(time.i, "advmod")


def hidden_infinitive(noun: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """« demande au gouvernement du Nord [d'amnistier] ses gens »: an infinitive taken for a noun behind its mark."""
    mark = noun.nbor(-1) if noun.i else noun
    if mark.lower not in labels.infinitive_marks or mark.head is not noun or mark.dep not in labels.case:
        return
    known = any(frame.lemma == noun.lower for frame in lexicon.by_form.get((noun.lower, "verb"), ()))
    after = noun.nbor() if noun.i + 1 < len(noun.doc) else noun
    if not known and after.pos != "DET":
        return
    verb = next((t for t in noun.ancestors if t.pos == "VERB"), None)
    if verb is None or verb.i > noun.i:
        return
    yield noun.i, Edit(verb.i, sorted(labels.infinitive)[0], "VERB", "VerbForm=Inf", noun.lower)
    yield mark.i, Edit(noun.i, sorted(labels.mark)[0])
    for other in verb.children:
        if other.i > noun.i and other.dep in labels.object and not any(t.pos in VERBAL for t in _between(noun, other)):
            yield other.i, Edit(noun.i, other.dep)


def _between(first: Token, last: Token) -> list[Token]:
    return first.doc[first.i + 1 : last.i]


def hyphened_noun(mark: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """« ses [postes-frontières] », « deux camions-citernes »: the part behind the hyphen tells what kind."""
    del lexicon
    doc = mark.doc
    if not mark.i or mark.i + 1 >= len(doc) or mark.whitespace or doc[mark.i - 1].whitespace:
        return
    first, last = doc[mark.i - 1], doc[mark.i + 1]
    named = last.i + 1 < len(doc) and last.nbor().pos == "PROPN"  # « le général-président Varga »: two titles
    if (
        named
        or first.lower.rstrip("s") in labels.compound_openings
        or first.pos not in ("NOUN", "ADJ", "VERB")
        or not last.is_alpha
        or not first.text.islower()
        or not last.text.islower()
    ):
        return
    group = (first, mark, last)
    tops = [t for t in group if t.head not in group or t.head is t]
    if not tops:
        return
    held = labels.subject | labels.passive_subject | labels.object
    top = next((t for t in tops if t.dep in held), tops[0])
    yield first.i, Edit(first.i if top.head is top else top.head.i, top.dep, "NOUN")
    yield mark.i, Edit(first.i, "punct", "PUNCT")
    yield last.i, Edit(first.i, "amod", "ADJ")
    for part in (mark, last):
        for child in part.children:
            if child not in group:
                yield child.i, Edit(first.i, child.dep)


def adjectives_of_several(joined: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """« les flottes norvégienne et [togolaise] »: two adjectives in the singular behind a plural, one each."""
    del lexicon
    before = joined.nbor(-2) if joined.i > 2 else joined
    if joined.nbor(-1).pos != "CCONJ" or before.pos != "ADJ" or joined.head is before:
        return
    noun = before.head
    if noun.pos not in NOMINAL or not noun.lower.endswith(("s", "x")) or before.dep not in labels.modifier:
        return
    if any(t.lower.endswith("s") and not t.lower.endswith(("ais", "ois")) for t in (joined, before)):
        return
    if not has(noun, "Number=Plur"):
        yield noun.i, Edit(noun.head.i, noun.dep, morph="|".join({*noun.morph - {"Number=Sing"}, "Number=Plur"}))
    yield joined.i, Edit(before.i, sorted(labels.conjunct)[0])
    yield joined.i - 1, Edit(joined.i, sorted(labels.coordinator)[0])


def behind_its_adjective(joined: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """« des mineurs gallois et [dockers] écossais »: a noun joined to the adjective of the noun in front."""
    del lexicon
    adjective = joined.head
    noun = adjective.head
    if not under(joined, labels.modifier):
        return  # « les gardes indiens et [togolais] »
    if adjective.pos == "ADJ" and adjective.dep in labels.modifier and noun.pos == "NOUN" and noun.i < adjective.i:
        yield joined.i, Edit(noun.i, joined.dep)


def torn_row(first: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """« [Le parti du Nord] et l'opposition ont conclu … »: two subjects, of which the first was cut off."""
    if first.pos not in NOMINAL or under(first, labels.case | labels.subject | labels.copula):
        return
    verb = next((t for t in under(first, labels.conjunct) if t.pos == "VERB" and is_tensed(t, labels)), None)
    doers = under(verb, labels.subject | labels.passive_subject) if verb is not None else []
    if verb is None or len(doers) != 1 or not first.i < doers[0].i < verb.i or doers[0].pos not in NOMINAL:
        return
    mark = first.doc[doers[0].left_edge.i - 1]
    if mark.lower != "et" or mark.i <= first.i or not is_plural(verb, labels, lexicon):
        return
    if any(t.pos in VERBAL or t.text == "," for t in _between(first, mark)):
        return
    yield verb.i, Edit(verb.i, "ROOT")
    yield first.i, Edit(verb.i, doers[0].dep)
    yield doers[0].i, Edit(first.i, sorted(labels.conjunct)[0])
    yield mark.i, Edit(doers[0].i, sorted(labels.coordinator)[0])
    for other in first.children:
        if other.i > verb.i:
            yield other.i, Edit(verb.i, other.dep)


def counted_adjective(word: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """« une vingtaine de [religieuses] »: behind « de » what is counted is a noun."""
    del lexicon
    of, number = word.nbor(-1), word.head
    if (
        of.lower not in labels.small.of_several
        or of.head is not word
        or number.i != of.i - 1
        or not number.lower.endswith(("aine", "aines", "illiers"))
    ):
        return
    yield word.i, Edit(number.i, word.dep, "NOUN", "Number=Plur", word.lower.removesuffix("s"))
