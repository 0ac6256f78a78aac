"""Quotations by printed cue words, where there is no parser."""

from dragoman.reading.quotations.surface.find import find_said
from dragoman.reading.quotations.surface.said import Said

__all__ = ["Said", "find_said"]
