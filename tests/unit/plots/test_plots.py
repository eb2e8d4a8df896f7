"""Pictures as specifications, written down and compared; and as files that stand alone.

`CONFLICTKB_GOLDEN=write pytest tests/unit/plots` writes them anew: look at the pictures before you commit that.
"""

from __future__ import annotations

import json
import os
import re
import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from conflictkb.errors import UsageError
from conflictkb.kb import KnowledgeBase
from conflictkb.plan import apply, plan
from conflictkb.plots import NAMES, chart, save
from conflictkb.plots.theme import COLOURS, GREY
from conflictkb.store.database import Store

GOLDEN = Path(__file__).parent / "golden"
WORLD = Path(__file__).parents[1] / "reports" / "shapes.yaml"
POINTS = """
places:
  - {id: hill, title: Hill, type: village, point: "39.8, 46.7", where_prec: 2, citations: [{source: s}]}
violent-events:
  - {id: shot, title: A shot, when: 2020-10-01, place: hill, citations: [{source: s}]}
  - {id: nowhere, title: Somewhere, when: 2020-10-02, citations: [{source: s}]}
"""


@pytest.fixture(scope="module")
def kb(tmp_path_factory):
    folder = tmp_path_factory.mktemp("plots")
    (folder / "conflictkb.toml").touch()
    shutil.copy(WORLD, folder / "a.yaml")
    (folder / "b.yaml").write_text(POINTS, encoding="utf-8")
    url = str(folder / "base.db")
    Store.create(url).close()
    with Store.open(url, read_only=False) as store:
        apply(store, plan(store, [folder]), who="one")
    with Store.open(url) as store:
        yield KnowledgeBase(store)


def reports(kb):
    acts = kb.relations("armenia", "russia")
    network = kb.relations("armenia", "russia")
    network.name = "network"
    return {
        "timeline": kb.timeline(), "commanders": kb.commanders("force"), "strength": kb.strength("force"),
        "ceasefires": kb.ceasefires(), "survival": kb.survival(), "withdrawals": kb.withdrawals(), "relations": acts,
        "network": network, "control": kb.control("region"), "map": kb.map(),
    }  # fmt: skip


def drawn(picture):
    """The data of a picture whose layers share them."""
    spec = picture.to_dict()
    whole = spec["vconcat"][-1] if "vconcat" in spec else spec
    data = whole.get("data") or whole["layer"][0]["data"]
    return data.get("values") or spec["datasets"][data["name"]]


def panels(picture):
    """The data of each panel of a picture that has several."""
    spec = picture.to_dict()
    for panel in spec["vconcat"][-1]["vconcat"]:
        yield spec["datasets"][(panel.get("data") or panel["layer"][0]["data"])["name"]]


def plain(spec):
    """A specification without what Altair's version decides, numbers as far as they are seen."""
    text = json.dumps(spec, sort_keys=True, indent=1)
    text = re.sub(r"Made from changeset c1 of [-0-9]+", "Made from changeset c1", text)
    return re.sub(r"-?\d+\.\d+", lambda found: f"{float(found[0]):.3f}", text) + "\n"


@pytest.mark.parametrize("name", NAMES)
def test_a_picture_is_specified_as_it_was_when_it_was_looked_at(kb, name):
    spec = chart(reports(kb)[name]).to_dict()
    spec.pop("$schema")
    if name == "map":  # the countries' lines are Natural Earth's
        held = spec["vconcat"][-1]["layer"][0]["data"]["name"]
        spec["datasets"][held] = [shape["properties"] for shape in spec["datasets"][held]]
    path = GOLDEN / f"{name}.json"
    if os.environ.get("CONFLICTKB_GOLDEN") == "write":
        GOLDEN.mkdir(exist_ok=True)
        path.write_text(plain(spec), encoding="utf-8")
    assert plain(spec) == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", NAMES)
def test_every_picture_can_be_drawn(kb, name, tmp_path):
    picture = chart(reports(kb)[name])
    save(picture, tmp_path / "x.png")
    assert (tmp_path / "x.png").read_bytes()[:8] == b"\x89PNG\r\n\x1a\n"
    save(picture, tmp_path / "x.svg")
    svg = (tmp_path / "x.svg").read_text(encoding="utf-8")
    assert NAMES[name][0] in svg
    assert "Sources: " in svg
    assert "Made from changeset c1 of 20" in svg


def test_a_place_at_the_pole_leaves_the_map_as_it_is(kb):
    report = reports(kb)["map"]
    before = chart(report).to_dict()["vconcat"][-1]
    report.rows = (*report.rows, replace(report.rows[0], id="x/pole", lat=90.0, lon=0.0))
    after = chart(report).to_dict()
    assert (before["height"], before["projection"]) == tuple(
        after["vconcat"][-1][name] for name in ("height", "projection")
    )
    assert any("beyond 85° of latitude: 1" in line for line in after["title"]["subtitle"])


def test_an_act_about_a_month_is_in_no_cell_of_it(kb):
    report = kb.relations("armenia", "russia")
    for row, sure in ((replace(report[1], start="2023-12~"), False), (report[1], True)):
        report.rows = (row,)
        told = str(chart(report).to_dict()["datasets"])
        assert ("acts in a month" in told) is sure
        assert ("acts whose month or parties are unsure" in told) is not sure


