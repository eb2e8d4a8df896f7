"""What the curve of survival tells of those that fall on one another, and of one alone."""

from __future__ import annotations

from conflictkb.plots.caption import Caption
from conflictkb.plots.survival import at_risk, survival
from conflictkb.reports.ceasefires import Survivors

CAPTION = Caption("A title")
MANY = [
    Survivors(days=0.0, at_risk=10, ended=0, censored=3, share=1.0, low=1.0, high=1.0),
    Survivors(days=0.8, at_risk=7, ended=1, censored=0, share=0.86, low=0.33, high=0.98),
    Survivors(days=16.0, at_risk=6, ended=0, censored=1, share=0.86, low=0.33, high=0.98),
    Survivors(days=9300.0, at_risk=5, ended=5, censored=0, share=0.0, low=0.0, high=0.0),
]
ONE = [
    Survivors(days=0.0, at_risk=1, ended=0, censored=0, share=1.0, low=1.0, high=1.0),
    Survivors(days=800.0, at_risk=1, ended=1, censored=0, share=0.0, low=0.0, high=0.0),
]


def key(picture):
    return [
        each["told"] for values in picture.to_dict()["datasets"].values() for each in values if "mark" in each
    ]  # fmt: skip


def test_those_that_fall_on_one_another_are_counted_and_those_left_stand_below():
    picture = survival(MANY, CAPTION)
    assert key(picture)[-1] == "last known of one whose end nobody tells; how many, where several"
    curve, below = picture.to_dict()["vconcat"][-1]["vconcat"]
    (text,) = [layer for layer in curve["layer"] if layer["mark"]["type"] == "text"]
    assert text["encoding"]["text"]["field"] == "censored"
    assert "datum.censored > 1" in str(text["transform"])
    numbers = [each for values in picture.to_dict()["datasets"].values() for each in values if "number" in each]
    assert [(each["days"], each["number"]) for each in numbers][:5] == [(0, 10), (1, 6), (3, 6), (7, 6), (30, 5)]
    assert below["layer"][1]["encoding"]["text"]["field"] == "number"
    assert at_risk(MANY, 9301) == 0


def test_one_ceasefire_is_one_and_has_neither_band_nor_tick():
    picture = survival(ONE, CAPTION)
    assert key(picture) == ["share still in force"]
    told = " ".join(picture.to_dict()["title"]["subtitle"])
    assert "1 ceasefire whose length is known at least in part: 1 ended. Estimate" in told
