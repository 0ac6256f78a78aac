"""Cues with their subject behind them: "[Added] the premier: “…”", « [Ajoute] le maire : … », "“…”, [write] aides"."""

from collections.abc import Iterator

from dragoman.languages import FrameLexicon
from dragoman.model.parse import Token, text_of
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.mending.edits import Edit
from dragoman.reading.grammar.verb_shapes import NOMINAL, VERBAL, has, under

_FAR = 12
"""Words that may stand between the cue and its colon."""
_ENDS = frozenset({".", "!", "?", "…"})
_PAST = "Tense=Past|VerbForm=Fin"
_PRESENT = "Tense=Pres|VerbForm=Fin"
_TOLD = frozenset({"clause", "direct"})


def fronted(colon: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """Edits for a colon in front of a quote mark whose sentence begins with a verb of saying and a noun phrase."""
    doc, verb = colon.doc, _first(colon)
    if verb is None or colon.i + 1 >= len(doc) or not doc[colon.i + 1].is_quote or not _tells(verb, lexicon):
        return
    behind = doc[verb.i + 1 : colon.i]
    if behind[0].pos not in ("DET", "PROPN", "PRON") or any(t.pos in VERBAL for t in behind):
        return
    heads = [t for t in behind if t.pos in (*NOMINAL, "PRON") and (t.head.i == t.i or t.head not in behind)]
    if (
        not heads or doc.text.count(text_of(doc[verb.i : verb.i + 2])) > 1
    ):  # "Said Farouk", a name that stands here again
        return
    root = verb.sent.root
    yield verb.i, Edit(verb.i, "ROOT", "VERB", "" if has(verb, "VerbForm=Fin") else _PAST)
    yield heads[0].i, Edit(verb.i, sorted(labels.subject)[0])
    if root.i not in (verb.i, heads[0].i):
        yield root.i, Edit(verb.i, "parataxis")


def behind_words(verb: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """Edits for a verb of saying right behind quoted words whose subject the parser took for its object."""
    before = verb.nbor(-1) if verb.i else verb
    marked = before.is_quote or (before.text == "," and before.i > 0 and before.nbor(-1).is_quote)
    hangs = verb.dep in labels.conjunct | labels.parataxis | labels.adverbial and verb.head.i < verb.i
    if not marked or not (hangs or any(c.i < verb.i for c in under(verb, labels.clause))):
        return
    if under(verb, labels.subject | labels.passive_subject | labels.auxiliary):
        return
    who = [c for c in under(verb, labels.object) if c.left_edge.i == verb.i + 1]
    senses = lexicon.lookup(verb.lemma, "verb", verb.lower)
    heard = any("object" in frame.addressee for frame in senses)  # "“…”, told reporters"
    if who and not heard and any("direct" in frame.content for frame in senses):
        yield who[0].i, Edit(verb.i, sorted(labels.subject)[0])
        label = sorted(labels.parataxis)[0] if hangs else verb.dep
        yield verb.i, Edit(verb.head.i, label, "VERB", "" if has(verb, "VerbForm=Fin") else _PRESENT)


def _first(colon: Token) -> Token | None:
    """The capitalised word that begins the sentence of a colon, some words before it."""
    doc, at = colon.doc, colon.i
    while (
        at and colon.i - at <= _FAR and not (doc[at - 1].text in _ENDS or doc[at - 1].is_space or doc[at - 1].is_quote)
    ):
        at -= 1
    return doc[at] if 1 < colon.i - at <= _FAR and doc[at].text[:1].isupper() else None


def _tells(word: Token, lexicon: FrameLexicon) -> bool:
    """A finite form of a verb of saying; not "Report", "Asking": a noun as well, or no form that tells."""
    senses = lexicon.lookup(word.lemma, "verb", word.lower)
    if not any(_TOLD & set(frame.content) for frame in senses):
        return False
    if word.pos in VERBAL and has(word, "VerbForm=Fin"):
        return True
    bare = any(frame.lemma == word.lower for frame in senses) or lexicon.lookup(word.lower, "noun", word.lower)
    return not bare and not has(word, "Tense=Pres", "VerbForm=Part")
