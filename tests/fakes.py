"""A small record about invented countries, built by hand: what the views, the pages and the exports are tested on."""

from dataclasses import dataclass, field

from dragoman.errors import UnknownIdError
from dragoman.model.article import Page, Published
from dragoman.model.entity import Entity
from dragoman.model.event import EventMention
from dragoman.model.judgement import Judgement
from dragoman.model.quotation import Quotation
from dragoman.model.reading import FORMAT, Reading
from dragoman.model.record import (
    Attestation,
    Disagreement,
    Event,
    EventAttestation,
    Issue,
    RecordArticle,
    RecordEntity,
    RecordEvidence,
    Shift,
    Statement,
    Story,
)
from dragoman.model.span import Evidence, Span, Spans
from dragoman.model.time import When

TEXTS = {
    "a01": (
        "Veldania sets a deadline for Karsova\n"
        "President Ilya Maren demanded on Tuesday that Karsova withdraw its gunboats from the Strait of Orm. "
        "“We will wait until Friday, and not an hour longer,” he said in a televised address. "
        "Some 40 gunboats have lain off the strait since Sunday.\n"
        "Read also: What the Orm treaty says\n"
    ),
    "a02": (
        "La Veldanie fixe un ultimatum à la Karsovie\n"
        "Le président Ilya Marène a exigé mardi que la Karsovie retire ses canonnières du détroit d’Orm. "
        "« Nous attendrons jusqu’à vendredi, pas une heure de plus », a-t-il déclaré. "
        "Selon le ministère, près de 60 canonnières croisent au large.\n"
    ),
    "a03": (
        "Karsova denies any blockade\n"
        "Foreign Minister Tomas Oredin denied that his country had closed the strait. "
        "“There is no blockade, there are exercises,” Oredin told reporters. "
        "He warned Veldania that its ultimatum would be met with silence.\n"
    ),
    "a04": (
        "Le ministre Orédine propose des pourparlers\n"
        "Le ministre karsovien Tomas Orédine a proposé jeudi d’ouvrir des pourparlers à Lune. "
        "La Veldanie a accepté la rencontre, a indiqué la présidence.\n"
    ),
    "a05": (
        "<script>alert('orm')</script> =cmd()\n"
        'A spokeswoman said <b>nothing</b> would change, and =HYPERLINK("x") was her only note.\n'
    ),
    "a06": "Karsova denies any blockade\nForeign Minister Tomas Oredin denied that his country had closed the strait.\n",
}
VELDANIA, KARSOVA, MAREN, OREDIN, LUNE, VOICE = "n-veldania", "n-karsova", "n-maren", "n-oredin", "n-lune", "n-voice"
NAMES = {"maren": "Ilya Maren", "veldania": "Veldania", "karsova": "Karsova", "oredin": "Tomas Oredin"}


def at(article: str, *words: str) -> Spans:
    """The spans of these exact words in one of the articles."""
    starts = [TEXTS[article].index(w) for w in words]
    return tuple(Span(start, start + len(w)) for start, w in zip(starts, words, strict=True))


def _because(article: str, words: str, rule: str = "frame.demo") -> Evidence:
    return Evidence(at(article, words), "stated", rule)


@dataclass
class Reject:
    where: str
    stage: str
    reason: str


