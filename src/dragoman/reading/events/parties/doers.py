"""Whom a verb has for its doer, and why: the rules in order, the first that knows an answer decides.

A rule tells the heads of the phrases, None where it is not about this verb, and an empty list where the text names
nobody: then no later rule is asked. Most verbs have a subject, which the rule "subject" tells; those in front of it are
about verbs whose grammatical subject does something else, or is another's.
"""

from collections.abc import Callable

from dragoman.model.parse import Token
from dragoman.reading.events.acts.nouns import tells_time
from dragoman.reading.events.parties.front import joined_in_front, noun_in_front
from dragoman.reading.events.parties.hung import bare_participle, far_phrase, paper_above, reported_above, set_off
from dragoman.reading.events.parties.objects import by_phrase, is_bare_participle, is_reduced
from dragoman.reading.events.parties.undergoing import inflicted_by, sufferers
from dragoman.reading.events.parties.who_is_to import asked, intending
from dragoman.reading.events.words import PARTIES, Setting
from dragoman.reading.grammar.infinitives import for_subjects, row_of_infinitives
from dragoman.reading.grammar.verbs import (
    agents,
    children,
    conjuncts,
    is_finite,
    is_passive,
    own_objects,
    own_subjects,
    subjects,
    tense,
)
from dragoman.reading.source_words import load_source_words

type Rule = Callable[[Token, Setting], list[Token] | None]

_VERBS = ("VERB", "AUX")


def doers(verb: Token, setting: Setting) -> list[Token]:
    """Who does what a verb tells."""
    return decided(verb, setting)[1]


def decided(verb: Token, setting: Setting) -> tuple[str, list[Token]]:
    """The name of the rule that tells who does it, and whom it tells; no name where none knows."""
    for name, rule in RULES:
        if (found := rule(verb, setting)) is not None:
            return name, found
    return "", []


def _inflicting(verb: Token, setting: Setting) -> list[Token] | None:
    """« Le consul s'est vu [refuser] un visa par Lima »: done by the by-phrase, not by who sees it done to him."""
    if not sufferers(verb, setting):
        return None
    return [one for t in inflicted_by(verb, setting) for one in conjuncts(t, setting.labels)]


def _by_participle(verb: Token, setting: Setting) -> list[Token] | None:
    """ "[Snatched] by thieves, the boy …", « l'abbé, [déporté] par la junte »: by whom the by-phrase names alone."""
    labels = setting.labels
    if not (is_reduced(verb, labels) or set_off(verb, setting)):
        return None
    return _agents(verb, setting) or by_phrase(verb, labels) or _by_phrase_behind(verb, setting)


def _wished_of(verb: Token, setting: Setting) -> list[Token] | None:
    """ "called for both [sides] to [stop]": the phrase in front of the infinitive."""
    return for_subjects(verb, setting.labels) or None


def _asked(verb: Token, setting: Setting) -> list[Token] | None:
    """« demande au Tchad de [partir] », « reproche au Togo d'avoir [tiré] »: who is asked or blamed, not who asks."""
    return asked(verb, setting) or None


def _intending(verb: Token, setting: Setting) -> list[Token] | None:
    """ "Chad's plan to [leave]", "has no intention of [leaving]": who means it."""
    return intending(verb, setting) or None


def _by_far_phrase(verb: Token, setting: Setting) -> list[Token] | None:
    """« ont été [coulées] au canon par la marine »: a by-phrase that a parser hangs on a noun between."""
    labels = setting.labels
    if not is_passive(verb, labels) or agents(verb, labels) or not children(verb, labels.passive_auxiliary):
        return None
    return _by_phrase_behind(verb, setting) or None


def _going_on(verb: Token, setting: Setting) -> list[Token] | None:
    """ "said that it had fired and [begged] …", « accuse d'avoir miné la baie et [armé] … »: of another verb."""
    if is_passive(verb, setting.labels):
        return None
    above = reported_above(verb, setting) or bare_participle(verb, setting)
    return (doers(above, setting) or None) if above is not None else None


def _of_row(verb: Token, setting: Setting) -> list[Token] | None:
    """« prie le préfet de les recevoir et de les [nourrir] », "promised Peru to pay and [leave]": as the first."""
    first = row_of_infinitives(verb, setting.labels) if not is_passive(verb, setting.labels) else None
    return (asked(first, setting) or _promising(first, setting) or None) if first is not None else None


def _paper(verb: Token, setting: Setting) -> list[Token] | None:
    """« une note en dix points [exigeant] … »: it is the note that demands, not its points."""
    if is_passive(verb, setting.labels):
        return None
    return paper_above(verb, load_source_words(verb.lang).documents, setting) or None


def _in_front(verb: Token, setting: Setting) -> list[Token] | None:
    """« Lorsque des miliciens ont [tué] … », « Quito propose, Lima [refuse] »: the noun phrase in front, unhung."""
    return joined_in_front(verb, noun_in_front(verb, setting), setting) or None


