"""Pronouns that the reading leaves open: whom the clause in front has in another place."""

from collections.abc import Iterator

from dragoman.model.parse import Token
from dragoman.reading.events.parties.latter import is_latter, latter
from dragoman.reading.events.words import ANY, Setting
from dragoman.reading.grammar.tree import sentence_before
from dragoman.reading.grammar.verbs import children, conjuncts, own_objects, own_subjects, subjects

_NAMING = ("NOUN", "PROPN")
_BODIES = frozenset({"country", "organization", "group", "place"})
_TWO = 2


def meant_before(pronoun: Token, both: frozenset[str], setting: Setting) -> list[list[Token]]:
    """Rows of heads that an open pronoun may stand for, the likeliest first: subjects of the clauses in front, then
    what else stands there, then the subject of the sentence before; never who acts on it.

    "[Chad] took in the wounded, and Togo will give [it] two hospitals"; "[Chad and Togo] signed …: [both] will leave".
    """
    if is_latter(pronoun, setting):
        return latter(pronoun, setting)
    told = pronoun.morph
    two = pronoun.lower in both
    if not two and ("Person=3" not in told or "Reflex=Yes" in told):
        return []
    owned = "Poss=Yes" in told
    if owned and pronoun.pos == "PRON" and pronoun.lower in setting.words.personal:
        return []  # "his" of nobody named
    plural = two or ("Number=Plur" in told if not owned else pronoun.lower in setting.labels.small.theirs)
    own = _acting(pronoun, setting)
    rows = [row for row in _places(pronoun, setting) if own.isdisjoint(t.i for t in row)]
    fitting = [row for row in rows if _fits(pronoun, row, plural=plural, setting=setting)]
    if plural and not two and not fitting and not setting.labels.case:  # "the [cavalry] … their": a body of many
        fitting = [row for row in rows if len(row) == 1 and setting.kind_of(row[0]) == "group"]
    return [row for row in fitting if len(row) == _TWO] if two else fitting


def _acting(pronoun: Token, setting: Setting) -> set[int]:
    """Whoever does what the pronoun stands beside, its whole row: of an object no party, of a subject itself."""
    labels = setting.labels
    if pronoun.dep in labels.subject | labels.passive_subject:
        return {pronoun.i}
    verb = pronoun.head
    while verb.pos not in ("VERB", "AUX") and verb.head.i != verb.i:
        verb = verb.head
    beside = labels.possessive | (labels.oblique if labels.case else frozenset())  # « les ouvriers de [Gdansk] »
    doers = subjects(verb, labels)
    before = sentence_before(pronoun) if any(t.pos == "PRON" and "Person=3" in t.morph for t in doers) else None
    if before is not None:  # "[Lima] shut the consulate. It accuses …": a pronoun goes on from the subject before
        doers = [*doers, *own_subjects(before.root, labels)]
    return {pronoun.i, *(inner.i for t in doers for inner in (t, *children(t, beside)))}


def _places(pronoun: Token, setting: Setting) -> Iterator[list[Token]]:
    """Subjects in front, the last first, then objects and complements; then the subject of the sentence before."""
    labels = setting.labels
    here = [t for t in pronoun.doc[pronoun.sent.start : pronoun.i] if t.pos in _NAMING]
    doers = labels.subject | labels.passive_subject
    yield from (conjuncts(t, labels) for t in reversed(here) if t.dep in doers)
    others = labels.object | labels.iobject | labels.oblique | labels.preposition_object | labels.possessive
    others |= labels.adnominal & frozenset({"nmod"})
    objects = labels.object | labels.iobject
    for places in (others & objects, others - objects) if labels.case else (others,):
        yield from (conjuncts(t, labels) for t in reversed(here) if t.dep in places and t.head.i != pronoun.head.i)
    before = sentence_before(pronoun)
    if before is not None:
        yield list(own_subjects(before.root, labels))
        yield from (conjuncts(t, labels) for t in own_objects(before.root, labels))
        if labels.case and pronoun.dep in objects:  # « ferme sa frontière avec [la Somalie]. Il lui reproche … »
            yield from (conjuncts(t, labels) for t in before if t.dep in others - objects and t.pos in _NAMING)


def _fits(pronoun: Token, row: list[Token], *, plural: bool, setting: Setting) -> bool:
    """By number, by gender where the noun has one, and a person for "him", a state or body for "it"."""
    if not row:
        return False
    told, many = pronoun.morph, len(row) > 1 or "Number=Plur" in row[0].morph
    if many != plural:
        return False
    genders = [f for f in told if f.startswith("Gender=")]
    noun = [f for f in row[0].morph if f.startswith("Gender=")]
    kind = setting.kind_of(row[0])
    if not setting.labels.case and not plural:  # English: "it" or "him"
        return kind in _BODIES if "Gender=Neut" in told else kind == "person"
    gendered = "Poss=Yes" not in told and pronoun.lower not in ("l'", "l’", "lui", "y", "leur", "les")
    agree = not genders or not noun or not gendered or genders[0] == noun[0]
    return agree and kind is not None and kind != ANY
