"""What a stream of articles has taught so far, and how alike two of its articles are against that ground."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Self

import numpy as np

from dragoman.engines.embed import FAST_LANGUAGES, Encoder, Vectors, has_slow
from dragoman.model.ids import text_hash
from dragoman.record.contents.vectors import RunningMeans
from dragoman.record.stories.clues import Clues, Rarity, agreements, find_clues

type Encode = Callable[[Sequence[str], Encoder], Vectors]
SLOW_LIFT = 0.05  # two reports of one happening lie so much lower in the slow encoder's space


@dataclass(frozen=True, slots=True)
class Placed:
    """An article as stories see it: its day (ordinal or None), the lead that stands for it, and its clues."""

    id: str
    language: str
    day: int | None
    lead: str
    clues: Clues

    @classmethod
    def of(cls, name: str, language: str, day: int | None, lead: str, text: str) -> Self:
        """The article `name` with the clues found in its lead and text."""
        return cls(name, language, day, lead, find_clues(lead, text))


@dataclass(slots=True)
class Memo:
    """Vectors by encoder and text, each text encoded once."""

    embed: Callable[..., Vectors]
    held: dict[tuple[Encoder, str], Vectors] = field(default_factory=dict)

    def __call__(self, texts: Sequence[str], encoder: Encoder) -> Vectors:
        """[n, dimensions] vectors of `texts`."""
        keys = [(encoder, text_hash(text)) for text in texts]
        missing = {key: text for key, text in zip(keys, texts, strict=True) if key not in self.held}
        if missing:
            rows = self.embed(list(missing.values()), encoder=encoder)
            self.held.update(zip(missing, rows, strict=True))
        return np.stack([self.held[key] for key in keys]) if keys else np.zeros((0, 0), dtype=np.float32)


def by_language(articles: Sequence[Placed]) -> dict[str, list[int]]:
    """{language: numbers of its articles}."""
    found: dict[str, list[int]] = defaultdict(list)
    for number, article in enumerate(articles):
        found[article.language].append(number)
    return found


@dataclass(slots=True)
class Ground:
    """Means of the vectors and rarity of the names met so far. `encode` gives raw vectors and keeps them."""

    encode: Encode
    slow: bool = field(default_factory=has_slow)
    rarity: Rarity = field(default_factory=Rarity)
    means: dict[Encoder, RunningMeans] = field(
        default_factory=lambda: {"fast": RunningMeans("fast"), "slow": RunningMeans("slow")}
    )
    _read: set[str] = field(default_factory=set)  # articles whose slow vector has been counted

    def knows_fast(self, language: str) -> bool:
        """Whether articles in `language` are read by the fast encoder: all are where there is no other."""
        return not self.slow or language in FAST_LANGUAGES

    def is_fast(self, article: Placed) -> bool:
        """Whether the fast encoder reads `article`."""
        return self.knows_fast(article.language)

    def are_fast(self, left: Placed, right: Placed) -> bool:
        """Whether the fast encoder reads both."""
        return self.is_fast(left) and self.is_fast(right)

    def add(self, *articles: Placed) -> None:
        """Count articles that arrive."""
        self.rarity.add(*(article.clues.names for article in articles))
        fast = [article for article in articles if self.is_fast(article)]
        for language, numbers in by_language(fast).items():
            rows = self.encode([fast[number].lead for number in numbers], "fast")
            self.means["fast"].add(language, rows.sum(axis=0), len(numbers))

    def compare(self, article: Placed, others: Sequence[Placed], encoder: Encoder) -> dict[str, float]:
        """{id: likeness with `article`}: cosine of the centred leads, and what the clues add."""
        if not others:
            return {}
        rows = self.encode([one.lead for one in (*others, article)], encoder)
        if encoder == "slow":
            self._count_slow([*others, article], rows)
        means, found = self.means[encoder], dict[str, float]()
        own = means.centre(article.language, rows[-1])
        for language, chosen in by_language(others).items():
            cosines = means.centre(language, rows[chosen]) @ own
            found |= {others[number].id: cosine for number, cosine in zip(chosen, cosines.tolist(), strict=True)}
        lift = SLOW_LIFT if encoder == "slow" else 0.0
        clues = agreements(article.clues, [one.clues for one in others], self.rarity)
        return {one.id: found[one.id] + lift + added for one, added in zip(others, clues, strict=True)}

    def _count_slow(self, articles: Sequence[Placed], rows: Vectors) -> None:
        for article, row in zip(articles, rows, strict=True):
            if article.id not in self._read:
                self._read.add(article.id)
                self.means["slow"].add(article.language, row)
