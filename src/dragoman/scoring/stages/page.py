"""Furniture, titles and dates of pages."""

from datetime import date

from dragoman.model.article import Published
from dragoman.model.reading import Reading
from dragoman.scoring.answers import Example, GoldPage
from dragoman.scoring.metrics import HALF, Scores, Shares, Tally, share

type Read = tuple[Example[GoldPage], Reading]
LONGEST = 31  # days that a predicted interval may span and still say when an article is from


def score_furniture(read: list[Read]) -> Scores:
    """Lines of furniture (precision, recall, F over all pages) and the share of right titles."""
    tally, titles = Tally(), []
    for example, reading in read:
        gold, text = example.answers[0], example.text
        spans = reading.article.furniture
        found = {line.strip() for span in spans for line in span.of(text).split("\n") if line.strip()}
        tally += Tally(len(found & gold.furniture), len(found), len(gold.furniture))
        title = reading.article.title
        titles.append((title.of(text).strip() if title else None) == (gold.title or None))
    return {**tally.prf("lines"), "title": share(sum(titles), len(titles))}


def score_dates(read: list[Read]) -> Scores:
    """Shares of pages dated rightly and not wrongly (the rest is open), and of right dates printed on the page.

    ``not_wrong`` is right + open: never wrong is worth more than found.
    """
    judged: list[tuple[str, bool]] = []
    for example, reading in read:
        gold, page = example.answers[0], reading.article
        verdict = judge_date(page.published, gold.published)
        judged += [("right", verdict == "right"), ("not_wrong", verdict != "wrong")]
        judged.append(("stated_date", page.stated_date == gold.stated_date))
        if gold.published.value:
            judged.append(("dated_right", verdict == "right"))
    return Shares.of(judged).ratios()


def judge_date(found: Published, true: Published) -> str:
    """``right``, ``open`` (nothing false is said, and not enough) or ``wrong``."""
    if found.value:
        return "right" if found.value == true.value else "wrong"
    if true.value:
        return _holds(found, true.value)
    if not (true.earliest or true.latest):
        return "right"
    if not _meet(found, true):
        return "wrong"
    return "right" if _as_near(found, true) else "open"


def _holds(found: Published, day: str) -> str:
    """An interval against a day that the text tells."""
    if (found.earliest and day < found.earliest) or (found.latest and found.latest < day):
        return "wrong"
    if found.earliest and found.latest and _days(found.earliest, found.latest) <= LONGEST:
        return "right"
    return "open"


def _meet(found: Published, true: Published) -> bool:
    before = found.latest and true.earliest and found.latest < true.earliest
    after = found.earliest and true.latest and found.earliest > true.latest
    return not (before or after)


def _as_near(found: Published, true: Published) -> bool:
    """Whether `found` bounds the day on the sides that `true` does, and not much wider."""
    if true.earliest and true.latest:
        if not (found.earliest and found.latest):
            return False
        first, last = max(found.earliest, true.earliest), min(found.latest, true.latest)
        union = _days(min(found.earliest, true.earliest), max(found.latest, true.latest))
        return _days(first, last) / union >= HALF
    return found.earliest == true.earliest if true.earliest else found.latest == true.latest


def _days(first: str, last: str) -> int:
    return (date.fromisoformat(last[:10]) - date.fromisoformat(first[:10])).days + 1
