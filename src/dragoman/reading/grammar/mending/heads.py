"""Main verbs that a parser hung below a word beside them: their auxiliary, a phrase or a participle in front."""

from collections.abc import Iterator

from dragoman.languages import FrameLexicon
from dragoman.model.parse import Token
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.mending.edits import FINITE, Edit
from dragoman.reading.grammar.verb_shapes import NOMINAL, VERBAL, has, is_plural, is_tensed, label_behind, under

_PARTICIPLE = "Gender=Masc|Number=Sing|Tense=Past|VerbForm=Part"
_CLOSE = 4
"""Tokens behind an auxiliary among which its participle stands."""


def auxiliary(token: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """« Le préfet a imploré … » where the auxiliary heads its participle or has its subject, or the reverse."""
    if _hangs_on_subject(token, labels, lexicon):
        yield from _freed(token, labels)
    elif token.lemma == "avoir" and has(token, "VerbForm=Fin") and token.dep not in labels.auxiliary:
        below = [c for c in token.children if 0 < c.i - token.i <= _CLOSE and has(c, "Tense=Past", "VerbForm=Part")]
        verb = next((c for c in below if c.pos == "VERB" and c.dep in labels.infinitive | labels.clause), None)
        if verb is None or any(c.pos in ("ADP", "SCONJ") for c in verb.children if c.i < verb.i):
            return
        yield verb.i, Edit(verb.i if token.head.i == token.i else token.head.i, token.dep)
        yield token.i, Edit(verb.i, "aux:tense", "AUX")
        for child in token.children:
            if child.i != verb.i:
                yield child.i, Edit(verb.i, child.dep)
    elif token.dep in labels.auxiliary and _is_gerund(token) and token.lemma not in ("avoir", "être"):
        top = token.head
        while top.dep in labels.auxiliary and top.head.i != top.i:
            top = top.head
        if top.i > token.i:
            yield token.i, Edit(top.head.i if top.head.i != top.i else token.i, "advcl", "VERB")
            yield top.i, Edit(token.i, "xcomp")
    elif token.dep in labels.auxiliary and token.head.pos == "VERB" and (own := under(token, labels.subject)):
        for subject in own:
            yield subject.i, Edit(token.head.i, subject.dep)


def _hangs_on_subject(have: Token, labels: Labels, lexicon: FrameLexicon) -> bool:
    """« Phnom Penh [ont consenti] à … »: auxiliary and participle, hung on the noun that heads the sentence."""
    noun, top = have.head, _first_of(have.head, labels)
    if have.lemma != "avoir" or top.head is not top or noun.i > have.i or noun.pos not in NOMINAL:
        return False
    verb = have.nbor() if have.i + 1 < len(have.doc) else have
    known = verb.lower in lexicon.verb_forms and verb.dep in labels.modifier
    return known and verb.head is noun and has(have, "VerbForm=Fin") and not under(top, labels.case)


def _first_of(noun: Token, labels: Labels) -> Token:
    return noun.head if noun.dep in labels.conjunct else noun


def _freed(have: Token, labels: Labels) -> Iterator[tuple[int, Edit]]:
    noun, verb = _first_of(have.head, labels), have.nbor()
    yield verb.i, Edit(verb.i, "ROOT", "VERB", _PARTICIPLE)
    yield have.i, Edit(verb.i, "aux:tense", "AUX")
    yield noun.i, Edit(verb.i, "nsubj")
    yield from (
        (c.i, Edit(verb.i, label_behind(c, labels))) for c in (*noun.children, *have.head.children) if c.i > verb.i
    )


def causative(token: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:  # noqa: ARG001
    """« [Lisbonne] fait valoir que … »: a subject that hangs on the infinitive without a label."""
    verb = token.head
    if token.lemma not in labels.causatives or not has(verb, "VerbForm=Inf") or not token.i < verb.i <= token.i + 2:
        return
    bare = [c for c in verb.children if c.i < token.i and _is_bare(c, labels)]
    if bare and not under(verb, labels.subject) and token.nbor(-1).text != ",":
        yield bare[-1].i, Edit(verb.i, "nsubj")


def caused(token: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """« a fait [fusiller] deux paysans »: whom the act is done to is the object of the infinitive."""
    below = [c for c in token.children if 0 < c.i - token.i <= 2 and c.pos == "VERB" and c.lower == c.lemma]
    if token.lemma not in labels.making_verbs or not below or not _hits(below[0], lexicon):
        return
    yield below[0].i, Edit(token.i, sorted(labels.infinitive)[0], "VERB", "VerbForm=Inf")
    for thing in under(token, labels.object):
        if thing.i > below[0].i:
            yield thing.i, Edit(below[0].i, thing.dep)


def _hits(verb: Token, lexicon: FrameLexicon) -> bool:
    acts = lexicon.acts(verb.lemma, "verb", verb.lower).frames
    return any(f.event is not None and "object" in f.event.recipients for f in acts)


def _is_bare(noun: Token, labels: Labels) -> bool:
    """A noun phrase without a preposition that a parser found no place for."""
    return noun.dep == "dep" and noun.pos in NOMINAL and not under(noun, labels.case)


def inverted(verb: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:  # noqa: ARG001
    """« Pas d'accord sans le phare, [dit] la Valdorie », « Crise : rien avant lundi |, [prévient] la compagnie »."""
    before = verb.nbor(-1) if verb.i else verb
    if verb.pos != "VERB" or not (before.pos in ("AUX", "PRON", "ADV") or before.text == ","):
        return
    first = min([verb, *under(verb, labels.auxiliary)], key=lambda t: t.i).i
    if first == 0 or verb.doc[first - 1].text != "," or any(s.i < verb.i for s in under(verb, labels.subject)):
        return
    misread = has(verb, "VerbForm=Inf") and not verb.lower.endswith(("r", "re"))  # « [corrige] l'un d'eux »
    tensed = is_tensed(verb, labels) or misread
    past = verb.lower.endswith("it") and first == verb.i and has(verb, "Tense=Past", "VerbForm=Part")
    shape = FINITE if not tensed and past and under(verb, labels.subject) else ""
    if verb.head.i == verb.i and 0 < verb.sent.start >= first - 1 and (tensed or shape or has(verb, "Mood=Ind")):
        top = verb.doc[verb.sent.start - 1].sent.root
        yield verb.i, Edit(top.i, "parataxis", "VERB", shape if tensed and not misread else FINITE)
    elif misread:
        yield verb.i, Edit(verb.head.i, verb.dep, "VERB", FINITE)
    elif shape:
        yield verb.i, Edit(verb.head.i, verb.dep, "VERB", shape)


def conditional(verb: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:  # noqa: ARG001
    """« Lima menace de fermer le port | si la taxe [demeure] »: a clause that no mark parts from the one before."""
    start = verb.left_edge.i if verb.head.i == verb.i else 0
    if start == 0 or verb.doc[start].lower not in labels.condition_words:
        return
    before = verb.doc[start - 1]
    if before.is_alpha and any(m.i == start for m in under(verb, labels.mark)):
        yield verb.i, Edit(before.sent.root.i, "advcl")


def governed(token: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """« mais espère [tirer] profit »: a bare infinitive right behind a finite verb that it does not hang on."""
    if token.pos != "VERB" or not has(token, "VerbForm=Inf"):
        return
    before = token.nbor(-1) if token.i else token
    while before.i and (before.lower in labels.negation_words or before.lower in labels.clitics):
        before = before.nbor(-1)  # « dit [ne plus] dormir », « dit [s']exprimer »
    if before.pos != "VERB":
        return
    if token.head.i == before.i:
        yield from _negations(before, token, labels)
        return
    if before.dep in labels.auxiliary or before.lemma in labels.causatives or not has(before, "VerbForm=Fin"):
        return
    if not any("infinitive" in frame.content for frame in lexicon.lookup(before.lemma, "verb", before.lower)):
        return
    yield token.i, Edit(before.i, sorted(labels.infinitive)[0])
    if before.head.i == token.i:
        yield before.i, Edit(token.head.i if token.head.i != token.i else before.i, token.dep)
    for child in token.children:
        if child.i < before.i:
            yield child.i, Edit(before.i, child.dep)
    yield from _negations(before, token, labels)


def _negations(verb: Token, infinitive: Token, labels: Labels) -> Iterator[tuple[int, Edit]]:
    words = infinitive.doc[verb.i + 1 : infinitive.i]
    first = next((t.i for t in words if t.lower[0] == "n" and t.lower in labels.clitics), infinitive.i)
    for word in words:  # « dit [ne plus] dormir », but « n'entend pas partir »
        if word.i >= first and word.lower in labels.negation_words:
            yield word.i, Edit(infinitive.i, sorted(labels.adverb)[0])


def aside(token: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:  # noqa: ARG001
    """« ne croit pas, [elle], à la paix »: a pronoun between commas holds nothing of the clause around it."""
    doc, above = token.doc, token.head
    if above.i == token.i or above.pos not in VERBAL or not 0 < token.i < len(doc) - 1:
        return
    if doc[token.i - 1].text != "," or doc[token.i + 1].text != ",":
        return
    for child in token.children:
        if child.i > token.i + 1 and not child.is_punct:
            yield child.i, Edit(above.i, label_behind(child, labels))


def participle(token: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:  # noqa: ARG001
    """What stands behind « a », « ont », « se sont » as a participle, whatever the parser calls it: « ont [violé] »."""
    if token.i == 0 or token.pos in VERBAL:
        return
    if not any(token.doc[at].pos == "AUX" for at in range(max(0, token.i - 2), token.i)):
        return
    helping = [t for t in under(token, labels.auxiliary) if t.lemma in ("avoir", "être")]
    if not any(t.lemma == "avoir" for t in helping) and not (helping and under(token, labels.reflexive)):
        return
    yield token.i, Edit(token.head.i, token.dep, "VERB", _PARTICIPLE)
    for child in token.children:
        if child.dep == "dep" and child.i > token.i and child.pos in NOMINAL and not under(child, labels.case):
            yield child.i, Edit(token.i, sorted(labels.object)[0])


def opening(token: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """« Malgré ses menaces, Lima [a signé] », « Tout en niant, Lima [signe] »: the verb behind the comma leads."""
    if token.head.i != token.i or is_tensed(token, labels):
        return
    front = token.pos in NOMINAL and bool(under(token, labels.case))
    if not (front or (token.pos == "VERB" and _is_gerund(token))):
        return
    verb = next((t for t in token.doc[token.i + 1 : token.sent.end] if _is_main(t, token, labels, lexicon)), None)
    if verb is None:
        return
    yield verb.i, Edit(verb.i, "ROOT")
    yield token.i, Edit(verb.i, "obl:mod" if front else "advcl")
    subject = _subject(verb, labels)
    if subject is not None and subject.head.i != verb.i:
        yield subject.i, Edit(verb.i, "nsubj")


def parted(verb: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """« Lima et Quito | réclament … »: a verb that begins a sentence of its own behind its subject."""
    if verb.pos != "VERB" or verb.head.i != verb.i:
        return
    first = min([verb, *under(verb, labels.auxiliary)], key=lambda t: t.i)
    if not first.i or not first.is_sent_start or not is_tensed(verb, labels):
        return
    if under(verb, labels.subject | labels.passive_subject | labels.expletive):
        return
    top = first.nbor(-1).sent.root
    words = first.nbor(-1).sent
    if top.pos not in NOMINAL or under(top, labels.case) or any(t.is_punct or t.is_space for t in words):
        return
    if any(has(t, "VerbForm=Fin") for t in words):
        return
    several = bool(under(top, labels.conjunct)) or has(top, "Number=Plur")
    if several == is_plural(verb, labels, lexicon):
        yield top.i, Edit(verb.i, "nsubj")


def _is_gerund(token: Token) -> bool:
    return has(token, "VerbForm=Part") and has(token, "Tense=Pres")


def _is_main(verb: Token, root: Token, labels: Labels, lexicon: FrameLexicon) -> bool:
    """A tensed verb whose subject stands right behind a comma, in no clause that a word opens."""
    if verb.pos not in VERBAL or verb.dep in labels.auxiliary | labels.copula:
        return False
    if verb.dep in labels.relative and any(t.i < verb.i and "PronType=Rel" in t.morph for t in verb.subtree):
        return False  # « Aux maîtres du fort, Lima [livra] du blé » has no relative pronoun
    if not is_tensed(verb, labels) or under(verb, labels.mark):
        return False
    subject = _subject(verb, labels)
    if subject is None or subject.i < root.i:
        return False
    first = subject.left_edge
    agrees = subject.pos == "PRON" or has(subject, "Number=Plur") == is_plural(verb, labels, lexicon)
    return first.i > root.i + 1 and first.nbor(-1).text == "," and agrees


def _subject(verb: Token, labels: Labels) -> Token | None:
    """The verb's own subject, else the noun phrase right in front of its words."""
    own = [s for s in under(verb, labels.subject | labels.passive_subject) if s.i < verb.i]
    if own:
        return own[0]
    first = min([verb, *under(verb, labels.auxiliary)], key=lambda t: t.i)
    before = first.nbor(-1) if first.i else first
    top = before
    while top.head.i < top.i and top.head.pos in NOMINAL and not any(t.is_punct for t in top.doc[top.head.i : top.i]):
        top = top.head
    return top if top.pos in NOMINAL and top.i < first.i and not under(top, labels.case) else None
