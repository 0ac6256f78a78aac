"""Cues that are phrases: "according to X", « aux yeux de X »: the source follows, the clause around is the content."""

from collections.abc import Iterator
from functools import cache

from dragoman.languages import PhraseCue, load_language
from dragoman.model.parse import Token
from dragoman.model.span import Span, Spans
from dragoman.reading.document import Document
from dragoman.reading.grammar.phrases import noun_phrase, span_over
from dragoman.reading.grammar.verbs import children, is_finite
from dragoman.reading.quotations.candidate import Candidate
from dragoman.reading.quotations.contents.spans import between_stops, grow, runs, told_from, trim, without
from dragoman.reading.quotations.cues.as_told import as_told
from dragoman.reading.quotations.cues.conjuncts import from_conjunct
from dragoman.reading.quotations.cues.elsewhere import is_anybody
from dragoman.reading.quotations.cues.nouns import said_by_whom, said_of_noun
from dragoman.reading.quotations.cues.senses import Senses
from dragoman.reading.source_words import load_nouns, load_source_words

_LONGEST = 12
"""Tokens of a participle between commas behind a source."""
_SHORT = 3
"""Words under which a clause is too short to be the content on its own."""


def phrase_candidates(document: Document, senses: Senses) -> Iterator[Candidate]:
    """ "according to X, …" and its kin: the source follows the phrase, the content is the clause it stands in."""
    by_first = _by_first(document.language.code)
    words = tuple(word.replace("’", "'") for word in document.doc.lowers)
    opening = load_source_words(document.language.code).opening
    for at, word in enumerate(words):
        if word not in by_first and word not in opening:
            continue
        cues = [c for c in by_first.get(word, ()) if words[at : at + len(c.before)] == c.before]
        cues = [c for c in cues if not c.after or c.after[0] in words[at + len(c.before) + 1 : at + _LONGEST]]
        if word in opening and not cues and (told := as_told(at, words, document, senses)) is not None:
            cues = [told]
        if not cues or document.is_furniture((token := document.doc[at]).idx):
            continue
        longest = sorted(cues, key=lambda c: -len(c.before) - len(c.after))
        found = next((one for cue in longest if (one := _phrase(token, cue, document, senses)) is not None), None)
        if found is not None:
            yield found


@cache
def _by_first(code: str) -> dict[str, list[PhraseCue]]:
    """The phrases of a language by their first word."""
    found: dict[str, list[PhraseCue]] = {}
    for cue in load_language(code).frames.phrases:
        found.setdefault(cue.before[0], []).append(cue)
    return found


def _opened(span: Span, document: Document) -> Span:
    """Without the that/que that opens a clause."""
    first = next(iter(document.tokens_in(span)), None)
    if first is not None and first.lower in document.labels.complementizers and first.dep in document.labels.mark:
        return Span(first.idx + len(first.text), span.end)
    return span


def _phrase(first: Token, cue: PhraseCue, document: Document, senses: Senses) -> Candidate | None:
    labels, doc = document.labels, document.doc
    last = first.i + len(cue.before)
    if last >= first.sent.end or not _opens(first, cue, document):
        return None
    if doc[last].lower in labels.which_words:
        return None if cue.frame.needs or cue.after else said_of_noun(first, doc[last], cue, document, senses)
    if doc[last].lower in labels.whom_words:
        return said_by_whom(first, doc[last], cue, document)
    if doc[last].pos == "ADJ" and doc[last - 1].pos == "NOUN" and doc[last].head.i == last - 1:
        last -= 1  # « de source militaire »: the phrase's own noun is the source
    one_word = (
        bool(cue.after)
        and tuple(t.lower.replace("’", "'") for t in doc[last + 1 : last + 1 + len(cue.after)]) == cue.after
    )
    if one_word and doc[last + 1].pos in ("NOUN", "ADJ") and "Poss=Yes" not in doc[last].morph:
        return None  # « selon la formule de Vey » has its own cue
    head = doc[last] if one_word else _phrase_noun(last, document, cue.after)  # « à [ses] yeux », « à [l']en croire »
    if head is None or not _may_be_source(head, cue, document):
        return None
    plain = last + 1 if one_word else _phrase_end(head, last, document)
    if cue.after[:1] == ("'s",) and doc[plain - 1].lower in ("'s", "’s"):
        plain -= 1  # the cue's own word
    named = _with_name(plain, document)
    end = plain if one_word else _with_relative(first, named, document)
    if tuple(t.lower for t in doc[end : end + len(cue.after)]) != cue.after:
        return None
    end += len(cue.after)
    stop = named if named > plain else min(max(t.i for t in noun_phrase(head, labels)) + 1, plain)
    source, hole = span_over(doc[last:stop]), span_over(doc[_from_learning(first, document) : end])
    if source is None or hole is None or not _set_off(end, cue, document):
        return None
    content = _around(hole, first, end, document)
    if not content:
        return None
    cues = runs([*doc[first.i : last], *doc[end - len(cue.after) : end]])
    verbal = doc[first.i + len(cue.before) - 1].pos == "VERB" and first.pos in ("VERB", "PRON")
    pattern = "citing" if verbal else "host"
    return Candidate(cue.frame, pattern, content, cues, first, (head,), (source,), hole)


