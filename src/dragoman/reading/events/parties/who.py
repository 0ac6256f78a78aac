"""From the heads of a trigger's slots to entities of the reading, each with its evidence."""

from collections.abc import Iterable
from functools import partial

from dragoman.model.parse import Token
from dragoman.model.span import Evidence
from dragoman.reading.document import span_of
from dragoman.reading.events.parties.latter import is_latter
from dragoman.reading.events.parties.people import People
from dragoman.reading.events.parties.pronouns import (
    before_the_reading,
    by_clause_before,
    by_quotation,
    left_open,
)
from dragoman.reading.events.parties.rows import partner
from dragoman.reading.events.parties.shown import ordered
from dragoman.reading.events.parties.whose_deed import WHOSE
from dragoman.reading.events.words import Filled, Setting, country_of, suffered
from dragoman.reading.grammar.peoples import is_counted_people
from dragoman.reading.grammar.phrases import possessors, preposition_phrases, tells_kind
from dragoman.reading.grammar.verbs import agents, children, subjects
from dragoman.reading.resolve import Resolved
from dragoman.reading.source_words import load_source_words

_SOMEBODY = frozenset({"person", "group", "organization", "craft", "place"})
"""Kinds of nouns that are parties themselves, whoever they belong to: "[Chilean] gunners"."""
_FORCES = frozenset({"group", "craft"})
_MOVED = frozenset({"weapon", "craft"})
"""Kinds of things that act for whose they are: "the rebels' [rockets] hit the quay", not "Chad's [threat] …"."""
_BODIES = frozenset({"person", "group", "organization"})
_OWN = frozenset({"Reflex=Yes", "Poss=Yes"})


def named_by(
    token: Token, people: People, setting: Setting, *, does: bool = False, deed: bool = False, hit: bool = False
) -> tuple[Resolved, ...]:
    """The entities that a phrase names; an unnamed thing stands for the party it is said to belong to.

    What a document `does` is done by whoever gives it out; the `deed` of "we" by whom the speaker speaks for; of what
    is `hit` the thing itself is named.
    """
    pronoun = token.pos in ("PRON", "DET")
    if is_latter(token, setting):
        return by_clause_before(token, people, setting)
    if does and token.pos == "NOUN" and (author := _by_author(token, people, setting)):
        return author
    if pronoun:
        named = partial(named_by, people=people, setting=setting)
        return (
            before_the_reading(token, people, setting, named, deed=deed)
            or _by_mention(token, people, setting)
            or left_open(token, people, setting, named)
            or _by_owner(token, people, setting)
            or by_clause_before(token, people, setting)
        )
    own = (people.both(token) if token.pos == "NOUN" else ()) or _by_mention(token, people, setting)
    if own:
        return own
    if token.pos not in ("NOUN", "PROPN", "ADJ"):
        return ()
    kind = setting.words.kinds.get(token.lemma) if token.pos in ("NOUN", "PROPN") else None
    if does and kind == "weapon" and any(country_of(t, people.language) for t in _beside(token, setting)):
        return ()  # "[Indian guns] shelled the ridge"
    if hit and kind in (None, "craft", "place") and _is_possessed(token, setting):
        return ()  # "mined its [ports]": the ports
    if kind in _SOMEBODY and token.lemma not in setting.words.frontiers:
        return _by_possessive(token, people, setting, kind) or _by_apposition(token, people, setting)
    owned = not does or kind in _MOVED or bool(setting.labels.case)  # (in French acts stand for whose they are)
    return (
        _by_demonym((token, *_beside(token, setting)), people, setting)
        or (_by_owner(token, people, setting) if owned else ())
        or _by_apposition(token, people, setting)
    )


def _is_possessed(noun: Token, setting: Setting) -> bool:
    """ "its [ports]": behind a possessive alone."""
    return any(t.pos in ("PRON", "DET") for t in possessors(noun, setting.labels))


