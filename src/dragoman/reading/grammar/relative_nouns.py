"""Which noun of a phrase in front a relative pronoun stands for, by gender, number and nearness."""

from dragoman.model.parse import Token
from dragoman.reading.grammar.labels import Labels

_ENDINGS = (("quel", "Masc", "Sing"), ("quelle", "Fem", "Sing"), ("quels", "Masc", "Plur"), ("quelles", "Fem", "Plur"))
_BESIDE = 3
"""Tokens back to the name in front of « , à qui »."""


def antecedents(token: Token, verb: Token, labels: Labels) -> list[Token]:
    """A relative pronoun stands for the noun its clause hangs on; any other token for itself."""
    if token.lower in labels.relative_pronouns:
        clause = verb
        while clause.dep not in labels.relative and clause.head.i != clause.i:
            clause = clause.head
        if clause.dep in labels.relative and clause.head.pos not in ("VERB", "AUX"):
            return [meant(token, clause.head, labels) if labels.case else clause.head]
        before = token.nbor(-1) if token.i else token
        before = before.nbor(-1) if before.pos == "ADP" and before.i and labels.case else before
        before = before.nbor(-1) if before.text == "," and before.i else before
        if before.pos == "ADJ" and before.head.i < before.i and labels.case:
            before = before.head  # « par les gardes [turcs], à qui … », hung on the verb
        if before.pos in ("NOUN", "PROPN", "PRON"):  # a cleft: "it was he who …"
            return [agreeing(before, token)]
    return [token]


def meant(pronoun: Token, noun: Token, labels: Labels) -> Token:
    """« l'envoyé de la Suède, à [laquelle] … », « la suspension d'Oslo, à [qui] … »: a nearer noun, or a name."""
    near = [t for t in pronoun.doc[noun.i + 1 : pronoun.i] if t.pos in ("NOUN", "PROPN") and t.head.i < t.i]
    inside = [t for t in reversed(near) if noun.is_ancestor(t)]
    if pronoun.lower == "qui" and not labels.case.isdisjoint(pronoun.labels) and noun.pos == "NOUN":
        before = inside[0] if inside and pronoun.i - inside[0].i <= _BESIDE else noun
        return before if before.pos == "PROPN" and "Number=Plur" not in noun.morph else noun
    told = next(((g, n) for end, g, n in _ENDINGS if pronoun.lower.endswith(end)), None)
    if told is None or _may_be(noun, *told):
        return noun
    return next((t for t in inside if _may_be(t, *told)), noun)


def _may_be(noun: Token, gender: str, number: str) -> bool:
    """Whether neither the gender nor the number of a noun, as far as known, is another one."""
    other = {"Gender=Fem" if gender == "Masc" else "Gender=Masc", "Number=Plur" if number == "Sing" else "Number=Sing"}
    return noun.morph.isdisjoint(other)


def agreeing(noun: Token, pronoun: Token) -> Token:
    """« les ingénieurs du Tarkand, avec [lesquels] … »: of the nouns whose phrase ends there the one of its number."""
    told = {f for f in pronoun.morph if f.startswith("Number=")}
    above = noun
    while told and told.isdisjoint(above.morph) and above.head.i < above.i and above.head.pos in ("NOUN", "PROPN"):
        above = above.head
    return noun if told.isdisjoint(above.morph) else above
