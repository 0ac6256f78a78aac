"""The entries of the invented record in `tests/fakes.py`, as tables."""

from dragoman.model.article import Page, Published
from dragoman.model.entity import Entity
from dragoman.model.event import EventMention
from dragoman.model.quotation import Quotation
from dragoman.model.reading import FORMAT, Reading
from dragoman.model.record import (
    Attestation,
    Event,
    EventAttestation,
    RecordArticle,
    RecordEntity,
    Statement,
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
    "a06": (
        "Karsova denies any blockade\nForeign Minister Tomas Oredin denied that his country had closed the strait.\n"
    ),
}
VELDANIA, KARSOVA, MAREN, OREDIN, LUNE, VOICE = "n-veldania", "n-karsova", "n-maren", "n-oredin", "n-lune", "n-voice"
NAMES = {"maren": "Ilya Maren", "veldania": "Veldania", "karsova": "Karsova", "oredin": "Tomas Oredin"}
OUTLETS = {
    "a01": ("The Orm Gazette", "en"),
    "a02": ("Le Fanal", "fr"),
    "a03": ("Harbour Post", "en"),
    "a04": ("Le Fanal", "fr"),
    "a05": ("<img src=x>", "en"),
    "a06": ("The Copyist", "en"),
}
WAIT_EN = "We will wait until Friday, and not an hour longer"
WAIT_FR = "Nous attendrons jusqu’à vendredi, pas une heure de plus"


def at(article: str, *words: str) -> Spans:
    """The spans of these exact words in one of the articles."""
    starts = [TEXTS[article].index(w) for w in words]
    return tuple(Span(start, start + len(w)) for start, w in zip(starts, words, strict=True))


def _because(article: str, words: str, rule: str = "frame.demo") -> Evidence:
    return Evidence(at(article, words), "stated", rule)


def make_articles() -> list[RecordArticle]:
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


def make_entities() -> list[RecordEntity]:
    return [
        RecordEntity(VELDANIA, "country", "Veldania", "VEL", (), None, ("Veldania", "La Veldanie"), 3),
        RecordEntity(KARSOVA, "country", "Karsova", "KRS", (), None, ("Karsova", "la Karsovie"), 4),
        RecordEntity(MAREN, "person", "Ilya Maren", "VEL", ("GOV",), None, ("Ilya Maren", "Ilya Marène"), 2),
        RecordEntity(OREDIN, "person", "Tomas Oredin", "KRS", ("GOV",), None, ("Tomas Oredin", "Tomas Orédine"), 3),
        RecordEntity(LUNE, "place", "Lune", None, (), None, ("Lune",), 1),
        RecordEntity(VOICE, "organization", "The presidency", "VEL", ("GOV",), VELDANIA, ("la présidence",), 1),
    ]


def _quoted(article: str, mention: str, *words: str) -> Attestation:
    outlet, language = OUTLETS[article]
    return Attestation(article, f"{article}.txt", outlet, mention, at(article, *words), " … ".join(words), language)


def _told(article: str, mention: str, words: str, status="actual", holder=None) -> EventAttestation:
    outlet, language = OUTLETS[article]
    path = f"{article}.txt"
    return EventAttestation(article, path, outlet, mention, at(article, words), words, language, status, holder)


