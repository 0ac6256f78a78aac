"""From the heads of a trigger's slots to entities of the reading, each with its evidence."""

from collections.abc import Callable, Iterable

from spacy.tokens import Token

from dragoman.model.span import Evidence, Span
from dragoman.reading.document import span_of
from dragoman.reading.events.hung import relative_object
from dragoman.reading.events.nouns import owners
from dragoman.reading.events.open_pronouns import meant_before
from dragoman.reading.events.people import People, narrowest
from dragoman.reading.events.rows import partner
from dragoman.reading.events.words import Filled, Setting, country_of, suffered
from dragoman.reading.grammar.phrases import possessors, preposition_phrases
from dragoman.reading.grammar.tree import features, lemma_of
from dragoman.reading.grammar.verbs import agents, children, subjects
from dragoman.reading.resolve import Resolved
from dragoman.reading.source_words import load_source_words

type Named = Callable[[Token], tuple[Resolved, ...]]
"""Whom the phrase at a head names: itself, else through its demonym, its possessor or its complement."""


_SOMEBODY = frozenset({"person", "group", "organization", "craft", "place"})
"""Kinds of nouns that are parties themselves, whoever they belong to: "[Chilean] gunners"."""
_FORCES = frozenset({"group", "craft"})
_BODIES = frozenset({"person", "group", "organization"})
_WHOM = frozenset({"dont", "que", "qu'", "qu’"})
_THEY = frozenset({"Person=3", "Number=Plur"})


def named_by(
    token: Token, people: People, setting: Setting, *, does: bool = False, deed: bool = False, hit: bool = False
) -> tuple[Resolved, ...]:
    """The entities that a phrase names; an unnamed thing stands for the party it is said to belong to.

    What a document `does` is done by whoever gives it out; the `deed` of "we" by whom the speaker speaks for; of what
    is `hit` the thing itself is named.
    """
    pronoun = token.pos_ in ("PRON", "DET")
    if does and token.pos_ == "NOUN" and (author := _by_author(token, people, setting)):
        return author
    own = (_by_quotation(token, people, deed=deed) or _by_speakers(token, people, setting)) if pronoun else ()
    own = own or ((_by_saying(token, people, setting) or _by_other_clause(token, people, setting)) if pronoun else ())
    own = own or (_by_owner_of_subject(token, people, setting) if pronoun else ())
    own = own or (people.both(token) if token.pos_ == "NOUN" else ()) or _by_mention(token, people)
    if own:
        return own
    if pronoun:
        return (
            _by_speaker(token, people, setting)
            or _by_parallel(token, people, setting)
            or _by_owner(token, people, setting)
            or _by_clause_before(token, people, setting)
        )
    if token.pos_ not in ("NOUN", "PROPN", "ADJ"):
        return ()
    kind = setting.words.kinds.get(lemma_of(token)) if token.pos_ == "NOUN" else None
    if does and kind == "weapon" and any(country_of(t, people.language) for t in _beside(token, setting)):
        return ()  # "[Indian guns] shelled the ridge"
    if hit and kind in (None, "craft", "place") and _is_possessed(token, setting):
        return ()  # "mined its [ports]": the ports
    if kind in _SOMEBODY and lemma_of(token) not in setting.words.frontiers:
        return _by_possessive(token, people, setting, kind) or _by_apposition(token, people, setting)
    return (
        _by_demonym((token, *_beside(token, setting)), people, setting)
        or _by_owner(token, people, setting)
        or _by_apposition(token, people, setting)
    )


def _is_possessed(noun: Token, setting: Setting) -> bool:
    """ "its [ports]": behind a possessive alone."""
    return any(t.pos_ in ("PRON", "DET") for t in possessors(noun, setting.labels))


def _by_mention(token: Token, people: People) -> tuple[Resolved, ...]:
    """Whom a mention at the token names; in "the [soldiers] of the salient" the salient is nobody."""
    found = people.resolve((token,))
    if token.pos_ != "NOUN" or not found:
        return found
    kept = []
    for entity, item in found:
        start, end = item.spans[0]
        inside = token.idx >= start and token.idx + len(token.text) <= end
        head = token.head
        while inside and head.pos_ == "ADP" and head.head.i != head.i:
            head = head.head
        named_by_other = inside and head.i < token.i and head.pos_ == "NOUN" and head.idx >= start and token.idx > start
        if not named_by_other or item.how == "resolved":
            kept.append((entity, item))
    return tuple(kept)


