import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.made import CRISIS

from dragoman.errors import RecordError
from dragoman.model.article import Page, Published
from dragoman.model.entity import Entity, Mention
from dragoman.model.figure import Figure
from dragoman.model.quotation import ACTS, FORMS, KINDS, Quotation
from dragoman.model.reading import FORMAT, Reading
from dragoman.model.span import HOWS, Evidence, Span
from dragoman.model.time import Time, When
from dragoman.store.codec import from_bytes, to_bytes

TEXT = st.text(st.characters(exclude_categories=("Cs",)), max_size=20)
SPANS = st.tuples(st.integers(0, 500), st.integers(1, 80)).map(lambda pair: Span(pair[0], sum(pair)))
EVIDENCE = st.builds(Evidence, st.lists(SPANS, max_size=3).map(tuple), st.sampled_from(HOWS), TEXT.filter(bool))
DAYS = st.one_of(st.none(), st.dates().map(lambda day: day.isoformat()))
WHEN = st.builds(When, DAYS, DAYS, st.just("day"))
PUBLISHED = st.builds(Published, DAYS, DAYS, DAYS, st.just("inferred"), st.lists(SPANS, max_size=2).map(tuple))
MAYBE = st.one_of(st.none(), TEXT)


@st.composite
def quotations(draw: st.DrawFn) -> Quotation:
    speakers = draw(st.lists(TEXT, max_size=3).map(tuple))
    said = draw(st.one_of(st.none(), WHEN))
    evidence = {"speaker": tuple(draw(EVIDENCE) for _ in speakers), "addressee": (), "target": (), "via": ()}
    fields = {"act": draw(EVIDENCE), **({"said_on": draw(EVIDENCE)} if said else {})}
    spans = st.lists(SPANS, max_size=3).map(tuple)
    return Quotation(
        draw(TEXT), draw(spans), draw(spans), draw(spans), speakers, None, (), (), draw(st.sampled_from(FORMS)),
        draw(st.sampled_from(KINDS)), draw(st.sampled_from(ACTS)), draw(st.booleans()), draw(spans), said, (),
        draw(MAYBE), draw(MAYBE), draw(st.floats(0, 1)), {**evidence, **fields},
    )  # fmt: skip


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    page = Page(
        draw(TEXT), draw(MAYBE), draw(MAYBE), draw(MAYBE), "en", draw(st.one_of(st.none(), SPANS)), None,
        draw(PUBLISHED), draw(MAYBE), draw(DAYS), draw(st.lists(SPANS, max_size=3).map(tuple)), (),
    )  # fmt: skip
    entity = Entity(
        "n0", "country", draw(TEXT), "VRN", ("GOV",), None, {"country": draw(EVIDENCE), "sectors": (draw(EVIDENCE),)}
    )
    figure = Figure(draw(SPANS), 1.5, None, "ships", None, None, None, {"low": draw(EVIDENCE)})
    return Reading(
        FORMAT, page, (entity,), (Mention("m0", draw(SPANS), "name", draw(MAYBE)),),
        (Time("t0", draw(SPANS), draw(DAYS), None, "week"),), draw(st.lists(quotations(), max_size=3).map(tuple)), (),
        (figure,), draw(st.lists(TEXT, max_size=2).map(tuple)),
    )  # fmt: skip


@given(readings())
def test_a_reading_comes_back_as_it_was(reading: Reading) -> None:
    assert from_bytes(Reading, to_bytes(reading)) == reading


@pytest.mark.parametrize("piece", CRISIS, ids=lambda piece: piece.outlet)
def test_spans_come_back_as_spans_and_evidence_checks_itself(piece) -> None:  # type: ignore[no-untyped-def]
    back = from_bytes(Reading, to_bytes(piece.reading()))
    assert back == piece.reading()
    assert all(isinstance(span, Span) for span in back.spans())


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"{}", "missing required field"),
        (b"[1]", "Expected `object`"),
        (b"\xff", "no Reading"),
        (to_bytes(CRISIS[0].reading()).replace(b'"stated"', b'"guessed"'), "guessed"),
    ],
)
def test_what_is_no_reading_is_refused_with_its_place(data: bytes, says: str) -> None:
    with pytest.raises(RecordError, match="article a1") as caught:
        from_bytes(Reading, data, where="article a1")
    assert says in str(caught.value)
