"""Cue words in a sentence: which of its words are one, and in which sense."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from dragoman.languages.cues import Cue, load_cues
from dragoman.model.span import Span
from dragoman.reading.quotations.surface.said import CueAt, Host

_LAST_WORD = re.compile(r"[\w'’-]+(?=[\s\"”“»«]*\Z)")
_CLAUSE = re.compile(r"[,;:.()–—\ufffc]")


@dataclass(frozen=True, slots=True)
class _Forms:
    """The senses of each finite form, of each joined one („mitteilte“) and of each participle; a pattern for all."""

    finite: Mapping[str, tuple[Cue, ...]]
    joined: Mapping[str, tuple[Cue, ...]]
    participles: Mapping[str, tuple[Cue, ...]]
    verbs: re.Pattern[str]
    perfects: re.Pattern[str]
    helpers: re.Pattern[str]


@lru_cache(maxsize=32)
def _forms(code: str) -> _Forms:
    table = load_cues(code)
    cues = table.cues if table else ()
    finite = _by_form((form, cue) for cue in cues for form in cue.forms)
    joined = _by_form((part + form, cue) for cue in cues for part in cue.particles for form in cue.forms)
    participles = _by_form((form, cue) for cue in cues for form in cue.participles)
    helpers = table.words.auxiliaries if table else ()
    return _Forms(finite, joined, participles, _pattern({*finite, *joined}), _pattern(participles), _pattern(helpers))


def _by_form(pairs: Iterable[tuple[str, Cue]]) -> dict[str, tuple[Cue, ...]]:
    found: dict[str, tuple[Cue, ...]] = {}
    for form, cue in pairs:
        found[form] = (*found.get(form, ()), cue)
    return found


def _pattern(words: Iterable[str]) -> re.Pattern[str]:
    listed = "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(words, key=len, reverse=True))
    return re.compile(rf"(?<![\w-])(?:{listed or '(?!)'})(?![\w-])", re.IGNORECASE)


def find_cues(host: Host) -> tuple[CueAt, ...]:
    """The cues of a sentence in order; words inside its quotations are none."""
    found = [*_finite(host), *_perfect(host)]
    return tuple(sorted(found, key=lambda at: at.start))


def _finite(host: Host) -> Iterator[CueAt]:
    forms = _forms(host.table.code)
    for hit in forms.verbs.finditer(host.masked, *host.span):
        written, verb = re.sub(r"\s+", " ", hit[0].lower()), Span(*hit.span())
        if written in forms.joined and hit[0][0].islower():
            yield CueAt(forms.joined[written][0], verb, verb, verb.start, verb.end, None)
        elif written in forms.finite and (at := _in_sense(host, verb, forms.finite[written])) is not None:
            yield at


def _in_sense(host: Host, verb: Span, senses: tuple[Cue, ...]) -> CueAt | None:
    """The sense whose particle ends the clause, else the one without; none where another particle does."""
    end = clause_end(host, verb.end)
    last = _LAST_WORD.search(host.masked[verb.end : end])
    word = last[0].lower() if last else ""
    joined = "|".join(map(re.escape, host.table.words.coordinators))
    for hit in re.compile(rf"[\w'’-]+(?=\s+(?:{joined})\s|[\s\"”“»«]*\Z)").finditer(host.masked[verb.end : end]):
        parted = next((cue for cue in senses if hit[0].lower() in cue.particles), None)
        if parted is not None:
            inner = Span(verb.end, verb.end + hit.start())
            return CueAt(parted, verb, verb, verb.start, verb.end + hit.end(), inner)
    cue = next((cue for cue in senses if not cue.particles), None)
    if cue is None or (word in host.table.words.separable and not cue.behind):
        return None
    mark = _with_word(host, verb, cue)
    return CueAt(cue, verb, mark, _clitics(host, verb.start), mark.end, None) if mark is not None else None


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
    forms = _forms(host.table.code)
    for hit in forms.perfects.finditer(host.masked, *host.span):
        here = Span(*hit.span())
        before = list(forms.helpers.finditer(host.masked, host.span.start, here.start))
        verb = next((Span(*a.span()) for a in reversed(before) if clause_end(host, a.end()) >= here.end), None)
        if verb is None:
            continue
        beside = not host.masked[verb.end : here.start].strip()
        if beside or host.table.noun_capitals:
            cue, start = forms.participles[hit[0].lower()][0], _clitics(host, verb.start)
            yield CueAt(cue, verb, here, start, here.end, None if beside else Span(verb.end, here.start))


def clause_end(host: Host, start: int) -> int:
    """The next comma, stop, bracket or quotation of the sentence."""
    found = _CLAUSE.search(host.masked, start, host.span.end)
    return found.start() if found else host.span.end
