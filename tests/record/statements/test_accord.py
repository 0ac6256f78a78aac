"""Guards that ask of what both contents say: of the predicates that stand for one thing, with their arguments."""

from dataclasses import replace

import pytest

from dragoman.engines.embed import embed
from dragoman.model.article import Article
from dragoman.model.reading import Reading
from dragoman.reading.read import read
from dragoman.record.nodes import QuotationView
from dragoman.record.ports import Source
from dragoman.record.statements.guards import guard_on
from dragoman.record.statements.renderings import Pair
from dragoman.record.views import quotation_view
from dragoman.store.codec import from_bytes, pack


def view(text: str, language: str, key: str, *, old: bool = False) -> QuotationView:
    """The first quotation of a text, as a speaker named in both says it."""
    reading = from_bytes(Reading, pack(read(text, language=language, compared=True)))
    if old:  # as it was stored before contents were read clause by clause
        reading = replace(reading, quotations=tuple(replace(q, predications=()) for q in reading.quotations))
    source = Source(0, Article(id=key, text=text, text_hash=key), reading)
    found = quotation_view(source, reading.quotations[0], {}, key)
    return replace(found, speakers=frozenset({"Hollin"}), unnamed=frozenset())


def reason(left: str, right: str, *, other: str = "en", old: bool = False) -> str | None:
    """Why the two are kept apart, the other way round too."""
    one, two = view(left, "en", "a", old=old), view(right, other, "b", old=old)
    found = {guard.reason if (guard := guard_on(Pair(*pair, embed))) else None for pair in ((one, two), (two, one))}
    assert len(found) == 1
    return found.pop()


ASKED = "Hollin said Norway had asked Lima to open the lock."


@pytest.mark.parametrize(
    ("right", "language", "kept"),
    [
        ("Hollin said the lock should be opened, as Lima had been asked by Norway.", "en", None),
        ("Hollin said it was Lima that asked Norway for the opening of the lock.", "en", "parties change places"),
        ("Hollin a dit que la Norvège avait été priée par Lima d'ouvrir l'écluse.", "fr", "parties change places"),
    ],
)
def test_who_asks_whom(right: str, language: str, kept: str | None) -> None:
    assert reason(ASKED, right, other=language) == kept


@pytest.mark.parametrize(
    ("right", "language", "kept"),
    [
        ("Hollin said the bridge over the Aar would be destroyed on Monday by his sappers.", "en", None),
        ("Hollin a dit que ses sapeurs détruiraient lundi le moulin de l'Aar.", "fr", "other parties or things"),
    ],
)
def test_what_it_is_done_to(right: str, language: str, kept: str | None) -> None:
    assert (
        reason("Hollin said his sappers would destroy the bridge over the Aar on Monday.", right, other=language)
        == kept
    )


def test_what_both_say_is_denied_by_one() -> None:
    left = "Hollin said the guard would burn the archive of the mission before the week was out."
    right = "Hollin said that nobody meant harm to the clerks, and the guard will not burn the archive."
    assert reason(left, right) == "one denies what the other says"


def test_a_negation_of_something_else_tells_nothing_in_other_words() -> None:
    left = (
        "Hollin said the pilots of Memel sleep behind bars while the winter lasts and the fine lies unpaid in Varnia."
    )
    right = "Hollin said there is no ship, no harbour and no home for the Memel pilots as the ice comes down."
    assert reason(left, right, old=True) is None  # where no predicates tell what is denied, nothing is told
    assert reason(left, right) is None


def test_old_readings_are_judged_by_their_words() -> None:
    left = "Hollin said his sappers would destroy the bridge over the Aar on Monday."
    right = "Hollin a dit que ses sapeurs détruiraient lundi le moulin de l'Aar."
    assert view(right, "fr", "b", old=True).predicates == ()
    assert reason(left, right, other="fr", old=True) is None


@pytest.mark.parametrize(
    ("left", "right", "language", "kept"),
    [
        # whose planes, whose market
        ("Hollin said Malian planes had bombed a market in Niger.", "Hollin a dit que des avions nigériens ont bombardé un marché malien.", "fr", "parties change places"),
        ("Hollin said Malian planes had bombed a market in Niger.", "Hollin a dit que des avions maliens ont bombardé un marché nigérien.", "fr", None),
        # when is no thing that it is done to
        ("Hollin said the dam of Kell will be finished next year.", "Hollin a dit que la construction du barrage de Kell s'achèvera l'an prochain.", "fr", None),
        # what one does the other undergoes
        ("Hollin said the island belongs to Lima.", "Hollin said Lima owns the island.", "en", None),
        ("Hollin said a hundred people have died of cholera.", "Hollin a dit que le choléra a tué cent personnes.", "fr", None),
        # two things of one
        ("Hollin said the factory employs forty women.", "Hollin a dit que cette usine polluait le fleuve.", "fr", "another thing is said of the same"),
        ("Hollin said the missile drills violated the waters of Kell.", "Hollin said airlines had been asked to avoid the area of the missile drills.", "en", "another thing is said of the same"),
        ("Hollin said all the pilots are alive.", "Hollin a dit qu'aucun des pilotes n'est mort.", "fr", None),
    ],
)  # fmt: skip
def test_whose_when_and_what_else(left: str, right: str, language: str, kept: str | None) -> None:
    assert reason(left, right, other=language) == kept