def _from_learning(first: Token, document: Document) -> int:
    """Where a cue begins that an « apprend-on » or « a-t-on appris » leads: « …, a-t-on appris de source sûre »."""
    doc = document.doc
    near = range(max(first.i - 5, first.sent.start), first.i)
    if not any(is_anybody(doc[i], document) for i in near) or doc[first.i - 1].text == ",":
        return first.i
    return max((i + 1 for i in near if doc[i].text == ","), default=first.i)


def _around(hole: Span, first: Token, end: int, document: Document) -> Spans:
    """The clause that a phrase stands in, without the phrase."""
    host = span_over(_host(first, end, document))
    host = Span(told_from(document.text, host, hole.start), host.end) if host else None
    host = between_stops(host, hole, document) if host else None
    host = from_conjunct(host, hole, document) if host else None
    host = Span(_remark_start(host, hole, document), host.end) if host else None
    parts = without(host, [hole]) if host else []
    parts = [*(_opened(p, document) for p in parts[:1]), *parts[1:]]
    told = [p for part in parts if (p := trim(document.text, part, document.pairs))]
    grown = [trim(document.text, grow(p, document.pairs, cue=(hole,)), document.pairs) for p in told]
    return tuple(sorted(p for p in grown if p and any(ch.isalpha() for ch in document.text[p.start : p.end])))


def _remark_start(host: Span, hole: Span, document: Document) -> int:
    """« …, [au nombre de 195] selon l'état-major »: without a comma a phrase tells what stands since the last one."""
    tokens = document.tokens_in(Span(host.start, hole.start))
    comma = next((at for at in range(len(tokens) - 1, 0, -1) if tokens[at].text == ","), 0)
    rest = tokens[comma + 1 :]
    if document.labels.object_patterns or not comma or not rest or document.text[hole.end : host.end].strip(" .\u00a0"):
        return host.start
    verbal = any(t.pos in ("VERB", "AUX") and is_finite(t, document.labels) for t in rest)
    told = any(t.pos in ("VERB", "AUX") and is_finite(t, document.labels) for t in tokens[:comma])
    return rest[0].idx if told and not verbal and len(rest) > 1 else host.start


def _phrase_end(head: Token, last: int, document: Document) -> int:
    """Behind the source with all that hangs on it, up to the first comma ("a note published by X, …")."""
    inside = {t.i for t in head.subtree}
    if last > 1 and not document.labels.object_patterns and document.doc[last - 2].pos == "NOUN":
        inside |= {t.i for t in document.doc[last - 2].subtree}  # « de l'aveu d'un général [à la retraite] »
    end = last
    while end in inside and (end <= head.i or document.doc[end].text not in (",", ";", "–", "—")):
        end += 1
    beside = next((c for c in children(head, document.labels.apposition) if c.left_edge.i == end + 1), None)
    if (
        beside is not None
        and beside.right_edge.i + 1 < len(document.doc)
        and document.doc[beside.right_edge.i + 1].text == ","
    ):
        return beside.right_edge.i + 1
    return max(end, head.i + 1)


