"""The list of forms: a new one takes its module and its line here. Each is imported when it is used."""

from __future__ import annotations

from importlib import import_module
from pathlib import PurePath
from typing import TYPE_CHECKING, cast

from conflictkb.errors import UsageError
from conflictkb.exporters.form import Form

if TYPE_CHECKING:
    from conflictkb.exporters.form import Writer

PICTURES = ("png", "svg", "html")

FORMS = {
    "table": Form("terminal.write_table", ("txt",)),
    "json": Form("jsons.write_json", ("json",)),
    "jsonl": Form("jsons.write_jsonl", ("jsonl", "ndjson")),
    "csv": Form("delimited.write_csv", ("csv",)),
    "tsv": Form("delimited.write_tsv", ("tsv", "tab")),
    "markdown": Form("markdown.write_markdown", ("md",)),
    "yaml": Form("corpus.write_yaml", ("yaml", "yml"), whole=True),
    "xlsx": Form("workbook.write_xlsx", ("xlsx",), binary=True, needs="xlsx"),
    "parquet": Form("arrows.write_parquet", ("parquet",), binary=True, needs="arrow"),
    "arrow": Form("arrows.write_arrow", ("arrow", "feather"), binary=True, needs="arrow"),
    "geojson": Form("geojson.write_geojson", ("geojson",), points=True),
    "kml": Form("kml.write_kml", ("kml",), points=True),
    "jsonld": Form("linked.write_jsonld", ("jsonld",), whole=True),
    "turtle": Form("linked.write_turtle", ("ttl",), needs="rdf", whole=True),
    "ftm": Form("ftm.write_ftm", ("ftm",), needs="ftm", whole=True),
}


def named() -> str:
    """The names of the forms, for help and messages."""
    *first, last = FORMS
    return f"{', '.join(first)} or {last}"


def form_of(name: str) -> Form:
    """The form that is called `name`."""
    if name not in FORMS:
        raise UsageError(f"`{name}` is no format; choose one of {', '.join(FORMS)}")
    return FORMS[name]


def writer(name: str) -> Writer:
    """The writer of the form that is called `name`."""
    module, function = form_of(name).write.split(".")
    return cast("Writer", getattr(import_module(f"conflictkb.exporters.{module}"), function))


def by_suffix(path: str | None, *, report: bool = False) -> str | None:
    """The form that the ending of a file's name asks for, None where it has none; UsageError for one of no form.

    A `report` has pictures, and no form of whole records.
    """
    ending = PurePath(path or "").suffix.lower().removeprefix(".")
    if not ending:
        return None
    found = next((name for name, form in FORMS.items() if ending in form.suffixes), None)
    if found is None:
        fitting = [form for form in FORMS.values() if not (report and (form.whole or form.points))]
        suffixes = [*(PICTURES if report else ()), *(suffix for form in fitting for suffix in form.suffixes)]
        picture = "; a picture is drawn of a report, such as `conflictkb timeline -o FILE.png`"
        hint = picture if ending in PICTURES else "; or say which with -f"
        endings = ", ".join(f".{suffix}" for suffix in suffixes)
        raise UsageError(f"{path}: nothing is written as .{ending}; choose one of {endings}{hint}")
    return found


def rows_only(name: str) -> None:
    """UsageError where the form holds whole records, which a report has none of."""
    if form_of(name).whole or form_of(name).points:
        raise UsageError(f"{name} holds records, and a report has rows of its own; ask with `conflictkb query`")


def fits(name: str, *, grouped: bool, chosen: bool, digits: int | None) -> None:
    """UsageError where the form cannot hold what was asked: counts or columns where it writes whole records."""
    form = form_of(name)
    if grouped and (form.whole or form.points):
        raise UsageError(f"{name} holds records, and --group-by gives counts; choose json, csv or another format")
    if chosen and form.whole:
        raise UsageError(f"{name} holds whole records; leave out --columns, or choose json, csv or another format")
    if digits is not None and not form.points:
        maps = " and ".join(each for each, other in FORMS.items() if other.points)
        raise UsageError(f"--round-sensitive is for {maps}; {name} would keep the points as they are, so leave it out")
