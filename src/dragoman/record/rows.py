"""Clusters of nodes told as the record's nouns."""

from collections import Counter
from collections.abc import Iterable, Sequence

from dragoman.model.event import EventMention
from dragoman.model.quotation import NEGATED, Act, Quotation
from dragoman.model.record import Attestation, Event, EventAttestation, Statement, Story
from dragoman.model.span import Evidence, Spans
from dragoman.record import within
from dragoman.record.days.known import act_days, utterance_days
from dragoman.record.days.news import news_day
from dragoman.record.days.told import done_day, said_day
from dragoman.record.desk import Desk
from dragoman.record.issues.ties import only_conditional
from dragoman.record.nodes import in_headline, node_key, sentence_spans, words_of
from dragoman.record.ports import Node, Source


def _usual[T](values: Iterable[T]) -> T | None:
    """The most frequent value, the first of equals; None without any."""
    counted = Counter(values)
    return max(counted, key=lambda v: counted[v]) if counted else None


def tell_statement(
    desk: Desk, name: str, nodes: Sequence[Node], issues: tuple[str, ...] = ()
) -> tuple[Statement, str | None, str | None]:
    """`nodes` in order of arrival; with the days it is found by."""
    held = [(node, desk.keeper.source(node.article)) for node in nodes]
    quotations = [next(q for q in s.reading.quotations if q.id == n.local) for n, s in held]
    pairs = _fullest((s, q, q.content) for (_, s), q in zip(held, quotations, strict=True))
    (said, said_how), occasion = said_day(desk, pairs)
    articles = list(dict.fromkeys(node.article for node in nodes))
    statement = Statement(
        id=name,
        speaker=_first(desk, ((s, q.speaker) for s, q in pairs)),
        on_behalf=next(iter(_first(desk, ((s, (q.on_behalf,) if q.on_behalf else ()) for s, q in pairs))), None),
        addressee=_first(desk, ((s, q.addressee) for s, q in pairs)),
        target=_first(desk, ((s, q.target) for s, q in pairs)),
        act=_act(quotations),
        issues=issues,
        occasion=occasion,
        planned=pairs[0][1].planned,
        said_on=said,
        articles=len(articles),
        origins_at_most=_origins(desk, ((s, q.via) for s, q in pairs)),
        attestations=tuple(_attestation(desk, s, q) for (_, s), q in zip(held, quotations, strict=True)),
        said_how=said_how,
        news_day=None if said and said.start else next(filter(None, (_news_day(desk, s, q) for s, q in pairs)), None),
        conditional=_conditional(desk, pairs, issues),
    )
    days = utterance_days(desk.keeper.published(nodes[0].article), said)
    return statement, days.start if said else days.end, days.end


def _fullest[T](told: Iterable[tuple[Source, T, Spans]]) -> list[tuple[Source, T]]:
    """In order of arrival, those of headlines last: they name neither day nor office, and tell in the present."""
    ordered = sorted(told, key=lambda one: in_headline(one[0].reading, one[2]))
    return [(source, mention) for source, mention, _ in ordered]


def _conditional(desk: Desk, pairs: Sequence[tuple[Source, Quotation]], issues: tuple[str, ...]) -> tuple[str, ...]:
    """Those of the issues that every rendering names in its condition alone."""
    if not issues or not all(quotation.condition for _, quotation in pairs):
        return ()
    named = [only_conditional(source, quotation, desk.keeper.issues()) for source, quotation in pairs]
    return tuple(issue for issue in issues if all(issue in one for one in named))


def _news_day(desk: Desk, source: Source, quotation: Quotation) -> str | None:
    return news_day(source, quotation, desk.keeper.published(source.article.id))


def _part(desk: Desk, source: Source, local: str) -> str | None:
    """The quotation of its article that tells a mention too."""
    return desk.claims("parts", source.article.id, lambda: [within.parts_of(source)])[0].get(local)


def _attestation(desk: Desk, source: Source, quotation: Quotation) -> Attestation:
    article, content = source.article, quotation.content
    words, language = words_of(article.text, content), source.reading.article.language
    part = _part(desk, source, quotation.id)
    misleads = bool(quotation.cue) and (quotation.kind != "speech" or _is_negated(quotation))
    cue = words_of(article.text, quotation.cue) if misleads else None
    return Attestation(
        article.id, article.path, article.outlet, quotation.id, content, words, language, part, quotation.kind, cue
    )


def _is_negated(quotation: Quotation) -> bool:
    told = quotation.evidence["act"]
    return isinstance(told, Evidence) and told.rule.endswith(NEGATED)


