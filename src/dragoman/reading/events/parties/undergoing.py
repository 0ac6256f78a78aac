"""« Le consul s'est vu [refuser] un visa par Lima »: done by the by-phrase, to the subject of « se voir »."""

from dragoman.model.parse import Token
from dragoman.reading.events.parties.hung import far_phrase
from dragoman.reading.events.parties.objects import by_phrase
from dragoman.reading.events.words import Setting
from dragoman.reading.grammar.verbs import children, own_objects, subjects


def undergoes(verb: Token, setting: Setting) -> bool:
    """« se voir », « s'entendre » with an infinitive: the words of a passive, no act of their own."""
    if verb.lemma not in setting.labels.undergoing_verbs or verb.pos not in ("VERB", "AUX"):
        return False
    own = children(verb, setting.labels.reflexive | setting.labels.object | setting.labels.iobject)
    below = children(verb, setting.labels.infinitive)
    return any(t.lower in setting.labels.reflexive_words for t in own) and any("VerbForm=Inf" in t.morph for t in below)


def sufferers(infinitive: Token, setting: Setting) -> list[Token]:
    """The subject of « se voir » above an infinitive; none anywhere else."""
    above = infinitive.head
    if above.lemma not in setting.labels.undergoing_verbs or infinitive.dep not in setting.labels.infinitive:
        return []
    if not undergoes(above, setting):
        return []
    return subjects(above, setting.labels)


def inflicted_by(infinitive: Token, setting: Setting) -> list[Token]:
    """Whom the by-phrase names, wherever a parser hung it."""
    labels = setting.labels
    for place in (infinitive, infinitive.head, *own_objects(infinitive, labels)):
        if found := by_phrase(place, labels):
            return found
    return [t for word in sorted(labels.by_words) for t in far_phrase(infinitive, word, setting)]
