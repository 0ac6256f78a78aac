"""Rows of parties that the parse has parted: behind "between" and "with", or with a member set beside the first."""

from dragoman.model.parse import Token
from dragoman.reading.events.acts.nouns import tells_time
from dragoman.reading.events.words import Setting
from dragoman.reading.grammar.phrases import preposition_phrases
from dragoman.reading.grammar.verbs import children, conjuncts

_NAMING = ("NOUN", "PROPN")
_REACH = 12
"""Words looked over for the preposition, and again for the second party."""


def listed(head: Token, setting: Setting) -> list[Token]:
    """ "asked the Pope, [the Patriarch and the league]": a row whose second member a parser sets beside the first."""
    labels = setting.labels
    found = [head]
    if not head.children:
        return found
    opened = head.left_edge.pos == "DET"
    for beside in children(head, labels.apposition):
        row = conjuncts(beside, labels)
        alike = beside.pos == head.pos and (beside.left_edge.pos == "DET") == opened
        if alike and beside.i > head.i + 1 and (len(row) > 1 or _goes_on(head, beside, setting)):
            found += row
    return found + _behind_name(head, setting)


def _goes_on(head: Token, beside: Token, setting: Setting) -> bool:
    """ "banned Bako, [Solen], and Reyna": a name between two of a row."""
    later = [t for t in children(head, setting.labels.conjunct) if t.i > beside.i]
    return beside.pos == "PROPN" and any(t.pos == "PROPN" for t in later)


def _behind_name(head: Token, setting: Setting) -> list[Token]:
    """ "held the head of the union, Jan Dobosz, and two other [welders]": joined to the name of the one in front."""
    labels = setting.labels
    if head.pos != "NOUN" or "Number=Sing" not in head.morph:
        return []
    inner = [t for word, t in preposition_phrases(head, labels) if word in setting.words.of_words]
    names = [t for one in (head, *inner) for t in children(one, labels.apposition) if t.pos == "PROPN"]
    return [t for name in names for t in conjuncts(name, labels)[1:] if _opens_anew(t, setting)]


def _opens_anew(joined: Token, setting: Setting) -> bool:
    """Another party, not a further office of the same person: a name or a plural, or behind its own article."""
    plural = "Number=Plur" in joined.morph
    return joined.pos == "PROPN" or plural or bool(children(joined, setting.labels.determiner))


def between(noun: Token, setting: Setting) -> list[Token]:
    """ "a summit [between] the head of the House and Premier Lind": the noun behind it and the one behind "and"."""
    doc, end = noun.doc, noun.sent.end
    if noun.pos not in _NAMING:
        return []
    mark = _marked(noun, setting.labels.small.between, setting)
    if mark is None:
        return []
    first = _named(mark + 1, end, noun, setting)
    if first is None or "Number=Plur" in first.morph:
        return []
    link = next((i for i in range(first.i + 1, min(first.i + _REACH, end)) if doc[i].pos == "CCONJ"), None)
    if link is None or any(_breaks(t) for t in doc[first.i + 1 : link]):
        return []
    second = _named(link + 1, end, noun, setting)
    return [first, second] if second is not None else []


def partner(noun: Token, setting: Setting) -> list[Token]:
    """« un appel vidéo prévu [avec] le premier ministre »: the noun behind it."""
    mark = _marked(noun, setting.words.partners, setting)
    found = _named(mark + 1, noun.sent.end, noun, setting) if mark is not None else None
    if found is None or found.dep in setting.labels.subject:
        return []  # "signed the pact, with [students] marching outside"
    return [found]


def _marked(noun: Token, words: frozenset[str], setting: Setting) -> int | None:
    """Where the first of some prepositions stands behind a noun, in the same clause."""
    if noun.pos not in (*_NAMING, "VERB"):
        return None
    ahead = range(noun.i + 1, min(noun.i + _REACH, noun.sent.end))
    mark = next((i for i in ahead if noun.doc[i].lower in words), None)
    if mark is None or not any(_breaks(t) for t in noun.doc[noun.i + 1 : mark]):
        return mark
    labels = setting.labels  # "[talks] are due to open on Monday between A and B"
    own = noun.dep in labels.subject | labels.passive_subject and noun.head.is_ancestor(noun.doc[mark])
    return mark if own and not any(t.dep in labels.subject for t in noun.doc[noun.i + 1 : mark]) else None


def _breaks(token: Token) -> bool:
    """Where another clause begins."""
    verb = token.pos in ("VERB", "AUX") and "VerbForm=Part" not in token.morph
    return verb or token.text in (";", ":", ".")


def _named(start: int, end: int, noun: Token, setting: Setting) -> Token | None:
    """The noun or name that a phrase opens with."""
    for token in noun.doc[start:end]:
        if token.pos in _NAMING and not tells_time(token, setting):
            whole = token.head  # "its border with Iraqi [Kurdistan]"
            inside = token.dep in setting.labels.name_part | setting.labels.modifier and whole.pos == "PROPN"
            return whole if inside and whole.i > token.i else token
        if token.pos not in ("DET", "ADJ", "NUM", "ADP", "PUNCT") or token.text in (".", ";"):
            return None
    return None
