"""Words in quote marks: whose they are."""
