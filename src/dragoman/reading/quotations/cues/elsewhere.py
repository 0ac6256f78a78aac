"""Sources that no slot of a frame holds: clitics, « on … de source sûre », a name that the parser tied elsewhere."""

from dragoman.model.parse import Token
from dragoman.model.span import Spans
from dragoman.reading.bare_words import stands_for_somebody
from dragoman.reading.document import Document
from dragoman.reading.grammar.phrases import prepositions
from dragoman.reading.grammar.verbs import children, is_finite, is_passive
from dragoman.reading.source_words import load_source_words

_STOPS = ',.;:!?»”"«“'
_CLOSED = ("VERB", "AUX", "SCONJ", "CCONJ")
_ASIDE = 9
"""Tokens that an aside between a cue and its source may have, the commas too."""
_FAR = 20
"""Tokens behind an inverted cue among which its source stands."""


def clitic(verb: Token, document: Document) -> list[Token]:
    """« a-t-il dit »: a hyphenated pronoun beside the verb that the parser tied to nothing."""
    first = max(verb.i - 3, 0)
    near = document.tokens[first : verb.i + 3]
    found = [
        t
        for t in near
        if t.text.startswith("-") and t.lower.lstrip("-").removeprefix("t-") in document.language.pronouns
    ][-1:]
    between = (document.tokens[min(t.i, verb.i) : max(t.i, verb.i)] for t in found)
    return [] if any(t.is_punct for words in between for t in words if len(t.text) == 1) else found


def whole_clitic(token: Token) -> Token:
    """« a-t-elle » : the pronoun where the parser made its bare -t the subject."""
    if token.text not in ("-t", "t-") or token.i + 1 >= len(token.doc):
        return token
    after = token.doc[token.i + 1]
    return after if after.text.startswith("-") and after.pos == "PRON" else token


def set_off(token: Token) -> Token:
    """« [Paris], plus prudent, se refuse à … »: where the parser took the words set off for the subject."""
    doc, at = token.doc, token.i - 1
    if token.pos == "NOUN":
        return _described(token)
    if token.pos != "ADJ" or token.i + 1 >= len(doc) or doc[token.i + 1].text != ",":
        return token
    while at > 0 and doc[at].pos == "ADV":
        at -= 1
    named = at > 0 and doc[at].text == "," and doc[at - 1].pos in ("PROPN", "NOUN")
    return doc[at - 1] if named else token


def _described(noun: Token) -> Token:
    """« [Caricom], le bloc du Sud, presse … »: the name that opens a sentence, which the parser hung elsewhere."""
    doc, first, last = noun.doc, noun.left_edge, noun.right_edge.i
    if first.i != noun.sent.start + 2 or first.pos != "DET" or last + 1 >= len(doc):
        return noun
    named, comma = doc[first.i - 2], doc[first.i - 1]
    closed = comma.text == "," and any(doc[i].text == "," for i in (last, last + 1))
    return named if closed and named.pos == "PROPN" else noun


def cited_as(verb: Token, document: Document) -> list[Token]:
    """ "The daily quoted [an aide] as saying …": whoever is cited says it."""
    labels, above = document.labels, verb.head.head
    if verb.dep not in labels.gerund or verb.head.lower != "as" or above.lemma not in labels.citing_verbs:
        return []
    return children(above, labels.passive_subject if is_passive(above, labels) else labels.object)[:1]


def giving_document(verb: Token, document: Document) -> list[Token]:
    """« a déposé un [projet] invitant Lisbonne à … »: a participle right behind what is written goes on from it."""
    doc, at = document.doc, verb.i - 1
    if document.labels.object_patterns or verb.pos != "VERB" or not {"VerbForm=Part", "Tense=Pres"} <= verb.morph:
        return []
    while at > 0 and doc[at].pos == "ADJ":
        at -= 1
    written = at > 0 and doc[at].pos == "NOUN" and doc[at].dep in document.labels.object
    return [doc[at]] if written and doc[at].lemma in load_source_words(document.language.code).documents else []


def placed(verb: Token, content: Spans, document: Document) -> list[Token]:
    """From whom an unnamed « on » has it: « apprend-on de source … »; « dit-on au ministère » has no other source."""
    labels = document.labels
    if not labels.where_words or verb.pos not in ("VERB", "AUX"):
        return []
    heads = [*children(verb, labels.subject | labels.expletive), *clitic(verb, document)]
    if not any(is_anybody(t, document) for head in heads for t in (head, *head.children)):
        return []
    found = []
    for child, _ in verb.below:
        named = (
            document.kinds.get(child.i) is not None
            or child.lemma in load_source_words(document.language.code).documents
        )
        cased = any(word in labels.where_words for word in prepositions(child, labels))
        if named and cased and not any(start <= child.idx < end for start, end in content):
            found.append(child)
    return found[:1]  # « indique-t-on à l'agence [de source sûre] »


