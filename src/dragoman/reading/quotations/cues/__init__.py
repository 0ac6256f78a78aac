"""Cues: the words that bring in what somebody says, and where they stand."""
