"""Which accounts tell of one act."""
