"""Claims of one story that cannot both hold."""

from pathlib import Path

import pytest
from tests.built import made
from tests.made import DRAVEK, OSTREL, VARNIA, Count, Did, Piece, Said, Who

CAST = (DRAVEK, VARNIA, OSTREL)
THREAT = "I will wait for an answer until the last ice of the strait has melted"
SUNK = "The navy of Ostrel sank the lightship of Kell on {day}, off the coast of Varnia. Boats looked for the crew."


def piece(outlet: str, text: str, **held: object) -> Piece:
    return Piece(outlet, text, "en", "1971-05-08", CAST, **held)  # type: ignore[arg-type]


def threat(outlet: str, words: str) -> Piece:
    text = f"Over the lamps of {outlet} the night was calm. {words}, said Milan Dravek of Varnia in the old harbour."
    return piece(outlet, text, said=(Said(words, ("p1",), "state", "1971-05-07"),))


def sinking(outlet: str, day: str, by: str = "c2") -> Piece:
    text = SUNK.format(day={"05": "Wednesday", "06": "Thursday"}[day]) + f" The {outlet} heard it from fishermen."
    return piece(outlet, text, did=(Did("sank", "ASSAULT", (by,), ("c1",) if by == "c2" else (), f"1971-05-{day}"),))


def sailors(outlet: str, count: int) -> Piece:
    words = f"{count} sailors"
    text = f"Some {words} were waiting in the roadstead of Kell, the harbour of Varnia. {outlet} counted them twice."
    return piece(outlet, text, counts=(Count(words, count, count, "sailors", "c1"),))


@pytest.mark.parametrize(
    ("left", "right", "kinds"),
    [
        (threat("Kell Gazette", THREAT), threat("The Quay", THREAT.replace("will wait", "will not wait")), {"rendering"}),
        (threat("Kell Gazette", THREAT), threat("The Quay", THREAT), set()),
        (sinking("Kell Gazette", "05"), sinking("The Quay", "06"), {"date"}),
        (sinking("Kell Gazette", "05"), sinking("The Quay", "05"), set()),
        (sailors("Kell Gazette", 3000), sailors("The Quay", 5000), {"figure"}),
        (sailors("Kell Gazette", 3000), sailors("The Quay", 3000), set()),
    ],
    ids=["turned round", "one rendering", "other days", "one day", "other figures", "one figure"],
)  # fmt: skip
def test_disagreements(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, left: Piece, right: Piece, kinds: set[str]
) -> None:
    # two short texts of one pattern are no copies here: only their claims are compared
    monkeypatch.setattr("dragoman.record.steps.judge_wording", lambda *_, **__: None)
    record = made(tmp_path, (left, right))
    assert {d.kind for d in record.store.disagreements()} == kinds
    assert all(d.left.text and d.right.text and d.because for d in record.store.disagreements())


def test_an_agency_behind_two_articles_is_one_origin(tmp_path: Path) -> None:
    from dataclasses import replace

    from tests.built import write
    from tests.made import MadeReader

    from dragoman import api

    agency = Who("o1", "organization", ("Kell Wire",))
    held = [
        replace(threat(outlet, THREAT), who=(*CAST, agency)) for outlet in ("Gazette by Kell Wire", "Quay by Kell Wire")
    ]

    class Through(MadeReader):
        def __call__(self, articles):  # type: ignore[no-untyped-def]
            for reading in super().__call__(articles):
                (said,) = reading.quotations
                proof = {**said.evidence, "via": said.evidence["speaker"]}
                yield replace(reading, quotations=(replace(said, via=("o1",), evidence=proof),))

    counts = []
    for number, kind in enumerate((MadeReader, Through)):
        folder = tmp_path / str(number)
        api.init(folder / "record")
        record = api.open(folder / "record")
        record.add(write(folder / "in", held), reader=kind({p.text: p for p in held}))
        (statement,) = record.store.statements()
        counts.append((statement.articles, statement.origins_at_most))
    assert counts[1] == (2, 1)
