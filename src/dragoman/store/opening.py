"""The door of the store."""

from pathlib import Path

from dragoman.store.database import open_database
from dragoman.store.store import Store


def open_store(place: str | Path) -> Store:
    """The store of a record: its folder, its file, or a database address. Raises `RecordError`."""
    return Store(open_database(place))
