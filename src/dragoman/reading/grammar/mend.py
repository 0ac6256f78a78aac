"""Parses mended where grammar leaves no doubt: a verb taken for a noun, a row of verbs hung on the wrong word."""

from collections.abc import Iterator, Mapping

from spacy.tokens import Doc, Token

from dragoman.languages import FrameLexicon
from dragoman.reading.grammar.edits import (
    NOMINAL,
    Edit,
    dependents,
    form_of,
    has,
    is_tensed,
    label_behind,
    subject_in_front,
)
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.rejoin import rejoin

_FINITE = "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"


def mend(doc: Doc, labels: Labels, lexicon: FrameLexicon) -> Doc:
    """The parse, mended in place, of a language whose labels name the parts of speech that verbs are mistaken for.

    Only what breaks grammar is touched: a sentence without a finite verb that holds a word that is one (« Lima dément
    avoir … »), a finite verb beside an infinitive, a participle beside a noun that goes on with « a …, et … ».
    """
    if not labels.mistaken_verbs or not len(doc):
        return doc
    edits: dict[int, Edit] = {}
    for token in doc:
        if token.i not in edits:
            edits |= dict(_row(token, labels)) or dict(_asyndeton(token, labels)) or dict(_verb(token, labels, lexicon))
            edits |= rejoin(token, labels)
    if edits:
        _apply(doc, edits)
    return doc


def _apply(doc: Doc, edits: Mapping[int, Edit]) -> None:
    """All edits at once; sentences follow from the new heads."""
    strings = doc.vocab.strings
    columns: list[int | str] = ["HEAD", "DEP", "POS", "MORPH"]
    rows = doc.to_array(columns).astype("uint64")
    for at, edit in edits.items():
        rows[at, 0] = (edit.head - at) % 2**64
        rows[at, 1] = strings.add(edit.label)
        if edit.pos:
            rows[at, 2] = strings[edit.pos]
        if edit.morph:
            rows[at, 3] = doc.vocab.morphology.add(edit.morph)
    doc.from_array(columns, rows)  # type: ignore[arg-type]  # the stub knows thinc's arrays only


def _row(token: Token, labels: Labels) -> Iterator[tuple[int, Edit]]:
    """A verb of a row that hangs on an infinitive or a noun in between: it goes to the verb that the row began with."""
    if token.pos_ != "VERB" or token.i == 0:
        return
    joined = [c for c in dependents(token, labels.coordinator) if c.i < token.i]
    conjunct = sorted(labels.conjunct)[0]
    subjects = dependents(token, labels.subject | labels.passive_subject)
    stray = [s for s in subjects if joined and s.i < joined[0].i and not has(s, "PronType=Rel")]
    head = token.head
    if stray and head.i < stray[0].i and head.pos_ == "VERB" and len(subjects) == len(stray) and head.i != token.i:
        yield stray[0].i, Edit(head.i, sorted(labels.object)[0])
        yield token.i, Edit(head.i, conjunct)
    elif token.dep_ in labels.conjunct and joined and not subjects:
        above = _row_head(token, labels)
        if above is not None and above.i != head.i:
            yield token.i, Edit(above.i, conjunct)
            yield from _object_behind(token, labels)


def _row_head(verb: Token, labels: Labels) -> Token | None:
    """The verb in front that a conjunct without a subject goes on from."""
    head = verb.head
    if is_tensed(verb, labels):
        if head.pos_ != "VERB" or not has(head, "VerbForm=Inf"):
            return None
        return next((a for a in head.ancestors if a.pos_ == "VERB" and is_tensed(a, labels) and a.i < head.i), None)
    plain = has(verb, "Tense=Past", "VerbForm=Part") and not form_of(verb) & {"Number=Plur", "Gender=Fem"}
    if not plain or head.pos_ not in NOMINAL:
        return None
    above = next((a for a in head.ancestors if a.pos_ == "VERB"), None)
    compound = above is not None and any(t.lemma_ == "avoir" for t in dependents(above, labels.auxiliary))
    behind = verb.doc[verb.i + 1] if verb.i + 1 < len(verb.doc) else verb
    return above if compound and above is not None and above.i < head.i and behind.pos_ == "DET" else None


