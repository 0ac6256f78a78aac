"""Who fills the slots of an event frame: heads of phrases, of verbs as of nouns."""

from dragoman.model.parse import NONE, Token
from dragoman.reading.events.acts.nouns import is_governed, owners, participles, tells_time, whose
from dragoman.reading.events.parties.doers import doers
from dragoman.reading.events.parties.hung import (
    far_phrase,
    nearer_party,
)
from dragoman.reading.events.parties.objects import given_to, is_reduced, objects, promised_to, small_clause
from dragoman.reading.events.parties.rows import between, listed, partner
from dragoman.reading.events.parties.undergoing import sufferers
from dragoman.reading.events.words import PARTIES, Setting, country_of, suffered
from dragoman.reading.grammar.infinitives import for_subjects
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.phrases import fill, governed_by, preposition_phrases
from dragoman.reading.grammar.relative_nouns import antecedents
from dragoman.reading.grammar.verbs import (
    agents,
    children,
    conjuncts,
    is_passive,
    own_objects,
    subjects,
)

_VERBS = ("VERB", "AUX")


def slot_heads(head: Token, slot: str, setting: Setting) -> tuple[Token, ...]:
    """The heads that fill `slot` of the frame of `head`, relative pronouns replaced by what they stand for."""
    key = (head.i, slot)
    found = setting.fillers.get(key)
    if found is None:
        found = setting.fillers[key] = tuple(_slot_heads(head, slot, setting))
    return found


def _slot_heads(head: Token, slot: str, setting: Setting) -> list[Token]:
    if slot.startswith("prep:"):
        word = slot.removeprefix("prep:")
        if word not in setting.words.dative and not _is_printed(word, head, setting):
            return []
        found = [t for t in _behind_preposition(head, word, setting) if not tells_time(t, setting)]
        if len(found) < 2 and word in setting.labels.small.between:
            found = between(head, setting) or found
        elif not found and word in setting.words.partners:
            found = partner(head, setting)
    else:
        found = _direct(head, slot, setting)
        found = _nearer(found, head, setting) if slot == "subject" and len(found) == 1 else found
    if not found:  # two of three slots
        return []
    clause = predicate_head(head, setting)
    heads = [one for token in found for one in antecedents(token, clause, setting.labels)]
    heads = [one for head in heads for one in listed(head, setting) if not _is_nobody(one, setting)]
    return _without_titles(heads, setting) if len(heads) > 1 else heads


def _is_printed(word: str, head: Token, setting: Setting) -> bool:
    """Whether a preposition stands in the sentence at all, in whatever form: of ten slots asked for nine fail here."""
    near = setting.words_near(head)
    return word in near or not setting.labels.worded.get(word, NONE).isdisjoint(near)


def _without_titles(heads: list[Token], setting: Setting) -> list[Token]:
    """« l'armateur grec [Livanos] », "ex-president [Diallo]": one person, whom a parser takes for two."""
    kept = []
    for head, after in zip(heads, [*heads[1:], None], strict=True):
        if after is not None and after.pos == "PROPN" and head.pos != "PROPN" and head.i < after.i:
            between = head.doc[head.i + 1 : after.i]
            own = {head.i, *(t.i for t in children(head, setting.labels.modifier))}
            if all(t.i in own or t.pos in ("ADJ", "PROPN") or t.text == "-" for t in between) and head.i + 4 > after.i:
                continue
        kept.append(head)
    return kept


def _nearer(found: list[Token], verb: Token, setting: Setting) -> list[Token]:
    """Whom "who" stands for, of two parties in front the nearer: « la cour contre [le Chili], qui … »."""
    labels = setting.labels
    who = [t for t in children(verb, labels.subject) if t.lower in labels.relative_pronouns]
    nearer = nearer_party(found[0], who[0], verb, setting) if who and found[0].i < who[0].i else None
    return [nearer] if nearer is not None else found