def _with_name(end: int, document: Document) -> int:
    """With the name that stands behind it between commas: « selon la gouverneure du delta, Nadia Sen, … »."""
    doc = document.doc
    at = end + 1
    if end >= len(doc) or doc[end].text != "," or at >= len(doc) or document.kinds.get(at) != "person":
        return end
    while at < len(doc) and document.kinds.get(at) == "person":
        at += 1
    return at if at < len(doc) and doc[at].text == "," and doc[end + 1].pos == "PROPN" else end


def _with_relative(first: Token, end: int, document: Document) -> int:
    """With a relative clause between commas: « selon le quotidien, qui a vu le texte, … »."""
    doc, labels = document.doc, document.labels
    if _is_cleft(first, document) or _restricts(first, document):
        return end  # « c'est la digue, selon lui, [qui a cédé] », « n'était, selon lui, [qu'un vol] »
    if end + 1 < len(doc) and doc[end].lower in labels.relative_pronouns:  # « selon une note que la cour a lue, … »
        return next((t.i for t in doc[end + 1 : end + 2 * _LONGEST] if t.text in (",", ".", ";")), end)
    if end + 1 >= len(doc) or doc[end].text != ",":
        return end
    if {"VerbForm=Part", "Tense=Pres"} <= doc[end + 1].morph:  # « selon l'agence, citant un officier, … »
        return next((t.i for t in doc[end + 1 : end + _LONGEST] if t.text == ","), end)
    if doc[end + 1].lower not in labels.relative_pronouns:
        return _with_description(end, document)
    verb = next((t for t in [doc[end + 1], *doc[end + 1].ancestors] if t.dep in labels.relative), None)
    stop = verb.right_edge.i + 1 if verb is not None else end
    if not (end < stop < len(doc) and doc[stop].text in (",", ".", ";")):  # a clause that the parser drew too long
        stop = next((t.i for t in doc[end + 2 : end + _LONGEST] if t.text in (",", ".", ";")), end)
    return stop


def _is_cleft(first: Token, document: Document) -> bool:
    """« [c'est] la digue, selon lui, qui … », « ce [n'est] pas … »: a noun put in front of its relative clause."""
    front = document.doc[max(first.sent.start, first.i - _LONGEST) : first.i]
    at = next((n for n, t in enumerate(front) if t.lower in ("c'", "c’", "ce")), len(front))
    opens = list(front[at + 1 : at + 3])
    finite = [t for t in front[at + 3 :] if t.pos in ("VERB", "AUX") and is_finite(t, document.labels)]
    return not document.labels.object_patterns and any(t.lemma == "être" for t in opens) and not finite


def _restricts(first: Token, document: Document) -> bool:
    """« [n'était], selon lui, qu'un vol »: a bare negation in front, which a que behind restricts."""
    if document.labels.object_patterns:
        return False
    front = document.doc[max(first.sent.start, first.i - _SHORT - 3) : first.i]
    denying = [t for t in front if t.lower in document.labels.negation_words]
    return len(denying) == 1 and denying[0].lower in ("ne", "n'", "n’")


def _with_description(end: int, document: Document) -> int:
    """With what tells more of a name, without an article: « pour Ines Rua, ancienne consule à Lima, … »."""
    doc, labels = document.doc, document.labels
    stop = next((t.i for t in doc[end + 1 : end + _LONGEST] if t.text in (",", ".", ";") or t.is_quote), end)
    words = list(doc[end + 1 : stop])
    plain = len(words) > 1 and doc[stop].text == "," and document.kinds.get(doc[end - 1].i) == "person"
    bare = bool(words) and words[0].pos in ("NOUN", "ADJ", "ADV") and any(t.pos == "NOUN" for t in words)
    finite = any(t.pos in ("VERB", "AUX") and is_finite(t, labels) for t in words)
    return stop if plain and bare and not finite and not children(words[0], labels.determiner) else end


