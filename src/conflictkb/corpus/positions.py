"""YAML as plain texts, lists and mappings, with the position of every key and value.

Every scalar is text: `NO` is Norway and `2020-11-10` a date only because its field is one. A plain `~`, `null` or
nothing at all becomes None and is an `empty-value` problem at its place. Anchors, aliases, tags, further documents and
deep nesting are refused, so that a file costs no more than its size.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from yaml import MarkedYAMLError
from yaml._yaml import CParser
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)
from yaml.reader import ReaderError

from conflictkb.errors import Place, Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

DRAFT = "draft"
"""The key that marks a record as proposed by a program; it is no field, and no base ever holds it."""
MAX_DEPTH = 40
DEEP = f"lists and mappings may be nested {MAX_DEPTH} deep; a record needs far less"
TOO_DEEP = "exceeded maximum nesting depth"  # of libyaml 0.2.6 and later, which reads 1,000 levels ahead of its events
NOTHING = frozenset(("", "~", "null", "Null", "NULL"))
EMPTY = "the value is empty; leave the field out, or write `unknown` or `none`"

Node = Any  # dict[str, Node] | list[Node] | str | None; mypy and pydantic gain nothing from the recursive alias
Step = int | str

_CONTROL = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_HINTS = {
    "found character that cannot start any token": "put the value in quotes; if it is a tab, indent with spaces",
    "mapping values are not allowed in this context": "put a value that holds `: ` in quotes; check the indentation",
    "could not find expected ':'": "a key needs a colon and a space after it",
    "did not find expected key": "check the indentation, and the quotes of the line above",
    "did not find expected '-' indicator": "every item of a list begins with `- ` at the same column",
    "found unexpected end of stream": "close the quotes",
    "did not find expected ',' or ']'": "close the list with `]`",
    "did not find expected ',' or '}'": "close the mapping with `}`",
    "did not find expected comment or line break": "put a value that begins with `>` or `|` in quotes",
}


class UnreadableError(Exception):
    """A file that cannot be read any further; `problem` says why and where."""

    def __init__(self, place: Place, code: str, message: str) -> None:
        super().__init__(message)
        self.problem = Problem(place, code, message)


class Mark(Protocol):
    """A position as the parser keeps it, counted from 0."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Document:
    """What a file holds.

    `marks` has, by the `id` of a list, the marks of its items; by that of a mapping, those of keys and values in turn.
    """

    name: str
    value: Node
    start: Mark
    marks: dict[int, list[Mark]]
    problems: tuple[Problem, ...]

    def place(self, path: Sequence[Step], *, key: bool = False) -> Place:
        """Where the value at `path` stands (or its key); the nearest enclosing value if there is none."""
        node, mark, key_mark = self.value, self.start, self.start
        for step in path:
            if isinstance(node, dict) and isinstance(step, int) and list(node) == ["only"]:
                node = node["only"]
            if isinstance(node, dict) and isinstance(step, int):
                return self._pair_place(node, mark, step, path[-1])
            found = _index(node, step)
            if found is None:
                return place_of(self.name, mark)
            marks = self.marks[id(node)]
            key_at, value_at = (2 * found, 2 * found + 1) if isinstance(node, dict) else (found, found)
            key_mark, mark = marks[key_at], marks[value_at]
            node = node[step]
        return place_of(self.name, key_mark if key else mark)

    def _pair_place(self, node: dict[str, Node], mark: Mark, number: int, end: Step) -> Place:
        """A mapping that is kept as the list of its pairs (`related`, `external_ids`): the place of one pair."""
        marks = self.marks[id(node)]
        for at, value in enumerate(node.values()):
            items = self.marks[id(value)] if isinstance(value, list) else [marks[2 * at + 1]]
            if number < len(items):
                mark = marks[2 * at] if end in ("scheme", "relation") else items[number]
                break
            number -= len(items)
        return place_of(self.name, mark)


