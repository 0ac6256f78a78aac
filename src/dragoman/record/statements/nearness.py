"""How near two renderings are: the nearer, the more a small word tells."""

from dragoman.record.statements.renderings import Pair

CLOSE = 0.46  # part of the heavier content that both share, from which small words are held against each other
CLOSER = 0.5  # the same across languages, where wordings cannot be held against each other
FAR = 0.1  # the same, below which contents are of other words altogether
NEAR = 0.3  # the same where neither side says much more than the other


def is_free(pair: Pair) -> bool:
    """Whether the wordings are too far, or the articles too near, for small words to be held against each other."""
    return pair.copied or pair.words.close < CLOSE


def is_loose(pair: Pair) -> bool:
    """The same for words that every fair rendering keeps: how many, whether it is sure, all or some, on what condition.
    They are held against each other in any wording, unless one side tells much that the other leaves out."""
    return is_free(pair) and (pair.copied or not pair.even or pair.words.close < FAR)


def is_wide(pair: Pair) -> bool:
    """The same where one says nothing, in one word or another, of what the other says."""
    return is_loose(pair) or (pair.accord.strange and is_free(pair))