def _act(quotations: Sequence[Quotation]) -> Act:
    telling = [q.act for q in quotations if q.act != "state"]
    return _usual(telling) or "state"


def _first(desk: Desk, lists: Iterable[tuple[Source, tuple[str, ...]]]) -> tuple[str, ...]:
    """The record ids of the first list that names anyone."""
    for source, names in lists:
        keys = [node_key(source.article.id, name) for name in names]
        clusters = desk.keeper.clusters(keys)
        ids = tuple(dict.fromkeys(clusters[key] for key in keys if key in clusters))
        if ids:
            return ids
    return ()


def _origins(desk: Desk, told: Iterable[tuple[Source, tuple[str, ...]]]) -> int:
    """How many origins at most: articles of one origin, and those that have it from one agency or outlet, are one."""
    groups: list[set[str]] = []
    for source, via in told:
        keys = [node_key(source.article.id, name) for name in via]
        own = {desk.origin(source.article.id), *desk.keeper.clusters(keys).values()}
        joined = own.union(*(group for group in groups if group & own))
        groups = [*(group for group in groups if not group & own), joined]
    return len(groups)


def _told_by(source: Source, event: EventMention) -> tuple[str, ...]:
    """Through whom the event is told."""
    return next((q.via for q in source.reading.quotations if q.id == event.told_in), ())


def tell_event(
    desk: Desk, name: str, nodes: Sequence[Node], issues: tuple[str, ...] = ()
) -> tuple[Event, str | None, str | None]:
    """`nodes` in order of arrival; with the days it is found by."""
    held = [(node, desk.keeper.source(node.article)) for node in nodes]
    mentions = [next(e for e in s.reading.events if e.id == n.local) for n, s in held]
    told = list(zip((s for _, s in held), mentions, strict=True))
    pairs = _fullest((s, e, e.trigger) for (_, s), e in zip(held, mentions, strict=True))
    mentions = [mention for _, mention in pairs]
    when, when_how = done_day(desk, pairs)
    articles = list(dict.fromkeys(node.article for node in nodes))
    sayings = [node_key(s.article.id, e.performed_by) for s, e in pairs if e.performed_by]
    event = Event(
        id=name,
        type=mentions[0].type,
        named_type=mentions[0].named_type,
        mode=next((e.mode for e in mentions if e.mode), None),
        contexts=tuple(dict.fromkeys(context for e in mentions for context in e.contexts)),
        actors=_first(desk, ((s, e.actors) for s, e in pairs)),
        recipients=_first(desk, ((s, e.recipients) for s, e in pairs)),
        when=when,
        place=next(iter(_first(desk, ((s, (e.place,) if e.place else ()) for s, e in pairs))), None),
        statement=next(iter(desk.keeper.clusters(sayings).values()), None),
        articles=len(articles),
        origins_at_most=_origins(desk, ((s, _told_by(s, e)) for s, e in pairs)),
        attestations=tuple(_event_attestation(desk, s, e) for s, e in told),
        issues=issues,
        when_how=when_how,
    )
    published = desk.keeper.published(nodes[0].article)
    days = utterance_days(published, when) if when else act_days(published, mentions[0])
    return event, days.start if when else days.end, days.end


def _event_attestation(desk: Desk, source: Source, event: EventMention) -> EventAttestation:
    told = next((q for q in source.reading.quotations if q.id == event.told_in), None)
    holder = _first(desk, [(source, told.speaker)]) if told else ()
    article = source.article
    words = words_of(article.text, sentence_spans(source.reading, event.trigger))
    return EventAttestation(
        article=article.id,
        path=article.path,
        outlet=article.outlet,
        event=event.id,
        trigger=event.trigger,
        text=words,
        language=source.reading.article.language,
        status=event.status,
        holder=next(iter(holder), None),
        part_of=_part(desk, source, event.id),
        confidence=event.confidence,
    )


def tell_story(desk: Desk, name: str, articles: Sequence[str], told: Story | None = None) -> Story:
    """Titled as its first article; from the first to the last day any of them is from. `told` tells those before."""
    dates = [desk.keeper.published(article) for article in articles]
    starts = [day for d in dates if (day := d.value or d.earliest)]
    ends = [day for d in dates if (day := d.value or d.latest)]
    title = told.title if told else None
    title = title or next((t for article in articles if (t := desk.title(article))), None)
    starts += [told.start] if told and told.start else []
    ends += [told.end] if told and told.end else []
    return Story(name, title, min(starts, default=None), max(ends, default=None), tuple(articles))
