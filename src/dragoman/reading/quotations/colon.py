"""Headline style: "Kremlin: Putin wants …", « Paris : la trêve tiendra »."""

import re
from collections.abc import Iterator

from dragoman.model.entity import Actors
from dragoman.model.span import Span
from dragoman.reading.document import Document
from dragoman.reading.grammar.verbs import own_subjects
from dragoman.reading.quotations.candidate import Candidate
from dragoman.reading.quotations.senses import Senses
from dragoman.reading.quotations.spans import trim

_COLON = re.compile(r"[\u00a0\u202f ]?:[\u00a0\u202f ]+")
_LONGEST_SOURCE = 60


def colon_candidates(document: Document, actors: Actors, senses: Senses) -> Iterator[Candidate]:
    """Lines that begin with a named actor and a colon, a clause with a verb behind it."""
    speakers = {e.id for e in actors.entities if e.type in ("person", "organization", "country", "group")}
    starts = {m.span.start: m for m in actors.mentions if m.form != "pronoun" and m.entity in speakers}
    for block in document.blocks:
        colon = _COLON.search(document.text, block.start, min(block.end, block.start + _LONGEST_SOURCE))
        mention = starts.get(block.start)
        if colon is None or mention is None or mention.span.end != colon.start() or document.is_furniture(block.start):
            continue
        content = trim(document.text, Span(colon.end(), block.end), document.pairs)
        head = document.token_at(mention.span.end - 1)
        if content is None or head is None or not _has_verb(content, document) or _is_topic(content, document, senses):
            continue
        cue = Span(colon.start() + document.text[colon.start() : colon.end()].index(":"), colon.end())
        yield Candidate(None, "colon", (content,), (Span(cue.start, cue.start + 1),), None, (head,), (mention.span,))


def _is_topic(content: Span, document: Document, senses: Senses) -> bool:
    """ "Cuba: Moscow denies …" names a subject: somebody else speaks first behind the colon."""
    first = next((t for t in document.tokens_in(content) if t.i in senses and t.pos_ == "VERB"), None)
    if first is None or not any(f.kind == "speech" for f in senses[first.i]):
        return False
    doers = own_subjects(first, document.labels)
    return any(document.kinds.get(t.i) is not None and content.start <= t.idx < first.idx for t in doers)


def _has_verb(span: Span, document: Document) -> bool:
    return any(token.pos_ in ("VERB", "AUX") for token in document.tokens_in(span))
