"""Who fills the slots of an event frame: heads of phrases, of verbs as of nouns."""

from spacy.tokens import Token

from dragoman.reading.events.doers import asked, behind_colon, for_subjects, in_front, intending, unmarked_subject
from dragoman.reading.events.hung import (
    bare_participle,
    far_phrase,
    misnamed_object,
    nearer_party,
    own_row_subject,
    paper_above,
    relative_object,
    reported_above,
    set_off,
    without_next_subject,
)
from dragoman.reading.events.nouns import is_governed, owners, participles, tells_time, whose
from dragoman.reading.events.rows import between, partner
from dragoman.reading.events.words import Setting, suffered
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.phrases import fill, preposition_phrases
from dragoman.reading.grammar.tree import features, lemma_of
from dragoman.reading.grammar.verbs import (
    agents,
    antecedents,
    children,
    conjuncts,
    is_finite,
    is_passive,
    own_objects,
    own_subjects,
    subjects,
    tense,
)
from dragoman.reading.source_words import load_source_words

_VERBS = ("VERB", "AUX")
_PARTIES = frozenset({"person", "country", "organization", "group"})
_NOMINAL = ("NOUN", "PROPN", "PRON", "X")


def slot_heads(head: Token, slot: str, setting: Setting) -> tuple[Token, ...]:
    """The heads that fill `slot` of the frame of `head`, relative pronouns replaced by what they stand for."""
    key = (head.i, slot)
    if key not in setting.fillers:
        setting.fillers[key] = tuple(_slot_heads(head, slot, setting))
    return setting.fillers[key]


def _slot_heads(head: Token, slot: str, setting: Setting) -> list[Token]:
    labels = setting.labels
    if slot.startswith("prep:"):
        found = [t for t in _behind_preposition(head, slot, setting) if not tells_time(t, setting)]
        if len(found) < 2 and slot.removeprefix("prep:") in setting.words.between:
            found = between(head, setting) or found
        elif not found and slot.removeprefix("prep:") in setting.words.partners:
            found = partner(head, setting)
    else:
        found = _direct(head, slot, setting)
        found = _nearer(found, head, setting) if slot == "subject" and len(found) == 1 else found
    clause = predicate_head(head, setting)
    heads = [one for token in found for one in antecedents(token, clause, setting.labels)]
    return [one for head in heads for one in _listed(head, setting) if not _is_nobody(one, setting)]


def _listed(head: Token, setting: Setting) -> list[Token]:
    """ "asked the Pope, [the Patriarch and the league]": a row whose second member a parser sets beside the first."""
    labels = setting.labels
    found = [head]
    opened = head.left_edge.pos_ == "DET"
    for beside in children(head, labels.apposition):
        row = conjuncts(beside, labels)
        alike = beside.pos_ == head.pos_ and (beside.left_edge.pos_ == "DET") == opened
        if alike and len(row) > 1 and beside.i > head.i + 1 and row[-1].i > beside.i:
            found += row
    return found


def _nearer(found: list[Token], verb: Token, setting: Setting) -> list[Token]:
    """Whom "who" stands for, of two parties in front the nearer: « la cour contre [le Chili], qui … »."""
    labels = setting.labels
    who = [t for t in children(verb, labels.subject) if t.lower_ in labels.relative_pronouns]
    nearer = nearer_party(found[0], who[0], setting) if who and found[0].i < who[0].i else None
    return [nearer] if nearer is not None else found


def _is_nobody(noun: Token, setting: Setting) -> bool:
    """« condamné par [contumace] », "killed by [mistake]": how, not by whom."""
    bare = lemma_of(noun) in setting.words.nobody and noun.pos_ == "NOUN"
    return bare and not children(noun, setting.labels.determiner | setting.labels.possessive | {"nummod"})


