"""Parses mended where the parser joined or parted the wrong phrases: subjects, appositions, rows of nouns."""

from collections.abc import Iterator

from dragoman.languages import FrameLexicon
from dragoman.model.parse import Token
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.mending.edits import Edit
from dragoman.reading.grammar.mending.lost_objects import joined_to_verb
from dragoman.reading.grammar.verb_shapes import NOMINAL, VERBAL, has, is_tensed, label_behind, subject_in_front, under


def rejoin(token: Token, labels: Labels, _lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """The edits that a token asks for; none for most."""
    for rule in _RULES.get(token.pos, (_joined,)):
        if found := tuple(rule(token, labels)):
            yield from found
            return


def _led(that: Token, labels: Labels) -> Iterator[tuple[int, Edit]]:
    """« Il note que même « les pactes » ne valent plus rien »: the clause of « que » hung beside its verb."""
    verb = that.doc[that.i - 1] if that.i > that.sent.start else that
    if verb.pos not in VERBAL:
        return
    joined = [c for c in under(verb, labels.conjunct) if c.i > that.i and is_tensed(c, labels)]
    nearer = joined and any(c.i < joined[0].i for c in under(verb, labels.clause))
    if joined and not nearer and not under(joined[0], labels.coordinator):
        yield joined[0].i, Edit(verb.i, "ccomp")
        for other in that.doc[that.i : joined[0].i]:
            if other.head.i == verb.i or other.i == that.i:
                noun = other.pos in NOMINAL and not under(joined[0], labels.subject)
                yield other.i, Edit(joined[0].i, "mark" if other.i == that.i else "nsubj" if noun else "dep")


def _told(that: Token, labels: Labels) -> Iterator[tuple[int, Edit]]:
    """« a confirmé au consul [que] le pont a sauté »: a clause hung on whoever is told it."""
    clause, hearer = that.head, that.head.head
    if clause.pos not in VERBAL or clause.dep not in labels.relative | labels.adnominal or that.i == 0:
        return
    verb = hearer.head
    near = hearer.pos in NOMINAL and hearer.right_edge.i >= clause.i and hearer.i < that.i and verb.i < hearer.i
    told = any(c.lower in labels.told_marks for c in under(hearer, labels.case))
    if near and told and verb.pos == "VERB" and under(clause, labels.subject | labels.passive_subject):
        yield clause.i, Edit(verb.i, "ccomp")
        yield that.i, Edit(clause.i, "mark")


def _small(token: Token, labels: Labels) -> Iterator[tuple[int, Edit]]:
    """« leur a dit » is neither the direct object nor the subject; « le gouvernement valdorien » holds no clause."""
    head = token.head
    if token.lower in labels.datives:
        direct = token.pos == "PRON" and token.dep in labels.object | labels.subject
        if direct and token.i < head.i <= token.i + 3:
            yield token.i, Edit(head.i, sorted(labels.iobject)[0])
        return
    bare = token.pos == "ADJ" and not token.children
    if bare and token.dep in labels.adnominal and head.i == token.i - 1 and head.pos == "NOUN":
        yield token.i, Edit(head.i, "amod")


def _joined_case(noun: Token, labels: Labels) -> Iterator[tuple[int, Edit]]:
    """« les ministres de la Colombie et [du Venezuela] »: never a subject, with a preposition in front."""
    joined = under(noun, labels.coordinator)
    if not joined or not under(noun, labels.case) or joined[0].i == 0:
        return
    before = noun.doc[joined[0].i - 1]
    if before.pos in NOMINAL and before.i < noun.i:
        yield noun.i, Edit(before.i, sorted(labels.conjunct)[0])


def _joined_inside(name: Token, labels: Labels) -> Iterator[tuple[int, Edit]]:
    """« de l'Arabie saoudite et [du Koweït] »: joined to the name, not to a part of it."""
    part = name.head
    if labels.case and under(part, labels.case) and under(name, labels.determiner) and not under(name, labels.case):
        yield from _joined_outside(name, part, labels)
        return
    if part.pos not in ("ADJ", "PROPN") or not under(name, labels.case) or under(part, labels.case):
        return
    whole = part.head
    if whole.pos in NOMINAL and whole.i < part.i and under(whole, labels.case):
        yield name.i, Edit(whole.i, name.dep)


def _joined_outside(name: Token, part: Token, labels: Labels) -> Iterator[tuple[int, Edit]]:
    """« L'Afrique du Sud et [le Mozambique] ont signé »: joined to the name, where only two make the verb plural."""
    whole, verb = part.head, part.head.head
    if whole.pos != "PROPN" or whole.dep not in labels.subject or verb.i < name.i or has(whole, "Number=Plur"):
        return
    if any(has(t, "Number=Plur") for t in (verb, *under(verb, labels.groups))):
        yield name.i, Edit(whole.i, name.dep)


def _severed(verb: Token, labels: Labels) -> Iterator[tuple[int, Edit]]:
    """A verb whose subject the parser left to a sentence of its own: « Moscou | a fait savoir … »."""
    doc, start = verb.doc, verb.left_edge.i  # all in front hangs on it
    before = doc[start - 1]
    if start == 0 or not doc[start].is_sent_start or not before.text[-1:].isalnum() or not is_tensed(verb, labels):
        return
    group = doc[start : verb.i]
    if any(t.head.i != verb.i or t.pos not in ("AUX", "PRON", "ADV", "VERB") for t in group) or under(
        verb, labels.subject | labels.passive_subject | labels.expletive
    ):
        return
    subject = subject_in_front(doc[start])
    if subject is None or subject.sent.start != before.sent.start:
        return
    yield subject.i, Edit(verb.i, "nsubj")
    root = subject.sent.root
    if root.i != subject.i:
        yield root.i, Edit(verb.i, label_behind(root, labels))


def _joined(noun: Token, labels: Labels) -> Iterator[tuple[int, Edit]]:
    """Coordinations that the parser tied to the wrong noun."""
    label = noun.dep
    if label in labels.subject:
        yield from _joined_case(noun, labels)
    if label in labels.conjunct:
        yield from _joined_inside(noun, labels)
        yield from joined_to_verb(noun, labels)
    if label in labels.oblique:
        yield from _listed(noun, labels)
    if label in labels.conjunct:
        yield from _apposed(noun, labels)
    if label in labels.subject | labels.passive_subject:
        yield from _twice(noun, labels)
    if label in labels.apposition or label in labels.conjunct:
        yield from _parted_from_noun(noun, labels)


def _parted_from_noun(name: Token, labels: Labels) -> Iterator[tuple[int, Edit]]:
    """« résume son secrétaire, [Luc X] »: what is set beside stands beside a noun, never a verb. « les ministres
    estonien, [letton] et lituanien »: an adjective of one of several."""
    head = name.head
    if name.dep in labels.apposition and head.pos == "VERB" and name.i > 1 and name.nbor(-1).text == ",":
        before = name.nbor(-2)
        while before.head.pos in NOMINAL and head.i < before.head.i < before.i:
            before = before.head
        if before.pos in NOMINAL and before.head.i == head.i:
            yield name.i, Edit(before.i, name.dep)
    elif name.dep in labels.conjunct and head.pos == "NOUN" and has(head, "Number=Plur") and name.text.islower():
        single = [c for c in under(head, labels.modifier) if c.pos == "ADJ" and head.i < c.i < name.i]
        if single and has(single[0], "Number=Sing") and not under(name, labels.determiner | labels.case):
            yield name.i, Edit(single[0].i, name.dep)


def _behind_comma(noun: Token) -> bool:
    """Whether a phrase begins behind a comma, which the parser may have hung on it."""
    first = noun.left_edge
    return "," in (first.text, first.nbor(-1).text if first.i else "")


def _apposed(noun: Token, labels: Labels) -> Iterator[tuple[int, Edit]]:
    """« Le commandant de la flotte, l'amiral X, a dit »: two nouns between commas, without "and", are one person."""
    head = noun.head
    if noun.pos != "NOUN" or head.pos != "NOUN" or head.i > noun.i:
        return
    if under(noun, labels.conjunct | labels.coordinator | labels.case) or under(head, labels.coordinator):
        return
    doc, end = noun.doc, noun.right_edge.i + 1
    if len(under(head, labels.conjunct)) == 1 and _behind_comma(noun) and end < len(doc) and doc[end].text == ",":
        yield noun.i, Edit(head.i, sorted(labels.apposition)[0])


def _twice(noun: Token, labels: Labels) -> Iterator[tuple[int, Edit]]:
    """« Le porte-parole de l'armée, le colonel X, a dit »: a second subject between commas is the first one's name."""
    verb = noun.head
    if noun.i > verb.i or verb.pos not in VERBAL or not _behind_comma(noun):
        return
    first = [s for s in under(verb, labels.subject | labels.passive_subject) if s.i < noun.i and s.pos in NOMINAL]
    end = noun.right_edge.i + 1
    if len(first) == 1 and not under(noun, labels.coordinator) and end < verb.i and noun.doc[end].text == ",":
        yield noun.i, Edit(first[0].i, sorted(labels.apposition)[0])


def _listed(noun: Token, labels: Labels) -> Iterator[tuple[int, Edit]]:
    """Subjects that the parser coordinated with an adverbial: « Dans une note, Paris, Londres et Rome demandent … »."""
    verb = noun.head
    if not noun.i < verb.i or verb.pos != "VERB" or not under(noun, labels.case):
        return
    if under(verb, labels.subject | labels.passive_subject | labels.expletive):
        return
    names = [c for c in under(noun, labels.conjunct) if c.pos == "PROPN" and noun.i < c.i < verb.i]
    if not names or under(names[0], labels.case) or not _behind_comma(names[0]):
        return
    yield names[0].i, Edit(verb.i, sorted(labels.subject)[-1])
    for other in names[1:]:
        yield other.i, Edit(names[0].i, sorted(labels.conjunct)[0])


_RULES = {"SCONJ": (_told, _led), "VERB": (_severed,), "PRON": (_small,), "ADJ": (_small, _joined)}
"""What is asked of each part of speech; nouns and names are asked only how they are joined."""
