"""Who is named, by tables of printed words, where there is no parser."""

from dragoman.reading.actors.surface.find import Parties, find_parties

__all__ = ["Parties", "find_parties"]
