from dataclasses import replace

import pytest
from tests.fakes import fake_record

from dragoman.errors import UsageError
from dragoman.views.events import event_row, events, one_an_account
from dragoman.views.lookup import look_up

RECORD = fake_record()


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({}, ["e2", "e1", "e3"]),
        ({"actor": "Karsovie"}, ["e2"]),
        ({"recipient": "Karsova"}, ["e1", "e3"]),
        ({"type": "agree"}, ["e3"]),
        ({"since": "1931-05-05", "until": "1931-05"}, ["e1", "e3"]),
        ({"text": "ACCEPTE"}, ["e3"]),
    ],
)
def test_filters(filters, expected):
    assert [row.id for row in events(RECORD, **filters)] == expected


def test_each_attestation_keeps_its_own_status_and_holder():
    row = events(RECORD, type="COERCE")[0]
    assert [(h.status, h.holder.name if h.holder else None) for h in row.held] == [
        ("denied", "Tomas Oredin"),
        ("actual", None),
    ]


def test_an_unknown_type_lists_the_valid_ones():
    with pytest.raises(UsageError, match="valid: AGREE, CONSULT"):
        events(RECORD, type="WAR")


def test_one_article_tells_once_in_lists():
    record = fake_record()
    coerce = next(e for e in record.listed_events if e.id == "e2")
    record.listed_events = [replace(coerce, attestations=(*coerce.attestations, coerce.attestations[0]))]
    row = events(record)[0]
    assert [(held.status, r.article) for held, r in one_an_account(row)] == [("denied", "a03"), ("actual", "a02")]


@pytest.mark.parametrize(
    ("statuses", "told_as"),
    [(("planned",), "CONSULT"), (("conditional", "planned"), "CONSULT"), (("planned", "actual"), "AGREE")],
)
def test_what_is_still_to_come_is_told_by_the_act_named(statuses: tuple[str, ...], told_as: str) -> None:
    event = next(e for e in fake_record().events(rejected=None) if len(e.attestations) == 1)
    accounts = tuple(replace(event.attestations[0], status=status) for status in statuses)  # type: ignore[arg-type]
    turned = replace(event, type="AGREE", named_type="CONSULT", attestations=accounts)
    assert event_row(turned, look_up(fake_record())).told_as == told_as


def test_only_events_read_with_some_confidence() -> None:
    event = next(e for e in RECORD.events() if e.id == "e2")
    accounts = tuple(replace(a, confidence=sure) for a, sure in zip(event.attestations, (0.4, 0.7), strict=True))
    surer = replace(event, attestations=accounts)
    told = replace(RECORD, listed_events=[surer if e.id == "e2" else e for e in RECORD.events()])
    assert event_row(surer, look_up(RECORD)).confidence == 0.7
    assert [row.id for row in events(told, sure=0.7)] == ["e2", "e1", "e3"]  # the others tell no confidence
    assert [row.id for row in events(told, sure=0.8)] == ["e1", "e3"]
    with pytest.raises(UsageError, match="between 0 and 1"):
        events(RECORD, sure=60)
