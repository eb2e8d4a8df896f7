"""KML 2.2, for Google Earth and its kin: a Placemark for each record; its span there is the widest that is possible."""

from __future__ import annotations

import re
from typing import IO, TYPE_CHECKING, Any
from xml.sax.saxutils import escape, quoteattr

from conflictkb.exporters.delimited import plain
from conflictkb.exporters.maps import flat, spots

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictkb.exporters.form import Answers
    from conflictkb.exporters.maps import Spot

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2">\n<Document>\n'
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def write_kml(answers: Answers, stream: IO[str]) -> None:
    """The document; the columns of CSV stand in each ExtendedData."""
    stream.write(HEAD)
    stream.write(f"<description>{_text(chr(10).join(answers.about.values()))}</description>\n")
    for spot in spots(answers):
        stream.writelines(_placemark(spot, dict(flat(spot, answers))))
    stream.write("</Document>\n</kml>\n")


def _placemark(spot: Spot, values: dict[str, Any]) -> Iterator[str]:
    yield f"<Placemark>\n<name>{_text(values.get('title') or spot.id)}</name>\n"
    first, last = values.get("start_earliest"), values.get("end_latest")
    if first or last:
        begin, end = (f"<{tag}>{day}</{tag}>" if day else "" for tag, day in (("begin", first), ("end", last)))
        yield f"<TimeSpan>{begin}{end}</TimeSpan>\n"
    told = {"id": spot.id, **values}.items()
    data = (f"<Data name={quoteattr(name)}><value>{_text(plain(value))}</value></Data>" for name, value in told)
    yield f"<ExtendedData>{''.join(data)}</ExtendedData>\n"
    if spot.point:
        yield f"<Point><coordinates>{spot.point[0]!r},{spot.point[1]!r}</coordinates></Point>\n"
    yield "</Placemark>\n"


def _text(value: object) -> str:
    shown = "" if value is None else str(value)
    return escape(FORBIDDEN.sub(lambda found: f"\\u{ord(found[0]):04x}", shown))
