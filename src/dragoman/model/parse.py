"""A parse of one text: its tokens as plain objects, so that a question costs no more than an attribute.

The names are those of Universal Dependencies and of spaCy, whose parse this is a copy of (`engines/copied.py`): a stage
asks some hundred things of every token, and each question to the library's own token costs five to fifty times as much.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import overload

NONE = frozenset[str]()


class Token:
    """One token. All attributes but those of the tree, `pos` and `morph` stay as the parser gave them.

    `i`: its index; `idx`: the offset of its first character in the text; `lower`, `lemma`: form and dictionary
    form in lower case; `whitespace`: the blank behind it, or ""; `pos`: the universal part of speech, `tag` the one of
    the language; `morph`: morphology as "Name=Value", a feature with several values once for each; `ent_iob`: "B" and
    "I" where a named entity begins and goes on.
    The tree: `dep`, the label under which it hangs on `head` (a root on itself); `children` in order, `below` the same
    with their labels, `labels` these labels; `left_edge` and `right_edge`, the first and last token of what hangs on
    it; `sent`, its sentence.
    """

    __slots__ = (
        "below",
        "children",
        "dep",
        "doc",
        "ent_iob",
        "ent_type",
        "head",
        "i",
        "idx",
        "is_alpha",
        "is_digit",
        "is_punct",
        "is_quote",
        "is_space",
        "is_title",
        "labels",
        "left_edge",
        "lemma",
        "like_num",
        "lower",
        "morph",
        "pos",
        "right_edge",
        "sent",
        "tag",
        "text",
        "whitespace",
    )
    doc: "Doc"
    i: int
    idx: int
    text: str
    lower: str
    lemma: str
    whitespace: str
    pos: str
    tag: str
    morph: frozenset[str]
    ent_type: str
    ent_iob: str
    is_alpha: bool
    is_digit: bool
    is_punct: bool
    is_quote: bool
    is_space: bool
    is_title: bool
    like_num: bool
    dep: str
    head: "Token"
    children: Sequence["Token"]
    below: Sequence[tuple["Token", str]]
    labels: frozenset[str]
    left_edge: "Token"
    right_edge: "Token"
    sent: "Run"

    def __repr__(self) -> str:
        return self.text

    @property
    def lang(self) -> str:
        """The language of the parse."""
        return self.doc.language

    @property
    def is_sent_start(self) -> bool:
        """Whether a sentence begins here."""
        return self.i == self.sent.start

    @property
    def is_sent_end(self) -> bool:
        """Whether a sentence ends here."""
        return self.i + 1 == self.sent.end

    @property
    def lefts(self) -> list["Token"]:
        """The dependents in front."""
        return [child for child in self.children if child.i < self.i]

    @property
    def subtree(self) -> Iterator["Token"]:
        """The token and all that hangs on it, in order."""
        if not self.children:
            yield self
            return
        own = False
        for child in self.children:
            if child.i > self.i and not own:
                own = True
                yield self
            yield from child.subtree
        if not own:
            yield self

    @property
    def ancestors(self) -> Iterator["Token"]:
        """The head, its head, and so on up to the root."""
        token = self
        while token.head is not token:
            token = token.head
            yield token

    def is_ancestor(self, other: "Token") -> bool:
        """Whether `other` hangs on this token, directly or not."""
        return any(one is self for one in other.ancestors)

    def nbor(self, by: int = 1) -> "Token":
        """The token `by` further on, or back. Raises `IndexError` outside the text."""
        if self.i + by < 0:
            raise IndexError(f"no token {by} of the token {self.i}")
        return self.doc[self.i + by]


class Run(Sequence[Token]):
    """Neighbouring tokens, from `start` to before `end`; `label` is the kind of a named entity."""

    __slots__ = ("doc", "end", "label", "start")

    def __init__(self, doc: "Doc", start: int, end: int, label: str = "") -> None:
        self.doc, self.start, self.end, self.label = doc, start, end, label

    def __len__(self) -> int:
        return self.end - self.start

    def __iter__(self) -> Iterator[Token]:
        return iter(self.doc[self.start : self.end])

    @overload
    def __getitem__(self, at: int) -> Token: ...
    @overload
    def __getitem__(self, at: slice) -> list[Token]: ...
    def __getitem__(self, at: int | slice) -> Token | list[Token]:
        if isinstance(at, slice):
            return self.doc[self.start : self.end][at]
        return self.doc[self.start + at if at >= 0 else self.end + at]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Run) and (self.doc is other.doc) and (self.start, self.end) == (other.start, other.end)

    def __hash__(self) -> int:
        return hash((self.start, self.end))

    @property
    def start_char(self) -> int:
        """The offset of the first character."""
        return self.doc[self.start].idx

    @property
    def end_char(self) -> int:
        """The offset behind the last character, white space left out."""
        last = self.doc[self.end - 1]
        return last.idx + len(last.text)

    @property
    def text(self) -> str:
        """The words, white space left out at the end."""
        return text_of(self.doc[self.start : self.end])

    @property
    def root(self) -> Token:
        """The root of the sentence if it is among the tokens, else the one nearest to it."""
        for token in self:
            if token.head is token:
                return token
        outward = [token for token in self if not self.start <= token.head.i < self.end]
        return min(outward, key=lambda token: sum(1 for _ in token.ancestors))


class Doc(list[Token]):
    """The tokens of a text; a slice is a plain list. `ents` are the named entities that the parser found.

    `lowers` and `lemmas`: the forms and the dictionary forms of all tokens in lower case. `sents` and `answers` follow
    the tree: whoever moves a token calls `relink`.
    """

    __slots__ = ("answers", "ents", "language", "lemmas", "lowers", "sents", "text")

    def __init__(self, text: str, language: str) -> None:
        super().__init__()
        self.text, self.language = text, language
        self.lowers: list[str] = []
        self.lemmas: list[str] = []
        self.ents: tuple[Run, ...] = ()
        self.sents: tuple[Run, ...] = ()
        self.answers: dict[object, dict[int, object]] = defaultdict(dict[int, object])
        """What functions marked `once` told of a token's index."""

    def link(self) -> None:
        """Everything of the tree that follows from `head` and `dep`, for all tokens."""
        hung: dict[int, list[Token]] = defaultdict(list)
        for token in self:
            token.children, token.below, token.labels = (), (), NONE
            token.left_edge = token.right_edge = token
            if token.head is not token:
                hung[token.head.i].append(token)
        for at, children in hung.items():
            _hang(self[at], children)
        for token in self:
            if not token.children:
                _widen(token)
        self._cut()

    def relink(self, moved: Mapping[Token, Token]) -> None:
        """The same once some tokens have another head or label; `moved`: token → its head before."""
        self.answers.clear()
        heads = {head for token, before in moved.items() for head in (before, token.head) if head is not token}
        for token, before in moved.items():
            if before is not token.head and before is not token:
                before.children = [child for child in before.children if child is not token]
            if before is not token.head and token.head is not token:
                token.head.children = sorted((*token.head.children, token), key=lambda child: child.i)
        for head in heads:
            _hang(head, head.children)
        for head in heads | moved.keys():
            _widen(head)
        self._cut()

    def _cut(self) -> None:
        """Sentences: each begins where what hangs on a root begins."""
        starts = sorted({token.left_edge.i for token in self if token.head is token})
        if [sent.start for sent in self.sents] == starts:
            return
        self.sents = tuple(Run(self, a, b) for a, b in zip(starts, [*starts[1:], len(self)], strict=True))
        for sent in self.sents:
            for token in sent:
                token.sent = sent


def text_of(tokens: Sequence[Token]) -> str:
    """The text of neighbouring tokens, the blank behind the last left out."""
    return "".join([token.text + token.whitespace for token in tokens[:-1]] + [token.text for token in tokens[-1:]])


def _hang(head: Token, children: Sequence[Token]) -> None:
    head.children = children
    head.below = [(child, child.dep) for child in children]
    head.labels = frozenset([child.dep for child in children])


def _widen(token: Token) -> None:
    """The edges of a token and of all above it, from those of their children."""
    while True:
        left = right = token
        for child in token.children:
            if child.left_edge.i < left.i:
                left = child.left_edge
            if child.right_edge.i > right.i:
                right = child.right_edge
        token.left_edge, token.right_edge = left, right
        if token.head is token:
            return
        token = token.head


@lru_cache(maxsize=4096)
def morphology(written: str) -> frozenset[str]:
    """ "Mood=Ind|Number=Plur,Sing" → one entry for each value."""
    pairs = (item.partition("=") for item in written.split("|"))
    return frozenset(f"{name}={value}" for name, _, values in pairs if values for value in values.split(","))
