"""What lists of articles show, and the days that other articles tell of one; every record is built anew for it."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

# emptied, in an order that foreign keys allow: readings stay, and the next opening builds from them
_DERIVED = (
    "built", "bands", "sketches", "roles", "name_keys", "nodes", "judgements", "origins", "placements", "dirty",
    "entities", "statements", "events", "stories", "disagreements",
)  # fmt: skip


def upgrade() -> None:
    """Make the table and forget what was derived without it."""
    op.create_table(
        "pages",
        sa.Column("article", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=True),
        sa.Column("stated_date", sa.String(), nullable=True),
        sa.Column("published", sa.LargeBinary(), nullable=False),
        sa.Column("undated", sa.Boolean(), nullable=False),
        sa.Column("clues", sa.LargeBinary(), nullable=True),
        sa.Column("run", sa.Integer(), nullable=False),
        sa.Column("rule_version", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["article"], ["articles.id"], name=op.f("fk_pages_article")),
        sa.ForeignKeyConstraint(["run"], ["runs.id"], name=op.f("fk_pages_run")),
        sa.PrimaryKeyConstraint("article", name=op.f("pk_pages")),
    )
    op.create_index(op.f("ix_pages_undated"), "pages", ["undated"], unique=False)
    for table in _DERIVED:
        op.execute(f"DELETE FROM {table}")  # names of our own, see above


def downgrade() -> None:
    """Take the table away."""
    op.drop_table("pages")
