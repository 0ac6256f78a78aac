"""What the folders of examples/ expect of a record, as checks with ids. Standard library only."""

import html
import json
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

EXAMPLES = ("cuba-1962", "falklands-1982")
FOLDERS = Path(__file__).parents[2] / "examples"
XFAIL = Path(__file__).with_name("xfail")

type Row = dict[str, Any]

ARTICLE_CHECKS = ("language", "title", "published", "stated", "furniture")
STATEMENT_CHECKS = {"day": "said_on", "behalf": "on_behalf", "addressee": "addressee"}
EVENT_CHECKS = {"day": "when", "mode": "mode", "saying": "performed_by"}


@dataclass(frozen=True, slots=True)
class Check:
    """One thing to hold the record to: `what` is checked of `row`."""

    id: str
    what: str
    row: Row


def load_expected(example: str) -> dict[str, list[Row]]:
    return tomllib.loads((FOLDERS / example / "expected.toml").read_text(encoding="utf-8"))


def load_outlets(example: str) -> dict[str, Row]:
    return tomllib.loads((FOLDERS / example / "articles.toml").read_text(encoding="utf-8"))


def load_xfail(example: str) -> dict[str, str]:
    """{id of a check: why it fails today}"""
    path = XFAIL / f"{example}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}


def load_texts(example: str) -> dict[str, str]:
    """{file: text}; "name.jsonl#2" is the second line, of HTML the visible text."""
    texts: dict[str, str] = {}
    for path in sorted((FOLDERS / example).iterdir()):
        content = path.read_text(encoding="utf-8")
        if path.suffix == ".txt":
            texts[path.name] = content
        elif path.suffix == ".html":
            texts[path.name] = _visible(content)
        elif path.suffix == ".jsonl":
            for number, line in enumerate(content.splitlines(), start=1):
                texts[f"{path.name}#{number}"] = json.loads(line)["text"]
    return texts


def _visible(page: str) -> str:
    shown = re.sub(r"(?is)<head>.*?</head>|<script.*?</script>|<style.*?</style>", "", page)
    return html.unescape(re.sub(r"<[^>]+>", "\n", shown))


def pieces(quoted: Row) -> list[str]:
    """The words of a {file, text}, one string a piece."""
    text = quoted["text"]
    return list(text) if isinstance(text, list) else [text]


def checks(example: str) -> list[Check]:
    """Everything expected.toml asks for; an id tells what is checked of which entry."""
    expected = load_expected(example)
    found: list[Check] = []
    for row in expected["article"]:
        found += [Check(f"article-{short(row['file'])}-{what}", f"article-{what}", row) for what in ARTICLE_CHECKS]
    for row in expected["statement"]:
        found += _entry_checks("statement", row, STATEMENT_CHECKS, row["quotes"])
        found.append(Check(f"statement-{row['id']}-issues", "statement-issues", row))
    for row in expected["event"]:
        found += _entry_checks("event", row, EVENT_CHECKS, row["triggers"])
    for kind in ("same", "different"):
        found += [Check(f"{kind}-{row['kind']}-{_members(row)}", kind, row) for row in expected[kind]]
    for row in expected["origin"]:
        found.append(Check(f"origin-{'-'.join(short(file) for file in row['files'])}", "origin", row))
    found.append(Check("origin-of-others", "origins", {"known": [row["files"] for row in expected["origin"]]}))
    for row in expected["disagreement"]:
        sides = "-".join(short(row[side]["file"]) for side in ("left", "right"))
        found.append(Check(f"disagreement-{row['kind']}-{sides}", "disagreement", row))
    for row in expected["shift"]:
        found.append(Check(f"shift-{slug(row['holder'])}-{slug(row['issue'])}", "shift", row))
    return found


def _entry_checks(kind: str, row: Row, further: dict[str, str], places: list[Row]) -> Iterator[Check]:
    yield Check(f"{kind}-{row['id']}", kind, row)
    for what, field in further.items():
        if field in row:
            yield Check(f"{kind}-{row['id']}-{what}", f"{kind}-{what}", row)
    if len(places) > 1:
        yield Check(f"{kind}-{row['id']}-one", "same", {"kind": kind, "members": [row["id"]]})


def short(file: str) -> str:
    """ "10-dispatches.jsonl#2" → "10.2"."""
    name, _, line = file.partition("#")
    number = name.partition("-")[0]
    return f"{number}.{line}" if line else number


def slug(words: str) -> str:
    return "-".join(re.findall(r"\w+", words.lower())[:4])


def _members(row: Row) -> str:
    """Ids of the members, or their files and the first words of the first."""
    named = [member for member in row["members"] if isinstance(member, str)]
    quoted = [member for member in row["members"] if not isinstance(member, str)]
    words = [slug(pieces(quoted[0])[0])] if quoted and not named else []
    return "-".join([*named, *(short(member["file"]) for member in quoted), *words])
