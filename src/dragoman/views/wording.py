"""How acts, days and words read to people; the codes stay beside them, and JSON carries the codes alone."""

import calendar
from collections.abc import Mapping
from datetime import date

from dragoman.views.lookup import Rendering

# a speech act as the verb after its speaker; behind them what is stated without being said (`manner`)
SAYING: Mapping[str, str] = {
    "demand": "demands",
    "request": "asks",
    "propose": "proposes",
    "promise": "promises",
    "agree": "agrees",
    "reject": "rejects",
    "threaten": "threatens",
    "accuse": "accuses",
    "deny": "denies",
    "praise": "praises",
    "warn": "warns",
    "state": "says",
    "belief": "thinks",
    "intent": "intends",
    "evidence": "shows",
}
# a PLOVER type as a noun, so that a status can follow it: "attack, denied"
HAPPENING: Mapping[str, str] = {
    "AGREE": "agreement",
    "CONSULT": "talks",
    "SUPPORT": "support",
    "CONCEDE": "concession",
    "COOPERATE": "cooperation",
    "AID": "aid",
    "RETREAT": "withdrawal",
    "REQUEST": "demand",
    "REJECT": "refusal",
    "ACCUSE": "accusation",
    "THREATEN": "threat",
    "PROTEST": "protest",
    "SANCTION": "sanctions",
    "MOBILIZE": "mobilisation",
    "COERCE": "coercion",
    "ASSAULT": "attack",
}
# outer quotation marks by language (ISO 639-1), with the spaces that belong to them; English elsewhere
QUOTES: Mapping[str, tuple[str, str]] = {
    "en": ("“", "”"),
    "fr": ("«\u202f", "\u202f»"),
    "de": ("„", "“"),
    "es": ("«", "»"),
    "it": ("«", "»"),
    "pt": ("«", "»"),
    "ru": ("«", "»"),
    "uk": ("«", "»"),
    "pl": ("„", "”"),
}
_OPENING, _CLOSING = "«“„‹", "»”›"
_LOOSE = " \t\n\u00a0\u202f,;:"


def in_words(act: str, *, several: bool = False) -> str:
    """A speech act (of one speaker or `several`) or PLOVER type in plain words; a code that has none as it is."""
    verb = SAYING.get(act)
    if verb is None:
        return HAPPENING.get(act) or act
    return verb.replace("ies", "ys").removesuffix("s") if several else verb


def code(act: str, mode: str | None = None) -> str:
    """`COERCE · restrict` for a PLOVER type and its mode; nothing for a speech act, whose words are its code."""
    if act in SAYING:
        return ""
    return f"{act} · {mode}" if mode else act


def quoted(words: str, language: str) -> str:
    """`words` between the outer quotation marks of `language`."""
    before, after = QUOTES.get(language, QUOTES["en"])
    return f"{before}{words}{after}"


def said(rendering: Rendering) -> str:
    """The words of a quotation for a list: in marks where direct, with an ellipsis where they begin mid-sentence.

    The ends are trimmed (`trim`); the exact words are in `rendering.text`. Where they alone would tell it otherwise,
    what brings them in stands in front: `[does not want] … to join the union`.
    """
    words = trim(rendering.text)
    if rendering.form == "direct":
        words = quoted(words, rendering.language)
    elif words[:1].islower():
        words = f"… {words}"
    return f"[{rendering.cue}] {words}" if rendering.cue else words


def manner(act: str, rendering: Rendering) -> str:
    """What its first line calls a statement: its act, or how it was stated that was not said but thought or meant."""
    return rendering.kind if act == "state" and rendering.kind != "speech" else act


def trim(words: str) -> str:
    """`words` without the commas, blanks and quotation marks without a partner that a cut leaves at its ends."""
    kept = words.strip(_LOOSE)
    while kept and _hangs(kept[0], kept, at_end=False):
        kept = kept[1:].lstrip(_LOOSE)
    while kept and _hangs(kept[-1], kept, at_end=True):
        kept = kept[:-1].rstrip(_LOOSE)
    return kept or words.strip()


def _hangs(mark: str, words: str, *, at_end: bool) -> bool:
    if mark == '"':
        return words.count('"') % 2 == 1
    if mark == "“" and "„" in words:
        return False  # the German closing mark
    if mark in _OPENING:
        return at_end or sum(map(words.count, _OPENING)) > sum(map(words.count, _CLOSING))
    if mark in _CLOSING:
        return not at_end or sum(map(words.count, _CLOSING)) > sum(map(words.count, _OPENING))
    return False


def long_day(iso: str) -> str:
    """`Tuesday 5 May 1931`."""
    day = date.fromisoformat(iso)
    return f"{day:%A} {day.day} {day:%B} {day.year}"


def short_day(iso: str) -> str:
    """`5 May 1931`, with short month names."""
    day = date.fromisoformat(iso)
    return f"{day.day} {day:%b} {day.year}"


def first_day(start: str, end: str) -> str:
    """The first day of an interval without the month and year that its last day shares: `5`, `30 Apr`."""
    if start[:7] == end[:7]:
        return str(date.fromisoformat(start).day)
    return short_day(start).rpartition(" ")[0] if start[:4] == end[:4] else short_day(start)


def period(start: str, end: str) -> str | None:
    """`1931` or `May 1931` where the days are exactly those of a year or a month, else None."""
    first, last = date.fromisoformat(start), date.fromisoformat(end)
    if first.year != last.year or first.day != 1:
        return None
    if (first.month, last.month, last.day) == (1, 12, 31):
        return str(first.year)
    whole = first.month == last.month and last.day == calendar.monthrange(last.year, last.month)[1]
    return f"{first:%B} {first.year}" if whole else None


def interval(start: str | None, end: str | None) -> str:
    """Days as a heading: the weekday with a single day, both ends of an interval, `Undated` for neither."""
    if start and end:
        if start == end:
            return long_day(start)
        return period(start, end) or f"{first_day(start, end)} – {short_day(end)}"
    if start or end:
        return f"From {short_day(start)}" if start else f"Until {short_day(str(end))}"
    return "Undated"
