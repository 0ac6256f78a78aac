"""The fields of one quotation, each with its evidence."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from dragoman.model.entity import Entity
from dragoman.model.parse import Token
from dragoman.model.quotation import Form, Quotation
from dragoman.model.span import Evidence, FieldEvidence, Spans
from dragoman.model.time import Time
from dragoman.reading.antecedents import joined_before
from dragoman.reading.document import Document
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.phrases import fill
from dragoman.reading.grammar.press_conditional import is_conditional
from dragoman.reading.grammar.verbs import agents, children, is_passive, tense
from dragoman.reading.quotations.acts.act_table import load_acts
from dragoman.reading.quotations.acts.conditions import condition_of
from dragoman.reading.quotations.acts.telling import Told, act_of
from dragoman.reading.quotations.candidate import Candidate
from dragoman.reading.quotations.hearers import addressees, asked
from dragoman.reading.quotations.said_when import said_when
from dragoman.reading.quotations.select import shared, size
from dragoman.reading.quotations.targets import target_of
from dragoman.reading.quotations.worth import SURENESS, sureness
from dragoman.reading.resolve import Namer, Resolve, Resolved

_STATELY = frozenset({"COP", "GOV", "MIL", "SPY"})
"""Sectors whose bodies act for their state."""


def build(document: Document, one: Candidate, times: tuple[Time, ...], resolve: Resolve, naming: Namer) -> Quotation:
    """A candidate as a quotation of the reading; id, parent and via are filled by the caller, who sees them all.

    `naming` makes entities of sources and hearers that nobody is known for.
    """
    speaker = _speakers(one, document, resolve, naming)
    addressee = addressees(one, document, resolve, naming, but=speaker)
    condition = condition_of(document, one)
    told = act_of(document, one, condition)
    target = _target(one, document, told, lambda heads: _known(heads, resolve, naming), speaker, addressee)
    behalf = _on_behalf(speaker, naming)
    if told.clause is not None and told.act == "accuse" and behalf and _are_own(target, behalf[0], naming):
        told, target = replace(told, act="state"), ()
    resolved = (("speaker", speaker), ("addressee", addressee), ("target", target), ("via", ()))
    evidence: dict[str, FieldEvidence] = {name: tuple(item for _, item in items) for name, items in resolved}
    evidence |= {"on_behalf": behalf[1]} if behalf else {}
    evidence |= {"content": Evidence(one.content, "stated", made_by(one)), "act": told.evidence}
    if said := said_when(one, times, document):
        evidence["said_on"] = Evidence((said.span,), "stated", "time beside the cue")
    return Quotation(
        id="q",
        content=one.content,
        cue=one.cue,
        source=one.source,
        speaker=_ids(speaker),
        on_behalf=behalf[0] if behalf else None,
        addressee=_ids(addressee),
        target=_ids(target),
        form="direct" if one.pattern == "answer" else form_of(one.content, document),
        kind=(one.frame.kind if one.frame and one.frame.kind else "speech"),
        act=told.act,
        planned=_planned(one, document),
        condition=condition,
        said_on=said.when() if said else None,
        via=(),
        parent=None,
        performs=None,
        confidence=sureness(one) if speaker else round(sureness(one) * 0.8, 2),
        evidence=evidence,
    )


def _speakers(one: Candidate, document: Document, resolve: Resolve, naming: Namer) -> tuple[Resolved, ...]:
    """Who says it: those the page knows, else those whose words name them, else whose the source is."""
    one = replace(one, sources=_once(one.sources))
    if asked(one, document, naming):
        return ()
    if len(one.sources) == 1 and (two := naming.of_two(one.sources[0])):
        return resolve(two) or naming.sources(two, sure=True)
    sure = sureness(one) >= SURENESS["parenthetical"]
    return (
        _both(one, naming)
        or _after_people(one, document, resolve)
        or _named_beside(one, document, resolve, naming)
        or _each(one.sources, resolve, naming)
        or resolve(joined_before(one.sources, document, naming.words))
        or resolve(_beside(one, document))
        or naming.sources(one.sources, sure=sure, cue=one.anchor)
        or resolve(_owners(one, document, naming))
    )


def _once(heads: tuple[Token, ...]) -> tuple[Token, ...]:
    """Without a pronoun that only takes up the noun in front of its comma: « La Norvège, [elle], plaide … »."""
    if len(heads) < 2 or all(t.pos == "PRON" for t in heads):
        return heads
    return tuple(t for t in heads if not (t.pos == "PRON" and t.i and t.nbor(-1).text == ","))


def _each(heads: Sequence[Token], resolve: Resolve, naming: Namer) -> tuple[Resolved, ...]:
    """Those whom the page knows; beside them people and bodies not known yet ("the United States and [allies]")."""
    known = resolve(heads)
    if not known or len(known) == len(heads):
        return known
    return tuple(dict(item for head in heads for item in resolve((head,)) or naming.hearers((head,))).items())


def made_by(one: Candidate) -> str:
    """The rule behind a quotation: how its content attaches to its cue, and the sense of the cue."""
    return f"{one.pattern} of {one.frame.id}" if one.frame else f"{one.pattern} without a cue of the lexicon"


def form_of(content: Spans, document: Document) -> Form:
    """direct: all in quote marks; mixed: some; indirect: none."""
    quoted = shared(content, tuple(p.inner for p in document.pairs if p.level == 0))
    if not quoted:
        return "indirect"
    return "direct" if quoted >= 0.9 * size(content) else "mixed"


def _ids(found: tuple[Resolved, ...]) -> tuple[str, ...]:
    return tuple(entity for entity, _ in found)


def _both(one: Candidate, naming: Namer) -> tuple[Resolved, ...]:
    return naming.both(one.sources[0]) if len(one.sources) == 1 else ()


def _beside(one: Candidate, document: Document) -> list[Token]:
    """A person's name behind a comma of the source: "his colleague from the coast, [Ada Brandt]"."""
    tokens = [t for span in one.source for t in document.tokens_in(span)]
    people = [t for t in tokens if document.kinds.get(t.i) == "person" and t.pos != "PRON"]
    return [t for t in people if t.i and t.nbor(-1).text == ","][:1] or _apposed(one.sources, document)


