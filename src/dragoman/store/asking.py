"""Queries that ask the same of many things at once: a statement costs more than what it answers."""

from functools import cache

from sqlalchemy import TextClause, bindparam, select, text

from dragoman.store.tables import OPEN, SPAN, name_keys, nodes, pages, placements, sketches

AT_ONCE = 60  # asks of one query; SQLite joins 500 of them
# of each band its latest articles, then those that share most bands
BY_SIGNATURE = (
    "SELECT articles.id, articles.number FROM (SELECT number FROM ({met}) AS met GROUP BY number "
    "ORDER BY count(*) DESC, number DESC LIMIT :most) AS likely JOIN articles ON articles.number = likely.number"
)
LATEST_BAND = (
    "SELECT * FROM (SELECT number FROM bands WHERE language = :language AND band = :band{at} "
    "AND number < :number ORDER BY number DESC LIMIT :in_band) AS latest{at}"
)
# of those with a last day that are of one day only such as lie between the days asked for: later ones need not be met
_OF_ROLE = "SELECT number, node FROM roles WHERE cluster = :entity{at} AND role = :role{at} AND "
_DATED = " UNION ALL ".join(
    f"SELECT * FROM ({_OF_ROLE}{bound} ORDER BY +number DESC, node DESC LIMIT :dated) AS {name}{{at}}"
    for name, bound in (
        ("day", "day_start = day_end AND day_end >= :start{at} AND day_end <= :end{at}"),
        ("span", f"{SPAN} AND day_end >= :start{{at}} AND (day_start IS NULL OR day_start <= :end{{at}})"),
    )
)
LATEST_ROLES = (
    f"SELECT {{at}}, number, node FROM (SELECT * FROM ({_DATED}) AS met{{at}} "
    "ORDER BY number DESC, node DESC LIMIT :dated) AS dated{at} UNION ALL "
    f"SELECT {{at}}, number, node FROM ({_OF_ROLE}day_end IS NULL AND (day_start IS NULL OR day_start <= :end{{at}}) "
    "ORDER BY number DESC, node DESC LIMIT :open) AS open{at}"
)
LATEST_UNBOUND = " UNION ALL ".join(
    "SELECT {at}, number, node, day_start, day_end FROM (SELECT number, node, day_start, day_end FROM roles "
    f"WHERE cluster = :entity{{at}} AND role = :role{{at}} AND day_end IS {bound} "
    f"ORDER BY number DESC, node DESC LIMIT :most) AS latest{{at}}{name}"
    for name, bound in (("dated", "NOT NULL"), ("open", "NULL"))
)
FIRST_MEMBERS = (
    "SELECT {at}, number, place, key FROM (SELECT number, place, key FROM nodes WHERE cluster = :cluster{at} "
    "ORDER BY number, place LIMIT :most) AS first{at}"
)


@cache
def each(query: str, count: int, within: str = "{met}") -> TextClause:
    """One query for so many asks: one statement instead of dozens."""
    return text(within.format(met=" UNION ALL ".join(query.format(at=at) for at in range(count))))


MEMBERS = (
    select(nodes.c.cluster, nodes.c.number, nodes.c.place, nodes.c.key)
    .where(nodes.c.cluster.in_(bindparam("clusters", expanding=True))).order_by(nodes.c.number, nodes.c.place)
)  # fmt: skip
SEATED = (
    select(name_keys.c.key, nodes.c.cluster, nodes.c.number, nodes.c.day_start, nodes.c.key)
    .join(nodes, nodes.c.key == name_keys.c.node)
    .where(name_keys.c.key.in_(bindparam("keys", expanding=True)), nodes.c.cluster.is_not(None))
)
LATEST_ARTICLES = (
    select(sketches.c.number, sketches.c.article, sketches.c.start, sketches.c.end)
    .order_by(sketches.c.number.desc()).limit(bindparam("most"))
)  # fmt: skip
LATEST_OF_STORY = (
    select(placements.c.number, placements.c.article).where(placements.c.story == bindparam("story"))
    .order_by(placements.c.number.desc()).limit(bindparam("most"))
)  # fmt: skip
# those of one day by their days: by number, all would be gone through where the days have fewer than are asked for
BY_DAY = text(
    'SELECT article FROM (SELECT * FROM (SELECT number, article FROM sketches WHERE "start" = "end" '
    'AND "end" >= :first AND "end" <= :last AND +number < :before ORDER BY +number DESC LIMIT :most) AS dated '
    f"UNION ALL SELECT * FROM (SELECT number, article FROM sketches WHERE {OPEN} AND number < :before "
    'AND ("start" IS NULL OR "start" <= :last) AND ("end" IS NULL OR "end" >= :first) '
    "ORDER BY number DESC LIMIT :most) AS opened) AS met ORDER BY number DESC LIMIT :most"
)
LAST_DAY = text('SELECT "end" FROM sketches WHERE "end" IS NOT NULL AND +number < :before ORDER BY "end" DESC LIMIT 1')
ENDLESS = text('SELECT number FROM sketches WHERE "end" IS NULL AND number < :before LIMIT 1')
PUBLISHED = select(pages.c.published).where(pages.c.article == bindparam("article"))
