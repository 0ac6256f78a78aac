"""Where the content of a cue stands: one function a pattern, tried in the order of PATTERNS."""

from collections.abc import Callable, Iterable

from spacy.tokens import Token

from dragoman.languages import Frame
from dragoman.model.span import Span, Spans
from dragoman.reading.document import Document
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.phrases import preposition_phrases, span_over
from dragoman.reading.grammar.tree import below, places_below
from dragoman.reading.grammar.verbs import children, is_finite, own_subjects, tense, verb_group
from dragoman.reading.quotations.spans import clause_tokens, grow, runs, trim, without

type Attach = Callable[[Token, Document], Spans]

_NEAR = 12
"""Tokens between a cue and a that/que that the parser tied elsewhere."""


def cue_clause(head: Token, document: Document, content: Span | None) -> Span:
    """The cue with its subject, addressee and adverbs: the part of the sentence that is not what was said."""
    doc, sentence = document.doc, head.sent
    said = document.labels.clause if content is None else frozenset[str]()
    mine = places_below(child for child, label in below(head) if label not in said)

    def goes_on(at: int) -> bool:
        token = doc[at]
        return at in mine and not (
            token.is_quote or token.is_space or (content and content.start <= token.idx < content.end)
        )

    left = right = head.i
    while left - 1 >= sentence.start and goes_on(left - 1):
        left -= 1
    while right + 1 < sentence.end and goes_on(right + 1):
        right += 1
    while left < head.i and doc[left].is_punct:
        left += 1
    while right > head.i and doc[right].is_punct:
        right -= 1
    span = span_over(doc[left : right + 1])
    return span or Span(head.idx, head.idx + len(head.text))


def clause(head: Token, document: Document) -> Spans:
    """A finite complement behind the cue, whole, with the quote pairs it crosses."""
    labels = document.labels
    cue = runs(verb_group(head, labels))
    for complement in children(head, labels.clause):
        marked = any(m.lower_ in labels.complementizers for m in children(complement, labels.mark))
        marked = marked or bool(children(complement, labels.subject | labels.passive_subject))
        whole = marked or is_finite(complement, labels) or complement.pos_ not in ("VERB", "AUX")
        if complement.i > head.i and whole:
            tokens = [t for t in clause_tokens(complement, labels) if t.i > head.i]
            inner = _inner_clause(complement, tokens, labels)
            return _finish(tokens[inner + 1 :], document, cue)  # "made it clear that …": behind the inner that
    return _after_complementizer(head, document, cue)


def _inner_clause(complement: Token, tokens: list[Token], labels: Labels) -> int:
    """The that behind a small clause ("made it clear that …"), -1 where there is none."""
    if complement.pos_ in ("VERB", "AUX"):
        return -1
    near = enumerate(tokens[:5])
    return next((n for n, t in near if t.lower_ in labels.complementizers and t.dep_ in labels.mark), -1)


def _after_complementizer(head: Token, document: Document, cue: Spans) -> Spans:
    """A that/que close behind the cue that the parser did not tie to it: content to the end of the sentence."""
    labels, sentence = document.labels, head.sent
    for token in document.doc[head.i + 1 : min(head.i + _NEAR, sentence.end)]:
        if token.lower_ in labels.complementizers and token.dep_ in labels.mark:
            stop = _clause_end(token, head)
            return _finish(document.doc[token.i + 1 : stop], document, cue)
        finite = token.pos_ in ("VERB", "AUX") and is_finite(token, labels)
        if finite or token.is_quote or token.text in (";", ":"):
            return ()
    return ()


def _clause_end(mark: Token, head: Token) -> int:
    """Where a clause opened by `mark` ends: with its verb's subtree, or with the sentence where that is too short."""
    verb = mark.head
    end = verb.right_edge.i + 1
    if head.i in range(verb.left_edge.i, mark.i):
        return end
    return end if end > mark.i + 2 else head.sent.end


def infinitive(head: Token, document: Document) -> Spans:
    """A non-finite complement: to leave, de partir, leaving."""
    labels = document.labels
    cue = runs(verb_group(head, labels))
    raised = [c for c in children(head, labels.adverbial) if any(m.lower_ == "for" for m in children(c, labels.mark))]
    for complement in [*children(head, labels.infinitive | labels.clause), *raised]:
        if complement.i > head.i and _is_infinitive(complement, document) and not _parted(head, complement, document):
            start = _own_subject(head, complement, document)
            tokens = [t for t in complement.subtree if t.i > head.i]
            return _finish([*document.doc[start : tokens[0].i], *tokens], document, cue)
    return _infinitive_on_noun(head, document, cue)


