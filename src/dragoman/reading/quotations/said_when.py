"""When something was said: the day told in the cue's clause, right in front of it, or before the words' colon."""

from dragoman.model.parse import Token
from dragoman.model.time import Time
from dragoman.reading.document import Document
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.quotations.candidate import Candidate


def said_when(one: Candidate, times: tuple[Time, ...], document: Document) -> Time | None:
    """The time beside the cue, else the one in front of its clause, else the only one of the clause whose colon opens
    the words."""
    return _beside_cue(one, times, document) or _gone_on(one, times, document) or _before_colon(one, times, document)


def _beside_cue(one: Candidate, times: tuple[Time, ...], document: Document) -> Time | None:
    """A time in the cue's clause: beside the cue in its sentence and not part of the content."""
    if one.anchor is None:
        return None
    sentence = document.tokens[one.anchor.sent.start : one.anchor.sent.end]
    start, end = sentence[0].idx, sentence[-1].idx + len(sentence[-1].text)
    near = [
        t
        for t in times
        if start <= t.span.start < end
        and not any(t.span.overlaps(c) for c in one.content)
        and t.granularity == "day"
        and _hangs_on(document.token_at(t.span.start), one.anchor, document.labels)
    ]
    at = one.anchor.idx
    return min(near, key=lambda t: abs(t.span.start - at), default=None)


def _hangs_on(token: Token | None, anchor: Token, labels: Labels) -> bool:
    """Whether a time belongs to the cue's own clause: no other verb stands between them in the tree but the participle
    of an occasion ("in a letter printed on Monday"). What is said before or after Monday's talks is not Monday's."""
    while token is not None and token.i != anchor.i:
        if token.head.i == token.i or any(c.lower in labels.around_words for c in token.lefts):
            return False
        token = token.head
        if token.lower in labels.around_words and token.i != anchor.i:
            return False
        if token.pos in ("VERB", "AUX") and token.i != anchor.i and token.dep not in labels.adnominal:
            return False
    return token is not None


def _gone_on(one: Candidate, times: tuple[Time, ...], document: Document) -> Time | None:
    """ "on [May 3], when he said …", « le [3 mai], lorsqu'il a dit … »."""
    opening = one.anchor.lefts if one.anchor is not None else ()
    at = next((t.i for t in opening if t.lower in document.labels.when_words), 0) - 1
    at -= at > 0 and document.tokens[at].text == ","
    if at < 0:
        return None
    last = document.tokens[at]
    end = last.idx + len(last.text)
    return next((t for t in times if t.span.end == end and t.granularity == "day"), None)


def _before_colon(one: Candidate, times: tuple[Time, ...], document: Document) -> Time | None:
    """ "The envoy lost patience on [Monday]: "Never," he said": what follows a colon belongs to what is told."""
    first = document.token_at(one.content[0].start)
    at = first.i - 1 if first is not None else -1
    while at > 0 and (document.tokens[at].is_quote or document.tokens[at].is_space):
        at -= 1
    if first is None or at < 1 or document.tokens[at].text != ":":
        return None
    colon, block = document.tokens[at], document.block_of(first.idx)
    start = max(block.start, _sentence_start(at, document))
    near = [t for t in times if start <= t.span.start < colon.idx and not any(t.span.overlaps(c) for c in one.content)]
    token = document.token_at(near[0].span.start) if len(near) == 1 and near[0].granularity == "day" else None
    verb = next((t for t in token.ancestors if t.pos in ("VERB", "AUX")), None) if token is not None else None
    within = document.labels.relative | document.labels.adnominal | document.labels.adverbial | document.labels.clause
    if verb is None or token is None or not start <= verb.idx < colon.idx or verb.dep in within:
        return None
    return near[0] if _hangs_on(token, verb, document.labels) else None


def _sentence_start(at: int, document: Document) -> int:
    """Where the sentence in front of a colon begins; the parser may have parted it from the words behind."""
    token = document.tokens[at - 1]
    return document.tokens[token.sent.start].idx
