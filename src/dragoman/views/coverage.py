"""What the record was read from: articles, languages, days, copies, and what could not be read."""

from collections import Counter
from dataclasses import dataclass

from dragoman.views.reader import RecordReader


@dataclass(frozen=True, slots=True)
class LanguageCount:
    """Articles in one language (ISO 639-1)."""

    language: str
    articles: int


@dataclass(frozen=True, slots=True)
class Rejected:
    """What was not read, by which room, and why."""

    where: str
    stage: str
    reason: str


@dataclass(frozen=True, slots=True)
class Coverage:
    """Counts of a record; `first` and `last` are the first and last publication days (ISO)."""

    articles: int
    origins_at_most: int
    outlets: int
    dated: int
    first: str | None
    last: str | None
    languages: tuple[LanguageCount, ...]
    entities: int
    statements: int
    events: int
    stories: int
    disagreements: int
    rejected: tuple[Rejected, ...]


def coverage(reader: RecordReader) -> Coverage:
    """Count the record once."""
    articles = reader.articles()
    days = sorted(a.published.value for a in articles if a.published.value)
    languages = Counter(a.language for a in articles)
    return Coverage(
        articles=len(articles),
        origins_at_most=len({a.origin for a in articles}),
        outlets=len({a.outlet for a in articles if a.outlet}),
        dated=len(days),
        first=days[0] if days else None,
        last=days[-1] if days else None,
        languages=tuple(LanguageCount(code, n) for code, n in sorted(languages.items(), key=lambda x: (-x[1], x[0]))),
        entities=len(reader.entities()),
        statements=len(reader.statements()),
        events=len(reader.events()),
        stories=len(reader.stories()),
        disagreements=len(reader.disagreements()),
        rejected=tuple(Rejected(r.where, r.stage, r.reason) for r in reader.rejects()),
    )
