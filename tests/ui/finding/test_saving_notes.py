"""From the Library what it shows is saved: by keyboard, where somebody wants it, with what stayed told."""

from __future__ import annotations

import csv
import zipfile
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog

from safari.people.consent import Answer, How, Use
from safari.people.desk import Given
from safari.run.note import Kind
from ui.files.where import documents


@pytest.fixture
def disk(tmp_path, monkeypatch, window):
    """The system's dialog answers with "Mine" and `suffix`; what it was asked, what was said, where files are."""
    disk = SimpleNamespace(suffix="", asked={}, toasts=window.toasts, folder=tmp_path / "disk")
    disk.folder.mkdir()

    def answer(_parent, _title, suggested, kinds):
        disk.asked.update(suggested=Path(suggested).name, kinds=kinds)
        return str(disk.folder / f"Mine{disk.suffix}"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    return disk


@pytest.fixture
def notes(keep, ingrid, library):
    keep("Jeg ventet ikke på penger.", ingrid)
    keep("Gudrun waited", None, Kind.SAW)
    nikos = library.people.add_customer("Nikos, 41")
    library.people.answer(nikos.uid, [Use.NOTES], Given(Answer.YES, How.WRITTEN, date(2026, 1, 1)))
    keep("Περίμενα", nikos)


@pytest.fixture
def choose(press, qtbot):
    """Opens the menu of the button by key and takes its nth entry."""

    def choose(room, entry):
        room.save_button.setFocus()
        press(Qt.Key.Key_Return)
        assert QApplication.activePopupWidget() is not None
        press(Qt.Key.Key_Down, times=entry)
        press(Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: not room.save_button.saving.is_busy)

    return choose


def words_in(path):
    return [row["Words"] for row in csv.DictReader(path.read_text(encoding="utf-8-sig").splitlines())]


def test_what_is_shown_is_saved_as_a_table(make_room, notes, disk, choose):
    disk.suffix = ".csv"
    choose(make_room(), 1)
    assert words_in(disk.folder / "Mine.csv") == ["Jeg ventet ikke på penger.", "Gudrun waited"]
    assert disk.toasts[-1] == (
        "Saved: Mine.csv, 2 notes. 1 note stayed: its customer has not agreed to notes and to be quoted."
    )
    assert disk.asked["suggested"] == "Fjellvik Insurance - Notes.xlsx"
    assert disk.asked["kinds"] == "Excel workbook (*.xlsx);;CSV (*.csv)"
    assert documents() == disk.folder


def test_a_search_saves_what_it_found(make_room, notes, disk, choose, type_into):
    disk.suffix = ".csv"
    room = make_room()
    room.arrive("", "find")
    type_into(room.search_line.line, "gudr")
    choose(room, 1)
    assert words_in(disk.folder / "Mine.csv") == ["Gudrun waited"]


def test_a_project_for_analysis(make_room, notes, disk, choose):
    choose(make_room(), 2)
    assert disk.asked["kinds"] == "REFI-QDA project (*.qdpx);;REFI-QDA codebook (*.qdc)"
    with zipfile.ZipFile(disk.folder / "Mine.qdpx") as package:
        assert "Jeg ventet ikke på penger." in package.read(package.namelist()[0]).decode()


def test_nothing_to_save_says_so(make_room, keep, type_into):
    keep("words")
    room = make_room()
    room.arrive("", "find")
    type_into(room.search_line.line, "zzz")
    assert not room.save_button.isEnabled()
    assert room.save_button.toolTip() == "There are no notes to save"
    room.search_line.line.clear()
    assert room.save_button.isEnabled()


def test_what_cannot_be_written_is_a_sentence(make_room, notes, disk, choose):
    disk.suffix = "/gone/away.csv"
    choose(make_room(), 1)
    assert "is not there" in disk.toasts[-1]


def test_how_far_it_is_and_the_way_to_stop_it(make_room, keep, disk, qtbot, library):
    with library.journal.intention("Many"):
        for number in range(1100):
            keep(f"note {number}", None, Kind.SAW)
    room = make_room()
    seen = []

    def stop(step, steps):
        seen.append((step, steps, room.save_button.progress.words.text(), room.save_button.progress.isVisible()))

    room.save_button.saving.progressed.connect(stop)
    waited = library.outgoing.notes

    def slowly(query, progress, stop):
        def halt(*step):
            progress(*step)
            room.save_button.progress.button.click()  # as somebody would who is quick

        return waited(query, halt, stop)

    library.outgoing.notes = slowly
    room.save_button.saving.save(room.query(), "notes_csv")
    qtbot.waitUntil(lambda: not room.save_button.saving.is_busy)
    assert seen[0] == (500, 1100, "Saving notes: 500 of 1,100", True)
    assert disk.toasts == ["Stopped. Nothing was written."]
    assert not room.save_button.progress.isVisible()
    assert list(disk.folder.iterdir()) == []


def test_what_is_done_at_once_moves_nothing(make_room, notes, disk, qtbot):
    room = make_room()
    seen = []
    room.save_button.saving.progressed.connect(lambda *step: seen.append((step, room.save_button.progress.isVisible())))
    room.save_button.saving.save(room.query(), "notes_csv")
    qtbot.waitUntil(lambda: not room.save_button.saving.is_busy)
    assert seen == [((3, 3), False)]


def test_a_second_one_waits_for_the_first(make_room, notes, disk, qtbot):
    room = make_room()
    room.save_button.saving.save(room.query(), "notes_csv")
    room.save_button.saving.save(room.query(), "notes_csv")
    assert disk.toasts == ["Other notes are still being saved. Try again once they are there."]
    qtbot.waitUntil(lambda: not room.save_button.saving.is_busy)
