"""A brief is one page that needs nothing else, and says what it rests on."""

from __future__ import annotations

import re
import shutil
from html.parser import HTMLParser
from pathlib import Path

import pytest

from conflictkb.briefs.description import read_brief
from conflictkb.briefs.page import Page
from conflictkb.errors import InvalidDataError, UsageError
from conflictkb.kb import KnowledgeBase
from conflictkb.plan import apply, plan
from conflictkb.store.database import Store
from tests.shell import ROOT

WORLD = Path(__file__).parents[1] / "reports" / "shapes.yaml"
BRIEF = """
title: A <force>
sections:
  - heading: In short
    text: "It came in 2020 [source/later] and left in 2024 [source/s]."
  - report: commanders
    of: [force]
    columns: [what, start, holders]
  - report: ceasefires
    show: picture
    caption: As told by [source/s]
  - query: withdrawals
    where: of = deployment/force
    columns: [announced, start]
"""


@pytest.fixture(scope="module")
def kb(tmp_path_factory):
    folder = tmp_path_factory.mktemp("briefs")
    shutil.copy(WORLD, folder / "a.yaml")
    url = str(folder / "base.db")
    Store.create(url).close()
    with Store.open(url, read_only=False) as store:
        apply(store, plan(store, [folder / "a.yaml"]), who="one")
    with Store.open(url) as store:
        yield KnowledgeBase(store)


def described(folder, text):
    path = folder / "brief.yaml"
    path.write_text(text, encoding="utf-8")
    return read_brief(path)


class Tags(HTMLParser):
    """What a page is made of, and what it would fetch."""

    def __init__(self, page) -> None:
        super().__init__()
        self.tags, self.fetched = [], []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.fetched += [value for name, value in attrs if name == "src" or (name == "href" and tag != "a")]


def test_a_page_stands_alone_and_numbers_its_sources(kb, tmp_path):
    page = Page(kb).render(described(tmp_path, BRIEF))
    tags = Tags(page)
    assert tags.fetched == []
    assert "@import" not in page
    assert (tags.tags.count("svg"), tags.tags.count("table")) == (1, 2)
    assert "<h1>A &lt;force&gt;</h1>" in page
    assert 'It came in 2020 <sup><a href="#note-1">1</a></sup>' in page
    notes = re.findall(r'<li id="note-(\d+)">([^<]+)', page)
    assert notes == [("1", "“Another”, 2025-01-01."), ("2", "“A report”, 2024-01-01.")]
    assert re.search(r"Made from changeset c1 of \d+ [A-Z][a-z]+ \d{4}\. </p>", page)


def test_a_page_tells_its_own_terms_and_those_of_its_sources(kb, tmp_path):
    page = Page(kb).render(described(tmp_path, "licence: Terms.\n" + BRIEF.lstrip()))
    assert "2026" not in page.partition("Terms.")[2]
    assert "Terms. </p></footer>" in page
    assert "CC BY" not in page


def test_a_table_of_a_page_tells_what_is_only_possible_or_disputed(kb, tmp_path):
    asked = (
        "query: deployments",
        "query: deployments, options: {on: 2024-06-13}",
        "query: deployments, where: id = no",
    )
    sections = [f"{{{each}}}" for each in asked]
    pages = [Page(kb).render(described(tmp_path, f"title: x\nsections:\n  - {one}\n")) for one in sections]
    disputed, possible, nothing = (page[page.index("<h1") : page.index("<footer")] for page in pages)
    assert ("<th>disputed</th>" in disputed, "<th>match</th>" in disputed) == (True, False)
    assert ("<th>disputed</th>" in possible, "<th>match</th>" in possible) == (False, True)
    assert "<td>maybe</td>" in possible
    assert "The base has no such record." in nothing


def test_a_table_of_a_page_leaves_texts_alone_and_names_who_lends_data(tmp_path):
    (tmp_path / "a.yaml").write_text(
        """
sources:
  - {id: s, title: S}
  - {id: t, title: T}
  - {id: data, title: Data, licence: CC BY 4.0 to Three}
actors:
  - {id: a, title: Aland, citations: [{source: s}]}
  - {id: b, title: Bland, citations: [{source: s}]}
incidents:
  - {id: i, title: 2021-22, actors: [actor/a, actor/b], when: 2021-07-01,
     citations: [{source: s}, {source: t}, {source: data}]}
""",
        encoding="utf-8",
    )
    url = str(tmp_path / "base.db")
    Store.create(url).close()
    with Store.open(url, read_only=False) as store:
        apply(store, plan(store, [tmp_path / "a.yaml"]), who="one")
        kb = KnowledgeBase(store)
        one = "title: x\nsections:\n  - query: incidents\n    columns: [title, actors, when]\n"
        page = Page(kb).render(described(tmp_path, one))
        picture = Page(kb).render(described(tmp_path, "title: x\nsections:\n  - {report: timeline, show: picture}\n"))
    assert "<td>Aland; Bland</td><td>1 July 2021</td>" in page
    assert "<td>2021-22&nbsp;" in page
    for told in (page, picture):
        assert "“Data”, undated. Licence: CC BY 4.0 to Three." in told


