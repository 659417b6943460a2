"""Notes as CSV and as a workbook: read back whole, and nothing in them is calculated."""

from __future__ import annotations

import csv
import io
import re
import shutil
import subprocess
import zipfile
from dataclasses import replace
from datetime import UTC, date, datetime
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from safari.errors import SafariError
from safari.exports import notes_csv, notes_xlsx
from safari.sharing.notes_table import LONGEST_CELL, headings
from safari.sharing.outgoing_notes import OutgoingNote, OutgoingNotes, Report
from safari.text import clean

AT = datetime(2026, 11, 19, 8, 41, 7, tzinfo=UTC)
INGRID = OutgoingNote(
    "n1", "s1", "Breakfast", date(2026, 11, 19), AT, "Ouch", "Jeg ringte\nelleve ganger. 😀", "c1", "Ingrid, 67",
    feeling=-3, tags=("wait", "phone"), stars=2, author="Astrid Holm", until=date(2027, 5, 1),
)  # fmt: skip
SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
EXCEL_CONTROL = re.compile("_x[0-9A-F]{4}_")
typed = st.text(max_size=60).map(clean)


def outgoing(*notes):
    return OutgoingNotes("Fjellvik Insurance", "Breakfast", AT, notes, Report(written=len(notes)))


def with_words(*texts):
    return outgoing(*(replace(INGRID, text=text, title=text, tags=(text,)) for text in texts))


def rows_of_csv(notes):
    return list(csv.reader(io.StringIO(notes_csv.EXPORT.make(notes).decode("utf-8-sig"), newline="")))


def parts_of(workbook):
    with zipfile.ZipFile(io.BytesIO(workbook)) as parts:
        return {name: parts.read(name).decode() for name in parts.namelist()}


def rows_of_xlsx(notes):
    """The cells of the sheet as text, read by the rules of the format (ECMA-376, 18.3.1)."""
    sheet = ET.fromstring(parts_of(notes_xlsx.EXPORT.make(notes))["xl/worksheets/sheet1.xml"])
    assert not list(sheet.iter(f"{SHEET}f"))
    assert not list(sheet.iter(f"{SHEET}hyperlink"))
    rows = []
    for row in sheet.iter(f"{SHEET}row"):
        cells = dict.fromkeys(range(len(headings())), "")
        for cell in row.iter(f"{SHEET}c"):
            letters = cell.attrib["r"].rstrip("0123456789")
            cells[ord(letters) - 65] = "".join(cell.itertext())
        rows.append(list(cells.values()))
    return rows


def test_a_row_a_note_in_the_csv():
    head, ingrid = rows_of_csv(outgoing(INGRID))
    assert head == list(headings())
    assert ingrid[:8] == [
        *("Breakfast", "2026-11-19", "2026-11-19 08:41:07", "Ouch", "Jeg ringte\nelleve ganger. 😀", "Ingrid, 67"),
        *("", "-3"),
    ]


def test_the_workbook_knows_days_moments_and_numbers():
    head, ingrid = rows_of_xlsx(outgoing(INGRID))
    assert head == list(headings())
    said = dict(zip(head, ingrid, strict=True))
    assert (said["Day"], said["Written"][:12], said["Feeling"], said["Stars"]) == ("46345", "46345.361886", "-3", "2")
    assert (said["Words"], said["Written down by"]) == ("Jeg ringte\nelleve ganger. 😀", "Astrid Holm")


def test_the_workbook_says_the_organisation_and_nobodys_name():
    parts = parts_of(notes_xlsx.EXPORT.make(outgoing(INGRID)))
    told = parts["docProps/core.xml"] + parts["docProps/app.xml"]
    assert "<dc:creator>Fjellvik Insurance</dc:creator>" in told
    assert "<Company>Fjellvik Insurance</Company>" in told
    assert "Astrid" not in told
    assert "Ingrid" not in told


def test_the_same_notes_give_the_same_bytes():
    for what in (notes_csv.EXPORT, notes_xlsx.EXPORT):
        assert what.make(outgoing(INGRID)) == what.make(outgoing(INGRID))


