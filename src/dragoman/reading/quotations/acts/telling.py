"""The speech act of a quotation: by its frame first; its content turns it, or tells it where the frame says "said"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from dragoman.languages import Frame, load_language
from dragoman.model.parse import Token
from dragoman.model.quotation import NEGATED, Act
from dragoman.model.span import Evidence, Span, Spans
from dragoman.reading.document import Document
from dragoman.reading.grammar.negation import is_negated
from dragoman.reading.grammar.verbs import children
from dragoman.reading.quotations.acts.act_table import ActTable, Rule, load_acts
from dragoman.reading.quotations.acts.clauses import Clause, clauses_of, only
from dragoman.reading.quotations.candidate import Candidate
from dragoman.reading.quotations.cues.senses import fits

_POSITIONS = {"VERB": "verb", "AUX": "verb", "NOUN": "noun", "PROPN": "noun"}
_MOODS = {"?": "question", "!": "exclamation"}
_PIECE = re.compile(r"[^\s\"'“”«»‘(—–-](?:(?![.!?…;:]\s).)*", re.DOTALL)
"""A stretch of content up to the end of its sentence; marks that open it are left out."""


@dataclass(frozen=True, slots=True)
class Told:
    """The act, what it rests on, the clause that told it where one did, and whether its doer is who asks."""

    act: Act
    evidence: Evidence
    clause: Clause | None = None
    asks: bool = False


@dataclass(frozen=True, slots=True)
class _Read:
    """A clause with the classes of its words: of the deed and its predicates, of what leads to it, of all of them."""

    clause: Clause
    deeds: frozenset[str]
    chain: frozenset[str]
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Content:
    """What rules ask of: sentences as (offset, words), how the first ends, classes of the if-clauses, the clauses and
    all classes of their words."""

    spans: Spans
    pieces: tuple[tuple[int, str], ...]
    mood: str
    supposed: frozenset[str]
    clauses: tuple[_Read, ...]
    words: frozenset[str]


def act_of(document: Document, one: Candidate, condition: Spans) -> Told:
    """The act by the frame, or by the first rule of acts.toml that fits the content; `condition`: its if-clauses."""
    table = load_acts(document.language.code)
    act: Act = one.frame.act if one.frame is not None and one.frame.act is not None else "state"
    basis = one.cue or one.content[:1]
    denied = _denied(one, document, table)
    rule = (f"frame {one.frame.id}" if one.frame is not None else one.pattern) + (NEGATED if denied else "")
    if one.pattern == "hearsay":
        return Told(act, Evidence(basis, "inferred", rule))  # a rumour warns and accuses nobody
    told = _by_content(document, one, condition, act, table, denied)
    turned = table.negated.get(act, act) if denied else act
    if told is None and turned != act:
        return Told(turned, Evidence(basis, "inferred", rule))
    return told or Told(act, Evidence(basis, "inferred", rule))


def _denied(one: Candidate, document: Document, table: ActTable) -> bool:
    """Whether the cue is negated: "did not promise", "no promise"; not so « ne demande que … »."""
    cue, labels = one.anchor, document.labels
    if cue is None:
        return False
    if cue.pos not in ("VERB", "AUX"):
        return any(c.lower in labels.negation_words for c in children(cue, labels.determiner))
    if not is_negated(cue, labels) or only(cue, labels, table.links):
        return False
    inside = {t.i for span in one.content for t in document.tokens_in(span)}
    denying = {t.i for t in cue.subtree if t.lower in labels.negation_words or t.dep in labels.negation}
    return any(i < cue.i for i in denying - inside)


def _by_content(
    document: Document, one: Candidate, condition: Spans, act: Act, table: ActTable, denied: bool
) -> Told | None:
    kind = one.frame.kind if one.frame is not None and one.frame.kind else "speech"
    cue = _classes(one.anchor, document, table) if one.anchor is not None else frozenset[str]()
    rules = table.rules_for(act, kind, denied=denied)
    content: _Content | None = None
    for rule in rules:
        if rule.of_cue and not _cued(one, rule, cue):
            continue
        content = content or _content(document, one, condition, table)
        if rule.needed and content.words.isdisjoint(rule.needed):
            continue
        told = _fit(content, rule)
        if told is None:
            continue
        if rule.act == "state" and act != "state":  # no promise after all: what do the words say by themselves?
            return _by_content(document, one, condition, "state", table, denied) or told
        return told
    return None


def _cued(one: Candidate, rule: Rule, cue: frozenset[str]) -> bool:
    """What a rule asks of the cue, a word of the classes `cue`."""
    if rule.pattern and one.pattern not in rule.pattern:
        return False
    return not rule.cue or not cue.isdisjoint(rule.cue)


def _small(words: str) -> str:
    """In lower case, as the wordings of the table are; as they stand where that would move their letters."""
    lower = words.lower()
    return lower if len(lower) == len(words) else words


def _content(document: Document, one: Candidate, condition: Spans, table: ActTable) -> _Content:
    told = [(span.start, _small(span.of(document.text)).replace("’", "'")) for span in one.content]
    pieces = tuple((start + hit.start(), hit.group()) for start, words in told for hit in _PIECE.finditer(words))
    end = pieces[0][0] + len(pieces[0][1]) if pieces else 0
    last = document.text[end - 1 : end + 2]  # the mark may stand in the sentence, behind it or behind its quote mark
    mood = next((name for mark, name in _MOODS.items() if mark in last), "statement")
    goes_on = len(pieces) > 1 and not document.labels.object_patterns
    if mood == "question" and goes_on and "?" not in document.text[pieces[-1][0] :][: len(pieces[-1][1]) + 2]:
        mood = "statement"  # « Avec quoi ? Nous n'avons pas un char. »: the answer is told too
    supposed = [token for span in condition for token in document.tokens_in(span)]
    clauses = tuple(_read(clause, document, table) for clause in clauses_of(document, one, table.links))
    return _Content(
        spans=one.content[:1],
        pieces=pieces,
        mood=mood,
        supposed=frozenset[str]().union(*(_classes(token, document, table) for token in supposed)),
        clauses=clauses,
        words=frozenset[str]().union(*(read.words | read.chain | read.deeds for read in clauses)),
    )


def _read(clause: Clause, document: Document, table: ActTable) -> _Read:
    main, predicate = clause.main, document.labels.predicate
    deeds = (main, *(w for w in clause.words if w.head.i == main.i and w.dep in predicate))

    leading = [token for token in clause.chain if token.i != main.i]
    known = {token.i: _classes(token, document, table) for token in (*deeds, *leading, *clause.words)}

    def classes(tokens: Sequence[Token]) -> frozenset[str]:
        return frozenset(chain.from_iterable(known[token.i] for token in tokens))

    return _Read(clause, classes(deeds), classes(leading), classes(clause.words))


def _fit(content: _Content, rule: Rule) -> Told | None:
    """The act of a rule whose every condition on the content holds, with the words that meet it."""
    if rule.mood and content.mood not in rule.mood:
        return None
    if rule.supposed and content.supposed.isdisjoint(rule.supposed):
        return None
    spans = _worded(content, rule) if rule.wording else content.spans
    if not spans:
        return None
    if not rule.of_clause:
        return Told(rule.act, Evidence(spans, "inferred", rule.reason))
    met = next((read.clause for read in content.clauses if _meets(read.clause, rule) and _lexical(read, rule)), None)
    if met is None:
        return None
    deed = Span(met.main.idx, met.main.idx + len(met.main.text))
    return Told(rule.act, Evidence(spans if rule.wording else (deed,), "inferred", rule.reason), met, rule.asks)


def _worded(content: _Content, rule: Rule) -> Spans:
    """Where the fixed wording of a rule stands in the content."""
    for start, words in content.pieces:
        hit = rule.wording.search(words) if rule.wording else None
        if hit and hit.end() > hit.start():
            return (Span(start + hit.start(), start + hit.end()),)
    return ()


def _meets(clause: Clause, rule: Rule) -> bool:
    """Person, tense, voice and polarity."""
    return (
        (not rule.doer or clause.doer in rule.doer)
        and (not rule.tense or clause.tense in rule.tense)
        and (rule.negated is None or clause.negated == rule.negated)
        and (rule.passive is None or clause.passive == rule.passive)
        and not (rule.agent and clause.thing)
    )


def _lexical(read: _Read, rule: Rule) -> bool:
    """The words that a rule asks for."""
    return (
        (not rule.verb or not read.deeds.isdisjoint(rule.verb))
        and read.deeds.isdisjoint(rule.unlike)
        and (not rule.through or not read.chain.isdisjoint(rule.through))
        and read.words.issuperset(rule.holds)
        and read.words.isdisjoint(rule.lacks)
    )


def _classes(token: Token, document: Document, table: ActTable) -> frozenset[str]:
    """The classes that a word is of: by its forms, by the lexicon's lemma, by the event its frame names."""
    lemma, form = token.lemma, token.lower
    place = _POSITIONS.get(token.pos)
    if place is None:
        return table.words.of(lemma, form)
    found, naming = _known(document.language.code, lemma, form, place)
    for frame, named in naming:
        if not named <= found and fits(token, frame, document):
            found |= named
    return found


@lru_cache(maxsize=16384)
def _known(
    code: str, lemma: str, form: str, place: str
) -> tuple[frozenset[str], tuple[tuple[Frame, frozenset[str]], ...]]:
    """What needs no grammar: the classes of the word itself, and its senses that name an event of some class."""
    classes = load_acts(code).words
    senses = load_language(code).frames.lookup(lemma, place, form)
    found = classes.of(lemma, form).union(*(classes.by_word.get(frame.lemma, frozenset()) for frame in senses))
    named = ((frame, classes.by_event.get(frame.event.type)) for frame in senses if frame.event is not None)
    return found, tuple((frame, classes_) for frame, classes_ in named if classes_)
