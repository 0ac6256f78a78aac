"""Quotations: who is said to have said, thought, wanted or shown what (PARC: source, cue, content)."""

from dragoman.reading.quotations.find import find_quotations

__all__ = ["find_quotations"]
