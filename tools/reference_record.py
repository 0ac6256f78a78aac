"""The reference of the record's nouns, drawn from the source of `dragoman.model`."""

import ast
from collections.abc import Iterator
from pathlib import Path

INTRODUCTION = """\
# The record, noun by noun

Written by `make docs` from `src/dragoman/model`; `make check` fails when it is out of date.
A span is `[start, end)` in Unicode code points of the article's text. Tuples are lists in JSON.
[The vocabulary](../vocabulary.md) says what each noun means.
"""


def record_reference(model: Path) -> str:
    """Markdown: one chapter for each module of the folder `model`, in the order of their names."""
    chapters = [_chapter(path) for path in sorted(model.glob("*.py"))]
    return "\n".join([INTRODUCTION, *filter(None, chapters)])


def _chapter(path: Path) -> str:
    module = ast.parse(path.read_text(encoding="utf-8"), filename=str(path))
    parts = [part for node in module.body for part in _part(node)]
    if not parts:
        return ""
    about = ast.get_docstring(module) or ""
    return "\n".join([f"## {path.stem}\n", f"{about}\n", *parts])


def _part(node: ast.stmt) -> Iterator[str]:
    if isinstance(node, ast.TypeAlias) and (values := _literals(node.value)):
        yield f"**{node.name.id}** is one of {', '.join(f'`{value}`' for value in values)}.\n"
    if isinstance(node, ast.ClassDef) and not node.name.startswith("_") and (rows := list(_fields(node))):
        about = ast.get_docstring(node)
        table = ["| field | type |", "|---|---|", *rows]
        yield "\n".join([f"### {node.name}\n", *([f"{about}\n"] if about else []), *table, ""])


def _literals(value: ast.expr) -> list[str]:
    """The strings of `Literal["a", "b"]`; empty for any other type."""
    if not (isinstance(value, ast.Subscript) and ast.unparse(value.value) == "Literal"):
        return []
    members = value.slice.elts if isinstance(value.slice, ast.Tuple) else [value.slice]
    return [str(ast.literal_eval(member)) for member in members]


def _fields(node: ast.ClassDef) -> Iterator[str]:
    for line in node.body:
        if isinstance(line, ast.AnnAssign) and isinstance(line.target, ast.Name) and not line.target.id.startswith("_"):
            written = ast.unparse(line.annotation).replace("|", "\\|")
            yield f"| `{line.target.id.rstrip('_')}` | {written} |"
