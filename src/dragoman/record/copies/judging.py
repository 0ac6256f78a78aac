"""Copies: equal texts, near and cut copies, and translations of one text.

Within a language: shared pairs of words (Broder 1997), and numbers. Across languages: centred sentence vectors aligned
in order, plus the numbers both texts carry. A shared origin says "at most": copying that leaves no trace cannot be
excluded.
"""

from collections import Counter, defaultdict, deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from dragoman.engines.embed import FAST_LANGUAGES, Encoder, Vectors, embed, has_slow, normalise
from dragoman.model.judgement import Judgement
from dragoman.record.contents.vectors import RunningMeans
from dragoman.record.contents.words import containment
from dragoman.record.copies.sketch import SENTENCES, Sketch, make_sketch

NEAR_NUMBERS = 0.05  # what agreeing numbers add to the wording of near copies
BESIDE_BEST = 0.5  # a near copy half as near as the best of both its articles is of another text
SAME_WORDING = 0.5  # from here on a better copy says nothing of how far the rewriters of a text go
SMALL = 12  # shingles; below, a shared phrase alone reaches `cut`
FEW = 500  # texts; of more, not all pairs are looked at
IN_BAND, SIGNED = 400, 100  # the latest texts under one band, and those of most bands in common
NEAREST = 100  # texts in other languages
PROPOSED = 0.3  # cosine of whole articles across languages: which pairs are looked at
MARGIN = 0.1  # a translation this far below the best one of its article in that language is of another text
SENTENCES_READ: Mapping[Encoder, int] = {"fast": SENTENCES, "slow": 3}  # the slow encoder is asked for less
LIFTS: Mapping[Encoder, float] = {"fast": 0.0, "slow": 0.05}  # translations lie so much lower in its space
NUMBER_WEIGHT = 0.15
NO_NUMBERS = 0.5  # neither text holds a number: neither for nor against
ONE_SIDED = 0.3  # one text holds numbers and the other none


@dataclass(frozen=True, slots=True)
class Vectored:
    """A sketch and the centred vectors of its first sentences, [n, 512]."""

    sketch: Sketch
    vectors: Vectors


@dataclass(frozen=True, slots=True)
class Thresholds:
    """`near`: shared shingles as a part of all; `cut`: of the shorter text; `translated`: of aligned sentences."""

    near: float
    cut: float
    translated: float


# Rewriters and translators keep little wording: read off development pools of news translations for the best F.
LOOSE = Thresholds(near=0.14, cut=0.5, translated=0.42)
# "At most two origins" must not be said of three: two articles that quote one speech at length are no copies.
STRICT = Thresholds(near=0.43, cut=0.7, translated=0.5)


def judge_wording(left: Sketch, right: Sketch, *, at: Thresholds = LOOSE) -> Judgement | None:
    """Same text or near copy within one language; None where the wording says nothing."""
    if left.text_hash == right.text_hash:
        return Judgement("article", left.id, right.id, "same", 1.0, ("the same text, letter for letter",))
    both, sizes = len(left.shingles & right.shingles), (len(left.shingles), len(right.shingles))
    shared, part = both / max(1, sum(sizes) - both), both / max(1, min(sizes))
    agreement = number_agreement(left.numbers, right.numbers)
    near = shared + NEAR_NUMBERS * agreement
    is_cut = part >= at.cut and min(sizes) >= SMALL
    if near < at.near and not is_cut:
        return None
    reasons = (
        f"{shared:.0%} of all word pairs are shared, {part:.0%} of the shorter text's",
        f"numbers agree ({agreement:.2f})",
    )
    return Judgement("article", left.id, right.id, "same", min(0.99, near if near >= at.near else part), reasons)


