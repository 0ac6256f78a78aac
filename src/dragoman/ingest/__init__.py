"""Files, folders and standard input → articles, frozen; what cannot be read comes out as a `Reject`."""

from dragoman.ingest.article import Facts, make_article
from dragoman.ingest.files import Reject, Skipped, read_paths
from dragoman.ingest.limits import Limits
from dragoman.ingest.lines import Columns

__all__ = ["Columns", "Facts", "Limits", "Reject", "Skipped", "make_article", "read_paths"]
