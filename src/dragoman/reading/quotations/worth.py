"""Which candidates are worth keeping: content with words of its own, from a cue that says something."""

from dragoman.model.parse import Token
from dragoman.reading.document import Document
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.verbs import children, is_passive, speaks_or_hears, tense
from dragoman.reading.quotations.candidate import Candidate

# How sure a pattern is, from the share of its finds that are right on the development gold.
SURENESS = {
    "direct": 0.95,
    "answer": 0.95,
    "clause": 0.9,
    "host": 0.9,
    "citing": 0.86,
    "parenthetical": 0.85,
    "floating": 0.8,
    "colon": 0.75,
    "predicate": 0.75,
    "infinitive": 0.7,
    "prep": 0.65,
    "object": 0.55,
    "alone": 0.6,
    "hearsay": 0.5,
}


def sureness(candidate: Candidate) -> float:
    """0..1, by pattern."""
    return SURENESS[candidate.pattern.partition(":")[0]]


def speaks_within(one: Candidate, document: Document) -> bool:
    """Cues inside quoted words count where they report another's speech, not where the speaker says "I think"."""
    if one.anchor is None or one.pattern == "direct":
        return False
    marks = [p.outer for p in document.pairs if p.outer.start <= one.anchor.idx < p.outer.end]
    if not marks:
        return False
    if not document.labels.object_patterns and _is_weak(one):
        return True  # « “Les cousins débattent du menu” »
    first_person = any(speaks_or_hears(head) for head in one.sources)
    if (first_person and tells_another(one, document)) or is_hearsay(one, document):
        return False
    return first_person or not one.sources or one.frame is None or one.frame.kind != "speech"


def tells_another(one: Candidate, document: Document) -> bool:
    """« Je [lui] réponds que … », « Je l'ai dit à mon homologue : “…” »: the speaker's own words to somebody else."""
    labels = document.labels
    if one.anchor is not None and one.pattern == "infinitive" and _asked_before(one, one.anchor, labels):
        return True
    if one.anchor is None or one.pattern not in ("clause", "direct") or labels.object_patterns:
        return False
    if one.frame is None or one.frame.kind != "speech" or one.frame.pos != "verb":
        return False
    told = children(one.anchor, labels.oblique | labels.iobject)
    named = (c for c in told if any(m.lower in labels.told_marks for m in children(c, labels.case)))
    return any(c.lower in labels.datives and c.i < one.anchor.i for c in told) or any(
        document.kinds.get(c.i) == "person" for c in named
    )


def _asked_before(one: Candidate, verb: Token, labels: Labels) -> bool:
    """« J'ai [supplié] mon homologue de rester »: what the speaker asked or promised before, with a past tense."""
    act = one.frame.act if one.frame is not None and one.frame.pos == "verb" else None
    asked = act in ("request", "demand", "promise", "propose", "reject", "threaten", "warn")
    return asked and not labels.object_patterns and tense(verb, labels) == "past"


def is_hearsay(one: Candidate, document: Document) -> bool:
    """ "I am told that …", "the junta was said to be …": what others say, whoever they are."""
    if one.sources or one.anchor is None or not document.labels.object_patterns:
        return False
    told = one.pattern == "clause" or (one.pattern == "infinitive" and _is_hearsay_verb(one.anchor, document.labels))
    told = told and one.frame is not None and one.frame.kind in ("speech", "belief")
    return told and one.anchor.pos == "VERB" and is_passive(one.anchor, document.labels)


def _is_weak(one: Candidate) -> bool:
    """A plain remark on a thing, without a clause."""
    return one.frame is not None and one.frame.act == "state" and one.pattern.partition(":")[0] in ("prep", "object")


