"""Whom a speech act is directed at: the one asked, blamed, praised or threatened; other acts have no target."""

from collections.abc import Iterable

from dragoman.model.parse import Token
from dragoman.reading.document import Document
from dragoman.reading.grammar.phrases import fill, possessors, preposition_phrases
from dragoman.reading.grammar.verbs import agents, children, is_passive, own_objects
from dragoman.reading.quotations.acts.clauses import Clause
from dragoman.reading.quotations.acts.telling import Told
from dragoman.reading.quotations.candidate import Candidate
from dragoman.reading.resolve import Resolve, Resolved

DIRECTED = ("demand", "request", "accuse", "praise", "threaten")
_AGAINST = ("prep:against", "prep:contre", "prep:to", "prep:à", "prep:from", "iobject")
_BY = ("prep:by", "prep:par", "modifier")
_DEEDS = frozenset({"ASSAULT", "COERCE", "SANCTION", "MOBILIZE", "THREATEN"})
_WHOSE = ("possessor", "prep:by", "prep:par", "prep:against", "prep:contre", "modifier")


def target_of(
    document: Document, one: Candidate, told: Told, resolve: Resolve, slotted: tuple[Resolved, ...]
) -> tuple[Resolved, ...]:
    """The entities at which the act is directed.

    `slotted` are those in the target or addressee slots of the frame, the first choice where the cue tells the act.
    """
    if told.act not in DIRECTED:
        return ()
    if told.clause is not None and told.act in ("accuse", "praise"):
        return slotted if told.clause.doer == "hearer" else resolve(_to_blame(told.clause, document))
    if slotted or told.asks:
        return slotted
    heads = [told.clause] if told.clause is not None else []
    found = resolve([t for clause in heads for t in _bidden(clause, told, document)])
    return found or resolve(_in_content(document, one, told))


def _to_blame(clause: Clause, document: Document) -> list[Token]:
    """Who did the deed of a clause; of a thing that is judged ("the survey was theft") whose it is."""
    if clause.passive:
        return agents(clause.main, document.labels)
    if clause.doer == "speaker":
        return []
    return [*clause.topics, *_whose(clause.topics, document)]


def _bidden(clause: Clause, told: Told, document: Document) -> list[Token]:
    """Who shall act by a demand, or suffers by a threat."""
    if told.act == "request":
        return []
    if told.act == "demand":
        return [] if clause.doer in ("speaker", "none") or clause.passive else list(clause.topics)
    if clause.passive or clause.doer in ("hearer", "other"):
        return list(clause.topics)
    return _sufferers(clause.main, document)


def _sufferers(verb: Token, document: Document) -> list[Token]:
    labels = document.labels
    struck = own_objects(verb, labels)
    found = [*struck, *(t for slot in _AGAINST for t in fill(verb, slot, labels))]
    return [*found, *_whose(struck, document)]


def _in_content(document: Document, one: Candidate, told: Told) -> list[Token]:
    """Whom the content of a telling cue names: who shall leave, what is cut, whose deed it is."""
    labels = document.labels
    inside = {t.i for span in one.content for t in document.tokens_in(span)}
    found: list[Token] = []
    for head in (t for t in map(document.doc.__getitem__, sorted(inside)) if t.head.i not in inside or t.head.i == t.i):
        if head.pos in ("VERB", "AUX"):
            if told.act == "threaten":
                found += _sufferers(head, document)
            elif told.act in ("demand", "request"):
                found += [] if is_passive(head, labels) else children(head, labels.subject)
        elif head.pos in ("NOUN", "PROPN") and told.act not in ("demand", "request"):
            found += [head, *_whose([head], document)]
    return found


def _is_aimed(noun: Token, document: Document) -> bool:
    """ "condemned the [attacks] on civilians", « les [attaques] contre des civils »: whom they hit is not to blame."""
    senses = document.language.frames.lookup(noun.lemma, "noun", noun.lower) if noun.pos == "NOUN" else ()
    return any(f.event is not None and f.event.type in _DEEDS for f in senses)


def _is_suffered(noun: Token, document: Document) -> bool:
    """ "condemned the [annexation] of Memel": Memel is not to blame for it."""
    senses = document.language.frames.lookup(noun.lemma, "noun", noun.lower) if noun.pos == "NOUN" else ()
    return any(f.event is not None and not {"prep:of", "prep:de"}.isdisjoint(f.event.recipients) for f in senses)


def _whose(heads: Iterable[Token], document: Document) -> list[Token]:
    """Whose a thing or deed is: "the restraint shown by the guards", « l'arrogance des pilotes », "their quota"."""
    labels, small, none = document.labels, document.labels.small, frozenset[str]()
    found = []
    for head in heads:
        suffered = _is_suffered(head, document)
        aimed = _is_aimed(head, document)
        slots = _BY if suffered else tuple(s for s in _WHOSE if not (aimed and s in _AGAINST))
        owning = small.by | (none if suffered else small.of) | (none if aimed else small.against)
        owned = [t for slot in slots for t in fill(head, slot, labels)]
        beside = {t.i for t in children(head, labels.modifier) if children(t, labels.case)}
        named = {t.i for word, t in preposition_phrases(head, labels) if word in owning}
        found += [*possessors(head, labels), *(t for t in owned if t.i not in beside or t.i in named)]
        found += [a for clause in children(head, labels.adnominal) for a in agents(clause, labels)]
    return found
