"""Whether the record makes one entry of what several outlets print."""

from dataclasses import replace
from pathlib import Path

import pytest
from tests.scoring import made

from dragoman.errors import KnowledgeError
from dragoman.model.article import Article
from dragoman.model.reading import Reading
from dragoman.scoring.answers import GoldQuotation, Occasion, Printed
from dragoman.scoring.gold import load_occasions
from dragoman.scoring.metrics import Ratio
from dragoman.scoring.places import find_place
from dragoman.scoring.stages.occasions import Told, score_occasions, tell

PORTS = "the northern ports of Ruvia would stay closed to every tanker until the harvest"
WHEAT = "the wheat of the islands was bought at a fair price"
TEXTS = (f"Ana Brook said {PORTS}.", f"Brook told the council that {PORTS}.", f"Ana Brook said {WHEAT}.")


def read(article: Article) -> Reading:
    content = PORTS if PORTS in article.text else WHEAT
    quoted = GoldQuotation(
        (find_place(article.text, content),), (), (), ("Ana Brook",), (), (), (), (), "state", "indirect", "speech", False,
        None,
    )  # fmt: skip
    reading = made.of_quotations(article.text, [quoted])
    return replace(reading, article=replace(reading.article, id=article.id))


def test_places_are_looked_for_in_a_record_of_the_articles() -> None:
    printed = tuple(Printed("en", f"Outlet {n}", "1971-05-03", text) for n, text in enumerate(TEXTS))
    first, second, third = (find_place(text, PORTS if PORTS in text else WHEAT) for text in TEXTS)
    unread = find_place(TEXTS[2], "Ana Brook")
    told = tell(Occasion("one", printed, (((0, first), (1, second)), ((2, third),), ((2, unread),)), ()), read)
    (one, two, other, nothing) = [entry for _, entry, _ in told.statements]
    assert one == two != other and other is not None and nothing is None and told.events == ()


def test_pairs_of_two_articles_are_counted() -> None:
    statements = ((0, "a", 0), (0, "a", 1), (0, None, 2), (1, "a", 2), (1, "b", 0))
    scores = score_occasions([Told(statements, ())])
    # true: three of entry 0 and one of entry 1; held for one: "a" with "a" in three, of which one is right
    assert scores["statements_precision"] == Ratio(1 / 3, 3)
    assert scores["statements_recall"] == Ratio(1 / 4, 4)
    assert scores["statements_read"] == Ratio(4 / 5, 5)


def test_an_article_that_is_not_there_is_told(tmp_path: Path) -> None:
    path = tmp_path / "dev.toml"
    path.write_text(
        '[[occasion]]\nid = "o"\nabout = "x"\nevent = []\n'
        'article = [{language = "en", outlet = "A", published = "1971-05-03", text = "A said no."}]\n'
        'statement = [{speaker = "A", quotes = [{article = 2, text = "no"}]}]\n'
    )
    with pytest.raises(KnowledgeError, match="occasion o: article 2: the occasion has 1 to 1"):
        load_occasions(path)
