"""English subjects that a parser gives to the phrase in front: "as Peru told Quito to quit Loja, [Lima] broke …"."""

from collections.abc import Iterator

from dragoman.languages import FrameLexicon
from dragoman.model.parse import Token
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.mending.candidates import Page
from dragoman.reading.grammar.mending.edits import Edit
from dragoman.reading.grammar.mending.next_subject import as_subject, noun_before
from dragoman.reading.grammar.verb_shapes import NOMINAL, VERBAL, has, is_tensed, under

_TIMES = frozenset({"DATE", "TIME"})
_FINITE = ("VBD", "VBZ", "VBP")
_GERUND = "Aspect=Prog|Tense=Pres|VerbForm=Part"


def without_subject(page: Page) -> list[Token]:
    """Tensed verbs without a subject that go on from no other."""
    labels = page.labels
    told = labels.subject | labels.passive_subject | labels.expletive
    hung = labels.conjunct | labels.infinitive | labels.adnominal | labels.modifier
    verbs = (t for t in page.verbs if t.i > 2 and t.labels.isdisjoint(told) and t.dep not in hung)
    return [t for t in verbs if is_tensed(t, labels)]


def behind_comma(verb: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """ "…, [Portugal] broke off relations": a noun joined to a name in front of the comma, without a coordinator."""
    del lexicon
    noun = noun_before(verb, labels)
    if noun is None or noun.dep not in labels.conjunct | labels.apposition or noun.head.i > noun.i:
        return
    link = noun.left_edge
    if not link.i or under(noun.head, labels.coordinator):
        return
    if ("," in (link.text, link.nbor(-1).text)) and noun.head.dep not in labels.subject | labels.passive_subject:
        yield noun.i, as_subject(verb, labels)


def behind_mark(verb: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """ "after [Brazil] had refused": what the conjunction itself seems to govern."""
    del lexicon
    for mark in under(verb, labels.mark):
        for noun in under(mark, labels.preposition_object):
            if noun.i < verb.i and noun.pos in (*NOMINAL, "PRON"):
                yield noun.i, as_subject(verb, labels)


def timed(page: Page) -> list[Token]:
    """Verbs of clauses that hang on a verb beside a noun."""
    labels = page.labels
    hung = labels.relative | labels.adnominal
    return [t for t in page.verbs if t.dep in labels.adverbial and t.head.dep in hung]


def since_a_time(verb: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """ "Men who had held the fort since the spring [laid] down their guns": a time does nothing; whoever opens the
    sentence without a verb of his own does."""
    del lexicon
    clause, root = verb.head, verb.sent.root
    marks = [t for t in under(verb, labels.mark) if t.lower in labels.small.around_a_time]
    who = under(verb, labels.subject | labels.passive_subject)
    if clause.head is not root or root.pos not in NOMINAL or len(marks) != 1 or len(who) != 1:
        return
    time = who[0]
    if time.ent_type not in _TIMES or time.right_edge.i + 1 < verb.left_edge.i:
        return
    yield verb.i, Edit(verb.i, "ROOT")
    yield root.i, as_subject(verb, labels)
    yield marks[0].i, Edit(clause.i, "prep", "ADP")
    yield time.i, Edit(marks[0].i, "pobj")
    yield from ((t.i, Edit(verb.i, t.dep)) for t in root.children if t.is_punct and t.i > verb.i)


def beside_openings(page: Page) -> list[Token]:
    """Present participles on a noun that heads a sentence."""
    beside = page.labels.adnominal
    return [t for t in page.verbs if t.dep in beside and t.head.head is t.head and t.tag == "VBG"]


def with_its_clause(participle: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """ "A note condemning [the shooting] was handed over": what a participle is about is no subject behind it."""
    frames = lexicon.lookup(participle.lemma, "verb", participle.lower)
    if any("clause" in frame.content for frame in frames) or under(participle, labels.object):
        return
    clauses = [t for t in under(participle, labels.clause) if is_tensed(t, labels) and not under(t, labels.mark)]
    who = under(clauses[0], labels.subject | labels.passive_subject) if len(clauses) == 1 else []
    if len(who) != 1 or who[0].left_edge.i != participle.i + 1:
        return
    main, noun = clauses[0], participle.head
    yield main.i, Edit(main.i, "ROOT")
    yield noun.i, as_subject(main, labels)
    yield who[0].i, Edit(participle.i, "dobj")
    yield from ((t.i, Edit(main.i, t.dep)) for t in noun.children if t.is_punct and t.i > main.i)


def joined_to_nouns(page: Page) -> list[Token]:
    """Tensed verbs that go on from a noun."""
    joined = page.labels.conjunct
    return [t for t in page.verbs if t.dep in joined and t.head.pos in NOMINAL and t.tag in _FINITE]


def on_its_verb(verb: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """ "called the raid a crime and [bombed] Basra": a verb goes on from a verb, not from its object."""
    del lexicon
    noun = verb.head
    above = noun.head.head if noun.dep in labels.preposition_object else noun.head
    link = [c for c in under(noun, labels.coordinator) if noun.i < c.i < verb.i]
    own = labels.subject | labels.passive_subject
    if above.pos not in VERBAL or above.i > noun.i or not is_tensed(above, labels) or not link or under(verb, own):
        return
    yield verb.i, Edit(above.i, verb.dep)
    yield link[-1].i, Edit(above.i, link[-1].dep)


def doing(page: Page) -> list[Token]:
    """ "planes [bombing] camps": words in -ing between two nouns, behind a plural."""
    labels = page.labels
    found = [t for t in page.doc if t.pos == "NOUN" and t.dep in labels.name_part and t.lower.endswith("ing")]
    return [t for t in found if t.i and _is_several(t.nbor(-1), labels)]


def _is_several(noun: Token, labels: Labels) -> bool:
    return noun.tag == "NNS" and noun.dep in labels.name_part and noun.lower not in labels.nouns.kind_plurals


def plural_doing(word: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:  # noqa: ARG001
    """A plural tells of no kind: it does what the word behind it says to the noun behind that."""
    doers, thing = word.nbor(-1), word.head
    stem = word.lower.removesuffix("ing")
    lemma = next((v for v in (stem, stem + "e", stem[:-1]) if lexicon.by_lemma.get((v, "verb"))), None)
    if lemma is None or thing.i < word.i or thing.pos != "NOUN" or not has(doers, "Number=Plur"):
        return
    yield doers.i, Edit(thing.head.i if thing.head is not thing else doers.i, thing.dep)
    yield word.i, Edit(doers.i, "acl", "VERB", _GERUND, lemma)
    yield thing.i, Edit(word.i, "dobj")
    yield from ((t.i, Edit(doers.i, t.dep)) for t in thing.children if t.i < doers.i)
