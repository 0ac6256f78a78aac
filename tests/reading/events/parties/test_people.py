"""Quotations by where they stand."""

from dragoman.reading.events.parties.people import at_place, narrowest
from dragoman.reading.read import read

TEXT = (
    "The envoy said that the league “will answer” and that Ghana had told him: “The fleet sails.” "
    "Nobody else spoke. “We wait,” said the envoy."
)


def test_a_place_has_the_quotations_whose_content_holds_it() -> None:
    quotations = read(TEXT, language="en").quotations
    told_at = at_place((q.content, q) for q in quotations)
    assert len(quotations) > 2
    for place in range(len(TEXT) + 1):
        expected = [q for q in quotations if any(start <= place < end for start, end in q.content)]
        assert told_at(place) == expected


def test_of_nested_quotations_the_inner_is_the_narrowest() -> None:
    quotations = read(TEXT, language="en").quotations
    told_at = at_place((q.content, q) for q in quotations)
    holding = told_at(TEXT.index("sails"))
    found = narrowest(holding)
    assert found is not None and found.content[0].of(TEXT).strip("“”").startswith("The fleet")
    assert narrowest([]) is None
