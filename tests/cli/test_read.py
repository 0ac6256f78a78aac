"""`dragoman read` around a reading that is not the matter here: order, rejects, options, exit codes."""

import json
import sys
from dataclasses import dataclass
from types import ModuleType

import pytest

from dragoman.model.article import Article


@dataclass
class Failure:
    article: Article
    stage: str
    reason: str


class Read:
    def __init__(self, article):
        self.article = article

    def to_dict(self):
        a = self.article
        return {"text": a.text, "language": a.language_given, "published": a.published_given}


@pytest.fixture(autouse=True)
def reading(monkeypatch):
    module = ModuleType("dragoman.reading.read")
    module.ReadFailure = Failure
    module.read_articles = lambda articles, **_: (
        Failure(a, "reading", "no sentence") if "unreadable" in a.text else Read(a) for a in articles
    )
    monkeypatch.setitem(sys.modules, "dragoman.reading.read", module)


def files(folder, **texts):
    for name, text in texts.items():
        (folder / f"{name}.txt").write_bytes(text.encode() if isinstance(text, str) else text)
    return [str(folder / f"{name}.txt") for name in texts]


def test_one_json_line_an_article_in_input_order(run, tmp_path):
    code, out, err = run("read", *files(tmp_path, b="La flotte est partie.", a="The fleet has left."))
    assert (code, err) == (0, "")
    assert [json.loads(line)["text"] for line in out.splitlines()] == ["La flotte est partie.", "The fleet has left."]


def test_what_is_given_goes_with_every_article(run, tmp_path):
    _, out, _ = run("read", *files(tmp_path, a="Hello there."), "--language", "fr", "--published", "1931-05-05")
    assert json.loads(out) == {"text": "Hello there.", "language": "fr", "published": "1931-05-05"}


@pytest.mark.parametrize(
    "bad", [b"", b"   \n", b"\x00\x01\x02\xff\xfe\x00", b"unreadable"], ids=["empty", "blank", "binary", "unread"]
)
def test_a_reject_is_named_and_the_rest_goes_on(run, tmp_path, bad):
    code, out, err = run("read", *files(tmp_path, bad=bad, good="The fleet has left."))
    assert code == 1
    assert [json.loads(line)["text"] for line in out.splitlines()] == ["The fleet has left."]
    assert err.startswith("rejected ")
    assert "bad.txt" in err


def test_a_file_that_is_not_there_is_a_reject(run, tmp_path):
    code, out, err = run("read", str(tmp_path / "gone.txt"))
    assert (code, out) == (1, "")
    assert "gone.txt" in err


@pytest.mark.parametrize("inside", [True, False])
def test_the_cast_of_the_record_around_is_known_to_the_reading(run, tmp_path, monkeypatch, inside):
    (tmp_path / "crisis" / "notes").mkdir(parents=True)
    (tmp_path / "crisis" / "dragoman.toml").write_text("")
    (tmp_path / "crisis" / "cast.toml").write_text('[[members]]\nname = "Ilya Maren"\ntype = "person"\n')
    given = []
    stand_in = sys.modules["dragoman.reading.read"]
    monkeypatch.setattr(stand_in, "read_articles", lambda articles, cast: given.append(cast) or list(articles)[:0])
    monkeypatch.chdir(tmp_path / "crisis" / "notes" if inside else tmp_path)
    monkeypatch.delenv("DRAGOMAN_RECORD", raising=False)
    assert run("read", *files(tmp_path, a="The fleet has left."))[0] == 0
    assert (given[0] is not None) is inside


def test_a_record_that_is_named_must_be_there(run, tmp_path):
    code, _, err = run("read", *files(tmp_path, a="The fleet."), "--record", str(tmp_path / "gone"))
    assert code == 3
    assert "no such record" in err
