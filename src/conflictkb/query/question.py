"""One question: a kind, a condition, and options. Built from texts or from Python, it feeds every engine and command.

A period is a day, month, season, year, or `A/B` with both ends included.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pydantic_core import PydanticCustomError

from conflictkb.errors import UsageError, plain
from conflictkb.query.expression import paths
from conflictkb.query.keys import keys
from conflictkb.query.language import parse
from conflictkb.query.literals import open_period, period
from conflictkb.query.names import ROLE_KINDS, TIMES, names_of, places_of, roles_of
from conflictkb.query.resolve import UnknownNameError, resolve
from conflictkb.query.suggest import nearest
from conflictkb.records.points import Point
from conflictkb.records.values import Refers

if TYPE_CHECKING:
    from conflictkb.query.expression import Bounds, Expression
    from conflictkb.query.keys import Key
    from conflictkb.records.base import Record
    from conflictkb.records.fields import Field
    from conflictkb.records.kinds import Kinds

TIME_OPTIONS = ("on", "during", "throughout", "before", "after")
MOST = 2**31
READ_BY_TIME = ("when", "start", "end", "first_seen", "last_seen")


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked; `model` is None for records of all kinds. `known_at` is a changeset number, None for now.

    `happened` leaves out what was only possible, proposed, announced or cancelled, as the time options do.
    """

    model: type[Record] | None
    where: Expression | None = None
    on: Bounds | None = None
    during: Bounds | None = None
    throughout: Bounds | None = None
    before: Bounds | None = None
    after: Bounds | None = None
    place: str | None = None
    actor: str | None = None
    between: tuple[str, str] | None = None
    known_at: int | None = None
    dataset: str | None = None
    sure: bool = False
    undated: bool = False
    happened: bool = False
    sort: tuple[tuple[str, bool], ...] = ()
    limit: int | None = None
    offset: int = 0
    group_by: tuple[Key, ...] = ()

    @property
    def timed(self) -> bool:
        """Whether a time option is given."""
        return any(getattr(self, name) is not None for name in TIME_OPTIONS)

    @property
    def actors(self) -> tuple[str, ...]:
        """Who must have a role."""
        return (*((self.actor,) if self.actor else ()), *(self.between or ()))

    @property
    def leaves_out(self) -> bool:
        """Whether what has not happened is left out: never where the filter names `stage`."""
        return (self.timed or self.happened) and not any(path[0] == "stage" for path in paths(self.where))

    @property
    def time_asked(self) -> tuple[str, Bounds] | None:
        """The time at which dated parents and strengths count: the first of --on, --during and --throughout."""
        found = ((name, getattr(self, name)) for name in ("on", "during", "throughout"))
        return next(((name, bounds) for name, bounds in found if bounds is not None), None)


def question(kind: str | type[Record], where: str | None = None, *, kinds: Kinds, **options: Any) -> Question:  # noqa: ANN401 - see Question
    """A question from texts, as the command line and notebooks give them; UsageError says what is wrong with it.

    Options are those of Question; `between`, `sort` and `group_by` may be texts with commas (`"start,-title"`).

    >>> from conflictkb.records.kinds import KINDS
    >>> question("deployments", "place within nagorno-karabakh", kinds=KINDS, on="2022-01-01").on
    Bounds(text='2022-01-01', low=738156, high=738156)
    """
    model = model_of(kind, kinds)
    given = {name: value for name, value in options.items() if value is not None}
    unknown = given.keys() - Question.__dataclass_fields__.keys()
    if unknown:
        name = min(unknown)
        raise UsageError(f"`{name}` is no option of a query{nearest(name, Question.__dataclass_fields__)}")
    for name, value in {"filter": where, **given}.items():
        if isinstance(value, str):
            plain(value, f"the {name}" if name == "filter" else f"--{name.replace('_', '-')}")
    condition = parse(where, model, kinds) if where and where.strip() else None
    read: dict[str, Any] = {name: _period(name, given.pop(name)) for name in TIME_OPTIONS if name in given}
    if "place" in given:
        read["place"] = _place(model, given.pop("place"))
    if "actor" in given:
        read["actor"] = _actor("actor", given.pop("actor"))
    if "between" in given:
        read["between"] = _between(given.pop("between"))
    if "sort" in given:
        read["sort"] = _sort(model, given.pop("sort"), kinds)
    if "group_by" in given:
        read["group_by"] = _group_by(model, given.pop("group_by"), kinds)
        if "sort" in read:
            raise UsageError("--sort orders records, and --group-by gives counts: the largest first, periods in time")
    _check_plain(given)
    return Question(model, condition, **read, **given)


def _check_plain(given: dict[str, Any]) -> None:
    """UsageError for numbers and flags that are none."""
    if any(
        not isinstance(given.get(name, 0), int) or not 0 <= given.get(name, 0) < MOST for name in ("limit", "offset")
    ):
        raise UsageError(f"--limit and --offset are whole numbers from 0 to {MOST}")
    if any(not isinstance(given.get(name, False), bool) for name in ("sure", "undated", "happened")):
        raise UsageError("`sure`, `undated` and `happened` are given or not: True or False")


