"""Who did it, to whom: heads of phrases first, then who they are."""
