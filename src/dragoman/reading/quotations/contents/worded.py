"""Complements told by the order of words where the parser lost them: « prie Lima de ne pas « jouer avec le feu » »."""

from collections.abc import Sequence

from dragoman.model.parse import Token, text_of
from dragoman.model.span import Spans
from dragoman.reading.document import Document
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.verbs import children, is_finite, own_objects, verb_group
from dragoman.reading.quotations.contents.reach import clause_stop
from dragoman.reading.quotations.contents.spans import content_of, runs
from dragoman.reading.source_words import load_nouns, load_source_words

_NEAR = 10
"""Tokens between a cue and the de or à of its infinitive."""
_LED = 6
"""Tokens between that and the infinitive: « de [ne pas « y »] toucher »."""
_STOPS = ",.;:!?–—()"
_VERBS = ("VERB", "AUX")
_HEARERS = ("person", "group", "organization", "country", "place")


def worded_infinitive(head: Token, document: Document) -> Spans:
    """De or à and an infinitive behind a cue, nothing between them but whom it is told and when."""
    labels, told = document.labels, False
    if labels.object_patterns or head.pos not in _VERBS:
        return ()
    for token in document.doc[head.i + 1 : head.i + 1 + _NEAR]:
        if token.lower in labels.infinitive_marks and _leads_infinitive(token, labels):
            return _content(head, token, document)
        if _ends(token, labels):
            return ()
        if token.pos in ("NOUN", "PROPN") and not (told := told or _hears(token, document)):
            return ()
    return ()


def worded_bare(head: Token, document: Document) -> Spans:
    """« dit [n'en rien savoir] », « assure [n'avoir fait que « passer »] »: an infinitive right behind its cue."""
    doc, labels = document.doc, document.labels
    if labels.object_patterns or head.pos not in _VERBS or head.i + 1 >= len(doc):
        return ()
    return _content(head, doc[head.i + 1], document) if _leads_infinitive(head, labels) else ()


def worded_clause(head: Token, document: Document) -> Spans:
    """« affirme [que …] », « a rappelé devant le sénat [que …] »: que behind a cue, whatever the parser says."""
    doc, labels = document.doc, document.labels
    group = verb_group(head, labels)
    if labels.object_patterns or head.pos not in _VERBS or any(t.lower in labels.negation_words for t in group):
        return ()  # « ne dit que la vérité »
    told = False
    for mark in doc[head.i + 1 : min(head.i + 1 + _NEAR, len(doc) - 1)]:
        if mark.lower in labels.complementizers:
            if mark.i == head.i + 1 or told:
                return content_of(doc[mark.i + 1 : clause_stop(mark, document)], document, runs(group))
            return ()
        if _ends(mark, labels) and mark.lower not in labels.hearer_marks:
            return ()
        if mark.pos in ("NOUN", "PROPN") and not (told := told or _is_told(mark, head, document)):
            return ()
    return ()


def _is_told(noun: Token, head: Token, document: Document) -> bool:
    """A name, or somebody behind a preposition: « exige [de Lima] que … », no « dénonce l'officier que … »."""
    if noun.pos == "PROPN" and document.kinds.get(noun.i) in _HEARERS:
        return True
    cased = any(t.pos == "ADP" for t in document.doc[head.i + 1 : noun.i])
    return cased and (_hears(noun, document) or document.kinds.get(noun.i) is not None)


def joined(tokens: Sequence[Token], document: Document) -> list[Token]:
    """With a second complement of the same shape: « que … [et qu'ils partent] », « de partir [et de se taire] »."""
    labels, found = document.labels, list(tokens)
    if labels.object_patterns or not found:
        return found
    first, last = min(found, key=lambda t: t.i), max(found, key=lambda t: t.i)
    rest = [t for t in document.doc[last.i + 1 : last.i + 5] if not t.is_quote]
    if rest and rest[0].lower in labels.complementizers and any(t.lower in ("ne", "n'", "n’") for t in found):
        return [*found, *document.doc[rest[0].i : clause_stop(rest[0], document)]]  # « n'avoir fait [que passer] »
    if len(rest) < 3 or rest[0].pos != "CCONJ":
        return found
    again = rest[1].lower in labels.complementizers and not _opens_infinitive(first, labels)
    again = again or (_opens_infinitive(first, labels) and _same_shape(first, rest[1], labels))
    return [*found, *document.doc[rest[0].i : clause_stop(rest[1], document)]] if again else found


