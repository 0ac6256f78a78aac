"""Where a source begins and ends: the noun phrase before or behind its cue."""

import re

from dragoman.model.span import Span
from dragoman.reading.quotations.surface.said import CueAt, Host

_WORD = re.compile(r"[\w'’-]+(?:\.(?=\s+[^\W\d_a-zà-ÿ]))?")
_LONGEST = 14  # words of a source
_GAP = re.compile(r"\s*")
_TAIL = re.compile(r"[\s,–—-]+\Z")


def source_behind(host: Host, at: CueAt) -> Span | None:
    """The subject behind its verb: up to the next comma, preposition or time; an apposition belongs to it."""
    start, limit = (at.inner.start, at.inner.end) if at.inner else (at.end, _clause_end(host, at.end))
    start = _skip(host, start, limit)
    start = _past_place(host, start)
    limit = limit if start < limit else _clause_end(host, start)
    word = _WORD.match(host.masked, start, limit)
    if word is None:
        return None
    if word[0].lower() in host.table.pronouns:
        return Span(*word.span())
    if word[0].lower() in (*host.table.words.stops, *host.table.words.that):
        return None
    end = phrase_end(host, start, limit)
    if end is None:
        return None
    return Span(start, _apposition(host, start, end) if at.inner is None else end)


def _past_place(host: Host, start: int) -> int:
    """Past "in Lyon (France)" where an article follows: the subject stands behind the place."""
    small = host.table.words
    listed, articles = "|".join(map(re.escape, small.places_after)), "|".join(map(re.escape, small.determiners))
    place = rf"(?:{listed})\s+(?:(?:{articles})\s+)?(?:[A-ZÀ-Þ][\w'’-]*\s+)+(?:\([^()]*\)\s+)?"
    to = "|".join(map(re.escape, small.addressee_after)) or "(?!)"
    whom = rf"(?:{to})\s+(?:(?:{articles})\s+)?[a-zà-ÿ]+\s+(?:de(?:l|\s+la|\s+los)?\s+[A-ZÀ-Þ][\w'’-]*\s+)?"
    found = re.compile(rf"(?:{place}|{whom})(?=(?:{articles})\s)").match(host.masked, start, host.span.end)
    return found.end() if found else start


def left_open(host: Host, at: CueAt) -> bool:
    """Whether nothing behind a verb can be its subject: its clause ends, or goes on with adverbials only."""
    start = _skip(host, at.end, _clause_end(host, at.end))
    rest = host.masked[start : _clause_end(host, start)]
    return re.compile(r"[A-ZÀ-Þ][\w'’-]*\s+[A-ZÀ-Þ]").search(rest) is None


def source_before(host: Host, floor: int, ceiling: int) -> Span | None:
    """The subject in front of its verb: the last phrase between `floor` and `ceiling`, with its apposition."""
    joined = "|".join(map(re.escape, host.table.words.coordinators))
    if re.compile(rf"(?:^|\s)(?:{joined})\s+\Z", re.IGNORECASE).search(host.masked[floor:ceiling]):
        return None  # the subject is that of a verb before
    dashes = [hit.end() for hit in re.compile(r"\s[–—-]\s").finditer(host.masked, floor, ceiling)]
    floor = dashes[-1] if dashes else floor  # behind a dateline
    end = _trimmed(host, floor, ceiling)
    comma = host.masked.rfind(",", floor, end)
    pieces = [] if comma < 0 else [(host.masked.rfind(",", floor, comma) + 1, end)]
    closed = host.masked[end:ceiling].lstrip()[:1] == ","  # "X, the minister, said": two pieces
    pieces = [*pieces, (max(comma + 1, floor), end)] if closed else [(max(comma + 1, floor), end)]
    for start, stop in pieces:
        start = _GAP.match(host.masked, max(start, floor), stop).end()  # type: ignore[union-attr]
        if _is_source(host, start, stop):
            return Span(start, stop)
    return None


def dropped(host: Host, at: CueAt) -> bool:
    """Whether a verb stands without its subject: at the start of its sentence, at most behind an adverbial."""
    before = host.masked[host.span.start : at.start].strip()
    if not before:
        return True
    if host.table.drops_subject and before.lower() in host.table.words.adverbs:
        return True  # «Hoy reconoció que …»
    opener = _WORD.match(before)
    opens = opener is not None and opener[0].lower() in host.table.words.openers
    return host.table.drops_subject and before.endswith(",") and opens


def follows_on(host: Host, at: CueAt) -> bool:
    """Whether a coordinator stands right in front of the cue: it shares the subject of the verb before."""
    joined = "|".join(map(re.escape, host.table.words.coordinators))
    return (
        re.compile(rf"(?:^|\s)(?:{joined})\s+\Z", re.IGNORECASE).search(host.masked[host.span.start : at.start])
        is not None
    )


