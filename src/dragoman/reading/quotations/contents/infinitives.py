"""Content that is an infinitive or a gerund: "vowed to leave", « dit avoir appris … »."""

from dragoman.model.parse import Run, Token
from dragoman.model.span import Spans
from dragoman.reading.document import Document
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.verbs import children, is_passive, tense, verb_group
from dragoman.reading.quotations.contents.finite import tail
from dragoman.reading.quotations.contents.reach import before_finite, run_on
from dragoman.reading.quotations.contents.spans import content_of, runs
from dragoman.reading.quotations.contents.worded import joined, with_condition, worded_bare, worded_infinitive


def infinitive(head: Token, document: Document) -> Spans:
    """A non-finite complement: to leave, de partir, leaving."""
    labels = document.labels
    cue = runs(verb_group(head, labels))
    raised = [c for c in children(head, labels.adverbial) if any(m.lower == "for" for m in children(c, labels.mark))]
    for complement in [*children(head, labels.infinitive | labels.clause), *raised]:
        if complement.i > head.i and is_infinitive(complement, document) and not _parted(head, complement, document):
            tokens = [t for t in complement.subtree if t.i > head.i]
            asked = object_before(head, tokens[0], document) if "infinitive" in labels.object_patterns else []
            start = _own_subject(head, complement, document)
            before = asked or document.doc[start : tokens[0].i]
            told = _unmarked([*before, *tokens], labels)
            told = joined(run_on(told, document), document) if head.pos != "NOUN" else told
            told = _before_main_clause(head, told, document)
            told = with_condition([*told, *tail(head, told, labels)], document)
            content = content_of(_from_mark(told, head, document), document, cue)
            return said_of(head, document) + content
    return _infinitive_on_noun(head, document, cue) or worded_infinitive(head, document)


def _from_mark(tokens: list[Token], head: Token, document: Document) -> list[Token]:
    """« conjure Lima [de] « ne pas tirer » »: with the mark that the parser hung on what stands before it."""
    first = min(tokens, key=lambda t: t.i)
    before = first.nbor(-1) if first.i else first
    if document.labels.object_patterns or not before.is_quote or before.i - 1 <= head.i:
        return tokens
    mark = before.nbor(-1)
    return [mark, before, *tokens] if mark.lower in document.labels.infinitive_marks else tokens


def _before_main_clause(head: Token, tokens: list[Token], document: Document) -> list[Token]:
    """« Soupçonné d'avoir menti, [le consul est parti] »: a participle that opens a sentence ends at its comma."""
    opens = "VerbForm=Part" in head.morph and head.i == head.sent.start
    if document.labels.object_patterns or not opens:
        return tokens
    comma = next((at for at, t in enumerate(tokens) if t.text == ","), len(tokens))
    return tokens[:comma] if any("VerbForm=Fin" in t.morph for t in tokens[comma:]) else tokens


def object_before(head: Token, first: Token, document: Document) -> list[Token]:
    """Whom or what the complement that begins at `first` is said of: "urged [both] to leave", also "called on"."""
    labels, found = document.labels, list[Token]()
    for child, label in head.below:
        if child.i > head.i and child.right_edge.i < first.i:
            if label in labels.object | labels.iobject - labels.preposition:
                found = list(child.subtree)
            elif label in labels.preposition - labels.agent and child.i == head.i + 1 and not _when(child, document):
                found = [t for t in child.subtree if t.i > child.i]
    near = found and all(t.is_punct or t.dep in labels.adverb for t in document.doc[found[-1].i + 1 : first.i - 1])
    return found if near else []


def _when(preposition: Token, document: Document) -> bool:
    """ "agreed on Monday to leave", "agreed on behalf of Lima to leave": nobody is asked."""
    named = document.language.weekdays.keys() | document.language.months.keys() | {"behalf"}
    return any(child.lower in named for child in preposition.children)


def said_of(head: Token, document: Document) -> Spans:
    """The subject of a passive whose complement is said of it: "[the captain] is said to have fled"."""
    labels = document.labels
    if not labels.object_patterns or not is_passive(head, labels):
        return ()
    subject = next((s for s in children(head, labels.passive_subject | labels.subject) if s.i < head.i), None)
    return content_of([t for t in subject.subtree if t.i < head.i], document, ()) if subject is not None else ()