def _direct(head: Token, slot: str, setting: Setting) -> list[Token]:
    """The heads of a slot without a preposition."""
    labels, verbal = setting.labels, head.pos_ in _VERBS
    match slot:
        case "object" if verbal:
            return objects(head, setting)
        case "subject":
            return _doers(predicate_head(head, setting), setting)
        case "possessor" if verbal:
            owned = [(noun, one) for noun in own_objects(head, labels) for one in whose(noun, setting)]
            return [one for noun, one in owned if not _is_where(noun, one, setting)]
        case "possessor":
            return [t for t in owners(head, setting) if not tells_time(t, setting)]
        case "modifier":
            beside = children(head, labels.modifier)
            return [t for t in beside if not is_governed(t, setting) and not tells_time(t, setting)]
        case "adverb":
            return children(head, labels.adverb)
        case "passive":
            return children(head, labels.passive_auxiliary)
        case "clause_subject":
            found = [t for clause in children(head, labels.clause) for t in subjects(clause, labels)]
            return found or [t for one in head.children for t in for_subjects(one, labels)]
        case "iobject":
            return fill(head, slot, labels) or _promised_to(head, setting) or _given_to(head, setting)
        case "complement":
            return children(head, labels.predicate) or _behind_object(head, setting)
    return fill(head, slot, labels)


def _is_where(thing: Token, owner: Token, setting: Setting) -> bool:
    """« boude les tissus [de Manchester] »: from where a thing is, not whose."""
    named = owner.pos_ == "PROPN" and setting.kind_of(owner) == "place"
    return named and setting.words.kinds.get(lemma_of(thing)) is None and lemma_of(thing) not in setting.words.frontiers


def _behind_preposition(head: Token, slot: str, setting: Setting) -> list[Token]:
    """The heads behind a preposition; the by-phrase of a passive is its doer, no slot of its own."""
    if slot.removeprefix("prep:") in setting.labels.by_words and head.pos_ in _VERBS:
        return [] if is_passive(head, setting.labels) else fill(head, slot, setting.labels)
    found = fill(head, slot, setting.labels) or _stranded(head, slot, setting)
    word = slot.removeprefix("prep:")
    if not found and word in setting.words.dative:  # « [leur] ont barré la route »
        return [t for t in fill(head, "iobject", setting.labels) if t.pos_ == "PRON"]
    if not found and word in ("de", "of") and head.pos_ == "NOUN" and suffered(head, setting):
        return far_phrase(head, word, setting, apart=True)  # « la destruction, le 5 juin, [d'un avion] »
    return found or (far_phrase(head, word, setting) if word in setting.words.hung_far else [])


def _behind_object(verb: Token, setting: Setting) -> list[Token]:
    """A complement that a parser hangs on the object in front of it: "holds the league [responsible]"."""
    labels = setting.labels
    behind = [t for noun in own_objects(verb, labels) for t in children(noun, labels.modifier) if t.i > noun.i]
    return behind or _small_clause(verb, setting)


def _small_clause(verb: Token, setting: Setting) -> list[Token]:
    """The adjective of a clause without a verb: "holds [the league responsible]"."""
    labels = setting.labels
    return [t for t in children(verb, labels.clause) if t.pos_ == "ADJ" and not children(t, labels.copula)]


def _doers(verb: Token, setting: Setting) -> list[Token]:
    """The subjects; a reflexive that a parser calls a passive ("se sont retirées") keeps its subject as the doer."""
    labels = setting.labels
    if is_reduced(verb, labels) or set_off(verb, setting):
        return [t for head in agents(verb, labels) for t in conjuncts(head, labels)] or _by_phrase(verb, labels)
    if children(verb, labels.reflexive) and not children(verb, labels.passive_auxiliary):
        own = [t for head in children(verb, labels.passive_subject) for t in conjuncts(head, labels)]
        if own:
            return own
    found = for_subjects(verb, labels) or asked(verb, setting) or intending(verb, setting)
    found = found or _elsewhere(verb, setting)
    if not found and is_passive(verb, labels) and children(verb, labels.passive_subject):
        return [t for t in own_subjects(verb, labels) if not tells_time(t, setting)]  # "fleets sailed and [reservists] are called up"
    told = in_front(verb, behind_colon(subjects(verb, labels)), setting)
    found = found or _deciding(verb, told, setting) or unmarked_subject(verb, setting)
    return found or [t for one in _retained(verb, setting) for t in _by_phrase(one, labels)]


def _elsewhere(verb: Token, setting: Setting) -> list[Token]:
    """Who does it where a parser joins the verb to the wrong word in front."""
    labels = setting.labels
    if is_passive(verb, labels):
        if agents(verb, labels) or not children(verb, labels.passive_auxiliary):
            return []
        return [t for word in sorted(labels.by_words) for t in far_phrase(verb, word, setting)]
    above = reported_above(verb, setting) or bare_participle(verb, setting)
    if above is not None:
        return _doers(above, setting)
    documents = load_source_words(verb.lang_).documents
    return own_row_subject(verb, setting) or paper_above(verb, documents, setting)


