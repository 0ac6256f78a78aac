"""The clauses of a quotation's content as the acts see them: who does what, when, negated or not."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from dragoman.model.parse import Token
from dragoman.reading.document import Document
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.negation import is_negated
from dragoman.reading.grammar.phrases import fill
from dragoman.reading.grammar.verbs import agents, children, is_passive, subjects, tense
from dragoman.reading.quotations.acts.act_table import Links
from dragoman.reading.quotations.candidate import Candidate
from dragoman.reading.source_words import load_nouns

type Doer = Literal["speaker", "hearer", "state", "other", "none"]
type ClauseTense = Literal[
    "past", "present", "future", "conditional", "infinitive", "participle", "imperative", "subjunctive", "modal", "noun"
]
_VERBS = ("VERB", "AUX")
_HEADS = ("VERB", "AUX", "NOUN", "PROPN", "ADJ", "PRON")


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause. `main` tells the deed, `chain` leads to it (auxiliaries and linking verbs), `words` are its own.

    `doer` is the speaker's side, the one spoken to, a named state or body, another, or nobody; of a passive the one in
    the by-phrase. `topics` are the words that it was taken from; of a passive without a by-phrase its subject.
    """

    main: Token
    chain: tuple[Token, ...]
    words: tuple[Token, ...]
    doer: Doer
    topics: tuple[Token, ...]
    passive: bool
    negated: bool
    tense: ClauseTense
    thing: bool


def clauses_of(document: Document, one: Candidate, links: Links) -> tuple[Clause, ...]:
    """The main clauses of the content in order, then those they lead to: coordinated, thought, given as reason."""
    inside = {t.i for span in one.content for t in document.tokens_in(span)}
    heads = [document.tokens[i] for i in sorted(inside)]
    heads = [t for t in heads if t.pos in _HEADS and (t.head.i == t.i or t.head.i not in inside)]
    heads = [t for t in heads if not _supposed(t, document)] or heads
    found: dict[int, Clause] = {}
    queue = heads
    while queue:
        head = queue.pop(0)
        if head.i not in found:
            found[head.i] = _clause(head, inside, one, document, links)
            queue += _led_to(head, found[head.i].doer, inside, document.labels, links)
    return tuple(found.values())


def _supposed(head: Token, document: Document) -> bool:
    """Whether "if" stands right before a clause, to whatever the parser tied it."""
    first = head.left_edge.i
    return first > 0 and document.doc[first - 1].lower in document.labels.condition_words


def _led_to(head: Token, doer: Doer, inside: set[int], labels: Labels, links: Links) -> list[Token]:
    """The heads of the clauses that assert something beside a clause; what another says or thinks is left out."""
    found = []
    for child, label in head.below:
        if child.i not in inside or child.pos not in _HEADS:
            continue
        verbal = child.pos in _VERBS or bool(children(child, labels.copula | labels.subject))
        beside = verbal and label in labels.conjunct | labels.parataxis
        marks = {m.lower for m in children(child, labels.mark | labels.adverb)}
        thought = label in labels.clause and head.pos in _VERBS and doer in ("speaker", "none")
        reason = label in labels.adverbial and bool(marks & links.causes)
        if (beside or thought or reason) and not marks & labels.condition_words:
            found.append(child)
    return found


def _clause(head: Token, inside: set[int], one: Candidate, document: Document, links: Links) -> Clause:
    labels = document.labels
    chain = _chain(head, labels, links)
    main = chain[-1]
    group = [t for link in chain for t in (link, *children(link, labels.auxiliary | labels.copula))]
    tensed = _tense(head, [t for t in group if t.i != main.i], labels, links)
    passive = _undergoes(main, labels, links) and main.pos in _VERBS and main.lemma not in links.through
    who = agents(main, labels) if passive else _topics(head, labels, links)
    return Clause(
        main=main,
        chain=tuple(group),
        words=tuple(sorted(_own_words(head, inside, labels, {t.i for t in chain}), key=lambda t: t.i)),
        doer=_told(who, group, one, document) or _doer(who, head, one, document),
        topics=tuple(who) or tuple(_topics(head, labels, links)),
        passive=passive,
        negated=(any(is_negated(link, labels) for link in chain) or _denies(head, main, labels, links))
        and not only(main, labels, links),
        tense="past" if tensed == "modal" and _was_due(group, one, labels) else tensed,
        thing=bool(who) and all(_is_thing(t, document) for t in who),
    )


