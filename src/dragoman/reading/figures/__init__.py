"""Numbers that the crisis turns on, with what they count."""

from dragoman.reading.figures.counted import figures_of
from dragoman.reading.figures.find import find_figures, find_numbers
from dragoman.reading.figures.phrase import NumberPhrase
from dragoman.reading.figures.surface import surface_figures
from dragoman.reading.figures.table import FigureTable, load_figures

__all__ = [
    "FigureTable",
    "NumberPhrase",
    "figures_of",
    "find_figures",
    "find_numbers",
    "load_figures",
    "surface_figures",
]
