"""Where the parsing models lie, and whether their files are the ones we know."""

import hashlib
import importlib
import json
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path

from dragoman.errors import EngineError


@dataclass(frozen=True, slots=True)
class ModelEntry:
    """One language's parsing model: official package name, the package that carries it, and how to install it."""

    language: str
    official: str
    package: str
    install: str
    licence: str


@cache
def model_table() -> Mapping[str, ModelEntry]:
    """Every parsing model this version knows, by language."""
    with files("dragoman.engines").joinpath("models.toml").open("rb") as source:
        return {code: ModelEntry(language=code, **entry) for code, entry in tomllib.load(source).items()}


def locate(entry: ModelEntry) -> tuple[Path, str]:
    """The model's folder and the name it was found under. Raises `EngineError` naming the command that mends it."""
    for name in (entry.official, entry.package):
        if find_spec(name) is not None:
            return _data_folder(name), name
    raise EngineError(
        f"no parsing model for {entry.language!r}: neither {entry.official} nor {entry.package} is installed; "
        f"pip install {entry.install}"
    )


def _data_folder(name: str) -> Path:
    module = importlib.import_module(name)
    if hasattr(module, "model_path"):
        return Path(module.model_path())
    if module.__file__ is None:
        raise EngineError(f"the package {name} has no files")
    folder = Path(module.__file__).parent
    metas = sorted(folder.glob("*/meta.json"))
    if not metas:
        raise EngineError(f"the package {name} holds no spaCy model (no meta.json below {folder.name}/)")
    return metas[0].parent


def file_hashes(folder: Path) -> dict[str, str]:
    """sha256 of every file below `folder`, by relative path."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in paths}


@cache
def manifest() -> Mapping[str, Mapping[str, str]]:
    """The shipped hashes: language → relative file → sha256."""
    loaded: Mapping[str, Mapping[str, str]] = json.loads(
        files("dragoman.engines").joinpath("manifest.json").read_text()
    )
    return loaded


def altered_files(entry: ModelEntry, folder: Path) -> list[str]:
    """Files of the model that are missing, added or other than the shipped manifest says (empty: all is well)."""
    known, found = manifest().get(entry.language, {}), file_hashes(folder)
    return sorted(name for name in known.keys() | found.keys() if known.get(name) != found.get(name))
