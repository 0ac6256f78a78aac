"""Whom a pronoun of an act stands for: who speaks or is told, who says so, whom the clause beside it has."""

from itertools import chain

from dragoman.model.parse import Token
from dragoman.model.span import Evidence
from dragoman.reading.document import span_of
from dragoman.reading.events.acts.nouns import owners
from dragoman.reading.events.parties.disjoint import by_other_than_antecedent
from dragoman.reading.events.parties.hung import relative_object
from dragoman.reading.events.parties.open_pronouns import meant_before
from dragoman.reading.events.parties.people import People, narrowest
from dragoman.reading.events.parties.possessives import by_owner_of_subject, by_reason
from dragoman.reading.events.parties.row_pronouns import Named, by_row_before, by_twin, by_undergoing
from dragoman.reading.events.parties.shown import ordered, stands_for
from dragoman.reading.events.words import Setting
from dragoman.reading.grammar.phrases import preposition_phrases
from dragoman.reading.grammar.verbs import children, own_objects, subjects, tense
from dragoman.reading.resolve import Resolved
from dragoman.reading.source_words import load_source_words

_WHOM = frozenset({"dont", "que", "qu'", "qu’"})
_THEY = frozenset({"Person=3", "Number=Plur"})


def before_the_reading(
    pronoun: Token, people: People, setting: Setting, named: Named, *, deed: bool
) -> tuple[Resolved, ...]:
    """Whom the words around a pronoun tell, whatever the reading takes it for."""
    return (
        by_quotation(pronoun, people, deed=deed)
        or _by_speakers(pronoun, setting, named)
        or by_other_than_antecedent(pronoun, people, setting)
        or _by_saying(pronoun, people, setting)
        or _by_wish(pronoun, people, setting)
        or _by_other_clause(pronoun, people, setting)
        or _by_asker(pronoun, people, setting)
        or _by_who_is_to_be_given(pronoun, people, setting)
        or by_reason(pronoun, people, setting)
        or by_owner_of_subject(pronoun, people, setting)
        or by_twin(pronoun, setting, named)
        or by_undergoing(pronoun, setting, named)
        or by_row_before(pronoun, setting, named)
        or _by_neither(pronoun, people, setting)
    )


def left_open(pronoun: Token, people: People, setting: Setting, named: Named) -> tuple[Resolved, ...]:
    """Whom a pronoun stands for that the reading leaves open: who says so, or the object of a clause beside it."""
    return (
        _by_speaker(pronoun, setting, named)
        or _by_parallel(pronoun, people, setting)
        or _by_main_subject(pronoun, people, setting)
    )


def by_quotation(pronoun: Token, people: People, *, deed: bool) -> tuple[Resolved, ...]:
    """ "[We] will answer", the marshal said: the first person stands for who is quoted, the second for who is told."""
    first = "Person=1" in pronoun.morph
    if not first and "Person=2" not in pronoun.morph:
        return ()
    told = narrowest(people.told_at(pronoun.idx))
    if told is None:
        return ()
    ids, of_whom = (told.speaker, "speaker") if first else (told.addressee, "addressee")
    if deed and first and told.on_behalf is not None and "Number=Plur" in pronoun.morph:
        ids, of_whom = (told.on_behalf,), "on_behalf"
    given = told.evidence.get(of_whom, ())
    items = (given,) if isinstance(given, Evidence) else given
    return tuple(
        (entity, Evidence(ordered((span_of(pronoun), *item.spans)), "resolved", f"pronoun of the {of_whom}"))
        for entity, item in zip(ids, items, strict=True)
    )


def _by_neither(pronoun: Token, people: People, setting: Setting) -> tuple[Resolved, ...]:
    """ "The council called on Togo to hand [it] back", "begged the duke to spare [them]": neither who asks nor who is
    asked.
    """
    labels, verb = setting.labels, pronoun.head
    if pronoun.pos != "PRON" or pronoun.dep not in labels.object or "Person=3" not in pronoun.morph or labels.case:
        return ()
    if tense(verb, labels) != "infinitive" or verb.dep not in labels.infinitive | labels.clause | labels.adverbial:
        return ()
    asking = setting.frames.lookup(verb.head.lemma, "verb", verb.head.lower) if verb.head.pos == "VERB" else ()
    if not any(frame.act in ("request", "demand") for frame in asking):
        return ()
    sides = [*subjects(verb.head, labels), *own_objects(verb.head, labels), *subjects(verb, labels)]
    sides += [t for _, t in preposition_phrases(verb.head, labels)]
    both = _ids(people.resolve(sides))
    if both.isdisjoint(_ids(people.resolve((pronoun,)))):
        return ()
    return by_clause_before(pronoun, people, setting, but=both)


