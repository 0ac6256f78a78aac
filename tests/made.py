"""Readings made by hand, of an invented crisis: Varnia closes a strait, Ostrel protests. No model is needed."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from dragoman.model.article import Article, Page, Published
from dragoman.model.entity import Entity, EntityType, Mention, MentionForm
from dragoman.model.event import EventMention, Status
from dragoman.model.figure import Figure
from dragoman.model.ids import article_id, raw_hash, text_hash
from dragoman.model.quotation import Act, Form, Quotation
from dragoman.model.reading import FORMAT, Reading
from dragoman.model.span import Evidence, Span
from dragoman.model.time import Time, When


@dataclass(frozen=True)
class Who:
    """`names` are the writings in the text; the first is the name. `titles` are the words that stand for it else."""

    id: str
    type: EntityType
    names: tuple[str, ...]
    country: str | None = None
    of: str | None = None
    titles: tuple[str, ...] = ()


@dataclass(frozen=True)
class Said:
    words: str
    speaker: tuple[str, ...]
    act: Act = "state"
    day: str | None = None
    addressee: tuple[str, ...] = ()
    target: tuple[str, ...] = ()
    planned: bool = False
    performs: str | None = None
    weekday: str | None = None
    form: Form = "direct"
    cue: str | None = None


@dataclass(frozen=True)
class Did:
    trigger: str
    type: str
    actors: tuple[str, ...]
    recipients: tuple[str, ...] = ()
    day: str | None = None
    status: Status = "actual"
    told_in: str | None = None
    performed_by: str | None = None
    mode: str | None = None
    weekday: str | None = None


@dataclass(frozen=True)
class Count:
    words: str
    low: float
    high: float
    unit: str
    of: str | None = None


@dataclass(frozen=True)
class Piece:
    """One article as a table: text and what a reading of it must say; `days` are (words, day)."""

    outlet: str
    text: str
    language: str = "en"
    published: str | None = None
    who: tuple[Who, ...] = ()
    said: tuple[Said, ...] = ()
    did: tuple[Did, ...] = ()
    counts: tuple[Count, ...] = field(default=())
    days: tuple[tuple[str, str], ...] = ()
    path: str | None = None

    def article(self) -> Article:
        return Article(
            id=article_id(self.text, self.outlet, None),
            text=self.text,
            text_hash=text_hash(self.text),
            raw_hash=raw_hash(self.text.encode()),
            path=self.path,
            outlet=self.outlet,
            language_given=self.language,
            published_given=self.published,
        )

    def reading(self) -> Reading:
        found = Reading(
            format=FORMAT,
            article=self._page(),
            entities=tuple(self._entity(who) for who in self.who),
            mentions=tuple(self._mentions()),
            quotations=tuple(self._quotation(n, said) for n, said in enumerate(self.said)),
            events=tuple(self._event(n, did) for n, did in enumerate(self.did)),
            figures=tuple(self._figure(count) for count in self.counts),
            times=tuple(Time(f"t{n}", self.find(w), day, day, "day") for n, (w, day) in enumerate(self.days)),
        )
        found.check(self.text)
        return found

    def find(self, words: str) -> Span:
        start = self.text.index(words)
        return Span(start, start + len(words))

    def _page(self) -> Page:
        published = Published(self.published, self.published, self.published, "given" if self.published else "unknown")
        sentences, at = [], 0
        for part in self.text.replace("\n", " ").split(". "):
            sentences.append(Span(at, at + len(part)))
            at += len(part) + 2
        article = self.article()
        return Page(
            article.id, self.path, None, self.outlet, self.language, None, None, published, None, None, (),
            tuple(s for s in sentences if s.end > s.start),
        )  # fmt: skip

    def _entity(self, who: Who) -> Entity:
        rule = Evidence((), "inferred", "made.country")
        name = (who.names or who.titles)[0]
        return Entity(who.id, who.type, name, who.country, (), who.of, {"country": rule} if who.country else {})

    def _mentions(self) -> Iterator[Mention]:
        number = 0
        for who in self.who:
            taken: list[Span] = []
            for name in sorted((*who.names, *who.titles), key=len, reverse=True):
                form: MentionForm = "nominal" if name in who.titles else "name"
                at = self.text.find(name)
                while at >= 0:
                    span = Span(at, at + len(name))
                    if not any(span.overlaps(other) for other in taken):
                        taken.append(span)
                        yield Mention(f"m{number}", span, form, who.id)
                        number += 1
                    at = self.text.find(name, at + len(name))

    def _quotation(self, number: int, said: Said) -> Quotation:
        span = self.find(said.words)
        proof = Evidence((span,), "stated", "made")
        evidence = {name: tuple(proof for _ in getattr(said, name)) for name in ("speaker", "addressee", "target")}
        when, dated = self._when(said.day, said.weekday, proof)
        return Quotation(
            id=f"q{number}", content=(span,), cue=(self.find(said.cue),) if said.cue else (), source=(), speaker=said.speaker, on_behalf=None,
            addressee=said.addressee, target=said.target, form=said.form, kind="speech", act=said.act,
            planned=said.planned, condition=(), said_on=when, via=(), parent=None, performs=said.performs,
            confidence=0.9, evidence={**evidence, "via": (), "act": proof, **({"said_on": dated} if when else {})},
        )  # fmt: skip

    def _when(self, day: str | None, weekday: str | None, proof: Evidence) -> tuple[When | None, Evidence]:
        """A day, or a weekday of the text that leaves the day open."""
        if weekday is not None:
            return When(None, None, "day"), Evidence((self.find(weekday),), "stated", "made")
        return (When(day, day, "day") if day else None), proof

    def _event(self, number: int, did: Did) -> EventMention:
        span = self.find(did.trigger)
        proof = Evidence((span,), "stated", "made")
        when, dated = self._when(did.day, did.weekday, proof)
        each = {name: tuple(proof for _ in getattr(did, name)) for name in ("actors", "recipients")}
        set_ = {**({"mode": proof} if did.mode else {}), **({"when": dated} if when else {})}
        return EventMention(
            id=f"e{number}", named_type=did.type, type=did.type, mode=did.mode, contexts=(), trigger=(span,),
            actors=did.actors, recipients=did.recipients, when=when, place=None, status=did.status, ongoing=False,
            background=False, told_in=did.told_in, performed_by=did.performed_by, confidence=0.8, because="made",
            evidence={**each, "type": proof, "status": proof, **set_},
        )  # fmt: skip

    def _figure(self, count: Count) -> Figure:
        span = self.find(count.words)
        proof = Evidence((span,), "stated", "made")
        held = {"low": proof, "high": proof, **({"of": proof} if count.of else {})}
        return Figure(span, count.low, count.high, count.unit, count.of, None, None, held)


DRAVEK = Who("p1", "person", ("Milan Dravek", "Dravek"), "VRN")
SOLEY = Who("p2", "person", ("Ilse Soley", "Soley"), "OST")
VARNIA = Who("c1", "country", ("Varnia", "Varnie"), "VRN")
OSTREL = Who("c2", "country", ("Ostrel",), "OST")
CAST = (DRAVEK, SOLEY, VARNIA, OSTREL)

CLOSED = Piece(
    "Harbour Post",
    "Varnia closed the strait of Kell on Monday. President Milan Dravek said that no foreign warship would pass the "
    "strait until every blockade of the islands is lifted. Ilse Soley, who leads Ostrel, called the closure an act of "
    "piracy against 40 merchant ships. Some 3,000 sailors were detained in the roadstead.",
    published="1971-05-04",
    who=CAST,
    said=(
        Said(
            "no foreign warship would pass the strait until every blockade of the islands is lifted",
            ("p1",), "threaten", "1971-05-03", performs="e1",
        ),
        Said("an act of piracy against 40 merchant ships", ("p2",), "accuse"),
    ),
    did=(
        Did("closed", "COERCE", ("c1",), ("c2",), "1971-05-03"),
        Did("said", "THREATEN", ("p1",), performed_by="q0"),
    ),
    counts=(Count("Some 3,000 sailors", 2900, 3100, "sailors", "c2"),),
)  # fmt: skip
FERME = Piece(
    "Le Quai",
    "La Varnie a fermé lundi le détroit de Kell. Le président Milan Dravek a déclaré qu'aucun navire de guerre "
    "étranger ne passerait le détroit avant la levée de tout blocus des îles. Ilse Soley, qui dirige Ostrel, a "
    "qualifié la fermeture d'acte de piraterie contre 40 navires marchands. Quelque 3 000 marins étaient détenus dans la "
    "rade.",
    "fr",
    "1971-05-04",
    who=CAST,
    said=(
        Said("aucun navire de guerre étranger ne passerait le détroit avant la levée de tout blocus des îles", ("p1",),
             "threaten", "1971-05-03", performs="e1"),
        Said("acte de piraterie contre 40 navires marchands", ("p2",), "accuse"),
    ),
    did=(
        Did("fermé", "COERCE", ("c1",), ("c2",), "1971-05-03"),
        Did("déclaré", "THREATEN", ("p1",), performed_by="q0"),
    ),
)  # fmt: skip
CUT = Piece(
    "Evening Wire",
    "Varnia closed the strait of Kell on Monday. President Milan Dravek said that no foreign warship would pass the "
    "strait until every blockade of the islands is lifted.",
    published="1971-05-05",
    who=(DRAVEK, VARNIA),
    said=CLOSED.said[:1],
    did=(Did("closed", "COERCE", ("c1",), (), "1971-05-03"), Did("said", "THREATEN", ("p1",), performed_by="q0")),
)
LATER = Piece(
    "Harbour Post",
    "Milan Dravek promised on Friday that the strait of Kell will open to every merchant ship within a week. Ostrel "
    "denied that its fleet had shelled the lighthouse. About 5,000 sailors were detained in the roadstead, Ostrel said.",
    published="1971-05-08",
    who=CAST[:1] + CAST[2:],
    said=(Said("the strait of Kell will open to every merchant ship within a week", ("p1",), "promise", "1971-05-07"),),
    did=(Did("shelled", "ASSAULT", ("c2",), ("c1",), "1971-05-06", "denied"),),
    counts=(Count("About 5,000 sailors", 4900, 5100, "sailors", "c2"),),
)
SHELLED = Piece(
    "Kell Gazette",
    "On Thursday the fleet of Ostrel shelled the lighthouse of Kell, a port of Varnia. Dravek said the strait of Kell "
    "will open to every merchant ship within a week.",
    published="1971-05-08",
    who=(Who("p1", "person", ("Dravek",), "VRN"), VARNIA, OSTREL),
    said=(Said("the strait of Kell will open to every merchant ship within a week", ("p1",), "promise", "1971-05-07"),),
    did=(Did("shelled", "ASSAULT", ("c2",), ("c1",), "1971-05-06"),),
)
ELSEWHERE = Piece(
    "Le Quai",
    "À des milliers de kilomètres de là, le musée de Brenn a rouvert ses salles après dix ans de travaux. La "
    "directrice, Odile Ferrant, a promis une exposition sur les lampes anciennes au printemps.",
    "fr",
    "1971-05-09",
    who=(Who("p1", "person", ("Odile Ferrant",)),),
    said=(Said("une exposition sur les lampes anciennes au printemps", ("p1",), "promise"),),
)
CRISIS = (CLOSED, FERME, CUT, LATER, SHELLED, ELSEWHERE)


def reader(pieces: Sequence[Piece]) -> "MadeReader":
    """A reader for `Record.add` that knows these pieces by their texts."""
    return MadeReader({piece.text: piece for piece in pieces})


@dataclass
class MadeReader:
    pieces: Mapping[str, Piece]
    asked: int = 0

    def __call__(self, articles: Iterable[Article]) -> Iterator[Reading]:
        for article in articles:
            self.asked += 1
            yield self.pieces[article.text].reading()
