"""Quotations: content, source, speaker, act and form."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dragoman.model.quotation import Quotation
from dragoman.model.reading import Reading
from dragoman.scoring.answers import Example, GoldQuotation
from dragoman.scoring.metrics import HALF, Scores, Shares, Tally, Words, iou, match
from dragoman.scoring.parties import Parties

_TWINS = 1e-6
"""What a like source adds to the likeness of contents: enough to tell twins apart, and no more."""
type Judged = Iterator[tuple[str, bool]]


@dataclass(frozen=True, slots=True)
class _Numbered:
    """A quotation's stretches as numbers of words."""

    content: frozenset[int]
    source: frozenset[int]


@dataclass(frozen=True, slots=True)
class _Matched:
    """One example: pairs of a found and a gold quotation with like contents; which of them have the right source."""

    pairs: list[tuple[int, int]]
    sourced: list[tuple[int, int]]
    content: Tally
    relation: Tally
    exact: Tally


def score_quotations(read: list[tuple[Example[GoldQuotation], Reading]]) -> Scores:
    """The measures of quotation attribution, over all examples together.

    ``content``: word sets overlap by half (IoU), a leading that/que aside; ``relation``: and the source is right;
    ``exact``: the same words. Of the contents matched: ``speaker`` and ``behalf`` and ``addressee`` (as sets of
    parties), ``act``, ``form``, ``kind``, ``planned``. ``recall_<form>``: contents found, by the form of the gold.
    ``traps_clean``: share of texts without a quotation in which none was found.
    """
    content, relation, exact, judged = Tally(), Tally(), Tally(), list[tuple[str, bool]]()
    for example, reading in read:
        gold, found = example.answers, reading.quotations
        one = _matched(example, reading)
        content, relation, exact = content + one.content, relation + one.relation, exact + one.exact
        judged += _attributes(found, gold, one.pairs, Parties.of(reading, example.text))
        judged += _recalled(gold, {j for _, j in one.pairs})
        judged += [("traps_clean", not found)] * (not gold)
    return {**relation.prf("relation"), **content.prf("content"), **exact.prf("exact"), **Shares.of(judged).ratios()}


def score_constructions(read: list[tuple[Example[GoldQuotation], Reading]]) -> Scores:
    """Quotations by the way they are said: each text was written to show one.

    ``relation``, ``exact`` and ``traps_clean`` as in `score_quotations`; ``recall:<construction>``: relations found, of
    all quotations in the texts that show it.
    """
    relation, exact, judged = Tally(), Tally(), list[tuple[str, bool]]()
    for example, reading in read:
        one = _matched(example, reading)
        relation, exact = relation + one.relation, exact + one.exact
        hit = {j for _, j in one.sourced}
        judged += [(f"recall:{example.construction}", j in hit) for j in range(len(example.answers))]
        judged += [("traps_clean", not reading.quotations)] * (not example.answers)
    return {**relation.prf("relation"), **exact.prf("exact"), **Shares.of(judged).ratios()}


def _matched(example: Example[GoldQuotation], reading: Reading) -> _Matched:
    at = Words.of(example.text)
    left = [_Numbered(at.content(q.content), at.touched(q.source)) for q in reading.quotations]
    right = [_Numbered(at.content(g.content), at.touched(g.source)) for g in example.answers]
    pairs = match(left, right, _likeness)
    sourced = [(i, j) for i, j in pairs if source_right(left[i].source, right[j].source)]
    same = sum(left[i].content == right[j].content for i, j in pairs)
    content, relation, exact = (Tally(hits, len(left), len(right)) for hits in (len(pairs), len(sourced), same))
    return _Matched(pairs, sourced, content, relation, exact)


def _likeness(left: _Numbered, right: _Numbered) -> float:
    """By content; of twins with one content (an agency and whom it cites) those with like sources are one."""
    same = iou(left.content, right.content)
    return same + _TWINS * iou(left.source, right.source) if same >= HALF else same


