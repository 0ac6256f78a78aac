"""Which cue owns marks: right behind them, in front of them, or the one whose sentence they go on with."""

import re

from dragoman.model.parse import Token
from dragoman.model.span import Span
from dragoman.reading.document import Document
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.verbs import agents, children, is_finite, is_passive, own_subjects, tense
from dragoman.reading.quotations.cues.cue_clause import cue_clause
from dragoman.reading.quotations.marks.floating import is_told, stands_alone
from dragoman.reading.quotations.marks.generic import cue_behind, cue_in_front, starts_anew
from dragoman.reading.quotations.marks.marked import Cue, outside
from dragoman.reading.source_words import load_source_words
from dragoman.text.marks import Pair

_SPACES = " \t\u00a0\u202f"
_GAP = re.compile(r"[\s\u00a0\u202f,;:.…—–-]*\Z")
_LEAD = re.compile(r"[\s\u00a0\u202f,:—–-]*\Z")


def owner_of(pair: Pair, cues: list[Cue], document: Document) -> int | None:
    """The cue right behind the marks, else right in front of them, in the same paragraph (or ending the one before)."""
    block = document.block_of(pair.open)
    behind = in_front = None
    told = _told_already(pair, cues, document)
    for index, cue in enumerate(cues):
        if cue.clause.start >= pair.outer.end and cue.head.idx < document.block_of(pair.outer.end - 1).end:
            if (
                behind is None
                and not told
                and _GAP.match(document.text[pair.outer.end : cue.clause.start])
                and _comes_after(pair, cue, document)
            ):
                behind = index
        elif cue.head.idx < pair.open and _leads(cue, pair, block, document):
            governed = in_front is not None and cues[in_front].head in list(cue.head.ancestors)
            in_front = in_front if governed else index
    return behind if behind is not None else in_front


def unknown_cue(pair: Pair, document: Document) -> Cue | None:
    """A verb beside marks that the lexicon does not know as a verb of saying."""
    found = cue_behind(pair, document) or cue_in_front(pair, document)
    if found is None:
        return None
    whole = outside(cue_clause(found[0], document, None), found[0], [p.outer for p in document.pairs if p.level == 0])
    start = min(whole.start, found[1].start) if whole.start >= pair.outer.end else found[1].start
    return Cue(found[0], None, Span(start, max(whole.end, found[1].end)))


def resumes(before: Pair, pair: Pair, cue: Cue, document: Document) -> bool:
    """The second half of a sentence parted by its cue: “The mill,” she said, “is ours.”"""
    text = document.text
    between = text[before.outer.end : pair.open].rstrip(_SPACES)
    if not between.endswith(",") or not before.outer.end <= cue.head.idx < pair.open or "\n" in between:
        return False
    half = text[before.inner.end - 1] == "," or between.lstrip(_SPACES).startswith((",", "–", "—"))
    return half and not re.search(r"[.!?;]\s", between)


def _told_already(pair: Pair, cues: list[Cue], document: Document) -> bool:
    """Marks amid a sentence that a cue with a subject has opened: « She said he was “mad,” she said: … »."""
    token = document.token_at(pair.open)
    if token is None or not document.text[: pair.open].rstrip("\u00a0\u202f ")[-1:].isalnum():
        return False
    start = max(token.sent.start_char, document.block_of(pair.open).start)
    before = [c for c in cues if start <= c.head.idx < pair.open and c.clause.end <= pair.open]
    return any(own_subjects(c.head, document.labels) and is_finite(c.head, document.labels) for c in before)


def _comes_after(pair: Pair, cue: Cue, document: Document) -> bool:
    """A full stop between marks and cue parts them; one inside the marks does not, where the cue begins small."""
    between = document.text[pair.outer.end : cue.clause.start]
    opening = document.token_at(cue.clause.start)
    if (
        "." in between
        or ":" in between
        or (";" in between and not document.labels.object_patterns)
        or opening is None
        or opening.dep in document.labels.coordinator
    ):
        return False  # "“…” and noted that" goes on with another cue's sentence
    if _hangs_on_noun(cue.head, document.labels) or is_told(pair, document):
        return False
    if any(
        (s.left_edge.idx <= pair.open < s.i and pair.open < s.right_edge.idx) or s.idx < pair.open <= s.right_edge.idx
        for s in own_subjects(cue.head, document.labels)
    ):
        return False  # the marks stand inside the subject: "X, asked about “the line”, replied"
    if _fragment(pair, document) or _told_before(pair, cue, document) or _entitles(pair, cue, document):
        return False
    inner = pair.inner.of(document.text).rstrip("\u00a0\u202f ")
    if inner[-1:] in ".…" and "," not in between:
        first = document.text[cue.clause.start : cue.clause.start + 1]
        complements = document.labels.clause | document.labels.infinitive | document.labels.object
        if starts_anew(opening, cue.head, document) or (not first.islower() and _was_asked(cue.head, document)):
            return False
        if not first.islower() and any(c.i > cue.head.i for c in children(cue.head, complements)):
            return False  # "“….” He refused to say …" says something of its own
        return first.islower() or cue.head.i <= (token.i + 4 if (token := document.token_at(cue.clause.start)) else 0)
    return True