def _by_author(noun: Token, people: People, setting: Setting) -> tuple[Resolved, ...]:
    """ "the league issued a [statement] urging …": a document does what whoever gives it out does."""
    labels = setting.labels
    lemma = lemma_of(noun)
    if lemma not in load_source_words(people.language).documents or setting.words.kinds.get(lemma) in _SOMEBODY:
        return ()  # a court acts itself
    authors = [*possessors(noun, labels)]
    authors += [
        t for word, t in preposition_phrases(noun, labels) if word in labels.by_words | setting.words.from_words
    ]
    verb = noun.head
    if not authors and noun.dep_ in labels.object and verb.pos_ in ("VERB", "AUX"):
        authors = subjects(verb, labels)
    for author in authors:
        found = people.resolve((author,)) if author.i != noun.i else ()
        if found:
            through = (span_of(noun), *(span for _, item in found for span in item.spans))
            return tuple((entity, Evidence(_ordered(through), "resolved", "whose document")) for entity, _ in found)
    return ()


def _by_possessive(noun: Token, people: People, setting: Setting, kind: str | None) -> tuple[Resolved, ...]:
    """ "[its] gunners": forces that only a pronoun tells apart act for whoever has them."""
    owners = [t for t in possessors(noun, setting.labels) if t.pos_ in ("PRON", "DET")]
    if kind not in _FORCES or not owners:
        return ()
    return tuple(
        (entity, Evidence(_ordered((span_of(noun), *item.spans)), "resolved", "whose forces"))
        for entity, item in people.resolve(owners)
        if people.by_id[entity].type != "person"  # "his [guards]" are others
    )


def _by_quotation(pronoun: Token, people: People, *, deed: bool) -> tuple[Resolved, ...]:
    """ "[We] will answer", the marshal said: the first person stands for who is quoted, the second for who is told."""
    person = pronoun.morph.get("Person", [])
    if person not in (["1"], ["2"]):
        return ()
    told = narrowest(pronoun.idx, people.quotations)
    if told is None:
        return ()
    ids, of_whom = (told.speaker, "speaker") if person == ["1"] else (told.addressee, "addressee")
    if deed and person == ["1"] and told.on_behalf is not None and "Number=Plur" in features(pronoun):
        ids, of_whom = (told.on_behalf,), "on_behalf"
    given = told.evidence.get(of_whom, ())
    items = (given,) if isinstance(given, Evidence) else given
    return tuple(
        (entity, Evidence(_ordered((span_of(pronoun), *item.spans)), "resolved", f"pronoun of the {of_whom}"))
        for entity, item in zip(ids, items, strict=True)
    )


def _by_owner_of_subject(pronoun: Token, people: People, setting: Setting) -> tuple[Resolved, ...]:
    """ "Chad's fear of the pact led to [its] raid": whose the act is that is the subject."""
    noun = pronoun.head
    if "Poss=Yes" not in features(pronoun) or noun.pos_ != "NOUN":
        return ()
    verb = next((t for t in noun.ancestors if t.pos_ in ("VERB", "AUX") or children(t, setting.labels.copula)), None)
    for subject in children(verb, setting.labels.subject) if verb is not None else ():
        senses = setting.frames.lookup(lemma_of(subject), "noun", subject.lower_) if subject.pos_ == "NOUN" else ()
        if subject.i < noun.i and any(frame.event for frame in senses):
            return people.resolve(owners(subject, setting))
    return ()


