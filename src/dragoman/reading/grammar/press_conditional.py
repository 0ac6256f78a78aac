"""The press conditional: « le convoi aurait franchi la rivière » tells what others say, whoever they are."""

from dragoman.model.parse import Token
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.verbs import children, is_passive


def is_conditional(verb: Token) -> bool:
    """By the parse, or as a regular form that the parser took for another tense (« souffrirait », « seraient »)."""
    lower = verb.lower
    if not lower.endswith(("rait", "raient")):
        return False
    stem = lower.removesuffix("ait").removesuffix("aient")
    return "Mood=Cnd" in verb.morph or stem in (verb.lemma, "ser", "aur")


def is_told(verb: Token, labels: Labels) -> bool:
    """Whether a main clause with a third person neither supposes, asks nor wishes."""
    main = verb.dep == "ROOT" or (verb.dep in labels.conjunct | labels.parataxis and verb.head.dep == "ROOT")
    if not main or verb.lemma in labels.wish_words:
        return False
    told = children(verb, labels.subject | labels.passive_subject)
    if not told or any(f in s.morph for s in told for f in ("Person=1", "Person=2")):
        return False
    sentence = verb.sent
    supposed = any(t.lower in labels.hypothesis_words and not _is_manner(t, labels) for t in sentence)
    return not supposed and not sentence.text.rstrip().endswith("?")


def _is_manner(word: Token, labels: Labels) -> bool:
    """« sans un mot », « sans tirer », « s'est enfui »: what supposes nothing."""
    if word.lower in labels.reflexive_words:
        return word.dep not in labels.mark
    after = word.nbor(1) if word.i + 1 < len(word.doc) else word
    bare = "Definite=Ind" in after.morph or "VerbForm=Inf" in after.morph
    return word.pos == "ADP" and word.dep in labels.case | labels.mark and bare


def is_past(verb: Token, auxiliary: Token, labels: Labels) -> bool:
    """« aurait fui », « serait parti »; « serait signé » may only be what is to come."""
    reflexive = any(c.lower in labels.reflexive_words for c in verb.children)
    if auxiliary.lemma == "être" and verb.lemma.removesuffix("s") in labels.told_states:
        return True
    if "VerbForm=Part" not in verb.morph and verb.pos not in ("VERB", "ADJ") and not reflexive:
        return False
    if auxiliary.lemma != "être" or (reflexive and verb.i == auxiliary.i + 1):
        return True
    moved = verb.lemma in labels.perfect_with_be
    since = any(c.lower in labels.since_words for t in verb.children for c in (t, *t.children))
    return (moved and not is_passive(verb, labels)) or (verb.pos == "VERB" and since)
