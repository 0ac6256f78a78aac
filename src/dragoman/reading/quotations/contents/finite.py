"""Content that is a finite clause: "said that …", « dit que … »."""

from collections.abc import Iterable

from dragoman.model.parse import Token
from dragoman.model.span import Spans
from dragoman.reading.document import Document
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.phrases import fill
from dragoman.reading.grammar.verbs import children, is_finite, verb_group
from dragoman.reading.quotations.contents.reach import is_idiom, noun_frames, run_on
from dragoman.reading.quotations.contents.spans import clause_tokens, content_of, runs
from dragoman.reading.quotations.contents.worded import joined, subject_apart, with_condition, worded_clause
from dragoman.reading.source_words import load_people, load_source_words

_VERBS = ("VERB", "AUX")
_NEAR = 12
"""Tokens between a cue and a that/que that the parser tied elsewhere."""


def clause(head: Token, document: Document) -> Spans:
    """A finite complement behind the cue, whole, with the quote pairs it crosses."""
    labels = document.labels
    cue = runs(verb_group(head, labels))
    for complement in [*children(head, labels.clause), *_unmarked(head, document)]:
        marked = any(m.lower in labels.complementizers for m in children(complement, labels.mark))
        marked = marked or bool(children(complement, labels.subject | labels.passive_subject))
        whole = marked or is_finite(complement, labels) or complement.pos not in ("VERB", "AUX")
        mark = next((m for m in children(complement, labels.mark) if m.lower in labels.complementizers), None)
        if mark is not None and _opens_relative(head, mark, document):
            continue
        if _tells_more(head, mark or complement.left_edge, labels):
            continue
        if complement.i > head.i and whole and not _is_elsewhere(head, complement, labels):
            tokens = [t for t in clause_tokens(complement, labels) if t.i > head.i]
            tokens = [*subject_apart(head, complement, tokens, labels), *tokens]
            tokens = _before_next(complement, tokens, document)
            tokens = before_main(tokens, document) if head.pos == "NOUN" else _before_matrix(head, tokens, labels)
            inner = _inner_clause(complement, tokens, labels)
            tokens = _with_next(head, tokens[inner + 1 :], labels)  # "made it clear that …": behind the inner that
            if not labels.object_patterns:
                tokens = _before_aside(tokens, document)
                tokens = joined(run_on(tokens, document), document) if head.pos != "NOUN" else tokens
            return content_of(with_condition([*tokens, *tail(head, tokens, labels)], document), document, cue)
    return _after_complementizer(head, document, cue) or worded_clause(head, document)


def _before_next(complement: Token, tokens: list[Token], document: Document) -> list[Token]:
    """Up to a main clause that the parser took for a second complement: « et il a promis »."""
    labels = document.labels
    if labels.object_patterns:
        return tokens
    for clause in children(complement, labels.conjunct):
        own = [s for s in children(clause, labels.subject) if s.i < clause.i]
        joint = next((c for c in children(clause, labels.coordinator) if c.i < clause.i), None)
        if not own or joint is None or joint.i == 0 or children(clause, labels.mark):
            continue
        if joint.nbor().lower in labels.complementizers:
            continue  # « et qu'ils … »
        if joint.lower in labels.content_marks:  # « …, car il part »: the reason he gave
            continue
        told = own[0].pos == "PRON" and document.language.frames.lookup(clause.lemma, "verb", clause.lower)
        if joint.nbor(-1).text == "," or (told and any(f.quotes and f.kind == "speech" for f in told)):
            return [t for t in tokens if t.i < joint.i]
    return tokens


def _before_matrix(head: Token, tokens: list[Token], labels: Labels) -> list[Token]:
    """What a relative clause tells ends before the verb around it: « X, dont Y dit qu'il est vide, [reste] … »."""
    if not labels.object_patterns and head.head.lower == "beau":  # « a beau jurer que X, Y »
        ends = (at for at, t in enumerate(tokens) if t.text == ",")
        return tokens[: next((at for at in ends if any(t.pos in _VERBS for t in tokens[:at])), len(tokens))]
    if labels.object_patterns or head.dep not in labels.relative | labels.subject | labels.adnominal | {"ROOT"}:
        return tokens
    first = head.left_edge.i
    opened = any(
        t.lower in labels.relative_pronouns and t.nbor(-1).text == "," for t in head.doc[max(first, 1) : head.i]
    )
    for at, token in enumerate(tokens[:-1]):
        if not opened or token.text != "," or not any(is_finite(t, labels) for t in tokens[:at] if t.pos in _VERBS):
            continue
        rest = (t for t in tokens[at + 1 :] if t.lower not in labels.clitics)
        verb = next(rest, token)
        if verb.pos in _VERBS and "VerbForm=Fin" in verb.morph:
            return tokens[:at]
    return tokens