def _unmarked(tokens: list[Token], labels: Labels) -> list[Token]:
    """Without the for of "called for [both to leave]"."""
    return tokens[1:] if tokens[0].lower == "for" and tokens[0].dep in labels.mark else tokens


def _parted(head: Token, complement: Token, document: Document) -> bool:
    """A comma between a cue and an infinitive parts them: « nie tout, en faisant dire que … »; two are an aside's."""
    first = min((t.i for t in complement.subtree if t.i > head.i and not t.is_punct), default=complement.i)
    commas = [t.i for t in document.doc[head.i + 1 : first] if t.text == ","]
    return bool(commas) and not _aside(head, commas, document.doc[first], document)


def _aside(head: Token, commas: list[int], first: Token, document: Document) -> bool:
    """« a refusé lundi, devant le sénat, [de partir] »: where or when the cue was, between two commas."""
    labels = document.labels
    bare = "VerbForm=Inf" in first.morph and not labels.preposition
    if len(commas) != 2 or commas[1] != first.i - 1 or not (bare or first.lower in labels.infinitive_marks):
        return False
    inside = Run(document.doc, commas[0] + 1, commas[1])
    if inside.text.lower() in labels.short_asides:
        return True
    return inside.root.head == head and inside.root.dep in labels.oblique and all(t.pos != "VERB" for t in inside)


def _infinitive_on_noun(head: Token, document: Document, cue: Spans) -> Spans:
    """« a appelé les deux pays à reculer »: an infinitive that the parser hung on the one who is asked."""
    labels = document.labels
    if head.pos == "NOUN" and (told := _beyond_aside(head, document)):
        return content_of(run_on(told, document), document, cue)
    own = [head] if head.pos in ("NOUN", "PROPN", "VERB") and not labels.preposition else []
    asked = [
        n
        for n in children(head, labels.object | labels.oblique | labels.iobject)
        if n.dep in labels.agent or not _holds(n, document)
    ]
    for noun in [*own, *asked]:
        below_noun = labels.adnominal | labels.modifier if noun.i == head.i else labels.adnominal
        for verb in [v for v in children(noun, below_noun) if v.i > head.i]:
            marked = any(m.lower in labels.infinitive_marks for m in children(verb, labels.mark | labels.auxiliary))
            if marked and is_infinitive(verb, document) and not _parted(head, verb, document):
                told = before_finite(list(verb.subtree), labels) if head.pos == "NOUN" else list(verb.subtree)
                return content_of([*told, *tail(head, told, labels)], document, cue)
    return ()


def _beyond_aside(noun: Token, document: Document) -> list[Token]:
    """« a donné l'ordre, lundi soir, [de fermer le port] »: behind commas, hung on the verb."""
    labels, verb = document.labels, noun.head
    if labels.object_patterns or noun.dep not in labels.object or verb.pos != "VERB":
        return []
    for told in children(verb, labels.infinitive):
        first = next(t for t in told.subtree if not t.is_punct)
        between = document.doc[noun.i + 1 : first.i]
        marked = first.lower in labels.infinitive_marks and first.i > noun.i + 2
        if marked and between[0].text == "," and between[-1].text == ",":
            return [t for t in told.subtree if t.i >= first.i]
    return []


def _holds(noun: Token, document: Document) -> bool:
    """« nie son intention de partir »: a noun whose own words the infinitive tells."""
    frames = document.language.frames.lookup(noun.lemma, "noun", noun.lower)
    return any("infinitive" in frame.content for frame in frames)


def purpose(head: Token, document: Document) -> Spans:
    """« exhorte les deux camps [pour exercer la retenue] », of poor translations: behind whoever is asked."""
    labels = document.labels
    asked = [n for n in children(head, labels.object | labels.oblique) if n.i > head.i]
    if labels.object_patterns or not asked:
        return ()
    for verb in children(head, labels.adverbial):
        first = next(t for t in verb.subtree if not t.is_punct)
        if (
            first.lower in labels.purpose_words
            and first.i == asked[0].right_edge.i + 1
            and is_infinitive(verb, document)
        ):
            return content_of(run_on(list(verb.subtree), document), document, runs(verb_group(head, labels)))
    return ()