def _by_mention(token: Token, people: People, setting: Setting) -> tuple[Resolved, ...]:
    """Whom a mention at the token names; in "the [soldiers] of the salient" the salient is nobody."""
    if token.head.pos == "ADP" and is_counted_people(token) and (many := people.resolve((token.head.head,))):
        return many  # "[hundreds] of Greeks": these, not their country
    found = people.resolve((token,))
    if token.pos != "NOUN" or not found:
        return found
    kept = []
    for entity, item in found:
        start, end = item.spans[0]
        inside = token.idx >= start and token.idx + len(token.text) <= end
        governed = inside and any(t.idx > start for t in children(token, setting.labels.case))
        head = token.head
        while inside and head.pos == "ADP" and head.head.i != head.i:
            head = head.head
        named_by_other = inside and head.i < token.i and head.pos == "NOUN" and head.idx >= start and token.idx > start
        if not (named_by_other or governed) or item.how == "resolved" or _is_some_of(token, start):
            kept.append((entity, item))
    return tuple(kept)


def _is_some_of(noun: Token, start: int) -> bool:
    """« deux de ses [gardes] »: a phrase that opens with how many of them."""
    of = noun.nbor(-1) if noun.i and noun.nbor(-1).pos == "ADP" else noun.nbor(-2) if noun.i > 1 else noun
    first = of.nbor(-1) if of.i else of
    return noun.lang == "fr" and of.pos == "ADP" and first.idx >= start and first.pos in ("NUM", "PRON")


def _by_author(noun: Token, people: People, setting: Setting) -> tuple[Resolved, ...]:
    """ "the league issued a [statement] urging …": a document does what whoever gives it out does."""
    labels = setting.labels
    lemma = noun.lemma
    if lemma not in load_source_words(people.language).documents or setting.words.kinds.get(lemma) in _SOMEBODY:
        return ()  # a court acts itself
    authors = [*possessors(noun, labels)]
    authors += [
        t for word, t in preposition_phrases(noun, labels) if word in labels.by_words | setting.words.from_words
    ]
    verb = noun.head
    if not authors and noun.dep in labels.object and verb.pos in ("VERB", "AUX"):
        authors = subjects(verb, labels)
    for author in authors:
        found = people.resolve((author,)) if author.i != noun.i else ()
        if found:
            through = (span_of(noun), *(span for _, item in found for span in item.spans))
            return tuple((entity, Evidence(ordered(through), "resolved", "whose document")) for entity, _ in found)
    return ()


def _by_possessive(noun: Token, people: People, setting: Setting, kind: str | None) -> tuple[Resolved, ...]:
    """ "[its] gunners": forces that only a pronoun tells apart act for whoever has them."""
    owners = [t for t in possessors(noun, setting.labels) if t.pos in ("PRON", "DET")]
    if kind not in _FORCES or not owners:
        return ()
    return tuple(
        (entity, Evidence(ordered((span_of(noun), *item.spans)), "resolved", "whose forces"))
        for entity, item in people.resolve(owners)
        if people.by_id[entity].type != "person"  # "his [guards]" are others
    )


def _by_apposition(noun: Token, people: People, setting: Setting) -> tuple[Resolved, ...]:
    """ "Chad, a [country] from which it withdrew": what stands beside a name is the named."""
    if noun.dep not in setting.labels.apposition or setting.words.kinds.get(noun.lemma) is None:
        return ()  # "…, a [move] that angered Togo": of nobody
    return tuple(
        (entity, Evidence(ordered((span_of(noun), *item.spans)), "resolved", "beside its name"))
        for entity, item in people.resolve((noun.head,))
    )


def _by_demonym(tokens: Iterable[Token], people: People, setting: Setting) -> tuple[Resolved, ...]:
    """ "[Chilean] gunners": the country of the adjective, where the reading has it."""
    for token in tokens:
        body = token.pos == "NOUN" and setting.words.kinds.get(token.lemma) in _BODIES
        found = people.resolve((token,)) if token.pos in ("PROPN", "ADJ") or body else ()
        bloc = people.by_name.get(setting.words.blocs.get(token.lemma, ""))
        if not found and bloc is not None:
            found = ((bloc, Evidence((span_of(token),), "resolved", "adjective of a bloc")),)
        code = country_of(token, people.language)
        if not found and code is not None and code in people.by_country:
            found = ((people.by_country[code], Evidence((span_of(token),), "resolved", "demonym of a country")),)
        if found:
            return found
    return ()


