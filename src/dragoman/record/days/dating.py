"""When an article is from, told by others: copies of it, and what it shares with articles whose days are known.

Only what cannot be wrong for news is used: nothing is reported before it happened, a copy stands within a week of its
original, and what an article opens with happened in the week before it (what is told further down may be old).
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from dragoman.model.article import Published
from dragoman.model.event import EventMention
from dragoman.model.quotation import Quotation
from dragoman.model.record import RecordEvidence
from dragoman.model.span import Span, Spans
from dragoman.record.clusters import reach
from dragoman.record.days.clues import Clue, shift
from dragoman.record.days.news import opening_weekday
from dragoman.record.days.shared import is_narrow, occasion_clues
from dragoman.record.desk import Desk
from dragoman.record.events.judging import judge_events
from dragoman.record.nodes import node_key, words_of
from dragoman.record.ports import Node, Role, Source
from dragoman.record.statements.judging import judge_quotations

OPENING = 0.35  # of the text: what stands there is the news itself
ROUNDS = 4  # one article dates the next
RECENT = 60  # the latest articles with somebody in common that are asked
LATEST = 300  # what each of them says and does last
FRESH = 7  # days within which news is told
BEFORE_COPY, AFTER_COPY = 1, 6  # days around an article within which its copies and translations appear


@dataclass(frozen=True, slots=True)
class Dating:
    """Bounds and the clues they come from."""

    published: Published
    clues: tuple[Clue, ...] = ()


def date_together(desk: Desk, articles: Sequence[str]) -> dict[str, Dating]:
    """What the rest of the record tells of the days of these articles, whose own text leaves them open.

    Round by round: an article is dated by those whose day was known in the rounds before, so that no two date one
    another; articles that are not among these count with what their own text tells.
    """
    sources = {article: desk.keeper.source(article) for article in articles}
    own = {article: source.reading.article.published for article, source in sources.items()}
    copied = {a: [*_copy_clues(desk, sources[a])] for a in articles}
    fixed = {a: [*copied[a], *_shared_clues(desk, sources[a])] for a in articles}
    found = {a: narrow(own[a], fixed[a]) for a in articles}
    found |= {a: _opened(sources[a], found[a]) for a in articles if not copied[a]}
    beside = {article: _beside(desk, sources[article]) for article in articles}
    others = {other for listed in beside.values() for other in listed}
    told = {other: desk.keeper.source(other).reading.article.published for other in others}
    for _ in range(ROUNDS):
        settled = told | {article: dating.published for article, dating in found.items()}
        left = [article for article in articles if not is_narrow(settled[article])]
        asked = {a: [*occasion_clues(desk, sources[a], beside[a], settled)] for a in left}
        if not any(asked.values()):
            break
        narrowed = {a: narrow(own[a], [*fixed[a], *clues]) for a, clues in asked.items()}
        found |= narrowed | {a: _opened(sources[a], one) for a, one in narrowed.items() if not copied[a]}
    return found


def _opened(source: Source, dating: Dating) -> Dating:
    """Not before the weekday of the opening: it is the latest news, after all that the article tells of beside it."""
    known = dating.published
    weekday = opening_weekday(source) if dating.clues and known.value is None and known.earliest else None
    if weekday is None or known.earliest is None:
        return dating
    first = shift(known.earliest, (weekday - date.fromisoformat(known.earliest[:10]).weekday()) % 7)
    if known.latest is not None and first > known.latest:
        return dating
    return replace(dating, published=replace(known, value=first if first == known.latest else None, earliest=first))


def _beside(desk: Desk, source: Source) -> list[str]:
    """The latest articles in which somebody of this one speaks or acts."""
    keeper = desk.keeper
    parties = sorted(set(keeper.clusters(keeper.nodes_of("entity", [source.article.id])).values()))
    roles: tuple[Role, ...] = ("speaker", "actor")
    found = keeper.nodes_by_role([(party, role, None, None) for party in parties for role in roles], LATEST)
    met = dict.fromkeys(node.article for node in keeper.nodes(key for keys in found.values() for key in keys))
    return [article for article in met if article != source.article.id][-RECENT:]


def narrow(own: Published, clues: Sequence[Clue]) -> Dating:
    """`own` bounds narrowed by the clues; a clue that contradicts what stands already is left out.

    The latest "not before" counts, with the earliest "not after" that leaves a day open.
    """
    used: list[Clue] = []
    earliest, latest = own.earliest, own.latest
    for clue in sorted(clues, key=lambda c: (c.earliest, c.latest or "9"), reverse=True):
        low = max(clue.earliest, earliest or clue.earliest)
        high = min(clue.latest or latest or "9", latest or clue.latest or "9")
        if low > high or (low == earliest and high == (latest or "9")):
            continue
        used.append(clue)
        earliest, latest = low, None if high == "9" else high
    if not used:
        return Dating(own)
    day = earliest if earliest == latest else None
    spans = tuple(dict.fromkeys((*own.evidence, *(span for clue in used for span in clue.own))))
    return Dating(
        replace(own, value=day, earliest=earliest, latest=latest, basis="inferred", evidence=spans), tuple(used)
    )


def _copy_clues(desk: Desk, source: Source) -> Iterable[Clue]:
    article = source.article.id
    for link in desk.keeper.links("article", [article]):
        other = desk.keeper.source(link.left if link.right == article else link.right)
        day = other.reading.article.published.value
        if day is not None:
            proof = other.reading.article.published.evidence
            words = RecordEvidence(other.article.id, proof, words_of(other.article.text, proof))
            yield Clue(
                shift(day, -BEFORE_COPY), shift(day, AFTER_COPY), (), words, f"a copy or translation of it is of {day}"
            )


def _shared_clues(desk: Desk, source: Source) -> Iterable[Clue]:
    """From statements and events that other articles put on a day."""
    told: tuple[Quotation | EventMention, ...] = (*source.reading.quotations, *source.reading.events)
    keys = {node_key(source.article.id, one.id): one for one in told}
    dated = desk.keeper.published(source.article.id) != source.reading.article.published
    for key, cluster in desk.keeper.clusters(list(keys)).items():
        mine = keys[key]
        if not _done(mine):
            continue
        members = desk.keeper.members([cluster])
        if dated:
            members = sorted(reach([key], partial(_undated_links, desk)).intersection(members))
        for node in desk.keeper.nodes(members):
            exact = node.article != source.article.id and node.start is not None and node.start == node.end
            found = _dated(desk, node) if exact else None
            if found is not None:
                yield _clue(source, mine, *found)


def _undated_links(desk: Desk, keys: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The links that hold without the days that others give an article: what a day brought together tells no day."""
    nodes = {node.key: node for node in desk.keeper.nodes(keys)}
    for kind in ("statement", "event"):
        links = desk.keeper.links(kind, [key for key, node in nodes.items() if node.kind == kind])
        sides = {node.key: node for node in desk.keeper.nodes({key for j in links for key in (j.left, j.right)})}
        for j in links:
            left, right = sides[j.left], sides[j.right]
            if kind == "statement":
                found = judge_quotations(desk.quotation(left), desk.quotation(right), desk.keeper.vectors)
            else:
                found = judge_events(desk.event(left), desk.event(right), desk.keeper.vectors)
            if found is not None and found.verdict == "same":
                yield j.left, j.right


