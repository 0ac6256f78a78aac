"""A small record about invented countries, built by hand: what the views, the pages and the exports are tested on."""

from dataclasses import dataclass, field

from tests.fake_entries import (
    KARSOVA,
    TEXTS,
    WAIT_EN,
    WAIT_FR,
    at,
    make_articles,
    make_entities,
    make_events,
    make_reading,
    make_statements,
)

from dragoman.errors import UnknownIdError
from dragoman.model.judgement import Judgement, Word
from dragoman.model.reading import Reading
from dragoman.model.record import (
    Disagreement,
    Event,
    Issue,
    RecordArticle,
    RecordEntity,
    RecordEvidence,
    Shift,
    Statement,
    Story,
    Tie,
)


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
    spoken: dict[str, list[Word]] = field(default_factory=dict)

    def articles(self):
        return self.listed_articles

    def article_text(self, article_id):
        return TEXTS[article_id]

    def reading(self, article_id):
        return self.readings[article_id]

    def entities(self, *, rejected=None):
        assert rejected is not True
        return self.listed_entities

    def statements(self, *, ids=None, speaker_ids=None, act=None, since=None, until=None, article=None, rejected=False):
        assert since is None and until is None
        assert rejected is not True
        return [
            s
            for s in self.listed_statements
            if (ids is None or s.id in ids)
            and (speaker_ids is None or set(speaker_ids) & set(s.speaker))
            and (act is None or s.act == act)
            and (article is None or any(a.article == article for a in s.attestations))
        ]

    def events(self, *, ids=None, actor_ids=None, type=None, since=None, until=None, article=None, rejected=False):  # noqa: A002
        assert since is None and until is None
        assert rejected is not True
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

    def disagreements(self, *, rejected=False):
        assert rejected is not True
        left = RecordEvidence("a01", at("a01", "Some 40 gunboats"), "Some 40 gunboats")
        right = RecordEvidence("a02", at("a02", "près de 60 canonnières"), "près de 60 canonnières")
        return [Disagreement("d1", "figure", left, right, "the ranges 40–40 and 50–60 of gunboats do not meet")]

    def issues(self):
        return [Issue("i1", "Passage of the Strait of Orm", (("en", "Strait of Orm"),), "", False)]

    def ties(self, entries=None, /):
        words = RecordEvidence("a01", at("a01", "strait"), "strait")
        found = [
            Tie(s.id, i, "stated", words, "“strait” stands in the words")
            for s in self.listed_statements
            for i in s.issues
        ]
        return [tie for tie in found if entries is None or tie.entry in entries]

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

    def undecided(self, subject):
        if subject != "statement":
            return []
        (left, right), (one, other) = (
            (a.attestations[0] for a in self.listed_statements[:2]),
            self.listed_statements[:2],
        )
        keys = [f"{a.article}:{a.content[0].start}-{a.content[-1].end}:statement" for a in (left, right)]
        return [(Judgement("statement", *keys, "unsure", 0.45, ("near in meaning",)), one.id, other.id)]

    def rejects(self):
        return [Reject("notes.pdf", "ingest", "not text in any known encoding")]

    def resolve(self, name):
        return self.aliases.get(name) or self._known(name)

    def _known(self, name):
        groups = (self.listed_articles, self.listed_entities, self.listed_statements, self.listed_events)
        if any(x.id == name for group in groups for x in group):
            return name
        raise UnknownIdError(f"no {name}")

    def decisions(self):
        found = {word.id: word for words in self.spoken.values() for word in words}
        return [found[number] for number in sorted(found)]

    def words_on(self, name):
        return self.spoken.get(name, [])

    def origins(self):
        return [("o1", ["a01", "a02"], ["translations of one another"]), ("o3", ["a03", "a06"], ["a cut copy"])]


def fake_record() -> FakeRecord:
    """Six articles (one of them hostile), twelve statements or events, two languages."""
    record = FakeRecord(
        listed_articles=make_articles(),
        listed_entities=make_entities(),
        listed_statements=make_statements(),
        listed_events=make_events(),
        aliases={"s-old": "s1"},
    )
    record.readings = {
        a.id: make_reading(a, record.listed_statements, record.listed_events) for a in record.listed_articles
    }
    return record
