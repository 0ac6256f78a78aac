"""Python's collector of cycles, kept from going through a batch again and again while it grows."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def paused() -> Iterator[None]:
    """No collection within; what a batch leaves behind is collected after it, unless the caller collects by hand."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()
