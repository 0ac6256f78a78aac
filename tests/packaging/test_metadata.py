"""What the project says of itself agrees, and every library it imports is declared."""

import ast
import re
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
EXTRAS = PROJECT["optional-dependencies"]


def distribution(requirement: str) -> str:
    return normal(re.split(r"[^\w.-]", requirement, maxsplit=1)[0])


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def imported_modules() -> set[str]:
    """First part of every absolute import in src/, outside the standard library and dragoman."""
    names: set[str] = set()
    for path in (ROOT / "src").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                names |= {alias.name.split(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
                names.add(node.module.split(".")[0])
    return names - set(sys.stdlib_module_names) - {"dragoman"}


def test_every_imported_library_is_declared() -> None:
    users = [name for name in EXTRAS if name != "dev"]
    declared = {distribution(r) for r in [*PROJECT["dependencies"], *(r for name in users for r in EXTRAS[name])]}
    known = packages_distributions()
    undeclared = {
        module for module in imported_modules() if not {normal(d) for d in known.get(module, [module])} & declared
    }
    assert "spacy" in imported_modules()
    assert undeclared == set()


@pytest.mark.parametrize(
    ("file", "pattern"),
    [("CITATION.cff", r"^version: (\S+)$"), ("CHANGELOG.md", r"^## (\S+)")],
)
def test_version_is_the_same_everywhere(file: str, pattern: str) -> None:
    found = re.search(pattern, (ROOT / file).read_text(encoding="utf-8"), flags=re.MULTILINE)
    assert found is not None
    assert found[1] == PROJECT["version"]


@pytest.mark.parametrize("extra", sorted(EXTRAS))
def test_lock_holds_every_extra(extra: str) -> None:
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    pins = {normal(name) for name in re.findall(r"^([A-Za-z0-9][\w.-]*)==", lock, flags=re.MULTILINE)}
    assert {distribution(requirement) for requirement in EXTRAS[extra]} - pins == set()
