"""What a noun tells of those around it: whose it is, what it counts, whether it only qualifies."""

from dragoman.languages.small_words import load_small_words
from dragoman.model.parse import Token
from dragoman.ontology import load_ontology
from dragoman.reading.events.words import PARTIES, Setting, suffered
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.phrases import possessors, preposition_phrases, tells_kind
from dragoman.reading.grammar.relative_nouns import antecedents
from dragoman.reading.grammar.verbs import children, conjuncts

_NOMINAL = ("NOUN", "PROPN", "PRON", "X")
_NEAR = 2
"""Words between a noun and the participle that only tells how it is."""


def whose(thing: Token, setting: Setting) -> list[Token]:
    """ "recognised Chad's [claim]": Chad; "recognised the [government] of Chad": the government."""
    political = thing.lemma in setting.words.political  # a body, not its act: "the [inspection] of the camp"
    party = thing.pos == "NOUN" and political and setting.kind_of(thing) in PARTIES
    if party:
        return [thing]
    return possessors(thing, setting.labels) if suffered(thing, setting) else owners(thing, setting)


def owners(noun: Token, setting: Setting) -> list[Token]:
    """Whose: possessors, else the of/de complement."""
    labels = setting.labels
    named = [token for owner in possessors(noun, labels) for token in conjuncts(owner, labels)]
    if named:
        return (of_which(noun, setting) if named[0].lower == "whose" else []) or named
    phrases = [one for word, one in preposition_phrases(noun, labels) if word in ("of", "de")]
    of = [t for one in phrases if not tells_kind(one, labels) for t in conjuncts(one, labels)]
    if not any(t.pos == "PROPN" or setting.kind_of(t) in PARTIES for t in of) and (which := of_which(noun, setting)):
        return which  # « la ligue, dont Lima rejette l'[offre] de pourparlers »
    return of or _behind_participle(noun, setting)


def of_which(noun: Token, setting: Setting) -> list[Token]:
    """ "the regent, whose [resignation] they demand", « le régent, dont ils réclament la [démission] »: the regent."""
    labels, clause = setting.labels, noun.head
    if noun.dep not in labels.object or clause.dep not in labels.relative:
        return []
    if labels.case:
        told = clause.left_edge.lower in labels.small.whose
    else:
        told = any(t.lower == "whose" for t in possessors(noun, labels))
    if not told:
        return []
    if labels.case and any(is_whose(t) for t in children(clause, labels.subject)):
        return []
    return antecedents(clause.left_edge, clause, labels) if labels.case else [clause.head]


def is_whose(subject: Token) -> bool:
    """« l'opposant, dont [le parti] demande … »: nothing is told of whom they ask it of."""
    if subject.pos != "NOUN" or not subject.text.islower():
        return False
    return any(t.lower in load_small_words(subject.lang).whose for t in subject.children)


def _behind_participle(noun: Token, setting: Setting) -> list[Token]:
    """« une protestation écrite [de l'ambassadeur] », hung on a participle right behind the noun."""
    labels = setting.labels
    near = [one for one in participles(noun, labels) if 0 < one.i - noun.i <= _NEAR] if labels.case else []
    phrases = [(word, t) for one in near for word, t in preposition_phrases(one, labels)]
    return [t for word, t in phrases if word == "de" and t.pos in ("NOUN", "PROPN") and setting.kind_of(t) in PARTIES]


def tells_time(token: Token, setting: Setting) -> bool:
    """ "on [Monday]", "in [2014]" fill no slot; "sentenced to nine [years]" does."""
    words, lemma = setting.words, token.lemma
    timely = lemma in words.calendar or (token.ent_type in ("DATE", "TIME") and words.kinds.get(lemma) != "person")
    counted = lemma in words.months
    if token.pos != "NOUN" or timely == counted:  # most nouns are neither
        return timely or _is_year(token)
    return counted if any(t.pos == "NUM" and t.i < token.i for t, _ in token.below) else timely


