"""English subjects that a parser tore from their verb: cut off as a sentence, or given to a participle beside them."""

from collections.abc import Iterator

from dragoman.languages import FrameLexicon
from dragoman.model.parse import Token
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.mending.edits import Edit
from dragoman.reading.grammar.verb_shapes import NOMINAL, VERBAL, has, is_tensed, under

_PARTICIPLE = "Aspect=Perf|Tense=Past|VerbForm=Part"
_FAR = 40
"""Tokens behind a participle among which the main verb stands."""


def severed(root: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:  # noqa: ARG001
    """ "Skippers | in Newlyn hoisted flags": a noun that ends its sentence without a stop is the subject behind it."""
    told = labels.subject | labels.passive_subject | labels.expletive
    if root.pos not in VERBAL or root.head.i != root.i or not is_tensed(root, labels) or under(root, told):
        return
    start = root.sent.start
    before = root.doc[start - 1] if start else root
    noun = before.sent.root
    if start == 0 or not before.text[-1:].isalnum() or "\n" in before.whitespace or noun.pos not in NOMINAL:
        return
    if not any(t.pos in VERBAL for t in noun.sent) and root.doc[start].pos in ("ADP", "ADV", *VERBAL):
        passive = bool(under(root, labels.passive_auxiliary))
        yield noun.i, Edit(root.i, "nsubjpass" if passive else "nsubj")


def asked(comma: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """ "Mr Kell, [asked] whether he knew, laughed": a participle that the parser took for the main verb."""
    doc, at = comma.doc, comma.i + 1
    verb = doc[at] if at < len(doc) else comma
    if verb.pos != "VERB" or verb.tag not in ("VBD", "VBN") or under(verb, labels.auxiliary | labels.object):
        return
    frames = lexicon.lookup(verb.lemma, "verb", verb.lower)
    if not any(f.act == "request" and "object" in f.addressee for f in frames):
        return
    named = [s for s in under(verb, labels.subject) if s.i < comma.i]
    main = _next_finite(verb, labels)
    if not named or named[-1].pos not in (*NOMINAL, "PRON") or main is None:
        return
    yield named[-1].i, Edit(main.i, "nsubj")
    yield main.i, Edit(verb.head.i if verb.head.i != verb.i else main.i, verb.dep)
    yield verb.i, Edit(named[-1].i, "acl", "VERB", _PARTICIPLE)
    for child in verb.children:
        if child.i != main.i and (child.i > main.i or child.i < named[-1].left_edge.i):
            yield child.i, Edit(main.i, child.dep)


def _next_finite(verb: Token, labels: Labels) -> Token | None:
    """A finite verb right behind the next comma, without a subject of its own."""
    for token in verb.doc[verb.i + 1 : min(verb.i + _FAR, verb.sent.end)]:
        if token.text != "," or token.i + 1 >= verb.sent.end:
            continue
        main = verb.doc[token.i + 1]
        bare = main.pos == "VERB" and has(main, "VerbForm=Fin") and not under(main, labels.subject)
        return main if bare else None
    return None


def saying(root: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """ "On May 3, the agency [asserted] in a note that …": a verb with a clause to tell is no participle, in a sentence
    without another verb; but where the noun tells the clause ("a fear expressed in Lima that …")."""
    if root.pos not in NOMINAL or root.head.i != root.i or lexicon.lookup(root.lemma, "noun", root.lower):
        return
    behind = (t for t in root.children if t.i > root.i and t.dep in labels.adnominal)
    verb = next((t for t in behind if t.pos == "VERB" and t.tag == "VBN"), None)
    clause = _told(verb, lexicon) if verb is not None else None
    if verb is None or clause is None or any(t.pos in VERBAL and t.i < verb.i for t in root.sent):
        return
    yield verb.i, Edit(verb.i, "ROOT", "VERB", "Tense=Past|VerbForm=Fin")
    yield root.i, Edit(verb.i, "nsubj")
    yield clause.i, Edit(verb.i, "ccomp")
    for child in root.children:
        opens = child.i < root.i and (child.dep in labels.preposition or child.is_punct)
        if child.i != verb.i and (opens or child.i > verb.i):
            yield child.i, Edit(verb.i, child.dep)


def _told(verb: Token, lexicon: FrameLexicon) -> Token | None:
    """The clause behind "that" of a verb of saying, not of one that has whom it tells as its object."""
    frames = lexicon.lookup(verb.lemma, "verb", verb.lower)
    if not any(f.act for f in frames) or any("object" in f.addressee for f in frames):
        return None
    rest = verb.doc[verb.i + 1 : verb.sent.end]
    mark = next((t for t in rest if t.lower == "that" and t.head.i > t.i and t.head.pos in VERBAL), None)
    if mark is None or any(t.pos in VERBAL for t in verb.doc[verb.i + 1 : mark.i]):
        return None
    return mark.head