def _by_parallel(pronoun: Token, people: People, setting: Setting) -> tuple[Resolved, ...]:
    """ "armed the clans and supported [them]": the object of the clause that it is joined to."""
    labels, verb = setting.labels, pronoun.head
    if pronoun.dep_ not in labels.object or verb.dep_ not in labels.conjunct | labels.adverbial:
        return ()
    if pronoun.morph.get("Person", []) != ["3"] or pronoun.morph.get("Reflex", []):
        return ()
    joined = [verb.head, *children(verb.head, labels.preposition), *children(verb.head, labels.adverbial)]
    joined += [inner for one in joined for inner in children(one, labels.gerund)]
    for one in joined:
        before = [t for t in children(one, labels.object) if t.i < pronoun.i and t.pos_ in ("NOUN", "PROPN")]
        found = people.resolve(before)
        if found:
            return tuple(
                (entity, Evidence(_ordered((span_of(pronoun), *item.spans)), "resolved", "object of the clause before"))
                for entity, item in found
            )
    return ()


def _by_clause_before(pronoun: Token, people: People, setting: Setting) -> tuple[Resolved, ...]:
    """ "Chad took in the wounded, and Togo will give [it] two hospitals": an open pronoun, of the clause in front."""
    for row in meant_before(pronoun, load_source_words(people.language).both, setting):
        found = people.resolve(row)
        if len(found) == len(row):
            return tuple(
                (entity, Evidence(_ordered((span_of(pronoun), *item.spans)), "resolved", "pronoun for a clause before"))
                for entity, item in found
            )
    return ()


def _by_apposition(noun: Token, people: People, setting: Setting) -> tuple[Resolved, ...]:
    """ "Chad, a [country] from which it withdrew": what stands beside a name is the named."""
    if noun.dep_ not in setting.labels.apposition or setting.words.kinds.get(lemma_of(noun)) is None:
        return ()  # "…, a [move] that angered Togo": of nobody
    return tuple(
        (entity, Evidence(_ordered((span_of(noun), *item.spans)), "resolved", "beside its name"))
        for entity, item in people.resolve((noun.head,))
    )


def _by_speaker(pronoun: Token, people: People, setting: Setting) -> tuple[Resolved, ...]:
    """ "Ghanaian officials said [they] had left": a subject that is open stands for whoever says it."""
    labels, clause = setting.labels, pronoun.head
    if pronoun.dep_ not in labels.subject or clause.dep_ not in labels.clause or "Person=3" not in features(pronoun):
        return ()  # "[nobody] had left" is not who says so
    many = "Number=Plur" in features(pronoun) and bool(labels.case)
    for speaker in subjects(clause.head, labels):
        if many and "Number=Plur" not in features(speaker):
            continue  # « selon Séoul, [elles] avaient … »
        if speaker.i != pronoun.i and speaker.pos_ in ("NOUN", "PROPN"):
            found = named_by(speaker, people, setting)
            return tuple(
                (entity, Evidence(_ordered((span_of(pronoun), *item.spans)), "resolved", "pronoun of the speaker"))
                for entity, item in found
            )
    return ()


def _by_speakers(pronoun: Token, people: People, setting: Setting) -> tuple[Resolved, ...]:
    """ "Ghana and Togo said [they] had left": a plural that is said of a row of speakers stands for all of them."""
    labels, clause = setting.labels, pronoun.head
    told = labels.clause | labels.adverbial
    if not features(pronoun) >= _THEY or pronoun.dep_ not in labels.subject or clause.dep_ not in told:
        return ()
    above = clause.head.head if clause.head.pos_ == "ADJ" else clause.head  # "made it clear that [they] …"
    row = subjects(above, labels)
    if len(row) < 2 or any(t.pos_ not in ("NOUN", "PROPN") for t in row):
        return ()
    found = [named_by(speaker, people, setting) for speaker in row]
    if not all(found):
        return ()
    return tuple(
        (entity, Evidence(_ordered((span_of(pronoun), *item.spans)), "resolved", "pronoun of the speakers"))
        for one in found
        for entity, item in one
    )


