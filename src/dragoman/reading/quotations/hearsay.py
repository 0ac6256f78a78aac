"""The press conditional: « le convoi aurait franchi la rivière » tells what others say, whoever they are."""

from collections.abc import Iterator

from spacy.tokens import Token

from dragoman.reading.document import Document
from dragoman.reading.grammar.phrases import span_over
from dragoman.reading.grammar.tree import features, sentence_end, tree_of
from dragoman.reading.grammar.verbs import children, is_passive
from dragoman.reading.quotations.candidate import Candidate
from dragoman.reading.quotations.spans import grow, runs, trim


def hearsay_candidates(document: Document) -> Iterator[Candidate]:
    """One candidate for each main clause in a conditional of hearsay that neither supposes nor wishes."""
    labels = document.labels
    if labels.hearsay_adverbs:
        yield from _by_adverb(document)
    if not labels.hearsay_auxiliaries:
        return
    for token in document.doc:
        if token.pos_ not in ("AUX", "VERB") or not _is_conditional(token) or document.is_furniture(token.idx):
            continue
        lemma = token.lemma_.lower()
        if lemma in labels.hearsay_auxiliaries and token.pos_ == "AUX":
            verb, told = token.head, _is_told(token.head, document) and _is_past(token.head, token, document)
        else:
            verb, told = token, lemma in labels.told_verbs and _is_told(token, document)
        found = _candidate(verb, token, document) if told else None
        if found is not None:
            yield found


def _by_adverb(document: Document) -> Iterator[Candidate]:
    """ "The crew [allegedly] burned the charts": the clause around an adverb of hearsay."""
    labels = document.labels
    at = [i for i, lower in enumerate(tree_of(document.doc).lowers) if lower in labels.hearsay_adverbs]
    for adverb in (document.doc[i] for i in at):
        verb = adverb.head
        if verb.pos_ not in ("AUX", "VERB") or not children(verb, labels.subject | labels.passive_subject):
            continue
        if verb.dep_ in labels.relative | labels.adnominal or document.is_furniture(adverb.idx):
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


def _is_conditional(verb: Token) -> bool:
    """By the parse, or as a regular form that the parser took for another tense (« souffrirait », « seraient »)."""
    lower = verb.lower_
    if not lower.endswith(("rait", "raient")):
        return False
    stem = lower.removesuffix("ait").removesuffix("aient")
    return "Mood=Cnd" in features(verb) or stem in (verb.lemma_.lower(), "ser", "aur")


def _is_told(verb: Token, document: Document) -> bool:
    """Whether a main clause with a third person neither supposes, asks nor wishes."""
    labels = document.labels
    main = verb.dep_ == "ROOT" or (verb.dep_ in labels.conjunct | labels.parataxis and verb.head.dep_ == "ROOT")
    if not main or verb.lemma_.lower() in labels.wish_words:
        return False
    told = children(verb, labels.subject | labels.passive_subject)
    if not told or any(f in features(s) for s in told for f in ("Person=1", "Person=2")):
        return False
    sentence = verb.sent
    supposed = any(t.lower_ in labels.hypothesis_words and not _is_manner(t, document) for t in sentence)
    return not supposed and not sentence.text.rstrip().endswith("?")


def _is_manner(word: Token, document: Document) -> bool:
    """« sans un mot », « sans tirer », « s'est enfui »: what supposes nothing."""
    labels = document.labels
    if word.lower_ in labels.reflexive_words:
        return word.dep_ not in labels.mark
    after = word.nbor(1) if word.i + 1 < len(word.doc) else word
    bare = "Definite=Ind" in features(after) or "VerbForm=Inf" in features(after)
    return word.pos_ == "ADP" and word.dep_ in labels.case | labels.mark and bare


def _is_past(verb: Token, auxiliary: Token, document: Document) -> bool:
    """« aurait fui », « serait parti »; « serait signé » may only be what is to come."""
    labels = document.labels
    reflexive = any(c.lower_ in labels.reflexive_words for c in verb.children)
    if auxiliary.lemma_.lower() == "être" and verb.lemma_.lower().removesuffix("s") in labels.told_states:
        return True
    if "VerbForm=Part" not in features(verb) and verb.pos_ not in ("VERB", "ADJ") and not reflexive:
        return False
    if auxiliary.lemma_.lower() != "être" or (reflexive and verb.i == auxiliary.i + 1):
        return True
    moved = verb.lemma_.lower() in labels.perfect_with_be
    since = any(c.lower_ in labels.since_words for t in verb.children for c in (t, *t.children))
    return (moved and not is_passive(verb, labels)) or (verb.pos_ == "VERB" and since)


def _before_summary(verb: Token, stop: int, document: Document) -> int:
    """« aurait fui, [une information que Lima dément] »: what names the clause in front is no part of it."""
    labels, doc = document.labels, document.doc
    for token in doc[verb.i + 1 : stop]:
        summing = token.pos_ == "NOUN" and token.lemma_.lower() in labels.summing_words
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
    stop = min((i for i in beside if i > verb.i), default=sentence_end(verb))
    stop = _before_summary(verb, stop, document)
    tokens = [t for t in verb.subtree if t.i not in beside and t.i < stop and t.dep_ not in labels.coordinator]
    span = span_over(tokens)
    content = trim(document.text, grow(span, document.pairs, cue=()), document.pairs) if span else None
    if content is None:
        return None
    return Candidate(None, "hearsay", (content,), runs([auxiliary]), verb, (), ())
