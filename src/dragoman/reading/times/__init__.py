"""Calendar time in one article: expressions, the days they mean, and the day the article is from."""

from dragoman.reading.times.dating import Dating, date_article
from dragoman.reading.times.expression import Expression
from dragoman.reading.times.find import find_expressions
from dragoman.reading.times.resolve import resolve
from dragoman.reading.times.table import TimeTable, load_times
from dragoman.reading.times.tense import guess_tense

__all__ = [
    "Dating",
    "Expression",
    "TimeTable",
    "date_article",
    "find_expressions",
    "guess_tense",
    "load_times",
    "resolve",
]
