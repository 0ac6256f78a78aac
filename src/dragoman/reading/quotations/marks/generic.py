"""Verbs that introduce quoted words though the lexicon does not call them verbs of saying: “…”, sighed the pilot."""

import re

from dragoman.model.parse import Token
from dragoman.model.span import Span
from dragoman.reading.document import Document
from dragoman.reading.grammar.phrases import noun_phrase, span_over
from dragoman.reading.grammar.verbs import is_finite, own_subjects, verb_group
from dragoman.reading.quotations.cues.cue_clause import is_inverted
from dragoman.text.marks import Pair

_SPACES = " \t\u00a0\u202f"
_NEAR = 8
"""Tokens between closing marks and the verb that may own them."""
_SPEAKERS = ("person", "organization", "country", "group")
_NOMINAL = ("NOUN", "PROPN", "PRON")


def cue_behind(pair: Pair, document: Document) -> tuple[Token, Span] | None:
    """The verb right behind marks, with the clause of it and its source: « “…”, relativises a diplomat »."""
    text = document.text
    block = document.block_of(pair.outer.end - 1)
    gap = re.compile(r"[\s,―—–-]*").match(text, pair.outer.end, block.end)
    inner = pair.inner.of(text).rstrip(_SPACES)
    if gap is None or gap.end() >= block.end or not _begins_sentence(pair, document):
        return None
    if not gap.group().strip() and inner[-1:] not in (",", "!", "?"):
        return None
    first = document.token_at(gap.end())
    verb = _verb_from(first, document) if first is not None else None
    if first is None or verb is None or (verb.i > first.i and starts_anew(first, verb, document)):
        return None
    return verb, _clause(first, verb, document)


def starts_anew(first: Token, verb: Token, document: Document) -> bool:
    """« … ? » Il tient à remercier …: where a cue behind its words is inverted, a subject with a capital that goes on
    behind its verb begins a sentence of its own."""
    if document.labels.object_patterns or not first.text[:1].isupper() or is_inverted(verb, document):
        return False
    group = {t.i for t in verb_group(verb, document.labels)}
    return any(not (t.is_punct or t.i in group) for t in document.doc[verb.i + 1 : verb.sent.end])


def _begins_sentence(pair: Pair, document: Document) -> bool:
    """Whether marks open where a sentence does, with a capital; words before them in a clause make them a fragment."""
    before = document.text[document.block_of(pair.open).start : pair.open].rstrip(_SPACES)
    opening = pair.inner.of(document.text)[:1]
    return (opening.isupper() or not opening.isalnum()) and (not before or before[-1] in '.!?…:;,—–-”»"')


def _verb_from(first: Token, document: Document) -> Token | None:
    """The finite verb of a clause "VERB SUBJECT" or "SUBJECT VERB" that begins at `first`."""
    doc, labels = document.doc, document.labels
    verb = None
    for token in doc[first.i : first.i + _NEAR]:
        if token.is_quote or token.text in (",", ".", ";", ":", "!", "?"):
            break
        if token.pos == "VERB" or (token.pos == "AUX" and not _leads_on(token, document)):
            verb = token
            break
    if verb is None or not (is_finite(verb, labels) or _past(verb)):
        return None
    group = {t.i for t in verb_group(verb, labels)}
    lead = [t for t in doc[first.i : verb.i] if t.i not in group and t.pos not in ("ADV", "AUX", "PART")]
    if lead:
        return verb if _is_subject(lead, document) else None
    after = doc[verb.i + 1 : verb.i + 4]
    if not after or after[0].text == ".":
        return verb if first.i == verb.i else None
    return verb if _is_source_behind(verb, document) else None


def _leads_on(token: Token, document: Document) -> bool:
    return token.dep in document.labels.auxiliary or (token.head.pos == "VERB" and token.head.i > token.i)


def _past(verb: Token) -> bool:
    """A past tense that the parser took for a participle, as it does behind quoted words."""
    return "Tense=Past" in verb.morph


def _is_subject(lead: list[Token], document: Document) -> bool:
    """Whether words between the marks and a verb are one noun phrase that can speak."""
    if lead[0].pos not in ("DET", "ADJ", "NUM", *_NOMINAL) or lead[0].dep in document.labels.mark:
        return False
    heads = [t for t in lead if t.pos in _NOMINAL]
    if not heads or any(t.pos in ("CCONJ", "SCONJ", "VERB") for t in lead):
        return False
    return speaks(heads[-1], document) or speaks(heads[0], document)


def _is_source_behind(verb: Token, document: Document) -> bool:
    """Whether a verb stands in front of its source: a determiner with its noun, a name, a pronoun of a person."""
    first = document.doc[verb.i + 1]
    if first.pos in ("ADJ", "NOUN") and first.head.pos in _NOMINAL and first.head.i > first.i:
        first = first.head
    return first.pos == "DET" or speaks(first, document) or first.pos == "PROPN"


def speaks(token: Token, document: Document) -> bool:
    """A name, a person, or a pronoun that stands for one."""
    if document.kinds.get(token.i) in _SPEAKERS:
        return True
    relative = token.lower in document.labels.relative_pronouns
    return token.pos == "PRON" and token.lower in document.language.pronouns and not relative


def _clause(first: Token, verb: Token, document: Document) -> Span:
    """From the first word behind the marks to the end of the verb's group or of the source behind it."""
    own = [s for s in own_subjects(verb, document.labels) if s.i > verb.i]
    last = max([verb.i, *(t.i for s in own for t in noun_phrase(s, document.labels) if t.i > verb.i)])
    return span_over(document.doc[first.i : last + 1]) or Span(verb.idx, verb.idx + len(verb.text))


def cue_in_front(pair: Pair, document: Document) -> tuple[Token, Span] | None:
    """The main verb of a sentence with a colon in front of marks: "The captain smiled: “…”"."""
    text = document.text
    block = document.block_of(pair.open)
    before = text[block.start : pair.open].rstrip(_SPACES)
    if not before.endswith(":"):
        return None
    colon = document.token_at(block.start + len(before) - 1)
    if colon is None:
        return None
    start = max(colon.sent.start, getattr(document.token_at(block.start), "i", 0))
    verbs = [
        t
        for t in document.doc[start : colon.i]
        if t.pos in ("VERB", "AUX")
        and is_finite(t, document.labels)
        and any(speaks(s, document) and start <= s.i < colon.i for s in own_subjects(t, document.labels))
    ]
    if not verbs or any(t.is_quote for t in document.doc[verbs[0].i : colon.i]):
        return None
    return verbs[-1], span_over(document.doc[start : colon.i]) or Span(verbs[-1].idx, colon.idx)
