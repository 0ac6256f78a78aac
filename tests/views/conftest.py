import pytest
from tests.fakes import FakeRecord, fake_record


@pytest.fixture
def record() -> FakeRecord:
    return fake_record()