def _asyndeton(token: Token, labels: Labels) -> Iterator[tuple[int, Edit]]:
    """A further participle of a compound tense: « a salué un geste, [déploré] les retards et [promis] une réponse »."""
    if not _is_bare_participle(token, labels) or token.i < 3 or token.i + 1 >= len(token.doc):
        return
    before, behind = token.nbor(-1), token.nbor()
    if not (before.text == "," or before.pos_ == "CCONJ") or behind.pos_ != "DET":
        return
    first = next((t for t in reversed(token.doc[token.sent.start : token.i - 1]) if t.pos_ in ("VERB", "AUX")), None)
    if first is not None and _is_bare_participle(first, labels) and first.dep_ in labels.conjunct:
        first = first.head
    if first is None or not any(t.lemma_ == "avoir" for t in dependents(first, labels.auxiliary)):
        return
    if token.head.i == first.i and token.dep_ in labels.conjunct:
        return
    if any(a.i == token.i for a in first.ancestors):  # the parser made the last of the row its head
        yield first.i, Edit(first.i if token.head.i == token.i else token.head.i, token.dep_)
    yield token.i, Edit(first.i, sorted(labels.conjunct)[0])
    noun = behind.head
    if noun.pos_ in NOMINAL and noun.i > token.i and not dependents(noun, labels.case):
        yield noun.i, Edit(token.i, sorted(labels.object)[0])


def _is_bare_participle(token: Token, labels: Labels) -> bool:
    """A past participle unchanged for gender and number, without an auxiliary."""
    plain = has(token, "Tense=Past", "VerbForm=Part") and not form_of(token) & {"Number=Plur", "Gender=Fem"}
    return plain and token.pos_ == "VERB" and not dependents(token, labels.auxiliary)


def _object_behind(verb: Token, labels: Labels) -> Iterator[tuple[int, Edit]]:
    """The noun phrase right behind a verb that the parser hung on a noun in front of it."""
    if verb.i + 1 >= len(verb.doc) or verb.nbor().pos_ != "DET":
        return
    noun = verb.nbor().head
    if noun.pos_ in NOMINAL and noun.i > verb.i and noun.head.i < verb.i and not dependents(noun, labels.case):
        yield noun.i, Edit(verb.i, sorted(labels.object)[0])


def _verb(token: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """A finite verb of the lexicon, behind a noun phrase, of a sentence that has no other."""
    hung = token.pos_ == "VERB" and token.dep_ in labels.adnominal | labels.modifier | labels.name_part
    if not (hung or token.pos_ in labels.mistaken_verbs) or has(token, "VerbForm=Part"):
        return
    if not has(token, "VerbForm=Fin") and not _is_form(token, lexicon):
        return
    doc, root = token.doc, token.sent.root
    if token.i == 0 or token.i + 1 >= len(doc) or (root.pos_ in ("VERB", "AUX") and is_tensed(root, labels)):
        return
    subject = subject_in_front(token)
    if subject is None or not _opens_complement(doc[token.i + 1], labels):
        return
    yield token.i, Edit(token.i, "ROOT", "VERB", _FINITE)
    yield subject.i, Edit(token.i, "nsubj")
    for other in doc[token.sent.start : token.sent.end]:
        if other.i > token.i and other.head.i <= token.i and other.i != token.i:
            yield other.i, Edit(token.i, label_behind(other, labels))
        elif other.i == root.i and other.i not in (token.i, subject.i):
            yield other.i, Edit(token.i, label_behind(other, labels) if other.i > token.i else "dep")
    if doc[token.i + 1].sent.start > token.i:  # the parser began a sentence behind the verb
        yield doc[token.i + 1].sent.root.i, Edit(token.i, label_behind(doc[token.i + 1].sent.root, labels))
    if subject.sent.start != token.sent.start and subject.sent.root.i != subject.i:
        yield subject.sent.root.i, Edit(token.i, "dep")


def _is_form(token: Token, lexicon: FrameLexicon) -> bool:
    word = token.lower_
    finite = word.endswith(("e", "ent", "t", "d", "a", "ait", "aient", "ont"))
    return finite and token.text == word and (word, "verb") in lexicon.by_form


def _opens_complement(behind: Token, labels: Labels) -> bool:
    """Whether what follows can only follow a verb: an article, an infinitive with or without its mark, que."""
    if behind.lower_ in labels.complementizers or behind.pos_ == "DET" or has(behind, "VerbForm=Inf"):
        return True
    after = behind.nbor() if behind.i + 1 < len(behind.doc) else behind
    if behind.lower_ in labels.infinitive_marks:
        return has(after, "VerbForm=Inf") or after.is_quote or after.pos_ in ("PRON", "PROPN")
    if behind.pos_ == "CCONJ":
        return after.pos_ in ("VERB", "AUX") and has(after, "VerbForm=Fin")
    return behind.is_quote