def _parted(head: Token, complement: Token, document: Document) -> bool:
    """A comma between a cue and an infinitive parts them: « nie tout, en faisant dire que … »."""
    first = min(t.i for t in complement.subtree if t.i > head.i)
    return any(t.text == "," for t in document.doc[head.i + 1 : first + 1])


def _infinitive_on_noun(head: Token, document: Document, cue: Spans) -> Spans:
    """« a appelé les deux pays à reculer »: an infinitive that the parser hung on the one who is asked."""
    labels = document.labels
    for noun in children(head, labels.object | labels.oblique | labels.iobject):
        for verb in children(noun, labels.adnominal):
            marked = any(m.lower_ in labels.infinitive_marks for m in children(verb, labels.mark | labels.auxiliary))
            if marked and _is_infinitive(verb, document):
                return _finish(list(verb.subtree), document, cue)
    return ()


def bare_infinitive(head: Token, document: Document) -> Spans:
    """« dit avoir appris … »: the clause of a saying in the infinitive, without a mark of its own."""
    labels = document.labels
    for verb in children(head, labels.infinitive):
        marked = any(m.lower_ in labels.infinitive_marks for m in children(verb, labels.mark | labels.auxiliary))
        if verb.i > head.i and not marked and _is_infinitive(verb, document) and not _parted(head, verb, document):
            return _finish([t for t in verb.subtree if t.i > head.i], document, runs(verb_group(head, labels)))
    return ()


def _is_infinitive(verb: Token, document: Document) -> bool:
    labels = document.labels
    if any(c.lower_ in labels.condition_words | labels.complementizers for c in children(verb, labels.mark)):
        return False
    gerund = (
        verb.tag_ == "VBG" and not children(verb, labels.auxiliary) and verb.dep_ in labels.infinitive | labels.clause
    )
    return tense(verb, labels) == "infinitive" or gerund


def _own_subject(head: Token, verb: Token, document: Document) -> int:
    """Where content begins when the infinitive has its own subject: "called for [both to leave]"."""
    first = min(t.i for t in verb.subtree if t.i > head.i)
    between = [t for t in document.doc[head.i + 1 : first] if not t.is_space]
    if between and between[0].lower_ == "for" and all(t.head.i in range(head.i, first) for t in between):
        return between[0].i + 1
    return first


def object_(head: Token, document: Document) -> Spans:
    """The direct object with all that hangs on it."""
    labels = document.labels
    cue = runs(verb_group(head, labels))
    for thing in children(head, labels.object):
        if thing.i > head.i and thing.pos_ != "PRON":
            tokens = [t for t in thing.subtree if t.i > head.i]
            return _finish([*tokens, *_condition(head, tokens, document)], document, cue)
    for thing in children(head, labels.passive_subject):
        if thing.pos_ != "PRON":
            judged = [t for c in children(head, labels.predicate) for t in c.subtree]  # "were deemed [unacceptable]"
            first = _finish([t for t in thing.subtree if t.i < head.i], document, cue)
            return first + (_finish(judged, document, cue) if judged else ())
    return ()


def _condition(head: Token, tokens: list[Token], document: Document) -> list[Token]:
    """An if-clause of the cue right behind the object: "promised help if …" promises it on that condition."""
    labels = document.labels
    for clause in children(head, labels.adverbial):
        marked = any(c.lower_ in labels.condition_words for c in children(clause, labels.mark))
        if marked and clause.left_edge.i - tokens[-1].i in (1, 2):
            return list(clause.subtree)
    return []


def preposition(word: str) -> Attach:
    """The complement of one preposition ("accused X of lying")."""

    def attach(head: Token, document: Document) -> Spans:
        labels = document.labels
        cue = runs(verb_group(head, labels))
        for found, inner in preposition_phrases(head, labels):
            if found == word and inner.i > head.i:
                first = min((t.i for t in inner.subtree if t.lower_ != word and t.i > head.i), default=inner.i)
                tokens = [t for t in inner.subtree if t.i >= first]
                if tokens and tokens[0].dep_ in labels.case | labels.mark:
                    tokens = tokens[1:]
                tokens += _raised(head, tokens, document) if word == "for" else []
                return _finish(tokens, document, cue)
        return ()

    return attach


def _raised(head: Token, tokens: list[Token], document: Document) -> list[Token]:
    """The infinitive right behind those it is asked of: "called for both [to leave]"."""
    last = max(t.i for t in tokens)
    for verb in children(head, document.labels.infinitive | document.labels.adverbial | document.labels.clause):
        if verb.left_edge.i == last + 1 and _is_infinitive(verb, document):
            return list(verb.subtree)
    return []


def parenthesis(head: Token, document: Document) -> Span:
    """The cue clause of a cue that stands behind or inside its content."""
    complement = next((c for c in children(head, document.labels.clause) if c.i < head.i), None)
    return cue_clause(head, document, span_over(complement.subtree) if complement is not None else None)


