"""What the words at the noun of an act tell of it: "the [planned] visit", "the visit is [unlikely]"."""

from collections.abc import Iterator

from dragoman.model.event import Status
from dragoman.model.parse import Token
from dragoman.reading.events.status.tenses import Verdict
from dragoman.reading.events.words import Setting
from dragoman.reading.grammar.verbs import children


def likened(act: Token, setting: Setting) -> Verdict | None:
    """ "will regard any shot as an [attack]", « considéré comme [préparer] une invasion »: what a thing would be taken
    for is no act that was done."""
    labels, words = setting.labels, setting.words
    marks = [act.head] if act.head.dep in labels.preposition else children(act, labels.case | labels.mark)
    mark = next((t for t in marks if t.lower in words.likening), None)
    if mark is None or not any(above.lemma in words.regarding for above in act.ancestors):
        return None
    return Verdict("conditional", (mark,), "likened")


def by_description(noun: Token, setting: Setting) -> Verdict | None:
    """The verdict of its determiner and adjectives, then of the adjective that is said of it."""
    labels = setting.labels
    for child in _described_by(noun, setting):
        if child.lower in labels.negation_words and child.dep in labels.determiner | labels.negation:
            return Verdict("denied", (child,), "negation")
        if child.dep in labels.modifier | labels.determiner | labels.adnominal:
            told = _by_word(child, setting)
            if told is not None:
                return told
    said = _said_of(noun, setting)
    return _by_word(said, setting) if said is not None else None


def _by_word(word: Token, setting: Setting) -> Verdict | None:
    words = setting.words
    listed: tuple[tuple[Status, frozenset[str]], ...] = (
        ("planned", words.planned_adjectives),
        ("demanded", words.demanded_adjectives),
        ("conditional", words.hypothetical_adjectives),
        ("denied", words.denied_adjectives),
    )
    for status, some in listed:
        if word.lemma in some or word.lower in some:  # "planned" is a form of "plan" to the parser
            return Verdict(status, (word,), f"{status} by its adjective")
    return None


def _said_of(noun: Token, setting: Setting) -> Token | None:
    """ "the visit is [due]", « une attaque est peu [probable] »: the adjective of which the noun is the subject."""
    labels, above = setting.labels, noun.head
    if noun.dep not in labels.subject:
        return None
    if above.pos == "ADJ" and children(above, labels.copula):
        return above
    if above.pos != "AUX":
        return None
    return next((t for t in children(above, labels.predicate) if t.pos == "ADJ"), None)


def _described_by(noun: Token, setting: Setting) -> Iterator[Token]:
    """What hangs on a noun, and on what is said of it: « un appel vidéo [prévu] » is hung on « vidéo »."""
    for child, label in noun.below:
        yield child
        if label in setting.labels.modifier:
            yield from children(child, setting.labels.adnominal)
