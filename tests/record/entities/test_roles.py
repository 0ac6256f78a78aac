"""Who held which office, and when, learned from articles of an invented crisis."""

from dataclasses import replace
from pathlib import Path

from tests.built import made, rows
from tests.made import Piece, Who

from dragoman.api import Record
from dragoman.model.record import RecordRole
from dragoman.model.time import Time
from dragoman.record.entities.titles import read_titles

MINISTER = "Foreign Minister"


def piece(text: str, day: str | None, *who: Who, outlet: str = "Harbour Post", language: str = "en") -> Piece:
    return Piece(outlet, text, language, day, who)


def person(name: str, *titles: str, country: str | None = "OST", id_: str = "p1") -> Who:
    return Who(id_, "person", (name,) if name else (), country, titles=titles)


SOLEY = person("Ilse Soley", MINISTER, "ministre des Affaires étrangères")
FIRST = piece("Foreign Minister Ilse Soley spoke of the strait.", "1971-05-04", SOLEY)
FRENCH = piece("Ilse Soley, ministre des Affaires étrangères, a parlé.", "1971-05-10", SOLEY, language="fr")
FORMER = piece(
    "The former foreign minister Ilse Soley sails home.", "1971-06-20", person("Ilse Soley", "foreign minister")
)
NEXT = piece("Foreign Minister Jan Kovar took the helm.", "1971-06-01", person("Jan Kovar", MINISTER))
ALONE = piece("The Ostrelian foreign minister refused.", "1971-05-12", person("", "foreign minister"), outlet="Le Quai")


def roles(record: Record, name: str) -> tuple[RecordRole, ...]:
    return next(e.roles for e in record.store.entities() if e.name == name)


def people(record: Record) -> dict[str, int]:
    return {e.name: e.articles for e in record.store.entities() if e.type == "person"}


def test_the_days_of_an_office_are_those_of_the_articles_that_print_it(tmp_path: Path) -> None:
    (role,) = roles(made(tmp_path, (FIRST, FRENCH)), "Ilse Soley")
    assert (role.title, role.office, role.country) == ("Foreign Minister", "foreign-minister", "OST")
    assert (role.from_, role.to, role.former, role.articles) == ("1971-05-04", "1971-05-10", None, 2)
    assert [e.text for e in role.evidence] == [
        "Foreign Minister Ilse Soley", "Ilse Soley, ministre des Affaires étrangères",
    ]  # fmt: skip


def test_who_is_called_former_holds_no_more(tmp_path: Path) -> None:
    (role,) = roles(made(tmp_path, (FIRST, FORMER)), "Ilse Soley")
    assert (role.from_, role.to, role.former) == ("1971-05-04", "1971-05-04", "1971-06-20")


def test_only_former_has_no_days_of_office(tmp_path: Path) -> None:
    (role,) = roles(made(tmp_path, (FORMER,)), "Ilse Soley")
    assert (role.from_, role.to, role.former) == (None, None, "1971-06-20")


def test_a_successor_is_named_where_another_has_the_office_later(tmp_path: Path) -> None:
    record = made(tmp_path, (FIRST, NEXT))
    (role,) = roles(record, "Ilse Soley")
    assert role.succeeded == "1971-06-01"
    assert role.successor == next(e.id for e in record.store.entities() if e.name == "Jan Kovar")
    assert roles(record, "Jan Kovar")[0].succeeded is None


def test_an_office_of_another_beside_the_name_is_not_taken(tmp_path: Path) -> None:
    brother = piece("The minister's brother, Ivo Brandt, spoke. Later the minister left.", "1971-05-04",
                    person("Ivo Brandt", "minister"))  # fmt: skip
    owner = piece("Le patron de la société Lamar a parlé.", "1971-05-04", person("Lamar", "patron de la société"),
                  language="fr")  # fmt: skip
    record = made(tmp_path, (brother, owner))
    assert not roles(record, "Ivo Brandt") and not roles(record, "Lamar")


