"""The speech act of a quotation: by its frame first; its content turns it, or tells it where the frame says "said"."""

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from dragoman.model.quotation import Act
from dragoman.model.span import Evidence, Span, Spans
from dragoman.reading.document import Document
from dragoman.reading.grammar.verbs import is_negated
from dragoman.reading.quotations.act_table import ActTable, Rule, load_acts
from dragoman.reading.quotations.candidate import Candidate
from dragoman.reading.quotations.clauses import Clause, clauses_of
from dragoman.reading.quotations.senses import fits

_POSITIONS = {"VERB": "verb", "AUX": "verb", "NOUN": "noun", "PROPN": "noun"}


def act_of(document: Document, one: Candidate) -> tuple[Act, Evidence]:
    """The act and what it rests on: the frame, or the first rule of acts.toml that fits the content."""
    table = load_acts(document.language.code)
    act: Act = one.frame.act if one.frame is not None and one.frame.act is not None else "state"
    basis = one.cue or one.content[:1]
    rule = f"frame {one.frame.id}" if one.frame is not None else one.pattern
    if one.anchor is not None and one.anchor.pos_ in ("VERB", "AUX") and is_negated(one.anchor, document.labels):
        turned = table.negated.get(act, act)
        if turned != act:
            return turned, Evidence(basis, "inferred", f"{rule}, negated")
    return _by_content(document, one, act, table) or (act, Evidence(basis, "inferred", rule))


def _by_content(document: Document, one: Candidate, act: Act, table: ActTable) -> tuple[Act, Evidence] | None:
    kind = one.frame.kind if one.frame is not None and one.frame.kind else "speech"
    cue = _classes(one.anchor, document, table) if one.anchor is not None else frozenset[str]()
    rules = [rule for rule in table.rules_for(act, kind) if _cued(one, rule, cue)]
    clauses = [_read(clause, document, table) for clause in clauses_of(document, one, table.links)] if rules else []
    for rule in rules:
        spans = _worded(document, one, rule, clauses) if rule.wording else _matched(clauses, rule)
        if not spans:
            continue
        if rule.act == "state" and act != "state":  # no promise after all: what do the words say by themselves?
            return _by_content(document, one, "state", table) or ("state", Evidence(spans, "inferred", rule.reason))
        return rule.act, Evidence(spans, "inferred", rule.reason)
    return None


def _cued(one: Candidate, rule: Rule, cue: frozenset[str]) -> bool:
    """What a rule asks of the cue, a word of the classes `cue`."""
    if rule.pattern and one.pattern not in rule.pattern:
        return False
    return not rule.cue or not cue.isdisjoint(rule.cue)


@dataclass(frozen=True, slots=True)
class _Read:
    """A clause with the classes of its words: of the deed and its predicates, of what leads to it, of all of them."""

    clause: Clause
    deeds: frozenset[str]
    chain: frozenset[str]
    words: frozenset[str]


def _read(clause: Clause, document: Document, table: ActTable) -> _Read:
    main, predicate = clause.main, document.labels.predicate
    deeds = (main, *(w for w in clause.words if w.head.i == main.i and w.dep_ in predicate))

    def classes(tokens: Sequence[Token]) -> frozenset[str]:
        return frozenset[str]().union(*(_classes(token, document, table) for token in tokens))

    return _Read(clause, classes(deeds), classes(clause.chain), classes(clause.words))


def _worded(document: Document, one: Candidate, rule: Rule, clauses: Sequence[_Read]) -> Spans:
    """Where a fixed wording stands in the content; a tense asked for beside it must be that of a clause."""
    if rule.tense and not any(read.clause.tense in rule.tense for read in clauses):
        return ()
    for span in one.content:
        hit = rule.wording.search(span.of(document.text)) if rule.wording else None
        if hit:
            return (Span(span.start + hit.start(), span.start + hit.end()),)
    return ()


def _matched(clauses: Sequence[_Read], rule: Rule) -> Spans:
    """The deed of the first clause that meets the rule."""
    for read in clauses:
        if _meets(read.clause, rule) and _lexical(read, rule):
            main = read.clause.main
            return (Span(main.idx, main.idx + len(main.text)),)
    return ()


def _meets(clause: Clause, rule: Rule) -> bool:
    """Person, tense, voice and polarity."""
    return (
        (not rule.doer or clause.doer in rule.doer)
        and (not rule.tense or clause.tense in rule.tense)
        and (rule.negated is None or clause.negated == rule.negated)
        and (rule.passive is None or clause.passive == rule.passive)
    )


def _lexical(read: _Read, rule: Rule) -> bool:
    """The words that a rule asks for."""
    return (
        (not rule.verb or not read.deeds.isdisjoint(rule.verb))
        and (not rule.through or not read.chain.isdisjoint(rule.through))
        and read.words.issuperset(rule.holds)
        and read.words.isdisjoint(rule.lacks)
    )


def _classes(token: Token, document: Document, table: ActTable) -> frozenset[str]:
    """The classes that a word is of: by its forms, by the lexicon's lemma, by the event its frame names."""
    classes, lemma, form = table.words, token.lemma_.lower(), token.lower_
    found = classes.of_form(lemma) | classes.of_form(form)
    place = _POSITIONS.get(token.pos_)
    if place is None:
        return found
    for frame in document.language.frames.lookup(lemma, place, form):
        found |= classes.by_word.get(frame.lemma, frozenset())
        named = classes.by_event.get(frame.event.type, frozenset()) if frame.event is not None else frozenset[str]()
        if not named <= found and fits(token, frame, document):
            found |= named
    return found