def before_main(tokens: list[Token], document: Document) -> list[Token]:
    """What a noun holds ends before the verb whose subject the noun is: « l'idée que le roi abdique [fait rire] »."""
    labels, told = document.labels, False
    for at, token in enumerate(tokens):
        if token.pos in ("CCONJ", "SCONJ") or token.text == "," or token.lower in labels.relative_pronouns:
            told = False
        elif token.pos in ("VERB", "AUX") and "VerbForm=Fin" in token.morph:
            if at and tokens[at - 1].pos == "DET":
                continue  # « la [passe] »
            if told and not labels.object_patterns:
                while at and (tokens[at - 1].lower in labels.clitics or tokens[at - 1].dep in labels.negation):
                    at -= 1
                return tokens[:at]
            told = True
    return tokens


def _unmarked(head: Token, document: Document) -> list[Token]:
    """Clauses that the parser calls no complement: « demande si … » of asking, and one with its own subject, no que."""
    labels = document.labels
    asks = head.lemma in load_source_words(document.language.code).asked
    found = []
    for child in children(head, labels.infinitive | labels.adverbial):
        if child.i < head.i or not is_finite(child, labels) or child.pos not in ("VERB", "AUX"):
            continue
        told = children(child, labels.subject | labels.passive_subject | labels.expletive)
        first = child.left_edge
        bare = child.dep in labels.infinitive and bool(told) and first.i == told[0].left_edge.i == head.i + 1
        if bare or (asks and first.lower in labels.condition_words and first.nbor(-1).text != ","):
            found.append(child)
    return found


def _is_elsewhere(head: Token, complement: Token, labels: Labels) -> bool:
    """A clause that only stands beside the cue, or that another verb right in front of its that/que tells."""
    mark = next((m for m in children(complement, labels.mark) if m.lower in labels.complementizers), None)
    if mark is not None and not labels.object_patterns:
        before = mark.nbor(-1) if mark.i else mark
        if (before.pos == "VERB" and before.i > head.i and before.dep in labels.conjunct) or _is_compound(mark, labels):
            return True
    return _is_beside_object(head, complement, labels)


def _opens_relative(head: Token, mark: Token, document: Document) -> bool:
    """« a montré une carte [que] ses rivaux jugent fausse »: right behind an object that nobody is told by."""
    labels = document.labels
    if labels.object_patterns or mark.i <= head.i + 1 or head.pos != "VERB":
        return False
    noun = mark.nbor(-1)
    if noun.lower in document.language.weekdays or noun.lower in document.language.months:
        return False  # « a dit mardi [que] … »
    noun = noun.head if noun.pos == "ADJ" and noun.head.i < noun.i else noun
    if noun.lemma in labels.time_nouns:
        return False  # « répète chaque matin [que] … »
    if noun.pos != "NOUN" or noun.head.i != head.i or noun.dep not in labels.object:
        return False
    if document.kinds.get(noun.i) is not None or noun.lemma in load_people(document.language.code):
        return False  # « a déclaré le général que … »
    if is_idiom(head, noun, document):
        return False  # « donne sa parole [que] … »
    if any("clause" in f.content for f in noun_frames(noun, document)):
        named = any(c.pos == "ADJ" for c in children(noun, labels.modifier))
        return named or bool(fill(noun, "possessor", labels))  # « moque sa thèse [que] … »: the noun's own
    if not children(noun, labels.determiner):
        return False
    known = document.language.frames.lookup(head.lemma, "verb", head.lower)
    return not any("object" in f.addressee for f in known if f.quotes)


def _tells_more(head: Token, first: Token, labels: Labels) -> bool:
    """« nie toute part au raid, [qu'il impute à Lima] »: a relative clause behind a comma."""
    if labels.object_patterns or first.lower not in labels.relative_pronouns or first.i <= head.i + 1:
        return False
    if first.nbor(-1).lower == "ce" and first.nbor(-2).text == ",":  # « dit tenir le port, ce [que] nie Lima »
        return True
    between = head.doc[head.i + 1 : first.i]
    if between[-1].text != "," or sum(t.text == "," for t in between) != 1:
        return False
    return head.pos == "NOUN" or any(t.pos in ("NOUN", "PROPN") for t in between)


def _is_beside_object(head: Token, complement: Token, labels: Labels) -> bool:
    """ "holds X responsible, [Y having left]": a participle clause behind the object and a comma tells more of it."""
    if not children(head, labels.object) or is_finite(complement, labels):
        return False
    first = complement.left_edge
    return "," in (first.text, first.nbor(-1).text if first.i else "")


def tail(head: Token, tokens: list[Token], labels: Labels) -> list[Token]:
    """A reason or condition right behind the content that the parser tied to the cue: "said he left [because …]"."""
    last = max((t.i for t in tokens), default=head.i)
    for clause in children(head, labels.adverbial | labels.conjunct | labels.clause):
        marked = any(m.lower in labels.content_marks for m in children(clause, labels.mark | labels.coordinator))
        if marked and last < clause.left_edge.i and all(t.is_punct for t in head.doc[last + 1 : clause.left_edge.i]):
            return list(clause.subtree)
        marked = any(m.lower in labels.condition_words for m in children(clause, labels.mark))
        if marked and clause.dep not in labels.conjunct and clause.left_edge.i == last + 1:
            return list(clause.subtree)  # « menace de fermer le port si la taxe demeure »
    for phrase in children(head, labels.oblique):
        first = phrase.left_edge.i
        near = last < first and all(t.is_punct for t in head.doc[last + 1 : first])
        if near and not labels.object_patterns and any(t.is_quote for t in phrase.subtree):
            return list(phrase.subtree)  # « qu'il viendra, avec « deux cartes » »
    return []


