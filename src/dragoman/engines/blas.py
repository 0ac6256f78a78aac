"""Matrix products of the parser's models: numpy's BLAS on one thread.

spaCy multiplies with the BLIS library of thinc. The OpenBLAS that numpy brings gives the same parses in a third of the
time, as long as it stays on one thread: matrices of this size are too small to share, and waiting threads burn a core.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

from spacy.language import Language
from thinc.api import Model, NumpyOps
from threadpoolctl import ThreadpoolController


def multiply_with_numpy(nlp: Language) -> Language:
    """`nlp`, its models on numpy's BLAS where they were on BLIS; a GPU or another backend is left alone."""
    ops = NumpyOps(use_blis=False)
    for _, component in nlp.pipeline:
        model = getattr(component, "model", None)
        for node in model.walk() if isinstance(model, Model) else ():
            if type(node.ops) is NumpyOps:
                node.ops = ops
    return nlp


@cache
def _controller() -> ThreadpoolController:
    return ThreadpoolController()


@contextmanager
def one_thread() -> Iterator[None]:
    """BLAS on one thread within, on as many as before behind."""
    with _controller().limit(limits=1, user_api="blas"):
        yield
