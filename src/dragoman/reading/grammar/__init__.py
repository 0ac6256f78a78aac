"""Questions to a parse, the same for every label set: stages ask here and never spell a dependency label."""
