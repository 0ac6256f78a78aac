"""Help that lists the commands by what they are for, in plain text: drawing boxes would double the time it takes."""

from itertools import groupby
from typing import Any

from typer.core import TyperGroup


class Commands(TyperGroup):
    """The commands under the headings they were given (`rich_help_panel`), each with the first sentence of its help."""

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        listed = [(name, self.get_command(ctx, name)) for name in self.list_commands(ctx)]
        known = [(name, command) for name, command in listed if command is not None]
        for heading, group in groupby(known, key=lambda item: getattr(item[1], "rich_help_panel", "")):
            with formatter.section(heading):
                formatter.write_dl([(name, first_sentence(command.help or "")) for name, command in group])


def first_sentence(text: str) -> str:
    """Up to the first full stop that ends a sentence, without line breaks."""
    return " ".join(text.split()).split(". ")[0].rstrip(".")


def below(heading: str, lines: tuple[str, ...]) -> str:
    """Text for the end of a help page, kept line by line."""
    return "\n".join(("\b", heading, *(f"  {line}" for line in lines)))
