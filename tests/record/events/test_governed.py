"""Accounts of acts that differ in what they are done to, in what is to be done, or in whether they are but meant."""

from dataclasses import replace
from datetime import date

import pytest

from dragoman.engines.embed import embed
from dragoman.model.article import Article
from dragoman.model.reading import Reading
from dragoman.reading.read import read
from dragoman.record.events.accounts import Pair
from dragoman.record.events.guards import guard_on
from dragoman.record.nodes import EventView
from dragoman.record.ports import Source
from dragoman.record.views import event_view
from dragoman.store.codec import from_bytes, pack

THING, PURPOSE, MEANT = "done to another thing", "to do something else", "one is but meant"


def view(text: str, language: str, key: str, *, old: bool) -> EventView:
    """The first act of a text."""
    published = date(1931, 3, 12)
    reading = from_bytes(Reading, pack(read(text, language=language, published=published, compared=True)))
    if old:  # as it was stored before acts were kept with what they govern
        reading = replace(reading, events=tuple(replace(event, governs=()) for event in reading.events))
    source = Source(0, Article(id=key, text=text, text_hash=key), reading)
    names = {entity.id: entity.name for entity in reading.entities if entity.type == "country"}
    return event_view(source, reading.events[0], names, key)


def reason(left: str, right: str, *, languages: str = "en en", old: bool = False) -> str | None:
    """Why the two are kept apart, the other way round too."""
    one, two = (view(t, c, k, old=old) for t, c, k in zip((left, right), languages.split(), "ab", strict=True))
    found = {guard.reason if (guard := guard_on(Pair(*pair, embed))) else None for pair in ((one, two), (two, one))}
    assert len(found) == 1
    return found.pop()


SEIZED = "Troops from Peru seized the airport of Kasr on Tuesday, and nobody was hurt."


@pytest.mark.parametrize(
    ("left", "right", "languages", "kept"),
    [
        (SEIZED, "On Tuesday the airport of Kasr was seized by troops from Peru.", "en en", None),
        (SEIZED, "Troops from Peru seized the wireless station of Kasr on Tuesday, and nobody was hurt.", "en en", THING),
        (SEIZED, "Les troupes du Pérou ont pris mardi l'aéroport de Kasr ; personne n'a été blessé.", "en fr", None),
        (
            "Peru on Sunday suspended its ministerial exchanges with Norway over the detained skipper.",
            "Le Pérou a suspendu dimanche, à cause du capitaine détenu, ses livraisons de blé à la Norvège.",
            "en fr", THING,
        ),
        (
            "Peru and Norway agreed on Tuesday to reopen the lake after two hours of talks at Lima.",
            "Le Pérou et la Norvège se sont entendus mardi pour échanger leurs prisonniers, après deux heures de "
            "pourparlers à Lima.",
            "en fr", PURPOSE,
        ),
        (
            "Le Pérou a rappelé jeudi en consultation son ambassadeur à Oslo, où dix pêcheurs sont retenus.",
            "Le Pérou se réservait jeudi de rappeler en consultation son ambassadeur à Oslo, où dix pêcheurs sont "
            "retenus.",
            "fr fr", MEANT,
        ),
    ],
)  # fmt: skip
def test_what_keeps_acts_apart(left: str, right: str, languages: str, kept: str | None) -> None:
    assert reason(left, right, languages=languages) == kept


def test_words_that_no_table_knows_tell_nothing() -> None:
    left = "Troops from Peru seized the grelk of Kasr on Tuesday, and nobody was hurt."
    assert reason(left, SEIZED) != THING


def test_old_readings_are_judged_by_their_words() -> None:
    left = "Peru on Sunday suspended its ministerial exchanges with Norway over the detained skipper."
    right = "Le Pérou a suspendu dimanche, à cause du capitaine détenu, ses livraisons de blé à la Norvège."
    assert reason(left, right, languages="en fr", old=True) != THING
