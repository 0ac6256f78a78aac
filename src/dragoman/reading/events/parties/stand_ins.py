"""Words that stand for a party: what is counted, whose belongings are hit, whose words or act a noun tells of."""

from dragoman.model.parse import Token
from dragoman.reading.events.acts.nouns import counts_nobody, event_noun, owners
from dragoman.reading.events.parties.reach import doers_of, is_act
from dragoman.reading.events.parties.slots import slot_heads
from dragoman.reading.events.words import PARTIES, Filled, Setting
from dragoman.reading.grammar.phrases import preposition_phrases, tells_kind
from dragoman.reading.grammar.verbs import children, conjuncts


def of_whom(owner: Token, setting: Setting) -> list[Token]:
    """« une note de [protestation] de Moscou »: an act that only tells what kind of words they are has their author."""
    bare = owner.pos == "NOUN" and not children(owner, setting.labels.determiner | setting.labels.possessive)
    return (owners(owner, setting) or [owner]) if bare and is_act(owner, setting) else [owner]


def counted(head: Token, setting: Setting) -> list[Token]:
    """ "two hundred [monks]", "a number of [Greeks and Turks]": what a word that is nobody counts."""
    if head.pos == "NOUN" and head.lemma in setting.words.belongings:
        return [t for t in owners(head, setting) if is_party(t, setting)] or [head]
    if head.pos == "NOUN" and head.lemma in setting.words.lands:
        return _for_example(head, setting) or [head]
    if not counts_nobody(head, setting) and (
        head.pos not in ("NOUN", "NUM") or setting.kind_of(head) is not None or head.lemma in setting.words.tallies
    ):
        return [head]  # "[hundreds] of miners" names them with their number
    inner = event_noun(head, setting)
    if inner.i == head.i or setting.kind_of(inner) is None:
        return [head]
    return conjuncts(inner, setting.labels)


def _for_example(noun: Token, setting: Setting) -> list[Token]:
    """ "countries such as [Togo and Peru]", « des pays, notamment [le Togo] »: those of them that are named."""
    labels, words = setting.labels, setting.words.exemplifying
    named = [t for word, t in preposition_phrases(noun, labels) if word in words]
    named += [t for t in noun.children if any(c.lower in words for c in children(t, labels.adverb))]
    return [one for t in named if t.pos == "PROPN" and t.i > noun.i for one in conjuncts(t, labels)]


def whose_act(subject: tuple[Filled, ...], setting: Setting) -> tuple[Filled, ...]:
    """« [le raid] de Tunis a suscité une protestation »: what draws words is an act, they are put to whose it is."""
    acts = [t for one in subject for t in one.heads if is_act(t, setting)]
    if not acts:
        return subject
    return tuple(Filled("whose act", row) for act in acts for row in doers_of(act, setting))


def is_kind(token: Token, setting: Setting) -> bool:
    """« un coup d'[État] »: a capital that names nobody."""
    return token.lower in setting.labels.capital_nouns and tells_kind(token, setting.labels)


def is_party(head: Token, setting: Setting) -> bool:
    """A name, or a noun of people and bodies."""
    return (head.pos == "PROPN" or setting.kind_of(head) in PARTIES) and not is_kind(head, setting)


def between_whom(verb: Token, setting: Setting) -> tuple[Filled, ...]:
    """ "a pact between [Lima and Oslo] was reached": who does together what nobody is said to do."""
    things = slot_heads(verb, "object", setting)
    heads = tuple(t for thing in things for t in slot_heads(thing, "prep:between", setting))
    return (Filled("prep:between", heads),) if heads else ()
