"""Whose words a paper tells: "the ministry condemned the raid in a statement. … The [statement] said …".

A paper is its own speaker; where a sentence in front tells who made it, it speaks on their behalf.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from dragoman.model.entity import Actors, Entity
from dragoman.model.parse import Token
from dragoman.model.quotation import Quotation
from dragoman.model.span import Evidence
from dragoman.reading.actors.tables import load_words
from dragoman.reading.document import Document
from dragoman.reading.grammar.phrases import fill, preposition_phrases
from dragoman.reading.grammar.tree import sentence_before
from dragoman.reading.grammar.verbs import agents, children, is_passive, subjects
from dragoman.reading.resolve import Resolve, Resolved
from dragoman.reading.source_words import load_source_words

_REACH = 4
"""Sentences looked back over."""
_AUTHORS = ("person", "country", "organization", "group")


def give_authors(
    document: Document, actors: Actors, quotations: tuple[Quotation, ...], resolve: Resolve
) -> tuple[Quotation, ...]:
    """Quotations of papers that nobody is said to have made, on behalf of who made them."""
    papers, by_id = load_source_words(document.language.code).papers, actors.by_id()
    asked = {q.id for q in quotations if _is_paper(q, papers, by_id)}
    if not asked:
        return quotations
    return tuple(_given(q, papers, by_id, document, resolve) if q.id in asked else q for q in quotations)


def _is_paper(quotation: Quotation, papers: frozenset[str], by_id: Mapping[str, Entity]) -> bool:
    """A paper called by its noun, with or without "the", at most with whose it is ("the league's [statement]")."""
    if quotation.on_behalf is not None or len(quotation.speaker) != 1:
        return False
    entity = by_id[quotation.speaker[0]]
    words = entity.name.lower().split()
    return entity.of is None and entity.type not in ("person", "country") and bool({words[0], words[-1]} & papers)


def _given(
    quotation: Quotation, papers: frozenset[str], by_id: Mapping[str, Entity], document: Document, resolve: Resolve
) -> Quotation:
    place = (quotation.source or quotation.cue or quotation.content)[0]
    start = document.token_at(place.start)
    own = [t for t in document.tokens_in(place) if t.pos == "NOUN" and t.lemma in papers][:1]
    for paper in (*own, *_before(start, papers)) if start is not None else ():
        found = _makers(paper, document, resolve) or _told_before(paper, document, resolve)
        held = [(by_id[one], given) for one, given in found if one not in quotation.speaker]
        held = [(entity, given) for entity, given in held if entity.name.lower() not in papers]
        if len(held) > 1:
            return quotation  # of two, neither alone
        if held and held[0][0].type in _AUTHORS:
            author, given = held[0]
            note = Evidence((place, *given.spans[:1]), "inferred", "who made the paper")
            told = {**quotation.evidence, "on_behalf": note}
            return replace(quotation, on_behalf=author.of or author.id, evidence=told)
    return quotation


def _before(start: Token, papers: frozenset[str]) -> Iterator[Token]:
    """The nouns for papers in front, the nearest first."""
    sentence = start.sent
    here = [t for t in sentence if t.i < start.i and t.pos == "NOUN" and t.lemma in papers]
    yield from reversed(here)
    before = sentence_before(start)
    for _ in range(_REACH):
        if before is None:
            return
        yield from reversed([t for t in before if t.pos == "NOUN" and t.lemma in papers])
        before = sentence_before(before[0])


def _makers(paper: Token, document: Document, resolve: Resolve) -> tuple[Resolved, ...]:
    """Who put it out: "[Chad] protested in a letter", "[Chad] issued a note", "a note signed by [the consul]".

    Not the one who got or rejected it.
    """
    labels, words = document.labels, load_source_words(document.language.code)
    signed = [t for t in children(paper, labels.adnominal) if t.lemma in words.authoring]
    if signed and (found := resolve([t for verb in signed for t in agents(verb, labels)])):
        return found
    if owned := resolve(fill(paper, "possessor", labels)):  # "a statement [of the league]"
        return owned
    verb = next((t for t in paper.ancestors if t.pos in ("VERB", "AUX")), None)
    if verb is None:
        return ()
    within = any(t.i == paper.i and word in words.papered for word, t in preposition_phrases(verb, labels))
    made = paper.head is verb and verb.lemma in words.authoring
    if not (within or made):
        return ()
    return resolve(agents(verb, labels) if is_passive(verb, labels) else subjects(verb, labels))


def _told_before(paper: Token, document: Document, resolve: Resolve) -> tuple[Resolved, ...]:
    """« [Le ministère] a opposé un démenti. “…”, dit un communiqué »: a paper new to the page, which speaks, is of
    whom the sentence in front of it in its paragraph tells."""
    labels = document.labels
    new = {t.lower for t in children(paper, labels.determiner)} & load_words(document.language.code).indefinite
    if not new or paper.dep not in labels.subject | labels.object:
        return ()
    start = document.block_of(paper.idx).start
    before = sentence_before(paper)
    while before is not None and before.start_char > start and not any(t.is_alpha for t in before):
        before = sentence_before(before[0])  # a mark that the parser took for a sentence
    if before is None or before.start_char < start:
        return ()
    main = next((t for t in before if t.dep == "ROOT" and t.pos == "VERB"), None)
    return resolve(subjects(main, labels)) if main is not None else ()
