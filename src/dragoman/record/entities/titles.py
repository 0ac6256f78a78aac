"""Every office that an article gives a person: where, in which words, and whether beside the name."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from dragoman.model.entity import Entity
from dragoman.model.reading import Reading
from dragoman.model.span import Evidence, Span
from dragoman.record.entities.offices import LEADER, top_key
from dragoman.record.entities.printed import Phrase, around, body_seats, plain, read_phrase, seats

FRONT, BEHIND = 45, 40  # characters between an office and the name that it stands in front of or behind
LONG_AGO = 366  # days: in a sentence about a time so long past an office is not held on the day of the article
_WORD = re.compile(r"[^\W_]+(?:[’'.][^\W_]+)*")
_LED = re.compile(r"(?:[\w’'.]+[ \u00a0-]+){1,3}$")
_OF = re.compile(r"[ \u00a0](?:of|for|to|at|de|du|des|d['’]|à|au|aux|auprès|pour)[ \u00a0]?[^,;:.()\n\"“”«»]{2,45}")
_TAIL = re.compile(r"-\w+|[ \u00a0](?:élue?|désignée?|adjointe?|déléguée?|elect|designate)\b")
_VERB = re.compile(r"\b(?:said|says|told|has|had|have|is|was|will|would|a|ont|est|sera|était|dit)\b.*", re.DOTALL)
_CLOSED = re.compile(r"[^,;:.()\n]{0,60}[,;.)]")


@dataclass(frozen=True, slots=True)
class Title:
    """One office printed of a person. `words` are the title as printed, `span` reaches over title and name.

    `beside`: it stands with the name; else the article only calls the person so. `top`: of whoever rules a state.
    """

    words: str
    span: Span
    phrase: Phrase
    beside: bool
    top: bool

    @property
    def seat(self) -> str | None:
        """A key for an office that one person holds at a time; None for every other, or where nobody tells whose."""
        phrase = self.phrase
        if phrase.open:
            return None
        if phrase.body is not None:
            return f"{phrase.office}:{phrase.body}" if phrase.run in body_seats() else None
        if phrase.country is None:
            return None
        if self.top:
            return f"top:{phrase.country}"
        return f"{phrase.office}:{phrase.country}" if phrase.office in seats() else None


def read_titles(reading: Reading, text: str, entity: Entity, known: str | None = None) -> tuple[Title, ...]:
    """The offices of one person in the order of the text; `known` is the country that other articles tell of it."""
    held = sorted((m.span, m.form) for m in reading.mentions if m.entity == entity.id)
    names = [span for span, form in held if form == "name"]
    nominals = [span for span, form in held if form == "nominal"]
    if not nominals:
        return ()
    home = home_of(reading, text, entity, names) or known
    found = (_title(text, span, names, reading.article.language, home) for span in nominals)
    return tuple(_in_time(reading, title) for title in found if title is not None)


def of_cast(entity: Entity) -> bool:
    """Whether the reading knows a person without a name here from the cast, by the office alone."""
    proofs = (p for held in entity.evidence.values() for p in (held if isinstance(held, tuple) else (held,)))
    return entity.type == "person" and any(proof.rule == "cast" for proof in proofs)


def home_of(reading: Reading, text: str, entity: Entity, names: Sequence[Span]) -> str | None:
    """The country that a person serves, where the article says so beside the name rather than elsewhere."""
    proof = entity.evidence.get("country")
    if not isinstance(proof, Evidence) or not names:
        return entity.country
    if not proof.rule.startswith("offices:"):
        return entity.country
    language = reading.article.language
    near = any(stands_beside(text, span, name, language) for span in proof.spans for name in names)
    return entity.country if near else None


def _title(text: str, nominal: Span, names: Sequence[Span], language: str, home: str | None) -> Title | None:
    beside = next((name for name in names if stands_beside(text, nominal, name, language)), None)
    whole = Span(_start(text, nominal, language), _end(text, nominal, beside))
    phrase = read_phrase(whole.of(text), language, home) or _ruler(text, nominal, whole, language, home)
    if phrase is None:
        return None
    if beside is not None and nominal.end <= beside.start and _anothers(text, nominal, beside, phrase, language):
        beside = None
    stretch = Span(min(whole.start, beside.start), max(whole.end, beside.end)) if beside else whole
    words = " ".join(text[nominal.start : whole.end].split(",")[0].split())
    return Title(words, stretch, phrase, beside is not None, top_key(words, phrase.country, language) is not None)


def _ruler(text: str, nominal: Span, whole: Span, language: str, home: str | None) -> Phrase | None:
    """ "the Kremlin chief", « le maître de l'Élysée »: who rules, by the house and no office of the table."""
    words = text[nominal.start : whole.end]
    if home is None or whole.start < nominal.start or top_key(words, home, language) is None:
        return None
    return Phrase(LEADER, ("GOV",), plain(words), home, None, open=False, tenure="held")


