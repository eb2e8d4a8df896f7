"""Values in a filter, read by the field that they stand beside."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pydantic_core import PydanticCustomError

from conflictkb.query.expression import Bounds
from conflictkb.records.dates import FIRST, LAST, Date, When
from conflictkb.records.estimates import BIGGEST, Duration, Estimate
from conflictkb.records.points import Clock, Point
from conflictkb.records.values import Refers, State

if TYPE_CHECKING:
    from conflictkb.query.expression import Literal
    from conflictkb.records.fields import Field

_NUMBER = re.compile(r"-?\d+(\.\d+)?\Z")


def period(text: str) -> Bounds:
    """A day, month, season, year, decade, or `A/B` with both ends included; ValueError says what may be written."""
    first, slash, second = text.partition("/")
    start = _plain(first)
    end = _plain(second) if slash else start
    if start.earliest > end.latest:
        raise ValueError(f"`{text}` ends before it starts")
    return Bounds(text, start.earliest, end.latest)


def open_period(text: str) -> Bounds:
    """A period, which may be without end or beginning: `A/..`, `../B`."""
    first, second = (part.strip() for part in text.partition("/")[::2])
    if "/" in text and (first == "..") != (second == ".."):
        low = FIRST if first == ".." else _plain(first).earliest
        high = LAST if second == ".." else _plain(second).latest
        return Bounds(text, low, high)
    return period(text)


def _plain(text: str) -> Date:
    try:
        date = Date.parse(text.strip())
    except ValueError as error:
        raise ValueError(str(error).replace("; a span is two fields, `start` and `end`", "")) from error
    if date.hedged or len(date.ranges) > 1 or date.earliest <= FIRST or date.latest >= LAST:
        raise ValueError(
            f"`{text}` is no period to ask with; write a day, month, year or A/B: 2020-11, 2020-09-27/2020-11-10"
        )
    return date


def read(field: Field, text: str) -> Literal:
    """The value that `text` writes beside `field`; ValueError says what is wrong and what may be written."""
    if "." in field.name:
        return _number(field, text)
    if field.value is not None:
        return _value(field, text)
    if text in (State.UNKNOWN.value, State.NONE.value) and not field.required:
        raise ValueError(f"write `{field.name} is {text}`")
    if field.refers is not None:
        return _id(field, text)
    if field.choices and text not in field.choices:
        raise ValueError(f"`{text}` is no {field.name}; choose one of {', '.join(field.choices)}")
    return text


def _value(field: Field, text: str) -> Bounds:
    if text in tuple(State):
        state = "open" if text == State.OPEN else text
        raise ValueError(f"write `{field.name} is {state}`")
    if field.value in (Date, When):
        return period(text)
    if field.value is Point:
        raise ValueError(f"a point is compared by its numbers; write {field.name}.lat > 39.5")
    if field.value is Clock:
        minutes = Clock.parse(text).utc
        return Bounds(text, minutes, minutes)
    return _estimate(field, text)


def _estimate(field: Field, text: str) -> Bounds:
    if field.value is Duration and _NUMBER.match(text):
        return _number(field, text)
    value = Duration.parse(text) if field.value is Duration else Estimate.parse(text)
    if value.earliest == 0 and value.latest == BIGGEST:
        raise ValueError(f"`{text}` has no bounds to compare with; write a number or a range: 1960, 200..999, 100..")
    return Bounds(text, value.earliest, value.latest)


def _number(field: Field, text: str) -> Bounds:
    if field.value in (Date, When):
        return period(text)
    if not _NUMBER.match(text):
        raise ValueError(f"`{text}` is no number; write one, such as 1960")
    if abs(float(text)) > BIGGEST:
        raise ValueError(f"`{text}` is more than anything can be counted to; write a smaller number")
    number = float(text) if field.value is Point else int(float(text)) if float(text).is_integer() else float(text)
    return Bounds(text, number, number)


def _id(field: Field, text: str) -> str:
    try:
        return Refers(*(field.refers or ())).read(text)
    except PydanticCustomError as error:
        raise ValueError(error.message()) from error
