"""Which way a time looks: by the verb it hangs on, and by the words that point ahead of its tense."""

from collections.abc import Callable, Iterator
from typing import Literal

from spacy.tokens import Token

from dragoman.model.span import Span
from dragoman.reading.document import Document
from dragoman.reading.grammar.directions import Directions, load_directions
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.verbs import Tense, children, tense

type Direction = Literal["past", "future"]
type _Verdict = Direction | Literal["open"]

_TELLING = ("VERB", "AUX", "ADJ", "ADV", "NOUN")
_LEAD = frozenset({"the", "this", "le", "la", "l'", "l’", "les", "ce"})


def tense_reader(document: Document) -> Callable[[Span], Direction | None]:
    """A function from a span to the direction its clause gives it; None where none does.

    The first governor that tells decides: a word that points ahead ("scheduled for March", "gave them until Friday",
    "agreed to meet on Monday") goes before the tense. A time beside a verb in the present tense lies ahead.
    """
    words = load_directions(document.language.code)

    def tense_at(span: Span) -> Direction | None:
        start = document.token_at(span.start)
        if start is None:
            return None
        after = document.token_at(span.end)
        nominal = after is not None and after.idx >= span.end and (after.lower_ in ("'s", "’s") or after.pos_ == "NOUN")
        if not nominal and _points_ahead(document, span, words):
            return "future"
        verdict = _climb(start, words, document.labels)
        return None if verdict == "open" else verdict

    return tense_at


def _points_ahead(document: Document, span: Span, words: Directions) -> bool:
    """Whether "for" or "ahead of" stands directly before the time."""
    start = document.token_at(span.start)
    before = document.text[max(0, span.start - 24) : span.start].lower().rstrip()
    pointed = start is not None and _preposition(start) in words.pointing
    return pointed or before.endswith(words.pointing_phrases)


def _preposition(start: Token) -> str:
    """The word in front of a time, articles left aside."""
    at = start.i - 1
    while at >= 0 and start.doc[at].lower_ in _LEAD:
        at -= 1
    return start.doc[at].lower_ if at >= 0 else ""


def _text_before(token: Token) -> str:
    """The words in front of a token."""
    return token.doc[max(0, token.i - 5) : token.i].text.lower()


def _governors(token: Token) -> Iterator[Token]:
    yield token
    while token.head.i != token.i:
        token = token.head
        yield token


def _climb(start: Token, words: Directions, labels: Labels) -> _Verdict | None:
    """The verdict of the first governor that tells."""
    before = _preposition(start)
    asked = before in words.ahead_prepositions
    linked = not words.noun_links or before in words.noun_links
    noun = ""
    for token in _governors(start):
        if token.pos_ in _TELLING and token.i != start.i:
            asks = token.lower_ in words.asks
            arranged = asks and noun in words.arranged and children(token, labels.passive_auxiliary)
            if token.lower_ in words.ahead or (asked and asks) or arranged:
                return "future"
        copula = children(token, labels.copula)
        if copula or token.pos_ in ("VERB", "AUX"):
            verdict = _of_verb(copula[0] if copula else token, start, noun, words, labels)
            if verdict is not None:
                return verdict
        elif linked and token.pos_ == "NOUN" and token.i != start.i:
            if _text_before(token).endswith(words.pointing_phrases):
                return "future"
            noun = token.lower_ if token.lower_ in words.arranged else noun or token.lower_
    return None


def _of_verb(verb: Token, time: Token, noun: str, words: Directions, labels: Labels) -> _Verdict | None:
    """What a verb says of a time below it; None where what governs the verb decides. `noun`: what stands between."""
    form = _tense(verb, words, labels)
    group = {token.lower_ for token in (verb, *children(verb, labels.auxiliary))}
    match form:
        case "past":
            return "past"
        case "future":
            return "future"
        case "conditional":
            negated = any(token.lower_ in labels.negation_words for token in verb.children)
            return "past" if group & words.perfect or (negated and "could" in group) else "future"
        case "present":
            return _of_present(verb, time, noun, words)
        case "imperative":
            return "future"
        case "infinitive":
            return _of_infinitive(verb, words, labels)
        case "participle":
            is_past = "Tense=Past" in str(verb.morph) and words.past_participle.fullmatch(verb.lower_)
            return "past" if verb.dep_ in labels.adnominal and (is_past or verb.tag_ == "VBN") else None


def _of_present(verb: Token, time: Token, noun: str, words: Directions) -> _Verdict:
    """ "They meet on Friday" lies ahead; a time set first may as well begin a tale told in the present."""
    if verb.lemma_.lower() in words.saying:
        return "open"
    if noun:
        return "future" if noun in words.arranged else "open"
    return "future" if verb.i < time.i else "open"


def _of_infinitive(verb: Token, words: Directions, labels: Labels) -> _Verdict | None:
    """ "Agreed to meet on Friday" lies ahead, "managed to flee on Friday" as the verb above says."""
    if any(child.lower_ in words.perfect for child in verb.children):  # "supposed to have left"
        return "past"
    completes = verb.dep_ in labels.infinitive | labels.clause | labels.adnominal
    if not completes or verb.head.i == verb.i or verb.head.lemma_.lower() in words.brought_about:
        return "future" if verb.head.i == verb.i else None
    return "future"


def _tense(verb: Token, words: Directions, labels: Labels) -> Tense:
    """The tense of the verb group, corrected by the endings where a tagger is often wrong."""
    found = tense(verb, labels)
    group = (verb, *children(verb, labels.auxiliary | labels.copula))
    if any(words.conditional_forms.fullmatch(token.lower_) for token in group):
        return "conditional"
    if any(words.future_forms.fullmatch(token.lower_) for token in group):
        return "future"
    if found == "past" and len(group) == 1 and "VerbForm=Fin" in str(verb.morph):
        return "past" if words.past_forms.fullmatch(verb.lower_) else "present"
    return found
