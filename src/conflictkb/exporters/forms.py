"""The list of forms: a new one takes its module and its line here. Each is imported when it is used."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, cast

from conflictkb.errors import UsageError

if TYPE_CHECKING:
    from conflictkb.exporters.form import Form

FORMS = {
    "table": "terminal.write_table",
    "json": "jsons.write_json",
    "jsonl": "jsons.write_jsonl",
    "csv": "delimited.write_csv",
    "markdown": "markdown.write_markdown",
}


def writer(name: str) -> Form:
    """The writer of the form that is called `name`."""
    if name not in FORMS:
        raise UsageError(f"`{name}` is no format; choose one of {', '.join(FORMS)}")
    module, function = FORMS[name].split(".")
    return cast("Form", getattr(import_module(f"conflictkb.exporters.{module}"), function))


def by_suffix(path: str | None) -> str | None:
    """The form that the ending of a file's name asks for, None when it names none."""
    ending = (path or "").rpartition(".")[2].lower()
    return {"json": "json", "jsonl": "jsonl", "ndjson": "jsonl", "csv": "csv", "md": "markdown"}.get(ending)
