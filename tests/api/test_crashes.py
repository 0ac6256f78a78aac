"""Processes that are killed at random moments, and several that write at once. The full run: benchmarks/crashes.py."""

import os
import random
import signal
import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.built import copied, made, rows, write
from tests.made import CRISIS, reader

from dragoman import api

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork and SIGKILL")
MOMENTS = 6
PATIENCE = 60  # seconds


def beside(work: Callable[[], object]) -> int:
    """A child process that does `work`; its number."""
    child = os.fork()
    if child == 0:
        code = 1
        try:
            work()
            code = 0
        except BaseException:  # noqa: BLE001 - a child must end here, whatever happened
            traceback.print_exc()  # pytest shows it where the parent fails
        finally:
            sys.stderr.flush()
            os._exit(code)
    return child


def ended(child: int) -> int:
    """The exit code of a child (negative: the signal that killed it), once it has ended."""
    until = time.monotonic() + PATIENCE
    while True:
        found, status = os.waitpid(child, os.WNOHANG)
        if found:
            return os.waitstatus_to_exitcode(status)
        if time.monotonic() > until:
            os.kill(child, signal.SIGKILL)
        time.sleep(0.01)


def add(folder: Path, files: list[Path]) -> None:
    with api.open(folder) as record:
        record.add(files, reader=reader(CRISIS))


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, list[tuple[object, ...]]], float]:
    """The rows of a record that was never disturbed, and the seconds that it took once models were loaded."""
    made(tmp_path_factory.mktemp("warm")).close()
    began = time.monotonic()
    record = made(tmp_path_factory.mktemp("whole"))
    seconds = time.monotonic() - began
    return rows(record), seconds


@pytest.mark.parametrize("seed", range(MOMENTS))
def test_an_add_killed_at_any_moment_loses_and_doubles_nothing(tmp_path: Path, whole, seed: int) -> None:
    wanted, seconds = whole
    files, folder, chosen = write(tmp_path / "in", CRISIS), tmp_path / "record", random.Random(seed)
    api.init(folder)
    for _ in range(2):  # the resuming is killed too
        child = beside(lambda: add(folder, files))
        time.sleep(chosen.uniform(0, seconds))
        os.kill(child, signal.SIGKILL)
        assert ended(child) in (-signal.SIGKILL, 0)
    add(folder, files)
    with api.open(folder) as record:
        assert rows(record) == wanted


def test_a_word_killed_at_any_moment_is_spoken_or_not(tmp_path: Path) -> None:
    record = copied(tmp_path / "a")
    one, other = (e.id for e in record.store.entities()[:2])
    before = rows(record)
    began = time.monotonic()
    record.same(one, other, by="ada")
    seconds, after = time.monotonic() - began, rows(record)
    for seed in range(MOMENTS // 2):
        copied(tmp_path / f"b{seed}").close()
        folder = tmp_path / f"b{seed}" / "record"
        child = beside(lambda at=folder: api.open(at).same(one, other, by="ada"))
        time.sleep(random.Random(seed).uniform(0, seconds))
        os.kill(child, signal.SIGKILL)
        ended(child)
        with api.open(folder) as again:
            assert rows(again) == (after if again.log() else before)


def test_two_add_at_once_while_one_reads(tmp_path: Path) -> None:
    files, folder = write(tmp_path / "in", CRISIS), tmp_path / "record"
    api.init(folder)
    adding = [beside(lambda some=some: add(folder, some)) for some in (files[:4], files[2:])]

    def ask() -> None:
        for _ in range(40):
            with api.open(folder) as record:
                assert len(record.articles()) <= len(CRISIS)
                record.timeline()
                record.disagreements()

    assert [ended(child) for child in (*adding, beside(ask))] == [0, 0, 0]
    with api.open(folder) as record:
        assert record.store.counts()["articles"] == len(CRISIS)
        held = rows(record)
        record.rebuild()
        assert rows(record) == held
