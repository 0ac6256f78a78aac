"""Content that is a noun phrase: an object ("rejects the plan") or what a preposition governs ("accused of …")."""

from collections.abc import Callable
from functools import cache

from dragoman.model.parse import Token
from dragoman.model.span import Span, Spans
from dragoman.reading.document import Document
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.phrases import noun_phrase, preposition_phrases
from dragoman.reading.grammar.verbs import agents, children, own_subjects, verb_group
from dragoman.reading.quotations.contents.finite import tail
from dragoman.reading.quotations.contents.governed import governed, of_noun, on_day, partitive
from dragoman.reading.quotations.contents.infinitives import object_before, raised, said_of
from dragoman.reading.quotations.contents.reach import (
    before_clause,
    before_finite,
    before_participle,
    wants,
    with_complement,
)
from dragoman.reading.quotations.contents.relative import (
    antecedent,
    judged,
    judged_clitic,
    predicated,
    restricted,
    said_thing,
)
from dragoman.reading.quotations.contents.spans import content_of, runs, trim
from dragoman.reading.quotations.contents.worded import with_condition
from dragoman.reading.quotations.cues.cue_clause import is_inverted
from dragoman.reading.quotations.cues.elsewhere import untensed


def object_(head: Token, document: Document) -> Spans:
    """The direct object with all that hangs on it and what it is said to be ("called [the map a forgery]")."""
    labels = document.labels
    cue = runs(verb_group(head, labels))
    own = any(s.i < head.i for s in own_subjects(head, labels))
    if (children(head, labels.reflexive) and not own) or _names_the_speaker(head, document) or untensed(head, document):
        return ()  # « s'est félicité le président »: a reflexive verb has no other object
    if children(head, labels.subject) and (told := judged(head, "", document)):
        return content_of(_judged_of(head, document), document, cue) + content_of(told, document, cue)
    if thing_said := antecedent(head, document, told=True):
        said = [t for c in children(head, labels.predicate) if c.i > head.i for t in c.subtree]
        return content_of(said, document, cue) if said else thing_said
    if said := judged_clitic(head, labels):
        return content_of(said, document, cue)
    things = sorted(children(head, labels.object), key=_is_bare) or partitive(head, labels)
    things = things or restricted(head, labels) or on_day(head, document)
    for thing in things:
        if thing.lemma in labels.time_nouns and thing.right_edge.i == thing.i > head.i:
            continue  # « a répondu le lendemain »
        tokens = without_gerund(_before_colon([t for t in thing.subtree if t.i > head.i]), labels)
        tokens = before_participle(tokens, labels)
        tokens = before_clause(tokens, thing, labels)
        said = _judged(head, tokens, document) if tokens else []
        whole = (
            thing.pos != "PRON" or _denies_it(head, thing, document) or bool(children(thing, labels.relative))
        )  # « souligne [ce que le roi a dit] »
        if thing.i > head.i and (said or whole):
            more = said or _condition(head, tokens, document) or _purpose(head, tokens, labels)
            tokens = tokens if more else with_complement(tokens, thing, document)
            tokens = with_condition([*tokens, *more], document)
            return content_of(tokens, document, cue) + content_of(_listed(head, thing), document, cue)
    if marked := _marks_behind(head, document):
        return (marked,)
    for judged_first in children(head, labels.predicate):  # « juge [peu probable un retour] »
        if judged_first.pos == "ADJ" and judged_first.i > head.i and children(judged_first, labels.object):
            return content_of(judged_first.subtree, document, cue)
    return _undergone(head, document, cue)


def _denies_it(head: Token, thing: Token, document: Document) -> bool:
    """ "Two lawyers doubt [it]": a pronoun for what was said, which one denies or doubts."""
    if not document.labels.object_patterns or thing.lower not in document.labels.said_pronouns:
        return False
    known = document.language.frames.lookup(head.lemma, "verb", head.lower)
    return any(f.quotes and f.polarity < 0 and f.act in ("deny", "state") for f in known)


def _undergone(head: Token, document: Document, cue: Spans) -> Spans:
    """The subject of a passive with what it is said to be: "[the terms] were deemed [unacceptable]"."""
    labels = document.labels
    if not labels.object_patterns and head.dep in labels.adnominal and agents(head, labels):
        said = [t for c in children(head, labels.predicate) if c.pos == "ADJ" for t in c.subtree if t.i > head.i]
        if not said and head.head.pos == "NOUN" and head.head.i < head.i and not children(head, labels.auxiliary):
            said = [t for t in noun_phrase(head.head, labels) if t.i < head.i]  # « [un plan] rejeté par la cour »
        return content_of(said, document, cue)  # « un plan jugé [peu sûr] par la cour »
    for thing in children(head, labels.passive_subject):
        if thing.pos != "PRON":
            said = [t for c in children(head, labels.predicate) for t in c.subtree]  # "were deemed [unacceptable]"
            first = content_of([t for t in thing.subtree if t.i < head.i], document, cue)
            by = [t for c in children(head, labels.agent) for t in c.subtree]
            reason = content_of(tail(head, [*said, *by], labels), document, cue) if said else ()
            return first + (content_of(said, document, cue) if said else ()) + reason
    return ()


