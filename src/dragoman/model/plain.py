"""Dataclasses as plain lists, dicts and values: what JSON can say."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass

INNER: Mapping[str, bool] = {"inner": True}
"""Metadata of a field that is kept, but told to nobody."""

type Plain = bool | int | float | str | list["Plain"] | dict[str, "Plain"] | None


def to_plain(value: object) -> Plain:
    """`value` with dataclasses as dicts in field order and tuples as lists; raises TypeError for anything else.

    A field that Python cannot call by its name ends in an underscore, which is dropped: `from_` is "from". `INNER`
    ones are left out.
    """
    if value is None or isinstance(value, bool | int | float | str):
        return value
    if isinstance(value, tuple | list):
        return [to_plain(item) for item in value]
    if isinstance(value, Mapping):
        return {str(key): to_plain(item) for key, item in value.items()}
    if is_dataclass(value):
        return {
            f.name.rstrip("_"): to_plain(getattr(value, f.name)) for f in fields(value) if not f.metadata.get("inner")
        }
    raise TypeError(f"{type(value).__name__} has no plain form")