def parse(text: str, name: str) -> Document:
    """Read `text`; UnreadableError when it is not the plain sort of YAML that a corpus is made of."""
    try:
        return _build(text, name)
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = Place(name, 1, 1) if mark is None else place_of(name, mark)
        if error.problem == TOO_DEEP:
            raise UnreadableError(place, "too-deep", DEEP) from error
        hint = _HINTS.get(error.problem or "", "compare it with the examples of the manual")
        raise UnreadableError(place, "bad-yaml", f"no YAML can be read here: {error.problem}; {hint}") from error
    except (ReaderError, UnicodeEncodeError) as error:  # the second for half of a sign
        found = _CONTROL.search(text)
        offset = found.start() if found else 0
        line, column = text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)
        message = f"the character U+{ord(text[offset]):04X} may not stand in a file; remove it"
        raise UnreadableError(Place(name, line, column), "bad-character", message) from error


def place_of(name: str, mark: Mark) -> Place:
    """The place that a mark of the parser stands for."""
    return Place(name, mark.line + 1, mark.column + 1)


def _build(text: str, name: str) -> Document:  # noqa: C901, PLR0912, PLR0915 - one loop over millions: calls cost more
    next_event: Callable[[], Any] = CParser(text).get_event
    escapes = "\\" in text
    marks: dict[int, list[Mark]] = {}
    problems: list[Problem] = []
    root: list[Node] = []
    first: list[Mark] = []
    stack: list[tuple[Any, list[Mark]]] = []
    container: Any = root
    siblings, key = first, None
    key_mark: Any = None
    while True:
        event = next_event()
        kind = type(event)
        if kind is ScalarEvent or kind is MappingStartEvent or kind is SequenceStartEvent:
            if event.anchor is not None or event.tag is not None:
                raise _refusal(name, event)
            mark: Mark = event.start_mark
            value: Node = None
            if kind is not ScalarEvent:
                value = {} if kind is MappingStartEvent else []
            elif event.value not in NOTHING or not event.implicit[0]:
                value = event.value
                if escapes and _CONTROL.search(value):
                    message = "a text may not hold control characters; remove the escape"
                    raise UnreadableError(place_of(name, mark), "bad-character", message)
            if type(container) is list:
                container.append(value)
                siblings.append(mark)
            elif key is None:
                if type(value) is not str:
                    raise UnreadableError(place_of(name, mark), "bad-key", "a key is a text; write `name: value`")
                key, key_mark = value, mark
                continue
            elif key in container:
                also = place_of(name, siblings[2 * list(container).index(key)])
                message = f"`{key}` stands twice in one mapping; keep one of them"
                problems.append(Problem(place_of(name, key_mark), "duplicate-key", message, also=also))
                key = None
            else:
                container[key] = value
                siblings += (key_mark, mark)
                key = None
            if value is None:
                problems.append(Problem(place_of(name, mark), "empty-value", EMPTY))
            elif kind is not ScalarEvent:
                stack.append((container, siblings))
                if len(stack) > MAX_DEPTH:
                    raise UnreadableError(place_of(name, mark), "too-deep", DEEP)
                container, siblings = value, []
                marks[id(value)] = siblings
        elif kind is MappingEndEvent or kind is SequenceEndEvent:
            container, siblings = stack.pop()
        elif kind is StreamEndEvent:
            break
        elif kind is AliasEvent or (kind is DocumentStartEvent and root):
            raise _refusal(name, event)
    if not root:
        raise UnreadableError(Place(name, 1, 1), "empty-file", "the file holds no records; fill it or remove it")
    return Document(name, root[0], first[0], marks, tuple(problems))


def _refusal(name: str, event: Any) -> UnreadableError:  # noqa: ANN401 - the parser's events have no common type
    place = place_of(name, event.start_mark)
    if isinstance(event, DocumentStartEvent):
        message = "a file holds one document; remove the line `---` or split the file"
        return UnreadableError(place, "second-document", message)
    if isinstance(event, AliasEvent) or event.anchor is not None:
        message = "anchors (`&`) and aliases (`*`) are refused; write the value out, or put it in quotes"
        return UnreadableError(place, "yaml-anchor", message)
    message = f"tags are refused, every value is text; remove `{event.tag[:80]}`, or put the value in quotes"
    return UnreadableError(place, "yaml-tag", message)


def _index(node: Node, step: Step) -> int | None:
    if isinstance(node, dict) and step in node:
        return list(node).index(str(step))
    if isinstance(node, list) and isinstance(step, int) and step < len(node):
        return step
    return None
