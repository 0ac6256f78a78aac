"""Which candidates stay: one for each cue and stretch of content, the surer pattern first."""

from dataclasses import replace

from dragoman.model.parse import Token
from dragoman.model.span import Span, Spans
from dragoman.reading.document import Document
from dragoman.reading.grammar.labels import Labels
from dragoman.reading.grammar.verbs import children, tense
from dragoman.reading.quotations.candidate import Candidate
from dragoman.reading.quotations.contents.spans import trim, without
from dragoman.reading.quotations.overruled import asked_not_said, said_not_meant
from dragoman.reading.quotations.shared import part_incises, part_shared
from dragoman.reading.quotations.worth import speaks_within, sureness, worth

_BEHIND = ("parenthetical", "direct")
_SAME = 0.75
_ALIKE = 0.9
_OPENS = 8
"""Characters of the marks and pronouns in front of the infinitive that opens what is asked (« à en »)."""
_TAIL = 2
"""Words between a comma and a participle that opens a tail (« tout en ajoutant »)."""


def select(candidates: list[Candidate], document: Document) -> list[Candidate]:
    """Candidates without doubles, in the order of the text."""
    kept: list[Candidate] = []
    for one in sorted(candidates, key=lambda c: (-sureness(c), c.reach.start, c.cue)):
        if speaks_within(one, document) or not worth(one, document):
            continue
        if one.pattern == "hearsay" and any(_told_by(one, other) for other in kept):
            continue
        clash = next((i for i, other in enumerate(kept) if _clashes(one, other)), None)
        if clash is None:
            kept.append(one)
        elif _same_anchor(one, kept[clash]):
            if _goes_into_marks(kept[clash], one, document):
                kept[clash] = one
            elif _beside_marks(one, kept[clash], document):
                kept.append(one)  # "he ruled that …: “…”": two propositions
            else:
                kept[clash] = _join(kept[clash], one, document)
    kept = part_incises(part_shared(asked_not_said(said_not_meant(kept), document), document), document)
    cut = [_without_tail(_without_cues(one, kept, document), kept, document) for one in kept]
    return sorted(cut, key=lambda c: (c.reach.start, -c.reach.end, c.cue))


def _without_tail(one: Candidate, kept: list[Candidate], document: Document) -> Candidate:
    """Content up to a comma and a participle that is itself a cue: "…, alluding to …" tells more of the speaker."""
    if one.anchor is None or one.pattern in _BEHIND:
        return one
    start, end = one.content[-1]
    for other in kept:
        if other.anchor is None or not start < other.anchor.idx < end or other.pattern in _BEHIND:
            continue
        comma = _parting(start, other.anchor, document)
        between = document.text[comma + 1 : other.anchor.idx].split() if comma > start else [","] * 9
        participle = tense(other.anchor, document.labels) == "participle" and (
            "Tense=Pres" in other.anchor.morph or shares_auxiliary(other.anchor, one.anchor, document.labels)
        )
        quoted = any(p.inner.start < comma < p.inner.end for p in document.pairs)
        if participle and len(between) <= _TAIL and not quoted:
            tail = trim(document.text, Span(start, comma), document.pairs)
            return replace(one, content=(*one.content[:-1], tail)) if tail else one
    return one


def shares_auxiliary(participle: Token, verb: Token, labels: Labels) -> bool:
    """« a rejeté l'offre et accusé Lima »: a second participle, unchanged for gender, of a compound tense in front."""
    if "Tense=Past" not in participle.morph or children(participle, labels.auxiliary | labels.passive_auxiliary):
        return False
    compound = children(verb, labels.auxiliary - labels.passive_auxiliary) and "VerbForm=Part" in verb.morph
    joined = participle.i > 0 and participle.nbor(-1).pos == "CCONJ"
    plain = "Number=Plur" not in participle.morph and "Gender=Fem" not in participle.morph
    return bool(compound) and joined and plain


def _parting(start: int, anchor: Token, document: Document) -> int:
    """Where the comma or the "and" right in front of a participle stands."""
    before = anchor.nbor(-1) if anchor.i else anchor
    if before.pos == "CCONJ" and "VerbForm=Part" in anchor.morph:
        return before.idx - 1
    return document.text.rfind(",", start, anchor.idx)