def _is_year(token: Token) -> bool:
    """« en [1908] »: a bare number of four digits, where many of something have a noun or a mark of thousands."""
    return token.pos == "NUM" and token.is_digit and len(token.text) == 4


def is_governed(token: Token, setting: Setting) -> bool:
    """Whether a modifier has a preposition of its own (French nmod: "frappe de missile")."""
    return bool(children(token, setting.labels.case))


def participles(noun: Token, labels: Labels) -> list[Token]:
    """ "a call [planned] between …": participles behind the noun, also behind its adjective."""
    found: list[Token] = []
    for one in (noun, *children(noun, labels.modifier)):
        found += [t for t in children(one, labels.adnominal | labels.modifier) if t.pos == "VERB" and t.i > noun.i]
    return found


def event_noun(head: Token, setting: Setting) -> Token:
    """The noun that tells what happened: behind "wave of", "series of", the noun it counts."""
    seen = 0
    while (head.lemma in setting.words.chains or head.pos == "NUM") and seen < 3:
        inner = [
            t for word, t in preposition_phrases(head, setting.labels) if word in ("of", "de") and t.pos in _NOMINAL
        ] or [
            t
            for t in children(head, setting.labels.oblique | setting.labels.modifier)
            if t.i == head.i + 1 and not is_governed(t, setting)
        ]
        if not inner:
            return head
        head, seen = inner[0], seen + 1
    return head


def counts_nobody(head: Token, setting: Setting) -> bool:
    """« [deux] de leurs avions », « [l'un] de ses tireurs »: a number or pronoun that only tells how many."""
    if head.pos == "NUM":
        return True
    return head.pos in ("PRON", "ADJ") and head.lemma in setting.words.chains


def is_set_phrase(noun: Token, setting: Setting) -> bool:
    """ "resigned in [protest] at", « à l'[appui] de »: how or why something is done, no act of its own."""
    if noun.lemma not in setting.words.set_phrases:
        return False
    labels = setting.labels
    marks = [noun.head] if noun.dep in labels.preposition_object else children(noun, labels.case)
    return any(m.i < noun.i and m.lower in setting.words.locative for m in marks) and noun.i - 2 <= marks[0].i


def qualifies(token: Token, setting: Setting) -> bool:
    """Whether a noun only qualifies another one: "[attack] helicopter", "droit de [grève]"."""
    labels = setting.labels
    if token.dep in labels.modifier | labels.name_part and token.head.pos in ("NOUN", "PROPN"):
        cases = children(token, labels.case)
        if not cases:
            return token.pos != "ADJ" and token.i < token.head.i
        number = {one for one in token.morph if one.startswith("Number=")}
        own = (
            t for t in children(token, labels.modifier) if t.pos != "ADJ" or number <= t.morph
        )  # « demandeurs d'[asile] afghans »
        bare = not children(token, labels.determiner) and not any(own)
        return (
            bare
            and any(c.lower in ("de", "d'", "d’") for c in cases)
            and token.head.lemma not in setting.words.chains | setting.words.hypothetical
        )
    return False


def is_accord_by_name(noun: Token, setting: Setting) -> bool:
    """ "the Tavira [accords]", « les [accords] de Tavira »: called after the town where they were made."""
    if noun.lemma not in setting.labels.nouns.accords:
        return False
    labels, many = setting.labels, "Number=Plur" in noun.morph
    if labels.case:
        towns = [t for word, t in preposition_phrases(noun, labels) if word in ("de", "d'", "d’") and many]
    else:
        towns = [t for t in children(noun, labels.modifier | labels.name_part) if t.i < noun.i]
    return any(_is_town(t, setting) for t in towns) and bool(children(noun, labels.determiner))


def _is_town(token: Token, setting: Setting) -> bool:
    """A place by the recogniser that is no country."""
    known = load_ontology().countries.first(token.text, token.lang)
    if known is not None:
        return known.kind not in ("country", "demonym")
    return setting.labels.entities.get(token.ent_type) in ("place", "country")