def judge_translation(
    left: Vectored, right: Vectored, *, at: Thresholds = LOOSE, lift: float = 0.0
) -> Judgement | None:
    """Whether two articles in two languages render one text; None where sentences and numbers do not say so.

    `lift` is what the encoder's cosines lie below those of the fast one.
    """
    aligned = align(left.vectors, right.vectors)
    agreement = number_agreement(left.sketch.numbers, right.sketch.numbers)
    score = aligned + lift + NUMBER_WEIGHT * agreement
    if score < at.translated:
        return None
    reasons = (f"sentences follow one another alike ({aligned:.2f})", f"numbers agree ({agreement:.2f})")
    return Judgement("article", left.sketch.id, right.sketch.id, "same", min(0.95, float(score)), reasons)


def align(left: Vectors, right: Vectors) -> float:
    """Highest sum of cosines over pairs in the same order (Needleman and Wunsch, gaps free), per shorter sentence."""
    if not len(left) or not len(right):
        return 0.0
    cosines = (left @ right.T).tolist()
    best = [0.0] * (len(right) + 1)
    for row in cosines:
        previous, best = best, [0.0]
        for column, cosine in enumerate(row):
            best.append(max(best[column], previous[column + 1], previous[column] + cosine))
    return float(best[-1]) / min(len(left), len(right))


def number_agreement(left: frozenset[str], right: frozenset[str]) -> float:
    """Shared numbers as a part of the fewer, 0..1."""
    if not left and not right:
        return NO_NUMBERS
    return containment(left, right) if left and right else ONE_SIDED


def find_copies(articles: Iterable[Mapping[str, str | None]]) -> list[tuple[str, str, float]]:
    """Near copies and translations of the same text, as (id, id, score in 0..1), each pair once.

    `articles` hold "id", "text", "language" and "published" (ISO string or None). Up to `FEW` all are compared with
    all; of more, each with the earlier ones of the most alike signature and the nearest in other languages.
    """
    sketches = [_sketch(article) for article in articles]
    pairs = [(j.left, j.right, j.score) for j in _within(sketches)]
    if len({s.language for s in sketches}) > 1:
        pairs += [(j.left, j.right, j.score) for j in _across(sketches, slow=has_slow())]
    return pairs


def _sketch(article: Mapping[str, str | None]) -> Sketch:
    text, name = article["text"] or "", article["id"] or ""
    return make_sketch(name, text, language=article.get("language"), day=article.get("published"))


def _within(sketches: Sequence[Sketch]) -> Iterator[Judgement]:
    found: list[Judgement] = []
    for other, sketch, shared in _by_signature(sketches) if len(sketches) > FEW else _by_wording(sketches):
        if _worth_judging(shared, len(sketch.shingles), len(other.shingles)):
            judgement = judge_wording(other, sketch)
            found += [judgement] if judgement else []
    return keep_near(found)


def _by_wording(sketches: Sequence[Sketch]) -> Iterator[tuple[Sketch, Sketch, int]]:
    """Pairs of one language, an earlier one first, and how many shingles they share."""
    holders: dict[tuple[str, int], list[int]] = defaultdict(list)
    for number, sketch in enumerate(sketches):
        keys = [(sketch.language, shingle) for shingle in sketch.shingles]
        for other, shared in sorted(Counter(chain.from_iterable(holders[key] for key in keys)).items()):
            yield sketches[other], sketch, shared
        for key in keys:
            holders[key].append(number)


def _by_signature(sketches: Sequence[Sketch]) -> Iterator[tuple[Sketch, Sketch, int]]:
    """The same of those that share most bands with one of the latest in each band."""
    holders: dict[tuple[str, str], deque[int]] = defaultdict(lambda: deque(maxlen=IN_BAND))
    for number, sketch in enumerate(sketches):
        keys = [(sketch.language, band) for band in sketch.bands]
        met = Counter(chain.from_iterable(holders[key] for key in keys))
        for other in sorted(sorted(met, key=lambda one: (-met[one], -one))[:SIGNED]):
            yield sketches[other], sketch, len(sketches[other].shingles & sketch.shingles)
        for key in keys:
            holders[key].append(number)