def _without_cues(one: Candidate, kept: list[Candidate], document: Document) -> Candidate:
    """Content without the cue clause of another that stands behind or inside it: "…, her aides say"."""
    holes = [
        other.clause
        for other in kept
        if other is not one
        and other.clause
        and other.pattern in ("parenthetical", "direct", "host")
        and one.reach.contains(other.clause)
        and shared(one.content, other.content) > (size(one.content) - size((other.clause,))) / 2
    ]
    holes = [hole for hole in holes if not any(hole.contains(cue) for cue in one.cue)]
    if not holes:
        return one
    parts = [trim(document.text, piece) for span in one.content for piece in without(span, holes)]
    content = tuple(sorted({p for p in parts if p and any(ch.isalnum() for ch in document.text[p.start : p.end])}))
    return replace(one, content=content) if content else one


def parents(chosen: list[Candidate]) -> list[int | None]:
    """For each candidate the index of the narrowest other one whose content holds it whole."""
    found: list[int | None] = []
    for one in chosen:
        passed_on = next((i for i, other in enumerate(chosen) if _passes_on(other, one)), None)
        if passed_on is not None:
            found.append(passed_on)
            continue
        holders = [
            i
            for i, other in enumerate(chosen)
            if other is not one
            and other.reach.contains(one.reach)
            and _inside(one.content, other.content)
            and (not one.cue or _inside(one.cue, other.content))
        ]
        found.append(min(holders, key=lambda i: size(chosen[i].content), default=None))
    return found


def _passes_on(other: Candidate, one: Candidate) -> bool:
    return None not in (one.passed_on_by, other.anchor) and one.passed_on_by == other.anchor and other is not one


def size(spans: Spans) -> int:
    """Characters in disjoint spans."""
    return sum(end - start for start, end in spans)


def shared(left: Spans, right: Spans) -> int:
    """Characters that two lists of spans have in common."""
    return sum(
        min(a.end, b.end) - max(a.start, b.start) for a in left for b in right if a.start < b.end and b.start < a.end
    )


def _inside(inner: Spans, outer: Spans) -> bool:
    return all(any(o.start <= i.start and i.end <= o.end for o in outer) for i in inner)


def _told_by(one: Candidate, other: Candidate) -> bool:
    """Whether the words are in another's mouth already."""
    return _same_anchor(one, other) or _inside(one.cue, other.content)


def _same_anchor(one: Candidate, other: Candidate) -> bool:
    return one.anchor is not None and other.anchor is not None and one.anchor.i == other.anchor.i


def _clashes(one: Candidate, other: Candidate) -> bool:
    """Two candidates of one cue, two of the same words, or a content that is the other's cue clause.

    The same words twice are no clash where one cue stands inside the other's content: "X said that Y hopes …".
    """
    if _same_anchor(one, other):
        return True
    if _told_of_thing(one, other) or _told_of_thing(other, one):
        return False
    if _is_floating_whole(one, other) or _is_floating_whole(other, one):
        return True
    if one.reach.overlaps(other.reach):
        both = shared(one.content, other.content)
        nested = (one.cue and _inside(one.cue, other.content)) or (other.cue and _inside(other.cue, one.content))
        nested = nested and not ("floating" in (one.pattern, other.pattern) and (one.clause or other.clause))
        if both >= _SAME * (size(one.content) + size(other.content) - both) and not nested:
            return True
    # content that is the other's cue clause: "said he told reporters"
    return bool(
        other.clause and one.anchor is not None and _covers(other.clause, one.reach) and not _is_beside(one, other)
    )


def _told_of_thing(front: Candidate, behind: Candidate) -> bool:
    """« a proposé [sa médiation], que la Norvège a saluée »: one thing between two cues, told of by two."""
    if front.anchor is None or behind.anchor is None or {front.pattern, behind.pattern} != {"object"}:
        return False
    return front.anchor.idx < front.reach.start and behind.reach.end < behind.anchor.idx