def _apposed(heads: Sequence[Token], document: Document) -> list[Token]:
    """« m'a dit une institutrice, [Ada Brandt], dont … »: a name between commas that the parser joined to the noun."""
    if len(heads) != 1 or heads[0].pos != "NOUN" or document.labels.object_patterns:
        return []
    doc, at = document.doc, heads[0].i + 1
    while at < len(doc) and doc[at].pos == "ADJ":
        at += 1
    if at + 1 >= len(doc) or doc[at].text != "," or document.kinds.get(at + 1) != "person":
        return []
    end = next((t.i for t in doc[at + 1 :] if t.pos != "PROPN" and document.kinds.get(t.i) != "person"), len(doc) - 1)
    closed = doc[end].is_punct or doc[end].lower in ("dont", "qui", "que", "qu'", "qu’")
    return [doc[at + 1]] if closed and doc[at + 1].pos != "PRON" else []


def _named_beside(one: Candidate, document: Document, resolve: Resolve, naming: Namer) -> tuple[Resolved, ...]:
    """« Le porte-parole de l'armée, le colonel [X] »: the name set beside an office that the page knows by itself."""
    found = resolve(one.sources) if len(one.sources) == 1 and not document.labels.object_patterns else ()
    if len(found) != 1 or not naming.by_id[found[0][0]].name[:1].islower():
        return ()
    tokens = [t for span in one.source for t in document.tokens_in(span)]
    comma = next((at for at, t in enumerate(tokens) if t.text == ","), len(tokens))
    beside = tokens[comma + 1 :]
    at = next((n for n, t in enumerate(beside) if document.kinds.get(t.i) == "person" and t.pos == "PROPN"), None)
    if at is None or any(t.pos not in ("DET", "NOUN", "ADJ") for t in beside[:at]):
        return ()
    return resolve((beside[at],))


def _after_people(one: Candidate, document: Document, resolve: Resolve) -> tuple[Resolved, ...]:
    """« Le premier, le Zurichois [Ueli Frey] »: a name right behind the word for where its bearer is from."""
    tokens = [t for span in one.source for t in document.tokens_in(span)]
    if document.labels.object_patterns or len(one.sources) != 1 or any(t.pos == "CCONJ" for t in tokens):
        return ()
    for before, people, named in zip(tokens, tokens[1:], tokens[2:], strict=False):
        from_there = before.pos == "DET" and people.text[:1].isupper() and named.text[:1].isupper()
        if from_there and named.pos == "PROPN" and document.kinds.get(named.i) == "person":
            found = resolve((named,))
            return found if found != resolve((people,)) else ()
    return ()


def _owners(one: Candidate, document: Document, naming: Namer) -> list[Token]:
    """Whose the source is, where it names nobody itself: "a note by X", "X's services", « communiqué publié par X »."""
    labels = document.labels
    found = []
    for head in one.sources:
        if head.lower in naming.words.relatives:  # "the claim of the guild according to [which] …"
            found += [o for noun in _related(head, labels) for o in fill(noun, "possessor", labels)]
        elif head.pos in ("PRON", "DET", "NUM"):  # "some of them"
            return fill(head, "possessor", labels)
        elif head.pos == "NOUN":
            found += fill(head, "possessor", labels) + fill(head, "prep:from", labels) + fill(head, "prep:by", labels)
            found += [a for clause in children(head, labels.adnominal) for a in agents(clause, labels)]
    return [owner for owner in found if owner.pos not in ("PRON", "DET")]


