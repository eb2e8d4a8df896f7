"""A label names what it stands beside: it meets nothing, and is nearest to its own mark or has a line to it."""

from __future__ import annotations

import random

import pytest

from conflictkb.plots.geometry import Disc, Line, Rect
from conflictkb.plots.labels import left_off, lines
from conflictkb.plots.place import Mark, place, width

ROOM = Rect(0, 0, 640, 400)


def crowd(number, spread, radius=5.0):
    """So many marks around the middle of a picture, at random but always the same."""
    dice = random.Random(number)
    at = [(320 + dice.uniform(-spread, spread), 200 + dice.uniform(-spread, spread)) for _ in range(number)]
    return [Mark(Disc(x, y, radius), (f"{n}, a name",)) for n, (x, y) in enumerate(at)]


@pytest.mark.parametrize("marks", [crowd(4, 8), crowd(12, 60), crowd(30, 150), crowd(60, 150)])
def test_labels_meet_neither_each_other_nor_a_mark_nor_a_line(marks):
    found = place(marks, ROOM)
    labels = [label for label in found if label]
    assert len(labels) >= 4
    for n, label in enumerate(labels):
        assert label.rect.within(ROOM)
        assert all(mark.disc.away(label.rect) > 0 for mark in marks)
        for other in [*labels[:n], *labels[n + 1 :]]:
            assert not label.rect.meets(other.rect)
            assert not (other.leader and other.leader.cuts(label.rect))


@pytest.mark.parametrize("marks", [crowd(4, 8), crowd(12, 60), crowd(30, 150), crowd(60, 150)])
def test_a_label_is_nearest_to_its_own_mark_or_a_line_leads_there(marks):
    for mark, label in zip(marks, place(marks, ROOM), strict=True):
        if label is None:
            continue
        if label.leader is None:
            assert min(marks, key=lambda other: other.disc.away(label.rect)) is mark
        else:
            x, y = label.leader.x1 - mark.disc.x, label.leader.y1 - mark.disc.y
            assert (x * x + y * y) ** 0.5 == pytest.approx(mark.disc.r, abs=0.01)
            assert label.rect.nearest(*label.leader[2:]) == pytest.approx(label.leader[2:], abs=0.01)


def test_a_lump_of_four_is_named_whole():
    assert None not in place(crowd(4, 8), ROOM)


def test_a_name_stands_in_a_wide_disc_or_outside_and_never_on_its_edge():
    for radius in (10, 20, 30, 40, 60, 90):
        disc = Disc(320, 200, radius)
        (label,) = place([Mark(disc, ("Ganja (3)",))], ROOM)
        assert disc.away(label.rect) > 0
        assert disc.holds(label.rect) is (radius >= 30)


def test_what_finds_no_room_is_told():
    found = place([Mark(Disc(20, 10, 5), ("a long name",)), Mark(Disc(22, 10, 5), ("another",))], Rect(0, 0, 110, 20))
    assert found.count(None) == 1
    assert left_off(found, "label") == "1 label left off, for want of room"
    assert left_off([None, None], "name") == "2 names left off, for want of room"
    assert left_off([found[0]] if found[0] else [found[1]], "label") == ""


def test_a_long_name_is_shortened_and_a_short_one_is_not():
    assert lines("1,960, Ministry of Defence of the Russian Federation") == (
        "1,960, Ministry of Defence of", "the Russian Federation",
    )  # fmt: skip
    two = lines("1,000,000, The Provisional Extraordinary Commission for the Monitoring, Verification and Reporting")
    assert two == ("1,000,000, The Provisional", "Extraordinary Commission for…")
    assert width("mm") > width("aa") > width("ii")


def test_lines_and_rectangles():
    assert Line(0, 0, 10, 10).meets(Line(0, 10, 10, 0))
    assert not Line(0, 0, 10, 10).meets(Line(0, 5, 4, 9))
    assert Line(0, 5, 20, 5).cuts(Rect(5, 0, 10, 10))
    assert not Line(0, 15, 20, 15).cuts(Rect(5, 0, 10, 10))
    assert Line(0, 0, 10, 0).distance(5, 3) == 3
    assert Disc(0, 0, 10).away(Rect(-2, -2, 2, 2)) == pytest.approx(10 - 8**0.5)
    assert Disc(0, 0, 10).away(Rect(8, -2, 12, 2)) == 0