def _is_floating_whole(floating: Candidate, incise: Candidate) -> bool:
    """« Les îles, explique l'envoyé, ne … »: marks that a cue inside them tells float no more."""
    held = incise.pattern == "direct" and incise.clause is not None and floating.pattern == "floating"
    return held and _inside(incise.content, floating.content)


def _is_beside(one: Candidate, other: Candidate) -> bool:
    """« …, dit-il, et [ajouté] que … », « [Demandé] si …, il a souri »: a clause with a cue beside the other cue."""
    if one.anchor is None or other.anchor is None or one.anchor.pos != "VERB":
        return False
    led = "VerbForm=Inf" in one.anchor.morph and one.anchor.dep == "advcl"  # « …, dit-il, avant d'[exiger] … »
    if one.pattern != "clause" and not led:
        return False
    return one.anchor.head.i == other.anchor.i and one.anchor.dep in ("conj", "advcl")


def _covers(outer: Span, inner: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _join(kept: Candidate, other: Candidate, document: Document) -> Candidate:
    """Marks and clause of one cue: the wider of two that overlap; the marks alone where they stand apart.

    A phrase with a few of its words in marks is wider than these (« dénonce une « farce à trois voix » »).
    """
    start = kept.content[0].start
    fragment = kept.pattern == "direct" and document.text[start : start + 1].islower() and len(kept.content) == 1
    phrase = fragment and other.pattern == "object" and _inside(kept.content, other.content)
    same = shared(kept.content, other.content) >= _ALIKE * max(size(kept.content), size(other.content))
    if fragment and same and other.pattern.partition(":")[0] in ("prep", "object") and other.frame is not None:
        return replace(kept, frame=other.frame, pattern=other.pattern)  # « plaide pour « une issue » »
    if kept.pattern == "direct" and other.pattern == "parenthetical" and _parts_sentence(other, kept, document):
        return replace(other, content=(*other.content, *kept.content))
    whole = kept.pattern == "direct" and document.text[start : start + 1].isupper()
    leads = other.content[0].start < start or not whole  # « … », a-t-il dit, avant de …: the marks hold all
    front = document.text[other.content[0].start : start]
    leads = leads and not (whole and any(stop in front for stop in (". ", "! ", "? ")))  # a sentence of its own
    if (
        shared(kept.content, other.content)
        and size(other.content) > size(kept.content)
        and (other.pattern == "clause" or (other.pattern == "parenthetical" and leads) or phrase)
    ):
        rest = tuple(s for s in kept.content if not shared((s,), other.content))
        return replace(other, content=tuple(sorted((*other.content, *rest))), pattern=other.pattern)
    return kept


def _parts_sentence(front: Candidate, behind: Candidate, document: Document) -> bool:
    """« Le bac coûtera deux sous, me confie-t-il, « mais ne l'écrivez pas » »: the cue stands between its halves."""
    first = behind.content[0]
    small = document.text[first.start : first.start + 1].islower() and not document.labels.object_patterns
    hole = front.clause
    return small and hole is not None and front.reach.end <= hole.start and 0 < first.start - hole.end <= _OPENS // 2


def _beside_marks(one: Candidate, direct: Candidate, document: Document) -> bool:
    """« reconnaît [un échec] : « … » »: what a cue tells in front of the colon behind which it quotes."""
    if shared(one.content, direct.content):
        return False
    if one.pattern in ("clause", "infinitive"):
        return True
    between = document.text[one.reach.end : direct.reach.start]
    return one.pattern == "object" and not document.labels.object_patterns and between.strip('\u00a0\u202f «“"') == ":"


def _goes_into_marks(direct: Candidate, around: Candidate, document: Document) -> bool:
    """« La querelle finira, estime-t-il, « dans un bureau » »: words in marks that end a clause begun outside them."""
    if direct.pattern != "direct" or around.pattern != "parenthetical" or direct.clause is None:
        return False
    first = direct.content[0]
    small = document.text[first.start : first.start + 1].islower()
    return small and around.reach.start < direct.clause.start < first.start and _inside(direct.content, around.content)
