"""Finite verbs that a parser takes for nouns or adjectives: « Lima [dément] avoir … »."""

from collections.abc import Iterator

from dragoman.languages import FrameLexicon
from dragoman.model.parse import Token
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.mending.edits import FINITE, Edit
from dragoman.reading.grammar.verb_shapes import (
    NOMINAL,
    VERBAL,
    has,
    is_plural,
    is_tensed,
    label_behind,
    opens_complement,
    shape_of,
    subject_in_front,
    under,
)

_ONLY_VERBS = ("eront", "iront", "dront", "èrent", "irent", "urent", "erons", "erait", "eraient", "era", "ira", "dra")
"""Endings that no noun or adjective has which is also a form of a verb of the lexicon: « ils [patrouilleront] »."""
_STOPS = (",", ";", ":", ".", "!", "?")


def mistaken(token: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """A finite verb of the lexicon, behind a noun phrase, of a clause that has no other."""
    doc = token.doc
    if token.i == 0 or token.i + 1 >= len(doc) or not _is_mistaken(token, labels, lexicon):
        return
    clitic = doc[token.i - 1] if doc[token.i - 1].lower in labels.clitics else None
    first = clitic or token
    if clitic is not None and (told_behind := _reflexive_behind(token, clitic, labels)):
        yield from told_behind
        return
    if doc[token.i + 1].text == ":":
        yield from _before_colon(token, first, labels, lexicon)
        return
    opens = opens_complement(doc[token.i + 1], labels) or token.lower.endswith(_ONLY_VERBS)
    if first.i == 0 or not (opens or doc[token.i + 1].pos == "ADP"):
        return
    told = doc[token.i + 1].lower in labels.told_marks and not is_tensed(token.sent.root, labels)
    if not (opens or told or clitic is not None or _is_alone(token, labels)):
        return
    subject = _subject_of(token, first, labels)
    if subject is None and clitic is None and doc[token.i - 1].text == ",":
        yield from _before_row(token, labels, lexicon)
        return
    if subject is None or not _agree(subject, token, labels, lexicon):
        return
    root = token.sent.root
    told = root.pos in VERBAL and is_tensed(root, labels) and root.i != token.i and not _holds(token, root, labels)
    if told and root.i > token.i and subject.head.i == root.i and subject.dep in labels.subject:
        on = any(token.i < m.i < root.i for m in under(root, labels.mark))
        yield from _before_condition(token, subject, root) if on else _before_row(token, labels, lexicon)
        return
    if told and not _stands_apart(subject, token):
        return
    end = _clause_end(token) if told else token.sent.end
    yield token.i, Edit(root.i, "conj" if root.i < token.i else "dep", "VERB", FINITE) if told else _as_root(token)
    yield subject.i, Edit(token.i, "nsubj")
    if clitic is not None:
        yield clitic.i, _as_pronoun(clitic, token, labels)
    yield from _behind(token, subject, end, labels)


def _before_condition(verb: Token, subject: Token, root: Token) -> Iterator[tuple[int, Edit]]:
    """« L'armée [attaquera] si les rebelles avancent »: the clause behind its mark is no main one."""
    yield verb.i, _as_root(verb)
    yield subject.i, Edit(verb.i, "nsubj")
    yield root.i, Edit(verb.i, "advcl")


def _as_pronoun(clitic: Token, verb: Token, labels: Labels) -> Edit:
    own = clitic.lower in labels.reflexive_words
    return Edit(verb.i, sorted(labels.reflexive if own else labels.object)[0], "PRON")


def _agree(subject: Token, verb: Token, labels: Labels, lexicon: FrameLexicon) -> bool:
    """In number; a bare name has the one of its letters only by chance: « [Bruxelles] presse le sénat »."""
    bare = subject.text[:1].isupper() and subject.left_edge is subject and subject.is_sent_start
    return bare or is_plural(verb, labels, lexicon) == has(subject, "Number=Plur")


def _subject_of(token: Token, first: Token, labels: Labels) -> Token | None:
    """The noun or pronoun in front of a verb, behind its apposition too: « X, le duc, [estime] … »."""
    found = _pronoun(first, labels) or subject_in_front(first) or _subject_apart(first, labels)
    if found is None and token.head.i == token.i and token.nbor(-1).text == ",":
        found = next((s for s in under(token, labels.subject) if s.i < token.i), None)
    return found


def _before_colon(token: Token, first: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """« Le maire [insiste] : il faut partir »: the verb of a clause of its own, in front of the words that it tells."""
    root, subject = token.sent.root, _pronoun(first, labels) or subject_in_front(first) or _subject_apart(first, labels)
    if subject is None or is_plural(token, labels, lexicon) != has(subject, "Number=Plur"):
        return
    if any(is_tensed(t, labels) for t in token.doc[token.sent.start : token.i] if t.pos in VERBAL):
        return
    yield token.i, Edit(token.i, "ROOT", "VERB", FINITE)
    yield subject.i, Edit(token.i, "nsubj")
    if root.i > token.i:
        yield root.i, Edit(token.i, "parataxis")


def _before_row(token: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """« Le délégué, Abel Koro, [juge] les taux faux et affirme … »: the first verb of a row behind a parenthesis."""
    doc, main = token.doc, token.sent.root
    if main.i < token.i or not (main.pos in VERBAL and is_tensed(main, labels)):
        return
    told = [s for s in under(main, labels.subject) if s.i < token.i]
    joined = [c for c in under(main, labels.coordinator) if c.i > token.i]
    finite = any(t.pos in VERBAL and has(t, "VerbForm=Fin") for t in doc[told[0].i : token.i]) if told else True
    if finite or not joined or is_plural(token, labels, lexicon) != is_plural(main, labels, lexicon):
        return
    yield token.i, Edit(main.i if main.head.i != main.i else token.i, "ROOT", "VERB", FINITE)
    yield told[0].i, Edit(token.i, "nsubj")
    yield main.i, Edit(token.i, "conj")
    for other in doc[token.i + 1 : joined[0].i]:
        if other.head.i <= token.i or other.head.i >= joined[0].i:
            yield other.i, Edit(token.i, label_behind(other, labels))


def _pronoun(first: Token, labels: Labels) -> Token | None:
    """« À Londres, [on] doute que … »: what can only be the subject of the word behind it."""
    before = first.nbor(-1)
    return before if before.lower in labels.subject_pronouns else None


def _holds(token: Token, root: Token, labels: Labels) -> bool:
    """« Washington doute qu'un cabinet [puisse] … »: the root is what the que right behind the word opens."""
    mark = token.nbor()
    return root.i > token.i and mark.lower in labels.complementizers and mark.head.i == root.i


def _reflexive_behind(token: Token, clitic: Token, labels: Labels) -> list[tuple[int, Edit]]:
    """« …, s'[indigne] Ida Berg »: behind a comma, in front of the name that the parser took it to describe."""
    before, who = token.doc[clitic.i - 1], token.head
    if clitic.lower not in labels.reflexive_words or before.text != ",":
        return []
    if token.dep in labels.parataxis and clitic.head.i == token.i:
        return [(token.i, Edit(who.i, token.dep, "VERB", FINITE))]
    if token.dep not in labels.modifier:
        return []
    if who.pos not in NOMINAL or who.left_edge.i != clitic.i:
        return []
    top = who.head.i if who.head.i != who.i else token.i
    hung = Edit(top, "parataxis" if top != token.i else "ROOT", "VERB", FINITE)
    own = Edit(token.i, sorted(labels.reflexive)[0], "PRON")
    return [(token.i, hung), (who.i, Edit(token.i, "nsubj")), (clitic.i, own)]


def _as_root(token: Token) -> Edit:
    return Edit(token.i, "ROOT", "VERB", FINITE)


def _behind(token: Token, subject: Token, end: int, labels: Labels) -> Iterator[tuple[int, Edit]]:
    """What stands behind a mended verb, up to the end of its clause, hangs on it; an old root in front too."""
    doc, root = token.doc, token.sent.root
    for other in doc[token.sent.start : end]:
        if other.i > token.i and (other.head.i <= token.i or other.head.i >= end or other.head.i == other.i):
            yield other.i, Edit(token.i, label_behind(other, labels))
        elif other.i == root.i and other.i < token.i and other.i != subject.i and not is_tensed(other, labels):
            yield other.i, Edit(token.i, "dep")
    if doc[token.i + 1].sent.start > token.i:  # the parser began a sentence behind the verb
        yield doc[token.i + 1].sent.root.i, Edit(token.i, label_behind(doc[token.i + 1].sent.root, labels))
    if subject.sent.start != token.sent.start and subject.sent.root.i != subject.i:
        yield subject.sent.root.i, Edit(token.i, "dep")


def _is_mistaken(token: Token, labels: Labels, lexicon: FrameLexicon) -> bool:
    """A finite form of the lexicon that the parser takes for another part of speech or hangs on a noun."""
    hung = token.pos == "VERB" and token.dep in labels.beside_noun
    if not hung and (token.pos not in labels.mistaken_verbs or _is_governed(token, labels)):
        return False
    return shape_of(token, labels, lexicon) == "finite"


def _is_alone(token: Token, labels: Labels) -> bool:
    """« Le parquet de Lima [enquête] sur … »: what a parser calls an adjective though it is none, or hangs as a finite
    verb on a noun, in a sentence without another finite verb."""
    hung = token.pos == "VERB" or (token.dep == "amod" and token.pos in NOMINAL)
    bare = not any(c.i < token.i for c in token.children)
    if token.pos in ("NOUN", "ADJ") and token.head.i == token.i:  # « La France [forme] des soldats »
        in_front = [c for c in token.children if c.i < token.i and c.dep not in labels.modifier]
        hung = bare = bool(in_front) and all(c.dep in labels.subject for c in in_front)
    others = (t for t in token.sent if t.pos in VERBAL and t.i != token.i and t.dep not in labels.relative)
    return hung and bare and not any(is_tensed(t, labels) for t in others)


def _subject_apart(verb: Token, labels: Labels) -> Token | None:
    """« L'Espagne, qui préside la ligue, [presse] … »: a noun at the head of a sentence that has no other verb."""
    root = verb.sent.root
    if verb.nbor(-1).text != "," or root.pos not in NOMINAL or root.i > verb.i or under(root, labels.case):
        return None
    relative = [c for c in under(root, labels.relative | labels.apposition) if c.i < verb.i]
    return root if relative and root.nbor(1).i < verb.i and root.left_edge.i == root.sent.start else None


def _stands_apart(subject: Token, verb: Token) -> bool:
    """Whether a noun phrase and its verb are a clause of their own beside another: stops on both sides of it."""
    doc, first = verb.doc, subject.left_edge.i
    if first > 0 and not (doc[first - 1].text in _STOPS or doc[first - 1].is_space or doc[first - 1].is_quote):
        return False
    end = _clause_end(verb)
    return not any(t.pos in VERBAL and has(t, "VerbForm=Fin") for t in doc[verb.i + 1 : end])


def _clause_end(verb: Token) -> int:
    return next((t.i for t in verb.doc[verb.i + 1 : verb.sent.end] if t.text in _STOPS), verb.sent.end)


def _is_governed(token: Token, labels: Labels) -> bool:
    """« une mise en [garde] »: a noun right behind its preposition."""
    return token.pos == "NOUN" and any(c.i == token.i - 1 and c.pos == "ADP" for c in under(token, labels.case))
