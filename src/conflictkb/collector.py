"""Python's collector of cycles, held off while much is read that only grows.

It walks all that is held again and again, and finds nothing: 8.1 s against 1.6 s for one file of 4 MB.
"""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def collector_held() -> Iterator[None]:
    """Hold it off for the block, which must be bounded: a file, a page of rows."""
    held = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if held:
            gc.enable()