def parenthetical(head: Token, document: Document) -> Spans:
    """The sentence around a cue that stands behind or inside it: "…, he said", « …, a-t-il dit »."""
    labels, sentence = document.labels, head.sent
    if not is_finite(head, labels) or not _stands_behind(head, document):
        return ()
    hole = parenthesis(head, document)
    host = span_over(sentence)
    opening = document.token_at(hole.start)
    if host is None or hole.start <= host.start or opening is None or opening.dep_ in labels.coordinator:
        return ()
    if opening.i and document.doc[opening.i - 1].dep_ in labels.coordinator:
        return ()  # "…, but he noted that …" goes on; it does not stand behind
    before = document.text[host.start : hole.start].rstrip()
    if not before or before[-1] not in ",»”\"’'?!…—–-“«":
        return ()
    parts = [trim(document.text, part, document.pairs) for part in without(host, [hole])]
    parts = [p for p in parts if p and (p.start < hole.start or _goes_on(p, hole, head, document))]
    content = [trim(document.text, grow(p, document.pairs, cue=(hole,)), document.pairs) for p in parts if p]
    return tuple(p for p in content if p and any(ch.isalnum() for ch in document.text[p.start : p.end]))


def _stands_behind(head: Token, document: Document) -> bool:
    """Whether the cue follows what it introduces: its clause stands left of it, or it hangs on that clause."""
    labels = document.labels
    if any(c.i < head.i and is_finite(c, labels) for c in children(head, labels.clause)):
        return True
    own = own_subjects(head, labels)
    inverted = is_inverted(head, document)
    hangs = head.dep_ in labels.parataxis | labels.adverbial | labels.clause | labels.conjunct | {"dep"}
    left = head.head.i < head.i
    return (inverted and ((hangs and left) or head.dep_ == "ROOT")) or (
        head.dep_ in labels.parataxis and left and bool(own)
    )


def is_inverted(head: Token, document: Document) -> bool:
    """Whether the source stands behind the cue: "said the envoy", « a-t-il dit », « assurent ses proches »."""
    labels = document.labels
    start = verb_group(head, labels)[0].i
    own = [s for s in own_subjects(head, labels) if not (s.i < start and document.doc[start - 1].text == ",")]
    clitics = (t for t in document.doc[max(head.i - 3, 0) : head.i + 2] if t.text.startswith("-") and t.pos_ == "PRON")
    if any(s.i > head.i or s.text.startswith("-") for s in own) or any(clitics):
        return True
    behind_comma = start > 0 and (document.doc[start - 1].text == "," or document.doc[start - 1].is_quote)
    after = [c for c in children(head, labels.object | labels.predicate) if 0 < c.left_edge.i - head.i <= 2]
    return not own and behind_comma and any(c.pos_ in ("NOUN", "PROPN") for c in after)


def _goes_on(part: Span, hole: Span, head: Token, document: Document) -> bool:
    """Whether what follows a medial cue is more of the content (not an adverb or a participle of the cue)."""
    token = document.token_at(part.start)
    if token is None or (token.pos_ in ("VERB", "AUX") and not is_finite(token, document.labels)):
        return False
    return head not in [token, *token.ancestors] and part.start > hole.end


def _after_colon(offset: int, text: str) -> bool:
    return text[:offset].rstrip("\u00a0\u202f ").endswith(":")


def _finish(tokens: Iterable[Token], document: Document, cue: Spans) -> Spans:
    """Tokens as content: over crossed pairs, without edges."""
    found = [token for token in tokens if not token.is_space]
    while found and found[0].lower_ in document.labels.complementizers and found[0].dep_ in document.labels.mark:
        found = found[1:]
    span = span_over(found)
    if span is None:
        return ()
    colon = next(
        (p.open for p in document.pairs if span.start < p.open < span.end and _after_colon(p.open, document.text)), None
    )
    if colon is not None:  # the words behind a colon are a quotation of their own
        span = Span(span.start, document.text.rindex(":", span.start, colon))
    trimmed = trim(document.text, grow(span, document.pairs, cue=cue), document.pairs)
    return (trimmed,) if trimmed else ()


def patterns_of(frame: Frame) -> list[tuple[str, Attach]]:
    """The patterns of a frame in the order in which they are tried; direct ones come from the quote marks instead."""
    found: list[tuple[str, Attach]] = []
    if "direct" in frame.content:
        found.append(("parenthetical", parenthetical))
    if "clause" in frame.content:
        found += [("clause", clause), ("infinitive", bare_infinitive)]
    if "infinitive" in frame.content:
        found.append(("infinitive", infinitive))
    found += [(p, preposition(p.removeprefix("prep:"))) for p in frame.content if p.startswith("prep:")]
    if "object" in frame.content:
        found.append(("object", object_))
    return found
