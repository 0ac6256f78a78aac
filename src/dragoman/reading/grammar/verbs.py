"""A verb's subjects, objects, complements, tense."""

from collections.abc import Sequence
from typing import Literal

from dragoman.model.parse import NONE, Token
from dragoman.reading.grammar.by_phrases import agents_behind, agents_of_noun
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.relative_nouns import antecedents
from dragoman.reading.grammar.tree import once

NEAR = 5
"""Tokens between a verb and its own negation; one further off belongs to quoted words that the parser mixed in."""


_GERUND = frozenset({"Tense=Pres", "VerbForm=Part"})
_PAST_PARTICIPLE = frozenset({"Tense=Past", "VerbForm=Part"})
_REDUCED = "acl"

type Tense = Literal["past", "present", "future", "conditional", "infinitive", "participle", "imperative"]


def children(token: Token, labels: frozenset[str]) -> list[Token]:
    """The dependents under these labels, in order."""
    if token.labels.isdisjoint(labels):
        return []
    return [child for child, label in token.below if label in labels]


def speaks_or_hears(token: Token) -> bool:
    """The first or the second person."""
    return "Person=1" in token.morph or "Person=2" in token.morph


def conjuncts(token: Token, labels: Labels) -> list[Token]:
    """The token and what is coordinated with it ("Paris and Rome" → both)."""
    found = [token]
    if token.labels.isdisjoint(labels.conjunct):
        return found
    for child in children(token, labels.conjunct):
        nominal = child.pos in ("NOUN", "PROPN", "PRON", "ADJ", "NUM", "X")
        parted = any(between.text == ":" for between in token.doc[token.i + 1 : child.i])
        if nominal and not parted and not shares_head(child, token, labels):
            found += conjuncts(child, labels)
    return found


def shares_head(joined: Token, head: Token, labels: Labels) -> bool:
    """« les ministres turc et [grec] », « les gardes de Lima et de [Quito] »: joined to what tells whose they are."""
    if head.pos != "NOUN" or "Number=Plur" not in head.morph:
        return False
    if joined.pos == "ADJ":
        return any(c.pos == "ADJ" and c.i < joined.i for c in children(head, labels.modifier))
    marks = {c.lower for c in children(joined, labels.case)}
    if not marks or children(head, labels.case):
        return False
    between = children(head, labels.modifier | labels.oblique)
    return any(c.i < joined.i and marks & {m.lower for m in children(c, labels.case)} for c in between)


@once
def is_passive(verb: Token, labels: Labels) -> bool:
    """Whether the grammatical subject undergoes the act; "the deal signed by both" counts."""
    marks = verb.labels
    if verb.morph >= _GERUND and not labels.preposition:
        return False  # « Lima est demandant … », of poor translations
    marked = not (marks.isdisjoint(labels.passive_auxiliary) and marks.isdisjoint(labels.passive_subject))
    if not marked and verb.dep not in labels.adnominal:
        return _shares_passive(verb, labels)
    if marks.isdisjoint(labels.passive_auxiliary) and not marks.isdisjoint(labels.auxiliary - labels.passive_auxiliary):
        return False  # « a parlé », whatever its subject is called
    if not marks.isdisjoint(labels.reflexive) or verb.lemma in labels.perfect_with_be:
        return False
    return marked or verb.tag == "VBN" or verb.morph >= _PAST_PARTICIPLE


def _shares_passive(verb: Token, labels: Labels) -> bool:
    """ "were arrested and [beaten]", « a été arrêté et [accusé] »: a participle that goes on from a passive."""
    if verb.dep not in labels.conjunct or verb.head.pos != "VERB":
        return False
    own = labels.auxiliary | labels.subject | labels.object | labels.reflexive | labels.mark
    participle = verb.morph >= _PAST_PARTICIPLE
    if labels.preposition:
        own |= labels.clause | labels.infinitive | labels.particle
        participle = verb.head.i < verb.i and (verb.tag == "VBN" or bool(children(verb, labels.agent)))
    return participle and verb.labels.isdisjoint(own) and is_passive(verb.head, labels)


@once
def own_subjects(verb: Token, labels: Labels) -> Sequence[Token]:
    """Who does it, as the clause itself says: the agent of a passive, else the grammatical subject."""
    if is_passive(verb, labels):
        return [token for head in agents(verb, labels) for token in conjuncts(head, labels)]
    heads = children(verb, labels.subject | labels.passive_subject)
    found = [token for head in heads for token in conjuncts(head, labels)]
    found = [t for t in found if t.lower not in labels.never_subjects and t.dep not in labels.expletive]
    found = [t for t in found if t.lower not in labels.like_objects or _agree(t, verb, labels)]
    if not found and _of_oneself(verb, labels):  # « il s'attend à »: a person, whatever the parser says
        return [t for t in children(verb, labels.expletive) if t.pos == "PRON"]
    return found