def with_condition(tokens: list[Token], document: Document) -> list[Token]:
    """With the condition behind a comma: « accepte une visite, [pourvu qu'elle reste secrète] »."""
    labels = document.labels
    last = max((t.i for t in tokens), default=len(document.doc))
    if labels.object_patterns or last + 2 >= len(document.doc) or document.doc[last + 1].text != ",":
        return tokens
    first = document.doc[last + 2]
    near = text_of(document.doc[first.i : first.i + 3]).lower().replace("’", "'")
    if not any(near.startswith(opening) for opening in labels.condition_openings):
        return tokens
    return [*tokens, *document.doc[last + 1 : clause_stop(first, document)]]


def _content(head: Token, first: Token, document: Document) -> Spans:
    tokens = document.doc[first.i : clause_stop(first, document)]
    return content_of(joined(list(tokens), document), document, runs(verb_group(head, document.labels)))


def _leads_infinitive(token: Token, labels: Labels) -> bool:
    """Whether an infinitive follows, with nothing between but pronouns, negation and a mark that opens."""
    for behind in token.doc[token.i + 1 : token.i + 1 + _LED]:
        if behind.pos in _VERBS and "VerbForm=Inf" in behind.morph:
            return True
        small = behind.lower in labels.clitics | labels.negation_words | labels.like_objects or behind.is_quote
        if not small and behind.lower not in ("rien", "bien"):
            return False
    return False


def _opens_infinitive(token: Token, labels: Labels) -> bool:
    if token.lower in labels.infinitive_marks:
        return _leads_infinitive(token, labels)
    return token.pos in _VERBS and "VerbForm=Inf" in token.morph


def _same_shape(first: Token, second: Token, labels: Labels) -> bool:
    marked = first.lower in labels.infinitive_marks
    return marked == (second.lower in labels.infinitive_marks) and _opens_infinitive(second, labels)


def _ends(token: Token, labels: Labels) -> bool:
    finite = token.pos in _VERBS and "VerbForm=Fin" in token.morph
    finite = finite or (token.pos == "ADP" and token.lower not in labels.told_marks | labels.contracted.keys() | {"de"})
    opens = token.lower in labels.relative_pronouns | labels.complementizers
    return token.text in _STOPS or token.is_quote or token.is_space or finite or opens or token.pos == "CCONJ"


def _is_day(noun: Token, document: Document) -> bool:
    return noun.lower in document.language.weekdays or noun.lower in document.language.months


def _hears(noun: Token, document: Document) -> bool:
    """Somebody who can be told, or a day."""
    if document.kinds.get(noun.i) in _HEARERS or _is_day(noun, document):
        return True
    code, forms = document.language.code, {noun.lemma, noun.lower.rstrip("s")}
    return bool(forms & load_source_words(code).sides) or any(forms & load_nouns(code, k) for k in ("person", "group"))


def subject_apart(head: Token, complement: Token, tokens: list[Token], labels: Labels) -> list[Token]:
    """ "said [boys and girls - tall or small] - would march": the subject that a parser took for the cue's object."""
    if not labels.object_patterns or not tokens or children(complement, labels.subject | labels.passive_subject):
        return []
    between = head.doc[head.i + 1 : tokens[0].i]
    own = is_finite(complement, labels) and any(
        c.i in range(head.i + 1, tokens[0].i) for c in own_objects(head, labels)
    )
    return [*between] if own and not any(t.pos in _VERBS or t.is_quote or t.is_space for t in between) else []
