"""By-phrases hung on an active verb instead of the act in front: « condamne le raid [par les clans] »."""

from collections.abc import Iterator

from dragoman.languages import FrameLexicon
from dragoman.model.parse import Token
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.mending.edits import Edit
from dragoman.reading.grammar.verb_shapes import NOMINAL, under


def by_phrase(mark: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """The edit that hangs the phrase of a word that says "by" on the act it stands right behind."""
    phrase = mark if labels.preposition else mark.head
    named = under(mark, labels.preposition_object) if labels.preposition else [phrase]
    above = phrase.head
    if not named or named[0].pos not in NOMINAL or mark.i == 0:
        return
    if phrase.dep in labels.agent and (labels.preposition or not under(above, labels.object)):
        return
    done = _passed_over(above, mark, labels) if above.pos == "NOUN" and not labels.preposition else None
    if done is not None:
        yield phrase.i, Edit(done.i, sorted(labels.agent)[0])
        return
    charged = _charged(above, labels) if above.pos == "NOUN" and not labels.preposition else None
    if charged is not None:
        yield phrase.i, Edit(charged.i, sorted(labels.agent)[0])
        return
    if not labels.preposition and above.pos == "NOUN" and _is_act(above, lexicon):
        yield from _behind_agent(phrase, above, labels)
    act = _judged(above, mark, labels) if above.pos == "VERB" else _around(above, lexicon)
    if act is not None and act.i != above.i and _is_act(act, lexicon):
        if not labels.preposition:
            yield from _behind_agent(phrase, act, labels)
        yield phrase.i, Edit(act.i, phrase.dep if labels.preposition else "nmod")


def _behind_agent(agent: Token, act: Token, labels: Labels) -> Iterator[tuple[int, Edit]]:
    """« la libération par les rebelles [de douze soldats] »: whom it is done to, not whose they are."""
    if any(t.i < agent.i and _of(t, labels) for t in act.children):
        return
    found = [t for t in agent.children if t.i > agent.i and t.pos in NOMINAL and _of(t, labels)]
    if found and (found[-1].pos != "PROPN" or agent.pos == "PROPN"):
        yield found[-1].i, Edit(act.i, "nmod")


def _of(noun: Token, labels: Labels) -> bool:
    return any(labels.contracted.get(mark.lower, mark.lower) in ("de", "d'", "d’") for mark in under(noun, labels.case))


def _passed_over(noun: Token, mark: Token, labels: Labels) -> Token | None:
    """« l'accord [signé] à Nairobi par les clans »: the participle between a noun and its by-phrase."""
    found = [t for t in under(noun, labels.adnominal) if noun.i < t.i < mark.i and _is_past(t)]
    return found[-1] if found and not under(found[-1], labels.agent) else None


def _charged(noun: Token, labels: Labels) -> Token | None:
    """« menacés d'expulsion [par le préfet] »: a bare noun behind a passive participle has no doer of its own."""
    verb = noun.head
    if not _is_past(verb) or verb.i > noun.i or not _of(noun, labels) or under(noun, labels.determiner):
        return None
    active = [t for t in under(verb, labels.auxiliary) if t.dep not in labels.passive_auxiliary]
    passive = under(verb, labels.passive_auxiliary) or not active
    free = not any(t.dep in labels.agent for t in verb.children)
    return verb if passive and free and "Number=Plur" not in noun.morph else None


def _is_past(verb: Token) -> bool:
    return verb.pos == "VERB" and verb.morph >= {"VerbForm=Part", "Tense=Past"}


def _is_act(noun: Token, lexicon: FrameLexicon) -> bool:
    return noun.pos == "NOUN" and bool(lexicon.acts(noun.lemma, "noun", noun.lower).frames)


def _judged(verb: Token, mark: Token, labels: Labels) -> Token | None:
    """The object of an active verb whose phrase ends right in front."""
    if under(verb, labels.passive_auxiliary | labels.passive_subject):
        return None
    found = [t for t in under(verb, labels.object) if verb.i < t.i < mark.i]
    return found[-1] if found and found[-1].right_edge.i == mark.i - 1 else None


def _around(name: Token, lexicon: FrameLexicon) -> Token | None:
    """« l'invasion du Togo [par le Ghana] »: the act that a name is the complement of."""
    act = name.head
    return act if name.pos == "PROPN" and name.dep == "nmod" and act.i < name.i and _is_act(act, lexicon) else None
