"""A corpus file as a tree that keeps its comments: each belongs to a key, to an item of a list, or to the end of one.

A comment on a line of its own belongs to what follows; if that is indented less, to the end of what it is indented
like. A comment behind something belongs to that. What is moved takes its comments along.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from yaml._yaml import CParser
from yaml.events import MappingStartEvent, NodeEvent, ScalarEvent, StreamEndEvent

from conflictkb.corpus.positions import NOTHING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_COMMENT = re.compile(r"(?<!\S)#[^\n]*")
_HEADER = re.compile(r"[|>][0-9+-]*[ \t]+(#[^\n]*)")


@dataclass(slots=True)
class Comment:
    """A comment on a line of its own, and whether a blank line stands above it."""

    text: str
    blank: bool = False


@dataclass(slots=True, eq=False)
class Item:
    """A key with its value, or an item of a list (whose key is None); None is the value that is not there."""

    key: str | None
    value: str | Group | None = None
    start: int = 0
    parent: Group | None = None
    blank: bool = False
    before: list[Comment] = field(default_factory=list)
    behind: str = ""


@dataclass(slots=True, eq=False)
class Group:
    """A mapping or list; `end` is where one in brackets ends, None for one that is indented."""

    mapping: bool
    items: list[Item] = field(default_factory=list)
    column: int = 0
    start: int = 0
    end: int | None = None
    owner: Item | None = None
    tail: list[Comment] = field(default_factory=list)


def read_tree(text: str) -> Group:
    """The tree of a text that `positions.parse` can read and that holds a mapping."""
    reader = _Reader(text)
    root = reader.node(reader.next_node(), None)
    if not isinstance(root, Group) or not root.mapping:
        raise TypeError("a corpus file is a mapping")
    reader.attach(root)
    return root


class _Reader:
    """Builds the tree from the parser's events, and remembers where texts stand: a `#` in them is no comment."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.next_event: Callable[[], Any] = CParser(text).get_event
        self.items: list[Item] = []
        self.groups: list[Group] = []
        self.texts: list[tuple[int, int]] = []
        self.headers: list[int] = []

    def next_node(self) -> Any:  # noqa: ANN401 - the parser's events
        """The next event that is a value, or the end of a list or mapping."""
        event = self.next_event()
        while not isinstance(event, NodeEvent | StreamEndEvent) and type(event).__name__ not in _ENDS:
            event = self.next_event()
        return event

    def node(self, event: Any, owner: Item | None) -> str | Group | None:  # noqa: ANN401 - the parser's events
        """The value that begins with `event`; the depth is limited by `positions.parse`."""
        start, end = event.start_mark, event.end_mark
        if isinstance(event, ScalarEvent):
            self.texts.append((start.index, end.index))
            if event.style in ("|", ">"):
                header = _HEADER.match(self.text, start.index)
                self.headers += [header.start(1)] if header else []
            return None if event.value in NOTHING and event.implicit[0] else event.value
        group = Group(isinstance(event, MappingStartEvent), column=start.column, start=start.index, owner=owner)
        self.groups.append(group)
        while (inner := self.next_node()) is not None and type(inner).__name__ not in _ENDS:
            self._item(group, inner)
        if event.flow_style:
            group.end = inner.end_mark.index
        return group

    def _item(self, group: Group, event: Any) -> None:  # noqa: ANN401 - the parser's events
        start = event.start_mark.index
        item = Item(None, start=start, parent=group, blank=self._blank_above(start))
        self.items.append(item)
        group.items.append(item)
        if group.mapping:
            item.key = str(event.value)
            self.texts.append((start, event.end_mark.index))
            event = self.next_node()
        item.value = self.node(event, item)

    def attach(self, root: Group) -> None:
        """Give every comment to the item or group that it belongs to."""
        starts = [item.start for item in self.items]
        for index in self._comments():
            text = self.text[index : self._line_end(index)].rstrip()
            at = bisect_right(starts, index)
            last = self.items[at - 1] if at else None
            following = self.items[at] if at < len(self.items) else None
            line_start = self.text.rfind("\n", 0, index) + 1
            lead = self.text[line_start:index].strip()
            if following is not None and lead.strip("- \t") == "" != lead:
                following.before.append(Comment(text))
            elif last is None or not lead:
                comment = Comment(text, self._blank_above(index))
                self._own_line(comment, index, index - line_start, last, following, root)
            else:
                self._behind(text, index, last)

    def _own_line(  # noqa: PLR0913 - a comment, where it stands, and its neighbours
        self, comment: Comment, index: int, column: int, last: Item | None, following: Item | None, root: Group
    ) -> None:
        open_groups = [group for group in _above(last) if group.end is None or group.end > index] or [root]
        inner = open_groups[0]
        if following is not None and inner.end is not None and following in inner.items:
            following.before.append(comment)
        elif inner.end is not None:
            inner.tail.append(comment)
        elif following is not None and following.parent is not None and column <= following.parent.column:
            following.before.append(comment)
        else:
            deepest = max((group.column for group in open_groups if group.column <= column), default=0)
            group = next((group for group in reversed(open_groups) if group.column == deepest), root)
            if following is not None and following in group.items:
                following.before.append(comment)
            else:
                group.tail.append(comment)

    def _behind(self, text: str, index: int, item: Item) -> None:
        while item.parent and item.parent.owner and item.parent.end is not None and item.parent.end <= index:
            item = item.parent.owner
        if item.behind:
            item.before.append(Comment(text))
        else:
            item.behind = text

    def _comments(self) -> Iterator[int]:
        """Where comments begin: a `#` outside of all texts, or in the first line of a block of text."""
        found, position = list(self.headers), 0
        for start, end in sorted(self.texts):
            found += (match.start() for match in _COMMENT.finditer(self.text, position, start))
            position = max(position, end)
        found += (match.start() for match in _COMMENT.finditer(self.text, position))
        return iter(sorted(found))

    def _line_end(self, index: int) -> int:
        end = self.text.find("\n", index)
        return len(self.text) if end < 0 else end

    def _blank_above(self, index: int) -> bool:
        line_start = self.text.rfind("\n", 0, index) + 1
        above = self.text.rfind("\n", 0, max(line_start - 1, 0)) + 1
        return line_start > 0 and not self.text[above:line_start].strip()


_ENDS = ("MappingEndEvent", "SequenceEndEvent", "StreamEndEvent")


def _above(item: Item | None) -> Iterator[Group]:
    """The groups that hold `item`, the nearest first; its own value counts, since a comment may stand at its end."""
    if item is not None and isinstance(item.value, Group):
        yield item.value
    while item is not None and item.parent is not None:
        yield item.parent
        item = item.parent.owner
