"""Who is named: names, roles and pronouns of one article, clustered into entities."""

from dragoman.reading.actors.find import find_actors

__all__ = ["find_actors"]
