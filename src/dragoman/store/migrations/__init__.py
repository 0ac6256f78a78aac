"""Alembic's migrations, run by `dragoman.store.database`."""
