"""Who did what to whom: events of one article, and the event between two given strings."""

from dragoman.reading.events.find import Triggers, find_events, scan
from dragoman.reading.events.pair import EventCode, PairRow, code_pair, code_pairs
from dragoman.reading.events.parties.unnamed import name_parties

__all__ = ["EventCode", "PairRow", "Triggers", "code_pair", "code_pairs", "find_events", "name_parties", "scan"]
