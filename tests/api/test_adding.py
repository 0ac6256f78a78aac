"""Adding that is interrupted, killed or met by faults."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from tests.built import made, rows, write
from tests.made import CRISIS, FERME, MadeReader, reader

from dragoman import api
from dragoman.errors import EngineError
from dragoman.model.article import Article
from dragoman.model.reading import Reading
from dragoman.store.project import Project, keep_raw

ROOT = Path(__file__).parents[2]


def test_an_interrupted_add_goes_on(tmp_path: Path) -> None:
    def fails_after_two(articles: Iterable[Article]) -> Iterator[Reading]:
        for number, reading in enumerate(MadeReader({p.text: p for p in CRISIS})(articles)):
            if number == 2:
                raise KeyboardInterrupt
            yield reading

    write(tmp_path / "in", CRISIS)
    api.init(tmp_path / "record")
    record = api.open(tmp_path / "record")
    with pytest.raises(KeyboardInterrupt):
        record.add(tmp_path / "in", reader=fails_after_two)
    record.close()
    again = api.open(tmp_path / "record")
    assert again.store.counts()["statements"] == 2  # what was read is built when the record is opened
    rest = reader(CRISIS)
    summary = again.add(tmp_path / "in", reader=rest)
    assert (summary.read, summary.known, rest.asked) == (4, 2, 4)
    assert rows(again) == rows(made(tmp_path / "whole"))


KILLED = """
import sys
from tests.made import CRISIS, MadeReader
from dragoman import api

def slowly(articles):
    for number, reading in enumerate(MadeReader({piece.text: piece for piece in CRISIS})(articles)):
        if number == 3:
            print("three are in", flush=True)
            sys.stdin.read()  # until killed
        yield reading

with api.open(sys.argv[2]) as record:
    record.add(sys.argv[1], reader=slowly)
"""


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL")
def test_an_add_that_is_killed_goes_on(tmp_path: Path) -> None:
    files, folder = write(tmp_path / "in", CRISIS), tmp_path / "record"
    api.init(folder)
    command = [sys.executable, "-c", KILLED, str(files[0].parent), str(folder)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"three are in\n"
        process.send_signal(signal.SIGKILL)
    record, rest = api.open(folder), reader(CRISIS)
    assert record.store.counts()["articles"] == 3
    summary = record.add(tmp_path / "in", reader=rest)
    assert (summary.read, summary.known, rest.asked) == (3, 3, 3)
    assert rows(record) == rows(made(tmp_path / "whole"))


def test_raw_bytes_that_two_processes_keep_at_once_are_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project, article = Project(tmp_path), FERME.article()
    write_bytes, met = Path.write_bytes, list[Path]()

    def meanwhile(path: Path, data: bytes) -> int:
        count = write_bytes(path, data)
        met.append(path)
        if len(met) == 1:
            keep_raw(project, article)  # what the other process does before this one goes on
        return count

    monkeypatch.setattr(Path, "write_bytes", meanwhile)
    keep_raw(project, article)
    assert len(met) == 2
    assert [path.name for path in (tmp_path / "raw").iterdir()] == [article.raw_hash]


def test_a_reading_that_breaks_is_rejected_and_the_rest_goes_on(tmp_path: Path) -> None:
    asked: list[str] = []

    def breaks(articles: Iterable[Article]) -> Iterator[Reading]:
        batch = list(articles)
        asked.extend(article.id for article in batch)
        if any(article.id == FERME.article().id for article in batch):
            raise AttributeError("no such thing")
        yield from MadeReader({p.text: p for p in CRISIS})(batch)

    write(tmp_path / "in", CRISIS)
    api.init(tmp_path / "record")
    record = api.open(tmp_path / "record")
    summary = record.add(tmp_path / "in", reader=breaks)
    assert summary.read == len(CRISIS) - 1
    assert [(Path(where).name, reason) for where, reason in summary.rejected] == [
        ("1.txt", "a fault in dragoman itself: AttributeError: no such thing")
    ]


def test_a_missing_model_stops_the_batch(tmp_path: Path) -> None:
    def lacks(_: Iterable[Article]) -> Iterator[Reading]:
        raise EngineError("no model")
        yield

    write(tmp_path / "in", CRISIS[:1])
    api.init(tmp_path / "record")
    with pytest.raises(EngineError):
        api.open(tmp_path / "record").add(tmp_path / "in", reader=lacks)


def test_a_broken_article_is_rejected_and_the_rest_goes_on(tmp_path: Path) -> None:
    write(tmp_path / "in", CRISIS[:2])
    (tmp_path / "in" / "empty.txt").write_bytes(b"")
    api.init(tmp_path / "record")
    record = api.open(tmp_path / "record")
    summary = record.add(tmp_path / "in", reader=reader(CRISIS))
    assert summary.read == 2
    assert [Path(where).name for where, _ in summary.rejected] == ["empty.txt"]
    record.add(tmp_path / "in", reader=reader(CRISIS))
    assert [Path(reject.where).name for reject in record.store.rejects()] == ["empty.txt"]
