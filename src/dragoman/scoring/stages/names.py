"""Pairs of names: one or two?"""

from collections.abc import Sequence

from dragoman.scoring.answers import NamePair
from dragoman.scoring.metrics import Scores, Tally, share
from dragoman.text.names import same_name

SAME = 0.5


def score_names(pairs: Sequence[NamePair]) -> Scores:
    """Precision, recall and F of `same_name` from .5 on; ``near_misses_apart``: share of other parties told apart."""
    joined = {p.id: same_name(p.left[0], p.right[0], p.left[1], p.right[1]) >= SAME for p in pairs}
    true = {pair.id for pair in pairs if pair.same}
    found = {name for name, same in joined.items() if same}
    scores = Tally(len(found & true), len(found), len(true)).prf("same")
    misses = [pair for pair in pairs if not pair.same]
    return {**scores, "near_misses_apart": share(sum(not joined[pair.id] for pair in misses), len(misses))}
