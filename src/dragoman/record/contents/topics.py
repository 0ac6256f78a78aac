"""What an article speaks of again and again: it tells little of one utterance."""

import math
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache

from dragoman.record.contents.concepts import ITEMS, Content, Item, items_of


@lru_cache(maxsize=1024)
def topics(text: str, language: str) -> Counter[str]:
    """How often an article has each word and each concept: what it always speaks of tells little of one utterance."""
    return Counter(one for item in items_of(text, language) for one in {item.word, *item.keys})


def weighed(items: Content, counts: Mapping[str, int]) -> Content:
    """The items of a content of the article that `counts` are of, the less rare the more often it has them."""
    found = []
    for item in items:
        often = counts.get(item.word, 1)
        for key in item.keys:
            often = max(often, counts.get(key, 1))
        found.append(_rarer(item, often) if often > 1 else item)
    content = Content(found)
    content.wording = items.wording
    return content


@lru_cache(maxsize=ITEMS)
def _rarer(item: Item, often: int) -> Item:
    return replace(item, rarity=item.rarity / math.sqrt(often))
