"""The speech act of a quotation: by its frame first; its content turns it, or tells it where the frame says "said"."""

from collections.abc import Sequence

from spacy.tokens import Token

from dragoman.languages import Frame
from dragoman.model.quotation import Act
from dragoman.model.span import Evidence, Span, Spans
from dragoman.reading.document import Document
from dragoman.reading.grammar.verbs import is_negated
from dragoman.reading.quotations.act_table import ActTable, Rule, WordClass, load_acts
from dragoman.reading.quotations.candidate import Candidate
from dragoman.reading.quotations.clauses import Clause, clauses_of
from dragoman.reading.quotations.senses import fits

_POSITIONS = {"VERB": "verb", "AUX": "verb", "NOUN": "noun", "PROPN": "noun", "ADJ": "adjective"}


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
    rules = [rule for rule in table.rules if act in rule.origin and kind in rule.kinds]
    rules = [rule for rule in rules if _cued(document, one, rule, table)]
    clauses = clauses_of(document, one, table.links) if rules else ()
    for rule in rules:
        spans = _worded(document, one, rule, clauses) if rule.wording else _matched(document, clauses, rule, table)
        if not spans:
            continue
        if rule.act == "state" and act != "state":  # no promise after all: what do the words say by themselves?
            return _by_content(document, one, "state", table) or ("state", Evidence(spans, "inferred", rule.reason))
        return rule.act, Evidence(spans, "inferred", rule.reason)
    return None


def _cued(document: Document, one: Candidate, rule: Rule, table: ActTable) -> bool:
    """What a rule asks of the cue."""
    if rule.pattern and one.pattern not in rule.pattern:
        return False
    if not rule.cue:
        return True
    anchor = one.anchor
    return anchor is not None and any(_is(anchor, name, document, table) for name in rule.cue)


def _worded(document: Document, one: Candidate, rule: Rule, clauses: Sequence[Clause]) -> Spans:
    """Where a fixed wording stands in the content; a tense asked for beside it must be that of a clause."""
    if rule.tense and not any(clause.tense in rule.tense for clause in clauses):
        return ()
    for span in one.content:
        hit = rule.wording.search(span.of(document.text)) if rule.wording else None
        if hit:
            return (Span(span.start + hit.start(), span.start + hit.end()),)
    return ()


def _matched(document: Document, clauses: Sequence[Clause], rule: Rule, table: ActTable) -> Spans:
    """The deed of the first clause that meets the rule."""
    for clause in clauses:
        if _meets(clause, rule) and _lexical(document, clause, rule, table):
            return (Span(clause.main.idx, clause.main.idx + len(clause.main.text)),)
    return ()


def _meets(clause: Clause, rule: Rule) -> bool:
    """Person, tense, voice and polarity."""
    return (
        (not rule.doer or clause.doer in rule.doer)
        and (not rule.tense or clause.tense in rule.tense)
        and (rule.negated is None or clause.negated == rule.negated)
        and (rule.passive is None or clause.passive == rule.passive)
    )


def _lexical(document: Document, clause: Clause, rule: Rule, table: ActTable) -> bool:
    """The words that a rule asks for."""

    def has(tokens: Sequence[Token], name: str) -> bool:
        return any(_is(token, name, document, table) for token in tokens)

    deeds = (
        clause.main,
        *(w for w in clause.words if w.head.i == clause.main.i and w.dep_ in document.labels.predicate),
    )
    return (
        (not rule.verb or any(has(deeds, name) for name in rule.verb))
        and (not rule.through or any(has(clause.chain, name) for name in rule.through))
        and all(has(clause.words, name) for name in rule.holds)
        and not any(has(clause.words, name) for name in rule.lacks)
    )


def _is(token: Token, name: str, document: Document, table: ActTable) -> bool:
    """Whether a word is of a class: by its forms, by the lexicon's lemma, by the event its frame names."""
    kind = table.classes[name]
    place = _POSITIONS.get(token.pos_, "")
    forms = (token.lemma_.lower(), token.lower_)
    if not kind.words.isdisjoint(forms) or any(form.startswith(kind.beginnings) for form in forms):
        return True
    if place not in ("verb", "noun"):
        return False
    senses = document.language.frames.lookup(*forms[:1], place, token.lower_)
    return any(_names(frame, kind, token, document) for frame in senses)


def _names(frame: Frame, kind: WordClass, token: Token, document: Document) -> bool:
    if frame.lemma in kind.words:
        return True
    return frame.event is not None and frame.event.type in kind.events and fits(token, frame, document)
