"""Write the pages that derive from the code; `make docs` runs this, and a test says when it must run."""

from __future__ import annotations

from pathlib import Path

from conflictkb.records.reference import reference

DOCS = Path(__file__).parents[1] / "docs"
PAGES = {DOCS / "records.md": reference}


if __name__ == "__main__":
    for path, page in PAGES.items():
        path.write_text(page(), encoding="utf-8")
