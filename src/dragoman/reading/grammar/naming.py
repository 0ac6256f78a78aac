"""The words by which a noun phrase names somebody nobody is known for: "[spokesman for the eastern railways]"."""

from dragoman.model.parse import Token
from dragoman.model.span import Span
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.phrases import span_over
from dragoman.reading.grammar.verbs import children, shares_head

_OPEN = frozenset({",", ";", ":", "(", ")", "–", "—", '"', "“", "”", "«", "»", "‘", "…"})
"""Marks at which such a phrase ends behind its head."""
_ADVERBS = ("ement", "amment", "emment")
"""Endings of French adverbs, which a parser may take for adjectives; those of « clément » and « véhément » differ."""


def naming_phrase(head: Token, labels: Labels) -> Span:
    """The head with its adjectives and complements; articles, clauses, participles and appositions are left out."""
    return span_over(naming_tokens(head, labels)) or Span(head.idx, head.idx + len(head.text))


def naming_tokens(head: Token, labels: Labels) -> list[Token]:
    """The tokens of `naming_phrase`, without a gap, in order; the head is always one of them."""
    cut = labels.conjunct | labels.coordinator | labels.case | labels.subject | labels.copula
    cut = cut | labels.passive_subject | labels.parataxis | labels.apposition
    mine = (child for child, label in head.below if label not in cut)
    above = head.head.lemma
    taken = above in labels.nouns.of_what and head.dep in labels.object
    taken = taken or (above in labels.nouns.talking and any(t.lower == "avec" for t in children(head, labels.case)))
    found = [
        head,
        *(t for child in mine if not (taken and _is_what(child, labels)) for t in _whole(child, head, labels)),
    ]
    for joined in children(head, labels.conjunct):
        if shares_head(joined, head, labels):
            found += _whole(joined, head, labels)
    found.sort(key=lambda token: token.i)
    at = next(n for n, token in enumerate(found) if token.i == head.i)
    first, last = at, at
    while first > 0 and (_goes_back(found[first - 1], found[first], labels) or _lists_back(found, first - 1)):
        first -= 1
    while last + 1 < len(found) and (_goes_on(found[last], found[last + 1]) or _lists(found, last + 1, labels)):
        last += 1
    kept = found[first : last + 1]
    while kept[0].i != head.i and _opens(kept[0], labels):
        kept = kept[1:]
    while kept[-1].i != head.i and kept[-1].pos in ("ADP", "DET", "CCONJ", "PUNCT", "ADV", "PRON", "PART"):
        kept.pop()
    ruling = labels.nouns.in_office
    behind = head.doc[kept[-1].i + 1 : kept[-1].i + 1 + len(ruling)] if ruling else ()
    return [*kept, *behind] if behind and tuple(t.lower for t in behind) == ruling else kept


def _is_what(token: Token, labels: Labels) -> bool:
    """« accuser les ministres [de tromperie] »: of what, not which ministers."""
    marks = [token] if token.dep in labels.preposition else children(token, labels.case)
    if not marks or marks[0].lower not in labels.small.any_of:
        return False
    nouns = children(token, labels.preposition_object) if marks[0].i == token.i else [token]
    return all(n.pos == "NOUN" and not children(n, labels.determiner) for n in nouns) and bool(nouns)


def _goes_back(before: Token, token: Token, labels: Labels) -> bool:
    """Nothing left out between, no mark, and nothing in front of an article ("in Lima [the] governor")."""
    article = token.dep in labels.determiner and token.lower in labels.nouns.articles
    article = article and before.pos not in ("ADP", "DET")
    return before.i == token.i - 1 and before.text not in _OPEN and not article


def _lists_back(found: list[Token], at: int) -> bool:
    """A comma between adjectives that tell whose: "the [Chadian], [Malian] and Togolese envoys"."""
    if not 0 < at < len(found) - 1 or found[at].text != ",":
        return False
    after = found[at + 1 + (found[at + 1].pos == "CCONJ") :]  # "Chadian, Malian[, and] Togolese"
    whose = all(t.pos in ("ADJ", "PROPN") and t.text[:1].isupper() for t in (found[at - 1], *after[:1]))
    return whose and found[at - 1].i == found[at].i - 1 and any(t.pos == "CCONJ" for t in found[at + 1 :])


def _goes_on(token: Token, after: Token) -> bool:
    """Nothing left out between, no mark, and no article without a preposition in front ("its envoy the deal")."""
    if after.i != token.i + 1 or after.text in _OPEN:
        return False
    article = after.pos in ("DET", "PRON") and "Poss=Yes" not in after.morph
    return not article or token.pos in ("ADP", "DET", "CCONJ") or token.text == "-"


