"""The wheel that is built from this tree works where there is no tree: in an environment and a folder of its own."""

from __future__ import annotations

import json
import subprocess
import sys
import sysconfig
import zipfile
from email.parser import Parser
from pathlib import Path

import pytest

from tests.shell import ROOT, environment

CORPUS = """\
sources:
  - {id: report, title: A report, published: 2024-04-17}
places:
  - {id: xankendi, names: [{text: Xankəndi, language: az}], citations: [{source: report}]}
deployments:
  - {id: camp, contributor: unknown, place: xankendi, start: 2020-11, citations: [{source: report}]}
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """The wheel, built as `pip` builds it."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory):
    """The folder of the programs of a new environment that has this wheel, and all else from the running one."""
    folder = tmp_path_factory.mktemp("environment")
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", folder], check=True)
    pip = [sys.executable, "-m", "pip", "--python", folder / "bin/python", "--disable-pip-version-check", "install"]
    subprocess.run([*pip, "--quiet", "--no-deps", "--no-index", wheel], check=True)
    (packages,) = folder.glob("lib/python*/site-packages")
    # Folders that a .pth file names come last, and .pth files in them are not read: an editable install is not seen.
    places = {*map(sysconfig.get_path, ("purelib", "platlib")), *(p for p in sys.path if p.endswith("site-packages"))}
    (packages / "dependencies.pth").write_text("\n".join(sorted(places)) + "\n", encoding="utf-8")
    return folder / "bin"


def test_the_wheel_holds_the_program_its_migrations_and_the_licence_and_no_more(wheel):
    names = set(zipfile.ZipFile(wheel).namelist())
    modules = {path.relative_to(ROOT / "src").as_posix() for path in (ROOT / "src").rglob("*.py")}
    scripts = {f"conflictkb/_alembic/{name}" for name in ("env.py", "script.py.mako")}
    scripts |= {f"conflictkb/_alembic/versions/{path.name}" for path in (ROOT / "alembic/versions").glob("*.py")}
    about = {name for name in names if ".dist-info/" in name}
    base_map = {"conflictkb/plots/countries.json", "conflictkb/plots/countries.LICENSE"}
    assert names - about == modules | scripts | base_map | {"conflictkb/py.typed"}
    assert {name.partition("/")[2] for name in about} == {
        "METADATA",
        "RECORD",
        "WHEEL",
        "entry_points.txt",
        "licenses/LICENSE",
    }


def test_the_wheel_says_what_it_is(wheel):
    with zipfile.ZipFile(wheel) as opened:
        (name,) = (name for name in opened.namelist() if name.endswith("/METADATA"))
        told = Parser().parsestr(opened.read(name).decode())
        licence = opened.read(name.replace("METADATA", "licenses/LICENSE")).decode()
    assert (told["Name"], told["License-Expression"], told["Requires-Python"]) == ("conflictkb", "Apache-2.0", ">=3.11")
    assert licence == (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert told.get_payload() == (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_installed_program_makes_a_base_loads_it_and_answers(installed, tmp_path):
    (tmp_path / "facts").mkdir()
    (tmp_path / "facts/all.yaml").write_text(CORPUS, encoding="utf-8")

    def run(program: str, *words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [installed / program, *words],
            cwd=tmp_path,
            env=environment(tmp_path, None),
            capture_output=True,
            text=True,
            check=True,
        )

    module = Path(run("python", "-c", "import conflictkb; print(conflictkb.__file__)").stdout.strip())
    assert module.is_relative_to(installed.parent)
    assert "is ready" in run("conflictkb", "db", "init").stderr
    assert "applied as changeset c1" in run("conflictkb", "apply", "facts", "--yes").stderr
    asked = ("query", "deployments", "place within xankendi", "--on", "2020-11-20", "--columns", "id,match,contributor")
    assert json.loads(run("conflictkb", *asked).stdout) == [
        {"id": "deployment/camp", "match": "maybe", "contributor": "unknown"}
    ]
    assert json.loads(run("conflictkb", "search", "xankendi").stdout)[0]["id"] == "place/xankendi"
    assert "nothing to do" in run("conflictkb", "apply", "facts", "--yes").stderr
    assert run("conflictkb", "db", "upgrade").stderr == "the base is at revision 0001\n"
    assert run("python", "-m", "conflictkb", "--version").stdout == "conflictkb 0.1.0\n"
