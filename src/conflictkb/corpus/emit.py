"""A tree as canonical YAML: two spaces, lists of short texts and small mappings on one line where they fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictkb.corpus.comments import Group, Item
from conflictkb.corpus.positions import DRAFT
from conflictkb.corpus.scalars import WIDTH, lines, scalar

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictkb.corpus.comments import Comment

BLOCKS = 2  # kinds and records: blank lines between them are kept
CITATIONS = "citations"


def emit(root: Group, header: list[Comment]) -> str:
    """The text of a whole file; `header` stands above everything, with a blank line below."""
    body = list(_group(root, 0, 0))
    while body and not body[0]:
        del body[0]
    top = [*_comments(header, 0, blanks=True), ""] if header else []
    return "\n".join([*top, *body]).strip("\n") + "\n"


def _group(group: Group, indent: int, level: int) -> Iterator[str]:
    for number, item in enumerate(group.items):
        yield from _lead(item, group, indent, level, number)
        yield from _item(item, group, indent, level)
    yield from _comments(group.tail, indent, blanks=level < BLOCKS)


def _lead(item: Item, group: Group, indent: int, level: int, number: int) -> Iterator[str]:
    """The comments above an item, and the blank lines that are kept."""
    comments = [*item.before, *_hoisted(item, group)]
    blanks = level < BLOCKS
    if level == 0 and number and not (comments and comments[0].blank) and not (item.blank and not comments):
        yield ""
    yield from _comments(comments, indent, blanks=blanks)
    if blanks and item.blank and (comments or number):
        yield ""


def _hoisted(item: Item, group: Group) -> list[Comment]:
    """Comments that would stand between a dash and the first key: they stand above the dash."""
    value = item.value
    if group.mapping or not isinstance(value, Group) or not value.items:
        return []
    return [*value.items[0].before, *_hoisted(value.items[0], value)]


def _item(item: Item, group: Group, indent: int, level: int) -> Iterator[str]:
    pad, behind = " " * indent, f"  {item.behind}" if item.behind else ""
    head = f"{pad}-" if item.key is None else f"{pad}{scalar(item.key)}:"
    value = item.value
    if value is None:
        yield f"{head}{'' if group.mapping else ' null'}{behind}"
    elif item.key == DRAFT and value in ("true", "false"):  # no field: it means the same to every reader
        yield f"{head} {value}{behind}"
    elif isinstance(value, str):
        yield from lines(value, head, indent, behind)
    elif _flow_fits(item, group, indent, level):
        yield f"{head} {_flow(value)}{behind}"
    elif item.key is not None:
        yield f"{head}{behind}"
        yield from _group(value, indent + 2, level + 1)
    else:
        yield from _dashed(value, indent, level, behind)


def _dashed(value: Group, indent: int, level: int, behind: str) -> Iterator[str]:
    """An indented list or mapping as an item of a list: its first line follows the dash."""
    if behind:
        yield " " * indent + behind.strip()
    first, *rest = value.items
    inner = list(_item(first, value, indent + 2, level + 1))
    inner[0] = f"{' ' * indent}- {inner[0].lstrip(' ')}"
    yield from inner
    yield from _group(Group(value.mapping, rest, tail=value.tail), indent + 2, level + 1)


def _comments(comments: list[Comment], indent: int, *, blanks: bool) -> Iterator[str]:
    for comment in comments:
        if comment.blank and blanks:
            yield ""
        yield " " * indent + comment.text


def _flow_fits(item: Item, group: Group, indent: int, level: int) -> bool:
    """Whether a list or mapping stands on the line of its key: small, without comments, and no record or citation."""
    value = item.value
    if not isinstance(value, Group):
        return False
    if not value.items and not value.tail:
        return True
    if level < BLOCKS or item.key == CITATIONS or _in_citations(group) or not _is_simple(value):
        return False
    if not value.mapping and any(isinstance(inner.value, Group) and inner.value.mapping for inner in value.items):
        return False
    head = 2 if item.key is None else len(scalar(item.key)) + 2
    return indent + head + len(_flow(value)) <= WIDTH


def _in_citations(group: Group) -> bool:
    return not group.mapping and group.owner is not None and group.owner.key == CITATIONS


def _is_simple(group: Group) -> bool:
    """Whether nothing in it has a comment or several lines."""
    return not group.tail and all(
        not item.before
        and not item.behind
        and (_is_simple(item.value) if isinstance(item.value, Group) else "\n" not in (item.value or ""))
        for item in group.items
    )


def _flow(value: str | Group | None) -> str:
    if value is None:
        return "null"
    if isinstance(value, str):
        return scalar(value, flow=True)
    if value.mapping:
        return "{" + ", ".join(f"{scalar(str(i.key), flow=True)}: {_flow(i.value)}" for i in value.items) + "}"
    return "[" + ", ".join(_flow(item.value) for item in value.items) + "]"
