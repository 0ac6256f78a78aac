"""The tables of what is kept once: runs, articles, ids, vectors, people's words. They only grow."""

from sqlalchemy import (
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def article_key(*, key: bool = False) -> Column[str]:
    """The article that a row is of."""
    return Column("article", String, ForeignKey("articles.id"), primary_key=key, nullable=False)


def stamp() -> tuple[Column[int], Column[str]]:
    """Which run made the row, by which version of the rules."""
    return Column("run", Integer, ForeignKey("runs.id"), nullable=False), Column("rule_version", String, nullable=False)


runs = Table(
    "runs",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("started", String, nullable=False),
    Column("finished", String),
    Column("command", String, nullable=False),
    Column("program", String, nullable=False),
    Column("process", String, nullable=False),
)

# ---- what is kept once -----------------------------------------------------------------------------------------------
articles = Table(
    "articles",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),  # the order of arrival
    Column("id", String, nullable=False, unique=True),
    Column("text", Text, nullable=False),
    Column("text_hash", String, nullable=False, index=True),
    Column("raw_hash", String, nullable=False),
    Column("path", String),
    Column("url", String, index=True),
    Column("outlet", String),
    Column("language_given", String),
    Column("title_given", String),
    Column("published_given", String),
    Column("published_basis", String, nullable=False),
    Column("version_of", String),
    Column("run", Integer, ForeignKey("runs.id"), nullable=False),
)
rejects = Table(
    "rejects",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("place", String, nullable=False),
    Column("stage", String, nullable=False),
    Column("reason", String, nullable=False),
    Column("run", Integer, ForeignKey("runs.id"), nullable=False),
    UniqueConstraint("place", "stage", "reason"),
)
vectors = Table(
    "vectors",
    metadata,
    Column("text_hash", String, primary_key=True),
    Column("encoder", String, primary_key=True),
    Column("data", LargeBinary, nullable=False),
)
minted = Table(
    "minted",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("id", String, nullable=False, unique=True),
    Column("kind", String, nullable=False),
    Column("article", String, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("local", String, nullable=False),
    Index(None, "article", "kind"),
)
aliases = Table(
    "aliases",
    metadata,
    Column("old", String, primary_key=True),
    Column("new", String, nullable=False, index=True),
)
decisions = Table(
    "decisions",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("at", String, nullable=False),
    Column("by", String, nullable=False),
    Column("subject", String, nullable=False),
    Column("verdict", String, nullable=False),  # see `model.judgement.WordVerdict`; "undo" takes `undoes` back
    Column("left", Text, nullable=False),  # anchor, as JSON
    Column("right", Text, nullable=False),  # the same as `left` for a word on one entry
    Column("undoes", Integer, ForeignKey("decisions.id")),
    Column("field", String),
    Column("before", Text),  # what the field said, as JSON
    Column("after", Text),
    Column("note", Text),
    Column("run", Integer),  # none for words older than the column
)
