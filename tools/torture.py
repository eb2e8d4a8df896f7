"""docs/reliability.md: the tests of tests/reliability with every statement and many moments, and what they saw."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
HEAD = """# Reliability

What was tried, how often, and what was lost. Written by `make torture`, which runs tests/reliability at every statement
and many moments: each base opened without repair, held the old or the new state, passed `db check`, and the next
command completed. `make test` tries a few of each. [A decision](decisions/0003-nothing-lost.md) tells how it is done.

| tried | how often | lost |
|---|---|---|
"""
BROKEN = """
## Broken inputs

Pieces of good files, filters, dates and estimates, cut, doubled, moved and replaced (`make fuzz`): each was read, or
refused with an error of the program's own, within two seconds and a gigabyte. tests/hostile sends a published list of
hostile texts through every option and field on both databases.

"""


def main() -> int:
    """Run the tests; write the page when they pass."""
    with tempfile.TemporaryDirectory() as folder:
        seen = Path(folder) / "seen.jsonl"
        words = [sys.executable, "-m", "pytest", "-q", "tests/reliability"]
        done = subprocess.run(words, cwd=ROOT, env={**os.environ, "CONFLICTKB_TORTURE": str(seen)}, check=False)  # noqa: S603 - ours
        if done.returncode == 0:
            rows = [json.loads(line) for line in seen.read_text(encoding="utf-8").splitlines()]
            lines = [f"| {what} | {tried} | {lost or 'nothing'} |\n" for what, tried, lost in rows]
            (ROOT / "docs" / "reliability.md").write_text(HEAD + "".join(lines) + broken(), encoding="utf-8")
    return done.returncode


def broken() -> str:
    """What 100,000 broken inputs did: the figures of tools/fuzz.py."""
    words = [sys.executable, "-m", "tools.fuzz"]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=True)  # noqa: S603 - ours
    return f"{BROKEN}```\n{done.stdout}```\n"


if __name__ == "__main__":
    sys.exit(main())
