"""What a content says of whom: a predicate with its polarity and its arguments."""

from typing import NamedTuple

# What the grammar tells of an argument: who does it, to whom or what, to whom it goes, else; `OWNER` is whose a noun
# for something done is, which may be either of the first two.
AGENT, PATIENT, RECIPIENT, OTHER, OWNER = range(5)
# Where it stands: a main one, what one says or wants, in a relative clause or behind a noun, beside one.
MAIN, COMPLEMENT, RELATIVE, ADVERBIAL = range(4)


class Argument(NamedTuple):
    """A noun phrase; `at` counts from the beginning of the content, and is below 0 in front of it. `head` is where its
    noun stands in the phrase."""

    role: int
    at: int
    size: int
    head: int


class Predication(NamedTuple):
    """`at` and `size` are of the head word; `marks` holds the rest in bits, so that a stored reading stays small."""

    at: int
    size: int
    marks: int
    arguments: tuple[Argument, ...] = ()

    @property
    def negated(self) -> bool:
        """Together with the words above it: "refused to sign" denies signing."""
        return bool(self.marks & 1)

    @property
    def verbal(self) -> bool:
        """Whether a verb or what a copula joins tells it, not a noun."""
        return bool(self.marks & 2)

    @property
    def level(self) -> int:
        """Where it stands."""
        return self.marks >> 2 & 3

    @property
    def meant(self) -> bool:
        """Whether a word above it says how it is meant: "reserved the right to [sign]", "refused to [sign]"."""
        return bool(self.marks >> 4 & 1)


def marks(*, negated: bool, verbal: bool, level: int, meant: bool = False) -> int:
    """What `Predication.marks` holds."""
    return negated | verbal << 1 | level << 2 | meant << 4
