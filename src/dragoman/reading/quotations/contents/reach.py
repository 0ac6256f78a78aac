"""How far content reaches where the parser cut it short: by the words themselves, up to what opens another clause."""

from collections.abc import Sequence

from dragoman.languages import Frame
from dragoman.model.parse import Token
from dragoman.reading.document import Document
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.verbs import children
from dragoman.reading.source_words import load_source_words

_STOPS = ",.;:!?–—()"
_VERBS = ("VERB", "AUX")
_LONGEST = 40
"""Tokens that content is followed over."""


def run_on(tokens: Sequence[Token], document: Document) -> list[Token]:
    """With the words right behind that nothing parts from them: « promet de rendre l'île [cet hiver] »."""
    found = list(tokens)
    if document.labels.object_patterns or not found:
        return found
    last = max(t.i for t in found)
    rest = document.doc[last + 1 : last + 1 + _LONGEST]
    marks = 0
    for at, token in enumerate(rest):
        if token.is_quote and (at == 0 or marks == 1) and found[-1].pos == "VERB":
            marks += 1  # « dit n'avoir [« aucune trace » du navire] »
        elif _parts(token, document.labels):
            return [*found, *rest[:at]]
    return found


def _parts(token: Token, labels: Labels) -> bool:
    """What ends the words of one clause: a mark, a coordinator, a verb with a tense, a pronoun that opens a clause."""
    if token.text in _STOPS or token.is_quote or token.is_space or token.pos in ("CCONJ", "SCONJ"):
        return True
    finite = token.pos in _VERBS and "VerbForm=Fin" in token.morph
    pronoun = token.pos == "PRON" and token.lower in labels.clitics | labels.relative_pronouns
    return finite or pronoun or token.lower in labels.complementizers


def before_participle(tokens: list[Token], labels: Labels) -> list[Token]:
    """Up to a comma and a participle, which tells more of somebody: « rejette l'offre, [ajoutant que …] »."""
    if labels.object_patterns:
        return tokens
    for at, token in enumerate(tokens[:-1]):
        behind = next((t for t in tokens[at + 1 : at + 4] if t.lower not in labels.clitics), token)
        if at and token.text == "," and "VerbForm=Part" in behind.morph:
            return tokens[:at]
    return tokens


def before_clause(tokens: list[Token], thing: Token, labels: Labels) -> list[Token]:
    """Up to a clause of its own that a parser joined to the object: « nie tout accord, [et ses pairs le croient] »."""
    if labels.preposition:
        return tokens
    for clause in children(thing, labels.conjunct):
        if clause.pos == "VERB" and children(clause, labels.subject) and children(clause, labels.coordinator):
            return [t for t in tokens if t.i < clause.left_edge.i]
    return tokens


def before_finite(tokens: list[Token], labels: Labels) -> list[Token]:
    """What a noun governs ends before a main verb that the parser took along (« son opposition au pacte a été … »)."""
    linked = labels.relative_pronouns | labels.complementizers | labels.condition_words
    for at, token in enumerate(tokens):
        if token.lower in linked:
            break
        if token.pos in _VERBS and "VerbForm=Fin" in token.morph:
            while at and tokens[at - 1].lower in labels.clitics:
                at -= 1
            return tokens[:at]
    return tokens


def with_complement(tokens: list[Token], thing: Token, document: Document) -> list[Token]:
    """With what tells more of the thing said, though the parser hung it on the verb.

    A clause: « répète sa conviction [que la digue tient] »; a phrase: « signale du mazout [sur les plages] », but not
    where something is said (« dénonce le pacte [dans une lettre] »).
    """
    labels, doc = document.labels, document.doc
    last = max((t.i for t in tokens), default=len(doc))
    if labels.object_patterns or last + 1 >= len(doc):
        return tokens
    behind = doc[last + 1]
    if behind.lower in labels.complementizers and any("clause" in f.content for f in noun_frames(thing, document)):
        return [*tokens, *doc[behind.i : clause_stop(behind, document)]]
    if _goes_with_of(behind, labels):
        return run_on(tokens, document)  # « la venue [à Lima d'un émissaire] »
    if behind.pos != "ADP" or behind.lower not in labels.noun_prepositions or behind.head.pos != "NOUN":
        return tokens
    words = load_source_words(document.language.code)
    where = behind.head.lemma in words.occasions | words.documents | words.stages
    return tokens if where or document.kinds.get(behind.head.i) == "person" else run_on(tokens, document)


def _goes_with_of(behind: Token, labels: Labels) -> bool:
    """A place and then an of-phrase: neither belongs to the verb."""
    near = [*behind.doc[behind.i + 1 : behind.i + 5]]
    of = next((at for at, t in enumerate(near) if t.lower in ("de", "d'", "d’", "du", "des")), 0)
    placed = behind.lower in labels.told_marks or behind.lower == "en"
    return (
        placed
        and of > 0
        and all(t.pos in ("DET", "PROPN", "NOUN", "VERB") for t in near[:of])
        and near[of - 1].text[:1].isupper()
    )


def clause_stop(first: Token, document: Document) -> int:
    """Behind the last token of the clause that `first` stands in; words in marks are not looked into.

    A coordinator ends it where a verb stands behind: « prêt à parler, mais pas avant mai, [et] réclame … ».
    """
    doc, labels = document.doc, document.labels
    end = min(document.block_of(first.idx).end, doc[-1].idx + len(doc[-1].text))
    marks = [p.inner for p in document.pairs if p.level == 0 and first.idx < p.inner.end <= end]
    for token in doc[first.i + 1 :]:
        if token.idx >= end or token.is_space:
            return token.i
        if any(m.start <= token.idx < m.end for m in marks):
            continue
        after = doc[token.i + 1] if token.i + 1 < len(doc) else token
        joined = after if token.text == "," and after.pos == "CCONJ" else token
        if token.text in _STOPS and joined.pos != "CCONJ":
            return token.i
        if joined.pos == "CCONJ" and _opens_verb(joined, labels):
            return token.i
    return len(doc)


def _opens_verb(joint: Token, labels: Labels) -> bool:
    """Whether a verb with a tense or a participle stands behind a coordinator, pronouns in front of it aside."""
    after = (t for t in joint.doc[joint.i + 1 : joint.i + 5] if t.lower not in labels.clitics and t.pos != "ADV")
    verb = next(after, joint)
    if verb.lower in labels.subject_pronouns:
        return True
    return verb.pos in _VERBS and not verb.morph.isdisjoint({"VerbForm=Fin", "Tense=Past"})


def noun_frames(noun: Token, document: Document) -> tuple[Frame, ...]:
    """The senses of a noun in the lexicon."""
    return document.language.frames.lookup(noun.lemma, "noun", noun.lower)


def is_idiom(verb: Token, noun: Token, document: Document) -> bool:
    """Whether a verb tells a clause with this noun only."""
    known = document.language.frames.lookup(verb.lemma, "verb", verb.lower)
    told = (f for f in known if f.quotes and "clause" in f.content)
    return any(need.slot == "object" and noun.lemma in need.lemmas for f in told for need in f.needs)


def wants(head: Token, document: Document) -> bool:
    """ "Wanted a truce [before the fleet came]": the time is part of what is wanted."""
    known = document.language.frames.lookup(head.lemma, "verb", head.lower)
    return any(f.kind == "intent" or f.act in ("demand", "request", "propose") for f in known if f.quotes)
