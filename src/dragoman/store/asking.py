"""Queries that ask the same of many things at once: a statement costs more than what it answers."""

from functools import cache

from sqlalchemy import TextClause, bindparam, select, text

from dragoman.store.tables import name_keys, nodes, pages, placements, sketches

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
LATEST_ROLES = " UNION ALL ".join(
    "SELECT {at}, number, node FROM (SELECT number, node FROM roles WHERE cluster = :entity{at} AND role = :role{at} "
    f"AND {bound} AND (day_start IS NULL OR day_start <= :end{{at}}) "
    f"ORDER BY number DESC, node DESC LIMIT :{name}) AS latest{{at}}{name}"
    for name, bound in (("dated", "day_end >= :start{at}"), ("open", "day_end IS NULL"))
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
BY_DAY = text(
    'SELECT article FROM sketches WHERE number < :before AND ("start" IS NULL OR "start" <= :last) '
    'AND ("end" IS NULL OR "end" >= :first) ORDER BY number DESC LIMIT :most'
)
PUBLISHED = select(pages.c.published).where(pages.c.article == bindparam("article"))