def _lists(found: list[Token], at: int, labels: Labels) -> bool:
    """A comma inside a list of names: "the presidents of Chad, Mali and Togo"."""
    after = found[at + 1 :]
    if found[at - 1].pos != "PROPN":
        return False  # "the head of the group, [Ada Holm, and] others"
    de = labels.small.listed_again
    again = len(after) > 1 and after[0].lower in de  # « les chefs du Tchad, [du] Mali et du Togo »
    name = after[1:2] if again else after[:1]
    listed = len(after) > 1 and name[0].pos == "PROPN" and after[0].i == found[at].i + 1
    return found[at].text == "," and listed and any(t.pos == "CCONJ" for t in after[1 : 5 if again else 4])


def _whole(token: Token, head: Token, labels: Labels) -> list[Token]:
    """A dependent with its own; clauses and what stands behind a verb form are left out."""
    label = token.dep
    if token.is_space or label in labels.relative or label in labels.clause or label in labels.adverbial:
        return []
    if label in labels.mark:
        return []
    before_noun = token.dep in labels.modifier and token.i < token.head.i  # "the crew of the [wrecked] tug"
    in_name = token.ent_iob == "I" and token.head.pos == "PROPN"  # « les Nations [unies] »
    tells_which = token.lower in labels.nouns.attributes
    verbal = token.pos in ("VERB", "AUX") and not (before_noun or in_name or tells_which)
    adnominal = token.dep in labels.adnominal and not tells_which
    if token.i > head.i and (adnominal or verbal or _aside(token, labels) or token.lower in labels.nouns.coming):
        return []
    if token.i > head.i and token.dep in labels.modifier and _is_adverb(token):
        return []  # « un chasseur [au-dessus du cap] », « six pays [anciennement sous tutelle] »
    if token.i > head.i and token.pos == "ADJ" and (behind := children(token, labels.oblique | labels.preposition)):
        return [] if token.lemma in labels.nouns.governing else _beside_place(token, behind, head, labels)
    if token.i > head.i and token.pos == "NOUN" and token.dep in labels.oblique and not children(token, labels.case):
        return []  # « les médiateurs [mardi] »
    return [token, *(t for child, _ in token.below for t in _whole(child, head, labels))]


def _is_adverb(token: Token) -> bool:
    return token.pos == "ADV" or (token.pos == "ADJ" and token.lower.endswith(_ADVERBS))


def _beside_place(adjective: Token, behind: list[Token], head: Token, labels: Labels) -> list[Token]:
    """« le port [franc de Lima] », « la photographe [canadienne] à la prison »: only "de" goes on telling who."""
    found = [adjective]
    for one in behind:
        if any(mark.lower in labels.small.any_of for mark in children(one, labels.case)):
            found += _whole(one, head, labels)
    return found


def _aside(token: Token, labels: Labels) -> bool:
    """A complement that does not tell who is meant: "a communiqué [of six points]", "the premier [at the rostrum]".

    Of several it does: "the [families of six farmers]".
    """
    marks = [token] if token.dep in labels.preposition else children(token, labels.case)
    if not marks:
        return False
    nouns = children(token, labels.preposition_object) if marks[0].i == token.i else [token]
    counted = not _is_plural(token.head) and any(c.pos == "NUM" and c.i < n.i for n in nouns for c, _ in n.below)
    if marks[0].lower == "at" and not any(n.pos == "PROPN" or children(n, labels.determiner) for n in nouns):
        return True  # "separatists [at war]"
    if marks[0].lower in labels.small.for_whom and any(children(n, labels.adnominal) for n in nouns):
        return True  # « s'excuse auprès du consul [pour les pierres jetées] »
    if marks[0].lower == "pour" and not any(n.text[:1].isupper() or children(n, labels.determiner) for n in nouns):
        return True  # « arrête son capitaine [pour pêche illégale] »
    if marks[0].lower == "pour" and any("Poss=Yes" in t.morph for n in nouns for t in n.subtree):
        return True  # « demande pardon à l'Église [pour ses silences] »
    if any(n.lower == "own" for n in nouns):
        return True  # "a sniper [of its own]"
    if token.head.pos == "ADJ" and token.head.lemma in labels.nouns.governing:
        return False  # "familiar [with the matter]"
    over = token.head.head if token.head.dep in labels.preposition_object else token
    ties = (over.lower, marks[0].lower)
    words = labels.nouns
    if (ties in words.act_ties and over.head.pos == "NOUN") or over.head.lemma in words.noun_ties.get(ties, ()):
        return True  # "the arrest of the [general] by the army", "a visit by the [pope] to Cuba"
    return marks[0].lower not in labels.small.naming or (counted and not any(n.text[:1].isupper() for n in nouns))


def _is_plural(token: Token) -> bool:
    return "Number=Plur" in token.morph


def _opens(token: Token, labels: Labels) -> bool:
    """Articles and possessives in front; a number tells who is meant ("two officials")."""
    if token.lower in labels.small.one or token.lower in labels.nouns.leading or "Poss=Yes" in token.morph:
        return True
    if token.like_num or token.lower in labels.nouns.counts:
        return False
    return token.dep in labels.determiner or token.pos in ("DET", "ADP", "ADV", "CCONJ", "PUNCT", "PART", "PRON")
