"""Parses mended where grammar leaves no doubt: one rule a construction that a parser often gets wrong."""
