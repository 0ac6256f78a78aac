"""The press conditional: « le convoi aurait franchi la rivière » tells what others say, whoever they are."""

from collections.abc import Iterator

from dragoman.model.parse import Token
from dragoman.reading.document import Document
from dragoman.reading.grammar.phrases import span_over
from dragoman.reading.grammar.press_conditional import is_conditional, is_past, is_told
from dragoman.reading.grammar.verbs import children
from dragoman.reading.quotations.candidate import Candidate
from dragoman.reading.quotations.contents.spans import grow, runs, trim


def hearsay_candidates(document: Document) -> Iterator[Candidate]:
    """One candidate for each main clause in a conditional of hearsay that neither supposes nor wishes."""
    labels = document.labels
    if labels.hearsay_adverbs:
        yield from _by_adverb(document)
    if not labels.hearsay_auxiliaries:
        return
    for token in document.doc:
        if token.pos not in ("AUX", "VERB") or not is_conditional(token) or document.is_furniture(token.idx):
            continue
        lemma = token.lemma
        if lemma in labels.hearsay_auxiliaries and token.pos == "AUX":
            verb, told = token.head, is_told(token.head, labels) and is_past(token.head, token, labels)
        else:
            verb, told = token, lemma in labels.told_verbs and is_told(token, labels)
        found = _candidate(verb, token, document) if told else None
        if found is not None:
            yield found


def _by_adverb(document: Document) -> Iterator[Candidate]:
    """ "The crew [allegedly] burned the charts": the clause around an adverb of hearsay."""
    labels = document.labels
    at = [i for i, lower in enumerate(document.doc.lowers) if lower in labels.hearsay_adverbs]
    for adverb in (document.doc[i] for i in at):
        verb = adverb.head
        if verb.pos not in ("AUX", "VERB") or not children(verb, labels.subject | labels.passive_subject):
            continue
        if verb.dep in labels.relative | labels.adnominal or document.is_furniture(adverb.idx):
            continue
        beside = {
            t.i
            for part in children(verb, labels.conjunct | labels.parataxis | labels.clause)
            if part.i < verb.i or children(part, labels.subject | labels.passive_subject)
            for t in part.subtree
        }
        marks = {t.i for t in children(verb, labels.mark | labels.coordinator)}
        told = [t for t in verb.subtree if t.i not in beside | marks]
        spans = [span_over([t for t in told if t.i < adverb.i]), span_over([t for t in told if t.i > adverb.i])]
        content = tuple(c for s in spans if s and (c := trim(document.text, s, document.pairs)))
        if content:
            yield Candidate(None, "hearsay", content, runs([adverb]), verb, (), ())


def _before_summary(verb: Token, stop: int, document: Document) -> int:
    """« aurait fui, [une information que Lima dément] »: what names the clause in front is no part of it."""
    labels, doc = document.labels, document.doc
    for token in doc[verb.i + 1 : stop]:
        summing = token.pos == "NOUN" and token.lemma in labels.summing_words
        if summing and token.i > 1 and "," in (doc[token.i - 1].text, doc[token.i - 2].text):
            return token.i - 1 if doc[token.i - 1].text == "," else token.i - 2
    return stop


def _candidate(verb: Token, auxiliary: Token, document: Document) -> Candidate | None:
    labels = document.labels
    beside = {
        t.i
        for part in children(verb, labels.conjunct | labels.parataxis)
        if children(part, labels.subject | labels.passive_subject)
        for t in part.subtree
    }
    stop = min((i for i in beside if i > verb.i), default=verb.sent.end)
    stop = _before_summary(verb, stop, document)
    tokens = [t for t in verb.subtree if t.i not in beside and t.i < stop and t.dep not in labels.coordinator]
    span = span_over(tokens)
    content = trim(document.text, grow(span, document.pairs, cue=()), document.pairs) if span else None
    if content is None:
        return None
    return Candidate(None, "hearsay", (content,), runs([auxiliary]), verb, (), ())
