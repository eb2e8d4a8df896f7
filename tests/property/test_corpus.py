"""Laws of reading and writing: nothing is lost on the way out and in, and no text makes the reader fail or hang."""

from __future__ import annotations

import time

from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from conflictkb.corpus.comments import read_tree
from conflictkb.corpus.positions import parse
from conflictkb.corpus.read import read_content
from conflictkb.corpus.scalars import scalar
from conflictkb.corpus.validate import Gathered
from conflictkb.corpus.write import dump, format_text
from conflictkb.errors import InvalidDataError, Problem
from conflictkb.records.fields import fields
from conflictkb.records.kinds import KINDS, TYPES
from tests.property.test_canonical import SLUGS, mapping

CONTROLS = [chr(code) for code in (*range(9), *range(11, 32), *range(0x7F, 0x85), *range(0x86, 0xA0), 0xFFFE, 0xFFFF)]
LETTERS = st.characters(exclude_categories=("Cs",), exclude_characters=CONTROLS)
SAMPLE = """\
# about the file

scope: {places: [nk], years: [1988..2024]}
deployments:  # the forces
  # the first
  - id: base
    title: "A base: old"  # its name
    contributor: russia
    units:
      - {unit: u1, portion: main}
    start: [2020-11-09, 2020-11-10]
    end: ".."
    summary: >-
      A long text that
      goes on.

    related: {announces: [withdrawal/exit], part_of: [agreement/a, agreement/b]}
    citations:
      - source: report
        says: {end: 2024, units: {only: [{unit: u2}]}}
        via: [actor/tass, {by: person/x}]
    # the end of it
actors:
- id: russia
  summary: |
    one
      two
"""


@settings(max_examples=2 * settings().max_examples)
@given(model=st.sampled_from(TYPES), data=st.data())
def test_what_is_written_reads_back(model, data):
    try:
        record = model(id=data.draw(SLUGS), **data.draw(mapping(fields(model))))
    except ValidationError:
        assume(False)  # noqa: FBT003 - hypothesis has it so
    text = dump([record])
    raw = parse(text, "a.yaml").value[model.plural][0]
    assert model.model_validate(raw) == record
    content = read_content(text.encode(), "a.yaml", KINDS)
    assert [entry.record for entry in content.entries] == [record] or content.problems
    assert format_text(text) == text


@given(st.text(LETTERS, max_size=200))
@example("a\n\n b\n")
@example("- a\n- b")
@example("\n")
@example("x " * 90 + "# y")
def test_any_text_survives_as_a_value(text):
    written = f"actors:\n  - id: x\n    tags: [{scalar(text, flow=True)}, b]\n    says: {scalar(text)}  # c\n"
    formatted = format_text(written)
    assert format_text(formatted) == formatted
    assert "# c" in formatted


LINES = st.sampled_from(
    [
        *SAMPLE.splitlines(),
        "# comment",
        "      # deeper",
        "",
        "  - id: y",
        "    title: x  # behind",
        "  -",
        "    tags: [a, # in",
        "      b]",
    ]
)


@settings(max_examples=3 * settings().max_examples)
@given(st.lists(LINES, max_size=25))
def test_formatting_is_idempotent_and_keeps_comments(chosen):
    text = "\n".join(chosen) + "\n"
    try:
        once = format_text(text)
    except InvalidDataError as error:
        assert all(problem.code != "format-differs" for problem in error.problems)  # noqa: PT017 - the cause counts
        return
    assert format_text(once) == once


def test_the_sample_is_formatted():
    assert format_text(SAMPLE).count("#") == SAMPLE.count("#")
    assert read_tree(format_text(SAMPLE)).items[1].key == "actors"


@settings(max_examples=3 * settings().max_examples)
@given(st.data())
def test_mutated_yaml_never_fails_or_hangs(data):
    text = bytearray(SAMPLE.encode())
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(text)))
        end = data.draw(st.integers(at, min(len(text), at + 12)))
        text[at:end] = data.draw(
            st.binary(max_size=4)
            | st.sampled_from([b"&a ", b"*a", b"!!int ", b"---\n", b"{", b"[", b"\t", b": ", b"~"])
        )
    begin = time.process_time()
    gathered = Gathered()
    gathered.add(read_content(bytes(text), "a.yaml", KINDS))
    problems = gathered.problems()
    assert time.process_time() - begin < 2
    assert all(
        isinstance(problem, Problem) and problem.place.line > 0 and problem.place.column > 0 for problem in problems
    )
    assert len({(problem.place, problem.code, problem.message) for problem in problems}) == len(problems)
