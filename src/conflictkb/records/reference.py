"""The reference of record types as Markdown, derived from the types; `make docs` writes it to docs/records.md."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING

from conflictkb.records.base import Happening, Record, Spell, Thing
from conflictkb.records.fields import field_docs, fields, own_fields
from conflictkb.records.kinds import KINDS, Kinds

if TYPE_CHECKING:
    from conflictkb.records.fields import Field
    from conflictkb.records.parts import Part

BASES = (Thing, Spell, Happening)
MAPPINGS = {
    "ExternalId": "mapping from scheme to key",
    "Related": "mapping from relation to ids",
    "says": "mapping from field to value",
    "denies": "mapping from field to value",
}
HEAD = """# Records

<!-- Written by `make docs` from the types in src/conflictkb/records; change those. -->

Every optional field may be missing (nothing recorded), `unknown` or `none`; an end may be `..` (not ended) too. A
reference to one kind takes the bare slug, any other `kind/slug`. Dates are on the page [time](time.md), what citations
say on the page [claims](claims.md), how to write a file on the page [curation](curation.md).
"""


def reference(kinds: Kinds = KINDS) -> str:
    """The whole page."""
    parts: dict[str, type[Part]] = {}
    sections = [HEAD, _contents(kinds), "## What all types have\n\n" + _table(Record, list(Record.model_fields), parts)]
    for base in BASES:
        own = [name for name in base.model_fields if name not in Record.model_fields]
        sections.append(f"### {base.__name__}\n\n{_doc(base)}\n\n{_table(base, own, parts)}")
    for model in kinds.types:
        base = next(base for base in BASES if issubclass(model, base))
        title = f"## {model.kind}\n\nIn files `{model.plural}:`, a [{base.__name__}](#{base.__name__.lower()})."
        sections.append(f"{title} {_doc(model)}\n\n{_table(model, own_fields(model), parts)}")
    sections.append("## Parts\n\nThe items of lists.")
    for name, part in _reached(parts).items():
        sections.append(f"### {name}\n\n{_doc(part)}\n\n{_table(part, list(part.model_fields), {})}")
    return "\n\n".join(section.strip() for section in sections) + "\n"


def _contents(kinds: Kinds) -> str:
    rows = [f"| [{model.kind}](#{model.kind}) | {_doc(model).splitlines()[0]} |" for model in kinds.types]
    return "\n".join(["| kind | what it is |", "|---|---|", *rows])


def _doc(model: type[Record | Part]) -> str:
    return inspect.cleandoc(model.__doc__ or "")


def _table(model: type[Record | Part], names: list[str], parts: dict[str, type[Part]]) -> str:
    known, docs = fields(model), field_docs(model)
    parts.update(
        {part.__name__: part for name in names if (part := known[name].item) and part.__name__ not in MAPPINGS}
    )
    explained = any(name in docs for name in names)
    head = ["| field | holds | meaning |", "|---|---|---|"] if explained else ["| field | holds |", "|---|---|"]
    rows = [
        f"| `{name}` | {_holds(known[name])} |" + (f" {docs.get(name, '')} |" if explained else "") for name in names
    ]
    return "\n".join([*head, *rows])


def _holds(field: Field) -> str:
    """What may be written in the field."""
    if field.name in MAPPINGS or field.type in MAPPINGS:
        return MAPPINGS.get(field.name) or MAPPINGS[field.type]
    if field.item:
        what = f"[{field.type}](#{field.type.lower()})"
    elif field.choices:
        what = ", ".join(f"`{choice}`" for choice in field.choices)
    elif field.refers is not None:
        what = f"id of {' or '.join(field.refers) or 'any kind'}"
    else:
        what = field.type + (" or `..`" if field.open_end else "")
    return ("list of " if field.many else "") + what + ("; required" if field.required else "")


def _reached(parts: dict[str, type[Part]]) -> dict[str, type[Part]]:
    """The parts, and the parts that they hold, by name."""
    reached = dict(parts)
    for part in parts.values():
        items = [field.item for field in fields(part).values() if field.item]
        reached.update({item.__name__: item for item in items if item.__name__ not in reached})
    return dict(sorted(reached.items()))
