"""Random records that refer to one another, and random questions about them; few values, so that they meet."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from hypothesis import assume
from hypothesis import strategies as st

from conflictkb.query.expression import STANCES, Accounts, And, Compare, Contains, In, Is, Not, Or, Some, Within
from conflictkb.query.keys import levels_of
from conflictkb.query.language import parse
from conflictkb.query.literals import read
from conflictkb.query.names import SEARCHED, TREES, mapped, names_of
from conflictkb.query.question import Question, question
from conflictkb.query.resolve import ahead, resolve, scalar, scope
from conflictkb.query.text import format as text_of
from conflictkb.query.tokens import FilterError
from conflictkb.records.base import Record
from conflictkb.records.citations import Citation
from conflictkb.records.claims import NEVER_CLAIMED, claimable
from conflictkb.records.dates import Date, When
from conflictkb.records.estimates import Duration, Estimate
from conflictkb.records.fields import fields
from conflictkb.records.kinds import KINDS
from conflictkb.records.parts import INVERSE, ExternalId, Name, Related
from conflictkb.records.points import Clock, Point

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn

    from conflictkb.query.expression import Expression, Path
    from conflictkb.records.fields import Field

SLUGS = ("a", "b", "c")
DATES = (
    "2020", "2020-11", "2020-11-10", "2020-11-12", "2021-03-01", "2020-11-10~", "2020~", "2020-11?", "202X", "2020-24",
    "[2020-11-09,2020-11-12]", "[2020-11-10,2021-03]", "[..2020-11]", "[2020-12..]", "20XX-11-10",
)  # fmt: skip
WHENS = (*DATES, "2020-09-27/2020-11-10", "2020-11/unknown", "2020~/2021", "2020-10/..", "unknown/2020-11-10")
PERIODS = (
    "2020",
    "2020-11",
    "2020-11-10",
    "2020-11-11",
    "2020-11-12",
    "2021",
    "2020-11-10/2020-11-11",
    "2021-03-01",
    "1990/2030",
)
DAYS = ("2020-11-10", "2020-11-11", "2020-11-12", "2021-03-01", "1990-01-01")
ASKED = {"on": DAYS, "during": (*PERIODS, "2020-11-11/..", "../2020-11-11")}
ESTIMATES = ("0", "5", "~5", "3..7", "100..", "..5", "dozens")
NUMBERS = ("0", "5", "7", "100")
LENGTHS = ("1", "30", "400", "1 year", "44 days")
TEXTS = ("Alpha", "alpha béta", "Мурадов", "100%", "a_b", "unknown soldier")
SEARCHES = ("alpha", "ALPHA B", "muradov", "%", "_", "nobody")
CLOCKS = ("13:00+04:00", "09:00Z", "23:30-02:00")
POINTS = ("39.8, 46.7", "-1, 0")
VALUES = {Date: DATES, When: WHENS, Estimate: ESTIMATES, Clock: CLOCKS, Point: POINTS, Duration: LENGTHS}
COMMON = (
    "place", "actor", "unit", "deployment", "strength", "incident", "violent-event", "control", "agreement", "posting",
    "monitoring-body", "ceasefire", "source", "violation", "legal-case",
)  # fmt: skip
COMMON_MODELS = [KINDS.by_kind[kind] for kind in COMMON]


def one_in(draw: DrawFn, n: int) -> bool:
    return draw(st.integers(1, n)) == n


@st.composite
def records(draw: DrawFn) -> list[Record]:
    """Up to a dozen records, three of each kind at most, every reference to an id that may exist."""
    kinds = draw(st.lists(st.sampled_from(COMMON) | st.sampled_from(sorted(KINDS.by_kind)), min_size=1, max_size=12))
    ids = sorted({(kind, draw(st.sampled_from(SLUGS))) for kind in kinds})
    return [draw(record(kind, slug)) for kind, slug in ids]


@st.composite
def record(draw: DrawFn, kind: str, slug: str) -> Record:
    model = KINDS.by_kind[kind]
    known = fields(model)
    optional = [name for name in known if name not in ("id", "citations")]
    chosen = draw(st.lists(st.sampled_from(optional), max_size=5, unique=True))
    chosen += [
        name
        for name in ("start", "end", "when", "place", "parent", "parents", "of")
        if name in known and draw(st.booleans())
    ]
    required = [name for name, field in known.items() if field.required and name != "id"]
    values = {name: draw(value(known[name])) for name in dict.fromkeys([*required, *chosen])}
    if one_in(draw, 3):
        values["citations"] = draw(citations(known, values))
    return model(id=slug, **values)


@st.composite
def citations(draw: DrawFn, known: dict[str, Field], values: dict[str, Any]) -> list[dict[str, Any]]:
    """A source that says something of a field or two, often something else than the record."""
    names = [
        n
        for n in ("start", "end", "place", "contributor", "of", "type", "holder", "event")
        if n in known and n in values
    ]
    said = {name: draw(value(known[name], states=False)) for name in names if draw(st.booleans())}
    supported = [name for name in values if name in claimable_of(known) and name not in said and one_in(draw, 3)]
    claims = {draw(st.sampled_from(["says", "denies"])): said} if said else {}
    claims |= {"supports": supported} if supported else {}
    found = [{"source": draw(st.sampled_from(SLUGS)), **claims}]
    return [*found, {"source": draw(st.sampled_from(SLUGS)), "credibility": "2"}] if one_in(draw, 3) else found


def claimable_of(known: dict[str, Field]) -> set[str]:
    return known.keys() - set(NEVER_CLAIMED)


@st.composite
def value(draw: DrawFn, field: Field, *, states: bool = True) -> Any:
    """What may stand in a field, as text."""
    default = field.default not in (None, ())
    if states and not field.required and not default and field.name not in ("after", "before") and one_in(draw, 5):
        return draw(st.sampled_from(["unknown", "none", *([".."] if field.open_end else [])]))
    if field.many:
        return [draw(item(field)) for _ in range(draw(st.integers(1, 3)))]
    return draw(item(field))


@st.composite
def item(draw: DrawFn, field: Field) -> Any:
    if field.item is Related:
        return {"relation": draw(st.sampled_from(["contradicts", "replaces"])), "to": draw(ids(()))}
    if field.item is ExternalId:
        return {"scheme": draw(st.sampled_from(["ucdp", "cow"])), "value": draw(st.sampled_from(["1", "2"]))}
    if field.item is not None:
        parts = fields(field.item)
        chosen = [name for name, part in parts.items() if part.required or one_in(draw, 3)]
        return {name: draw(value(parts[name])) for name in chosen}
    if field.value is not None:
        return draw(st.sampled_from(VALUES[field.value]))
    if field.choices:
        return draw(st.sampled_from(field.choices[:3]))
    if field.refers is not None:
        return draw(ids(field.refers))
    return "https://x.org/a" if field.name in ("url", "archived") else draw(st.sampled_from(TEXTS))


def ids(kinds: tuple[str, ...]) -> st.SearchStrategy[str]:
    return st.builds("{}/{}".format, st.sampled_from(kinds or COMMON[:8]), st.sampled_from(SLUGS))


@st.composite
def questions(draw: DrawFn) -> Question:
    """A question with any of its options."""
    model = draw(st.sampled_from([KINDS.by_kind[kind] for kind in COMMON] + [None] * 3))
    options: dict[str, Any] = {}
    for name in ("on", "during", "throughout", "before", "after"):
        if one_in(draw, 5):
            options[name] = draw(st.sampled_from(ASKED.get(name, PERIODS)))
    if one_in(draw, 5) and (model is None or "place" in names_of(model)):
        options["place"] = draw(st.sampled_from(SLUGS))
    if one_in(draw, 6):
        options["actor"] = draw(ids(("actor", "person", "unit")))
    if one_in(draw, 8):
        options["between"] = ("actor/a", draw(ids(("actor",))))
    options |= {"sure": one_in(draw, 4), "undated": one_in(draw, 8), "happened": one_in(draw, 4)}
    if one_in(draw, 4):
        options |= {"limit": draw(st.integers(0, 4)), "offset": draw(st.integers(0, 2))}
    if one_in(draw, 2):
        options["sort"] = draw(sorts(model))
    if "sort" not in options and draw(st.booleans()):
        options["group_by"] = draw(group_keys(model))
    asked = question(model or "all", None, kinds=KINDS, **options)
    where = draw(expressions([model])) if one_in(draw, 2) or draw(st.booleans()) else None
    assume(where is None or may_be_asked(where, model))
    return Question(**{name: getattr(asked, name) for name in Question.__slots__} | {"where": where})  # type: ignore[attr-defined]


@st.composite
def widest(draw: DrawFn) -> Question:
    """A question to every kind, of what may be a record of every kind."""
    where = draw(tests([None], 2, (*INVERSE.values(), "via", "related")))
    assume(may_be_asked(where, None))
    on = draw(st.none() | st.sampled_from(DAYS))
    return replace(question("all", None, kinds=KINDS, on=on, sure=draw(st.booleans())), where=where)


def may_be_asked(where: Expression, model: Any) -> bool:
    """Whether the filter does not reach too far."""
    try:
        return parse(text_of(where), model, KINDS) == where
    except FilterError:
        return False


@st.composite
def sorts(draw: DrawFn, model: Any) -> str:
    good = []
    for name, field in names_of(model).items():
        if not field.many and field.value is not Point:
            good.append(name)
        if not field.many and field.value is not None:
            good += [f"{name}.{part}" for part in ahead(field, KINDS)]
    return ",".join(("-" * draw(st.booleans())) + draw(st.sampled_from(good)) for _ in range(draw(st.integers(1, 2))))


@st.composite
def group_keys(draw: DrawFn, model: Any) -> str:
    """One to three fields, some rolled up, some read in the record that they refer to."""
    return ",".join(draw(group_key(model)) for _ in range(draw(st.integers(1, 3))))


@st.composite
def group_key(draw: DrawFn, model: Any) -> str:
    own = fields(model) if model else ("start", "end", "place", "stage", "status", "tags", "conflict")
    good = {}
    for name, field in names_of(model).items():
        if field.name in own or name in ("start", "end"):
            good |= {f"{name}.{part}": of for part, of in names_of(field.item).items()} if field.item else {name: field}
    name = draw(st.sampled_from(sorted(good)))
    field = good[name]
    if field.refers is not None and one_in(draw, 3):
        kind = draw(st.sampled_from(field.refers or COMMON))
        beyond = {part: of for part, of in fields(KINDS.by_kind[kind]).items() if of.item is None}
        part = draw(st.sampled_from(sorted(beyond)))
        name, field = f"{name}.{part}", beyond[part]
    levels = levels_of(field, KINDS)
    if one_in(draw, 8):
        return "kind"
    return f"{name}:{draw(st.sampled_from(levels))}" if levels and draw(st.booleans()) else name


@st.composite
def expressions(draw: DrawFn, holders: list[Any], depth: int = 3) -> Expression:
    shape = draw(st.sampled_from(["test", "test", "test", "not", "and", "or"])) if depth else "test"
    if shape == "not":
        return Not(draw(expressions(holders, depth - 1)))
    if shape in ("and", "or"):
        parts = tuple(draw(expressions(holders, depth - 1)) for _ in range(draw(st.integers(2, 3))))
        return And(parts) if shape == "and" else Or(parts)
    models = [
        model for holder in holders for model in ([holder] if holder else COMMON_MODELS) if issubclass(model, Record)
    ]
    if models and one_in(draw, 6):
        return draw(accounts(models, depth))
    return draw(tests(holders, depth, ()))


@st.composite
def accounts(draw: DrawFn, models: list[Any], depth: int) -> Expression:
    names = sorted({name for model in models for name in claimable(model)})
    condition = draw(expressions([Citation], 0)) if depth and draw(st.booleans()) else None
    return Accounts(draw(st.sampled_from(sorted(STANCES))), draw(st.sampled_from(names)), condition)


@st.composite
def tests(draw: DrawFn, holders: list[Any], depth: int, first: tuple[str, ...]) -> Expression:
    path = draw(paths_from(holders, first))
    found = resolve(holders, path, KINDS)
    choices = ["is"]
    inner = scope(found, KINDS)
    if inner and depth:
        choices.append("some")
    leaf = scalar(found[0])
    if leaf.item is None and leaf.value is not Point:
        choices += ["compare"] * 4 + ["in"]
    if leaf.refers is not None and any(kind in TREES for kind in leaf.refers or TREES):
        choices += ["within"] * 2
    if path[-1] in SEARCHED or path[-2:] == ("names", "text") or (path == ("text",) and holders == [Name]):
        choices += ["contains"] * 3
    return draw(test(draw(st.sampled_from(choices)), path, found, inner, depth))


@st.composite
def test(draw: DrawFn, shape: str, path: Path, found: list[Field], inner: list[Any], depth: int) -> Expression:
    leaf = scalar(found[0])
    if shape == "is":
        states = ["unknown", "absent", "none", *(["open"] if any(f.open_end for f in found) else [])]
        return Is(path, draw(st.sampled_from(states)))
    if shape == "some":
        return Some(path, draw(expressions(inner, depth - 1)))
    if shape == "within":
        kinds = tuple(kind for kind in leaf.refers or TREES if kind in TREES)
        return Within(path, draw(ids(kinds)))
    if shape == "contains":
        return Contains(path, draw(st.sampled_from(SEARCHES)))
    if shape == "in":
        return In(path, tuple(draw(literal(leaf)) for _ in range(draw(st.integers(1, 3)))))
    ordered = leaf.value or leaf.choices
    return Compare(
        path, draw(st.sampled_from(["=", "!=", "<", "<=", ">", ">="] if ordered else ["=", "!="])), draw(literal(leaf))
    )


@st.composite
def literal(draw: DrawFn, leaf: Field) -> Any:
    if "." in leaf.name:
        dated = leaf.value in (Date, When)
        return read(leaf, draw(st.sampled_from(PERIODS if dated else NUMBERS)))
    pools = {Date: PERIODS, When: PERIODS, Estimate: ("5", "3..7", "100..", "6"), Duration: LENGTHS, Clock: CLOCKS}
    if leaf.value is not None:
        return read(leaf, draw(st.sampled_from(pools[leaf.value])))
    if leaf.choices:
        return draw(st.sampled_from(leaf.choices[:4]))
    return draw(ids(leaf.refers)) if leaf.refers is not None else draw(st.sampled_from(TEXTS))


@st.composite
def paths_from(draw: DrawFn, holders: list[Any], first: tuple[str, ...]) -> Path:
    """A path of one to four names, of which `first` may be the first."""
    known = first or sorted({name for holder in holders for name in names_of(holder)})
    names: list[str] = [draw(st.sampled_from(known))]
    for _ in range(draw(st.sampled_from([0, 0, 0, 1, 1, 2, 3]))):
        found = resolve(holders, names, KINDS)
        more = sorted({name for field in found for name in ahead(field, KINDS)})
        more += [key for key in (*INVERSE, "ucdp") for field in found if mapped(field, key)][:2]
        if not more:
            break
        names.append(draw(st.sampled_from(more)))
    return tuple(names)
