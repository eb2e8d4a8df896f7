"""The canonical form of a file: order, quotes, comments; and records as YAML."""

from __future__ import annotations

from textwrap import dedent

import pytest
import yaml

from conflictkb.corpus.scalars import scalar
from conflictkb.corpus.write import dump, format_file, format_text
from conflictkb.errors import InvalidDataError
from conflictkb.records.kinds import KINDS
from tests.unit.corpus.helpers import read

WORDS = "word " * 40 + "end"


def formatted(text: str) -> str:
    once = format_text(dedent(text))
    assert format_text(once) == once
    return once


def test_order_of_kinds_and_keys_and_every_comment():
    assert formatted("""\
        # a licence

        # about deployments
        deployments: # kind
        - # dash
          citations: # why
          - says: {end: 2020}   # says
            # before source
            source: report
          # about the start
          start: 2020-11-10  # start
          # about the id
          id: x
          units: [{portion: main, # portion
            unit: u}]

        # about y
        - id: old
          # end of old

        # about actors
        actors:
        - {title: Russia, id: russia} # flow

        # the end
    """) == dedent("""\
        # a licence

        # about actors
        actors:
          # flow
          - id: russia
            title: Russia

        # about deployments
        deployments:  # kind
          # dash
          # about the id
          - id: x
            units:
              - unit: u
                portion: main  # portion
            # about the start
            start: 2020-11-10  # start
            citations:  # why
              # before source
              - source: report
                says: {end: 2020}  # says

          # about y
          - id: old
            # end of old

        # the end
    """)


def test_short_stays_on_a_line_and_long_does_not():
    units = ", ".join(f"{{unit: unit-number-{number}, portion: elements}}" for number in range(3))
    assert formatted(f"""\
        deployments:
          - id: x
            title: {WORDS}
            units: [{units}]
            tags: [{", ".join(f"tag-number-{number}" for number in range(12))}]
            citations:
              - {{source: report, supports: [units, tags], via: [actor/tass, {{by: actor/x, says: {{end: 2020}}}}]}}
    """) == dedent("""\
        deployments:
          - id: x
            title: >-
              FIRST
              SECOND
            units:
              - {unit: unit-number-0, portion: elements}
              - {unit: unit-number-1, portion: elements}
              - {unit: unit-number-2, portion: elements}
            tags:
              - tag-number-0
              - tag-number-1
              - tag-number-2
              - tag-number-3
              - tag-number-4
              - tag-number-5
              - tag-number-6
              - tag-number-7
              - tag-number-8
              - tag-number-9
              - tag-number-10
              - tag-number-11
            citations:
              - source: report
                supports: [units, tags]
                via:
                  - actor/tass
                  - {by: actor/x, says: {end: 2020}}
    """).replace("FIRST", ("word " * 23).strip()).replace("SECOND", "word " * 17 + "end")


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Russia", "Russia"),
        ("2020-11-10", "2020-11-10"),
        ("1960", "1960"),
        ("39.815, 46.752", "39.815, 46.752"),
        ("13:00+04:00", "13:00+04:00"),
        ("https://example.org/a#b?c=d", "https://example.org/a#b?c=d"),
        ('Lachin\'s "corridor"', 'Lachin\'s "corridor"'),
        ("NO", '"NO"'),
        ("yes", '"yes"'),
        ("null", '"null"'),
        ("~", '"~"'),
        ("", '""'),
        ("1.10", '"1.10"'),
        ("0123", '"0123"'),
        ("1_000", '"1_000"'),
        ("1e3", '"1e3"'),
        ("12:30", '"12:30"'),
        ("2020-11-10~", '"2020-11-10~"'),
        ("~1960", '"~1960"'),
        ("..", '".."'),
        ("..500", '"..500"'),
        ("[2020-11-09,2020-11-10]", '"[2020-11-09,2020-11-10]"'),
        ("a: b", '"a: b"'),
        ("a #b", '"a #b"'),
        ("- a", '"- a"'),
        ("@a", '"@a"'),
        (': "a" \\ it\'s', "': \"a\" \\ it''s'"),
        (" a ", '" a "'),
        ("a\x85b", '"a\\u0085b"'),
        ("a\tb", '"a\\tb"'),
        ("Ստեփանակերտ", "Ստեփանակերտ"),
    ],
)
def test_quotes(text, written):
    assert scalar(text) == written
    assert yaml.load(f"a: {written}", yaml.BaseLoader) == {"a": text}  # noqa: S506 - texts alone
    assert yaml.load(f"[{scalar(text, flow=True)}, x]", yaml.BaseLoader) == [text, "x"]  # noqa: S506 - texts alone


