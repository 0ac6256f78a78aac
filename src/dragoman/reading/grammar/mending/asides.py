"""Verbs that a parser hung wrongly because something stands between commas beside them, and the like of it."""

from collections.abc import Iterator

from dragoman.languages import FrameLexicon
from dragoman.model.parse import Token
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.mending.edits import FINITE, Edit
from dragoman.reading.grammar.verb_shapes import NOMINAL, has, is_plural, is_tensed, shape_of, under


def rehung(verb: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """The edits that a verb asks for; by its label, most ask for none."""
    label = verb.dep
    yield from _clitics(verb, labels)
    if verb.pos in labels.mistaken_verbs:
        yield from _behind_marks(verb, labels, lexicon)
    elif label == "fixed":
        yield from _gerund(verb)
    elif label in labels.auxiliary:
        yield from _no_auxiliary(verb, labels)
    elif label == "ROOT":
        yield from _clause_as_subject(verb, labels)
        yield from _parted_auxiliary(verb, labels)
    elif verb.head.i < verb.i and _hangs(verb, labels) and _comma_in_front(verb, labels):
        yield from _led_clause(verb, labels) if label in labels.clause else ()
        yield from _behind_relative(verb, labels, lexicon)


def _clitics(verb: Token, labels: Labels) -> Iterator[tuple[int, Edit]]:
    """« à [l']en croire », « ses proches [la] disent épuisée »: a clitic taken for an article or a subject."""
    named = []
    for word, below in verb.below:
        if below in labels.subject:
            named.append(word)
        elif below not in labels.object or word.pos != "DET" or word.lower not in labels.clitics:
            continue
        elif not under(word, labels.modifier):
            yield word.i, Edit(verb.i, below, "PRON", "Number=Sing|Person=3")
    yield from _judged_clitic(verb, labels)
    for word in named if len(named) > 1 else ():
        if word.i == verb.i - 1 and word.lower in labels.small.accusative:
            yield word.i, Edit(verb.i, sorted(labels.object)[0])


def _judged_clitic(verb: Token, labels: Labels) -> Iterator[tuple[int, Edit]]:
    """« la reine [vous] juge « [sage] » »: no adjective belongs to a verb but as what it says of its object."""
    for word, below in verb.below:
        near = word.i == verb.i + 2 and verb.nbor().is_quote and word.pos == "ADJ"
        before = verb.nbor(-1) if near and below in labels.modifier and verb.i else verb
        if before.lower in labels.like_objects or before.lower in labels.small.accusative:
            yield word.i, Edit(verb.i, sorted(labels.predicate)[0])
            yield before.i, Edit(verb.i, sorted(labels.object)[0], "PRON")


def on_mark(mark: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:  # noqa: ARG001
    """« juge le vote « [sale] » »: a word that a parser hung on the quote mark in front of it."""
    if mark.head.i != mark.i:
        for child in mark.children:
            if child.pos == "ADJ":
                yield child.i, Edit(mark.head.i, child.dep)


def _hangs(verb: Token, labels: Labels) -> bool:
    hung = labels.clause | labels.adverbial | labels.conjunct | labels.parataxis
    return verb.dep in hung and not under(verb, labels.mark)


def _behind_marks(word: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """« « … », [soupire], las, un diplomate »: a verb of the lexicon taken for a noun, right behind words in marks."""
    doc, at = word.doc, word.i
    if at and at + 1 < len(doc) and doc[at + 1].text.startswith("-") and doc[at + 1].pos == "PRON":
        clitic = doc[at + 2] if at + 2 < len(doc) and doc[at + 2].text.startswith("-") else doc[at + 1]
        yield at, Edit(doc[at - 2].i if at > 1 else at, "parataxis", "VERB", FINITE)  # « Faux, [tranche]-t-elle »
        yield clitic.i, Edit(at, sorted(labels.subject)[-1], "PRON")
        return
    if at < 2 or at + 1 >= len(doc) or doc[at - 1].text != "," or not doc[at - 2].is_quote:
        return
    follows = doc[at + 1].text == "," or doc[at + 1].pos in ("DET", "PROPN")
    if follows and shape_of(word, labels, lexicon) == "finite" and word.text == word.lower:
        above = word.head.i if word.head.i < at else doc[at - 3].i if at > 2 else at
        yield at, Edit(above, "parataxis", "VERB", FINITE)


def _gerund(verb: Token) -> Iterator[tuple[int, Edit]]:
    """« tout en [regrettant] que le pont soit fermé »: a gerund taken for a part of « en »."""
    mark, main = verb.head, verb.head.head
    if not has(verb, "VerbForm=Part", "Tense=Pres") or main.i <= verb.i or main.head.i == main.i:
        return
    yield verb.i, Edit(main.head.i, "advcl", "VERB")
    yield mark.i, Edit(verb.i, "mark")
    yield main.i, Edit(verb.i, "ccomp" if main.pos in ("VERB", "AUX") else "obj")
    for child in main.children:
        if child.i < mark.i and not child.is_punct:
            yield child.i, Edit(verb.i, child.dep)


def _no_auxiliary(verb: Token, labels: Labels) -> Iterator[tuple[int, Edit]]:
    """« [assure] n'avoir jamais reçu le texte »: a verb of saying taken for a second auxiliary."""
    below = verb.head
    bare = [t for t in under(below, labels.auxiliary) if t.i > verb.i and has(t, "VerbForm=Inf")]
    if verb.lemma in labels.helping_verbs or below.i < verb.i or not bare or not has(verb, "VerbForm=Fin"):
        return
    yield verb.i, Edit(verb.i if below.head.i == below.i else below.head.i, below.dep, "VERB")
    yield below.i, Edit(verb.i, "xcomp")
    for child in below.children:
        if child.is_punct and child.i > below.i:
            yield child.i, Edit(verb.i, child.dep)
            continue
        finite = child.dep in labels.conjunct and child.i > below.i and is_tensed(child, labels)
        if (child.i < verb.i or finite) and child.i != verb.i:
            yield child.i, Edit(verb.i, child.dep)


def _clause_as_subject(verb: Token, labels: Labels) -> Iterator[tuple[int, Edit]]:
    """« C'est la dernière [chance], a laissé entendre la reine »: a clause of its own taken for the subject."""
    for subject in under(verb, labels.subject | labels.passive_subject):
        own = under(subject, labels.copula) and under(subject, labels.subject)
        if subject.i < verb.i and own and _comma_in_front(verb, labels):
            yield subject.i, Edit(subject.i, "ROOT")
            yield verb.i, Edit(subject.i, "parataxis")
            return


def _parted_auxiliary(verb: Token, labels: Labels) -> Iterator[tuple[int, Edit]]:
    """« Il n'[est] pas trop tard, dit le proverbe »: the verb of the clause in front taken for an auxiliary."""
    aux = next((t for t in under(verb, labels.auxiliary) if t.i < verb.i), None)
    if aux is None or not has(verb, "VerbForm=Fin") or verb.nbor(-1).text != "," or aux.i >= verb.i - 1:
        return
    yield aux.i, Edit(aux.i, "ROOT", "VERB")
    yield verb.i, Edit(aux.i, "parataxis")
    for child in verb.children:
        if child.i < verb.i - 1 and child.i != aux.i:
            yield child.i, Edit(aux.i, child.dep)


def _led_clause(verb: Token, labels: Labels) -> Iterator[tuple[int, Edit]]:
    """« On disait que le fleuve [gèlerait], se souvient Vey »: the clause hung on the cue behind it."""
    for clause in under(verb, labels.adverbial | labels.clause):
        told = any(m.lower in labels.complementizers for m in under(clause, labels.mark))
        if told and verb.head.i < clause.i < verb.i:
            yield clause.i, Edit(verb.head.i, "ccomp")
            yield verb.i, Edit(verb.head.i, "parataxis")
            return


def _behind_relative(verb: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """« Le texte, dont la cour a copie, [prévoit] un vote »: the main verb hung on the relative clause in between."""
    inner, noun = verb.head, verb.head.head
    if inner.dep not in labels.relative or noun.head.i != noun.i or noun.pos not in NOMINAL or noun.i > inner.i:
        return
    if not is_tensed(verb, labels) or under(verb, labels.subject | labels.passive_subject | labels.expletive):
        return
    first = inner.left_edge
    if first.i == 0 or first.nbor(-1).text != "," or under(noun, labels.case):
        return
    if is_plural(verb, labels, lexicon) == has(noun, "Number=Plur"):
        yield verb.i, Edit(verb.i, "ROOT")
        yield noun.i, Edit(verb.i, "nsubj")


def _comma_in_front(verb: Token, labels: Labels) -> bool:
    """Whether a comma stands right in front of a verb and what belongs to it."""
    group = {t.i for t in under(verb, labels.auxiliary | labels.reflexive | labels.adverb | labels.iobject)}
    at = verb.i - 1
    while at > 0 and (at in group or verb.doc[at].lower in labels.clitics or verb.doc[at].text.startswith("-")):
        at -= 1
    return at > 0 and verb.doc[at].text == ","
