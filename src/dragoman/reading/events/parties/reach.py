"""The other side of an act where no slot names it: inside what is refused, promised, lifted or supported."""

from collections.abc import Iterator

from dragoman.model.parse import NONE, Token
from dragoman.reading.events.acts.nouns import owners, participles, tells_time
from dragoman.reading.events.acts.triggers import Trigger
from dragoman.reading.events.parties.asked_for import is_asked_for
from dragoman.reading.events.parties.hung import far_phrase
from dragoman.reading.events.parties.rows import between
from dragoman.reading.events.words import PARTIES, Filled, Setting, country_of, suffered
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.phrases import possessors, preposition_phrases, prepositions
from dragoman.reading.grammar.verbs import (
    agents,
    children,
    conjuncts,
    is_finite,
    is_passive,
    own_objects,
    own_subjects,
)

_DEEP, _DEEPER = 6, 7
"""Steps from the trigger down to the party, at most; more for what is given, lifted or cut."""
_VERBS = ("VERB", "AUX")
_SOMEBODY = PARTIES | {"craft"}
_ANSWERS = frozenset({"ACCUSE", "REJECT", "SUPPORT", "REQUEST", "THREATEN"})
"""Types said of, or in answer to, what the clause in front tells."""
_HELPING = frozenset({"AID", "AGREE"})
_ENDING = frozenset({"SANCTION", "COERCE", "RETREAT", "CONCEDE"})
"""Types that may put an end to what stands between two parties."""
_ENDED_OR_ASKED = _ENDING | {"REQUEST"}
_PLACED = _HELPING | {"SANCTION", "COERCE", "RETREAT", "CONCEDE", "REQUEST"}
"""Types whose act in or out of a country has that country on the other side."""


def counterparts(trigger: Trigger, setting: Setting, *, kind: str) -> tuple[tuple[Token, ...], ...]:
    """The rows of `_rows`; people stand for those whose they are: « recevoir les [enquêteurs] du Sénat »."""
    found = _rows(trigger, setting, kind=kind)
    beside = {t.i for t in trigger.clause.children}  # (who promises stands there)
    people = [[(t, _people(t, setting)) for t in row] for row in found]
    return tuple(tuple(dict.fromkeys(t if p.i in beside else p for t, p in row)) for row in people)


def _people(token: Token, setting: Setting) -> Token:
    head = token.head
    if token.lang != "fr" or head.pos != "NOUN" or head.i >= token.i:
        return token
    if setting.words.kinds.get(head.lemma) != "person":
        return token
    marks = {t.lower for t in children(token, setting.labels.case)}
    of = bool(marks & (setting.words.of_words | {"du"}))
    return _people(head, setting) if of or token.dep in setting.labels.modifier else token


def _rows(trigger: Trigger, setting: Setting, *, kind: str) -> tuple[tuple[Token, ...], ...]:
    """Rows of heads, the nearest first: "rejected an offer made by [the clans]", "lifted sanctions on [Chad]".

    `kind` is the type of act that tells which phrases count.
    """
    roots = [trigger.clause] if trigger.carrier is None else [trigger.clause, trigger.head]
    rows: list[tuple[Token, ...]] = []
    seen = {root.i for root in roots} | {t.i for root in roots for t in _suffering(root, kind, setting)}
    level = [(root, True) for root in roots]
    for _ in range(_DEEPER if kind in _PLACED else _DEEP):
        if not level:
            break
        inner: list[tuple[Token, bool]] = []
        for token, is_root in level:
            if not is_root and kind in ("ACCUSE", "SUPPORT") and is_act(token, setting):
                rows += doers_of(token, setting) or _joined_in(
                    token, setting
                )  # whoever suffered what is condemned is not blamed
                continue
            if not is_root and kind in _ENDED_OR_ASKED and is_act(token, setting):
                rows += [(t,) for t in _in_its_clause(token, setting, sides=kind != "REQUEST")]
            for child in _inside(token, setting, kind, is_root=is_root) if token.below else ():
                if child.i in seen:
                    continue
                seen.add(child.i)
                if kind == "REQUEST" and (is_asked_for(child, token, setting) or _is_hit(child, token, setting)):
                    continue
                if _is_party(child, setting, owned=kind in _HELPING):
                    rows.append((*conjuncts(child, setting.labels), *_joined_phrases(child, setting)))
                inner.append((child, False))
        level = inner
    return tuple(rows)


