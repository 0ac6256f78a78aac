"""The only rooms that know a library's models: the parse, sentence vectors, language identification."""
