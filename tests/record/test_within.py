"""What belongs to the entry of a quotation beside or around it."""

from dataclasses import replace

import pytest
from tests.made import DRAVEK, OSTREL, SOLEY, VARNIA, Did, Piece, Said, Who

from dragoman.model.quotation import Act, Form, Kind
from dragoman.model.span import Evidence
from dragoman.record import within
from dragoman.record.ports import Source

OFFICIALS = Who("g1", "group", (), "OST", titles=("officials",))
AGENCY = Who("o1", "organization", ("Kell Wire",))
CAST = (DRAVEK, SOLEY, VARNIA, OSTREL, OFFICIALS, AGENCY)
type Nested = dict[int, tuple[int, Kind]]


def source(text: str, *said: Said, did: tuple[Did, ...] = (), nested: Nested | None = None) -> Source:
    """`nested` are {quotation: (the one around it, its kind)}."""
    piece = Piece("A", text, who=CAST, said=said, did=did)
    reading = piece.reading()
    rule = (Evidence((), "inferred", "made"),)
    entities = tuple(
        replace(e, sectors=("JRN",), evidence={**e.evidence, "sectors": rule}) if e.id == "o1" else e
        for e in reading.entities
    )
    quotations = list(reading.quotations)
    for number, (parent, kind) in (nested or {}).items():
        quotations[number] = replace(quotations[number], parent=f"q{parent}", kind=kind)
    return Source(1, piece.article(), replace(reading, entities=entities, quotations=tuple(quotations)))


def parts(found: Source) -> tuple[list[str | None], list[str | None]]:
    parts = within.parts_of(found)
    return [parts.get(q.id) for q in found.reading.quotations], [parts.get(e.id) for e in found.reading.events]


LEAVE = "Varnia demanded that the fleet of Ostrel leave the strait."
LEAVES = "the fleet of Ostrel leave the strait"


@pytest.mark.parametrize(
    ("text", "said", "did", "expected"),
    [
        # what is asked for, promised or denied in a saying
        (LEAVE, Said(LEAVES, ("c1",), "demand"), Did("leave", "RETREAT", ("c2",), status="demanded"), "q0"),
        (
            "Dravek said that Varnia would open the strait again.",
            Said("Varnia would open the strait again", ("p1",), "promise"),
            Did("open", "RETREAT", ("c1",), status="planned"),
            "q0",
        ),
        # what happened has an entry of its own, whoever tells it
        (
            "Soley said that Varnia had shelled the pier on Monday.",
            Said("Varnia had shelled the pier on Monday", ("p2",), "accuse"),
            Did("shelled", "ASSAULT", ("c1",)),
            None,
        ),
        # the act is the saying: by the speaker or the speaker's state, in words of that act
        (
            "“We reject the plan of Ostrel,” Dravek said.",
            Said("We reject the plan of Ostrel", ("p1",), "reject"),
            Did("reject", "REJECT", ("p1",)),
            "q0",
        ),
        (
            "“Varnia rejects the plan of Ostrel,” Dravek said.",
            Said("Varnia rejects the plan of Ostrel", ("p1",), "reject"),
            Did("rejects", "REJECT", ("c1",)),
            "q0",
        ),
        (
            "“Ostrel rejected our plan in May,” Dravek said.",
            Said("Ostrel rejected our plan in May", ("p1",), "reject"),
            Did("rejected", "REJECT", ("c2",)),
            None,
        ),
        # an act told by the verb of saying
        (
            "Dravek repeated his warning: “The strait stays shut.”",
            Said("The strait stays shut", ("p1",), "state", cue="repeated his warning"),
            Did("warning", "THREATEN", ("p1",)),
            "q0",
        ),
        ("Varnia shelled the pier.", Said("the pier", ("c2",)), Did("shelled", "ASSAULT", ("c1",)), None),
    ],
    ids=["demanded", "promised", "happened", "is the saying", "by the state", "by another", "cue", "outside"],
)
def test_acts(text: str, said: Said, did: Did, expected: str | None) -> None:
    assert parts(source(text, said, did=(did,)))[1] == [expected]


WARNED = "Dravek had warned Soley that the strait would stay shut"
SHUT = "the strait would stay shut"