def test_texts_of_several_lines_are_kept():
    summary = "    summary: |  # why\n      one\n\n        two\n      three\n"
    text = f"actors:\n  - id: x\n{summary}    title: |-\n      a\n      b\n"
    assert formatted(text).index("title") < formatted(text).index("summary")
    assert summary in formatted(text)


def test_unknown_keys_and_mistakes_stay():
    assert formatted("foo: 1\nactors:\n  - zzz: 1\n    title:\n    id: x\n  - just text\n") == dedent("""\
        actors:
          - id: x
            title:
            zzz: 1
          - just text

        foo: 1
    """)


@pytest.mark.parametrize("text", ["a: [b", "a: &x b", "", "a: 1\na: 2", "- a", "a: b\x00"])
def test_what_cannot_be_read_is_not_formatted(text):
    with pytest.raises(InvalidDataError) as error:
        format_text(text)
    assert len(error.value.problems) == 1


def test_line_ends_and_byte_order_mark_become_ours():
    assert format_text("\ufeffactors:\r\n  - id: x # c\r\n") == "actors:\n  - id: x  # c\n"


def test_a_file_is_replaced_as_a_whole(tmp_path):
    path = tmp_path / "x.yaml"
    path.write_text("actors:\n- id: x\n")
    path.chmod(0o640)
    link = tmp_path / "link.yaml"
    link.symlink_to(path)
    assert format_file(link, check=True)
    assert path.read_text() == "actors:\n- id: x\n"
    assert format_file(link)
    assert (path.read_text(), link.is_symlink(), path.stat().st_mode & 0o777) == ("actors:\n  - id: x\n", True, 0o640)
    assert not format_file(path)
    assert sorted(each.name for each in tmp_path.iterdir()) == ["link.yaml", "x.yaml"]


def test_a_file_that_cannot_be_formatted_stays(tmp_path):
    path = tmp_path / "x.yaml"
    path.write_text("actors: [")
    with pytest.raises(InvalidDataError):
        format_file(path)
    assert path.read_text() == "actors: ["


def test_records_are_written_in_the_canonical_form():
    deployment = KINDS.by_kind["deployment"](
        id="base",
        contributor="russia",
        start="2020-11-10~",
        end="..",
        units=[{"unit": "unit/u", "portion": "main"}],
        mandated_by="agreement/a",
        related={"announces": ["withdrawal/x"]},
        external_ids={"ucdp": "1"},
        citations=[{"source": "report", "via": ["actor/tass"]}],
    )
    actor = KINDS.by_kind["actor"](id="norway", title="Norway", external_ids={"iso2": "NO"})
    text = dump([deployment, actor])
    assert text == dedent("""\
        actors:
          - id: norway
            title: Norway
            external_ids: {iso2: "NO"}

        deployments:
          - id: base
            contributor: russia
            units:
              - {unit: u, portion: main}
            mandated_by: agreement/a
            start: "2020-11-10~"
            end: ".."
            external_ids: {ucdp: 1}
            related: {announces: [withdrawal/x]}
            citations:
              - source: report
                via: [actor/tass]
    """)
    assert format_text(text) == text
    assert [entry.record for entry in read(text).entries] == [deployment]
    assert dump([]) == ""


def test_the_mark_of_a_draft_stands_below_the_id():
    text = "actors:\n  - title: Russia\n    draft: true\n    id: russia\n"
    assert format_text(text) == "actors:\n  - id: russia\n    draft: true\n    title: Russia\n"
