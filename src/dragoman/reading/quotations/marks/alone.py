"""Words in marks that no cue of the lexicon claims: beside any verb with a subject, behind a name, or alone."""

import re
from collections.abc import Iterable, Iterator

from dragoman.model.parse import Token
from dragoman.model.span import Span, Spans
from dragoman.reading.document import Document
from dragoman.reading.grammar.phrases import fill
from dragoman.reading.grammar.verbs import children, is_finite, is_passive, own_subjects, verb_group
from dragoman.reading.quotations.candidate import Candidate
from dragoman.reading.quotations.contents.reach import noun_frames
from dragoman.reading.quotations.contents.spans import runs, trim
from dragoman.reading.quotations.cues.source_spans import source_spans
from dragoman.reading.quotations.marks.floating import opens_line, told_next
from dragoman.reading.quotations.marks.marked import speech_pairs
from dragoman.reading.source_words import load_source_words
from dragoman.text.marks import Pair

_NEAR = 5
"""Tokens between marks and the verb that introduces them (« …, s'est tout de suite emporté X »)."""
_NOMINAL = ("NOUN", "PROPN", "PRON")
_SENTENCE_END = '.!?…»”"'
_WORDS = 3
"""Words that marks without any cue need to be speech."""


def alone_candidates(document: Document, taken: Iterable[Candidate]) -> Iterator[Candidate]:
    """One candidate for each pair of marks outside the content of those `taken`."""
    spans = [span for one in taken for span in (*one.content, *one.source)]
    for pair in speech_pairs(document):
        if any(span.start <= pair.inner.start < span.end or pair.outer.contains(span) for span in spans):
            continue
        content = trim(document.text, pair.inner)
        found = _behind(pair, document) or _in_front(pair, document) or _behind_colon(pair, document)
        if content and found is not None:
            yield _candidate((content,), *found, document)
        elif content and _is_sentence(pair, document):
            yield Candidate(None, "alone", (content,), (), None, (), ())


def _candidate(content: Spans, cue: list[Token], source: tuple[Token, ...], document: Document) -> Candidate:
    spans = source_spans(source, document)
    return Candidate(None, "alone", content, runs(cue), cue[-1] if cue[-1].is_alpha else None, source, spans)


def _behind(pair: Pair, document: Document) -> tuple[list[Token], tuple[Token, ...]] | None:
    """« … », sourit l'envoyé: a verb right behind marks with its subject behind it."""
    block = document.block_of(pair.outer.end - 1)
    behind = document.tokens_in(Span(pair.outer.end, block.end))
    if behind and behind[0].text == ",":
        behind = behind[1:]
    verb = next((t for t in behind[:_NEAR] if t.is_punct or t.pos == "VERB"), None)
    if verb is None or verb.pos != "VERB" or not is_finite(verb, document.labels):
        return None
    if is_passive(verb, document.labels):
        return None  # « “La Belle”, a été saisie par la douane »
    group = list(verb_group(verb, document.labels))
    if any(t.pos in ("NOUN", "PROPN", "CCONJ", "SCONJ", "ADP") for t in behind if t.i < verb.i):
        return None
    if not behind[0].text[:1].islower():
        return None
    own = [s for s in own_subjects(verb, document.labels) if s.i > verb.i]
    named = own or [c for c in children(verb, document.labels.object) if c.i > verb.i and c.pos in _NOMINAL]
    return (group, tuple(named[:1])) if named else None


def _in_front(pair: Pair, document: Document) -> tuple[list[Token], tuple[Token, ...]] | None:
    """« Lima s'emporte : « … » », « Le ministre à la tribune : « … » »: what stands in front of a colon speaks."""
    mark = document.token_at(pair.open)
    colon = mark.nbor(-1) if mark is not None and mark.i else mark
    while colon is not None and colon.is_space and colon.i:
        colon = colon.nbor(-1)
    if colon is None or colon.text != ":" or colon.i == 0:
        return None
    start = _clause_start(colon, document)
    front = [t for t in document.tokens_in(Span(start, colon.idx)) if not t.is_punct]
    verbs = [t for t in front if t.pos in ("VERB", "AUX") and is_finite(t, document.labels)]
    told = [(v, [s for s in _subjects(v, document) if s.idx >= start]) for v in verbs if v.pos == "VERB"]
    for verb, own in told:
        if own and own[0].lower not in document.labels.relative_pronouns:
            return list(verb_group(verb, document.labels)), tuple(own[:1])
    if verbs or not front:
        return None
    named = next((t for t in front if t.pos in ("NOUN", "PROPN")), None)
    if named is not None and (owners := _of_noun(named, front, document)):
        return [named], owners
    speaks = named is not None and document.kinds.get(named.i) in (
        "person",
        "country",
        "organization",
        "group",
        "place",
    )
    speaks = speaks or (named is not None and _opens_line(front, named, document))
    return ([colon], (named,)) if named is not None and speaks and front[0].pos in ("DET", "NOUN", "PROPN") else None


