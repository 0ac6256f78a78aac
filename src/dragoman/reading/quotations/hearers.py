"""Who is told: the frame's own slot, else where hearers stand beside any verb of speech, else those of its occasion."""

from collections.abc import Iterable, Iterator

from dragoman.model.parse import Token
from dragoman.model.span import Spans
from dragoman.reading.document import Document
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.phrases import fill, preposition_phrases
from dragoman.reading.grammar.verbs import agents, children
from dragoman.reading.quotations.candidate import Candidate
from dragoman.reading.resolve import Namer, Resolve, Resolved

_HEARERS = ("person", "group", "organization", "country")
_DEEP = 3
"""Words down from the verb to the noun of an occasion: "during [part] of an [interview]"."""


def addressees(
    one: Candidate, document: Document, resolve: Resolve, naming: Namer, *, but: tuple[Resolved, ...]
) -> tuple[Resolved, ...]:
    """The entities in the first place that names any; heads inside the content and the speakers are left out."""
    if one.anchor is None:
        return ()
    if asked(one, document, naming):
        return resolve(fill(one.anchor.head, "subject", document.labels)) or resolve(one.sources)
    places = _places(one, one.anchor, document, naming)
    found = (_hearers(heads, resolve, naming, but=but, sure=sure) for heads, sure in places)
    return next(filter(None, found), ())


def asked(one: Candidate, document: Document, naming: Namer) -> bool:
    """ "Asked whether …, the envoy shrugged": the subject is asked and says nothing yet."""
    verb = one.anchor
    if verb is None or verb.pos != "VERB" or verb.lemma not in naming.words.asked:
        return False
    participle = verb.tag == "VBN" or verb.morph >= {"VerbForm=Part", "Tense=Past"}
    alone = verb.labels.isdisjoint(document.labels.auxiliary | document.labels.subject)
    return participle and alone and verb.dep in document.labels.adverbial | document.labels.adnominal


def _places(one: Candidate, verb: Token, document: Document, naming: Namer) -> Iterator[tuple[list[Token], bool]]:
    """Where hearers may stand, nearest first; with each whether it is sure that somebody stands there."""
    frame, labels, words = one.frame, document.labels, naming.words
    own = frame.addressee if frame else ()
    to_do = one.pattern == "infinitive" and _marked(one, document)
    for slot in own:
        heads = [h for h in fill(verb, slot, labels) if slot == "object" or not _inner(h, one.content)]
        start = one.content[0].start
        heads = heads or _below_infinitive(one, verb, slot, labels)
        yield heads, (slot == "object" or to_do) and all(h.idx <= start or h.left_edge.idx <= start for h in heads)
    if frame is None or frame.kind != "speech" or verb.pos not in ("VERB", "AUX"):
        return
    told = verb.lemma in words.told_object
    slots = (*(("object",) if told else ()), *words.hearers)
    for slot in (s for s in slots if s not in own and (s == "object" or s not in frame.content)):
        heads = [h for h in fill(verb, slot, labels) if not _inner(h, one.content)]
        yield [f for h in heads for f in _behind_facing(h, labels, naming) or [h]], to_do
    beside = [noun for _, noun in preposition_phrases(verb, labels)]
    yield [h for noun in beside for h in _behind_facing(noun, labels, naming)], False
    yield from _turned(one, verb, labels, naming)
    yield (
        [h for noun in _occasions(verb, one.content, labels, naming) for h in _of_occasion(noun, labels, naming)],
        False,
    )


def _below_infinitive(one: Candidate, verb: Token, slot: str, labels: Labels) -> list[Token]:
    """« a fait [savoir] à Lima »: where the cue is two verbs, the second may hold the hearer."""
    inner = [v for v in children(verb, labels.infinitive) if not _inside(v, one.content)]
    return [h for v in inner for h in fill(v, slot, labels) if not _inside(h, one.content)]


def _marked(one: Candidate, document: Document) -> bool:
    """« a promis à ses hôtes [de] partir »: what somebody is to do, or is promised."""
    first = document.token_at(one.content[0].start)
    return first is not None and first.lower in document.labels.infinitive_marks


def _behind_facing(noun: Token, labels: Labels, naming: Namer) -> list[Token]:
    """ "In front of the governors", « face aux élus », "to questions from the press": who stands behind the noun."""
    if noun.lemma not in naming.words.facing:
        return []
    slots = ("possessor", "prep:à", "prep:from")
    return next(filter(None, (fill(noun, slot, labels) for slot in slots)), [])


def _turned(one: Candidate, verb: Token, labels: Labels, naming: Namer) -> Iterator[tuple[list[Token], bool]]:
    """Whom a participle beside verb or subject turns to: "[addressing] deputies", « [interrogé] par la radio »."""
    beside = children(verb, labels.adverbial)
    beside += [c for s in one.sources for c in children(s, labels.adnominal | labels.modifier)]
    for participle in beside:
        for entry in naming.words.turned:
            lemma, slot = entry.split(" ")
            if participle.lemma == lemma:
                yield agents(participle, labels) if slot == "agent" else fill(participle, slot, labels), True


def _occasions(verb: Token, content: Spans, labels: Labels, naming: Namer) -> list[Token]:
    """The nouns of speaking and writing in the verb's own clause: "in a [letter] to X", « lors d'un [entretien] »."""
    closed = labels.subject | labels.passive_subject | labels.clause | labels.infinitive | labels.relative
    found, queue = [], [(verb, 0)]
    while queue:
        above, depth = queue.pop(0)
        for child, label in above.below:
            if label in closed or child.pos in ("VERB", "AUX") or _inside(child, content):
                continue
            if child.lemma in naming.words.occasions:
                found.append(child)
            if depth < _DEEP:
                queue.append((child, depth + 1))
    return found


def _of_occasion(noun: Token, labels: Labels, naming: Namer) -> list[Token]:
    """Who is written or spoken to: "to X", "with X", « accordé au journal »."""
    carriers = [noun, *children(noun, labels.adnominal)]
    slots = [slot for slot in (*naming.words.hearers, *naming.words.partners) if slot != "iobject"]
    return [h for carrier in carriers for slot in slots for h in fill(carrier, slot, labels)]


def _hearers(
    heads: Iterable[Token], resolve: Resolve, naming: Namer, *, but: tuple[Resolved, ...], sure: bool
) -> tuple[Resolved, ...]:
    """Whom the heads name: both sides, an entity that can listen, or people and bodies not known yet."""
    found: dict[str, Resolved] = {}
    speakers = {entity for entity, _ in but}
    for head in heads:
        named = resolve((head,)) or naming.hearers((head,), sure=sure)
        listening = [item for item in named if naming.by_id[item[0]].type in _HEARERS]
        for item in naming.both(head) or listening:
            if item[0] not in speakers:
                found.setdefault(item[0], item)
    return tuple(found.values())


def _inside(token: Token, spans: Spans) -> bool:
    return any(start <= token.idx < end for start, end in spans)


def _inner(token: Token, spans: Spans) -> bool:
    """Inside the content, but for those that open it: "called on [both sides to withdraw]"."""
    return any(start < token.left_edge.idx < end for start, end in spans)