@pytest.mark.parametrize("words", ["=1+1", "+47", "-1", "@SUM(A1)", "＝1+1", "＠x", "﹢1", "=cmd|' /C calc'!A0"])
def test_nothing_in_the_csv_is_calculated(words):
    _head, row = rows_of_csv(with_words(words))
    assert [row[0], row[4], row[10]] == [f"'{words}"] * 3


@pytest.mark.parametrize("words", ["=1+1", "{=1}", "https://x.example", "mailto:a@x.no", "12", "<b>&amp;</b>"])
def test_nothing_in_the_workbook_is_calculated_or_linked(words):
    _head, row = rows_of_xlsx(with_words(words))
    assert [row[0], row[4], row[10]] == [words] * 3


@pytest.mark.parametrize("words", ['<r></si><evil>&"</r>', "<r><t>1</t></r>", "<r></r>"])
def test_markup_of_a_workbook_is_text(words):
    """XlsxWriter would copy it into the file as it is, and no program would open that."""
    _head, row = rows_of_xlsx(with_words(words))
    assert [row[0], row[4], row[10]] == [f"{words} "] * 3


@settings(max_examples=150, deadline=None)
@given(st.lists(typed, min_size=1, max_size=4))
def test_whatever_was_typed_comes_back(texts):
    calculated = tuple("=+-@\t\r＝＋－＠﹢﹣﹫⁼₌⁺₊⁻₋−﹦")
    _head, *rows = rows_of_csv(with_words(*texts))
    for text, row in zip(texts, rows, strict=True):
        assert row[4] in (text, f"'{text}")
        assert not row[4].startswith(calculated[:8])
    _head, *rows = rows_of_xlsx(with_words(*texts))
    for text, row in zip(texts, rows, strict=True):
        if not EXCEL_CONTROL.search(text):
            assert row[4] == text


@pytest.mark.parametrize("letter", ["a", "å", "😀"])
def test_what_no_cell_holds_is_cut_and_counted(letter):
    notes = with_words(letter * 32_766, letter * 40_000)
    assert notes.report.cut == 0
    _head, fits, cut = rows_of_csv(notes)
    size = len(letter.encode("utf-16-le")) // 2
    assert cut[4].endswith("…")
    assert len(cut[4].encode("utf-16-le")) // 2 in (LONGEST_CELL, LONGEST_CELL - 1)
    assert (fits[4] == letter * 32_766) == (size == 1)
    assert notes.report.cut == size


def test_excel_has_so_many_rows(monkeypatch, tmp_path):
    monkeypatch.setattr(notes_xlsx, "MOST_NOTES", 2)
    assert notes_xlsx.EXPORT.write(with_words("a", "b"), tmp_path / "two").exists()
    with pytest.raises(SafariError, match="more notes than an Excel workbook has rows"):
        notes_xlsx.EXPORT.write(with_words("a", "b", "c"), tmp_path / "three")
    assert [one.name for one in tmp_path.iterdir()] == ["two.xlsx"]


def test_a_folder_that_is_not_there_is_a_sentence(tmp_path):
    for what in (notes_csv.EXPORT, notes_xlsx.EXPORT):
        with pytest.raises(SafariError, match="is not there"):
            what.write(outgoing(INGRID), tmp_path / "gone" / "Notes")


@pytest.mark.slow
def test_libreoffice_opens_the_workbook(tmp_path):
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office is None:
        pytest.skip("LibreOffice is not installed here")
    path = notes_xlsx.EXPORT.write(outgoing(INGRID, replace(INGRID, text="=1+1")), tmp_path / "Notes")
    home = f"-env:UserInstallation={(tmp_path / 'office').as_uri()}"
    command = [office, home, "--headless", "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1"]
    subprocess.run([*command, "--outdir", str(tmp_path), str(path)], check=True, capture_output=True, timeout=120)
    head, ingrid, sum_ = csv.reader(io.StringIO((tmp_path / "Notes.csv").read_text(encoding="utf-8"), newline=""))
    assert head == list(headings())
    assert ingrid[:6] == [
        *("Breakfast", "2026-11-19", "2026-11-19 08:41", "Ouch"),
        *("Jeg ringte\nelleve ganger. 😀", "Ingrid, 67"),
    ]
    assert sum_[4] == "=1+1"