def _behind_colon(pair: Pair, document: Document) -> tuple[list[Token], tuple[Token, ...]] | None:
    """« “On ne négocie pas ainsi” : la ministre a rompu »: marks that open a line, and who says them."""
    mark = next(iter(document.tokens_in(Span(pair.outer.end, document.block_of(pair.outer.end - 1).end))), None)
    if (
        mark is None
        or mark.text != ":"
        or not opens_line(pair, document)
        or not len(pair.inner.of(document.text).split()) >= _WORDS
    ):
        return None
    heads = told_next(pair, document)
    return ([mark], tuple(heads[:1])) if heads else None


def _subjects(verb: Token, document: Document) -> list[Token]:
    """Its own, else the noun in front that the parser hung it on (« Un diplomate [en rit encore] : « … » »)."""
    labels = document.labels
    hung = verb.dep in labels.modifier and verb.head.pos in _NOMINAL and verb.head.i < verb.i
    return [*own_subjects(verb, labels)] or ([verb.head] if hung and not children(verb.head, labels.case) else [])


def _of_noun(noun: Token, front: list[Token], document: Document) -> tuple[Token, ...]:
    """« Question d'un lecteur : « … » »: whose a noun of saying in front of a colon is."""
    if document.labels.object_patterns or front.index(noun) > 1:
        return ()
    says = any(f.quotes and f.kind == "speech" for f in noun_frames(noun, document))
    return tuple(fill(noun, "possessor", document.labels)[:1]) if says else ()


def _opens_line(front: list[Token], named: Token, document: Document) -> bool:
    """« Le médiateur : « … » »: a definite noun alone in front, in a line of its own; no « le titre », « la note »."""
    if front[0].idx != document.block_of(front[0].idx).start or "Definite=Def" not in front[0].morph:
        return False
    plain = all(t.pos in ("DET", "NOUN", "ADJ", "ADP", "PROPN") for t in front) and len(front) <= _NEAR
    written = load_source_words(document.language.code).documents
    abstract = load_source_words(document.language.code).abstract
    word = named.lemma
    return plain and front.index(named) == 1 and word not in written and not word.endswith(tuple(abstract))


def _clause_start(colon: Token, document: Document) -> int:
    """Where the words in front of a colon begin: the line, the sentence before, a clock time and its dash."""
    text = document.text
    start = document.block_of(colon.idx).start
    lead = text[start : colon.idx]
    ends = [m.end() for m in re.finditer(r"[.!?»”]\s+|\s[–—-]\s+", lead) if not _shortened(lead[: m.end()], document)]
    return start + (ends[-1] if ends else 0)


def _shortened(lead: str, document: Document) -> bool:
    """ "[M.] Soto", "[Mr.] Soto": the stop of a title ends no sentence."""
    return lead.split()[-1].lower() in document.language.titles.honorifics


def _tells(pair: Pair, document: Document) -> bool:
    """Whether a verb with a tense stands in marks."""
    verbs = (t for t in document.tokens_in(pair.inner) if t.pos in ("VERB", "AUX"))
    return not document.labels.object_patterns and any(is_finite(t, document.labels) for t in verbs)


def _is_sentence(pair: Pair, document: Document) -> bool:
    """Whole sentences in marks that stand where a sentence may: nobody says who speaks, but somebody does."""
    inner = pair.inner.of(document.text).strip()
    block = document.block_of(pair.open)
    before = document.text[block.start : pair.open].rstrip()
    whole = inner[:1].isupper() and inner[-1:] in ".!?…" and len(inner.split()) >= _WORDS
    if block == document.title and pair.outer.contains(block) and _tells(pair, document):
        return True  # a title that is all in marks: « “On ne vend pas la mer” »
    free = not before or before[-1] in _SENTENCE_END
    behind = document.text[pair.outer.end : block.end].strip()
    return whole and free and (not behind or behind[0].isupper() or behind[0] in '«“"') and pair.closed
