"""Contents: how far what a cue brings in reaches."""
