"""Characters replaced one for one, so that offsets hold."""

from collections.abc import Mapping


def swap(text: str, by: Mapping[str, str]) -> str:
    """`text` with each key replaced by its value, in order; `str.translate` looks up every single character."""
    for old, new in by.items():
        if old in text:
            text = text.replace(old, new)
    return text
