"""One article and nothing else: pure functions from an article to its reading. No files, no clock, no network."""
