"""The key `scope:`, which one file of a corpus may hold: what the base covers, so that an empty answer can say so."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import BeforeValidator

from conflictkb.records.parts import Part, PlaceRef
from conflictkb.records.values import problem

_YEARS = re.compile(r"(\d{4})(?:\.\.(\d{4})?)?\Z")


def _years(raw: object) -> object:
    match = _YEARS.match(raw) if isinstance(raw, str) else None
    if not match or (match[2] and match[2] < match[1]):
        raise problem("bad-years", f"`{raw}` is no year; write 2020, 1988..2024 or 2020..")
    return raw


class Scope(Part):
    """What the corpus covers: places, years and kinds.

    ```yaml
    scope:
      places: [nagorno-karabakh]
      years: [1988..2024]
      kinds: [deployment, ceasefire]
    ```
    """

    places: tuple[PlaceRef, ...] = ()
    """The places, with all that lies in them."""
    years: tuple[Annotated[str, BeforeValidator(_years)], ...] = ()
    """Years, or spans of years."""
    kinds: tuple[str, ...] = ()
    """The kinds of records that were looked for."""
