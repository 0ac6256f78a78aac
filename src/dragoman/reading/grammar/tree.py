"""The dependents and features of every token, looked up once a parse; spaCy walks the sentence at each question."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache, wraps

from spacy.tokens import Doc, Span, Token

from dragoman.reading.grammar.labels import Labels

_NONE = frozenset[str]()


@dataclass(frozen=True, slots=True)
class Tree:
    """Parallel to the tokens of a parse.

    `below`: the dependents in order, each with its label; `labels`: these labels, each once. `features`: morphology
    as "Tense=Past"; a feature with several values stands once for each ("Number=Plur", "Number=Sing"). `sentences`:
    first token and the one behind the last of the sentence. `lemmas` and `lowers`:
    dictionary forms and forms in lower case; spaCy decodes them anew at each question.
    """

    below: Sequence[Sequence[tuple[Token, str]]]
    labels: Sequence[frozenset[str]]
    features: Sequence[frozenset[str]]
    sentences: Sequence[tuple[int, int]]
    lemmas: Sequence[str]
    lowers: Sequence[str]
    answers: dict[object, dict[int, object]] = field(default_factory=lambda: defaultdict(dict[int, object]))
    """What functions marked `once` told of a token's index."""


@lru_cache(maxsize=2)
def tree_of(doc: Doc) -> Tree:
    """The tree of a parse; kept for the last ones asked for, as all stages ask about one article after the other."""
    to_head = doc.to_array("HEAD").astype("int64").tolist()  # how far off: 0 at a root
    keys, morphs = doc.to_array("DEP").tolist(), doc.to_array("MORPH").tolist()
    labels = {key: doc.vocab.strings[key] for key in set(keys)}
    known = {key: _features(doc.vocab.strings[key]) for key in set(morphs)}
    below: list[Sequence[tuple[Token, str]]] = [()] * len(keys)
    for at, far in enumerate(to_head):
        if far:  # most words have nothing below them: no list of their own
            below[at + far] = [*below[at + far], (doc[at], labels[keys[at]])]
    kinds = [frozenset([label for _, label in row]) if row else _NONE for row in below]
    sentences = [bounds for sent in doc.sents for bounds in [(sent.start, sent.end)] * len(sent)]
    lemmas, lowers = _words(doc, "LEMMA"), _words(doc, "LOWER")
    return Tree(below, kinds, [known[key] for key in morphs], sentences, lemmas, lowers)


def _words(doc: Doc, column: str) -> list[str]:
    """A column of words in lower case."""
    keys = doc.to_array(column).tolist()
    words = {key: doc.vocab.strings[key].lower() for key in set(keys)}
    return [words[key] for key in keys]


@lru_cache(maxsize=4096)
def _features(morph: str) -> frozenset[str]:
    """ "Mood=Ind|Number=Plur,Sing" → one entry for each value."""
    pairs = (item.partition("=") for item in morph.split("|"))
    return frozenset(f"{name}={value}" for name, _, values in pairs if name for value in values.split(","))


def once[T](ask: Callable[[Token, Labels], T]) -> Callable[[Token, Labels], T]:
    """A pure function of a token and its language's labels that is told once a parse: stages ask the same again.

    What it tells is shared by all that ask: it must not be changed.
    """

    @wraps(ask)
    def told(token: Token, labels: Labels) -> T:
        known, at = tree_of(token.doc).answers[ask], token.i
        if at not in known:
            known[at] = ask(token, labels)
        return known[at]  # type: ignore[return-value]  # what `ask` told

    return told


def below(token: Token) -> Sequence[tuple[Token, str]]:
    """The dependents of a token in order, each with its label."""
    return tree_of(token.doc).below[token.i]


def labels_below(token: Token) -> frozenset[str]:
    """The labels of all dependents of a token."""
    return tree_of(token.doc).labels[token.i]


def places_below(tokens: Iterable[Token]) -> set[int]:
    """The indexes of some tokens and of all that hangs on them."""
    found: set[int] = set()
    for token in tokens:
        rows, queue = tree_of(token.doc).below, [token.i]
        while queue:
            at = queue.pop()
            found.add(at)
            queue += [child.i for child, _ in rows[at]]
    return found


def features(token: Token) -> frozenset[str]:
    """The morphology of a token as "Name=Value"."""
    return tree_of(token.doc).features[token.i]


def lemma_of(token: Token) -> str:
    """The dictionary form in lower case."""
    return tree_of(token.doc).lemmas[token.i]


def lower_of(token: Token) -> str:
    """The form in lower case."""
    return tree_of(token.doc).lowers[token.i]


def sentence_before(token: Token) -> Span | None:
    """The sentence in front of the token's own that has a word; a parser may part off quote marks and bullets."""
    doc, sentences = token.doc, tree_of(token.doc).sentences
    start = sentences[token.i][0]
    while start:
        first, end = sentences[start - 1]
        if any(doc[at].is_alpha for at in range(first, end)):
            return doc[first:end]
        start = first
    return None


def sentence_start(token: Token) -> int:
    """The index of the first token of the sentence."""
    return tree_of(token.doc).sentences[token.i][0]


def sentence_end(token: Token) -> int:
    """The index behind the last token of the sentence."""
    return tree_of(token.doc).sentences[token.i][1]
