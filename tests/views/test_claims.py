import pytest
from tests.fake_entries import TEXTS
from tests.fakes import fake_record

from dragoman.errors import UnknownIdError
from dragoman.model.span import Span
from dragoman.views.claims import article_page, cut_blocks

RECORD = fake_record()


def pieces(text, *claims):
    return [(p.text, p.claims) for block in cut_blocks(text, claims) for p in block.pieces]


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        ((), [("abcdefghij", ())]),
        (((Span(2, 4),),), [("ab", ()), ("cd", (0,)), ("efghij", ())]),
        # nested: the narrow one leads
        (
            ((Span(0, 10),), (Span(2, 4),)),
            [("ab", (0,)), ("cd", (1, 0)), ("efghij", (0,))],
        ),
        # overlapping
        (
            ((Span(0, 6),), (Span(4, 9),)),
            [("abcd", (0,)), ("ef", (1, 0)), ("ghi", (1,)), ("j", ())],
        ),
        # discontinuous
        (((Span(0, 2), Span(8, 10)),), [("ab", (0,)), ("cdefgh", ()), ("ij", (0,))]),
        # the same words twice
        (((Span(1, 3),), (Span(1, 3),)), [("a", ()), ("bc", (0, 1)), ("defghij", ())]),
    ],
)
def test_text_is_cut_at_the_borders_of_claims(claims, expected):
    assert pieces("abcdefghij", *claims) == expected


def test_a_claim_over_a_line_break_is_on_both_lines():
    assert pieces("one\n\ntwo", (Span(0, 8),)) == [("one", (0,)), ("two", (0,))]


@pytest.mark.parametrize("article", sorted(TEXTS))
def test_no_character_is_lost(article):
    found = article_page(RECORD, article)
    lines = ["".join(piece.text for piece in block.pieces) for block in found.blocks]
    assert lines == [line.rstrip() for line in TEXTS[article].splitlines()]


@pytest.mark.parametrize("article", sorted(TEXTS))
def test_every_claim_stands_at_its_words(article):
    found = article_page(RECORD, article)
    for number, claim in enumerate(found.claims):
        words = "".join(p.text for b in found.blocks for p in b.pieces if number in p.claims)
        assert words == "".join(span.of(TEXTS[article]) for span in claim.spans)


def test_an_act_done_by_saying_so_is_claimed_once():
    assert [claim.entry for claim in article_page(RECORD, "a01").claims] == ["s2", "s1"]
    assert "e2" in [claim.entry for claim in article_page(RECORD, "a03").claims]


def test_title_and_furniture_are_told_apart():
    assert [block.role for block in article_page(RECORD, "a01").blocks] == ["title", "text", "furniture"]


def test_an_unknown_article_lists_near_ids():
    with pytest.raises(UnknownIdError, match="near: a0"):
        article_page(RECORD, "a99")
