"""Participles that open a sentence, and the clause behind them: « [Arrêté] en janvier, le consul a été expulsé »."""

from collections.abc import Iterator

from dragoman.languages import FrameLexicon
from dragoman.model.parse import Token
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.mending.edits import Edit
from dragoman.reading.grammar.verb_shapes import NOMINAL, VERBAL, has, is_tensed, under

_PAST = ("é", "és", "ée", "ées", "i", "is", "ie", "ies", "u", "us", "ue", "ues", "it", "ite", "its", "ites")
_SHAPE = "Tense=Past|VerbForm=Part"
_ENDS = frozenset({".", "!", "?", ":", ";", "»", "”", "…"})
_OPENING = ("DET", "NUM", "PROPN", "NOUN", "ADJ")
_FAR = 40
"""Tokens behind the participle among which its sentence's verb stands."""


def set_in_front(word: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """The participle hangs on the verb whose subject stands behind its comma, which leads."""
    if not _may_open(word, lexicon):
        return
    comma = next((t for t in _reach(word) if t.text == ","), None)
    if comma is None:
        return
    subject, main = _clause_behind(comma, labels)
    if main is None or subject is None or (word.head is main and word.pos == "VERB" and word.dep in labels.adverbial):
        return
    yield word.i, Edit(main.i, sorted(labels.adverbial)[0], "VERB", _SHAPE)
    if main.head is not main:
        yield main.i, Edit(main.i, "ROOT")
    yield from _subject(subject, main, labels)
    for child in word.children:
        if child.i < comma.i and child.dep in labels.adnominal and has(child, "VerbForm=Inf"):
            yield child.i, Edit(word.i, sorted(labels.infinitive)[0])  # « Pressée par Lima d'[évacuer] … »
        elif child.i > comma.i and child not in (subject, main) and child.i > main.i:
            yield child.i, Edit(main.i, child.dep)


def _may_open(word: Token, lexicon: FrameLexicon) -> bool:
    """A capital word of the shape of a participle, in front of a phrase or a comma, where a sentence begins."""
    doc = word.doc
    if word.i + 2 >= len(doc) or not word.lower.endswith(_PAST) or any(t.i < word.i for t in word.children):
        return False
    if word.i and not (doc[word.i - 1].text in (*_ENDS, "-", "–", "—") or doc[word.i - 1].is_space):
        return False
    known = has(word, "Tense=Past", "VerbForm=Part") or bool(lexicon.by_form.get((word.lower, "verb")))
    behind = doc[word.i + 1]
    return known and (behind.pos in ("ADP", "ADV") or behind.text == "," or behind.lemma in _days(behind))


def _days(word: Token) -> tuple[str, ...]:
    return (word.lemma,) if word.pos == "NOUN" and word.ent_type in ("DATE", "TIME") else ()


def _reach(word: Token) -> Iterator[Token]:
    """What stands behind a word, up to the next stop."""
    for token in word.doc[word.i + 1 : word.i + _FAR]:
        if token.text in _ENDS or "\n" in token.text:
            return
        yield token


def _clause_behind(comma: Token, labels: Labels) -> tuple[Token | None, Token | None]:
    """The noun right behind a comma and the first tensed verb behind that, in no clause of its own."""
    first = comma.nbor() if comma.i + 1 < len(comma.doc) else comma
    subject: Token | None = None
    if first.pos not in _OPENING and first.lower not in labels.subject_pronouns:
        return None, None
    for token in _reach(comma):
        if token.pos == "SCONJ" or token.lower in labels.relative_pronouns:
            return None, None
        if subject is None and (token.pos in NOMINAL or token.lower in labels.subject_pronouns):
            subject = token
        if token.pos in VERBAL and has(token, "VerbForm=Fin"):
            main = token.head if token.dep in labels.auxiliary | labels.copula else token
            tensed = main.i >= token.i and (main.pos == "VERB" or is_tensed(main, labels))
            return (subject, main) if tensed and main.dep not in labels.relative else (None, None)
    return None, None


def _subject(subject: Token, main: Token, labels: Labels) -> Iterator[tuple[int, Edit]]:
    """The noun becomes the subject; what the parser took for it is its name."""
    own = [s for s in under(main, labels.subject | labels.passive_subject) if s.i < main.i]
    if any(s is subject or s.left_edge.i <= subject.i <= s.i for s in own):
        return
    passive = bool(under(main, labels.passive_auxiliary))
    yield subject.i, Edit(main.i, "nsubj:pass" if passive else "nsubj")
    for other in own:
        if subject.i < other.i:
            yield other.i, Edit(subject.i, "appos")


def phrase_in_front(verb: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """« [Aux maîtres] de l'île, Lima livra du blé »: no relative clause without a relative pronoun."""
    del lexicon
    noun, first = verb.head, verb.left_edge
    if not noun.i < first.i or not under(noun, labels.case) or not is_tensed(verb, labels):
        return
    subject = [t for t in under(verb, labels.subject | labels.passive_subject) if t.pos in NOMINAL and t.i < verb.i]
    led = any("PronType=Rel" in t.morph or t.pos == "SCONJ" for t in verb.doc[first.i : verb.i])
    if led or not subject or "," not in (first.text, first.nbor(-1).text) or noun.left_edge.i != noun.sent.start:
        return
    root = noun.head is noun
    yield verb.i, Edit(verb.i if root else noun.head.i, "ROOT" if root else "parataxis")
    yield noun.i, Edit(verb.i, "obl:arg")
