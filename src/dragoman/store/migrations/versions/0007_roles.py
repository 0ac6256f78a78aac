"""Whether an entity holds an office; every record is built anew for the offices of its people."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0005"
branch_labels = None
depends_on = None

# emptied, in an order that foreign keys allow: readings stay, and the next opening builds from them
_DERIVED = (
    "built", "pages", "bands", "sketches", "roles", "name_keys", "nodes", "judgements", "origins", "placements",
    "dirty", "entities", "statements", "events", "stories", "disagreements", "ties", "shifts", "corrected",
)  # fmt: skip


def upgrade() -> None:
    """Add the column and forget what was derived without it."""
    op.add_column("entities", sa.Column("titled", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.create_index(op.f("ix_entities_titled"), "entities", ["titled"], unique=False)
    for table in _DERIVED:
        op.execute(f"DELETE FROM {table}")  # names of our own, see above


def downgrade() -> None:
    """Take the column away."""
    op.drop_index(op.f("ix_entities_titled"), "entities")
    op.drop_column("entities", "titled")
