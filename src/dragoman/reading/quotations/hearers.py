"""Who is told: the frame's own slot, else where hearers stand beside any verb of speech."""

from collections.abc import Iterable

from spacy.tokens import Token

from dragoman.model.span import Spans
from dragoman.reading.document import Document
from dragoman.reading.grammar.phrases import fill, preposition_phrases
from dragoman.reading.grammar.tree import features, labels_below
from dragoman.reading.quotations.candidate import Candidate
from dragoman.reading.resolve import Namer, Resolve, Resolved

_HEARERS = ("person", "group", "organization", "country")


def addressees(
    one: Candidate, document: Document, resolve: Resolve, naming: Namer, *, but: tuple[Resolved, ...]
) -> tuple[Resolved, ...]:
    """The entities in the first slot that names any; heads inside the content and the speakers are left out."""
    if one.anchor is None:
        return ()
    if asked(one, document, naming):
        return resolve(fill(one.anchor, "subject", document.labels)) or resolve(one.sources)
    frame, labels = one.frame, document.labels
    own = frame.addressee if frame else ()
    for slot in own:
        heads = [h for h in fill(one.anchor, slot, labels) if slot == "object" or not _inner(h, one.content)]
        if found := _hearers(heads, resolve, naming, but=but):
            return found
    if frame is None or frame.kind != "speech" or one.anchor.pos_ not in ("VERB", "AUX"):
        return ()
    told = naming.words.told_object
    slots = (*(("object",) if one.anchor.lemma_.lower() in told else ()), *naming.words.hearers)
    for slot in (s for s in slots if s not in own and (s == "object" or s not in frame.content)):
        heads = [h for h in fill(one.anchor, slot, labels) if not _inner(h, one.content)]
        if found := _hearers(heads, resolve, naming, but=but):
            return found
    return _hearers(_faced(one, document, naming), resolve, naming, but=but)


def asked(one: Candidate, document: Document, naming: Namer) -> bool:
    """ "Asked whether …, the envoy shrugged": the subject is asked and says nothing yet."""
    verb = one.anchor
    if verb is None or verb.pos_ != "VERB" or verb.lemma_.lower() not in naming.words.asked:
        return False
    participle = verb.tag_ == "VBN" or features(verb) >= {"VerbForm=Part", "Tense=Past"}
    alone = labels_below(verb).isdisjoint(document.labels.auxiliary | document.labels.subject)
    return participle and alone and verb.dep_ in document.labels.adverbial | document.labels.adnominal


def _faced(one: Candidate, document: Document, naming: Namer) -> list[Token]:
    """ "in front of the governors", « en présence des gouverneurs »: the governors."""
    labels = document.labels
    places = preposition_phrases(one.anchor, labels) if one.anchor is not None else []
    return [
        h for _, noun in places if noun.lemma_.lower() in naming.words.facing for h in fill(noun, "possessor", labels)
    ]


def _hearers(
    heads: Iterable[Token], resolve: Resolve, naming: Namer, *, but: tuple[Resolved, ...]
) -> tuple[Resolved, ...]:
    """Whom the heads name: both sides, an entity that can listen, or people and bodies not known yet."""
    found: dict[str, Resolved] = {}
    speakers = {entity for entity, _ in but}
    for head in heads:
        named = resolve((head,)) or naming.hearers((head,))
        listening = [item for item in named if naming.by_id[item[0]].type in _HEARERS]
        for item in naming.both(head) or listening:
            if item[0] not in speakers:
                found.setdefault(item[0], item)
    return tuple(found.values())


def _inner(token: Token, spans: Spans) -> bool:
    """Inside the content, but for those that open it: "called on [both sides to withdraw]"."""
    return any(start < token.left_edge.idx < end for start, end in spans)
