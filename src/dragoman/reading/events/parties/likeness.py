"""Clauses that tell what is done as somebody asked: "left the isles, [as Togo had demanded]"."""

from dragoman.model.parse import Token
from dragoman.reading.events.words import Setting
from dragoman.reading.grammar.verbs import children, is_finite


def tells_likeness(clause: Token, setting: Setting) -> bool:
    """« comme l'exigeait Kasr », "as Kasr had asked": without a content of its own ("as Kasr asked [for arms], …")."""
    labels = setting.labels
    if clause.dep not in labels.adverbial | labels.clause or not is_finite(clause, labels):
        return False
    if not any(t.lower in setting.words.matching for t in children(clause, labels.mark)):
        return False
    things = children(clause, labels.object | labels.infinitive | labels.clause | labels.relative)
    phrases = [t for t in children(clause, labels.preposition) if t.lower in setting.words.on_behalf]
    return not phrases and all(t.pos == "PRON" and "Person=3" in t.morph for t in things)