def _may_be_source(head: Token, cue: PhraseCue, document: Document) -> bool:
    """Whether the noun behind a phrase is of a type that the phrase asks for."""
    if any(need.slot == "complement" and head.lemma in need.lemmas for need in cue.frame.unless):
        return False
    if _is_bare(cue) and any("Definite=Ind" in d.morph for d in children(head, document.labels.determiner)):
        return False  # "For a small state, Lima does well": what it is measured by
    return not any(need.types and not _is_of(head, need.types, document) for need in cue.frame.needs)


def _is_of(head: Token, types: frozenset[str], document: Document) -> bool:
    """Whether a name, a definite noun or a pronoun stands for an entity of one of some types."""
    if document.kinds.get(head.i) is not None or document.labels.object_patterns:
        return document.kinds.get(head.i) in types
    if head.pos == "PRON":
        readings = document.language.pronouns.get(head.lower, ())
        return any(r.kind == "personal" and r.person == 3 for r in readings)
    definite = any("Definite=Def" in d.morph for d in children(head, document.labels.determiner))
    lemma, code = head.lemma, document.language.code
    return definite and any(lemma in load_nouns(code, kind) for kind in types)


def _set_off(end: int, cue: PhraseCue, document: Document) -> bool:
    """Whether a comma stands behind the source where a bare preposition needs one."""
    doc = document.doc
    return not _is_bare(cue) or (end < len(doc) and doc[end].text in (",", ".", ";"))


def _is_bare(cue: PhraseCue) -> bool:
    """A preposition alone ("For Lima, …"), which commas must set off."""
    return len(cue.before) == 1 and bool(cue.frame.needs)


def _opens(first: Token, cue: PhraseCue, document: Document) -> bool:
    """Whether a bare preposition begins its sentence or stands behind a comma, a mark or "and"."""
    if not _is_bare(cue) or first.i == first.sent.start:
        return True
    before = document.doc[first.i - 1]
    if document.labels.object_patterns and before.text == "," and document.kinds.get(first.i - 2) == "person":
        return False  # "Viktor Lind, for Norway, rose"
    opens = any(p.open == before.idx for p in document.pairs)
    return before.text == "," or opens or before.pos == "CCONJ"


def _phrase_noun(last: int, document: Document, after: tuple[str, ...]) -> Token | None:
    """The head of the noun phrase that begins at `last`, short of the words `after` it that close the cue."""
    token = document.doc[last]
    while token.pos in ("DET", "ADJ", "NUM", "ADP", "PUNCT") and token.head.i > token.i:
        token = token.head
    while (
        token.head.i > token.i
        and token.head.lower not in after[:1]
        and not (after[:1] == ("'s",) and any(c.lower in ("'s", "’s") for c in token.children))
        and token.dep in document.labels.modifier | document.labels.name_part | document.labels.possessive
    ):
        token = token.head
    if token.pos in ("NOUN", "PROPN", "PRON", "X", "NUM"):
        return token
    return None


def _host(first: Token, end: int, document: Document) -> list[Token]:
    """The clause that a phrase from `first` to `end` stands in: the sentence, or its own coordinated part."""
    sentence = first.sent
    for verb in first.ancestors:
        if (
            verb.pos not in ("VERB", "AUX")
            or first.i <= verb.i < end
            or not children(verb, document.labels.subject | document.labels.passive_subject)
        ):
            continue
        tokens = [t for t in verb.subtree if not t.is_space]
        if verb.dep != "ROOT" and first.i > tokens[0].i and len(tokens) > 2 * _SHORT:
            return [*tokens, *_behind(tokens[-1], document)] if tokens[-1].i >= first.i else tokens
        break
    return [t for t in sentence if not t.is_space]


def _behind(last: Token, document: Document) -> list[Token]:
    """What goes on behind a phrase set off by commas that the parser cut off: "…, according to X, [of promises …]"."""
    rest = document.doc[last.i + 1 : last.sent.end]
    goes_on = len(rest) > 1 and rest[0].text == "," and rest[1].pos == "ADP"
    stop = next((t.i for t in rest[1:] if t.text in (",", ";", ":")), last.sent.end)
    return list(document.doc[last.i + 1 : stop]) if goes_on else []
