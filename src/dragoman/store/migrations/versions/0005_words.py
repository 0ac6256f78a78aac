"""Words of people on single fields, what they make of a row, and clusters by rule alone; every record is built anew."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

# emptied, in an order that foreign keys allow: readings stay, and the next opening builds from them
_DERIVED = (
    "built", "pages", "bands", "sketches", "roles", "name_keys", "nodes", "judgements", "origins", "placements",
    "dirty", "entities", "statements", "events", "stories", "disagreements",
)  # fmt: skip


def upgrade() -> None:
    """Add the columns and the table, and forget what was derived without them."""
    for table in _DERIVED:
        op.execute(f"DELETE FROM {table}")  # names of our own, see above
    for name in ("field", "before", "after", "note"):
        op.add_column("decisions", sa.Column(name, sa.String() if name == "field" else sa.Text(), nullable=True))
    op.add_column("decisions", sa.Column("run", sa.Integer(), nullable=True))
    op.add_column("nodes", sa.Column("ruled", sa.String(), nullable=True))
    op.drop_table("placements")
    op.create_table(
        "placements",
        sa.Column("article", sa.String(), nullable=False),
        sa.Column("story", sa.String(), nullable=False),
        sa.Column("ruled", sa.String(), nullable=False),
        sa.Column("run", sa.Integer(), nullable=False),
        sa.Column("rule_version", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["article"], ["articles.id"], name=op.f("fk_placements_article")),
        sa.ForeignKeyConstraint(["run"], ["runs.id"], name=op.f("fk_placements_run")),
        sa.PrimaryKeyConstraint("article", name=op.f("pk_placements")),
    )
    op.create_index(op.f("ix_placements_story"), "placements", ["story"], unique=False)
    op.create_table(
        "corrected",
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("field", sa.String(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("value", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("kind", "id", "field", "place", name=op.f("pk_corrected")),
    )
    op.create_index(op.f("ix_corrected_value"), "corrected", ["value"], unique=False)


def downgrade() -> None:
    """Take them away."""
    op.drop_table("corrected")
    op.drop_column("placements", "ruled")
    op.drop_column("nodes", "ruled")
    for name in ("run", "note", "after", "before", "field"):
        op.drop_column("decisions", name)