def _by_parallel(pronoun: Token, people: People, setting: Setting) -> tuple[Resolved, ...]:
    """ "armed the clans and supported [them]": the object of the clause that it is joined to."""
    labels, verb = setting.labels, pronoun.head
    if pronoun.dep not in labels.object or verb.dep not in labels.conjunct | labels.adverbial:
        return ()
    if "Person=3" not in pronoun.morph or "Reflex=Yes" in pronoun.morph:
        return ()
    joined = [verb.head, *children(verb.head, labels.preposition), *children(verb.head, labels.adverbial)]
    joined += [inner for one in joined for inner in children(one, labels.gerund)]
    for one in joined:
        before = [t for t in children(one, labels.object) if t.i < pronoun.i and t.pos in ("NOUN", "PROPN")]
        found = people.resolve(before)
        if found:
            return stands_for(pronoun, found, "object of the clause before")
    return ()


def by_clause_before(
    pronoun: Token, people: People, setting: Setting, *, but: frozenset[str] = frozenset()
) -> tuple[Resolved, ...]:
    """ "Chad took in the wounded, and Togo will give [it] two hospitals": an open pronoun, of the clause in front."""
    for row in meant_before(pronoun, load_source_words(people.language).both, setting):
        found = people.resolve(row)
        if len(found) == len(row) and but.isdisjoint(_ids(found)):
            return stands_for(pronoun, found, "pronoun for a clause before")
    return ()


def _by_main_subject(pronoun: Token, people: People, setting: Setting) -> tuple[Resolved, ...]:
    """« Lagos relâche les marins qu'[elle] gardait »: who acts on the object of a clause is its subject."""
    labels, clause = setting.labels, pronoun.head
    if pronoun.dep not in labels.subject or clause.dep not in labels.relative or not labels.case:
        return ()
    above = next((t for t in clause.ancestors if t.pos == "VERB"), None)
    if above is None or "Person=3" not in pronoun.morph:
        return ()
    alike = [t for t in subjects(above, labels) if ("Number=Plur" in t.morph) == ("Number=Plur" in pronoun.morph)]
    found = people.resolve(alike) if clause.head.i not in {t.i for t in alike} else ()
    return stands_for(pronoun, found, "subject of the clause above")


def _by_speaker(pronoun: Token, setting: Setting, named: Named) -> tuple[Resolved, ...]:
    """ "Ghanaian officials said [they] had left": a subject that is open stands for whoever says it."""
    labels, clause = setting.labels, pronoun.head
    if pronoun.dep not in labels.subject or clause.dep not in labels.clause or "Person=3" not in pronoun.morph:
        return ()  # "[nobody] had left" is not who says so
    many = "Number=Plur" in pronoun.morph and bool(labels.case)
    for speaker in subjects(clause.head, labels):
        if many and "Number=Plur" not in speaker.morph:
            continue  # « selon Séoul, [elles] avaient … »
        if speaker.i != pronoun.i and speaker.pos in ("NOUN", "PROPN"):
            found = named(speaker)
            return stands_for(pronoun, found, "pronoun of the speaker")
    return ()


def _by_speakers(pronoun: Token, setting: Setting, named: Named) -> tuple[Resolved, ...]:
    """ "Ghana and Togo said [they] had left": a plural that is said of a row of speakers stands for all of them."""
    labels, clause = setting.labels, pronoun.head
    told = labels.clause | labels.adverbial
    if not pronoun.morph >= _THEY or pronoun.dep not in labels.subject or clause.dep not in told:
        return ()
    above = clause.head.head if clause.head.pos == "ADJ" else clause.head  # "made it clear that [they] …"
    row = subjects(above, labels)
    if len(row) < 2 or any(t.pos not in ("NOUN", "PROPN") for t in row):
        return ()
    found = [named(speaker) for speaker in row]
    if not all(found):
        return ()
    return stands_for(pronoun, chain.from_iterable(found), "pronoun of the speakers")


def _by_saying(pronoun: Token, people: People, setting: Setting) -> tuple[Resolved, ...]:
    """ "Lagos said [it] would fire": "it" of a state or body that says so, whoever was named before."""
    labels, clause = setting.labels, pronoun.head
    alone = "Person=3" in pronoun.morph and "Number=Sing" in pronoun.morph
    if not alone or pronoun.dep not in labels.subject or clause.dep not in labels.clause:
        return ()
    if tense(clause, labels) == "infinitive" or _is_request(clause.head, setting):
        return ()
    speakers = subjects(clause.head, labels) if clause.head.pos == "VERB" else []
    found = people.resolve(speakers) if len(speakers) == 1 and speakers[0].text[:1].isupper() else ()
    if not found or "Gender=Neut" not in pronoun.morph:
        return ()
    if people.by_id[found[0][0]].type not in ("country", "organization"):
        return ()
    return stands_for(pronoun, found[:1], "pronoun of the speaker")


