"""The filter language: its grammar, and one method for each rule.

    filter   = either
    either   = both ("or" both)*
    both     = negated ("and" negated)*
    negated  = "not" negated | "(" either ")" | test
    test     = path comparison
             | path "~" value                           the text stands in it, whatever the script
             | path "not"? "in" "[" value ("," value)* "]"
             | path "within" value                      in the trees of places, actors and units
             | path "is" "not"? state
             | path "(" either ")"                      one item, or the record referred to, fits it all
             | stance "(" name ("by" either)? ")"       a citation stands so to the field, and fits it all
    comparison = ("=" | "!=" | "<" | "<=" | ">" | ">=") value
    path     = name ("." name)*
    stance   = "disagrees" | "supported"                with the reading of the field; it by the citation
    state    = "unknown" | "absent" | "none" | "open"
    value    = word | quoted                            reserved words, blanks and signs in quotes: "and"

Names are those of the record types, values are read by the field beside them; time is asked with options.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from conflictkb.query.budget import TOO_LONG, Budget, more_of
from conflictkb.query.expression import (
    OPERATORS,
    STANCES,
    STATES,
    Accounts,
    And,
    Compare,
    Contains,
    Expression,
    In,
    Is,
    Literal,
    Not,
    Or,
    Path,
    Some,
    Within,
)
from conflictkb.query.literals import read
from conflictkb.query.names import SEARCHED, TREES, Holder, spelled
from conflictkb.query.reader import RESERVED, Reader
from conflictkb.query.resolve import Reach, UnknownNameError, resolve, scalar, scope
from conflictkb.query.suggest import nearest
from conflictkb.query.tokens import END, FilterError, Token
from conflictkb.records.base import Record
from conflictkb.records.citations import Citation
from conflictkb.records.claims import claimable
from conflictkb.records.fields import Field
from conflictkb.records.parts import Name

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from conflictkb.records.kinds import Kinds

DEEPEST = 18  # SQLite's parser holds 100 symbols; brackets cost it up to 5, a list or reference 15
STEP = 3
_NAME = re.compile(r"[a-z_][a-z0-9_]*(\.[A-Za-z0-9_-]+)*\Z")


def parse(text: str, model: type[Record] | None, kinds: Kinds) -> Expression:
    """The tree of a filter on records of `model`, None for all kinds; FilterError underlines what is wrong."""
    return _Parser(text, model, kinds).parse()


class _Parser(Reader):
    def __init__(self, text: str, model: type[Record] | None, kinds: Kinds) -> None:
        super().__init__(text)
        self.kinds = kinds
        self.plural = model.plural if model else "all kinds together"
        self.holders: Sequence[Holder] = [model]
        self.depth = 0
        self.budget = Budget(arms=1 if model else len(kinds.types))
        self.here = Reach()

    def parse(self) -> Expression:
        """`filter`."""
        found = self.either()
        if self.now.kind != END:
            raise self.wrong(self.now, f"expected `and`, `or` or the end, found `{self.now.text}`")
        return found

    def either(self) -> Expression:
        """`either`: an Or where there are several."""
        parts = [self.both()]
        while self.accept_word("or"):
            parts.append(self.both())
        return parts[0] if len(parts) == 1 else Or(tuple(parts))

    def both(self) -> Expression:
        """`both`: an And where there are several."""
        parts = [self.negated()]
        while self.accept_word("and"):
            parts.append(self.negated())
        return parts[0] if len(parts) == 1 else And(tuple(parts))

    def negated(self) -> Expression:
        """`negated`; the depth is bounded, for a text may come from anywhere."""
        self.depth += 1
        if self.depth > DEEPEST:
            raise self.wrong(self.now, "too many conditions within each other; write it flatter")
        if self.accept_word("not"):
            found: Expression = Not(self.negated())
        elif self.accept("("):
            found = self.either()
            self.expect(")")
        else:
            found = self.test()
        self.depth -= 1
        return found

    def test(self) -> Expression:
        """`test`."""
        token = self.path_token()
        if token.text in STANCES and self.now.kind == "(":
            return self.accounts(token)
        path = spelled(tuple(token.text.split(".")))
        fields = self.resolved(token, path)
        if self.now.kind in OPERATORS:
            return self.comparison(token, path, fields)
        if self.accept("~"):
            return self.contains(token, path, fields)
        if self.accept("("):
            return self.some(token, path, fields)
        for word, rule in self.word_rules().items():
            if self.accept_word(word):
                return rule(token, path, fields)
        raise self.wrong(
            self.now,
            f"expected an operator after `{token.text}` ({' '.join(OPERATORS)} ~ in within is), not `{self.now.text}`",
        )

    def word_rules(self) -> dict[str, Callable[[Token, Path, list[Field]], Expression]]:
        """The tests that begin with a word after the path."""
        return {"in": self.among, "not": self.not_among, "within": self.within, "is": self.is_state}

    def comparison(self, token: Token, path: Path, fields: list[Field]) -> Expression:
        """`path comparison`; only dates, numbers and choices have an order."""
        sign = self.take()
        ordered = any(field.value or field.choices for field in fields)
        if sign.kind not in ("=", "!=") and not ordered and not any(field.item for field in fields):
            raise self.wrong(sign, f"`{token.text}` has no order; ask with = or !=")
        return Compare(path, sign.kind, self.value(token, fields))

    def contains(self, token: Token, path: Path, fields: list[Field]) -> Expression:
        """`path ~ value`."""
        if fields[0].item is Name:
            path, fields = (*path, "text"), self.resolved(token, (*path, "text"))
        is_name = path[-2:] == ("names", "text") or (path == ("text",) and self.holders == [Name])
        if not is_name and path[-1] not in SEARCHED:
            raise self.wrong(token, "`~` looks in title, summary and names; compare other fields with =")
        value = self.value_token()
        if not value.text.strip():
            raise self.wrong(value, "there is no text to look for")
        return Contains(path, value.text)

    def some(self, token: Token, path: Path, fields: list[Field]) -> Expression:
        """`path "(" either ")"`."""
        inner = scope(fields, self.kinds)
        if not inner:
            raise self.wrong(
                token, f"`{token.text}` holds no records or items to put a condition on; compare it with ="
            )
        outer = self.holders, self.plural, self.here
        here = self.reach(token, path, entered=True)
        self.holders, self.plural, self.here = inner, f"`{token.text}`", here
        condition = self.either()
        self.expect(")")
        self.holders, self.plural, self.here = outer
        return Some(path, condition)

    def accounts(self, token: Token) -> Expression:
        """`stance "(" name ("by" either)? ")"`."""
        self.expect("(")
        field = self.spoken_of(self.path_token())
        outer = self.holders, self.plural, self.here
        here = self.reach(token, ("citations",), entered=True)
        self.count(token, here.ways)
        condition = None
        if self.accept_word("by"):
            self.holders, self.plural, self.here = [Citation], "citations", Reach(here.steps + 1, here.ways)
            condition = self.either()
        self.expect(")")
        self.holders, self.plural, self.here = outer
        return Accounts(token.text, field, condition)

    def spoken_of(self, token: Token) -> str:
        """The name of a field of which a source can speak."""
        models = [m for h in self.holders for m in ((h,) if h else self.kinds.types) if issubclass(m, Record)]
        known = sorted({name for model in models for name in claimable(model)})
        if token.text not in known:
            raise self.wrong(
                token,
                f"`{token.text}` is no field of {self.plural} that a source could speak of{nearest(token.text, known)}",
            )
        return token.text

    def among(self, token: Token, path: Path, fields: list[Field]) -> Expression:
        """`path "in" list`."""
        self.expect("[")
        values = [self.value(token, fields)]
        while self.accept(","):
            values.append(self.value(token, fields))
        self.expect("]")
        self.count(token, self.reach(token, path).ways, more_of(values))
        return In(path, tuple(values))

    def not_among(self, token: Token, path: Path, fields: list[Field]) -> Expression:
        """`path "not" "in" list`."""
        if not self.accept_word("in"):
            raise self.wrong(self.now, "expected `in` after `not`; a whole condition is denied by `not` before it")
        return Not(self.among(token, path, fields))

    def within(self, token: Token, path: Path, fields: list[Field]) -> Expression:
        """`path "within" value`."""
        leaves = [scalar(field) for field in fields]
        kinds = {
            kind for field in leaves if field.refers is not None for kind in field.refers or TREES if kind in TREES
        }
        if not kinds:
            raise self.wrong(
                token, f"`within` asks where places, actors and units belong; `{token.text}` refers to none of them"
            )
        found = self.value_token()
        return Within(path, str(self.read(found, [Field(path[-1], str, refers=tuple(sorted(kinds)))])))

    def is_state(self, _token: Token, path: Path, fields: list[Field]) -> Expression:
        """`path "is" "not"? state`."""
        negated = self.accept_word("not")
        state = self.take()
        if state.text not in STATES:
            raise self.wrong(
                state, f"expected {', '.join(STATES)} after `is`, found `{state.text}`; compare values with ="
            )
        if state.text == "open" and not any(field.open_end for field in fields):
            raise self.wrong(state, "only an `end` can be open; is it `is unknown` or `is absent`?")
        return Not(Is(path, state.text)) if negated else Is(path, state.text)

    def path_token(self) -> Token:
        """The word of a path."""
        token = self.take()
        if token.kind != "word" or token.text in RESERVED or not _NAME.match(token.text):
            raise self.wrong(token, f"expected a field, found `{token.text}`")
        return token

    def resolved(self, token: Token, path: Path) -> list[Field]:
        """The fields that the path reads."""
        try:
            fields = resolve(self.holders, path, self.kinds)
        except UnknownNameError as error:
            written = token.text.split(".")
            before = written[: error.index - len(path) + len(written)]
            raise self.unknown(path, error, token.start + sum(len(name) + 1 for name in before)) from error
        self.count(token, self.reach(token, path).ways)
        return fields

    def reach(self, token: Token, path: Path, *, entered: bool = False) -> Reach:
        """How far the path goes; databases bound how deep a question is and how long, and so do we."""
        found = self.here.beyond(self.holders, path, self.kinds, entered=entered)
        if STEP * found.steps + self.depth > DEEPEST:
            raise self.wrong(
                token, f"`{token.text}` lies behind too many lists, references and brackets; ask from a nearer record"
            )
        if not self.budget.allows(found.ways):
            raise self.wrong(token, f"`{token.text}` could lead to too many kinds of record; ask from a nearer one")
        return found

    def count(self, token: Token, ways: int, conditions: int = 1) -> None:
        """So many conditions more, each in `ways` ways; the filter has a budget."""
        if not self.budget.spend(ways, conditions):
            raise self.wrong(token, TOO_LONG)

    def unknown(self, path: Path, error: UnknownNameError, start: int) -> FilterError:
        """The error of a name that is none."""
        name = path[error.index]
        of = f"`{'.'.join(path[: error.index])}`" if error.index else self.plural
        hint = nearest(
            name, error.valid, f"; {'`conflictkb fields KIND` lists them' if error.valid else 'nothing can follow it'}"
        )
        return FilterError(f"`{name}` is no field of {of}{hint}", self.text, start, start + len(name))

    def value(self, token: Token, fields: list[Field]) -> Literal:
        """`value`, read by the field."""
        if all(field.item is not None for field in fields):
            raise self.wrong(token, f"`{token.text}` is a list of parts; name one of them, or write {token.text}(…)")
        return self.read(self.value_token(), [scalar(field) for field in fields])

    def read(self, token: Token, fields: list[Field]) -> Literal:
        """The value by the first field that can read it."""
        problems: list[str] = []
        for field in fields:
            try:
                return read(field, token.text)
            except ValueError as error:
                problems.append(str(error) + (nearest(token.text, field.choices) if field.choices else ""))
        raise self.wrong(token, problems[0])