def _marks_behind(head: Token, document: Document) -> Span | None:
    """« dénonce [« une agression répétée »], affirme … »: words in marks right behind a verb, whatever they hang on."""
    if document.labels.object_patterns or head.pos != "VERB":
        return None
    end = head.idx + len(head.text)
    pair = next((p for p in document.pairs if p.level == 0 and p.open >= end), None)
    if pair is None or document.text[end : pair.open].strip("\u00a0\u202f "):
        return None
    first = document.token_at(pair.inner.start)
    return trim(document.text, pair.inner) if first is not None and first.pos == "DET" else None


def _judged_of(head: Token, document: Document) -> list[Token]:
    """« [Une clause] que les marchands jugent ruineuse bloque … »: what is judged, where it leads the sentence."""
    thing, leads = said_thing(head, document), document.labels.subject | document.labels.passive_subject | {"ROOT"}
    return thing if any(t.dep in leads for t in thing) else []


def called(head: Token, document: Document) -> Spans:
    """What the object is called, with the object: « appelle [le rapport] [« une fable »] »."""
    labels = document.labels
    cue = runs(verb_group(head, labels))
    thing = next((c for c in children(head, labels.object) if c.i > head.i and c.pos in ("NOUN", "PROPN")), None)
    if thing is None:
        return ()
    tokens = [t for t in thing.subtree if t.i > head.i]
    marks = next((t.i for t in tokens if t.is_quote and t.i > thing.i), None)
    named = [t for t in tokens if marks is None or t.i < marks]
    said = [t for t in _judged(head, named, document) if not t.is_quote] if named else []
    if not said or any(t.pos == "VERB" and "VerbForm=Inf" in t.morph for t in said[:2]):
        return ()
    return content_of(named, document, cue) + content_of(said, document, cue)


def _listed(head: Token, thing: Token) -> list[Token]:
    """ "presented two maps, [one old and the other new]": parts of the object that a parser hung on the verb."""
    last, told = thing.right_edge.i, thing.dep
    parts = (c for c, label in head.below if label == told and c.i > last and c.pos in ("NUM", "PRON", "DET"))
    return [t for part in parts if part.left_edge.nbor(-1).text == "," for t in part.subtree]


def _names_the_speaker(head: Token, document: Document) -> bool:
    """« …, a annoncé Ida Berg »: what a parser took for the object of an inserted cue says it."""
    return head.dep in document.labels.parataxis and is_inverted(head, document)


def _before_colon(tokens: list[Token]) -> list[Token]:
    """An object ends where a colon opens a sentence of its own."""
    colon = next((at for at, t in enumerate(tokens) if t.text == ":"), len(tokens))
    return tokens[:colon] if colon else tokens


def without_gerund(tokens: list[Token], labels: Labels) -> list[Token]:
    """Up to a comma and a gerund, which tells more of the subject: « nie la charge, tout en faisant … »."""
    for at, token in enumerate(tokens):
        if token.text == "," and any(t.lower in labels.gerund_marks for t in tokens[at + 1 : at + 3]):
            after = next((t for t in tokens[at + 1 : at + 4] if t.lower not in labels.gerund_marks), None)
            if after is not None and "Tense=Pres" in after.morph and "VerbForm=Part" in after.morph:
                return tokens[:at]
    return tokens


def _is_bare(noun: Token) -> bool:
    """A day that the parser took for an object (« a dénoncé lundi une ingérence »)."""
    return noun.left_edge.i == noun.right_edge.i and noun.pos == "NOUN"


@cache
def object_with(word: str) -> Callable[[Token, Document], Spans]:
    """The object and what a preposition says of it (« décrit [la carte] comme [un faux] »), as two spans."""

    def attach(head: Token, document: Document) -> Spans:
        labels = document.labels
        if told := judged(head, word, document):
            return content_of(told, document, runs(verb_group(head, labels)))
        if antecedent(head, document):
            named = governed(head, word, labels) or predicated(head, word, labels)
            return content_of(named, document, runs(verb_group(head, labels))) if named else ()
        for thing in children(head, labels.object) or children(head, labels.passive_subject):
            passive = thing.dep in labels.passive_subject
            said = governed(head, word, labels) or predicated(head, word, labels) if passive else []
            if passive and (said := said or _marked(head, word)):
                front = [t for t in thing.subtree if t.i < head.i]
                by = {t.i for who in agents(head, labels) for t in who.subtree}
                said = [t for t in said if t.i not in by]
                return content_of(front, document, ()) + content_of(said, document, runs(verb_group(head, labels)))
            named = governed(head, word, labels) or governed(thing, word, labels) or _marked(thing, word)
            if thing.i < head.i or not named:
                continue
            inner = {t.i for t in named}
            cue = runs(verb_group(head, labels))
            if min(inner) < thing.left_edge.i:  # « voit dans [ce vote] [une insulte] »
                return content_of(named, document, cue) + content_of(list(thing.subtree), document, cue)
            first = [t for t in thing.subtree if head.i < t.i < min(inner)]
            return content_of(_without_case(first, labels), document, cue) + content_of(named, document, cue)
        return ()

    return attach