def model_of(kind: str | type[Record], kinds: Kinds) -> type[Record] | None:
    """The type that a plural, a kind or the type itself names; None for `all`."""
    if not isinstance(kind, str):
        if kind in kinds.types:
            return kind
        raise UsageError(f"{getattr(kind, '__name__', kind)} is no kind of this base; `conflictkb kinds` lists them")
    if kind == "all":
        return None
    model = kinds.by_plural.get(kind) or kinds.by_kind.get(kind)
    if model is None:
        raise UsageError(
            f"`{kind}` is no kind{nearest(kind, (*kinds.by_plural, 'all'), '; `conflictkb kinds` lists them')}"
        )
    return model


def _period(name: str, raw: object) -> Bounds:
    try:
        found = (open_period if name == "during" else period)(str(raw).strip())
    except ValueError as error:
        raise UsageError(f"--{name}: {error}") from error
    if name == "on" and found.low != found.high:
        raise UsageError(f"--on takes a day, and `{raw}` is longer; write --during {raw}, or --throughout {raw}")
    return found


def day(raw: object) -> int:
    """The day number of `--published-by`; UsageError for what is no day."""
    found = _period("published-by", raw)
    if found.low != found.high:
        raise UsageError(f"--published-by takes a day, and `{raw}` is longer; write its last day")
    return int(found.high)


def _place(model: type[Record] | None, raw: object) -> str:
    if not places_of(model) and model is not None:
        near = [name for name, field in names_of(model).items() if field.refers and "place" in field.refers]
        hint = f"; ask for one of their fields: `{near[0]} within {raw}`" if near else ""
        raise UsageError(f"--place: {model.plural} have no place{hint}")
    return _id("place", raw, ("place",))


def _actor(option: str, raw: object) -> str:
    text = str(raw).strip()
    return _id(option, text if "/" in text else f"actor/{text}", ROLE_KINDS)


def _between(raw: object) -> tuple[str, str]:
    parts = (
        [part.strip() for part in raw.split(",")]
        if isinstance(raw, str)
        else list(raw)
        if isinstance(raw, tuple | list)
        else []
    )
    if len(parts) != 2 or not all(parts):  # noqa: PLR2004 - a pair
        raise UsageError(f"--between takes two actors with a comma between them, such as armenia,russia; found `{raw}`")
    first, second = (_actor("between", part) for part in parts)
    return first, second


def _id(option: str, raw: object, kinds: tuple[str, ...]) -> str:
    try:
        return Refers(*kinds).read(raw)
    except PydanticCustomError as error:
        raise UsageError(f"--{option}: {error.message()}") from error


def _sort(model: type[Record] | None, raw: object, kinds: Kinds) -> tuple[tuple[str, bool], ...]:
    if isinstance(raw, str):
        words = [word.strip() for word in raw.split(",")]
    else:
        words = [word if isinstance(word, str) else f"{'-' * bool(word[1])}{word[0]}" for word in raw]  # type: ignore[attr-defined]  # a sequence
    return tuple((_sortable(model, word.lstrip("-"), kinds), word.startswith("-")) for word in words)


def _sortable(model: type[Record] | None, name: str, kinds: Kinds) -> str:
    field = _named("sort", model, name, kinds)
    followed = "." in name and "." not in field.name
    if field.many or followed or (field.value is Point and "." not in field.name):
        raise UsageError(
            f"--sort: `{name}` has no one value to order by; choose a field with a single value of the record itself"
        )
    return name


def _group_by(model: type[Record] | None, raw: object, kinds: Kinds) -> tuple[Key, ...]:
    return keys(raw, model, lambda name: _named("group-by", model, name, kinds), kinds)


def _named(option: str, model: type[Record] | None, name: str, kinds: Kinds) -> Field:
    path = name.split(".")
    try:
        return resolve([model], path, kinds)[0]
    except UnknownNameError as error:
        of = model.plural if model else "all kinds together"
        hint = nearest(path[error.index], error.valid, "; `conflictkb fields KIND` lists them")
        raise UsageError(f"--{option}: `{name}` is no field of {of}{hint}") from error


def read_fields(asked: Question, model: type[Record]) -> list[str]:
    """The record's own fields that the filter and the options read, in declared order; none where they read none."""
    names = {names_of(model)[path[0]].name for path in paths(asked.where) if path[0] in names_of(model)}
    if asked.timed:
        names |= set(READ_BY_TIME)
    if asked.place:
        names |= set(places_of(model))
    for actor in asked.actors:
        names |= {path[0] for path in roles_of(model, actor.partition("/")[0])}
    if names & set(TIMES):
        names |= {"when"}
    if "duration" in names:
        names |= {"start", "end"}
    return [name for name in (*names_of(model),) if name in names]
