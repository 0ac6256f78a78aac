"""Colons beside a name: "Kremlin: Putin wants …", "09:05 - Ines Rua: “…”", "‘Never’: dockers on the pact"."""

import re
from collections.abc import Iterator

from dragoman.languages import Frame
from dragoman.model.entity import Actors, Mention
from dragoman.model.parse import Token
from dragoman.model.span import Span
from dragoman.reading.document import Document
from dragoman.reading.grammar.phrases import fill
from dragoman.reading.grammar.verbs import children, is_finite, own_subjects
from dragoman.reading.quotations.candidate import Candidate
from dragoman.reading.quotations.contents.spans import runs, trim
from dragoman.reading.quotations.cues.finding import source_heads
from dragoman.reading.quotations.cues.senses import Senses
from dragoman.reading.quotations.cues.source_spans import source_spans
from dragoman.text.labels import after_label

_COLON = re.compile(r"[\u00a0\u202f ]?:[\u00a0\u202f ]+")
_BEHIND = re.compile(r"[\u00a0\u202f ]*(?::|–|—|―|--|-)[\u00a0\u202f ]+")
_STOP = re.compile(r"[.!?…][”»\"’]?[ \u00a0]")
_LONGEST_SOURCE = 80
_LONGEST_FRONT = 14
_FEWEST = 3
"""Tokens in front of a colon."""
_SPEAKERS = ("person", "organization", "country", "group")


def colon_candidates(document: Document, actors: Actors, senses: Senses) -> Iterator[Candidate]:
    """Lines that begin with a named actor and a colon, and quoted headlines with the speaker behind a colon."""
    speakers = {e.id for e in actors.entities if e.type in _SPEAKERS}
    mentions = [m for m in actors.mentions if m.form != "pronoun" and m.entity in speakers]
    lands = _lands(actors, document)
    for block in document.blocks:
        if document.is_furniture(block.start):
            continue
        found = _in_front(block, mentions, lands, document, senses) or _behind(block, mentions, document)
        if found is not None:
            yield found
    if not document.labels.object_patterns:
        yield from _announced(document, senses)


def _lands(actors: Actors, document: Document) -> frozenset[int]:
    """Where countries are named: « [Togo] : les rebelles déposent les armes » tells where, no country speaks."""
    if document.labels.object_patterns:
        return frozenset()
    countries = {e.id for e in actors.entities if e.type == "country"}
    return frozenset(m.span.start for m in actors.mentions if m.entity in countries)


def _announced(document: Document, senses: Senses) -> Iterator[Candidate]:
    """« Le message du consul est clair : … », « Le consul est formel : … », « Réponse de Lima : … »."""
    for at in _places_of(":", document.text):
        colon = document.token_at(at)
        if colon is None or colon.text != ":" or colon.i < _FEWEST or document.is_furniture(colon.idx):
            continue
        block = document.block_of(colon.idx)
        content = _said(Span(colon.idx + 1, block.end), document)
        word = _announcing(colon, block, document, senses) if content is not None else None
        if content is None or word is None or _in_marks(content, document):
            continue
        opened = document.tokens_in(content)
        if opened[0].lower in document.labels.complementizers:
            content = Span(opened[1].idx, content.end)
        sources = tuple(source_heads(word, senses[word.i][0], document, (content,)))
        if not sources and word.pos == "NOUN":  # « Réponse de notre service : … »
            sources = tuple(fill(word, "possessor", document.labels)[:1])
        tells = word.pos == "VERB" and len(opened) > _FEWEST
        short = opened[0].lower in document.labels.short_answers
        if sources and (
            tells or short or any(t.pos in ("VERB", "AUX") and is_finite(t, document.labels) for t in opened)
        ):
            spans = source_spans(sources, document)
            yield Candidate(senses[word.i][0], "colon", (content,), runs([word]), None, sources, spans)


def _places_of(mark: str, text: str) -> list[int]:
    return [at for at, character in enumerate(text) if character == mark] if mark in text else []


