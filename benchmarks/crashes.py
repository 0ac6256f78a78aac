"""Does a record survive that its programs are killed, and that several write at once?

    python benchmarks/crashes.py [--moments 50] [--articles 24] [--seed 1962]

Writes Spanish and German articles (which need no parser), then
  - kills `dragoman add` (SIGKILL) at a random moment of its run, adds again, and compares every row with those of a
    record that was never disturbed: nothing may be lost, doubled or different;
  - does the same with a correction that tells the whole record anew;
  - lets two `dragoman add` work at once on overlapping folders while a third process asks for the timeline, and
    compares the rows with those of the same record told anew.
Ends with 1 where anything differs. POSIX only.
"""

import argparse
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from dragoman import api
from dragoman.store import tables

COMMAND = (sys.executable, "-m", "dragoman")
COMPARED = (
    tables.articles, tables.readings, tables.pages, tables.sketches, tables.bands, tables.nodes, tables.name_keys,
    tables.roles, tables.judgements, tables.origins, tables.placements, tables.entities, tables.statements,
    tables.events, tables.stories, tables.disagreements, tables.corrected, tables.decisions,
)  # fmt: skip
APART = ("run", "at")  # of a row: when it was made
NAMES = ("Alba Reyes", "Bruno Castel", "Clara Montoya", "Diego Fuentes", "Elsa Brandt", "Franz Keller", "Greta Vogel")
SPANISH = (
    "El puerto de {place} sigue cerrado. «No vamos a retirar los barcos antes del lunes», dijo el ministro {a}. "
    "El presidente {b} respondió que su país exige {n} garantías por escrito.\n\n«Queremos la paz», añadió {b}."
)
GERMAN = (
    "Der Hafen von {place} bleibt geschlossen. „Wir ziehen die Schiffe nicht vor Montag ab“, sagte Minister {a}. "
    "Präsident {b} erklärte, sein Land verlange {n} schriftliche Garantien.\n\n„Wir wollen Frieden“, sagte {b}."
)


def write_articles(folder: Path, count: int, *, first: int = 0) -> None:
    """Articles number `first` and on; the same number is the same article."""
    folder.mkdir(parents=True, exist_ok=True)
    facts = []
    for number in range(first, first + count):
        chosen = random.Random(number)
        a, b = chosen.sample(NAMES, 2)
        text = (SPANISH, GERMAN)[number % 2].format(a=a, b=b, place=f"Brenn {number % 5}", n=number % 7 + 2)
        (folder / f"{number:04}.txt").write_text(text, encoding="utf-8")
        day = f"1971-05-{number % 28 + 1:02}"
        language = ("es", "de")[number % 2]
        facts.append(f'["{number:04}.txt"]\noutlet = "{language}{number % 3}"\nlanguage = "{language}"\n')
        facts.append(f'published = "{day}"\n')
    (folder / "articles.toml").write_text("".join(facts), encoding="utf-8")


def rows(record: Path) -> dict[str, list[str]]:
    """Every row of a record, without when it was made; raises `ValueError` where the file does not hold together."""
    with api.open(record) as opened, opened.store.engine.connect() as connection:
        if opened.store.engine.name == "sqlite":
            broken = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
            whole = connection.exec_driver_sql("PRAGMA integrity_check").scalar()
            if broken or whole != "ok":
                raise ValueError(f"{record}: {whole}, {len(broken)} rows point nowhere")
        held = {}
        for table in COMPARED:
            columns = [column for column in table.c if column.name not in APART]
            found = connection.execute(table.select().with_only_columns(*columns))
            held[table.name] = sorted(repr(tuple(row)) for row in found)
        return held


def differing(found: dict[str, list[str]], wanted: dict[str, list[str]]) -> list[str]:
    """The tables that differ, with how many rows each has."""
    return [f"{n}: {len(found[n])} rows, {len(wanted[n])} wanted" for n in wanted if found[n] != wanted[n]]


