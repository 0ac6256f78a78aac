"""An auxiliary parted from its verb by a clause of saying: "Mali [has not], ministers insist, [fired]".

Parsers take the auxiliary for a verb of its own, so that the act loses its subject and, worse, its negation.
"""

from collections.abc import Iterator

from dragoman.languages import FrameLexicon
from dragoman.model.parse import Token
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.mending.edits import Edit
from dragoman.reading.grammar.verb_shapes import VERBAL, has, under

_LONGEST = 12
"""Tokens that the clause between the commas may have."""
_MODAL = "MD"


def parted_auxiliary(comma: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """Edits that hang the auxiliary, and all that hangs on it, on the verb behind the clause of saying."""
    helping = _helping(comma, labels)
    stop = _stop(comma, lexicon) if helping is not None else None
    if helping is None or stop is None:
        return
    doc, at = comma.doc, stop + 1
    while at < len(doc) and doc[at].pos in ("ADV", "PART") and doc[at].lower != "to":
        at += 1
    verb = doc[at] if at < len(doc) else comma
    if not _goes_with(helping, verb) or under(verb, labels.subject | labels.passive_subject):
        return
    passive = helping.lemma == "be" and has(verb, "Tense=Past")
    yield helping.i, Edit(verb.i, sorted(labels.passive_auxiliary)[0] if passive else "aux", pos="AUX")
    own, below = helping.head.i == helping.i, any(t.i == helping.i for t in verb.ancestors)
    above, label = (verb.i if own else helping.head.i, helping.dep) if below else (verb.head.i, verb.dep)
    yield verb.i, Edit(above, label, morph="Tense=Past|VerbForm=Part" if verb.tag == "VBD" else "")
    for child in helping.children:
        if child.i != verb.i:
            yield child.i, Edit(verb.i, _label(child, labels, passive=passive))


def _helping(comma: Token, labels: Labels) -> Token | None:
    """The finite auxiliary right in front of the comma, with nothing behind it but a negation or an adverb."""
    at = comma.i - 1
    while at > comma.sent.start and (comma.doc[at].pos == "ADV" or comma.doc[at].dep in labels.negation):
        at -= 1
    token = comma.doc[at]
    plain = token.pos in VERBAL and (has(token, "VerbForm=Fin") or token.tag == _MODAL)
    return token if plain and (token.tag == _MODAL or token.lemma in ("be", "have", "do")) else None


def _stop(comma: Token, lexicon: FrameLexicon) -> int | None:
    """The comma behind a clause of saying that opens behind this one."""
    doc, said = comma.doc, False
    for token in doc[comma.i + 1 : comma.i + 2 + _LONGEST]:
        if token.text == ",":
            return token.i if said else None
        if token.text in (".", ";", ":") or token.is_quote:
            return None
        if token.pos in VERBAL and has(token, "VerbForm=Fin"):
            said = said or any("clause" in f.content for f in lexicon.lookup(token.lemma, "verb", token.lower))
    return None


def _goes_with(helping: Token, verb: Token) -> bool:
    """ "has … fired", "is … arming", "will … fire"."""
    bare = helping.tag == _MODAL or helping.lemma == "do"
    if verb.pos == "VERB" and verb.tag == "VBD":
        return not bare  # "has not, ministers insist, [fired]": one form for both
    if verb.pos not in VERBAL or has(verb, "VerbForm=Fin"):
        return False
    if has(verb, "VerbForm=Part"):
        return not bare and (helping.lemma == "be" or has(verb, "Tense=Past"))
    return bare


def _label(child: Token, labels: Labels, *, passive: bool) -> str:
    """The subject of a passive is a passive one; all else stays what it is."""
    return sorted(labels.passive_subject)[-1] if passive and child.dep in labels.subject else child.dep
