"""Cue words in a sentence: which of its words are one, and in which sense."""

import re
from collections.abc import Iterator
from functools import lru_cache

from dragoman.languages.cues import Cue, CueTable, load_cues
from dragoman.model.span import Span
from dragoman.reading.quotations.surface.said import CueAt, Host

_LAST_WORD = re.compile(r"[\w'’-]+(?=[\s\"”“»«]*\Z)")
_CLAUSE = re.compile(r"[,;:.()–—\ufffc]")


@lru_cache(maxsize=32)
def _forms(code: str) -> tuple[re.Pattern[str], re.Pattern[str], dict[str, tuple[Cue, ...]], dict[str, tuple[Cue, ...]]]:
    """Patterns of finite forms and of participles, and the senses of each."""
    table = load_cues(code)
    cues = table.cues if table else ()
    finite: dict[str, tuple[Cue, ...]] = {}
    participles: dict[str, tuple[Cue, ...]] = {}
    for cue in cues:
        for form in cue.forms:
            finite[form] = (*finite.get(form, ()), cue)
        for form in cue.participles:
            participles[form] = (*participles.get(form, ()), cue)
    return _pattern(finite), _pattern(participles), finite, participles


def _pattern(words: dict[str, tuple[Cue, ...]]) -> re.Pattern[str]:
    listed = "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(words, key=len, reverse=True))
    return re.compile(rf"(?<![\w-])(?:{listed or '(?!)'})(?![\w-])", re.IGNORECASE)


def find_cues(host: Host) -> tuple[CueAt, ...]:
    """The cues of a sentence in order; words inside its quotations are none."""
    found = [*_finite(host), *_perfect(host)]
    return tuple(sorted(found, key=lambda at: at.start))


def _finite(host: Host) -> Iterator[CueAt]:
    pattern, _, senses, _ = _forms(host.table.code)
    for hit in pattern.finditer(host.masked, *host.span):
        verb, end = Span(*hit.span()), clause_end(host, hit.end())
        last = _LAST_WORD.search(host.masked[verb.end : end])
        word = last[0].lower() if last else ""
        listed = senses[re.sub(r"\s+", " ", hit[0].lower())]
        cue = next((c for c in listed if word and word in c.particles), None)
        if cue is not None and last is not None:
            parted = Span(verb.end, verb.end + last.start())
            yield CueAt(cue, verb, verb, verb.start, verb.end + last.end(), parted)
            continue
        cue = next((c for c in listed if not c.particles), None)
        if cue is None or (word in host.table.words.separable and not cue.behind):
            continue
        mark = _with_word(host, verb, cue)
        if mark is not None:
            yield CueAt(cue, verb, mark, _clitics(host, verb.start), mark.end, None)


def _with_word(host: Host, verb: Span, cue: Cue) -> Span | None:
    """The verb with the word that belongs to it, where that stands right behind; a label's stands further on."""
    if not cue.by or "label" in cue.takes:
        return verb
    found = re.compile(rf"\s+{re.escape(cue.by)}(?!\w)").match(host.masked, verb.end)
    if found is not None:
        return Span(verb.start, found.end())
    return verb if "marks" in cue.takes else None


def _clitics(host: Host, start: int) -> int:
    """`start` moved back over « se », « le » in front of the verb."""
    listed = "|".join(map(re.escape, host.table.words.clitics))
    found = re.compile(rf"(?<!\w)(?:(?:{listed})\s+)+\Z", re.IGNORECASE).search(host.masked[host.span.start : start])
    return host.span.start + found.start() if found and listed else start


def _perfect(host: Host) -> Iterator[CueAt]:
    """An auxiliary and its participle, side by side or with the clause between them."""
    _, pattern, _, senses = _forms(host.table.code)
    listed = "|".join(map(re.escape, host.table.words.auxiliaries))
    auxiliary = re.compile(rf"(?<!\w)(?:{listed})(?!\w)", re.IGNORECASE)
    for hit in pattern.finditer(host.masked, *host.span):
        here = Span(*hit.span())
        cue = senses[hit[0].lower()][0]
        helper = next((a for a in auxiliary.finditer(host.masked, *host.span) if clause_end(host, a.end()) >= here.end and a.end() < here.start), None)
        if helper is None:
            continue
        verb = Span(*helper.span())
        beside = not host.masked[verb.end : here.start].strip()
        parted = None if beside else Span(verb.end, here.start)
        if beside or host.table.noun_capitals:
            yield CueAt(cue, verb, here, _clitics(host, verb.start), here.end, parted)


def clause_end(host: Host, start: int) -> int:
    """The next comma, stop, bracket or quotation of the sentence."""
    found = _CLAUSE.search(host.masked, start, host.span.end)
    return found.start() if found else host.span.end