def _was_due(group: list[Token], one: Candidate, labels: Labels) -> bool:
    """« Le convoi [devait] partir lundi, a dit le ministre »: a plan of the past, where no « que » moves the tense."""
    moved = one.pattern == "clause" or not labels.mistaken_verbs
    return not moved and any(t.lemma in labels.obligation_words and "Tense=Imp" in t.morph for t in group)


def _undergoes(verb: Token, labels: Labels, links: Links) -> bool:
    """A passive, also one whose auxiliary a parser took for a copula (« seront pendus »)."""
    if is_passive(verb, labels):
        return True
    group = children(verb, labels.auxiliary | labels.copula)
    active = bool(children(verb, labels.reflexive | labels.object)) or verb.lemma in labels.perfect_with_be
    ended = {"Tense=Past", "VerbForm=Part"} <= verb.morph
    return (
        ended
        and bool(labels.perfect_with_be)
        and bool(group)
        and not active
        and not ({t.lemma for t in group} & links.perfect)
    )


def only(verb: Token, labels: Labels, links: Links) -> bool:
    """A negation that restricts: « ne demande qu'une chose », without « pas » or the like."""
    words = [t for t, _ in verb.below]
    inner = [t for word in words for t, _ in word.below]
    denying = [t for t in words + inner if t.lower in labels.negation_words]
    restricting = [t for t in words + inner if t.lower in links.restricting and t.i > verb.i]
    return bool(restricting) and len(denying) == 1 and restricting[0].dep in labels.adverb | labels.mark | labels.case


def _told(who: list[Token], group: list[Token], one: Candidate, document: Document) -> Literal["hearer"] | None:
    """ "Told Tonga it must leave": of a duty laid on somebody spoken to, the pronoun means the one spoken to."""
    labels = document.labels
    if one.anchor is None or one.frame is None or not any(t.lemma in labels.obligation_words for t in group):
        return None
    spoken_to = any(fill(one.anchor, slot, labels) for slot in one.frame.addressee)
    third = any(
        r.person == 3 and r.kind == "personal" for t in who for r in document.language.pronouns.get(t.lower, ())
    )
    return "hearer" if spoken_to and third and not any(_in_quotes(t, document) for t in who) else None


def _topics(head: Token, labels: Labels, links: Links) -> list[Token]:
    """Whom the clause is about: the subject, also of a predicate with its copula and of a state ("sommes disposés")."""
    stands = children(head, labels.subject | labels.passive_subject)
    if head.pos not in _VERBS or (stands and head.lemma in links.through):
        return stands
    return subjects(head, labels) or stands


def _denies(head: Token, main: Token, labels: Labels, links: Links) -> bool:
    """A negation outside the verb: "nobody attacked", "there are no plans"."""
    told = labels.subject | labels.passive_subject | labels.predicate
    parts = children(head, told) + children(main, told)
    inner = labels.determiner | labels.negation | labels.adverb
    return any(
        t.lower in links.nobody or any(c.lower in labels.negation_words for c in children(t, inner)) for t in parts
    )


def _chain(head: Token, labels: Labels, links: Links) -> list[Token]:
    """The head and what it leads to: going to [leave], is ready to [talk], devons [partir]."""
    chain = [head]
    while True:
        last = chain[-1]
        leads = last.lemma in links.through
        heads = labels.infinitive | (labels.adverbial | labels.clause if last.pos == "ADJ" else frozenset[str]())
        nexts = [c for c in children(last, heads) if c.i > last.i and c.pos in _VERBS] if leads else []
        adjectives = [c for c in children(last, labels.predicate) if c.pos in ("ADJ", "VERB")]
        nexts = nexts or [c for c in adjectives if c.lemma in links.through and c.i > last.i]
        if not nexts or len(chain) > 4:
            return chain
        chain.append(nexts[0])


def _own_words(head: Token, inside: set[int], labels: Labels, chain: set[int]) -> list[Token]:
    """The words of the clause itself: subordinate and coordinated clauses are left out."""
    cut = labels.beside
    found = [head] if head.i in inside else []
    for child, label in head.below:
        apart = label in cut and (child.pos in _VERBS or bool(children(child, labels.copula | labels.mark)))
        if child.i in chain or not (apart or child.is_space):
            found += _own_words(child, inside, labels, chain)
    return found


