"""What mending a parse needs: edits, and questions to a tree that is still being mended."""

from dataclasses import dataclass

from spacy.tokens import Token

from dragoman.reading.grammar.labels import Labels

NOMINAL = ("NOUN", "PROPN", "X")


@dataclass(frozen=True, slots=True)
class Edit:
    """What a token becomes: on which token it hangs and how; its part of speech and morphology where they change."""

    head: int
    label: str
    pos: str = ""
    morph: str = ""


def form_of(token: Token) -> set[str]:
    """The morphology by itself: the tree that other stages share is read only once the parse is mended."""
    return set(str(token.morph).split("|"))


def has(token: Token, *wanted: str) -> bool:
    """Whether a token has all these features."""
    return form_of(token).issuperset(wanted)


def dependents(token: Token, labels: frozenset[str]) -> list[Token]:
    """The dependents under these labels, in order."""
    return [child for child in token.children if child.dep_ in labels]


def is_tensed(verb: Token, labels: Labels) -> bool:
    """Whether a verb or one of its auxiliaries is finite."""
    return any(has(t, "VerbForm=Fin") for t in (verb, *dependents(verb, labels.auxiliary | labels.copula)))


def subject_in_front(verb: Token) -> Token | None:
    """The head of the noun phrase that ends right in front of a verb; None behind a comma or a preposition."""
    before = verb.doc[verb.i - 1]
    if before.pos_ not in (*NOMINAL, "ADJ") or before.is_punct or "\n" in before.whitespace_:
        return None
    top = before
    while top.head.i < top.i and top.head.pos_ in NOMINAL and not _parted(top.head, verb):
        top = top.head
    if top.pos_ not in NOMINAL or any(c.dep_ in ("case", "mark") for c in top.children):
        return None
    return top


def _parted(left: Token, verb: Token) -> bool:
    return any(t.is_punct or t.is_space for t in verb.doc[left.i + 1 : verb.i])


def label_behind(token: Token, labels: Labels) -> str:
    """How a word behind a mended verb hangs on it."""
    if token.is_punct:
        return "punct"
    marked = any(m.lower_ in labels.complementizers for m in dependents(token, labels.mark))
    if token.pos_ in ("VERB", "AUX"):
        return "ccomp" if marked or is_tensed(token, labels) else "xcomp"
    if token.pos_ in NOMINAL or token.pos_ == "PRON":
        return "obl:arg" if dependents(token, labels.case) else "obj"
    return token.dep_ if token.dep_ != "ROOT" else "advmod"