def phrase_end(host: Host, start: int, limit: int, *, links: tuple[str, ...] = ()) -> int | None:
    """Where the noun phrase that begins at `start` ends; None where none begins there.

    `links` are words that may stand in it although they end it elsewhere.
    """
    small, end, at, count = host.table.words, None, start, 0
    within = True  # a noun is still to come
    while (word := _WORD.match(host.masked, at, limit)) is not None and count < _LONGEST:
        lower, count = word[0].lower(), count + 1
        joins = lower in small.joiners or lower in links
        stopped = lower in small.stops and not joins and not (end is None and lower in small.determiners)
        if stopped or _in_time(host, word.start()):
            break
        noun = (word[0][0].isupper() or word[0][0].isdigit()) and lower not in small.determiners
        if noun or not host.table.noun_capitals:
            end, within = word.end(), False
        elif not (within or joins):
            break
        else:
            within = True
        at = _GAP.match(host.masked, word.end(), limit).end()  # type: ignore[union-attr]
    return end


def _is_source(host: Host, start: int, end: int) -> bool:
    """Whether the stretch is a noun phrase (and an apposition) from end to end, and nothing else."""
    small = host.table.words
    first = _WORD.match(host.masked, start, end)
    if first is None:
        return False
    lower = first[0].lower()
    if lower in host.table.pronouns and first.end() == end:
        return True
    if lower in (*small.openers, *small.that) or not (first[0][0].isupper() or lower in small.determiners):
        return False
    at = start
    for _ in range(3):
        stop = phrase_end(host, at, end, links=small.links)
        if stop is None:
            return False
        if stop == end:
            return True
        rest = re.compile(r",\s+").match(host.masked, stop, end)
        if rest is None:
            return False
        at = rest.end()
    return False


def is_pronoun(host: Host, span: Span | None) -> bool:
    """Whether a source is a pronoun alone."""
    return span is not None and span.of(host.text).lower() in host.table.pronouns


def _apposition(host: Host, start: int, end: int) -> int:
    """`end` moved over ", Tomás Arrieta" or ", asesor de la delegación" behind the phrase that ends there."""
    comma = re.compile(r",\s+").match(host.masked, end, host.span.end)
    if comma is None:
        return end
    limit = _clause_end(host, comma.end())
    word = _WORD.match(host.masked, comma.end(), limit)
    if (
        word is None
        or _in_time(host, comma.end())
        or word[0].lower() in (*host.table.words.stops, *host.table.words.openers)
    ):
        return end
    stop = phrase_end(host, comma.end(), limit)
    named = _is_named(host.masked[start:end])
    fits = stop is not None and host.masked[stop : stop + 1] in (",", ".", "", ":", ";")
    return stop if stop is not None and fits and (not named or not word[0][0].isupper()) else end


def _is_named(words: str) -> bool:
    """Whether a phrase ends in a proper name already (its last two words have capitals)."""
    found = words.split()
    return bool(found) and all(word[:1].isupper() for word in found[-2:]) and not found[0][:1].islower()


def _clause_end(host: Host, start: int) -> int:
    found = re.compile(r"[,;:()–—\ufffc]|\.(?=\s|\Z)").search(host.masked, start, host.span.end)
    return found.start() if found else host.span.end


def _skip(host: Host, start: int, limit: int) -> int:
    """Past adverbs and times right behind a verb."""
    small = host.table.words
    while True:
        start = _GAP.match(host.masked, start, limit).end()  # type: ignore[union-attr]
        time = next((t for t in host.times if t.start <= start + 4 and t.start >= start and t.end <= limit), None)
        if time is not None and host.words(start, time.start).strip() in ("", "el", "la", "am", "den", "los"):
            start = time.end
            continue
        adverb = next((a for a in sorted(small.adverbs, key=len, reverse=True) if _begins(host, start, a)), None)
        if adverb is None:
            return start
        start += len(adverb)


def _trimmed(host: Host, floor: int, ceiling: int) -> int:
    """`ceiling` moved back over commas, adverbs, times, negations and clitics."""
    small = host.table.words
    loose = sorted((*small.adverbs, *small.negations, *small.clitics), key=len, reverse=True)
    end = ceiling
    while end > floor:
        bare = floor + len(_TAIL.sub("", host.masked[floor:end]))
        time = next((t for t in host.times if t.end == bare and t.start > floor), None)
        adverb = next((a for a in loose if _ends(host, bare, floor, a)), None)
        if time is not None:
            end = time.start
            end = floor + len(re.sub(r"(?:\b(?:el|la|am|den))?\s*\Z", "", host.masked[floor:end]))
        elif adverb is not None:
            end = bare - len(adverb)
        else:
            return bare
    return end


def _begins(host: Host, at: int, word: str) -> bool:
    end = at + len(word)
    return host.words(at, end) == word and not host.masked[end : end + 1].isalnum()


def _ends(host: Host, at: int, floor: int, word: str) -> bool:
    start = at - len(word)
    return start > floor and host.words(start, at) == word and not host.masked[start - 1].isalnum()


def _in_time(host: Host, place: int) -> bool:
    return any(start <= place < end for start, end in host.times)