def _by_saying(pronoun: Token, people: People, setting: Setting) -> tuple[Resolved, ...]:
    """ "Lagos said [it] would fire": "it" of a state or body that says so, whoever was named before."""
    labels, clause = setting.labels, pronoun.head
    alone = "Person=3" in features(pronoun) and "Number=Sing" in features(pronoun)
    if not alone or pronoun.dep_ not in labels.subject or clause.dep_ not in labels.clause:
        return ()
    speakers = subjects(clause.head, labels) if clause.head.pos_ == "VERB" else []
    found = people.resolve(speakers) if len(speakers) == 1 and speakers[0].text[:1].isupper() else ()
    if not found or "Gender=Neut" not in features(pronoun):
        return ()
    entity, item = found[0]
    if people.by_id[entity].type not in ("country", "organization"):
        return ()
    return ((entity, Evidence(_ordered((span_of(pronoun), *item.spans)), "resolved", "pronoun of the speaker")),)


def _by_other_clause(pronoun: Token, people: People, setting: Setting) -> tuple[Resolved, ...]:
    """« le ministre, que Lima a condamné et dont [elle] exige … »: who acts on somebody is not that one."""
    labels, verb = setting.labels, pronoun.head
    if pronoun.dep_ not in labels.subject or "Person=3" not in features(pronoun) or not labels.case:
        return ()
    others = [t for t in verb.subtree if t.i < pronoun.i and t.lower_ in _WHOM and t.pos_ == "PRON"]
    above = verb.head if verb.dep_ in labels.conjunct else None
    whom = relative_object(above, setting) if others and above is not None else []
    if not whom or _ids(people.resolve(whom)).isdisjoint(_ids(people.resolve((pronoun,)))):
        return ()
    return tuple(
        (entity, Evidence(_ordered((span_of(pronoun), *item.spans)), "resolved", "pronoun of the clause before"))
        for entity, item in people.resolve(subjects(above, labels) if above is not None else ())
    )


def _ids(found: tuple[Resolved, ...]) -> frozenset[str]:
    return frozenset(entity for entity, _ in found)


def _by_demonym(tokens: Iterable[Token], people: People, setting: Setting) -> tuple[Resolved, ...]:
    """ "[Chilean] gunners": the country of the adjective, where the reading has it."""
    for token in tokens:
        body = token.pos_ == "NOUN" and setting.words.kinds.get(lemma_of(token)) in _BODIES
        found = people.resolve((token,)) if token.pos_ in ("PROPN", "ADJ") or body else ()
        bloc = people.by_name.get(setting.words.blocs.get(lemma_of(token), ""))
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
    owners = list(possessors(noun, labels))
    lemma = lemma_of(noun)
    words = {"of", "de"} | (setting.words.locative if setting.words.kinds.get(lemma) == "place" else frozenset())
    if lemma in setting.words.frontiers and noun.nbor(1).lower_ in setting.words.partners:
        owners = partner(noun, setting) + owners  # "its border with [Chad]"
    if setting.words.kinds.get(lemma) in ("weapon", "craft"):  # "rockets [fired by the clans]"
        owners += [t for one in children(noun, labels.adnominal) for t in agents(one, labels)]
    if not suffered(noun, setting):
        owners += [t for word, t in preposition_phrases(noun, labels) if word in words]
    kind = setting.words.kinds.get(lemma)
    for owner in owners:
        found = people.resolve((owner,))
        if kind == "person" and any(people.by_id[entity].type == "person" for entity, _ in found):
            continue  # "his [driver]" is another one
        if kind in (None, "weapon") and lemma not in setting.words.frontiers:  # "the treaty of [Versailles]": where
            found = tuple(one for one in found if people.by_id[one[0]].type != "place")
        if found:
            through = (span_of(noun), *(span for _, item in found for span in item.spans))
            return tuple(
                (entity, Evidence(_ordered(through), "resolved", "of whom the thing is")) for entity, _ in found
            )
    return ()


def _ordered(spans: Iterable[Span]) -> tuple[Span, ...]:
    return tuple(sorted(set(spans)))


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
    found: dict[str, Evidence] = {}
    for one in filled:
        for head in one.heads:
            if hit and one.slot == "possessor" and head.pos_ in ("PRON", "DET"):
                continue  # "mined [its] ports": the ports
            for entity, evidence in named_by(head, people, setting, does=doers, deed=deed, hit=hit):
                if entity not in but and entity not in found:
                    found[entity] = evidence
        if found and not every:
            break
    return tuple(found.items())
