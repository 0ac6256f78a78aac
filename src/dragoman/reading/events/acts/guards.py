"""The guards of a sense: what its words need beside them, and what they must not have."""

from dragoman.languages import Frame, Need
from dragoman.languages.frames import OFFICIAL
from dragoman.languages.small_words import load_small_words
from dragoman.model.parse import Token
from dragoman.reading.events.acts.nouns import event_noun
from dragoman.reading.events.parties.likeness import tells_likeness
from dragoman.reading.events.parties.objects import by_phrase, is_reduced
from dragoman.reading.events.parties.slots import slot_heads
from dragoman.reading.events.words import ANY, CRAFT, THING, Setting
from dragoman.reading.grammar.phrases import governed_by
from dragoman.reading.grammar.verbs import children, is_passive, tense

_QUOTES = frozenset('"“”«»„')
_OF_NAMES = frozenset({"place", "country"})
_CREWED = frozenset({"group", "organization"})
_NAMED_SO = frozenset({"country", "organization", "place"})
_VERBAL = ("VERB", "AUX")
_FAR = 8
"""Tokens behind its verb within which an adverb is looked for that a parser hangs elsewhere."""
_TOLD_TAGS = frozenset({"VBZ", "VBG", "VBN", "VBD"})
"""Tags of verbs that tell; the tags of other languages are none of these."""


def allowed(
    token: Token, frame: Frame, particles: set[str], setting: Setting, *, unsaid: str = "", wider: bool = False
) -> bool:
    """Whether the guards hold, the wider ones where asked; one on the type alone of what fills `unsaid` is left
    aside.
    """
    if frame.pos == "verb":
        if frame.particle is not None and frame.particle not in particles and not _behind(token, frame.particle):
            return False
        if frame.particle is None and particles:
            return False
        if frame.reflexive and not children(token, setting.labels.reflexive) and not _has_reflexive(token):
            return False
    for need in frame.wider if wider else frame.needs:
        if (need.slot != unsaid or need.lemmas) and not met(token, need, setting):
            return False
    for need in frame.unless:
        if met(token, need, setting):
            return False
    if frame.pos == "verb" and frame.event and frame.event.type == "REQUEST" and asks_whether(token, setting):
        return False
    return not frame.quotes or frame.pos != "verb" or _has_content(token, frame, setting)


def _behind(token: Token, particle: str) -> bool:
    """Whether the particle follows the verb or its object ("turned the note [back]"), whatever the parser calls it."""
    after = token.doc[token.i + 1] if token.i + 1 < token.sent.end else token
    if after.lower == particle and after.pos == "ADJ" and token.is_ancestor(after):
        return True  # "set [free] two men", hung on whom
    allowed = load_small_words(token.lang).after_particles
    return any(
        t.lower == particle and (t.i in (token.i + 1, token.i + 2) or (t.i > token.i and t.pos in ("ADP", "ADV")))
        for t in token.children
        if all(c.i < t.i or c.lower in allowed for c in t.children) or t.i in (token.i + 1, token.i + 2)
    )


def _has_reflexive(token: Token) -> bool:
    return any(t.lower in ("se", "s'", "s’") for t, _ in token.below)


def met(token: Token, need: Need, setting: Setting) -> bool:
    """Whether one filler has a wanted lemma, and one a wanted type; without either, whether anything fills the slot."""
    if need.lemmas and need.lemmas.isdisjoint(setting.words_near(token)):
        return False  # asked here too: `unless` has guards of its own
    fillers = slot_heads(token, need.slot, setting)
    if need.lemmas and need.slot == "object" and token.pos == "VERB":
        fillers = (*(fillers or _misread(token, setting)), *_further_back(token, setting))
    if need.slot == "complement" and token.pos == "VERB":  # "let them [go]"
        fillers = (*fillers, *(t for t in children(token, setting.labels.complement) if t.pos == "VERB"))
    if need.slot == "adverb" and not fillers and token.pos == "VERB":  # "drilled their teams [together]"
        near = (t for t in token.subtree if 0 < t.i - token.i < _FAR and t.lower in need.lemmas)
        fillers = tuple(t for t in near if next((a.i for a in t.ancestors if a.pos in _VERBAL), None) == token.i)
    if need.lemmas and not any(_is_one_of(t, need.lemmas, setting) for t in fillers):
        return False
    if need.slot == "object":  # « il s'en [défend] »: nobody else is meant
        fillers = tuple(t for t in fillers if t.lower not in setting.labels.reflexive_words)
    if need.types and not any(_is_of(t, need, setting) for t in fillers):
        return False
    return bool(fillers)


