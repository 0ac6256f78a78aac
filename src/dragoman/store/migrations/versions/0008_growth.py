"""Tables that grow with the record and not with its square; what is derived is built anew for them."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

# emptied, in an order that foreign keys allow: readings stay, and the next opening builds from them
_DERIVED = (
    "built", "pages", "bands", "sketches", "roles", "name_keys", "nodes", "judgements", "origins", "placements",
    "dirty", "entities", "statements", "events", "stories", "disagreements", "ties", "shifts", "corrected",
)  # fmt: skip
_MADE_ANEW = (
    "built", "bands", "sketches", "roles", "name_keys", "nodes", "judgements", "placements", "disagreements",
    "shifts",
)  # fmt: skip


def upgrade() -> None:
    """Forget what was derived and make the tables that changed."""
    for table in _DERIVED:
        op.execute(f"DELETE FROM {table}")  # names of our own, see above
    for table in _MADE_ANEW:
        op.drop_table(table)
    _make_built()
    _make_sketches()
    _make_bands()
    _make_nodes()
    _make_name_keys()
    _make_roles()
    _make_judgements()
    _make_placements()
    _make_disagreements()
    _make_said()
    _make_series()
    _make_shifts()
    _make_seats()
    op.create_table(
        "tallies",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tallies")),
    )


def _derived() -> tuple[sa.Column[int], sa.Column[str]]:
    return sa.Column("run", sa.Integer(), nullable=False), sa.Column("rule_version", sa.String(), nullable=False)


def _run(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["run"], ["runs.id"], name=op.f(f"fk_{table}_run"))


def _article(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["article"], ["articles.id"], name=op.f(f"fk_{table}_article"))


def _node(table: str, column: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], ["nodes.key"], name=op.f(f"fk_{table}_{column}"))


def _index(table: str, *columns: str) -> None:
    op.create_index(op.f(f"ix_{table}_{'_'.join(columns)}"), table, list(columns), unique=False)


def _make_built() -> None:
    op.create_table(
        "built",
        sa.Column("article", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        *_derived(),
        _article("built"),
        _run("built"),
        sa.PrimaryKeyConstraint("article", name=op.f("pk_built")),
    )
    _index("built", "number")


def _make_sketches() -> None:
    op.create_table(
        "sketches",
        sa.Column("article", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("start", sa.String(), nullable=True),
        sa.Column("end", sa.String(), nullable=True),
        *_derived(),
        _article("sketches"),
        _run("sketches"),
        sa.PrimaryKeyConstraint("article", name=op.f("pk_sketches")),
    )
    _index("sketches", "number")


def _make_bands() -> None:
    op.create_table(
        "bands",
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("band", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("article", sa.String(), nullable=False),
        _article("bands"),
        sa.PrimaryKeyConstraint("language", "band", "number", name=op.f("pk_bands")),
        sqlite_with_rowid=False,
    )


def _make_nodes() -> None:
    texts = {"day_start", "day_end", "cluster", "ruled", "performer", "status"}
    columns = ("kind", "article", "number", "place", "local", "start", "end", "label", *sorted(texts))
    numbers = {"number", "place", "start", "end"}
    op.create_table(
        "nodes",
        sa.Column("key", sa.String(), nullable=False),
        *(sa.Column(c, sa.Integer() if c in numbers else sa.String(), nullable=c in texts) for c in columns),
        *_derived(),
        _article("nodes"),
        _run("nodes"),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_nodes")),
    )
    _index("nodes", "performer")
    _index("nodes", "article", "kind")
    _index("nodes", "cluster", "number", "place")


def _make_name_keys() -> None:
    op.create_table(
        "name_keys",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("node", sa.String(), nullable=False),
        _node("name_keys", "node"),
        sa.PrimaryKeyConstraint("key", "node", name=op.f("pk_name_keys")),
        sqlite_with_rowid=False,
    )


def _make_roles() -> None:
    op.create_table(
        "roles",
        sa.Column("node", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("entity", sa.String(), nullable=False),
        sa.Column("cluster", sa.String(), nullable=True),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("day_start", sa.String(), nullable=True),
        sa.Column("day_end", sa.String(), nullable=True),
        _node("roles", "node"),
        _node("roles", "entity"),
        sa.PrimaryKeyConstraint("node", "role", "place", name=op.f("pk_roles")),
        sqlite_with_rowid=False,
    )
    _index("roles", "entity")
    _index("roles", "cluster", "role", "number")
    _index("roles", "cluster", "role", "day_end", "number")


def _make_judgements() -> None:
    op.create_table(
        "judgements",
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("left", sa.String(), nullable=False),
        sa.Column("right", sa.String(), nullable=False),
        sa.Column("verdict", sa.String(), nullable=False),
        sa.Column("score", sa.Float(), nullable=False),
        sa.Column("reasons", sa.Text(), nullable=False),
        *_derived(),
        _run("judgements"),
        sa.PrimaryKeyConstraint("subject", "left", "right", name=op.f("pk_judgements")),
        sqlite_with_rowid=False,
    )
    _index("judgements", "right")


def _make_placements() -> None:
    op.create_table(
        "placements",
        sa.Column("article", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("story", sa.String(), nullable=False),
        sa.Column("ruled", sa.String(), nullable=False),
        *_derived(),
        _article("placements"),
        _run("placements"),
        sa.PrimaryKeyConstraint("article", name=op.f("pk_placements")),
    )
    _index("placements", "story", "number")


def _make_disagreements() -> None:
    texts = ("kind", "story", "claim", "left", "right")
    op.create_table(
        "disagreements",
        sa.Column("id", sa.String(), nullable=False),
        *(sa.Column(c, sa.String(), nullable=False) for c in texts),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        *_derived(),
        _run("disagreements"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_disagreements")),
    )
    _index("disagreements", "left")
    _index("disagreements", "right")
    _index("disagreements", "story", "claim")


def _make_said() -> None:
    op.create_table(
        "said",
        *(sa.Column(c, sa.String(), nullable=False) for c in ("holder", "issue", "statement", "day", "act")),
        sa.PrimaryKeyConstraint("holder", "issue", "statement", name=op.f("pk_said")),
        sqlite_with_rowid=False,
    )
    _index("said", "statement")


def _make_series() -> None:
    op.create_table(
        "series",
        sa.Column("holder", sa.String(), nullable=False),
        sa.Column("issue", sa.String(), nullable=False),
        sa.Column("at", sa.Integer(), nullable=False),
        sa.Column("p", sa.Float(), nullable=False),
        sa.PrimaryKeyConstraint("holder", "issue", name=op.f("pk_series")),
    )


def _make_shifts() -> None:
    op.create_table(
        "shifts",
        *(sa.Column(c, sa.String(), nullable=False) for c in ("id", "kind", "holder", "issue")),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        *_derived(),
        _run("shifts"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_shifts")),
    )
    _index("shifts", "holder", "issue")


def _make_seats() -> None:
    op.drop_index(op.f("ix_entities_titled"), "entities")
    op.drop_column("entities", "titled")
    op.create_table(
        "seats",
        *(sa.Column(c, sa.String(), nullable=False) for c in ("entity", "office", "of")),
        sa.PrimaryKeyConstraint("entity", "office", "of", name=op.f("pk_seats")),
        sqlite_with_rowid=False,
    )
    _index("seats", "office", "of")


def downgrade() -> None:
    """There is no way back: an older program builds its record from the readings of a copy."""
    raise NotImplementedError("copy the record before it is migrated")
