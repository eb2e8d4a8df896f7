"""What the pages say of the code is so."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from conflictkb.records.base import Happening, Spell, Thing
from conflictkb.records.citations import Citation
from conflictkb.records.fields import field_docs, fields
from conflictkb.records.kinds import TYPES
from conflictkb.records.reference import reference

ROOT = Path(__file__).parents[3]
PAGES = [
    ROOT / "README.md",
    ROOT / "CONTRIBUTING.md",
    ROOT / "GLOSSARY.md",
    ROOT / "CHANGELOG.md",
    *ROOT.glob("docs/**/*.md"),
]


def test_every_type_and_field_stands_in_the_reference():
    page = reference()
    for model in TYPES:
        _, _, section = page.partition(f"\n## {model.kind}\n")
        assert f"`{model.plural}:`" in section.split("\n## ")[0]
        assert all(f"| `{name}` |" in page for name in fields(model))


@pytest.mark.parametrize("model", [Thing, Spell, Happening, Citation])
def test_every_shared_field_says_what_it_is(model):
    assert [name for name in fields(model) if name not in field_docs(model)] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_between_pages_lead_somewhere(page):
    text = page.read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", text):
        assert (page.parent / target).exists(), target


def test_every_target_of_make_is_explained():
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    phony = set(re.search(r"^\.PHONY: (.*)", makefile, re.MULTILINE)[1].split())
    assert phony == set(re.findall(r"^([a-z]+):.* ## \S", makefile, re.MULTILINE))
    guide = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    assert {target for target in phony if f"make {target}" in guide} == phony - {"help"}


def test_the_shell_script_can_be_read():
    subprocess.run(["/bin/sh", "-n", ROOT / ".ci/run"], check=True)