def _dated(desk: Desk, node: Node) -> tuple[str, RecordEvidence] | None:
    """The one day that an article puts a quotation or event on, with its words."""
    other = desk.keeper.source(node.article)
    held: Sequence[Quotation | EventMention] = (*other.reading.quotations, *other.reading.events)
    mine = next(one for one in held if one.id == node.local)
    when = mine.said_on if isinstance(mine, Quotation) else mine.when
    if when is None or when.start is None or when.start != when.end or not _done(mine):
        return None
    spans = _spans(mine)
    return when.start, RecordEvidence(node.article, spans, words_of(other.article.text, spans))


def _done(one: Quotation | EventMention) -> bool:
    return not one.planned if isinstance(one, Quotation) else one.status == "actual" and not one.background


def _spans(one: Quotation | EventMention) -> Spans:
    return one.content if isinstance(one, Quotation) else one.trigger


def _clue(source: Source, mine: Quotation | EventMention, day: str, other: RecordEvidence) -> Clue:
    spans = _spans(mine)
    title = source.reading.article.title or Span(0, 0)
    first = spans[0].start if spans else len(source.article.text)
    opens = first < title.end or first <= OPENING * len(source.article.text)
    what = "the utterance" if isinstance(mine, Quotation) else "the event"
    told = "it opens with" if opens else "it tells of"
    return Clue(day, shift(day, FRESH) if opens else None, spans, other, f"{what} that {told} was on {day}")
