"""YAML out: the canonical form of a file, comments kept, and records as YAML.

Nothing is written that does not read back as the same: the formatted text is read again before it is returned.
"""

from __future__ import annotations

import os
import tempfile
from collections import defaultdict
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from conflictkb.corpus.comments import Comment, Group, Item, read_tree
from conflictkb.corpus.emit import emit
from conflictkb.corpus.files import CorpusFile, decode, read_bytes
from conflictkb.corpus.positions import DRAFT, UnreadableError, parse
from conflictkb.corpus.read import SCOPE, read_content
from conflictkb.corpus.scope import Scope
from conflictkb.errors import ConflictkbError, InvalidDataError, Problem, Severity
from conflictkb.records.canonical import PAIRS, canonical
from conflictkb.records.fields import fields
from conflictkb.records.kinds import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from conflictkb.records.base import Record
    from conflictkb.records.fields import Field
    from conflictkb.records.kinds import Kinds
    from conflictkb.records.parts import Part


def format_text(text: str, kinds: Kinds = KINDS, name: str = "<text>") -> str:
    """`text` in canonical form; InvalidDataError when it cannot be read or has a key twice."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    try:
        document = parse(text, name)
    except UnreadableError as error:
        raise InvalidDataError((error.problem,)) from error
    twice = tuple(problem for problem in document.problems if problem.code == "duplicate-key")
    if twice:
        raise InvalidDataError(twice)
    if not isinstance(document.value, dict):
        raise InvalidDataError((Problem(document.place(()), "wrong-type", "expected a mapping from kinds to records"),))
    whole = read_tree(text)
    header = _take_header(whole)
    _sort_file(whole, kinds)
    formatted = emit(whole, header)
    if not _same(text, formatted, kinds):
        message = "formatting would change what it says; leave it as it is, and report the file"
        raise InvalidDataError((Problem(document.place(()), "format-differs", message),))
    return formatted


def format_file(path: Path, kinds: Kinds = KINDS, *, check: bool = False) -> bool:
    """Write the file in canonical form, as a whole or not at all; returns whether it changed, or would with `check`."""
    file = CorpusFile(path, path.as_posix())
    try:
        data = read_bytes(file)
        text = decode(data, file.name)
    except UnreadableError as error:
        raise InvalidDataError((error.problem,)) from error
    formatted = format_text(text, kinds, file.name)
    changed = formatted.encode() != data
    if changed and not check:
        try:
            _replace(Path(os.path.realpath(path)), formatted)
        except OSError as error:
            told = (
                f"{path} cannot be written ({error.strerror}); see its folder's permissions and room, it is as it was"
            )
            raise ConflictkbError(told) from error
    return changed


def dump(records: Iterable[Record], kinds: Kinds = KINDS) -> str:
    """The records as one canonical file, kinds in their order and records in the order given; empty for none."""
    by_plural: defaultdict[str, list[object]] = defaultdict(list)
    for record in records:
        by_plural[record.plural].append(_short(canonical(record), type(record)))
    known = [model.plural for model in kinds.types]
    plurals = sorted(by_plural, key=lambda plural: known.index(plural) if plural in known else len(known))
    whole = tree({plural: by_plural[plural] for plural in plurals})
    return emit(whole, []) if isinstance(whole, Group) and whole.items else ""


def _replace(path: Path, text: str) -> None:
    handle, temporary = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(text.encode())
            stream.flush()
            os.fsync(stream.fileno())
        Path(temporary).chmod(path.stat().st_mode & 0o7777)
        Path(temporary).replace(path)
    except BaseException:
        with suppress(OSError):
            Path(temporary).unlink()
        raise


def _same(before: str, after: str, kinds: Kinds) -> bool:
    """Whether both texts hold the same values, the same records and as many comments."""
    first, second = (read_content(text.encode(), "", kinds) for text in (before, after))
    errors = [[(p.code, p.message) for p in c.problems if p.severity is Severity.ERROR] for c in (first, second)]
    return (
        parse(before, "").value == parse(after, "").value
        and _by_id(first.entries) == _by_id(second.entries)
        and sorted(errors[0]) == sorted(errors[1])
        and sorted(_comments(read_tree(before))) == sorted(_comments(read_tree(after)))
    )


def _by_id(entries: Iterable[Any]) -> list[Record]:
    return sorted((entry.record for entry in entries), key=lambda record: str(record.id))


def _comments(group: Group) -> list[str]:
    found = [comment.text for comment in group.tail]
    for item in group.items:
        found += [comment.text for comment in item.before]
        found += [item.behind] if item.behind else []
        found += _comments(item.value) if isinstance(item.value, Group) else []
    return found


def _take_header(tree: Group) -> list[Comment]:
    """The comments above the first blank line that stands before the first key: they are about the file."""
    first = tree.items[0] if tree.items else Item(None)
    ends = [number for number, comment in enumerate(first.before) if number and comment.blank]
    cut = len(first.before) if first.blank else ends[-1] if ends else 0
    header, first.before = first.before[:cut], first.before[cut:]
    if first.before:
        first.before[0].blank = False
    elif header:
        first.blank = False
    if header:
        header[0].blank = False
    return header


def _sort_file(tree: Group, kinds: Kinds) -> None:
    order = [SCOPE, *(model.plural for model in kinds.types)]
    _sort(tree, order)
    for item in tree.items:
        model = Scope if item.key == SCOPE else kinds.by_plural.get(item.key or "")
        if isinstance(item.value, Group) and model is not None:
            _sort_parts(item.value, model)


def _sort_parts(group: Group, model: type[Record | Part]) -> None:
    """The keys in the order of the type's fields; those that it does not know stay behind, in their order."""
    if not group.mapping:
        for item in group.items:
            if isinstance(item.value, Group):
                _sort_parts(item.value, model)
        return
    known = fields(model)
    _sort(group, [*list(known)[:1], DRAFT, *list(known)[1:]])
    for item in group.items:
        part = known[item.key].item if item.key in known else None
        if isinstance(item.value, Group) and part is not None and part not in PAIRS:
            _sort_parts(item.value, part)


def _sort(group: Group, order: list[str]) -> None:
    places = {name: number for number, name in enumerate(order)}
    group.items.sort(key=lambda item: places.get(item.key or "", len(places)))


def tree(value: Any, owner: Item | None = None) -> str | Group:  # noqa: ANN401 - what `canonical` gives
    """A mapping or list of texts as the tree that `emit` writes."""
    if not isinstance(value, dict | list):
        return str(value)
    group = Group(isinstance(value, dict), owner=owner)
    for key, inner in value.items() if isinstance(value, dict) else ((None, inner) for inner in value):
        item = Item(key, parent=group)
        item.value = tree(inner, item)
        group.items.append(item)
    return group


def _short(form: dict[str, Any], model: type[Record | Part]) -> dict[str, Any]:
    """The canonical form with bare slugs wherever the field can refer to one kind alone."""
    known = fields(model)
    return {name: _shortened(value, known[name]) if name in known else value for name, value in form.items()}


def _shortened(value: Any, field: Field) -> Any:  # noqa: ANN401 - what `canonical` gives
    if isinstance(value, list):
        return [_shortened(item, field) for item in value]
    if isinstance(value, dict):
        return _short(value, field.item) if field.item and field.item not in PAIRS else value
    one = field.refers[0] if field.refers and len(field.refers) == 1 else None
    return value.removeprefix(f"{one}/") if one and isinstance(value, str) else value
