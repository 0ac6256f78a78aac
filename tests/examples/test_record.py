"""A record of each example is held to its expected.toml, entry by entry.

What is not reached today stands in xfail/ with its reason. Those are strict: once one is reached its line must go
(`python tools/refresh_xfail.py` does it), so the lists always tell the truth.
"""

from functools import cache
from pathlib import Path

import pytest
from tests.examples import expected, held, reached


class NotReachedError(AssertionError):
    """The record misses something; any other error of a check is a fault of its own."""


@pytest.fixture(scope="session")
def records(tmp_path_factory: pytest.TempPathFactory) -> dict[str, held.Held]:
    return {name: held.build(Path(tmp_path_factory.mktemp("example")) / "record", name) for name in expected.EXAMPLES}


@cache
def failing(example: str) -> dict[str, str]:
    return expected.load_xfail(example)


def marked(example: str, check: expected.Check) -> object:
    listed = failing(example)
    reason = listed.get(check.id)
    marks = [pytest.mark.xfail(reason=reason, raises=NotReachedError, strict=True)] if reason is not None else []
    return pytest.param(example, check, id=f"{example.partition('-')[0]}-{check.id}", marks=marks)


@pytest.mark.parametrize(
    ("example", "check"), [marked(name, check) for name in expected.EXAMPLES for check in expected.checks(name)]
)
def test_record(example: str, check: expected.Check, records: dict[str, held.Held]) -> None:
    lacking = reached.missing(check, records[example])
    if lacking:
        raise NotReachedError(lacking)


@pytest.mark.parametrize("example", expected.EXAMPLES)
def test_every_article_is_in_the_record(example: str, records: dict[str, held.Held]) -> None:
    assert sorted(records[example].articles) == sorted(expected.load_texts(example))


@pytest.mark.parametrize("example", expected.EXAMPLES)
def test_xfail_names_checks_that_exist(example: str) -> None:
    listed = failing(example)
    assert sorted(set(listed) - {check.id for check in expected.checks(example)}) == []
    assert [name for name, reason in listed.items() if not reason.strip()] == []