def bare_infinitive(head: Token, document: Document) -> Spans:
    """« dit avoir appris … »: the clause of a saying in the infinitive, without a mark of its own."""
    labels = document.labels
    passive = bool(labels.object_patterns) and is_passive(head, labels)
    if head.lemma in labels.able_verbs:
        return ()
    for verb in children(head, labels.infinitive):
        marked = not passive and any(
            m.lower in labels.infinitive_marks for m in children(verb, labels.mark | labels.auxiliary)
        )
        if verb.i > head.i and not marked and is_infinitive(verb, document) and not _parted(head, verb, document):
            told = [t for t in verb.subtree if t.i > head.i]
            tokens = joined(run_on([*_in_front(told[0], head, document), *told], document), document)
            return said_of(head, document) + content_of(tokens, document, runs(verb_group(head, labels)))
    return _beside_hearer(head, document) or worded_bare(head, document)


def _in_front(first: Token, head: Token, document: Document) -> list[Token]:
    """« disait [n'en] rien savoir »: pronouns and negation that the parser gave to the cue."""
    start, labels = first.i, document.labels
    while start - 1 > head.i and document.doc[start - 1].lower in labels.clitics | labels.negation_words:
        start -= 1
    if any(t.lower in labels.negation_words and t.i < head.i for t in head.children):  # « ne veut [pas] s'aliéner »
        start += next(
            (n for n, t in enumerate(document.doc[start : first.i]) if t.lower in labels.clitics), first.i - start
        )
    return [] if labels.object_patterns else list(document.doc[start : first.i])


def _beside_hearer(head: Token, document: Document) -> Spans:
    """« a indiqué à des journalistes [avoir vu les chars] »: hung on whoever is told it."""
    labels = document.labels
    if labels.object_patterns:
        return ()
    for noun in children(head, labels.oblique | labels.iobject):
        told = any(c.lower in labels.told_marks for c in children(noun, labels.case))
        for verb in children(noun, labels.adnominal) if told and noun.i > head.i else ():
            if is_infinitive(verb, document) and not children(verb, labels.mark | labels.case):
                return content_of(run_on(list(verb.subtree), document), document, runs(verb_group(head, labels)))
    return ()


def is_infinitive(verb: Token, document: Document) -> bool:
    """Whether a complement has no tense: an infinitive or a bare gerund, and no conditional clause."""
    labels = document.labels
    marks = {c.lower for c in children(verb, labels.mark)}
    if marks & (labels.condition_words | labels.complementizers):
        return False
    if marks & labels.around_words and not labels.object_patterns:
        return False  # « salue un geste [avant de] partir »: when, not what
    gerund = (
        verb.tag == "VBG" and not children(verb, labels.auxiliary) and verb.dep in labels.infinitive | labels.clause
    )
    having = any(c.tag == "VBG" for c in children(verb, labels.auxiliary))  # "denies having fired"
    return tense(verb, labels) == "infinitive" or gerund or having


def _own_subject(head: Token, verb: Token, document: Document) -> int:
    """Where content begins when the infinitive has its own subject: "called for [both to leave]"."""
    first = min(t.i for t in verb.subtree if t.i > head.i)
    between = [t for t in document.doc[head.i + 1 : first] if not t.is_space]
    if between and between[0].lower == "for" and all(t.head.i in range(head.i, first) for t in between):
        return between[0].i + 1
    return first


def raised(head: Token, tokens: list[Token], document: Document) -> list[Token]:
    """The infinitive right behind those it is asked of: "called for both [to leave]"."""
    last = max(t.i for t in tokens)
    for verb in children(head, document.labels.infinitive | document.labels.adverbial | document.labels.clause):
        if verb.left_edge.i == last + 1 and is_infinitive(verb, document):
            return list(verb.subtree)
    return []
