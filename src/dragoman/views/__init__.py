"""Questions and their answers as plain rows: one module a question, its function of the same name."""
