"""Words reported without quote marks: that-clauses, questions, infinitives, noun phrases, clauses before their cue."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from dragoman.model.quotation import Act
from dragoman.model.span import Span
from dragoman.reading.quotations.surface.cues import clause_end
from dragoman.reading.quotations.surface.said import CueAt, Host, Said
from dragoman.reading.quotations.surface.sources import (
    dropped,
    follows_on,
    is_pronoun,
    phrase_end,
    source_before,
    source_behind,
)

_GAP_WORDS = 8  # words between a cue and its clause
_SHORTEST = 3  # words of a clause in front of its cue
_REST = 12  # words that may follow a source at the end of a sentence


@dataclass(frozen=True, slots=True)
class _Opened:
    """Where content begins behind a cue, and whom the words in between address."""

    pattern: str
    start: int
    to: Span | None = None


def reported(host: Host, at: CueAt, cues: Sequence[CueAt], source: Span | None, *, shared: bool) -> Said | None:
    """What a cue reports without quote marks; None where no safe pattern fits.

    `source` is the subject found in front of the cue; `shared`: that of the cue before holds here too.
    """
    opened = next((found for opener in _OPENERS if (found := opener(host, at)) is not None), None)
    if opened is None:
        return _behind(host, at) or _object(host, at, cues, source)
    behind = source_behind(host, at) if source is None and not shared else None
    if behind is not None and behind.end > opened.start:
        behind = None
    subject = source or behind
    opening = dropped(host, at) or shared
    pronoun = is_pronoun(host, subject)
    if subject is None and not opening:
        return None
    content = content_from(host, opened.start, at, cues)
    if content is None:
        return None
    to = None if opened.to is not None and opened.to == subject else opened.to
    return Said(
        (content,), (at.mark,), subject, at.cue.act, at.cue.kind, opened.pattern, subject is None or pronoun, to
    )


def content_from(host: Host, start: int, at: CueAt | None, cues: Sequence[CueAt]) -> Span | None:
    """From `start` to the end of the sentence, or to where another cue with the same subject begins."""
    end = host.span.end
    cut = re.compile(r";|\s[–—]\s").search(host.masked, start, end)
    end = cut.start() if cut else end
    joined = "|".join(map(re.escape, host.table.words.coordinators))
    for other in cues:
        if other is not at and start < other.start < end:
            before = re.compile(rf",?\s+(?:{joined})\s+\Z", re.IGNORECASE).search(host.masked[start : other.start])
            if before is not None:
                end = start + before.start()
                break
    for phrase in (form for one in host.table.phrases for form in one.forms):
        tail = re.compile(rf",\s+{re.escape(phrase)}(?!\w)", re.IGNORECASE).search(host.masked, start, end)
        end = tail.start() if tail else end
    words = host.masked[start:end].rstrip(" \t\n.,;:!?…")
    lead = len(words) - len(words.lstrip())
    return Span(start + lead, start + len(words)) if words.strip() else None


def _that(host: Host, at: CueAt) -> _Opened | None:
    """X says that …; between the two stand at most an adverb, a time or whom X addresses."""
    if "clause" not in at.cue.takes:
        return None
    return _opened(host, at, host.table.words.that, "clause", keep=False)


def _whether(host: Host, at: CueAt) -> _Opened | None:
    if "whether" not in at.cue.takes:
        return None
    return _opened(host, at, host.table.words.whether, "whether", keep=True)


def _opened(host: Host, at: CueAt, words: tuple[str, ...], pattern: str, *, keep: bool) -> _Opened | None:
    listed = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    comma = r",\s*" if host.table.noun_capitals else r"\s+"
    aside = "|".join(re.escape(word) for word in host.table.words.adverbs)
    gap = rf"(?:,\s+(?:{aside}),)?((?:\s+[^\s,;:.\ufffc]+){{0,{_GAP_WORDS}}}?)"
    found = re.compile(rf"{gap}{comma}({listed})\s+", re.IGNORECASE).match(host.masked, at.end, host.span.end)
    if found is None or not _is_gap(host, at, Span(*found.span(1))):
        return None
    return _Opened(pattern, found.start(2) if keep else found.end(), _addressee(host, at, Span(*found.span(1))))


def _is_gap(host: Host, at: CueAt, gap: Span) -> bool:
    """Whether the words between cue and clause are no noun phrase that the clause could hang on."""
    words = host.words(*gap).split()
    small = host.table.words
    if not words or host.table.noun_capitals:
        return True
    joined = " ".join(words)
    if words[0] in small.coordinators or set(words) & set(small.that):
        return False
    if any(t.start <= gap.start + 4 and t.start >= gap.start for t in host.times):
        return True
    behind = source_behind(host, at)
    inverted = behind is not None and behind.end == gap.end and source_before(host, host.span.start, at.start) is None
    return joined in small.adverbs or words[0] in small.stops or (inverted and at.start == host.span.start)


def _addressee(host: Host, at: CueAt, gap: Span) -> Span | None:
    """ "asked Chile that": whom the words between cue and clause name."""
    small = host.table.words
    if at.inner is not None:
        gap = at.inner
    elif small.addressee_after:
        listed = "|".join(map(re.escape, small.addressee_after))
        lead = re.compile(rf"\s+(?:{listed})\s+", re.IGNORECASE).match(host.masked, *gap)
        if lead is None:
            return None
        gap = Span(lead.end(), gap.end)
    start = gap.start + len(host.masked[gap.start : gap.end]) - len(host.masked[gap.start : gap.end].lstrip())
    end = phrase_end(host, start, gap.end)
    return Span(start, end) if end is not None else None


def _infinitive(host: Host, at: CueAt) -> _Opened | None:
    """X promises to …: right behind the cue, or behind a comma to the end of its clause."""
    if "infinitive" not in at.cue.takes:
        return None
    return _infinitive_clause(host, at) if host.table.noun_capitals else _infinitive_beside(host, at)


def _infinitive_clause(host: Host, at: CueAt) -> _Opened | None:
    """„… drohte, den Damm zu sprengen“."""
    gap = re.compile(rf"((?:\s+[^\s,;:.\ufffc]+){{0,{_GAP_WORDS}}}?),\s+")
    found = gap.match(host.masked, at.end, host.span.end)
    if found is None:
        return None
    end = clause_end(host, found.end())
    fits = re.compile(host.table.infinitive).fullmatch(host.masked, found.end(), end)
    return _Opened("infinitive", found.end(), _addressee(host, at, Span(*found.span(1)))) if fits else None


def _infinitive_beside(host: Host, at: CueAt) -> _Opened | None:
    """« amenazó con volar la presa », « acusó a España de desviar el agua »."""
    small = host.table.words
    whom = r"(\s+(?:" + "|".join(map(re.escape, small.addressee_after)) + r")\s+(?:[^\s,;:.\ufffc]+\s+?){1,6}?)?"
    after = r"\s*(?:(?:" + "|".join(map(re.escape, small.infinitive_after)) + r")\s+)?"
    pattern = re.compile(rf"{whom}{after}(?<!\w)({host.table.infinitive})", re.IGNORECASE)
    found = pattern.match(host.masked, at.end, host.span.end)
    if found is None or found[2].lower() in small.adverbs:
        return None
    to = _addressee(host, at, Span(*found.span(1))) if found[1] else None
    return _Opened("infinitive", found.start(2), to)


def _bare(host: Host, at: CueAt) -> _Opened | None:
    """X says, Y be so: a clause in the subjunctive."""
    if "bare" not in at.cue.takes:
        return None
    found = re.compile(rf"((?:\s+[^\s,;:.\ufffc]+){{0,{_GAP_WORDS}}}?),\s+").match(host.masked, at.end, host.span.end)
    if found is None:
        return None
    words = set(re.findall(r"\w+", host.words(found.end(), host.span.end)))
    return _Opened("bare", found.end()) if words & set(host.table.words.subjunctive) else None


_OPENERS: tuple[Callable[[Host, CueAt], _Opened | None], ...] = (_that, _whether, _infinitive, _bare)


def _behind(host: Host, at: CueAt) -> Said | None:
    """… , says X: the clause before the comma in front of the cue."""
    if not {"clause", "bare"} & at.cue.takes:
        return None
    comma = re.compile(r",\s*\Z").search(host.masked[host.span.start : at.start])
    source = source_behind(host, at)
    if comma is None:
        return None
    head = Span(host.span.start, host.span.start + comma.start())
    start = max(source.end, at.end) if source else at.end
    rest = host.masked[start : host.span.end]
    goes_on = re.compile(r",\s+").match(rest)
    tail = Span(start + goes_on.end(), start + len(rest.rstrip(" .!?…;"))) if goes_on else None
    parted = tail is not None and len(tail.of(host.text).split()) >= _SHORTEST
    if source is None and not (parted and host.table.drops_subject):
        return None
    if len(head.of(host.text).split()) < (2 if parted else _SHORTEST):
        return None
    if not parted and (len(rest.split()) > _REST or "\ufffc" in rest):
        return None
    content = (head, tail) if parted and tail is not None else (head,)
    follows = source is None or is_pronoun(host, source)
    return Said(content, (at.mark,), source, at.cue.act, at.cue.kind, "behind", follows)


def _object(host: Host, at: CueAt, cues: Sequence[CueAt], source: Span | None) -> Said | None:
    """X demands Y, X rejects Y: a noun phrase with its article right behind the cue."""
    if "object" not in at.cue.takes or (source is None and at.start != host.span.start and not follows_on(host, at)):
        return None
    start, limit = at.inner or (at.end, host.span.end)
    first = re.compile(r"\s*([\w'’-]+)\s").match(host.masked, start, limit)
    if first is None or first[1].lower() not in host.table.words.determiners:
        return None
    if at.inner is not None:
        content: Span | None = Span(first.start(1), first.start(1) + len(host.masked[first.start(1) : limit].rstrip()))
    else:
        content = content_from(host, first.start(1), at, cues)
        content = Span(content.start, min(content.end, clause_end(host, content.start))) if content else None
    if content is None or content.start >= content.end:
        return None
    charged = set(re.findall(r"\w+", host.words(*content))[:3]) & set(host.table.words.charges)
    refused: Act = "deny" if charged and at.cue.act == "reject" else at.cue.act
    return Said((content,), (at.mark,), source, refused, at.cue.kind, "object", source is None)
