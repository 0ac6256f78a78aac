"""Queries that ask the same of many things at once: a statement costs more than what it answers."""

from functools import cache

from sqlalchemy import TextClause, bindparam, func, select, text

from dragoman.store.tables import name_keys, nodes, pages

AT_ONCE = 60  # asks of one query; SQLite joins 500 of them
# of each band its latest articles, then those that share most bands
BY_SIGNATURE = (
    "SELECT article, number FROM ({met}) AS met GROUP BY number, article "
    "ORDER BY count(*) DESC, number DESC LIMIT :most"
)
LATEST_BAND = (
    "SELECT * FROM (SELECT number, article FROM bands WHERE language = :language AND band = :band{at} "
    "AND number < :number ORDER BY number DESC LIMIT :in_band) AS latest{at}"
)
LATEST_ROLES = " UNION ALL ".join(
    "SELECT {at}, number, node FROM (SELECT number, node FROM roles WHERE cluster = :entity{at} AND role = :role{at} "
    f"AND {bound} AND (day_start IS NULL OR day_start <= :end{{at}}) "
    f"ORDER BY number DESC, node DESC LIMIT :{name}) AS latest{{at}}{name}"
    for name, bound in (("dated", "day_end >= :start{at}"), ("open", "day_end IS NULL"))
)
FIRST_MEMBERS = (
    "SELECT {at}, number, place, key FROM (SELECT number, place, key FROM nodes WHERE cluster = :cluster{at} "
    "ORDER BY number, place LIMIT :most) AS first{at}"
)
PERFORMED = (
    "SELECT {at}, cluster FROM (SELECT event.cluster FROM nodes AS saying JOIN nodes AS event "
    "ON event.performer = saying.key WHERE saying.cluster = :statement{at} AND saying.article <> :beside "
    "AND event.label = :type{at} AND event.cluster IS NOT NULL ORDER BY saying.number LIMIT 1) AS told{at}"
)


@cache
def each(query: str, count: int, within: str = "{met}") -> TextClause:
    """One query for so many asks: one statement instead of dozens."""
    return text(within.format(met=" UNION ALL ".join(query.format(at=at) for at in range(count))))


MEMBERS = (
    select(nodes.c.cluster, nodes.c.key).where(nodes.c.cluster.in_(bindparam("clusters", expanding=True)))
    .order_by(nodes.c.number, nodes.c.place)
)  # fmt: skip
SEATED = (
    select(
        name_keys.c.key, nodes.c.cluster, func.min(nodes.c.day_start), func.max(nodes.c.day_start),
        func.min(nodes.c.key),
    )
    .join(nodes, name_keys.c.node == nodes.c.key)
    .where(name_keys.c.key.in_(bindparam("keys", expanding=True)), nodes.c.cluster.is_not(None))
    .group_by(name_keys.c.key, nodes.c.cluster).order_by(func.min(nodes.c.number), nodes.c.cluster)
)  # fmt: skip
KEYED = select(name_keys.c.key).where(name_keys.c.key.in_(bindparam("keys", expanding=True))).distinct()
BY_DAY = text(
    'SELECT article FROM sketches WHERE number < :before AND ("start" IS NULL OR "start" <= :last) '
    'AND ("end" IS NULL OR "end" >= :first) ORDER BY number DESC LIMIT :most'
)
PUBLISHED = select(pages.c.published).where(pages.c.article == bindparam("article"))
