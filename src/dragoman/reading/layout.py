"""What the text tells before it is parsed: lines, furniture, title, dates, quote marks, where sentences start."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from dragoman.languages import Language, known_languages, load_language
from dragoman.model.article import Article, Page, Published
from dragoman.model.span import Spans
from dragoman.reading.page import PageParts, find_blocks, find_page_parts, load_page
from dragoman.reading.times import Expression, date_article, find_expressions, load_times
from dragoman.text.labels import after_label
from dragoman.text.marks import Pair, pair_marks

_SPACES = " \t\u00a0\u202f\u2009"


@dataclass(frozen=True, slots=True)
class Layout:
    """One article, ready for the parser. `starts` and `joins` are offsets where a sentence must or may not start."""

    article: Article
    code: str
    language: Language
    blocks: Spans
    parts: PageParts
    expressions: tuple[Expression, ...]
    published: Published
    stated_date: str | None
    pairs: tuple[Pair, ...]
    starts: frozenset[int]
    joins: frozenset[int]


def lay_out(article: Article, code: str) -> Layout:
    """Lay out an article in the language with this code; an unknown one uses the shared defaults."""
    language = load_language(code if code in _known() else "und")
    text = article.text
    blocks = find_blocks(text)
    parts = find_page_parts(text, blocks, table=load_page(language.code), title_given=article.title_given)
    table = load_times(language.code)
    expressions = find_expressions(text, table=table, within=blocks)
    dating = date_article(
        text,
        body=parts.body,
        printed=parts.dates,
        expressions=expressions,
        published_given=article.published_given,
        basis=article.published_basis,
        table=table,
    )
    pairs = pair_marks(text, blocks)
    starts = frozenset(at for block in blocks for at in (block.start, after_label(text, block)))
    return Layout(
        article=article,
        code=code,
        language=language,
        blocks=blocks,
        parts=parts,
        expressions=expressions,
        published=dating.published,
        stated_date=dating.stated_date,
        pairs=pairs,
        starts=starts,
        joins=frozenset(_joins(text, pairs, language)) - starts,
    )


def page_of(layout: Layout, sentences: Spans) -> Page:
    """What the reading says of the article itself."""
    article = layout.article
    return Page(
        id=article.id,
        path=article.path,
        url=article.url,
        outlet=article.outlet,
        language=layout.code,
        title=layout.parts.title,
        byline=layout.parts.byline,
        published=layout.published,
        title_given=article.title_given,
        stated_date=layout.stated_date,
        furniture=layout.parts.furniture,
        sentences=sentences,
    )


@cache
def _known() -> frozenset[str]:
    return frozenset(known_languages())


def _joins(text: str, pairs: Sequence[Pair], language: Language) -> list[int]:
    """Closing marks end no sentence by themselves, nor does a colon in front of an opening one."""
    found = []
    for pair in pairs:
        if pair.close is not None:
            found.append(pair.close)
        after = pair.outer.end
        while after < len(text) and text[after] in _SPACES:
            after += 1
        if after < len(text) and (text[after] in ",;)" or text[after].islower()):
            found.append(after)
        before = pair.open - 1
        while before > 0 and text[before] in _SPACES:
            before -= 1
        if before >= 0 and text[before] in ":,":
            found += [pair.open, pair.inner.start]
    return found + _after_titles(text, language)


def _after_titles(text: str, language: Language) -> list[int]:
    """The name behind "Mr." or « MM. » starts no sentence."""
    pattern = _title(language.titles.honorifics)
    return [hit.end() for hit in pattern.finditer(text)] if pattern is not None else []


@lru_cache(maxsize=32)
def _title(honorifics: frozenset[str]) -> re.Pattern[str] | None:
    """A shortened title in front of a word; None where a language shortens none."""
    titles = sorted(title for title in honorifics if title.endswith("."))
    if not titles:
        return None
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, titles))})\s+(?=\w)", re.IGNORECASE)
