"""Garbage collection while much is built: what stays is set aside, so that it is not gone through again and again."""

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from dragoman.engines.collector import paused


@contextmanager
def set_aside() -> Iterator[Callable[[], None]]:
    """Collect only when the given function is called, and then only what came since the last call."""
    with paused():
        try:
            yield _collect
        finally:
            gc.unfreeze()


def _collect() -> None:
    gc.collect(1)  # the young ones: a full round would go through all that the builder holds
    gc.freeze()
