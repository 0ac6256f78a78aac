"""Words in marks in a headline that somebody says again below it: “A pledge, not a conquest” over "… Lord Ashby said".

A headline shortens what it quotes and leaves out who said it, or names whom the text below calls by an office alone:
“Soto: ‘We stop nobody’” over "“We stop nobody's boats,” the minister said".
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from dragoman.model.entity import Actors, Entity, Mention
from dragoman.model.quotation import Quotation
from dragoman.model.span import Evidence, Span, Spans
from dragoman.reading.epithets import given, merged
from dragoman.text.fold import fold
from dragoman.text.marks import Pair

_WORD = re.compile(r"[^\W_]+")
_NAMED = re.compile(r"([A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+){0,2})\s?:\s?[«“\"‘]\s?\Z")
"""A name in front of a colon and an opening mark."""
_SHORTEST, _STEM = 4, 5
"""Letters of a word that counts, and in which two forms of one word agree."""
_FEWEST = 2
"""Words that count which a headline must share with what is said below."""


def follow_headline(
    text: str, title: Span | None, pairs: Sequence[Pair], actors: Actors, quotations: tuple[Quotation, ...]
) -> tuple[Actors, tuple[Quotation, ...]]:
    """Both with the speakers of a headline's words in marks, and with whom it names as whom an office stands for."""
    told = [p.inner for p in pairs if p.level == 0 and title is not None and title.contains(p.outer)]
    for words in told:
        below = _said_below(words, text, quotations)
        if below is None:
            continue
        above = next((q for q in quotations if any(span.overlaps(words) for span in q.content)), None)
        if above is None or not above.speaker:
            actors = _named_above(words, text, below, actors)
            quotations = _with(above, words, below, quotations)
        elif (held := _held(above, below, actors)) is not None:
            by_id = actors.by_id()
            quotations = tuple(given(q, held, by_id, "named in the headline") for q in quotations)
            actors = merged(actors, held)
    return actors, quotations


def _said_below(words: Span, text: str, quotations: Sequence[Quotation]) -> Quotation | None:
    """The first quotation with a speaker that has all words of the headline, in marks before others."""
    asked = _counting((words,), text)
    if len(asked) < _FEWEST:
        return None
    found = [q for q in quotations if q.speaker and q.content[0].start > words.end]
    found = [q for q in found if asked <= _counting(q.content, text)]
    return next((q for q in found if q.form != "indirect"), found[0] if found else None)


def _counting(spans: Spans, text: str) -> frozenset[str]:
    words = (fold(word) for span in spans for word in _WORD.findall(span.of(text)))
    return frozenset(word[:_STEM] for word in words if len(word) >= _SHORTEST)


def _with(
    above: Quotation | None, words: Span, below: Quotation, quotations: tuple[Quotation, ...]
) -> tuple[Quotation, ...]:
    """The headline's words as said by who says them below."""
    spans = (words, *(below.source or below.content)[:1])
    note = Evidence(spans, "resolved", "said again below")
    evidence = {"speaker": tuple(note for _ in below.speaker), "act": below.evidence["act"]}
    if below.on_behalf is not None:
        evidence["on_behalf"] = below.evidence["on_behalf"]
    if above is not None:
        told = {**above.evidence, **evidence, "act": above.evidence["act"]}
        one = replace(above, speaker=below.speaker, on_behalf=below.on_behalf, evidence=told)
        return tuple(one if q is above else q for q in quotations)
    one = replace(
        below,
        id=f"q{len(quotations) + 1}",
        content=(words,),
        cue=(),
        source=(),
        addressee=(),
        target=(),
        via=(),
        form="direct",
        condition=(),
        said_on=None,
        parent=None,
        evidence=evidence,
    )
    return tuple(sorted((*quotations, one), key=lambda q: q.content[0].start))


def _named_above(words: Span, text: str, below: Quotation, actors: Actors) -> Actors:
    """With an office that speaks below as whom the headline names in front of a colon: « Soto : “Trente ans …” »."""
    named = {m.entity for m in actors.mentions if m.form == "name"}
    office = actors.by_id()[below.speaker[0]]
    found = _NAMED.search(text, text.rfind("\n", 0, words.start) + 1, words.start)
    if found is None or len(below.speaker) != 1 or office.type != "person" or office.id in named:
        return actors
    span = Span(*found.span(1))
    if any(m.span.overlaps(span) for m in actors.mentions):
        return actors
    mentions = (*actors.mentions, Mention(f"m{len(actors.mentions) + 1}", span, "name", office.id))
    entities = tuple(replace(e, name=span.of(text)) if e is office else e for e in actors.entities)
    return replace(actors, entities=entities, mentions=tuple(sorted(mentions, key=lambda m: m.span)))


def _held(above: Quotation, below: Quotation, actors: Actors) -> Mapping[str, str] | None:
    """The office that speaks below as the person whom the headline names."""
    if len(above.speaker) != 1 or len(below.speaker) != 1 or above.speaker == below.speaker:
        return None
    by_id = actors.by_id()
    person, office = by_id[above.speaker[0]], by_id[below.speaker[0]]
    named = {m.entity for m in actors.mentions if m.form == "name"}
    plain = person.type == office.type == "person" and person.id in named and office.id not in named
    return {office.id: person.id} if plain and _may_hold(person, office) else None


def _may_hold(person: Entity, office: Entity) -> bool:
    """Not a person of another state than the office."""
    return None in (person.country, office.country) or person.country == office.country