@dataclass
class FakeRecord:
    """A record in memory with the reading side of a store; `calls` are what a person's commands asked for."""

    listed_articles: list[RecordArticle] = field(default_factory=list)
    listed_entities: list[RecordEntity] = field(default_factory=list)
    listed_statements: list[Statement] = field(default_factory=list)
    listed_events: list[Event] = field(default_factory=list)
    readings: dict[str, Reading] = field(default_factory=dict)
    aliases: dict[str, str] = field(default_factory=dict)

    def articles(self):
        return self.listed_articles

    def article_text(self, article_id):
        return TEXTS[article_id]

    def reading(self, article_id):
        return self.readings[article_id]

    def entities(self):
        return self.listed_entities

    def statements(self, *, ids=None, speaker_ids=None, act=None, since=None, until=None, article=None):
        assert since is None and until is None
        return [
            s
            for s in self.listed_statements
            if (ids is None or s.id in ids)
            and (speaker_ids is None or set(speaker_ids) & set(s.speaker))
            and (act is None or s.act == act)
            and (article is None or any(a.article == article for a in s.attestations))
        ]

    def events(self, *, ids=None, actor_ids=None, type=None, since=None, until=None, article=None):
        assert since is None and until is None
        return [
            e
            for e in self.listed_events
            if (ids is None or e.id in ids)
            and (actor_ids is None or set(actor_ids) & set(e.actors))
            and (type is None or e.type == type)
            and (article is None or any(a.article == article for a in e.attestations))
        ]

    def stories(self):
        return [Story("y1", "The Orm deadline", "1931-05-05", "1931-05-06", ("a01", "a02"))]

    def disagreements(self):
        left = RecordEvidence("a01", at("a01", "Some 40 gunboats"), "Some 40 gunboats")
        right = RecordEvidence("a02", at("a02", "près de 60 canonnières"), "près de 60 canonnières")
        return [Disagreement("d1", "figure", left, right, "the ranges 40–40 and 50–60 of gunboats do not meet")]

    def issues(self):
        return [Issue("i1", "Passage of the Strait of Orm", (("en", "Strait of Orm"),), "", False)]

    def shifts(self):
        return [Shift("h1", "change", KARSOVA, "i1", ("s3",), ("s5",), "denied on one day, offered talks on another")]

    def judgements(self, subject=None):
        (left,), (right,) = at("a01", WAIT_EN), at("a02", WAIT_FR)
        pair = Judgement(
            "statement",
            f"a01:{left.start}-{left.end}:content",
            f"a02:{right.start}-{right.end}:content",
            "same",
            0.91,
            ("the same speaker", "the articles translate one another"),
        )
        return [pair] if subject in (None, "statement") else []

    def rejects(self):
        return [Reject("notes.pdf", "ingest", "not text in any known encoding")]

    def resolve(self, id):
        return self.aliases.get(id) or self._known(id)

    def _known(self, id):
        groups = (self.listed_articles, self.listed_entities, self.listed_statements, self.listed_events)
        if any(x.id == id for group in groups for x in group):
            return id
        raise UnknownIdError(f"no {id}")

    def decisions(self):
        return []

    def origins(self):
        return [("o1", ["a01", "a02"], ["translations of one another"]), ("o3", ["a03", "a06"], ["a cut copy"])]


WAIT_EN = "We will wait until Friday, and not an hour longer"
WAIT_FR = "Nous attendrons jusqu’à vendredi, pas une heure de plus"


def fake_record() -> FakeRecord:
    """Six articles (one of them hostile), twelve statements or events, two languages."""
    record = FakeRecord(
        listed_articles=_articles(),
        listed_entities=_entities(),
        listed_statements=_statements(),
        listed_events=_events(),
        aliases={"s-old": "s1"},
    )
    record.readings = {a.id: _reading(a, record) for a in record.listed_articles}
    return record


def _articles() -> list[RecordArticle]:
    def one(
        id_: str, outlet: str, language: str, day: str | None, origin: str, url: str | None, story: str | None = None
    ) -> RecordArticle:
        published = Published(day, day, day, "given" if day else "unknown")
        return RecordArticle(
            id_, f"{id_}.txt", outlet, url, language, TEXTS[id_].split("\n")[0], published, None, story, origin, None
        )

    return [
        one("a01", "The Orm Gazette", "en", "1931-05-05", "o1", "https://gazette.example/orm/1", "y1"),
        one("a02", "Le Fanal", "fr", "1931-05-06", "o1", "https://fanal.example/orm", "y1"),
        one("a03", "Harbour Post", "en", "1931-05-06", "o3", None),
        one("a04", "Le Fanal", "fr", "1931-05-08", "o4", None),
        one("a05", "<img src=x>", "en", None, "o5", "javascript:alert(1)"),
        one("a06", "The Copyist", "en", "1931-05-07", "o3", None),
    ]


