"""Articles about the same happening."""
