"""The reference engine: the plain meaning of every question, over records in memory. Kept simple; sql.py must agree."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from conflictkb.query.counted import groups
from conflictkb.query.expression import Accounts, And, Compare, Contains, Expression, In, Is, Not, Or, Some, Within
from conflictkb.query.judge import compared, contains, stands
from conflictkb.query.memory import Memory
from conflictkb.query.names import names_of, places_of, roles_of
from conflictkb.query.order import in_order
from conflictkb.query.paths import Walker
from conflictkb.query.question import read_fields
from conflictkb.query.standing import that
from conflictkb.query.times import at_time
from conflictkb.query.tree import Tree
from conflictkb.query.truth import Truth, every, some
from conflictkb.records.base import NOT_YET, Record, Thing
from conflictkb.records.values import State

if TYPE_CHECKING:
    from conflictkb.query.expression import Path, Test
    from conflictkb.query.groups import Group
    from conflictkb.query.question import Question
    from conflictkb.records.parts import Part

__all__ = ["Answer", "Answers", "Engine", "Memory", "ask"]


@dataclass(frozen=True, slots=True)
class Answer:
    """A record that fits, whether for certain (yes) or possibly (maybe), and the disputed fields asked about."""

    record: Record
    match: str
    disputed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Answers:
    """The answers in order, how many more fit but cannot be placed in time, and the groups asked for."""

    rows: tuple[Answer, ...]
    undated: int
    groups: tuple[Group, ...] = ()


def ask(asked: Question, memory: Memory) -> Answers:
    """Answer a question from records in memory."""
    return Engine(asked, memory).answers()


class Engine:
    """One question to one base."""

    def __init__(self, asked: Question, memory: Memory) -> None:
        self.asked = asked
        self.memory = memory
        self.walker = Walker(memory, asked.time_asked)
        self.tree = Tree(memory.get, asked.time_asked)

    def answers(self) -> Answers:
        """All of it."""
        found = self.matches()
        records = in_order((self.memory.records[record] for record in found), self.asked.sort, self.walker)
        stop = None if self.asked.limit is None else self.asked.offset + self.asked.limit
        rows = [Answer(r, found[r.id].name.lower(), self.disputed(r)) for r in records[self.asked.offset : stop]]
        return Answers(tuple(rows), self.undated(), tuple(groups(self)) if self.asked.group_by else ())

    def matches(self) -> dict[str, Truth]:
        """How true the question is of each record of which it is not false, by id."""
        least = Truth.YES if self.asked.sure else Truth.MAYBE
        judged = {record.id: self.judge(record) for record in self.candidates()}
        return {record: found for record, found in judged.items() if found >= least}

    def candidates(self) -> list[Record]:
        """The records of the kind and dataset asked for, and of the stages that are asked for."""
        records = [r for r in self.memory.of(self.asked.model) if self.memory.datasets.get(r.id) == self.asked.dataset]
        if self.asked.leaves_out:
            records = [record for record in records if record.stage not in NOT_YET]
        return records

    def undated(self) -> int:
        """How many fit but for their time, and cannot be placed in time."""
        if not self.asked.timed or self.asked.undated:
            return 0
        least = Truth.YES if self.asked.sure else Truth.MAYBE
        return sum(self.unplaced(record) and self.fits(record) >= least for record in self.candidates())

    def unplaced(self, record: Record) -> bool:
        """Whether it is a spell or happening that nothing places in time."""
        return not isinstance(record, Thing) and not self.memory.span(record.id).placed

    def judge(self, record: Record) -> Truth:
        """How true the whole question is of a record."""
        if self.asked.undated:
            return self.fits(record) if self.unplaced(record) else Truth.NO
        if not self.asked.timed:
            return self.fits(record)
        span = self.memory.span(record.id)
        return min(self.fits(record), at_time(span, self.asked)) if span.placed else Truth.NO

    def fits(self, record: Record) -> Truth:
        """How true the condition, place and actors are of a record."""
        found = [self.test(self.asked.where, record)] if self.asked.where else []
        if self.asked.place:
            found.append(some(self.within(record, (name,), self.asked.place) for name in places_of(type(record))))
        for actor in self.asked.actors:
            paths = roles_of(type(record), actor.partition("/")[0])
            found.append(some(self.within(record, path, actor, above=False) for path in paths))
        return every(found)

    def test(self, node: Expression, holder: Record | Part) -> Truth:
        """The truth of a node, of a record or of one part."""
        match node:
            case And(parts):
                return every(self.test(part, holder) for part in parts)
            case Or(parts):
                return some(self.test(part, holder) for part in parts)
            case Not(part):
                return ~self.test(part, holder)
            case Compare(path, "!=", value):
                return ~self.test(Compare(path, "=", value), holder)
            case In(path, values):
                return some(self.test(Compare(path, "=", value), holder) for value in values)
            case _:
                return self.leaf(node, holder)

    def leaf(self, node: Test, holder: Record | Part) -> Truth:
        """The truth of one test at the end of its path."""
        walker = self.walker
        match node:
            case Compare(path, operator, value):
                return walker.follow(
                    holder, path, lambda at, field, found: compared(walker, at, field, found, operator, value)
                )
            case Contains(path, text):
                return walker.follow(holder, path, lambda _at, _field, found: contains(found, text))
            case Within(path, root):
                return self.within(holder, path, root)
            case Is(path, state):
                return walker.follow(
                    holder, path, lambda at, field, found: stands(walker, at, field, found, state), whole=True
                )
            case Some(path, condition):
                return self.inside(holder, path, condition)
            case Accounts():
                return self.accounts(holder, node)
            case _:
                raise AssertionError(node)

    def within(self, holder: Record | Part, path: Path, root: str, *, above: bool = True) -> Truth:
        """Whether what the path refers to is `root` or under it."""

        def check(_at: object, _field: object, found: object) -> Truth:
            if found is None or isinstance(found, State):
                return Truth.MAYBE if found is State.UNKNOWN else Truth.NO
            return self.tree.within(str(found), root, above=above)

        return self.walker.follow(holder, path, check)

    def inside(self, holder: Record | Part, path: Path, condition: Expression) -> Truth:
        """Whether one item, or the record referred to, fits the whole condition."""

        def check(_at: object, _field: object, found: object) -> Truth:
            if found is None or isinstance(found, State):
                return Truth.MAYBE if found is State.UNKNOWN else Truth.NO
            item = self.memory.get(found) if isinstance(found, str) else found
            return Truth.NO if item is None else self.test(condition, item)  # type: ignore[arg-type]  # a part or a record

        return self.walker.follow(holder, path, check)

    def accounts(self, holder: Record | Part, node: Accounts) -> Truth:
        """Whether some citation stands so to the field, and fits the condition."""
        found = that(node.stance, node.field, holder, self.memory) if isinstance(holder, Record) else ()
        return some(Truth.YES if node.condition is None else self.test(node.condition, each) for each in found)

    def disputed(self, record: Record) -> tuple[str, ...]:
        """The fields that the question reads (all where it reads none) on which an account differs, in their order."""
        model = type(record)
        names = read_fields(self.asked, model) or list(names_of(model))
        disputed = self.memory.disputed(record)
        return tuple(name for name in names if name in disputed)