def _of_oneself(verb: Token, labels: Labels) -> bool:
    """A reflexive verb; also where "oneself" is its object and an adjective its predicate (« il se dit prêt à … »)."""
    if children(verb, labels.reflexive):
        return True
    own = any(t.lower in labels.reflexive_words for t in children(verb, labels.object))
    return own and any(t.pos == "ADJ" for t in children(verb, labels.infinitive))


def _agree(pronoun: Token, verb: Token, labels: Labels) -> bool:
    """« nous a confié l'ingénieur »: what may be subject or object is no subject of a verb in the third person."""
    forms = [t.morph for t in (verb, *children(verb, labels.auxiliary))]
    return not any("Person=3" in form and "VerbForm=Fin" in form for form in forms) or "Person=3" in pronoun.morph


def agents(verb: Token, labels: Labels) -> list[Token]:
    """The by-phrases of a passive, one joined to the other or to the verb: "by the guard and once [by] the navy"."""
    found = []
    for child, label in verb.below:
        if label in labels.agent and labels.preposition:
            joined = [t for one in (child, verb) for t in children(one, labels.conjunct) if t.lower == child.lower]
            found += [t for one in (child, *joined) for t in children(one, labels.preposition_object)]
        elif label in labels.agent | labels.oblique:
            by = label in labels.agent or any(c.lower in labels.by_words for c in children(child, labels.case))
            found += [child] if by else []
    return found if found or labels.preposition else agents_behind(verb, labels) or agents_of_noun(verb, labels)


@once
def own_objects(verb: Token, labels: Labels) -> Sequence[Token]:
    """Whom or what it is done to: the subject of a passive, else the direct object."""
    if is_passive(verb, labels):
        heads = children(verb, labels.passive_subject) or children(verb, labels.subject)
        if not heads and verb.dep in labels.adnominal:
            heads = [verb.head]
        if not heads and verb.dep in labels.conjunct and _shares_passive(verb, labels):
            return own_objects(verb.head, labels)
    else:
        heads = children(verb, labels.object)
    return [token for head in heads for token in conjuncts(head, labels)]


def subjects(verb: Token, labels: Labels, *, depth: int = 6) -> list[Token]:
    """Who does it, the understood ones too: of shared and controlled verbs, of participles and relative clauses."""
    own = own_subjects(verb, labels)
    if own:
        return [token for head in own for token in antecedents(head, verb, labels)]
    inverted = _behind_que(verb, labels)
    if inverted or depth == 0 or (is_passive(verb, labels) and verb.dep not in labels.conjunct):
        return inverted
    head = verb.head
    if head.i == verb.i:
        return _of_clause_in_front(verb, labels)
    if verb.dep in labels.relative | labels.adnominal:
        return _beside_noun(verb, labels, depth)
    if verb.dep in labels.infinitive | labels.clause and head.pos in ("VERB", "AUX"):
        meant = any(m.lower in labels.purpose_words for m in children(verb, labels.mark | labels.case))
        meant = meant or _set_off(verb)
        controllers = own_objects(head, labels) if verb.dep in labels.infinitive and not meant else []
        return list(controllers) or _understood(head, labels, depth - 1)
    if head.pos == "ADJ" and head.dep in labels.predicate and verb.dep in labels.infinitive | labels.adverbial:
        return _understood(head.head, labels, depth - 1)  # "were more likely to say"
    if head.pos == "ADJ" and verb.dep in labels.infinitive and children(head, _leading(labels)):
        return _understood(head, labels, depth - 1)  # « est prête à dire », « a beau dire »
    if verb.dep in labels.conjunct | labels.adverbial | labels.parataxis | {"dep"} and head.pos in ("VERB", "AUX"):
        shared = _shares_passive(verb, labels)  # « arrêté par la police et [expulsé] »
        return subjects(head, labels, depth=depth - 1) if shared else _understood(head, labels, depth - 1)
    if verb.dep in labels.preposition_object:
        return _of_gerund(head, labels, depth - 1)
    return []


def _beside_noun(verb: Token, labels: Labels, depth: int) -> list[Token]:
    """Of an infinitive or a participle set off by a comma, who does what the noun is in; else the noun itself."""
    head = verb.head
    if verb.dep in labels.adnominal and tense(verb, labels) == "infinitive" and head.head.i != head.i:
        return subjects(_verb_above(head), labels, depth=depth - 1)  # "was in no hurry to say": not the hurry
    if verb.dep in labels.adnominal and _set_off(verb) and (above := _verb_above(head, reduced=False)).i != verb.i:
        return subjects(above, labels, depth=depth - 1)  # "left the talks with Lima, accusing it of …": not Lima
    nominal = head.pos in ("NOUN", "PROPN", "PRON") and not is_passive(verb, labels)
    return [head] if nominal else []


