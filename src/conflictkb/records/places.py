"""Where: places, and by whose account they lie in which others."""

from typing import Literal

from conflictkb.records.base import Thing
from conflictkb.records.dates import Date
from conflictkb.records.parts import ActorRef, Part, PlaceRef
from conflictkb.records.points import Point
from conflictkb.records.values import Opt, OptEnd

PlaceType = Literal[
    "country", "de_facto_state", "region", "province", "district", "city", "town", "village", "facility", "airport",
    "base", "road", "corridor", "border_area", "border_crossing", "river", "mountain", "monastery", "sea", "area",
]  # fmt: skip
WherePrec = Literal["1", "2", "3", "4", "5", "6", "7"]


class Parent(Part):
    """That the place lies in another: by whose account, where that is not common ground, and when."""

    place: PlaceRef
    by: Opt[ActorRef] = None
    start: Opt[Date] = None
    end: OptEnd[Date] = None


class Place(Thing):
    """A country, region, town, base or line on the ground. Who holds it is `control`, what is shut is a `restriction`.

    `parents` lists every place that it lies in; one that only some account holds says `by` whom. `where_prec` is
    UCDP's: 1 exact, 2 within about 25 km, 3 second-order division, 4 first-order division, 5 line or fuzzy area,
    6 country, 7 sea or air.

    ```yaml
    places:
      - id: stepanakert
        title: Stepanakert / Khankendi
        type: city
        point: 39.815, 46.752
        where_prec: 1
        parents:
          - {place: nagorno-karabakh}
        names:
          - {text: Ստեփանակերտ, language: hy, used_by: actor/armenia}
          - {text: Xankəndi, language: az, used_by: actor/azerbaijan}
        citations:
          - source: geonames-stepanakert
    ```
    """

    kind = "place"
    plural = "places"

    type: Opt[PlaceType] = None
    """What sort of place."""
    point: Opt[Point] = None
    """Latitude and longitude in degrees (WGS 84), with the digits of the source."""
    where_prec: Opt[WherePrec] = None
    """How exact the point is, by UCDP's scale."""
    parents: Opt[tuple[Parent, ...]] = ()
    """The places that it lies in, by whose account and when; `within` follows them."""
