import zlib

import pytest

import make_gazetteer
from dragoman.errors import KnowledgeError
from dragoman.text import generated
from dragoman.text.gazetteer import areas, cities, countries
from dragoman.text.generated import look_up, read_table, to_lines

MOST_BYTES = 1_500_000


def test_the_tables_are_what_the_libraries_say() -> None:
    for name, lines in make_gazetteer.tables().items():
        assert b"\n".join(read_table(name)) == lines, f"{name}: run `python tools/make_gazetteer.py`"


def test_the_tables_are_small_and_carry_no_date() -> None:
    packed = [path.read_bytes() for path in make_gazetteer.TARGET.glob("*.tsv.gz")]
    assert len(packed) == 5
    assert sum(map(len, packed)) < MOST_BYTES
    assert {data[4:8] for data in packed} == {bytes(4)}


def test_a_table_is_read_as_it_was_written(monkeypatch: pytest.MonkeyPatch) -> None:
    index = {"tbilisi": frozenset({"2", "1"}), "т": frozenset({"3"}), "tb": frozenset({"4"})}
    monkeypatch.setattr(generated, "read_table", lambda _: tuple(to_lines(index).split(b"\n")))
    assert {key: look_up("any", key) for key in index} == index
    assert [look_up("any", key) for key in ("", "t", "tbi", "zz", "я")] == [frozenset()] * 5


def test_a_damaged_table_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def damaged(*_: object) -> bytes:
        raise zlib.error("incorrect header check")

    monkeypatch.setattr(generated.zlib, "decompress", damaged)
    with pytest.raises(KnowledgeError, match=r"subdivisions\.tsv\.gz: incorrect header check; .*make_gazetteer"):
        read_table.__wrapped__("subdivisions")


def test_no_name_is_in_the_table_twice() -> None:
    for name in ("areas", "cities", "countries", "country_stems", "subdivisions"):
        keys = [line.split(b"\t")[0] for line in read_table(name)]
        assert len(keys) == len(set(keys)) and all(keys), name


@pytest.mark.parametrize(
    ("name", "found"),
    [("Europe", "area:150"), ("Африка", "area:002"), ("Amérique latine", "area:419"), ("World", None), ("Peru", None)],
)
def test_areas(name: str, found: str | None) -> None:
    assert areas(name) == ({found} if found else frozenset())


def test_ids_of_one_kind_in_one_table() -> None:
    assert countries("Perú") == {"country:PER"} and not cities("Perú")