def _own_passive(verb: Token, setting: Setting) -> list[Token] | None:
    """ "fleets sailed and reservists were [called] up", "he landed and was [held]": not by who is in front."""
    labels = setting.labels
    joined = verb.dep in labels.conjunct and bool(labels.preposition)
    if not is_passive(verb, labels) or not (joined or children(verb, labels.passive_subject)):
        return None
    return [t for t in own_subjects(verb, labels) if not tells_time(t, setting)]


def _of_bare_clause(verb: Token, setting: Setting) -> list[Token] | None:
    """ "wants the colonel [arrested] by his guards": not by who wants it."""
    return _agents(verb, setting) if is_bare_participle(verb, setting.labels) else None


def _subject(verb: Token, setting: Setting) -> list[Token] | None:
    """ "[Chad] expelled the envoy", "Chad vowed to [leave]": the understood subject too (`grammar/verbs.py`)."""
    found = _behind_colon(subjects(verb, setting.labels))
    found = joined_in_front(verb, _nearer_party(verb, found, setting), setting)
    return _deciding(verb, found, setting) or None


def _unmarked(verb: Token, setting: Setting) -> list[Token] | None:
    """« [Plusieurs pays] – au nord – ont rejoint … »: a noun without a preposition in front of a finite verb."""
    labels = setting.labels
    if not is_finite(verb, labels) or is_passive(verb, labels):
        return None
    bare = [t for t in children(verb, labels.oblique) if t.pos in ("NOUN", "PROPN") and t.i < verb.i]
    bare = [t for t in bare if not children(t, labels.case) and not tells_time(t, setting)]
    return conjuncts(bare[0], labels) if bare else None


RULES: tuple[tuple[str, Rule], ...] = (
    ("done to who sees it", _inflicting),
    ("participle with its by-phrase", _by_participle),
    ("for somebody to do", _wished_of),
    ("who is asked", _asked),
    ("who means it", _intending),
    ("by-phrase further off", _by_far_phrase),
    ("verb gone on from", _going_on),
    ("first of a row", _of_row),
    ("paper that says it", _paper),
    ("noun right in front", _in_front),
    ("passive with its own subject", _own_passive),
    ("participle as a clause", _of_bare_clause),
    ("subject", _subject),
    ("unmarked noun", _unmarked),
)
"""What a rule is called, and the rule."""


def _agents(verb: Token, setting: Setting) -> list[Token]:
    return [t for head in agents(verb, setting.labels) for t in conjuncts(head, setting.labels)]


def _by_phrase_behind(verb: Token, setting: Setting) -> list[Token]:
    return [t for word in sorted(setting.labels.by_words) for t in far_phrase(verb, word, setting)]


def _promising(infinitive: Token, setting: Setting) -> list[Token]:
    """ "promised Peru to [leave]": it is done by who promises, not by who is told."""
    labels, verb = setting.labels, infinitive.head
    if infinitive.dep not in labels.infinitive | labels.clause or verb.pos not in _VERBS:
        return []
    if tense(infinitive, labels) != "infinitive" or children(infinitive, labels.subject):
        return []
    senses = setting.frames.lookup(verb.lemma, "verb", verb.lower)
    promises = any(frame.act in ("promise", "threaten") for frame in senses) and own_objects(verb, labels)
    return doers(verb, setting) if promises else []


def _deciding(verb: Token, found: list[Token], setting: Setting) -> list[Token]:
    """« a décidé [dimanche] de mobiliser »: a day that a parser takes for an object is not who does it."""
    kept = [t for t in found if not tells_time(t, setting)]
    return kept if kept or not found or verb.head.i == verb.i else subjects(verb.head, setting.labels)


def _behind_colon(found: list[Token]) -> list[Token]:
    """ "The Kremlin: [Putin] wants …": in front of the colon stands who or what it is about."""
    if len(found) < 2 or not any(t.text == ":" for t in found[0].doc[found[0].i : found[-1].i]):
        return found
    last = found[-1]
    return [t for t in found if not any(between.text == ":" for between in t.doc[t.i : last.i])]


def _nearer_party(verb: Token, found: list[Token], setting: Setting) -> list[Token]:
    """« Au lendemain du raid qui …, [le Togo] a demandé »: a party right in front of the verb rather than a thing."""
    labels = setting.labels
    if len(found) != 1 or found[0].pos != "NOUN" or found[0].lemma in setting.words.kinds or found[0].i > verb.i:
        return found
    group = {t.i for t in children(verb, labels.auxiliary | labels.passive_auxiliary | labels.reflexive)}
    start = verb.i
    while start > verb.sent.start and (start - 1 in group or verb.doc[start - 1].lower in labels.clitics):
        start -= 1
    near = verb.doc[start - 1] if start > verb.sent.start else verb
    own = (
        near.pos == "PROPN"
        and near.text[:1].isupper()
        and not children(near, labels.case)
        and near.head.i not in (found[0].i, verb.i)
    )
    return [near] if own and setting.kind_of(near) in PARTIES else found
