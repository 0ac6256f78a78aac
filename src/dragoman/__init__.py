"""dragoman reads news of a crisis in several languages and keeps one sourced record of who said and did what.

The public names, and nothing else; each is loaded when first asked for, so that importing the package costs nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dragoman.api import code_pair, find_copies, group_stories, open, read, read_many, same_name  # noqa: A004

__version__ = "0.1.0"
__all__ = ["__version__", "code_pair", "find_copies", "group_stories", "open", "read", "read_many", "same_name"]


def __getattr__(name: str) -> object:
    if name in __all__:
        return getattr(import_module("dragoman.api"), name)
    raise AttributeError(f"module 'dragoman' has no attribute {name!r}; it has: {', '.join(__all__)}")
