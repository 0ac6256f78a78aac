"""The tables. What is read is kept once; what is derived carries its run and rule version; people's words only grow."""

from sqlalchemy import Boolean, Column, Float, ForeignKey, Index, Integer, LargeBinary, String, Table, Text, text

from dragoman.store.frozen import (
    aliases,
    article_key,
    articles,
    decisions,
    metadata,
    minted,
    rejects,
    runs,
    stamp,
    vectors,
)

__all__ = [
    "NOUNS", "REBUILT", "aliases", "articles", "bands", "built", "corrected", "decisions", "dirty", "disagreements",
    "entities", "events", "issues", "judgements", "metadata", "minted", "name_keys", "nodes", "office_days", "origins",
    "pages", "placements", "readings", "rejects", "roles", "runs", "said", "seats", "series", "shifts", "sketches",
    "statements", "stories", "tallies", "ties", "vectors",
]  # fmt: skip

SAME = "verdict = 'same'"
APART = "verdict = 'different'"
SPAN = "(day_start IS NULL OR day_start <> day_end) AND day_end IS NOT NULL"
_SPANNED = ("cluster", "role", "day_end", "number", "day_start", "node")
OPEN = '("start" IS NULL OR "end" IS NULL OR "start" <> "end")'

# ---- what is derived -------------------------------------------------------------------------------------------------
readings = Table("readings", metadata, article_key(key=True), Column("data", LargeBinary, nullable=False), *stamp())
built = Table(
    "built",
    metadata,
    article_key(key=True),
    Column("number", Integer, nullable=False, index=True),  # of the article: all before the highest are built
    *stamp(),
)
pages = Table(
    "pages",
    metadata,
    article_key(key=True),
    Column("language", String, nullable=False),
    Column("title", String),
    Column("stated_date", String),
    Column("published", LargeBinary, nullable=False),  # as the record tells it
    Column("undated", Boolean, nullable=False, index=True),  # the article itself does not tell its day
    Column("clues", LargeBinary),  # words of other articles that date it
    *stamp(),
)
sketches = Table(
    "sketches",
    metadata,
    article_key(key=True),
    Column("number", Integer, nullable=False, index=True),  # of the article: the latest are looked at
    Column("language", String, nullable=False),
    Column("start", String),
    Column("end", String),
    *stamp(),
    # most are of one day; the others are gone through, the latest first
    Index(None, "end", "number"),
    Index("ix_sketches_open", "number", sqlite_where=text(OPEN), postgresql_where=text(OPEN)),
)
bands = Table(
    "bands",
    metadata,
    Column("language", String, primary_key=True),
    Column("band", String, primary_key=True),
    Column("number", Integer, primary_key=True),  # of the article
    sqlite_with_rowid=False,
)
nodes = Table(
    "nodes",
    metadata,
    Column("key", String, primary_key=True),
    Column("kind", String, nullable=False),
    article_key(),
    Column("number", Integer, nullable=False, index=True),  # of the article, which is looked for by it
    Column("place", Integer, nullable=False),  # within it
    Column("local", String, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("label", String, nullable=False),
    Column("day_start", String),
    Column("day_end", String),
    Column("cluster", String),
    Column("ruled", String),  # its cluster by the rules alone, named by any of its nodes
    Column("performer", String),  # the quotation that performs an event
    Column("status", String),  # of an event
    *stamp(),
    Index(None, "cluster", "number", "place"),
)
# one node for each name and country that a cluster shows under a key: thousands of mentions need not be looked at
name_keys = Table(
    "name_keys",
    metadata,
    Column("key", String, primary_key=True),
    Column("node", String, ForeignKey("nodes.key"), primary_key=True),
    sqlite_with_rowid=False,
)
# with what they are looked for by: the record's entity, the article's number and the days of the node
roles = Table(
    "roles",
    metadata,
    Column("node", String, ForeignKey("nodes.key"), primary_key=True),
    Column("role", String, primary_key=True),
    Column("place", Integer, primary_key=True),
    Column("entity", String, ForeignKey("nodes.key"), nullable=False),  # of the same article: found by its nodes
    Column("cluster", String),
    Column("number", Integer, nullable=False),
    Column("day_start", String),
    Column("day_end", String),
    Index(None, "cluster", "role", "number"),
    Index(None, "cluster", "role", "day_end", "number"),
    # of several days, with all that is asked of them, so that it is taken before the key above: what is of one day is
    # found between two days by that
    Index("ix_roles_span", *_SPANNED, sqlite_where=text(SPAN), postgresql_where=text(SPAN)),
    sqlite_with_rowid=False,
)
judgements = Table(
    "judgements",
    metadata,
    Column("subject", String, primary_key=True),
    Column("left", String, primary_key=True),
    Column("right", String, primary_key=True),
    Column("verdict", String, nullable=False),
    Column("score", Float, nullable=False),
    Column("reasons", Text, nullable=False),
    *stamp(),
    # by the later side only what is asked for by it; the texts of these conditions stand in the queries too
    Index("ix_judgements_same", "right", sqlite_where=text(SAME), postgresql_where=text(SAME)),
    Index("ix_judgements_apart", "right", sqlite_where=text(APART), postgresql_where=text(APART)),
    sqlite_with_rowid=False,
)
origins = Table(
    "origins", metadata, article_key(key=True), Column("origin", String, nullable=False, index=True), *stamp()
)
placements = Table(
    "placements",
    metadata,
    article_key(key=True),
    Column("number", Integer, nullable=False),  # of the article
    Column("story", String, nullable=False),
    Column("ruled", String, nullable=False),  # by the rules alone
    *stamp(),
    Index(None, "story", "number"),
)
corrected = Table(
    "corrected",  # what a person's words made of a told row: a value each, or none where nothing is left
    metadata,
    Column("kind", String, primary_key=True),
    Column("id", String, primary_key=True),
    Column("field", String, primary_key=True),
    Column("place", Integer, primary_key=True),
    Column("value", String, index=True),
)
dirty = Table("dirty", metadata, Column("kind", String, primary_key=True), Column("id", String, primary_key=True))
# what an entity is told from, added up, so that one more mention does not ask for all before it
tallies = Table(
    "tallies", metadata, Column("id", String, primary_key=True), Column("data", LargeBinary, nullable=False)
)
# on which days an office is printed of a person: what a tally does not carry along
office_days = Table(
    "office_days",
    metadata,
    Column("entity", String, primary_key=True),
    Column("office", Integer, primary_key=True),  # its place in the tally
    Column("tenure", String, primary_key=True),
    Column("day", String, primary_key=True),  # "" where the record knows none
    Column("times", Integer, nullable=False),
    Column("number", Integer, nullable=False),  # of the article of the first place
    Column("place", Integer, nullable=False),  # of the entity in it
    Column("start", Integer, nullable=False),  # of the words
    Column("end", Integer, nullable=False),
    Column("article", String, nullable=False),
    Column("words", String, nullable=False),
    sqlite_with_rowid=False,
)
entities = Table(
    "entities",
    metadata,
    Column("id", String, primary_key=True),
    Column("type", String, nullable=False),
    Column("name", String, nullable=False),
    Column("country", String),
    Column("data", LargeBinary, nullable=False),
    *stamp(),
)
seats = Table(  # who has held what one person holds at a time
    "seats",
    metadata,
    Column("entity", String, primary_key=True),
    Column("office", String, primary_key=True),
    Column("of", String, primary_key=True),
    Index(None, "office", "of"),
    sqlite_with_rowid=False,
)
statements = Table(
    "statements",
    metadata,
    Column("id", String, primary_key=True),
    Column("act", String, nullable=False, index=True),
    Column("planned", Boolean, nullable=False),
    Column("start", String, index=True),
    Column("end", String),
    Column("data", LargeBinary, nullable=False),
    *stamp(),
)
events = Table(
    "events",
    metadata,
    Column("id", String, primary_key=True),
    Column("type", String, nullable=False, index=True),
    Column("statement", String),
    Column("start", String, index=True),
    Column("end", String),
    Column("data", LargeBinary, nullable=False),
    *stamp(),
)
stories = Table(
    "stories",
    metadata,
    Column("id", String, primary_key=True),
    Column("start", String),
    Column("end", String),
    Column("data", LargeBinary, nullable=False),
    *stamp(),
)
disagreements = Table(
    "disagreements",
    metadata,
    Column("id", String, primary_key=True),
    Column("kind", String, nullable=False),
    Column("story", String, nullable=False),
    Column("claim", String, nullable=False),  # what is told between which origins
    Column("left", String, nullable=False, index=True),  # articles
    Column("right", String, nullable=False, index=True),
    Column("data", LargeBinary, nullable=False),
    *stamp(),
    Index(None, "story", "claim"),
)
issues = Table(  # those of the project's issues.toml when it was last read
    "issues",
    metadata,
    Column("id", String, primary_key=True),
    Column("place", Integer, nullable=False),
    Column("data", LargeBinary, nullable=False),
    *stamp(),
)
ties = Table(
    "ties",
    metadata,
    Column("entry", String, primary_key=True),
    Column("issue", String, primary_key=True, index=True),
    Column("kind", String, nullable=False),
    Column("how", String, nullable=False),  # a shift rests on no inferred one
    Column("place", Integer, nullable=False),
    Column("data", LargeBinary, nullable=False),
    *stamp(),
)
# who says what on an issue on which day: a position's history, so that one more statement asks for its own only
said = Table(
    "said",
    metadata,
    Column("holder", String, primary_key=True),
    Column("issue", String, primary_key=True),
    Column("statement", String, primary_key=True, index=True),
    Column("day", String, nullable=False),
    Column("act", String, nullable=False),
    sqlite_with_rowid=False,
)
series = Table(  # what the test for trends finds in one history alone; all p-values together give what is told
    "series",
    metadata,
    Column("holder", String, primary_key=True),
    Column("issue", String, primary_key=True),
    Column("at", Integer, nullable=False),
    Column("p", Float, nullable=False),
)
shifts = Table(
    "shifts",
    metadata,
    Column("id", String, primary_key=True),
    Column("kind", String, nullable=False),
    Column("holder", String, nullable=False),
    Column("issue", String, nullable=False),
    Column("place", Integer, nullable=False),
    Column("data", LargeBinary, nullable=False),
    *stamp(),
    Index(None, "holder", "issue"),
)

NOUNS = (articles, entities, statements, events, stories, disagreements, issues, shifts)
# Emptied before a rebuild, in an order that foreign keys allow; `minted`, `aliases` and `decisions` are never emptied.
REBUILT = (
    built, pages, bands, sketches, roles, name_keys, nodes, judgements, origins, placements, dirty, tallies,
    office_days, seats, entities, statements, events, stories, disagreements, ties, said, series, shifts, corrected,
)  # fmt: skip
