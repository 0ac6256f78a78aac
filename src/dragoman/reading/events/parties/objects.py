"""Whom or what a verb is done to, those included that a parser mislabels or hangs elsewhere."""

from dragoman.model.parse import Token
from dragoman.reading.events.acts.nouns import tells_time
from dragoman.reading.events.parties.hung import misnamed_object, relative_object, set_off
from dragoman.reading.events.words import Setting
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.phrases import fill, preposition_phrases
from dragoman.reading.grammar.verbs import (
    agents,
    children,
    conjuncts,
    is_finite,
    is_passive,
    own_objects,
    subjects,
    tense,
)

_PARTIES = ("person", "country", "organization", "group")
_PAST_PARTICIPLE = frozenset({"Tense=Past", "VerbForm=Part"})


def objects(verb: Token, setting: Setting) -> list[Token]:
    """The objects, those included that a parser hangs on the infinitive ("urged [both] to stop") or shares."""
    labels = setting.labels
    own = (
        retained(verb, setting)
        or _before_passive(verb, setting)
        or set_off(verb, setting)
        or own_objects(verb, labels)
        or misnamed_object(verb, setting)
        or _unmarked_object(verb, setting)
    )
    if not own and verb.lemma in labels.causatives:  # « a laissé entrer [les observateurs] »
        below = [one for one in children(verb, labels.infinitive) if one.i > verb.i]
        own = [t for one in below for t in own_objects(one, labels) if not tells_time(t, setting)]
    own = own or [t for one in small_clause(verb, setting) for t in children(one, labels.subject)]
    own = own or _let(verb, setting) or _behind_receiver(verb, setting)
    own = list(own) or relative_object(verb, setting) or _of_row(verb, setting)
    own = own or _bare_relative(verb, setting)
    if own:
        return own
    for child in children(verb, labels.clause):
        if child.tag == "VB" and any(c.lower in labels.infinitive_marks for c in children(child, labels.auxiliary)):
            return [t for subject in children(child, labels.subject) for t in conjuncts(subject, labels)]
    if is_passive(verb, labels):
        return _shared_passive(verb, setting)
    if is_reduced(verb, labels):
        above = verb.head
        stands = own_objects(above, labels) if is_passive(above, labels) else subjects(above, labels)
        return children(verb, labels.subject) or list(stands)
    indirect = [t for t in fill(verb, "iobject", labels) if t.i > verb.i or t.pos == "PRON"]
    indirect = [t for t in indirect if t.lower not in labels.reflexive_words]  # « [se] sont entretenus » with others
    later = [c for c in children(verb, labels.conjunct) if c.pos == "VERB" and c.i > verb.i]
    return indirect or [t for c in later[:1] if not preposition_phrases(verb, labels) for t in own_objects(c, labels)]


def _behind_receiver(verb: Token, setting: Setting) -> list[Token]:
    """ "handed over to Peru [nine men]": what a parser sets beside whom it is given to, without a comma."""
    labels = setting.labels
    if labels.case or is_passive(verb, labels):
        return []
    whom = [t for word, t in preposition_phrases(verb, labels) if word == "to" and t.i > verb.i]
    beside = [one for t in whom for one in children(t, labels.apposition) if one.left_edge.i == t.i + 1]
    return [one for one in beside if one.pos == "NOUN" and one.left_edge.i < one.i]


def _let(verb: Token, setting: Setting) -> list[Token]:
    """ "let [the nurses] through", "helped [Chad] rebuild": the subject of a bare clause behind such a verb."""
    labels = setting.labels
    if labels.case or verb.lemma not in labels.causatives:
        return []
    bare = [t for t in children(verb, labels.clause) if not children(t, labels.mark | labels.auxiliary)]
    return [t for one in bare for t in children(one, labels.subject) if t.i > verb.i]


def _bare_relative(verb: Token, setting: Setting) -> list[Token]:
    """ "freed the tanker it had [seized]": the noun in front of a relative clause without its pronoun."""
    labels, noun = setting.labels, verb.head
    if verb.dep not in labels.relative or labels.case or noun.i >= verb.i or noun.pos not in ("NOUN", "PROPN"):
        return []
    doers = children(verb, labels.subject)
    if not doers or any(t.lower in labels.relative_pronouns for t, _ in verb.below) or tells_time(noun, setting):
        return []
    first = verb.doc[verb.left_edge.i]
    if first.i != doers[0].left_edge.i or first.tag[:1] == "W" or first.i - noun.i > 2 or is_passive(verb, labels):
        return []  # "the day [when] they left", "the house in which they met"
    stranded = (t for t in children(verb, labels.preposition) if not children(t, labels.preposition_object))
    return [] if any(stranded) or children(verb, labels.complement | labels.clause) else [noun]


def _of_row(infinitive: Token, setting: Setting) -> list[Token]:
    """« le roi, que le Togo abrite et ne compte pas [extrader] »: the object of the relative clause in front."""
    labels, verb = setting.labels, infinitive.head
    if infinitive.dep not in labels.infinitive or verb.dep not in labels.conjunct or own_objects(verb, labels):
        return []
    return relative_object(verb.head, setting) if tense(infinitive, labels) == "infinitive" else []