def _unsaid(one: Candidate, document: Document) -> bool:
    """ "Note that …" addresses the reader; "even if they gave in …" supposes; "is known that …" has no source."""
    head, labels = one.anchor, document.labels
    if head is None or one.pattern in ("direct", "parenthetical") or head.pos not in ("VERB", "AUX"):
        return False
    supposed = any(m.lower in labels.condition_words for m in children(head, labels.mark))
    ordered = not one.sources and (tense(head, labels) == "imperative" or (head.tag == "VB" and head.dep == "ROOT"))
    judged = one.pattern == "object" and is_passive(head, labels) and bool(children(head, labels.predicate))
    nobody = not one.sources and not judged and one.frame is not None and one.frame.kind in ("belief", "evidence")
    nobody = nobody and not (one.pattern == "clause" and _is_due(head, document)) and not _is_rumoured(one, document)
    spoken_to = bool(labels.object_patterns) and any("Person=2" in h.morph for h in one.sources)
    guessed = spoken_to and one.frame is not None and one.frame.kind in ("belief", "intent")  # "Did you think …?"
    return supposed or ordered or nobody or guessed or _is_left_open(one, document)


def _is_left_open(one: Candidate, document: Document) -> bool:
    """ "has yet to [say] whether he will go": what somebody may or may not say, a question without its answer."""
    head, labels = one.anchor, document.labels
    if head is None or one.pattern != "clause" or one.frame is None or one.frame.act != "state":
        return False
    first = next((t for t in document.tokens_in(one.content[0]) if t.is_alpha), None)
    asks = first is not None and first.lower in labels.open_words
    return asks and tense(head, labels) == "infinitive"


def _is_rumoured(one: Candidate, document: Document) -> bool:
    """ "It is feared that …", "is thought to be …": told of nobody, but not what is known."""
    if one.anchor is None or one.frame is None or one.frame.factive or not document.labels.object_patterns:
        return False
    told = one.pattern == "clause" or (one.pattern == "infinitive" and _is_hearsay_verb(one.anchor, document.labels))
    return told and is_passive(one.anchor, document.labels)


def _is_hearsay_verb(verb: Token, labels: Labels) -> bool:
    """ "Is [thought] to be …", but not "is expected to leave"."""
    return verb.lemma in labels.hearsay_verbs


def _is_due(verb: Token, document: Document) -> bool:
    """« il est à [craindre] que … »: told of nobody."""
    labels = document.labels
    due = any(m.lower in labels.told_marks for m in children(verb, labels.mark)) and verb.i > 1
    return due and "VerbForm=Inf" in verb.morph and verb.nbor(-2).lemma == "être"


def _merely_possible(one: Candidate, document: Document) -> bool:
    """ "Could decide the balance" is no stance taken, "the terms were accepted" names nobody who took it."""
    if one.anchor is None or one.pattern != "object" or one.anchor.pos != "VERB":
        return False
    labels = document.labels
    if not one.sources and not labels.object_patterns and tense(one.anchor, labels) == "infinitive":
        # « pour rapporter une trêve », but « s'est vu signifier sa stupeur »
        return one.anchor.i == 0 or one.anchor.nbor(-1).lemma not in labels.undergoing_verbs
    if not one.sources and is_passive(one.anchor, document.labels):
        return not children(one.anchor, document.labels.predicate)  # but "the terms were deemed unfair"
    words = document.labels.conditional_words | document.labels.obligation_words
    return any(c.lower in words for c in children(one.anchor, document.labels.auxiliary))


def _unsourced_name(one: Candidate, document: Document) -> bool:
    """A noun or adjective that nobody is behind says nothing, but for a claim with a clause of its own."""
    nominal = one.frame is not None and one.frame.pos in ("noun", "adjective")
    charge = one.frame is not None and one.frame.act == "accuse" and one.pattern in ("infinitive", "prep:de")
    if charge and one.pattern == "prep:de":  # « des accusations de parjure », but not « de Lima »
        charge = document.tokens_in(one.content[0])[0].pos == "NOUN"
    rumour = one.frame is not None and one.frame.lemma in document.labels.rumour_nouns and one.pattern == "prep:of"
    rumour = rumour and not any("Definite=Def" in t.morph for t in one.anchor.children) if one.anchor else False
    return nominal and not one.sources and one.pattern != "clause" and not charge and not rumour


