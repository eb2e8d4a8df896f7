"""The answer to a question: rows of records, how surely each matches, what is disputed, and what is derived.

It is read in pages. One that fits a page is kept; a longer one is read anew each time that it is gone through, from
the state of the base in which it was first read, unless something asked for the whole of it (`found`).
"""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from conflictkb.errors import UsageError
from conflictkb.query.flat import cell
from conflictkb.query.found import PAGE, Cells, Found, Row, batched
from conflictkb.query.groups import columns as group_columns
from conflictkb.query.json import columns, row_json
from conflictkb.query.reach import reach
from conflictkb.query.suggest import nearest
from conflictkb.records.base import NOT_YET, Record
from conflictkb.records.fields import own_fields

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from conflictkb.query.columns import Column
    from conflictkb.query.explain import Explanation
    from conflictkb.query.found import Direct, Home
    from conflictkb.query.question import Question

R = TypeVar("R", bound=Record)
Json = dict[str, Any]


class Result(Generic[R]):
    """The answer to one question. It is read when it is first looked at, and then stays as it is.

    Iterating gives records, a page of which is held at a time; `rows()` adds `match` and `disputed`, and holds all.
    With `group_by` there are dicts and frames alone.
    """

    def __init__(  # noqa: PLR0913 - all that a base gives it
        self,
        asked: Question,
        read: Callable[[], Iterator[Found[R]]],
        others: Callable[[list[str]], dict[str, Json]],
        home: Home | None = None,
        *,
        published: int | None = None,
        direct: Direct | None = None,
    ) -> None:
        self.asked = asked
        self.published = published
        self._read = read
        self.others = others
        self._home = home
        self._whole: Found[R] | None = None  # what is told of the whole, without its rows
        self._length: int | None = None
        self._direct = direct

    @cached_property
    def found(self) -> Found[R]:
        """All that was found; the base is read now if it was not yet, and every row is held from now on."""
        pages = [*self._read()]
        return replace(pages[0], rows=tuple(row for page in pages for row in page.rows), more=False)

    def stream(self) -> Iterator[Row[R]]:
        """What `rows` has, one after the other, of which a page is held at a time."""
        read = 0
        for page in self._pages():
            read += len(page.rows)
            yield from page.rows
        self._length = read

    def _pages(self) -> Iterator[Found[R]]:
        if "found" in vars(self):
            yield self.found
            return
        for page in self._read():
            if self._whole is None and not page.more:
                vars(self)["found"] = page  # it fits a page, and is kept
            self._whole = self._whole or replace(page, rows=())
            yield page

    @property
    def _summary(self) -> Found[R]:
        return self._whole or replace(next(self._pages()), rows=())

    @property
    def undated(self) -> int:
        """How many more fit but cannot be placed in time."""
        return self._summary.undated

    @property
    def left_out(self) -> int:
        """With --published-by: how many citations do not count, for nobody knows when their source was published."""
        return self._summary.left_out

    def rows(self) -> tuple[Row[R], ...]:
        """The records with `match`, `disputed`, span and derived lists."""
        return self.found.rows

    def explain(self) -> Explanation:
        """How its counts came about: the rules, the filter, the options, and the ids behind each number.

        >>> kb.query("controls", "basis = in_law", group_by="holder").explain().numbers[0].of
        {'holder': 'actor/azerbaijan'}
        """
        from conflictkb.query.explain import explain  # noqa: PLC0415 - for who asks

        return explain(self, self._home.changeset() if self._home else None)

    def __iter__(self) -> Iterator[R]:
        return (row.record for row in self.stream())

    def __len__(self) -> int:
        if self._length is None:
            self._length = len(self.found.groups) if self.asked.group_by else sum(1 for _ in self.stream())
        return self._length

    def columns(self, chosen: str | Sequence[str] | None = None, *, cite: bool = False) -> list[str]:
        """The columns of `to_dicts`, or those chosen (dotted names reach into values); UsageError names the nearest."""
        if self.asked.group_by:
            return group_columns(self.asked)
        every = [*columns(self.asked.model, cite=cite), *(["as_reported"] if self.published else [])]
        names = [name.strip() for name in chosen.split(",")] if isinstance(chosen, str) else list(chosen or every)
        for name in names:
            if name.partition(".")[0] not in every:
                raise UsageError(
                    f"--columns: `{name}` is no column{nearest(name, every)}; there are {', '.join(every)}"
                )
        return names

    def to_dicts(self, chosen: str | Sequence[str] | None = None, *, cite: bool = False) -> list[Json]:
        """The rows as the JSON contract has them (docs/json.md)."""
        return list(self.each(chosen, cite=cite))

    def each(self, chosen: str | Sequence[str] | None = None, *, cite: bool = False) -> Iterator[Json]:
        """The rows of `to_dicts` one after the other, so that they need not all be held."""
        if self.asked.group_by:
            yield from (group.to_json(self.asked) for group in self.found.groups)
            return
        names = self.columns(chosen, cite=cite)
        for rows in batched(self.stream(), PAGE):
            whole = [row_json(row, every=self.asked.model is None, cite=cite) for row in rows]
            yield from whole if chosen is None else self._chosen(whole, names)

    def cells(self, chosen: str | Sequence[str] | None = None, *, cite: bool = False) -> Iterator[Cells]:
        """The rows of `each` as columns of scalars, those of `schema`, a page at a time.

        They come straight from the base where it can give them, with no record made, which is many times quicker.
        """
        names = self.columns(chosen, cite=cite)
        schema = self.schema(names)
        plain = not self.asked.group_by and not any("." in name or name == "citations" for name in names)
        if self._direct is None or not plain or "found" in vars(self):
            yield from cells_of(self.each(None if chosen is None else names, cite=cite), schema)
            return
        read = 0
        for page in self._direct.cells(schema):
            read += page.rows
            self._whole = self._whole or Found(undated=page.undated)
            yield page
        self._length = read

    def _chosen(self, whole: Sequence[Json], names: Sequence[str]) -> Iterator[Json]:
        found = {name: reach(whole, name, self.others) for name in names}
        return ({name: found[name][n] for name in names} for n in range(len(whole)))

    def sources(self) -> dict[str, Json]:
        """The cited sources by id, as rows of JSON."""
        return dict(self.each_source())

    def each_source(self) -> Iterator[tuple[str, Json]]:
        """What `sources` has, one after the other."""
        for names in batched(self._sources(), PAGE):
            yield from self.others(names).items()

    def credits(self) -> Iterator[tuple[str, Json]]:
        """The cited sources by id, with title, publisher and day of publication."""
        if self._direct is None or "found" in vars(self):
            yield from self.each_source()
            return
        for credit in self._direct.cited():  # the base tells them without reading a record
            yield credit.id, {**credit._asdict(), "published": {"text": credit.published}}

    def _sources(self) -> list[str]:
        if self._direct is None or "found" in vars(self):
            return sorted({citation.source for record in self for citation in record.citations})
        return [credit.id for credit in self._direct.cited()]

    @property
    def kind(self) -> str:
        """What was asked for: the plural of a kind, or all."""
        return self.asked.model.plural if self.asked.model else "all"

    def schema(self, names: Sequence[str]) -> list[Column]:
        """Columns as typed columns of scalars; no row is read for it."""
        from conflictkb.query.columns import typed  # noqa: PLC0415 - --help pays for no record type

        return typed(self.asked, names)

    def changeset(self) -> str | None:
        """The newest changeset that the answer knows, as `c12`; None where there is none."""
        return self._home.changeset() if self._home else None

    def export(self, path: str | Path, form: str | None = None) -> None:
        """Write the answer to a file, whole or not at all, in the form that its suffix or `form` says."""
        if self._home is None:
            raise UsageError("this answer came from no base; export the answer to a question that a base was asked")
        self._home.export(self, path, form)

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """The rows for any reader of Arrow; needs the extra `arrow`."""
        return self.to_arrow().__arrow_c_stream__(requested_schema)

    def to_arrow(self) -> Any:  # noqa: ANN401 - pyarrow.Table, of an extra
        """A pyarrow.Table: dates as text with their bounds as days beside it, estimates as text with their numbers."""
        from conflictkb.query.frames import arrow  # noqa: PLC0415 - an extra

        return arrow(self)

    def to_pandas(self) -> Any:  # noqa: ANN401 - pandas.DataFrame, of an extra
        """A pandas.DataFrame with nullable types.

        >>> frame = kb.query("strengths", "id = ru-peacekeepers-nk-authorised").to_pandas()
        >>> frame.estimate_low.dtype, int(frame.estimate_low[0])
        (Int64Dtype(), 1960)
        """
        from conflictkb.query.frames import pandas  # noqa: PLC0415 - an extra

        return pandas(self)

    def to_polars(self) -> Any:  # noqa: ANN401 - polars.DataFrame, of an extra
        """A polars.DataFrame."""
        from conflictkb.query.frames import polars  # noqa: PLC0415 - an extra

        return polars(self)

    def _repr_html_(self) -> str:
        from html import escape  # noqa: PLC0415 - notebooks only

        names = self.brief()
        head = "".join(f"<th>{escape(name)}</th>" for name in names)
        cells = (
            "".join(f"<td>{escape(cell(row[name]))}</td>" for name in names) for row in islice(self.each(names), SHOWN)
        )
        body = "".join(f"<tr>{row}</tr>" for row in cells)
        more = f"<p>and {len(self) - SHOWN} more</p>" if len(self) > SHOWN else ""
        return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{more}"

    def __repr__(self) -> str:
        return f"<Result: {len(self)} {self.asked.model.plural if self.asked.model else 'records'}>"

    def brief(self) -> list[str]:
        """The columns that a table shows: id, what the first rows tell, their time and place, match and disputed."""
        if self.asked.group_by:
            return self.columns()
        names, records = self.columns(), [*islice(self, PAGE)]
        stage = ["stage"] if any(record.stage in NOT_YET for record in records) else []
        if self.asked.model is None:
            return ["id", "title", *stage, "start", "end", "place", *self._last()]
        own = [name for name in own_fields(self.asked.model) if any(_told(getattr(record, name)) for record in records)]
        title = [] if len(own) >= BRIEF and "place" in names else ["title"]
        time = [name for name in (("when",) if "when" in names else ("start", "end")) if name in names]
        return ["id", *title, *stage, *own[:BRIEF], *time, *(["place"] if "place" in names else []), *self._last()]

    def _last(self) -> list[str]:
        return ["match", "disputed", *(["as_reported"] if self.published else [])]


BRIEF = 5
SHOWN = 100  # rows of a table in a notebook


def cells_of(rows: Iterable[Mapping[str, Any]], schema: Sequence[Column]) -> Iterator[Cells]:
    """Rows as columns of scalars, a page at a time."""
    for page in batched(rows, PAGE):
        yield Cells([[column.of(row) for row in page] for column in schema], len(page))


def _told(value: object) -> bool:
    return value is not None and value != ()
