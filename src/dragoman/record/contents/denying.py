"""Whether words deny something: by a negation, by refusing, or by the verb of saying before them."""

from dragoman.model.quotation import Quotation
from dragoman.record.contents.concepts import items_of
from dragoman.record.contents.words import denying, negated

REFUSING = frozenset(("refuse", "contest", "abstain", "oppose"))  # concepts that deny what stands behind them
NEGATIVE = REFUSING | {"never", "inch"}  # concepts whose phrases deny: "at no time", "not one"
# concepts of what is no more, or no longer so: what stands beside them may be told by "no" and "not" as well
PRIVATIVE = REFUSING | frozenset(
    (
        "absent", "alone", "annul", "block", "break_off", "close", "demilitarise", "disarm", "disengage", "dismantle",
        "dismiss", "disown", "embargo", "end", "expel", "fail", "flee", "free", "give_back", "hide", "impossible",
        "isolate", "lift", "lose", "must_not", "never", "oppose", "recall", "resist", "shortage", "stay", "veto",
        "withdraw",
    )
)  # fmt: skip
BESIDE = 12  # characters beside a verb of saying in which a negation is its own


def denies(text: str, language: str) -> bool | None:
    """Whether the words deny, by a negation or by refusing, not by both: « n'exclut pas ». None where neither stands.

    A negation in another phrase of the table is what makes its sense: "cannot wait" is "at the end of its patience".
    """
    items = items_of(text, language)
    phrases = [item for item in items if " " in item.word and item.keys and denying(item.word, language)]
    no = negated(text, language, tuple(item.word for item in phrases if not item.keys & NEGATIVE))
    # the opposition is a party, and denies nothing by its name
    refusing = any(item.keys & REFUSING and not item.party for item in items if item not in phrases)
    return bool(no) != refusing if no or refusing else None


def beside_cue(text: str, quotation: Quotation) -> str:
    """The words beside a verb of saying that may deny it: « ne se dit pas prêt à »."""
    cue = next((one for one in quotation.cue if not any(one.overlaps(part) for part in quotation.content)), None)
    if cue is None:
        return ""
    starts = [span.start for span in quotation.content if span.start >= cue.end]
    ends = [span.end for span in quotation.content if span.end <= cue.start]
    left = text[max([cue.start - BESIDE, 0, *ends]) : cue.start].rpartition(". ")[2].partition(" ")[2]
    end = min([cue.end + BESIDE, *starts])
    while cue.end < end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end -= 1  # no part of a word: "a dit Nilsen" has no "ni"
    return left + text[cue.start : end]
