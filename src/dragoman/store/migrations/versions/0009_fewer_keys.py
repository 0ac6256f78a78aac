"""Keys that no query asks for go, and those that few rows are asked by hold these alone."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

SAME = "verdict = 'same'"
APART = "verdict = 'different'"
# what keeps an entity apart is told of one that joins none
_TOLD_ANYWAY = """
DELETE FROM judgements WHERE subject = 'entity' AND verdict = 'different' AND EXISTS (
    SELECT 1 FROM judgements AS joined
    WHERE joined.subject = 'entity' AND joined.verdict = 'same' AND joined."right" = judgements."right"
)
"""


def upgrade() -> None:
    """Change the keys; the bands are written without the articles that their numbers name."""
    op.execute(_TOLD_ANYWAY)
    for name, table in (
        ("ix_judgements_right", "judgements"),
        ("ix_roles_entity", "roles"),
        ("ix_nodes_performer", "nodes"),
        ("ix_nodes_article_kind", "nodes"),
    ):
        op.drop_index(op.f(name), table)
    for name, condition in (("ix_judgements_same", SAME), ("ix_judgements_apart", APART)):
        where = sa.text(condition)
        op.create_index(name, "judgements", ["right"], sqlite_where=where, postgresql_where=where)
    op.create_index(op.f("ix_nodes_number"), "nodes", ["number"])
    _drop_article_of_bands()


def _drop_article_of_bands() -> None:
    """SQLite drops no column that is a foreign key."""
    if op.get_bind().dialect.name != "sqlite":
        op.drop_column("bands", "article")
        return
    op.rename_table("bands", "bands_before")
    op.create_table(
        "bands",
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("band", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("language", "band", "number", name=op.f("pk_bands")),
        sqlite_with_rowid=False,
    )
    op.execute("INSERT INTO bands (language, band, number) SELECT language, band, number FROM bands_before")
    op.drop_table("bands_before")


def downgrade() -> None:
    """There is no way back: an older program builds its record from the readings of a copy."""
    raise NotImplementedError("copy the record before it is migrated")
