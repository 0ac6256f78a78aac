"""An attack told as a noun: whose work it was, what it struck, and who died in it."""

from dragoman.model.parse import Token
from dragoman.reading.events.acts.nouns import owners, tells_time
from dragoman.reading.events.acts.triggers import Trigger
from dragoman.reading.events.words import Filled, Setting
from dragoman.reading.grammar.phrases import preposition_phrases
from dragoman.reading.grammar.verbs import children, conjuncts, is_passive, own_objects


def credited(noun: Token, setting: Setting) -> tuple[Filled, ...]:
    """ "the ambush was the [work of the clan]", « l'attentat est l'[œuvre de la secte] »."""
    labels, above = setting.labels, noun.head
    if noun.dep not in labels.subject:
        return ()
    works = [above] if above.pos == "NOUN" else children(above, labels.predicate)
    for work in works:
        if work.lemma in setting.words.works:
            heads = tuple(t for t in owners(work, setting) if not tells_time(t, setting))
            return (Filled("credited", heads),) if heads else ()
    return ()


def victims(noun: Token, setting: Setting) -> tuple[Filled, ...]:
    """ "the raid in which [three nuns] died", "the blast that killed [a boy]", « qui a coûté la vie à [un guide] »."""
    labels = setting.labels
    inner = [t for _, t in preposition_phrases(noun, labels)]  # "the raid on the mill, in which …"
    for verb in (v for one in (noun, *inner) for v in children(one, labels.relative)):
        heads = _victims(verb, setting)
        if heads:
            return (Filled("victims", tuple(heads)),)
    return ()


def _victims(verb: Token, setting: Setting) -> list[Token]:
    labels, lemma = setting.labels, verb.lemma
    if lemma in setting.words.dying:
        heads = children(verb, labels.subject | labels.passive_subject)
        return [t for head in heads if head.lower not in labels.relative_pronouns for t in conjuncts(head, labels)]
    if lemma in setting.words.killing:
        return [t for t in own_objects(verb, labels) if t.lower not in labels.relative_pronouns]
    lives = [t for t in own_objects(verb, labels) if t.lemma in setting.words.lives]
    if lemma not in setting.words.costing or not lives or is_passive(verb, labels):
        return []
    phrases = [*preposition_phrases(verb, labels), *(p for life in lives for p in preposition_phrases(life, labels))]
    return [t for word, one in phrases if word in ("à", "de", "of") for t in conjuncts(one, labels)]


def struck(
    trigger: Trigger, actors: tuple[Filled, ...], recipients: tuple[Filled, ...], setting: Setting
) -> tuple[tuple[Filled, ...], tuple[Filled, ...]]:
    """« l'attaque [du consulat] »: a house in the place of the doer is what is struck."""
    noun = trigger.head
    if noun.pos != "NOUN" or trigger.event.type not in ("ASSAULT", "COERCE") or recipients:
        return actors, recipients
    hit = tuple(f for f in actors if f.slot == "possessor" and all(_is_house(t, setting) for t in f.heads))
    return tuple(f for f in actors if f not in hit), hit


def _is_house(head: Token, setting: Setting) -> bool:
    """A building or a place told by a common noun, behind "of"."""
    plain = setting.words.kinds.get(head.lemma)
    return head.pos == "NOUN" and (plain == "place" or head.lemma in setting.words.houses)
