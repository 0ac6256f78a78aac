"""What a word's letters tell of it as a verb, where a parser's tags and morphology do not agree with them."""

from typing import Literal

from dragoman.languages import FrameLexicon
from dragoman.model.parse import Token
from dragoman.reading.grammar.labels import Labels

type Shape = Literal["finite", "participle", "other"]

NOMINAL = ("NOUN", "PROPN", "X")
VERBAL = ("VERB", "AUX")


def has(token: Token, *wanted: str) -> bool:
    """Whether the parser gave a token all of these features."""
    return token.morph.issuperset(wanted)


def under(token: Token, labels: frozenset[str]) -> list[Token]:
    """The dependents under these labels."""
    return [child for child, label in token.below if label in labels]


def shape_of(token: Token, labels: Labels, lexicon: FrameLexicon) -> Shape:
    """Finite or participle: by its ending where the lexicon knows the verb as a regular one, else as the parser says.

    Of a word that the parser takes for no verb at all only the endings of finite forms count.
    """
    known = lexicon.by_form.get((token.lower, "verb"), ()) if token.text == token.lower else ()
    word = token.lower
    if known and labels.gerund_endings and word.endswith(tuple(labels.gerund_endings)):
        return "other"  # « dénonçant », whatever the tagger says
    if known and any(frame.lemma.endswith("er") for frame in known):
        if word.endswith("é"):
            return "participle"
        if word.endswith(tuple(labels.finite_endings)):
            return "finite"
    if any(frame.lemma.endswith("ir") and word == frame.lemma[:-1] + "t" for frame in known):
        return "finite"  # « avertit », not « averti »
    if token.pos in VERBAL:
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
    known = lexicon.by_form.get((token.lower, "verb"), ())
    if any(frame.lemma.endswith("er") for frame in known):
        return token.lower.endswith(tuple(labels.plural_endings))
    return has(token, "Number=Plur")


def is_compound(verb: Token, labels: Labels) -> bool:
    """« a salué »: a participle with its finite auxiliary, no passive."""
    return any(t.lemma == "avoir" and has(t, "VerbForm=Fin") for t in under(verb, labels.auxiliary))


def opens_complement(behind: Token, labels: Labels) -> bool:
    """Whether what follows can only follow a verb: an article, an infinitive with or without its mark, que."""
    if behind.lower in labels.complementizers or behind.pos in ("DET", "NUM") or has(behind, "VerbForm=Inf"):
        return True
    after = behind.nbor() if behind.i + 1 < len(behind.doc) else behind
    if behind.pos == "PRON" and behind.lower in labels.clitics:
        return has(after, "VerbForm=Inf")  # « compte [se rendre] à Oslo »
    if behind.lower in labels.infinitive_marks:
        return has(after, "VerbForm=Inf") or after.is_quote or after.pos in ("PRON", "PROPN")
    if behind.pos == "CCONJ":
        return after.pos in VERBAL and has(after, "VerbForm=Fin")
    return behind.is_quote


def subject_in_front(verb: Token) -> Token | None:
    """The head of the noun phrase that ends right in front of a verb; None behind a comma or a preposition."""
    before = verb.doc[verb.i - 1]
    if before.pos not in (*NOMINAL, "ADJ") or before.is_punct or "\n" in before.whitespace:
        return None
    top = before
    while top.head.i < top.i and top.head.pos in NOMINAL and not _parted(top.head, verb):
        top = top.head
    if top.pos not in NOMINAL or any(c.dep in ("case", "mark") for c in top.children):
        return None
    return top


def _parted(left: Token, verb: Token) -> bool:
    return any(t.is_punct or t.is_space for t in verb.doc[left.i + 1 : verb.i])


def label_behind(token: Token, labels: Labels) -> str:
    """How a word behind a mended verb hangs on it."""
    if token.is_punct:
        return "punct"
    marked = any(m.lower in labels.complementizers for m in under(token, labels.mark))
    if token.pos in VERBAL:
        return "ccomp" if marked or is_tensed(token, labels) else "xcomp"
    if token.pos in NOMINAL or token.pos == "PRON":
        return "obl:arg" if under(token, labels.case) else "obj"
    return token.dep if token.dep != "ROOT" else "advmod"