def small_clause(verb: Token, setting: Setting) -> list[Token]:
    """The adjective of a clause without a verb: "holds [the league responsible]"."""
    labels = setting.labels
    return [t for t in children(verb, labels.clause) if t.pos == "ADJ" and not children(t, labels.copula)]


def retained(verb: Token, setting: Setting) -> list[Token]:
    """ "was granted [asylum]": what is given, of a passive whose subject is whom it is given to."""
    labels = setting.labels
    if verb.tag != "VBN" or not is_passive(verb, labels) or not children(verb, labels.passive_subject):
        return []
    return [t for one in children(verb, labels.object) if one.i > verb.i for t in conjuncts(one, labels)]


def given_to(verb: Token, setting: Setting) -> list[Token]:
    """ "[the poet] was granted asylum"."""
    return list(own_objects(verb, setting.labels)) if retained(verb, setting) else []


def promised_to(verb: Token, setting: Setting) -> list[Token]:
    """ "promised [Chad] to leave", "promised [the new king] grain": an object beside what is promised."""
    labels = setting.labels
    things = children(verb, labels.object)
    beside = children(verb, labels.infinitive | labels.clause)
    if not things or is_passive(verb, labels) or not (beside or (labels.preposition and len(things) > 1)):
        return []
    first = next((t for t in things if t.i > verb.i), things[0])
    if not beside and first.i < verb.i:
        return []
    return [t for t in conjuncts(first, labels) if setting.kind_of(t) in _PARTIES or _is_somebody(t)]


def _is_somebody(token: Token) -> bool:
    """ "promised [them] grain"."""
    return token.pos == "PRON" and "Person=3" in token.morph and "Reflex=Yes" not in token.morph


def _unmarked_object(verb: Token, setting: Setting) -> list[Token]:
    """« ont violé [des captives] »: a noun behind its article alone that a parser takes for a prepositional phrase."""
    labels = setting.labels
    if not labels.partitives or verb.labels.isdisjoint(labels.oblique):
        return []
    bare = [t for t in children(verb, labels.oblique) if t.pos == "NOUN" and t.i > verb.i and _has_article(t, labels)]
    if not bare or is_passive(verb, labels) or children(verb, labels.reflexive):
        return []
    return [one for t in bare[:1] if not tells_time(t, setting) for one in conjuncts(t, labels)]


def _has_article(noun: Token, labels: Labels) -> bool:
    marks = children(noun, labels.case)
    return all(m.lower in labels.partitives for m in marks) and bool(marks or children(noun, labels.determiner))


def is_reduced(verb: Token, labels: Labels) -> bool:
    """A passive without its auxiliary: "[Snatched] by thieves, the boy …", « [Interpellé] à Lima, le consul … ».

    Where past tense and participle look alike (English), only with the phrase that tells who did it.
    """
    past = verb.tag == "VBN" or verb.morph >= _PAST_PARTICIPLE
    if not past or verb.lemma in labels.perfect_with_be:
        return False
    if children(verb, labels.auxiliary | labels.object | labels.passive_auxiliary | labels.reflexive | labels.mark):
        return False
    stands = children(verb, labels.subject)
    in_front = verb.dep in labels.adverbial and verb.i < verb.head.i and not stands
    if in_front and verb.tag != "VBN":
        return True
    charged = (
        in_front and verb.lemma in labels.of_verbs and any(w == "of" for w, _ in preposition_phrases(verb, labels))
    )
    return charged or ((in_front or bool(stands)) and bool(by_phrase(verb, labels)))


def is_bare_participle(verb: Token, labels: Labels) -> bool:
    """ "wants the colonel [arrested]": done to him by somebody else."""
    return verb.tag == "VBN" and verb.dep in labels.clause and not children(verb, labels.auxiliary | labels.mark)


def by_phrase(verb: Token, labels: Labels) -> list[Token]:
    """The phrase that tells who did it, however a parser labels it."""
    return [t for word, t in preposition_phrases(verb, labels) if word in labels.by_words] or agents(verb, labels)


def _shared_passive(verb: Token, setting: Setting) -> list[Token]:
    """ "was seized and [searched]", "landed and was [held]": the second, a passive, has the first one's subject."""
    labels = setting.labels
    first = verb.head
    if verb.dep in labels.conjunct and is_passive(first, labels):
        return list(own_objects(first, labels))
    if verb.dep in labels.conjunct and labels.preposition and children(verb, labels.passive_auxiliary):
        return subjects(first, labels)
    if verb.dep in labels.infinitive | labels.adverbial and first.i != verb.i:
        return subjects(first, labels)
    return []


def _before_passive(verb: Token, setting: Setting) -> list[Token]:
    """« [la foule] a défilé …, avant d'être dispersée »: a passive infinitive that a parser hangs on a noun between."""
    labels = setting.labels
    if verb.dep not in labels.adnominal or not labels.case or tense(verb, labels) != "infinitive":
        return []
    marks = {t.lower for t in children(verb, labels.mark)}
    if not marks:
        return []
    above = next((t for t in verb.ancestors if t.pos == "VERB" and is_finite(t, labels)), None)
    return subjects(above, labels) if above is not None and marks & setting.words.circumstantial else []