def _deciding(verb: Token, found: list[Token], setting: Setting) -> list[Token]:
    """« a décidé [dimanche] de mobiliser »: a day that a parser takes for an object is not who does it."""
    kept = [t for t in found if not tells_time(t, setting)]
    return kept if kept or not found or verb.head.i == verb.i else subjects(verb.head, setting.labels)


def _promised_to(verb: Token, setting: Setting) -> list[Token]:
    """ "promised [Chad] to leave": an object beside an infinitive is whom it is put to."""
    labels = setting.labels
    if not children(verb, labels.infinitive | labels.clause):
        return []
    parties = ("person", "country", "organization", "group")
    return [t for t in own_objects(verb, labels) if setting.kind_of(t) in parties and not is_passive(verb, labels)]


def _retained(verb: Token, setting: Setting) -> list[Token]:
    """ "was granted [asylum]": what is given, of a passive whose subject is whom it is given to."""
    labels = setting.labels
    if verb.tag_ != "VBN" or not is_passive(verb, labels) or not children(verb, labels.passive_subject):
        return []
    return [t for one in children(verb, labels.object) if one.i > verb.i for t in conjuncts(one, labels)]


def _given_to(verb: Token, setting: Setting) -> list[Token]:
    """ "[the poet] was granted asylum"."""
    return own_objects(verb, setting.labels) if _retained(verb, setting) else []


def _unmarked_object(verb: Token, setting: Setting) -> list[Token]:
    """« ont violé [des captives] »: a noun behind its article alone that a parser takes for a prepositional phrase."""
    labels = setting.labels
    if not labels.partitives or is_passive(verb, labels) or children(verb, labels.reflexive):
        return []
    bare = [t for t in children(verb, labels.oblique) if t.pos_ == "NOUN" and t.i > verb.i]
    bare = [t for t in bare if _has_article(t, labels)]
    return [one for t in bare[:1] if not tells_time(t, setting) for one in conjuncts(t, labels)]


def _has_article(noun: Token, labels: Labels) -> bool:
    marks = children(noun, labels.case)
    return all(m.lower_ in labels.partitives for m in marks) and bool(marks or children(noun, labels.determiner))


def predicate_head(head: Token, setting: Setting) -> Token:
    """The word that carries the subject: the copula of an adjective or noun in English, the word itself elsewhere."""
    if head.dep_ in setting.labels.predicate and head.pos_ not in _VERBS and head.head.pos_ in _VERBS:
        return head.head
    return head


def objects(verb: Token, setting: Setting) -> list[Token]:
    """The objects, those included that a parser hangs on the infinitive ("urged [both] to stop") or shares."""
    labels = setting.labels
    own = (
        _retained(verb, setting)
        or _before_passive(verb, setting)
        or set_off(verb, setting)
        or own_objects(verb, labels)
        or misnamed_object(verb, setting)
        or _unmarked_object(verb, setting)
    )
    own = own or [t for one in _small_clause(verb, setting) for t in children(one, labels.subject)]
    own = without_next_subject(own, verb, setting) or relative_object(verb, setting)
    if own:
        return own
    for child in children(verb, labels.clause):
        if child.tag_ == "VB" and any(c.lower_ in labels.infinitive_marks for c in children(child, labels.auxiliary)):
            return [t for subject in children(child, labels.subject) for t in conjuncts(subject, labels)]
    if is_passive(verb, labels):
        return _shared_passive(verb, setting)
    if is_reduced(verb, labels):
        return children(verb, labels.subject) or subjects(verb.head, labels)
    indirect = [t for t in fill(verb, "iobject", labels) if t.i > verb.i or t.pos_ == "PRON"]
    later = [c for c in children(verb, labels.conjunct) if c.pos_ == "VERB" and c.i > verb.i]
    return indirect or [t for c in later[:1] if not preposition_phrases(verb, labels) for t in own_objects(c, labels)]


