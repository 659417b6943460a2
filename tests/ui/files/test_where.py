"""Where a file is saved: its suffix says its format, and what is there already never goes in silence."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from safari.exports import people_csv, people_xlsx
from ui.files.where import ask_where, documents
from ui.widgets.dialog import Confirm

KINDS = (people_xlsx.EXPORT, people_csv.EXPORT)


@pytest.fixture
def ask(qtbot, tmp_path, monkeypatch):
    """Asks where; the system's dialog answers with these names one after the other, each with the filter chosen."""
    over = QWidget()
    qtbot.addWidget(over)

    def asked(*answers: tuple[str, str]) -> Path | None:
        waiting = list(answers)

        def answer(_parent: QWidget, _title: str, suggested: str, kinds: str) -> tuple[str, str]:
            assert Path(suggested).name == "People.xlsx"
            assert kinds == "Excel workbook (*.xlsx);;CSV (*.csv)"
            name, chosen = waiting.pop(0)
            return (str(tmp_path / name) if name else ""), chosen

        monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
        return ask_where(over, "Save the list", tmp_path / "People", *KINDS)

    return asked


@pytest.mark.parametrize(
    ("typed", "chosen", "saved"),
    [
        ("People.csv", "Excel workbook (*.xlsx)", "People.csv"),
        ("People.XLSX", "", "People.XLSX"),
        ("People", "CSV (*.csv)", "People.csv"),
        ("People", "", "People.xlsx"),
        ("People v1.2", "CSV (*.csv)", "People v1.2.csv"),
        ("People v1.2.csv", "", "People v1.2.csv"),
        ("People.txt", "", "People.xlsx"),
        ("People.PDF", "CSV (*.csv)", "People.csv"),
        ("People v1.2.docx", "CSV (*.csv)", "People v1.2.csv"),
    ],
)
def test_a_name_gets_the_suffix_it_lacks(ask, tmp_path, typed, chosen, saved):
    assert ask((typed, chosen)) == tmp_path / saved


def test_a_suffix_of_one_of_the_formats_says_more_than_the_dialog(ask, tmp_path):
    assert ask(("People.csv", "Excel workbook (*.xlsx)")) == tmp_path / "People.csv"


def test_what_is_there_under_the_name_with_the_right_suffix_is_asked_about(ask, tmp_path, monkeypatch):
    (tmp_path / "People.xlsx").touch()
    asked: list[str] = []

    def agree(_parent, question):
        asked.append(question.heading)
        return True

    monkeypatch.setattr(Confirm, "ask", agree)
    assert ask(("People.txt", "")) == tmp_path / "People.xlsx"
    assert asked == ["Replace People.xlsx?"]


def test_a_changed_mind_is_nowhere(ask):
    assert ask(("", "")) is None


def test_what_is_there_under_the_whole_name_is_asked_about(ask, tmp_path, monkeypatch):
    (tmp_path / "People.csv").touch()
    answers, asked = [False, True], []

    def answer(_parent, question):
        asked.append(question.heading)
        return answers.pop(0)

    monkeypatch.setattr(Confirm, "ask", answer)
    kept = ask(("People", "CSV (*.csv)"), ("Other", "CSV (*.csv)"))
    assert kept == tmp_path / "Other.csv"  # who does not want it replaced is asked for another name
    assert ask(("People", "CSV (*.csv)")) == tmp_path / "People.csv"
    assert asked == ["Replace People.csv?"] * 2


def test_the_folder_somebody_saved_in_last_is_offered_from_then_on(ask, tmp_path):
    before = documents()
    assert ask(("", "")) is None
    assert documents() == before
    assert ask(("People.csv", "")) is not None
    assert documents() == tmp_path


def test_a_folder_that_is_gone_is_not_offered(ask, tmp_path):
    before = documents()
    (tmp_path / "stick").mkdir()
    assert ask(("stick/People.csv", "")) is not None
    (tmp_path / "stick").rmdir()
    assert documents() == before


def test_home_is_offered_where_there_is_no_folder_of_documents(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    assert documents() == tmp_path
    (tmp_path / "Documents").mkdir()
    assert documents() == tmp_path / "Documents"


def test_home_is_offered_where_the_system_names_no_folder(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _kind: "")
    assert documents() == tmp_path
