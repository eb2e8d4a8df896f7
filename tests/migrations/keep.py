"""Keeps a base of this release in tests/migrations/bases, once for each revision: what later releases must upgrade.

Needs pg_dump. A small world is applied, changed and applied again, so that the base has a history.
"""

from __future__ import annotations

import gzip
import json
import shutil
import subprocess
import tempfile
from contextlib import ExitStack
from pathlib import Path

from conflictkb.kb import KnowledgeBase
from conflictkb.plan import apply, plan
from conflictkb.store.database import Store
from conflictkb.store.revision import head
from tests.postgres import start
from tests.shell import ROOT

BASES = Path(__file__).parent / "bases"
WORLD = ROOT / "tests" / "spec" / "world.yaml"


def answers(url: str) -> dict[str, object]:
    """What the base says of everything, now and as it was."""
    with Store.open(url) as store:
        kb = KnowledgeBase(store)
        return {
            plural: [kb.at(then).query(plural).to_dicts(cite=True) for then in ("c1", "c2")]
            for plural in store.kinds.by_plural
        }


def fill(url: str, folder: Path) -> None:
    """Two changesets: the world, and the world with something changed and something gone."""
    (folder / "conflictkb.toml").touch()
    text = WORLD.read_text(encoding="utf-8")
    Store.create(url).close()
    for state in (text, text.replace("end: 2024-06\n", "end: 2024-06-12\n").replace("Vague", "No longer vague")):
        (folder / "world.yaml").write_text(state, encoding="utf-8")
        with Store.open(url, read_only=False) as store:
            apply(store, plan(store, [folder]), who="keeper", force=True)


def main() -> None:
    """Write the SQLite file, the dump of PostgreSQL, and what both answer."""
    BASES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as name, ExitStack() as stack:
        folder = Path(name)
        path = folder / "base.db"
        fill(str(path), folder)
        with path.open("rb") as plain, gzip.GzipFile(BASES / f"{head()}.db.gz", "wb", mtime=0) as packed:
            shutil.copyfileobj(plain, packed)
        server = start(stack)
        server.administer("create database kept template template0")
        fill(server.database("kept"), folder)
        words = ["pg_dump", "--inserts", "--no-owner", "--no-privileges", server.database("kept")]
        dump = subprocess.run(words, capture_output=True, text=True, check=True).stdout
        kept = [line for line in dump.splitlines() if not line.startswith("\\")]  # what only psql understands
        with gzip.GzipFile(BASES / f"{head()}.sql.gz", "wb", mtime=0) as packed:
            packed.write("\n".join(kept).encode())
        said = json.dumps(answers(str(path)), ensure_ascii=False).encode()
        with gzip.GzipFile(BASES / f"{head()}.json.gz", "wb", mtime=0) as packed:
            packed.write(said)


if __name__ == "__main__":
    main()
