"""Tries many broken inputs: `python -m tests.fuzz.run [N] [--guided]`, N of each sort.

With --guided, atheris looks for inputs that reach new code. Both end at the first that does harm, and print it.
"""

from __future__ import annotations

import resource
import sys
import time
from collections import Counter

from tests.fuzz.mutants import SORTS, mutant, seeds

SECONDS = 2.0
MEMORY = 1 << 30


def attempt(sort: str, text: str) -> float:
    """Seconds taken; whatever the input does to the program ends the run, and names it."""
    started = time.perf_counter()
    try:
        SORTS[sort](text)
    except BaseException:
        sys.stderr.write(f"{sort}: {text!r}\n")
        raise
    taken = time.perf_counter() - started
    if taken > SECONDS:
        raise SystemExit(f"{taken:.1f} s for {sort}: {text!r}")
    return taken


def main(count: int) -> None:
    """Mutants by number, each sort in turn."""
    slowest: Counter[str] = Counter()
    for number in range(count):
        for sort in SORTS:
            slowest[sort] = max(slowest[sort], attempt(sort, mutant(sort, number)))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    for sort in SORTS:
        print(f"{sort}: {count} inputs, slowest {slowest[sort] * 1000:.0f} ms")
    print(f"peak memory {peak >> 20} MB of at most {MEMORY >> 20}")


def guided(count: int) -> None:
    """Inputs that atheris finds; its own report tells how many, and what they cover."""
    import atheris

    def one(data: bytes) -> None:
        sort = sorted(SORTS)[data[0] % len(SORTS)] if data else "date"
        attempt(sort, data[1:].decode("utf-8", "replace"))

    atheris.instrument_all()
    atheris.Setup([sys.argv[0], f"-runs={count}", "-timeout=10", "-rss_limit_mb=1024"], one)
    atheris.Fuzz()


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_AS, (4 * MEMORY, 4 * MEMORY))
    numbers = [int(word) for word in sys.argv[1:] if word.isdecimal()] or [25_000]
    assert all(seeds(sort) for sort in SORTS)
    (guided if "--guided" in sys.argv else main)(numbers[0])