def _with_next(head: Token, tokens: list[Token], labels: Labels) -> list[Token]:
    """The clause with a second one that a coordinator at its end announces: « que X a fui et qu'elle … »."""
    while tokens and tokens[-1].is_punct:
        tokens = tokens[:-1]
    if not tokens or not (tokens[-1].lower in labels.complementizers or tokens[-1].pos == "CCONJ"):
        return tokens
    beside = (c for c in children(head, labels.clause | labels.conjunct) if c.left_edge.i == tokens[-1].i + 1)
    return [*tokens, *(t for c in beside for t in c.subtree if not t.is_space)]


def _inner_clause(complement: Token, tokens: list[Token], labels: Labels) -> int:
    """The that behind a small clause ("made it clear that …"), -1 where there is none."""
    if complement.pos in ("VERB", "AUX") and [t.lower for t in tokens[:2]] != ["it", "be"]:
        return -1  # but "let it be known that …"
    near = enumerate(tokens[: 8 if complement.pos in ("VERB", "AUX") else 5])
    return next((n for n, t in near if t.lower in labels.complementizers and t.dep in labels.mark), -1)


def _after_complementizer(head: Token, document: Document, cue: Spans) -> Spans:
    """A that/que close behind the cue that the parser did not tie to it: content to the end of the sentence."""
    labels = document.labels
    for token in document.tokens[head.i + 1 : min(head.i + _NEAR, head.sent.end)]:
        infinitive = token.pos in _VERBS and "VerbForm=Inf" in token.morph
        if infinitive and not labels.object_patterns and _bare(token, head):
            return ()  # « dit n'avoir vu [que] des barques »
        if token.pos == "VERB" and token.dep in labels.conjunct and token.head.i == head.i:
            return ()  # « a refusé l'otage et promis que … »: what the next verb tells
        if token.lower in labels.complementizers and (
            _opens_relative(head, token, document) or _tells_more(head, token, labels)
        ):
            return ()
        if token.lower in labels.complementizers and token.dep in labels.mark and not _is_compound(token, labels):
            stop = _clause_end(token, head)
            return content_of(_before_aside(document.tokens[token.i + 1 : stop], document), document, cue)
        finite = token.pos in ("VERB", "AUX") and is_finite(token, labels)
        if finite or token.is_quote or token.text in (";", ":") or _tells(token, document):
            return ()
    return ()


def _bare(infinitive: Token, head: Token) -> bool:
    """Whether nothing but pronouns and negation stands between a cue and an infinitive."""
    return all(t.pos in ("PRON", "ADV", "PART") for t in head.doc[head.i + 1 : infinitive.i])


def _tells(token: Token, document: Document) -> bool:
    """A second verb of saying without a tense, right in front of the que: « refuse d'agir, avant d'[avouer] que »."""
    if token.pos != "VERB" or token.i + 1 >= len(document.doc):
        return False
    if token.nbor().lower not in document.labels.complementizers:
        return False
    known = document.language.frames.lookup(token.lemma, "verb", token.lower)
    return any(f.quotes and "clause" in f.content for f in known)


def _before_aside(words: Iterable[Token], document: Document) -> list[Token]:
    """Up to a comma and a participle of saying, which tells more of the speaker: « que …, [faisant allusion à] … »."""
    tokens = list(words)
    for at, token in enumerate(tokens[1:], 1):
        said = token.lower.endswith(tuple(document.labels.gerund_endings))
        known = document.language.frames.lookup(token.lemma, "verb", token.lower)
        if (
            said
            and tokens[at - 1].text == ","
            and not _quoted(token, document)
            and any(f.quotes and f.kind == "speech" for f in known)
        ):
            return tokens[: at - 1]
    return tokens


def _quoted(token: Token, document: Document) -> bool:
    return any(p.inner.start <= token.idx < p.inner.end for p in document.pairs)


def _is_compound(mark: Token, labels: Labels) -> bool:
    """« dès que », « avant que », "so that": a conjunction of two words opens no complement."""
    before = mark.doc[max(mark.i - 3, 0) : mark.i]
    compared = (
        len(before) > 1 and before[-1].pos in ("ADJ", "ADV", "NOUN") and before[-2].lower in labels.comparing_words
    )
    return compared or (mark.i > 0 and mark.nbor(-1).lower in labels.before_that)


def _clause_end(mark: Token, head: Token) -> int:
    """Where a clause opened by `mark` ends: with its verb's subtree, or with the sentence where that is too short."""
    verb = mark.head
    while verb.pos not in ("VERB", "AUX") and verb.head.i > verb.i:
        verb = verb.head  # a mark that hangs on the subject of its clause
    end = verb.right_edge.i + 1
    if head.i in range(verb.left_edge.i, mark.i):
        return end
    return end if end > mark.i + 2 else head.sent.end
