"""Written articles as `Article` and, where no program is to read them, as `Reading`; and what is true of them."""

from collections.abc import Iterator
from dataclasses import dataclass

from benchmarks.made.plan import Plan, plan_articles
from benchmarks.made.world import templates
from benchmarks.made.writing import Done, Named, Told, Written, write

from dragoman.model.article import Article, Page, Published
from dragoman.model.entity import Entity, Mention
from dragoman.model.event import EventMention
from dragoman.model.figure import Figure
from dragoman.model.ids import article_id, raw_hash, text_hash
from dragoman.model.quotation import Act, Quotation
from dragoman.model.reading import FORMAT, Reading
from dragoman.model.span import Evidence, EvidenceMap, Span
from dragoman.model.time import Time, When

TYPES = {"person": "person", "country": "country", "place": "place"}
PERFORMED = {"promise": "AGREE", "warn": "THREATEN", "demand": "REQUEST"}


@dataclass(frozen=True, slots=True)
class Made:
    """One article with its plan and marks."""

    plan: Plan
    written: Written
    article: Article

    def reading(self) -> Reading:
        """As a flawless reader would give it."""
        return _Readings(self.written, self.article).reading()

    def truth(self) -> dict[str, object]:
        """What a record should find: a line of the truth beside the articles."""
        plan, text = self.plan, self.article.text
        return {
            "id": self.article.id, "outlet": plan.outlet, "language": plan.language, "published": plan.day.isoformat(),
            "url": self.article.url, "story": plan.story.key, "origin": plan.origin, "how": plan.how,
            "statements": [[t.claim.key, list(t.content), t.content.of(text)] for t in self.written.told],
            "deeds": [[d.deed.key, list(d.trigger), d.denied] for d in self.written.done],
            "figures": [[f"{plan.story.key}f", list(span), value] for span, value in self.written.figures],
        }  # fmt: skip


def make_corpus(count: int, *, seed: int = 0, per_day: float = 60.0) -> Iterator[Made]:
    """`count` articles in order of publication; the same for the same seed."""
    for plan in plan_articles(count, seed=seed, per_day=per_day):
        written = write(plan)
        day, text = plan.day.isoformat(), written.text
        article = Article(
            id=article_id(text, plan.outlet, f"https://news.invalid/{plan.key}"), text=text, text_hash=text_hash(text),
            raw_hash=raw_hash(text.encode()), path=f"{plan.key}.txt", url=f"https://news.invalid/{plan.key}",
            outlet=plan.outlet, language_given=plan.language, published_given=day,
        )  # fmt: skip
        yield Made(plan, written, article)


def country_code(name: str) -> str:
    """An invented code."""
    return f"X{name[:2].upper()}"


def _proof(*spans: Span) -> Evidence:
    return Evidence(spans, "stated", "made")


