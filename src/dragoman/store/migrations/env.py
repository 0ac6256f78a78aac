"""Runs the migrations on the connection that `dragoman.store.database` hands over."""

from alembic import context

from dragoman.store.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    transactional_ddl=False,
    render_as_batch=True,
)
context.run_migrations()
