"""A record of examples/cuba-1962 is held to expected.toml, entry by entry.

What is not reached today stands in xfail.toml with its reason. Those are strict: once one is reached its line must go
(`python tools/refresh_xfail.py` does it), so the list always tells the truth.
"""

from pathlib import Path

import pytest
from tests.examples import cuba, held, reached

XFAIL = cuba.load_xfail()
CHECKS = cuba.checks()


class NotReachedError(AssertionError):
    """The record misses something; any other error of a check is a fault of its own."""


@pytest.fixture(scope="session")
def record(tmp_path_factory: pytest.TempPathFactory) -> held.Held:
    return held.build(Path(tmp_path_factory.mktemp("cuba")) / "record")


def marked(check: cuba.Check) -> object:
    marks = (
        [pytest.mark.xfail(reason=XFAIL[check.id], raises=NotReachedError, strict=True)] if check.id in XFAIL else []
    )
    return pytest.param(check, id=check.id, marks=marks)


@pytest.mark.parametrize("check", [marked(check) for check in CHECKS])
def test_record(check: cuba.Check, record: held.Held) -> None:
    lacking = reached.missing(check, record)
    if lacking:
        raise NotReachedError(lacking)


def test_every_article_is_in_the_record(record: held.Held) -> None:
    assert sorted(record.articles) == sorted(cuba.load_texts())


def test_xfail_names_checks_that_exist() -> None:
    assert sorted(set(XFAIL) - {check.id for check in CHECKS}) == []
    assert [name for name, reason in XFAIL.items() if not reason.strip()] == []
