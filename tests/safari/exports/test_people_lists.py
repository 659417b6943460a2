"""Leaders and customers given away as CSV and as a workbook: by alias, and nothing in them is calculated."""

from __future__ import annotations

import csv
import io
import zipfile
from datetime import UTC, date, datetime
from xml.etree import ElementTree as ET

import pytest

from safari.exports import people_csv, people_xlsx
from safari.imports import people_csv as taken_in
from safari.library import Library
from safari.newcomers.people_file import Kind
from safari.newcomers.preview import Standing
from safari.people.consent import Answer, Given, How, Use
from safari.sharing.people_list import NamedPeopleList, PeopleList

NOW = datetime(2026, 11, 17, 9, 41, tzinfo=UTC)


@pytest.fixture
def library(tmp_path):
    opened = Library.create(tmp_path / "a.safari", "Fjellvik Insurance", clock=lambda: NOW)
    opened.people.add_leader("Astrid Holm", "CFO")
    details = {"segment": "Home", "language": "nb", "who": "Two lines", "since": ""}
    ingrid = opened.people.keep_customer("", "Ingrid, 67", details, ("Ingrid Dahl", "+47 55\ni@x.no"))
    yes = Given(Answer.YES, How.WRITTEN, date(2026, 1, 1), until=date(2026, 12, 3))
    opened.people.answer(ingrid.uid, [Use.NOTES, Use.PHOTO], yes)
    yield opened
    opened.close()


def rows(people):
    return list(csv.reader(io.StringIO(people_csv.make(people).decode("utf-8-sig"), newline="")))


def words_of(workbook):
    with zipfile.ZipFile(io.BytesIO(workbook)) as parts:
        return {name: parts.read(name).decode() for name in parts.namelist()}


def test_leaders_with_their_coverage(library):
    head, astrid = rows(library.sharing.leader_list())
    assert head[:5] == ["Name", "Role", "E-mail", "Last met a customer", "Days since"]
    assert head[-1] == "2026 Q4"
    assert astrid[:2] == ["Astrid Holm", "CFO"]


def test_customers_go_by_alias_and_nothing_tells_who_they_are(library):
    people = library.sharing.customer_list()
    head, ingrid = rows(people)
    said = dict(zip(head, ingrid, strict=True))
    assert (said["Alias"], said["Segment"], said["Notes"], said["Sound recording"]) == (
        *("Ingrid, 67", "Home"),
        *("agreed", "not asked"),
    )
    assert (said["Until"], said["Last asked"]) == ("2026-12-03", "2026-01-01")
    for made in (people_csv.make(people).decode(), *words_of(people_xlsx.make(people)).values()):
        assert "Dahl" not in made
        assert "i@x.no" not in made
    assert not isinstance(people, NamedPeopleList)


def test_real_names_only_where_they_are_asked_for(library):
    people = library.sharing.customer_list_with_real_names()
    assert isinstance(people, NamedPeopleList)
    head, ingrid = rows(people)
    said = dict(zip(head, ingrid, strict=True))
    assert (said["Real name"], said["Contact"]) == ("Ingrid Dahl", "'+47 55\ni@x.no")


@pytest.mark.parametrize("cell", ["=1+1", "+47", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1+1", "＠x", "﹢1"])
def test_nothing_in_the_csv_is_calculated(cell):
    ((_head,), (written,)) = rows(PeopleList("a", ("Name",), ((cell,),)))
    assert written == f"'{cell}"


def test_nothing_in_the_workbook_is_calculated_or_linked():
    cells = ("=1+1", "https://x.example", "mailto:a@x.no", "{=1}", "12")
    parts = words_of(people_xlsx.make(PeopleList("a: [b]", ("A",) * 5, (cells,))))
    sheet = parts["xl/worksheets/sheet1.xml"]
    assert "<f>" not in sheet
    assert "hyperlink" not in sheet
    assert all(f"{cell}</t>" in parts["xl/sharedStrings.xml"] for cell in cells)


def test_markup_of_a_workbook_is_text():
    made = people_xlsx.make(PeopleList("a", ("Alias",), (('<r>&"</r>',), ("<r>" + "a" * 40_000 + "</r>",))))
    strings = ET.fromstring(words_of(made)["xl/sharedStrings.xml"])
    said = ["".join(one.itertext()) for one in strings]
    assert said[:2] == ["Alias", '<r>&"</r> ']
    assert said[2].startswith("<r>aaa")


def test_the_workbook_knows_days_and_numbers_and_nobodys_name(library):
    people = PeopleList("Leaders", ("Name", "Day", "Days"), (("Åse", date(2026, 11, 19), 7), ("Per", None, None)))
    parts = words_of(people_xlsx.make(people))
    assert "<v>46345</v>" in parts["xl/worksheets/sheet1.xml"]
    assert "<v>7</v>" in parts["xl/worksheets/sheet1.xml"]
    assert people_xlsx.make(people) == people_xlsx.make(people)
    assert "<dc:creator></dc:creator>" in parts["docProps/core.xml"]


def test_it_is_written_beside_and_put_in_its_place(library, tmp_path):
    path = people_csv.EXPORT.write(library.sharing.leader_list(), tmp_path / "leaders")
    assert path.name == "leaders.csv"
    assert [one.name for one in tmp_path.iterdir() if one.suffix != ".safari" and "safari-" not in one.name] == [
        "leaders.csv"
    ]


def test_our_own_lists_come_in_again(library):
    for people, kind in (
        (library.sharing.leader_list(), Kind.LEADERS),
        (library.sharing.customer_list_with_real_names(), Kind.CUSTOMERS),
    ):
        file = taken_in.read(people_csv.make(people), "a.csv")
        (line,) = library.newcomers.preview(file, kind).lines
        assert (line.standing, line.sentence) == (Standing.THERE, "")
