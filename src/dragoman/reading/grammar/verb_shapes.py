"""What a word's letters tell of it as a verb, where a parser's tags and morphology do not agree with them."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Literal

from spacy.tokens import Doc, Token

from dragoman.languages import FrameLexicon
from dragoman.reading.grammar.labels import Labels

type Shape = Literal["finite", "participle", "other"]

NOMINAL = ("NOUN", "PROPN", "X")
VERBAL = ("VERB", "AUX")


def morph(token: Token) -> frozenset[str]:
    """The morphology by itself: the tree that other stages share is read only once the parse is mended."""
    return _split(str(token.morph))


@lru_cache(maxsize=4096)
def _split(written: str) -> frozenset[str]:
    return frozenset(written.split("|"))


def has(token: Token, *wanted: str) -> bool:
    """Whether the parser gave a token all of these features."""
    return morph(token).issuperset(wanted)


def under(token: Token, labels: frozenset[str]) -> list[Token]:
    """The dependents under these labels."""
    return [child for child, label in rows_below(token) if label in labels]


type _Rows = dict[int, Sequence[tuple[Token, str]]]
_held: list[tuple[Doc, _Rows]] = []
"""The parse that was asked about last, and what is known of its tokens."""


def rows_below(token: Token) -> Sequence[tuple[Token, str]]:
    """The dependents of a token of a parse that is being mended, each with its label: the rules ask again and again."""
    doc = token.doc
    known = _held[-1] if _held else None
    if known is None or known[0] is not doc:
        known = (doc, {})
        _held[:] = [known]
    at, rows = token.i, known[1]
    if at not in rows:
        rows[at] = [(child, child.dep_) for child in token.children]
    return rows[at]


def forget_rows() -> None:
    """Once a parse is another than before."""
    _held.clear()


def shape_of(token: Token, labels: Labels, lexicon: FrameLexicon) -> Shape:
    """Finite or participle: by its ending where the lexicon knows the verb as a regular one, else as the parser says.

    Of a word that the parser takes for no verb at all only the endings of finite forms count.
    """
    known = lexicon.by_form.get((token.lower_, "verb"), ()) if token.text == token.lower_ else ()
    word = token.lower_
    if known and labels.gerund_endings and word.endswith(tuple(labels.gerund_endings)):
        return "other"  # « dénonçant », whatever the tagger says
    if known and any(frame.lemma.endswith("er") for frame in known):
        if word.endswith("é"):
            return "participle"
        if word.endswith(tuple(labels.finite_endings)):
            return "finite"
    if any(frame.lemma.endswith("ir") and word == frame.lemma[:-1] + "t" for frame in known):
        return "finite"  # « avertit », not « averti »
    if token.pos_ in VERBAL:
        tensed = has(token, "VerbForm=Fin")
        return "finite" if tensed else "participle" if has(token, "Tense=Past", "VerbForm=Part") else "other"
    return "finite" if known and word.endswith(tuple(labels.finite_endings)) else "other"


def is_tensed(verb: Token, labels: Labels) -> bool:
    """Whether a verb or one of its auxiliaries is finite."""
    return has(verb, "VerbForm=Fin") or any(has(t, "VerbForm=Fin") for t in under(verb, labels.groups))


def is_plural(verb: Token, labels: Labels, lexicon: FrameLexicon) -> bool:
    """The number of a third person, by its ending where that tells; « ils dénoncent », but « il consent »."""
    group = [t for t in under(verb, labels.groups) if has(t, "VerbForm=Fin")]
    token = group[0] if group else verb
    known = lexicon.by_form.get((token.lower_, "verb"), ())
    if any(frame.lemma.endswith("er") for frame in known):
        return token.lower_.endswith(tuple(labels.plural_endings))
    return has(token, "Number=Plur")


def is_compound(verb: Token, labels: Labels) -> bool:
    """« a salué »: a participle with its finite auxiliary, no passive."""
    return any(t.lemma_ == "avoir" and has(t, "VerbForm=Fin") for t in under(verb, labels.auxiliary))


def opens_complement(behind: Token, labels: Labels) -> bool:
    """Whether what follows can only follow a verb: an article, an infinitive with or without its mark, que."""
    if behind.lower_ in labels.complementizers or behind.pos_ in ("DET", "NUM") or has(behind, "VerbForm=Inf"):
        return True
    after = behind.nbor() if behind.i + 1 < len(behind.doc) else behind
    if behind.pos_ == "PRON" and behind.lower_ in labels.clitics:
        return has(after, "VerbForm=Inf")  # « compte [se rendre] à Oslo »
    if behind.lower_ in labels.infinitive_marks:
        return has(after, "VerbForm=Inf") or after.is_quote or after.pos_ in ("PRON", "PROPN")
    if behind.pos_ == "CCONJ":
        return after.pos_ in VERBAL and has(after, "VerbForm=Fin")
    return behind.is_quote


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
    marked = any(m.lower_ in labels.complementizers for m in under(token, labels.mark))
    if token.pos_ in VERBAL:
        return "ccomp" if marked or is_tensed(token, labels) else "xcomp"
    if token.pos_ in NOMINAL or token.pos_ == "PRON":
        return "obl:arg" if under(token, labels.case) else "obj"
    return token.dep_ if token.dep_ != "ROOT" else "advmod"