def _by_wish(pronoun: Token, people: People, setting: Setting) -> tuple[Resolved, ...]:
    """ "Quito wants [it] to leave", "Quito's demand that [it] leave": somebody else than who wants it."""
    labels, clause = setting.labels, pronoun.head
    hung = labels.clause | labels.adnominal
    if pronoun.dep not in labels.subject or clause.dep not in hung or "Person=3" not in pronoun.morph:
        return ()
    above = clause.head
    if tense(clause, labels) != "infinitive" and not _is_request(above, setting):
        return ()
    askers = owners(above, setting) if above.pos == "NOUN" else subjects(above, labels)
    wanting = _ids(people.resolve(askers))
    if wanting.isdisjoint(_ids(people.resolve((pronoun,)))):
        return ()
    return by_clause_before(pronoun, people, setting, but=wanting)


def _is_request(above: Token, setting: Setting) -> bool:
    """The "demand" that somebody do it, "demands" that he do it; who "warns" may do it himself."""
    senses = setting.frames.lookup(above.lemma, "noun" if above.pos == "NOUN" else "verb", above.lower)
    types = [frame.event.type for frame in senses if frame.event is not None]
    return "REQUEST" in types and (above.pos == "NOUN" or set(types) == {"REQUEST"})


def _by_other_clause(pronoun: Token, people: People, setting: Setting) -> tuple[Resolved, ...]:
    """« le ministre, que Lima a condamné et dont [elle] exige … »: who acts on somebody is not that one."""
    labels, verb = setting.labels, pronoun.head
    if pronoun.dep not in labels.subject or verb.dep not in labels.conjunct or not labels.case:
        return ()
    if "Person=3" not in pronoun.morph:
        return ()
    others = (t for t in verb.subtree if t.i < pronoun.i and t.lower in _WHOM and t.pos == "PRON")
    whom = relative_object(verb.head, setting) if next(others, None) is not None else []
    if not whom or _ids(people.resolve(whom)).isdisjoint(_ids(people.resolve((pronoun,)))):
        return ()
    return stands_for(pronoun, people.resolve(subjects(verb.head, labels)), "pronoun of the clause before")


def _by_asker(pronoun: Token, people: People, setting: Setting) -> tuple[Resolved, ...]:
    """« Lima réclame le pilote, que Quito [lui] refuse »: of a thing asked for, the dative is whoever asked."""
    labels, verb = setting.labels, pronoun.head
    if pronoun.lower not in labels.datives or verb.pos != "VERB" or verb.head.i >= verb.i:
        return ()
    that = next((t for t in verb.children if t.i < pronoun.i and t.lower in labels.complementizers), None)
    above = next((t for t in verb.ancestors if t.pos == "VERB"), None)
    if that is None or above is None or that.i == 0 or not (that.nbor(-1).text == "," or verb.dep in labels.relative):
        return ()
    many = pronoun.lower == "leur"
    askers = [t for t in subjects(above, labels) if ("Number=Plur" in t.morph) == many and t.i < that.i]
    found = people.resolve(askers)
    if not _ids(found).isdisjoint(_ids(people.resolve(subjects(verb, labels)))):
        return ()
    return stands_for(pronoun, found, "whoever asked")


def _by_who_is_to_be_given(pronoun: Token, people: People, setting: Setting) -> tuple[Resolved, ...]:
    """« Lima a sommé Quito de [lui] livrer le pilote »: given to whoever asks for it."""
    labels, verb = setting.labels, pronoun.head
    if pronoun.lower not in labels.datives or tense(verb, labels) != "infinitive":
        return ()
    above = next((t for t in verb.ancestors if t.pos == "VERB"), None)
    asking = setting.frames.lookup(above.lemma, "verb", above.lower) if above is not None else ()
    if above is None or not any(frame.act in ("request", "demand") and frame.event for frame in asking):
        return ()
    many = pronoun.lower == "leur"
    askers = subjects(above, labels)
    alike = len(askers) > 1 or any("Number=Plur" in t.morph for t in askers)
    found = people.resolve(askers) if alike == many else ()
    return stands_for(pronoun, found, "whoever asked")


def _ids(found: tuple[Resolved, ...]) -> frozenset[str]:
    return frozenset(entity for entity, _ in found)