def is_reduced(verb: Token, labels: Labels) -> bool:
    """A passive without its auxiliary: "[Snatched] by thieves, the boy …", « [Interpellé] à Lima, le consul … ».

    Where past tense and participle look alike (English), only with the phrase that tells who did it.
    """
    past = verb.tag_ == "VBN" or features(verb) >= {"VerbForm=Part", "Tense=Past"}
    if not past or lemma_of(verb) in labels.perfect_with_be:
        return False
    if children(verb, labels.auxiliary | labels.object | labels.passive_auxiliary | labels.reflexive | labels.mark):
        return False
    stands = children(verb, labels.subject)
    in_front = verb.dep_ in labels.adverbial and verb.i < verb.head.i and not stands
    if in_front and verb.tag_ != "VBN":
        return True
    return (in_front or bool(stands)) and bool(_by_phrase(verb, labels))


def _by_phrase(verb: Token, labels: Labels) -> list[Token]:
    return [t for word, t in preposition_phrases(verb, labels) if word in labels.by_words] or agents(verb, labels)


def _shared_passive(verb: Token, setting: Setting) -> list[Token]:
    """ "was seized and [searched]": the second passive has the first one's subject."""
    labels = setting.labels
    first = verb.head
    if verb.dep_ in labels.conjunct and is_passive(first, labels):
        return own_objects(first, labels)
    if verb.dep_ in labels.infinitive | labels.adverbial and first.i != verb.i:
        return subjects(first, labels)
    return []


def _before_passive(verb: Token, setting: Setting) -> list[Token]:
    """« [la foule] a défilé …, avant d'être dispersée »: a passive infinitive that a parser hangs on a noun between."""
    labels = setting.labels
    marks = {t.lower_ for t in children(verb, labels.mark)}
    if verb.dep_ not in labels.adnominal or not labels.case or tense(verb, labels) != "infinitive" or not marks:
        return []
    above = next((t for t in verb.ancestors if t.pos_ == "VERB" and is_finite(t, labels)), None)
    return subjects(above, labels) if above is not None and marks & setting.words.circumstantial else []


def _leaves(noun: Token, setting: Setting) -> bool:
    """ "demanded their [withdrawal] from Chad": from where, not of whom."""
    senses = setting.frames.lookup(lemma_of(noun), "noun", noun.lower_) if noun.pos_ == "NOUN" else ()
    return any(frame.event and frame.event.type == "RETREAT" for frame in senses)


def _stranded(head: Token, slot: str, setting: Setting) -> list[Token]:
    """Prepositional phrases that a parser hung on the object or a particle: "launched strikes [on the port]"."""
    labels = setting.labels
    wanted = slot.removeprefix("prep:")
    if not slot.startswith("prep:"):
        return []
    near = [*own_objects(head, labels), *children(head, labels.particle | labels.adverb | labels.preposition)]
    if head.pos_ in _VERBS:
        near += [inner for child in near for inner in children(child, labels.preposition)]
        near += agents(head, labels) if is_passive(head, labels) else []  # « remis par Oslo [aux sœurs] »
        near = [t for t in near if not (wanted in setting.words.from_words and _leaves(t, setting))]
    elif wanted in setting.words.hung_low:  # « la charge de la police [contre les mineurs] », hung on the police
        near += [t for word, t in preposition_phrases(head, labels) if word == "de"]
        near += participles(head, labels)
        meeting = wanted in setting.words.partners | setting.words.between
        if meeting and head.dep_ in labels.subject | labels.passive_subject:
            near.append(head.head)  # "[talks] are due in Lima between …"
    for one in near:
        hits = [t for word, t in preposition_phrases(one, labels) if word == wanted]
        if wanted in setting.words.dative and setting.kind_of(one) in ("organization", "place"):  # a paper [in Lima]
            hits = [t for t in hits if setting.kind_of(t) != "place"]
        if hits:
            return [t for hit in hits for t in conjuncts(hit, labels)]
    return _behind_noun(head, wanted, setting)


def _behind_noun(noun: Token, wanted: str, setting: Setting) -> list[Token]:
    """« fait entendre ses objections [aux exercices] », hung on the word above one that it stands right behind."""
    labels, above = setting.labels, noun.head
    if wanted not in setting.words.hung_low or noun.dep_ not in labels.object | labels.oblique:
        return []
    place = noun.right_edge.i + 1
    hits = [t for word, t in preposition_phrases(above, labels) if word == wanted]
    hits = [t for t in hits if place in (t.left_edge.i, t.head.i)]
    return [t for hit in hits for t in conjuncts(hit, labels)]