def carrying(who: str, speaker: str, act: Act = "warn") -> Source:
    text = f"{WARNED}, {who} said."
    return source(
        text,
        Said(WARNED, (speaker,), form="indirect"),
        Said(SHUT, ("p1",), act, cue="warned"),
        nested={1: (0, "speech")},
    )


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (carrying("officials", "g1"), ["q1", None]),  # nobody's words but those of whom they tell
        (carrying("Kell Wire", "o1"), ["q1", None]),
        (carrying("Varnia", "c1"), ["q1", None]),  # of one side
        (carrying("Soley", "p2"), [None, None]),  # the other side tells of it: a claim of its own
    ],
    ids=["unnamed", "agency", "own side", "other side"],
)
def test_reports(found: Source, expected: list[str | None]) -> None:
    assert parts(found)[0] == expected


def test_a_report_that_tells_more_stays() -> None:
    more = "the wells of Kell were dry, the ferries idle, the bakers on strike since the spring of the year and "
    text = f"Officials said that {more}{WARNED}."
    found = source(
        text.replace("Officials", "officials"),
        Said(f"{more}{WARNED}", ("g1",), form="indirect"),
        Said(SHUT, ("p1",), "warn"),
        nested={1: (0, "speech")},
    )
    assert parts(found)[0] == [None, None]


def test_what_a_report_carries_besides_stays() -> None:
    text = "Varnia refused the plan of Soley and accused Ostrel of piracy, the officials said."
    outer = Said(text.split(", the")[0], ("g1",), form="indirect")
    found = source(
        text, outer, Said("the plan of Soley", ("c1",), "reject", cue="refused"),
        Said("Ostrel of piracy", ("c1",), "accuse", cue="accused"), nested={1: (0, "speech"), 2: (0, "speech")},
    )  # fmt: skip
    assert parts(found)[0] == ["q2", None, None]


READY = "Varnia was ready to open the strait"


@pytest.mark.parametrize(
    ("speaker", "inner", "kind", "expected"),
    [
        ("p1", "c1", "intent", "q0"),  # what the own state means to do
        ("p2", "c1", "intent", "q0"),  # what another is said to mean: a claim of who says it
        ("p1", "p1", "speech", "q0"),
        ("p1", "g1", "speech", "q0"),  # what people without a name are said to have said
        ("p2", "c1", "speech", None),  # what another is said to have said
    ],
)
def test_words_within_words(speaker: str, inner: str, kind: Kind, expected: str | None) -> None:
    text = f"The envoy heard that {READY} at once, and nothing else."
    outer = Said(f"{READY} at once, and nothing else", (speaker,), form="indirect")
    found = source(text, outer, Said("to open the strait", (inner,), form="indirect"), nested={1: (0, kind)})
    assert parts(found)[0] == [None, expected]


def test_words_twice() -> None:
    words = "The strait of Kell stays shut"
    found = source(f"“{words},” Dravek said, officials told.", Said(words, ("p1",)), Said(words, ("g1",)))
    assert parts(found)[0] == [None, "q0"]
    longer = source(f"“{words} until May,” Dravek said.", Said(words, ("p1",)), Said(f"{words} until May", ("p1",)))
    assert parts(longer)[0] == ["q1", None]


@pytest.mark.parametrize(
    ("rule", "type_", "doer", "form", "expected"),
    [
        ("present", "REQUEST", "p1", "direct", "q0"),  # an act of words in the present is the saying
        ("past", "REQUEST", "p1", "direct", None),
        ("present", "REQUEST", "p2", "direct", None),
        ("noun", "REQUEST", "p2", "indirect", "q0"),  # a noun recalls what another said
        ("noun", "ASSAULT", "p2", "indirect", None),  # or what was done
    ],
)
def test_acts_of_words_told_in_words(rule: str, type_: str, doer: str, form: Form, expected: str | None) -> None:
    words = "the call on Ostrel to leave the strait came late"
    found = source(f"“{words},” Dravek said.", Said(words, ("p1",), form=form), did=(Did("call", type_, (doer,)),))
    event = found.reading.events[0]
    proof = replace(event.evidence["status"], rule=rule)
    told = replace(event, evidence={**event.evidence, "status": proof})
    assert parts(replace(found, reading=replace(found.reading, events=(told,))))[1] == [expected]
