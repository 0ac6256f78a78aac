"""Whether one rendering may be, must be or will be what the other is."""

from dragoman.model.predication import MAIN
from dragoman.record.contents.markers import UNSETTLED
from dragoman.record.statements.nearness import is_free, is_wide
from dragoman.record.statements.renderings import Pair

ASKING = frozenset(("demand", "request", "propose"))  # acts of what is not so yet
TO_COME = ASKING | {"promise", "threaten"}
FACTS = frozenset(("state", "accuse"))


def other_modality(pair: Pair) -> bool:
    """Whether one may be, must be or is to be what the other is: by markers, and by what is asked or promised."""
    if not is_wide(pair) and _uncertain(pair):
        return True
    if is_free(pair):
        return False
    return (
        (pair.against("required", "done", also=True) and not _asked(pair, "done"))
        or pair.against("future", "done")
        or pair.against("meant", "done", also=True)
        or pair.against("able", "done", also=True)
        or pair.against("future", "able")
        or (pair.against("required", "future") and not _asked(pair, "future"))
        or _required_alone(pair)
        or _not_yet(pair)
    )


def _not_yet(pair: Pair) -> bool:
    """Whether one is told as done of which the other only asks, or promises, that it be done."""
    return bool(pair.accord.leading) and any(
        a.quotation.act in TO_COME
        and b.quotation.act in FACTS
        and a.markers.found.isdisjoint(("done", "past"))
        and "past" in b.markers.found
        and b.markers.found.isdisjoint(UNSETTLED)
        for a, b in ((pair.left, pair.right), (pair.right, pair.left))
    )


def _asked(pair: Pair, kind: str | None = None) -> bool:
    """Whether one content is asked for, of those with markers of a kind where one is given."""
    sides = (pair.left, pair.right)
    return any(side.quotation.act in ASKING and (kind is None or kind in side.markers.found) for side in sides)


def _required_alone(pair: Pair) -> bool:
    """Whether one is told as a duty or a wish, and the other, of which nobody asks anything, as a fact."""
    return any(
        not a.markers.found.isdisjoint(("required", "meant"))
        and b.quotation.act in FACTS
        and b.told.isdisjoint(UNSETTLED)
        and any(
            x.told.verbal and y.told.verbal and x.told.level == y.told.level == MAIN for x, y in pair.accord.leading
        )
        for a, b in ((pair.left, pair.right), (pair.right, pair.left))
    )


def _uncertain(pair: Pair) -> bool:
    """Whether one may be, or should be, what the other is."""
    proposed = "propose" in (pair.left.quotation.act, pair.right.quotation.act)
    if pair.one_has("possible") and not pair.against("possible", "able") and not proposed:
        return True
    meant = pair.against("expected", "required") or pair.against("expected", "possible")
    return pair.one_has("expected") and not meant and not _asked(pair)