def inverted(verb: Token, document: Document) -> list[Token]:
    """The source behind an inverted cue and its adverbials: « …, a déclaré à la radio [le ministre] »."""
    first = _beyond_aside(verb, document)
    for token in document.tokens[first : min(first + _FAR, verb.sent.end)]:
        led = token.dep in document.labels.infinitive and token.head.i == verb.i and token.pos == "VERB"
        closed = token.pos in _CLOSED and not led and token.text[:1].islower()  # a name is no verb
        if token.text in _STOPS or token.is_space or closed:
            return []
        free = not children(token, document.labels.case) and token.nbor(-1).pos != "ADP"
        if token.pos == "NOUN" and free and children(token, document.labels.determiner):
            return [token]
        if token.pos == "PROPN" and free and document.kinds.get(token.i) == "person":
            return [token]
    return []


def _beyond_aside(verb: Token, document: Document) -> int:
    """Where the source begins behind an aside: « lâche, amer, [un officier] », « confie, en privé, [un ministre] »."""
    doc, start = document.doc, verb.i + 1
    if start + 2 >= len(doc) or doc[start].text != "," or clitic(verb, document):
        return start
    for token in doc[start + 1 : start + _ASIDE]:
        if token.text in _STOPS:
            named = token.i + 1 < len(doc) and (doc[token.i + 1].pos in ("DET", "PROPN"))
            return token.i + 1 if token.text == "," and token.i > start + 1 and named else start
        if token.pos in ("CCONJ", "SCONJ", "PRON") or (token.pos == "VERB" and is_finite(token, document.labels)):
            return start
    return start


def is_anybody(token: Token, document: Document) -> bool:
    """« on », « -on »: an unnamed somebody."""
    readings = document.language.pronouns.get(token.lower.lstrip("-").removeprefix("t-"), ())
    return any(r.kind == "indefinite" and r.number == "any" for r in readings)


def mislabelled(verb: Token, document: Document) -> list[Token]:
    """An « il » of a verb of saying, or a name without a preposition, which the parser took for something else."""
    if verb.pos not in ("VERB", "AUX") or not is_finite(verb, document.labels) or is_passive(verb, document.labels):
        return []
    personal = [t for t in children(verb, document.labels.expletive) if t.pos == "PRON" and t.i < verb.i]
    if personal:  # « il a laissé entendre »: nothing impersonal about a verb of saying
        return personal[:1]
    words = load_source_words(document.language.code)
    apart = [t for t in children(verb, document.labels.modifier) if t.pos == "ADJ" and t.i < verb.i]
    if apart and stands_for_somebody(apart[0], words):  # « le premier dit », « d'autres réclament »
        return apart[:1]
    adrift = [t for t in children(verb, document.labels.oblique) if t.i < verb.i and _is_bare_name(t, document)]
    return adrift[:1]


def untensed(verb: Token, document: Document) -> list[Token]:
    """Cues of poor translations: « Korvan [indiqué] que … », « Général Ostrov [affirmer] que … », the verb first."""
    labels, doc, start = document.labels, document.doc, verb.sent.start
    if start and start == verb.i and doc[start - 1].pos in ("NOUN", "PROPN") and "\n" not in doc[start - 1].whitespace:
        start = doc[start - 1].sent.start  # the parser began a sentence at the verb
    if verb.pos != "VERB" or verb.i + 1 >= len(doc) or is_passive(verb, labels):
        return []
    group = [t for t in children(verb, labels.auxiliary) if t.i < verb.i]
    if min((t.i for t in group), default=verb.i) == start:
        late = inverted(verb, document)
        told = bool(late) and any(t.lower in labels.complementizers for t in doc[late[0].i + 1 : late[0].i + 4])
        return late if told else []
    opens = doc[verb.i + 1].lower in labels.complementizers
    if group or not opens or is_finite(verb, labels) or "Tense=Pres" in verb.morph:
        return []
    front = [t for t in doc[start : verb.i] if not t.is_space]
    if len(front) == 1 and front[0].lower in labels.subject_pronouns:
        return front  # « Il [ajouté] que … »
    if not front or any(t.pos not in ("DET", "ADJ", "NOUN", "PROPN", "NUM") for t in front):
        return []
    return [t for t in front if t.pos in ("NOUN", "PROPN")][-1:]


def _is_bare_name(noun: Token, document: Document) -> bool:
    """Somebody, without a preposition: a subject that the parser took for an adverbial."""
    named = document.kinds.get(noun.i) in ("person", "country", "organization", "group")
    return named and noun.pos in ("NOUN", "PROPN") and not children(noun, document.labels.case)


def elliptic(verb: Token, document: Document) -> list[Token]:
    """A cue without its auxiliary ("Untel averti que …"): the name it hangs on speaks."""
    head = verb.head
    named = verb.dep in document.labels.adnominal and document.kinds.get(head.i) is not None
    return [head] if named and head.i < verb.i else []
