"""Which lines are the title, the byline, a printed date, furniture, and which are the article."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dragoman.model.span import Span, Spans
from dragoman.reading.page.table import PageTable
from dragoman.text.fold import fold
from dragoman.text.swap import swap

_PLAIN = {"’": "'", "\u00a0": " ", "\u202f": " "}
_WORD = re.compile(r"[^\W\d_]+\.?|\d+")
_NUMERIC_DATE = re.compile(r"\b\d{1,4}([./-])\d{1,2}\1\d{1,4}(?!\d)")
_SENTENCE_END = re.compile(r"[.!?…:;][\"”»'’)\]\s]*$")
_FULL_STOP = re.compile(r"(?<![A-Z])\.[\"”»'’)\]\s]*$")
_INNER_STOP = re.compile(r"[a-zà-ÿ0-9][.!?][\"”»]?\s+[A-ZÀ-Ý«“\"]")
_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20|21)\d\d(?!\d)|\d[./]\d{1,2}[./]\d\d(?!\d)")
_PART = re.compile(r"\s[-–—|·•]+\s")
_PLACED = re.compile(r"(?:[A-ZÀ-Ý][\w.'’-]*(?: |, )(?:(?:de|du|des|la|le|les|of|the|and|et) ){0,2}){1,4}(?:le )?")
_GAP = re.compile(r",? ")
_SENT_BY = re.compile(r" ?\([^()\d]{2,60}\)\s*[-–—]*$")  # "Paris, 3 mai 1911 (de notre correspondant) –"
_PLACE_LONGEST = 9  # words
_STAMP_TAIL = re.compile(r"[.;|(]\s|(?<=\d\d)(?= (?:by|par|in|à) )|\s[-–—·•]\s")
_WRITER = re.compile(r"^\s*(?:by|par) [^\d,]{2,40}?(?:,| on| le)(?= )")
_SITE = re.compile(r"\s[-–—|:·]\s[^-–—|]{1,40}$")
_STAMP_LONGEST = 120
_TITLE_LONGEST = 260
_SHORT = 6  # words: a line of navigation, a label
_LABEL = 3
_TAIL_FROM = 0.5  # a prompt before the middle of the page does not end the article
_BYLINE_AMONG = 8  # the first lines, where a byline stands


@dataclass(frozen=True, slots=True)
class PageParts:
    """`furniture` are whole lines beside the article, `body` all the rest; `title` and `byline` stand in neither.

    `title` and `byline` are None where the page shows none. `dates` are the lines, wherever else they stand, in which
    the page tells a day of its own.
    """

    title: Span | None
    byline: Span | None
    furniture: Spans
    dates: Spans
    body: Spans


def find_page_parts(
    text: str, blocks: Sequence[Span], *, table: PageTable, title_given: str | None = None
) -> PageParts:
    """The parts of a page; every block ends up in exactly one of them.

    The title is the block that equals `title_given` (folded), else the first line that looks like a headline, if any
    stands before the article's first sentence. Subheadings belong to the body.
    """
    lines = [swap(block.of(text), _PLAIN) for block in blocks]
    kinds = [_kind(line, table) for line in lines]
    _mark_tail(lines, kinds)
    _mark_window_title(lines, kinds)
    title = _title(lines, kinds, title_given)
    _mark_repeats(lines, kinds, title)
    _mark_edges(lines, kinds, title)
    byline = _byline(kinds)
    groups: dict[str, list[Span]] = {"furniture": [], "date": [], "body": []}
    for number, (block, kind) in enumerate(zip(blocks, kinds, strict=True)):
        if number not in (title, byline):
            groups["furniture" if kind in ("line", "tail", "date") else "body"].append(block)
        if kind in ("date", "stamp") or number == byline:
            groups["date"].append(block)
    return PageParts(
        title=blocks[title] if title is not None else None,
        byline=blocks[byline] if byline is not None else None,
        furniture=tuple(groups["furniture"]),
        dates=tuple(groups["date"]),
        body=tuple(groups["body"]),
    )


def _kind(line: str, table: PageTable) -> str:
    """ "line", "tail" or "byline" by the first pattern that fits, "date" for a printed date, "stamp" for a line that
    tells one beside other words, else ""."""
    if _is_date(line, table):
        return "date"
    found = next((one for one in table.furniture if len(line) <= one.longest and one.fits(line)), None)
    if found is not None:
        dated = (found.dated and _YEAR.search(line)) or (table.stamp.match(line) and _is_stamp(line, table))
        return "date" if dated and found.kind == "line" else found.kind
    return "stamp" if _is_stamp(line, table) else ""


def _is_stamp(line: str, table: PageTable) -> bool:
    """A short line, no sentence, that prints a day behind a label or parted from its other words, or an issue's."""
    if len(line) > _STAMP_LONGEST or not _YEAR.search(line) or _INNER_STOP.search(line.replace(". ", "; ")):
        return False
    if table.stamp.match(line):
        return any(_is_date(piece, table) for piece in _tails(table.stamp, line))
    pieces = _PART.split(line)
    if len(pieces) > 1 and any(_is_date(piece, table) for piece in pieces):
        return not _FULL_STOP.search(line)
    if _is_placed(line, table):
        return True
    return bool(table.issue.search(line)) and not _FULL_STOP.search(line)


