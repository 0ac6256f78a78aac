"""The record's store: SQLite in one file, SQLAlchemy Core, migrations shipped with the package."""

from dragoman.store.database import SCHEMA, create_store
from dragoman.store.opening import open_store
from dragoman.store.store import Store
from dragoman.store.writer import Writer

__all__ = ["SCHEMA", "Store", "Writer", "create_store", "open_store"]