def leaves_unsaid(token: Token, setting: Setting) -> bool:
    """ "was [granted] asylum": a passive need not say who did it."""
    passive = token.pos == "VERB" and is_passive(token, setting.labels)
    return passive and not slot_heads(token, "subject", setting)


def _misread(verb: Token, setting: Setting) -> tuple[Token, ...]:
    """An object that a parser takes for another complement, for a guard on words: « employer [du gaz] »."""
    labels = setting.labels
    bare = [t for t in children(verb, labels.predicate | labels.adverb) if t.pos == "NOUN" and t.i > verb.i]
    return tuple(bare or governed_by(verb, "de", labels))


def _further_back(verb: Token, setting: Setting) -> tuple[Token, ...]:
    """ "[deliveries] to Jordan, which it halted": nouns before a relative pronoun, for a guard on words."""
    relative, near = setting.labels.relative_pronouns, setting.words_near(verb)
    if relative.isdisjoint(near):
        return ()
    marks = [
        t
        for t, _ in verb.below
        if t.i < verb.i and t.text in relative  # « : “Que se passe-t-il ?” » asks
    ]
    if not marks or len(verb.lefts) > _FAR:
        return ()
    before = verb.doc[max(verb.sent.start, marks[0].i - _FAR) : marks[0].i]
    return tuple(t for t in before if t.pos == "NOUN")


def _is_one_of(token: Token, lemmas: frozenset[str], setting: Setting) -> bool:
    if event_noun(token, setting).lemma in lemmas or token.lower in lemmas:
        return True
    return (
        token.pos == "PROPN"
        and any(  # "overthrew [President] Bello", "boarded the [freighter] Ada"
            t.lower in lemmas
            for t in children(token, setting.labels.modifier)
            if t.i < token.i and (t.text[:1].isupper() or (t.pos == "NOUN" and t.i == token.i - 1))
        )
    )


def _is_of(token: Token, need: Need, setting: Setting) -> bool:
    types = need.types
    if OFFICIAL in types and setting.holds_office(token):
        return True
    kind = setting.kind_of(token) or setting.kind_of(event_noun(token, setting))
    if token.pos == "PROPN" and (kind in _OF_NAMES or _is_open(token, kind)) and types & _NAMED_SO:
        return True  # who a name of a town stands for is open
    if kind == CRAFT:  # a ship is hit like a place; what it does its crew does
        crewed = need.slot == "subject" and event_noun(token, setting).lemma in setting.words.crewed
        return "place" in types or (crewed and not types.isdisjoint(_CREWED))
    return kind == ANY or kind in types or (kind == THING and bool(types - {"person"}))


def _is_open(name: Token, kind: str | None) -> bool:
    """A single name that no table knows may be a country's, whatever the recogniser takes it for."""
    alone = not name.ent_type or any(one.start == name.i and one.end == name.i + 1 for one in name.doc.ents)
    return name.text[:1].isupper() and (kind is None or (kind == "person" and alone))