def _known(heads: Iterable[Token], resolve: Resolve, naming: Namer) -> tuple[Resolved, ...]:
    """Those whom the heads stand for, people and bodies not known yet too."""
    return tuple(item for head in heads for item in resolve((head,)) or naming.hearers((head,)))


def _target(
    one: Candidate,
    document: Document,
    told: Told,
    known: Resolve,
    speaker: tuple[Resolved, ...],
    addressee: tuple[Resolved, ...],
) -> tuple[Resolved, ...]:
    slotted = _slots(one, one.frame.target if one.frame else (), document, known, but=speaker) or addressee
    found = dict(target_of(document, one, told, known, slotted))
    return tuple(item for item in found.items() if item[0] not in _ids(speaker))


def _slots(
    one: Candidate, slots: tuple[str, ...], document: Document, resolve: Resolve, *, but: tuple[Resolved, ...]
) -> tuple[Resolved, ...]:
    """The entities in the first filled slot that names any; heads inside the content and the speaker left out."""
    if one.anchor is None:
        return ()
    for slot in slots:
        fillers = fill(one.anchor, slot, document.labels)
        heads = [h for h in fillers if not _within(h, one.content) or slot == "object" or slot != one.pattern]
        found = tuple(item for item in resolve(heads) if item[0] not in _ids(but))
        if found:
            return found
    return ()


def _related(pronoun: Token, labels: Labels) -> list[Token]:
    """The noun that a relative clause hangs on."""
    token = pronoun
    while token.dep not in labels.relative | labels.adnominal and token.head.i != token.i:
        token = token.head
    return [token.head] if token.head.i != token.i and token.head.pos in ("NOUN", "PROPN") else []


def _within(token: Token, spans: Spans) -> bool:
    return any(start <= token.idx < end for start, end in spans)


def _on_behalf(speaker: tuple[Resolved, ...], naming: Namer) -> tuple[str, Evidence] | None:
    """The state or body that every speaker serves or stands for; of a capital or house the state it is the seat of."""
    by_id = naming.by_id
    held: list[Entity] = [by_id[entity] for entity, _ in speaker]
    bodies = {entity.of for entity in held}
    if len(bodies) != 1 or None in bodies or not held or any(e.sectors == ("OPP",) for e in held):
        return None
    body = held[0].of
    assert body is not None
    spans = tuple(span for _, item in speaker for span in item.spans)
    return body, Evidence(spans, "inferred", f"{held[0].type} of {by_id[body].name}")


def _are_own(target: tuple[Resolved, ...], behalf: str, naming: Namer) -> bool:
    """ "Chadian troops shelled the port, the Chadian ministry said": a state tells what its own forces did."""
    state = naming.by_id[behalf]
    blamed = [naming.by_id[entity] for entity, _ in target]
    return bool(blamed) and all(
        one.id == behalf
        or (one.type != "person" and one.of == behalf)
        or (one.country == state.country is not None and not _STATELY.isdisjoint(one.sectors))
        for one in blamed
    )


def _is_future_in_the_past(one: Candidate, cue: Token, document: Document) -> bool:
    """ "said that the king [would propose] a truce": to come when that was said; not so under a condition."""
    labels, above = document.labels, cue.head
    spoken = one.frame is not None and one.frame.kind == "speech" and cue.dep in labels.clause
    if not spoken or "VerbForm=Part" in cue.morph or not (is_conditional(cue) or tense(cue, labels) == "conditional"):
        return False  # "said that he would have asked"
    if tense(above, labels) != "past" or not document.language.frames.lookup(above.lemma, "verb", above.lower):
        return False
    below = children(cue, labels.adverbial | labels.clause)
    return not any(mark.lower in labels.condition_words for t in below for mark in children(t, labels.mark))


def _planned(one: Candidate, document: Document) -> bool:
    """Whether the utterance is only announced: "will demand", "is to demand", "is expected to demand"."""
    cue, labels = one.anchor, document.labels
    if cue is None or cue.pos not in ("VERB", "AUX"):
        return False
    if tense(cue, labels) == "future" or _is_future_in_the_past(one, cue, document):
        return True
    above = cue.head
    announced = above.lemma in load_acts(document.language.code).announcing
    if not announced or above.i >= cue.i or tense(cue, labels) != "infinitive" or cue.dep not in labels.infinitive:
        return False
    return tense(above, labels) in ("present", "future", "conditional") or is_passive(above, labels)
