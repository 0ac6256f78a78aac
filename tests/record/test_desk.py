"""What the desk remembers of entities."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import pytest
from sqlalchemy import select
from tests.built import copied

from dragoman.record.desk import Desk
from dragoman.record.ports import Node
from dragoman.store import tables
from dragoman.store.database import writing
from dragoman.store.ledger import StoreKeeper


def test_the_country_of_one_more_member_asks_for_that_member_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    record, asked, members = copied(tmp_path), list[str](), list[str]()
    name = max(record.store.entities(), key=lambda one: one.articles if one.country else 0)
    nodes = StoreKeeper.nodes

    def first_members(_: StoreKeeper, clusters: Sequence[str], most: int) -> Mapping[str, Sequence[str]]:
        return {name.id: members[:most]} if name.id in clusters else {}

    def met(keeper: StoreKeeper, keys: Iterable[str]) -> Sequence[Node]:
        listed = list(keys)
        asked.extend(listed)
        return nodes(keeper, listed)

    with writing(record.store.engine) as connection:
        run = connection.scalars(select(tables.runs.c.id)).first()
        desk = Desk(StoreKeeper(connection, run or 1))
        everyone = list(desk.keeper.members([name.id]))
        assert len(everyone) > 2
        monkeypatch.setattr(StoreKeeper, "first_members", first_members)
        monkeypatch.setattr(StoreKeeper, "nodes", met)
        for known in (everyone[:2], everyone):
            members[:] = known
            asked.clear()
            desk.forget_views()
            assert desk.country(name.id) == name.country
            assert asked == known[-(len(everyone) - 2) :] if known == everyone else asked == known
        members[:] = everyone[1:]  # its first is another's now
        asked.clear()
        desk.forget_views()
        assert desk.country(name.id) == name.country
        assert asked == everyone[1:]