def test_who_never_took_up_a_post_has_a_mark_of_his_own_and_no_bar(kb):
    report = kb.commanders("force")
    (row,) = [row for row in report if row.what == "announced"]
    told = date(2021, 5, 1)
    dated = replace(row, id="posting/e", start="2021-05", start_earliest=told, start_latest=date(2021, 5, 31))
    report.rows = (*report.rows, dated, replace(dated, id="posting/f", what="cancelled"))
    picture = chart(report)
    marks = [datum for datum in drawn(picture) if "told" in datum]
    assert [mark["late"] for mark in marks] == [False, False, False], "the words stand where there is room for them"
    assert [(mark["hollow"], mark["low"], mark["told"]) for mark in marks] == [
        (False, None, "announced (undated), not known to have been taken up"),
        (True, "2021-05-01", "announced, May 2021"),
        (True, "2021-05-01", "cancelled, May 2021"),
    ]
    assert not any(mark[flag] for mark in marks for flag in ("bar", "sure", "pale", "one", "open", "lost", "before"))
    keys = [json.dumps(chart(each).to_dict()["vconcat"][0]) for each in (report, kb.commanders("force"))]
    assert ["hollow" in key for key in keys] == [True, False], "a mark that is not drawn has no meaning told"


def test_a_period_is_told_in_words_and_an_id_by_its_title(kb):
    picture = kb.timeline("postings", "of = deployment/force", during="2020-11/2021-06").plot().to_dict()["title"]
    assert picture["text"] == ["Timeline of postings: November 2020 to June 2021"]
    assert picture["subtitle"][0].startswith(
        "Shown: postings; during November 2020 to June 2021; where of is The force"
    )


def test_who_was_acting_is_said_beside_the_bar(kb):
    report = kb.commanders("force")
    report.rows = (replace(report[1], acting="yes"), report[2])
    assert [datum["name"] for datum in drawn(chart(report))] == ["0000 First, acting", "0001 Second"]


def test_a_picture_of_too_many_lines_is_refused(kb):
    report = kb.timeline()
    report.rows = report.rows * 100
    with pytest.raises(UsageError, match="more than a picture can show"):
        chart(report)


def test_no_name_is_a_script_in_a_page(kb, tmp_path):
    """A title of `</script><script>…` once ran when the page was opened."""
    report = kb.strength("force")
    report.subject = "</script><script>document.title='x'</script>"
    save(chart(report), tmp_path / "x.html")
    page = (tmp_path / "x.html").read_text(encoding="utf-8")
    assert "document.title='x'" in page
    assert "<script>document.title" not in page
    assert "\\u003c/script>\\u003cscript>document.title" in page


def test_a_page_needs_no_network(kb, tmp_path):
    save(kb.ceasefires().plot(), tmp_path / "x.html")
    page = (tmp_path / "x.html").read_text(encoding="utf-8")
    assert not re.search(r"<(script|link)[^>]+(src|href)=", page)
    assert "Ceasefires" in page
    assert '"editor": false' in page, "no entry that would send the data to a page on the network"


def test_colours_are_those_that_the_colour_blind_tell_apart(kb):
    used = set(re.findall(r"#[0-9A-F]{6}\b", json.dumps(kb.timeline().plot().to_dict())))
    assert used <= {*COLOURS, GREY, "#222222", "#555555"}, "and the greys of text"


def test_what_is_vague_is_never_drawn_as_certain(kb):
    bars = {row["tip"].partition(",")[0]: row for row in drawn(kb.ceasefires().plot())}
    assert (bars["Open"]["open"], bars["Open"]["lost"], bars["Long"]["open"]) == (True, False, False)
    marks = [mark for panel in panels(kb.strength("force").plot()) for mark in panel if "sign" in mark]
    assert {mark["sign"] for mark in marks if mark["estimate"] == "hundreds"} == {"least"}
    assert {mark["sign"] for mark in marks if mark["estimate"] == "1500..2000"} == {"between"}
    spots = kb.map().plot().to_dict()
    assert "their place has no point: 1 (place not told 1)" in " ".join(spots["title"]["subtitle"])


def test_what_has_no_picture_says_so(kb):
    with pytest.raises(UsageError, match="orbat has no picture"):
        kb.orbat("2021-06-01").plot()
    with pytest.raises(UsageError, match="there is nothing to draw"):
        kb.ceasefires("id = nowhere").plot()
    with pytest.raises(UsageError, match="is no picture"):
        save(kb.ceasefires().plot(), "x.bmp")


def test_a_base_draws_each_report_by_name(kb):
    drawn = kb.plot.commanders("force", title="Who led it")
    assert drawn.to_dict()["title"]["text"] == ["Who led it"]
    assert kb.plot.network("russia", "armenia").to_dict()["$schema"]
    assert "network" in dir(kb.plot)
    with pytest.raises(AttributeError, match="did you mean `timeline`"):
        kb.plot.timelin()