def test_a_sentence_about_long_ago_gives_no_day() -> None:
    old = piece("In 1938 Foreign Minister Ilse Soley signed the treaty.", "1971-05-04", SOLEY)
    reading = old.reading()
    told = Time("t0", old.find("1938"), "1938-01-01", "1938-12-31", "year")
    dated = replace(reading, times=(told,))
    assert [t.phrase.tenure for t in read_titles(reading, old.text, reading.entities[0])] == ["held"]
    assert [t.phrase.tenure for t in read_titles(dated, old.text, reading.entities[0])] == ["then"]


def test_an_office_alone_is_its_one_holder_of_these_days(tmp_path: Path) -> None:
    assert people(made(tmp_path / "after", (FIRST, ALONE))) == {"Ilse Soley": 2}
    assert people(made(tmp_path / "before", (ALONE, FIRST))) == {"Ilse Soley": 2}


def test_an_office_alone_long_after_stays_alone(tmp_path: Path) -> None:
    late = piece(ALONE.text, "1971-09-30", *ALONE.who)
    assert people(made(tmp_path, (FIRST, late)))["Ilse Soley"] == 1


def test_another_state_or_another_office_is_another_person(tmp_path: Path) -> None:
    varnian = piece(
        "The Varnian foreign minister refused.", "1971-05-12", person("", "foreign minister", country="VRN")
    )
    deputy = piece("The deputy foreign minister left.", "1971-05-12", person("", "deputy foreign minister"))
    assert people(made(tmp_path, (FIRST, varnian, deputy)))["Ilse Soley"] == 1


def test_two_holders_of_these_days_leave_it_open(tmp_path: Path) -> None:
    other = piece("Foreign Minister Jan Kovar spoke.", "1971-05-11", person("Jan Kovar", MINISTER))
    record = made(tmp_path, (FIRST, other, ALONE))
    assert sorted(people(record).values()) == [1, 1, 1]
    assert len(record.store.undecided("entity")) == 2


def test_who_is_attested_before_and_after_the_day_is_meant(tmp_path: Path) -> None:
    until = piece("Foreign Minister Ilse Soley spoke again.", "1971-05-20", SOLEY)
    assert people(made(tmp_path, (FIRST, until, NEXT, ALONE))) == {"Ilse Soley": 3, "Jan Kovar": 1}


def test_a_second_holder_takes_a_link_back(tmp_path: Path) -> None:
    other = piece("Foreign Minister Jan Kovar spoke.", "1971-05-11", person("Jan Kovar", MINISTER))
    record = made(tmp_path, (FIRST, ALONE, other))
    assert people(record)["Ilse Soley"] == 1
    held = {e.id: e.name for e in record.store.entities()}
    pairs = [{held[left], held[right]} for _, left, right in record.store.undecided("entity")]
    assert len(pairs) == 2 and all(pair & {"Ilse Soley", "Jan Kovar"} for pair in pairs)


def test_the_former_holder_is_not_meant(tmp_path: Path) -> None:
    alone = piece(ALONE.text, "1971-06-22", *ALONE.who)
    assert people(made(tmp_path, (FIRST, FORMER, NEXT, alone))) == {"Ilse Soley": 2, "Jan Kovar": 2}


def test_one_by_one_in_one_go_and_built_anew_are_one_record(tmp_path: Path) -> None:
    pieces = (FIRST, ALONE, FRENCH, NEXT, FORMER)
    batch, single = made(tmp_path / "a", pieces), made(tmp_path / "b", pieces, one_by_one=True)
    told = rows(batch)
    assert told == rows(single)
    batch.rebuild()
    assert told == rows(batch)


def test_who_rules_may_be_told_by_the_house_alone(tmp_path: Path) -> None:
    named = piece(
        "Russian leader Pavel Orlov spoke.", "1971-05-04", person("Pavel Orlov", "Russian leader", country="RUS")
    )
    alone = piece("The Kremlin chief refused.", "1971-05-06", person("", "Kremlin chief", country="RUS"))
    former = piece("The former Kremlin chief refused.", "1971-05-07", person("", "Kremlin chief", country="RUS"))
    assert people(made(tmp_path, (named, alone, former)))["Pavel Orlov"] == 2