def _links(verb: Token, document: Document) -> bool:
    """« le message [est] clair », « le consul se [montre] confiant », whatever lemma the tagger gives."""
    known = document.language.frames.lookup(verb.lemma, "verb", verb.lower)
    return bool({verb.lemma, *(f.lemma for f in known)} & document.labels.announcing_verbs)


def _in_marks(content: Span, document: Document) -> bool:
    """Words in marks behind a colon are told by those who look for marks."""
    return any(p.open <= content.start < p.outer.end for p in document.pairs if p.level == 0)


def _announcing(colon: Token, block: Span, document: Document, senses: Senses) -> Token | None:
    """The noun or adjective of saying that the words in front of a colon are about, in one short clause."""
    front: list[Token] = []
    for token in reversed(document.doc[max(colon.i - _LONGEST_FRONT, 0) : colon.i]):
        if token.idx < block.start or token.text in (".", "!", "?", ";", ":", ",") or token.is_quote or token.is_space:
            break
        front.append(token)
    front.reverse()
    labels = document.labels
    verbs = [t for t in front if t.pos in ("VERB", "AUX") and not children(t, labels.copula)]
    verbs = [t for t in verbs if is_finite(t, labels) or "Tense=Pres" not in t.morph]  # « se montre confiant »
    if (telling := _telling(front, verbs, document, senses)) is not None:
        return telling
    if len(verbs) > 1 or any(not _links(t, document) for t in verbs):
        return None
    found = [t for t in front if any(_may_announce(f, t, verbs) for f in senses.get(t.i, ()))]
    return found[0] if found else None


def _telling(front: list[Token], verbs: list[Token], document: Document, senses: Senses) -> Token | None:
    """« Le maire [insiste] : il faut partir », « Elle l'a [redit] : … »: a verb of saying without its words."""
    labels = document.labels
    main = [v for v in verbs if v.dep not in labels.auxiliary | labels.copula]
    if len(main) != 1 or not is_finite(main[0], labels):
        return None
    named = [f for f in senses.get(main[0].i, ()) if f.pos == "verb" and f.kind != "intent" and "clause" in f.content]
    said = [c for c in children(main[0], labels.object | labels.infinitive | labels.clause) if c.i <= front[-1].i]
    said = [c for c in said if (c.pos != "PRON" or c.i > main[0].i) and c.lower not in document.language.weekdays]
    told = {p for f in named for p in f.content if p.startswith("prep:")}
    if any(c.i <= front[-1].i for p in told for c in fill(main[0], p, labels)):
        return None  # « ne croit pas à la paix : … »
    idiom = any(need.slot == "object" for f in named for need in f.needs)
    return main[0] if named and (idiom or not said) else None


def _may_announce(frame: Frame, word: Token, verbs: list[Token]) -> bool:
    clause = "clause" in frame.content
    if frame.pos == "noun":
        return clause and frame.kind == "speech" and (not verbs or word.i < verbs[0].i)
    return frame.pos == "adjective" and clause and bool(verbs)


def _in_front(
    block: Span, mentions: list[Mention], lands: frozenset[int], document: Document, senses: Senses
) -> Candidate | None:
    """ "NAME: words", "NAME again, this time on the radio: words"."""
    text = document.text
    start = after_label(text, block)
    colon = _COLON.search(text, start, min(block.end, start + _LONGEST_SOURCE))
    if colon is None:
        return None
    lead = Span(start, colon.start())
    source = _source(lead, mentions, document)
    content = _said(Span(colon.end(), block.end), document)
    if source is None or content is None:
        return None
    quoted = any(p.inner == content for p in document.pairs)
    if not quoted and document.kinds.get(source[0].i) == "country" and _others_act(content, document):
        return None  # « Cuba : Londres retire son offre »: what it is about
    if _is_topic(content, document, senses) or (not quoted and (start in lands or _is_matter(content, document))):
        return None
    if not quoted and not any(t.pos in ("VERB", "AUX") for t in document.tokens_in(content)):
        return None
    cue = colon.start() + colon.group().index(":")
    head, span = source
    return Candidate(None, "colon", (content,), (Span(cue, cue + 1),), None, (head,), (span,))


