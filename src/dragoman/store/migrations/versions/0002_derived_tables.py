"""The tables of what is derived from readings, and told anew on every rebuild."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make them, those that others point at first."""
    _make_dirty()
    _make_disagreements()
    _make_entities()
    _make_events()
    _make_judgements()
    _make_statements()
    _make_stories()
    _make_bands()
    _make_built()
    _make_nodes()
    _make_origins()
    _make_placements()
    _make_readings()
    _make_sketches()
    _make_name_keys()
    _make_roles()


def _make_dirty() -> None:
    op.create_table(
        "dirty",
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("kind", "id", name=op.f("pk_dirty")),
    )


def _make_disagreements() -> None:
    op.create_table(
        "disagreements",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("story", sa.String(), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.Column("run", sa.Integer(), nullable=False),
        sa.Column("rule_version", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["run"], ["runs.id"], name=op.f("fk_disagreements_run")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_disagreements")),
    )
    op.create_index(op.f("ix_disagreements_story"), "disagreements", ["story"], unique=False)


def _make_entities() -> None:
    op.create_table(
        "entities",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("type", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("country", sa.String(), nullable=True),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.Column("run", sa.Integer(), nullable=False),
        sa.Column("rule_version", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["run"], ["runs.id"], name=op.f("fk_entities_run")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_entities")),
    )


def _make_events() -> None:
    op.create_table(
        "events",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("type", sa.String(), nullable=False),
        sa.Column("statement", sa.String(), nullable=True),
        sa.Column("start", sa.String(), nullable=True),
        sa.Column("end", sa.String(), nullable=True),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.Column("run", sa.Integer(), nullable=False),
        sa.Column("rule_version", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["run"], ["runs.id"], name=op.f("fk_events_run")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_events")),
    )
    op.create_index(op.f("ix_events_start"), "events", ["start"], unique=False)
    op.create_index(op.f("ix_events_type"), "events", ["type"], unique=False)


def _make_judgements() -> None:
    op.create_table(
        "judgements",
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("left", sa.String(), nullable=False),
        sa.Column("right", sa.String(), nullable=False),
        sa.Column("verdict", sa.String(), nullable=False),
        sa.Column("score", sa.Float(), nullable=False),
        sa.Column("reasons", sa.Text(), nullable=False),
        sa.Column("run", sa.Integer(), nullable=False),
        sa.Column("rule_version", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["run"], ["runs.id"], name=op.f("fk_judgements_run")),
        sa.PrimaryKeyConstraint("subject", "left", "right", name=op.f("pk_judgements")),
    )
    op.create_index(op.f("ix_judgements_left"), "judgements", ["left"], unique=False)
    op.create_index(op.f("ix_judgements_right"), "judgements", ["right"], unique=False)


def _make_statements() -> None:
    op.create_table(
        "statements",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("act", sa.String(), nullable=False),
        sa.Column("planned", sa.Boolean(), nullable=False),
        sa.Column("start", sa.String(), nullable=True),
        sa.Column("end", sa.String(), nullable=True),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.Column("run", sa.Integer(), nullable=False),
        sa.Column("rule_version", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["run"], ["runs.id"], name=op.f("fk_statements_run")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_statements")),
    )
    op.create_index(op.f("ix_statements_act"), "statements", ["act"], unique=False)
    op.create_index(op.f("ix_statements_start"), "statements", ["start"], unique=False)


def _make_stories() -> None:
    op.create_table(
        "stories",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("start", sa.String(), nullable=True),
        sa.Column("end", sa.String(), nullable=True),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.Column("run", sa.Integer(), nullable=False),
        sa.Column("rule_version", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["run"], ["runs.id"], name=op.f("fk_stories_run")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stories")),
    )


def _make_bands() -> None:
    op.create_table(
        "bands",
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("band", sa.String(), nullable=False),
        sa.Column("article", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["article"], ["articles.id"], name=op.f("fk_bands_article")),
        sa.PrimaryKeyConstraint("language", "band", "article", name=op.f("pk_bands")),
    )


def _make_built() -> None:
    op.create_table(
        "built",
        sa.Column("article", sa.String(), nullable=False),
        sa.Column("run", sa.Integer(), nullable=False),
        sa.Column("rule_version", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["article"], ["articles.id"], name=op.f("fk_built_article")),
        sa.ForeignKeyConstraint(["run"], ["runs.id"], name=op.f("fk_built_run")),
        sa.PrimaryKeyConstraint("article", name=op.f("pk_built")),
    )


def _make_nodes() -> None:
    op.create_table(
        "nodes",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("article", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("local", sa.String(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("label", sa.String(), nullable=False),
        sa.Column("day_start", sa.String(), nullable=True),
        sa.Column("day_end", sa.String(), nullable=True),
        sa.Column("cluster", sa.String(), nullable=True),
        sa.Column("run", sa.Integer(), nullable=False),
        sa.Column("rule_version", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["article"], ["articles.id"], name=op.f("fk_nodes_article")),
        sa.ForeignKeyConstraint(["run"], ["runs.id"], name=op.f("fk_nodes_run")),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_nodes")),
    )
    op.create_index(op.f("ix_nodes_article_kind"), "nodes", ["article", "kind"], unique=False)
    op.create_index(op.f("ix_nodes_cluster"), "nodes", ["cluster"], unique=False)


def _make_origins() -> None:
    op.create_table(
        "origins",
        sa.Column("article", sa.String(), nullable=False),
        sa.Column("origin", sa.String(), nullable=False),
        sa.Column("run", sa.Integer(), nullable=False),
        sa.Column("rule_version", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["article"], ["articles.id"], name=op.f("fk_origins_article")),
        sa.ForeignKeyConstraint(["run"], ["runs.id"], name=op.f("fk_origins_run")),
        sa.PrimaryKeyConstraint("article", name=op.f("pk_origins")),
    )
    op.create_index(op.f("ix_origins_origin"), "origins", ["origin"], unique=False)


def _make_placements() -> None:
    op.create_table(
        "placements",
        sa.Column("article", sa.String(), nullable=False),
        sa.Column("story", sa.String(), nullable=False),
        sa.Column("run", sa.Integer(), nullable=False),
        sa.Column("rule_version", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["article"], ["articles.id"], name=op.f("fk_placements_article")),
        sa.ForeignKeyConstraint(["run"], ["runs.id"], name=op.f("fk_placements_run")),
        sa.PrimaryKeyConstraint("article", name=op.f("pk_placements")),
    )
    op.create_index(op.f("ix_placements_story"), "placements", ["story"], unique=False)


def _make_readings() -> None:
    op.create_table(
        "readings",
        sa.Column("article", sa.String(), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.Column("run", sa.Integer(), nullable=False),
        sa.Column("rule_version", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["article"], ["articles.id"], name=op.f("fk_readings_article")),
        sa.ForeignKeyConstraint(["run"], ["runs.id"], name=op.f("fk_readings_run")),
        sa.PrimaryKeyConstraint("article", name=op.f("pk_readings")),
    )


def _make_sketches() -> None:
    op.create_table(
        "sketches",
        sa.Column("article", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("start", sa.String(), nullable=True),
        sa.Column("end", sa.String(), nullable=True),
        sa.Column("run", sa.Integer(), nullable=False),
        sa.Column("rule_version", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["article"], ["articles.id"], name=op.f("fk_sketches_article")),
        sa.ForeignKeyConstraint(["run"], ["runs.id"], name=op.f("fk_sketches_run")),
        sa.PrimaryKeyConstraint("article", name=op.f("pk_sketches")),
    )
    op.create_index(op.f("ix_sketches_end"), "sketches", ["end"], unique=False)
    op.create_index(op.f("ix_sketches_start"), "sketches", ["start"], unique=False)


def _make_name_keys() -> None:
    op.create_table(
        "name_keys",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("node", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["node"], ["nodes.key"], name=op.f("fk_name_keys_node")),
        sa.PrimaryKeyConstraint("key", "node", name=op.f("pk_name_keys")),
    )


def _make_roles() -> None:
    op.create_table(
        "roles",
        sa.Column("node", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("entity", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["entity"], ["nodes.key"], name=op.f("fk_roles_entity")),
        sa.ForeignKeyConstraint(["node"], ["nodes.key"], name=op.f("fk_roles_node")),
        sa.PrimaryKeyConstraint("node", "role", "place", name=op.f("pk_roles")),
    )
    op.create_index(op.f("ix_roles_entity"), "roles", ["entity"], unique=False)