class _Readings:
    def __init__(self, written: Written, article: Article) -> None:
        self.written, self.article = written, article
        self.ids: dict[str, str] = {}
        for named in written.named:
            self.ids.setdefault(named.entity, f"{named.entity[0]}{len(self.ids)}")

    def reading(self) -> Reading:
        told = list(enumerate(self.written.told))
        performed = [self._performed(n, t) for n, t in told if t.claim and self._act(t) in PERFORMED]
        found = Reading(
            format=FORMAT,
            article=self._page(),
            entities=tuple(self._entities()),
            mentions=tuple(self._mentions()),
            times=tuple(self._times()),
            quotations=tuple(self._quotation(n, t) for n, t in told),
            events=(*(self._event(n, d) for n, d in enumerate(self.written.done)), *performed),
            figures=tuple(self._figures()),
        )
        found.check(self.article.text)
        return found

    def _page(self) -> Page:
        day = self.article.published_given
        a = self.article
        return Page(
            a.id, a.path, a.url, a.outlet, self.written.plan.language, self.written.title, None,
            Published(day, day, day, "given"), None, None, (), tuple(self.written.sentences),
        )  # fmt: skip

    def _entities(self) -> Iterator[Entity]:
        for key, local in self.ids.items():
            kind, _, name = key.partition(":")
            first = next(n for n in self.written.named if n.entity == key)
            country = country_code(name) if kind == "country" else None
            if kind == "person":
                speaker = next(t.claim.speaker for t in self.written.told if f"person:{t.claim.speaker.key}" == key)
                name, country = speaker.name, country_code(speaker.country)
            evidence = {"country": _proof(first.span)} if country else {}
            yield Entity(local, TYPES[kind], name, country, (), None, evidence)  # type: ignore[arg-type]

    def _mentions(self) -> Iterator[Mention]:
        for number, named in enumerate(self.written.named):
            yield Mention(f"m{number}", named.span, "name", self.ids[named.entity])
            if named.whole != named.span:
                office = Span(named.whole.start, named.span.start - 1)
                yield Mention(f"n{number}", office, "nominal", self.ids[named.entity])

    def _times(self) -> Iterator[Time]:
        for number, told in enumerate(t for t in self.written.told if t.day):
            day = told.claim.day.isoformat()
            yield Time(f"w{number}", told.cue, day, day, "day")

    def _act(self, told: Told) -> Act:
        return templates()["content"][told.claim.content]["act"]  # type: ignore[no-any-return]

    def _quotation(self, number: int, told: Told) -> Quotation:
        day = told.claim.day.isoformat()
        act = self._act(told)
        evidence: dict[str, Evidence | tuple[Evidence, ...]] = {
            "speaker": (_proof(told.speaker.span),), "addressee": (), "target": (), "via": (), "act": _proof(told.cue),
        }  # fmt: skip
        if told.day:
            evidence["said_on"] = _proof(told.cue)
        return Quotation(
            id=f"q{number}", content=(told.content,), cue=(told.cue,), source=(told.speaker.whole,),
            speaker=(self.ids[told.speaker.entity],), on_behalf=None, addressee=(), target=(), form="indirect",
            kind="speech", act=act, planned=False, condition=(), said_on=When(day, day, "day") if told.day else None,
            via=(), parent=None, performs=f"v{number}" if act in PERFORMED else None, confidence=0.9, evidence=evidence,
        )  # fmt: skip

    def _performed(self, number: int, told: Told) -> EventMention:
        speaker = self.ids[told.speaker.entity]
        proof = _proof(told.cue)
        evidence: EvidenceMap = {"actors": (proof,), "recipients": (), "type": proof, "status": proof}
        type_ = PERFORMED[self._act(told)]
        return EventMention(
            f"v{number}", type_, type_, None, (), (told.cue,), (speaker,), (), None, None, "actual", False, False, None,
            f"q{number}", 0.8, "the saying performs it", evidence,
        )  # fmt: skip

    def _event(self, number: int, done: Done) -> EventMention:
        day = done.deed.day.isoformat()
        proof = _proof(done.trigger)
        actors, recipients = self._parties(done.actor), self._parties(done.recipient)
        evidence: EvidenceMap = {
            "actors": tuple(proof for _ in actors), "recipients": tuple(proof for _ in recipients), "type": proof,
            "status": proof, "when": proof, "place": proof,
        }  # fmt: skip
        return EventMention(
            f"e{number}", done.type, done.type, None, (), (done.trigger,), actors, recipients, When(day, day, "day"),
            self.ids[done.place.entity], "denied" if done.denied else "actual", False, False, None, None, 0.8,
            f"the word names {done.type}", evidence,
        )  # fmt: skip

    def _parties(self, named: Named | None) -> tuple[str, ...]:
        return (self.ids[named.entity],) if named else ()

    def _figures(self) -> Iterator[Figure]:
        for span, value in self.written.figures:
            proof = _proof(span)
            yield Figure(span, value, value, "people", None, None, None, {"low": proof, "high": proof})