WITHDRAW_EN, WITHDRAW_FR = (
    "Karsova withdraw its gunboats from the Strait of Orm",
    "la Karsovie retire ses canonnières du détroit d’Orm",
)
CLOSED = "his country had closed the strait"
HYPERLINK = '=HYPERLINK("x") was her only note'
# id, speaker, act, addressee, on behalf of, said on, is it about i1, [(article, mention, words)]
SAID = (
    ("s1", MAREN, "threaten", KARSOVA, VELDANIA, "1931-05-05", True, [("a01", "q2", WAIT_EN), ("a02", "q2", WAIT_FR)]),
    (
        *("s2", MAREN, "demand", KARSOVA, VELDANIA, "1931-05-05", True),
        [("a01", "q1", WITHDRAW_EN), ("a02", "q1", WITHDRAW_FR)],
    ),
    ("s3", OREDIN, "deny", None, None, None, True, [("a03", "q1", CLOSED), ("a06", "q1", CLOSED)]),
    ("s4", OREDIN, "state", None, None, None, True, [("a03", "q2", "There is no blockade, there are exercises")]),
    ("s5", OREDIN, "propose", VELDANIA, None, "1931-05-07", True, [("a04", "q1", "ouvrir des pourparlers à Lune")]),
    ("s6", VOICE, "state", None, None, None, True, [("a04", "q2", "La Veldanie a accepté la rencontre")]),
    ("s7", OREDIN, "warn", VELDANIA, None, None, False, [("a03", "q3", "its ultimatum would be met with silence")]),
    ("s8", VOICE, "state", None, None, None, False, [("a05", "q1", "<b>nothing</b> would change")]),
    ("s9", VOICE, "state", None, None, None, False, [("a05", "q2", HYPERLINK)]),
)
PLANNED = ("s9",)
ORIGINS = {"a01": "o1", "a02": "o1", "a03": "o3", "a06": "o3"}


def make_statements() -> list[Statement]:
    listed = []
    for id_, speaker, act, addressee, on_behalf, said_on, about, words in SAID:
        told = tuple(_quoted(*one) for one in words)
        statement = Statement(
            id=id_,
            speaker=(speaker,),
            on_behalf=on_behalf,
            addressee=(addressee,) if addressee else (),
            target=(),
            act=act,
            issues=("i1",) if about else (),
            occasion=None,
            planned=id_ in PLANNED,
            said_on=When(said_on, said_on, "day") if said_on else None,
            articles=len({a.article for a in told}),
            origins_at_most=len({ORIGINS.get(a.article, a.article) for a in told}),
            attestations=told,
        )
        listed.append(statement)
    return listed


# id, type, mode, actors, recipients, day, place, statement, attestations
DONE = (
    ("e1", "REQUEST", None, (MAREN,), (KARSOVA,), "1931-05-05", None, "s2", [("a01", "e1", "demanded")]),
    (
        *("e2", "COERCE", "restrict", (KARSOVA,), (VELDANIA,), "1931-05-03", None, None),
        [("a03", "e1", "closed", "denied", OREDIN), ("a02", "e2", "croisent")],
    ),
    (
        *("e3", "AGREE", None, (VELDANIA,), (KARSOVA,), None, LUNE, None),
        [("a04", "e1", "accepté la rencontre", "planned")],
    ),
    ("e4", "CONSULT", None, (), (), None, None, None, [("a04", "e2", "pourparlers à Lune", "planned")]),
)


def make_events() -> list[Event]:
    listed = []
    for id_, type_, mode, actors, recipients, day, place, statement, words in DONE:
        told = tuple(_told(*one) for one in words)
        event = Event(
            id=id_,
            type=type_,
            named_type=type_,
            mode=mode,
            contexts=(),
            actors=actors,
            recipients=recipients,
            when=When(day, day, "day") if day else None,
            place=place,
            statement=statement,
            articles=len(told),
            origins_at_most=len(told),
            attestations=told,
        )
        listed.append(event)
    return listed


def make_reading(article: RecordArticle, statements: list[Statement], events_held: list[Event]) -> Reading:
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
    quotations = tuple(_quotation(s, a) for s in statements for a in s.attestations if a.article == article.id)
    events = tuple(_event(article.id, e, a) for e in events_held for a in e.attestations if a.article == article.id)
    entities = tuple(Entity(key, "person", name) for key, name in NAMES.items())
    return Reading(FORMAT, page, entities, (), (), quotations, events, ())


def _quotation(statement: Statement, attestation: Attestation) -> Quotation:
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
