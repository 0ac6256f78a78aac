"""What one article tells twice: mentions that belong to the entry of a quotation beside or around them.

"The minister demanded that the fleet leave": the demand tells all there is of the leaving. "Officials said that the
minister had warned the envoy": the officials only carry the warning. "The ministry said that it was ready to talk": the
readiness is what it said. Such mentions stay what they are in the record and in exports; lists by day show one entry.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from dragoman.model.entity import Entity
from dragoman.model.event import EventMention
from dragoman.model.quotation import Quotation
from dragoman.model.span import Evidence, Spans
from dragoman.ontology.performing import SAID
from dragoman.record.ports import Source
from dragoman.record.told import told_quotations

THOUGHT = ("intent", "belief")
RECALLED, PRESENT = "noun", "present"  # how a status is told: by a bare noun, by a verb in the present
ASKING = ("demand", "request")  # "the palace: the king wants the ships back" carries a demand
CARRIED = 12  # words that a report has beside what it carries: "in a telephone call of fifty minutes …"
EDGE = 3  # characters between the end of a report and the end of what it carries: a mark, a stop
REPORTING = frozenset({"JRN"})  # sectors of agencies and newspapers


@dataclass(frozen=True, slots=True)
class _Page:
    """What is asked of one article again and again.

    `told` are the quotations that make statements, `contents` and `cues` where their stretches begin and end, `named`
    the entities that it calls by a name, `sides` whom each quotation is by, with their countries.
    """

    text: str
    told: tuple[Quotation, ...]
    entities: Mapping[str, Entity]
    named: frozenset[str | None]
    contents: Sequence[tuple[int, int, Quotation]]
    cues: Sequence[tuple[int, int, Quotation]]
    sides: dict[str, frozenset[str]] = field(default_factory=dict[str, frozenset[str]])

    def side(self, names: Sequence[str]) -> frozenset[str]:
        """These parties and the countries that they, or the houses that they stand for, are of."""
        held = [self.entities[name] for name in names]
        houses = [self.entities[one.of] for one in held if one.of and not one.country and one.of in self.entities]
        return frozenset((*names, *(one.country for one in (*held, *houses) if one.country)))

    def speakers(self, quotation: Quotation) -> frozenset[str]:
        """Whoever speaks, and for whom."""
        if quotation.id not in self.sides:
            behalf = (quotation.on_behalf,) if quotation.on_behalf else ()
            self.sides[quotation.id] = self.side((*quotation.speaker, *behalf))
        return self.sides[quotation.id]

    def reports(self, quotation: Quotation) -> bool:
        """Whether whoever speaks has no name in the article ("officials"), or is an agency or newspaper."""
        speakers = (self.entities[one] for one in quotation.speaker)
        return all(e.id not in self.named or not REPORTING.isdisjoint(e.sectors) for e in speakers)

    def one_side(self, left: Quotation, right: Quotation) -> bool:
        return not self.speakers(left).isdisjoint(self.speakers(right))

    def by_speaker(self, event: EventMention, quotation: Quotation) -> bool:
        return not self.side(event.actors).isdisjoint(self.speakers(quotation))


def parts_of(source: Source) -> dict[str, str]:
    """{mention: the quotation of the article that tells it too}; those with an entry of their own are left out."""
    reading = source.reading
    named = frozenset([m.entity for m in reading.mentions if m.form == "name"])
    told, entities = told_quotations(source), {e.id: e for e in reading.entities}
    contents = [(start, end, q) for q in told for start, end in q.content]
    cues = [(start, end, q) for q in told for start, end in q.cue]
    page = _Page(source.article.text, told, entities, named, contents, cues)
    around = {one.parent for one in told}
    carried = {one.id: what for one in told if one.id in around and (what := _carried(page, one)) is not None}
    found = {one.id: part for one in page.told if (part := _of_quotation(page, one, carried)) is not None}
    found |= {one.id: part for one in reading.events if (part := _of_event(page, one)) is not None}
    return found


def _of_event(page: _Page, event: EventMention) -> str | None:
    """The quotation that an act is told by; None for an act that has an entry of its own.

    What is only asked for, promised, feared or denied in a saying is told by that saying, and so is an act that is the
    saying itself ("We reject the plan", he said: a REJECT), and another's words that a noun recalls there ("their
    promise is worth nothing").
    """
    if event.performed_by is not None or not event.trigger:
        return None
    at = [span.start for span in event.trigger]
    around = [q for start, end, q in page.contents for one in at if start <= one < end]
    narrowest = min(around, key=lambda q: _length(q.content), default=None)
    if narrowest is not None and _is_told_by(page, event, narrowest):
        return narrowest.id
    cued = [q for start, end, q in page.cues for one in at if start <= one < end]
    return next((q.id for q in cued if page.by_speaker(event, q)), None)


def _of_quotation(page: _Page, quotation: Quotation, carried: Mapping[str, Quotation]) -> str | None:
    """The quotation in whose entry another belongs: what it only carries, or what carries it.

    A report by an agency, an unnamed source or somebody's own side belongs to the words that it reports. What somebody
    wants or believes, told inside what is said, is part of what is said, and so is what the same side says there, or
    somebody without a name ("he swore that the people would refuse").
    """
    if quotation.id in carried:
        return carried[quotation.id].id
    around = next((one for one in page.told if one.id == quotation.parent), None) if quotation.parent else None
    if around is not None:
        if carried.get(around.id) is quotation:
            return None
        own = around.id not in carried and (page.one_side(quotation, around) or page.reports(quotation))
        return around.id if own or quotation.kind in THOUGHT else None
    spans = quotation.content
    beside = [q for start, end, q in page.contents for x, y in spans if start < y and x < end and q is not quotation]
    twice = [q for q in beside if q.content == quotation.content and not page.reports(q)]
    if twice and not quotation.parent and page.reports(quotation):
        return twice[0].id
    return next((one.id for one in beside if _tells_more(one, quotation)), None)


def _carried(page: _Page, report: Quotation) -> Quotation | None:
    """What a report only carries: it reaches to the report's end and leaves out little of it."""
    inner = [q for q in page.told if q.parent == report.id and q.content and _is_said(q)]
    if not inner or not report.content or _beside(page.text, report, inner) > CARRIED:
        return None
    last = max(inner, key=lambda q: q.content[-1].end)
    ends = abs(last.content[-1].end - report.content[-1].end) <= EDGE
    return last if ends and (page.reports(report) or page.one_side(report, last)) else None


