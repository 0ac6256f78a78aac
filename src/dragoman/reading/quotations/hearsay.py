"""The press conditional: « le convoi aurait franchi la rivière » tells what others say, whoever they are."""

from collections.abc import Iterator

from spacy.tokens import Token

from dragoman.reading.document import Document
from dragoman.reading.grammar.phrases import span_over
from dragoman.reading.grammar.tree import features
from dragoman.reading.grammar.verbs import children, is_passive
from dragoman.reading.quotations.candidate import Candidate
from dragoman.reading.quotations.spans import grow, runs, trim


def hearsay_candidates(document: Document) -> Iterator[Candidate]:
    """One candidate for each main clause in a compound conditional that neither supposes nor wishes."""
    labels = document.labels
    if not labels.hearsay_auxiliaries:
        return
    for token in document.doc:
        if token.pos_ != "AUX" or "Mood=Cnd" not in features(token) or document.is_furniture(token.idx):
            continue
        verb = token.head
        if token.lemma_.lower() in labels.hearsay_auxiliaries and _is_told(verb, token, document):
            found = _candidate(verb, token, document)
            if found is not None:
                yield found


def _is_told(verb: Token, auxiliary: Token, document: Document) -> bool:
    labels = document.labels
    main = verb.dep_ == "ROOT" or (verb.dep_ in labels.conjunct | labels.parataxis and verb.head.dep_ == "ROOT")
    if not main or verb.lemma_.lower() in labels.wish_words or not _is_past(verb, auxiliary, document):
        return False
    told = children(verb, labels.subject | labels.passive_subject)
    if not told or any(f in features(s) for s in told for f in ("Person=1", "Person=2")):
        return False
    sentence = verb.sent
    supposed = any(t.lower_ in labels.hypothesis_words for t in sentence)
    return not supposed and not sentence.text.rstrip().endswith("?")


def _is_past(verb: Token, auxiliary: Token, document: Document) -> bool:
    """« aurait fui », « serait parti »; « serait signé » may only be what is to come."""
    if "VerbForm=Part" not in features(verb) and verb.pos_ not in ("VERB", "ADJ"):
        return False
    if auxiliary.lemma_.lower() != "être":
        return True
    labels = document.labels
    moved = verb.lemma_.lower() in labels.perfect_with_be or bool(children(verb, labels.reflexive))
    since = any(c.lower_ in labels.since_words for t in verb.children for c in (t, *t.children))
    return (moved and not is_passive(verb, labels)) or (verb.pos_ == "VERB" and since)


def _candidate(verb: Token, auxiliary: Token, document: Document) -> Candidate | None:
    labels = document.labels
    beside = {
        t.i
        for part in children(verb, labels.conjunct | labels.parataxis)
        if children(part, labels.subject | labels.passive_subject)
        for t in part.subtree
    }
    stop = min((i for i in beside if i > verb.i), default=verb.sent.end)
    tokens = [t for t in verb.subtree if t.i not in beside and t.i < stop and t.dep_ not in labels.coordinator]
    span = span_over(tokens)
    content = trim(document.text, grow(span, document.pairs, cue=()), document.pairs) if span else None
    if content is None:
        return None
    return Candidate(None, "hearsay", (content,), runs([auxiliary]), verb, (), ())
