"""A brief as one HTML page that needs nothing else: style, pictures and footnotes stand in it, for screen and paper."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING, Any

from conflictkb.errors import UsageError
from conflictkb.exporters.sheet import described
from conflictkb.query.flat import cell
from conflictkb.query.frames import extra
from conflictkb.records.wording import in_words
from conflictkb.reports.catalogue import REPORTS
from conflictkb.reports.names import ID, titled
from conflictkb.safe import one_line, safe

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from conflictkb.briefs.description import Brief, Section
    from conflictkb.kb import KnowledgeBase
    from conflictkb.reports.report import Report

STYLE = """
@page { size: A4; margin: 13mm 15mm }
body { font: 15px/1.5 Georgia, "DejaVu Serif", serif; color: #222 }
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem }
h1 { font-size: 1.9rem; line-height: 1.15; margin: 0 }
h2 { font-size: 1.2rem; margin: 1.6rem 0 .3rem }
.sub { color: #555; margin: .3rem 0 1.2rem }
table { border-collapse: collapse; width: 100%; font-size: .85rem; margin: .6rem 0 }
th { text-align: left; border-bottom: 2px solid #222; padding: .2rem .5rem .2rem 0 }
td { border-bottom: 1px solid #ddd; padding: .2rem .5rem .2rem 0; vertical-align: top }
figure { margin: .6rem 0 }
figure svg { width: 100%; height: auto }
figcaption { color: #555; font-size: .85rem }
sup { line-height: 0 }
sup a { text-decoration: none; color: #0072B2 }
ol { font-size: .8rem; padding-left: 2rem; overflow-wrap: anywhere }
footer { border-top: 1px solid #999; margin-top: 1.5rem; font-size: .8rem; color: #555 }
@media (max-width: 40rem) { figure { overflow-x: auto } }
@media print {
  body { font-size: 9.5pt; line-height: 1.35; margin: 0; padding: 0; max-width: none }
  h1 { font-size: 16pt }
  h2 { font-size: 11.5pt; margin: 3.5mm 0 1mm; break-after: avoid }
  p { margin: 1mm 0 }
  .sub { margin: 1mm 0 2mm }
  figure { margin: 1mm 0; break-inside: avoid }
  figure svg { display: block; max-height: 126mm; margin: 0 auto }
  figcaption, table { font-size: 8.5pt }
  th, td { padding: .5mm 2mm .5mm 0 }
  tr, li { break-inside: avoid }
  ol { columns: 2; column-gap: 6mm; font-size: 7pt; line-height: 1.25; padding-left: 5mm; margin: 1mm 0 }
  footer { font-size: 7pt; line-height: 1.3; margin-top: 2mm }
  a { color: inherit }
}
"""
SOURCE = re.compile(r"\[(source/[a-z0-9-]+)\]")
MARKS = 2  # a line of a table stays a line
MORE = "+ counts further sources of a line, which the base names."
DAYS = ("start", "end", "when", "announced", "declared", "first_seen", "last_seen")  # dates of reports, which are texts
BOUNDS = {"low": "at least", "high": "at most", "best": "best estimate"}
HIDDEN = ("sources",)
PLAIN = {"match": "yes", "disputed": []}  # of a row that neither may be otherwise nor is disputed


class Page:
    """A page in the making: footnotes are numbered as they are first cited."""

    def __init__(self, kb: KnowledgeBase, published_by: str | None = None) -> None:
        self.kb = kb
        self.published_by = {"published_by": published_by} if published_by else {}
        self.notes: dict[str, int] = {}

    def render(self, brief: Brief) -> str:
        """The whole page."""
        body = "\n".join(
            part for number, section in enumerate(brief.sections, 1) for part in self.part(number, section)
        )
        return (
            f'<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>{escape(brief.title)}</title>'
            f'<meta name="viewport" content="width=device-width"><style>{STYLE}</style></head><body>\n'
            f"<h1>{escape(brief.title)}</h1>\n{self.subtitle(brief)}{body}\n{self.footnotes()}{self.footer(brief.licence)}</body></html>\n"
        )

    def subtitle(self, brief: Brief) -> str:
        """What stands below the title."""
        told = " · ".join(escape(part) for part in (brief.subtitle, brief.author) if part)
        return f'<p class="sub">{told}</p>\n' if told else ""

    def part(self, number: int, section: Section) -> list[str]:
        """A section; what is wrong with its question is told with its number and heading."""
        try:
            return list(self.section(section))
        except UsageError as error:
            named = f", “{one_line(section.heading)}”" if section.heading else ""
            raise UsageError(f"section {number}{named}: {error}") from error

    def section(self, section: Section) -> Iterator[str]:
        """A heading, its text, and what it shows."""
        if section.heading:
            yield f"<h2>{escape(section.heading)}</h2>"
        for paragraph in re.split(r"\n\s*\n", section.text or ""):
            if paragraph.strip():
                yield f"<p>{self.marked(paragraph.strip())}</p>"
        if section.report and section.query:
            raise UsageError("a section shows a `report` or a `query`; put the other in a section of its own")
        if section.report or section.query:
            yield self.shown(section)

    def marked(self, text: str) -> str:
        """A text with its sources as footnotes."""
        return SOURCE.sub(lambda found: self.mark([found[1]]), escape(text, quote=False))

    def mark(self, sources: Iterable[str]) -> str:
        """The numbers of sources, each with a way to its footnote."""
        found = [self.notes.setdefault(source, len(self.notes) + 1) for source in dict.fromkeys(sources)]
        return "<sup>,&nbsp;</sup>".join(f'<sup><a href="#note-{n}">{n}</a></sup>' for n in sorted(found))

    def shown(self, section: Section) -> str:
        """A table or a picture, and the line below it."""
        options: dict[str, Any] = {
            **self.published_by,
            **section.options.given(),
            **({"where": section.where} if section.where else {}),
        }
        caption = f"<figcaption>{self.marked(section.caption)}</figcaption>" if section.caption else ""
        if section.query:
            result = self.kb.query(section.query, **options)
            rows = list(result.each(section.columns or result.brief()))
            cited = [[citation.source for citation in record.citations] for record in result]
            return f"<figure>{self.table(section.columns or _telling(rows), rows, cited)}{caption}</figure>"
        found = self.reported(section, options)
        if section.show == "picture":
            svg = extra("vl_convert").vegalite_to_svg(found.plot().to_json())
            self.credit([*found.cites, *(source for row in found for source in getattr(row, "sources", ()))])
            return f"<figure>{svg}{caption}</figure>"
        rows = found.to_dicts()
        cited = [list(getattr(row, "sources", ())) for row in found]
        return f"<figure>{self.table(section.columns or _telling(rows), rows, cited)}{caption}</figure>"

    def reported(self, section: Section, options: dict[str, Any]) -> Report[Any]:
        """The report that a section names, of what it names."""
        name = str(section.report)
        if name not in self.kb.reports():
            raise UsageError(f"`{name}` is no report; choose one of {', '.join(self.kb.reports())}")
        of = REPORTS[name].subjects if name in REPORTS else ("record",) * (name == "compare")
        if len(section.of) != len(of):
            told = f"write `of: [{', '.join(['…'] * len(of))}]`" if of else "leave out `of`"
            raise UsageError(f"`report: {name}` needs {len(of)} in `of`, and has {len(section.of)}; {told}")
        found: Report[Any] = getattr(self.kb, name)(*section.of, **options)
        return found

    def table(self, names: list[str], rows: Sequence[Mapping[str, Any]], cited: list[list[str]]) -> str:
        """Rows with the marks of their first sources."""
        if not rows:
            return "<p>The base has no such record.</p>"
        head = "".join(f"<th>{escape(_head(name))}</th>" for name in names)
        lines = []
        ids = (found for row in rows for name in names if name != "id" for found in ID.findall(cell(row[name])))
        titles = self.titles(ids)
        self.credit(source for sources in cited for source in sources)
        for row, sources in zip(rows, cited, strict=True):
            cells = [escape(safe(_told(name, row[name], titles))) for name in names]
            more = f"<sup>&nbsp;+{len(sources) - MARKS}</sup>" if len(sources) > MARKS else ""
            cells[0] += f"&nbsp;{self.mark(sources[:MARKS])}{more}"
            lines.append(f"<tr>{''.join(f'<td>{each}</td>' for each in cells)}</tr>")
        return f"<table><thead><tr>{head}</tr></thead><tbody>{''.join(lines)}</tbody></table>"

    def footnotes(self) -> str:
        """The cited sources in the order of their numbers."""
        known = self.kb.query("sources", f"id in [{', '.join(self.notes)}]").to_dicts() if self.notes else []
        by_id = {source["id"]: source for source in known}
        names = self.titles(source.get("publisher") for source in by_id.values())
        lines = []
        for source, number in self.notes.items():
            if source not in by_id:
                raise UsageError(f"the brief cites {source}, which the base does not hold{self.kb.near(source)}")
            published = by_id[source].get("publisher")
            one = {**by_id[source], "publisher": names.get(str(published), published)}
            told, url = described(source, one).partition(": ")[2], one.get("url")
            link = f' <a href="{escape(url)}">{escape(url)}</a>' if url else ""
            licence = f" Licence: {escape(one_line(one['licence']))}." if one.get("licence") else ""
            lines.append(f'<li id="note-{number}">{escape(one_line(told))}.{licence}{link}</li>')
        return f"<h2>Sources</h2>\n<ol>{''.join(lines)}</ol>\n" if lines else ""

    def credit(self, sources: Iterable[str]) -> None:
        """Give a footnote to each source that has a licence: who lends data on terms is always named."""
        found = self.kb.look_up(sorted(set(sources)))
        self.mark(record.id for record in found if isinstance(getattr(record, "licence", None), str))

    def titles(self, values: Iterable[object]) -> dict[str, str]:
        """The titles of the records whose ids are among the values."""
        ids = sorted({value for value in values if isinstance(value, str) and ID.fullmatch(value)})
        return {record.id: one_line(record.title) for record in self.kb.look_up(ids) if isinstance(record.title, str)}

    def footer(self, licence: str | None) -> str:
        """What it was made from, and on what terms the description lets it be used."""
        name, _, day = (self.kb.made() or "").partition(" of ")
        made = f"changeset {name} of {in_words(day)}" if name else "an empty base"
        scope = escape(self.scope())
        credit = f"{escape(licence)} " if licence else ""
        return f"<footer><p>{MORE} Made from {made}. {scope}{credit}</p></footer>\n"

    def scope(self) -> str:
        """What the base covers: places by their titles, and years; empty where the corpus does not say."""
        told = self.kb.scope()
        titles = self.titles(told.get("places", ()))
        places = ", ".join(titles.get(place, place) for place in told.get("places", ()))
        years = ", ".join(told.get("years", ())).replace("..", " to ")
        covered = ", ".join(part for part in (places, years) if part)
        return f"The base covers {covered}. " if covered else ""


def _telling(rows: Sequence[Mapping[str, Any]]) -> list[str]:
    """The columns to show where none were chosen: all, `match` and `disputed` where a row needs them."""
    names = [name for name in (rows[0] if rows else ()) if name not in HIDDEN]
    return [name for name in names if name not in PLAIN or any(row[name] != PLAIN[name] for row in rows)]


def _told(name: str, value: Any, titles: Mapping[str, str]) -> str:  # noqa: ANN401 - any JSON value
    """A value in one cell: a date in words, titles for ids; any other text as it is."""
    dated = isinstance(value, dict) and "state" in value
    if dated or (name in DAYS and isinstance(value, str)):
        return in_words(cell(value))
    return str(value) if name == "id" else titled(cell(value), titles)


def _head(name: str) -> str:
    """The head of a column in words: `days_low` is days, at least."""
    first, _, part = name.rpartition("_")
    return f"{first}, {BOUNDS[part]}" if first and part in BOUNDS else name.replace("_", " ")
