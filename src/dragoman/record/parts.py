"""Who has which part in the quotations and events of one article, as rows."""

from collections.abc import Iterable

from dragoman.record.nodes import node_key
from dragoman.record.ports import Role, Source
from dragoman.record.told import told_quotations


def quotation_roles(source: Source) -> list[tuple[str, Role, int, str]]:
    """(quotation node, role, place in the list, entity node)."""
    rows: list[tuple[str, Role, int, str]] = []
    article = source.article.id
    for q in told_quotations(source):
        lists: tuple[tuple[Role, tuple[str, ...]], ...] = (
            ("speaker", q.speaker),
            ("on_behalf", (q.on_behalf,) if q.on_behalf else ()),
            ("addressee", q.addressee),
            ("target", q.target),
        )
        rows += _rows(article, q.id, lists)
    return rows


def event_roles(source: Source) -> list[tuple[str, Role, int, str]]:
    """(event node, role, place in the list, entity node)."""
    rows: list[tuple[str, Role, int, str]] = []
    told = {q.id: q.speaker for q in source.reading.quotations}
    for e in source.reading.events:
        lists: tuple[tuple[Role, tuple[str, ...]], ...] = (
            ("actor", e.actors),
            ("recipient", e.recipients),
            ("place", (e.place,) if e.place else ()),
            ("holder", told.get(e.told_in or "", ())),
        )
        rows += _rows(source.article.id, e.id, lists)
    return rows


def _rows(article: str, local: str, lists: Iterable[tuple[Role, tuple[str, ...]]]) -> list[tuple[str, Role, int, str]]:
    key = node_key(article, local)
    return [(key, role, n, node_key(article, name)) for role, names in lists for n, name in enumerate(names)]