def refused_entry(trigger: Trigger, setting: Setting) -> tuple[Filled, ...]:
    """ "opposes [Chad's] entry into [the league]": refused to who would enter and to what would be entered."""
    labels, head = setting.labels, trigger.head
    towards = labels.small.to | labels.small.into
    acts = [*own_objects(head, labels)] if head.pos in _VERBS else []
    hosts = (head,) if trigger.carrier is None else (head, trigger.carrier)
    acts += [t for host in hosts for word, t in preposition_phrases(host, labels) if word in towards]
    for act in acts:
        entering = owners(act, setting) if act.lemma in setting.words.joining else []
        phrases = preposition_phrases(act, labels) if entering else ()
        entered = [one for word, t in phrases if word in towards for one in conjuncts(t, labels)]
        if entered:
            return (Filled("entering", (*entering, *entered)),)
    return ()


def _joined_phrases(party: Token, setting: Setting) -> list[Token]:
    """ "the entry into the league and into [NATO]": what a second preposition of the same word governs."""
    labels, mark = setting.labels, party.head
    if party.dep not in labels.preposition_object:
        return []
    joined = (t for t in children(mark, labels.conjunct) if t.lower == mark.lower)
    return [t for one in joined for t in children(one, labels.preposition_object)]


def _suffering(root: Token, kind: str, setting: Setting) -> list[Token]:
    """« dénonce la capture, le 3 mai, [d'un médecin] », hung elsewhere: nobody is blamed for what he suffered."""
    if kind != "ACCUSE" or root.pos not in _VERBS:
        return []
    acts = [t for t in own_objects(root, setting.labels) if is_act(t, setting) and suffered(t, setting)]
    return [
        t for act in acts for word in sorted(setting.words.of_words) for t in far_phrase(act, word, setting, apart=True)
    ]


def _is_hit(party: Token, above: Token, setting: Setting) -> bool:
    """ "demanded an end to the sanctions [against Chad]": whom an act is aimed at is not asked for it."""
    acts = is_act(above, setting) and party.pos in ("PROPN", "NOUN")
    return acts and not setting.words.aimed.isdisjoint(prepositions(party, setting.labels))


def doers_of(act: Token, setting: Setting) -> list[tuple[Token, ...]]:
    """Whose act is judged: "objections to [NATO's] drills", "the [Chadian] raid", "a raid by [the clans]"."""
    labels = setting.labels
    by = [t for word, t in preposition_phrases(act, labels) if word in labels.by_words]
    by = by or [t for word in sorted(labels.by_words) for t in far_phrase(act, word, setting)]
    beside = [t for t in children(act, labels.modifier) if not children(t, labels.case)]
    adjectives = [t for t in beside if country_of(t, t.lang) is not None or setting.kind_of(t) in PARTIES]
    of = possessors(act, labels) if suffered(act, setting) else owners(act, setting)
    found = [*of, *by, *adjectives] or _in_its_clause(act, setting)[:1]
    return [tuple(found)] if found else []


def _joined_in(act: Token, setting: Setting) -> list[tuple[Token, ...]]:
    """ "welcomed the accord between [Peru and Chile]": whose common act it is."""
    senses = setting.frames.lookup(act.lemma, "noun", act.lower)
    found = between(act, setting) if any(f.event and f.event.symmetric for f in senses) else []
    return [tuple(found)] if found else []


def _in_its_clause(act: Token, setting: Setting, *, sides: bool = False) -> list[Token]:
    """« le blocus que [Jakarta] impose », « l'interdiction faite par [Ottawa] »: who has a part in it by the clause or
    participle behind it, whoever does it first.
    """
    labels = setting.labels
    light = [one for one in participles(act, labels) if setting.frames.support(one.lemma)]
    found = [t for one in light for t in agents(one, labels)]
    for clause in children(act, labels.relative):
        doers = [t for t in own_subjects(clause, labels) if t.lower not in labels.relative_pronouns]
        others = [t for _, t in preposition_phrases(clause, labels)] if sides else []
        found += [t for t in (*doers, *others) if t.pos == "PROPN" or setting.kind_of(t) in PARTIES]
    return found


def _inside(token: Token, setting: Setting, kind: str, *, is_root: bool) -> Iterator[Token]:
    """What a word governs: not its own subject, times, places, reasons and clauses that run beside it."""
    labels = setting.labels
    helping, placed = kind in _HELPING, kind in _PLACED
    meant = labels.adverbial | labels.relative if helping else NONE
    skipped = labels.aside - meant if helping else labels.aside
    about = _aside(kind, setting, is_root=is_root)
    if is_root:
        active = kind == "REQUEST" or not is_passive(token, labels)
        skipped |= labels.subject | labels.agent | (labels.passive_subject if active else frozenset[str]())
    for child, label in token.below:  # what a label tells comes first, what more words tell last
        if label in skipped or child.is_punct or (label in labels.conjunct and (is_root or child.pos in _VERBS)):
            continue
        in_front = is_root and label in labels.clause and child.i < token.i
        if in_front and kind not in _ANSWERS and is_finite(child, labels):
            continue  # "[Nasser took the canal]; Paris froze …", "…, [a historian has shown], Petersburg …"
        if label in labels.adnominal and not setting.words.circumstantial.isdisjoint(
            t.lower for t in children(child, labels.mark)
        ):
            continue  # « la libération …, [avant d'être dispersés] »
        if label in meant and not _is_purpose(child, setting):
            continue
        if tells_time(child, setting) or _is_made_or_part(child, token, label, setting):
            continue
        if about and not about.isdisjoint(_marks(child, label, setting)):
            continue
        if _answers(child, label, setting):
            continue
        if _stands_beside(child, label, labels, setting) and not (helping and child.lower == "in"):
            named = not is_root and kind in ("AID", "SANCTION")
            if not placed or not _is_in_a_country(child, setting, named=named):
                continue
        yield child


