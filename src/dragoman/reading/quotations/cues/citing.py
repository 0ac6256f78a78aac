"""Sources that a source cites: "the ship is lost, the agency writes, citing the navy"."""

from collections.abc import Iterator
from dataclasses import replace

from dragoman.model.parse import Token
from dragoman.reading.document import Document
from dragoman.reading.grammar.verbs import agents, children, own_subjects
from dragoman.reading.quotations.candidate import Candidate
from dragoman.reading.quotations.contents.spans import runs
from dragoman.reading.quotations.cues.elsewhere import cited_as, inverted
from dragoman.reading.quotations.cues.source_spans import source_spans
from dragoman.reading.quotations.marks.generic import speaks
from dragoman.reading.quotations.select import select
from dragoman.reading.source_words import load_people, load_source_words

_OPENS = 2
"""Words that open a relative clause: its pronoun and the verb."""


def passed_on(chosen: list[Candidate], candidates: list[Candidate], document: Document) -> list[Candidate]:
    """With what others are cited for: the words of the cue beside which "citing X" stands, else of the sentence."""
    citing = [one for one in candidates if one.pattern == "citing" and _is_source(one, document)]
    phrases = {one.cue for one in citing}
    found = [one for one in chosen if one.cue not in phrases]
    for one in citing:
        at = next((i for i, other in enumerate(found) if _tells(other, one)), None)
        if at is None:
            found += select([one], document)
        else:
            found[at] = _who_cites(found[at], one, document)
            found.append(replace(one, content=found[at].content, passed_on_by=found[at].anchor))
    return sorted(found, key=lambda c: (c.reach.start, -c.reach.end, c.passed_on_by is not None, c.cue))


def _is_source(one: Candidate, document: Document) -> bool:
    """Somebody, or something written: "citing [a letter]"; "citing bad weather" gives a reason."""
    if one.anchor is None or not document.labels.object_patterns:
        return one.anchor is not None
    code = document.language.code
    known = load_people(code) | load_source_words(code).documents
    return any(speaks(t, document) or t.lemma in known or t.pos in ("PROPN", "PRON") for t in one.sources)


def cited_by(chosen: list[Candidate], document: Document) -> list[Candidate]:
    """« …, affirme un officier cité par La Vigie »: who passes on what a source says."""
    found: list[Candidate] = []
    for one in chosen:
        verb, through = next(_citers(one, document), (None, ()))
        if verb is None:
            found.append(one)
            continue
        spans = source_spans(through, document)
        found.append(
            replace(one, anchor=verb, cue=runs([verb]), sources=through, source=spans, clause=None, passed_on_by=None)
        )
        found.append(replace(one, passed_on_by=verb))
    return found


def _citers(one: Candidate, document: Document) -> Iterator[tuple[Token, tuple[Token, ...]]]:
    labels, verb = document.labels, one.anchor
    if verb is not None and cited_as(verb, document):  # "the daily quoted an aide as saying …"
        through = agents(verb.head.head, labels) or own_subjects(verb.head.head, labels)
        if through:
            yield verb.head.head, tuple(through)
    for head in one.sources:
        for verb in children(head, labels.adnominal):
            who = tuple(agents(verb, labels)) if verb.lemma in labels.citing_verbs else ()
            if who:
                yield verb, who
    if one.source and not labels.object_patterns:
        yield from _cites_behind(one, document)


def _cites_behind(one: Candidate, document: Document) -> Iterator[tuple[Token, tuple[Token, ...]]]:
    """« … », a dit le sénateur, que [cite] l'agence: a relative clause right behind the source."""
    last = document.token_at(one.source[-1].end - 1)
    near = document.tokens[last.i + 1 : last.i + 4] if last is not None else ()
    words = [t for t in near if t.text != ","]
    if len(words) < _OPENS or words[0].lower not in document.labels.complementizers:
        return
    if words[1].lemma in document.labels.citing_verbs and (who := inverted(words[1], document)):
        yield words[1], (who[0],)


def _tells(other: Candidate, one: Candidate) -> bool:
    """Whether another cue of the sentence reports the words, and does not hold the phrase in them."""
    if other.anchor is None or one.anchor is None or other.anchor.sent.start != one.anchor.sent.start:
        return False
    speech = other.frame is not None and other.frame.kind == "speech"
    return speech and not any(s.start <= one.anchor.idx < s.end for s in other.content)


def _who_cites(host: Candidate, one: Candidate, document: Document) -> Candidate:
    """« L'agence, citant un officier, rapporte que … »: who cites, where the parser gave the cited as the subject."""
    cited = {t.i for head in one.sources for t in head.subtree}
    owner = one.anchor.head if one.anchor is not None else None
    if owner is None or any(t.i not in cited for t in host.sources):
        return host
    if owner.pos not in ("NOUN", "PROPN") or owner.i in cited:
        return host
    return replace(host, sources=(owner,), source=source_spans((owner,), document))