def start(*arguments: str) -> subprocess.Popen[bytes]:
    """A command of dragoman, its output thrown away."""
    return subprocess.Popen([*COMMAND, *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)


def run(*arguments: str) -> float:
    """Run a command to its end; the seconds it took. Raises `RuntimeError` where it fails."""
    began = time.monotonic()
    with start(*arguments) as process:
        error = process.stderr.read() if process.stderr else b""
    if process.returncode:
        raise RuntimeError(f"dragoman {' '.join(arguments)} ended with {process.returncode}: {error.decode()}")
    return time.monotonic() - began


def kill_after(seconds: float, *arguments: str) -> bool:
    """Start a command and kill it after some time; whether it was still at work."""
    with start(*arguments) as process:
        try:
            process.wait(timeout=seconds)
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
    return process.returncode == -signal.SIGKILL


def kill_adds(folder: Path, moments: int, seed: int) -> tuple[list[str], int]:
    """Kill `add` at random moments, each time resuming; the differences, and how often it was met at work."""
    whole = folder / "whole"
    api.init(whole)
    seconds = run("add", str(folder / "in"), "--record", str(whole))
    wanted, chosen, problems, met = rows(whole), random.Random(seed), list[str](), 0
    for moment in range(moments):
        record = folder / f"killed{moment}"
        api.init(record)
        command = ("add", str(folder / "in"), "--record", str(record))
        after = chosen.uniform(0.1, 1.0) * seconds
        met += kill_after(after, *command)
        if chosen.random() < 0.3:  # and the resuming is killed as well
            met += kill_after(chosen.uniform(0.1, 1.0) * seconds, *command)
        run(*command)
        problems += [f"add killed after {after:.2f} s: {one}" for one in differing(rows(record), wanted)]
        shutil.rmtree(record)
    return problems, met


def kill_words(folder: Path, moments: int, seed: int) -> tuple[list[str], int]:
    """Kill a correction that tells all anew: afterwards it was made, or never begun."""
    told = folder / "told"
    shutil.copytree(folder / "whole", told)
    with api.open(told) as opened:
        one, other = (entity.id for entity in opened.store.entities()[:2])
    word = ("same", one, other, "--by", "Ada", "--record")
    seconds = run(*word, str(told))
    states, chosen, problems, met = (rows(folder / "whole"), rows(told)), random.Random(seed), list[str](), 0
    for moment in range(moments):
        record = folder / f"word{moment}"
        shutil.copytree(folder / "whole", record)
        after = chosen.uniform(0.3, 1.0) * seconds
        met += kill_after(after, *word, str(record))
        found = rows(record)
        if found not in states:
            problems += [f"word killed after {after:.2f} s: {one}" for one in differing(found, states[0])]
        shutil.rmtree(record)
    return problems, met


def write_at_once(folder: Path, count: int) -> list[str]:
    """Two processes add, a third reads; what went wrong."""
    record = folder / "shared"
    api.init(record)
    write_articles(folder / "one", count * 2 // 3)
    write_articles(folder / "two", count * 2 // 3, first=count // 3)
    adding = [start("add", str(folder / name), "--record", str(record)) for name in ("one", "two")]
    problems, reads = list[str](), 0
    while any(process.poll() is None for process in adding):
        asked = subprocess.run(
            [*COMMAND, "timeline", "--json", "--record", str(record)], capture_output=True, check=False
        )
        reads += 1
        if asked.returncode:
            problems.append(f"reading ended with {asked.returncode}: {asked.stderr.decode()}")
        else:
            json.loads(asked.stdout)
    for process in adding:
        error = process.stderr.read().decode() if process.stderr else ""
        process.wait()
        if process.returncode:
            problems.append(f"adding ended with {process.returncode}: {error}")
    found = rows(record)
    wanted = len({path.name for name in ("one", "two") for path in (folder / name).glob("*.txt")})
    if len(found["articles"]) != wanted:
        problems.append(f"{len(found['articles'])} articles, {wanted} wanted")
    with api.open(record) as opened:
        opened.rebuild()
    return problems + [f"told anew: {one}" for one in differing(found, rows(record))] + ([] if reads else ["no read"])


def main(arguments: Sequence[str] | None = None) -> int:
    """Print what was done and what differs; 1 where anything does."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--moments", type=int, default=50)
    parser.add_argument("--articles", type=int, default=24)
    parser.add_argument("--seed", type=int, default=1962)
    given = parser.parse_args(arguments)
    if os.name != "posix":
        print("crashes: SIGKILL is needed", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_articles(folder / "in", given.articles)
        adds, met = kill_adds(folder, given.moments, given.seed)
        print(f"add killed at {given.moments} moments ({met} times at work): {len(adds)} differences")
        words, met = kill_words(folder, max(1, given.moments // 5), given.seed)
        print(f"a correction killed {max(1, given.moments // 5)} times ({met} at work): {len(words)} differences")
        shared = write_at_once(folder, given.articles)
        print(f"two adding and one reading at once: {len(shared)} problems")
    problems = [*adds, *words, *shared]
    for problem in problems:
        print(problem, file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