def _is_made_or_part(child: Token, above: Token, label: str, setting: Setting) -> bool:
    """ "agreed to set up a [centre] in Oslo", "a team [of] doctors", "declined to say [whether] …": nobody's side."""
    labels, words = setting.labels, setting.words
    if above.pos in _VERBS:
        if label in labels.object:
            whole = " ".join([above.lemma, *(t.lower for t in children(above, labels.particle))])
            if whole in words.founding:
                return True
        return any(t.lower in words.asking for t in children(child, labels.mark))
    if above.pos != "NOUN" or above.dep not in labels.object:
        return False
    return not words.of_words.isdisjoint(_marks(child, label, setting)) and setting.kind_of(above) == "group"


def _aside(kind: str, setting: Setting, *, is_root: bool) -> frozenset[str]:
    """Before what a promise or demand is about, and for whom something is asked of somebody else."""
    if kind not in ("AGREE", "REQUEST"):
        return frozenset()
    words = setting.words
    return words.topical if is_root or kind == "AGREE" else words.topical | words.on_behalf


def _marks(child: Token, label: str, setting: Setting) -> set[str]:
    """The prepositions that a phrase stands behind."""
    labels = setting.labels
    return {child.lower} if label in labels.preposition else {t.lower for t in children(child, labels.case)}


def _is_purpose(clause: Token, setting: Setting) -> bool:
    """ "gave two millions [to help] the isles": what help is for."""
    marks = setting.labels.infinitive_marks | setting.labels.purpose_words
    return any(t.lower in marks for t, _ in clause.below)


def _stands_beside(child: Token, label: str, labels: Labels, setting: Setting) -> bool:
    """A phrase that tells where, when or why."""
    beside = setting.words.circumstantial
    if label in labels.preposition:
        return child.lower in beside
    marks = children(child, labels.case)
    return bool(marks) and any(mark.lemma in beside or mark.lower in beside for mark in marks)


def _answers(child: Token, label: str, setting: Setting) -> bool:
    """ "in [response] to the flood", « à la [suite] du raid »: what was before, no side of what is done."""
    if label in setting.labels.preposition:
        return any(
            t.lemma in setting.words.background_words for t in children(child, setting.labels.preposition_object)
        )
    return label in setting.labels.oblique and child.lemma in setting.words.background_words


def _is_in_a_country(child: Token, setting: Setting, *, named: bool) -> bool:
    """ "[in] Chad", "[in] Chadian law": what is given or promised there is for those there; in any place where the
    phrase hangs on what is given and it is `named`.
    """
    labels = setting.labels
    kinds = ("country", "place") if named else ("country",)
    nouns = [child, *(t for t, label in child.below if label in labels.preposition_object)]
    if any(t.pos == "PROPN" and setting.kind_of(t) in kinds for t in nouns):
        return True
    beside = (t for noun in nouns if noun.pos == "NOUN" for t in children(noun, labels.modifier | labels.possessive))
    return any(country_of(t, t.lang) is not None for t in beside)


def _is_party(token: Token, setting: Setting, *, owned: bool = False) -> bool:
    """A name or demonym, or a noun of people behind a preposition: whoever is an object is a thing. A possessive only
    where `owned` things are the other side's ("came to [his] aid"): one gives up one's own ("lay down [their] arms").
    """
    if token.pos in ("PRON", "DET"):
        return owned and "Poss=Yes" in token.morph
    if token.pos == "NOUN":
        labels = setting.labels
        marked = token.dep in labels.preposition_object | labels.possessive | labels.agent | labels.subject
        if not marked and token.labels.isdisjoint(labels.case):
            return False
        if any("Poss=Yes" in t.morph for t, _ in token.below):  # "withdraw [its] soldiers": its own
            return False
        return setting.kind_of(token) in _SOMEBODY
    if token.pos not in ("PROPN", "ADJ", "X"):
        return False
    return setting.kind_of(token) in PARTIES or country_of(token, token.lang) is not None


def is_act(token: Token, setting: Setting) -> bool:
    """Whether a noun names an act in one of its senses."""
    return token.pos == "NOUN" and any(f.event for f in setting.frames.lookup(token.lemma, "noun", token.lower))