def _is_nobody(noun: Token, setting: Setting) -> bool:
    """« condamné par [contumace] », "killed by [mistake]": how, not by whom."""
    if noun.lower == "tour" and any("Poss=Yes" in t.morph for t in noun.children):
        return True  # « frappera à son [tour] »
    bare = noun.pos == "NOUN" and noun.lemma in setting.words.nobody and "Number=Plur" not in noun.morph
    return bare and not children(noun, setting.labels.determiner | setting.labels.possessive | {"nummod"})


def _direct(head: Token, slot: str, setting: Setting) -> list[Token]:
    """The heads of a slot without a preposition."""
    labels, verbal = setting.labels, head.pos in _VERBS
    match slot:
        case "object" if verbal:
            return objects(head, setting)
        case "subject":
            return doers(predicate_head(head, setting), setting)
        case "possessor" if verbal:
            owned = [(noun, one) for noun in own_objects(head, labels) for one in whose(noun, setting)]
            return [one for noun, one in owned if not _is_where(noun, one, setting)]
        case "possessor":
            return [t for t in owners(head, setting) if not tells_time(t, setting)]
        case "modifier":
            beside = children(head, labels.modifier)
            beside += [t for t in children(head, labels.name_part) if t.text.islower() and country_of(t, t.lang)]
            return [t for t in beside if not is_governed(t, setting) and not tells_time(t, setting)]
        case "adverb":
            return children(head, labels.adverb)
        case "passive":
            return children(head, labels.passive_auxiliary) or ([head] if verbal and is_reduced(head, labels) else [])
        case "origin":
            things = objects(head, setting) if verbal else []
            return [t for one in things for t in children(one, labels.modifier) if country_of(t, t.lang)]
        case "clause_subject":
            return _clause_subjects(head, labels)
        case "iobject":
            told = fill(head, slot, labels) or promised_to(head, setting) or given_to(head, setting)
            return told or sufferers(head, setting)
        case "complement":
            return children(head, labels.predicate) or _behind_object(head, setting)
    return fill(head, slot, labels)


def _clause_subjects(verb: Token, labels: Labels) -> list[Token]:
    """Who acts in the clause that a verb governs: one in front only where none stands behind ("Chad is big, they wanted
    [to leave]")."""
    behind = any(t.i > verb.i for t in children(verb, labels.clause | labels.infinitive))
    clauses = [t for t in children(verb, labels.clause) if t.i > verb.i or not behind]
    found = [t for clause in clauses for t in subjects(clause, labels)]
    return found or [t for one in verb.children for t in for_subjects(one, labels)]


def _is_where(thing: Token, owner: Token, setting: Setting) -> bool:
    """« boude les tissus [de Manchester] »: from where a thing is, not whose."""
    named = owner.pos == "PROPN" and setting.kind_of(owner) == "place"
    if owner.pos == "PROPN" and owner.dep in setting.labels.preposition_object:
        kind = setting.words.kinds.get(thing.lemma)  # "occupied the islet of [Imia]": its name
        if kind == "place" and thing.lemma not in setting.words.frontiers:
            return True
    return named and setting.words.kinds.get(thing.lemma) is None and thing.lemma not in setting.words.frontiers


def _behind_preposition(head: Token, word: str, setting: Setting) -> list[Token]:
    """The heads behind a preposition; the by-phrase of a passive is its doer, no slot of its own."""
    if word in setting.labels.by_words and head.pos in _VERBS:
        return [] if is_passive(head, setting.labels) else governed_by(head, word, setting.labels)
    if word in setting.words.dative and (told := _clitics(head, setting)):
        return told  # « [leur] a refusé l'accès au fort »
    own = governed_by(head, word, setting.labels)
    if own and setting.labels.preposition and all(tells_time(t, setting) for t in own):
        own = []  # "[on Monday] imposed a duty on Lima"
    found = _governed_by_one(own, setting) or _stranded(head, word, setting)
    if word == "de" and found and head.pos in _VERBS and setting.labels.partitives:  # « importe du café [du Pérou] »
        things = [t for t in found if t.pos == "NOUN" and setting.kind_of(t) is None]
        found = [*found, *(t for one in things for w, t in preposition_phrases(one, setting.labels) if w == word)]
    if not found and word in setting.words.dative:  # « [leur] ont barré la route »
        return [t for t in fill(head, "iobject", setting.labels) if t.pos == "PRON"] or sufferers(head, setting)
    if not found and word in ("de", "of") and head.pos == "NOUN" and suffered(head, setting):
        return far_phrase(head, word, setting, apart=True)  # « la destruction, le 5 juin, [d'un avion] »
    return found or (far_phrase(head, word, setting) if word in setting.words.hung_far else [])