def _is_said(quotation: Quotation) -> bool:
    """Spoken, or wanted of others: "the king wants the ships back" is a demand that somebody told of."""
    return quotation.kind not in THOUGHT or (quotation.kind == "intent" and quotation.act in ASKING)


def _beside(text: str, report: Quotation, carried: Sequence[Quotation]) -> int:
    """How many words of a report are neither what it carries nor who says it."""
    left_out = [span for one in carried for span in (*one.content, *one.cue, *one.source)]
    starts = [span.start + n for span in report.content for n in _word_starts(span.of(text))]
    return sum(not any(span.start <= at < span.end for span in left_out) for at in starts)


def _word_starts(words: str) -> list[int]:
    return [n for n, sign in enumerate(words) if sign.isalnum() and (n == 0 or words[n - 1].isspace())]


def _is_told_by(page: _Page, event: EventMention, quotation: Quotation) -> bool:
    """Whether words tell all there is of an act in them: not done, recalled by a noun, or done by saying so.

    Done by saying so are a refusal within words that refuse and an act of words told in the present ("I call on the
    envoy to leave"), by whoever speaks.
    """
    if event.status != "actual":
        return True
    told = _rule_of(event)
    if event.type not in SAID or told == RECALLED:
        return event.type in SAID
    acts = quotation.act in SAID[event.type] or (told == PRESENT and quotation.form == "direct")
    return acts and page.by_speaker(event, quotation)


def _rule_of(event: EventMention) -> str:
    status = event.evidence.get("status")
    return status.rule if isinstance(status, Evidence) else ""


def _tells_more(one: Quotation, other: Quotation) -> bool:
    """Whether one of two renderings that overlap, of one speaker, reaches further."""
    if one.speaker != other.speaker or one.parent == other.id:
        return False
    return (_length(one.content), other.id) > (_length(other.content), one.id)


def _length(spans: Spans) -> int:
    return sum([span.end - span.start for span in spans])
