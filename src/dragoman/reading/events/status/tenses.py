"""What the verb group itself says of an act: its tense, and the tense that a participle borrows."""

from dataclasses import dataclass, replace
from functools import cache

from dragoman.model.event import Status
from dragoman.model.parse import Token
from dragoman.reading.events.words import Setting
from dragoman.reading.grammar.press_conditional import is_conditional, is_past, is_told
from dragoman.reading.grammar.verbs import Tense, children, is_passive, tense

_VERBS = ("VERB", "AUX")


@dataclass(frozen=True, slots=True)
class Verdict:
    """A status with the words it was concluded from. `refusal`: negated and not past ("will not", "does not");
    `committed`: announced by the doer ("said it would", "is ready to").
    """

    status: Status
    words: tuple[Token, ...]
    rule: str
    ongoing: bool = False
    background: bool = False
    refusal: bool = False
    committed: bool = False


def by_tense(verb: Token, setting: Setting) -> Verdict:
    """The verdict of the verb group alone, nothing above it asked."""
    labels = setting.labels
    form = form_of(verb, setting)
    helping = children(verb, labels.auxiliary)
    group = (*helping, verb)
    if helping and any(t.lower in labels.obligation_words or t.lemma in labels.obligation_words for t in helping):
        if any(t.lower in setting.words.owing for t in helping) and any(t.lemma == "have" for t in helping):
            return Verdict("denied", group, "not done")  # "should have [left]"
        return Verdict("demanded", group, "obligation")
    if form == "future":
        return Verdict("planned", group, "future")
    if form == "conditional":
        return _conditional(verb, group, setting)
    if helping and any(t.lower in setting.words.able for t in helping):
        return Verdict("conditional", group, "may")
    if form == "infinitive" and _is_headline(verb, setting):
        if labels.infinitive_marks and not any(t.lower in labels.infinitive_marks for t in helping):
            return Verdict("actual", group, "present")  # "Iran and Iraq [sign] pact": what a parser takes for one
        return Verdict("planned", group, "future of headlines")
    if form == "infinitive" or (form == "participle" and _is_bare(verb, setting)):
        return Verdict("unknown", (verb,), "infinitive")
    ongoing = (verb.tag == "VBG" and any(t.lemma in setting.words.being for t in helping)) or form == "present"
    background = any(t.lower in ("had", "'d") or "Tense=Imp" in t.morph for t in helping)  # a pluperfect
    background = background or (form != "present" and _is_long_past(verb, setting))
    if form == "participle" and (host := _participle_host(verb, setting)) is not None:
        carried = by_tense(host, setting)
        if carried.status in ("actual", "planned"):
            return replace(carried, words=(*carried.words, verb), rule="participle of a clause")
    return Verdict("actual", group, form, ongoing, background)


def form_of(verb: Token, setting: Setting) -> Tense:
    """The tense, read off the ending where it shows that the word is made of the infinitive ("discuter[ait]")."""
    words, stem = setting.words, verb.lemma[:-2]
    if _is_made_of_infinitive(verb.lower, stem, words.conditional_endings):
        return "conditional"
    return "future" if _is_made_of_infinitive(verb.lower, stem, words.future_endings) else tense(verb, setting.labels)


def _is_made_of_infinitive(form: str, stem: str, endings: frozenset[str]) -> bool:
    """« recevr[ait] », « retirer[ait] »; « retir[ait] » is the stem itself."""
    if not form.endswith(_behind_r(endings)):  # most words
        return False
    return any(form.endswith("r" + end) and form.removesuffix(end) != stem for end in endings)


@cache
def _behind_r(endings: frozenset[str]) -> tuple[str, ...]:
    return tuple("r" + end for end in endings)


def _is_long_past(verb: Token, setting: Setting) -> bool:
    """ "had [already] annexed", "a [déjà] annexé"."""
    return any(t.lower in setting.words.past_adjectives for t in children(verb, setting.labels.adverb))


def _participle_host(verb: Token, setting: Setting) -> Token | None:
    """The finite verb that a participle goes with: "are strengthening it by [arming] the clans"."""
    labels = setting.labels
    below = verb
    for above in verb.ancestors:
        if below.dep not in labels.adverbial | labels.gerund | labels.preposition | labels.conjunct:
            return None
        if above.pos in _VERBS and tense(above, labels) in ("present", "past", "future"):
            return above
        below = above
    return None


def _is_bare(verb: Token, setting: Setting) -> bool:
    """An infinitive or gerund that its governor must place in time."""
    inf = "VerbForm=Inf" in verb.morph or verb.tag == "VB"
    return inf and not is_passive(verb, setting.labels)


def _is_headline(verb: Token, setting: Setting) -> bool:
    """ "Karvonia [to expel] consul": an infinitive with a subject and nothing above it."""
    labels = setting.labels
    first = verb.head if verb.dep in labels.conjunct else verb
    if first.head.i == first.head.head.i < first.i and first.head.pos == "PROPN":  # a parser makes the name the root
        return first.dep in labels.adverbial | labels.adnominal | labels.relative
    told_later = first.head.i > first.i and first.head.pos == "VERB" and first.dep in labels.clause
    return (first.head.i == first.i or told_later) and any(
        t.i < verb.i and t.pos != "PRON" for t in children(first, labels.subject)
    )


def _conditional(verb: Token, group: tuple[Token, ...], setting: Setting) -> Verdict:
    """ "said it would leave" is a plan told later; any other "would" hangs on a condition."""
    labels = setting.labels
    if _is_hearsay(verb, group, setting):
        return Verdict("actual", group, "told by others")
    first = verb.head if verb.dep in labels.conjunct and verb.head.pos in _VERBS else verb  # "said it did and [would]"
    told = first.dep in labels.clause and first.head.pos in _VERBS and tense(first.head, labels) == "past"
    would = any(t.lower in ("would", "'d") for t in group) or group == (verb,)
    would = would or all("Mood=Cnd" in t.morph for t in group[:1])
    held = any(t.lower in labels.condition_words for c in verb.children for t in c.children)
    if told and would and not held:
        return Verdict("planned", (first.head, *group), "future in the past")
    return Verdict("conditional", group, "conditional")


def _is_hearsay(verb: Token, group: tuple[Token, ...], setting: Setting) -> bool:
    """« aurait [saisi] un cargo »: done, as others tell."""
    labels, first = setting.labels, group[0]
    bears = first.pos == "AUX" and first.lemma in labels.hearsay_auxiliaries and is_conditional(first)
    return bears and is_told(verb, labels) and is_past(verb, first, labels)
