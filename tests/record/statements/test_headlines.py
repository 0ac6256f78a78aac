"""A headline tells what its article goes on to tell."""

from dataclasses import replace

import pytest
from tests.made import DRAVEK, OSTREL, VARNIA, Did, Piece, Said

from dragoman.engines.embed import embed
from dragoman.model.event import Status
from dragoman.model.judgement import Judgement
from dragoman.model.quotation import Act
from dragoman.record.choosing import choose_links
from dragoman.record.events import again
from dragoman.record.events.judging import judge_events
from dragoman.record.nodes import EventView, QuotationView
from dragoman.record.ports import Source
from dragoman.record.statements import judging as statements
from dragoman.record.statements.judging import judge_quotations
from dragoman.record.views import event_view, quotation_view

WHO = (DRAVEK, VARNIA, OSTREL)
IDS = {"p1": "n1", "c1": "n2", "c2": "n3"}


def words(text: str, act: Act = "state", *, headline: bool = False) -> QuotationView:
    before = "" if headline else "The bells of Kell rang at noon. " * 4  # so that they do not overlap
    piece = Piece("A", f"{before}Dravek: {text}.", who=WHO, said=(Said(text, ("p1",), act, form="indirect"),))
    source = Source(1, piece.article(), piece.reading())
    view = quotation_view(source, source.reading.quotations[0], IDS, "A")
    return replace(view, article="a1", headline=headline)


def deed(
    sentence: str, trigger: str, status: Status = "actual", *, doer: str = "c1", headline: bool = False
) -> EventView:
    did = Did(trigger, "SANCTION", (doer,), ("c2",), status=status)
    source = Source(1, (piece := Piece("A", sentence, who=WHO, did=(did,))).article(), piece.reading())
    return replace(event_view(source, source.reading.events[0], IDS, "A"), article="a1", headline=headline)


SHORT = words("the embargo on Ostrel's wool will be lifted", "promise", headline=True)


@pytest.mark.parametrize(
    ("headline", "body", "same"),
    [
        (SHORT, words("the embargo on wool from Ostrel would be lifted if the fleet left", "promise"), True),
        (SHORT, words("the embargo on Ostrel's wool will not be lifted", "reject"), False),
        (SHORT, words("the harvest had failed in the hills", "state"), False),
        (replace(SHORT, headline=False), words("the embargo on wool from Ostrel would end", "promise"), False),
    ],
    ids=["condition left out", "denied", "another matter", "no headline"],
)
def test_words(headline: QuotationView, body: QuotationView, same: bool) -> None:
    judgement = judge_quotations(headline, body, embed)
    assert (judgement is not None and statements.HEADLINE in judgement.reasons) == same


HEAD = "Varnia imposes an embargo on Ostrel's wool"
BODY = "Varnia announced on Monday that it would impose an embargo on wool from Ostrel."


@pytest.mark.parametrize(
    ("headline", "body", "same"),
    [
        (deed(HEAD, "embargo", headline=True), deed(BODY, "embargo", "planned"), True),
        (deed(HEAD, "embargo", headline=True), deed(BODY, "embargo", "conditional"), False),
        (deed(HEAD, "embargo", headline=True, doer="p1"), deed(BODY, "embargo"), False),
        (deed(HEAD, "embargo", headline=True), deed("Varnia had another embargo against Ostrel.", "embargo"), False),
        (deed(HEAD, "embargo"), deed(BODY, "embargo", "planned"), False),
    ],
    ids=["announced", "only threatened", "by another", "another", "no headline"],
)
def test_acts(headline: EventView, body: EventView, same: bool) -> None:
    judgement = judge_events(headline, body, embed)
    assert (judgement is not None and again.HEADLINE in judgement.reasons) == same


def test_a_headline_is_one_with_the_nearest_alone_and_leaves_it_free() -> None:
    def link(left: str, right: str, score: float, reason: str) -> Judgement:
        return Judgement("statement", left, right, "same", score, (reason,))

    judged = [
        link("b:q1", "b:q2", 0.7, statements.HEADLINE),
        link("b:q1", "b:q3", 0.6, statements.HEADLINE),
        link("a:q1", "b:q2", 0.5, "made"),
    ]
    kept = choose_links(judged, {}, {name: name[0] for name in ("a:q1", "b:q1", "b:q2", "b:q3")})
    assert [(j.left, j.right) for j in kept if j.verdict == "same"] == [("b:q1", "b:q2"), ("a:q1", "b:q2")]
