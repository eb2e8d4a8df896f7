"""The demo: a new base, the curated data, five questions, three reports, a page. Each command is shown, then run."""

from __future__ import annotations

import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

from tools.questions import ROOT, command_line, questions

ASKED = ("1", "2", "4", "11", "13")
REPORTS = (
    ("orbat", "2022-01-01", "--place", "nagorno-karabakh"),
    ("commanders", "ru-peacekeepers-nk"),
    ("ceasefires", "--place", "nagorno-karabakh"),
)
BRIEF = ("report", "build", "build/contingent.html", "--from", "docs/briefs/contingent.yaml")


def run(base: str, *words: str) -> None:
    """Show a command, then run it on the base."""
    print(f"$ conflictkb {shlex.join(words)}", flush=True)
    shown = {"query": ("-f", "table"), "report": ()}.get(words[0], ())
    shown = ("-f", "text") if words in REPORTS else shown
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
        for report in REPORTS:
            run(base, *report)
        Path("build").mkdir(exist_ok=True)
        run(base, *BRIEF)


if __name__ == "__main__":
    try:
        main()
    except subprocess.CalledProcessError as error:
        sys.exit(error.returncode)
