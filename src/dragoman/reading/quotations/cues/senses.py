"""Which senses of the frame lexicon each word of an article can have: quotation frames whose guards hold."""

from collections.abc import Mapping
from functools import cache

from dragoman.languages import Frame, load_language
from dragoman.model.parse import Token
from dragoman.reading.document import Document
from dragoman.reading.grammar.phrases import fill
from dragoman.reading.grammar.verbs import children, is_passive
from dragoman.reading.quotations.cues.inserted import inserted

type Senses = Mapping[int, tuple[Frame, ...]]

_POS = {"VERB": "verb", "AUX": "verb", "NOUN": "noun", "ADJ": "adjective", "PROPN": "noun"}


def find_senses(document: Document) -> Senses:
    """Token index → its senses, most specific first; words without any are left out, furniture too."""
    found: dict[int, tuple[Frame, ...]] = {}
    known = _quoting(document.language.code)
    for token in document.doc:
        if (token.lower not in known and token.lemma not in known) or token.pos not in _POS:
            continue
        frames = frames_of(token, document)
        if frames and not document.is_furniture(token.idx):
            found[token.i] = frames
    return found


@cache
def _quoting(code: str) -> frozenset[str]:
    """The dictionary and other forms of the words that can introduce a quotation."""
    lexicon = load_language(code).frames
    return frozenset(
        word
        for table in (lexicon.by_lemma, lexicon.by_form)
        for (word, _), frames in table.items()
        if any(frame.quotes for frame in frames)
    )


def frames_of(token: Token, document: Document) -> tuple[Frame, ...]:
    """The senses of a token that fit its grammar."""
    lexicon, lower, lemma = document.language.frames, token.lower, token.lemma
    place = _POS[token.pos]
    found = lexicon.lookup(lemma, place, lower)
    paired = _paired(token, document) if place == "verb" else ()
    if paired:
        return paired
    if place != "verb":
        verbal = lexicon.lookup(lemma, "verb", lower)
        found = verbal if verbal and (_may_be_verb(token, document) or inserted(token, document)) else found
    elif token.pos == "VERB":
        state = lexicon.lookup(lower, "adjective", lower)  # "is convinced that …"
        found = found + state if state and _is_state(token, document) else found
    return tuple(frame for frame in found if frame.quotes and fits(token, frame, document))


def _paired(token: Token, document: Document) -> tuple[Frame, ...]:
    """The senses of a verb that only an infinitive below it makes a cue (« faire savoir »); the infinitive has them."""
    labels, lemma = document.labels, token.lemma
    carriers = [token.head] if token.dep in labels.infinitive else []
    carriers += [c for c, _ in token.below if c.pos in ("VERB", "AUX") and c.i < token.i]
    return tuple(
        frame
        for carrier in carriers
        for frame in document.language.frames.lookup(carrier.lemma, "verb", carrier.lower)
        if frame.quotes and any(need.slot == "complement" and lemma in need.lemmas for need in frame.needs)
    )


def _bare_behind(verb: Token, lemmas: frozenset[str], document: Document) -> bool:
    """« fait [état] de »: a bare noun right behind its verb, whatever the parser takes it for."""
    if document.labels.object_patterns or verb.i + 1 >= len(document.doc):
        return False
    behind = verb.nbor()
    return behind.pos == "NOUN" and behind.lemma in lemmas and behind.head.i == verb.i


def _reflects(verb: Token, document: Document) -> bool:
    """« [se] fait fort »: a reflexive pronoun that the parser took for an object."""
    labels = document.labels
    return any(
        t.lower in labels.reflexive_words and t.i < verb.i for t in children(verb, labels.object | labels.iobject)
    )


def _is_state(token: Token, document: Document) -> bool:
    """ "Is convinced that …", « Convaincu que …, X »: what somebody is, not what somebody did."""
    bare = "VerbForm=Part" in token.morph and not children(token, document.labels.auxiliary)
    return is_passive(token, document.labels) or (bare and not document.labels.object_patterns)


def _may_be_verb(token: Token, document: Document) -> bool:
    """A verb that the tagger took for a noun or an adjective: it has what only verbs have."""
    labels = document.labels
    if children(token, labels.copula) or (not labels.object_patterns and children(token, labels.determiner)):
        return False
    return bool(children(token, labels.auxiliary | labels.object | labels.clause | labels.reflexive))


def fits(token: Token, frame: Frame, document: Document) -> bool:
    """Whether the guards of a frame that grammar can tell hold: particle, reflexive, needed words."""
    labels = document.labels
    if frame.particle and not any(c.lower == frame.particle for c, _ in token.below):
        return False
    if frame.reflexive and not children(token, labels.reflexive) and not _reflects(token, document):
        return False
    for need in frame.needs:
        fillers = fill(token, need.slot, labels)
        if not fillers and not (need.lemmas or need.types):
            return False
        named = any(f.lemma in need.lemmas or f.lower in need.lemmas for f in fillers)
        if need.lemmas and not named and not (need.slot == "object" and _bare_behind(token, need.lemmas, document)):
            return False
        if need.types and not any(document.kinds.get(f.i) in need.types for f in fillers):
            return False
    return not any(
        not need.lemmas or f.lemma in need.lemmas or f.lower in need.lemmas
        for need in frame.unless
        for f in fill(token, need.slot, labels)
    )