def _is_placed(line: str, table: PageTable) -> bool:
    """ "Riga, May 3 1921 (Baltic Wire)": a place, a day, and at most who sent it."""
    line = _SENT_BY.sub("", line)
    ends = [found.end() for found in _GAP.finditer(line)][:_PLACE_LONGEST]
    return any(_PLACED.fullmatch(line, 0, end) and _is_date(line[end:], table) for end in ends)


def _tails(label: re.Pattern[str], line: str) -> Iterator[str]:
    """What stands behind each label, up to the words behind its date."""
    for found in label.finditer(line):
        yield _STAMP_TAIL.split(_WRITER.sub("", line[found.end() :]), maxsplit=1)[0]


def _is_date(line: str, table: PageTable) -> bool:
    """Whether `line` holds a month or a numeric date and nothing but what a date line holds."""
    if len(line) > 100:
        return False
    if line.rstrip(".,").lower() in table.weekdays:
        return True
    if not any(character.isdigit() for character in line):
        return False
    words = [word.rstrip(".").lower() for word in _WORD.findall(line)]
    if not (_NUMERIC_DATE.search(line) or any(word in table.months for word in words)):
        return False
    return all(word.isdigit() or word in table.months or word in table.date_words for word in words)


def _mark_tail(lines: Sequence[str], kinds: list[str]) -> None:
    """Everything behind a form for comments near the end is furniture."""
    for number, kind in enumerate(kinds):
        if kind == "tail" and number >= _TAIL_FROM * (len(lines) - 1):
            kinds[number:] = ["tail"] * (len(kinds) - number)
            return


def _mark_window_title(lines: Sequence[str], kinds: list[str]) -> None:
    """A headline with the site's name behind it, above the same headline without, is the title of the window."""
    known = {line for line in lines if len(line.split()) >= _LABEL}
    for number, line in enumerate(lines[:_BYLINE_AMONG]):
        head = _SITE.sub("", line)
        if not kinds[number] and head != line and head in known:
            kinds[number] = "line"


def _title(lines: Sequence[str], kinds: Sequence[str], title_given: str | None) -> int | None:
    wanted = fold(title_given) if title_given else ""
    if wanted:
        found = next((number for number, line in enumerate(lines) if fold(line) == wanted), None)
        if found is not None:
            return found
    candidates = [number for number, kind in enumerate(kinds) if not kind]
    for place, number in enumerate(candidates[:4]):
        if not _like_headline(lines[number]):
            return None
        following = candidates[place + 1] if place + 1 < len(candidates) else None
        is_label = len(lines[number].split()) <= _LABEL and following is not None
        if not (is_label and following is not None and _like_headline(lines[following])):
            return number
    return None


def _like_headline(line: str) -> bool:
    """One stretch of words without a full stop at its end or a sentence's end inside."""
    if len(line) > _TITLE_LONGEST or _FULL_STOP.search(line) or not any(map(str.isalpha, line)):
        return False
    return len(_INNER_STOP.findall(line)) <= (1 if line.rstrip().endswith(("?", "!")) else 0)


def _mark_repeats(lines: Sequence[str], kinds: list[str], title: int | None) -> None:
    """A line that the page prints again is furniture; its first appearance stays, save before the title."""
    counts = Counter(lines)
    seen = {lines[title]} if title is not None else set[str]()
    for number, line in enumerate(lines):
        if number == title or kinds[number] or counts[line] == 1:
            continue
        if line in seen or (title is not None and number < title):
            kinds[number] = "line"
        seen.add(line)


def _mark_edges(lines: Sequence[str], kinds: list[str], title: int | None) -> None:
    """Short lines without a sentence's end before the title and behind the last sentence: labels, links, signatures."""
    for number in range(title or 0):
        if not kinds[number] and len(lines[number].split()) <= _SHORT:
            kinds[number] = "line"
    if sum(not kind for kind in kinds) <= _LABEL:
        return
    for number in range(len(lines) - 1, -1, -1):
        if number == title:
            return
        if kinds[number]:
            continue
        if len(lines[number].split()) > _SHORT or _SENTENCE_END.search(lines[number]):
            return
        kinds[number] = "line"


def _byline(kinds: list[str]) -> int | None:
    """The first line that names the writer, near the top or at the very end; others are plain lines."""
    places = [number for number, kind in enumerate(kinds) if kind == "byline"]
    near = [number for number in places if number < _BYLINE_AMONG or number >= len(kinds) - 2]
    for number in places:
        if number not in near:
            kinds[number] = ""
    return near[0] if near else None
