"""The demo: a new base, the curated data, and five questions. Each command is shown as it would be typed, then run."""

from __future__ import annotations

import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

from tools.questions import ROOT, command_line, questions

ASKED = ("1", "2", "4", "11", "13")


def run(base: str, *words: str) -> None:
    """Show a command, then run it on the base."""
    print(f"$ conflictkb {shlex.join(words)}", flush=True)
    shown = ("-f", "table") if words[0] == "query" else ()
    subprocess.run([sys.executable, "-m", "conflictkb", *words, *shown, "--db", base], check=True)  # noqa: S603 - ours
    print(flush=True)


def main() -> None:
    """Build, load, ask."""
    with tempfile.TemporaryDirectory() as folder:
        base = str(Path(folder) / "demo.db")
        run(base, "db", "init")
        run(base, "apply", str((ROOT / "data").relative_to(Path.cwd())), "--yes")
        for item in questions():
            if item["number"] in ASKED:
                print(f"# {item['question']}\n")
                for command in item["commands"]:
                    run(base, *command_line(command), *(() if "--cite" in command else ("--cite",)))


if __name__ == "__main__":
    try:
        main()
    except subprocess.CalledProcessError as error:
        sys.exit(error.returncode)