def worth(one: Candidate, document: Document) -> bool:
    """Content needs words of its own, weak patterns two; orders to the reader and supposed sayings are none."""
    if _merely_possible(one, document):
        return False
    if one.anchor is not None and (_unsaid(one, document) or _unsourced_name(one, document)):
        return False
    if _names(one, document) or _merely_made(one, document) or _is_place(one, document):
        return False
    words = sum(1 for span in one.content for token in document.tokens_in(span) if _is_word(token))
    return words >= (2 if sureness(one) < SURENESS["infinitive"] and not _weighty(one, document) else 1)


def _is_word(token: Token) -> bool:
    """A word, the elided ones too (« l' »), or a number."""
    return token.is_alpha or token.is_digit or token.lower.endswith(("'", "’"))


def _weighty(one: Candidate, document: Document) -> bool:
    """A single noun is content of a verb that does more than say, where somebody speaks ("threatened sanctions")."""
    words = [t for span in one.content for t in document.tokens_in(span)]
    if one.pattern in ("prep:of", "prep:about", "prep:de") and one.sources:
        return words[0].pos == "NOUN"  # « parle de chantage », "spoke of blackmail"
    if one.pattern.startswith("prep") and one.sources and not document.labels.object_patterns:
        return words[0].pos == "NOUN"
    if one.sources and one.frame is not None and any(p.startswith("object+") for p in one.frame.content):
        return True  # « que Lima qualifie de [fable] »
    if one.pattern == "object" and one.sources and one.anchor is not None and words[0].pos == "ADJ":
        judged = children(one.anchor, document.labels.predicate)
        return any(t.i == words[0].i for t in judged)  # « que ses rivaux jugent [intenable] »
    if one.sources and one.frame is not None and one.frame.polarity < 0 and words[0].pos == "PRON":
        return True  # "doubts it"
    if not one.sources or one.frame is None or one.frame.act in (None, "state"):
        return False
    return all(t.pos in ("NOUN", "DET", "PUNCT") for t in words) or (len(words) == 2 and words[0].pos == "DET")


def _merely_made(one: Candidate, document: Document) -> bool:
    """« un plan présenté par Lima »: a participle behind its noun tells where it does more than say."""
    if one.anchor is None or one.pattern != "object" or one.reach.end > one.anchor.idx or one.frame is None:
        return False
    labels = document.labels
    if labels.object_patterns or one.anchor.dep not in labels.adnominal:
        return False
    stance = one.frame.act not in (None, "state") and one.frame.kind == "speech"
    return not stance or not one.sources


def _is_place(one: Candidate, document: Document) -> bool:
    """« n'a convaincu personne à Quito »: where something is said, not what."""
    if one.pattern != "prep:à":
        return False
    words = [t for span in one.content for t in document.tokens_in(span)]
    named = all(t.pos in ("PROPN", "DET") for t in words)
    return named and any(document.kinds.get(t.i) in ("place", "country", "organization") for t in words)


def _names(one: Candidate, document: Document) -> bool:
    """ "a dish called “the cook's revenge”": a participle on a noun, without anybody who calls it so."""
    head, labels = one.anchor, document.labels
    if head is None or one.pattern not in ("direct", "object"):
        return False
    if head.lemma in labels.naming_verbs and any(m.lower == "comme" for m in children(head, labels.mark)):
        return True  # « la « piscine », comme on surnommait nos services »
    above = head.head if head.dep in labels.conjunct else head  # « un temple construit en 900 et [surnommé] … »
    if above.dep not in labels.adnominal or (one.sources and head.lemma not in labels.naming_verbs):
        return False
    return head.pos == "VERB" and tense(head, labels) == "participle" and "Tense=Pres" not in head.morph
