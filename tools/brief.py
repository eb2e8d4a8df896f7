"""The example brief as an editor would print it: a page of HTML, then a PDF by Chromium, which must have two pages.

It is no test, for a fresh machine has no browser: `apt install chromium`, then `make brief`.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from tools.questions import ROOT, build

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
FLAGS = ("--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer")
PAGES = 2
PAGE = re.compile(rb"/Type\s*/Page\b")


def main() -> None:
    """Build, print, count."""
    browser = next((found for name in BROWSERS if (found := shutil.which(name))), None)
    if browser is None:
        sys.exit(f"none of {', '.join(BROWSERS)} is installed (Debian: apt install chromium)")
    page, printed = ROOT / "build" / "contingent.html", ROOT / "build" / "contingent.pdf"
    page.parent.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        base = build(str(Path(folder) / "brief.db"))
        words = ("report", "build", str(page), "--from", str(ROOT / "docs/briefs/contingent.yaml"), "--db", base)
        subprocess.run([sys.executable, "-m", "conflictkb", *words], check=True)  # noqa: S603 - ours
    subprocess.run([browser, *FLAGS, f"--print-to-pdf={printed}", page.as_uri()], check=True, capture_output=True)  # noqa: S603
    count = len(PAGE.findall(printed.read_bytes()))
    print(f"{printed.relative_to(ROOT)} has {count} pages")
    sys.exit(count > PAGES)


if __name__ == "__main__":
    main()
