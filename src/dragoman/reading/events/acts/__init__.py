"""Which words tell of an act, and of which type and mode."""
