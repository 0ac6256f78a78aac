"""Plans written out: a text with every stretch that a reading would mark."""

import re
from dataclasses import dataclass, field

from benchmarks.made.plan import Claim, Deed, Plan
from benchmarks.made.world import Person, templates, written_day, written_number

from dragoman.model.span import Span

_SLOT = re.compile(r"\{(\w+)(?::([^}]*))?\}")


@dataclass(frozen=True, slots=True)
class Named:
    """A name in the text. `entity` is ``person:KEY``, ``country:NAME`` or ``place:NAME``; `whole` with the office."""

    entity: str
    span: Span
    whole: Span


@dataclass(frozen=True, slots=True)
class Told:
    """One statement in its sentence."""

    claim: Claim
    content: Span
    cue: Span
    speaker: Named
    day: bool  # whether the sentence says it


@dataclass(frozen=True, slots=True)
class Done:
    """One deed in its sentence."""

    deed: Deed
    type: str
    trigger: Span
    actor: Named | None
    recipient: Named | None
    place: Named
    denied: bool


@dataclass(slots=True)
class Written:
    """Text and marks, in order."""

    plan: Plan
    text: str = ""
    title: Span = field(default_factory=lambda: Span(0, 1))
    sentences: list[Span] = field(default_factory=list)
    named: list[Named] = field(default_factory=list)
    told: list[Told] = field(default_factory=list)
    done: list[Done] = field(default_factory=list)
    figures: list[tuple[Span, int]] = field(default_factory=list)
    met: set[str] = field(default_factory=set)

    def put(self, words: str) -> Span:
        """Append words; where they stand."""
        start = len(self.text)
        self.text += words
        return Span(start, len(self.text))


def write(plan: Plan) -> Written:
    """The article of a plan: title, deed, statements with other lines between them, more deeds, how many fled."""
    out, table, language = Written(plan), templates(), plan.language
    opening = plan.deeds[0][0]
    _sentence(out, table["deed"][opening.kind]["title"][language][plan.title], {"deed": opening})
    out.title = Span(0, len(out.text))
    out.put("\n\n")
    lines = _lines(plan)
    for number, (pattern, slots) in enumerate(lines):
        if number:
            out.put("\n\n" if number % 4 == 1 else " ")
        _line(out, pattern, slots)
    return out


def _lines(plan: Plan) -> list[tuple[str, dict[str, object]]]:
    table, language = templates(), plan.language
    filler = [(table["filler"][language][kind], {"place": place}) for kind, place in plan.filler]
    deeds = [(_deed(plan, deed, wording), {"deed": deed}) for deed, wording in plan.deeds]
    lines: list[tuple[str, dict[str, object]]] = [deeds[0]]  # type: ignore[list-item]
    for number, (claim, wording, frame) in enumerate(plan.claims):
        content = table["content"][claim.content]
        slots = {"S": claim.speaker, "claim": claim, "content": content[language][wording]}
        lines.append((table["frame"][content["act"]][language][frame], slots))
        between = filler if number % 2 else deeds[1:]
        lines += [between[number // 2]] if number // 2 < len(between) else []  # type: ignore[list-item]
    if plan.figure is not None:
        lines.append((table["figure"][language][plan.title], {"figure": plan.figure, "deed": plan.deeds[0][0]}))
    return lines


def _deed(plan: Plan, deed: Deed, wording: int) -> str:
    table = templates()["deed"][deed.kind]
    denied = plan.denied and deed is plan.deeds[0][0]
    return str(table["denied"][plan.language] if denied else table[plan.language][wording])


def _line(out: Written, pattern: str, slots: dict[str, object]) -> None:
    marks, claim, deed = _sentence(out, pattern, slots), slots.get("claim"), slots.get("deed")
    if isinstance(claim, Claim):
        out.told.append(Told(claim, marks["content"].span, marks["cue"].span, marks["S"], "day" in marks))
    elif isinstance(deed, Deed) and "trigger" in marks:
        type_ = str(templates()["deed"][deed.kind]["type"])
        denied = out.plan.denied and deed is out.plan.deeds[0][0]
        out.done.append(
            Done(deed, type_, marks["trigger"].span, marks.get("A"), marks.get("B"), marks["place"], denied)
        )


def _sentence(out: Written, pattern: str, slots: dict[str, object]) -> dict[str, Named]:
    start, marks = len(out.text), dict[str, Named]()
    _fill(out, pattern, slots, marks, start)
    out.sentences.append(Span(start, len(out.text)))
    return marks


def _fill(out: Written, pattern: str, slots: dict[str, object], marks: dict[str, Named], start: int) -> None:
    at = 0
    for slot in _SLOT.finditer(pattern):
        out.put(pattern[at : slot.start()])
        at = slot.end()
        marks[slot.group(1)] = _slot(out, slot.group(1), slot.group(2), slots, marks, start)
    out.put(pattern[at:])


def _slot(
    out: Written, name: str, words: str | None, slots: dict[str, object], marks: dict[str, Named], start: int
) -> Named:
    claim, deed = slots.get("claim"), slots.get("deed")
    if words is not None:
        return _plain(out.put(words))
    if name == "content":
        begin = len(out.text)
        _fill(out, str(slots["content"]), {"claim": claim}, marks, start)
        return _plain(Span(begin, len(out.text)))
    if name == "S" and isinstance(claim, Claim):
        return _person(out, claim.speaker, opens=len(out.text) == start)
    if name == "figure":
        value = int(str(slots["figure"]))
        out.figures.append((out.put(written_number(value, out.plan.language)), value))
        return _plain(out.figures[-1][0])
    if isinstance(claim, Claim):
        return _of_claim(out, name, claim)
    if not isinstance(deed, Deed):
        return _name(out, f"place:{slots['place']}", str(slots["place"]))
    if name == "day":
        return _plain(out.put(written_day(deed.day, out.plan.language)))
    if name == "place":
        return _name(out, f"place:{deed.place}", deed.place)
    country = deed.actor if name == "A" else deed.recipient
    return _name(out, f"country:{country}", country)


def _of_claim(out: Written, name: str, claim: Claim) -> Named:
    if name == "place":
        return _name(out, f"place:{claim.place}", claim.place)
    if name in ("own", "other"):
        country = claim.own if name == "own" else claim.other
        return _name(out, f"country:{country}", country)
    thing = str(templates()["thing"][claim.thing][out.plan.language])
    words = {"day": written_day(claim.day, out.plan.language), "thing": thing, "number": str(claim.number)}
    return _plain(out.put(words[name]))


def _plain(span: Span) -> Named:
    return Named("", span, span)


def _name(out: Written, entity: str, words: str) -> Named:
    span = out.put(words)
    out.named.append(Named(entity, span, span))
    return out.named[-1]


def _person(out: Written, person: Person, *, opens: bool) -> Named:
    """With office and full name at first, by surname then."""
    entity = f"person:{person.key}"
    if entity in out.met:
        return _name(out, entity, person.surname)
    out.met.add(entity)
    office = templates()["office"][person.office][out.plan.language]
    before, _, after = office.partition("{name}")
    whole = out.put((before[:1].upper() + before[1:] if opens else before) + person.name + after)
    span = Span(whole.start + len(before), whole.start + len(before) + len(person.name))
    out.named.append(Named(entity, span, whole))
    return out.named[-1]