def _source(lead: Span, mentions: list[Mention], document: Document) -> tuple[Token, Span] | None:
    """The actor that the words in front of a colon name: all of them, or up to an adverb or a comma; no clause."""
    text = document.text
    if any(t.pos in ("VERB", "AUX") and is_finite(t, document.labels) for t in document.tokens_in(lead)):
        return None
    inside = [m for m in mentions if lead.start <= m.span.start and m.span.end <= lead.end]
    for mention in inside:
        title = text[lead.start : mention.span.start]
        rest = document.tokens_in(Span(mention.span.end, lead.end))
        set_off = not rest or rest[0].pos == "ADV" or rest[0].text in (",", "(") or rest[0].lower == "to"
        head = document.token_at(mention.span.end - 1)
        if set_off and head is not None and not re.search(r"[,;(:]", title) and len(title.split()) <= 6:
            return head, Span(lead.start, mention.span.end)
    return None


def _is_topic(content: Span, document: Document, senses: Senses) -> bool:
    """ "Cuba: Moscow denies …" names a subject: somebody else speaks first behind the colon."""
    first = next((t for t in document.tokens_in(content) if t.i in senses and t.pos == "VERB"), None)
    if first is None or not any(f.kind == "speech" for f in senses[first.i]):
        return False
    doers = own_subjects(first, document.labels)
    return any(document.kinds.get(t.i) is not None and content.start <= t.idx < first.idx for t in doers)


def _others_act(content: Span, document: Document) -> bool:
    """Whether somebody named is the subject of what stands behind a colon."""
    subject = document.labels.subject
    return any(t.dep in subject and document.kinds.get(t.i) is not None for t in document.tokens_in(content))


def _is_matter(content: Span, document: Document) -> bool:
    """« Canal : [ce que] le roi voulait »: what a page is about, told of nobody."""
    words = document.tokens_in(content)
    asks = words[0].lower in document.labels.question_words and words[-1].text != "?"
    return asks and not document.labels.object_patterns


def _said(rest: Span, document: Document) -> Span | None:
    """What stands behind the colon: the words in marks, else the first sentence."""
    pair = next((p for p in document.pairs if p.level == 0 and p.open == rest.start), None)
    if pair is not None:
        after = document.text[pair.outer.end : rest.end].strip()
        return pair.inner if not after or after[0] in "." or pair.inner.of(document.text)[-1:] in ".!?" else None
    stops = (hit.start() + 1 for hit in _STOP.finditer(document.text, rest.start, rest.end))
    pairs = [p.inner for p in document.pairs]
    end = next((at for at in stops if not any(p.start < at < p.end for p in pairs)), rest.end)
    return trim(document.text, Span(rest.start, end), document.pairs)


def _behind(block: Span, mentions: list[Mention], document: Document) -> Candidate | None:
    """ "‘WORDS’: NAME on the matter", "“WORDS” — NAME"."""
    text = document.text
    pair = next((p for p in document.pairs if p.level == 0 and p.open == after_label(text, block)), None)
    colon = _BEHIND.match(text, pair.outer.end, block.end) if pair is not None else None
    if pair is None or colon is None or block.end - colon.end() > _LONGEST_SOURCE:
        return None
    tokens = document.tokens_in(Span(colon.end(), block.end))
    if any(t.pos in ("VERB", "AUX") and is_finite(t, document.labels) for t in tokens):
        return None
    stop = next((t.idx for t in tokens if t.text == "," or (t.pos == "ADP" and t.lower != "of")), block.end)
    source = trim(text, Span(colon.end(), stop))
    named = [m for m in mentions if source and source.start <= m.span.start and m.span.end <= source.end]
    head = document.token_at(named[-1].span.end - 1) if named else None
    if source is None or head is None:
        return None
    cue = trim(text, Span(colon.start(), colon.end())) or Span(colon.start(), colon.end())
    return Candidate(None, "colon", (pair.inner,), (cue,), None, (head,), (source,))
