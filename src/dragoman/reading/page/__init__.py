"""The page around the article: title, byline, furniture, printed dates."""

from dragoman.reading.page.blocks import find_blocks
from dragoman.reading.page.parts import PageParts, find_page_parts
from dragoman.reading.page.table import PageTable, load_page

__all__ = ["PageParts", "PageTable", "find_blocks", "find_page_parts", "load_page"]