def _entities() -> list[RecordEntity]:
    return [
        RecordEntity(VELDANIA, "country", "Veldania", "VEL", (), None, ("Veldania", "La Veldanie"), 3),
        RecordEntity(KARSOVA, "country", "Karsova", "KRS", (), None, ("Karsova", "la Karsovie"), 4),
        RecordEntity(MAREN, "person", "Ilya Maren", "VEL", ("GOV",), None, ("Ilya Maren", "Ilya Marène"), 2),
        RecordEntity(OREDIN, "person", "Tomas Oredin", "KRS", ("GOV",), None, ("Tomas Oredin", "Tomas Orédine"), 3),
        RecordEntity(LUNE, "place", "Lune", None, (), None, ("Lune",), 1),
        RecordEntity(VOICE, "organization", "The presidency", "VEL", ("GOV",), VELDANIA, ("la présidence",), 1),
    ]


def _quoted(article: str, mention: str, language: str, outlet: str, *words: str) -> Attestation:
    return Attestation(article, f"{article}.txt", outlet, mention, at(article, *words), " … ".join(words), language)


def _told(
    article: str, mention: str, language: str, outlet: str, words: str, status="actual", holder=None
) -> EventAttestation:
    return EventAttestation(
        article, f"{article}.txt", outlet, mention, at(article, words), words, language, status, holder
    )


def _statements() -> list[Statement]:
    def one(id_, speaker, act, attestations, *, to=(), on_behalf=None, said_on=None, planned=False, issues=("i1",)):
        articles = len({a.article for a in attestations})
        origins = len({{"a01": 1, "a02": 1, "a03": 3, "a06": 3}.get(a.article, a.article) for a in attestations})
        when = When(said_on, said_on, "day") if said_on else None
        return Statement(
            id_, (speaker,), on_behalf, to, (), act, issues, None, planned, when, articles, origins, tuple(attestations)
        )

    return [
        one(
            "s1",
            MAREN,
            "threaten",
            [
                _quoted("a01", "q2", "en", "The Orm Gazette", WAIT_EN),
                _quoted("a02", "q2", "fr", "Le Fanal", WAIT_FR),
            ],
            to=(KARSOVA,),
            on_behalf=VELDANIA,
            said_on="1931-05-05",
        ),
        one(
            "s2",
            MAREN,
            "demand",
            [
                _quoted("a01", "q1", "en", "The Orm Gazette", "Karsova withdraw its gunboats from the Strait of Orm"),
                _quoted("a02", "q1", "fr", "Le Fanal", "la Karsovie retire ses canonnières du détroit d’Orm"),
            ],
            to=(KARSOVA,),
            on_behalf=VELDANIA,
            said_on="1931-05-05",
        ),
        one(
            "s3",
            OREDIN,
            "deny",
            [
                _quoted("a03", "q1", "en", "Harbour Post", "his country had closed the strait"),
                _quoted("a06", "q1", "en", "The Copyist", "his country had closed the strait"),
            ],
        ),
        one(
            "s4",
            OREDIN,
            "state",
            [_quoted("a03", "q2", "en", "Harbour Post", "There is no blockade, there are exercises")],
        ),
        one(
            "s5",
            OREDIN,
            "propose",
            [_quoted("a04", "q1", "fr", "Le Fanal", "ouvrir des pourparlers à Lune")],
            to=(VELDANIA,),
            said_on="1931-05-07",
        ),
        one("s6", VOICE, "state", [_quoted("a04", "q2", "fr", "Le Fanal", "La Veldanie a accepté la rencontre")]),
        one(
            "s7",
            OREDIN,
            "warn",
            [_quoted("a03", "q3", "en", "Harbour Post", "its ultimatum would be met with silence")],
            to=(VELDANIA,),
            issues=(),
        ),
        one(
            "s8",
            VOICE,
            "state",
            [_quoted("a05", "q1", "en", "<img src=x>", "<b>nothing</b> would change")],
            issues=(),
        ),
        one(
            "s9",
            VOICE,
            "state",
            [_quoted("a05", "q2", "en", "<img src=x>", '=HYPERLINK("x") was her only note')],
            planned=True,
            issues=(),
        ),
    ]


