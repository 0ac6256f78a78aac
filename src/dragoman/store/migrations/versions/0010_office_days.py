"""The days of offices in a table of their own: one more mention writes one. Days are found by keys."""

import json
import zlib
from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

PACKED = b"\x78"
SPAN = "(day_start IS NULL OR day_start <> day_end) AND day_end IS NOT NULL"
OPEN = '("start" IS NULL OR "end" IS NULL OR "start" <> "end")'


def upgrade() -> None:
    """Make the table from what the tallies carry along; each lets go of it when it is saved again."""
    table = op.create_table(
        "office_days",
        sa.Column("entity", sa.String(), nullable=False),
        sa.Column("office", sa.Integer(), nullable=False),
        *(sa.Column(name, sa.String(), nullable=False) for name in ("tenure", "day")),
        *(sa.Column(name, sa.Integer(), nullable=False) for name in ("times", "number", "place", "start", "end")),
        *(sa.Column(name, sa.String(), nullable=False) for name in ("article", "words")),
        sa.PrimaryKeyConstraint("entity", "office", "tenure", "day", name=op.f("pk_office_days")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_sketches_end_number"), "sketches", ["end", "number"])
    where = sa.text(OPEN)
    op.create_index("ix_sketches_open", "sketches", ["number"], sqlite_where=where, postgresql_where=where)
    where = sa.text(SPAN)
    columns = ["cluster", "role", "day_end", "number", "day_start", "node"]
    op.create_index("ix_roles_span", "roles", columns, sqlite_where=where, postgresql_where=where)
    connection = op.get_bind()
    for name in connection.execute(sa.text("SELECT id FROM tallies")).scalars().all():
        data = connection.execute(sa.text("SELECT data FROM tallies WHERE id = :id"), {"id": name}).scalar()
        rows = list(_days(name, bytes(data or b"{}")))
        if rows:
            op.bulk_insert(table, rows)


def _days(entity: str, data: bytes) -> Iterator[dict[str, Any]]:
    told = json.loads(zlib.decompress(data) if data[:1] == PACKED else data)
    for office, one in enumerate(told.get("offices", ())):
        for tenure, days in one.get("days", {}).items():
            for day, printed in days.items():
                number, place, _ = printed["place"]
                start, end = printed["span"]
                yield {
                    "entity": entity, "office": office, "tenure": tenure, "day": day, "times": printed["count"],
                    "number": number, "place": place, "start": start, "end": end,
                    "article": printed["article"], "words": printed["words"],
                }  # fmt: skip


def downgrade() -> None:
    """There is no way back: an older program builds its record from the readings of a copy."""
    raise NotImplementedError("copy the record before it is migrated")