def _has_content(token: Token, frame: Frame, setting: Setting) -> bool:
    """Whether a verb of saying comes with what its frame asks for: content, or somebody it is put to."""
    assert frame.event is not None
    if frame.event.type == "REQUEST" and tells_likeness(token, setting):
        return True  # "left, as Togo had [asked]"
    if is_reduced(token, setting.labels):  # "[asked] about it, she …" tells what is said next
        asks = frame.event.type == "REQUEST" and not has_content_at(token, "infinitive", setting)
        told = any(has_content_at(token, one, setting) for one in frame.content if one.startswith("prep:"))
        charged = frame.event.type == "ACCUSE" and told  # "[accused] of spying, two men were jailed"
        return charged or (bool(by_phrase(token, setting.labels)) and not asks)
    if any(slot_heads(token, slot, setting) for slot in frame.event.recipients):
        return (
            "infinitive" not in frame.content or len(frame.content) > 1 or has_content_at(token, "infinitive", setting)
        )
    patterns = frame.content
    if frame.event.type == "REQUEST" and all(slot.startswith("prep:") for slot in frame.event.recipients):
        patterns = tuple(p for p in patterns if p != "infinitive")  # "called [to thank him]": nobody is asked
    if frame.event.type == "REQUEST":  # "insisted that nobody had left" tells, "that they leave" asks
        asking = [c for c in children(token, setting.labels.clause) if not _is_told(c, setting)]
        patterns = tuple(p for p in patterns if p != "direct" and (p != "clause" or asking))
    return any(has_content_at(token, pattern, setting) for pattern in patterns)


def asks_whether(verb: Token, setting: Setting) -> bool:
    """ "asked Togo [whether] it would sign": a question is no demand."""
    labels, words = setting.labels, setting.words.asking | setting.labels.condition_words
    asked = [*children(verb, labels.clause), *(t for t in children(verb, labels.adverbial) if labels.case)]
    return any(t.lower in words for clause in asked if clause.i > verb.i for t in children(clause, labels.mark))


def _is_told(clause: Token, setting: Setting) -> bool:
    """Whether a clause tells how things are or were: indicative, and no obligation in it."""
    labels = setting.labels
    form = tense(clause, labels)
    group = children(clause, labels.auxiliary)
    if any(t.lower in labels.obligation_words or t.lemma in labels.obligation_words for t in group):
        return False
    if form == "past" or any(t.lower in labels.told_forms for t in (clause, *group, *children(clause, labels.copula))):
        return True
    return clause.tag in _TOLD_TAGS and form != "infinitive"


def has_content_at(token: Token, pattern: str, setting: Setting) -> bool:
    """Whether content stands where a pattern of the frame has it."""
    labels = setting.labels
    if pattern == "clause":
        return bool(children(token, labels.clause))
    if pattern == "infinitive":
        if labels.case and any("VerbForm=Inf" in t.morph for t in _hung_on_object(token, setting)):
            return True
        return any(_is_infinitive(t, setting) for t in children(token, labels.complement))
    if pattern == "direct":
        sentence = token.doc.lowers[token.sent.start : token.sent.end]
        return not _QUOTES.isdisjoint(sentence) or bool(children(token, labels.parataxis))
    if pattern in ("host", "none"):
        return True
    return bool(slot_heads(token, pattern, setting)) or _opens_clause(token, pattern, setting)


def _opens_clause(verb: Token, pattern: str, setting: Setting) -> bool:
    """« plaide [pour] que la route soit rouverte », « [pour] rouvrir la route »: a clause behind the preposition."""
    word, labels = pattern.removeprefix("prep:"), setting.labels
    if word == pattern or not labels.case or word not in setting.words_near(verb):
        return False
    clauses = children(verb, labels.adverbial | labels.complement)
    return any(t.lower == word and c.i > verb.i for c in clauses for t in children(c, labels.mark))


def _hung_on_object(verb: Token, setting: Setting) -> list[Token]:
    """« somme Lima de [partir] », hung on whom it is put to."""
    labels = setting.labels
    return [t for one in children(verb, labels.object) for t in children(one, labels.adnominal)]


def _is_infinitive(token: Token, setting: Setting) -> bool:
    """ "would leave" is finite, whatever the tag of its verb."""
    if any(t.tag == "MD" for t in children(token, setting.labels.auxiliary)):
        return False
    if token.tag == "VBG" and token.dep in setting.labels.adverbial:
        return False  # "told the house, [denying] it, …"
    return token.pos in ("VERB", "AUX") and (
        "VerbForm=Inf" in token.morph or token.tag in ("VB", "VBG") or token.dep in setting.labels.infinitive
    )