def _by_content(example: Example[GoldQuotation], reading: Reading, at: Words) -> list[tuple[int, int]]:
    """Quotations read and asked after, by the likeness of their contents."""
    left = [at.content(q.content) for q in reading.quotations]
    return match(left, [at.content(g.content) for g in example.answers], iou)


def _found(pairs: list[tuple[int, int]], example: Example[GoldQuotation]) -> list[tuple[str, bool]]:
    hit = {j for _, j in pairs}
    return [("found", j in hit) for j in range(len(example.answers))]


def score_speakers(read: list[tuple[Example[GoldQuotation], Reading]]) -> Scores:
    """Who speaks, for whom and to whom, over all examples together; other quotations of the texts are left aside.

    ``found``: share of the quotations that are read (content IoU .5). Of these, as sets of parties: ``speaker``, and
    ``behalf`` and ``addressee`` where the gold has one.
    """
    judged = list[tuple[str, bool]]()
    for example, reading in read:
        at, parties = Words.of(example.text), Parties.of(reading, example.text)
        pairs = _by_content(example, reading, at)
        judged += _found(pairs, example)
        asked = ("speaker", "behalf", "addressee")
        judged += [row for row in _attributes(reading.quotations, example.answers, pairs, parties) if row[0] in asked]
    return dict(Shares.of(judged).ratios())


def score_acts(read: list[tuple[Example[GoldQuotation], Reading]]) -> Scores:
    """Speech acts, over all examples together; an example asks after its one quotation and leaves others aside.

    ``found``: share of the quotations that are read (content IoU .5). Of these: ``act``, ``target``, ``planned`` and
    ``condition`` (IoU .5; without one in the gold there must be none). ``all_act``: found and of the right act, of all.
    """
    judged = list[tuple[str, bool]]()
    for example, reading in read:
        at, parties = Words.of(example.text), Parties.of(reading, example.text)
        pairs = _by_content(example, reading, at)
        judged += _found(pairs, example)
        act_right = {j for i, j in pairs if reading.quotations[i].act == example.answers[j].act}
        judged += [("all_act", j in act_right) for j in range(len(example.answers))]
        for i, j in pairs:
            q, g = reading.quotations[i], example.answers[j]
            judged += [("act", q.act == g.act), ("planned", q.planned == g.planned)]
            judged += [("target", parties.are(q.target, g.target))]
            judged += [("condition", _same_stretch(at.touched(q.condition), at.touched(g.condition)))]
    return dict(Shares.of(judged).ratios())


def _same_stretch(found: frozenset[int], gold: frozenset[int]) -> bool:
    return iou(found, gold) >= HALF if found and gold else not (found or gold)


def source_right(found: frozenset[int], gold: frozenset[int]) -> bool:
    """Half of the shorter one's words are shared, and what was found is no longer than twice the gold and two words.

    Without a source on one side there must be none on the other. (The strict measure used for PolNeAR here.)
    """
    if not found or not gold:
        return not (found or gold)
    return len(found & gold) >= min(len(found), len(gold)) / 2 and len(found) <= 2 * len(gold) + 2


def _attributes(
    found: Sequence[Quotation], gold: Sequence[GoldQuotation], pairs: list[tuple[int, int]], parties: Parties
) -> Judged:
    twin = {j: found[i].id for i, j in pairs}
    for i, j in pairs:
        q, g = found[i], gold[j]
        yield "speaker", parties.are(q.speaker, g.speaker)
        yield "act", q.act == g.act
        yield "form", q.form == g.form
        yield "kind", q.kind == g.kind
        yield "planned", q.planned == g.planned
        if g.on_behalf:
            yield "behalf", parties.are((q.on_behalf,) if q.on_behalf else (), g.on_behalf)
        if g.addressee:
            yield "addressee", parties.are(q.addressee, g.addressee)
        if g.parent is not None:
            yield "parent", g.parent in twin and q.parent == twin[g.parent]


def _recalled(gold: Sequence[GoldQuotation], hit: set[int]) -> Judged:
    for number, one in enumerate(gold):
        yield f"recall_{one.form}", number in hit
