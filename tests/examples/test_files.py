"""Each example's expected.toml against its own files: words stand where it says, values are of the vocabulary."""

import re
from collections import Counter
from collections.abc import Iterator

import pytest
from tests.examples import expected
from tests.examples.expected import Row, load_expected, load_texts

from dragoman.record.positions.sides import STANCES

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
DAYS = {"cuba-1962": r"1962-(09|10|11)-\d\d", "falklands-1982": r"1982-0[3-7]-\d\d"}
LANGUAGES = {"cuba-1962": {"en", "fr"}, "falklands-1982": {"en", "fr", "es"}}
LEAST = {
    "cuba-1962": {"article": 16, "statement": 45, "event": 25, "same": 8, "different": 6, "origin": 2,
                  "disagreement": 3, "shift": 2},
    "falklands-1982": {"article": 10, "statement": 30, "event": 20, "same": 8, "different": 6, "origin": 2,
                       "disagreement": 8, "shift": 4},
}  # fmt: skip
EVERY = pytest.mark.parametrize("example", expected.EXAMPLES)


def entries(example: str) -> Iterator[tuple[str, Row]]:
    """(kind, row) of statements and events."""
    held = load_expected(example)
    yield from ((kind, row) for kind in ("statement", "event") for row in held[kind])


def quoted(example: str) -> Iterator[tuple[str, Row]]:
    """(whose, {file, text}) of everything that points into a file."""
    held = load_expected(example)
    for kind, row in entries(example):
        yield from ((row["id"], place) for place in row["quotes" if kind == "statement" else "triggers"])
    for kind in ("same", "different"):
        yield from (("member", m) for row in held[kind] for m in row["members"] if isinstance(m, dict))
    for kind, sides in (("disagreement", ("left", "right")), ("shift", ("before", "after"))):
        yield from ((f"{kind} {n}", row[side]) for n, row in enumerate(held[kind], start=1) for side in sides)


@EVERY
def test_there_is_enough_of_everything(example: str) -> None:
    held = load_expected(example)
    assert {k: len(held[k]) for k, least in LEAST[example].items() if len(held[k]) < least} == {}


@EVERY
def test_every_article_is_listed_once(example: str) -> None:
    articles = load_expected(example)["article"]
    assert sorted(row["file"] for row in articles) == sorted(load_texts(example))
    assert {row["language"] for row in articles} == LANGUAGES[example]


@EVERY
def test_articles_toml_names_files_that_are_there(example: str) -> None:
    known = expected.load_outlets(example)
    assert [name for name in known if not (expected.FOLDERS / example / name).is_file()] == []
    assert [name for name, facts in known.items() if not facts.get("outlet")] == []


@EVERY
def test_titles_furniture_and_days(example: str) -> None:
    texts, pattern = load_texts(example), re.compile(DAYS[example])
    for row in load_expected(example)["article"]:
        lines = [line.strip() for line in texts[row["file"]].split("\n")]
        assert not row["title"] or row["title"] in lines, row["file"]
        assert [line for line in row["furniture"] if line.strip() not in lines] == [], row["file"]
        days = [row[key] for key in ("earliest", "published", "latest") if key in row]
        assert days and days == sorted(days) and all(pattern.fullmatch(day) for day in days), row["file"]
        assert ("published" in row) != ("earliest" in row or "latest" in row), row["file"]
        assert row["basis"] in BASES, row["file"]


@EVERY
def test_words_stand_in_their_file_once(example: str) -> None:
    texts = load_texts(example)
    for owner, place in quoted(example):
        text, at = texts[place["file"]], 0
        for piece in expected.pieces(place):
            found = text.find(piece, at)
            assert found >= 0, f"{owner}: {piece!r} is not in {place['file']} after character {at}"
            at = found + len(piece)
        first = max(expected.pieces(place), key=len)
        assert text.count(first) == 1, f"{owner}: {first!r} stands several times in {place['file']}"


@EVERY
def test_ids_are_unique(example: str) -> None:
    counts = Counter(row["id"] for _, row in entries(example))
    assert [name for name, count in counts.items() if count > 1] == []
    assert [name for name in counts if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name)] == []
    checks = Counter(check.id for check in expected.checks(example))
    assert [name for name, count in checks.items() if count > 1] == []


@EVERY
def test_what_is_hard_says_why(example: str) -> None:
    rows = [row for _, row in entries(example)]
    assert {row["status"] for row in rows} <= {"expected", "hard"}
    assert [row["id"] for row in rows if (row["status"] == "hard") != ("reason" in row)] == []


@EVERY
def test_statements_and_events_are_of_the_vocabulary(example: str) -> None:
    held, day = load_expected(example), re.compile(DAYS[example])
    statements = {row["id"] for row in held["statement"]}
    for row in held["statement"]:
        assert row["act"] in ACTS and row["speaker"] and row["quotes"], row["id"]
        assert "said_on" not in row or day.fullmatch(row["said_on"]), row["id"]
    for row in held["event"]:
        assert row["type"] in MODES and row["triggers"], row["id"]
        assert "mode" not in row or row["mode"] in MODES[row["type"]].split(), row["id"]
        assert "performed_by" not in row or row["performed_by"] in statements, row["id"]
        assert row["recipients"] or row["type"] not in WITH_RECIPIENT, row["id"]
        assert "when" not in row or day.fullmatch(row["when"]), row["id"]


@EVERY
def test_groups(example: str) -> None:
    held = load_expected(example)
    for kind in ("same", "different"):
        for row in held[kind]:
            known = {one["id"] for one in held[row["kind"]]}
            assert len(row["members"]) > 1
            assert [member for member in row["members"] if isinstance(member, str) and member not in known] == []
            assert kind == "same" or row["trap"]


@EVERY
def test_origins_disagreements_and_shifts_name_what_there_is(example: str) -> None:
    held, texts = load_expected(example), load_texts(example)
    assert [file for row in held["origin"] for file in row["files"] if file not in texts] == []
    assert {row["kind"] for row in held["disagreement"]} <= KINDS
    assert [row for row in held["shift"] if not (row["holder"] and row["issue"])] == []


@EVERY
def test_a_shift_is_of_statements_on_its_issue_that_take_two_stances(example: str) -> None:
    held = load_expected(example)
    for row in held["shift"]:
        before, after = (_quoting(held["statement"], row[side]) for side in ("before", "after"))
        assert before and after, row
        assert [one["id"] for one in (*before, *after) if row["issue"] not in one["issues"]] == [], row
        assert {STANCES[one["act"]] for one in before}.isdisjoint(STANCES[one["act"]] for one in after), row


def _quoting(statements: list[Row], place: Row) -> list[Row]:
    """Those that quote these words."""
    told = ((one, q["file"], q["text"]) for one in statements for q in one["quotes"])
    whole = ((one, file, text if isinstance(text, str) else " ".join(text)) for one, file, text in told)
    return [one for one, file, text in whole if file == place["file"] and place["text"] in text]