def _tense(head: Token, group: Iterable[Token], labels: Labels, links: Links) -> ClauseTense:
    """As grammar's `tense`, with an open or due deed ("modal") and the future by a verb ("is going to") apart.

    A perfect below a modal looks back ("must have known").
    """
    if head.pos not in _VERBS and not children(head, labels.copula | labels.auxiliary):
        return "noun"
    if _wishes(head, labels):
        return "subjunctive"
    perfect = {t.i for t in group if t.lemma in links.perfect and t.dep in labels.auxiliary}
    lemmas = {form for t in group if t.i not in perfect for form in (t.lemma, t.lower)}
    if lemmas & links.modal:
        return "past" if perfect else "modal"
    if lemmas & links.future:
        return "future"
    found = tense(head, labels)
    if found == "past" and head.lower.endswith(tuple(links.present_endings)):
        found = "present"
    if found in ("present", "past"):
        return _by_ending([head, *group], links) or (_commands(head, labels, links) and "imperative") or found
    return "imperative" if found == "infinitive" and _is_bare(head, labels) else found


def _is_bare(head: Token, labels: Labels) -> bool:
    """An English infinitive without subject, auxiliary or "to": "leave", "do not leave"."""
    told = children(head, labels.auxiliary | labels.subject | labels.passive_subject)
    return head.tag == "VB" and head.dep not in labels.infinitive and all(t.lower in ("do", "don") for t in told)


def _wishes(head: Token, labels: Labels) -> bool:
    """A subjunctive that depends on no verb: « Que la troupe parte ! »."""
    group = [head, *children(head, labels.auxiliary | labels.copula)]
    marked = any(
        m.lower in labels.complementizers and m.i == head.left_edge.i
        for m in children(head, labels.mark | labels.adverb | labels.object)
    )
    return marked and any("Mood=Sub" in t.morph for t in group)


def _commands(head: Token, labels: Labels, links: Links) -> bool:
    """An imperative that a tagger took for a present: a form of the hearer without a subject (« cessez »)."""
    alone = not children(head, labels.subject | labels.passive_subject | labels.expletive | labels.auxiliary)
    return alone and head.pos == "VERB" and head.lower.endswith(tuple(links.imperative_endings))


def _by_ending(group: Iterable[Token], links: Links) -> ClauseTense | None:
    """A future or conditional that a tagger took for another tense, by its ending behind a stem of the future."""
    for token in group:
        stem, form = token.lemma.removesuffix("e"), token.lower
        endings = {form.removeprefix(stem)} if stem.endswith("r") and form.startswith(stem) else set[str]()
        if token.pos in _VERBS:
            endings |= {form.rpartition(s)[2] for s in links.future_stems if s in form}
        if endings & links.future_endings:
            return "future"
        if endings & links.conditional_endings:
            return "conditional"
    return None


def _doer(who: list[Token], head: Token, one: Candidate, document: Document) -> Doer:
    if not who:
        return "speaker" if head.pos in _VERBS and "VerbForm=Inf" in head.morph else "none"
    kinds = {_person(token, one, document) for token in who}
    return "speaker" if "speaker" in kinds else next(iter(sorted(kinds)))


def _person(token: Token, one: Candidate, document: Document) -> Doer:
    """Whom a subject stands for; third persons outside quote marks mostly mean the speaker ("said it would leave")."""
    labels = document.labels
    owners = [token, *children(token, labels.possessive), *children(token, labels.determiner)]
    for word in owners:
        wanted = ("personal", "indefinite") if word is token else ("possessive",)
        readings = document.language.pronouns.get(word.lower.lstrip("-").removeprefix("t-"), ())
        persons = {r.person if r.kind != "indefinite" else 0 for r in readings if r.kind in wanted}
        if 1 in persons:
            return "speaker"
        if 2 in persons and word is token:
            return "hearer"
        if 3 in persons and not _in_quotes(word, document) and word.dep not in labels.expletive:
            return "speaker"
        if persons and word is token:
            return "none" if 0 in persons or word.dep in labels.expletive else "other"
    names = {t.lower for span in one.source for t in document.tokens_in(span) if t.pos in ("PROPN", "NOUN")}
    if token.lower in names:
        return "speaker"
    return "state" if document.kinds.get(token.i) in ("country", "organization") else "other"


def _is_thing(token: Token, document: Document) -> bool:
    """A common noun that names nobody who acts: « [la voile] s'est déchirée »."""
    if document.labels.object_patterns or token.pos != "NOUN" or document.kinds.get(token.i) is not None:
        return False
    code, lemma = document.language.code, token.lemma
    return not any(lemma in load_nouns(code, kind) for kind in ("person", "group", "organization", "country"))


def _in_quotes(token: Token, document: Document) -> bool:
    return any(p.level == 0 and p.inner.start <= token.idx < p.inner.end for p in document.pairs)
