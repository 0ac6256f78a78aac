"""The wheel, built and installed as a user would, holds everything and works."""

import json
import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "src" / "dragoman"
ARTICLE = """\
Freighter talks resume in Port Aurel

PORT AUREL, March 3, 1987 (Meridian Wire) - The foreign minister of Norway said on Tuesday that his government would
not accept new tolls in the strait. "We want the old treaty back," he told reporters.
"""


def run(*command: str | Path, cwd: Path) -> str:
    done = subprocess.run(
        [str(part) for part in command], cwd=cwd, env=clean_environment(), capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr + done.stdout
    return done.stdout


def clean_environment() -> dict[str, str]:
    """Without whatever would let Python find the working tree."""
    return {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "PIP_", "VIRTUAL_ENV"))}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--no-isolation", "--wheel", "--outdir", folder, ROOT, cwd=folder)
    (built,) = folder.glob("dragoman-*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new environment with the wheel alone; the dependencies are those of the environment that runs the tests."""
    folder = tmp_path_factory.mktemp("installed") / "env"
    venv.create(folder, with_pip=False)
    python = folder / "bin" / "python"
    run(sys.executable, "-m", "pip", "--python", python, "install", "--no-index", "--no-deps", wheel, cwd=folder)
    purelib = Path(run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", cwd=folder).strip())
    # a .pth adds the folder, and does not follow the .pth files in it: the editable dragoman stays out of sight
    (purelib / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return folder


def test_wheel_holds_every_file_of_the_package(wheel: Path) -> None:
    files = {
        f"dragoman/{path.relative_to(PACKAGE).as_posix()}"
        for path in PACKAGE.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    with zipfile.ZipFile(wheel) as archive:
        held = {name for name in archive.namelist() if name.startswith("dragoman/")}
    assert any(name.endswith(".toml") for name in files)
    assert files == held


def test_wheel_says_what_it_is(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        (metadata,) = (name for name in archive.namelist() if name.endswith(".dist-info/METADATA"))
        text = archive.read(metadata).decode()
        licences = [name for name in archive.namelist() if name.endswith("licenses/LICENSE")]
    assert "License-Expression: Apache-2.0\n" in text
    assert "Requires-Python: >=3.12\n" in text
    assert len(licences) == 1


def test_dragoman_is_imported_from_the_wheel(installed: Path, tmp_path: Path) -> None:
    where = run(installed / "bin" / "python", "-c", "import dragoman; print(dragoman.__file__)", cwd=tmp_path)
    assert Path(where.strip()).is_relative_to(installed)


def test_installed_command_reads_an_article(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "talks.txt").write_text(ARTICLE, encoding="utf-8")
    printed = run(installed / "bin" / "dragoman", "read", "talks.txt", cwd=tmp_path)
    (line,) = printed.splitlines()
    reading = json.loads(line)
    assert reading["format"] == "dragoman.reading/1"
    assert reading["article"]["language"] == "en"
    said = [ARTICLE[start:end] for q in reading["quotations"] for start, end in q["content"]]
    assert any("We want the old treaty back" in words for words in said)