def _understood(verb: Token, labels: Labels, depth: int) -> list[Token]:
    """Who is understood below `verb`: its subject, of a passive the grammatical one ("were urged to say")."""
    if is_passive(verb, labels) and (stands := children(verb, labels.passive_subject | labels.subject)):
        return [token for head in stands for one in conjuncts(head, labels) for token in antecedents(one, verb, labels)]
    return subjects(verb, labels, depth=depth)


def _of_gerund(preposition: Token, labels: Labels, depth: int) -> list[Token]:
    """ "Accused Lima of lying": the object did it; "left without saying", "in addition to lying, …": the subject."""
    above = preposition.head
    if above.pos == "ADJ" and above.dep in labels.predicate:
        above = above.head  # "was keen on saying"
    if above.pos == "NOUN" and above.head.dep in labels.preposition and above.head.head.i > preposition.i:
        above = above.head.head
    if above.pos not in ("VERB", "AUX"):
        return []
    controllers = own_objects(above, labels) if preposition.lower in labels.small.of_the_object else []
    return list(controllers) or _understood(above, labels, depth)


def _set_off(verb: Token) -> bool:
    """A present participle right behind a comma."""
    present = "Tense=Pres" in verb.morph and "VerbForm=Part" in verb.morph
    if not present or verb.i < 2:
        return False
    before = verb.nbor(-1)
    return (verb.nbor(-2) if before.pos == "PRON" else before).text == ","  # « …, [s'attirant] … »


def _of_clause_in_front(verb: Token, labels: Labels) -> list[Token]:
    """The subject of the clause beside a verb without one, where the parser hung the clause on the verb.

    In a row of verbs it hung on the last ("X came, saw, won"), behind a participle on that (« Refusant …, X a dit »).
    """
    finite = is_finite(verb, labels)
    for child in children(verb, labels.adverbial | labels.parataxis | labels.conjunct):
        beside = child.i < verb.i if finite else child.i > verb.i  # a participle that opens the sentence
        if beside and not children(child, labels.mark) and is_finite(child, labels) and own_subjects(child, labels):
            return list(own_subjects(child, labels))
    return []


def _leading(labels: Labels) -> frozenset[str]:
    return labels.copula if labels.preposition else labels.copula | labels.auxiliary


def _behind_que(verb: Token, labels: Labels) -> list[Token]:
    """« le plan que rejette [la reine] »: of two objects of a relative clause the one behind its verb does it."""
    things = children(verb, labels.object) if labels.complementizers and not labels.preposition else []
    if len(things) < 2 or things[0].i > verb.i or things[0].lower not in labels.relative_pronouns:
        return []
    return [t for t in things[1:2] if t.i > verb.i and t.pos in ("NOUN", "PROPN", "PRON")]


def _verb_above(token: Token, *, reduced: bool = True) -> Token:
    """The verb that governs a noun, else the top of its sentence; `reduced`: a participle beside a noun counts too."""
    while token.head.i != token.i and (token.pos not in ("VERB", "AUX") or not (reduced or token.dep != _REDUCED)):
        token = token.head
    return token


@once
def tense(verb: Token, labels: Labels) -> Tense:
    """The tense of the verb group; a French press conditional ("aurait dit") is conditional."""
    group = [verb, *children(verb, labels.auxiliary | labels.copula)]
    words = {token.lower for token in group}
    forms = verb.morph.union(*[token.morph for token in group[1:]])
    if "Tense=Fut" in forms or not words.isdisjoint(labels.future_words):
        return "future"
    if "Mood=Cnd" in forms or not words.isdisjoint(labels.conditional_words):
        return "conditional"
    if "VerbForm=Fin" in forms:
        finite = NONE.union(*[token.morph for token in group if "VerbForm=Fin" in token.morph])
        if "Mood=Imp" in finite:
            return "imperative"
        has_past = "Tense=Past" in finite or "Tense=Imp" in finite
        return "past" if has_past or (verb.morph >= _PAST_PARTICIPLE and len(group) > 1) else "present"
    return "infinitive" if "VerbForm=Inf" in forms else "participle"


def is_finite(verb: Token, labels: Labels) -> bool:
    """Whether the verb group has a tense of its own."""
    return tense(verb, labels) not in ("infinitive", "participle")


@once
def verb_group(verb: Token, labels: Labels) -> Sequence[Token]:
    """The words of the verb itself: auxiliaries, negation, particles and clitics in the order of the text."""
    parts = [verb]
    group = labels.auxiliary | labels.negation | labels.particle | labels.reflexive
    for child, label in verb.below:
        near_negation = label in labels.adverb and child.lower in labels.negation_words
        # « [fait] valoir », « [fait]-il valoir »
        near = child.i == verb.i - 1 or (child.i == verb.i - 2 and verb.nbor(-1).text.startswith("-"))
        carries = label == "dep" and near and child.lemma in labels.causatives
        if label in group or carries or (near_negation and abs(child.i - verb.i) <= NEAR):
            parts.append(child)
    return sorted(parts, key=lambda token: token.i)
