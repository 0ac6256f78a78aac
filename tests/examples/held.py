"""A record of one of the examples, laid out for comparison with what is expected of it."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.examples import expected

from dragoman import api
from dragoman.model.reading import Reading
from dragoman.model.record import Disagreement, Event, RecordArticle, RecordEvidence, Shift, Statement, Tie
from dragoman.scoring.metrics import Words
from dragoman.scoring.parties import alike


@dataclass(frozen=True, slots=True)
class Place:
    """Numbers of the words at which something stands in an article (a file of the folder)."""

    file: str
    words: frozenset[int]

    def iou(self, other: "Place") -> float:
        union = len(self.words | other.words)
        return len(self.words & other.words) / union if self.file == other.file and union else 0.0

    def meets(self, other: "Place") -> bool:
        return self.file == other.file and not self.words.isdisjoint(other.words)


@dataclass(frozen=True, slots=True)
class Held:
    """The record's rows, and the folder's files in it."""

    example: str
    articles: Mapping[str, RecordArticle]
    texts: Mapping[str, str]
    words: Mapping[str, Words]
    readings: Mapping[str, Reading]
    files: Mapping[str, str]
    names: Mapping[str, tuple[str, ...]]
    statements: tuple[Statement, ...]
    events: tuple[Event, ...]
    disagreements: tuple[Disagreement, ...]
    shifts: tuple[Shift, ...]
    ties: tuple[Tie, ...] = ()

    def place(self, article: str, spans: Iterable[tuple[int, int]]) -> Place:
        """Where spans of the record stand."""
        file = self.files[article]
        return Place(file, self.words[file].touched(spans))

    def expected_place(self, quoted: expected.Row) -> Place:
        """Where the words of expected.toml stand; white space may differ from the file's."""
        text, at, spans = self.texts[quoted["file"]], 0, []
        for piece in expected.pieces(quoted):
            pattern = r"\s+".join(re.escape(word) for word in piece.split())
            found = re.compile(pattern).search(text, at)
            assert found, f"{piece!r} is not in {quoted['file']} as the record holds it"
            spans.append(found.span())
            at = found.end()
        article = self.articles[quoted["file"]].id
        return self.place(article, spans)

    def evidence(self, one: RecordEvidence) -> Place:
        return self.place(one.article, one.spans)

    def is_named(self, entity: str, name: str) -> bool:
        return any(alike(written, name) for written in self.names.get(entity, ()))

    def are_named(self, entities: Iterable[str], names: str | Iterable[str]) -> bool:
        """As sets: nobody missing, nobody too many."""
        wanted = [names] if isinstance(names, str) else list(names)
        have = list(entities)
        return all(any(self.is_named(e, n) for n in wanted) for e in have) and all(
            any(self.is_named(e, n) for e in have) for n in wanted
        )

    def written(self, entities: Iterable[str]) -> str:
        return ", ".join(self.names.get(entity, (entity,))[0] for entity in entities) or "nobody"


def build(folder: Path, example: str) -> Held:
    """The record of the folder's articles, made anew in `folder`."""
    api.init(folder)
    source = expected.FOLDERS / example
    (folder / "issues.toml").write_bytes((source / "issues.toml").read_bytes())
    with api.open(folder) as record:
        summary = record.add(source)
        assert summary.rejected == (), summary.rejected
        store = record.store
        articles = _by_file(example, {one.id: store.article_text(one.id) for one in store.articles()}, store.articles())
        texts = {file: store.article_text(one.id) for file, one in articles.items()}
        return Held(
            example=example,
            articles=articles,
            texts=texts,
            words={file: Words.of(text) for file, text in texts.items()},
            readings={file: store.reading(one.id) for file, one in articles.items()},
            files={one.id: file for file, one in articles.items()},
            names={one.id: (one.name, *one.names) for one in store.entities()},
            statements=tuple(store.statements()),
            events=tuple(store.events()),
            disagreements=tuple(store.disagreements()),
            shifts=tuple(store.shifts()),
            ties=tuple(store.ties()),
        )


def _by_file(example: str, texts: Mapping[str, str], articles: Iterable[RecordArticle]) -> dict[str, RecordArticle]:
    """{file of the folder: its article}; lines of one .jsonl share a path and are told apart by their words."""
    lines = {file: " ".join(text.split()) for file, text in expected.load_texts(example).items() if "#" in file}
    found = {}
    for one in articles:
        name = Path(one.path or "").name
        words = " ".join(texts[one.id].split())
        file = next((f for f, text in lines.items() if f.startswith(f"{name}#") and text == words), name)
        found[file] = one
    return found
