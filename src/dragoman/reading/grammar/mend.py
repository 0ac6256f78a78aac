"""Parses mended where grammar leaves no doubt: a verb taken for a noun, a row of verbs hung on the wrong word."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from dragoman.languages import FrameLexicon
from dragoman.reading.grammar.labels import Labels

_FINITE = "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"
_PARTICIPLE = "Gender=Masc|Number=Sing|Tense=Past|VerbForm=Part"
_NOMINAL = ("NOUN", "PROPN", "X")


@dataclass(frozen=True, slots=True)
class Edit:
    """What a token becomes: on which token it hangs and how; its part of speech and morphology where they change."""

    head: int
    label: str
    pos: str = ""
    morph: str = ""


def mend(doc: Doc, labels: Labels, lexicon: FrameLexicon) -> Doc:
    """The parse, mended in place, of a language whose labels name the parts of speech that verbs are mistaken for.

    Only what breaks grammar is touched: a sentence without a finite verb that holds a word that is one (« Lima dément
    avoir … »), a finite verb beside an infinitive, a participle behind its auxiliary or beside a noun that goes on
    with « a …, et … ».
    """
    if not labels.mistaken_verbs or not len(doc):
        return doc
    edits: dict[int, Edit] = {}
    for token in doc:
        if token.i not in edits:
            edits |= (
                dict(_row(token, labels))
                or dict(_asyndeton(token, labels))
                or dict(_participle(token, labels, lexicon))
                or dict(_verb(token, labels, lexicon))
            )
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


def _features(token: Token) -> set[str]:
    """The morphology by itself: the tree that other stages share is read only once the parse is mended."""
    return set(str(token.morph).split("|"))


def _has(token: Token, *wanted: str) -> bool:
    return _features(token).issuperset(wanted)


def _below(token: Token, labels: frozenset[str]) -> list[Token]:
    return [child for child in token.children if child.dep_ in labels]


def is_tensed(verb: Token, labels: Labels) -> bool:
    """Whether a verb or one of its auxiliaries is finite."""
    return any(_has(t, "VerbForm=Fin") for t in (verb, *_below(verb, labels.auxiliary | labels.copula)))


def _row(token: Token, labels: Labels) -> Iterator[tuple[int, Edit]]:
    """A verb of a row that hangs on an infinitive or a noun in between: it goes to the verb that the row began with."""
    if token.pos_ != "VERB" or token.i == 0:
        return
    joined = [c for c in _below(token, labels.coordinator) if c.i < token.i]
    conjunct = sorted(labels.conjunct)[0]
    subjects = _below(token, labels.subject | labels.passive_subject)
    stray = [s for s in subjects if joined and s.i < joined[0].i and not _has(s, "PronType=Rel")]
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
        if head.pos_ != "VERB" or not _has(head, "VerbForm=Inf"):
            return None
        return next((a for a in head.ancestors if a.pos_ == "VERB" and is_tensed(a, labels) and a.i < head.i), None)
    plain = _has(verb, "Tense=Past", "VerbForm=Part") and not _features(verb) & {"Number=Plur", "Gender=Fem"}
    if not plain or head.pos_ not in _NOMINAL:
        return None
    above = next((a for a in head.ancestors if a.pos_ == "VERB"), None)
    compound = above is not None and any(t.lemma_ == "avoir" for t in _below(above, labels.auxiliary))
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
    if first is None or not any(t.lemma_ == "avoir" for t in _below(first, labels.auxiliary)):
        return
    if token.head.i == first.i and token.dep_ in labels.conjunct:
        return
    if any(a.i == token.i for a in first.ancestors):  # the parser made the last of the row its head
        yield first.i, Edit(first.i if token.head.i == token.i else token.head.i, token.dep_)
    yield token.i, Edit(first.i, sorted(labels.conjunct)[0])
    noun = behind.head
    if noun.pos_ in _NOMINAL and noun.i > token.i and not _below(noun, labels.case):
        yield noun.i, Edit(token.i, sorted(labels.object)[0])


def _participle(token: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """What stands behind « a », « ont », « se sont » as a participle, whatever the parser calls it: « ont [violé] »."""
    if token.i == 0 or token.pos_ in ("VERB", "AUX") or (token.lower_, "verb") not in lexicon.by_form:
        return
    if not any(t.pos_ == "AUX" for t in token.doc[max(0, token.i - 2) : token.i]):
        return
    helping = [t for t in _below(token, labels.auxiliary) if t.lemma_ in ("avoir", "être")]
    if not any(t.lemma_ == "avoir" for t in helping) and not (helping and _below(token, labels.reflexive)):
        return
    yield token.i, Edit(token.head.i, token.dep_, "VERB", _PARTICIPLE)
    for child in token.children:
        if child.dep_ == "dep" and child.i > token.i and child.pos_ in _NOMINAL and not _below(child, labels.case):
            yield child.i, Edit(token.i, sorted(labels.object)[0])


def _is_bare_participle(token: Token, labels: Labels) -> bool:
    """A past participle unchanged for gender and number, without an auxiliary."""
    plain = _has(token, "Tense=Past", "VerbForm=Part") and not _features(token) & {"Number=Plur", "Gender=Fem"}
    return plain and token.pos_ == "VERB" and not _below(token, labels.auxiliary)


def _object_behind(verb: Token, labels: Labels) -> Iterator[tuple[int, Edit]]:
    """The noun phrase right behind a verb that the parser hung on a noun in front of it."""
    if verb.i + 1 >= len(verb.doc) or verb.nbor().pos_ != "DET":
        return
    noun = verb.nbor().head
    if noun.pos_ in _NOMINAL and noun.i > verb.i and noun.head.i < verb.i and not _below(noun, labels.case):
        yield noun.i, Edit(verb.i, sorted(labels.object)[0])


def _verb(token: Token, labels: Labels, lexicon: FrameLexicon) -> Iterator[tuple[int, Edit]]:
    """A finite verb of the lexicon, behind a noun phrase, of a sentence that has no other."""
    hung = token.pos_ == "VERB" and token.dep_ in labels.adnominal | labels.modifier | labels.name_part
    if not (hung or token.pos_ in labels.mistaken_verbs) or _has(token, "VerbForm=Part"):
        return
    if not _has(token, "VerbForm=Fin") and not _is_form(token, lexicon):
        return
    doc, root = token.doc, token.sent.root
    if token.i == 0 or token.i + 1 >= len(doc) or (root.pos_ in ("VERB", "AUX") and is_tensed(root, labels)):
        return
    subject = _subject(token)
    if subject is None or not _opens_complement(doc[token.i + 1], labels):
        return
    yield token.i, Edit(token.i, "ROOT", "VERB", _FINITE)
    yield subject.i, Edit(token.i, "nsubj")
    for other in doc[token.sent.start : token.sent.end]:
        if other.i > token.i and other.head.i <= token.i and other.i != token.i:
            yield other.i, Edit(token.i, _label(other, labels))
        elif other.i == root.i and other.i not in (token.i, subject.i):
            yield other.i, Edit(token.i, _label(other, labels) if other.i > token.i else "dep")
    if doc[token.i + 1].sent.start > token.i:  # the parser began a sentence behind the verb
        yield doc[token.i + 1].sent.root.i, Edit(token.i, _label(doc[token.i + 1].sent.root, labels))
    if subject.sent.start != token.sent.start and subject.sent.root.i != subject.i:
        yield subject.sent.root.i, Edit(token.i, "dep")


def _is_form(token: Token, lexicon: FrameLexicon) -> bool:
    word = token.lower_
    finite = word.endswith(("e", "ent", "t", "d", "a", "ait", "aient", "ont"))
    return finite and token.text == word and (word, "verb") in lexicon.by_form


def _subject(verb: Token) -> Token | None:
    """The head of the noun phrase that ends right in front of a verb; None behind a comma or a preposition."""
    before = verb.doc[verb.i - 1]
    if before.pos_ not in (*_NOMINAL, "ADJ") or before.is_punct or "\n" in before.whitespace_:
        return None
    top = before
    while top.head.i < top.i and top.head.pos_ in _NOMINAL and not _parted(top.head, verb):
        top = top.head
    if top.pos_ not in _NOMINAL or any(c.dep_ in ("case", "mark") for c in top.children):
        return None
    return top


def _parted(left: Token, verb: Token) -> bool:
    return any(t.is_punct or t.is_space for t in verb.doc[left.i + 1 : verb.i])


def _opens_complement(behind: Token, labels: Labels) -> bool:
    """Whether what follows can only follow a verb: an article, an infinitive with or without its mark, que."""
    if behind.lower_ in labels.complementizers or behind.pos_ == "DET" or _has(behind, "VerbForm=Inf"):
        return True
    after = behind.nbor() if behind.i + 1 < len(behind.doc) else behind
    if behind.lower_ in labels.infinitive_marks:
        return _has(after, "VerbForm=Inf") or after.is_quote or after.pos_ in ("PRON", "PROPN")
    return behind.is_quote


def _label(token: Token, labels: Labels) -> str:
    """How a word behind a mended verb hangs on it."""
    if token.is_punct:
        return "punct"
    marked = any(m.lower_ in labels.complementizers for m in _below(token, labels.mark))
    if token.pos_ in ("VERB", "AUX"):
        return "ccomp" if marked or is_tensed(token, labels) else "xcomp"
    if token.pos_ in _NOMINAL or token.pos_ == "PRON":
        return "obl:arg" if _below(token, labels.case) else "obj"
    return token.dep_ if token.dep_ != "ROOT" else "advmod"