def _worth_judging(shared: int, left: int, right: int, *, at: Thresholds = LOOSE) -> bool:
    """Whether `shared` shingles can be enough, whatever the numbers say."""
    return shared >= (at.near - NEAR_NUMBERS) * (left + right - shared) or shared >= at.cut * min(left, right)


def keep_near(copies: Iterable[Judgement]) -> Iterator[Judgement]:
    """The judgements that stand beside the best of one of their articles: its text has no nearer copy there."""
    listed = list(copies)
    best: dict[str, float] = defaultdict(float)
    for j in listed:
        for one in (j.left, j.right):
            best[one] = max(best[one], min(j.score, SAME_WORDING))
    return (j for j in listed if j.score >= BESIDE_BEST * min(best[j.left], best[j.right]))


def _across(sketches: Sequence[Sketch], *, slow: bool) -> Iterator[Judgement]:
    """Translations: by the fast encoder where it knows both languages, by the slow one, if there is one, elsewhere."""
    fast = [s for s in sketches if not slow or s.language in FAST_LANGUAGES]
    found = list(_translations(fast, "fast", lambda *_: True))
    if len(fast) < len(sketches):
        found += _translations(sketches, "slow", lambda *pair: not FAST_LANGUAGES.issuperset(s.language for s in pair))
    return keep_best(found, {sketch.id: sketch.language for sketch in sketches})


def _translations(
    sketches: Sequence[Sketch], encoder: Encoder, wanted: Callable[[Sketch, Sketch], bool]
) -> Iterator[Judgement]:
    """The pairs in two languages that `wanted` lets through and `encoder` takes for translations."""
    shown = [s.sentences[: SENTENCES_READ[encoder]] for s in sketches]
    owner = [number for number, some in enumerate(shown) for _ in some]
    raw = embed([sentence for some in shown for sentence in some], encoder=encoder)
    means = RunningMeans(encoder, prior=SENTENCES, neutral=SENTENCES)
    for number, row in zip(owner, raw, strict=True):
        means.add(sketches[number].language, row)
    starts = np.searchsorted(owner, range(len(sketches) + 1))
    parts = [Vectored(s, means.centre(s.language, raw[starts[n] : starts[n + 1]])) for n, s in enumerate(sketches)]
    whole = normalise(np.stack([p.vectors.sum(axis=0) if len(p.vectors) else np.zeros(raw.shape[1]) for p in parts]))
    languages = np.array([s.language for s in sketches])
    for number, left in enumerate(parts):
        near = whole[number + 1 :] @ whole[number]
        near[languages[number + 1 :] == left.sketch.language] = -1.0
        for other in _nearest(near, NEAREST if len(sketches) > FEW else len(sketches)) + number + 1:
            right = parts[int(other)]
            if wanted(left.sketch, right.sketch):
                judgement = judge_translation(left, right, lift=LIFTS[encoder])
                if judgement:
                    yield judgement


def _nearest(near: Vectors, most: int) -> NDArray[np.intp]:
    """Places of the highest cosines from `PROPOSED` on, in order of place."""
    found = np.flatnonzero(near >= PROPOSED)
    return found if len(found) <= most else np.sort(found[np.argpartition(-near[found], most)[:most]])


def keep_best(translations: Iterable[Judgement], languages: Mapping[str, str]) -> Iterator[Judgement]:
    """The judgements within `MARGIN` of the best that either article has in the other's language."""
    listed = list(translations)
    best: dict[tuple[str, str], float] = defaultdict(float)
    for j in listed:
        for one, other in ((j.left, j.right), (j.right, j.left)):
            key = (one, languages[other])
            best[key] = max(best[key], j.score)
    for j in listed:
        if j.score >= max(best[j.left, languages[j.right]], best[j.right, languages[j.left]]) - MARGIN:
            yield j