def _was_asked(verb: Token, document: Document) -> bool:
    """ "“….” [Pressed] again, he said …": who is asked has said nothing yet."""
    asked = load_source_words(document.language.code).asked
    return verb.lemma in asked and not is_finite(verb, document.labels)


def _hangs_on_noun(verb: Token, labels: Labels) -> bool:
    """An infinitive or a passive participle speaks of a noun in front of it: "the play “X”, foreseen for June"."""
    bare = tense(verb, labels)
    passive = "VerbForm=Part" in verb.morph and is_passive(verb, labels) and not agents(verb, labels)
    return (bare == "infinitive" and verb.dep != "ROOT") or (bare == "participle" and passive)


def _fragment(pair: Pair, document: Document) -> bool:
    """Marks around a few words of a phrase without a finite verb: « Refusant de “spéculer”, X a noté … »."""
    before = document.text[: pair.open].rstrip("\u00a0\u202f ")
    token = document.token_at(pair.inner.start)
    if token is None or not before[-1:].isalpha() or not pair.inner.of(document.text)[:1].islower():
        return False
    start = max(token.sent.start_char, document.block_of(pair.open).start)
    words = document.tokens_in(Span(start, pair.inner.end))
    return not any(t.pos in ("VERB", "AUX") and is_finite(t, document.labels) for t in words)


def _entitles(pair: Pair, cue: Cue, document: Document) -> bool:
    """A title in the phrase that opens a sentence whose verb tells something else: "In his “Atlas,” Holt said …"."""
    labels, head = document.labels, cue.head
    start = max(head.sent.start_char, document.block_of(pair.open).start)
    front = document.tokens_in(Span(start, pair.open)) if start < pair.open else []
    if not front or front[0].pos != "ADP" or any(t.pos in ("VERB", "AUX") for t in front):
        return False
    return any(c.i > head.i for c in children(head, labels.clause | labels.infinitive))


def _told_before(pair: Pair, cue: Cue, document: Document) -> bool:
    """Marks that end a sentence begun outside them are not the next sentence's: « … a “lie.” He said … »."""
    before = document.text[: pair.open].rstrip("\u00a0\u202f ")
    ends = pair.inner.of(document.text).rstrip("\u00a0\u202f ")[-1:] in ".!?…"
    return ends and before[-1:].isalnum() and not document.text[cue.clause.start : cue.clause.start + 1].islower()


def _leads(cue: Cue, pair: Pair, block: Span, document: Document) -> bool:
    between = document.text[cue.head.idx + len(cue.head.text) : pair.open]
    if cue.head.idx < block.start:
        tail = document.text[cue.head.idx : block.start].rstrip()
        return tail.endswith(":") and "\n" not in tail and pair.open <= block.start + 1
    if re.search(r"[.!?]\s", between) or any(mark in between for mark in '“”«»"'):
        return False
    if _LEAD.match(document.text[cue.clause.end : pair.open]) is None and not between.rstrip("\u00a0\u202f ").endswith(
        (":", ",")
    ):
        return False
    return between.rstrip("\u00a0\u202f ").endswith((":", ",")) or len(between.split()) <= 1


def continues(before: Pair, pair: Pair, cue: Cue, document: Document) -> bool:
    """Uncued marks go on with the last speaker: right behind the cue's sentence, or as a paragraph wholly in marks."""
    block = document.block_of(pair.open)
    start = max(before.outer.end, cue.clause.end)
    between = document.text[start : pair.open] if start <= pair.open else document.text[before.outer.end : pair.open]
    words = [w for w in between.split() if any(ch.isalnum() for ch in w)]
    tokens = document.tokens_in(Span(pair.open - len(between), pair.open))
    joined = all(t.is_punct or t.pos == "CCONJ" for t in tokens)
    joined = joined or (stands_alone(pair, document) and _of_cue(tokens, cue, document))
    if not words or joined:
        return not _in_cue(pair, cue, document)
    rest = document.text[pair.outer.end : block.end].strip()
    whole = pair.open <= block.start + 1 and not rest.strip(" .\u00a0")
    return whole and between.count("\n") <= 3 and len(words) == 0


def _of_cue(tokens: list[Token], cue: Cue, document: Document) -> bool:
    """Whether words behind a cue are the rest of its own sentence, without another subject."""
    return bool(tokens) and all(
        t.sent.start == cue.head.sent.start and not own_subjects(t, document.labels) and not t.is_quote for t in tokens
    )


def _in_cue(pair: Pair, cue: Cue, document: Document) -> bool:
    """Whether marks stand in the cue's own clause: a title or a term (he said on “The Morning Hour”)."""
    between = document.tokens_in(Span(cue.head.idx + len(cue.head.text), pair.open))
    return cue.clause.end <= pair.open and any(t.pos in ("ADP", "PART") for t in between) and between[-1].is_alpha
