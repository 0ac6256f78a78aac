import csv
import json

import pytest
from tests.fake_entries import TEXTS
from tests.fakes import fake_record

from dragoman.errors import RecordError, UsageError
from dragoman.exports import FORMATS, export
from dragoman.exports.csv import safe, tables

RECORD = fake_record()
NOUNS = "articles entities statements events stories issues disagreements shifts judgements".split()


def lines(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def table(path):
    with path.open(encoding="utf-8-sig", newline="") as source:
        return list(csv.DictReader(source))


def test_jsonl_writes_every_noun(tmp_path):
    assert [path.name for path in export(RECORD, tmp_path, form="jsonl")] == [f"{noun}.jsonl" for noun in NOUNS]


def test_a_statement_has_the_fields_of_the_model_and_spans_that_hold(tmp_path):
    export(RECORD, tmp_path, form="jsonl")
    statement = lines(tmp_path / "statements.jsonl")[0]
    wanted = "id speaker on_behalf addressee target act issues occasion said_on articles origins_at_most attestations"
    assert set(wanted.split()) <= set(statement)
    for told in statement["attestations"]:
        (start, end) = told["content"][0]
        assert TEXTS[told["article"]][start:end] == told["text"]


def test_events_without_an_actor_are_left_out(tmp_path):
    export(RECORD, tmp_path, form="jsonl")
    assert [event["id"] for event in lines(tmp_path / "events.jsonl")] == ["e1", "e2", "e3"]


@pytest.mark.parametrize("form", [f.name for f in FORMATS])
def test_writing_twice_gives_the_same_bytes_and_leaves_other_files(tmp_path, form):
    (tmp_path / "mine.txt").write_text("kept")
    first = {path: path.read_bytes() for path in export(RECORD, tmp_path, form=form)}
    assert {path: path.read_bytes() for path in export(RECORD, tmp_path, form=form)} == first
    assert (tmp_path / "mine.txt").read_text() == "kept"


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("=cmd()", "'=cmd()"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("\r=1", "'\r=1"),
        ("＝1", "'＝1"),
        ("a=b", "a=b"),
        ("", ""),
        (-1, -1),
        (None, None),
    ],
)
def test_no_cell_is_a_formula(cell, expected):
    assert safe(cell) == expected


def test_hostile_words_stay_words_in_a_table(tmp_path):
    export(RECORD, tmp_path, form="csv")
    rows = {row["id"]: row for row in table(tmp_path / "statements.csv")}
    assert rows["s9"]["words"] == '\'=HYPERLINK("x") was her only note'
    assert not [
        (name, cell)
        for name in tmp_path.glob("*.csv")
        for row in table(name)
        for cell in row.values()
        if cell.startswith(("=", "+", "-", "@"))
    ]


def test_names_stand_beside_ids(tmp_path):
    export(RECORD, tmp_path, form="csv")
    row = table(tmp_path / "statements.csv")[0]
    assert (row["speaker"], row["speaker_ids"], row["addressee"]) == ("Ilya Maren", "n-maren", "Karsova")


def test_rows_are_as_wide_as_their_header():
    for noun, header, rows in tables(RECORD):
        listed = list(rows)
        assert listed, noun
        assert {len(row) for row in listed} == {len(header)}, noun


@pytest.mark.parametrize(("bom", "starts"), [(True, True), (False, False)])
def test_the_byte_order_mark_is_a_choice(tmp_path, bom, starts):
    export(RECORD, tmp_path, form="csv", bom=bom)
    assert (tmp_path / "articles.csv").read_bytes().startswith(b"\xef\xbb\xbf") is starts


def test_an_unknown_format_lists_the_valid_ones(tmp_path):
    with pytest.raises(UsageError, match="valid: jsonl, csv"):
        export(RECORD, tmp_path, form="xlsx")


def test_a_folder_that_cannot_be_made_is_named(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(RecordError, match="file"):
        export(RECORD, tmp_path / "file", form="jsonl")
