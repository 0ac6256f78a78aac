"""An article comes back to an act: the headline's words again, a meeting that it goes on to speak of."""

from dragoman.record.contents.markers import listed
from dragoman.record.contents.words import split_words
from dragoman.record.days.known import TO_COME
from dragoman.record.events.accounts import Pair
from dragoman.record.nodes import EventView

REPRINTED = 0.95  # of the words of the shorter sentence, which then is told again
AGREED = ("same", "told", "within", "story", "news", "near")
HEADLINE = "the headline tells it too"
HEADED = 0.8  # score of what a headline tells too: less than firm, so that it is one with the nearest alone
TELLING = 1.0  # evidence in the words from which a headline's act is that of a sentence
BESIDE = 2  # words from what names the act to one that counts it


def told_again(pair: Pair) -> str | None:
    """Why two accounts that one article gives are of one act; None where it may tell of two."""
    if pair.apart or pair.left.text == pair.right.text or _another(pair):
        return None
    if pair.left.event.status != pair.right.event.status or not (
        pair.actors == pair.recipients == "equal" or _two(pair)
    ):
        return None
    if pair.types == "equal" and pair.one_act and pair.shared >= REPRINTED:
        return "the same words again"
    return "the same meeting, spoken of again" if _one_meeting(pair) else None


def told_in_headline(pair: Pair) -> bool:
    """Whether a headline's act is that of the sentence: done by the same to the same, under one name.

    A headline tells in the present what was announced ("Ostrel shuts the strait": announced that it would).
    """
    if not pair.headed or not pair.one_act or pair.types != "equal" or pair.modes_apart or _another(pair):
        return False
    parties = pair.actors == "equal" and pair.recipients != "other"
    statuses = {pair.left.event.status, pair.right.event.status}
    done = len(statuses) == 1 or statuses == {"actual", "planned"}
    return parties and done and pair.words.evidence >= TELLING


def _two(pair: Pair) -> bool:
    """Whether the same did it to the same, or to nobody that either names."""
    return pair.actors == "equal" and not pair.left.recipients and not pair.right.recipients


def _one_meeting(pair: Pair) -> bool:
    """Whether the same named parties are to meet, or met on one day: an article hardly tells of two such meetings
    without saying that there is another."""
    left, right = pair.left, pair.right
    met = left.event.named_type == right.event.named_type == "CONSULT" and len(left.actors - pair.loose) > 1
    if not met or pair.day == "other" or pair.modes_apart:
        return False
    return pair.day in AGREED if left.event.status in TO_COME else pair.same_day


def _another(pair: Pair) -> bool:
    """Whether either sentence counts them: a second call, further talks, they met again."""
    return any(_is_counted(side) for side in (pair.left, pair.right))


def _is_counted(view: EventView) -> bool:
    words, further = split_words(view.text), listed(view.language, "further")
    acts = [at for at, word in enumerate(words) if word in view.trigger]
    return any(not further.isdisjoint(words[max(at - BESIDE, 0) : at + BESIDE + 1]) for at in acts)
