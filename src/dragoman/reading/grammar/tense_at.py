"""Which way a time looks: by the verb it hangs on, and by the words that point ahead of its tense."""

from collections.abc import Callable, Iterator
from typing import Literal, NamedTuple

from dragoman.languages.small_words import load_small_words
from dragoman.model.parse import Token, text_of
from dragoman.model.span import Span
from dragoman.reading.document import Document
from dragoman.reading.grammar.directions import Directions, load_directions
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.verbs import Tense, children, tense

type Direction = Literal["past", "future"]
type _Verdict = Direction | Literal["open"]

_TELLING = ("VERB", "AUX", "ADJ", "ADV", "NOUN")


class _Below(NamedTuple):
    """What stands between a time and a verb above it: the noun that tells most, and how many verbs."""

    noun: str
    verbs: int


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
        nominal = after is not None and after.idx >= span.end and (after.lower in ("'s", "’s") or after.pos == "NOUN")
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
    """The preposition that a time begins with, else the word in front of it, articles left aside."""
    if start.pos == "ADP":
        return start.lower
    small = load_small_words(start.lang)
    at, lead = start.i - 1, small.definite | small.this
    while at >= 0 and start.doc[at].lower in lead:
        at -= 1
    return start.doc[at].lower if at >= 0 else ""


def _text_before(token: Token) -> str:
    """The words in front of a token."""
    return text_of(token.doc[max(0, token.i - 5) : token.i]).lower()


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
    noun, verbs = "", 0
    for token in _governors(start):
        if token.pos in _TELLING and token.i != start.i:
            asks = token.lower in words.asks
            arranged = asks and noun in words.arranged and children(token, labels.passive_auxiliary)
            if token.lower in words.ahead or (asked and asks) or arranged:
                return "future"
        copula = children(token, labels.copula)
        if copula or token.pos in ("VERB", "AUX"):
            verb = copula[0] if copula and token.pos != "VERB" else token
            verdict = _of_verb(verb, start, _Below(noun, verbs), words, labels)
            if verdict is not None:
                return verdict
            verbs += 1
        elif linked and token.pos == "NOUN" and token.i != start.i:
            if _text_before(token).endswith(words.pointing_phrases):
                return "future"
            noun = token.lower if token.lower in words.arranged else noun or token.lower
    return "future" if noun in words.arranged and not verbs else None  # a headline: "Talks in Geneva Friday"


def _of_verb(verb: Token, time: Token, below: _Below, words: Directions, labels: Labels) -> _Verdict | None:
    """What a verb says of a time below it; None where what governs the verb decides."""
    form = _tense(verb, words, labels)
    group = {token.lower for token in (verb, *children(verb, labels.auxiliary))}
    match form:
        case "past":
            return "past"
        case "future":
            return "future"
        case "conditional":
            negated = any(token.lower in labels.negation_words for token in verb.children)
            looks_back = group & words.perfect or (len(group) > 1 and verb.lemma in labels.perfect_with_be)
            return "past" if looks_back or (negated and "could" in group) else "future"
        case "present":
            return _of_present(verb, time, below, words, labels)
        case "imperative":
            return "future"
        case "infinitive":
            return _of_infinitive(verb, words, labels)
        case "participle":
            is_past = "Tense=Past" in verb.morph and words.past_participle.fullmatch(verb.lower)
            told = is_past or verb.tag == "VBN" or words.participle_only.fullmatch(verb.lower)
            supposed = children(verb, labels.mark)  # "if adopted on Friday"
            return "past" if told and verb.head.i != verb.i and not supposed else None


def _of_present(verb: Token, time: Token, below: _Below, words: Directions, labels: Labels) -> _Verdict:
    """ "They meet on Friday" lies ahead; a time set first may as well begin a tale told in the present."""
    if below.verbs and verb.lemma in words.answering:  # "denies shelling it on Friday"
        return "past"
    if verb.lemma in words.saying | words.answering:
        return "open"
    if below.noun:
        return "future" if below.noun in words.arranged else "open"
    return "future" if verb.i < time.i or time.dep in labels.subject else "open"


def _of_infinitive(verb: Token, words: Directions, labels: Labels) -> _Verdict | None:
    """ "Agreed to meet on Friday" lies ahead, "managed to flee on Friday" as the verb above says."""
    if any(child.lower in words.perfect for child in verb.children):  # "supposed to have left"
        return "past"
    if children(verb, labels.passive_auxiliary) and verb.dep in labels.relative:  # "the text, to be adopted on Friday"
        return "future"
    completes = verb.dep in labels.infinitive | labels.clause | labels.adnominal | labels.relative
    if not completes or verb.head.i == verb.i or verb.head.lemma in words.brought_about:
        return "future" if verb.head.i == verb.i else None
    return "future"


def _tense(verb: Token, words: Directions, labels: Labels) -> Tense:
    """The tense of the verb group, corrected by the endings where a tagger is often wrong."""
    found = tense(verb, labels)
    group = (verb, *children(verb, labels.auxiliary | labels.copula))
    if any(words.conditional_forms.fullmatch(token.lower) for token in group):
        return "conditional"
    if any(words.future_forms.fullmatch(token.lower) for token in group):
        return "future"
    if found in ("present", "infinitive") and words.participle_only.fullmatch(verb.lower):
        if children(verb, labels.auxiliary - labels.passive_auxiliary):  # « ont évacué »
            return "past"
        return "participle" if len(group) == 1 else found
    if found == "past" and len(group) == 1 and "VerbForm=Fin" in verb.morph:
        return "past" if words.past_forms.fullmatch(verb.lower) else "present"
    return _of_passive(verb, words, labels) or found if found == "past" else found


def _of_passive(verb: Token, words: Directions, labels: Labels) -> Tense | None:
    """ "Is postponed" and "must be ratified" are no past, whatever their participle; « est arrivé » is one."""
    lemma = verb.lemma
    if lemma in labels.perfect_with_be | words.answering | words.saying | words.brought_about:
        return None
    if children(verb, labels.reflexive):
        return None
    for auxiliary in children(verb, labels.passive_auxiliary | labels.copula):
        form = auxiliary.morph
        if "VerbForm=Inf" in form:
            return "future"
        if "VerbForm=Fin" in form and form.isdisjoint({"Tense=Past", "Tense=Imp"}):
            return "present"
    return None
