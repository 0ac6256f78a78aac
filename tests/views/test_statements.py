import pytest
from tests.fakes import fake_record

from dragoman.errors import UsageError
from dragoman.views.lookup import Rendering
from dragoman.views.statements import one_an_article, statements

RECORD = fake_record()


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({}, ["s2", "s1", "s3", "s4", "s7", "s5", "s6", "s8", "s9"]),
        ({"speaker": "Orédine"}, ["s3", "s4", "s7", "s5"]),
        ({"speaker": "Oredin", "act": "deny"}, ["s3"]),
        ({"speaker": "Veldania"}, ["s2", "s1"]),
        ({"speaker": "n-maren", "act": "DEMAND"}, ["s2"]),
        ({"addressee": "la Karsovie"}, ["s2", "s1"]),
        ({"text": "PAS UNE HEURE"}, ["s1"]),
        ({"text": "detroit d'orm"}, ["s2"]),
        ({"issue": "passage of the strait of orm", "since": "1931-05-08"}, ["s6"]),
        ({"issue": "i1", "until": "1931-05-05"}, ["s2", "s1"]),
        ({"article": "a06"}, ["s3"]),
    ],
)
def test_filters(filters, expected):
    assert [row.id for row in statements(RECORD, **filters)] == expected


def test_every_rendering_keeps_its_words_outlet_day_and_language():
    row = statements(RECORD, text="not an hour longer")[0]
    assert [(r.outlet, r.published, r.language) for r in row.renderings] == [
        ("The Orm Gazette", "1931-05-05", "en"),
        ("Le Fanal", "1931-05-06", "fr"),
    ]
    assert row.renderings[1].text == "Nous attendrons jusqu’à vendredi, pas une heure de plus"


@pytest.mark.parametrize(
    ("filters", "said"),
    [
        ({"act": "shout"}, "valid: demand, request, propose"),
        ({"issue": "fishing"}, "valid: Passage of the Strait of Orm"),
        ({"speaker": "Zebulon"}, "nobody in this record is called 'Zebulon'"),
        ({"since": "soon"}, "since is 'soon'"),
    ],
)
def test_a_value_that_is_not_valid_is_refused_with_those_that_are(filters, said):
    with pytest.raises(UsageError, match=said):
        statements(RECORD, **filters)


def test_the_longest_rendering_of_each_article_stands_for_it_in_lists():
    words = [("a", "talks"), ("b", "des pourparlers"), ("a", "talks in the port")]
    given = [Rendering(article, "q", None, None, None, "en", text, ()) for article, text in words]
    assert [r.text for r in one_an_article(given)] == ["talks in the port", "des pourparlers"]
