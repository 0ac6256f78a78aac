"""Articles about the same happening."""

from dataclasses import dataclass

from dragoman.views.reader import RecordReader


@dataclass(frozen=True, slots=True)
class StoryArticle:
    """An article of a story."""

    id: str
    outlet: str | None
    language: str
    title: str | None
    published: str | None


@dataclass(frozen=True, slots=True)
class StoryRow:
    """A story: its days (ISO, null where unknown) and its articles."""

    id: str
    title: str | None
    start: str | None
    end: str | None
    articles: tuple[StoryArticle, ...]


def stories(reader: RecordReader) -> list[StoryRow]:
    """Stories by first day, undated last."""
    known = {a.id: a for a in reader.articles()}
    rows = [
        StoryRow(
            story.id,
            story.title,
            story.start,
            story.end,
            tuple(
                StoryArticle(a.id, a.outlet, a.language, a.title, a.published.value)
                for a in (known[i] for i in story.articles if i in known)
            ),
        )
        for story in reader.stories()
    ]
    return sorted(rows, key=lambda row: (row.start is None, row.start or "", row.id))
