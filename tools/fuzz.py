"""Tries many broken inputs: `python -m tools.fuzz [N] [FROM] [--guided]`, N in all, 100,000 where none is said.

Each is read, or refused with an error of the program's own, within SECONDS; all of them within MEMORY. The run ends at
the first that does harm, and prints it; FROM begins later, so that a long run may be made in parts. With --guided,
atheris looks for inputs that reach new code.
"""

from __future__ import annotations

import resource
import sys
import time

from tests.fuzz.mutants import SORTS, mutant

SECONDS = 2.0  # of the processor, so that a busy machine is no failure
MEMORY = 1 << 30


def attempt(sort: str, text: str, most: float = SECONDS) -> float:
    """Seconds taken; whatever the input does to the program ends the run, and names it."""
    started = time.process_time()
    try:
        SORTS[sort](text)
    except BaseException:
        sys.stderr.write(f"{sort}: {text!a}\n")
        raise
    taken = time.process_time() - started
    if taken > most:
        raise SystemExit(f"{taken:.1f} s for {sort}: {text[:1000]!a}")
    return taken


def main(count: int, first: int = 0, most: float = SECONDS) -> None:
    """Mutants by number, each sort in turn."""
    slowest = dict.fromkeys(SORTS, 0.0)
    for number in range(first, first + count // len(SORTS)):
        for sort in SORTS:
            slowest[sort] = max(slowest[sort], attempt(sort, mutant(sort, number), most))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    for sort in SORTS:
        print(f"{sort}: {count // len(SORTS)} inputs, slowest {slowest[sort] * 1000:.0f} ms")
    print(f"peak memory {peak >> 20} MB of at most {MEMORY >> 20}")
    if peak > MEMORY:
        raise SystemExit("too much memory was taken")


def guided(count: int) -> None:
    """Inputs that atheris finds; its own report tells how many, and what they cover."""
    import atheris  # noqa: PLC0415 - it is not to be had for every Python

    def one(data: bytes) -> None:
        sort = sorted(SORTS)[data[0] % len(SORTS)] if data else "date"
        attempt(sort, data[1:].decode("utf-8", "replace"))

    atheris.instrument_all()
    atheris.Setup([sys.argv[0], f"-runs={count}", "-timeout=10", f"-rss_limit_mb={MEMORY >> 20}"], one)
    atheris.Fuzz()


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_AS, (4 * MEMORY, 4 * MEMORY))  # what asks for more fails, and is named
    numbers = [int(word) for word in sys.argv[1:] if word.isdecimal()] or [100_000]
    guided(numbers[0]) if "--guided" in sys.argv else main(*numbers)
