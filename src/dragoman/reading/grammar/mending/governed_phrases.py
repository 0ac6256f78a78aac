"""Phrases behind an object that the verb asks for, objects cut off as sentences, adjectives hung on the wrong noun."""

from collections.abc import Iterator

from dragoman.languages import FrameLexicon
from dragoman.model.parse import Token
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.mending.edits import Edit
from dragoman.reading.grammar.verb_shapes import NOMINAL, VERBAL, has, is_tensed, under

_OF = "de"
_NOTHING = frozenset({"dep", "punct"})
_NUMBERS = ("Number=Plur", "Number=Sing")


def taken_phrase(verb: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """« a condamné deux officiers [à mort] », « accuse son voisin [d'ingérence] »: the verb's, not the officers'."""
    things = [t for t in under(verb, labels.object) if t.i > verb.i and t.pos in NOMINAL]
    if not things:
        return
    phrase, word = _last_phrase(things[-1], labels)
    if phrase is None or (word == _OF and lexicon.lookup(things[-1].lemma, "noun", things[-1].lower)):
        return  # « a rejeté la proposition togolaise [de sommet] » is the proposal's
    for frame in lexicon.lookup(verb.lemma, "verb", verb.lower):
        slot = f"prep:{word}"
        asked = any(need.slot == slot and phrase.lemma in need.lemmas for need in frame.needs)
        put = "object" in (*frame.target, *frame.addressee) and slot in frame.content and "object" not in frame.content
        given = frame.event is not None and slot in frame.event.recipients and _on_participle(phrase, labels)
        if asked or given or (put and _may_be_content(phrase, things[-1], word, labels)):
            yield phrase.i, Edit(verb.i, "obl:arg")
            return


def _last_phrase(thing: Token, labels: Labels) -> tuple[Token | None, str]:
    """The phrase that ends an object's own, and its preposition."""
    end = thing.right_edge
    for noun in (end, *end.ancestors):
        if noun.i <= thing.i:
            break
        marks = under(noun, labels.case)
        if noun.pos == "NOUN" and len(marks) == 1 and noun.right_edge.i == end.i:
            word = marks[0].lower
            return noun, labels.contracted.get(word, word)
    return None, ""


def _on_participle(phrase: Token, labels: Labels) -> bool:
    """« a remis un suspect recherché [à la police] », hung on « recherché »."""
    above = phrase.head
    bare = above.pos == "VERB" and above.dep in labels.adnominal and has(above, "VerbForm=Part", "Tense=Past")
    return bare and len(list(above.children)) == 1


def _may_be_content(phrase: Token, thing: Token, word: str, labels: Labels) -> bool:
    """Of « de » only a noun without an article behind a name, a possessive or an adjective: no « chef [de gare] »."""
    if word != _OF:
        return True
    if under(phrase, labels.determiner):
        return False
    own = any("Poss=Yes" in t.morph for t in under(thing, labels.determiner))
    return thing.pos == "PROPN" or own or phrase.left_edge.i > thing.i + 1


def severed_object(verb: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """« Le Soudan menace | [le Tchad] de représailles »: a noun phrase cut off right behind a finite verb."""
    del lexicon
    at = verb.i + 1
    if verb.head.i != verb.i or at >= len(verb.doc) or not verb.doc[at].is_sent_start or not is_tensed(verb, labels):
        return
    noun = verb.doc[at].sent.root
    if noun.pos not in NOMINAL or verb.doc[at].pos != "DET" or under(verb, labels.object | labels.clause):
        return
    if under(noun, labels.case | labels.subject | labels.copula) or any(t.pos in VERBAL for t in noun.sent):
        return
    yield noun.i, Edit(verb.i, sorted(labels.object)[0])


def article_object(verb: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """« a pris [le pouvoir] », « a violé [la trêve] »: a noun behind its article that a parser takes for an infinitive,
    for nothing, or for a second subject.
    """
    del lexicon
    if under(verb, labels.object):
        return
    hung = under(verb, labels.infinitive | _NOTHING)
    doers = under(verb, labels.subject)
    if doers and doers[0].i < verb.i and doers[0].pos in NOMINAL:
        hung += [t for t in doers[1:] if t.left_edge.i == verb.i + 1]
    for noun in hung:
        bare = noun.pos == "NOUN" and not under(noun, labels.case | labels.copula) and noun.i > verb.i
        if bare and any("Definite=Def" in t.morph for t in under(noun, labels.determiner)):
            yield noun.i, Edit(verb.i, sorted(labels.object)[0])
            return


def agreeing_adjective(adjective: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """« trois bateaux de pêche [chiliens] »: of the nouns in front the one that it agrees with."""
    del lexicon
    noun = adjective.head
    above = noun.head
    wanted = next((number for number in _NUMBERS if has(adjective, number)), None)
    if wanted is None or noun.pos != "NOUN" or above.pos != "NOUN" or not above.i < noun.i < adjective.i:
        return
    if has(noun, wanted) or not any(has(noun, number) for number in _NUMBERS) or not has(above, wanted):
        return
    if not under(adjective, labels.case | labels.coordinator | labels.conjunct):
        yield adjective.i, Edit(above.i, adjective.dep)


def behind_article(article: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """« ont rejeté [l'offre] du roi », « envahi [l'est] »: behind a verb and an article stands a noun, no verb."""
    del lexicon
    word, before = article.nbor(), article.nbor(-1)
    if article.pos not in ("DET", "PRON") or word.pos not in VERBAL or has(word, "VerbForm=Inf"):
        return
    if before.pos != "VERB" or before.lower in labels.clitics or not is_tensed(before, labels):
        return
    if under(word, labels.auxiliary | labels.passive_auxiliary | labels.subject):
        return
    number = _NUMBERS[0] if word.lower.endswith(("s", "x")) else _NUMBERS[1]
    free = under(word, labels.case) or word.dep in labels.object
    label = word.dep if free and word.head.i != word.i else sorted(labels.object)[0]
    yield word.i, Edit(before.i, label, "NOUN", number, word.lower)
    yield article.i, Edit(word.i, sorted(labels.determiner)[0], "DET", "Definite=Def|PronType=Art")


def told_clause(mark: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """« a averti le Togo [qu'elle suspendrait son aide] »: a clause with subject and object is no relative one."""
    verb = mark.head
    thing, teller = verb.head, verb.head.head
    if verb.dep not in labels.relative or teller.pos != "VERB" or thing.dep not in labels.object or mark.i > verb.i:
        return
    doers = [t for t in under(verb, labels.subject) if mark.i < t.i < verb.i]
    if not doers or doers[0].lower in labels.relative_pronouns or not under(verb, labels.object | labels.oblique):
        return
    frames = lexicon.lookup(teller.lemma, "verb", teller.lower)
    tells = any("clause" in f.content and "object" in (*f.addressee, *f.target) for f in frames)
    whole = any(t.i > verb.i for t in under(verb, labels.object)) or doers[0].pos == "PRON"
    if tells and whole:
        yield verb.i, Edit(teller.i, sorted(labels.clause)[0])
        yield mark.i, Edit(verb.i, sorted(labels.mark)[0], "SCONJ")


def purpose(verb: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """« a convoqué l'envoyé [pour protester] »: what is done for a purpose, not whom it is done to."""
    del lexicon
    thing, above = verb.head, verb.head.head
    if verb.dep not in labels.adnominal or thing.dep not in labels.object or above.pos not in VERBAL:
        return
    marks = {t.lower for t in under(verb, labels.mark | labels.case) if t.i < verb.i}
    if has(verb, "VerbForm=Inf") and not marks.isdisjoint(labels.purpose_words) and above.i < thing.i < verb.i:
        yield verb.i, Edit(above.i, sorted(labels.adverbial)[0])


def second_subject(noun: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """« les chefs d'état-major [des deux pays] ont … »: behind « de » no subject, right behind another one."""
    del lexicon
    marks = {labels.contracted.get(t.lower, t.lower) for t in under(noun, labels.case)}
    others = [t for t in under(noun.head, labels.subject) if t.i < noun.i and t.right_edge.i + 1 == noun.left_edge.i]
    if _OF in marks and others and noun.pos in NOMINAL:
        yield noun.i, Edit(others[-1].i, "nmod")


def said_of_oneself(verb: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """« s'est dit [prêt] à partir »: what one says to be, whatever the parser calls it."""
    near = [t for t in under(verb, labels.adverb) if t.pos == "ADJ" and t.i == verb.i + 1]
    if not near or not under(verb, labels.reflexive):
        return
    if any(f.reflexive and "predicate" in f.content for f in lexicon.lookup(verb.lemma, "verb", verb.lower)):
        yield near[0].i, Edit(verb.i, sorted(labels.predicate)[0])
