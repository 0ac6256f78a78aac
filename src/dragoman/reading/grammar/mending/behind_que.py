"""« l'accord qu'[ont salué l'Autriche et la Suède] »: behind que and its verb stands who does it."""

from collections.abc import Iterator

from dragoman.languages import FrameLexicon
from dragoman.model.parse import Token
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.mending.edits import Edit
from dragoman.reading.grammar.verb_shapes import NOMINAL, VERBAL, has, under


def behind_que(mark: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """The noun behind the verb becomes its subject, the pronoun its object."""
    del lexicon
    verb = _verb_behind(mark, labels)
    before = mark.nbor(-1) if mark.i else mark
    behind_noun = before.pos in (*NOMINAL, "ADJ") or before.text == "," or before.lower == "ce"
    if (
        verb is None
        or not behind_noun
        or under(verb, labels.subject | labels.passive_subject | labels.passive_auxiliary)
    ):
        return
    inner = _innermost(verb, labels)
    things = _things(verb, labels) if inner is verb else _things(inner, labels) or _stolen(verb, inner, labels)
    if len(things) != 1 or verb.doc[things[0].left_edge.i - 1].text == ",":
        return
    yield things[0].i, Edit(verb.i, "nsubj")
    yield mark.i, Edit(inner.i, sorted(labels.object)[0], "PRON", "PronType=Rel")
    if before.text != "," and before.pos in NOMINAL and verb.dep in labels.clause | labels.adverbial:
        yield verb.i, Edit(before.i, sorted(labels.relative)[0])


def _things(verb: Token, labels: Labels) -> list[Token]:
    return [t for t in under(verb, labels.object) if t.i > verb.i and t.pos in NOMINAL and not under(t, labels.case)]


def _innermost(verb: Token, labels: Labels) -> Token:
    """« que vient de [bombarder] l'aviation »: the infinitive whose object the pronoun is."""
    if under(verb, labels.object) and _things(verb, labels):
        return verb
    below = [t for t in under(verb, labels.infinitive) if t.i > verb.i and has(t, "VerbForm=Inf")]
    return _innermost(below[0], labels) if len(below) == 1 else verb


def _stolen(verb: Token, inner: Token, labels: Labels) -> list[Token]:
    """« Le texte que devait signer mardi [le ministre] a été rejeté »: taken for a second subject of the main verb."""
    noun = verb.head
    if noun.dep not in labels.subject | labels.passive_subject or under(inner, labels.object):
        return []
    second = [t for t in under(noun.head, labels.subject | labels.passive_subject) if inner.i < t.i < noun.head.i]
    return [t for t in second if t.pos in NOMINAL and t.left_edge.nbor(-1).text != ","]


def _verb_behind(mark: Token, labels: Labels) -> Token | None:
    """The verb whose group begins right behind the pronoun, object pronouns between left aside."""
    doc, at = mark.doc, mark.i + 1
    while at < len(doc) and doc[at].lower in labels.clitics and doc[at].pos == "PRON":
        at += 1
    if at >= len(doc) or doc[at].pos not in VERBAL or not has(doc[at], "VerbForm=Fin"):
        return None
    verb = doc[at].head if doc[at].dep in labels.auxiliary else doc[at]
    return verb if verb.i >= at and (verb.dep in labels.relative or mark.head is verb) else None
