"""Whom a demand is put to where its own clause leaves that unsaid: whoever answers it elsewhere in the sentence."""

from dragoman.model.parse import Token
from dragoman.reading.events.acts.nouns import is_whose
from dragoman.reading.events.acts.triggers import Trigger
from dragoman.reading.events.parties.latter import is_latter
from dragoman.reading.events.parties.likeness import tells_likeness
from dragoman.reading.events.words import PARTIES, Filled, Setting
from dragoman.reading.grammar.phrases import preposition_phrases
from dragoman.reading.grammar.verbs import agents, children, conjuncts, is_finite, is_passive, own_subjects, subjects

_ANSWERS = frozenset({"AGREE", "REJECT", "CONCEDE"})
_YIELDS = _ANSWERS | {"RETREAT", "COOPERATE", "AID", "SUPPORT", "CONSULT"}
"""What may be done because it was asked, or asked because it was not done."""
_VERBS = ("VERB", "AUX")
_NAMING = ("NOUN", "PROPN")
_NEAR = 8
"""Words in front of a verb among which the pronoun of its clause stands."""


def answered(trigger: Trigger, setting: Setting) -> tuple[Filled, ...]:
    """« Sourde aux [demandes] de Zagreb, [Varsovie] refuse … », "[Togo] refused the truce that Kasr [asked] for"."""
    verb = trigger.clause
    heads = _in_main_clause(trigger, setting) or _heeding(trigger, setting)
    if not heads and verb.pos in _VERBS:
        heads = _who_does(_deed_of(verb, setting), verb, setting) or _who_answers_behind(verb, setting)
    return (Filled("answering", tuple(heads)),) if heads else ()


def as_asked(verb: Token, setting: Setting) -> Token | None:
    """ "left the isles, as Togo had [asked]": the verb of the clause that tells what another one is done after."""
    labels = setting.labels
    for clause in children(verb, labels.adverbial | labels.clause):
        if clause.pos in _VERBS and tells_likeness(clause, setting) and _has_sense(clause, {"REQUEST"}, setting):
            return clause
    return None


def _in_main_clause(trigger: Trigger, setting: Setting) -> list[Token]:
    """Whoever answers in the clause that the demand opens."""
    verb = trigger.clause
    below = {verb.i, trigger.head.i}
    for above in verb.ancestors:
        if above.pos == "VERB" and above.i > verb.i and is_finite(above, setting.labels):
            heads = _doers(above, setting) if _answers(above, setting) else []
            return [t for t in heads if t.i not in below and not t.is_ancestor(verb)]
        below.add(above.i)
    return []


def _heeding(trigger: Trigger, setting: Setting) -> list[Token]:
    """ "freed them after [appeals] from Kasr", "left despite [pleas] by Kasr": who acts in view of what is asked."""
    noun, labels = trigger.head, setting.labels
    if noun.pos != "NOUN" or trigger.carrier is not None:
        return []
    marks = [noun.head] if noun.dep in labels.preposition_object else children(noun, labels.case)
    verb = marks[0].head if marks and noun.dep in labels.preposition_object else noun.head
    if verb.pos != "VERB" or not any(t.lower in setting.words.heeding for t in marks):
        return []
    return _who_does(verb, noun, setting) if _has_sense(verb, _YIELDS, setting) else []


def _deed_of(verb: Token, setting: Setting) -> Token | None:
    """The verb in front whose deed or object the demand tells of: "[left] the isles that Togo asked for"."""
    labels, above = setting.labels, verb.head
    if verb.dep in labels.adverbial and above.pos in _VERBS and tells_likeness(verb, setting):
        return above
    thing = _told_of(verb, setting)
    deed = next((t for t in verb.ancestors if t.pos == "VERB" and t.i < thing.i), None) if thing is not None else None
    if deed is None or not any(_has_sense(t, _YIELDS, setting) for t in (deed, *children(deed, labels.infinitive))):
        return None
    return deed


