"""Issues that a record suggests, and how they read in an issues.toml."""

import json
from collections.abc import Iterable

from dragoman.record.issues.suggesting import Suggestion, suggest
from dragoman.views.reader import RecordReader

SHOWN = 3  # statements named with a suggestion


def suggestions(reader: RecordReader) -> list[Suggestion]:
    """What recurs in the statements of the record, the most told first."""
    names = (name for entity in reader.entities() for name in (entity.name, *entity.names))
    return suggest(reader.statements(), names)


def as_toml(reader: RecordReader, found: Iterable[Suggestion]) -> str:
    """Entries of an issues.toml, each with the statements behind it as comments."""
    said = {statement.id: statement for statement in reader.statements()}
    blocks = []
    for one in found:
        behind = [f"# {name}: {_line(said[name].attestations[0].text)}" for name in one.statements[:SHOWN]]
        much = f"# {len(one.statements)} statements, such as"
        blocks.append("\n".join([much, *behind, *_entry(one)]))
    return "\n\n".join(blocks) + "\n" if blocks else ""


def _entry(one: Suggestion) -> list[str]:
    by_language: dict[str, list[str]] = {}
    for language, term in one.issue.terms:
        by_language.setdefault(language, []).append(term)
    names = ", ".join(f"{code} = {_text(name)}" for code, name in one.issue.names)
    terms = ", ".join(f"{code} = [{', '.join(map(_text, held))}]" for code, held in by_language.items())
    return [
        "[[issue]]", f"id = {_text(one.issue.id)}", f"name = {{ {names} }}", f"terms = {{ {terms} }}", 'scope = ""',
    ]  # fmt: skip


def _text(words: str) -> str:
    return json.dumps(words, ensure_ascii=False)


def _line(words: str) -> str:
    return " ".join(words.split())