def _events() -> list[Event]:
    def one(id_, type_, actors, recipients, when, statement, attestations, *, mode=None, place=None):
        day = When(when, when, "day") if when else None
        articles = len({a.article for a in attestations})
        return Event(
            id_,
            type_,
            type_,
            mode,
            (),
            actors,
            recipients,
            day,
            place,
            statement,
            articles,
            articles,
            tuple(attestations),
        )

    demanded = _told("a01", "e1", "en", "The Orm Gazette", "demanded")
    closed = [
        _told("a03", "e1", "en", "Harbour Post", "closed", "denied", OREDIN),
        _told("a02", "e2", "fr", "Le Fanal", "croisent", "actual"),
    ]
    accepted = _told("a04", "e1", "fr", "Le Fanal", "accepté la rencontre", "planned")
    nobody = _told("a04", "e2", "fr", "Le Fanal", "pourparlers à Lune", "planned")
    return [
        one("e1", "REQUEST", (MAREN,), (KARSOVA,), "1931-05-05", "s2", [demanded]),
        one("e2", "COERCE", (KARSOVA,), (VELDANIA,), "1931-05-03", None, closed, mode="restrict"),
        one("e3", "AGREE", (VELDANIA,), (KARSOVA,), None, None, [accepted], place=LUNE),
        one("e4", "CONSULT", (), (), None, None, [nobody]),
    ]


def _reading(article: RecordArticle, record: FakeRecord) -> Reading:
    text = TEXTS[article.id]
    title = Span(0, text.index("\n"))
    furniture = at(article.id, "Read also: What the Orm treaty says") if article.id == "a01" else ()
    page = Page(
        article.id,
        article.path,
        article.url,
        article.outlet,
        article.language,
        title,
        None,
        article.published,
        None,
        None,
        furniture,
        (title,),
    )
    quotations = tuple(
        _quotation(article.id, s, a)
        for s in record.listed_statements
        for a in s.attestations
        if a.article == article.id
    )
    events = tuple(
        _event(article.id, e, a) for e in record.listed_events for a in e.attestations if a.article == article.id
    )
    entities = tuple(Entity(key, "person", name) for key, name in NAMES.items())
    return Reading(FORMAT, page, entities, (), (), quotations, events, ())


def _quotation(article: str, statement: Statement, attestation: Attestation) -> Quotation:
    local = statement.speaker[0].removeprefix("n-")
    speaker = (local,) if local in NAMES else ()
    why = Evidence(attestation.content[:1], "stated", "frame.demo")
    evidence = {"speaker": tuple(why for _ in speaker), "act": why}
    evidence |= {"addressee": (), "target": (), "via": ()}
    return Quotation(
        id=attestation.quotation,
        content=attestation.content,
        cue=(),
        source=(),
        speaker=speaker,
        on_behalf=None,
        addressee=(),
        target=(),
        form="direct",
        kind="speech",
        act=statement.act,
        planned=statement.planned,
        condition=(),
        said_on=None,
        via=(),
        parent=None,
        performs=None,
        confidence=0.8,
        evidence=evidence,
    )


def _event(article: str, event: Event, attestation: EventAttestation) -> EventMention:
    why = _because(article, attestation.text)
    return EventMention(
        id=attestation.event,
        named_type=event.named_type,
        type=event.type,
        mode=event.mode,
        contexts=(),
        trigger=attestation.trigger,
        actors=(),
        recipients=(),
        when=None,
        place=None,
        status=attestation.status,
        ongoing=False,
        background=False,
        told_in=None,
        performed_by=None,
        confidence=0.7,
        because="the verb names the act",
        evidence={"type": why, "mode": why, "status": why, "actors": (), "recipients": ()},
    )
