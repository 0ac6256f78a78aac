"""Phrases and participles in front of a sentence that a parser takes for sentences or main verbs of their own."""

from collections.abc import Iterator

from dragoman.languages import FrameLexicon
from dragoman.model.parse import Token
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.mending.edits import Edit
from dragoman.reading.grammar.verb_shapes import NOMINAL, has, is_tensed, under

_PAST = ("é", "és", "ée", "ées", "i", "is", "ie", "ies", "u", "us", "ue", "ues")
_ENDS = frozenset({".", "!", "?", ":", ";", "»", "”", "…"})


def loose_front(root: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """« [À Rome], qui exigeait des excuses, Tirana a répondu … »: a phrase in front taken for a sentence of its own."""
    del lexicon
    doc, end = root.doc, root.right_edge.i + 1  # all of a sentence hangs on its root
    if end >= len(doc) or doc[end - 1].text in _ENDS or doc[end - 1].is_space:
        return
    if root.pos not in (*NOMINAL, "ADJ"):
        yield from _participle_in_front(root, doc[end].sent.root, labels)
        return
    if root.pos == "PROPN" and not under(root, labels.relative):
        return  # « [À Ottawa], l'opposition exige … »: where
    main = doc[end].sent.root
    parted = doc[end].text == "," or doc[end - 1].text == "," or main.pos in (*NOMINAL, "ADJ")
    while main.pos in (*NOMINAL, "ADJ") and main.sent.end < len(doc) and doc[main.sent.end - 1].text not in _ENDS:
        main = doc[main.sent.end].sent.root
    told = any(t.pos == "ADP" for t in root.children) or root.pos == "ADJ" or root.i == root.sent.start
    if parted and told and main.pos == "VERB" and is_tensed(main, labels):
        yield root.i, Edit(main.i, "obl:arg" if under(root, labels.case) else "advcl")


def opening_participle(word: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """« [Sollicités] par Lima, Oslo et Rome ont accepté »: a participle that opens the sentence, taken for a noun."""
    doc, behind = word.doc, word.nbor() if word.i + 1 < len(word.doc) else word
    if behind.pos != "ADP" or not lexicon.by_form.get((word.lower, "verb")) or not word.lower.endswith(_PAST):
        return
    main = next((t for t in word.children if t.pos == "VERB" and is_tensed(t, labels) and t.i > word.i), None)
    comma = next((t for t in doc[word.i : word.sent.end] if t.text == ","), None)
    if main is None or comma is None or comma.i > main.i:
        return
    yield word.i, Edit(main.i, sorted(labels.adverbial)[0], "VERB", "Tense=Past|VerbForm=Part")
    yield main.i, Edit(main.i, "ROOT")


def _participle_in_front(verb: Token, main: Token, labels: Labels) -> Iterator[tuple[int, Edit]]:
    """« [Chassés] de Lima par le roi, les marins ont pris la mer »."""
    bare = verb.i == verb.left_edge.i and has(verb, "Tense=Past", "VerbForm=Part")
    comma = verb.doc[main.sent.start].text == "," or verb.doc[main.sent.start - 1].text == ","
    if bare and comma and main.pos == "VERB" and is_tensed(main, labels) and not under(verb, labels.groups):
        yield verb.i, Edit(main.i, sorted(labels.adverbial)[0])


def heading_participle(verb: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """« [Reçu] par le roi, le consul a salué … »: the main verb hung on the participle, its subject on the agent."""
    del lexicon
    bare = verb.pos == "VERB" and has(verb, "Tense=Past", "VerbForm=Part") and not under(verb, labels.groups)
    if not bare or verb.i != verb.sent.start:
        return
    main = next((t for t in verb.children if t.i > verb.i and t.pos == "VERB" and is_tensed(t, labels)), None)
    if main is None or under(main, labels.subject | labels.passive_subject | labels.mark):
        return
    first = min([main, *under(main, labels.groups)], key=lambda t: t.i).i
    subject = next((t for t in verb.subtree if t.dep in labels.apposition and t.i < first <= t.right_edge.i + 1), None)
    if subject is None or subject.left_edge.nbor(-1).text != ",":
        return
    yield main.i, Edit(main.i, "ROOT")
    yield verb.i, Edit(main.i, sorted(labels.adverbial)[0])
    yield subject.i, Edit(main.i, "nsubj:pass" if under(main, labels.passive_auxiliary) else "nsubj")
    for child in verb.children:
        if child.i > main.i:
            yield child.i, Edit(main.i, child.dep)


def headless(adjective: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """« deux [religieuses] françaises ont été arrêtées »: a noun that a parser takes for an adjective."""
    del lexicon
    before = adjective.nbor(-1) if adjective.i else adjective
    if before.pos == "NOUN" and before.head.i == adjective.head.i and before.dep == adjective.dep:
        yield adjective.i, Edit(before.i, sorted(labels.modifier)[0])  # « une vedette [chilienne] a tiré »
        return
    counted = under(adjective, frozenset({"nummod"}))
    if counted and any(t.dep in labels.modifier and t.i > adjective.i for t in adjective.children):
        yield adjective.i, Edit(adjective.head.i, adjective.dep, "NOUN")


def dative_verb(pronoun: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """« Oslo [lui] reproche … », taken for a form of « luire »."""
    del labels, lexicon
    verb = pronoun.nbor() if pronoun.i + 1 < len(pronoun.doc) else pronoun
    if pronoun.pos not in ("AUX", "VERB") or verb.pos != "VERB":
        return
    top = pronoun.head.i == pronoun.i
    yield verb.i, Edit(verb.i if top else pronoun.head.i, "ROOT" if top else pronoun.dep)
    yield pronoun.i, Edit(verb.i, "iobj", "PRON", "Number=Sing|Person=3")
    for child in pronoun.children:
        if child.i != verb.i:
            yield child.i, Edit(verb.i, child.dep)