def _governed_by_one(found: list[Token], setting: Setting) -> list[Token]:
    """ "demands of [the cabinet] the exit of its troops": of two that a parser hangs on one preposition the first."""
    mark = found[0].head if len(found) > 1 else None
    if mark is None or mark.dep not in setting.labels.preposition or setting.kind_of(found[0]) not in PARTIES:
        return found
    return [t for t in found if t.i == found[0].i or t.head.i != mark.i]


def _clitics(verb: Token, setting: Setting) -> list[Token]:
    """« [lui] », « [leur] » in front of the verb: whoever else stands behind « à » is no dative."""
    datives = setting.labels.datives
    if verb.labels.isdisjoint(setting.labels.iobject):
        return []
    return [t for t in children(verb, setting.labels.iobject) if t.lower in datives and t.i < verb.i]


def _behind_object(verb: Token, setting: Setting) -> list[Token]:
    """A complement that a parser hangs on the object in front of it: "holds the league [responsible]"."""
    labels = setting.labels
    behind = [t for noun in own_objects(verb, labels) for t in children(noun, labels.modifier) if t.i > noun.i]
    return behind or small_clause(verb, setting)


def predicate_head(head: Token, setting: Setting) -> Token:
    """The word that carries the subject: the copula of an adjective or noun in English, the word itself elsewhere."""
    if head.dep in setting.labels.predicate and head.pos not in _VERBS and head.head.pos in _VERBS:
        return head.head
    return head


def _has_its_own(noun: Token, word: str, setting: Setting) -> bool:
    """ "demanded their [withdrawal] from Chad": from where, not of whom; « exige l'[expulsion] du consul »."""
    senses = setting.frames.lookup(noun.lemma, "noun", noun.lower) if noun.pos == "NOUN" else ()
    acts = [frame.event for frame in senses if frame.event]
    return any(event.type == "RETREAT" or word in setting.words.of_words for event in acts)


def _stranded(head: Token, wanted: str, setting: Setting) -> list[Token]:
    """Prepositional phrases that a parser hung on the object or a particle: "launched strikes [on the port]"."""
    labels = setting.labels
    low = wanted == "vers" or wanted in setting.words.aimed
    beside = children(head, labels.particle | labels.adverb | labels.preposition)
    held = own_objects(head, labels) or (objects(head, setting) if head.pos in _VERBS and labels.case else ())
    near = [*held, *(t for t in beside if t.pos != "VERB")]  # not "[according] to the clan"
    if head.pos in _VERBS:
        near += [inner for child in near for inner in children(child, labels.preposition)]
        if is_passive(head, labels) and wanted not in setting.words.from_words:  # not "by troops [from Peru]"
            near += agents(head, labels)  # « remis par Oslo [aux sœurs] »
        near = [t for t in near if not (wanted in setting.words.from_words and _has_its_own(t, wanted, setting))]
        if low:  # « rejette la responsabilité du raid [sur le camp] »
            near += [t for one in held for word, t in preposition_phrases(one, labels) if word in ("of", "de")]
    elif wanted in setting.words.hung_low:  # « la charge de la police [contre les mineurs] », hung on the police
        near += [t for word, t in preposition_phrases(head, labels) if word == "de"]
        near += participles(head, labels)
        meeting = wanted in setting.words.partners or wanted in setting.labels.small.between
        if meeting and (head.dep in labels.subject or head.dep in labels.passive_subject):
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
    if wanted not in setting.words.hung_low or noun.dep not in labels.object | labels.oblique:
        return []
    place = noun.right_edge.i + 1
    hits = [t for word, t in preposition_phrases(above, labels) if word == wanted]
    hits = [t for t in hits if place in (t.left_edge.i, t.head.i)]
    return [t for hit in hits for t in conjuncts(hit, labels)]
