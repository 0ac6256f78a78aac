"""Parties told by a common noun get an entity, and events keep them."""

import pytest

from dragoman.engines.parse import Request, parse_many
from dragoman.languages import load_language
from dragoman.model.entity import Actors
from dragoman.model.span import Span
from dragoman.reading.document import Document
from dragoman.reading.events import Triggers, find_events, name_parties, scan
from dragoman.reading.grammar.labels import load_labels
from dragoman.reading.naming import Naming
from dragoman.reading.resolve import resolver


def document_of(text: str, language: str) -> Document:
    doc = next(parse_many(language, [Request(text)]))
    return Document(
        text=text,
        language=load_language(language),
        labels=load_labels(language),
        doc=doc,
        blocks=(Span(0, len(text)),),
        furniture=(),
        title=None,
        pairs=(),
        sentences=(Span(0, len(text)),),
        token_starts=tuple(token.idx for token in doc),
    )


def named(document: Document, triggers: Triggers | None = None) -> Actors:
    nobody = Actors((), ())
    naming = Naming(document, nobody)
    name_parties(document, nobody, resolver(document, nobody), naming, triggers=triggers)
    return naming.named()


@pytest.mark.parametrize(
    ("language", "text", "actors", "recipients"),
    [
        ("en", "Gunmen attacked two nurses.", ["Gunmen"], ["two nurses"]),
        ("en", "The editors were arrested by the police.", ["police"], ["editors"]),
        ("fr", "Des rebelles ont attaqué les soldats.", ["rebelles"], ["soldats"]),
    ],
)
def test_unnamed_parties(language: str, text: str, actors: list[str], recipients: list[str]) -> None:
    document = document_of(text, language)
    known = named(document)
    names = {entity.id: entity.name for entity in known.entities}
    (event,) = find_events(document, known, (), (), resolver(document, known))
    assert [names[entity] for entity in event.actors] == actors
    assert [names[entity] for entity in event.recipients] == recipients


def test_the_same_words_are_one_party() -> None:
    document = document_of("Gunmen attacked a convoy. The gunmen attacked the convoy again.", "en")
    known = named(document)
    assert sorted(entity.name for entity in known.entities) == ["Gunmen", "convoy"]
    assert len(known.mentions) == 4


def test_a_country_that_only_an_adjective_names() -> None:
    document = document_of("The Chilean attack on two nurses was condemned.", "en")
    known = named(document)
    assert ("Chile", "CHL", "country") in {(e.name, e.country, e.type) for e in known.entities}


def test_a_party_keeps_the_country_of_its_adjective() -> None:
    document = document_of("Chilean gunmen attacked two nurses.", "en")
    known = named(document)
    assert ("Chilean gunmen", "CHL") in {(e.name, e.country) for e in known.entities}


def test_one_scan_serves_both() -> None:
    document, nobody = document_of("Gunmen attacked two nurses.", "en"), Actors((), ())
    triggers = scan(document, nobody, resolver(document, nobody))
    known = named(document, triggers)
    resolve = resolver(document, known)
    shared = find_events(document, known, (), (), resolve, triggers=triggers)
    assert shared == find_events(document, known, (), (), resolve)
