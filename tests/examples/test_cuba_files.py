"""examples/cuba-1962/expected.toml against its own files: words stand where it says, values are of the vocabulary."""

import re
from collections import Counter

import pytest
from tests.examples import cuba

EXPECTED, TEXTS = cuba.load_expected(), cuba.load_texts()
STATEMENTS = {row["id"]: row for row in EXPECTED["statement"]}
EVENTS = {row["id"]: row for row in EXPECTED["event"]}
GROUPS = [(kind, row) for kind in ("same", "different") for row in EXPECTED[kind]]
SIDES = [
    (f"{kind} {number}", row[side])
    for kind, sides in (("disagreement", ("left", "right")), ("shift", ("before", "after")))
    for number, row in enumerate(EXPECTED[kind], start=1)
    for side in sides
]
QUOTED = [
    *((row["id"], quote) for row in STATEMENTS.values() for quote in row["quotes"]),
    *((row["id"], trigger) for row in EVENTS.values() for trigger in row["triggers"]),
    *(("member", member) for _, row in GROUPS for member in row["members"] if isinstance(member, dict)),
    *SIDES,
]

ACTS = set("demand request propose promise agree reject threaten accuse deny praise warn state".split())
KINDS = set("figure date occurrence rendering attribution version dispute".split())
BASES = set("given metadata dateline inferred unknown".split())
MODES = {
    "AGREE": "",
    "CONSULT": "visit third-party multilateral phone",
    "SUPPORT": "",
    "CONCEDE": "",
    "COOPERATE": "",
    "AID": "",
    "RETREAT": "withdraw release disarm ceasefire access resign",
    "REQUEST": "assist change yield meet",
    "REJECT": "assist change yield meet",
    "ACCUSE": "disapprove investigate allege",
    "THREATEN": "restrict arrest relations expel territory violence",
    "PROTEST": "demo riot strike hunger boycott obstruct vandalize",
    "SANCTION": "convict expel withdraw discontinue",
    "MOBILIZE": "troops weapons police militia",
    "COERCE": "seize restrict censor curfew martial-law arrest deport withhold misinformation cyber",
    "ASSAULT": (
        "abduct beat torture sexual targeted destroy primitive firearms explosives suicide-attack aerial drone "
        "heavy-weapons crowd-control unconventional"
    ),
}
WITH_RECIPIENT = {"COOPERATE", "AID", "SANCTION"}
DAY = re.compile(r"1962-(09|10|11)-\d\d")


def test_there_is_enough_of_everything() -> None:
    least = {"article": 16, "statement": 45, "event": 25, "same": 8, "different": 6, "origin": 2, "disagreement": 3}
    assert {kind: len(EXPECTED[kind]) for kind in least if len(EXPECTED[kind]) < least[kind]} == {}
    assert len(EXPECTED["shift"]) >= 2


def test_every_article_is_listed_once() -> None:
    assert sorted(row["file"] for row in EXPECTED["article"]) == sorted(TEXTS)
    assert {row["language"] for row in EXPECTED["article"]} == {"en", "fr"}


def test_articles_toml_names_files_that_are_there() -> None:
    known = cuba.load_outlets()
    assert [name for name in known if not (cuba.FOLDER / name).is_file()] == []
    assert [name for name, facts in known.items() if not facts.get("outlet")] == []


@pytest.mark.parametrize("row", EXPECTED["article"], ids=lambda row: row["file"])
def test_titles_furniture_and_days(row: cuba.Row) -> None:
    lines = [line.strip() for line in TEXTS[row["file"]].split("\n")]
    assert not row["title"] or row["title"] in lines
    assert [line for line in row["furniture"] if line.strip() not in lines] == []
    days = [row[key] for key in ("earliest", "published", "latest") if key in row]
    assert days and days == sorted(days) and all(DAY.fullmatch(day) for day in days)
    assert ("published" in row) != ("earliest" in row or "latest" in row)
    assert row["basis"] in BASES


@pytest.mark.parametrize(
    ("owner", "quoted"), QUOTED, ids=lambda value: value if isinstance(value, str) else value["file"]
)
def test_words_stand_in_their_file(owner: str, quoted: cuba.Row) -> None:
    text, at = TEXTS[quoted["file"]], 0
    for piece in cuba.pieces(quoted):
        found = text.find(piece, at)
        assert found >= 0, f"{owner}: {piece!r} is not in {quoted['file']} after character {at}"
        at = found + len(piece)


@pytest.mark.parametrize(
    ("owner", "quoted"), QUOTED, ids=lambda value: value if isinstance(value, str) else value["file"]
)
def test_words_point_to_one_place(owner: str, quoted: cuba.Row) -> None:
    first = max(cuba.pieces(quoted), key=len)
    assert TEXTS[quoted["file"]].count(first) == 1, f"{owner}: {first!r} stands several times in {quoted['file']}"


def test_ids_are_unique() -> None:
    counts = Counter(row["id"] for kind in ("statement", "event") for row in EXPECTED[kind])
    assert [name for name, count in counts.items() if count > 1] == []
    assert [name for name in counts if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name)] == []


@pytest.mark.parametrize("row", [*STATEMENTS.values(), *EVENTS.values()], ids=lambda row: row["id"])
def test_what_is_hard_says_why(row: cuba.Row) -> None:
    assert row["status"] in {"expected", "hard"}
    assert (row["status"] == "hard") == ("reason" in row)


@pytest.mark.parametrize("row", STATEMENTS.values(), ids=lambda row: row["id"])
def test_statements(row: cuba.Row) -> None:
    assert row["act"] in ACTS
    assert row["speaker"] and row["quotes"]
    assert DAY.fullmatch(row.get("said_on", "1962-10-16"))


@pytest.mark.parametrize("row", EVENTS.values(), ids=lambda row: row["id"])
def test_events(row: cuba.Row) -> None:
    assert row["type"] in MODES
    assert "mode" not in row or row["mode"] in MODES[row["type"]].split()
    assert row.get("performed_by", next(iter(STATEMENTS))) in STATEMENTS
    assert row["recipients"] or row["type"] not in WITH_RECIPIENT
    assert row["triggers"] and DAY.fullmatch(row.get("when", "1962-10-16"))


@pytest.mark.parametrize(("kind", "row"), GROUPS, ids=lambda value: value if isinstance(value, str) else value["kind"])
def test_groups(kind: str, row: cuba.Row) -> None:
    known = {"statement": STATEMENTS, "event": EVENTS}[row["kind"]]
    assert len(row["members"]) > 1
    assert [member for member in row["members"] if isinstance(member, str) and member not in known] == []
    assert kind == "same" or row["trap"]


def test_origins_disagreements_and_shifts_name_what_there_is() -> None:
    assert [file for row in EXPECTED["origin"] for file in row["files"] if file not in TEXTS] == []
    assert {row["kind"] for row in EXPECTED["disagreement"]} <= KINDS
    assert [row for row in EXPECTED["shift"] if not (row["holder"] and row["issue"])] == []


def test_ids_of_checks_are_unique() -> None:
    counts = Counter(check.id for check in cuba.checks())
    assert [name for name, count in counts.items() if count > 1] == []
