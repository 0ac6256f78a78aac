"""The first layers of the parser's models, computed once for each distinct word of a batch.

What spaCy embeds of a word (its form, prefix, suffix, shape, vector) knows nothing of its neighbours; most words of a
batch of articles stand in it several times, and spaCy computes each of them anew.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc
from spacy.vocab import Vocab
from thinc.api import Model
from thinc.types import Floats2d

type Columns = int | str | list[int | str]
type Attributes = NDArray[np.uint64]
_WHOLE = ("extract_features", "ragged2list")  # first and last layer of spaCy's MultiHashEmbed
_IDENTITY: list[int | str] = ["ORTH", "NORM", "SPACY"]
"""What everything that is embedded of a word follows from; a tokenizer's exception has a norm of its own."""
_MIX = np.array([0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9], dtype=np.uint64)
"""Odd factors that make one number of the three, which are hashes already."""


@dataclass(frozen=True, slots=True)
class _Words:
    """The chosen tokens of some documents, with what an embedding asks of a `Doc`."""

    docs: Sequence[Doc]
    chosen: NDArray[np.intp]

    @property
    def vocab(self) -> Vocab:
        return self.docs[0].vocab

    def __len__(self) -> int:
        return len(self.chosen)

    def to_array(self, columns: Columns) -> Attributes:
        """Attributes of the tokens [words, columns], or [words] for one."""
        return _attributes(self.docs, columns)[self.chosen]


def embed_distinct(nlp: Language) -> Language:
    """`nlp`, its embeddings asked once a distinct word; models of another make are left alone."""
    for _, component in nlp.pipeline:
        model = getattr(component, "model", None)
        for node in list(model.walk()) if isinstance(model, Model) else ():
            for place, layer in enumerate(node.layers):
                names = layer.name.split(">>")
                if (names[0], names[-1]) == _WHOLE:
                    node.layers[place] = Model("embed_distinct", _forward, layers=[layer], ops=layer.ops)
    return nlp


def _forward(
    model: Model[Sequence[Doc], list[Floats2d]], docs: Sequence[Doc], is_train: bool
) -> tuple[list[Floats2d], Callable[[list[Floats2d]], object]]:
    embed = model.layers[0]
    if is_train or not any(map(len, docs)):
        found, backwards = embed(docs, is_train)
        return found, backwards
    with np.errstate(over="ignore"):
        keys = _attributes(docs, _IDENTITY) @ _MIX
    _, first, places = np.unique(keys, return_index=True, return_inverse=True)
    (rows,), backwards = embed([_Words(docs, first)], is_train)
    ends = np.cumsum([len(doc) for doc in docs])[:-1]
    return np.split(rows[places], ends), backwards


def _attributes(docs: Sequence[Doc], columns: Columns) -> Attributes:
    found: Attributes = np.concatenate([doc.to_array(columns) for doc in docs])
    return found
