"""The reference of the command line, drawn from the commands themselves."""

from collections.abc import Iterator
from typing import Protocol

INTRODUCTION = """\
# The command line

Written by `make docs` from the commands; `make check` fails when it is out of date.

Every command ends with 0 when done, 1 when done with rejects, 2 for a usage it does not know, and 3 when the record or
the environment stands in the way.
"""


class Parameter(Protocol):
    """What the reference asks of an argument or option."""

    name: str | None
    param_type_name: str
    opts: list[str]
    secondary_opts: list[str]
    required: bool
    nargs: int
    multiple: bool
    hidden: bool
    help: str | None


class Command(Protocol):
    """What the reference asks of a command; a group also has `commands`."""

    help: str | None
    hidden: bool
    params: list[Parameter]


def cli_reference(root: Command, *, name: str) -> str:
    """Markdown: one chapter for each visible command under `root`, in the order in which `root` lists them."""
    return "\n".join([INTRODUCTION, *_chapters(root, name)])


def _chapters(command: Command, path: str) -> Iterator[str]:
    children: dict[str, Command] = getattr(command, "commands", {})
    yield _chapter(command, path, list(children))
    for name, child in children.items():
        if not child.hidden:
            yield from _chapters(child, f"{path} {name}")


def _chapter(command: Command, path: str, children: list[str]) -> str:
    shown = [p for p in command.params if p.name != "help" and not getattr(p, "hidden", False)]
    arguments = [p for p in shown if p.param_type_name == "argument"]
    options = [p for p in shown if p.param_type_name == "option"]
    words = [path, *(["[OPTIONS]"] if options else []), *map(_usage, arguments), *(["COMMAND"] if children else [])]
    lines = [f"## {path}\n", f"```text\n{' '.join(words)}\n```\n"]
    if command.help:
        lines.append(f"{_one_line_paragraphs(command.help)}\n")
    if arguments or options:
        lines += ["| | | |", "|---|---|---|", *map(_row, (*arguments, *options)), ""]
    return "\n".join(lines)


def _usage(argument: Parameter) -> str:
    word = _metavar(argument) + ("..." if argument.nargs != 1 else "")
    return word if argument.required else f"[{word}]"


def _metavar(parameter: Parameter) -> str:
    given: str | None = getattr(parameter, "metavar", None)
    return given or (parameter.name or "").upper()


def _row(parameter: Parameter) -> str:
    if parameter.param_type_name == "argument":
        name = f"`{_metavar(parameter)}`"
    else:
        name = ", ".join(f"`{option}`" for option in (*parameter.opts, *parameter.secondary_opts))
    notes = [_default(parameter), "required" if parameter.required else "", "repeatable" if parameter.multiple else ""]
    about = " ".join((parameter.help or "").split()).replace("|", "\\|")
    return f"| {name} | {about} | {'; '.join(filter(None, notes))} |"


def _default(parameter: Parameter) -> str:
    default = getattr(parameter, "default", None)
    if default is None or callable(default) or default in (False, [], ()) or not isinstance(default, str | int | float):
        return ""
    return f"default `{default}`"


def _one_line_paragraphs(text: str) -> str:
    paragraphs = (" ".join(part.split()) for part in text.strip().split("\n\n"))
    return "\n\n".join(filter(None, paragraphs))
