"""Lists of people from Outlook, Google and spreadsheets, in four languages and in whatever letters."""

from __future__ import annotations

from pathlib import Path

import pytest

from safari.errors import SafariError
from safari.imports import people_csv, read_people
from safari.newcomers.matching import Present, preview
from safari.newcomers.people_file import Field, Kind

FILES = Path(__file__).parent / "people"


def people(file, kind=Kind.LEADERS):
    return [line.person for line in preview(file, kind, Present()).lines]


def names(data, **choices):
    return [one.name for one in people(people_csv.read(data, "list.csv", **choices))]


def test_outlook_in_english():
    file = read_people(FILES / "outlook_en.csv")
    astrid, soren, reception = people(file)
    assert (file.encoding, file.is_guess) == ("cp1252", True)
    assert (astrid.name, astrid.role, astrid.email) == ("Astrid Holm", "CFO", "astrid.holm@fjellvik.example")
    assert (soren.line, soren.name, soren.role) == (5, "Søren Bech Åkjær", "Salgsdirektør – nord")
    assert (reception.line, reception.trouble) == (6, "There is no name.")


def test_outlook_in_norwegian_with_semicolons():
    kare, mette = people(read_people(FILES / "outlook_nb.csv"))
    assert (kare.name, kare.role, kare.email) == ("Kåre Bøe", "Økonomidirektør", "kare.boe@fjellvik.example")
    assert mette.trouble == "“mette@fjellvik” is no e-mail address."


def test_google_before_and_after_2024():
    ingrid, nikos = people(read_people(FILES / "google.csv"), Kind.CUSTOMERS)
    assert (ingrid.name, ingrid.email, ingrid.phone) == ("Ingrid Dahl", "ingrid@post.example", "+47 90 00 00 03")
    assert (nikos.name, nikos.language) == ("Νίκος Παπαδόπουλος", "el")
    (astrid,) = people(read_people(FILES / "google_2024.csv"))
    assert (astrid.name, astrid.role, astrid.email) == ("Astrid Holm", "CFO", "astrid.holm@fjellvik.example")


@pytest.mark.parametrize(("name", "encoding"), [("greek_cp1253.csv", "cp1253"), ("greek_iso.csv", "iso-8859-7")])
def test_greek_letters_are_a_suggestion_that_is_right(name, encoding):
    file = read_people(FILES / name)
    anna, giorgos = people(file, Kind.CUSTOMERS)
    assert (file.encoding, file.is_guess) == (encoding, True)
    assert (anna.name, anna.segment, anna.language) == ("Άννα Ιωάννου", "Κατοικία", "el")
    assert giorgos.name == "Γιώργος Οικονόμου"


def test_somebody_may_choose_other_letters():
    file = read_people(FILES / "greek_cp1253.csv", "cp1252")
    assert (file.encoding, file.is_guess) == ("cp1252", False)
    assert "Άννα" not in " ".join(file.rows[0].cells)


@pytest.mark.parametrize("mark", ["utf-8-sig", "utf-16"])
def test_a_mark_at_the_beginning_says_the_letters(mark):
    assert names("Name\tRole\nÅse Lie\tΔιευθύντρια\n".encode(mark)) == ["Åse Lie"]


@pytest.mark.parametrize("between", [",", ";", "\t", "|"])
def test_whatever_stands_between_cells(between):
    text = f"Name{between}Role{between}E-mail\nÅse Lie{between}CFO{between}a@x.no\nPer{between}{between}\n"
    assert names(text.encode()) == ["Åse Lie", "Per"]


def test_a_comma_in_every_cell_does_not_mislead():
    text = "Name;Role\nLie, Åse;CFO, Nord\nBøe, Kåre;CEO, Sør\n"
    assert names(text.encode()) == ["Lie, Åse", "Bøe, Kåre"]


def test_excel_may_say_what_stands_between():
    file = people_csv.read(b"sep=;\r\nName;Role\r\nPer;CFO\r\n", "a.csv")
    assert [(row.line, row.cells) for row in file.rows] == [(3, ("Per", "CFO"))]


def test_line_breaks_within_quotation_marks_and_old_macs():
    file = people_csv.read(b'Name,Who\r\n"Per","one\r\ntwo"\r\n\r\nKari,\r\n', "a.csv")
    assert [(row.line, row.cells) for row in file.rows] == [(2, ("Per", "one\r\ntwo")), (5, ("Kari", ""))]
    assert names(b"Name,Role\rPer,CFO\rKari,CEO\r") == ["Per", "Kari"]


def test_a_list_without_headings():
    file = people_csv.read("Åse Lie,CFO,ase@x.no\nPer Bøe,CEO,per@x.no\n".encode(), "a.csv")
    assert file.has_heading is False
    assert file.fields == (Field.NAME, None, Field.EMAIL)
    assert [row.line for row in file.rows] == [1, 2]
    assert names("Åse Lie\nPer Bøe\n".encode()) == ["Åse Lie", "Per Bøe"]


def test_somebody_may_say_that_the_first_line_is_a_heading():
    file = people_csv.read(b"Wer,Was\nPer,CFO\n", "a.csv", has_heading=True)
    assert (file.headings, file.fields) == (("Wer", "Was"), (None, None))
    assert len(file.rows) == 1


def test_rows_of_different_lengths_are_filled_up():
    file = people_csv.read(b"Name,Role\nPer\nKari,CFO,more\n", "a.csv")
    assert file.headings == ("Name", "Role", "Column 3")
    assert [row.cells for row in file.rows] == [("Per", "", ""), ("Kari", "CFO", "more")]


def test_what_we_made_harmless_for_spreadsheets_is_read_as_it_was():
    (per,) = people(people_csv.read(b"Name,Phone\nPer,'+47 55\n", "a.csv"), Kind.CUSTOMERS)
    assert per.phone == "+47 55"


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "This file is empty."),
        (b"\xef\xbb\xbf\r\n , \r\n", "There is nobody in this file."),
        (b"PK\x03\x04rest", "This is a workbook of a spreadsheet program, whatever its name says."),
        (b"Name\nPer\n\x89PNG\x00\x00", "This is no text: line 3 holds bytes that no letter is made of."),
        (b'Name\nPer\n"Kari\nCFO\n', "Line 3 is not as a line of CSV should be"),
        (b"Name\n" + b"x" * 300_000, "Line 2 is longer than 256 KiB, so this is no list of people."),
        (b"Name\n" + b"x" * 140_000, "Line 2 is not as a line of CSV should be"),
        (b"Name\n" + b"Per\n" * 20_001, "This file has 20001 rows, and 20000 fit."),
    ],
)
def test_rubbish_is_refused_with_a_sentence_and_its_line(data, sentence):
    with pytest.raises(SafariError) as refused:
        people_csv.read(data, "a.csv")
    assert refused.value.what.startswith(sentence)


def test_letters_that_cannot_be_it_are_refused_with_their_line():
    with pytest.raises(SafariError) as refused:
        people_csv.read(b"Name\nPer\nB\xf8e\n", "a.csv", "utf-8")
    assert refused.value.what == "Line 3 has letters that cannot be read."


def test_a_file_that_is_gone(tmp_path):
    with pytest.raises(SafariError):
        read_people(tmp_path / "gone.csv")