def _start(text: str, nominal: Span, language: str) -> int:
    """Where the words in front begin that change the office: "[then-]Premier", « l'[ancien] ministre »."""
    led = _LED.search(text[max(0, nominal.start - 45) : nominal.start])
    if led is None:
        return nominal.start
    table = around(language)
    start = nominal.start - len(led.group())
    for word in _WORD.finditer(led.group()):
        if set(plain(word.group()).split()) & (table.past | table.then | table.coming | table.under):
            return start + word.start()
    return nominal.start


def _end(text: str, nominal: Span, beside: Span | None) -> int:
    """Where the words end that say what the office is of, or that it is not held yet ("president[-elect]")."""
    if beside is not None and nominal.end <= beside.start:
        between = text[nominal.end : beside.start]
        return nominal.end + len(between.rstrip(" \u00a0,"))
    tail = _TAIL.match(text, nominal.end)
    end = tail.end() if tail else nominal.end
    of = _OF.match(text, end)
    return end + len(_VERB.sub("", of.group()).rstrip()) if of else end


def stands_beside(text: str, nominal: Span, name: Span, language: str) -> bool:
    """Whether the office stands with the name, and nothing between could make it another's."""
    table = around(language)
    free = table.free | table.past | table.then | table.coming | table.under
    if nominal.end <= name.start:
        gap = text[nominal.end : name.start]
        spoken = plain(gap).split()
        whole = len(gap) <= FRONT and not set(gap) & set('\n"“”«»;:()') and gap.count(",") <= 1
        return whole and (not spoken or spoken[0] in table.of or all(word in free for word in spoken))
    gap = text[name.end : nominal.start]
    opened = gap.startswith((",", " (", " —", " –")) and not set(gap[1:]) & set(',\n"“”«»;:.')
    if len(gap) > BEHIND or not opened or _CLOSED.match(text, nominal.end) is None:
        return False
    # what is left is whose it is: "Ivo Brandt, [Peru's] foreign minister"
    rest = [word for word in _WORD.findall(gap) if not set(plain(word).split()) <= free]
    return all(word[:1].isupper() for word in rest)


def _anothers(text: str, nominal: Span, name: Span, phrase: Phrase, language: str) -> bool:
    """ "the premier's brother, Ivo Brandt", « le patron de la société Brandt »: the office is not that of the name."""
    comma = "," in text[nominal.end : name.start]
    if phrase.open and not comma and not phrase.office.endswith("minister"):
        return text[nominal.start : name.start].split()[-1].islower()
    led = plain(text[max(0, nominal.start - 30) : nominal.start]).split()[-3:]
    return comma and bool(set(led) & around(language).kin)


def _in_time(reading: Reading, title: Title) -> Title:
    """In a sentence about a time long past, the office was held then."""
    day = reading.article.published.value or reading.article.published.latest
    if day is None or title.phrase.tenure != "held":
        return title
    sentence = next((s for s in reading.article.sentences if s.overlaps(title.span)), title.span)
    ends = [t.end for t in reading.times if t.end and sentence.contains(t.span)]
    old = any((date.fromisoformat(day[:10]) - date.fromisoformat(end[:10])).days > LONG_AGO for end in ends)
    return replace(title, phrase=replace(title.phrase, tenure="then")) if old else title