def _marked(thing: Token, word: str) -> list[Token]:
    """Words in marks behind a preposition that the parser lost: « qualifie la saisie de [« vol »] »."""
    tokens = [t for t in thing.subtree if t.i > thing.i]
    for at, token in enumerate(tokens[:-1]):
        if token.lower.replace("’", "'") in (word, word[:-1] + "'") and tokens[at + 1].is_quote:
            closed = next((n for n, t in enumerate(tokens) if n > at + 1 and t.is_quote), len(tokens))
            return tokens[at + 1 : closed + 1]
    return []


def _without_case(tokens: list[Token], labels: Labels) -> list[Token]:
    """Without the preposition and the quote mark of the part behind."""
    while tokens and (tokens[-1].is_punct or tokens[-1].dep in labels.case):
        tokens = tokens[:-1]
    return tokens


def _judged(head: Token, tokens: list[Token], document: Document) -> list[Token]:
    """What follows an object and tells what it is said to be: its predicate, or words in marks right behind it."""
    last = max(tokens, key=lambda t: t.i)
    for part in children(head, document.labels.predicate):
        if part.left_edge.text == ",":
            continue  # « nie la charge, tout en disant … »
        if part.i > last.i and all(t.is_quote for t in document.doc[last.i + 1 : part.left_edge.i]):
            return list(part.subtree)
    end = last.idx + len(last.text)
    marks = (p for p in document.pairs if p.level == 0 and p.open > end and not document.text[end : p.open].strip())
    pair = next(marks, None)
    return document.tokens_in(pair.inner) if pair is not None else []


def _condition(head: Token, tokens: list[Token], document: Document) -> list[Token]:
    """An if-clause of the cue right behind the object: "promised help if …" promises it on that condition."""
    labels = document.labels
    for clause in children(head, labels.adverbial):
        words = {c.lower for c in children(clause, labels.mark)}
        timed = bool(words & labels.around_words) and bool(labels.object_patterns) and wants(head, document)
        if (timed or words & labels.condition_words) and clause.left_edge.i - tokens[-1].i in (1, 2):
            return list(clause.subtree)
    return []


def _purpose(head: Token, tokens: list[Token], labels: Labels) -> list[Token]:
    """What a thing said is for or against, right behind it: « a offert son aide [pour rouvrir le port] »."""
    last = max((t.i for t in tokens), default=head.i)
    for child in head.children:
        first = child.left_edge
        if first.i == last + 1 and first.lower in labels.purpose_words and first.dep in labels.case | labels.mark:
            return list(child.subtree)
    return []


@cache
def preposition(word: str, *, of_object: bool, below: bool, told: bool = False) -> Callable[[Token, Document], Spans]:
    """The complement of one preposition ("accused X of lying"); with `of_object` it tells of the object.

    With `below` the parser may have hung it on the object.
    """

    def attach(head: Token, document: Document) -> Spans:
        labels = document.labels
        whole = of_object and "prep" in labels.object_patterns
        tokens = governed(head, word, labels)
        if head.pos == "NOUN":
            tokens = of_noun(head, word, tokens, document)
        if not tokens and below and not whole:
            tokens = _on_object_part(head, word, document, told=told)
        if not tokens:
            return _on_object(head, word, document) if whole else ()
        tokens += raised(head, tokens, document) if word == "for" else []
        if not whole:
            tokens = before_finite(tokens, labels) if head.pos == "NOUN" else tokens
            tokens = before_participle(tokens, labels)
            tokens = with_complement(tokens, tokens[-1], document) if head.pos == "VERB" else tokens
            return content_of([*tokens, *_purpose(head, tokens, labels)], document, runs(verb_group(head, labels)))
        tokens = [*object_before(head, tokens[0], document), *tokens]
        return said_of(head, document) + content_of(tokens, document, runs(verb_group(head, labels)))

    return attach


def _on_object_part(head: Token, word: str, document: Document, *, told: bool) -> list[Token]:
    """« menace les armateurs de [sanctions] »: hung on the object; with `told` on somebody who can be told it."""
    labels = document.labels
    for thing in children(head, labels.object) or children(head, labels.predicate):
        tokens = governed(thing, word, labels)
        bare = len(tokens) > 0 and tokens[0].nbor(-1).lower in labels.infinitive_marks and tokens[0].pos != "DET"
        if tokens and (word != "de" or not told or bare or document.kinds.get(thing.i) is not None):
            return tokens
    return []


def _on_object(head: Token, word: str, document: Document) -> Spans:
    """ "Accused [the garrison of theft]": where the parser hung the preposition on the object."""
    labels = document.labels
    for thing in children(head, labels.object):
        if thing.i > head.i and any(found == word for found, _ in preposition_phrases(thing, labels)):
            return content_of(list(thing.subtree), document, runs(verb_group(head, labels)))
    return ()
