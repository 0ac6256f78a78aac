"""Text below the level of language: folding, quotation marks, scripts, transliteration and names."""
