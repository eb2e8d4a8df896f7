"""YAML as text, and where everything stands."""

from __future__ import annotations

import pytest

from conflictkb.corpus.positions import UnreadableError, parse


def test_every_scalar_is_text():
    text = "a: NO\nb: 2020-11-10\nc: 1.10\nd: 0x1F\ne: yes\nf: 'null'\ng: 12:30\nh: [..2020, 1_000]"
    values = parse(text, "a.yaml").value
    assert list(values.values()) == ["NO", "2020-11-10", "1.10", "0x1F", "yes", "null", "12:30", ["..2020", "1_000"]]


@pytest.mark.parametrize("written", ["", "~", "null", "Null", "NULL"])
def test_nothing_is_a_problem_at_its_place(written):
    document = parse(f"a:\n  - x\n  - {written}\n", "a.yaml")
    assert document.value == {"a": ["x", None]}
    assert [f"{p.place}: {p.code}" for p in document.problems] == [f"a.yaml:3:{5 if written else 4}: empty-value"]


def test_places_of_values_and_keys():
    document = parse("é: {ж: [x,\n   y]}\nb:\n  - c: |\n      d\n", "a.yaml")
    assert str(document.place(("é", "ж", 1))) == "a.yaml:2:4"
    assert str(document.place(("é", "ж"))) == "a.yaml:1:8"
    assert str(document.place(("é", "ж"), key=True)) == "a.yaml:1:5"
    assert str(document.place(("b", 0, "c"))) == "a.yaml:4:8"
    assert str(document.place(("b", 0, "missing"))) == "a.yaml:4:5"
    assert str(document.place(())) == "a.yaml:1:1"


def test_pairs_that_are_written_as_a_mapping():
    document = parse("related:\n  announces: [a, b]\n  part_of: c\n", "a.yaml")
    assert str(document.place(("related", 1, "to"))) == "a.yaml:2:18"
    assert str(document.place(("related", 2, "to"))) == "a.yaml:3:12"
    assert str(document.place(("related", 2, "relation"))) == "a.yaml:3:3"


def test_a_duplicate_key_names_both_places_and_the_rest_is_read():
    document = parse("a: 1\nb: {c: 1, c: [2]}\na: {d: 2}\n", "a.yaml")
    assert document.value == {"a": "1", "b": {"c": "1"}}
    found = [(str(p.place), str(p.also), p.code) for p in document.problems]
    assert found == [
        ("a.yaml:2:11", "a.yaml:2:5", "duplicate-key"),
        ("a.yaml:3:1", "a.yaml:1:1", "duplicate-key"),
    ]


@pytest.mark.parametrize(
    ("text", "place", "code"),
    [
        ("a: &x b", "1:4", "yaml-anchor"),
        ("a: &x [b]\nc: 1", "1:4", "yaml-anchor"),
        ("a: 1\nb: *x", "2:4", "yaml-anchor"),
        ("a: !!int 1", "1:4", "yaml-tag"),
        ("a: !python/object:os.system {}", "1:4", "yaml-tag"),
        ("a: ! b", "1:4", "yaml-tag"),
        ("a: 1\n---\nb: 2", "2:1", "second-document"),
        ("? [a]\n: b", "1:3", "bad-key"),
        ("~: b", "1:1", "bad-key"),
        ("a: b: c", "1:5", "bad-yaml"),
        ("a: [b", "2:1", "bad-yaml"),
        ("a:\n\tb: 1", "2:1", "bad-yaml"),
        ("a: >=100", "1:5", "bad-yaml"),
        ("a: @b", "1:4", "bad-yaml"),
        ("a: 'b", "1:6", "bad-yaml"),
        ("a: {{x}}", "1:5", "bad-key"),
        ("a: b\x00c", "1:5", "bad-character"),
        ("a: 1\nb: \x1b[31m", "2:4", "bad-character"),
        ('a: "b\\0"', "1:4", "bad-character"),
        ('a: "b\\e[31m"', "1:4", "bad-character"),
        ("", "1:1", "empty-file"),
        ("# only a comment\n", "1:1", "empty-file"),
        ("a: " + "[" * 50 + "]" * 50, "1:43", "too-deep"),
        ("- " * 100_000, "1:81", "too-deep"),
    ],
)
def test_hostile_text_is_one_clear_error(text, place, code):
    with pytest.raises(UnreadableError) as error:
        parse(text, "a.yaml")
    assert (str(error.value.problem.place), error.value.problem.code) == (f"a.yaml:{place}", code)
    assert len(error.value.problem.message) > 20


def test_what_the_parser_itself_finds_too_deep_is_called_so():
    with pytest.raises(UnreadableError) as error:
        parse("[" * 2_000_000, "a.yaml")
    problem = error.value.problem
    assert (problem.code, problem.place.line) == ("too-deep", 1)
    assert problem.place.column in (41, 1001)  # from version to version libyaml refuses it before us or after
    assert "nested 40 deep" in problem.message


def test_a_bomb_of_aliases_is_refused_before_it_expands():
    bomb = "a: &a [x]\n" + "".join(
        f"{c}: &{c} [{', '.join([f'*{p}'] * 9)}]\n" for p, c in zip("abcdefgh", "bcdefghi", strict=True)
    )
    with pytest.raises(UnreadableError) as error:
        parse(bomb, "a.yaml")
    assert error.value.problem.code == "yaml-anchor"


def test_lines_are_counted_alike_with_any_line_end():
    for end in ("\n", "\r\n", "\r"):
        document = parse(f"a: 1{end}b:{end}  - c{end}", "a.yaml")
        assert document.value == {"a": "1", "b": ["c"]}
        assert str(document.place(("b", 0))) == "a.yaml:3:5"
