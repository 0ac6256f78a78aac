"""Readings made by hand: what a gold example says, as if it had been read."""

from collections.abc import Callable, Iterable, Sequence

from dragoman.model.article import Page, Published
from dragoman.model.entity import Entity, Mention
from dragoman.model.event import EventMention
from dragoman.model.figure import Figure
from dragoman.model.quotation import Quotation
from dragoman.model.reading import FORMAT, Reading
from dragoman.model.span import Evidence, EvidenceMap, Span, Spans
from dragoman.model.time import Time
from dragoman.scoring.answers import GoldEntity, GoldEvent, GoldFigure, GoldPage, GoldQuotation, GoldTime

HAND = Evidence((), "inferred", "made by hand")


class Names:
    """Entity ids for names, minted as they are asked for."""

    def __init__(self) -> None:
        self.ids: dict[str, str] = {}

    def __call__(self, names: Iterable[str]) -> tuple[str, ...]:
        return tuple(self.ids.setdefault(name, f"e{len(self.ids)}") for name in names)

    def entities(self) -> tuple[Entity, ...]:
        return tuple(Entity(id=key, type="person", name=name) for name, key in self.ids.items())


def proof(**fields: object) -> EvidenceMap:
    """Evidence for each field: one, or as many as a tuple has values."""
    return {name: (HAND,) * len(value) if isinstance(value, tuple) else HAND for name, value in fields.items()}


def page(text: str, *, title: Span | None = None, furniture: Spans = (), published: Published | None = None,
         stated_date: str | None = None) -> Page:  # fmt: skip
    return Page(
        id="made", path=None, url=None, outlet=None, language="en", title=title, byline=None,
        published=published or Published(), title_given=None, stated_date=stated_date, furniture=furniture,
        sentences=(Span(0, len(text)),),
    )  # fmt: skip


def of_page(text: str, gold: GoldPage) -> Reading:
    lines = list(_lines(text))
    furniture = tuple(span for span, line in lines if line in gold.furniture)
    title = next((span for span, line in lines if line == gold.title), None)
    made = page(text, title=title, furniture=furniture, published=gold.published, stated_date=gold.stated_date)
    return Reading(FORMAT, made)


def _lines(text: str) -> Iterable[tuple[Span, str]]:
    at = 0
    for line in text.split("\n"):
        if line.strip():
            yield Span(at, at + len(line)), line.strip()
        at += len(line) + 1


def of_times(text: str, gold: Sequence[GoldTime]) -> Reading:
    times = tuple(Time(f"t{n}", g.span, g.start, g.end, g.granularity) for n, g in enumerate(gold))
    return Reading(FORMAT, page(text), times=times)


def of_figures(text: str, gold: Sequence[GoldFigure]) -> Reading:
    figures = tuple(
        Figure(g.span, g.low, g.high, g.unit, None, None, None, proof(low=g.low, high=g.high)) for g in gold
    )
    return Reading(FORMAT, page(text), figures=figures)


def of_actors(text: str, gold: Sequence[GoldEntity]) -> Reading:
    entities = tuple(
        Entity(f"e{n}", g.type, g.name, g.country, evidence=proof(country=g.country)) for n, g in enumerate(gold)
    )
    spans = [(f"e{n}", span) for n, g in enumerate(gold) for span in g.mentions]
    mentions = tuple(Mention(f"m{n}", span, "name", entity) for n, (entity, span) in enumerate(spans))
    return Reading(FORMAT, page(text), entities=entities, mentions=mentions)


def of_quotations(text: str, gold: Sequence[GoldQuotation], *, crowd: bool = False) -> Reading:
    """`crowd` names everybody as the speaker of everything."""
    names = Names()
    everybody = names(name for g in gold for name in g.speaker)
    quotations = tuple(_quotation(n, g, names, everybody if crowd else None) for n, g in enumerate(gold))
    return Reading(FORMAT, page(text), entities=names.entities(), quotations=quotations)


def _quotation(number: int, gold: GoldQuotation, names: Names, everybody: tuple[str, ...] | None) -> Quotation:
    speaker = names(gold.speaker) if everybody is None else everybody
    addressee, behalf = names(gold.addressee), next(iter(names(gold.on_behalf)), None)
    target = names(gold.target)
    return Quotation(
        id=f"q{number}", content=gold.content, cue=gold.cue, source=gold.source, speaker=speaker, on_behalf=behalf,
        addressee=addressee, target=target, form=gold.form, kind=gold.kind, act=gold.act, planned=gold.planned,
        condition=gold.condition, said_on=None, via=(), parent=None if gold.parent is None else f"q{gold.parent}", performs=None,
        confidence=1.0,
        evidence=proof(speaker=speaker, addressee=addressee, target=target, on_behalf=behalf, act=gold.act),
    )  # fmt: skip


def of_events(text: str, gold: Sequence[GoldEvent]) -> Reading:
    names = Names()
    events = tuple(_event(n, g, names) for n, g in enumerate(gold))
    telling = tuple(_telling(n, g.trigger, g.told, names) for n, g in enumerate(gold) if g.told is not None)
    return Reading(FORMAT, page(text), entities=names.entities(), quotations=telling, events=events)


def _telling(number: int, content: Spans, teller: str, names: Names) -> Quotation:
    """The words of who tells of an event."""
    gold = GoldQuotation(content, (), (), (teller,), (), (), (), (), "state", "indirect", "speech", False, None)
    return _quotation(number, gold, names, None)


def _event(number: int, gold: GoldEvent, names: Names) -> EventMention:
    actors, recipients = names(gold.actors), names(gold.recipients)
    return EventMention(
        id=f"v{number}", named_type=gold.named_type, type=gold.type, mode=gold.mode, contexts=(), trigger=gold.trigger,
        actors=actors, recipients=recipients, when=None, place=None, status=gold.status, ongoing=False,
        background=False, told_in=None if gold.told is None else f"q{number}", performed_by=None, confidence=1.0,
        because="made by hand",
        evidence=proof(actors=actors, recipients=recipients, type=gold.type, mode=gold.mode, status=gold.status),
    )  # fmt: skip


type Make[A] = Callable[[str, Sequence[A]], Reading]