def test_a_table_of_a_page_names_what_it_refers_to(kb, tmp_path):
    page = Page(kb).render(described(tmp_path, "title: x\nsections:\n  - query: deployments\n"))
    assert "<td>Russia</td>" in page
    assert "<td>deployment/force&nbsp;" in page


def test_a_table_of_a_page_tells_days_and_heads_in_words(kb, tmp_path):
    page = Page(kb).render(
        described(
            tmp_path, BRIEF.replace("query: withdrawals", "report: withdrawals").replace("start]", "start, days_low]")
        )
    )
    assert "<td>between 10 and 17 April 2024</td>" in page
    assert "<th>days, at least</th>" in page


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "title: x\nsections:\n  - heding: y\n",
            "brief.yaml:3:5: bad-description: `sections.0.heding` is unknown; did you mean",
        ),
        ("title: x\nsections:\n  - during: 2020\n", "`sections.0.during` is unknown; write `options: {during: …}`"),
        ("title: x\nsections:\n  - options: {durin: 2020}\n", "is unknown; did you mean `during`?"),
        ("title: x\nsections:\n  - options: {limit: few}\n", "`sections.0.options.limit`: input should be a valid"),
        ("sections: []\n", "`title`: field required"),
        ("title: [x\n", "brief.yaml:2:1: bad-yaml"),
    ],
)
def test_a_mistake_is_named_at_its_line(tmp_path, text, told):
    with pytest.raises(InvalidDataError) as error:
        described(tmp_path, text)
    assert told in str(error.value.problems[0])
    assert str(error.value) == "the description has an error; mend it and try again"


@pytest.mark.parametrize(
    ("section", "told"),
    [
        ("report: commandrs", "section 1: `commandrs` is no report"),
        ("{heading: Who, query: actors, options: {during: soon}}", "section 1, “Who”: "),
        ("text: '[source/nobody]'", "the brief cites source/nobody, which the base does not hold"),
        ("{report: ceasefires, query: actors}", "put the other in a section of its own"),
    ],
)
def test_what_the_base_cannot_give_is_told(kb, tmp_path, section, told):
    with pytest.raises(UsageError, match=told):
        Page(kb).render(described(tmp_path, f"title: x\nsections:\n  - {section}\n"))


def test_a_section_takes_the_options_of_a_question(kb, tmp_path):
    def lines(options):
        section = f"{{report: ceasefires, columns: [title], options: {options}}}"
        page = Page(kb).render(described(tmp_path, f"title: x\nsections:\n  - {section}\n"))
        return re.findall(r"<td>(\w+)", page)

    assert lines("{}") == ["Long", "Short", "Hour", "Open"]
    assert lines("{during: 2020, sure: yes}") == ["Long", "Short"]
    assert lines("{sure: no, limit: 1}") == ["Long"]


def test_the_title_of_a_source_cannot_turn_a_line_of_the_page(tmp_path):
    (tmp_path / "a.yaml").write_text('sources:\n  - {id: s, title: "A\\u202eB\\u200f\\nC"}\n', encoding="utf-8")
    with Store.create(str(tmp_path / "base.db")) as store:
        apply(store, plan(store, [tmp_path / "a.yaml"]), who="one")
        page = Page(KnowledgeBase(store)).render(described(tmp_path, "title: x\nsections:\n  - text: '[source/s]'\n"))
    assert "“A\\u202eB C”" in page
    assert not {"\u202e", "\u200f"} & {*page}


def test_the_shipped_brief_can_be_built_from_the_shipped_data(curated):
    with Store.open(curated) as store:
        page = Page(KnowledgeBase(store)).render(read_brief(ROOT / "docs/briefs/contingent.yaml"))
    assert Tags(page).tags.count("svg") == 2
    assert "Rustam Muradov" in page
    assert "“Russian Peacekeepers Withdraw" in page
    assert ", Atlas News, 2024-04-17." in page, "publishers are named, not their ids"
    assert "<sup>&nbsp;+" in page, "further sources are counted"
    links = set(re.findall(r'href="(#note-[0-9]+)"', page))
    assert links == {f"#{note}" for note in re.findall(r'id="(note-[0-9]+)"', page)}
