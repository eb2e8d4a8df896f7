"""What the network of acts may never do: lay one arrow's end over another, or put a third party on somebody's side."""

from __future__ import annotations

from types import SimpleNamespace

from conflictkb.plots.caption import Caption
from conflictkb.plots.network import network
from conflictkb.plots.theme import WIDTH
from conflictkb.plots.wiring import PORT, parties, path
from conflictkb.reports.sides import sides

SIDES = {"actor/a": 0, "actor/a-office": 0, "actor/b": 1}
EDGES = [
    ("actor/a", "actor/b", "conflict"), ("actor/b", "actor/a", "conflict"), ("actor/a", "actor/b", "cooperation"),
    ("actor/a-office", "actor/b", "conflict"), ("actor/b", "actor/third", "conflict"),
    ("actor/third", "actor/a", "cooperation"), ("actor/third", "actor/fourth", "conflict"),
    ("actor/a-office", "actor/a", "conflict"),
]  # fmt: skip
NAMES = ["actor/a", "actor/b", "actor/third", "actor/a-office", "actor/fourth"]


def placed():
    return parties(NAMES, {name: name for name in NAMES}, SIDES, EDGES)


def ends(found):
    """Where each arrow begins and ends."""
    return [found[edge[n]].port((edge, n == 0)) for edge in EDGES for n in (0, 1)]


def test_no_two_ends_of_arrows_lie_on_each_other():
    at = [(x, y) for x, y, _ in ends(placed())]
    assert all(abs(y - other) >= PORT for n, (x, y) in enumerate(at) for left, other in at[n + 1 :] if left == x), (
        "each has a place of its own"
    )
    assert len(at) == 16


def test_each_end_lies_at_its_own_party():
    found = placed()
    for edge in EDGES:
        for n in (0, 1):
            party, (_, y, _) = found[edge[n]], found[edge[n]].port((edge, n == 0))
            assert party.top < y < party.top + party.high


def test_third_parties_stand_in_boxes_of_their_own_below_both_sides():
    found = placed()
    assert {name: party.side for name, party in found.items()} == {
        "actor/a": -1, "actor/a-office": -1, "actor/b": 1, "actor/third": 0, "actor/fourth": 0,
    }  # fmt: skip
    lowest = max(party.top + party.high for party in found.values() if party.side)
    assert all(party.top > lowest for party in found.values() if not party.side)


def test_an_arrow_runs_from_one_who_acts_to_one_who_is_acted_on():
    points = path(("actor/a", "actor/b", "conflict"), placed(), numbered=False)
    assert (points[0]["x"], points[-1]["x"]) == (2, WIDTH - 9)
    assert [point["x"] for point in points] == sorted(point["x"] for point in points)


def row(actors, recipients, acts_low=1, quad="verbal_conflict"):
    return SimpleNamespace(actors=actors, recipients=recipients, quad=quad, acts_low=acts_low)


def test_numbers_above_one_and_the_widths_are_told():
    rows = [row(["actor/a"], ["actor/b"], 12), row(["actor/b"], ["actor/a", "actor/third"], quad="verbal_cooperation")]
    spec = network(rows, Caption("A title", sides=SIDES)).to_dict()
    data = [datum for held in spec["datasets"].values() for datum in held]
    assert [datum["acts"] for datum in data if set(datum) == {"x", "y", "acts"}] == [12]
    assert [(datum["told"], datum.get("wide")) for datum in data if "told" in datum] == [
        ("1 act", 1.5), ("12 acts", 7.0), ("how many, where more than one", None),
    ]  # fmt: skip
    assert "opacity" not in spec["vconcat"][1]["layer"][0]["mark"], "colours over each other would make a third"


def test_whoever_is_under_an_actor_is_on_its_side():
    above = {
        "actor/office": SimpleNamespace(id="actor/office", parent="actor/ministry"),
        "actor/ministry": SimpleNamespace(id="actor/ministry", parent="actor/a"),
        "person/p": SimpleNamespace(id="person/p", nationality="actor/b"),
        "actor/loop": SimpleNamespace(id="actor/loop", parent="actor/loop"),
    }
    base = SimpleNamespace(look_up=lambda ids: [above[each] for each in ids if each in above])
    rows = [row(["actor/office", "actor/loop"], ["person/p", "actor/b"])]
    found = sides(SimpleNamespace(subjects=("a", "actor/b"), rows=rows, base=base))
    assert found == {"actor/a": 0, "actor/b": 1, "actor/office": 0, "person/p": 1}
