"""Read every gold example and score every stage."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Protocol

from dragoman.errors import KnowledgeError, UsageError
from dragoman.model.article import Article
from dragoman.model.reading import Reading
from dragoman.scoring import gold
from dragoman.scoring.answers import Example, Pair, Side
from dragoman.scoring.floors import HELD, NAME, ScoreRow, load_floors
from dragoman.scoring.gold import HALVES, Half
from dragoman.scoring.metrics import Scores
from dragoman.scoring.stages.actors import score_actors
from dragoman.scoring.stages.events import score_events, score_none
from dragoman.scoring.stages.issues import score_issues
from dragoman.scoring.stages.names import score_names
from dragoman.scoring.stages.occasions import score_occasions, tell
from dragoman.scoring.stages.page import score_dates, score_furniture
from dragoman.scoring.stages.pairs import Judged, judge_pair, score_pairs
from dragoman.scoring.stages.quotations import score_acts, score_constructions, score_quotations, score_speakers
from dragoman.scoring.stages.times import score_figures, score_times

MIXED = "all"  # the "language" of stages whose examples mix languages


class Reader(Protocol):
    """Text in, reading out, as `dragoman.read`."""

    def __call__(self, text: str, *, language: str | None, published: date | None) -> Reading: ...


@dataclass(frozen=True, slots=True)
class Group:
    """The scores of one language and half."""

    language: str
    half: str
    scores: Scores


type Stage = Callable[[Path, Sequence[Half], Reader], Iterator[Group]]


def evaluate_gold(
    gold_dir: Path | str, *, stages: Iterable[str] | None = None, half: Half | None = None, reader: Reader | None = None
) -> list[ScoreRow]:
    """One row a stage, language, half and measure, floors of ``floors.toml`` beside those of both halves together.

    `stages` limits it to some of `STAGES`, `half` to "dev" or "test"; `reader` stands in for the package's own.
    Raises `UsageError` for an unknown stage or half, `KnowledgeError` for gold that does not hold together.
    """
    folder = Path(gold_dir)
    wanted = list(STAGES) if stages is None else list(stages)
    unknown = [name for name in wanted if name not in STAGES]
    if unknown:
        raise UsageError(f"no stage {unknown[0]!r}; valid: {', '.join(STAGES)}")
    if half is not None and half not in HALVES:
        raise UsageError(f"no half {half!r}; valid: {', '.join(HALVES)}")
    if not folder.is_dir():
        raise UsageError(f"{folder} is no folder; a folder with {', '.join(STAGES)} is wanted")
    halves = HALVES if half is None else (half,)
    floors = load_floors(folder / NAME) if (folder / NAME).is_file() else {}
    return [
        replace(row, floor=floors.get((row.stage, row.language, row.metric)) if row.half == HELD else None)
        for name in wanted
        for group in STAGES[name](folder / name, halves, reader or _own_reader)
        for row in _rows(name, group)
    ]


def _own_reader(text: str, *, language: str | None, published: date | None) -> Reading:
    from dragoman.reading.read import read  # loads the models' library: only when something is read

    return read(text, language=language, published=published, compared=True)


def _rows(stage: str, group: Group) -> Iterator[ScoreRow]:
    for metric, ratio in group.scores.items():
        yield ScoreRow(stage, group.language, group.half, metric, ratio.value if ratio.n else None, ratio.n)


def _halved[A](read: dict[Half, list[A]], score: Callable[[list[A]], Scores], language: str) -> Iterator[Group]:
    """Each half on its own, then both together."""
    for half, part in read.items():
        yield Group(language, half, score(part))
    if len(read) == len(HALVES):
        yield Group(language, HELD, score([one for part in read.values() for one in part]))


def _text_stage[A](
    folder: Path,
    halves: Sequence[Half],
    reader: Reader,
    *,
    load: Callable[[Path, str], tuple[Example[A], ...]],
    score: Callable[[list[tuple[Example[A], Reading]]], Scores],
) -> Iterator[Group]:
    for language in _languages(folder):
        examples = {half: load(folder / language / f"{half}.toml", language) for half in halves}
        read = {half: [(one, _read(one, reader)) for one in part] for half, part in examples.items()}
        yield from _halved(read, score, language)


def _none_stage(folder: Path, halves: Sequence[Half], reader: Reader) -> Iterator[Group]:  # noqa: ARG001
    """Not halved: ``none/<language>.toml``."""
    for path in sorted(folder.glob("*.toml")):
        examples = gold.load_none(path, path.stem)
        yield Group(path.stem, HELD, score_none([(one, _read(one, reader)) for one in examples]))


def _names_stage(folder: Path, halves: Sequence[Half], reader: Reader) -> Iterator[Group]:  # noqa: ARG001
    pairs = {half: list(gold.load_names(folder / f"{half}.toml")) for half in halves}
    yield from _halved(pairs, score_names, MIXED)


def _pairs_stage(folder: Path, halves: Sequence[Half], reader: Reader) -> Iterator[Group]:
    """All pairs, then those of each language and those across languages."""
    judged = {half: [_judged(p, folder, reader) for p in gold.load_pairs(folder / f"{half}.toml")] for half in halves}
    yield from _halved(judged, score_pairs, MIXED)
    for languages in sorted({_languages_of(j.pair) for part in judged.values() for j in part}):
        parts = {half: [j for j in part if _languages_of(j.pair) == languages] for half, part in judged.items()}
        yield from _halved(parts, score_pairs, languages)


def _occasions_stage(folder: Path, halves: Sequence[Half], reader: Reader) -> Iterator[Group]:
    def read(article: Article) -> Reading:
        day, language = article.published_given, article.language_given or "und"
        found = _read(Example(article.id, str(folder), language, article.text, day, ()), reader)
        return replace(found, article=replace(found.article, id=article.id))

    told = {half: [tell(one, read) for one in gold.load_occasions(folder / f"{half}.toml")] for half in halves}
    yield from _halved(told, score_occasions, MIXED)


def _issues_stage(folder: Path, halves: Sequence[Half], reader: Reader) -> Iterator[Group]:  # noqa: ARG001
    examples = {half: list(gold.load_issues(folder / f"{half}.toml")) for half in halves}
    yield from _halved(examples, score_issues, MIXED)


def _languages_of(pair: Pair) -> str:
    return "-".join(sorted((pair.left.language, pair.right.language)))


def _judged(pair: Pair, folder: Path, reader: Reader) -> Judged:
    return judge_pair(pair, *(_read_side(side, pair, folder, reader) for side in (pair.left, pair.right)))


def _read_side(side: Side, pair: Pair, folder: Path, reader: Reader) -> Reading:
    return _read(Example(pair.id, str(folder), side.language, side.text, side.date, ()), reader)


def _read[A](example: Example[A], reader: Reader) -> Reading:
    published = date.fromisoformat(example.published) if example.published else None
    try:
        return reader(example.text, language=example.language, published=published)
    except Exception as error:
        error.add_note(f"while reading gold example {example.id} of {example.where}")
        raise


def _languages(folder: Path) -> list[str]:
    found = sorted(path.name for path in folder.iterdir() if path.is_dir()) if folder.is_dir() else []
    if not found:
        raise KnowledgeError(f"{folder}: no folder of a language; one such as {folder / 'en'} is wanted")
    return found


# In the order of the reading. Each: load its files, read the texts, score.
STAGES: dict[str, Stage] = {
    "furniture": partial(_text_stage, load=gold.load_pages, score=score_furniture),
    "dates": partial(_text_stage, load=gold.load_pages, score=score_dates),
    "times": partial(_text_stage, load=gold.load_times, score=score_times),
    "actors": partial(_text_stage, load=gold.load_actors, score=score_actors),
    "quotations": partial(_text_stage, load=gold.load_quotations, score=score_quotations),
    "articles": partial(_text_stage, load=gold.load_quotations, score=score_quotations),
    "constructions": partial(_text_stage, load=gold.load_constructions, score=score_constructions),
    "speakers": partial(_text_stage, load=gold.load_quotations, score=score_speakers),
    "acts": partial(_text_stage, load=gold.load_quotations, score=score_acts),
    "events": partial(_text_stage, load=gold.load_events, score=score_events),
    "deeds": partial(_text_stage, load=gold.load_events, score=score_events),
    "figures": partial(_text_stage, load=gold.load_figures, score=score_figures),
    "none": _none_stage,
    "names": _names_stage,
    "pairs": _pairs_stage,
    "occasions": _occasions_stage,
    "issues": _issues_stage,
}
