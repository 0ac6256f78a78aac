"""Rows as plain dicts and as tables of the libraries people use."""

from importlib import import_module
from types import ModuleType

from dragoman.errors import UsageError
from dragoman.model.plain import Plain, to_plain


class Rows[T](list[T]):
    """Rows of a view: a list, and the same as plain dicts or as a table."""

    def to_dicts(self) -> list[Plain]:
        """JSON values only; days are ISO strings."""
        return [to_plain(row) for row in self]

    def to_polars(self) -> object:
        """A polars DataFrame. Raises `UsageError` where the extra is missing."""
        return _table_library("polars").DataFrame(self.to_dicts(), infer_schema_length=None)

    def to_pandas(self) -> object:
        """A pandas DataFrame."""
        return _table_library("pandas").DataFrame(self.to_dicts())

    def to_arrow(self) -> object:
        """A pyarrow Table."""
        return _table_library("pyarrow").Table.from_pylist(self.to_dicts())


def _table_library(name: str) -> ModuleType:
    try:
        return import_module(name)
    except ImportError as error:
        hint = "pip install 'dragoman[pandas]' brings polars, pandas and pyarrow"
        raise UsageError(f"{name} is not installed: {hint}") from error