def _beside(noun: Token, setting: Setting) -> list[Token]:
    """Adjectives and names beside a noun, not what a preposition ties to it: « fourniture d'armes [aux insurgés] »."""
    return [t for t in children(noun, setting.labels.modifier) if not children(t, setting.labels.case)]


def _by_owner(noun: Token, people: People, setting: Setting) -> tuple[Resolved, ...]:
    """ "the rebels' [base]", "a [village] in Orland"."""
    labels = setting.labels
    owners = list(possessors(noun, labels)) + _by_agent(noun, setting)
    lemma = noun.lemma
    words = {"of", "de"} | (setting.words.locative if setting.words.kinds.get(lemma) == "place" else frozenset())
    if lemma in setting.words.frontiers and noun.nbor(1).lower in setting.words.partners:
        owners = partner(noun, setting) + owners  # "its border with [Chad]"
    if setting.words.kinds.get(lemma) in ("weapon", "craft"):  # "rockets [fired by the clans]"
        owners += [t for one in children(noun, labels.adnominal) for t in agents(one, labels)]
    if not suffered(noun, setting):
        owners += [t for word, t in preposition_phrases(noun, labels) if word in words and not tells_kind(t, labels)]
    kind = setting.words.kinds.get(lemma)
    for owner in owners:
        spoken = by_quotation(owner, people, deed=True) if owner.pos in ("PRON", "DET") else ()
        found = spoken or people.resolve((owner,))
        if kind == "person" and any(people.by_id[entity].type == "person" for entity, _ in found):
            continue  # "his [driver]" is another one
        if kind in (None, "weapon") and lemma not in setting.words.frontiers:  # "the treaty of [Versailles]": where
            found = tuple(one for one in found if people.by_id[one[0]].type != "place")
        if found:
            through = (span_of(noun), *(span for _, item in found for span in item.spans))
            return tuple(
                (entity, Evidence(ordered(through), "resolved", "of whom the thing is")) for entity, _ in found
            )
    return ()


def _is_another(head: Token, slot: str, setting: Setting) -> bool:
    """A pronoun for somebody else than who acts: an object of the third person, not reflexive."""
    if slot == WHOSE and head.pos in ("PRON", "DET"):
        return True
    told = head.morph if head.pos == "PRON" else frozenset[str]()
    return "Person=3" in told and told.isdisjoint(_OWN) and head.dep not in setting.labels.reflexive


def _by_agent(noun: Token, setting: Setting) -> list[Token]:
    """« contre la [vente] de frégates par Oslo »: whose act it is."""
    labels = setting.labels
    if noun.pos != "NOUN" or not any(f.event for f in setting.frames.lookup(noun.lemma, "noun", noun.lower)):
        return []
    places = (noun, *(t for word, t in preposition_phrases(noun, labels) if word in setting.words.of_words))
    return [t for place in places for word, t in preposition_phrases(place, labels) if word in labels.by_words]


def first_named(
    filled: tuple[Filled, ...],
    people: People,
    setting: Setting,
    *,
    but: frozenset[str] = frozenset(),
    every: bool = False,
    doers: bool = False,
    deed: bool = False,
    hit: bool = False,
) -> tuple[Resolved, ...]:
    """The entities of the first slot that names any (of all slots with `every`), those in `but` left out."""
    if not filled:
        return ()
    found: dict[str, Evidence] = {}
    for one in filled:
        for head in one.heads:
            if hit and one.slot == "possessor" and head.pos in ("PRON", "DET"):
                continue  # "mined [its] ports": the ports
            named = named_by(head, people, setting, does=doers, deed=deed, hit=hit)
            if but and named and all(entity in but for entity, _ in named) and _is_another(head, one.slot, setting):
                named = by_clause_before(head, people, setting, but=but)  # "asked the king to let [him] go"
            for entity, evidence in named:
                if entity not in but and entity not in found:
                    found[entity] = evidence
        if found and not every:
            break
    return tuple(found.items())