def _told_of(verb: Token, setting: Setting) -> Token | None:
    """The thing that a relative clause or a passive participle tells of; none where whoever asks stands there."""
    labels, thing = setting.labels, verb.head
    if verb.dep in labels.adnominal and thing.pos in _NAMING and agents(verb, labels):
        return thing
    own = children(verb, labels.subject)
    if not is_finite(verb, labels) or any(t.lower in labels.relative_pronouns or is_whose(t) for t in own):
        return None
    if verb.dep in labels.relative:
        return thing if thing.pos in _NAMING else None
    if verb.dep in labels.conjunct and thing.pos == "VERB" and thing.dep in labels.relative | labels.clause:
        return _told_of(thing, setting)
    marks = verb.doc[max(verb.left_edge.i, verb.i - _NEAR) : verb.i]
    mark = next((t for t in marks if t.lower in labels.relative_pronouns), None) if labels.case else None
    if mark is None or not mark.i or verb.dep in labels.conjunct:
        return None
    before = mark.nbor(-1)  # « livre le douanier, que [réclame] Lima », hung on the verb
    before = before.nbor(-1) if before.text == "," and before.i else before
    before = before.head if before.pos == "ADJ" else before
    return before if before.pos in _NAMING else None


def _who_does(deed: Token | None, verb: Token, setting: Setting) -> list[Token]:
    """The doers of a deed that are parties and do not themselves ask."""
    if deed is None:
        return []
    labels = setting.labels
    found = agents(deed, labels) if is_passive(deed, labels) else subjects(deed, labels)
    return [t for t in found if _may_answer(t, setting) and not t.is_ancestor(verb) and verb.i != t.i]


def _who_answers_behind(verb: Token, setting: Setting) -> list[Token]:
    """ "asked for a vote, which [the premier] refused", "asked to come in; [the guards] refused"."""
    labels = setting.labels
    things = [*children(verb, labels.object | labels.oblique), *(t for _, t in preposition_phrases(verb, labels))]
    below = [t for thing in things for t in children(thing, labels.relative)]
    beside = children(verb, labels.adverbial | labels.parataxis | labels.conjunct)
    for clause in (*below, *beside, *_behind_stop(verb)):
        if clause.pos != "VERB" or clause.i < verb.i or not is_finite(clause, labels):
            continue
        told = any(t.lower in labels.relative_pronouns for t in children(clause, labels.mark | labels.object))
        if _has_sense(clause, _ANSWERS, setting) if told else _answers_beside(clause, setting):
            return [t for t in own_subjects(clause, labels) if _may_answer(t, setting)]
    return []


def _answers_beside(clause: Token, setting: Setting) -> bool:
    return _answers(clause, setting) and clause.dep not in setting.labels.adverbial


def _behind_stop(verb: Token) -> list[Token]:
    """The main verb of what a parser takes for the next sentence: « exige des excuses ; Lima s'y [refuse] »."""
    end = verb.sent.end
    if end >= len(verb.doc) or verb.doc[end - 1].text != ";":
        return []
    return [verb.doc[end].sent.root]


def _answers(verb: Token, setting: Setting) -> bool:
    """Whether a verb answers whatever its object is: accept, refuse, give in; not "say", which has to say no."""
    senses = setting.frames.acts(verb.lemma, "verb", verb.lower).frames
    bare = any(frame.event is not None and frame.event.type in _ANSWERS and not frame.needs for frame in senses)
    return bare or verb.lemma in setting.words.answering | setting.words.replying


def _has_sense(verb: Token, types: frozenset[str] | set[str], setting: Setting) -> bool:
    senses = setting.frames.acts(verb.lemma, "verb", verb.lower).frames
    return any(frame.event is not None and frame.event.type in types for frame in senses)


def _doers(verb: Token, setting: Setting) -> list[Token]:
    """Its subjects that are parties, those right in front of it."""
    labels = setting.labels
    own = [one for t in children(verb, labels.subject) for one in conjuncts(t, labels)] or subjects(verb, labels)
    return [t for t in own if _is_party(t, setting)]


def _is_party(token: Token, setting: Setting) -> bool:
    return token.pos == "PROPN" or setting.kind_of(token) in PARTIES


def _may_answer(token: Token, setting: Setting) -> bool:
    """A party, or a pronoun for one: « [celui-ci] a rejeté la trêve »."""
    return _is_party(token, setting) or setting.kind_of(token) == "any" or is_latter(token, setting)
