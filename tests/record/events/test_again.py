"""What one article comes back to."""

from dataclasses import replace

import pytest
from tests.made import Did, Piece, Who

from dragoman.engines.embed import embed
from dragoman.model.event import Status
from dragoman.record.days.known import Days
from dragoman.record.events.judging import judge_events
from dragoman.record.nodes import EventView
from dragoman.record.ports import Source
from dragoman.record.views import event_view

IDS = {"c1": "n1", "c2": "n2"}
WHO = (Who("c1", "country", ("Ostrel",), "OST"), Who("c2", "country", ("Varnia",), "VRN"))
WEEK = Days("1971-05-03", "1971-05-09", exact=False)
THURSDAY = Days("1971-05-06", "1971-05-06", exact=True)


def talks(sentence: str, trigger: str, status: Status = "planned", days: Days = WEEK) -> EventView:
    """Talks of the two, told in one article."""
    piece = Piece("A", sentence, who=WHO, did=(Did(trigger, "CONSULT", ("c1", "c2"), status=status),))
    source = Source(1, piece.article(), piece.reading())
    return replace(event_view(source, source.reading.events[0], IDS, "A"), article="a1", days=days)


CALL = "Ostrel and Varnia will hold a call about the strait."
SPEAK = "Varnia expects to speak with Ostrel about the wheat."


@pytest.mark.parametrize(
    ("left", "right", "verdict"),
    [
        (talks(CALL, "call"), talks(SPEAK, "speak"), "same"),
        (talks(CALL, "call", days=THURSDAY), talks(SPEAK, "speak"), "same"),
        # another call, or another day
        (talks(CALL, "call"), talks("Ostrel and Varnia plan another call on wheat.", "call"), None),
        (
            talks(CALL, "call", days=THURSDAY),
            talks(SPEAK, "speak", days=Days("1971-05-08", "1971-05-08", exact=True)),
            None,
        ),
        # done: only on one day
        (talks(CALL, "call", "actual", THURSDAY), talks(SPEAK, "speak", "actual", THURSDAY), "same"),
        (talks(CALL, "call", "actual"), talks(SPEAK, "speak", "actual"), None),
        # the headline's words
        (
            talks("Ostrel and Varnia met in the old mill.", "met", "actual"),
            talks("Ostrel and Varnia met in the old mill, the harbour master said.", "met", "actual"),
            "same",
        ),
    ],
    ids=["spoken of again", "one with a day", "another", "other day", "done on one day", "done", "reprinted"],
)
def test_told_again(left: EventView, right: EventView, verdict: str | None) -> None:
    for pair in ((left, right), (right, left)):
        judgement = judge_events(*pair, embed)
        assert (judgement.verdict if judgement and judgement.verdict == "same" else None) == verdict
